"""What a figure counts: results, use and coverage, or the problem, the inputs and the design behind them."""

from __future__ import annotations

import pytest

from quantity_cases import find, in_body
from sarye.vocabulary.codes import SectionName


def _roles(said: str) -> list[str]:
    found = in_body(f"제목 둘\n가람시는 새 일을 시작했다.\n{said}")
    return [entry.role.value for entry in found]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("민원 40건 중 9건을 하루에 끝냈다.", "context"),
        ("민원 40건을 하루에 끝냈다.", "outcome"),
        ("상담 기록 40건을 분석한 결과 쉬운 말이 많았다.", "context"),
        ("상담 기록 40건을 분석했다.", "outcome"),
        ("올해 산불 40건이 발생했다.", "context"),
        ("올해 일자리 40개가 발생했다.", "outcome"),
        ("지침서는 40개의 장으로 구성됐다.", "context"),
        ("지침서 40개를 구성원에게 나눠줬다.", "outcome"),
        ("서면 평가(70%)를 거쳐 뽑았다.", "context"),
        ("보급률(70%)을 크게 끌어올렸다.", "outcome"),
        ("농도가 기준치(0.3ppm)를 넘으면 멈추게 했다.", "context"),
        ("농도를 측정해(0.3ppm) 알리게 했다.", "outcome"),
        ("행사는 특별 강연 4개를 마련했다.", "context"),
        ("행사는 4개의 세션을 마련했다.", "context"),
        ("강의실 4개를 마련했다.", "outcome"),
        ("응모한 40명에게 추첨으로 책을 보냈다.", "context"),
        ("응모한 40명에게 책을 보냈다.", "outcome"),
        ("밤새 200mm의 강우를 예측했다.", "context"),
        ("밤새 200mm의 관로를 세웠다.", "outcome"),
        ("총 사업비의 40%를 지원했다.", "context"),
        ("총 교육생의 40%를 지원했다.", "outcome"),
        ("편익은 40건 × 3만 원으로 셈했다.", "context"),
        ("100점 만점에 들었다.", "context"),
        ("새 장비는 40% 비싸다.", "context"),
        ("주민 40명을 대상으로 맛과 향의 관능 평가를 했다.", "context"),
        ("주민 40명을 대상으로 교육을 했다.", "outcome"),
        ("병든 나무 40그루의 발생 이후 감시를 넓혔다.", "context"),
        ("회원을 4개 분과로 구성해 과제를 찾아냈다.", "context"),
        ("회원을 4개 분과에 배정해 과제를 찾아냈다.", "outcome"),
        ("가람동의 40건보다 많은 민원을 풀었다.", "context"),
        ("부상자 40명을 이송했다.", "outcome"),
        ("부상자 40명을 세었다.", "context"),
        ("격리자는 40명이다.", "context"),
        ("재원 중인 환자는 40명이다.", "context"),
        ("채용비리 피해자 40명에게 새 기회를 줬다.", "outcome"),
        ("신규 환자 40%, 사망 43% 감소를 이뤘다.", "outcome"),
        ("외국인 환자 40명을 유치했다.", "outcome"),
        ("근로자 40명이 숨진 공장을 살폈다.", "context"),
        ("검체 40건이 양성으로 확인됐다.", "context"),
        ("다녀간 교육생은 40명이다.", "outcome"),
        ("기체 제원: 길다란 날개 40cm, 몸통을 넓혔다.", "context"),
        ("보유율이 40%에 이르는 점을 감안하여 앱을 만들었다.", "context"),
        ("보유율이 40%에 이르렀다.", "outcome"),
        ("기체 제원: 접는 날개의 끝은 사진 2. 창고 지붕 40cm를 넓혔다.", "outcome"),
        ("가람시의 모든 마을 창고와 쉼터의 보유율이 40%에 이르는\n점을 감안하여 앱을 만들었다.", "context"),
        ("가람시의 모든 마을 창고와 쉼터에 보급한 새 단말기 40개 및\n주민 의견을 감안하여 앱을 만들었다.", "outcome"),
    ],
)
def test_what_a_figure_counts_tells_its_role(said: str, role: str) -> None:
    assert _roles(said)[0] == role


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("가람 실태조사 결과 청소년의 40%가 불안을 느꼈다.", "context"),
        ("가람 설문에 따르면 기업 40곳이 부품을 들여왔다.", "context"),
        ("가람 설문조사 결과 이용자의 40%가 만족했다.", "outcome"),
        ("가람 설문조사 결과 이용자의 40%가 개선이 필요한 점을 꼽았다.", "context"),
        ("가람 점검 결과 기업 40곳이 부품을 샀다.", "outcome"),
    ],
)
def test_what_people_answered_is_background_unless_it_is_of_the_project(said: str, role: str) -> None:
    assert _roles(said)[0] == role


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("세계 드론 시장은 40억 달러로 커질 전망이다.", ["context"]),
        ("시장 규모는 66억 달러였으나 해마다 27%씩 성장하여 373억 달러에 달했다.", ["context", "context"]),
        ("전지의 시장 점유율이 5%에서 7%로 확대됐다.", ["outcome"]),
        ("수출이 40억 달러를 달성했다.", ["outcome"]),
        ("환자 수는 40명에서 60명으로 늘어 감염이 심각해졌다.", ["context"]),
        ("* 재해로 인한 손실 추정: ’14(19억 원) → ’15(20억 원) → ’16(27억 원)", ["context"]),
        ("* 나래로 얻은 수출 추정: ’14(19억 원) → ’15(20억 원) → ’16(27억 원)", ["outcome"]),
        ("범죄 피해자는 60명에서 40명으로 줄었다.", ["outcome"]),
        ("* 자전거 화재: (’21) 11건 → (’22) 23건", ["context"]),
        ("* 환자 유치 지정: (’21) 11곳 → (’22) 23곳", ["outcome"]),
        ("* 침해 대응 상담: (’21) 11건 → (’22) 23건", ["outcome"]),
        ("* 보증상품 공급: (’21) 11건 → (’22) 23건", ["outcome"]),
    ],
)
def test_a_market_and_growing_trouble_are_background_and_a_share_won_is_none(said: str, roles: list[str]) -> None:
    assert _roles(said) == roles


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("참석자 : 가람시장, 나래부 과장 등 40여 명", "context"),
        ("<간담회 참석자> 나래부 과장 등 40명", "context"),
        ("40여 개 정부기관과 단체가 참가했다.", "context"),
        ("9개국에서 모인 40명의 전문가가 발표와 토론을 펼쳤다.", "context"),
        ("회의에 다온대 교수, 마루원장 등 40명이다.", "context"),
        ("해마다 찾는 이는 40명이다.", "outcome"),
        ("연간 40만 명이 누리집 설문에 참여하고 있다.", "outcome"),
        ("현재까지 백만 명의 국민이 제안에 참여하여 제도를 고쳤다.", "outcome"),
        ("가람누리 등 40개사가 최종 선정됐다.", "outcome"),
        ("협약식 개최… 40개사 수출기업 즉시 활용", "outcome"),
        ("서비스 40개가 시연되어 참석자들이 반겼다.", "outcome"),
    ],
)
def test_who_takes_part_is_no_result_and_who_makes_use_is(said: str, role: str) -> None:
    assert _roles(said)[-1] == role


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("기업 40곳을 선정하고, 25일 협약식을 체결했다.", ["outcome"]),
        ("기업 40곳을 방문하고, 25일 협약식을 체결했다.", ["context"]),
        ("지도를 40개 층에 도입하고 25일 개소식을 개최했다.", ["outcome"]),
        ("드론 40대를 보유 중이며, 자격 소지자는 90명이다.", ["outcome", "outcome"]),
        ("산불 피해가 40건에 이르렀으며, 시는 감시소 9곳을 설치했다.", ["context", "outcome"]),
        ("주민 40명이 이용했으며, 시는 상담소 9곳을 설치했다.", ["outcome", "outcome"]),
        ("도운 집은 40가구로, 평균 지원금은 11만 원이다.", ["outcome", "context"]),
        ("이 협의체는 회원 40명의 단체이다.", ["context"]),
        ("나래는 구독자 40만 명을 기록한 인기 채널이다.", ["outcome"]),
        ("나래는 구독자 40만 명을 위한 인기 채널이다.", ["context"]),
        ("경로당 40곳에 로봇 보급 관련 보도자료 내용입니다.", ["outcome"]),
        ("경로당 40곳에 로봇 보급 자세한 내용은 첨부파일을 참고하시기 바랍니다.", ["outcome"]),
        ("자세한 내용은 첨부파일(경로당 40곳.hwp)을 참고하시기 바랍니다.", ["context"]),
    ],
)
def test_a_figure_is_judged_by_its_own_clause(said: str, roles: list[str]) -> None:
    assert _roles(said) == roles


