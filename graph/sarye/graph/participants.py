"""Bodies that one case names under two names, before and after a change of name: one participant, not two that work together.

The graph keeps both names, each with its evidence, for both stand in the text; whoever counts or ties participants asks
here which of them stands for the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from sarye.graph.model import CaseGraph, EdgeKind, Node, NodeKind
from sarye.register.organization import Organization
from sarye.register.register import load

_ROLES = (EdgeKind.LEAD, EdgeKind.CO_LEAD, EdgeKind.PARTNER, EdgeKind.MENTIONS)
"""How a case names a body, the strongest first."""
_RANK = {kind: rank for rank, kind in enumerate(_ROLES)}


def doubles(graph: CaseGraph) -> Mapping[tuple[str, str], str]:
    """Return each pair of a case and a body that the case names under another name too, with the body to count instead.

    That is the one with the stronger role, of equals the one with the later name.
    """
    bodies = dict(_renamed(graph))
    found: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for edge in graph.edges:
        if edge.kind in _RANK and edge.target in bodies:
            ranks = found[edge.source, bodies[edge.target][0]]
            ranks[edge.target] = min(_RANK[edge.kind], ranks.get(edge.target, len(_RANK)))
    made: dict[tuple[str, str], str] = {}
    for (case, _), ranks in found.items():
        if len(ranks) > 1:
            kept = min(ranks, key=lambda key: (ranks[key], *_later_first(bodies[key][1]), key))
            made |= {(case, key): kept for key in ranks if key != kept}
    return made


def taking(graph: CaseGraph, *kinds: EdgeKind) -> frozenset[str]:
    """Return the bodies that cases name by an edge of *kinds*, without those that are another name of a participant."""
    double = doubles(graph)
    return frozenset(
        edge.target for edge in graph.edges if edge.kind in kinds and (edge.source, edge.target) not in double
    )


def _renamed(graph: CaseGraph) -> Iterator[tuple[str, tuple[str, Organization]]]:
    """Yield the bodies of *graph* that bore other names, with what is one for all names of a body."""
    register = load()
    for node in graph.of_kind(NodeKind.ORGANIZATION):
        body = register.organizations.get(_key(node))
        if body is not None and (body.main_successor or body.predecessors):
            yield node.id, (register.itself(body), body)


def _key(node: Node) -> str:
    return str(node.attributes.get("register") or "")


def _later_first(body: Organization) -> tuple[bool, int]:
    return body.main_successor is not None, -(body.valid_from or date.min).toordinal()
