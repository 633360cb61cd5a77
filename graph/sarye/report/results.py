"""The sections of a report that tell of results: achieved against expected, before and after, like with like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sarye.graph.model import Node
from sarye.report.amounts import amount
from sarye.report.likeness import Figure, alike, change, changed, figures
from sarye.report.story import Language, Line
from sarye.report.writer import Writer, by_member
from sarye.vocabulary.codes import Comparator, Status


def outcomes(writer: Writer) -> Iterable[Line]:
    """Tell how many results are told as achieved, expected and planned: of all, and of who leads most cases."""
    told = writer.all.statuses
    with_results = [case for case in told if told[case]]
    if not with_results:
        return
    yield writer.line("all_outcomes", with_results, counts=_counts(writer, with_results))
    led = sorted(by_member(writer.leading.roles).items(), key=lambda item: -len(item[1]))
    for body, cases in [item for item in led if len(item[1]) > 1][: writer.top]:
        telling = [case for case in cases if told[case]]
        if telling:
            yield writer.line("outcome_of", telling, name=writer.body(body), counts=_counts(writer, telling))
    hoping = [case for case in with_results if not told[case].get(Status.ACHIEVED)]
    if hoping:
        yield writer.line("unachieved", hoping, count=len(hoping))


def _counts(writer: Writer, cases: Iterable[str]) -> str:
    total: Counter[Status] = Counter()
    for case in cases:
        total.update(writer.all.statuses[case])
    return ", ".join(f"{writer.words[status]} {total[status]}" for status in Status)


def changes(writer: Writer) -> Iterable[Line]:
    """Tell every level before and after, with the share of the change."""
    found = [(share, one) for one in figures(writer.graph) if (share := change(one.node)) is not None]
    for share, one in sorted(found, key=lambda item: (-abs(item[0]), item[1].node.id)):
        said = one.node.attributes
        about = writer.words["about"] if said["comparator"] == Comparator.APPROX else ""
        before, after = (_level(one.node, name, writer.language) for name in ("baseline_value", "value"))
        yield writer.line(
            "change",
            [one.case],
            metric=f"{said['metric']}: " if said["metric"] else "",
            before=before,
            after=after,
            share=f"{about}{share:+.0%}",
            status=_in_brackets(writer, one),
        )


def _in_brackets(writer: Writer, one: Figure) -> str:
    return f" ({writer.words[one.status]})" if one.status else ""


def _level(node: Node, name: str, language: Language) -> str:
    value, unit = node.attributes[name], str(node.attributes["unit"])
    return amount(value, unit, language) if isinstance(value, int | float) else f"{value}{unit}"


def effects(writer: Writer) -> Iterable[Line]:
    """Tell every quantity that grew or shrank, by itself, in the order of the cases."""
    told = changed(figures(writer.graph))
    for one in sorted(told, key=lambda one: (writer.numbers[one.case], one.node.id)):
        way = writer.words[str(one.node.attributes["direction"])]
        yield writer.line(
            "effect", [one.case], figure=_label(one.node), direction=way, status=_in_brackets(writer, one)
        )


def side_by_side(writer: Writer) -> Iterable[Line]:
    """Tell the quantities of several cases that are alike, and how many have no like."""
    told = changed(figures(writer.graph))
    groups = alike(told)
    for group in groups:
        yield writer.line(
            "compared",
            [one.case for one in group.figures],
            family=writer.words.get(group.family, group.family),
            unit=group.unit,
            direction=writer.words[group.direction],
            yearly=writer.words["yearly"] if group.yearly else "",
            status=f", {writer.words[group.status]}" if group.status else "",
            figures="; ".join(_figure(writer, one) for one in group.figures),
        )
    matched = {one.node.id for group in groups for one in group.figures}
    alone = [one for one in told if one.node.id not in matched]
    if alone:
        yield writer.line("unlike", [one.case for one in alone], count=len(alone))


def _figure(writer: Writer, one: Figure) -> str:
    return f"{_label(one.node)} [{writer.numbers[one.case]}]"


def _label(node: Node) -> str:
    return f"{node.attributes['metric']} {node.attributes['text']}".strip()