def test_a_part_of_what_is_background_is_background() -> None:
    assert _roles("올해 산불 40건이 발생했고 이 중 9건을 살폈다.") == ["context", "context"]
    assert _roles("올해 산불 감시소 40곳을 세웠고 이 중 9곳을 넓혔다.") == ["outcome", "outcome"]
    assert _roles("올해 산불 40건(37%)이 발생했다.") == ["context", "context"]
    assert _roles("격리자 40명(37%)을 세었다.") == ["context", "context"]
    assert _roles("올해 산불 감시소 40곳(37%)을 세웠다.") == ["outcome", "outcome"]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("* 규제 승인 실적 : 시험 40건", "outcome"),
        ("* 개발된 기기: 운동기기 40종", "outcome"),
        ("* 운동기기: 몸을 쓰는 기기 40종", "context"),
        ("* 나래로봇 경쟁력: 외국산 대비 유지비 40% 절감", "outcome"),
        ("* 나래농원: 무더위 → 새 장치 도입 → 노동력 40%↓", "outcome"),
        ("* 도정도: 한 단계마다 무게가 40% 감소", "context"),
        ("* '나래기업'이란 매출 40억 원 달성이 기대되는 기업", "context"),
    ],
)
def test_a_note_tells_a_result_where_its_head_or_its_figure_says_so(said: str, role: str) -> None:
    assert _roles(said) == [role]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("큰 불길을 40분 만에 잡았다.", "outcome"),
        ("한 마지기를 40분 이내로 마칠 수 있다.", "outcome"),
        ("양국은 40년 만에 다시 만났다.", "context"),
        ("지금까지 자료 40건을 공개했다.", "outcome"),
        ("지금까지 심사에 40일이 필요했다.", "context"),
        ("그동안 1개 도시만을 고르던 제도를 고쳤다.", "context"),
        ("기술이전 40건을 이뤘다.", "outcome"),
        ("이전 장비 40대를 걷어냈다.", "context"),
        ("성수기 이용 40건을 이뤘다.", "outcome"),
        ("지난해까지 다녀간 사람은 40명에 이른다.", "outcome"),
        ("비용으로 환산하면 40억 원에 달한다.", "outcome"),
        ("비용은 40억 원에 달한다.", "context"),
        ("40억 원 규모의 기금 결성 협약 등의 성과를 냈다.", "outcome"),
        ("40억 원 규모의 기금 결성 협약 등의 성과급을 줬다.", "context"),
        ("나래사와 40만 달러 규모의 협약을 체결하는 성과를 거뒀다.", "outcome"),
    ],
)
def test_times_and_words_of_the_past_tell_a_result_where_something_was_done(said: str, role: str) -> None:
    assert _roles(said) == [role]


