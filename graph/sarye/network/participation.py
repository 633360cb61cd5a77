"""Who takes part in which case, in which role, with what: the part of a graph that networks are drawn from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sarye.graph.model import CaseGraph, EdgeKind, Node, NodeKind
from sarye.network.succession import heirs
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
_STRENGTH = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Selection:
    """What of a graph a network is made of; the default is everything that takes part, as it is named in the text."""

    roles: frozenset[Role] = TAKING_PART
    first_year: int | None = None
    """Only cases of this year and later; a case without a printed year is then left out."""
    last_year: int | None = None
    types: frozenset[OrganizationType] = frozenset()
    """Only organisations of these types; empty for all."""
    today: bool = False
    """Whether bodies are merged along their succession, under the name that they bear now."""
    whole: bool = False
    """Whether a unit (a department) counts as the body that it is part of."""

    def takes_year(self, year: object) -> bool:
        """Say whether a case of *year* is wanted.

        >>> Selection(first_year=2020).takes_year(2019), Selection().takes_year(None)
        (False, True)
        """
        if self.first_year is None and self.last_year is None:
            return True
        if not isinstance(year, int):
            return False
        return (self.first_year or year) <= year <= (self.last_year or year)


@dataclass(frozen=True, slots=True)
class Agency:
    """An organisation as a network knows it; *named* are the names under which its cases know it."""

    id: str
    label: str
    type: str
    register: str
    named: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Participation:
    """The selected cases and all that they tie together, by the ids of the graph."""

    cases: Mapping[str, Node]
    agencies: Mapping[str, Agency]
    roles: Mapping[str, Mapping[str, Role]]
    """Case and agency: the strongest role that the agency has in the case."""
    technologies: Mapping[str, tuple[str, ...]]
    statuses: Mapping[str, Mapping[Status, int]]
    """Case and status: how many outcomes of the case are told so."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Labels of the technologies."""
    contained: frozenset[tuple[str, str]] = frozenset()
    """Pairs of a unit and the body it is part of: these two are not two that work together."""


def participation(graph: CaseGraph, selection: Selection = Selection()) -> Participation:
    """Return what of *graph* the *selection* leaves."""
    cases = {node.id: node for node in graph.of_kind(NodeKind.CASE) if selection.takes_year(node.attributes["year"])}
    organizations = {node.id: node for node in graph.of_kind(NodeKind.ORGANIZATION)}
    parents = _parents_of_units(graph, organizations)
    merged = _merged(organizations, parents if selection.whole else {}, selection)
    roles = _roles(graph, cases, merged, selection)
    taking_part = {agency.id for members in roles.values() for agency in map(merged.__getitem__, members)}
    found = _named(merged, roles, organizations)
    technologies, statuses = _things(graph, cases)
    return Participation(
        cases=cases,
        agencies={key: found[key] for key in sorted(taking_part)},
        roles={case: _strongest(members, merged) for case, members in roles.items()},
        technologies=technologies,
        statuses=statuses,
        labels={node.id: node.label for node in graph.of_kind(NodeKind.TECHNOLOGY)},
        contained=frozenset(
            tuple(sorted((merged[unit].id, merged[parent].id))) for unit, parent in parents.items() if parent in merged
        ),  # type: ignore[arg-type]
    )
