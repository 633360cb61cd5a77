"""Press releases: head, title, body, and what is left out of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sarye.reading.case import Case, Note
from sarye.reading.document import from_text
from sarye.reading.release import looks_like_release, read_release
from sarye.vocabulary.codes import SectionName

MARKDOWN = """---
title: "한빛시, \\"새 길\\"을 열다"
ministry: "한빛시"
approve_date: "03/05/2024 12:00:00"
---

# 한빛시, "새 길"을 열다

- 부처: 한빛시
- 배포일: 03/05/2024 12:00:00
- NewsItemId: 1

> - 시간을 절반으로 -

## 본문

한빛시는 점검 로봇을 배치했다.

붙임 1. 배치 현황

## 출처

- 보도자료 모음
"""


@pytest.mark.parametrize(
    "sheet",
    [
        "보도자료\n",
        "보 도 자 료\n2021. 3. 5.(금) 배포\n소방청\n\n",
        "소방청 보도자료\n보도시점 2021. 3. 5.(금) 11:00\n배포 2021. 3. 4.(목)\n\n",
        "보도참고자료\n배포일\n2021. 3. 5.\n",
    ],
)
def test_a_letterhead_is_no_title_and_its_day_is_that_of_the_release(sheet: str) -> None:
    text = f"{sheet}다온 체계 마련\n\n소방청은 다온 체계를 마련했다고 밝혔다.\n"
    ((case,), _) = read_release(from_text(text, "sheet.txt"))
    assert case.title == "다온 체계 마련"
    assert case.published == ("2021-03-05" if "2021" in sheet else "")


@pytest.mark.parametrize(
    "sheet", ["담당부서: 소방청 예방과\n", "배포기관: 소방청\n보도일시: 2021. 3. 5.\n제목: ", "담당: 홍길동\n\n"]
)
def test_who_sends_a_release_and_the_label_of_its_title_are_no_title(sheet: str) -> None:
    text = f"소방청 보도자료\n{sheet}다온 체계 마련\n\n소방청은 다온 체계를 마련했다고 밝혔다.\n"
    ((case,), _) = read_release(from_text(text, "sheet.txt"))
    assert case.title == "다온 체계 마련"


@pytest.mark.parametrize("title", ["다온 보도자료 나눔 체계", "가람솔 보도자료", "보도자료 배포 체계 마련"])
def test_a_title_that_speaks_of_releases_is_one(title: str) -> None:
    text = f"{title}\n\n소방청은 다온 체계를 마련했다고 밝혔다.\n"
    ((case,), _) = read_release(from_text(text, "sheet.txt"))
    assert case.title == title


def read(text: str) -> tuple[Case, tuple[Note, ...]]:
    (case,), notes = read_release(from_text(text))
    return case, notes


def body(case: Case) -> str:
    section = case.section(SectionName.BODY)
    assert section
    return section.span.of(case.document.text)


def test_markdown_gives_title_announcer_date_and_body_without_head_and_source() -> None:
    case, notes = read(MARKDOWN)
    assert (case.kind, case.title, case.year) == ("release", '한빛시, "새 길"을 열다', None)
    assert (case.announcer, case.published) == ("한빛시", "2024-03-05")
    assert body(case) == "한빛시는 점검 로봇을 배치했다.\n\n붙임 1. 배치 현황"
    assert [note.code for note in notes] == ["subtitle"]


def test_windows_line_ends_and_an_iso_date_are_read_as_well() -> None:
    case, _ = read(MARKDOWN.replace("03/05/2024 12:00:00", "2024-03-05").replace("\n", "\r\n"))
    assert (case.announcer, case.published) == ("한빛시", "2024-03-05")
    assert body(case).startswith("한빛시는 점검 로봇을 배치했다.")


def test_the_first_line_of_plain_text_is_the_title() -> None:
    case, notes = read("\n  빈 주차면을 앱으로 찾는다\n□ 한빛시는 주차 앱을 열었다.\n")
    assert (case.title, case.announcer, case.published, notes) == ("빈 주차면을 앱으로 찾는다", "", "", ())
    assert body(case) == "□ 한빛시는 주차 앱을 열었다."


def test_a_table_of_persons_at_the_end_is_no_body_but_a_note() -> None:
    text = "제목이다\n한빛시는 주차 앱을 열었다.\n\n담당 부서\n\n한빛시\n\n책임자\n\n과 장\n\n박하늘\n\n담당자\n\n주무관\n\n이바다\n"
    case, notes = read(text)
    assert body(case) == "한빛시는 주차 앱을 열었다."
    assert [(note.code, note.line) for note in notes] == [("contact", 4)]


def test_a_table_of_persons_at_the_beginning_is_no_body_either() -> None:
    case, notes = read("제목이다\n담당과\n교통과 과 장 박하늘\n\n한빛시는 주차 앱을 열었다.\n")
    assert body(case) == "한빛시는 주차 앱을 열었다."
    assert [note.code for note in notes] == ["contact"]


def test_a_sentence_that_only_speaks_of_persons_in_charge_stays() -> None:
    text = "제목이다\n한빛시는 앱을 열었다.\n담당자는 기록을 남길 필요가 없어졌다."
    assert body(read(text)[0]).endswith("담당자는 기록을 남길 필요가 없어졌다.")


@pytest.mark.parametrize("text", ["제목뿐이다", "name,value\na,1\nb,2\n", "# 제목\n\n표\n값\n"])
def test_what_has_no_sentence_under_a_title_is_no_release(text: str) -> None:
    cases, notes = read_release(from_text(text))
    assert cases == ()
    assert [note.code for note in notes] == ["no-case"]


def test_a_casebook_does_not_look_like_a_release() -> None:
    casebook = "2021년\n제목 ▶ 새 길\n기관명 ▶ 한빛시\n혁신 결과 ▶ 시간 단축.\n"
    assert not looks_like_release(from_text(casebook))
    assert looks_like_release(from_text(MARKDOWN))
    assert looks_like_release(from_text("빈 주차면을 앱으로 찾는다\n한빛시는 앱을 열었다.\n"))


@given(
    st.lists(
        st.sampled_from(
            ["---", "# 제목", "## 본문", "담당자", "과 장", "한빛시는 열었다.", "", "> 부제", "☎ 번호", "붙임 1."]
        )
    )
)
def test_any_pile_of_lines_is_read_and_the_body_lies_behind_the_title(lines: list[str]) -> None:
    document = from_text("\n".join(["첫 줄", *lines]))
    cases, notes = read_release(document)
    assert cases or notes
    for case in cases:
        title, rest = (section.span for section in case.sections)
        assert case.span.covers(title)
        assert case.span.covers(rest)
        assert title.end <= rest.start < rest.end <= len(document.text)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("보도일시: 2020. 3. 5.(목) 조간", "2020-03-05"),
        ("보 도 시 점 : 2020. 3. 5. 12:00", "2020-03-05"),
        ("배포일시\n2020. 3. 4.(수)", "2020-03-04"),
        ("| 배포일 | 2020-03-04 |", "2020-03-04"),
        ("배포일시: 2020. 3. 4.(수)\n보도일시: 2020. 3. 5.(목) 조간", "2020-03-05"),
        ("- 배포일: 03/04/2020 12:00:00", "2020-03-04"),
        ("보도자료 배포 2020년 3월 4일", "2020-03-04"),
        ("보도일시: 3. 5.(목) 조간", ""),
        ("보도일시: 2020. 2. 31.", ""),
        ("행사일시: 2020. 3. 5.", ""),
        ("보도일시: 즉시", ""),
        ("보도일시 2020. 3. 5.(목) 조간부터 보도하여 주시기 바랍니다.", "2020-03-05"),
        ("보도일시: 2020. 3. 5.(목) 조간신문부터 보도 바랍니다.\n배포일시: 2020. 3. 4.", "2020-03-05"),
        ("이 글은 시험이다.\n보도일시: 2020. 3. 5.", ""),
        ("- 보도일시 : 2020. 3. 4. 한빛일보 1면", ""),
        ("보도일시: 2020. 3. 4. 한빛신문\n배포일시: 2020. 3. 5.", "2020-03-05"),
        ("배포일시 :\r\n\t2020. 3. 4.", "2020-03-04"),
        (f"보도일시{' ' * 20_000}2020. 3. 5.", "2020-03-05"),
        (f"보도일시{' ' * 20_000}가", ""),
        (f"{' ' * 20_000}보도일시\n{' ' * 20_000}가", ""),
    ],
)
def test_a_plain_text_shows_the_day_it_came_out_in_a_line_with_a_label(line: str, day: str) -> None:
    case, _ = read(f"한빛시, 새 길을 열다\n{line}\n\n한빛시는 점검 로봇을 배치했다.\n")
    assert (case.published, case.year) == (day, None)


def test_a_day_in_the_text_itself_is_no_day_of_publication() -> None:
    case, _ = read("한빛시, 새 길을 열다\n\n한빛시는 점검 로봇을 배치했다.\n보도일시: 2020. 3. 5.\n\n시간을 줄였다.\n")
    assert case.published == ""


def test_the_head_goes_before_a_line_with_a_label() -> None:
    assert read(MARKDOWN.replace("- 배포일: 03/05/2024", "- 배포일: 03/06/2024"))[0].published == "2024-03-05"
    assert read(MARKDOWN.replace('approve_date: "03/05/2024 12:00:00"\n', ""))[0].published == "2024-03-05"
