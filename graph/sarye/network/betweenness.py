"""How often a node lies on the shortest ways between others: exact where a network is small, else estimated.

The estimate is that of Brandes and Pich, "Centrality Estimation in Large Networks" (2007): only the ways that begin
at some nodes, the pivots, are followed. The pivots are drawn with a fixed seed, so the figures are the same each time.
Ways are counted in steps; what a tie weighs plays no part.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from sarye.extras import installed
from sarye.network.arrays import edge_arrays

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

SEED = 20_111
"""What every draw of this package starts from, unless another number is given."""
EXACT_UP_TO = 2_000
"""The largest number of nodes for which all ways are followed."""
PIVOTS = 128
_BATCH = 64
"""Pivots that are followed at once: the memory is this times the number of nodes, in numbers of 8 bytes."""
_WORTH_CONVERTING = 100
_DIGITS = 12
"""Engines add in different orders; behind this digit their sums may differ."""


@dataclass(frozen=True, slots=True)
class Betweenness:
    """The share of the shortest ways between two others that lead over a node, by node; 0 to 1."""

    values: dict[str, float]
    pivots: int | None
    """From how many nodes the ways were followed; None: from all, so that the values are exact."""


def betweenness(network: nx.Graph[str], *, seed: int = SEED, pivots: int = PIVOTS) -> Betweenness:
    """Return the betweenness of every node of *network*; above :data:`EXACT_UP_TO` nodes from *pivots* nodes only."""
    if len(network) <= max(EXACT_UP_TO, pivots):
        fast = len(network) >= _WORTH_CONVERTING and installed("rustworkx")
        return Betweenness(_rounded((exact_by_rustworkx if fast else nx.betweenness_centrality)(network)), None)
    drawn = random.Random(seed).sample(list(network), pivots)
    followed = sampled_by_matrices if installed("scipy") else sampled_plainly
    return Betweenness(_rounded(followed(network, drawn)), pivots)


def _rounded(values: dict[str, float]) -> dict[str, float]:
    return {node: round(value, _DIGITS) for node, value in values.items()}


def exact_by_rustworkx(network: nx.Graph[str]) -> dict[str, float]:
    """Return what :func:`networkx.betweenness_centrality` returns; needs rustworkx. One thread: sums stay the same."""
    import rustworkx  # noqa: PLC0415 - an extra

    number = {node: at for at, node in enumerate(network)}
    graph = rustworkx.PyGraph(multigraph=False)
    graph.add_nodes_from(list(number))
    graph.add_edges_from_no_data([(number[one], number[other]) for one, other in network.edges])
    found = rustworkx.betweenness_centrality(graph, parallel_threshold=len(number) + 1)
    return {node: found[at] for node, at in number.items()}


def sampled_plainly(network: nx.Graph[str], pivots: Sequence[str]) -> dict[str, float]:
    """Return the estimate from *pivots* with networkx alone."""
    halves = nx.betweenness_centrality_subset(network, sources=list(pivots), targets=list(network))
    return _scaled({node: 2 * value for node, value in halves.items()}, pivots)


def sampled_by_matrices(network: nx.Graph[str], pivots: Sequence[str]) -> dict[str, float]:
    """Return the estimate from *pivots* by products of sparse and dense matrices; needs scipy.

    The ways of many pivots are followed together, step by step: a product with the matrix of the network takes all of
    them one step further. Kepner and Gilbert, "Graph Algorithms in the Language of Linear Algebra" (2011).
    """
    import numpy as np  # noqa: PLC0415 - an extra
    from scipy.sparse import csr_matrix  # noqa: PLC0415 - an extra

    edges = edge_arrays(network)
    ends = (np.concatenate([edges.first, edges.second]), np.concatenate([edges.second, edges.first]))
    matrix = csr_matrix((np.ones(len(ends[0])), ends), shape=(edges.count, edges.count))
    number = {node: at for at, node in enumerate(network)}
    at = np.array([number[pivot] for pivot in pivots])
    total = np.zeros(edges.count)
    for start in range(0, len(at), _BATCH):
        total += _dependencies(matrix, at[start : start + _BATCH])
    return _scaled(dict(zip(network, total.tolist(), strict=True)), pivots)


def _dependencies(matrix: csr_matrix, pivots: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return for every node the sum, over *pivots*, of its shares in the shortest ways from there."""
    import numpy as np  # noqa: PLC0415 - an extra

    columns = np.arange(len(pivots))
    ways = np.zeros((matrix.shape[0], len(pivots)))
    ways[pivots, columns] = 1
    fronts = [ways.copy()]
    while True:
        front = matrix @ fronts[-1]
        front[ways > 0] = 0
        if not front.any():
            break
        ways += front
        fronts.append(front)
    shares = np.zeros_like(ways)
    for near, far in zip(fronts[-2::-1], fronts[:0:-1], strict=True):
        coming = np.divide(1 + shares, ways, out=np.zeros_like(ways), where=far > 0)
        shares += np.where(near > 0, (matrix @ coming) * ways, 0)
    shares[pivots, columns] = 0
    return np.asarray(shares.sum(axis=1))


def _scaled(sums: dict[str, float], pivots: Sequence[str]) -> dict[str, float]:
    """Bring sums over *pivots* to the scale of the exact value; a pivot has one pivot less that is not itself."""
    starts = set(pivots)
    others = max(len(sums) - 2, 1)
    return {node: value / (max(len(starts) - (node in starts), 1) * others) for node, value in sums.items()}
