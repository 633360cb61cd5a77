"""What every section of a report needs: the graph, its cases by number, and the words of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sarye.graph.model import CaseGraph, EdgeKind, NodeKind
from sarye.network.participation import LEADING, Participation, Selection, participation
from sarye.report.story import Count, Language, Line, Section
from sarye.report.words import WORDS


class Writer:
    """Makes lines and sections for one graph in one language."""

    def __init__(self, graph: CaseGraph, language: Language, top: int) -> None:
        self.graph = graph
        self.language = language
        self.top = top
        self.words: Mapping[str, str] = WORDS[language]
        self.all: Participation = participation(graph)
        self.leading: Participation = participation(graph, Selection(roles=LEADING))
        self.numbers = {case: number for number, case in enumerate(_reading_order(graph), 1)}

    def line(self, name: str, cases: Iterable[str], /, **values: object) -> Line:
        """Return the sentence called *name*, resting on *cases*."""
        counted = {key: Count(value) if isinstance(value, int) else value for key, value in values.items()}
        return Line(self.words[name].format(**counted), tuple(sorted({self.numbers[case] for case in cases})))

    def section(self, name: str, lines: Iterable[Line], *, whole: bool = False) -> Section:
        """Return the section called *name* with its remark: the first lines and how many more there are, or all."""
        told = tuple(lines)
        if len(told) > self.top and not whole:
            rest = told[self.top :]
            cases = {number for line in rest for number in line.cases}
            more = Line(self.words["more"].format(count=len(rest)), tuple(sorted(cases)))
            told = (*told[: self.top], more)
        return Section(self.words[name], told, self.words.get(f"{name}_remark", ""))

    def services(self) -> dict[str, list[str]]:
        """Return every service with its cases."""
        found: dict[str, list[str]] = {}
        for edge in self.graph.edges:
            if edge.kind is EdgeKind.DELIVERS_SERVICE:
                found.setdefault(edge.target, []).append(edge.source)
        return found

    def body(self, key: str) -> str:
        """Return the name of an organisation."""
        return self.all.agencies[key].label

    def technology(self, key: str) -> str:
        """Return the name of a technology in the language of the report."""
        korean, english = self.all.labels[key]
        return english if self.language == "en" else korean


def _reading_order(graph: CaseGraph) -> list[str]:
    """Return the cases as they follow each other in their documents."""
    first: dict[str, int] = {}
    for edge in graph.edges:
        start = min(one.start for one in edge.evidence)
        first[edge.source] = min(start, first.get(edge.source, start))
    cases = graph.of_kind(NodeKind.CASE)
    ordered = sorted(cases, key=lambda node: (str(node.attributes["document"]), first.get(node.id, 0), node.id))
    return [node.id for node in ordered]


def by_member(membership: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Turn *membership* (case: members) round: member, in order: its cases.

    >>> by_member({"case/1": ["b", "a"], "case/2": ["a"]})
    {'a': ['case/1', 'case/2'], 'b': ['case/1']}
    """
    found: dict[str, list[str]] = {}
    for case, members in membership.items():
        for member in members:
            found.setdefault(member, []).append(case)
    return dict(sorted(found.items()))
