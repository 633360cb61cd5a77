"""A network as arrays of numbers, the form that the faster libraries take."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
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
    neighbours = [around for _, around in network.adjacency()]
    counts = np.fromiter(map(len, neighbours), np.int64, count=len(neighbours))
    ends = chain.from_iterable(neighbours)
    second = np.fromiter(map(number.__getitem__, ends), np.int64, count=int(counts.sum()))
    first = np.repeat(np.arange(len(neighbours)), counts)
    ties = chain.from_iterable(around.values() for around in neighbours)
    weight = np.fromiter((tie.get("weight", 1) for tie in ties), np.float64, count=len(second))
    once = first <= second
    return EdgeArrays(len(number), first[once], second[once], weight[once])
