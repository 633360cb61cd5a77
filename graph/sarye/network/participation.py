"""Who takes part in which case, in which role, with what: the part of a graph that networks are drawn from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sarye.graph.model import CaseGraph, Edge, EdgeKind, Node, NodeKind
from sarye.graph.participants import doubles
from sarye.graph.years import Year, year_of
from sarye.network.succession import today
from sarye.vocabulary.codes import OrganizationType, Role, Status

LEADING = frozenset({Role.LEAD, Role.CO_LEAD})
"""The roles of those that answer for a case."""
TAKING_PART = LEADING | {Role.PARTNER}
"""The roles of those that work on a case; a body that is only mentioned does not."""
_ROLES = {
    EdgeKind.LEAD: Role.LEAD,
    EdgeKind.CO_LEAD: Role.CO_LEAD,
    EdgeKind.PARTNER: Role.PARTNER,
    EdgeKind.MENTIONS: Role.MENTIONED,
}
_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a graph a network is made of; the default is everyone who takes part, as named in the text."""

    roles: frozenset[Role] = TAKING_PART
    first_year: int | None = None
    """Only cases of this year and later, printed or else of the report; a case with neither is then left out."""
    last_year: int | None = None
    types: frozenset[OrganizationType] = frozenset()
    """Only organisations of these types; empty for all."""
    today: bool = False
    """Whether bodies are merged along their succession, under the name that they bear now."""
    whole: bool = False
    """Whether a unit (a department) counts as the body that it is part of."""

    def takes_year(self, year: int | None) -> bool:
        """Say whether a case of *year* is wanted.

        >>> Selection(first_year=2020).takes_year(2019), Selection().takes_year(None)
        (False, True)
        """
        if self.first_year is None and self.last_year is None:
            return True
        if year is None:
            return False
        return (self.first_year or year) <= year <= (self.last_year or year)

    def takes_type(self, kind: str) -> bool:
        """Say whether an organisation of the type *kind* is wanted."""
        return not self.types or kind in self.types


EVERYTHING = Selection()
"""Everyone who takes part in any case, as named in the text."""


@dataclass(frozen=True, slots=True)
class Agency:
    """An organisation as a network knows it; *named* are the names that its cases give it."""

    id: str
    label: str
    type: str
    register: str
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Participation:
    """The selected cases and what they tie together, by the ids of the graph."""

    cases: Mapping[str, Node]
    agencies: Mapping[str, Agency]
    roles: Mapping[str, Mapping[str, Role]]
    """Case, agency: the strongest role that the agency has in the case."""
    technologies: Mapping[str, tuple[str, ...]]
    """Case: the technologies that it uses, by their labels' order of ids."""
    labels: Mapping[str, tuple[str, str]]
    """Technology: its labels in Korean and in English."""
    statuses: Mapping[str, Mapping[Status, int]]
    """Case, status: how many outcomes of the case are told so."""
    contained: frozenset[frozenset[str]]
    """Units with the body that they are part of: such two are not two that work together."""


def participation(graph: CaseGraph, selection: Selection = EVERYTHING) -> Participation:
    """Return what the *selection* leaves of *graph*."""
    cases = {node.id: node for node in graph.of_kind(NodeKind.CASE) if selection.takes_year(_number(year_of(node)))}
    nodes = {node.id: node for node in graph.nodes}
    units = _units(graph, nodes)
    bodies = {node.id: _body(node, nodes, units, selection) for node in graph.of_kind(NodeKind.ORGANIZATION)}
    roles: dict[str, dict[str, Role]] = {case: {} for case in cases}
    names: defaultdict[str, set[str]] = defaultdict(set)
    double = doubles(graph)
    for case, named, role in _parts(graph, cases):
        if (case, named) in double:
            continue
        body = bodies[named]
        if role in selection.roles and selection.takes_type(str(body.attributes["type"])):
            roles[case][body.id] = min(role, roles[case].get(body.id, role), key=_RANK.__getitem__)
            names[body.id].add(nodes[named].label)
    for (case, named), kept in double.items():
        if case in cases and bodies[kept].id in roles[case]:
            names[bodies[kept].id].add(nodes[named].label)
    return Participation(
        cases=cases,
        agencies={
            body.id: _agency(body, names[body.id])
            for body in sorted(bodies.values(), key=lambda node: node.id)
            if body.id in names
        },
        roles=roles,
        technologies=_technologies(graph, cases),
        labels={
            node.id: (node.label, str(node.attributes.get("label_en") or node.label))
            for node in graph.of_kind(NodeKind.TECHNOLOGY)
        },
        statuses=_statuses(graph, cases, nodes),
        contained=frozenset(frozenset({bodies[unit].id, bodies[whole].id}) for unit, whole in units.items()),
    )


def _number(year: Year | None) -> int | None:
    return None if year is None else year.number


def _units(graph: CaseGraph, nodes: Mapping[str, Node]) -> dict[str, str]:
    """Return every unit that is part of one body, with that body."""
    wholes: defaultdict[str, set[str]] = defaultdict(set)
    for edge in _of(graph, EdgeKind.PART_OF):
        if nodes[edge.source].attributes["type"] == OrganizationType.UNIT:
            wholes[edge.source].add(edge.target)
    return {unit: next(iter(above)) for unit, above in wholes.items() if len(above) == 1}


def _body(node: Node, nodes: Mapping[str, Node], units: Mapping[str, str], selection: Selection) -> Node:
    seen = {node.id}
    while selection.whole and node.id in units and units[node.id] not in seen:
        node = nodes[units[node.id]]
        seen.add(node.id)
    return today(node) if selection.today else node


def _agency(body: Node, names: set[str]) -> Agency:
    kind, register = str(body.attributes["type"]), str(body.attributes["register"])
    return Agency(body.id, body.label, kind, register, tuple(sorted(names)))


def _of(graph: CaseGraph, kind: EdgeKind) -> Iterator[Edge]:
    return (edge for edge in graph.edges if edge.kind is kind)


def _parts(graph: CaseGraph, cases: Mapping[str, Node]) -> Iterator[tuple[str, str, Role]]:
    for edge in graph.edges:
        role = _ROLES.get(edge.kind)
        if role is not None and edge.source in cases:
            yield edge.source, edge.target, role


def _technologies(graph: CaseGraph, cases: Mapping[str, Node]) -> dict[str, tuple[str, ...]]:
    used: dict[str, set[str]] = {case: set() for case in cases}
    for edge in _of(graph, EdgeKind.USES_TECHNOLOGY):
        if edge.source in used:
            used[edge.source].add(edge.target)
    return {case: tuple(sorted(things)) for case, things in used.items()}


def _statuses(graph: CaseGraph, cases: Mapping[str, Node], nodes: Mapping[str, Node]) -> dict[str, Counter[Status]]:
    told: dict[str, Counter[Status]] = {case: Counter() for case in cases}
    for edge in _of(graph, EdgeKind.HAS_OUTCOME):
        if edge.source in told:
            told[edge.source][Status(str(nodes[edge.target].attributes["status"]))] += 1
    return told