def test_the_words_by_which_a_title_is_repeated_define_nothing() -> None:
    assert _roles("나래산단 40곳에 감지기 설치 관련 보도자료 내용입니다.") == ["outcome"]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("예산은 3억 원에 이름.", "context"),
        ("거래는 3억 원에 이름.", "outcome"),
        ("장비를 매월 4회 점검함.", "context"),
        ("장비를 총 4회 점검함.", "outcome"),
        ("어기면 3억 원 벌금이 있음을 알림.", "context"),
        ("벌금은 3억 원임을 알림.", "context"),
        ("벌금 3억 원을 부과하였음.", "outcome"),
        ("이용료는 3천 원임을 알림.", "context"),
        ("거래액은 3천 원임을 알림.", "outcome"),
        ("주민 40만 명 이상 되는 도시 가운데 처음 엶.", "context"),
        ("주민 40만 명 이상이 처음 씀.", "outcome"),
        ("나래에 3억 원을 출자함.", "context"),
        ("나래에 3억 원을 벌어 줌.", "outcome"),
        ("가람의 16개 구·군 협업으로 만듦.", "context"),
        ("가람의 16개 구·군 지도를 만듦.", "outcome"),
        ("협의체에 든 40개 기관을 이끎.", "context"),
        ("누리집에 든 40개 기관을 알림.", "outcome"),
        ("나래부, 다온부 등 5개 부처가 자료를 나눔.", "context"),
        ("나래부, 다온부 등 5개 부처에 자료를 나눔.", "outcome"),
    ],
)
def test_what_a_casebook_spent_and_who_worked_in_it_is_background(said: str, role: str) -> None:
    assert [entry.role.value for entry in find((SectionName.WAY, said))] == [role]


def test_the_field_of_a_casebook_decides_before_its_words() -> None:
    assert find((SectionName.RESULT, "민원 40건 중 9건을 하루에 끝냄."))[0].role == "outcome"
