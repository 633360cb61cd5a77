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
    first, second, weight = [], [], []
    for one, neighbours in network.adj.items():
        at = number[one]
        for other, tie in neighbours.items():
            if at <= number[other]:
                first.append(at)
                second.append(number[other])
                weight.append(tie.get("weight", 1))
    return EdgeArrays(len(number), np.array(first, np.int64), np.array(second, np.int64), np.array(weight, np.float64))
