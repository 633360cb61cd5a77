"""Groups of nodes that are tied among each other more than to the rest, found the same way each time.

Smaller networks are grouped by networkx in the way of Blondel, Guillaume, Lambiotte and Lefebvre, "Fast unfolding of
communities in large networks" (2008); larger ones, where networkit is installed, in the way of Traag, Waltman and van
Eck, "From Louvain to Leiden: guaranteeing well-connected communities" (2019), which groups them better.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from sarye.extras import installed
from sarye.network.arrays import edge_arrays
from sarye.network.betweenness import SEED

_WORTH_CONVERTING = 2_000
"""From so many edges on, networkit is asked where it is there; below, every machine gives the same groups."""

_ROUNDS = 5
"""How often the groups are gone over: with three they are sometimes worse than those of networkx."""


@dataclass(frozen=True, slots=True)
class Communities:
    """The groups, largest first, and how much more ties lie inside them than by chance (modularity, -0.5 to 1)."""

    groups: tuple[tuple[str, ...], ...]
    modularity: float | None
    """None for a network without a tie."""

    def number(self) -> dict[str, int]:
        """Return for every node the number of its group, from 1."""
        return {node: at for at, group in enumerate(self.groups, 1) for node in group}


def communities(network: nx.Graph[str], *, seed: int = SEED) -> Communities:
    """Return the groups of *network* by weighted modularity."""
    if network.number_of_edges() == 0:
        return Communities(tuple((node,) for node in network), None)
    fast = network.number_of_edges() >= _WORTH_CONVERTING and installed("networkit")
    order = list(network)
    found = (groups_by_networkit if fast else groups_by_networkx)(network, seed)
    named = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group[0]))
    groups = tuple(tuple(order[at] for at in group) for group in named)
    return Communities(groups, round(nx.community.modularity(network, [set(group) for group in groups]), 12))


def groups_by_networkx(network: nx.Graph[str], seed: int) -> Iterable[Iterable[int]]:
    """Return the groups, of the numbers of the nodes in their order: sets of numbers, unlike names, have one order."""
    number = {node: at for at, node in enumerate(network)}
    plain: nx.Graph[int] = nx.Graph()
    plain.add_nodes_from(range(len(number)))
    plain.add_weighted_edges_from(
        (number[one], number[other], weight) for one, other, weight in network.edges(data="weight", default=1)
    )
    return nx.community.louvain_communities(plain, seed=seed)


def groups_by_networkit(network: nx.Graph[str], seed: int) -> Iterable[Iterable[int]]:
    """Return the groups that networkit finds, of numbers as above; needs networkit.

    One thread, since several give another result each time. The partition is asked for once: asked again, networkit
    11 ends the interpreter.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import networkit  # noqa: PLC0415 - an extra that warns of what it misses

    edges = edge_arrays(network)
    threads = networkit.engineering.getMaxNumberOfThreads()
    networkit.engineering.setNumberOfThreads(1)
    try:
        networkit.engineering.setSeed(seed, False)
        ends = (edges.first.astype("uint64"), edges.second.astype("uint64"))
        graph = networkit.GraphFromCoo((edges.weight, ends), n=edges.count, weighted=True, directed=False)
        method = networkit.community.ParallelLeiden(graph, iterations=_ROUNDS, randomize=True)
        method.run()
        labels = method.getPartition().getVector()
    finally:
        networkit.engineering.setNumberOfThreads(threads)
    groups: defaultdict[int, list[int]] = defaultdict(list)
    for at, label in enumerate(labels):
        groups[label].append(at)
    return groups.values()
