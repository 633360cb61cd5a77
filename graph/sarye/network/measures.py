"""What can be said of a network in numbers: of every node, and of the whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import networkx as nx

from sarye.network.betweenness import SEED, betweenness
from sarye.network.brokerage import Brokerage, brokerage
from sarye.network.communities import communities
from sarye.network.projection import Projection


@dataclass(frozen=True, slots=True)
class NodeMeasures:
    """The figures of one node."""

    id: str
    label: str
    kind: str
    type: str
    """The type of an organisation, else empty."""
    cases: int
    degree: int
    """How many others it is tied to."""
    strength: int
    """The sum of what its ties weigh."""
    betweenness: float
    """The share of the shortest ways between two others that lead over it."""
    core: int
    """The largest k such that it belongs to a part in which all have at least k ties (k-core)."""
    community: int
    broker: Brokerage | None
    """None in a network that is not one of organisations only."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a network as a whole."""

    nodes: int
    edges: int
    weight: int
    components: int
    density: float
    communities: int
    modularity: float | None
    assortativity: float | None
    """Whether organisations are tied to others of their type (1), to any (0), to other types (below 0)."""
    pivots: int | None
    """From how many nodes the betweenness was estimated; None where it is exact."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The figures of a network; nodes with the most shared cases first."""

    nodes: tuple[NodeMeasures, ...]
    summary: Summary


def measure(network: nx.Graph[str], *, seed: int = SEED) -> Measures:
    """Return the figures of *network*, which :func:`sarye.network.projection.project` made."""
    between = betweenness(network, seed=seed)
    groups = communities(network, seed=seed)
    brokers = brokerage(network) if _of_organizations(network) else {}
    number, cores = groups.number(), nx.core_number(network)
    nodes = (
        NodeMeasures(
            id=node,
            label=said["label"],
            kind=said["kind"],
            type=said.get("type", ""),
            cases=len(said["cases"]),
            degree=network.degree(node),
            strength=int(network.degree(node, weight="weight")),
            betweenness=between.values[node],
            core=cores[node],
            community=number[node],
            broker=brokers.get(node),
        )
        for node, said in network.nodes(data=True)
    )
    summary = Summary(
        nodes=len(network),
        edges=network.number_of_edges(),
        weight=int(network.size(weight="weight")),
        components=nx.number_connected_components(network),
        density=nx.density(network),
        communities=len(groups.groups),
        modularity=groups.modularity,
        assortativity=assortativity(network) if _of_organizations(network) else None,
        pivots=between.pivots,
    )
    return Measures(tuple(sorted(nodes, key=lambda one: (-one.strength, -one.cases, one.id))), summary)


def _of_organizations(network: nx.Graph[str]) -> bool:
    return network.graph.get("projection") == Projection.AGENCY_AGENCY


def assortativity(network: nx.Graph[str], attribute: str = "type") -> float | None:
    """Return how much nodes are tied to those with the same *attribute*, each tie counted once.

    None where there is no tie or all ends are alike. M. E. J. Newman, "Mixing patterns in networks" (2003).

    >>> network = nx.Graph([(1, 2), (3, 4)])
    >>> nx.set_node_attributes(network, {1: "a", 2: "a", 3: "b", 4: "b"}, "type")
    >>> assortativity(network)
    1.0
    """
    kinds = {node: said.get(attribute) for node, said in network.nodes(data=True)}
    ends: Counter[str | None] = Counter()
    alike = 0
    for one, other in network.edges:
        alike += 2 * (kinds[one] == kinds[other])
        ends.update((kinds[one], kinds[other]))
    total = ends.total()
    expected = sum(count * count for count in ends.values())
    if expected == total * total:
        return None
    return round((alike * total - expected) / (total * total - expected), 12)


def annotate(network: nx.Graph[str], measures: Measures) -> None:
    """Write the figures of every node into *network* as its attributes."""
    for one in measures.nodes:
        network.nodes[one.id].update(
            degree=one.degree,
            strength=one.strength,
            betweenness=one.betweenness,
            core=one.core,
            community=one.community,
        )
        if one.broker is not None:
            network.nodes[one.id].update(brokered=one.broker.total, government_company=one.broker.government_company)
