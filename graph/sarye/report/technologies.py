"""The sections of a report that tell of technologies: which are used, since when, and which together."""

from __future__ import annotations

from collections.abc import Iterable

from sarye.network.projection import Projection, project
from sarye.network.spread import spread
from sarye.report.story import Line
from sarye.report.writer import Writer


def most_used(writer: Writer) -> Iterable[Line]:
    """Tell which technologies stand in several cases, by how many bodies, and since when."""
    for one in spread(writer.graph):
        if len(one.cases) > 1:
            word = "first_report" if one.first_year in one.reported else "first"
            first = writer.words[word].format(year=one.first_year) if one.first_year else ""
            values = {"count": len(one.cases), "agencies": len(one.agencies), "first": first}
            yield writer.line("technology", one.cases, name=writer.technology(one.id), **values)


def used_together(writer: Writer) -> Iterable[Line]:
    """Tell which two technologies stand together in several cases."""
    ties = project(writer.graph, Projection.TECHNOLOGY_TECHNOLOGY).edges(data=True)
    for one, other, tie in sorted(ties, key=lambda tie: -tie[2]["weight"]):
        if tie["weight"] > 1:
            names = {"one": writer.technology(one), "other": writer.technology(other)}
            yield writer.line("pair", tie["cases"], count=tie["weight"], **names)
