"""A number in the clause of an outcome is told as done only where the words around it do not hope or plan."""

from __future__ import annotations

import pytest

from sarye.extraction.record import Level, Mention, OutcomeEntry, QuantityEntry
from sarye.graph.hoped import status_alone, status_in
from sarye.graph.model import NodeKind
from sarye.graph.triples import triples
from sarye.pipeline import make
from sarye.query.questions import ask, named
from sarye.query.store import open_store
from sarye.reading.case import Span
from sarye.reading.document import from_text
from sarye.reading.inputs import documents
from sarye.report.rendering import markdown
from sarye.report.writing import write
from sarye.vocabulary.codes import Comparator, Direction, Method, QuantityRole, SectionName, Status
from sarye.vocabulary.terms import PREFIXES
from sarye.vocabulary.turtle import turtle


def _mention(text: str, words: str) -> Mention:
    start = 100 + text.index(words)
    whole = Span(100, 100 + len(text))
    return Mention(Span(start, start + len(words)), words, SectionName.RESULT, whole, text, 1)


def _quantity(text: str, number: str, before: Level | None = None) -> QuantityEntry:
    kinds = (Comparator.EXACT, "", QuantityRole.OUTCOME, Direction.NONE)
    return QuantityEntry(1.0, None, "원", *kinds, before, _mention(text, number), Method.PATTERN, 0.9)


def _status(text: str, number: str, told: Status) -> Status:
    return status_in(OutcomeEntry(told, _mention(text, text), Method.CUE, 0.9), _quantity(text, number))


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("예산을 효율적으로 운용(연간 12억 원 절감 예상)하여 낭비를 줄였다", "12억 원", Status.EXPECTED),
        ("예산을 효율적으로 운용(연간 1,200만 원 절감 계획)하여 낭비를 줄였다", "1,200만 원", Status.PLANNED),
        ("민원 처리를 30% 앞당기고(앞으로 더 줄어들 것으로 기대), 비용을 5% 줄였다", "30%", Status.ACHIEVED),
        ("민원 처리를 30% 앞당기고(앞으로 더 줄어들 것으로 기대), 비용을 5% 줄였다", "5%", Status.ACHIEVED),
        ("장비를 들여와 12억 원(예상)을 아끼게 하였다", "12억 원", Status.EXPECTED),
        ("기대했던 것보다 많은 300명이 참여했다", "300명", Status.ACHIEVED),
    ],
)
def test_the_words_around_a_number_decide(text: str, number: str, status: Status) -> None:
    assert _status(text, number, Status.ACHIEVED) is status


@pytest.mark.parametrize("told", [Status.EXPECTED, Status.PLANNED])
def test_what_is_hoped_for_as_a_whole_has_no_part_that_is_done(told: Status) -> None:
    assert _status("비용을 5% 줄였고 더 줄일 것으로 기대된다", "5%", told) is told


def test_of_the_casebook_one_number_of_an_achieved_outcome_is_only_expected() -> None:
    graph = make(documents(["data/casebook"])).graph
    nodes = {node.id: node for node in graph.nodes}
    held = [
        (str(nodes[edge.target].attributes["text"]), str(nodes[edge.target].attributes["status"]))
        for edge in graph.edges
        if edge.kind == "hasQuantity"
        and nodes[edge.source].kind is NodeKind.OUTCOME
        and nodes[edge.source].attributes["status"] == "achieved"
    ]
    assert [text for text, status in held if status != "achieved"] == ["278억"]
    assert ("278억", "expected") in held


BEFORE = Level(1.0, "원")


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        (
            "매출액 (’19) 2억원 → (’20) 5억원 → (‘21 추정) 30억원",
            "2억원 → (’20) 5억원 → (‘21 추정) 30억원",
            Status.EXPECTED,
        ),
        ("매출액 2억원 → (’25 목표) 30억원", "2억원 → (’25 목표) 30억원", Status.PLANNED),
        ("매출액 2억원 → 30억원(전망치), 대상 5개", "2억원 → 30억원", Status.EXPECTED),
        ("등록 64만개→‘22년 400만개 목표", "64만개→‘22년 400만개", Status.PLANNED),
        ("시장은 8억원에서 14억원 규모로 성장할 것으로 전망된다", "8억원에서 14억원", Status.EXPECTED),
        ("매출액 (’18 추정) 2억원 → (’20) 5억원", "2억원 → (’20) 5억원", None),
        ("매출액 2억원 → 5억원(목표 대비 120%)", "2억원 → 5억원", None),
        ("누적 64만개→400만개 목표 달성", "64만개→400만개", None),
        ("창구를 2곳에서 5곳으로 늘렸다", "2곳에서 5곳", None),
    ],
)
def test_a_change_outside_every_outcome_has_the_status_that_its_end_is_told_with(
    text: str, number: str, status: Status | None
) -> None:
    assert status_alone(_quantity(text, number, BEFORE)) is status


