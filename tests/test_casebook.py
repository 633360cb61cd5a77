"""A casebook is cut into its cases whatever its layout, and what belongs to no case is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sarye.reading.case import Case, Note
from sarye.reading.casebook import read_casebook
from sarye.reading.document import from_text
from sarye.vocabulary.codes import SectionName

FIRST = """2019년
제목 ▶ 바다를 지키는 눈
기관명 ▶ 강원도 속초시
한 줄 요약 ▶ Why 사고가 잦음
Way 카메라로 살핌
What 사고 감소
혁신 목적 ▶ 해변에 사람이 모자람.
혁신 과정 ▶ 속초시는 카메라를 설치함.
혁신 결과 ▶ 사고가 10% 감소.
"""
SECOND = """제목 ▶ 길을 비추는 등
기관명 ▶ 전라남도 여수시
한 줄 요약 ▶ Why 어두움
Way 등을 세움
What 밝아짐
혁신 목적 ▶ 밤길이 어두움.
혁신 과정 ▶ 여수시는 등을 세움.
혁신 결과 ▶ 밤길이 밝아짐.
"""


def read(text: str) -> tuple[tuple[Case, ...], tuple[Note, ...]]:
    return read_casebook(from_text(text, "book.txt"))


def section(case: Case, name: SectionName) -> str:
    found = case.section(name)
    assert found is not None
    return found.span.of(case.document.text)


def test_a_case_has_its_title_year_and_all_sections() -> None:
    (case,), notes = read(FIRST)
    assert (case.title, case.year) == ("바다를 지키는 눈", 2019)
    assert [part.name.value for part in case.sections] == [
        "title", "agency", "why", "way", "what", "purpose", "process", "result",
    ]  # fmt: skip
    assert section(case, SectionName.WAY) == "카메라로 살핌"
    assert section(case, SectionName.RESULT) == "사고가 10% 감소."
    assert notes == ()


def test_a_year_is_never_carried_over_to_the_next_case() -> None:
    (first, second), notes = read(FIRST + "\n\n" + SECOND)
    assert (first.year, second.year) == (2019, None)
    assert [(note.code, note.line) for note in notes] == [("no-year", 12)]


@pytest.mark.parametrize("year", ["2016", "2016년", "2016년도", "[2016년]", "■ 2016년", "< 2016 >", "  2016년  "])
def test_a_year_is_read_in_every_dress(year: str) -> None:
    (case,), _ = read(year + "\n" + SECOND)
    assert case.year == 2016


@pytest.mark.parametrize("arrow", ["▶", "▷", "►", ":", "：", "■", "▶ ", ">"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_labels_are_known_by_any_mark_and_line_end(arrow: str, newline: str) -> None:
    text = (FIRST + "\n\n2020년\n" + SECOND).replace("▶", arrow).replace("\n", newline)
    cases, _ = read(text)
    assert [(case.title, case.year) for case in cases] == [("바다를 지키는 눈", 2019), ("길을 비추는 등", 2020)]


@pytest.mark.parametrize(
    "text",
    [
        FIRST.replace("기관명 ▶", "기 관 명▶"),
        FIRST.replace("혁신 결과 ▶", "혁신결과▶"),
        FIRST.replace("제목 ▶", "□ 제 목 :"),
        FIRST.replace("기관명 ▶", "2. 기관명 :"),
        FIRST.replace("혁신 과정 ▶", "[혁신 과정]"),
        FIRST.replace("혁신 과정 ▶", "혁신 과정\n"),
        FIRST.replace("\n혁신 과정 ▶", " 혁신 과정 ▶"),
        "\ufeff" + FIRST,
        FIRST.replace("\n기관명", "\n\f기관명"),
    ],
)
def test_labels_are_known_in_any_spacing_and_place(text: str) -> None:
    (case,), _ = read(text)
    assert case.title == "바다를 지키는 눈"
    assert section(case, SectionName.AGENCY) == "강원도 속초시"
    assert section(case, SectionName.PROCESS) == "속초시는 카메라를 설치함."
    assert section(case, SectionName.RESULT) == "사고가 10% 감소."


@pytest.mark.parametrize("heading", ["▶ 길을 비추는 등", "길을 비추는 등", "▶ 길을 비추는\n등", ": 길을 비추는 등"])
def test_a_heading_without_its_label_is_the_title_and_is_told(heading: str) -> None:
    text = FIRST + "\n\n2020년\n" + SECOND.replace("제목 ▶ 길을 비추는 등", heading)
    (_, case), notes = read(text)
    assert (case.title, case.year) == ("길을 비추는 등", 2020)
    assert [note.code for note in notes] == ["no-title-label"]


def test_a_title_broken_over_lines_is_joined() -> None:
    (case,), _ = read(FIRST.replace("바다를 지키는 눈", "바다를\n지키는 눈"))
    assert case.title == "바다를 지키는 눈"


def test_a_result_that_breaks_off_is_told_with_its_line() -> None:
    text = FIRST.replace("사고가 10% 감소.", "사고가 10% 감소. 안전관리를 통하여 안전한")
    _, notes = read(text)
    assert [(note.code, note.line) for note in notes] == [("truncated", 9)]


def test_what_is_no_case_is_told_line_by_line() -> None:
    text = (
        "목 차\n바다를 지키는 눈 ........ 3\n\n제1장 해양\n\n" + FIRST + "\n- 12 -\n\n제2장 도로\n\n2020년\n" + SECOND
    )
    cases, notes = read(text)
    assert [case.year for case in cases] == [2019, 2020]
    assert [(note.code, note.line) for note in notes] == [
        ("table-of-contents", 1), ("table-of-contents", 2), ("outside-case", 4), ("page-number", 16), ("outside-case", 18),
    ]  # fmt: skip


def test_an_unknown_label_is_kept_aside_and_told() -> None:
    text = FIRST.replace("한 줄 요약", "담당부서 ▶ 해양과\n한 줄 요약")
    (case,), notes = read(text)
    assert section(case, SectionName.AGENCY) == "강원도 속초시"
    assert section(case, SectionName.OTHER) == "해양과"
    assert [(note.code, note.line) for note in notes] == [("unknown-label", 4)]


def test_a_paragraph_after_a_blank_line_goes_on_with_the_result() -> None:
    more = "또한 주민이 참여하는 순찰대를 만들어 해변을 함께 돌보는 문화를 만들었음."
    (case,), _ = read(FIRST + "\n" + more + "\n")
    assert section(case, SectionName.RESULT).endswith(more)


def test_a_text_without_labels_has_no_case_and_every_line_is_told() -> None:
    cases, notes = read("그냥 글이다.\n또 한 줄이다.\n")
    assert cases == ()
    assert [note.line for note in notes] == [1, 2]


def test_the_casebook_has_its_21_cases() -> None:
    text = Path("data/casebook/casebook.txt").read_text(encoding="utf-8")
    cases, notes = read(text)
    assert len(cases) == 21
    assert sum(case.year is None for case in cases) == 2
    assert {note.code for note in notes} == {"no-year", "no-title-label", "truncated"}


@given(
    st.lists(
        st.sampled_from([*FIRST.splitlines(), *SECOND.splitlines(), "", "2020년", "▶", "- 3 -", "글", "\f"]),
        max_size=40,
    )
)
def test_any_shuffle_of_lines_gives_sections_in_order_inside_their_case(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return
    cases, _ = read(text)
    ends = 0
    for case in cases:
        assert case.span.start >= ends
        ends = case.span.end
        at = case.span.start
        for part in case.sections:
            assert at <= part.span.start < part.span.end <= case.span.end
            at = part.span.end
