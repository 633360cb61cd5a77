"""Who stands between others that have no tie of their own, and between which kinds of others.

The roles are those of Gould and Fernandez, "Structures of Mediation: A Formal Approach to Brokerage in Transaction
Networks" (Sociological Methodology 19, 1989). A broker B is tied to A and to C, and A is not tied to C. The networks
here have no direction, so that a pair of A and C counts once, and a gatekeeper and a representative are the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import networkx as nx

from sarye.vocabulary.codes import OrganizationType


class Sector(StrEnum):
    """What part of society an organisation belongs to."""

    GOVERNMENT = "government"
    INSTITUTION = "institution"
    COMPANY = "company"
    SOCIETY = "society"


_SECTORS = {
    OrganizationType.CENTRAL: Sector.GOVERNMENT,
    OrganizationType.PROVINCE: Sector.GOVERNMENT,
    OrganizationType.MUNICIPALITY: Sector.GOVERNMENT,
    OrganizationType.UNIT: Sector.GOVERNMENT,
    OrganizationType.OFFICE: Sector.GOVERNMENT,
    OrganizationType.PUBLIC_INSTITUTION: Sector.INSTITUTION,
    OrganizationType.RESEARCH: Sector.INSTITUTION,
    OrganizationType.UNIVERSITY: Sector.INSTITUTION,
    OrganizationType.COMPANY: Sector.COMPANY,
}


def sector(kind: str) -> Sector:
    """Return the sector of an organisation of the type *kind*.

    >>> sector("office").value, sector("association").value
    ('government', 'society')
    """
    return _SECTORS.get(OrganizationType(kind), Sector.SOCIETY) if kind else Sector.SOCIETY


@dataclass(frozen=True, slots=True)
class Brokerage:
    """Of how many pairs that are not tied themselves a node is the broker, by the role that it has between them."""

    coordinator: int = 0
    """All three of one sector."""
    consultant: int = 0
    """A pair of one sector, the broker of another (the itinerant broker)."""
    gatekeeper: int = 0
    """One of the pair of the broker's own sector, the other of another (also called representative)."""
    liaison: int = 0
    """Three sectors."""
    government_company: int = 0
    """Pairs of a government body and a company, whatever the sector of the broker."""

    @property
    def total(self) -> int:
        """The number of all pairs; the last count is a part of the others."""
        return self.coordinator + self.consultant + self.gatekeeper + self.liaison


def brokerage(network: nx.Graph[str]) -> dict[str, Brokerage]:
    """Return the brokerage of every node of *network*, a network of organisations with their ``type``."""
    sectors = {node: sector(said.get("type", "")) for node, said in network.nodes(data=True)}
    neighbours = {node: set(network[node]) - {node} for node in network}
    return {node: _roles(node, neighbours, sectors) for node in network}


_Pair = tuple[Sector, Sector]


def _roles(node: str, neighbours: Mapping[str, set[str]], sectors: Mapping[str, Sector]) -> Brokerage:
    own = sectors[node]
    pairs = _open_pairs(node, neighbours, sectors)
    same = {pair: count for pair, count in pairs.items() if pair[0] == pair[1]}
    unlike = {pair: count for pair, count in pairs.items() if pair[0] != pair[1]}
    return Brokerage(
        coordinator=same.get((own, own), 0),
        consultant=sum(count for pair, count in same.items() if own not in pair),
        gatekeeper=sum(count for pair, count in unlike.items() if own in pair),
        liaison=sum(count for pair, count in unlike.items() if own not in pair),
        government_company=unlike.get(_pair(Sector.GOVERNMENT, Sector.COMPANY), 0),
    )


def _pair(one: Sector, other: Sector) -> _Pair:
    return (one, other) if one <= other else (other, one)


def _open_pairs(node: str, neighbours: Mapping[str, set[str]], sectors: Mapping[str, Sector]) -> Counter[_Pair]:
    """Count the pairs of neighbours of *node* that are not tied, by their sectors: all pairs less the tied ones."""
    around = neighbours[node]
    sizes = Counter(sectors[other] for other in around)
    tied: Counter[_Pair] = Counter()
    for other in around:
        for third in around & neighbours[other]:
            tied[_pair(sectors[other], sectors[third])] += 1  # twice, from either end
    found: Counter[_Pair] = Counter()
    kinds = sorted(sizes)
    for at, one in enumerate(kinds):
        for two in kinds[at:]:
            among = sizes[one] * (sizes[one] - 1) // 2 if one == two else sizes[one] * sizes[two]
            found[(one, two)] = among - tied[(one, two)] // 2
    return found
