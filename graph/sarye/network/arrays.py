"""A network as arrays of numbers, the form that the faster libraries take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class EdgeArrays:
    """The edges of a network of *count* nodes, which are numbered in their order."""

    count: int
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    weight: NDArray[np.float64]


def edge_arrays(network: nx.Graph[str]) -> EdgeArrays:
    """Return the edges of *network* as arrays, an edge without a weight weighing 1; needs numpy."""
    import numpy as np  # noqa: PLC0415 - an extra

    number = {node: at for at, node in enumerate(network)}
    counts: list[int] = []
    ends: list[int] = []
    weights: list[float] = []
    for _, neighbours in network.adjacency():
        counts.append(len(neighbours))
        ends += map(number.__getitem__, neighbours)
        weights += [tie.get("weight", 1) for tie in neighbours.values()]
    first, second = np.repeat(np.arange(len(counts)), counts), np.array(ends, np.int64)
    once = first <= second
    return EdgeArrays(len(number), first[once], second[once], np.array(weights, np.float64)[once])
