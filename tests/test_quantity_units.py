"""Units of two words and of one sign, numbers torn apart, and numbers that only look like amounts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quantity_cases import in_result
from sarye.extraction.quantities.units import UNITS, UnitKind, normal_unit


def _read(said: str) -> list[tuple[float, float | None, str]]:
    return [(entry.value, entry.low, entry.unit) for entry in in_result(said)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("기업 40개 사를 도움.", [(40, None, "개사")]),
        ("기업 8,000여社가 씀.", [(8000, None, "개사")]),
        ("기업 21개社가 씀.", [(21, None, "개사")]),
        ("1社 1칩 운동을 폄.", []),
        ("쉼터 40개 소를 세움.", [(40, None, "개소")]),
        ("150만 자의 글을 모음.", [(1500000, None, "자")]),
        ("3자 협약을 맺음.", []),
        ("쉼터 40개 소방시설을 세움.", [(40, None, "개")]),
        ("기업 40개사업을 폄.", [(40, None, "개")]),
        ("지역 30개지구에 놓음.", [(30, None, "지구")]),
        ("비료 30kg/10a를 줌.", [(30, None, "kg/10a")]),
        ("비료 30kg/헥타르를 줌.", [(30, None, "kg/헥타르")]),
        ("프로그램 16식을 갖춤.", [(16, None, "식")]),
        ("강좌 18차시를 엶.", [(18, None, "차시")]),
        ("18차 시험을 치름.", []),
        ("감기19 병상을 보유함.", []),
        ("감기19 여건을 살핌.", []),
        ("전국17 개 창구를 엶.", [(17, None, "개")]),
        ("나래청사 6동에서 엶.", []),
        ("나래아파트 6동을 지음.", [(6, None, "동")]),
        ("놀이 7종목을 담음.", [(7, None, "종목")]),
        ("비료 30kg/헥타르값을 셈함.", [(30, None, "kg")]),
    ],
)
def test_a_unit_may_be_of_two_words_or_hold_what_it_is_taken_per(
    said: str, found: list[tuple[float, float | None, str]]
) -> None:
    assert _read(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("수출 200억€를 달성.", [(2e10, None, "€")]),
        ("수출 61백만$, 일꾼 9명.", [(61e6, None, "$"), (9, None, "명")]),
        ("수출 $5억을 달성.", [(5e8, None, "$")]),
        ("수출 £3만을 달성.", [(3e4, None, "£")]),
        ("수출 ￡3만을 달성.", [(3e4, None, "£")]),
        ("수출 3만 달러를 달성.", [(3e4, None, "달러")]),
        ("수출 $5억 달러를 달성.", [(5e8, None, "달러")]),
        ("예산 3.5조를 절감.", [(3.5e12, None, "원")]),
        ("새 장비를 개발(30억, 내년)하여 씀.", [(3e9, None, "원")]),
        ("새 장비를 개발(총 30억)하여 씀.", [(3e9, None, "원")]),
        ("나래국 인구(30억)를 셈함.", []),
        ("나래국(30억 인구)을 셈함.", []),
    ],
)
def test_a_sum_has_its_currency_behind_it_before_it_or_implied(
    said: str, found: list[tuple[float, float | None, str]]
) -> None:
    assert _read(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("직원 1, 200여명이 씀.", [(1200, None, "명")]),
        ("직원 1, 234, 500명이 씀.", [(1234500, None, "명")]),
        ("가람과 나래에 각각 12, 200명이 감.", [(200, None, "명")]),
        ("보급(~’22, 300개)함.", [(300, None, "개")]),
        ("직원 1,200명이 씀.", [(1200, None, "명")]),
        ("부지 120만여㎡를 닦음.", [(1_200_000, None, "㎡")]),
    ],
)
def test_a_number_torn_at_its_comma_is_one_and_a_list_is_not(
    said: str, found: list[tuple[float, float | None, str]]
) -> None:
    assert _read(said) == found


@given(st.integers(min_value=1, max_value=999), st.integers(min_value=0, max_value=999))
def test_any_torn_number_is_read_as_the_whole_one(thousands: int, rest: int) -> None:
    torn, whole = f"주민 {thousands}, {rest:03d}명이 씀.", f"주민 {thousands},{rest:03d}명이 씀."
    assert _read(torn) == _read(whole)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("값을 70~50% 깎음.", [(70, 50, "%")]),
        ("값을 50~70% 깎음.", [(70, 50, "%")]),
        ("표본 70-50%를 씀.", [(50, None, "%")]),
        ("기온이 30~40도가 됨.", [(40, 30, "도")]),
        ("오븐을 220도(℃)로 달굼.", [(220, None, "도")]),
        ("물건을 5도 바꿈.", []),
        ("내부 온도는 60도까지 오름.", [(60, None, "도")]),
        ("영하 20도까지 견딤.", [(-20, None, "도")]),
        ("영하 20℃까지 견딤.", [(-20, None, "℃")]),
        ("영하 40도(℃)에서 영상 60도까지 움직임.", [(60, -40, "도")]),
        ("지하 1층, 지상 3층 규모로 지음.", [(1, None, "층"), (3, None, "층")]),
        ("지상 2층(연면적 90㎡)으로 지음.", [(2, None, "층"), (90, None, "㎡")]),
        ("지하 1층, 지상 4층, 연면적 90㎡로 지음.", [(1, None, "층"), (4, None, "층"), (90, None, "㎡")]),
        ("지하 1층에서 만남.", []),
        ("본관 3층 규모를 넓힘.", []),
    ],
)
def test_ranges_degrees_and_storeys(said: str, found: list[tuple[float, float | None, str]]) -> None:
    assert _read(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("캠프를 11박 12일로 엶.", [(12, None, "일")]),
        ("행사를 12일로 미룸.", []),
        ("출동은 △화재 662회 △구조 1,168회.", [(662, None, "회"), (1168, None, "회")]),
        ("농가 조사에 5,300호 농가가 답함.", [(5300, None, "호")]),
        ("나래가 5,300호 잡지에 실림.", []),
        ("교육은 1기(4.12), 2기(4.16)에 엶.", []),
        ("풍차 2기(55.2%)를 세움.", [(2, None, "기"), (55.2, None, "%")]),
        ("풍차 2기(새것)를 세움.", [(2, None, "기")]),
        ("1분 1초를 다투는 현장에 감.", []),
        ("한 달간 시험함.", [(1, None, "달")]),
        ("한 시간 만에 마침.", [(1, None, "시간")]),
        ("7월 한 달간 시험함.", []),
        ("한 달에 마침.", []),
        ("한 명 만에 마침.", []),
        ("상담회를 엶(’20.2회).", []),
        ("정확도는 ’20.2%’임.", [(20.2, None, "%")]),
        ("총 4회 다녀감.", [(4, None, "회")]),
        ("나래 4회 다녀감.", []),
        ("1헥타르(ha)당 40분 걸림.", [(40, None, "분")]),
        ("등록 34,171대 중 83대를 고침.", [(34171, None, "대"), (83, None, "대")]),
        ("주민 40대 중 83명이 씀.", [(83, None, "명")]),
        ("나래 대회가 9회를 맞음.", []),
        ("1시간에 40건을 처리함.", [(40, None, "건")]),
        ("자주포 K-9대를 둠.", []),
        ("좌석 07개를 놓음.", []),
        ("수 백만 명이 씀.", []),
        ("모두 278억 절감.", [(278e8, None, "원")]),
        ("두 마리 토끼를 잡음.", []),
        ("두 마리 여우를 잡음.", [(2, None, "마리")]),
        ("1분 12초가 걸림.", [(72, None, "초")]),
        ("주요 20개국(G20) 회의에 감.", []),
        ("나라 20개국(아시아)에 감.", [(20, None, "개국")]),
        ("주민 40대~60대가 답함.", []),
        ("순찰차 40대가 다님.", [(40, None, "대")]),
        ("컴퓨터 40대가 있음.", [(40, None, "대")]),
        ("카메라 40대가 있음.", [(40, None, "대")]),
        ("코스 40대가 많음.", []),
        ("일터 40대가 많음.", []),
        ("자비 40대가 많음.", []),
        ("장비 42대~60대를 놓음.", [(60, 42, "대")]),
        ("새 도시 1공구 조성을 마침.", []),
        ("새 도시 3공구 조성을 마침.", [(3, None, "공구")]),
    ],
)
def test_what_numbers_counts_only_in_its_surroundings(said: str, found: list[tuple[float, float | None, str]]) -> None:
    assert _read(said) == found


_SURE = sorted(
    unit
    for unit, kind in UNITS.items()
    if kind in (UnitKind.COUNT, UnitKind.MONEY, UnitKind.MEASURE, UnitKind.RATIO) and unit not in ("$", "＄")
)


@given(st.integers(min_value=2, max_value=9999), st.sampled_from(_SURE))
def test_every_unit_that_always_counts_is_read_behind_a_number(number: int, unit: str) -> None:
    assert [(entry.value, entry.unit) for entry in in_result(f"가람 시설 {number}{unit}.")] == [
        (number, normal_unit(unit))
    ]
