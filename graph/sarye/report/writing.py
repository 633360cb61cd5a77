"""The report of a graph: which sections it has, and the list of the cases that they rest on."""

from __future__ import annotations

from collections.abc import Iterable

from sarye.graph.model import CaseGraph
from sarye.graph.years import is_dated, year_of
from sarye.report import agencies, results, technologies
from sarye.report.story import CaseEntry, Count, Language, Line, Report
from sarye.report.writer import Writer, by_member

TOP = 10
"""How many lines a list has at most, unless another number is given."""


def write(graph: CaseGraph, *, language: Language = "ko", top: int = TOP) -> Report:
    """Return the report of *graph* in *language*, its lists with at most *top* lines; the same each time."""
    writer = Writer(graph, language, top)
    sections = (
        writer.section("numbers", _numbers(writer), whole=True),
        writer.section("leaders", agencies.leaders(writer)),
        writer.section("types", agencies.types(writer), whole=True),
        writer.section("together", agencies.together(writer)),
        writer.section("brokers", agencies.brokers(writer)),
        writer.section("top_technologies", technologies.most_used(writer)),
        writer.section("co_use", technologies.used_together(writer)),
        writer.section("outcomes", results.outcomes(writer), whole=True),
        writer.section("changes", results.changes(writer)),
        writer.section("effects", results.effects(writer)),
        writer.section("alike", results.side_by_side(writer), whole=True),
    )
    title = writer.words["title"].format(cases=Count(len(writer.numbers)))
    kept = tuple(section for section in sections if section.lines)
    return Report(language, title, kept, writer.words["case_list"], tuple(_entries(writer)))


def _numbers(writer: Writer) -> Iterable[Line]:
    everyone, leading = by_member(writer.all.roles), by_member(writer.leading.roles)
    yield writer.line("cases", writer.numbers, count=len(writer.numbers))
    yield from _years(writer)
    yield writer.line("agencies", _cases(leading.values()), count=len(leading))
    helping = {body: cases for body, cases in everyone.items() if body not in leading}
    if helping:
        yield writer.line("partners", _cases(helping.values()), count=len(helping))
    used = by_member(writer.all.technologies)
    if used:
        yield writer.line("technologies", _cases(used.values()), count=len(used))
    services = writer.services()
    if services:
        yield writer.line("services", _cases(services.values()), count=len(services))


def _cases(groups: Iterable[Iterable[str]]) -> set[str]:
    return {case for group in groups for case in group}


def _years(writer: Writer) -> Iterable[Line]:
    years = {case: year_of(node) for case, node in writer.all.cases.items()}
    for year in sorted(
        {year for year in years.values() if year is not None}, key=lambda one: (one.number, not one.printed)
    ):
        cases = [case for case in years if years[case] == year]
        yield writer.line("year" if year.printed else "reported", cases, year=year.number, count=len(cases))
    without = [case for case, year in years.items() if year is None]
    bounded = [case for case in without if is_dated(writer.all.cases[case])]
    undated = [case for case in without if case not in bounded]
    for name, cases in (("no_year", bounded), ("no_date", undated)):
        if cases:
            yield writer.line(name, cases, count=len(cases))


def _entries(writer: Writer) -> Iterable[CaseEntry]:
    for case, number in writer.numbers.items():
        node = writer.all.cases[case]
        year, document = year_of(node), str(node.attributes["document"])
        leads = tuple(sorted(map(writer.body, writer.leading.roles[case])))
        yield CaseEntry(number, case, node.label, year.text(writer.language) if year else "", leads, document)
