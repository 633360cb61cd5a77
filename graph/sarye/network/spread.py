"""How technologies spread: when each was first used, and who has used it by which year."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sarye.graph.model import CaseGraph
from sarye.graph.years import year_of
from sarye.network.participation import LEADING, Selection, participation

ANSWERING = Selection(roles=LEADING)
"""Those that answer for a case; whoever only helps need not use its technologies elsewhere."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Where a technology is used; a case counts in its printed year, or else in that of its report, or in none."""

    id: str
    label: str
    label_en: str
    first_year: int | None
    last_year: int | None
    reported: tuple[int, ...]
    """Those of the years that no case of it has printed: it was told of then."""
    cases: tuple[str, ...]
    agencies: tuple[str, ...]
    """The organisations whose cases use it, by id."""
    types: tuple[str, ...]
    """The types of these organisations."""
    reach: tuple[tuple[int, int], ...]
    """Year and how many of the organisations had a case with it by then."""


def spread(graph: CaseGraph, selection: Selection = ANSWERING) -> tuple[Spread, ...]:
    """Return every technology of *graph*, most cases first; by default only bodies that answer for a case count."""
    found = participation(graph, selection)
    cases: defaultdict[str, list[str]] = defaultdict(list)
    for case, technologies in found.technologies.items():
        for technology in technologies:
            cases[technology].append(case)
    made = []
    for technology, used in sorted(cases.items()):
        dated = {case: told for case in used if (told := year_of(found.cases[case])) is not None}
        years = {case: told.number for case, told in dated.items()}
        printed = {told.number for told in dated.values() if told.printed}
        begun: dict[str, int] = {}
        for case, year in years.items():
            for agency in found.roles[case]:
                begun[agency] = min(year, begun.get(agency, year))
        agencies = sorted({agency for case in used for agency in found.roles[case]})
        made.append(
            Spread(
                id=technology,
                label=found.labels[technology][0],
                label_en=found.labels[technology][1],
                first_year=min(years.values(), default=None),
                last_year=max(years.values(), default=None),
                reported=tuple(sorted({*years.values()} - printed)),
                cases=tuple(used),
                agencies=tuple(agencies),
                types=tuple(sorted({found.agencies[agency].type for agency in agencies})),
                reach=tuple(
                    (year, sum(first <= year for first in begun.values())) for year in sorted({*years.values()})
                ),
            )
        )
    return tuple(sorted(made, key=lambda one: (-len(one.cases), -len(one.agencies), one.id)))
