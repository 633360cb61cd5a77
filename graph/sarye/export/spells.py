"""When each thing of a graph is there: in the years of the cases that lead to it.

A case is there from its earliest to its latest day, printed or inferred (:mod:`sarye.graph.dates`); one that is only known
to be reported is there on the day of the report. What a case leads to,
directly or by way of an outcome or a unit, is there in the days of all such cases. What an undated case leads to has no
bounds, since it may have been there at any time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TypeAlias

from sarye.graph.model import CaseGraph, Node, NodeKind
from sarye.graph.years import report_of, year_of

Spell: TypeAlias = tuple[str, str]
"""First and last day, YYYY-MM-DD."""


def spells(graph: CaseGraph) -> Mapping[str, tuple[Spell, ...]]:
    """Return the spells of every node of *graph* by id, earliest first; none for what has no bounds."""
    leads_to: dict[str, list[str]] = defaultdict(list)
    for edge in graph.edges:
        leads_to[edge.source].append(edge.target)
    found: dict[str, set[Spell | None]] = {node.id: set() for node in graph.nodes}
    for case in graph.of_kind(NodeKind.CASE):
        own = _own(case)
        for node in _reached(case.id, leads_to):
            found[node].add(own)
    return {node: () if None in told else tuple(sorted(filter(None, told))) for node, told in found.items()}


def _own(case: Node) -> Spell | None:
    reported = year_of(case)
    if reported is not None and not reported.printed:
        day = report_of(case)
        return day, day
    earliest, latest = case.attributes.get("earliest"), case.attributes.get("latest")
    return (str(earliest), str(latest)) if earliest and latest else None


def _reached(start: str, leads_to: Mapping[str, list[str]]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for target in leads_to.get(waiting.pop(), ()):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen
