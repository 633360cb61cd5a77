"""Services: what is named is found once, with every form in its place, and what only describes is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import LINEAR, growth
from sarye.extraction.passages import passages
from sarye.extraction.record import ServiceEntry
from sarye.extraction.services import find_services
from sarye.extraction.services.headings import headings
from sarye.extraction.services.quotes import quoted
from sarye.reading.case import Case, Section, Span
from sarye.reading.document import from_text
from sarye.vocabulary.codes import SectionName
from sarye.vocabulary.dots import DOTS


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


def test_what_is_done_with_the_second_of_two_quoted_names_is_done_with_the_first() -> None:
    told = "수업을 돕는 ‘두레클래스’와 물때를 알려 주는 ‘갯벌온’을 차례로 개발. 이와 달리 ‘들꽃클래스’와 비슷한 이름이 많음."
    assert list(found(casebook(told))) == ["두레클래스", "갯벌온"]


def test_general_word_is_a_name_behind_its_kind_and_none_before_it() -> None:
    assert list(found(casebook("모바일 앱 ‘건강정보’에서 지문으로 조회할 수 있게 개선."))) == ["건강정보"]
    assert found(casebook("‘정보’ 앱이 여럿 있음.")) == {}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("바다청은 ‘갯벌어장 자율운항 실증 사업’에 착수했다.", "갯벌어장 자율운항 실증 사업"),
        ("바다청은 「갯벌누리 시범지구 조성 사업」 추진 계획을 발표했다.", "갯벌누리 시범지구 조성 사업"),
        ("바다청은 「갯벌누리 문화 조성 사업」 추진 계획을 발표했다.", "갯벌누리 문화 조성 사업"),
        ("바다청은 '갯벌물때 공동연구 프로젝트'를 확대 추진한다.", "갯벌물때 공동연구 프로젝트"),
    ],
)
def test_quoted_undertaking_that_a_release_begins_or_runs_is_a_service(sentence: str, name: str) -> None:
    assert list(found(release(sentence))) == [name]
    assert found(casebook(sentence)) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "바다청은 ‘갯벌대교 철거 사업’을 추진한다.",
        "바다청은 ‘갯벌어장 자율운항 실증 사업’을 통해 배를 만들었다.",
        "바다청은 ‘갯벌어장 자율운항 실증 사업’단을 모집한다.",
        "바다청은 ‘지원 사업’에 착수했다.",
    ],
)
def test_building_works_and_what_only_pays_are_no_services(sentence: str) -> None:
    assert found(release(sentence)) == {}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("바다청은 「갯벌지뢰 처리기-Ⅱ」를 국내 기술로 개발했다.", ["갯벌지뢰 처리기-Ⅱ"]),
        ("바다청은 「갯벌지뢰 처리기-Ⅱ」를 널리 알렸다.", []),
        ("바다청은 「갯벌 구조 대응절차」를 신설했다.", []),
        ("주민이 쓰도록 ‘전용 앱’ 개발을 마쳤다.", []),
        ("회원가입 완료후 시스템을 이용한다.", []),
        ("전국을 잇는 긴급상황관리시스템을 구축했다.", []),
        ("갯벌상황관리시스템을 구축했다.", ["갯벌상황관리시스템"]),
    ],
)
def test_what_corner_brackets_hold_is_a_service_where_it_is_built(sentence: str, names: list[str]) -> None:
    assert list(found(release(sentence))) == names


@pytest.mark.parametrize(
    ("title", "body", "names"),
    [
        ("가람청 누리집 전면 개편", "가람청 누리집을 전면 개편했다.", ["가람청 누리집"]),
        ("갯벌 소식", "자세한 내용은 가람청 누리집을 참조하면 된다.", []),
        ("갯벌 소식", "갯벌물때정보시스템 2단계 구축사업을 마쳤다.", ["갯벌물때정보시스템"]),
        ("갯벌 소식", "종이가 없는 물때증명 시스템을 구축했다.", ["물때증명 시스템"]),
        ("갯벌 소식", "종이가 없는 물때증명 서비스를 구축했다.", []),
    ],
)
def test_what_is_made_or_made_anew_is_a_service_though_it_is_described(title: str, body: str, names: list[str]) -> None:
    assert list(found(release(body, title))) == names


def test_trial_of_a_service_is_its_use() -> None:
    assert list(found(release("‘빛을 이용한 갯벌 관측 시스템’을 한빛시에서 실증한다."))) == [
        "빛을 이용한 갯벌 관측 시스템"
    ]
    assert found(release("‘빛을 이용한 갯벌 관측 시스템’이라고 말했다.")) == {}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("주민은 복지로와 안전디딤돌을 쓴다.", ["복지로", "안전디딤돌"]),
        ("주민은 공공데이터 포털을 쓴다.", ["공공데이터 포털"]),
        ("제로페이를 쓰는 곳이 많다.", []),
        ("한빛시는 제로페이를 도입했다.", ["제로페이"]),
    ],
)
def test_known_services_are_found_money_only_where_something_is_done_with_it(sentence: str, names: list[str]) -> None:
    assert list(found(release(sentence))) == names


def test_unquoted_name_is_cut_at_the_verb_before_it() -> None:
    case = casebook("신속·정확한 갯벌 조난자 구조시스템을 구축.", title="갯벌 조난자 구조시스템 구축")
    assert set(found(case)) == {"갯벌 조난자 구조시스템"}


@pytest.mark.parametrize("dot", DOTS)
def test_every_middle_dot_parts_the_words_of_a_name(dot: str) -> None:
    deed = "물때·조난 알림시스템을 전국 어항·포구에 구축하였다."
    dotted = found(release(f"가람공단은 {deed}".replace("·", dot)))
    assert [name.replace(dot, "·") for name in dotted] == ["물때·조난 알림시스템"]
    assert found(release(f"가람공단은 안내{dot}상담 시스템을 구축하였다.")) == {}


@pytest.mark.parametrize(
    "sentence", ["경찰청은 3년에 걸쳐 앱 개발을 마침.", "대상을 넓혀 인공지능 치안 서비스를 개통."]
)
def test_a_verb_before_the_kind_is_no_part_of_a_name(sentence: str) -> None:
    assert not [name for name in found(release(sentence)) if "걸쳐" in name or "넓혀" in name]


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


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("가람시는 들꽃 개화 알림 시스템을 3월에 구축하였다.", "들꽃 개화 알림 시스템"),
        ("가람시는 시범운영 중인 들꽃 판독시스템의 기능 고도화에 나선다.", "들꽃 판독시스템"),
        ("공단이 개발한 물레온실 플랫폼의 상황을 살폈다.", "물레온실 플랫폼"),
        ("불편을 없앨 수 있는 원격도선시스템*(HRMS)을 구축한다.", "원격도선시스템"),
        ("국내선 반려견맡김서비스(신규)를 4월부터 시범추진한다.", "국내선 반려견맡김서비스(신규)"),
        ("가람원은 갯벌 영상 분석 프로그램을 도입해 가르친다.", "갯벌 영상 분석 프로그램"),
        ("공사는 온라인 도매시장을 출범하고 거래를 넓힌다.", "온라인 도매시장"),
        ("낚시 안전 정보 창구(포털)를 3월에 개통하였다.", "낚시 안전 정보 창구(포털)"),
        ("여러 부처의 전자어구신고시스템(한국가람공단)을 통해 신고한다.", "전자어구신고시스템"),
        ("저축보험 플랫폼 비교·추천서비스를 출시하였다.", "저축보험 플랫폼 비교·추천서비스"),
    ],
)
def test_unquoted_name_that_says_which_one_is_found_where_something_is_done_with_it(sentence: str, name: str) -> None:
    assert list(found(release(sentence))) == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("한 손으로 모는 드론 ‘하늘결’을 출시해 주목받았다.", "하늘결"),
        ("물건 예약 서비스를 제공하는 “달구지 타요!”가 대상을 받았다.", "달구지 타요!"),
        ("지원프로그램인 ‘예비두레’에 뽑혔다.", "예비두레"),
        ("누구나 지켜볼 수 있는 ‘나눔주택 심사마당’을 5월부터 운영한다.", "나눔주택 심사마당"),
        ("공공배달앱인 먹두레를 이용해 주문한다.", "먹두레"),
        ("수입물 심사를 맡는 누리심사24(SAFE-n24)를 도입하였다.", "누리심사24(SAFE-n24)"),
        ("누구나 쓰는 두루통합인증(Uni-Key)을 도입하였다.", "두루통합인증(Uni-Key)"),
    ],
)
def test_brand_is_found_by_its_kind_its_deed_or_its_latin_twin(sentence: str, name: str) -> None:
    assert list(found(release(sentence))) == [name]


def test_site_with_its_address_is_a_service_and_one_to_look_up_is_none() -> None:
    assert list(found(release("에듀솔(www.example.go.kr)\n : 학생들을 위한 자료를 모은 곳"))) == ["에듀솔"]
    assert found(release("자세한 내용은 에듀솔(www.example.go.kr)에서 확인할 수 있다.")) == {}
    assert found(release("가람관리공단 누리집(www.example.or.kr)을 개편하였다.")) == {}
    assert found(release("신청은 유튜브(www.example.com) 채널로 받는다.")) == {}


def test_one_clear_name_in_a_list_of_sites_lends_to_the_others() -> None:
    case = release("4월부터 솔학습터, e배움솔(교과), 누리샘(과학), 코딩랑 및 가람 사이트를 쓸 수 있도록 지원한다.")
    assert list(found(case)) == ["솔학습터", "e배움솔", "누리샘", "코딩랑"]
    assert found(release("철강, 조선, 자동차, 섬유 등 사이트를 쓸 수 있도록 지원한다.")) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "기업이 개발한 악성 앱을 차단하였다.",
        "현장에 디지털 트윈 플랫폼을 구축하였다.",
        "표준화·플랫폼 보급을 확대하였다.",
        "각 부처는 전담인력·시스템을 구축하였다.",
        "갯벌 지킴 통합 플랫폼 구축을 위한 방안을 논의하였다.",
        "제4회 가람 지역 물길내비게이션 국제 콘퍼런스를 열었다.",
        "가람시는 ‘낚시어선 특별검사’를 실시하였다.",
        "가람부는 ‘물길전략실’을 신설하였다.",
        "‘갯벌 지킴 종합평가제’를 시행하였다.",
        "디지털 분야의 산화물(Ga2O3)을 활용하였다.",
        "한 기관은 부처의 금천구 서비스를 개선하였다.",
    ],
)
def test_threats_classes_of_technology_lists_plans_events_and_units_are_no_services(sentence: str) -> None:
    assert found(release(sentence)) == {}


def test_name_only_spoken_of_is_none_until_it_is_spoken_of_often() -> None:
    assert found(release("갯벌 지킴 시스템은 크다.")) == {}
    often = (
        "갯벌 물때 지킴 시스템은 크다. 갯벌 물때 지킴 시스템이 있다. 갯벌 물때 지킴 시스템의 길. 갯벌 물때 지킴 시스템."
    )
    assert list(found(release(often))) == ["갯벌 물때 지킴 시스템"]


def test_body_before_a_name_is_no_part_of_it() -> None:
    assert list(found(release("가람공단 갯벌물때 알림시스템을 구축하였다."))) == ["갯벌물때 알림시스템"]


def test_items_of_a_list_with_their_provider_in_brackets_are_services() -> None:
    case = release(
        "- (임시허가) ① 갯벌 물때 알림 서비스(가람은행)\n\n ② 선박 원격 판독(들꽃산업)\n\n ③ 낚시배를 나누는 예약 앱(새벽)\n"
    )
    assert list(found(case)) == ["갯벌 물때 알림 서비스", "선박 원격 판독", "낚시배를 나누는 예약 앱"]


def test_items_that_are_mostly_no_kind_of_service_stay_out() -> None:
    assert found(release("① 성장기업(가람은행) ② 재도전 기업(들꽃은행) ③ 물때 알림 앱(새벽은행)")) == {}
    assert found(release("① 축산 통신(IoT) ② 물때 알림 앱(ABC) ③ 낚시 예약 앱(DEF)")) == {}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("갯벌드론 성능실증센터 기공식을 열었다.", ["갯벌드론 성능실증센터"]),
        ("스마트 굴껍데기처리센터(이하 OPC) 구축을 본격 추진한다.", ["스마트 굴껍데기처리센터"]),
        ("가람마을 주민센터 개소식을 열었다.", []),
        ("데이터센터를 구축한다.", []),
        ("갯벌드론 성능실증센터 구축 방안을 논의하였다.", []),
        ("갯벌드론 성능실증센터가 있다.", []),
    ],
)
def test_technical_facility_is_a_service_where_it_is_built_or_opened(sentence: str, names: list[str]) -> None:
    assert list(found(release(sentence))) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("올해 시작한 갯벌 바우처 사업은 어민을 지원한다.", ["갯벌 바우처"]),
        ("‘물때 정보 바우처 지원사업’을 공고하였다.", ["물때 정보 바우처"]),
        ("올해 데이터 바우처 사업은 상인을, 인공지능 바우처 사업은 기업을 돕는다.",
         ["데이터 바우처", "인공지능 바우처"]),
        ("바우처를 지급한다.", []),
        ("가람청은 어민행복나눔카드를 발급한다.", ["어민행복나눔카드"]),
        ("상인은 개인신용카드를 발급한다.", []),
        ("‘갯벌치유캠프’(어린이 대상)를 연다.", ["갯벌치유캠프"]),
        ("‘청년코딩캠프’를 연다.", []),
        ("‘찾아가는 물때 안전교육(20회)’을 마련했다.", ["찾아가는 물때 안전교육"]),
        ("‘찾아가는 물때 설명회’를 열었다.", []),
    ],
)  # fmt: skip
def test_vouchers_benefit_cards_and_care_are_services_and_contests_and_bank_cards_are_not(
    sentence: str, names: list[str]
) -> None:
    assert list(found(release(sentence))) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("바로 1999(24시간 근무 가람청 콜센터)로 알린다.", ["1999"]),
        ("힘들 때는 앞으로도 마음돌봄 상담전화 199에 말한다.", ["마음돌봄 상담전화 199"]),
        ("문의는 가람청 콜센터 1999로 한다.", []),
        ("유튜브(갯벌이야기TV)에서 본다.", ["갯벌이야기TV"]),
        ("방송 채널 ‘갯벌배움티비(tv)’를 통해 배운다.", ["갯벌배움티비(tv)"]),
        ("이 방송은 ‘MOREON’과 연계한다.", ["MOREON"]),
    ],
)
def test_call_numbers_and_channels_are_services_but_no_mere_contacts(sentence: str, names: list[str]) -> None:
    assert list(found(release(sentence))) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("‘갯벌 물때 통합시스템 구축 및 영상 제작사업’은 길다.", ["갯벌 물때 통합시스템"]),
        ("“자율항해 바다라이드 시범운행 착수행사”에 왔다. 자율항해 바다라이드는 빠르다.", ["자율항해 바다라이드"]),
        ("‘가람데이터포털 고도화 1차 사업 착수보고회’를 열었다.", ["가람데이터포털"]),
        ("‘원형기록 구축사업’을 추진한다.", []),
    ],
)
def test_quoted_undertaking_names_what_it_builds_or_launches(sentence: str, names: list[str]) -> None:
    assert list(found(release(sentence))) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("어렵던 어선복무포털 등의 웹사이트를 누구나 접근할 수 있게 하였다.", ["어선복무포털"]),
        ("모두를 돕는 물때돋움 통합 기반(플랫폼)을 구축한다.", ["물때돋움 통합 기반(플랫폼)"]),
        ("시의 어플리케이션인 주민안심앱을 연계한다.", ["주민안심앱"]),
        ("물때행정시스템을 재구축하는 물때행정 디지털플랫폼을 구축한다.", ["물때행정시스템", "물때행정 디지털플랫폼"]),
        ("갯벌나눔 플랫폼 ‘두레패’ 서비스를 개시한다.", ["두레패"]),
    ],
)
def test_existing_systems_and_things_in_official_words_are_found_and_mere_kinds_before_a_name_are_not(
    sentence: str, names: list[str]
) -> None:
    assert list(found(release(sentence))) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "앞으로 고객 중심의 물때복지서비스를 제공한다.",
        "어선을 방문하거나 물때은행 앱을 통해 확인한다.",
        "교육은 두갈래(Two-Track)로 추진한다.",
        "서류 발급부터 대출까지 ‘한 번에’ 서비스를 받는다.",
        "물때 노동 플랫폼과 좋은 일자리 워크숍을 운영한다.",
        "갯벌변전소 운영시스템 구매 입찰에 참여하였다.",
        "‘갯벌경찰’ 출범을 알렸다.",
        "밥상 배달 플랫폼 운영 업체를 점검하였다.",
        "‘갯벌 왕경’은 길고, 세계적 플랫폼인 ‘Norae’를 말한다.",
        "기후 대응 갯벌 생태계서비스를 제공한다.",
        "가람박물관 로봇 공동특별전을 열었다.",
        "‘물때표 보여줘’라고 말하는 화면을 쓴다.",
        "‘갯벌 안전 설명서’를 개발하여 보급한다.",
    ],
)
def test_manners_adverbs_events_bids_bodies_and_classes_are_no_services(sentence: str) -> None:
    assert not {name for name in found(release(sentence)) if name != "Norae"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("‘물때지기’는 갯벌의 물때와 위험을 미리 알려 주는 서비스이다.", ["물때지기"]),
        ("바지락 민원 앱은 주민이 어디서나 신청할 수 있는 모바일 앱이다.", ["바지락 민원 앱"]),
        ("‘물때지기’는 갯벌의 물때를 알려 주는 서비스를 부러워한다.", []),
        ("‘물때지기’는 갯벌의 물때를 살피는 사람이다.", []),
    ],
)
def test_sentence_that_says_what_the_thing_is_tells_its_kind(sentence: str, names: list[str]) -> None:
    assert list(found(release(sentence))) == names


def test_services_listed_behind_marks_share_the_word_at_the_end() -> None:
    body = "주민은 새로운 ▲갯벌영상상담 ▲조개톡상담 ▲물때문자 상담 서비스를 이용할 수 있다."
    assert list(found(release(body))) == ["갯벌영상상담", "조개톡상담", "물때문자 상담 서비스"]


def test_listed_measures_and_parts_of_machines_are_no_services() -> None:
    measures = "주요 기능으로는 ▲갯벌의 안전 강화, ▲어민을 위한 교육, ▲물때 알림 서비스 등이다."
    parts = "이번 배에는 ▲갯골 항해시스템, ▲조류 기관시스템, ▲물결 추진시스템 등이 있다."
    assert "갯벌의 안전 강화" not in found(release(measures))
    assert found(release(parts)) == {}


def test_listed_functions_of_a_service_are_services_where_they_end_with_their_kind() -> None:
    body = "새 기능으로는 ▲조개 맞춤 추천, ▲갯골 예약시스템(GYS), ▲물때 통합 포털, ▲해녀 상담 시스템(HN-Live) 등이다."
    assert list(found(release(body))) == ["갯골 예약시스템(GYS)", "물때 통합 포털", "해녀 상담 시스템(HN-Live)"]


def test_kind_and_the_name_behind_it_are_one_service() -> None:
    case = casebook(
        "물때를 알리는 체험형 갯벌 안내 앱 제작. ‘바지락길’ 출시 후 이용 증가.", title="갯벌 안내 앱 ‘바지락길’"
    )
    assert list(found(case)) == ["바지락길"]


def test_short_names_in_a_bracket_or_behind_the_word_for_them_are_the_same_service() -> None:
    body = "‘갯벌정보서비스(애갯벌, GBIS)’를 구축했다. 애갯벌 시스템을 운영한다."
    assert list(found(release(body))) == ["갯벌정보서비스(애갯벌, GBIS)"]
    body = "갯벌상품 비교·추천서비스(이하 조개 추천서비스)를 출시했다. 조개 추천서비스를 운영한다."
    assert len(found(release(body))) == 1


@pytest.mark.parametrize(
    ("process", "names"),
    [
        ("심사관이 쓰는 ‘조개넷’과 누구나 쓸 수 있는 ‘갯피아(GAEPIA)’ 양쪽에 얹었음.", ["조개넷", "갯피아(GAEPIA)"]),
        ("어민의 ‘바다 지킴’ 정신을 되새김.", []),
        ("‘디지털 트윈’을 구축하고 ‘빅데이터’를 활용함.", []),
        ("어민에게 종이 증서 대신 디지털 어업증을 발급함.", ["디지털 어업증"]),
    ],
)
def test_quoted_name_in_a_casebook_is_a_service_where_people_use_it(process: str, names: list[str]) -> None:
    assert list(found(casebook(process))) == names


def test_taxi_and_payment_are_no_places_and_no_ministries() -> None:
    assert list(found(casebook("-", title="버스가 없는 마을의 '갯골택시'와 '등교택시'"))) == ["갯골택시", "등교택시"]
    assert list(found(release("관세청은 모바일 어획세납부 서비스를 개통했다."))) == ["모바일 어획세납부 서비스"]


def test_quoted_general_words_are_a_service_where_the_text_says_so() -> None:
    assert list(found(release("이번 개편으로 ‘모바일 요금 결제’ 서비스도 함께 제공된다."))) == ["모바일 요금 결제"]
    assert found(release("주민은 ‘모바일 요금 결제’를 바란다.")) == {}


def test_what_somebody_says_is_no_service_because_a_kind_stands_before_the_comma() -> None:
    assert found(release("말로 여는 공공서비스, “조개 좀 찾아줘”\n누구나 쉽게 쓴다.")) == {}


def test_hours_of_service_are_no_part_of_a_name_and_building_is_none() -> None:
    assert "24시간 챗봇" not in found(release("24시간 챗봇으로 상담할 수 있다."))
    assert list(found(release("‘조개양식시스템 구축’ 준공식을 열고 운영한다."))) == ["조개양식시스템"]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("갯벌대학 학사지원 플랫폼(조개누리)과 이어진다.", ["조개누리"]),
        (
            "관계 통계시스템(조개생산량 분석시스템, 갯벌통계포털 등)을 잇는다.",
            ["조개생산량 분석시스템", "갯벌통계포털"],
        ),
        ("* 가람공단(갯벌정보망), 솔빛진흥원(바다드림 누리집) 연계", ["갯벌정보망", "바다드림 누리집"]),
        ("누구나 앱(안내)과 홈페이지(피시 전용)를 쓴다.", []),
        ("상담 챗봇(인공지능)과 예약 시스템(5개 기관 참여)을 안내했다.", []),
        ("갯벌청(가람시)과 조개재단(솔마을)이 함께했다.", []),
    ],
)
def test_name_in_the_bracket_behind_its_kind_or_its_body_is_a_service(body: str, names: list[str]) -> None:
    assert [name for name in found(release(body)) if name in names or not names] == names


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("자료는 가람공단의 조개선별정보시스템, 인증기관과 이어진다.", ["조개선별정보시스템"]),
        ("자료는 조개선별시스템, 인증기관과 이어진다.", []),
        ("신청 내용은 갯벌e음 시스템과 같이 다룬다.", ["갯벌e음 시스템"]),
        ("㈜바다솔솔루션이 제작한 배를 띄운다.", []),
        ("어민은 동 시스템을 통해 신청한다.", []),
        ("배에서 디지털 원패스로 인증하고 카카오 알림톡을 통해 받는다.", ["디지털 원패스", "카카오 알림톡"]),
        ("이(e)갯벌표준 포털을 개통했다.", ["이(e)갯벌표준 포털"]),
        ("오는 5월 조개 구인공고 작성 서비스를 개시한다.", ["조개 구인공고 작성 서비스"]),
    ],
)
def test_name_that_its_body_or_its_letters_mark_is_found_also_where_nothing_is_done(
    body: str, names: list[str]
) -> None:
    assert list(found(release(body))) == names


def test_quoted_general_words_that_the_text_keeps_to_are_a_name() -> None:
    case = casebook("위험을 등급으로 보이는 ‘생활위험지도’를 구축함.", title="한눈에 보는 ‘생활위험지도’")
    assert list(found(case)) == ["생활위험지도"]
    assert found(casebook("위험을 등급으로 보이는 ‘생활위험지도’를 참고함.")) == {}


def test_known_platform_is_a_service_wherever_it_is_more_than_a_place_to_look_up() -> None:
    assert list(found(release("접속 창구를 둘(갯벌상담실, 국민비서 누리집)로 늘린다."))) == ["국민비서"]
    assert found(release("자세한 것은 국민비서 누리집에서 확인할 수 있다. 제로페이 가맹점도 있다.")) == {}


def test_short_name_behind_a_quoted_one_is_the_same_service() -> None:
    body = "가람청은 ‘조개자재 플랫폼’(이하 ‘조개 플랫폼’)을 개통했다. 누구나 ‘조개 플랫폼’ 시스템을 쓴다."
    assert len(found(release(body))) == 1


def test_what_something_becomes_is_its_new_name() -> None:
    body = "갯벌통계포털을 데이터 지식플랫폼으로 새롭게 개편한다."
    assert "데이터 지식플랫폼" in found(release(body, title="갯벌통계포털, 데이터 지식플랫폼으로 확대 개편"))


_PIECES = st.sampled_from(
    ["‘", "’", "'", "＇", "“", "”", '"', "´", "`", "「", "」", "｢", "《", "》", "(", ")", "\n", " ", ", ", "* ", "㈜", "이하 ",
     "하늘톡", "구조 시스템", "서비스", " 앱", "을 구축", "를 도입", "플랫폼인 ", "Norae", "(NORAE)", "모바일 주민증", "정부24", "20", "한"]
)  # fmt: skip


@settings(max_examples=150)
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


def test_what_is_done_with_one_of_two_joined_quotes_is_done_with_both() -> None:
    assert set(found(casebook("어르신을 위해 ‘말하는 ARS’와 ‘조개톡’을 병행하여 운영"))) == {"말하는 ARS", "조개톡"}
    assert "갯벌배려 예산" not in found(casebook("‘갯벌배려 예산’ 및 ‘조개톡’을 도입"))


def test_what_goes_by_the_name_of_a_service_is_one_of_its_own() -> None:
    text = "물때를 재는 ‘가람지기’를 개발하고 ‘가람지기 알리미’를 개발"
    both = [entry.name for entry in entries(casebook(text, title="갯벌을 지키는 ‘가람지기’ 개통"))]
    assert sorted(both) == ["가람지기", "가람지기 알리미"]
    assert len(found(casebook("물때를 재는 ‘가람지기’를 개발하고 ‘가람지기 시스템’을 운영"))) == 1


def test_what_people_look_after_something_by_is_run() -> None:
    assert list(found(casebook("‘갯벌길 모니터’로 물때를 실시간 확인"))) == ["갯벌길 모니터"]
    assert not found(casebook("‘갯벌길 모니터’로 이름을 바꿈"))


def test_what_does_harm_is_no_service() -> None:
    title = "갯벌의 불청객 ‘들꽃서리’, 미리 알려 드립니다"
    assert "들꽃서리" not in found(casebook("갯벌서리(들꽃서리)로 인한 충돌사고를 예방", title=title))
    assert "들꽃서리" in found(casebook("갯벌서리(들꽃서리)로 인한 편의 증대", title=title))


def test_two_names_with_one_latin_name_are_one_service() -> None:
    text = "갯벌 물류 통합플랫폼(Mud Portal)을 구축하고 ‘머드포털(Mud Portal)’을 개통"
    assert list(found(casebook(text))) == ["머드포털(Mud Portal)"]


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_quotes_never_reach_outside_the_text(body: str) -> None:
    for mark in quoted(body, Span(0, len(body))):
        assert 0 <= mark.outer.start < mark.inner.start <= mark.inner.end <= mark.outer.end - 1 < len(body)


@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    ["‘’'\"“”＇´`「」｢｣《》 ", "'새달 시스템' ", " 시스템", "앱(", "‘가나다’, "],
)
def test_many_marks_take_time_that_grows_with_their_number(line: str) -> None:
    def find(letters: int) -> None:
        case = release(line * (letters // len(line)))
        find_services(case, passages(case))

    assert growth(find, 12_000) < LINEAR


@pytest.mark.parametrize(
    "sentence",
    [
        "불법 앱(가짜지갑)을 차단했다.",
        "해킹 플랫폼(다크마켓)을 폐쇄했다.",
        "이 플랫폼(갯벌장터)을 적발했다.",
    ],
)
def test_what_is_fought_is_no_service_of_the_case(sentence: str) -> None:
    assert found(release(f"바다청은 {sentence}")) == {}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("바다청은 「갯벌어장 디지털 전환 지원사업」 대상자를 모집한다.", "갯벌어장 디지털 전환 지원사업"),
        ("솔바람은 작년부터 '들꽃마을 육성 지원사업'을 통해 판로를 넓혔다.", "들꽃마을 육성 지원사업"),
        ("바다청은 ‘조개 폐사 예측 모델’을 개발했다.", "조개 폐사 예측 모델"),
        ("바다청은 ‘갯벌길 안심확인제’를 시행하고 있다.", "갯벌길 안심확인제"),
    ],
)
def test_quoted_scheme_that_is_offered_is_found(body: str, name: str) -> None:
    assert list(found(release(body))) == [name]


@pytest.mark.parametrize(
    "body",
    [
        "바다청은 ‘갯벌오염 목표관리제’를 시행한다.",
        "바다청은 ‘갯벌대교 증설 사업’을 추진한다.",
        "새벽대 교수가 ‘조개 양식의 미래와 예측 모델’을 발표한다.",
        "바다청은 ‘협력 모델’을 만들 계획이다.",
        "이는 ‘갯벌어장 디지털 전환 지원사업’의 뒷이야기다.",
    ],
)
def test_duties_works_talks_and_what_is_not_offered_are_no_schemes(body: str) -> None:
    assert found(release(body)) == {}


def test_in_a_casebook_a_programme_is_what_paid_for_the_case() -> None:
    assert found(casebook("바다청의 ‘갯벌어장 디지털 전환 지원사업’ 공모에 선정되어 국비 2억원을 확보.")) == {}
    assert list(found(casebook("주민을 위한 ‘갯벌길 안심확인제’를 병행."))) == ["갯벌길 안심확인제"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("상인회가 할인해 주는 ‘들꽃플러스’ 사업에 참여.", "들꽃플러스"),
        ("바다청은 ‘귀쫑긋’ 캠페인을 추진.", "귀쫑긋"),
        ("군은 배달앱 ‘배달들구’를 도입.", "배달들구"),
        ("신청인이 ‘조개대금 환급지원 누리집’에 접속해 서류를 올림.", "조개대금 환급지원 누리집"),
        ("설문은 ‘국민생각함’ 등으로 했다.", "국민생각함"),
        ("정책제안 시스템인 ‘새벽소통(바다청 운영)’을 운영한다.", "새벽소통"),
    ],
)
def test_what_is_said_of_a_quoted_name_makes_it_one(body: str, name: str) -> None:
    assert list(found(release(body))) == [name]


@pytest.mark.parametrize(
    "body",
    [
        "바다청은 ‘갯벌 자료 개방체계 구축’ 사업을 추진.",
        "바다청은 ‘들꽃길’ 사업단을 구성.",
        "바다청은 ‘데이터’ 사업을 추진.",
        "개인정보처리시스템에 접속한 기록을 남겨야 한다.",
    ],
)
def test_works_groups_and_common_nouns_are_not_made_names(body: str) -> None:
    assert found(release(body)) == {}


def test_a_scheme_and_the_site_to_apply_for_it_are_two() -> None:
    case = casebook("‘조개대금 환급지원제도’를 시행하고 ‘조개대금 환급지원 누리집’을 개설.")
    assert list(found(case)) == ["조개대금 환급지원제도", "조개대금 환급지원 누리집"]


def test_a_known_platform_is_not_the_kind_of_the_name_behind_it() -> None:
    case = release("나라장터 ‘갯벌 플랫폼’을 개통했다. 나라장터에서 조달한다.")
    assert list(found(case)) == ["나라장터", "갯벌 플랫폼"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("바다청은 ‘1인용 조개 채취량 검침기’를 개발한다.", "1인용 조개 채취량 검침기"),
        ("솔바람은 ‘갯벌기술 마당*’에서 자료를 나눈다.", "갯벌기술 마당"),
        ("바다청은 ‘들꽃 채용마당(면접, 입사 관리 등)’까지 넓힌다.", "들꽃 채용마당"),
    ],
)
def test_quoted_name_of_several_words_needs_little_more(body: str, name: str) -> None:
    assert list(found(release(body))) == [name]


@pytest.mark.parametrize(
    "body",
    [
        "바다청은 ‘갯벌 표준화 로드맵’에 담았다.",
        "바다청은 ‘갯벌 드론 통신 프로토콜’을 제안했다.",
        "업체는 ‘조개생산 증명서’를 낸다.",
        "바다청은 ‘갯벌정보담당관’을 신설하고 제도를 개선했다.",
    ],
)
def test_plans_protocols_papers_and_posts_are_no_services(body: str) -> None:
    assert found(release(body)) == {}


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("바다청은 ‘갯벌드론 감시단’을 구성·운영한다.", ["갯벌드론 감시단"]),
        ("갯벌을 느끼는 ‘디지털 물때 영상관’, ‘조개 벽화’ 등의 전시 공간이 생긴다.", ["디지털 물때 영상관"]),
        ("바다청은 ‘무인 갯벌 관제센터’를 개소했다.", ["무인 갯벌 관제센터"]),
        ("바다청은 ‘물때 날짜조회’를 앱으로도 서비스할 예정이다.", ["물때 날짜조회"]),
    ],
)
def test_crews_at_work_and_technical_rooms_that_are_set_up_are_found(body: str, names: list[str]) -> None:
    assert list(found(release(body))) == names


@pytest.mark.parametrize(
    "body",
    [
        "‘갯벌드론 감시단’이 대상을 받았다.",
        "바다청은 ‘갯벌 정책 추진단’을 운영한다.",
        "‘디지털 물때 영상관’ 앞에서 만났다.",
        "바다청은 ‘갯벌 전시관’을 건립한다.",
    ],
)
def test_other_groups_and_buildings_are_no_services(body: str) -> None:
    assert found(release(body)) == {}


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("드넓은 갯벌을 살피는 환경을 구축(‘물때케어’)하였다.", ["물때케어"]),
        ("학교는 갯벌조달시스템(eGat) 사용 비율이 높다.", ["갯벌조달시스템(eGat)"]),
        ("갯벌을 아는 ‘스마트갯벌관리사’ 자격제도를 시행한다.", ["스마트갯벌관리사"]),
        (
            "‘갯마을 상인육성지원’과 ‘조개 도약 프로그램’ 등의 지원을 통해 컸다.",
            ["갯마을 상인육성지원", "조개 도약 프로그램"],
        ),
        ("‘K-갯벌안전(SMART-Mud)’으로 브랜드화하여 알린다.", ["K-갯벌안전(SMART-Mud)"]),
        (
            "조개 하역시스템* 및 갯벌물류 안전관리 시스템** 등 관련 기술과 운영시스템을 개발하였다.",
            ["조개 하역시스템", "갯벌물류 안전관리 시스템"],
        ),
    ],
)
def test_what_stands_around_a_name_tells_of_it(body: str, names: list[str]) -> None:
    assert list(found(release(body))) == names


@pytest.mark.parametrize(
    "body",
    [
        "‘원-스톱(One-stop)’ 통합 서비스를 제공한다.",
        "핵심기술인 ‘갯벌 공간 촬영’이란 무엇인가.",
        "‘갯마을’ 제도권 밖의 일이다.",
    ],
)
def test_common_words_and_techniques_in_quotes_stay_what_they_are(body: str) -> None:
    assert found(release(body)) == {}


def test_what_a_title_quotes_and_runs_is_no_slogan() -> None:
    assert list(found(release("자리를 골라 앉는다.", title="갯벌청, ‘고르는 갯자리’ 운영"))) == ["고르는 갯자리"]
    assert found(release("자리를 골라 앉는다.", title="갯벌청, ‘고르는 갯자리’ 약속")) == {}


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("바다청은 ‘갯벌통상 아카데미’ 시범 운영을 시작한다.", "갯벌통상 아카데미"),
        ("바다청은 「갯벌 기초역량훈련」 참가자를 모집한다.", "갯벌 기초역량훈련"),
        ("바다청은 ‘조개 숲 체험 프로그램을’ 개발했다.", "조개 숲 체험 프로그램"),
    ],
)
def test_training_that_is_offered_is_a_service(body: str, name: str) -> None:
    assert list(found(release(body))) == [name]


@pytest.mark.parametrize(
    "body",
    [
        "바다청은 ‘AI 갯벌 글로벌 2024’에 참석했다.",
        "바다청은 ‘갯벌교육’의 뜻을 되새겼다.",
        "시스템‘(‘을 지웠다.",
        "바다청은 ‘갯벌 자료 서비스 혁신’을 논의했다.",
    ],
)
def test_events_with_a_year_and_slogans_are_no_services(body: str) -> None:
    assert found(release(body)) == {}


def test_a_programme_that_gets_a_short_name_is_one_without_quotation_marks() -> None:
    body = "바다청은 갯벌 어장 신속 전환 지원 사업(이하 갯벌 사업)의 대상을 발표했다."
    assert list(found(release(body))) == ["갯벌 어장 신속 전환 지원 사업"]
    assert found(casebook(body)) == {}
    assert found(release("바다청은 갯벌 어장 신속 전환 지원 사업의 대상을 발표했다.")) == {}


def test_a_centre_with_a_web_address_is_a_site() -> None:
    assert list(found(release("어민은 갯벌산업정보센터(www.example.kr) 안에서 쓴다."))) == ["갯벌산업정보센터"]
    assert found(release("어민은 갯벌산업정보센터 안에서 쉰다.")) == {}


def test_papers_are_services_where_they_are_electronic() -> None:
    assert list(found(release("‘디지털 조개 성적서’의 쓰임이 늘었다."))) == ["디지털 조개 성적서"]
    assert found(release("‘갯벌 조개 성적서’의 쓰임이 늘었다.")) == {}


def test_a_name_that_heads_a_line_in_brackets_is_told_by_what_follows() -> None:
    body = "(갯벌 채집 서비스) 어민의 벌이를 높인다.\n(갯벌 재현시설) 물때를 눈으로 볼 수 있는 시설로, 크다."
    assert list(found(release(body))) == ["갯벌 채집 서비스", "갯벌 재현시설"]
    assert found(release("(갯벌 편의시설) 넓다.\n(조개·서비스) 좋다.\n(안내 서비스) 쉽다.")) == {}


@pytest.mark.parametrize(
    "body",
    [
        "바다청은 AI 기반 갯벌어업 서비스 개발을 촉진할 방침이다.",
        "바다청은 통제시스템을 구축하는 사업을 마쳤다.",
        "바다청은 24시간 무중단 예약 접수 서비스를 제공한다.",
    ],
)
def test_what_is_only_encouraged_and_what_any_body_has_is_no_service(body: str) -> None:
    assert found(release(body)) == {}


def test_a_casebook_title_speaks_of_what_the_service_is_for() -> None:
    way, title = "방송체계 일원화를 통한 물때조기경보 서비스 개선", "더 빠르게, 물때조기경보로 어민을 지키다"
    assert list(found(casebook("물때를 관측.", way=way, title=title))) == ["물때조기경보 서비스"]
    assert found(casebook("물때를 관측.", way=way, title="더 빠르게 어민을 지키다")) == {}


def test_a_known_platform_written_apart_does_not_take_the_name_of_its_service() -> None:
    case = casebook(
        "‘국민 비서’를 개통하고 ‘국민비서 물때알림 서비스’를 운영.", title="‘국민비서’ 서비스로 물때를 알림"
    )
    assert "국민 비서" not in found(case)


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("바다청은 온나라 갯벌시스템에서 개방형 문서를 쓰도록 개선했다.", ["온나라 갯벌시스템"]),
        ("바다청은 갯벌365(물때 예보 플랫폼)를 고도화한다.", ["갯벌365"]),
        ("바다청은 갯벌365(정원 40명)를 다시 연다.", []),
        ("바다청은 챗GPT를 활용해 물때를 알린다.", ["챗GPT"]),
        ("챗GPT의 등장으로 관심이 커졌다.", []),
        ("바다청은 ‘갯벌안전지도관리’ 앱을 개발해 보급했다.", ["갯벌안전지도관리"]),
        ("바다청은 ‘안전관리’ 앱을 개발해 보급했다.", []),
        ("바다청은 ‘내가 걷는 갯벌! 한눈에’ 서비스를 개시했다.", ["내가 걷는 갯벌! 한눈에"]),
        ("바다청은 ‘한 번에’ 서비스를 개시했다.", []),
    ],
)
def test_what_belongs_to_a_name_and_what_its_bracket_tells(body: str, names: list[str]) -> None:
    assert list(found(release(body))) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "(외국의 유사 시스템) 미국은 이미 쓴다.",
        "(타 부처 시스템) 연계가 어렵다.",
        "(문제된 배달앱) 위반을 적발했다.",
        "(나루 배달앱) 위반을 적발했다.",
        "일본은 ‘소사이어티 5.0’ 사업을 추진하고 있다.",
        "한빛시는 ‘코로나19 극복’ 캠페인을 추진했다.",
        "‘들꽃 한마음’ 캠페인 참여를 부탁했다.",
        "‘4대강’ 사업 추진 과정의 문제를 살폈다.",
        "‘국정감사 질의’ 사업을 추진했다.",
        "가짜 가방을 만드는 ‘나루 조립키트(이하 키트)’를 제작·유통한 조직을 적발했다.",
        "조회를 나루은행과 가람은행 웹(앱)을 통해서도 서비스할 예정이다.",
    ],
)
def test_what_others_run_what_criminals_make_and_slogans_are_no_services(sentence: str) -> None:
    assert found(release(sentence)) == {}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("(물때 알림 서비스) 물때를 알린다.", "물때 알림 서비스"),
        ("한빛시는 ‘들꽃길’ 사업을 추진한다.", "들꽃길"),
        ("한빛시는 ‘들꽃길’ 캠페인을 시행한다.", "들꽃길"),
        ("한빛시는 ‘나루 조립키트’를 제작·배포했다.", "나루 조립키트"),
    ],
)
def test_what_the_body_itself_runs_is_a_service(sentence: str, name: str) -> None:
    assert list(found(release(sentence))) == [name]


def test_a_heading_is_looked_for_in_time_that_grows_with_the_text() -> None:
    def find(blanks: int) -> None:
        blank = "\t " * blanks
        text = f"{blank}\n(물때 알림 서비스) 물때를 알린다."
        assert [span.of(text) for span in headings(text, Span(0, len(text)))] == ["물때 알림 서비스"]

    assert growth(find, 100_000) < LINEAR


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("바다청은 갯벌 관리 플랫폼 Gaon Flow 구축을 마쳤다.", ["Gaon Flow"]),
        ("바다청은 태안사랑상품권을 사용할 수 있도록 개선했다.", ["태안사랑상품권"]),
        ("바다청은 지역사랑상품권을 사용할 수 있도록 개선했다.", []),
        ("바다청은 ‘어업경험 학점인정제’를 시행했다.", ["어업경험 학점인정제"]),
    ],
)
def test_a_name_behind_its_kind_local_money_and_schemes_of_recognition(body: str, names: list[str]) -> None:
    assert list(found(release(body))) == names


def test_a_word_with_its_particle_is_no_platform_that_spells_the_same() -> None:
    assert found(release("청년이 농사로 성공하도록 돕고 기술을 특허로 등록한다.")) == {}
    assert list(found(release("바다청은 복지로 챗봇을 구축하고 농사로 기능을 개선했다."))) == ["복지로", "농사로"]
    assert list(found(release("‘농사로’와 연계하고 특허로 누리집을 개편했다."))) == ["농사로", "특허로"]
    assert list(found(release("위택스, 복지로 등 공공 웹사이트에 간편인증을 도입했다."))) == ["위택스", "복지로"]


def test_a_name_in_hangul_spells_out_the_two_latin_words_behind_it() -> None:
    assert list(found(release("시민을 위해 시티패스(City Pass)를 구축했다."))) == ["시티패스(City Pass)"]
    assert found(release("대응절차지침(Contingency Plan)을 구축했다.")) == {}


def test_systems_that_are_counted_are_a_class() -> None:
    assert found(release("3대 고용정보시스템을 운영해 얻은 자료를 분석했다.")) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("수산 물류통합플랫폼 물때포털(Tide Portal)을 개통했다.", ["물때포털(Tide Portal)"]),
        ("관광 안내 포털 시티패스(City Pass)를 개통했다.", ["시티패스(City Pass)"]),
        ("‘들꽃누리’와 같은 대국민 서비스를 넓힌다.", ["들꽃누리"]),
        ("‘들꽃사칭’과 같은 불법 서비스를 막는다.", []),
        ("‘갯벌그램’과 같은 해외 메신저 앱을 조사했다.", []),
        ("개발자가 오픈소스(Open Source)를 도입했다.", []),
        ("갯벌 서비스 ‘들꽃누리’(주) 출시", []),
        ("민원분석시스템을 구축했다.", ["민원분석시스템"]),
        ("산사태예측 시스템을 구축했다.", ["산사태예측 시스템"]),
    ],
)
def test_a_name_stands_behind_its_kind_before_it_or_is_one_official_word(text: str, names: list[str]) -> None:
    assert list(found(release(text))) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛시는 ‘갯벌어장 혁신 사업’을 추진하지 않기로 했다.",
        "한빛시는 ‘갯벌어장 혁신 사업’의 추진을 중단하고 담당자를 고발했다.",
        "‘갯벌어장 혁신 사업’은 감사 지적으로 추진 중단됐다.",
        "한빛시는 ‘갯벌어장 혁신 사업’ 시행을 보류했다.",
        "한빛시는 “갯벌형 급행버스 사업”의 예비타당성조사에 착수했다.",
        "일본은 ‘갯벌만 인공섬 프로젝트’를 추진했다.",
        "미국은 ‘갯벌어장 혁신 프로그램’을 시행했다.",
        "한빛시는 ‘갯벌어장 혁신 지원사업’ 공모를 철회했다.",
        "피의자는 ‘갯벌 투자 고수익 프로젝트’를 운영하며 돈을 가로챘다.",
        "드라마 ‘갯벌의 여왕 프로젝트’가 시작됐다.",
        "장관은 ‘반도체 파운드리 사업’을 확대하는 삼성전자를 방문했다.",
    ],
)
def test_an_undertaking_given_up_or_of_others_is_no_service(sentence: str) -> None:
    assert found(release(sentence)) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛시는 ‘갯벌어장 혁신 사업’을 확대하는 방안을 밝혔다.",
        "한빛시는 ‘갯벌어장 혁신 사업’의 신규 대상자 모집을 시작했다.",
        "한빛시는 ‘갯벌어장 혁신 사업’에 참여하는 기업을 공모한다.",
        "한빛시는 ‘갯벌어장 혁신 사업’을 중단 없이 추진한다.",
        "한빛시는 ‘갯벌어장 혁신 사업’을 수행하는 바다청과 협력한다.",
        "일본 관광객이 늘자 한빛시는 ‘갯벌어장 혁신 사업’을 추진했다.",
    ],
)
def test_an_undertaking_that_people_may_join_is_a_service(sentence: str) -> None:
    assert list(found(release(sentence))) == ["갯벌어장 혁신 사업"]


@pytest.mark.parametrize(
    "name",
    [
        "가람천 하수관로 교체사업",
        "가람항 방파제 축조 사업",
        "나래터널 굴착사업",
        "가람신도시 조성사업",
        "나래마을 재건축사업",
        "가람섬 연륙교 사업",
        "가람나래 복선전철 사업",
        "가람강 치수능력증대사업",
        "나래호 침몰 진상 규명 사업",
        "갯벌법 시행령 개정 사업",
    ],
)
def test_public_works_inquiries_and_laws_are_no_services(name: str) -> None:
    assert found(release(f"한빛시는 ‘{name}’을 추진한다.")) == {}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("가람극단은 「홍길동전」을 제작했다.", []),
        ("박물관은 「훈민정음 해례본」을 선보인다.", []),
        ("「바다의 노래」를 제작한 가수가 공연한다.", []),
        ("가람방송은 드라마 「물때 이야기」를 시범 방영한다.", []),
        ("바다청은 「어린이 안전 수칙」을 보급했다.", []),
        ("바다청은 「갯벌수산 백과사전」을 개발했다.", []),
        ("바다청은 「갯벌오염 측정기」를 개발했다.", ["갯벌오염 측정기"]),
        ("바다청은 「갯벌안전 드론」을 개발했다.", ["갯벌안전 드론"]),
        ("바다청은 「갯벌어장 통합관리시스템」을 구축했다.", ["갯벌어장 통합관리시스템"]),
        ("바다청은 「물때지기」 앱을 출시했다.", ["물때지기"]),
        ("바다청은 돼지 ‘나래흑돈’을 보급했다.", []),
    ],
)
def test_titles_in_corner_brackets_are_services_only_where_a_machine_is_built(sentence: str, names: list[str]) -> None:
    assert list(found(release(sentence))) == names


def test_a_phrase_beside_a_service_is_none_though_a_clause_tells_of_the_service() -> None:
    assert list(found(release("바다청은 ‘가람호 참사’와 물때를 알려 주는 ‘물때지기’를 개발했다."))) == ["물때지기"]
    assert list(found(release("바다청은 ‘갯벌의 아픔’과 물때를 알려 주는 ‘물때지기’를 개발했다."))) == ["물때지기"]


@pytest.mark.parametrize(
    "sentence",
    [
        "한빛시는 해로드맵을 개발했다.",
        "한빛시는 더캠프장을 운영한다.",
        "한빛시는 사이언스올림피아드를 운영했다.",
        "한빛시는 큐넷플릭스를 활용했다.",
        "한빛시는 소통24시간 운영한다.",
        "한빛시는 고용24시간 상담을 운영한다.",
        "위원회는 소비자24명을 조사했다.",
        "회의에는 정부24개 부처가 참여했다.",
        "회의에는 정부 24개 부처가 참여했다.",
        "한빛시는 기업마당극을 운영한다.",
        "한빛시는 세움터널을 개통했다.",
        "한빛시는 온나라가 하나 되는 행사를 열었다.",
        "아이들은 꿈길을 걷는다.",
        "한빛시는 바다봄 축제를 열었다.",
        "농사로부터 멀어진 청년이 많다.",
        "농사로써 지역을 살린다.",
        "청년이 농사로도 살 수 있다고 밝혔다.",
        "정부24 유출 사고를 조사했다.",
        "바다청은 나라장터가 아닌 다른 방법으로 계약했다.",
        "범인은 홈택스를 사칭했다.",
        "경찰은 제로페이를 이용한 사기를 적발했다.",
        "카나나(Kanana)를 쓰는 곳이 많다.",
        "챗GPT와 같은 생성형 인공지능 서비스가 늘었다.",
    ],
)
def test_another_word_a_count_and_what_is_feigned_are_no_known_services(sentence: str) -> None:
    assert found(release(sentence)) == {}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("한빛시는 정부24에서도 신청을 받는다.", "정부24"),
        ("바다청은 정부24 개편을 마쳤다.", "정부24"),
        ("한빛시는 정부24만 이용한다.", "정부24"),
        ("바다청은 고용24앱을 내놓았다.", "고용24"),
        ("바다청은 홈택스를 활용한 신고를 도왔다.", "홈택스"),
        ("진로를 찾는 ‘꿈길’ 누리집을 운영한다.", "꿈길"),
        ("바다청은 꿈길을 개편했다.", "꿈길"),
        ("학생은 꿈길 누리집을 본다.", "꿈길"),
        ("바다청은 온나라 2.0을 구축했다.", "온나라"),
        ("바다청은 농사로도 개편했다.", "농사로"),
    ],
)
def test_known_services_are_found_with_what_may_stand_behind_a_name(sentence: str, name: str) -> None:
    assert list(found(release(sentence))) == [name]


def test_a_desk_that_is_closed_is_no_service() -> None:
    assert found(release("코로나 콜센터(1339)는 운영 종료한다.")) == {}
    assert list(found(release("코로나 콜센터(1339)를 운영한다."))) == ["코로나 콜센터(1339)"]


@pytest.mark.parametrize("stage", ["정식 서비스", "정식서비스", "시범 서비스", "본격 서비스"])
def test_how_far_a_service_has_come_is_no_part_of_its_name(stage: str) -> None:
    assert list(found(release(f"한빛시는 물때알림 플랫폼 {stage}를 개시했다."))) == ["물때알림 플랫폼"]


def test_who_presides_over_a_talk_about_a_service_is_no_part_of_its_name() -> None:
    names = list(found(release("한빛시는 시장 주재 갯벌길 허브 회의를 열고 갯벌길 허브를 구축했다.")))
    assert names == ["갯벌길 허브"]


@pytest.mark.parametrize(
    "sentence",
    [
        "물때 도복 시스템을 국내외 모든 창구 및 공관을 통해 시행합니다.",
        "물때 도복 시스템을 가람연구원 북부본부 및 나래연구원 남부본부와 함께 개발했다.",
        "물때 도복 시스템은 가람연구원 북부본부와 나래연구원의 협업을 통해 개발되었다.",
    ],
)
def test_what_is_done_with_a_service_may_stand_at_the_end_of_its_clause(sentence: str) -> None:
    assert list(found(release(sentence))) == ["물때 도복 시스템"]
    assert found(release(sentence.replace("개발", "구경").replace("시행", "통보"))) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "물때 도복 시스템을 가람연구원 북부본부 및 나래연구원이 새 그물을 함께 개발했다.",
        "물때 도복 시스템이 급한 곳마다 꼭 맞는 새 그물이 함께 개발됐다.",
    ],
)
def test_a_predicate_of_another_object_or_subject_tells_nothing_of_the_first(sentence: str) -> None:
    assert found(release(sentence)) == {}


def test_what_is_only_pledged_is_not_there_yet() -> None:
    assert found(release("한빛시는 갯벌 민원 통합시스템을 구축해 나가겠다고 답했다.")) == {}
    for deed in ("구축했다", "구축해 나가고 있다"):
        assert list(found(release(f"한빛시는 갯벌 민원 통합시스템을 {deed}."))) == ["갯벌 민원 통합시스템"]


def test_a_service_that_no_machine_or_net_carries_is_a_class_of_work() -> None:
    assert found(release("한빛시는 어업인 맞춤형 재활서비스를 제공한다.")) == {}
    assert list(found(release("한빛시는 ‘어업인 맞춤형 재활서비스’를 개시했다."))) == ["어업인 맞춤형 재활서비스"]
    assert list(found(release("한빛시는 어업인 원격 재활서비스를 개시했다."))) == ["어업인 원격 재활서비스"]


def test_what_a_service_is_based_on_is_said_with_or_without_the_word_for_it() -> None:
    case = casebook("한빛시는 디지털 트윈 기반 물때관리 플랫폼을 구축. 디지털 트윈 물때관리 플랫폼은 무료로 운영.")
    assert len(found(case)) == 1


def test_a_name_behind_its_kind_begins_behind_it() -> None:
    assert list(found(casebook("기록은 데이터 포털 가람데이터허브에 공개함."))) == ["가람데이터허브"]


def test_the_page_of_a_library_and_a_bank_in_a_list_of_platforms_are_no_services() -> None:
    assert found(release("어민은 도서관 홈페이지에서 신청한다.")) == {}
    assert "KB은행" not in found(release("어민은 물때24, 갯벌톡, KB은행 등의 앱을 쓴다."))


@pytest.mark.parametrize(
    ("other", "service", "name"),
    [
        ("안전신고 앱(안드로이드, IOS)으로 신고한다.", "안전신고 앱(갯벌패스)으로 신고한다.", "갯벌패스"),
        ("혼잡안내시스템(32개소)을 알린다.", "혼잡안내시스템(물때길)을 알린다.", "물때길"),
        ("무료(www.example.go.kr)로 연다.", "나래패스(www.example.go.kr)를 연다.", "나래패스"),
        ("한국소비자원(www.example.go.kr)에 알린다.", "갯벌패스(www.example.go.kr)에 알린다.", "갯벌패스"),
        ("선호하는 플랫폼(카카오)을 고른다.", "선호하는 플랫폼(갯벌패스)을 고른다.", "갯벌패스"),
        ("새 고구마 ‘갯벌미’가 보급된다.", "새 앱 ‘갯벌미’가 보급된다.", "갯벌미"),
        ("‘물때 저감조치’를 시행한다.", "‘물때 저감지도’를 시행한다.", "물때 저감지도"),
        (
            "한빛시는 온라인동영상서비스(OTT)를 개편한다.",
            "한빛시는 물때동영상서비스(OTT)를 개편한다.",
            "물때동영상서비스(OTT)",
        ),
    ],
)
def test_what_stands_where_names_stand_is_not_always_one(other: str, service: str, name: str) -> None:
    assert found(release(other)) == {}
    assert list(found(release(service))) == [name]


def test_a_count_behind_a_system_is_no_part_of_its_name() -> None:
    sentence = "한빛시는 무인 갯벌 감시시스템({})을 구축했다."
    for count in ("40개소", "전국 7점포", "12박스", "약 3천 개 점포", "24시간"):
        assert list(found(release(sentence.format(count)))) == ["무인 갯벌 감시시스템"], count
    assert list(found(release(sentence.format("갯벌눈")))) != ["무인 갯벌 감시시스템"]


def test_a_clause_before_a_name_is_no_part_of_it() -> None:
    case = release("어려움을 겪고 있는데 갯벌 일손지킴이 앱이 돕는다. 갯벌 일손지킴이 앱을 개통했다.")
    assert list(found(case)) == ["갯벌 일손지킴이"]


def test_a_service_fitted_to_each_over_the_net_is_one() -> None:
    assert list(found(release("한빛시는 어업인 맞춤형 온라인 추천서비스를 개시했다."))) == [
        "어업인 맞춤형 온라인 추천서비스"
    ]


def test_the_spellings_of_a_known_service_are_one_service() -> None:
    (mentions,) = found(release("국가과학기술지식정보서비스를 개편했다. NTIS를 개방했다.")).values()
    assert mentions == ["국가과학기술지식정보서비스", "NTIS"]


def test_known_letters_in_the_bracket_behind_a_kind_belong_to_the_longer_name() -> None:
    assert list(found(release("갯벌특허 검색서비스(KIPRIS)를 구축했다."))) == ["갯벌특허 검색서비스(KIPRIS)"]
    assert list(found(release("새 공개강좌(K-MOOC)를 개통했다."))) == ["K-MOOC"]


def test_what_is_planned_or_not_done_at_the_end_of_the_clause_is_not_made() -> None:
    said = "물때 도복 자동분석 프로그램을 가람연구원 북부본부 및 나래연구원 남부본부와 함께 개발"
    assert found(release(f"한빛시는 {said}할 예정이다.")) == {}
    assert found(release(f"한빛시는 {said}하지 않는다.")) == {}
    assert len(found(release(f"한빛시는 {said}했다."))) == 1
