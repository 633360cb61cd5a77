"""A body that a case names by two names, before and after a change of name: one participant; the graph keeps both."""

from __future__ import annotations

from pathlib import Path

import pytest

import sarye
from sarye.graph.model import CaseGraph, EdgeKind
from sarye.graph.participants import doubles, taking
from sarye.network.projection import project
from sarye.pipeline import counts, make
from sarye.query.questions import ask, named
from sarye.query.results import write
from sarye.query.store import open_store
from sarye.reading.document import from_text
from sarye.streamed.build import stream


def _text(lead: str, others: str) -> str:
    return (
        f"2021년\n제목 ▶ 다온 사례\n기관명 ▶ {lead}\n한 줄 요약 ▶ Why 불편\nWay 개선\nWhat 편리\n"
        f"혁신 목적 ▶ 불편이 있음.\n혁신 과정 ▶ {others}와 협업하여 체계를 마련함.\n혁신 결과 ▶ 불편을 줄임.\n"
    )


def _graph(lead: str, others: str) -> CaseGraph:
    return make([from_text(_text(lead, others), "case.txt")], kind="casebook").graph


def _named(graph: CaseGraph) -> set[tuple[str, str]]:
    kinds = (EdgeKind.LEAD, EdgeKind.CO_LEAD, EdgeKind.PARTNER)
    return {(edge.target.partition("/")[2], edge.kind.value) for edge in graph.edges if edge.kind in kinds}


@pytest.mark.parametrize(
    ("lead", "others", "kept", "dropped"),
    [
        ("질병관리청", "소방청, 질병관리본부", "질병관리청", "질병관리본부"),
        ("질병관리본부", "소방청, 질병관리청", "질병관리본부", "질병관리청"),
        ("소방청", "농업기술실용화재단, 한국농업기술진흥원", "한국농업기술진흥원", "농업기술실용화재단"),
    ],
)
def test_two_names_of_one_body_are_counted_once_and_never_tied(lead: str, others: str, kept: str, dropped: str) -> None:
    graph = _graph(lead, others)
    assert {name for name, _ in _named(graph)} >= {kept, dropped}  # both stand in the text, and in the graph
    assert {(one.partition("/")[2], to.partition("/")[2]) for (_, one), to in doubles(graph).items()} == {
        (dropped, kept)
    }
    told = counts(graph)
    assert told["agencies"] + told["partners"] == 2
    network = project(graph)
    assert {said["label"] for _, said in network.nodes(data=True)} == {kept, "소방청"}
    assert network.nodes[f"organization/{kept}"]["named"] == tuple(sorted((kept, dropped)))
    assert [tie["weight"] for _, _, tie in network.edges(data=True)] == [1]


@pytest.mark.parametrize(
    ("lead", "others"),
    [("질병관리청", "소방청, 경찰청"), ("국민안전처", "소방청, 경찰청"), ("한국토지공사", "소방청, 한국토지주택공사")],
)
def test_others_and_those_of_a_merger_or_a_share_stay_apart(lead: str, others: str) -> None:
    graph = _graph(lead, others)
    assert doubles(graph) == {}
    assert len(project(graph)) == 3
    assert len(taking(graph, EdgeKind.LEAD, EdgeKind.CO_LEAD, EdgeKind.PARTNER)) == 3


def test_a_name_alone_in_its_case_stays_what_the_case_calls_it() -> None:
    assert {said["label"] for _, said in project(_graph("질병관리본부", "소방청")).nodes(data=True)} == {
        "질병관리본부",
        "소방청",
    }


def test_questions_and_streamed_builds_count_alike(tmp_path: Path) -> None:
    (tmp_path / "case.txt").write_text(_text("질병관리청", "소방청, 질병관리본부"), encoding="utf-8")
    built = sarye.build([tmp_path / "case.txt"], tmp_path / "out", kind="casebook", formats=["turtle"])
    written = stream(
        [from_text(_text("질병관리청", "소방청, 질병관리본부"), "case.txt")], tmp_path / "large", kind="casebook"
    )
    assert (written.counts["agencies"], written.counts["partners"]) == (1, 1)
    assert (built.counts["agencies"], built.counts["partners"]) == (1, 1)
    with open_store(tmp_path / "out") as store:
        pairs, partners = (
            write(ask(store, named(name), {}), "csv").splitlines()[1:]
            for name in ("collaboration-network", "partners-by-type")
        )
    assert pairs == ["소방청,질병관리청,1"]
    assert partners == ["중앙행정기관,소방청,1"]
