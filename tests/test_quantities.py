"""Quantities: what counts, its bounds and levels, what it means, and that nothing is said twice."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quantity_cases import case_of, find, in_body, in_result
from sarye.extraction.passages import passages
from sarye.extraction.quantities import find_quantities
from sarye.extraction.quantities.figures import figures
from sarye.extraction.record import Level, QuantityEntry
from sarye.reading.case import Span
from sarye.vocabulary.codes import SectionName


def _levels(entries: Sequence[QuantityEntry]) -> list[tuple[float, str]]:
    return [(entry.value, entry.unit) for entry in entries]


@pytest.mark.parametrize(
    ("sentence", "levels"),
    [
        ("민원 4,300건을 처리.", [(4300, "건")]),
        ("둘레길 3코스를 조성.", [(3, "코스")]),
        ("청사 2개층을 비워 4개과가 씀.", [(2, "개층"), (4, "개과")]),
        ("주민 2만 1,300여 명이 이용.", [(21300, "명")]),
        ("경로당 17곳과 공원 8개소에 설치.", [(17, "곳"), (8, "개소")]),
        ("가로등 1,200 여 개를 교체.", [(1200, "개")]),
        ("나무 3만 그루를 심음.", [(30000, "그루")]),
        ("빈집 240필지를 조사.", [(240, "필지")]),
        ("어선 35척과 드론 6대를 투입.", [(35, "척"), (6, "대")]),
        ("해수욕장 12.5㎢를 살핌.", [(12.5, "㎢")]),
        ("하수관 48km를 점검.", [(48, "km")]),
        ("자료 1.5TB를 저장.", [(1.5, "TB")]),
        ("정확도 97.3%를 달성.", [(97.3, "%")]),
        ("만족도가 4.2%p 상승.", [(4.2, "%p")]),
        ("처리 속도가 3배 빨라짐.", [(3, "배")]),
        ("이용자가 두 배로 증가.", [(2, "배")]),
        ("천만 명이 내려받음.", [(10_000_000, "명")]),
        ("운영비 3백만 원을 절감.", [(3_000_000, "원")]),
        ("수출 1억 2천만 달러를 달성.", [(120_000_000, "달러")]),
        ("예산 45억 절감.", [(4_500_000_000, "원")]),
        ("인건비 약 2.4억을 절감.", [(240_000_000, "원")]),
        ("14개구·군이 도입.", [(14, "개")]),
        ("22개지구에 적용.", [(22, "지구")]),
        ("8개 시군에서 60개사가 도입.", [(8, "개"), (60, "개사")]),
        ("1인당 처리 건수가 15건으로 증가.", [(15, "건")]),
        ("주민 10명 중 7명이 이용.", [(7, "명")]),
        ("약 45억 원에 달하는 예산을 절감.", [(4_500_000_000, "원")]),
        ("비용을 4분의 1 수준으로 낮춤.", [(0.25, "배")]),
        ("처리 기간을 10분의 1로 단축.", [(0.1, "배")]),
        ("위치 오차를 100억분의 1 수준으로 단축.", [(1e-10, "배")]),
        ("위치 오차를 300억분의 1로 단축.", [(3.33333e-11, "배")]),
        ("시각 오차를 100억분의 1초로 단축.", [(1e-10, "초")]),
        ("쉼터 3개 사이트를 개선.", [(3, "개")]),
        ("그릇 2천여만 개를 씻음.", [(20_000_000, "개")]),
        ("수리비 4억 3천여만 원을 절감.", [(430_000_000, "원")]),
        ("전체 가구의 약 2/5가 신청.", [(0.4, "배")]),
        ("참여 기업 21개社.", [(21, "개사")]),
        ("산책로 3Km를 정비.", [(3, "km")]),
        ("지난달 인구 증가는 -1,204명으로 집계.", [(-1204, "명")]),
        ("영상 7회 제공, 12만 회 다운로드.", [(7, "회"), (120_000, "회")]),
        ("방문이 평균 3.4회.", [(3.4, "회")]),
        ("종이 서류 1,400만 쪽을 없앰.", [(14_000_000, "쪽")]),
        ("측정 주기는 4일.", [(4, "일")]),
        ("보증 기간을 3년까지 연장.", [(3, "년")]),
        ("대기 기간이 8일에서 5일로 3일 줄어듦.", [(5, "일"), (3, "일")]),
        ("1인당 아이 수가 1.2명으로 증가.", [(1.2, "명")]),
        ("출국장에서 6대 운영.", [(6, "대")]),
        ("발송 횟수를 하루에 세 번으로 늘림.", [(3, "번")]),
    ],
)
def test_a_number_with_a_unit_is_a_quantity(sentence: str, levels: list[tuple[float, str]]) -> None:
    found = in_result(sentence)
    assert _levels(found) == levels


@pytest.mark.parametrize(
    "sentence",
    [
        "2019년 3월 11일 서비스를 시작.",
        "’20년 하반기와 '21년 상반기에 확대.",
        "19.10월부터 시범 운영하고 11월에 완료.",
        "오후 2시 30분에 열린 행사.",
        "제5회 대회와 제12차 회의를 개최.",
        "4차 산업혁명과 5G, 3D 기술을 접목.",
        "코로나19와 코로나 19에 대응.",
        "민원24와 119안심 서비스를 연계.",
        "1인 가구와 2인 가구를 지원.",
        "24시간 민원 상담을 제공.",
        "정보를 한 번에 확인.",
        "전국 1위를 차지하고 1등급을 받음.",
        "2단계 사업을 추진.",
        "청사 3층 대회의실에서 시연.",
        "「가상법」 제15조의2와 제3항을 개정.",
        "02-000-0000번으로 문의.",
        "만 65세 이상 어르신을 대상.",
        "10대 핵심 과제를 선정.",
        "20대와 30대가 참여.",
        "수십만 명이 찾고 수천 건이 접수.",
        "G20 회의와 A4 용지, T-50 항공기.",
        "창립 30주년을 맞음.",
        "이억원 담당관이 발표.",
        "100명당 발생 비율을 공개.",
        "고종 9년(1872) 세운 정자를 조사.",
        "월 단위 1개월 기준으로 집계.",
        "세종과 두대 마을에서 운영.",
        "2030세대가 참여.",
        "고시 제2023-174호를 개정.",
        "청사 301~310호에 입주.",
        "둘레길 3코스를 찾은 사람이 많았음.",
        "수로 2구간에서 물이 새었음.",
        "정비 5개년 계획을 수립.",
        "3차원 지도와 1호선 역사를 활용.",
    ],
)
def test_what_dates_numbers_or_names_is_no_quantity(sentence: str) -> None:
    assert in_result(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "comparator"),
    [
        ("건물 80동을 점검하고 40건을 발견.", "exact"),
        ("약 40건을 발견.", "approx"),
        ("40여 건을 발견.", "approx"),
        ("40건 정도를 발견.", "approx"),
        ("하루 평균 40건을 발견.", "approx"),
        ("40건 감소 예상.", "approx"),
        ("40건 이상을 발견.", "at-least"),
        ("40건을 넘는 사례를 발견.", "at-least"),
        ("40건이 넘지만 모두 풀었다.", "at-least"),
        ("40건이 넘지 않는 사례를 발견.", "exact"),
        ("방문객이 40건을 넘고 만족도도 올랐다.", "at-least"),
        ("만족도는 90점을 웃돔.", "at-least"),
        ("이용자가 700만 명에 육박했다.", "approx"),
        ("응답자의 60%에 가까우나 아직 모자라다.", "approx"),
        ("최소 40건을 발견.", "at-least"),
        ("약 30~40건을 발견.", "approx"),
        ("40건 이하로 관리.", "at-most"),
        ("40건 미만으로 관리.", "at-most"),
        ("최대 40건까지 처리.", "at-most"),
        ("40초 이내에 처리.", "at-most"),
        ("40초 안에 처리.", "at-most"),
        ("이자의 40% 범위 내에서 지원.", "at-most"),
        ("40%가량 줄임.", "approx"),
        ("수의계약 40건을 점검.", "exact"),
        ("약 4분의 1을 절감.", "approx"),
        ("4천여만 명이 이용.", "approx"),
        ("약 연 70만 건을 처리.", "approx"),
        ("4개월여간 시험.", "approx"),
        ("4개월여성 시험.", "exact"),
        ("40건 수준을 지킴.", "approx"),
        ("40만 원 한도로 지원.", "at-most"),
        ("40만 원 한도 소진.", "exact"),
        ("점유율을 40%(23대) 이상으로 관리.", "exact"),
        ("300명 가까이 이용.", "approx"),
    ],
)
def test_bounds_make_the_comparator(sentence: str, comparator: str) -> None:
    assert in_result(sentence)[-1].comparator.value == comparator


def test_a_bound_before_a_figure_is_part_of_its_mention() -> None:
    assert [entry.mention.text for entry in in_result("약 40건과 최대 9곳을 발견.")] == ["약 40건", "최대 9곳"]


def test_a_bound_behind_a_bracket_is_of_the_figure_before_it() -> None:
    assert [entry.comparator.value for entry in in_result("점유율을 40%(23대) 이상으로 관리.")] == ["at-least", "exact"]
    assert [entry.comparator.value for entry in in_result("점유율을 40%(23대)로 관리.")] == ["exact", "exact"]


@pytest.mark.parametrize(
    ("sentence", "low", "value", "unit"),
    [
        ("오차가 10%~11% 수준.", 10, 11, "%"),
        ("3∼5년이 걸림.", 3, 5, "년"),
        ("약 12~15% 향상.", 12, 15, "%"),
        ("10~20명이 참여.", 10, 20, "명"),
        ("10~20만 명이 이용.", 100_000, 200_000, "명"),
        ("1억~2억 원을 절감.", 100_000_000, 200_000_000, "원"),
        ("2-3배 향상.", 2, 3, "배"),
    ],
)
def test_a_range_has_a_lower_end(sentence: str, low: float, value: float, unit: str) -> None:
    (entry,) = in_result(sentence)
    assert (entry.low, entry.value, entry.unit) == (low, value, unit)


@pytest.mark.parametrize(
    ("sentence", "before", "after", "direction", "mention"),
    [
        ("처리 기간 단축(5일 → 3시간).", (5, "일"), (3, "시간"), "decrease", "5일 → 3시간"),
        ("서류 간소화(9→2종).", (9, "종"), (2, "종"), "decrease", "9→2종"),
        ("가입자가 300명에서 1,200명으로 늘어남.", (300, "명"), (1200, "명"), "increase", "300명에서 1,200명"),
        ("기존 14일에서 3일로 단축.", (14, "일"), (3, "일"), "decrease", "14일에서 3일"),
        ("6개 학교에서 15개 학교로 확대.", (6, "개"), (15, "개"), "increase", "6개 학교에서 15개"),
        (
            "50분이 소요되었으나 도입 후 약 8분으로 감소.",
            (50, "분"),
            (8, "분"),
            "decrease",
            "50분이 소요되었으나 도입 후 약 8분",
        ),
        (
            "기존 2개월 걸리던 심사가 5일 이내로 줄어듦.",
            (2, "개월"),
            (5, "일"),
            "decrease",
            "2개월 걸리던 심사가 5일 이내",
        ),
        (
            "피해액 감소((’20.1~4월) 21억 → (’21.1~4월) 12억원).",
            (2_100_000_000, "원"),
            (1_200_000_000, "원"),
            "decrease",
            "21억",
        ),
        ("절차 간소화(10→5→3단계).", (10, "단계"), (3, "단계"), "decrease", "10→5→3단계"),
        ("한도 확대(1→2억원).", (100_000_000, "원"), (200_000_000, "원"), "increase", "1→2억원"),
        (
            "혼자 찾으면 80분 소요 → 새 장치를 쓰면 5분으로 단축.",
            (80, "분"),
            (5, "분"),
            "decrease",
            "80분 소요 → 새 장치를 쓰면 5분",
        ),
        (
            "창구를 기존 2개(시청, 구청)에서 5개(주민센터 추가)로 확대.",
            (2, "개"),
            (5, "개"),
            "increase",
            "2개(시청, 구청)에서 5개",
        ),
        (
            "적발이 ’19.11월 170건에서 ’20.4월 84건으로 감소.",
            (170, "건"),
            (84, "건"),
            "decrease",
            "170건에서 ’20.4월 84건",
        ),
        (
            "첫해 4곳에 불과했던 쉼터가 지난해 26곳으로 늘어남.",
            (4, "곳"),
            (26, "곳"),
            "increase",
            "4곳에 불과했던 쉼터가 지난해 26곳",
        ),
        ("처음 4개에 그쳤던 연계가 26개 기관으로 증가.", (4, "개"), (26, "개"), "increase", "4개에 그쳤던 연계가 26개"),
        ("제작 기간이 3주에서 4일로 당겨짐.", (3, "주"), (4, "일"), "decrease", "3주에서 4일"),
        ("오류율이 ’20년 12%에서 ’21년 4% 수준으로 낮아짐.", (12, "%"), (4, "%"), "decrease", "12%에서 ’21년 4%"),
    ],
)
def test_two_levels_are_one_quantity_with_a_baseline(
    sentence: str, before: tuple[float, str], after: tuple[float, str], direction: str, mention: str
) -> None:
    (entry,) = in_result(sentence)
    assert entry.baseline is not None
    assert (entry.baseline.value, entry.baseline.unit) == before
    assert (entry.value, entry.unit) == after
    assert entry.direction.value == direction
    assert entry.mention.text.startswith(mention)


def test_a_change_may_be_told_over_two_sentences() -> None:
    (entry,) = in_body("직접 조사하면 약 4개월이 걸리는 데 비해 드론은 빠르다. 준비를 더해도 기간이 1개월로 줄어든다.")
    assert entry.baseline is not None
    assert (entry.value, entry.baseline.value, entry.direction.value) == (1, 4, "decrease")


def test_two_levels_without_a_change_stay_two_quantities() -> None:
    assert _levels(in_result("총 5개 분야에서 23개 과제로 구성.")) == [(5, "개"), (23, "개")]
    assert _levels(in_result("동구 30분 소요 → 서구 40분 소요.")) == [(30, "분"), (40, "분")]
    assert _levels(in_result("기관 4곳에서 12명이 참여하고 6곳이 지원.")) == [(4, "곳"), (12, "명"), (6, "곳")]


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("비용을 15% 절감.", "decrease"),
        ("사고가 15% 감소하고 만족도도 개선.", "decrease"),
        ("예산 절감(15억 원).", "decrease"),
        ("효율 15% 향상.", "increase"),
        ("매년 15%씩 꾸준히 증가.", "increase"),
        ("15개의 일자리를 창출.", "increase"),
        ("15개소 추가 설치.", "increase"),
        ("15개소에 설치된 장치로 사고를 감소시킴.", "none"),
        ("15개 서비스를 제공.", "none"),
        ("배출량 △15%.", "decrease"),
        ("출원 증가율은 안전 분야가 으뜸(연평균 15%).", "increase"),
        ("보급률을 15%까지 끌어올림.", "increase"),
        ("45억 원에 달하는 예산을 절감.", "decrease"),
        ("물량이 15톤(3%) 감소.", "decrease"),
        ("비용을 15% 절감하지 못하고 있음.", "none"),
        ("사고가 15% 이상 늘지 않음.", "none"),
        ("목표인 15% 감축에 실패.", "none"),
        ("그릇 15만 개와 예산 2억 원이 절감됨.", "decrease"),
        ("그릇 15만 개와 안내문 2천 장을 배부한 뒤 사고가 감소.", "none"),
        ("하루 15명에 그쳐 효과가 떨어짐.", "none"),
        ("15분 이내에 눌러야 피해를 줄임.", "none"),
        ("역에서 15km 떨어진 마을에 설치.", "none"),
        ("값이 15% 떨어진 뒤 판매.", "decrease"),
        ("걷는 속도가 15% 빨라짐.", "increase"),
        ("심사가 15일 빨라짐.", "decrease"),
        ("연 15억 원의 경비를 아끼는 효과.", "decrease"),
        ("체류 시간이 15분 길어짐.", "increase"),
        ("15분이 지나면 오염 속도가 빨라짐.", "none"),
    ],
)
def test_the_word_that_governs_a_figure_gives_its_direction(sentence: str, direction: str) -> None:
    assert in_result(sentence)[0].direction.value == direction


def test_each_figure_takes_the_direction_of_its_own_clause() -> None:
    found = in_result("민원 24개소를 점검하여 처리 건수는 30% 증가, 비용은 12% 감소.")
    assert [entry.direction.value for entry in found] == ["none", "increase", "decrease"]


@pytest.mark.parametrize(
    ("section", "sentence", "role"),
    [
        (SectionName.RESULT, "민원 40건을 처리.", "outcome"),
        (SectionName.WHAT, "비용 40% 절감.", "outcome"),
        (SectionName.PURPOSE, "상담 시간이 해마다 7%씩 증가.", "context"),
        (SectionName.WHY, "신청인 40명의 불편.", "context"),
        (SectionName.PROCESS, "주민에게 필요한 12개 서비스를 제공.", "outcome"),
        (SectionName.PROCESS, "센서 300개로부터 생성되는 자료를 모음.", "context"),
        (SectionName.PROCESS, "사업비 3억 원을 투입.", "context"),
        (SectionName.PROCESS, "3억 원에 달하는 예산을 절감.", "outcome"),
        (SectionName.RESULT, "12개 기관이 참여하여 추진.", "context"),
        (SectionName.BODY, "두 회사를 포함해 80여 명이 참석했다.", "context"),
        (SectionName.BODY, "사업 기간은 2년이다.", "context"),
        (SectionName.BODY, "보건소 14곳에 장비를 보급했다.", "outcome"),
        (SectionName.BODY, "총사업비는 45억 원 규모다.", "context"),
        (SectionName.BODY, "대상에는 상금 300만 원을 준다.", "context"),
        (SectionName.BODY, "올해 수출 2억 달러를 달성했다.", "outcome"),
        (SectionName.BODY, "운영비 3억 원을 절감했다.", "outcome"),
        (SectionName.BODY, "공항에서 7km 이내에서는 연을 날리지 말 것을 당부했다.", "context"),
        (SectionName.BODY, "이 단체는 회원 30개사가 모인 협의체다.", "context"),
        (SectionName.BODY, "기존 검사와 비교해 90%의 정확도를 보였다.", "outcome"),
        (SectionName.BODY, "현장에서 사진 5,000장의 영상 자료를 수집했다.", "outcome"),
        (SectionName.BODY, "소방·경찰 등 5개 기관은 자료를 나눈다.", "context"),
        (SectionName.BODY, "연 45만 원 수입 증가가 기대되며 일손 부족 문제도 풀린다.", "outcome"),
        (SectionName.BODY, "새 장치는 결함을 20초 이내에 자동으로 판별한다.", "outcome"),
        (SectionName.BODY, "앱은 두꺼운 책을 '2분' 만에 요약한다.", "outcome"),
        (SectionName.BODY, "과거 종이 출력에 따른 연간 3억원의 비용을 절감했다.", "outcome"),
        (SectionName.BODY, "공사를 마친 뒤 20일 이내에 신고한다.", "context"),
        (SectionName.BODY, "어기면 50만 원 이하의 과태료를 문다.", "context"),
        (SectionName.BODY, "이를 어긴 자는 벌금 300만 원이다.", "context"),
        (SectionName.BODY, "담합한 두 회사에 과징금 45억 원을 부과했다.", "outcome"),
        (SectionName.BODY, "이용료는 4천 원이다.", "context"),
        (SectionName.BODY, "인구 50만 명 이상 되는 도시 가운데 처음으로 문을 열었다.", "context"),
        (SectionName.BODY, "근로자 30명 이상인 사업장을 대상으로 보급했다.", "context"),
        (SectionName.BODY, "주민 30명 이상을 대상으로 보급했다.", "outcome"),
        (SectionName.BODY, "이 장치를 밭 40개소에 적용할 경우 수확이 늘어난다.", "context"),
        (SectionName.PROCESS, "기온이 35℃ 이상일 때만 물을 뿌림.", "context"),
        (SectionName.PROCESS, "말뭉치 40만 개를 학습한 모델을 만듦.", "context"),
        (SectionName.PROCESS, "가로등을 30m 간격으로 세움.", "context"),
        (SectionName.PROCESS, "위험을 4단계로 산출하여 알림.", "context"),
        (SectionName.PROCESS, "주민 70명에게 물어 자리를 고름.", "context"),
    ],
)
def test_section_and_clause_decide_between_outcome_and_context(section: SectionName, sentence: str, role: str) -> None:
    found = find((section, sentence), kind="release" if section is SectionName.BODY else "casebook")
    assert [entry.role.value for entry in found] == [role]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("3천 건 이상의 인증서 발급.", "인증서 발급"),
        ("CCTV 설치대수를 15% 감축.", "CCTV 설치대수"),
        ("검출률은 92%로 나타남.", "검출률"),
        ("보호시설 15개소에 설치.", "보호시설"),
        ("60개의 일자리를 창출.", "일자리"),
        ("하루 접속자는 12만 명 수준.", "접속자"),
        ("수리비 손실액은 한 해 6천억 원에 이름.", "수리비 손실액"),
        ("만족도는 지난해보다 3.1점 오름.", "만족도"),
        ("이용객이 많은 역 가운데 도착률은 57.4%로 나타남.", "도착률"),
        ("연 5억 원의 재정을 아낌.", "재정"),
        ("새 상수관로 320km를 점검.", "새 상수관로"),
        ("나머지 교차로 41개를 정비.", "교차로"),
        ("길가에 놓인 의자 40개를 고침.", "의자"),
        ("자리를 고르고 주민 250명이 이용.", "주민"),
        ("5년간 운영.", ""),
        ("한빛시는 5년 동안 연구.", ""),
        ("거점 도서관(분관 3곳) 정비.", "분관"),
        ("설치 후 3,800명이 이용.", ""),
        ("이자율은 전년동월대비 2.4%p 하락.", "이자율"),
        ("수출은 전월 대비 9.5% 감소.", "수출"),
        ("거래액은 지난해보다 많이 증가한 63.4%였음.", "거래액"),
        ("국가별로 보면 독일 52.1%로 나타남.", "독일"),
        ("조사 결과 58.5%가 만족.", ""),
        ("공개 주기를 '연 1회'로 강화.", "공개 주기"),
        ("가람시는 '우수사례 8건'을 선정.", "우수사례"),
        ("아직 찾아야 할 유가족은 410명.", "유가족"),
    ],
)
def test_the_metric_is_the_noun_phrase_beside_the_figure(sentence: str, metric: str) -> None:
    assert in_result(sentence)[0].metric == metric


def test_a_figure_in_brackets_behind_another_tells_of_the_same() -> None:
    assert [entry.metric for entry in in_result("절도가 410건(37%)으로 집계.")] == ["절도", "절도"]


def test_a_rank_is_no_part_of_what_is_measured_and_each_bracket_tells_of_the_word_before_it() -> None:
    found = in_result("출원인은 1위가람전자(18.8%, 1,038건), 2위 NARAE(1.8%, 97건) 순임.")
    assert [entry.metric for entry in found] == ["가람전자", "가람전자", "NARAE", "NARAE"]


def test_notes_and_attachments_of_a_release_tell_background_unless_something_runs_or_moves() -> None:
    body = """제목 둘
