"""Networks of one or two kinds of things, tied by the cases that they share; each tie names its cases.

A network is a :class:`networkx.Graph`:

- node: ``kind``, ``label``, ``cases`` (ids, in order); of an organisation ``type``, ``register`` and ``named`` (the
  names that the cases give it); of a technology ``label_en``;
- edge: ``weight`` (the number of cases), ``cases`` (their ids, in order); to a status also ``outcomes`` (their number);
- network: ``projection``, ``cases`` (id: title and year, a printed one as a number, else that of the report as a text) and ``roles`` ((case, organisation): role).

Nodes and edges stand in the order of their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

import networkx as nx

from sarye.graph.model import CaseGraph, Node
from sarye.graph.years import year_of
from sarye.network.participation import EVERYTHING, Participation, Selection, participation
from sarye.network.ties import Ties, crossed, shared
from sarye.vocabulary.codes import Status


class Projection(StrEnum):
    """What a network ties to what."""

    AGENCY_AGENCY = "agency-agency"
    AGENCY_TECHNOLOGY = "agency-technology"
    TECHNOLOGY_TECHNOLOGY = "technology-technology"
    AGENCY_STATUS = "agency-status"


_Membership = Mapping[str, Iterable[str]]
"""Case: the ids of its things."""
_Nodes = Mapping[str, dict[str, Any]]
"""Id, in order: what a network says of the node."""


def project(
    graph: CaseGraph,
    projection: Projection = Projection.AGENCY_AGENCY,
    selection: Selection = EVERYTHING,
) -> nx.Graph[str]:
    """Return the network that *projection* draws from what the *selection* leaves of *graph*."""
    found = participation(graph, selection)
    network: nx.Graph[str] = nx.Graph(
        projection=projection.value,
        cases={case: (node.label, _year(node)) for case, node in found.cases.items()},
        roles={(case, body): role.value for case, members in found.roles.items() for body, role in members.items()},
    )
    if projection is Projection.TECHNOLOGY_TECHNOLOGY:
        _one_mode(network, found.technologies, _technology_nodes(found))
    elif projection is Projection.AGENCY_AGENCY:
        _one_mode(network, found.roles, _agency_nodes(found))
        network.remove_edges_from([edge for edge in network.edges if frozenset(edge) in found.contained])
    elif projection is Projection.AGENCY_TECHNOLOGY:
        _two_mode(network, found.roles, _agency_nodes(found), found.technologies, _technology_nodes(found))
    else:
        told = {case: list(map(status_id, counts)) for case, counts in found.statuses.items()}
        _two_mode(network, found.roles, _agency_nodes(found), told, _status_nodes(found))
        _count_outcomes(network, found)
    return network


def _year(case: Node) -> int | str | None:
    year = year_of(case)
    return None if year is None else year.number if year.printed else year.text("en")


def _agency_nodes(found: Participation) -> _Nodes:
    return {
        key: {
            "kind": "organization",
            "label": one.label,
            "type": one.type,
            "register": one.register,
            "named": one.named,
        }
        for key, one in found.agencies.items()
    }


def _technology_nodes(found: Participation) -> _Nodes:
    used = sorted({thing for things in found.technologies.values() for thing in things})
    return {
        key: {"kind": "technology", "label": found.labels[key][0], "label_en": found.labels[key][1]} for key in used
    }


def _status_nodes(found: Participation) -> _Nodes:
    told = {status for counts in found.statuses.values() for status in counts}
    return {status_id(status): {"kind": "status", "label": status.value} for status in Status if status in told}


def status_id(status: Status) -> str:
    """Return the id of the node that stands for *status*."""
    return f"status/{status.value}"


def _one_mode(network: nx.Graph[str], membership: _Membership, nodes: _Nodes) -> None:
    ids, members = _numbered(network, membership, nodes)
    _tie(network, ids, ids, list(membership), shared(members))


def _two_mode(
    network: nx.Graph[str], left: _Membership, left_nodes: _Nodes, right: _Membership, right_nodes: _Nodes
) -> None:
    ids, members = _numbered(network, left, left_nodes)
    other_ids, others = _numbered(network, {case: right[case] for case in left}, right_nodes)
    _tie(network, ids, other_ids, list(left), crossed(members, others))
    network.remove_nodes_from([key for key in right_nodes if network.degree(key) == 0])


def _numbered(
    network: nx.Graph[str], membership: _Membership, nodes: _Nodes
) -> tuple[Sequence[str], Sequence[Sequence[int]]]:
    """Add *nodes* to *network* with their cases; return their ids and the membership in numbers."""
    ids = list(nodes)
    number = {key: at for at, key in enumerate(ids)}
    cases: dict[str, list[str]] = {key: [] for key in ids}
    members = []
    for case, things in membership.items():
        members.append(sorted(map(number.__getitem__, things)))
        for at in members[-1]:
            cases[ids[at]].append(case)
    network.add_nodes_from((key, {**nodes[key], "cases": tuple(cases[key])}) for key in ids)
    return ids, members


def _tie(
    network: nx.Graph[str], ids: Sequence[str], other_ids: Sequence[str], cases: Sequence[str], ties: Ties
) -> None:
    network.add_edges_from(
        (ids[one], other_ids[other], {"weight": len(behind), "cases": tuple(map(cases.__getitem__, behind))})
        for one, other, behind in ties
    )


def _count_outcomes(network: nx.Graph[str], found: Participation) -> None:
    for _, end, tie in network.edges(data=True):
        status = Status(end.removeprefix("status/"))
        tie["outcomes"] = sum(found.statuses[case][status] for case in tie["cases"])
