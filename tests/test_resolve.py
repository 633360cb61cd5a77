"""What a name means: on a day, within a body, and never by guessing."""

from __future__ import annotations

import json
from datetime import date

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sarye.cli import sarye
from sarye.register.register import load
from sarye.register.resolve import resolve
from sarye.register.succession import fate, renamed
from sarye.vocabulary.days import days
from sarye.vocabulary.dots import DOTS

NAMES = sorted(body.name for body in load().organizations.values())


def _ids(name: str, day: date | None = None, within: str | None = None) -> list[str]:
    return [body.id for body in resolve(name, day, within).matches]


def test_seo_gu_alone_is_five_and_never_one() -> None:
    assert _ids("서구", date(2020, 1, 1)) == [
        "광주광역시 서구",
        "대구광역시 서구",
        "대전광역시 서구",
        "부산광역시 서구",
        "인천광역시 서구",
    ]
    assert resolve("서구").ambiguous
    assert len(_ids("서구")) == 5


def test_a_parent_of_another_day_is_told_only_where_one_can_be_meant() -> None:
    register = load()
    power, city = register.organizations["한국전력공사"], register.organizations["강원도 강릉시"]
    assert register.parent(power).id == "기후에너지환경부"  # type: ignore[union-attr]
    assert register.parent(power, date(2015, 1, 1)) is None  # two ministries became that one
    assert register.parent(city, date(2010, 1, 1)).id == "강원도"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("arguments", "above"),
    [
        (("한국전력공사",), "기후에너지환경부"),
        (("한국전력공사", "--date", "2026-01"), "기후에너지환경부"),
        (("한국전력공사", "--date", "2015"), None),
        (("고흥군", "--date", "2020"), "전라남도"),
    ],
)
def test_a_body_is_shown_under_the_one_of_that_day(arguments: tuple[str, ...], above: str | None) -> None:
    told = CliRunner().invoke(sarye, ["resolve", *arguments]).stdout.splitlines()[0]
    assert (f"under {above}" in told) if above else ("under" not in told)
    (body,) = json.loads(CliRunner().invoke(sarye, ["resolve", *arguments, "--json"]).stdout)
    assert body["parent"] == above


@pytest.mark.parametrize(
    ("name", "said", "above", "now"),
    [
        ("국민건강보험공단", "1990", None, "보건복지부"),  # it was 국가청소년위원회 that became one with others
        ("한국고용정보원", "1990", None, "고용노동부"),  # 노동부 was there, but was the body?
        ("한국고용정보원", "2012", None, "고용노동부"),
        ("관세청", "2021", "기획재정부", "재정경제부"),
        ("국립재난안전연구원", "2016", None, "행정안전부"),
    ],
)
def test_what_nobody_knows_of_a_former_day_is_said_and_not_made_up(
    name: str, said: str, above: str | None, now: str
) -> None:
    (body,) = json.loads(CliRunner().invoke(sarye, ["resolve", name, "--date", said, "--json"]).stdout)
    assert (body["parent"], body["parent_today"], body["valid_from"], body["begin_known"]) == (above, now, None, False)
    told = CliRunner().invoke(sarye, ["resolve", name, "--date", said])
    assert told.exit_code == 0
    assert f"does not know since when {name} exists" in told.stdout
    assert (f"today it belongs to {now}" in told.stdout) is (above is None)
    assert "does not know" not in CliRunner().invoke(sarye, ["resolve", name]).stdout


def test_a_body_with_a_first_day_is_told_without_a_caveat() -> None:
    told = CliRunner().invoke(sarye, ["resolve", "문화재청", "--date", "2010"]).stdout
    assert "under 문화체육관광부" in told
    assert "does not know" not in told


def test_the_parent_of_then_is_one_that_only_changed_its_name() -> None:
    register = load()
    office = register.organizations["특허청"]
    assert register.parent(office, date(2010, 1, 1)).id == "지식경제부"  # type: ignore[union-attr]
    assert (
        register.parent(office, date(1996, 1, 1)) is None
    )  # of what 지식경제부 was made of, only 정보통신부 has a day
    assert (
        register.parent(register.organizations["한국재정정보원"], date(2021, 1, 1)) is None
    )  # 기획예산처 was split off


def test_gwangju_is_two() -> None:
    assert _ids("광주시", date(2020, 1, 1)) == ["경기도 광주시", "광주광역시"]
    assert len(_ids("광주시")) == 2


def test_an_ended_ministry_is_told_with_what_it_became() -> None:
    gone = resolve("행정자치부", date(2021, 1, 1))
    assert gone.matches == ()
    assert [body.name for body in gone.former] == ["행정자치부", "행정자치부"]
    assert [body.id for body in gone.today] == ["행정안전부 (2017)"]