한빛시는 점검 로봇 9대를 터널에 배치했다.
* 로봇 무게 12kg, 시험 구간 3km
** 지난해부터 공원 4곳에서 운영 중
붙임 1. 개요
직원 38명, 매출 52억 원
"""
    assert [(entry.mention.text, entry.role.value) for entry in in_body(body)] == [
        ("9대", "outcome"),
        ("12kg", "context"),
        ("3km", "context"),
        ("4곳", "outcome"),
        ("38명", "context"),
        ("52억 원", "context"),
    ]


def test_a_note_that_explains_a_term_or_tells_a_year_gone_by_is_background() -> None:
    body = """제목 둘
한빛시는 새 도정기를 들여왔다.
* 도정도: 한 단계마다 무게가 0.7% 감소한다
* 절감 효과: 한 해 운영비가 12% 감소한다
※ (’22년) 증명서 4,300건 발급
"""
    assert [(entry.value, entry.role.value) for entry in in_body(body)] == [
        (0.7, "context"),
        (12, "outcome"),
        (4300, "context"),
    ]


def test_a_sum_of_the_names_before_it_is_said_once() -> None:
    assert _levels(in_body("들꽃 36종의 사진을 모아 바람꽃, 솜다리, 금강초롱 등 36종을 가려냈다.")) == [(36, "종")]
    assert _levels(in_body("들꽃 36종과 나무 36종을 심었다.")) == [(36, "종"), (36, "종")]


def test_what_a_case_says_twice_is_one_quantity_from_its_result() -> None:
    (entry,) = find(
        (SectionName.TITLE, "일자리 70개를 만들다"),
        (SectionName.WHAT, "70개 일자리 창출."),
        (SectionName.RESULT, "돌봄 부문에서 70개의 일자리를 창출."),
    )
    assert entry.mention.section is SectionName.RESULT


def test_equal_numbers_of_different_things_stay_apart() -> None:
    assert _levels(in_result("농장 5개소, 학교 5개소를 대상으로 실시.")) == [(5, "개소"), (5, "개소")]
    assert len(find((SectionName.PROCESS, "학교 3곳에 설치."), (SectionName.RESULT, "병원 3곳에 확대."))) == 2


def test_that_both_moved_makes_two_things_not_the_same() -> None:
    assert len(in_body("제목 둘\n가람은 비용을 30% 절감했다. 나래는 기간을 30% 절감했다.")) == 2
    assert len(in_body("제목 둘\n가람은 비용을 30% 절감했다. 나래도 비용을 30% 절감했다.")) == 1


def test_the_agency_field_holds_no_quantities() -> None:
    assert find((SectionName.AGENCY, "가상시 16개 구"), (SectionName.RESULT, "편의 향상.")) == ()


_WORDS = st.sampled_from(
    [
        *(
            "약",
            "12명",
            "3개 기관",
            "1억 2천만",
            "원",
            "→",
            "에서",
            "으로",
            "단축",
            "10~20%",
            "2021년",
            "제3차",
            "△5.5%",
        ),
        *(
            "(1/3)",
            "이상,",
            "5일",
            "24시간",
            "두 배",
            "3분의 1",
            "감소.",
            "기존",
            "소요되었으나",
            "\n",
            "□",
            "100여 곳",
        ),
        *("278억", "절감 예상", "하루에 한 번", "20대", "‘보조’", "2-3배"),
        *("’22년 3명", "보다", "대비", "늘어난", "(37%)", "9%↑,", "$5억", "이 중", "1, 234명", "영하 20도", "70~50%"),
    ]
)


@given(st.lists(_WORDS, max_size=25), st.sampled_from(["casebook", "release"]))
def test_every_mention_stands_in_the_text(words: list[str], kind: str) -> None:
    case = case_of(
        (SectionName.RESULT if kind == "casebook" else SectionName.BODY, " ".join([*words, "끝"])), kind=kind
    )
    text = case.document.text
    for entry in find_quantities(case, passages(case)):
        span = entry.mention.span
        assert span.of(text) == entry.mention.text.strip() == entry.mention.text
        assert entry.low is None or entry.low < entry.value
        assert entry.unit
        assert entry.baseline is None or entry.baseline.value >= 0 or entry.unit == "도"
        if entry.baseline and entry.baseline.unit == entry.unit and entry.baseline.value != entry.value:
            assert (entry.direction == "increase") == (entry.value > entry.baseline.value)


@given(st.integers(min_value=1, max_value=10**9), st.sampled_from(["건", "명", "개소", "그루", "원", "%", "가구"]))
def test_any_count_is_read_back(number: int, unit: str) -> None:
    (entry,) = in_result(f"주민 시설 {number:,}{unit}.")
    assert (entry.value, entry.unit, entry.mention.text) == (number, unit, f"{number:,}{unit}")


def test_unusual_weather_is_no_bound() -> None:
    assert [figure.comparator for figure in figures("22일 이상 기후에 대응", Span(0, 12))] == ["exact"]
    assert [figure.comparator for figure in figures("22일 이상 걸린다", Span(0, 9))] == ["at-least"]


def test_steps_that_something_takes_and_shares_of_mass_are_counted() -> None:
    said = "나루청은 3단계에 걸쳐 구축했다. 잔류량을 0.05㎎/㎏ 이하로 낮췄다."
    found = [(figure.value, figure.unit) for figure in figures(said, Span(0, len(said))) if figure.unit]
    assert [(float(value), unit) for value, unit in found] == [(3.0, "단계"), (0.05, "㎎/㎏")]


def _read(said: str) -> list[tuple[float, str, str]]:
    found = figures(said, Span(0, len(said)))
    return [(round(float(figure.value), 3), figure.unit, figure.comparator.value) for figure in found if figure.unit]


def test_a_bound_that_is_exceeded_and_shares_that_something_comes_to() -> None:
    assert _read("줄이 2시간을 초과하는 날") == [(2.0, "시간", "at-least")]
    assert _read("줄이 2시간을 초과하지 않는 날") == [(2.0, "시간", "exact")]
    assert _read("숙련공이 정원의 약 1/5에 이를 것") == [(0.2, "배", "approx")]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("위험을 4단계로 분류하여 알림.", [4.0]),
        ("나루시는 2단계로 분류된 구역임.", []),
        ("책이 오기까지 5~6주가 소요됨.", [6.0]),
        ("임대주택 30만 호 중 빈집을 찾음.", [300000.0]),
        ("가람차 1만호 인도식을 엶.", []),
    ],
)
def test_what_counts_by_the_words_behind_it(said: str, values: list[float]) -> None:
    assert [entry.value for entry in in_result(said)] == values


def test_the_places_to_which_something_is_spread_did_not_grow() -> None:
    (entry,) = in_result("점검을 마친 나루시는 6개 시장으로 점검을 확대함.")
    assert entry.direction == "none"
    (entry,) = in_result("가맹점을 90개로 확대함.")
    assert entry.direction == "increase"


@pytest.mark.parametrize(
    ("said", "value", "unit"),
    [
        ("처리에 2시간 40분이 걸림.", 160, "분"),
        ("도착까지 7분 12초가 걸림.", 432, "초"),
        ("구축에 1년 3개월이 걸림.", 15, "개월"),
    ],
)
def test_a_time_told_in_two_units_is_one_figure_in_the_smaller(said: str, value: float, unit: str) -> None:
    assert _levels(in_result(said)) == [(value, unit)]


def test_times_side_by_side_stay_two_figures() -> None:
    assert _levels(in_result("심사에 2시간, 발급에 40분이 걸림.")) == [(2, "시간"), (40, "분")]
    assert _levels(in_result("심사에 2시간 90분이 걸림.")) == [(2, "시간"), (90, "분")]


def test_a_time_in_two_units_is_a_level_of_a_change() -> None:
    (entry,) = in_result("정비 시간을 5시간에서 1시간 20분으로 줄임.")
    assert (entry.value, entry.unit, entry.baseline and entry.baseline.value) == (80, "분", 5)
    assert entry.direction == "decrease"


@pytest.mark.parametrize(
    ("said", "unit"),
    [("먼지 0.2mg/m3를 감지.", "mg/m3"), ("비 45mm/h에도 견딤.", "mm/h"), ("비료 30kg/ha를 줌.", "kg/ha")],
)
def test_what_a_measure_is_taken_per_is_part_of_its_unit(said: str, unit: str) -> None:
    assert [entry.unit for entry in in_result(said)] == [unit]


def test_an_age_counts_only_where_it_was_moved() -> None:
    (entry,) = in_result("신청 연령을 만 60세 이상에서 만 55세 이상으로 낮춤.")
    assert (entry.value, entry.comparator, entry.direction) == (55, "at-least", "decrease")
    assert entry.baseline == Level(60, "세")
    assert in_result("만 60세 이상에서 신청을 받고 만 55세 이상은 상담만 받음.") == ()


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("점검 강화(연 2회→월 3회).", [(3, 2)]),
        ("점검 강화(월 2회→월 3회).", [(3, 2)]),
        ("점검 조정(월 2회→연 5회).", [(2, None), (5, None)]),
        ("공표 주기 단축(연 1회→월 1회).", [(1, None), (1, None)]),
        ("점검 강화(1주일에 2회→하루에 3회).", [(3, 2)]),
    ],
)
def test_a_change_of_period_is_a_change_where_the_number_moves_the_same_way(
    said: str, levels: list[tuple[float, float | None]]
) -> None:
    found = [(entry.value, entry.baseline.value if entry.baseline else None) for entry in in_result(said)]
    assert found == levels


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("가입자가 3배가 됨.", "increase"),
        ("신고는 전월의 세 배를 넘음.", "increase"),
        ("매출이 2019년의 3배에 달함.", "increase"),
        ("치사율은 일반 사고의 3배에 이름.", "none"),
        ("폭이 도로의 3배를 넘는 다리.", "none"),
    ],
)
def test_so_many_times_as_much_as_before_is_growth(said: str, direction: str) -> None:
    assert in_result(said)[-1].direction == direction


def test_a_level_moves_with_the_share_told_behind_it() -> None:
    found = in_result("적재량은 80kg으로 2배 늘어났고 무게는 30kg으로 가벼운 차의 2배임.")
    assert [entry.direction.value for entry in found[:3]] == ["increase", "increase", "none"]


def test_a_part_that_is_not_reached_is_a_bound_from_above() -> None:
    (entry,) = in_result("비용은 다리를 놓는 값의 1/100에도 미치지 않음.")
    assert (entry.value, entry.comparator) == (0.01, "at-most")


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("상담 기록 4만 건을 정제하여 넣음.", "context"),
        ("변수 40여 개를 반영해 모델을 만듦.", "context"),
        ("토양 산성도 등 18개 인자를 기계학습으로 분석함.", "context"),
        ("주민이 낸 의견 70여 건을 반영하여 지침을 고침.", "context"),
        ("하루 80건씩 접수되는 서류를 자동으로 나눔.", "context"),
        ("지름 200mm의 관으로 물을 보냄.", "context"),
        ("비용(국비 60%)을 나눔.", "context"),
        ("민원 70여 건을 처리함.", "outcome"),
        ("장치 40여 개를 설치함.", "outcome"),
        ("참여율 60%를 기록함.", "outcome"),
        ("길을 잃은 노인을 신고 9분 만에 구조함.", "outcome"),
        ("산사태를 이틀 전에 예측함.", "outcome"),
        ("산사태를 12시간 전에 예측함.", "outcome"),
        ("12시간 전에 회의를 마침.", "context"),
    ],
)
def test_what_goes_in_is_background_and_what_comes_out_a_result(said: str, role: str) -> None:
    assert find((SectionName.WAY, said))[0].role == role


@pytest.mark.parametrize(
    "said",
    [
        "일 3회 환기함.",
        "주 2회 점검함.",
        "주2회 점검함.",
        "분기 1회 점검함.",
        "한 달에 3회 점검함.",
        "하루 평균 5회 점검함.",
    ],
)
def test_how_often_in_a_period_is_background_however_the_period_is_said(said: str) -> None:
    assert find((SectionName.WAY, said))[0].role == "context"


def test_a_date_and_a_place_are_no_period() -> None:
    assert [entry.role for entry in find((SectionName.WAY, "서비스를 3월 2회 제공."))] == ["outcome"]
    assert [entry.role for entry in find((SectionName.WAY, "서비스를 3주 2회 제공."))] == ["context"]
    assert find((SectionName.WAY, "신청은 제주 3번 창구에서 함.")) == ()


def test_what_was_timed_is_a_result_and_how_long_a_course_is_none() -> None:
    (timed,) = in_result("신청부터 결정까지 걸린 기간은 평균 12일로 나타남.")
    (course,) = in_result("교육 기간은 평균 12개월로 나타남.")
    assert (timed.role, course.role) == ("outcome", "context")


def test_a_level_before_is_found_over_the_topic_that_changed() -> None:
    (entry,) = in_result("종전에 이삼일, 길게는 6일이 걸리던 대장 확인은 평균 20분으로 단축됨.")[-1:]
    assert (entry.value, entry.baseline) == (20, Level(6, "일"))


def test_what_reaches_from_one_level_to_another_is_a_range_and_no_change() -> None:
    (entry,) = in_result("바람 3m/s에서 25m/s까지 여러 날씨를 흉내 냄.")
    assert (entry.low, entry.value, entry.baseline, entry.direction) == (3, 25, None, "none")
    (entry,) = in_result("정원을 30명에서 50명까지 늘림.")
    assert (entry.low, entry.value, entry.baseline) == (None, 50, Level(30, "명"))


@pytest.mark.parametrize(
    ("said", "levels"),
    [
        ("하루 문을 여는 시간은 1일 8시간.", [(8, "시간")]),
        ("2018년 6개월 동안 운영.", [(6, "개월")]),
        ("120년 6개월 동안 운영.", [(1446, "개월")]),
        ("218년 6개월 동안 운영.", [(6, "개월")]),
        ("신청은 0.4배p 감소.", [(0.4, "배p")]),
        ("60대 이하 연령층이 많음.", []),
        ("로봇 62대 이상을 배치.", [(62, "대")]),
    ],
)
def test_what_only_looks_like_parts_of_a_time_or_machines(said: str, levels: list[tuple[float, str]]) -> None:
    assert _levels(in_result(said)) == levels


@pytest.mark.parametrize(
    ("said", "value", "before"),
    [
        ("사업체는 총 1,020개로 지난해 980개 대비 증가함.", 1020, 980),
        ("출생아는 7.0명으로 40주(7.4명) 대비 감소함.", 7, 7.4),
        ("예산 3억 원을 5억 원으로 늘림.", 5e8, 3e8),
        ("지원 규모 확대(1,240억원→ 1,440).", 144e9, 124e9),
    ],
)
def test_the_level_that_is_compared_with_is_the_one_before(said: str, value: float, before: float) -> None:
    (entry,) = in_result(said)
    assert (entry.value, entry.baseline and entry.baseline.value) == (value, before)


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("금리를 0.5%p 추가인하함.", "decrease"),
        ("신원 270명을 확인하였음.", "none"),
        ("요금을 15% 인상함.", "increase"),
        ("자연증가율은 -2.1명을 기록.", "none"),
        ("예선을 거쳐 본선에 오른 15개 팀이 겨룸.", "none"),
        ("15만 개 기업의 성장을 도움.", "none"),
        ("지난해 15건보다 많은 제보가 옴.", "none"),
        ("15만 그루가 말라 죽은 이후 피해가 감소.", "none"),
    ],
)
def test_words_that_move_something_else_give_no_direction(said: str, direction: str) -> None:
    assert in_result(said)[0].direction == direction


@pytest.mark.parametrize(
    ("said", "metric"),
    [
        ("기업 매출이 지원 이전보다 40% 증가함.", "기업 매출"),
        ("농가를 지원할 계획이며, 올해에는 40억 원을 투입함.", ""),
        ("다른 학교 등으로 추가 전파되면서, 총 40명이 확진됨.", ""),
        ("철도 완성을 목표로 금년부터 총 40억 원을 투입함.", ""),
        ("이용 한도뿐만 아니라 최대 40억 원을 투입함.", ""),
        ("새 상표가 늘었고 특허 이 외에도 40억 원을 투입함.", ""),
        ("교실을 설치할 예정, 총 40억 원을 투입함.", ""),
        ("추첨을 통해 총 40명에게 쿠폰을 줌.", ""),
        ("수출 전시회를 개최(40회)하여 성과를 냄.", "수출 전시회"),
        ("범죄가 집중적으로 발생(40건)하였음.", "범죄"),
        ("장비를 병원(40곳), 보건소에 보급함.", "병원"),
        ("안내문을 주민(40명) 모두에게 보냄.", "주민"),
        ("교육은 나래시 40명 대상, 상담을 곁들임.", ""),
        ("초등학교 3학년 40명이 참여함.", "초등학교 3학년"),
        ("이용자가 많아 추첨을 통해 총 40명에게 쿠폰을 줌.", ""),
        ("지원 기업을 확대(’23년 20곳 → ’24년 40곳)하고 성과를 냄.", "지원 기업"),
        ("기업을 특구(40곳)에 유치함.", "특구"),
        ("건강을 위해(40%) 걸음.", ""),
        ("국내 기업 40곳 대상, 상담을 염.", "국내 기업"),
        ("국제기구와 40곳 대상, 상담을 염.", ""),
        ("전문가 각 40명이 참여함.", "전문가"),
        ("각 분야의 전문가 40명이 참여함.", "각 분야의 전문가"),
        ("매출 향상을 위해 40억 원을 투입함.", ""),
        ("우리 기술은 최고 기술국 대비 40%에 머무름.", "우리 기술"),
        ("작품은 심사를 거쳐 총 40점을 고름.", "작품"),
        ("작품은 전년 대비 40% 늘어남.", "작품"),
        ("가람청(청장 홍길동)은 화합을 위해 40회에 걸쳐 만남.", ""),
    ],
)
def test_a_qualifier_has_no_noun_beyond_its_clause(said: str, metric: str) -> None:
    assert in_result(said)[0].metric == metric


@pytest.mark.parametrize(
    ("said", "metric"),
    [
        ("향후 40%.", ""),
        ("3위 40%.", ""),
        ("신규 40명.", ""),
        ("대회에 40개 팀이 참가.", "팀이 참가"),
        ("민원 40% 감소.", "민원"),
        ("사업 대상을 기존 24곳에서 32곳으로 확대.", "사업 대상"),
        ("누적 관람객 40만 명을 기록.", "누적 관람객"),
        ("누적 40만 명을 기록.", ""),
        ("가입자는 어느새 40명을 넘음.", "가입자"),
        ("세슘은 리터당 40mg을 검출.", "세슘"),
        ("40개 의료기관을 이음.", "의료기관"),
        ("경제 효과 40억 원을 거둠.", "경제 효과"),
        ("보증한도 40억 원을 늘림.", "보증한도"),
        ("이번 대회에는 40개 팀이 겨룸.", "팀이 겨룸"),
        ("구조 현장에는 총 40회를 나섬.", "구조 현장"),
        ("총사업비 40억 원을 절감.", "총사업비"),
        ("수상자 40명에게는 책을 줌.", "수상자"),
        ("백신 접종자 1차 40명을 기록.", "백신 접종자"),
        ("마을을 살피도록 개소당 40억 원을 절감.", ""),
        ("▴약국 40% 인상.", "약국"),
        ("점포당 40억 원을 절감.", ""),
        ("2호점(’20년 개장)은 40% 증가.", ""),
        ("캠프(11박 40일) 운영.", ""),
        ("10포기당 40마리가 발견됨.", ""),
        ("식당 40곳을 정비.", "식당"),
        ("수당 40억 원을 절감.", "수당"),
        ("1인가구 40%가 이용.", "1인가구"),
        ("오후 10시까지 총 40시간 가동.", ""),
        ("2차 전문가 40명을 양성.", "2차 전문가"),
        ("가람부는 추가 40곳을 열어둠.", ""),
        ("반면, 40%가 절감됨.", ""),
    ],
)
def test_dates_ranks_and_bare_qualifiers_are_measured_by_nothing(said: str, metric: str) -> None:
    assert in_result(said)[0].metric == metric


@pytest.mark.parametrize(
    ("said", "value", "before"),
    [
        ("가맹점이 380개소였던 것이 6개월 만에 1,010개소로 늘어남.", 1010, 380),
        ("1,284개였던 소화기는 2,110개로 확충됨.", 2110, 1284),
        ("가맹점이 1만 6천개에서 10개월 만에 31만개로 늘어남.", 310000, 16000),
        ("3만 명이 살았으나 1만 명 이하로 줄어듬.", 10000, 30000),
        ("확인이 평균 이틀에서 3시간으로 단축됨.", 3, 2),
    ],
)
def test_a_level_before_is_found_over_verbs_and_times(said: str, value: float, before: float) -> None:
    (entry,) = in_result(said)
    assert (entry.value, entry.baseline and entry.baseline.value) == (value, before)


def test_days_with_names_of_their_own_houses_and_few_times_are_counted() -> None:
    assert _levels(in_result("빈집 300여 채를 사흘 만에 고침.")) == [(300, "채"), (3, "일")]
    assert _levels(in_result("통행료를 2~3회 나누어 내던 것을 1회만 냄.")) == [(3, "회"), (1, "회")]


def test_a_series_runs_on_over_how_much_it_moved() -> None:
    first, *others = in_result("신고는 85건→(’22) 142건(+67%)→(’23) 114건(△20%)임.")
    assert (first.value, first.baseline and first.baseline.value, first.direction) == (114, 85, "increase")
    assert [(entry.value, entry.direction.value) for entry in others] == [(20, "decrease")]
