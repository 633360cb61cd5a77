"""Services: what is named is found once, with every form in its place, and what only describes is left alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sarye.extraction.passages import passages
from sarye.extraction.record import ServiceEntry
from sarye.extraction.services import find_services
from sarye.extraction.services.quotes import quoted
from sarye.reading.case import Case, Section, Span
from sarye.reading.document import from_text
from sarye.vocabulary.codes import SectionName


def casebook(process: str, *, title: str = "주민 안전을 위한 혁신", way: str = "디지털 전환") -> Case:
    text, sections = "", []
    for name, content in ((SectionName.TITLE, title), (SectionName.WAY, way), (SectionName.PROCESS, process)):
        sections.append(Section(name, Span(len(text), len(text) + len(content))))
        text += content + "\n"
    return Case(from_text(text), "casebook", title, None, Span(0, len(text)), tuple(sections))


def release(body: str, title: str = "주민 안전 강화") -> Case:
    text = f"{title}\n{body}"
    parts = (
        Section(SectionName.TITLE, Span(0, len(title))),
        Section(SectionName.BODY, Span(len(title) + 1, len(text))),
    )
    return Case(from_text(text), "release", title, None, Span(0, len(text)), parts)


def found(case: Case) -> dict[str, list[str]]:
    return {entry.name: [mention.text for mention in entry.mentions] for entry in entries(case)}


def entries(case: Case) -> tuple[ServiceEntry, ...]:
    return find_services(case, passages(case))


@pytest.mark.parametrize(
    ("opening", "closing"),
    ["‘’", "''", "‘＇", "“”", '""', "´`", "『』", "｢｣", "””", "‘‘"],
)
def test_quoted_name_with_its_kind_is_found_whatever_the_marks(opening: str, closing: str) -> None:
    case = casebook(f"가람시는 {opening}새벽이음{closing} 서비스를 개발하여 운영.")
    assert found(case) == {"새벽이음": ["새벽이음"]}


def test_marks_stuck_to_words_still_pair() -> None:
    case = release("소방서에 바로 알려주는‘화재 문자 알림시스템’을 3월부터 운영하고 있다고 밝혔다.")
    assert list(found(case)) == ["화재 문자 알림시스템"]


def test_mark_that_is_never_closed_does_not_turn_the_next_ones_round() -> None:
    text = "'20년부터 ‘달빛 'A톡' 앱을 보급하고 '별빛톡' 앱을 출시"
    assert [mark.inner.of(text) for mark in quoted(text, Span(0, len(text)))] == ["A톡", "별빛톡"]


def test_listed_names_share_the_kind_said_of_the_last() -> None:
    case = casebook("임신부를 위한 ‘아기맞이’, 초등생 대상의 ‘방과후온’, 어르신을 위한 ‘효도손’ 서비스를 운영.")
    assert list(found(case)) == ["아기맞이", "방과후온", "효도손"]


@pytest.mark.parametrize(
    "sentence",
    [
        "「주민등록법 시행령」 개정을 통해 어려움을 극복하였음.",
        "'소음 민원' 및 '빈 가게' 문제에 대응할 필요가 있음.",
        "두 기관은 ‘스마트 안전도시 조성 업무협약’을 체결하였음.",
        "‘모두가 행복한 세상’ 정책을 추진하였음.",
        "‘함께 만들어 갑니다’를 주제로 행사를 개최하였음.",
        "‘지하수 관측 실증사업’을 통해 방식을 개선.",
        "한국가람공사(이하 ‘가람공사’)가 지원하였음.",
        "‘청년 창업 공모전’을 개최하였음.",
    ],
)
def test_laws_issues_agreements_slogans_and_bodies_in_quotes_are_no_services(sentence: str) -> None:
    assert found(casebook(sentence)) == {}
    assert found(release(sentence)) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "대상자별 맞춤형 서비스를 제공.",
        "정보 공유시스템을 구축하여 검증시간을 감소.",
        "발급 및 인증시스템으로 개발됨.",
        "각 기관이 다양한 통합서비스를 운영하고 온라인 시스템을 도입.",
        "누구나 쉽게 쓰는 모바일 앱을 개발.",
    ],
)
def test_descriptions_that_fit_any_service_are_no_names(sentence: str) -> None:
    assert found(casebook(sentence)) == {}


def test_unquoted_name_is_cut_at_the_verb_before_it() -> None:
    case = casebook("신속·정확한 갯벌 조난자 구조시스템을 구축.", title="갯벌 조난자 구조시스템 구축")
    assert set(found(case)) == {"갯벌 조난자 구조시스템"}


def test_forms_of_one_service_are_one_entry() -> None:
    case = casebook(
        "가람군은 ‘두레비서 알림서비스’를 구축. 두레비서 앱으로 소식을 안내.", title="‘두레비서’ 서비스로 소식 안내"
    )
    assert len(entries(case)) == 1
    assert len(entries(case)[0].mentions) == 3


def test_abbreviation_in_brackets_names_the_service_where_it_stands_alone() -> None:
    case = casebook(
        "백로증명서 앱(BAEKRO)을 개발. BAEKRO는 위조를 막음.", title="BAEKRO(백로증명서) 구축으로 위조 방지"
    )
    assert list(found(case)) == ["BAEKRO"]


def test_name_with_a_verb_before_it_is_a_service_of_its_own() -> None:
    case = casebook("‘나눔곳간24’ 포털을 개설. 특히 ‘찾아가는 나눔곳간24’ 서비스를 실시. 나눔곳간24 이용 증가.")
    assert found(case) == {
        "나눔곳간24": ["나눔곳간24", "나눔곳간24"],
        "찾아가는 나눔곳간24": ["찾아가는 나눔곳간24"],
    }


def test_technique_and_kind_do_not_part_two_forms() -> None:
    case = casebook("‘블록체인 기반 꿀벌거래 서비스’를 실시. 향후 꿀벌거래 서비스 대상을 확대.")
    assert len(entries(case)) == 1


def test_smart_thing_listed_before_a_service_is_one_too() -> None:
    case = casebook("행정력 낭비 절감.", way="스마트 배수로, 인공지능 골목길 알림이 서비스 개발을 통해 안전 확보")
    assert list(found(case)) == ["스마트 배수로", "인공지능 골목길 알림이"]


def test_mobile_card_is_a_service_and_a_card_only_hoped_for_is_none() -> None:
    case = casebook("청년에게 모바일 도민증을 발급. 향후 모바일 학생증으로 확대 가능할 것으로 기대.")
    assert list(found(case)) == ["모바일 도민증"]


def test_thing_named_in_a_longer_name_is_not_merged_into_it() -> None:
    case = casebook("‘진딧물’ 피해가 늘자 ‘진딧물 포획장치’를 개발하여 보급.", title="진딧물 포획장치 보급")
    assert found(case) == {"진딧물 포획장치": ["진딧물 포획장치", "진딧물 포획장치"]}


def test_platform_told_by_its_kind_is_found_and_techniques_are_not() -> None:
    case = casebook("블록체인 플랫폼인 Norae를 통해 구현. 관제 플랫폼인 GIS를 활용.")
    assert list(found(case)) == ["Norae"]


def test_what_is_blamed_for_the_problem_is_no_service_of_the_case() -> None:
    assert found(casebook("'맨홀 점검원' 시스템의 한계, 인력 부족을 해결.")) == {}


def test_web_addresses_and_footnote_marks_stay_outside_the_name() -> None:
    case = casebook("‘갈매기나루(www.example.kr)’ 포털을 개설하고 ‘물때알림톡**’ 서비스를 개시.")
    assert list(found(case)) == ["갈매기나루", "물때알림톡"]


def test_bare_quotes_in_a_release_title_are_no_services_but_in_a_casebook_title_they_are() -> None:
    assert found(release("가람시는 4월부터 시행한다.", title="‘푸른달구지’ 시행으로 나눔 확산")) == {}
    assert list(found(casebook("자동으로 탐지함.", title="‘푸른달구지’를 통한 범죄 근절"))) == ["푸른달구지"]


def test_repetition_alone_makes_no_service() -> None:
    assert found(release("‘푸른강’은 길다. ‘푸른강’은 넓다. ‘푸른강’은 맑다. ‘푸른강’은 깊다.")) == {}


def test_agency_field_holds_no_services() -> None:
    text = "가람공사, 새별클라우드 플랫폼"
    case = Case(from_text(text), "casebook", "", None, Span(0, 17), (Section(SectionName.AGENCY, Span(0, len(text))),))
    assert entries(case) == ()


_PIECES = st.sampled_from(
    ["‘", "’", "'", "＇", "“", "”", '"', "´", "`", "「", "」", "｢", "《", "》", "(", ")", "\n", " ", ", ", "* ", "㈜", "이하 ",
     "하늘톡", "구조 시스템", "서비스", " 앱", "을 구축", "를 도입", "플랫폼인 ", "Norae", "(NORAE)", "모바일 주민증", "정부24", "20", "한"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60).map("".join), st.booleans())
def test_every_mention_is_exact_and_stands_in_its_sentence(body: str, is_release: bool) -> None:
    case = release(body) if is_release else casebook(body)
    text, seen = case.document.text, set()
    for entry in entries(case):
        assert entry.name.strip() == entry.name != ""
        assert 0 < entry.confidence <= 1
        assert entry.mentions
        for mention in entry.mentions:
            assert text[mention.span.start : mention.span.end] == mention.text
            assert mention.sentence.covers(mention.span)
            assert mention.span not in seen
            seen.add(mention.span)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_quotes_never_reach_outside_the_text(body: str) -> None:
    for mark in quoted(body, Span(0, len(body))):
        assert 0 <= mark.outer.start < mark.inner.start <= mark.inner.end <= mark.outer.end - 1 < len(body)


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    ["‘’'\"“”＇´`「」｢｣《》 " * 6000, "'새달 시스템' " * 11000, " 시스템" * 25000, "앱(" * 50000, "‘가나다’, " * 14000],
)
def test_a_hundred_kilobytes_of_marks_take_seconds_not_hours(line: str) -> None:
    case = release(line)
    parts = passages(case)
    start = time.process_time()
    find_services(case, parts)
    assert time.process_time() - start < 15