@pytest.mark.parametrize(
    ("key", "today", "parts"),
    [
        ("행정자치부 (1998)", "행정안전부 (2017)", ["국민안전처", "인사혁신처"]),
        ("산업통상자원부", "산업통상부", ["기후에너지환경부"]),
        ("질병관리본부", "질병관리청", []),
        ("한국토지공사", "한국토지주택공사", []),
        ("해양경찰청 (1996)", "해양경찰청 (2017)", ["소방청", "행정안전부 (2017)"]),
        ("기획예산처 (1999)", "기획예산처 (2026)", ["재정경제부 (2026)"]),
    ],
)
def test_a_body_is_followed_along_those_that_carry_it_on(key: str, today: str, parts: list[str]) -> None:
    became = fate(load(), load().organizations[key])
    assert became.today is not None
    assert (became.today.id, [part.body.id for part in became.parts]) == (today, parts)


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("국민안전처", ["소방청", "해양경찰청 (2017)", "행정안전부 (2017)"]),
        ("소방방재청", ["소방청", "해양경찰청 (2017)", "행정안전부 (2017)"]),
        ("정보통신부", ["방송통신위원회", "지식경제부", "행정안전부 (2008)"]),
    ],
)
def test_a_body_that_was_shared_out_is_none_of_those_that_shared_it(key: str, parts: list[str]) -> None:
    became = fate(load(), load().organizations[key])
    assert (became.today, [part.body.id for part in became.parts]) == (None, parts)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("질병관리본부", "질병관리청", True),
        ("행정자치부 (2014)", "행정안전부 (2017)", True),
        ("강원도", "강원특별자치도", True),
        ("국민안전처", "행정안전부 (2017)", False),
        ("한국토지공사", "한국토지주택공사", False),
        ("한국토지공사", "대한주택공사", False),
        ("인사혁신처", "안전행정부", False),
    ],
)
def test_a_new_name_makes_no_new_body_but_a_merger_or_a_share_does(one: str, other: str, same: bool) -> None:
    bodies = load().organizations
    assert renamed(load(), bodies[one], bodies[other]) is same
    assert renamed(load(), bodies[other], bodies[one]) is same


@pytest.mark.parametrize(
    ("name", "said", "spans"),
    [
        ("행정안전부", "2021", []),
        ("행정안전부", "2013", ["2013-01-01..2013-03-22", "2013-03-23..2013-12-31"]),
        ("산업부", "2025-10", []),
        ("산업부", "2025", ["2025-01-01..2025-09-30", "2025-10-01..2025-12-31"]),
    ],
)
def test_a_month_or_a_year_has_one_answer_only_where_nothing_changed_in_it(
    name: str, said: str, spans: list[str]
) -> None:
    found = resolve(name, days(said))
    assert found == resolve(name, said)
    assert [str(change.days) for change in found.changes] == spans
    assert found.ambiguous is bool(spans)


@given(name=st.sampled_from(NAMES), day=st.dates(date(1999, 1, 1), date(2027, 1, 1)))
def test_a_year_holds_the_answer_of_each_of_its_days(name: str, day: date) -> None:
    year = resolve(name, days(f"{day:%Y}"))
    answers = [change.matches for change in year.changes if change.days.first <= day <= change.days.last]
    assert resolve(name, day).matches == (answers[0] if answers else year.matches)


def test_a_ministry_that_does_not_exist_yet_is_told_as_later() -> None:
    early = resolve("산업통상부", date(2020, 1, 1))
    assert (early.matches, early.former) == ((), ())
    assert [body.id for body in early.later] == ["산업통상부"]


def test_homonyms_of_one_line_are_one_answer() -> None:
    assert _ids("행정안전부") == ["행정안전부 (2017)"]
    assert _ids("행정안전부", date(2010, 1, 1)) == ["행정안전부 (2008)"]
    present = resolve("행정안전부", date(2020, 1, 1))
    assert (present.former, present.later) == ((), ())


def test_without_a_day_those_that_bore_the_name_before_are_told() -> None:
    told = CliRunner().invoke(sarye, ["resolve", "행정자치부"])
    assert told.exit_code == 0
    first, *more = told.stdout.splitlines()
    assert first.endswith("[행정자치부 (2014)]")
    before = "the name was borne before by 행정자치부 (central, 1998-02-28–2008-02-29) [행정자치부 (1998)]"
    assert before in more
    (body,) = json.loads(CliRunner().invoke(sarye, ["resolve", "행정자치부", "--json"]).stdout)
    assert body["name_borne_before"] == [
        {"id": "행정자치부 (1998)", "valid_from": "1998-02-28", "valid_to": "2008-02-29"}
    ]
    dated = CliRunner().invoke(sarye, ["resolve", "행정자치부", "--date", "2015"]).stdout
    assert "borne before" not in dated


