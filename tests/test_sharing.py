"""Members of a list that share the ending of its last: what the register knows with it, and nothing else."""

from __future__ import annotations

import pytest

from sarye.extraction.batch import extract_document
from sarye.extraction.record import OrganizationEntry
from sarye.reading.document import from_text
from sarye.vocabulary.dots import DOTS


def _found(listed: str) -> dict[str, OrganizationEntry]:
    text = f"다온 체계 마련\n2024. 3. 5.(화)\n\n경찰청은 {listed}과 협력하여 다온 체계를 마련했다고 밝혔다.\n"
    document = from_text(text, "text.txt")
    (record,) = extract_document(document, "release").records
    for entry in record.organizations:
        for mention in entry.mentions:
            assert document.text[mention.span.start : mention.span.end] == mention.text
    return {entry.name: entry for entry in record.organizations if entry.name != "경찰청"}


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        (
            "기업·신한·국민·우리·하나은행",
            {
                "중소기업은행": "기업",
                "신한은행": "신한",
                "국민은행": "국민",
                "우리은행": "우리",
                "하나은행": "하나은행",
            },
        ),
        ("행안·복지부", {"행정안전부": "행안", "보건복지부": "복지부"}),
        ("서울·경기도교육청", {"서울특별시교육청": "서울", "경기도교육청": "경기도교육청"}),
        ("행안ㆍ복지부", {"행정안전부": "행안", "보건복지부": "복지부"}),
        ("소방청ㆍ산림청", {"소방청": "소방청", "산림청": "산림청"}),
        ("삼성·LG전자", {"삼성전자": "삼성", "LG전자": "LG전자"}),
        ("경북ㆍ전남대병원", {"경북대학교병원": "경북", "전남대학교병원": "전남대병원"}),
        ("소방청·신한·하나은행", {"소방청": "소방청", "신한은행": "신한", "하나은행": "하나은행"}),
        ("국민, 신한, 하나은행", {"국민은행": "국민", "신한은행": "신한", "하나은행": "하나은행"}),
        ("신한?우리?하나은행", {"신한은행": "신한", "우리은행": "우리", "하나은행": "하나은행"}),
        (
            "3개 항만공사(부산?인천?울산항만공사)",
            {"부산항만공사": "부산", "인천항만공사": "인천", "울산항만공사": "울산항만공사"},
        ),
    ],
)
def test_each_member_is_a_mention_of_the_body_that_it_names_with_the_ending(listed: str, names: dict[str, str]) -> None:
    found = _found(listed)
    assert {name: entry.mentions[0].text for name, entry in found.items()} == names
    assert {entry.role.value for entry in found.values()} == {"partner"}


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("서울·부산은행", {"부산은행"}),  # no bank is called 서울은행
        ("가람·신한·하나은행", {"하나은행"}),  # nor 가람은행, so the ending may not be shared at all
        ("네이버·카카오페이", {"네이버", "카카오페이"}),  # 네이버페이 is known, but 네이버 is a body by itself
        ("가스·전기안전공사", {"한국전기안전공사"}),  # 가스공사 or 가스안전공사
        ("보건·복지부", {"보건복지부"}),
        ("서울, 부산, 하나은행", {"하나은행"}),
        ("신한, 하나은행", {"하나은행"}),
        ("신한 ·하나은행", {"하나은행"}),
        ("한국도로공사·철도공사", {"한국도로공사", "한국철도공사"}),
    ],
)
def test_what_is_not_certain_is_left_as_it_stands(listed: str, names: set[str]) -> None:
    assert set(_found(listed)) == names


@pytest.mark.parametrize("dot", DOTS)
def test_every_middle_dot_parts_the_members_of_a_list(dot: str) -> None:
    assert set(_found("신한·국민·우리은행".replace("·", dot))) == {"신한은행", "국민은행", "우리은행"}
    assert set(_found("소방청·산림청·네이버".replace("·", dot))) == {"소방청", "산림청", "네이버"}
    assert set(_found("가람정보원·나래연구원".replace("·", dot))) == {"가람정보원", "나래연구원"}


@pytest.mark.parametrize("dot", DOTS)
def test_every_middle_dot_stands_in_the_word_for_provinces_and_districts(dot: str) -> None:
    host = "소방청과 시·군·구 나래센터 주관으로 다온 체계를 시범 운영한다".replace("·", dot)
    text = f"다온 체계 마련\n2024. 3. 5.(화)\n\n경찰청은 다온 체계를 마련했다고 밝혔다.\n\n다온 체계는 {host}.\n"
    (record,) = extract_document(from_text(text, "text.txt"), "release").records
    assert {entry.name: entry.role.value for entry in record.organizations}["소방청"] == "partner"
    listed = "부산, 인천, 대구 3개 시·도".replace("·", dot)
    assert {"부산광역시", "인천광역시", "대구광역시"} <= set(_found(listed))


def test_who_announces_is_still_whoever_the_sentence_is_about() -> None:
    text = "다온 체계 마련\n2024. 3. 5.(화)\n\n교육·환경부는 다온 체계를 함께 마련했다고 밝혔다.\n"
    (record,) = extract_document(from_text(text, "text.txt"), "release").records
    assert {entry.name: entry.role.value for entry in record.organizations}["환경부"] == "lead"
    assert "교육부" in {entry.name for entry in record.organizations}
