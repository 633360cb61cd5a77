"""A number in the clause of an outcome is told as done only where the words around it do not hope or plan."""

from __future__ import annotations

import pytest

from sarye.extraction.record import Mention, OutcomeEntry, QuantityEntry
from sarye.graph.hoped import status_in
from sarye.graph.model import NodeKind
from sarye.pipeline import make
from sarye.reading.case import Span
from sarye.reading.inputs import documents
from sarye.vocabulary.codes import Comparator, Direction, Method, QuantityRole, SectionName, Status


def _mention(text: str, words: str) -> Mention:
    start = 100 + text.index(words)
    whole = Span(100, 100 + len(text))
    return Mention(Span(start, start + len(words)), words, SectionName.RESULT, whole, text, 1)


def _status(text: str, number: str, told: Status) -> Status:
    outcome = OutcomeEntry(told, _mention(text, text), Method.CUE, 0.9)
    mention = _mention(text, number)
    kinds = (Comparator.EXACT, "", QuantityRole.OUTCOME, Direction.NONE)
    return status_in(outcome, QuantityEntry(1.0, None, "원", *kinds, None, mention, Method.PATTERN, 0.9))


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
