"""Made-up memberships shaped like a casebook's: most cases have one or two bodies, few bodies are in very many."""

from __future__ import annotations

import random
from bisect import bisect_left
from itertools import accumulate, combinations

import networkx as nx


def memberships(edges: int, agencies: int, seed: int = 7) -> list[list[int]]:
    """Return cases with the numbers of their bodies, *edges* memberships in all (a few less where a draw repeats).

    Every second case goes on to one more body; the body of rank r is drawn with a weight of r to the power of -0.75.
    """
    draw = random.Random(seed)
    weights = list(accumulate(rank**-0.75 for rank in range(1, agencies + 1)))
    cases: list[list[int]] = []
    left = edges
    while left > 0:
        size = 1
        while size < left and draw.random() < 0.515:
            size += 1
        cases.append(
            sorted({min(bisect_left(weights, draw.random() * weights[-1]), agencies - 1) for _ in range(size)})
        )
        left -= size
    return cases


def network_of(cases: list[list[int]]) -> nx.Graph[str]:
    """Return the weighted network of bodies that share a case, in the order of their names."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(sorted({f"body {body:05}" for case in cases for body in case}))
    for case in cases:
        for one, other in combinations((f"body {body:05}" for body in case), 2):
            weight = network.edges[one, other]["weight"] + 1 if network.has_edge(one, other) else 1
            network.add_edge(one, other, weight=weight)
    return network