def test_each_of_several_bodies_has_its_own_earlier_bearers() -> None:
    cities = json.loads(CliRunner().invoke(sarye, ["resolve", "고성군", "--json"]).stdout)
    assert [[one["id"] for one in city["name_borne_before"]] for city in cities] == [["강원도 고성군"], []]


@pytest.mark.parametrize(
    ("name", "day", "full"),
    [
        ("경기도 부천시", None, "경기도 부천시"),
        ("부산시 서구", None, "부산광역시 서구"),
        ("서울 금천구", None, "서울특별시 금천구"),
        ("서울특별시금천구", None, "서울특별시 금천구"),
        ("전라남도 > 여수시", date(2020, 1, 1), "전라남도 여수시"),
        ("전북 전주시", date(2020, 1, 1), "전라북도 전주시"),
        ("전북 전주시", date(2025, 1, 1), "전북특별자치도 전주시"),
        ("부천시청", None, "경기도 부천시"),
        ("경북 군위군", date(2020, 1, 1), "경상북도 군위군"),
        ("군위군", date(2024, 1, 1), "대구광역시 군위군"),
        ("행정안전부 > 국가정보자원관리원", date(2020, 1, 1), "국가정보자원관리원"),
        ("㈜카카오", None, "카카오"),
        ("한국남부발전(주)", None, "한국남부발전"),
    ],
)
def test_paths_and_compositions_are_understood(name: str, day: date | None, full: str) -> None:
    assert [body.name for body in resolve(name, day).matches] == [full]


def test_within_narrows_and_never_invents() -> None:
    assert _ids("서구", date(2020, 1, 1), "부산") == ["부산광역시 서구"]
    assert _ids("고성군", within="경상남도") == ["경상남도 고성군"]
    assert _ids("금천구", within="부산광역시") == []


def test_a_gu_of_a_city_is_no_body_but_its_city_is_named() -> None:
    district = resolve("충남 천안시 서북구")
    assert district.matches == ()
    assert [city.id for city in district.district_of] == ["충청남도 천안시"]
    assert resolve("서울특별시 금천구").district_of == ()


def test_an_unknown_name_has_no_answer() -> None:
    nothing = resolve("가나다라마바사")
    assert (nothing.matches, nothing.former, nothing.later, nothing.today) == ((), (), (), ())


@given(name=st.sampled_from(NAMES), day=st.dates(date(1999, 1, 1), date(2027, 1, 1)))
def test_every_answer_bore_the_name_on_that_day(name: str, day: date) -> None:
    answer = resolve(name, day)
    assert all(body.existed(day) for body in answer.matches)
    assert not any(body.existed(day) for body in (*answer.former, *answer.later))


@given(name=st.sampled_from(NAMES))
def test_spaces_and_the_corporate_mark_change_nothing(name: str) -> None:
    spaced = " ".join(name.split())
    assert resolve(f"㈜{spaced}").matches == resolve(name).matches
    assert resolve(name.replace(" ", "")).matches == resolve(name).matches


@given(st.text(max_size=20))
def test_any_text_can_be_asked(text: str) -> None:
    resolve(text, date(2020, 1, 1), text)


@pytest.mark.parametrize(
    ("written", "name"), [("한국화학(연)", "한국화학연구원"), ("기계(연)", "한국기계연구원"), ("한국기상청", "기상청")]
)
def test_names_as_tables_and_texts_from_abroad_write_them(written: str, name: str) -> None:
    assert [body.name for body in resolve(written).matches] == [name]


def test_a_country_before_a_name_makes_no_other_body_of_it() -> None:
    assert [body.name for body in resolve("한국은행").matches] == ["한국은행"]
    assert resolve("한국가람청").matches == ()


@pytest.mark.parametrize("dot", DOTS)
def test_a_name_is_the_same_with_any_middle_dot(dot: str) -> None:
    assert _ids(f"농어업{dot}농어촌특별위원회") == ["농어업·농어촌특별위원회"]


def test_within_holds_only_what_can_be_inside() -> None:
    assert [body.name for body in resolve("경찰청", within="행정안전부").matches] == ["경찰청"]
    assert resolve("외교부", within="국방부").matches == ()
    assert resolve("행정안전부", within="없는이름부서").matches == ()
    assert [body.name for body in resolve("부산지방병무청", within="병무청").matches] == ["부산지방병무청"]


def test_a_body_of_before_the_registers_sources_is_known_by_what_came_of_it() -> None:
    (ministry,) = resolve("여성부", date(2002, 3, 1)).matches
    assert (ministry.valid_from, ministry.valid_to) == (None, date(2005, 6, 23))
    assert resolve("여성부", date(2006, 3, 1)).matches == ()
