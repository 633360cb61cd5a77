"""That one body is part of another rests on sentences that name both, and on no other."""

from __future__ import annotations

import pytest

from sarye.extraction.record import Mention
from sarye.graph.containing import showing
from sarye.graph.model import CaseGraph, Edge, EdgeKind
from sarye.pipeline import make
from sarye.reading.case import Span
from sarye.reading.document import from_text
from sarye.vocabulary.codes import SectionName


def _mention(quote: str, text: str, at: int = 0) -> Mention:
    start = at + quote.index(text)
    return Mention(Span(start, start + len(text)), text, SectionName.BODY, Span(at, at + len(quote)), quote, 1)


@pytest.mark.parametrize(
    ("quote", "text", "parent", "shown"),
    [
        ("경기 고양시/", "경기 고양시", "경기도", True),
        ("고양시는 경기가 어렵다", "고양시", "경기도", False),
        ("경기도와 고양시가 함께했다", "고양시", "경기도", True),
        ("산업부 전략기획단이 평가했다", "산업부 전략기획단", "산업통상자원부", True),
        ("전략기획단이 평가했다", "전략기획단", "산업통상자원부", False),
        ("공단 소속 “인천병원”이 참여했다", "인천병원", "근로복지공단", True),
        ("공단과 인천병원이 참여했다", "인천병원", "근로복지공단", False),
        ("근로복지 공단(이사장 홍길동) 인천병원", "인천병원", "근로복지공단", True),
        ("사산업부와 전략기획단", "전략기획단", "산업통상자원부", False),
        ("서울대공원에서 의과대학이 진료했다", "의과대학", "서울대학교", False),
        ("서울시립대학교와 강남구가 맡는다", "강남구", "서울특별시", False),
        ("경기도의회는 고양시를 찾았다", "고양시", "경기도", False),
        ("한국전력공사노조와 전력연구원", "전력연구원", "한국전력공사", False),
        ("교육부문 예산을 국립특수교육원이 쓴다", "국립특수교육원", "교육부", False),
        ("통일부산 모임과 통일교육원", "통일교육원", "통일부", False),
        ("KTX 안에서 융합기술원이 시험했다", "융합기술원", "KT", False),
        ("경기고양시", "경기고양시", "경기도", False),
        ("경기도산하 경기연구원", "경기연구원", "경기도", True),
        ("경기도고양시", "고양시", "경기도", True),
        ("교육부의 국립특수교육원", "국립특수교육원", "교육부", True),
    ],
)
def test_a_sentence_shows_a_body_above_that_it_names(quote: str, text: str, parent: str, *, shown: bool) -> None:
    mention = _mention(quote, text)
    assert showing([mention], parent, parent) == ((mention,) if shown else ())


def test_sentences_in_which_the_names_stand_together_go_before_those_that_name_both_far_apart() -> None:
    near = _mention("산업부 전략기획단이 맡는다", "전략기획단")
    far = _mention(f"산업부는 {'과제를 새로 고르고 알리며 ' * 5} 전략기획단과 만났다", "전략기획단", 100)
    assert showing([far, near], "산업통상자원부", "산업통상자원부") == (near,)
    assert showing([far], "산업통상자원부", "산업통상자원부") == (far,)


def _graph(body: str) -> CaseGraph:
    text = f"서울시 교통정보과, 안내를 새로 한다\n\n{body}\n"
    return make([from_text(text, "시험.md")], kind="release").graph


def _parts(graph: CaseGraph) -> list[Edge]:
    return [edge for edge in graph.edges if edge.kind is EdgeKind.PART_OF]


def test_the_edge_quotes_only_the_sentences_that_name_both() -> None:
    graph = _graph("경기 고양시는 안내를 새로 했다.\n\n고양시는 불편을 줄였다.")
    (edge,) = _parts(graph)
    assert (edge.source, edge.target) == ("organization/경기도 고양시", "organization/경기도")
    assert [one.quote for one in edge.evidence] == ["경기 고양시는 안내를 새로 했다."]
    (named,) = [one for one in graph.edges if one.target == edge.source]
    assert len(named.evidence) == 2


def test_a_body_above_that_the_register_does_not_know_claims_no_entry_of_it() -> None:
    graph = _graph("방글라데시 축수산부 소속 중앙질병연구소가 진단을 새로 했다.")
    (edge,) = _parts(graph)
    registers = {node.id: node.attributes["register"] for node in graph.nodes if node.id in (edge.source, edge.target)}
    assert registers == {edge.source: "", edge.target: ""}
