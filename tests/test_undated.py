"""Texts that do not tell their day: that is said, names narrow the time, and a day may be given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sarye
from sarye.cli import sarye as command
from sarye.extraction.batch import extract_document
from sarye.extraction.deserialization import from_json
from sarye.extraction.record import CaseRecord
from sarye.extraction.serialization import to_json
from sarye.graph.checking import check_records
from sarye.graph.years import Year, year_of
from sarye.pipeline import make
from sarye.reading.document import from_text
from sarye.vocabulary.codes import DateBasis
from sarye.vocabulary.days import days


def _text(who: str = "산업부", head: str = "") -> str:
    return f"다온 안전 점검 체계 마련\n{head}\n{who}는 가람시험원과 협력해 다온 안전 점검 체계를 마련했다고 밝혔다.\n"


def _read(text: str, given: str = "") -> tuple[CaseRecord, list[str]]:
    found = extract_document(from_text(text, "text.txt"), "release", days(given) if given else None)
    (record,) = found.records
    return record, [f"{note.code}: {note.message}" for note in found.notes]


def _lead(record: CaseRecord) -> str | None:
    return record.organizations[0].id


def test_the_latest_bearer_of_a_name_is_marked_as_assumed_and_the_day_as_unknown() -> None:
    record, notes = _read(_text())
    assert (_lead(record), record.organizations[0].assumed) == ("산업통상부", True)
    written = to_json(record)
    assert written["organizations"][0]["assumed"] is True
    assert written["dating"] == {"earliest": None, "latest": None, "edtf": "", "basis": "unknown", "bodies": []}
    assert from_json(written) == record
    assert notes == [
        "undated: the day of this text is not known, so the latest bearer of a name is taken: 산업부 for 산업통상부; say it with --date"
    ]


@pytest.mark.parametrize("who", ["산업통상자원부", "경찰청", "가람연구원"])
def test_a_name_that_one_body_alone_ever_bore_needs_no_day(who: str) -> None:
    record, notes = _read(_text(who))
    assert notes == []
    assert not any("assumed" in entry for entry in to_json(record)["organizations"])


def test_a_body_that_takes_part_and_is_no_more_tells_who_is_meant() -> None:
    text = "다온 체계 마련\n\n산업부는 미래창조과학부와 협력해 다온 체계를 마련했다고 밝혔다.\n"
    record, notes = _read(text)
    assert (_lead(record), notes) == ("산업통상자원부", [])


def test_bodies_that_were_all_called_the_same_tell_it_too() -> None:
    text = "다온 체계 마련\n\n행정자치부는 산업부와 협력해 다온 체계를 마련했다고 밝혔다.\n"
    record, _ = _read(text)
    assert [body.id for body in record.organizations] == ["행정자치부 (2014)", "산업통상자원부"]


@pytest.mark.parametrize(
    ("head", "more"), [("국무총리실", ""), ("미래창조과학부", " 이 체계는 중소벤처기업부 누리집에서 볼 수 있다.")]
)
def test_a_name_of_old_that_the_text_outlives_does_not(head: str, more: str) -> None:
    text = f"다온 체계 마련\n\n산업부는 {head}와 협력해 다온 체계를 마련했다고 밝혔다.{more}\n"
    record, _ = _read(text)
    assert (_lead(record), record.organizations[0].assumed) == ("산업통상부", True)


def test_a_body_that_is_only_mentioned_does_not() -> None:
    text = "다온 체계 마련\n\n산업부는 다온 체계를 마련했다고 밝혔다. 옛 미래창조과학부 때의 일이다.\n"
    record, _ = _read(text)
    assert (_lead(record), record.organizations[0].assumed) == ("산업통상부", True)


@pytest.mark.parametrize(
    ("given", "lead", "assumed"),
    [("2021-03-05", "산업통상자원부", False), ("2021", "산업통상자원부", False), ("2025", "산업통상부", True)],
)
def test_a_day_month_or_year_may_be_given(given: str, lead: str, assumed: bool) -> None:
    record, notes = _read(_text(), given)
    assert (_lead(record), record.organizations[0].assumed, record.given) == (lead, assumed, given)
    assert to_json(record)["dating"]["basis"] == "given"
    assert from_json(to_json(record)) == record
    assert any(note.startswith("undated: the day within 2025 is not known") for note in notes) is assumed


@pytest.mark.parametrize(
    "line",
    [
        "2021. 3. 5.(금)",
        "2021년 3월 5일(금)",
        "(2021. 3. 5. 배포)",
        "2021-03-05 조간",
        "보도시점 2021. 3. 5.(금) 11:00",
        "배포일: 2021. 3. 5.",
        "보도일시 2021. 3. 5. 조간",
    ],
)
def test_a_day_in_the_head_dates_a_plain_text(line: str) -> None:
    record, notes = _read(_text(head=line + "\n"))
    assert (record.published, _lead(record), notes) == ("2021-03-05", "산업통상자원부", [])


@pytest.mark.parametrize(
    "line", ["2021. 3. 5.(금) 10:00, 가람청사", "2021. 3. 5. ~ 3. 7.", "2021. 3.", "1577-3-5", "2021. 13. 5."]
)
def test_a_line_that_tells_more_or_less_than_a_day_does_not(line: str) -> None:
    record, _ = _read(_text(head=line + "\n"))
    assert record.published == ""


def test_a_date_in_the_text_stands_against_the_one_that_is_given_and_that_is_told() -> None:
    record, notes = _read(_text(head="2021. 3. 5.(금)\n"), "2026")
    assert (record.published, record.given, _lead(record)) == ("2021-03-05", "", "산업통상자원부")
    assert notes == ["date-conflict: the text is of 2021-03-05, not of 2026: its own date stands"]
    assert _read(_text(head="2021. 3. 5.(금)\n"), "2021")[1] == []


def test_a_printed_year_stands_too() -> None:
    book = "2019년\n제목 ▶ 다온 사례\n기관명 ▶ 산업부\n혁신 목적 ▶ 불편이 있음.\n혁신 과정 ▶ 체계를 마련함.\n혁신 결과 ▶ 줄임.\n"
    found = extract_document(from_text(book, "book.txt"), "casebook", days("2026"))
    assert [note.code for note in found.notes if note.code == "date-conflict"] == ["date-conflict"]
    assert (found.records[0].year, _lead(found.records[0])) == (2019, "산업통상자원부")


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("이 체계는 2018년 12월 전국에 보급되었다.", "2018년 12월"),
        ("이용자는 2018년 말 기준 3만 명이다.", "2018년"),
        ("지난 2018년 이용자가 두 배로 늘었다.", "2018년"),
        ("2018년 3월 5일(월) 가람청사에서 업무협약을 체결했다.", "2018년 3월"),
        ("2018년 정부 시책에 따라 체계를 보급할 방침이다.", ""),
        ("2018년까지 전국에 보급할 계획이라고 밝혔다.", ""),
        ("2018년 12월까지 전국에 보급하기로 했다.", ""),
        ("2018년 2월에 열리는 대회를 준비했다.", ""),
        ("2018년 2월 올림픽에 쓰일 체계를 마련했다.", ""),
        ("2018년 예산에 사업비를 담았다.", ""),
        ("2018년 12월에 개통될 도로를 살폈다.", ""),
        ("2018년 1월 시행에 맞춰 체계를 마련했다.", ""),
        ("2018년 3월 개통을 앞둔 도로를 살폈다.", ""),
        ("2018년 3월 제도 시행에 앞서 교육을 마쳤다.", ""),
        ("2018년 3월에 앞서 교육을 마쳤다.", ""),
        ("2018년에 공사를 끝내는 조건으로 계약을 맺었다.", ""),
        ("2018년 12월 완공을 전제로 부지를 넘겼다.", ""),
        ("인구는 2030년 기준 3천만 명이다.", ""),
        ("2030년 기준 수요를 산출했다.", ""),
        ("2018년 기준 이용자는 3만 명을 기록했다.", "2018년"),
        ("2018년에 예산을 배정받기로 합의했다.", ""),
        ("2015년 12월 전국에 보급되었다.", ""),
        ("2016년 12월 전국에 보급되었다.", ""),
    ],
)
def test_a_text_that_tells_of_a_later_time_as_past_than_the_one_given_is_told(sentence: str, said: str) -> None:
    text = _text("경찰청") + sentence + "\n2018년 12월 서비스를 개통했다.\n" * bool(said)
    _, notes = _read(text, "2016")
    told = f"later-than-given: the text tells of {said} as past, which is later than the date given (2016)"
    assert notes == ([told] if said else [])
    assert not any("later-than-given" in note for note in (*_read(text)[1], *_read(text, "2018")[1]))


def test_it_is_told_with_file_and_line_once_a_document(tmp_path: Path) -> None:
    case = "제목 ▶ 다온 사례\n기관명 ▶ 경찰청\n혁신 목적 ▶ 불편이 있음.\n혁신 과정 ▶ 2018년 12월 체계를 구축함.\n혁신 결과 ▶ 줄임.\n"
    (tmp_path / "book.txt").write_text(case + case.replace("다온", "가람"), encoding="utf-8")
    told = _run("extract", "--date", "2016", str(tmp_path / "book.txt"))
    assert told.exit_code == 0
    (line,) = (line for line in told.stderr.splitlines() if "later than" in line)
    assert line.startswith("book.txt:4: the text tells of 2018년 12월 as past")


def test_a_graph_shows_the_year_that_was_given_as_that_of_a_report_and_keeps_the_shapes() -> None:
    built = make([from_text(_text(), "text.txt")], kind="release", given=days("2021-03"), formats=("turtle",))
    (case,) = (node for node in built.graph.nodes if node.kind == "case")
    assert (case.attributes["date_basis"], case.attributes["latest"]) == (DateBasis.GIVEN, "2021-03-31")
    assert year_of(case) == Year(2021, printed=False)
    assert built.undated == 0
    check_records(built.records)


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(command, arguments)


def test_extract_and_build_take_a_date_and_tell_what_they_assumed(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(_text(), encoding="utf-8")
    told = _run("extract", "--kind", "release", str(tmp_path / "text.txt"))
    assert "산업부 for 산업통상부" in told.stderr
    dated = _run("extract", "--kind", "release", "--date", "2021", str(tmp_path / "text.txt"))
    assert (json.loads(dated.stdout)["source"]["given"], dated.stderr) == ("2021", "")
    for more in ((), ("--stream",)):
        out = str(tmp_path / "-".join(("out", *more)))
        built = _run("build", str(tmp_path / "text.txt"), "-o", out, "-f", "turtle", "--date", "2021-03-05", *more)
        assert (built.exit_code, "have no date" in built.stderr) == (0, False), built.stderr
        assert _run("validate", out).exit_code == 0
    records = str(tmp_path / "out" / "records.jsonl")
    refused = _run(
        "build", str(tmp_path / "text.txt"), "-o", str(tmp_path / "no"), "--records", records, "--date", "2021"
    )
    assert refused.exit_code == 2


def test_a_body_that_is_only_assumed_bounds_no_case_in_questions(tmp_path: Path) -> None:
    for name, who in (("a.txt", "산업부"), ("b.txt", "질병관리청")):
        (tmp_path / name).write_text(_text(who), encoding="utf-8")
        sarye.build([tmp_path / name], tmp_path / who, kind="release", formats=["turtle"])
    rows = [
        _run("ask", "undated-cases", str(tmp_path / who), "-f", "csv").stdout.splitlines()[1].split(",")
        for who in ("산업부", "질병관리청")
    ]
    assert [row[1] for row in rows] == ["", "2020-09-12"]


def test_python_takes_a_date_as_the_command_line_does(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(_text(), encoding="utf-8")
    (record,) = sarye.extract([tmp_path / "text.txt"], "release", date="2021-03")
    assert record.given == "2021-03"
    assert sarye.build([tmp_path / "text.txt"], kind="release", date="2021").undated == 0
    with pytest.raises(ValueError, match="no day, month or year"):
        list(sarye.extract([tmp_path / "text.txt"], date="2021/3"))
