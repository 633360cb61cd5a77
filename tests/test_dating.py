"""When a case took place: the printed year stands, bounds follow only from bodies that close both sides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, parse

from sarye.export.losses import renamed_sources
from sarye.export.spells import spells
from sarye.extraction.dating import Dating, dating
from sarye.extraction.deserialization import from_json
from sarye.extraction.extract import extract
from sarye.extraction.record import CaseRecord
from sarye.extraction.serialization import to_json
from sarye.graph.assembly import assemble
from sarye.graph.checking import check
from sarye.graph.from_statements import graph_of
from sarye.graph.model import NodeKind
from sarye.graph.node_link import as_node_link, from_node_link
from sarye.graph.statements import Statements
from sarye.graph.streaming import parts
from sarye.graph.triples import triples
from sarye.graph.years import Year, is_dated, year_of
from sarye.network.participation import Selection, participation
from sarye.pipeline import make
from sarye.query.answer import Rows
from sarye.query.questions import ask, named
from sarye.query.sparql import run
from sarye.query.store import open_store
from sarye.reading.cases import read
from sarye.reading.document import from_text
from sarye.report.rendering import markdown
from sarye.report.writing import write
from sarye.streamed.build import stream
from sarye.vocabulary.codes import DateBasis, Role
from sarye.vocabulary.terms import PREFIXES, XSD
from sarye.vocabulary.turtle import turtle


def _record(agency: str, year: str = "", process: str = "체계를 마련함.") -> CaseRecord:
    text = (
        f"{year}\n제목 ▶ 시험 사례\n기관명 ▶ {agency}\n한 줄 요약 ▶ Why 불편\nWay 개선\nWhat 편리\n"
        f"혁신 목적 ▶ 불편이 있음.\n혁신 과정 ▶ {process}\n혁신 결과 ▶ 불편을 줄임.\n"
    )
    (record,) = extract(read(from_text(text, "case.txt")))
    return record


def _dated(agency: str, year: str = "", process: str = "체계를 마련함.") -> Dating:
    return dating(_record(agency, year, process))


def test_a_printed_year_is_the_date_whatever_the_bodies_say() -> None:
    assert _dated("행정자치부", "2019년") == Dating(date(2019, 1, 1), date(2019, 12, 31), DateBasis.PRINTED_YEAR)
    assert _dated("행정자치부", "2019년").edtf == "2019"


def test_a_case_without_a_year_lies_where_its_body_bore_its_name() -> None:
    found = _dated("행정자치부")
    assert (found.earliest, found.latest) == (date(2014, 11, 19), date(2017, 7, 25))
    assert (found.basis, found.bodies) == (DateBasis.AGENCY_VALIDITY, ("행정자치부 (2014)",))
    assert found.edtf == "[2014-11-19..2017-07-25]"


def test_several_bodies_narrow_each_other() -> None:
    found = _dated("미래창조과학부, 행정자치부")
    assert (found.earliest, found.latest) == (date(2014, 11, 19), date(2017, 7, 25))
    assert found.bodies == ("미래창조과학부", "행정자치부 (2014)")


@pytest.mark.parametrize(
    ("process", "against"),
    [
        ("중소벤처기업부의 자료를 연계하여 체계를 구축함.", ["중소벤처기업부"]),
        ("2020년 12월 체계를 개통함. 이용자는 2020년 12월 기준 3만 명임.", []),
    ],
)
def test_a_name_dates_no_text_that_tells_of_a_later_time(process: str, against: list[str]) -> None:
    found = _dated("미래창조과학부", process=process)
    assert (found.earliest, found.latest, found.basis) == (None, None, DateBasis.CONTRADICTORY)
    assert found.bodies == tuple(sorted(["미래창조과학부", *against]))


@pytest.mark.parametrize(
    "process",
    [
        "미래창조과학부(현 과학기술정보통신부)는 체계를 구축함.",
        "행정안전부의 자료를 연계하여 체계를 구축함.",
        "2020년까지 전국에 보급할 계획임.",
        "2015년 12월 체계를 개통함.",
    ],
)
def test_a_name_dates_a_text_that_only_looks_ahead_or_says_who_it_is_today(process: str) -> None:
    assert _dated("미래창조과학부", process=process).edtf == "[2013-03-23..2017-07-25]"


def test_a_name_that_people_never_ceased_to_use_dates_nothing() -> None:
    assert _dated("국무총리실") == Dating(None, None, DateBasis.UNKNOWN)
    assert _dated("국무총리실, 행정자치부").edtf == "[2014-11-19..2017-07-25]"


@pytest.mark.parametrize(
    ("agency", "basis"),
    [
        ("질병관리청", DateBasis.OPEN),
        ("행정안전부", DateBasis.OPEN),
        ("가나다라 주식회사", DateBasis.UNKNOWN),
        ("산업부", DateBasis.UNKNOWN),
    ],
)
def test_nothing_is_inferred_where_one_side_stays_open_or_nothing_tells_a_time(agency: str, basis: DateBasis) -> None:
    found = _dated(agency)
    assert (found.earliest, found.latest, found.edtf, found.basis) == (None, None, "", basis)


def test_bodies_that_never_existed_together_are_told_as_contradictory() -> None:
    found = _dated("행정자치부, 질병관리청")
    assert (found.earliest, found.latest, found.basis) == (None, None, DateBasis.CONTRADICTORY)
    assert found.bodies == ("질병관리청", "행정자치부 (2014)")


def test_a_body_that_only_the_text_names_dates_nothing() -> None:
    record = _record("질병관리청", process="2015년 행정자치부와 협업하여 체계를 마련함.")
    assert "행정자치부 (2014)" in {entry.id for entry in record.organizations}
    assert dating(record).basis is DateBasis.OPEN


def test_a_body_that_is_mentioned_in_the_agency_field_without_taking_part_dates_nothing() -> None:
    record = _record("행정자치부")
    mentioned = tuple(replace(entry, role=Role.MENTIONED) for entry in record.organizations)
    assert dating(replace(record, organizations=mentioned)).basis is DateBasis.UNKNOWN


def test_a_year_that_no_calendar_has_dates_nothing() -> None:
    assert dating(replace(_record("질병관리청"), year=20210)).basis is DateBasis.OPEN


def test_the_record_tells_the_date_apart_from_the_printed_year() -> None:
    written = to_json(_record("행정자치부"))
    assert written["year"] is None
    assert written["dating"] == {
        "earliest": "2014-11-19",
        "latest": "2017-07-25",
        "edtf": "[2014-11-19..2017-07-25]",
        "basis": "agency-validity",
        "bodies": ["행정자치부 (2014)"],
    }
    assert to_json(from_json(written)) == written


def _release(day: str, ministry: str = "행정안전부", title: str = "시험 체계를 마련했다") -> CaseRecord:
    text = f'---\ntitle: "{title}"\nministry: "{ministry}"\napprove_date: "{day}"\n---\n# {title}\n\n체계를 마련해 불편을 줄였다.\n'
    (record,) = extract(read(from_text(text, f"{day[6:10]}.md"), "release"))
    return record


def test_a_release_dates_its_case_by_the_day_it_came_out_and_by_the_body_that_leads() -> None:
    record = _release("03/05/2020 12:00")
    found = dating(record)
    assert record.year is None
    assert (found.earliest, found.latest, found.basis) == (date(2017, 7, 26), date(2020, 3, 5), DateBasis.PUBLISHED)
    assert found.edtf == "[2017-07-26..2020-03-05]"
    assert found.bodies == ("행정안전부 (2017)",)


def test_a_release_of_an_unknown_body_says_only_that_it_was_told_of_by_then() -> None:
    found = dating(_release("2020-03-05", "가나다라 주식회사"))
    assert (found.earliest, found.latest, found.edtf) == (None, date(2020, 3, 5), "[..2020-03-05]")


def test_a_printed_year_wins_over_the_day_of_publication() -> None:
    assert dating(replace(_record("행정안전부", "2019년"), published="2020-03-05")).basis is DateBasis.PRINTED_YEAR


def test_a_body_that_came_after_the_publication_leaves_the_date_open() -> None:
    record = replace(_record("질병관리청"), published="2020-03-05")
    found = dating(record)
    assert (found.latest, found.basis, found.bodies) == (None, DateBasis.CONTRADICTORY, ("질병관리청",))
    (case,) = assemble([record]).of_kind(NodeKind.CASE)
    assert year_of(case) is None
    assert is_dated(case)


def test_a_day_that_no_calendar_has_dates_nothing() -> None:
    assert dating(_release("02/31/2020")).basis is DateBasis.OPEN


def test_the_day_of_publication_comes_back_from_every_form() -> None:
    record = _release("03/05/2020 12:00")
    assert from_json(to_json(record)) == record
    graph = assemble([record, _record("통계청", "2018년")])
    assert graph_of(Statements(triples(graph))) == graph
    assert from_node_link(as_node_link(graph)) == graph


def test_lists_show_the_year_of_the_report_as_such() -> None:
    graph = assemble([_release("03/05/2020 12:00"), _record("통계청", "2018년"), _record("질병관리청")])
    shown = {case.label: year_of(case) for case in graph.of_kind(NodeKind.CASE)}
    assert shown["시험 체계를 마련했다"] == Year(2020, printed=False)
    data = "".join(turtle(triples(graph), PREFIXES)).encode()
    check(triples(graph))
    with open_store(data) as store:
        rows = {
            years: ask(store, named("years"), {"from": years, "to": years}, "en").rows
            for years in ("2018", "2019", "2020")
        }
        (sources,) = run(store, "SELECT ?day { ?source a sarye:Source ; dct:issued ?day }").rows  # type: ignore[union-attr]
    assert [getattr(term, "value", None) for term in rows["2020"][0]] == [
        "2020 (reported)",
        "reported",
        "시험 체계를 마련했다",
        "행정안전부",
    ]
    assert [row[0].value for row in rows["2018"] if row[0] is not None] == ["2018"]  # type: ignore[union-attr]
    assert [row[0] for row in rows["2019"] if row[0] is not None] == []
    assert sources[0] == Literal("2020-03-05", datatype=NamedNode(XSD + "date"))


def test_networks_and_reports_go_by_the_year_of_the_report() -> None:
    graph = assemble([_release("03/05/2020 12:00"), _record("통계청", "2018년"), _record("질병관리청")])
    assert len(participation(graph, Selection(first_year=2020, last_year=2020)).cases) == 1
    assert spells(graph)[f"case/{_release('03/05/2020 12:00').id}"] == (("2020-03-05", "2020-03-05"),)
    told = markdown(write(graph))
    assert "2020년 보도 1건" in told
    assert "시험 체계를 마련했다 (2020 (보도); 행정안전부; 2020.md)" in told
    assert "연도 미표기 1건" in told


def test_the_graph_answers_when_and_why() -> None:
    records = [_record("행정자치부"), _record("질병관리청"), _record("통계청", "2018년")]
    data = "".join(turtle(triples(assemble(records)), PREFIXES)).encode()
    question = """SELECT ?first ?last ?basis ?name WHERE { ?case sarye:dated ?date . ?date sarye:dateBasis/skos:notation ?basis
        OPTIONAL { ?date sarye:earliest ?first ; sarye:latest ?last }
        OPTIONAL { ?date sarye:datedBy/skos:prefLabel ?name } } ORDER BY ?basis"""
    with open_store(data) as store:
        answer = run(store, question)
    assert isinstance(answer, Rows)
    assert [tuple(getattr(term, "value", None) for term in row) for row in answer.rows] == [
        ("2014-11-19", "2017-07-25", "agency-validity", "행정자치부"),
        (None, None, "open", "질병관리청"),
        ("2018-01-01", "2018-12-31", "printed-year", None),
    ]


def test_a_build_counts_the_cases_without_any_date_streamed_or_not(tmp_path: Path) -> None:
    told = [
        from_text("시험 체계를 마련하다\n\n가나다 모임이 체계를 마련해 불편을 줄였다.\n", "가.txt"),
        from_text("다른 체계를 마련하다\n배포일: 2020-03-05\n\n가나다 모임이 체계를 마련해 불편을 줄였다.\n", "나.txt"),
    ]
    made = make(told, kind="release", formats=["turtle"])
    written = stream(told, tmp_path / "streamed", kind="release")
    assert (made.undated, written.undated, len(made.records)) == (1, 1, 2)
    (path,) = (path for path in written.paths if path.suffix == ".ttl" and path.stem == "graph")
    assert {quad.triple for quad in parse(path=path)} == set(triples(made.graph))


_TWO_DAYS = [_release("2020-03-05"), _release("2019-03-10")]
_WITHOUT_DAY = replace(_TWO_DAYS[0], published="")
_TOO_SOON = replace(_record("질병관리청"), published="2020-03-05")


@pytest.mark.parametrize(
    ("records", "shown"),
    [
        (_TWO_DAYS, "2019-03-10"),
        ([_TWO_DAYS[0], _release("")], "2020-03-05"),
        ([_TWO_DAYS[0], _WITHOUT_DAY], "2020-03-05"),
        ([_TOO_SOON, _record("질병관리청")], None),
        ([_record("질병관리청"), _TOO_SOON, replace(_TOO_SOON, published="2021-03-05", sha256="f" * 64)], "2021-03-05"),
    ],
)
def test_texts_of_one_case_keep_what_each_says_of_its_date(records: list[CaseRecord], shown: str | None) -> None:
    graph = assemble(records)
    assert graph == assemble(records[::-1])
    told = {triple for record in records for triple in triples(assemble([record]))}
    assert told == set(triples(graph))
    assert {triple for part in parts(records) for triple in part.triples()} == told
    assert graph_of(Statements(told)) == graph
    assert from_node_link(as_node_link(graph)) == graph
    check(told)
    (case,) = graph.of_kind(NodeKind.CASE)
    if shown:
        assert case.attributes["published"] == shown
        assert year_of(case) == Year(int(shown[:4]), printed=False)
    else:
        assert (case.attributes["date_basis"], year_of(case)) == ("contradictory", None)


def test_lists_show_the_first_report_alone() -> None:
    with open_store("".join(turtle(triples(assemble(_TWO_DAYS)), PREFIXES)).encode()) as store:
        years, found = (
            ask(store, named(name), given, "ko").rows
            for name, given in (
                ("years", {"from": "2000", "to": "2030"}),
                ("agency-cases", {"organization": "행정안전부"}),
            )
        )
    assert [getattr(row[0], "value", None) for row in years] == ["2019 (보도)"]
    assert [getattr(row[0], "value", None) for row in found] == ["2019 (보도)"]


def test_a_record_without_its_day_makes_no_second_source() -> None:
    graph = assemble([_TWO_DAYS[0], _WITHOUT_DAY])
    assert [source.issued for source in graph.sources] == ["2020-03-05"]
    assert not renamed_sources(graph)


def test_a_number_of_a_later_year_is_kept_apart_by_the_day_of_the_text() -> None:
    body = "시험 체계를 마련해 처리 건수가 (2019년) 5천 건에서 (2020년) 8천 건으로 늘었다."
    made = [
        extract(
            read(
                from_text(
                    f'---\ntitle: "가"\nministry: "통계청"\napprove_date: "{day}"\n---\n# 가\n\n{body}\n', f"{day}.md"
                ),
                "release",
            )
        )[0]
        for day in ("2019-03-10", "2021-03-10")
    ]
    graph = assemble(made)
    assert {str(node.attributes["status"]) for node in graph.of_kind(NodeKind.QUANTITY)} == {"expected", "achieved"}
    assert {triple for one in made for triple in triples(assemble([one]))} == set(triples(graph))
    assert graph_of(Statements(triples(graph))) == graph


@pytest.mark.parametrize(
    ("agency", "day", "bodies"),
    [
        ("행정안전부, 강원도", "2019-01-01", ("행정안전부 (2017)",)),
        ("행정안전부, 강원도", "2024-01-01", ("강원도", "행정안전부 (2017)")),
        ("강원도", "2019-01-01", ()),
        ("강원도", "2024-01-01", ("강원도",)),
    ],
)
def test_a_body_that_outlived_the_publication_sets_no_last_day(agency: str, day: str, bodies: tuple[str, ...]) -> None:
    assert dating(replace(_record(agency), published=day)).bodies == bodies
