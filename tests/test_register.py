"""The register: that it is what the tables say, and that it can be relied on."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from sarye.errors import BuildError
from sarye.register import compile as compiler
from sarye.register.forms import form_of, is_class
from sarye.register.register import Strength, from_turtle, load
from sarye.register.spellings import in_letters
from sarye.vocabulary.codes import OrganizationType
from sarye.vocabulary.naming import name_key
from sarye.vocabulary.resources import ontology_file

ROOT = Path(__file__).parents[1]
TABLES = ROOT / "data" / "register"


def test_turtle_is_what_the_tables_give() -> None:
    assert ontology_file("register.ttl").read_bytes() == compiler.turtle(TABLES)


def test_every_row_names_its_source() -> None:
    for path in TABLES.glob("*.tsv"):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                assert row["source"], (path.name, row)


def test_the_register_is_broad() -> None:
    kinds = Counter(body.type for body in load().organizations.values())
    assert kinds.total() >= 2500
    assert set(kinds) == set(OrganizationType) - {OrganizationType.UNIT}
    assert kinds[OrganizationType.PROVINCE] == 21


def test_periods_do_not_end_before_they_begin_and_lead_to_later_ones() -> None:
    register = load()
    for body in register.organizations.values():
        if body.valid_from and body.valid_to:
            assert body.valid_from < body.valid_to, body.id
        for key in body.successors:
            heir = register.organizations[key]
            assert body.id in heir.predecessors
            if body.valid_to and heir.valid_to:
                assert body.valid_to <= heir.valid_to, (body.id, key)


def test_no_body_follows_itself() -> None:
    register = load()
    for body in register.organizations.values():
        assert body not in register.successors(body)


def test_two_periods_of_one_name_and_place_never_overlap() -> None:
    bodies = load().organizations.values()
    repeated = {name for name, count in Counter(body.name for body in bodies).items() if count > 1}
    for name in repeated:
        periods = sorted(
            (body.valid_from or date.min, body.valid_to or date.max) for body in bodies if body.name == name
        )
        assert all(first[1] <= second[0] for first, second in pairwise(periods)), name


def test_every_name_leads_back_to_its_body() -> None:
    register = load()
    for body in register.organizations.values():
        for name in (body.name, *body.other_names, *body.weak_names, *body.english):
            assert body in register.named(name)


def test_bare_provinces_are_weak_names_and_full_names_are_strong() -> None:
    register = load()
    assert register.strength("경기") is Strength.WEAK
    assert register.strength("서구") is Strength.WEAK
    assert register.strength("행안부") is Strength.SHORT
    assert register.strength("서울 금천구") is Strength.FULL
    assert register.strength("없는 이름") is None


def test_names_are_given_once_each() -> None:
    names = [surface.text for surface in load().names()]
    assert len(names) == len(set(names))
    assert {"행정안전부", "한전", "충남 천안시"} <= set(names)


def test_the_parent_of_a_body_is_the_one_of_the_day() -> None:
    register = load()
    customs = register.organizations["관세청"]
    then, now = register.parent(customs, date(2020, 1, 1)), register.parent(customs)
    assert then is not None
    assert now is not None
    assert (then.name, now.name) == ("기획재정부", "재정경제부")


HEAD = "\t".join(compiler.COLUMNS)


def _table(folder: Path, *rows: dict[str, str]) -> Path:
    lines = [HEAD] + ["\t".join(row.get(column, "") for column in compiler.COLUMNS) for row in rows]
    (folder / "a.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / compiler.DISTRICTS).write_text("city\tname\tsource\n", encoding="utf-8")
    return folder


GOOD = {"id": "가", "name": "가", "type": "company", "public": "false", "source": "x"}


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([GOOD, GOOD], "stands twice"),
        ([{**GOOD, "type": "shop"}], "no such type"),
        ([{**GOOD, "parent": "나"}], "no body has the id 나"),
        ([{**GOOD, "successors": "다"}], "no body has the id 다"),
        ([{**GOOD, "successors": "+다"}], "no body has the id 다"),
        (
            [{**GOOD, "successors": "나|다"}, {**GOOD, "id": "나"}, {**GOOD, "id": "다"}],
            "2 bodies carry 가 on",
        ),
    ],
)
def test_a_wrong_table_is_refused_with_its_line(tmp_path: Path, rows: list[dict[str, str]], words: str) -> None:
    with pytest.raises(BuildError, match=words) as told:
        compiler.turtle(_table(tmp_path, *rows))
    assert told.value.where.startswith("a.tsv:")


def test_a_right_table_comes_back_whole(tmp_path: Path) -> None:
    rows = (
        {
            **GOOD,
            "valid_to": "2020-01-01",
            "successors": "나",
            "event": "법률",
            "other_names": "ㄱ|ㄴ",
            "english": "Ga",
        },
        {**GOOD, "id": "나", "name": "나", "weak_names": "ㄷ", "public": "true", "code": "7", "parent": "가"},
    )
    register = from_turtle(compiler.turtle(_table(tmp_path, *rows)))
    first, second = register.organizations["가"], register.organizations["나"]
    assert (first.valid_to, first.successors, first.other_names) == (date(2020, 1, 1), ("나",), ("ㄱ", "ㄴ"))
    assert (first.english, first.ended) == (("Ga",), True)
    assert (second.predecessors, second.weak_names, second.public) == (("가",), ("ㄷ",), True)
    assert (second.code, second.parent, second.source) == ("7", "가", "x")


def test_those_that_took_over_a_part_are_told_from_the_one_that_carries_the_body_on(tmp_path: Path) -> None:
    rows = ({**GOOD, "successors": "나|+다"}, {**GOOD, "id": "나"}, {**GOOD, "id": "다"})
    body = from_turtle(compiler.turtle(_table(tmp_path, *rows))).organizations["가"]
    assert (body.successors, body.main_successor) == (("나", "다"), "나")


@pytest.mark.parametrize(
    ("name", "kind", "public"),
    [
        ("부천산업진흥원", "public-institution", True),
        ("종로구시설관리공단", "public-institution", True),
        ("충남테크노파크", "public-institution", True),
        ("목포경찰서", "office", True),
        ("서울 종로소방서", "office", True),
        ("경기도수원교육지원청", "office", True),
        ("㈜텔레비트", "company", False),
        ("삼아항업(주)", "company", False),
        ("주식회사 이룸", "company", False),
        ("가나저축은행", "company", False),
        ("가나대학교", "university", False),
        ("한국가나협회", "association", False),
        ("재단법인 가나", "association", False),
        ("한국가나연구원", "research", True),
        ("가나위원회", "central", True),
        ("축산경영과", "unit", True),
        ("가나시", "municipality", True),
        ("가나병원", "other", False),
    ],
)
def test_the_form_of_a_name_tells_its_kind(name: str, kind: str, public: bool) -> None:
    form = form_of(name)
    assert form is not None
    assert (form.type.value, form.public) == (kind, public)


CLASSES = """소방서|해양경찰서|관내 경찰서|유관기관|민간기업|지자체|대학병원|공공기관|각 부처|16개 구·군|관내 로봇기업|시·군·구
통신사|이동통신사|관계부처|중앙행정기관|지방자치단체|보건소|민간단체|전국 지자체|국내 대기업|시중은행|연구기관|5개 공공기관|협력업체"""


@pytest.mark.parametrize("name", CLASSES.replace("\n", "|").split("|"))
def test_a_class_of_bodies_is_no_name(name: str) -> None:
    assert is_class(name)
    assert form_of(name) is None


@pytest.mark.parametrize(
    "name", ["책임연구원", "국책은행", "심의위원회", "예하 부대", "지역자율방재단", "유전자원은행", "국책연구원"]
)
def test_a_rank_a_store_or_a_committee_of_its_kind_is_no_name(name: str) -> None:
    assert is_class(name)


@pytest.mark.parametrize(
    "name",
    ["목포경찰서", "대구은행", "군산대학교", "동해해양경찰서", "한국공공기관협회", "도로교통연구원", "환경기술정보원"],
)
def test_a_proper_name_is_no_class(name: str) -> None:
    assert not is_class(name)


def test_endings_of_common_nouns_are_weak() -> None:
    strong, weak = form_of("목포경찰서"), form_of("동아상사")
    assert strong is not None
    assert weak is not None
    assert (strong.strong, weak.strong) == (True, False)


def test_a_body_of_the_whole_country_is_known_without_the_country() -> None:
    named = {body.id for body in load().named("자동차산업협회")}
    assert named == {"한국자동차산업협회"}
    assert load().strength("자동차산업협회") is Strength.SHORT


@pytest.mark.parametrize("name", ["장애인체육회", "사회복지협의회", "건설협회", "연구원", "중앙연구원"])
def test_what_every_town_has_or_several_names_end_with_is_no_short_name(name: str) -> None:
    assert not load().named(name)


def test_a_customs_house_stands_behind_a_place() -> None:
    house = form_of("부산세관")
    assert house is not None
    assert house.ending == "세관"
    assert form_of("관세관") is None


_LETTERS = "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트"
_SPELT = {**dict(zip("abcdefghijklmnopqrstuvwxyz", _LETTERS.split(), strict=True)), "&": "앤"}


def test_no_two_companies_are_the_same_in_letters() -> None:
    bearers: dict[str, set[str]] = {}
    for body in load().organizations.values():
        if body.type is OrganizationType.COMPANY:
            for name in (body.name, *body.other_names):
                spelt = "".join(_SPELT.get(letter, letter) for letter in name_key(name))
                for key in {spelt, *map(name_key, in_letters(name))}:
                    bearers.setdefault(key, set()).add(body.id)
    assert {key: ids for key, ids in bearers.items() if len(ids) > 1} == {}


def test_both_spellings_of_a_company_lead_to_it() -> None:
    register = load()
    pairs = (("LS엠트론", "엘에스엠트론"), ("에코프로지이엠", "에코프로GEM"), ("오토노머스에이투지", "오토노머스a2z"))
    for one, other in pairs:
        assert register.named(one) == register.named(other)
        assert len(register.named(one)) == 1


def test_no_particle_is_stuck_to_a_company_that_a_release_marks() -> None:
    with (TABLES / "marked-companies.tsv").open(encoding="utf-8", newline="") as lines:
        names = [row["name"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    closed = [name for name in names if "가" <= name[-2] <= "힣" and (ord(name[-2]) - ord("가")) % 28]
    assert [name for name in closed if name.endswith(("이", "은", "을", "과"))] == []
    assert {"경기방송", "마치인터내셔널", "에프앤디넷", "젤텍"} <= set(names)
    assert names == sorted(names)


@pytest.mark.parametrize("word", ["여행이야기", "제우스", "백패커", "사람과나무", "국립심포니오케스트라"])
def test_ordinary_words_and_state_bodies_are_no_companies(word: str) -> None:
    assert not load().named(word)
