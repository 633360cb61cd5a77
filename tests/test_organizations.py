"""Who takes part in a case, how, and who does not: organisations with type, role and parent from running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import LINEAR, growth
from sarye.extraction.organizations import find_organizations
from sarye.extraction.period import period_of
from sarye.extraction.record import OrganizationEntry
from sarye.graph.nodes import organization_key
from sarye.reading.case import Case
from sarye.reading.document import from_text
from sarye.reading.release import read_release
from sarye.register.forms import is_class
from texts import casebook_case, parts, release


def found(case: Case) -> dict[str, OrganizationEntry]:
    return {entry.name: entry for entry in find_organizations(case, parts(case), period_of(case))}


def roles(case: Case) -> dict[str, str]:
    return {name: entry.role.value for name, entry in found(case).items()}


def told(process: str, agency: str = "법제처") -> dict[str, str]:
    """Return the roles of all but the agency of a casebook case whose process is *process*."""
    return {name: role for name, role in roles(casebook_case(agency, process)).items() if name != agency}


def test_the_first_of_the_agency_field_leads_public_bodies_lead_along_others_are_partners() -> None:
    assert roles(casebook_case("한국수자원공사, 대전광역시, ㈜가나다정보, 대전대덕경찰서", "구축함.")) == {
        "한국수자원공사": "lead",
        "대전광역시": "co-lead",
        "가나다정보": "partner",
        "대전대덕경찰서": "co-lead",
    }


@pytest.mark.parametrize(
    ("agency", "name", "kind", "parent"),
    [
        ("충청남도 > 서산시", "충청남도 서산시", "municipality", "충청남도"),
        ("충청남도 서산시", "충청남도 서산시", "municipality", "충청남도"),
        ("부산시 서구", "부산광역시 서구", "municipality", "부산광역시"),
        ("서산시", "충청남도 서산시", "municipality", None),
        ("환경부 > 물정책총괄과", "물정책총괄과", "unit", "환경부"),
        ("환경부 물정책총괄과", "물정책총괄과", "unit", "환경부"),
        ("수원산업진흥원(수원시)", "수원산업진흥원", "public-institution", "경기도 수원시"),
        ("한국인터넷진흥원(KISA)", "한국인터넷진흥원", "public-institution", None),
        ("(주관) 국토교통부", "국토교통부", "central", None),
        ("과기정통부", "과학기술정보통신부", "central", None),
        ("행정자치부", "행정자치부", "central", None),
        ("법무부 출입국·외국인정책본부", "출입국·외국인정책본부", "unit", "법무부"),
        ("산림청 > 산불방제과", "산불방제과", "unit", "산림청"),
        ("산림청 > 국립산림과학원", "국립산림과학원", "research", "산림청"),
    ],
)
def test_an_entry_of_the_field_is_understood_as_path_bracket_label_or_short_name(
    agency: str, name: str, kind: str, parent: str | None
) -> None:
    (entry,) = found(casebook_case(agency, "구축함.", year=2016 if agency == "행정자치부" else 2020)).values()
    assert (entry.name, entry.type.value, entry.parent, entry.role.value) == (name, kind, parent, "lead")


@pytest.mark.parametrize(
    "agency",
    ["국토교통부, 환경부", "국토교통부·환경부", "국토교통부 / 환경부", "국토교통부 및 환경부", "국토교통부\n환경부"],
)
def test_the_field_is_cut_at_every_separator(agency: str) -> None:
    assert roles(casebook_case(agency, "구축함.")) == {"국토교통부": "lead", "환경부": "co-lead"}


@pytest.mark.parametrize(
    "process",
    [
        "법제처는 기상청과의 협업을 통해 체계를 구축함.",
        "법제처는 기상청과 업무협약을 체결하고 자료를 나눔.",
        "법제처와 기상청이 공동으로 개발함.",
        "기상청, 민간기업 등과 협력하여 체계를 마련함.",
        "기상청의 지원을 받아 체계를 구축함.",
        "기상청으로부터 예산을 지원받아 추진함.",
        "기상청의 관측 데이터를 활용하여 예측함.",
        "기상청은 자료를 제공하고 법제처는 이를 분석함.",
        "협력기관(기상청, 대학 등)과 함께 추진함.",
        "법제처는 기상청\n과의 협업으로 구축함.",
        "장비가 모자란 섬에는 기상청이 안테나를 놓아 주었음.",
        "기상청은 물때를 하루 두 번 재어 보냄.",
        "기상청과는 파고 수치를 주고받음.",
        "법제처는 기상청 직원들과 이름 열두 가지를 지었음.",
        "법제처는 기상청 등 이웃 기관 세 곳과 서식을 맞추었음.",
        "기상청의 ‘하늘누리’를 통해 알림을 보냄.",
        "기상청의 '날씨 빅데이터' 공모에 뽑혀 장비를 샀음.",
        "기상청의 위성 사진 자료를 넘겨받아 지도를 그림.",
        "센서가 넘어지면 기상청으로 화면이 바로 넘어가도록 함.",
        "법제처는 기상청·산림청 등 추천기관을 3곳에서 9곳으로 늘림.",
        "법제처는 기상청 등 물·바다 분야 유관기관*과 이름을 지음.",
        "법제처는 기상청 등 안·밖 전문가의 논의를 거쳐 이름을 지음.",
    ],
)
def test_whoever_the_text_ties_to_the_work_is_a_partner(process: str) -> None:
    assert told(process)["기상청"] == "partner"


@pytest.mark.parametrize(
    ("process", "name"),
    [
        ("기존에는 기상청 대신 민간 자료에 의존함.", "기상청"),
        ("부산광역시 해운대구 주민을 대상으로 시험함.", "부산광역시 해운대구"),
        ("기상청에 따르면 비가 늘었음.", "기상청"),
        ("기상청장은 자리를 비움.", "기상청"),
        ("기상청과 달리 종이 대장을 썼음.", "기상청"),
        ("기상청에서 기술을 나누어 달라고 요청해 옴.", "기상청"),
        ("기상청 등 다른 기관이 제도를 따라 도입하기 시작함.", "기상청"),
        ("기상청이 고시한 기준에 맞추어 자리를 정함.", "기상청"),
        ("기상청은 사람이 부족하여 손을 대지 못함.", "기상청"),
        ("특허청으로 신고된 건수를 세었음.", "특허청"),
    ],
)
def test_whoever_is_only_named_is_no_partner(process: str, name: str) -> None:
    assert told(process).get(name, "mentioned") == "mentioned"


@pytest.mark.parametrize(
    "process",
    [
        "관내 소방서, 경찰서 등 유관기관과 협업함.",
        "각 지방자치단체, 통신사와의 협업체계를 구축함.",
        "16개 구·군과 함께 추진함.",
        "민간기업과 공동 개발함.",
        "대학병원 및 보건소와 연계함.",
        "주민을 대상으로 교육을 실시함.",
    ],
)
def test_a_class_of_bodies_is_no_body(process: str) -> None:
    assert told(process) == {}


def test_an_unknown_name_between_two_companies_is_a_company() -> None:
    case = casebook_case("법제처", "SK텔레콤, 들꽃산장, 신한은행과 협력하여 지도를 만듦.")
    assert {name: entry.type.value for name, entry in found(case).items() if name != "법제처"} == {
        "SK텔레콤": "company",
        "들꽃산장": "company",
        "신한은행": "company",
    }
    assert "통신사" not in told("SK텔레콤, 통신사, 신한은행과 협력하여 지도를 만듦.")


def test_names_in_the_bracket_of_a_class_take_part_as_the_class_does() -> None:
    assert told("협력사((주)들꽃산장 및 물결소리(주))와 함께 지도를 만듦.") == {
        "들꽃산장": "partner",
        "물결소리": "partner",
    }


def test_all_members_of_an_enumeration_take_part() -> None:
    process = "기상청·전라북도·세종시·도축장·한우협회가 협업하여 정보를 수집함."
    assert set(told(process)) == {"기상청", "전라북도", "세종특별자치시", "한우협회"}
    assert set(told(process).values()) == {"partner"}


def test_the_sides_of_a_pact_are_named_in_their_brackets() -> None:
    process = "산(가나상사)·학(부산대학교)·관(부산시, 16개 구·군) 협업을 통해 추진함."
    assert told(process, "부산광역시") == {"가나상사": "partner", "부산대학교": "partner"}


def test_a_short_name_in_the_text_is_the_body_of_the_field() -> None:
    entries = found(casebook_case("한국전력공사", "한전의 계량기를 활용함."))
    assert list(entries) == ["한국전력공사"]
    assert [mention.text for mention in entries["한국전력공사"].mentions] == ["한국전력공사", "한전"]


def test_names_that_look_alike_stay_apart() -> None:
    names = found(casebook_case("청주시, 충주시, 한국철도공사, 한국도로공사", "구축함."))
    assert list(names) == ["충청북도 청주시", "충청북도 충주시", "한국철도공사", "한국도로공사"]


def test_a_name_of_several_bodies_stays_open_and_says_so() -> None:
    (entry,) = found(casebook_case("서구", "구축함.")).values()
    assert (entry.name, entry.id) == ("서구", None)
    assert len(entry.candidates) == 5


def test_a_name_of_several_bodies_is_the_one_that_the_text_says_in_full() -> None:
    (entry,) = found(casebook_case("고성군", "경남 고성군 바닷가에 길을 냄. 고성군은 표를 나눔.")).values()
    assert (entry.name, entry.role.value, len(entry.mentions)) == ("경상남도 고성군", "lead", 3)
    both = found(casebook_case("고성군", "경남 고성군과 강원 고성군이 표를 나눔."))
    assert len(both["고성군"].candidates) == 2


def test_the_areas_of_the_field_tell_which_district_is_meant() -> None:
    assert roles(casebook_case("대구광역시, 서구", "구축함.")) == {"대구광역시": "lead", "대구광역시 서구": "co-lead"}


def test_a_body_is_named_as_of_the_time_of_the_case() -> None:
    def lead(agency: str, year: int) -> tuple[str, str | None]:
        (entry,) = found(casebook_case(agency, "구축함.", year=year)).values()
        return entry.name, entry.id

    assert lead("동해시", 2019)[0] == "강원도 동해시"
    assert lead("동해시", 2024)[0] == "강원특별자치도 동해시"
    assert lead("행정안전부", 2010) != lead("행정안전부", 2020)


def test_a_name_from_the_future_is_kept_as_written_and_nobody_is_guessed() -> None:
    (entry,) = found(casebook_case("산업통상부", "구축함.", year=2020)).values()
    assert (entry.name, entry.id, entry.type.value) == ("산업통상부", None, "central")


def test_the_announcing_body_of_a_release_leads() -> None:
    case = release(
        "비를 미리 안다",
        "기상청(청장 홍길동)은 3월 1일 ㈜가나다(대표 김하나)와 함께 예측 체계를 구축했다고 밝혔다.",
    )
    assert roles(case) == {"기상청": "lead", "가나다": "partner"}


def test_the_lines_of_a_head_do_not_push_the_announcement_out_of_reach() -> None:
    head = "\n".join(f"담당 {number}번 창구" for number in range(30))
    case = release("환경부, 비를 미리 안다", f"{head}\n기상청(청장 홍길동)은 비를 미리 아는 체계를 구축했다고 밝혔다.")
    assert roles(case)["기상청"] == "lead"


def test_an_affiliated_body_leads_under_its_ministry() -> None:
    case = release("숲을 살핀다", "환경부 산하 국립공원공단(이사장 홍길동)은 숲을 살피는 체계를 개발했다고 밝혔다.")
    (entry,) = found(case).values()
    assert (entry.name, entry.role.value, entry.parent) == ("국립공원공단", "lead", "환경부")


def test_bodies_that_run_the_work_together_lead_along_and_signers_are_partners() -> None:
    together = release(
        "길을 연다", "국토교통부는 새 길을 열었다고 밝혔다.", "국토교통부와 환경부는 공동으로 체계를 구축하였다."
    )
    assert roles(together) == {"국토교통부": "lead", "환경부": "co-lead"}
    signed = release("길을 연다", "국토교통부와 환경부는 업무협약을 체결했다고 밝혔다.")
    assert roles(signed) == {"국토교통부": "lead", "환경부": "partner"}


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("국토교통부는 4개 기관*과 함께 길을 열었다고 밝혔다.", "* 한국도로공사, 한국교통연구원, 국립공원공단, 경찰청"),
        ("국토교통부는 길을 열었다고 밝혔다.", "○ (참여기관) 한국도로공사"),
        ("국토교통부는 한국도로공사, 국가철도공단 등 관련 기관의 의견을 들어 길을 열었다고 밝혔다.",),
        ("국토교통부는 길을 열었다고 밝혔다.", "이번 행사는 한국도로공사 주관으로 진행된다."),
        ("국토교통부는 길을 열었다고 밝혔다.", "장관은 한국도로공사를 방문해 현장을 살폈다."),
        ("국토교통부는 오늘 오전 세종에서 새로운 길을 여는 업무협약을\n한국도로공사와 함께 체결했다고 밝혔다.",),
        ("국토교통부는 업무협약을 체결했다고 밝혔다.", "이날 체결식에는 한국도로공사 홍길동 사장이 참석했다."),
    ],
)
def test_whoever_is_listed_hosts_is_visited_or_signs_in_a_release_is_a_partner(paragraphs: tuple[str, ...]) -> None:
    assert roles(release("길을 연다", *paragraphs)).get("한국도로공사") == "partner"


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("국토교통부는 다미랩스(대표 홍길동)와 함께 길을 열었다고 밝혔다.", "다미랩스", "company"),
        ("국토교통부는 혁신기업인 다미모빌랩을 방문했다고 밝혔다.", "다미모빌랩", "company"),
        ("국토교통부는 다미학교(총장 홍길동)와 함께 길을 열었다고 밝혔다.", "다미학교", "university"),
        ("국토교통부는 한국도로공사, 다미산업과 함께 길을 열었다고 밝혔다.", "다미산업", "company"),
        ("국토교통부는 WWF 한국본부와 함께 길을 열었다고 밝혔다.", "WWF 한국본부", "unit"),
    ],
)
def test_a_name_that_no_register_has_is_seen_by_what_stands_around_it(sentence: str, name: str, kind: str) -> None:
    entry = found(release("길을 연다", sentence))[name]
    assert (entry.role.value, entry.type.value, entry.id) == ("partner", kind, None)


def test_the_head_of_a_release_names_its_announcer_where_the_text_names_nobody() -> None:
    text = '---\ntitle: "길"\nministry: "국토교통부"\napprove_date: "03/05/2024 12:00:00"\n---\n\n# 길\n\n## 본문\n\n새 길이 열렸다.\n'
    (case,), _ = read_release(from_text(text, "head.md"))
    (entry,) = found(case).values()
    assert (entry.name, entry.role.value) == ("국토교통부", "lead")
    assert entry.mentions[0].quote == "국토교통부"


def test_persons_and_posts_are_never_organisations() -> None:
    case = release(
        "길을 연다", "국토교통부(장관 홍길동)는 길을 열었다고 밝혔다.", "홍길동 국토교통부 장관은 뜻깊다고 말했다."
    )
    assert roles(case) == {"국토교통부": "lead"}


@given(
    st.lists(
        st.sampled_from(
            ["환경부", "와 ", "과의 협업", "(장관 홍길동)", "㈜", "가나다", ", ", "·", " 등", "는 ", ")", "(", "산하 "]
        ),
        max_size=14,
    )
)
def test_every_mention_is_exact_whatever_stands_around_it(pieces: list[str]) -> None:
    case = casebook_case("법제처", "가 " + "".join(pieces) + " 나.")
    text = case.document.text
    for entry in find_organizations(case, parts(case), period_of(case)):
        for mention in entry.mentions:
            assert mention.span.of(text) == mention.text
            assert mention.sentence.of(text) == mention.quote
            assert mention.sentence.covers(mention.span)


def test_an_open_name_is_no_node_of_any_body_that_it_could_mean() -> None:
    (entry,) = found(casebook_case("산업통상부", "구축함.", year=2020)).values()
    assert entry.candidates == ("산업통상부",)
    assert organization_key(entry) not in entry.candidates


def test_an_agreement_that_came_to_nothing_makes_no_partner() -> None:
    assert told("삼성전자와 업무협약을 맺으려 했으나 무산됨.").get("삼성전자", "mentioned") == "mentioned"


def test_the_end_of_a_company_s_name_is_no_particle() -> None:
    assert told("법제처는 ㈜차지인과 협력하여 개발함.") == {"차지인": "partner"}


def test_a_head_that_names_no_body_of_the_register_leads_nothing() -> None:
    text = '---\ntitle: "길"\nministry: "핵심부"\n---\n\n# 길\n\n## 본문\n\n새 길이 열렸다.\n'
    (case,), _ = read_release(from_text(text, "head.md"))
    assert found(case) == {}


@pytest.mark.parametrize(
    ("process", "name"),
    [
        ("법제처는 국민권익위원회의 '나눔신문고'와 연계하여 신고를 넘김.", "국민권익위원회"),
        ("한국관광공사 공모에 선정되어 예산을 마련함.", "한국관광공사"),
        ("국립생태원의 3차원 조사 자료를 제공받았음.", "국립생태원"),
        ("창원대학교 학생들과 안내판 여섯 종을 만들었음.", "창원대학교"),
        ("한국동서발전도 시제품 평가에 동참하였음.", "한국동서발전"),
        ("대한항공은 탑승 단계에서 확인하도록 예약 화면을 고쳤음.", "대한항공"),
        ("기상청과는 파고 자료를 서로 주고받음.", "기상청"),
        ("한국무역협회·창업진흥원 등 추천기관을 서른 곳으로 늘림.", "창업진흥원"),
        ("위급하면 성동경찰서로 화면이 넘어가도록 함.", "성동경찰서"),
        ("전담기관인 한국임업진흥원(담당 부서)에서 안내함.", "한국임업진흥원"),
        ("도로교통연구원이 모아 둔 사진을 가려냄.", "도로교통연구원"),
    ],
)
def test_whoever_acts_or_gives_in_the_process_takes_part(process: str, name: str) -> None:
    assert told(process)[name] == "partner"


@pytest.mark.parametrize(
    ("process", "name"),
    [
        ("이웃한 김해시와 양산시에서 기술 이전을 요청해 옴.", "경상남도 양산시"),
        ("전주시, 익산시 등 이웃 시·군이 제도를 따라 도입하기 시작.", "전라북도 전주시"),
        ("국제표준화기구 등에 우리 기술을 제안함.", "국제표준화기구"),
    ],
)
def test_whoever_imitates_asks_or_merely_receives_takes_no_part(process: str, name: str) -> None:
    assert told(process).get(name, "mentioned") == "mentioned"


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        (("(참여기업) 가람데이터랩 등 15개社",), "가람데이터랩"),
        (("(실무협의체 참여 기관) 보건복지부 나눔정책사무국, 한국보건사회연구원 정보실",), "나눔정책사무국"),
        (("기업들은 사업에 참여한다.", "※ ①㈜가람, 서울아산병원 ②㈜나래,"), "서울아산병원"),
        (("※ 이사회(3개 기관) : 케이티, 가나다, 한국산업기술시험원",), "한국산업기술시험원"),
        (("시스템 구축에는 케이티, 다모아, 한국전력공사 등 최고의 통신, 전력 전문기관이 참여했다.",), "KT"),
        (("국방부는 플랫폼이 있는 서울특별시, 용인시와 4개 부대(육군 91사단)에서 시범사업을 실시한다.",), "서울특별시"),
        (("육군 91사단, 국군수도병원의 시범적용을 시작으로 넓힌다.",), "육군 91사단"),
        (("홍길동 상명대학교 산학협력단과 함께 개발했다.",), "상명대학교 산학협력단"),
        (("인하대학교 홍길동 교수는 협력하는 것이 중요하다고 강조했다.",), "인하대학교"),
        (("‘한국전력공사 컨소시엄’은 새 서비스를 선보인다.",), "한국전력공사"),
        (("나눔은 케이티, 다모아 에너지, 두루기술 등 11개사와 함께 공모했다.",), "KT"),
        (("한국로봇산업협회를 손해보장사업 실시기관으로 지정한다.",), "한국로봇산업협회"),
    ],
)
def test_whoever_is_listed_tries_speaks_or_joins_in_a_release_is_a_partner(
    paragraphs: tuple[str, ...], name: str
) -> None:
    assert roles(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", *paragraphs))[name] == "partner"


@pytest.mark.parametrize(
    ("title", "paragraph", "name"),
    [
        ("길을 연다", "그 지역에는 삼성중공업 등 기업이 진출해있어 사업을 추진하기 좋다.", "삼성중공업"),
        ("길을 연다", "기상청, 한국전력공사 등 타 기관과 협력체계를 구축하는 것이 중요하다.", "기상청"),
        ("길을 연다", "보조교통카드와 부천시의 앱을 연동한다.", "보조교통카드"),
        ("카카오 과징금 부과", "카카오는 가맹점에 서비스를 제공하며 이용료를 받았다.", "카카오"),
        ("길을 연다", "서아프리카 4개국 통계청과 협력하였다.", "통계청"),
        ("길을 연다", "수석연구원과 함께 연구했다.", "수석연구원"),
        ("길을 연다", "국가인공지능(AI)전략위원회와 협력했다.", "전략위원회"),
    ],
)
def test_whoever_is_wished_for_punished_or_no_body_at_all_is_no_partner(title: str, paragraph: str, name: str) -> None:
    assert roles(release(title, "국방부는 길을 열었다고 밝혔다.", paragraph)).get(name, "mentioned") == "mentioned"


def test_a_body_of_another_country_is_not_ours() -> None:
    bodies = found(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", "베트남 교육부와 협력하였다."))
    assert "교육부" not in bodies
    assert bodies["베트남 교육부"].id is None


@pytest.mark.parametrize(
    ("sentence", "name", "parent"),
    [
        ("국방부는 근로복지공단 인천병원과 함께 길을 열었다고 밝혔다.", "인천병원", "근로복지공단"),
        ("농촌진흥청(청장 홍길동) 국립농업과학원은 길을 열었다고 밝혔다.", "국립농업과학원", "농촌진흥청"),
        ("근로복지공단은 공단 소속 “재활공학연구소”와 길을 열었다고 밝혔다.", "재활공학연구소", "근로복지공단"),
        ("국방부는 음성군 한국고용정보원에서 협약을 맺었다고 밝혔다.", "한국고용정보원", None),
    ],
)
def test_a_body_within_a_body_names_it(sentence: str, name: str, parent: str | None) -> None:
    assert found(release("길을 연다", sentence))[name].parent == parent


def test_who_does_it_together_with_the_lead_leads_along() -> None:
    told_so = roles(
        release(
            "길을 연다",
            "산림청은 길을 열었다고 밝혔다.",
            "산림청은 기상청, 농촌진흥청과 공동으로 위성 개발을 추진하고 있다.",
            "한국전력공사와 협약을 체결했다.",
        )
    )
    assert told_so == {"산림청": "lead", "기상청": "co-lead", "농촌진흥청": "co-lead", "한국전력공사": "partner"}


def test_a_short_name_in_the_bracket_of_another_body_is_not_its_own() -> None:
    case = release(
        "길을 연다", "국방부와 서울특별시는 “한국과학기술원 연구단(이하 KAIST)”을 뽑았다고 밝혔다.", "KAIST와 협력했다."
    )
    assert roles(case)["한국과학기술원"] == "partner"


def test_a_unit_with_a_dot_in_its_name_is_one_entry_and_a_unit_never_a_company() -> None:
    assert (
        found(casebook_case("법무부 출입국·외국인정책본부, 관세청", "구축함."))["출입국·외국인정책본부"].parent
        == "법무부"
    )
    assert found(casebook_case("산림청 > 산림병해충방제과", "구축함."))["산림병해충방제과"].type.value == "unit"


def test_the_words_of_the_case_tell_which_of_two_districts_is_meant() -> None:
    (entry,) = found(casebook_case("고성군", "경남 고성군 바닷가에 길을 냄.")).values()
    assert (entry.name, entry.parent) == ("경상남도 고성군", "경상남도")


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("ㅇ 일시/장소 : 3.2(화) 10시 / 가람홀 (업계) 나래, 다모아, 네이버, 두루기술 등", "네이버"),
        ("◇ 주최 : 국방부 / 주관 : 한국산업기술진흥원, 한국로봇산업협회", "한국로봇산업협회"),
        ("* (참여업체) 가람나래(운행사), 두루텔레콤, KAIST", "한국과학기술원"),
        ("* (참석) 네이버 홍길동 대표, 삼성전자 김나래 부사장, 두루재단 이가람 이사장", "삼성전자"),
        ("* 선정 지자체:단양군, 괴산군", "충청북도 괴산군"),
        ("준공식에는 국립수목원, 한국임업진흥원 담당자 등 60여 명이 함께했다.", "한국임업진흥원"),
        (
            "전시에는 한국관광공사, 한국방문협회 등 국제기구와 유럽의 정부기관, 학계 관계자 500여 명이 참가할 예정이다.",
            "한국관광공사",
        ),
        ("먼저 걸어 본 한국점자보급협회 관계자는 “길이 편하다. 반갑다”라고 소감을 전했다.", "한국점자보급협회"),
        ("국가정보원의 보안성 검토를 거쳐 문을 연다.", "국가정보원"),
        ("네이버, 카카오톡 등 민간 인증서로 간편하게 로그인할 수 있다.", "네이버"),
        ("한국교통안전공단에서 실시하는 교육에 새 내용을 넣는다.", "한국교통안전공단"),
        ("국립고궁박물관 나눔마당에 촉각 체험실을 구축했다.", "국립고궁박물관"),
    ],
)
def test_whoever_is_labelled_comes_looks_it_over_or_houses_it_is_a_partner(paragraph: str, name: str) -> None:
    case = release("길을 연다", "국방부는 길을 열었다고 밝혔다.", paragraph)
    assert roles(case)[name] in ("partner", "co-lead")


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("국방부 장관은 대한상공회의소에서 개최된 전시회를 알렸다.", "대한상공회의소"),
        ("(업계) 네이버가 만든 지도를 시장에서 가장 많이 쓴다.", "네이버"),
        ("* 배달 앱: 네이버, 쿠팡 등에서 파는 것을 점검한다.", "쿠팡"),
        ("(전문가) 홍길동 인하대학교 교수, 김나래 변호사", "인하대학교"),
    ],
)
def test_a_venue_a_market_and_an_expert_in_a_list_are_no_partners(paragraph: str, name: str) -> None:
    bodies = roles(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", paragraph))
    assert bodies.get(name, "mentioned") == "mentioned"


@pytest.mark.parametrize(
    ("sentence", "name", "kind"),
    [
        ("(재)가온 장학회와 협력하였다.", "가온 장학회", "association"),
        ("(사)다온누리와 협력하였다.", "다온누리", "association"),
        ("국제수로기구와 협력하였다.", "국제수로기구", "other"),
        ("해양지진조기탐지연구단과 협력하였다.", "해양지진조기탐지연구단", "research"),
        ("국방부와 한국전력공사, 전국상인연합회(회장 홍길동)는 협약을 맺었다.", "전국상인연합회", "association"),
    ],
)
def test_foundations_unions_and_long_named_teams_are_seen_by_their_form(sentence: str, name: str, kind: str) -> None:
    assert found(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", sentence))[name].type.value == kind


@pytest.mark.parametrize(
    "sentence",
    [
        "공익 재단법인 형태로 협력하였다.",
        "농업회사법인과 협력하였다.",
        "국제금융기구와 협력하였다.",
        "자원의 효율적인 (재)활용 촉진에 협력하였다.",
    ],
)
def test_a_legal_form_or_a_kind_alone_is_no_name(sentence: str) -> None:
    assert set(roles(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", sentence))) == {"국방부"}


@pytest.mark.parametrize(
    ("paragraph", "name", "kind", "role"),
    [
        ("몽골 임업국과 업무협약을 체결했다.", "몽골 임업국", "central", "partner"),
        ("케냐 국립차연구소와 공동 연구를 수행한다.", "케냐 국립차연구소", "research", "partner"),
        ("유엔산림계획과 협력하였다.", "유엔산림계획", "other", "partner"),
        ("이날 행사에는 김나래 한국등대협회장, 국립수목원장이 참석하였다.", "한국등대협회", "association", "partner"),
        ("좌장은 한국등대협회장을 지낸 김나래가 맡는다.", "한국등대협회", "association", None),
        ("* (참여기업) 가람랩, 네이버, 두루 시스템", "가람랩", "company", "partner"),
        ("* (참여기업) 가람랩, 네이버, 두루 시스템", "두루 시스템", "company", "partner"),
        ("(업계) 나래소프트랩 김가람 대표, 네이버 이두루 부사장", "나래소프트랩", "company", "partner"),
        ("* (국방부) 건물 조성, (통일부) 통신 공사, (기상청) 장비 지원", "기상청", "central", "partner"),
        ("뒤따르는 차의 T맵, 카카오내비 화면에 알림이 뜬다.", "티맵모빌리티", "company", "partner"),
    ],
)
def test_bodies_abroad_heads_of_unions_and_members_of_labelled_lists_are_found(
    paragraph: str, name: str, kind: str, role: str | None
) -> None:
    entry = found(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", paragraph)).get(name)
    assert (entry.role.value if entry else None) == role
    assert entry is None or entry.type.value == kind


@pytest.mark.parametrize(
    "paragraph",
    [
        "일본 동부와 미국 정부가 함께 추진한다.",
        "베트남 관세당국과 협력하였다.",
        "(참여기업) 네이버, 국내 중소기업 등 10개사",
        "* (업계) 김가람 대표, 이두루 실장(네이버)",
        "* (서울) 안내소 25곳 설치",
    ],
)
def test_places_states_posts_and_classes_in_lists_are_no_bodies(paragraph: str) -> None:
    bodies = found(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", paragraph))
    assert {name for name, entry in bodies.items() if entry.role.value != "mentioned"} <= {"국방부", "네이버"}


def test_a_body_of_another_country_leads_no_release() -> None:
    assert "lead" not in {
        entry.role.value
        for name, entry in found(release("몽골 임업국, 숲을 배운다", "몽골 임업국은 연수를 실시한다.")).items()
        if name.startswith("몽골")
    }


def test_a_unit_named_with_and_without_its_body_is_one() -> None:
    bodies = found(
        release(
            "길을 연다",
            "기상청은 ‘해양지진조기탐지개발단’을 신설한다고 밝혔다.",
            "기상청 해양지진조기탐지개발단은 자료를 수집한다.",
        )
    )
    assert bodies["해양지진조기탐지개발단"].parent == "기상청"
    assert len([name for name in bodies if name.endswith("개발단")]) == 1


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        (("◈ 참석자", "ㅇ (가게) 소상공인연합회, 요기요", "ㅇ (전문가) 김나래 교수(중앙대 경제학과)"), "요기요"),
        (("새 표준안은 한국전자통신연구원(김나래 책임) 주도로 마련된다.",), "한국전자통신연구원"),
        (("네이버, 에스케이티(SKT), 포스코 등 선도기업들도 훈련기관으로 함께 참여하고 있다.",), "네이버"),
        (("한국전력공사, 한국가스공사의 2개 공공기관과 여러 기업이 참여하였다.",), "한국전력공사"),
        (("한국점자보급협회의 초청으로 강연을 열었다.",), "한국점자보급협회"),
        (("에스케이(SK) 텔레콤과 업무협약을 체결했다.",), "SK텔레콤"),
        (("새싹기업 ‘다비오랩’과 업무협약을 체결했다.",), "다비오랩"),
    ],
)
def test_whoever_a_block_a_gloss_or_quotes_name_takes_part(paragraphs: tuple[str, ...], name: str) -> None:
    assert roles(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", *paragraphs))[name] == "partner"


@pytest.mark.parametrize(
    ("title", "paragraphs", "name"),
    [
        ("길을 연다", ("◈ 참석자", "ㅇ (전문가) 김나래 교수(중앙대 경제학과)"), "중앙대학교"),
        ("[해명] 길은 열리지 않았다", ("쿠팡, 네이버 등이 이미 법의 적용을 받고 있다.",), "쿠팡"),
        ("길을 연다", ("중소기업 ‘나눔공제’와 함께 한다.",), "나눔공제"),
        ("길을 연다", ("강사는 신한은행에서 데이터 상무를 역임하고 지금은 연구한다.",), "신한은행"),
        ("길을 연다", ("A저축은행에서 개발한 앱을 예로 들었다.",), "A저축은행"),
    ],
)
def test_an_expert_a_report_that_is_answered_and_a_programme_make_no_partner(
    title: str, paragraphs: tuple[str, ...], name: str
) -> None:
    bodies = roles(release(title, "국방부는 길을 열었다고 밝혔다.", *paragraphs))
    assert bodies.get(name, "mentioned") == "mentioned"


def test_names_in_the_brackets_of_a_class_stay_apart_from_those_before() -> None:
    paragraph = "국토교통부와 통신사(네이버, 카카오)가 적극 협조하기로 하였다."
    assert roles(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", paragraph))["카카오"] == "partner"


@pytest.mark.parametrize(
    ("paragraphs", "name"),
    [
        (("한국전력공사(사장 홍길동)와 ‘나눔시장’ 시범방송을 실시한다고 밝혔다.",), "한국전력공사"),
        (("3개 생명보험사(교보생명, 삼성생명)가 참여하여 문을 연다.",), "삼성생명"),
        (("유관기관(한국관광공사, 한국임업진흥원) 합동 세미나가 열린다.",), "한국임업진흥원"),
        (("(수행기관/연구기간) 한국임업진흥원, 국립생태원 / ‘22.4~’23.2",), "국립생태원"),
        (("· 참석 : 장관, (발제) 한국점자보급협회 김나래 회장, (사례) 네이버 이가람 대표",), "네이버"),
        (("* 네이버 김나래 리더, 가람랩 이두루 대표, 다모아재단 박길동 대표",), "네이버"),
        (("길찾기에는 네이버가 보유한 지도 데이터를 쓴다.",), "네이버"),
        (("다모아캠퍼스-한국임업진흥원 업무협약식을 가졌다.",), "한국임업진흥원"),
        (("* 기상청·통일부·산림청 등 실장급 참여",), "산림청"),
    ],
)
def test_whoever_it_is_done_with_or_a_footnote_lists_is_a_partner(paragraphs: tuple[str, ...], name: str) -> None:
    assert roles(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", *paragraphs))[name] == "partner"


def test_troops_by_their_number_are_one_with_and_without_their_arm() -> None:
    bodies = roles(
        release("길을 연다", "국방부는 길을 열었다고 밝혔다.", "육군 91사단과 협력했다.", "91사단은 자료를 제공했다.")
    )
    assert [name for name in bodies if name.endswith("91사단")] == ["육군 91사단"]


def test_the_group_of_a_known_company_is_a_body_and_a_group_of_people_is_none() -> None:
    bodies = roles(
        release("길을 연다", "국방부는 길을 열었다고 밝혔다.", "포스코그룹과 협력했다.", "동호회그룹과 협력했다.")
    )
    assert bodies == {"국방부": "lead", "포스코그룹": "partner"}


def test_who_set_a_standard_takes_no_part_in_what_follows_it() -> None:
    paragraph = "* 국제표준화기구와 국제전기기술위원회가 공동으로 제정한 국제 표준"
    bodies = roles(release("길을 연다", "국방부는 길을 열었다고 밝혔다.", paragraph))
    assert set(bodies.values()) <= {"lead", "mentioned"}


def test_a_body_behind_a_path_is_inside_it_where_it_is_its_own() -> None:
    entries = found(casebook_case("농촌진흥청 > 국립농업과학원, 국립식량과학원, 국립산림과학원", "구축함."))
    assert {name: entry.parent for name, entry in entries.items()} == {
        "국립농업과학원": "농촌진흥청",
        "국립식량과학원": "농촌진흥청",
        "국립산림과학원": None,
    }


@pytest.mark.parametrize("name", ["산업통상자원부", "산업통상부"])
def test_a_short_name_of_a_line_of_bodies_means_the_one_that_the_text_names_in_full(name: str) -> None:
    bodies = found(
        release(
            "바지락 이력 누리집 열린다",
            "- 산업부, 누리집 열어 -",
            f"{name}(장관 홍길동)는 바지락 이력 누리집을 연다고 밝혔다.",
            "누리집은 산업부 산하 한국산업기술시험원이 시험하였다.",
        )
    )
    assert set(bodies) == {name, "한국산업기술시험원"}
    assert bodies["한국산업기술시험원"].parent == name


@pytest.mark.parametrize(
    ("process", "name"),
    [
        ("물길은 국토교통부의 특별승인을 얻어 열었음.", "국토교통부"),
        ("불이 나면 나래소방서로 자동 신고됨.", "나래소방서"),
        ("SK텔레콤의 발걸음, 신한카드의 씀씀이를 한데 모아 봄.", "SK텔레콤"),
        ("국립중앙박물관에는 안내판 2대를 두었음.", "국립중앙박물관"),
        ("나래서점협동조합 소속 12개 서점과 협업하여 책을 빌려줌.", "나래서점협동조합"),
        ("연세대학교 나래정보관과 책을 주고받음.", "나래정보관"),
        ("대한노인회 나래군지회가 교육을 지원함.", "대한노인회 나래군지회"),
        ("우정사업본부 소속 나래우체국이 배달을 담당함.", "나래우체국"),
        ("제주특별자치도 산하 나래유산본부가 시범사업에 참여함.", "나래유산본부"),
    ],
)
def test_whoever_has_some_part_in_what_the_process_tells_is_a_partner(process: str, name: str) -> None:
    assert told(process)[name] == "partner"


@pytest.mark.parametrize(
    ("process", "name"),
    [
        ("국토교통부의 고시에 맞추어 안내판을 새로 그림.", "국토교통부"),
        ("미국 특허상표청과 유럽연합지식재산청의 사례를 살펴 만듦.", "미국 특허상표청"),
        ("과거에 쓰던 구글의 번역은\n해지하였음.", "구글"),
        ("한국도로공사 앞 네거리에 안내판을 세움.", "한국도로공사"),
        ("한국전력공사에서 발생한 불을 계기로 안내판을 고침.", "한국전력공사"),
        ("안내판을 나래재단으로 개편하였음.", "나래재단"),
        ("그동안은 한국도로공사에서 종이를 받았으나 이제는 받지 않음.", "한국도로공사"),
    ],
)
def test_a_rule_an_example_a_former_way_or_a_place_makes_no_partner(process: str, name: str) -> None:
    assert told(process).get(name, "mentioned") == "mentioned"


def test_letters_and_a_hyphen_before_a_name_are_part_of_it() -> None:
    assert "K-water연구원" in told("K-water연구원과 함께 앱을 개발함.")
    assert {"한국지능정보사회진흥원", "나래기술연구소"} <= told("NIA-나래기술연구소와 함께 앱을 개발함.").keys()


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("법제처(국립나래박물관, 국립나래도서관 공동)", ["법제처", "국립나래박물관", "국립나래도서관"]),
        ("법제처(국토교통부, 네이버 협업)", ["법제처", "국토교통부", "네이버"]),
        ("한국수자원공사(K-water)", ["한국수자원공사"]),
    ],
)
def test_a_bracket_that_lists_others_of_the_field_names_them_too(agency: str, expected: list[str]) -> None:
    bodies = told("안내판을 고침.", agency)
    assert set(bodies) == set(expected)
    assert bodies[expected[0]] == "lead"


@pytest.mark.parametrize(
    "paragraph",
    [
        "네이버가 보유한 데이터는 쓰지 않았다.",
        "누리집은 네이버로 로그인할 수 없다.",
        "연세대학교 도서관에 전시를 마련한 적도 있다.",
        "** 제재 대상 기업 : 쿠팡, 네이버",
        "교육 대상 기관 : 한국전력공사, 한국수자원공사",
    ],
)
def test_whoever_is_denied_a_part_or_dealt_with_is_no_partner(paragraph: str) -> None:
    bodies = roles(release("하천을 살핀다", "환경부는 하천을 살피는 체계를 구축했다고 밝혔다.", paragraph))
    assert set(bodies.values()) <= {"lead", "mentioned"}


@pytest.mark.parametrize(
    "process",
    [
        "금융감독원의 제재를 받음.",
        "카카오를 사칭한 문자를 차단함.",
        "쿠팡의 횡포를 막는 체계를 구축함.",
        "서울대학교에 다니는 학생을 면담함.",
        "국회에 계류된 법안을 검토함.",
        "통계청의 통계에 따르면 증가함.",
    ],
)
def test_harm_origin_and_hearsay_in_a_process_make_no_partner(process: str) -> None:
    assert set(told(process).values()) <= {"mentioned"}


def test_a_line_of_nothing_but_names_is_read() -> None:
    for line in ("제7사단 " * 3000, "환경부 산하 " * 3000):
        assert roles(release("숲을 살핀다", "환경부는 숲을 살피는 체계를 구축했다고 밝혔다.", line))["환경부"] == "lead"


@pytest.mark.parametrize(
    "process",
    [
        "전국 17개 시·도교육청과 협력하여 보급함.",
        "도경찰청과 함께 상황실을 운영함.",
        "시·도 소방본부와 공동으로 개발함.",
    ],
)
def test_the_offices_of_any_area_are_a_class(process: str) -> None:
    assert told(process) == {}


@pytest.mark.parametrize(
    ("process", "name", "kind", "parent"),
    [
        ("한양대학교 공과대학과 공동으로 개발함.", "한양대학교 공과대학", "university", "한양대학교"),
        ("한양대학교 법학전문대학원과 개발함.", "한양대학교 법학전문대학원", "university", "한양대학교"),
        ("강릉소방서 산악구조대는 장비를 제공함.", "산악구조대", "unit", "강릉소방서"),
        ("마포구자원봉사센터는 인력을 지원함.", "마포구자원봉사센터", "association", None),
        ("주시드니총영사관과 협력하여 운영함.", "주시드니총영사관", "office", None),
        ("주미 대사관과 협력하여 운영함.", "주미 대사관", "office", None),
        ("주요르단대사관과 협력하여 운영함.", "주요르단대사관", "office", None),
        ("주필리핀 대한민국 대사관과 협력하여 운영함.", "주필리핀 대한민국 대사관", "office", None),
    ],
)
def test_parts_of_a_university_squads_and_bodies_of_an_area_are_named_with_what_they_belong_to(
    process: str, name: str, kind: str, parent: str | None
) -> None:
    entry = found(casebook_case("법제처", process))[name]
    assert (entry.role.value, entry.type.value, entry.parent) == ("partner", kind, parent)


@pytest.mark.parametrize(
    ("process", "others"),
    [
        ("한양대학교 등 지역대학과 협력함.", {"한양대학교"}),
        ("재외공관과 주한 외국대사관에 알림.", set()),
        ("주요 대사관과 협력하고 주요국 대사관, 주변국 대사관과 협력함.", set()),
        ("주최국 대사관과 협력하고 주말 대사관과 협력함. 주재국대사관, 주요대사관과 협력함.", set()),
        ("강원대학교 글로컬대학과 협력하고 강원대학교 선도대학과 협력함.", {"강원대학교"}),
        ("강원대학교 거점국립대학과 협력하고 강원대학교 우수대학과 협력함.", {"강원대학교"}),
        ("강원대학교 이공계대학, 강원대학교 야간대학원과 협력하고 수도권대학과 협력함.", {"강원대학교"}),
        ("창구민원센터와 경찰서 순찰대가 함께 운영함.", set()),
    ],
)
def test_kinds_of_universities_missions_and_squads_are_no_names(process: str, others: set[str]) -> None:
    assert set(told(process)) == others


def test_an_entry_of_the_field_keeps_the_central_body_that_it_says_before_its_own() -> None:
    assert (
        found(casebook_case("과학기술정보통신부 우정사업본부", "구축함."))["우정사업본부"].parent
        == "과학기술정보통신부"
    )
    assert found(casebook_case("우정사업본부", "구축함."))["우정사업본부"].parent is None


def test_a_consortium_is_called_by_who_leads_it_and_lists_members_that_nobody_knows() -> None:
    case = release(
        "보건복지부는 공모 결과를 발표했다.\n\n다온바이탈 컨소시엄이 선정됐다. "
        "컨소시엄에는 가람소리, 나래엠앤, 경북대학교 Silver연구소, 마포시립실버요양원 등이 참여한다."
    )
    entries = found(case)
    assert {
        name: entries[name].role.value for name in ("다온바이탈", "가람소리", "나래엠앤", "Silver연구소")
    } == dict.fromkeys(("다온바이탈", "가람소리", "나래엠앤", "Silver연구소"), "partner")
    assert entries["Silver연구소"].parent == "경북대학교"
    assert (entries["마포시립실버요양원"].type.value, entries["나래엠앤"].type.value) == ("other", "company")


@pytest.mark.parametrize(
    "words",
    [
        "스마트양식 컨소시엄이 선정됐다",
        "공모에서 선정된 컨소시엄은 함께 개발한다",
        "수출기업 컨소시엄과 함께 참여한다",
        *(
            f"{word} 컨소시엄이 선정됐다"
            for word in (
                "블록체인",
                "양자컴퓨터",
                "메타버스",
                "우리나라",
                "대중소기업",
                "민관합동",
                "드론배송",
                "해상풍력",
            )
        ),
        "가람나래바이탈 컨소시엄이 선정됐다",
        "드론배송 컨소시엄이 선정됐다. 컨소시엄에는 가람소리, 나래엠앤, 다온랩스 등이 참여한다",
    ],
)
def test_what_a_consortium_is_for_leads_none(words: str) -> None:
    assert set(found(release(f"해양수산부는 계획을 발표했다.\n\n{words}."))) == {"해양수산부"}


@pytest.mark.parametrize("words", ["‘가람나래바이탈’ 컨소시엄이 선정됐다", "주관사 가람나래바이탈 컨소시엄이 선정됐다"])
def test_a_word_that_shows_itself_a_name_leads_its_consortium(words: str) -> None:
    assert roles(release(f"해양수산부는 계획을 발표했다.\n\n{words}."))["가람나래바이탈"] == "partner"


@pytest.mark.parametrize(
    ("process", "name", "role"),
    [
        ("2021년 ㈜가람시큐리티와 계약을 완료하고 설치함.", "가람시큐리티", "partner"),
        ("학습 포털(국립특수교육원 운영)에 올림.", "국립특수교육원", "partner"),
        ("한국임업진흥원 내에 지원팀을 구성함.", "한국임업진흥원", "partner"),
        ("강릉시의사회 소속 의사 20명이 자원하여 진료함.", "강릉시의사회", "partner"),
        ("한국교통연구원(주관), 경북대학교, 기아 등 15개 기관", "경북대학교", "partner"),
        ("국세청의 지원사업과 달리 온라인으로 운영함.", "국세청", "mentioned"),
        ("국세청이 먼저 도입한 앱과 같으나 기능을 더함.", "국세청", "mentioned"),
        ("국회의 우려가 있었으나 설명하여 해소함.", "국회", "mentioned"),
    ],
)
def test_contracts_shares_and_houses_tie_and_what_is_likened_or_feared_does_not(
    process: str, name: str, role: str
) -> None:
    assert told(process)[name] == role


def test_what_befell_a_body_is_no_deed_of_it() -> None:
    case = release(
        "국세청은 상담을 다시 시작했다고 밝혔다.\n\n국가정보자원관리원 화재로 중단된 서비스를 재개하고 시스템을 운영한다."
    )
    assert roles(case)["국가정보자원관리원"] == "mentioned"


def test_the_capitals_in_the_bracket_of_an_unknown_body_are_its_short_name() -> None:
    entries = found(
        release(
            "중소벤처기업부, 드론 기업 방문",
            "중소벤처기업부는 혁신기업인 가람나래엔지니어링(GNE)을 방문해 의견을 들었다고 밝혔다.",
            "<GNE(주) 기업 개요>",
        )
    )
    assert [name for name, entry in entries.items() if entry.type.value == "company"] == ["가람나래엔지니어링"]
    assert {mention.text for mention in entries["가람나래엔지니어링"].mentions} >= {"GNE(주)"}


def test_the_capitals_in_the_bracket_of_a_thing_are_no_short_name_of_a_body() -> None:
    said = roles(release("보급", "조달청은 스마트워치(DBE)를 보급한다고 밝혔다.", "DBE㈜와 협력해 앱을 개발했다."))
    assert said == {"조달청": "lead", "DBE": "partner"}


def test_a_place_in_the_bracket_of_a_body_is_no_short_name_of_it() -> None:
    entries = found(
        release(
            "중소벤처기업부, 기업 방문",
            "중소벤처기업부는 혁신기업인 가람나래엔지니어링(대전)을 방문했다고 밝혔다.",
            "대전시와 협력해 지원한다.",
        )
    )
    assert {"가람나래엔지니어링", "대전광역시"} <= set(entries)


def test_whom_a_company_made_a_pact_of_its_own_with_is_only_mentioned() -> None:
    first = "중소벤처기업부는 혁신기업인 가람나래엔지니어링을 방문했다고 밝혔다."
    own = release(
        "기업 방문", first, "가람나래엔지니어링은 드론을 만든다.", "최근에는 강원도와 협약을 맺고 시험을 시작했다."
    )
    ours = release(
        "기업 방문",
        first,
        "가람나래엔지니어링은 드론을 만든다.",
        "중소벤처기업부는 강원도와 협약을 맺고 시험을 시작했다.",
    )
    assert (found(own)["강원특별자치도" if "강원특별자치도" in found(own) else "강원도"].role.value) == "mentioned"
    assert (found(ours)["강원특별자치도" if "강원특별자치도" in found(ours) else "강원도"].role.value) == "partner"


def test_guests_of_a_ceremony_take_no_part_those_of_a_meeting_do() -> None:
    guests = "가람협회 회장 등 30여 명이 참석한 가운데 개소식을 열었다."
    meeting = "가람협회 회장 등 30여 명이 참석한 가운데 회의를 열었다."
    first = "국토교통부는 시험장을 연다고 밝혔다."
    assert roles(release("시험장", first, guests)).get("가람협회") == "mentioned"
    assert roles(release("시험장", first, meeting)).get("가람협회") == "partner"


def test_a_name_that_words_beside_it_showed_once_is_found_again_alone() -> None:
    case = release(
        "로봇 보급",
        "산업통상자원부는 로봇을 보급한다고 밝혔다.",
        "로봇은 혁신기업인 다온누리봇이 만들었다.",
        "현장에서 다온누리봇과 협력해 시험한다.",
    )
    assert len(found(case)["다온누리봇"].mentions) == 2
    assert "다온누리봇방식" not in found(release("로봇", "산업통상자원부는 밝혔다. 다온누리봇방식과 협력한다."))


def test_a_ministry_written_without_a_space_before_its_body_is_no_part_of_the_name() -> None:
    names = set(found(release("펀드", "중소벤처기업부는 과기부정보통신산업진흥원과 협력해 지원한다고 밝혔다.")))
    assert "정보통신산업진흥원" in names
    assert "과기부정보통신산업진흥원" not in names


def test_what_stands_between_a_public_body_and_its_head_is_the_heads_own() -> None:
    case = release(
        "씨앗",
        "농촌진흥청은 씨앗을 나눈다고 밝혔다.",
        "농촌진흥청 토종자원센터 김가람 센터장은 “씨앗을 지키겠다.”라고 말했다.",
    )
    assert found(case)["토종자원센터"].parent == "농촌진흥청"


@pytest.mark.parametrize(
    ("listed", "role"),
    [
        ("주요 사업은 산림 자료 구축(산림청, 300명), 강의 영상 제작(교육부, 200명) 등이 있다.", "partner"),
        ("토지관리시스템(산림청), 학적관리시스템(교육부) 등을 점검한다.", "partner"),
        ("발표는 홍길동(산림청), 김가람(교육부) 등이 맡았다.", "mentioned"),
        ("관련 규정은 산림보호법(산림청), 학교보건법(교육부) 등이다.", "mentioned"),
        ("산림 자료 구축(산림청) 등이 있다.", "partner"),
        ("산림 자료 조사(산림청) 결과가 있다.", "mentioned"),
        ("주요 과제로는 숲길 나들이(산림청), 나눔 장터(교육부) 등이 있다.", "partner"),
        ("문의처는 불편 신고(산림청), 화재 신고(소방청) 등이다.", "mentioned"),
        ("문의처는 앱 운영(산림청), 자료 구축(교육부) 등이다.", "mentioned"),
        ("정책 발표(교육부), 패널 토론(산림청) 등이 이어졌다.", "mentioned"),
        ("지적 사항은 예산 낭비(교육부), 절차 위반(산림청) 등이다.", "mentioned"),
        ("그 밖의 누리집은 숲소식(산림청), 배움신문고(교육부) 등이다.", "mentioned"),
    ],
)
def test_pieces_of_work_listed_with_whose_each_is_make_partners(listed: str, role: str) -> None:
    assert roles(release("일자리", "고용노동부는 안내를 시작했다고 밝혔다.", listed))["산림청"] == role


def test_a_mark_that_leads_to_a_note_ends_a_name() -> None:
    case = release(
        "표준", "국립전파연구원은 표준을 만든다고 밝혔다.", "앞으로 ICAO주1), ITU주2)등과 주파수 협의를 거쳐 정한다."
    )
    assert {name for name, role in roles(case).items() if role == "partner"} == {"국제민간항공기구", "국제전기통신연합"}


@pytest.mark.parametrize(
    ("process", "name", "role"),
    [
        ("경희대학교병원이 의료진을 파견하면서 어려움을 극복.", "경희대학교병원", "partner"),
        ("대한법률구조공단의 상담사례를 기반으로 지식을 구축함.", "대한법률구조공단", "partner"),
        ("대한법률구조공단의 사례를 살펴 지식을 구축함.", "대한법률구조공단", "mentioned"),
        ("국회의 우려가 있었으나 예산을 쓰지 않는 방식으로 바꾸어 해소함.", "국회", "mentioned"),
        ("한국관광공사 누리집에서 신청을 받아 운영함.", "한국관광공사", "partner"),
    ],
)
def test_what_somebody_does_meanwhile_gives_or_fears(process: str, name: str, role: str) -> None:
    assert told(process)[name] == role


def test_an_area_that_somebody_speaks_of_takes_no_part_by_it() -> None:
    words = "홍길동 국장은 “강릉시는 관광객이 많이 찾는 도시로서 이번 사업을 추진할 곳이다”라고 말했다."
    assert roles(release("자율차", "국토교통부는 사업을 시작한다고 밝혔다.", words)).popitem()[1] == "mentioned"


def test_who_gives_a_prize_that_a_note_explains_takes_no_part() -> None:
    case = release(
        "앱 수상", "외교부는 앱이 상을 받았다고 밝혔다.", "* 가람일보 주최, 문화체육관광부·교육부 후원 앱 평가 시상식"
    )
    assert roles(case)["교육부"] == "mentioned"
    ours = release("앱 공모", "외교부는 공모전을 연다고 밝혔다.", "공모전은 문화체육관광부·교육부 후원으로 연다.")
    assert roles(ours)["교육부"] == "partner"


NOTE = "* 가람누리, 나래데이터, 다온로보, 한국전력공사"


@pytest.mark.parametrize(
    ("sentence", "note", "names"),
    [
        (
            "이번 간담회에는 서울 소재 4개 중소·벤처기업*이 참여한다.",
            NOTE,
            {"가람누리", "나래데이터", "다온로보", "한국전력공사"},
        ),
        (
            "이번 간담회에는 4개 기업*이 참여한다.",
            "* (참가기업) 가람누리, 나래데이터, ㈜다온로보, 한국전력공사 등",
            {"가람누리", "나래데이터", "다온로보", "한국전력공사"},
        ),
        ("이번 간담회에는 5개 기업*이 참여한다.", NOTE, {"한국전력공사"}),
        ("이번 점검에서 4개 기업*의 위반을 적발했다.", NOTE, set()),
        ("이번 간담회에는 4개 기관*이 참여한다.", NOTE, {"한국전력공사"}),
        ("이번 간담회에는 3개 기업*이 참여한다.", "* 드론을 개발하는 기업, 로봇을 보급하는 기업, 기타", set()),
    ],
)
def test_bodies_that_a_note_counts_out_take_part_as_their_class_does(sentence: str, note: str, names: set[str]) -> None:
    case = release("간담회", "특허청은 간담회를 연다고 밝혔다.", sentence, note)
    assert {name for name, role in roles(case).items() if role == "partner"} == names


def test_a_name_that_only_another_sentence_shows_leads_nothing() -> None:
    case = release(
        "농업기술 전수",
        "현지에 파견된 가람부대가 일구는 농장이 있다.",
        "농촌진흥청은 부대원에게 재배 기술을 교육했다고 밝혔다.",
        "국방부 관계자와 가람부대(대표 홍길동)가 자리를 함께했다.",
    )
    assert [name for name, role in roles(case).items() if role == "lead"] == ["농촌진흥청"]


@pytest.mark.parametrize(
    ("paragraph", "names"),
    [
        ("법제처는 3개 검사기관*이 새로 인증을 받았다고 밝혔다.", {"가람랩", "나래랩", "다온랩"}),
        ("법제처는 3개 검사기관*의 위반을 적발했다고 밝혔다.", set()),
        ("법제처는 검사*를 새로 마련했다고 밝혔다.", set()),
    ],
)
def test_a_note_names_the_bodies_that_are_counted_where_its_mark_stands(paragraph: str, names: set[str]) -> None:
    case = release("검사 개선", paragraph, "* ㈜가람랩, ㈜나래랩, ㈜다온랩")
    assert {name for name, role in roles(case).items() if role == "partner"} == names


@pytest.mark.parametrize(
    "line",
    [
        "* (2차참여기업)신한은행, 국민은행, 하나은행",
        "ㅇ 연구단(가람랩) : 신한은행, 국민은행, 하나은행 등",
        "* (참여기업)신한은행?국민은행?하나은행",
    ],
)
def test_a_label_may_bear_a_number_or_be_a_team_and_a_lost_dot_parts_its_names(line: str) -> None:
    case = release("검사 개선", "법제처는 검사를 새로 마련했다고 밝혔다.", line)
    assert {name for name, role in roles(case).items() if role == "partner"} == {"신한은행", "국민은행", "하나은행"}


def test_municipalities_that_a_note_counts_take_part_by_their_own_names() -> None:
    case = release(
        "시범 도입", "국토교통부는 3개 지자체*를 선정했다고 밝혔다.", "* 선정 지자체: 서울 서초구, 청주시, 속초시"
    )
    assert {name for name, role in roles(case).items() if role == "partner"} == {
        "서울특별시 서초구",
        "충청북도 청주시",
        next(name for name in roles(case) if name.endswith("속초시")),
    }


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("* 가람테크, 나래 시스템즈, 다솔랩스 등 3개 업체 신규 참여", {"가람테크", "나래 시스템즈", "다솔랩스"}),
        ("* 가람테크, 나래 시스템즈, 다솔랩스 등 5개 업체 신규 참여", set()),
        ("* 가람테크, 나래 시스템즈, 다솔랩스 등 3여 개 업체 신규 참여", set()),
        ("* 드론을 만드는 곳, 로봇을 파는 곳, 지도를 그리는 곳 등 3개 업체 신규 참여", set()),
    ],
)
def test_a_list_of_just_as_many_names_as_it_counts_names_companies(sentence: str, names: set[str]) -> None:
    case = release("사업 착수", "특허청은 사업을 시작했다고 밝혔다.", sentence)
    assert {name for name, role in roles(case).items() if role == "partner"} == names


def test_the_legal_form_of_a_firm_begins_its_name() -> None:
    case = release(
        "계약서 발간", "특허청은 법무법인 가람과 함께 계약서를 발간했다고 밝혔다.", "법무법인 대표들이 왔다."
    )
    assert roles(case) == {"특허청": "lead", "법무법인 가람": "partner"}


def test_what_a_company_makes_and_is_put_to_work_ties_it() -> None:
    case = release(
        "시범 운행",
        "국토교통부는 ㈜가람모빌의 저속 자율주행차를 거리에서 실증했다고 밝혔다.",
        "㈜나래모빌의 새 차가 팔렸다.",
    )
    assert roles(case)["가람모빌"] == "partner"
    assert roles(case).get("나래모빌") != "partner"


@pytest.mark.parametrize(
    ("process", "name"),
    [
        ("서울시립대학교 그림 동아리 학생들이 재능기부로 그림을 디자인함.", "서울시립대학교"),
        ("경찰청, 소방청, 지자체 등 8대 분야 333개 기관이 하나의 통신망으로 연결됨.", "경찰청"),
        ("대한행정사회와 협약을 맺고 예약 건수를 제한함.", "대한행정사회"),
        ("한국국방연구원의 설문조사 결과 병사의 97%가 긍정적이라고 응답함.", "한국국방연구원"),
        ("네이버랩스와 업무협약을 체결함.", "네이버랩스"),
        ("시제품은 지도 전문기업인 나래와 공동으로 개발함.", "나래"),
        ("예매권은 우체국과 하나은행에서도 판매됨.", "하나은행"),
    ],
)
def test_students_users_societies_surveys_and_companies_of_groups_take_part(process: str, name: str) -> None:
    assert told(process)[name] == "partner"


@pytest.mark.parametrize(
    ("process", "name"),
    [
        ("네이버지도에서 찾음.", "네이버지도"),
        ("카카오톡으로 알림.", "카카오톡"),
        ("현대적 설비를 갖춤.", "현대적"),
        ("지도 전문기업인 나래가 많음.", "나래"),
    ],
)
def test_what_only_begins_as_a_company_of_a_group_is_none(process: str, name: str) -> None:
    assert name not in told(process)


def headed(ministry: str, *paragraphs: str) -> dict[str, str]:
    """Return the roles in a release whose head names *ministry*."""
    head = f'---\ntitle: "새 일"\nministry: "{ministry}"\n---\n\n# 새 일\n\n## 본문\n\n'
    (case,), _ = read_release(from_text(head + "\n\n".join(paragraphs) + "\n", "release.md"))
    return roles(case)


def test_a_text_without_spaces_tells_who_announces() -> None:
    said = "환경부(장관김가람)와농촌진흥청(청장이나래)은3월26일(금)시험장에서새로운나래숲을공동으로연다고밝혔다."
    found = headed("환경부", said)
    assert (found["환경부"], found["농촌진흥청"]) == ("lead", "co-lead")


def test_who_runs_the_contest_that_somebody_won_leads_nothing() -> None:
    said = headed("병무청", "한빛고 학생들은 지난달 조달청이 주최한 ‘새싹 발명’ 공모전에서 금상을 수상했다.")
    assert said == {"병무청": "lead", "조달청": "mentioned"}
    assert roles(release("새 일", "조달청이 주최하는 ‘새싹 발명’ 공모전이 5월에 개최된다."))["조달청"] == "lead"


def test_the_body_of_the_head_leads_where_it_is_the_topic_before_any_other_announces() -> None:
    said = headed("병무청", "병무청은 물품 부족을 풀기 위해 총력 대응 중", "조달청은 창고에서 현장을 지원 중")
    assert said == {"병무청": "lead", "조달청": "partner"}
    assert headed("병무청", "ㅇ병무청은 대회를 개최했다.", "대회는 조달청이 주최하였다.")["병무청"] == "lead"


def test_joint_announcers_lead_along_where_a_line_break_cuts_their_bracket() -> None:
    text = "병무청(청장 가나다, 이하 ‘병무’)과 조달청(청장 라마바, 이하\n‘조달’)은 함께 쓸\n창고 열 곳을 {}고 밝혔다."
    assert headed("병무청", text.format("선정했다")) == {"병무청": "lead", "조달청": "co-lead"}
    assert headed("병무청", text.format("두는 협약을 맺었다"))["조달청"] == "partner"


def test_a_note_serves_the_last_word_that_bears_its_mark_in_its_own_section() -> None:
    used_again = ("사업에는 3개 기업*이 참여한다. 이를 위해 3개 분야*를 살폈다.", "* 반도체, 배터리, 나래데이터")
    assert told("\n\n".join(used_again)) == {}
    case = casebook_case("법제처", "사업에는 2개 기업*이 참여함.", result="불편을 줄임.\n* 가람누리, 나래데이터\n")
    assert roles(case) == {"법제처": "lead"}
    own = casebook_case("법제처", "사업에는 2개 기업*이 참여함.\n* 가람누리, 나래데이터\n")
    assert roles(own) == {"법제처": "lead", "가람누리": "partner", "나래데이터": "partner"}


def test_a_note_with_very_long_white_space_is_read_in_linear_time() -> None:
    def read(blanks: int) -> None:
        note = f"* 가람{' ' * blanks}x, 나래데이터"
        assert "특허청" in roles(release("간담회", "특허청은 간담회를 연다. 2개 기업*이 참여한다.", note))

    assert growth(read, 20_000) < LINEAR


@pytest.mark.parametrize(
    ("above", "name"), [("보건복지부", "서울아산병원"), ("국방부", "나래중앙연구소"), ("교육부", "가람연구소")]
)
def test_a_house_right_behind_a_ministry_is_its_own_only_where_the_text_says_so(above: str, name: str) -> None:
    assert found(casebook_case("법제처", f"{above} {name} 등과 협력함."))[name].parent is None
    assert found(casebook_case("법제처", f"{above} 산하 {name} 등과 협력함."))[name].parent == above


@pytest.mark.parametrize(("piece", "letters"), [("가", 20_000), ("자료 구축(교육부), 숲길 조성(산림청), ", 6_000)])
def test_pieces_of_very_many_letters_are_read_in_linear_time(piece: str, letters: int) -> None:
    def read(size: int) -> None:
        listed = f"{piece * (size // len(piece))}(산림청), 자료 구축(교육부) 등이 있다."
        assert "고용노동부" in roles(release("일자리", "고용노동부는 안내를 시작했다고 밝혔다.", listed))

    assert growth(read, letters) < LINEAR


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("가람소프트웨어․나래산업협회와 협력함.", {"가람소프트웨어․나래산업협회"}),
        ("한·아프리카재단과 협력함.", {"한·아프리카재단"}),
        ("한국전력공사·나래산업협회와 협력함.", {"한국전력공사", "나래산업협회"}),
        ("신한·우리은행과 협력함.", {"신한은행", "우리은행"}),
        ("당정협의회와 협력하고 농지은행과 협력함.", set()),
    ],
)
def test_a_middle_dot_belongs_to_a_name_where_no_other_body_stands_before_it(sentence: str, names: set[str]) -> None:
    assert set(told(sentence)) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "이 앱은 조달청이 주관하는 우수 서비스 평가에서 1위를 차지했다.",
        "이 앱은 조달청의 공공데이터 평가에서 1위를 차지했다.",
        "홍길동 단장은 앱 회사 대표를 역임하며 경험을 쌓았다.\n\n ○ 특히 조달청에서 조달 서비스 개발을 추진했다.",
        "앱을 만든 홍길동 대표는 전(前) 조달청에서 조달 서비스 개발을 담당했다.",
    ],
)
def test_who_ranks_what_won_or_employed_somebody_once_takes_no_part(sentence: str) -> None:
    assert roles(release("새 앱", "병무청은 앱을 새로 열었다고 밝혔다.", sentence))["조달청"] == "mentioned"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("산업부산업기술진흥원", "한국산업기술진흥원"),
        ("특허청한국가람진흥원", "한국가람진흥원"),
    ],
)
def test_a_body_right_behind_its_ministry_is_that_body(written: str, name: str) -> None:
    assert name in told(f"{written}과 업무협약을 맺음.")
    assert written not in told(f"{written}과 업무협약을 맺음.")


@pytest.mark.parametrize("troops", ["제17전투비행단", "제15특수임무비행단", "제5공중기동비행단"])
def test_troops_whose_number_is_their_name_are_bodies(troops: str) -> None:
    assert told(f"{troops}과 협력해 드론을 띄움.")[troops] == "partner"


@pytest.mark.parametrize("name", ["정책협의회", "분과위원회", "소위원회", "국회의원", "전임연구원", "7명"])
def test_panels_that_any_body_has_and_persons_are_no_names(name: str) -> None:
    assert is_class(name)
    assert not is_class("중앙지방정책협의회")


def test_a_verb_before_a_person_is_no_name_and_a_post_is_no_part_of_one() -> None:
    visited = release("만났다", "기상청은 가람협회를 방문하여 홍길동 회장과 함께 예측 체계를 구축했다고 밝혔다.")
    assert "방문하여" not in roles(visited)
    twice = release("살폈다", "북부지방산림청장(청장 홍길동)은 숲을 살피는 체계를 구축했다고 밝혔다.")
    assert roles(twice) == {"북부지방산림청": "lead"}


def test_who_is_asked_to_carry_the_work_out_takes_part_and_whom_a_wrong_is_held_against_does_not() -> None:
    asked = release("쉽게 받는다", "국민권익위원회는 보건복지부에 발급 창구를 넓히도록 제도개선을 권고했다고 밝혔다.")
    assert roles(asked)["보건복지부"] == "partner"
    bare = release("쉽게 받는다", "국민권익위원회는 발급 창구를 넓히도록 보건복지부에 권고했다고 밝혔다.")
    assert roles(bare)["보건복지부"] == "partner"
    for wrong in ("보건복지부에 시정을", "보건복지부에 책임자의 사과를", "처분을 취소하도록 보건복지부에"):
        blamed = release("바로잡는다", f"국민권익위원회는 {wrong} 권고했다고 밝혔다.")
        assert roles(blamed)["보건복지부"] == "mentioned"


def test_the_letters_of_an_address_name_nobody() -> None:
    named = told("한국전력공사 자료를 KEPCO 누리집에 올림. KOGAS의 자료도 활용함.")
    assert "한국가스공사" in named
    for address in ("www.kogas.or.kr", "https://garam.go.kr/kogas", "garam@kogas.or.kr"):
        assert "한국가스공사" not in told(f"자료를 누리집({address})에 올림.")


def test_whose_papers_are_issued_takes_no_part_whose_share_of_the_work_is_listed_does() -> None:
    case = "창구를 열었다고 밝혔다.\n(대법원) {}, (병무청) {}를 맡는다."
    works = roles(release("창구를 연다", "기상청은 " + case.format("자료 제공", "자료 검토")))
    papers = roles(release("창구를 연다", "기상청은 " + case.format("가족관계증명서 발급", "병적증명서 발급")))
    assert (works["대법원"], works["병무청"]) == ("partner", "partner")
    assert (papers["대법원"], papers["병무청"]) == ("mentioned", "mentioned")


def test_whose_contest_chose_it_takes_no_part_whose_call_for_projects_did_does() -> None:
    said = "이 체계는 지난해 환경부가 주관한 {} 것으로, 숲을 살핀다고 밝혔다."
    contest = release("숲을 살핀다", "기상청은 체계를 구축했다. " + said.format("혁신 경진대회에서 선정된"))
    call = release("숲을 살핀다", "기상청은 체계를 구축했다. " + said.format("혁신 공모에 선정된"))
    assert (roles(contest)["환경부"], roles(call)["환경부"]) == ("mentioned", "partner")


def test_what_somebody_came_upon_by_the_work_ties_nobody_to_it() -> None:
    said = "기상청은 챗봇을 구축했다. 어민은 챗봇으로 ‘어선 지원사업(한국수자원공사 주관)’을 {}."
    assert roles(release("챗봇", said.format("알게 됐다")))["한국수자원공사"] == "mentioned"
    assert roles(release("챗봇", said.format("시행했다")))["한국수자원공사"] == "partner"


def test_a_post_that_is_no_end_of_a_body_takes_no_letter_from_a_name() -> None:
    case = release("살폈다", "가람발전연구원장(원장 홍길동)은 숲을 살피는 체계를 구축했다고 밝혔다.")
    assert "가람발전연구원" in roles(case)
    assert "가람위원" not in roles(release("살폈다", "가람위원장(위원장 홍길동)은 체계를 구축했다고 밝혔다."))


def test_a_short_sentence_at_the_head_of_a_body_announces_too() -> None:
    short = release(
        "앱을 연다", "기상청(청장 홍길동)은 앱을 개통했다.\n환경부는 이 앱을 알리는 사업을 추진했다고 밝혔다."
    )
    assert roles(short)["기상청"] == "lead"


def test_a_body_abroad_is_not_ours_for_want_of_our_country_in_its_name() -> None:
    said = "기상청은 {}와 협력해 예측 체계를 구축했다고 밝혔다."
    assert roles(release("협력", said.format("문화예술위원회"))) == {"기상청": "lead", "한국문화예술위원회": "partner"}
    abroad = found(release("협력", said.format("카자흐스탄 문화예술위원회")))
    assert set(abroad) == {"기상청", "카자흐스탄 문화예술위원회"}
    assert abroad["카자흐스탄 문화예술위원회"].id is None
    assert set(roles(release("협력", said.format("말레이시아 문화예술활동가협회")))) == {
        "기상청",
        "말레이시아 문화예술활동가협회",
    }


@pytest.mark.parametrize("panel", ["심사위원회", "검토위원회", "개혁위원회", "노사협의회"])
def test_a_committee_that_any_body_has_is_no_name(panel: str) -> None:
    said = "기상청은 {}와 함께 예측 체계를 구축했다고 밝혔다."
    assert set(roles(release("협력", said.format(panel)))) == {"기상청"}
    assert set(roles(release("협력", said.format("가람해양" + panel)))) == {"기상청", "가람해양" + panel}


def test_countries_posts_and_the_word_for_the_rest_are_no_companies() -> None:
    said = "기상청은 예측 체계를 구축했다고 밝혔다.\n{}"
    for other, named in (
        ("곡물을 함유하는 대한민국 대표 식품이다.", "식품을 만든 홍길동 가람식품 대표는 말했다."),
        ("널리 알려진 나래물산 대표 공모전이다.", "식품을 만든 홍길동 가람식품 대표는 말했다."),
        ("나래청 홍길동 부장(원장직무대행)이 말했다.", "나래청 가람식품(원장 홍길동)이 말했다."),
        ("「주식회사 등의 감사에 관한 법률」을 따른다.", "「주식회사 가람식품의 감사에 관한 법률」을 따른다."),
    ):
        assert set(roles(release("예측", said.format(other)))) <= {"기상청", "나래청"}
        assert "가람식품" in roles(release("예측", said.format(named)))


def test_a_secretary_general_heads_a_body() -> None:
    case = release("유산", "나래무형유산센터(사무총장 홍길동, 이하 나래센터)는 새 체계를 구축했다고 밝혔다.")
    assert "나래무형유산센터" in roles(case)


def test_items_of_a_note_may_be_marked_each() -> None:
    note = "\n * ▲가람랩스, 나래로보, 다온테크(1차 사업 통과), ▲라온바이오, 마루소프트(2차 사업 통과)"
    case = release("시작", f"기상청은 인증을 통과한 5개 업체*와 협력해 예측 체계를 구축했다고 밝혔다.{note}")
    assert {name for name, role in roles(case).items() if role == "partner"} == {
        "가람랩스",
        "나래로보",
        "다온테크",
        "라온바이오",
        "마루소프트",
    }


def test_whose_the_later_offices_of_a_foreign_list_are_stays_open() -> None:
    said = "기상청은 {} 환경부 공무원을 위한 예측 체계를 구축했다고 밝혔다."
    assert set(roles(release("교육", said.format("페루 농업관개부, 국가수자원청,")))) == {"기상청", "페루 농업관개부"}
    assert "환경부" in roles(release("교육", said.format("농촌진흥청,")))