@pytest.mark.parametrize(
    ("text", "number", "status"),
    [
        ("국산화율을 제고 (‘20년 70% → ’25년 94%)", "70% → ’25년 94%", Status.EXPECTED),
        ("국산화율을 제고 (‘18년 70% → ’20년 94%)", "70% → ’20년 94%", Status.ACHIEVED),
        ("국산화율을 제고 (‘18년 70% → ’21년 94%)", "70% → ’21년 94%", Status.ACHIEVED),
        ("시장을 2억원 → 5억원(’27)으로 넓힘", "2억원 → 5억원", Status.EXPECTED),
        ("충전기 200대(~‘30)를 놓음", "200대", Status.EXPECTED),
        ("충전기 200대(’19)를 놓음", "200대", Status.ACHIEVED),
        ("2025년까지 200대를 놓음", "200대", Status.EXPECTED),
        ("충전기 200대(~2030.12)를 놓음", "200대", Status.EXPECTED),
        ("충전기 3만 대(2020년 목표)를 달성했다", "3만 대", Status.ACHIEVED),
        ("충전기 3만 대(2025년 목표)를 일찍 초과했다", "3만 대", Status.ACHIEVED),
        ("충전기 3만 대(2020년 목표) 달성을 위해 힘썼다", "3만 대", Status.PLANNED),
        ("점수를 1990.5점에서 2030.5점으로 높였다", "1990.5점에서 2030.5점", Status.ACHIEVED),
        ("처리를 1,800.2건에서 2050.7건으로 늘렸다", "1,800.2건에서 2050.7건", Status.ACHIEVED),
        ("처리를 1,800에서 2050으로 늘렸다", "1,800에서 2050", Status.ACHIEVED),
        ("처리를 1,800건 → 2030년 2,500건으로 늘림", "1,800건 → 2030년 2,500건", Status.EXPECTED),
        ("2025명이 200대를 받음", "200대", Status.ACHIEVED),
    ],
)
def test_what_belongs_to_a_year_after_the_publication_is_not_there_yet(text: str, number: str, status: Status) -> None:
    outcome = OutcomeEntry(Status.ACHIEVED, _mention(text, text), Method.CUE, 0.9)
    before = BEFORE if "→" in number or "에서" in number else None
    assert status_in(outcome, _quantity(text, number, before), "2021-03-05") is status
    told = status_alone(_quantity(text, number, before), "2021-03-05")
    assert told is (None if status is Status.ACHIEVED else status)


def test_the_largest_changes_and_the_report_tell_estimates_apart_from_results() -> None:
    text = (
        '---\ntitle: "시험 사업"\nministry: "통계청"\napprove_date: "03/05/2021"\n---\n# 시험 사업\n\n'
        "통계청은 처리 시간을 10일에서 5일로 단축했다.\n\n * 매출액 : (’19) 2억원 → (’20) 5억원 → (‘21 추정) 30억원\n"
    )
    graph = make([from_text(text, "시험.md")], kind="release").graph
    with open_store("".join(turtle(triples(graph), PREFIXES)).encode()) as store:
        rows = ask(store, named("largest-changes"), {}, "ko").rows
    told = {str(row[2].value): row[4].value if row[4] else None for row in rows}  # type: ignore[union-attr]
    assert told == {"2억원 → (’20) 5억원 → (‘21 추정) 30억원": "기대", "10일에서 5일": "달성"}
    lines = [line.split(" — ")[0] for line in markdown(write(graph)).splitlines() if "→" in line]
    assert lines == [
        "- 매출액: 2억 원 → 30억 원 (+1400%) (기대)",
        "- 처리 시간: 10일 → 5일 (-50%) (달성)",
        "- 매출액 2억원 → (’20) 5억원 → (‘21 추정) 30억원, 증가 (기대)",
    ]
