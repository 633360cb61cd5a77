"""Which way figures moved, and from which level: parallel figures, brackets, signs, levels told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import LINEAR, growth
from quantity_cases import in_body, in_result
from sarye.extraction.record import Level, QuantityEntry


def _told(entry: QuantityEntry) -> tuple[float, str, float | None]:
    return entry.value, entry.direction.value, entry.baseline.value if entry.baseline else None


@pytest.mark.parametrize(
    ("said", "directions"),
    [
        ("수출은 9%, 8%, 7% 모두 감소함.", ["decrease"] * 3),
        ("가람은 9%, 나래는 8% 각각 감소함.", ["decrease"] * 2),
        ("가람 9∼12%, 나래는 8∼14% 수준으로 늘어남.", ["increase"] * 2),
        ("가람(9%), 나래(8%), 다온(7%)이 모두 줄어듦.", ["decrease"] * 3),
        ("가람(9%), 나래(8%) 등에서 증가, 다온(7%)은 제자리임.", ["increase", "increase", "none"]),
        ("수출은 9%, 지난해보다 3% 증가함.", ["none", "increase"]),
        ("가람은 9%를 차지하고, 나래는 8% 감소함.", ["none", "decrease"]),
        ("가람 9%, 나래 8건이 감소함.", ["none", "decrease"]),
        ("가람은 9%, 크게 줄어든 나래는 8% 증가함.", ["none", "increase"]),
    ],
)
def test_the_verb_behind_the_last_of_parallel_shares_governs_them_all(said: str, directions: list[str]) -> None:
    assert [entry.direction.value for entry in in_result(said)] == directions


@given(st.lists(st.integers(min_value=1, max_value=99), min_size=1, max_size=6, unique=True), st.booleans())
def test_any_number_of_parallel_shares_moves_one_way(shares: list[int], bracketed: bool) -> None:
    names = ["가람", "나래", "다온", "라온", "마루", "보람"]
    form = "{0}({1}%)" if bracketed else "{0} {1}%"
    said = ", ".join(form.format(name, share) for name, share in zip(names, shares, strict=False))
    found = in_result(f"{said} 등 증가함." if bracketed else f"{said} 증가함.")
    assert [(entry.value, entry.direction.value) for entry in found] == [(share, "increase") for share in shares]


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("지원금(30억 원)의 금리 인하에 나섬.", "none"),
        ("일꾼(40명)이 줄어듦.", "decrease"),
        ("예산을 확정함(지난해보다 30억 원 증액).", "increase"),
        ("점유율을 40곳(30%) 이상으로 높임.", "increase"),
        ("농도를 알맞게(30ppm) 지켜 씻는 효과를 높임.", "none"),
        ("부담을 낮춤(30% 적용)으로 경감.", "none"),
        ("앱(30개 기능)을 추가 개방함.", "none"),
    ],
)
def test_a_figure_in_a_bracket_moves_with_what_stands_right_at_the_bracket(said: str, direction: str) -> None:
    assert in_result(said)[-1].direction == direction


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("노동력 30%↓.", "decrease"),
        ("소득 20% ↑.", "increase"),
        ("비용 30%↓ 품질 20% 수준.", "decrease"),
        ("매출 1조 원↑ 기업을 키움.", "none"),
        ("대기 시간 ↓30%.", "decrease"),
    ],
)
def test_an_arrow_behind_a_share_tells_its_direction(said: str, direction: str) -> None:
    assert in_result(said)[0].direction == direction


def test_an_arrow_belongs_to_the_share_before_it() -> None:
    assert [entry.direction.value for entry in in_result("노동력 30%↓ 20%는 그대로임.")] == ["decrease", "none"]


@pytest.mark.parametrize(
    ("said", "direction"),
    [
        ("팥을 4분간 볶는다.", "none"),
        ("기업 40곳의 의견을 듣는다.", "none"),
        ("수익이 40% 는다.", "increase"),
        ("2m 높이에서 씨를 뿌림.", "none"),
        ("만족도를 40% 높이겠다는 방침.", "increase"),
        ("때를 앞당길 40억 원 규모의 연구.", "none"),
        ("일자리 창출 40명.", "increase"),
        ("신장·간 자료 40건을 모음.", "none"),
        ("거래액 40% 신장.", "increase"),
        ("문서 40건을 발급함에 따라 절감된 종이.", "none"),
        ("9개 경감 대상을 확대함.", "increase"),
        ("비용 9% 절감 효과가 늘어남.", "decrease"),
        ("서비스를 3단계 확대함.", "none"),
        ("40년 동안의 설비를 경제성장률에 맞춤.", "none"),
        ("거래가 40% 급성장함.", "increase"),
        ("거래가 40개월 연속 증가함.", "none"),
        ("앞으로 40년간 협력을 확대함.", "none"),
        ("40일 만에 거래를 늘림.", "none"),
        ("거래 기간이 40일 늘어남.", "increase"),
        ("상위 40곳에 이름을 올려 거래를 넓힘.", "none"),
        ("비율은 40%로 높고 감소 폭이 작음.", "none"),
        ("정자 2칸을 더 짓고 기와를 올려 꾸밈.", "none"),
        ("기업 40곳이 본선에 올라 겨룸.", "none"),
        ("기업 40곳이 함께 주최해 믿음을 높임.", "none"),
        ("품질을 3% 확대함.", "increase"),
        ("처리 시간은 30% 빨라짐.", "decrease"),
    ],
)
def test_a_word_moves_a_figure_only_where_it_is_said_of_it(said: str, direction: str) -> None:
    assert in_body(f"제목 둘\n가람시는 새 일을 시작했다.\n{said}")[-1].direction == direction


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("전년 1,200건 대비 1,500건으로 늘어남.", [(1500, "increase", 1200)]),
        ("전년 1,200건 대비 300건 늘어남.", [(1200, "none", None), (300, "increase", None)]),
        ("이용률은 45%로 전년(32%)보다 13%p 오름.", [(45, "increase", 32), (13, "increase", None)]),
        ("이용자는 450명으로 전년 320명에 비해 증가함.", [(450, "increase", 320)]),
        ("이용자는 450명으로 가람동 320명에 비해 증가함.", [(450, "none", None), (320, "none", None)]),
        ("당초 12곳보다 3곳 줄어든 9곳에 설치함.", [(3, "decrease", None), (9, "decrease", 12)]),
        ("전년 1,200건보다 25% 늘어난 1,500건을 처리함.", [(25, "increase", None), (1500, "increase", 1200)]),
        (
            "전년 1,200건보다 25% 늘어난 4,000건을 처리함.",
            [(1200, "none", None), (25, "increase", None), (4000, "none", None)],
        ),
        ("처음 1,200건이던 것이 1,500건이 됨.", [(1500, "increase", 1200)]),
        ("종전 5만 원인 수수료를 3만 원으로 내림.", [(30000, "decrease", 50000)]),
        ("기존 30일이 걸렸는데 이제는 3일이면 된다.", [(3, "decrease", 30)]),
        (
            "규모는 ’23년에 66억 원이었으나 해마다 27%씩 성장하여 373억 원에 달함.",
            [(27, "increase", None), (373e8, "increase", 66e8)],
        ),
        ("가람은 66억 원이었으나 나래는 373억 원에 달함.", [(66e8, "none", None), (373e8, "none", None)]),
        ("처음 25개였던 병원은 모임 7개, 43개로 확대됨.", [(7, "none", None), (43, "increase", 25)]),
        ("사용 기간을 당초 최대 8년에서 16년까지 확대함.", [(16, "increase", 8)]),
        ("인력을 보강함(평균 0.4명→평균 1.7명).", [(1.7, "increase", 0.4)]),
        ("신고가 늘어남(’22년 17건→’23.8월 73건).", [(73, "increase", 17)]),
        ("충전기(’18.12월 89대 → ’20.9월말 949대).", [(949, "increase", 89)]),
        ("그동안 1개 도시만을 고르던 것을 올해는 5개 도시로 확대함.", [(5, "increase", 1)]),
        ("그동안 1개 도시만을 고르던 것을 올해는 5개 과제로 확대함.", [(1, "none", None), (5, "increase", None)]),
        ("품목을 현재 76개에서 2026년 78개, 2027년 80개로 확대함.", [(78, "none", None), (80, "increase", 76)]),
        (
            "품목을 현재 76개에서 나눈 78개, 품종 80개로 확대함.",
            [(76, "none", None), (78, "none", None), (80, "increase", None)],
        ),
        (
            "생산량은 357만 4천톤으로 전년의 358만 5천톤보다 1만 1천톤(△0.3%) 감소함.",
            [(3574000, "decrease", 3585000), (11000, "decrease", None), (0.3, "decrease", None)],
        ),
        ("추정: ’14(19억 원) → ’15(20억 원) → ’16(27억 원)", [(27e8, "increase", 19e8)]),
        ("증가세(3월 24% → 4월 38%)가 확인됨.", [(38, "increase", 24)]),
        ("은행을 기존 8개 은행에서 10개로 확대함.", [(10, "increase", 8)]),
        ("연혁: 1967년 → (이관) 2012년", []),
        ("가동률(5.3주 → 5.4주)은 그대로임.", []),
        ("기간을 5주 → 4주로 줄임.", [(4, "decrease", 5)]),
        ("사망 현황(2010년 1,704명→ 2020년 1,119명)", [(1119, "decrease", 1704)]),
        ("종전에는 쉼터 30곳, 지금은 40곳으로 늘어남.", [(40, "increase", 30)]),
        ("가람에는 쉼터 30곳, 지금은 40곳으로 늘어남.", [(30, "none", None), (40, "increase", None)]),
        ("종전에는 쉼터 30곳.지금은 40곳으로 늘어남.", [(30, "none", None), (40, "increase", None)]),
        ("상담(건) : (’22년) 5,694 → (’23년) 9,934 → (’24년) 11,733", [(11733, "increase", 5694)]),
        ("수리건수 : (’23)5,100 → (’24.12) 80,158", [(80158, "increase", 5100)]),
        ("수리 : (’23)5,100 → (’24.12) 80,158", []),
        ("거래가 지난해 180억 원 수준에서 430억 원 규모로 성장함.", [(43e9, "increase", 18e9)]),
        ("목표 상향(82% 수준 → 93% 이상 목표).", [(93, "increase", 82)]),
        ("통합함(13개 세분류 → 1개 소분류).", [(13, "none", None), (1, "none", None)]),
        ("인원 확대(3명 근무 → 5명 근무).", [(5, "increase", 3)]),
        ("복귀율은 2019년 68%에서 꾸준히 상승해 올해 72%를 기록함.", [(72, "increase", 68)]),
        ("복귀율은 2019년 68%에서 지속적으로 상승하고 있음.", [(68, "none", None)]),
        ("복귀율은 2019년 68%에 이르도록 지속적으로 상승함.", [(68, "increase", None)]),
        ("복귀율은 68%에서 꾸준히 상승하고 이용률은 72%를 기록함.", [(68, "none", None), (72, "none", None)]),
    ],
)
def test_the_level_before_is_found_and_never_made_up(said: str, told: list[tuple[float, str, float | None]]) -> None:
    found = [_told(entry) for entry in in_result(said)]
    assert sorted(found) == sorted(told)


def test_how_it_once_was_may_be_a_sentence_of_its_own() -> None:
    (entry,) = in_body("제목 둘\n기존에는 심사에 30일이 걸렸다. 이제는 3일로 단축된다.")
    assert (entry.value, entry.baseline) == (3, Level(30, "일"))
    found = in_body("제목 둘\n가람시의 심사는 30일이 걸렸다. 이제는 3일로 단축된다.")
    assert [entry.baseline for entry in found] == [None, None]


def test_of_two_mentions_the_one_that_tells_the_change_is_kept() -> None:
    (entry,) = in_body("제목 둘\n기관 26곳과 함께 연다. 첫해 4곳에 불과했던 기관은 26곳으로 늘었다.")
    assert (entry.value, entry.baseline) == (26, Level(4, "곳"))


@given(st.integers(min_value=10, max_value=5000), st.integers(min_value=1, max_value=99), st.booleans())
def test_a_level_that_moved_by_so_much_has_its_baseline(before: int, by: int, more: bool) -> None:
    after = before + by if more else before - by
    if after <= 0:
        return
    word = "늘어난" if more else "줄어든"
    found = {
        entry.value: entry.baseline for entry in in_result(f"지난해 {before}곳보다 {by}곳 {word} {after}곳에 설치함.")
    }
    assert after == by or found[after] == Level(before, "곳")


@pytest.mark.parametrize(
    ("said", "directions"),
    [
        ("예산 5억 원 절감 목표를 달성하지 못함", ["none"]),
        ("예산 5억 원 절감 목표를 달성함", ["decrease"]),
        ("찬성이 60%, 사고는 10% 감소", ["none", "decrease"]),
        ("이용률 98%, 불량률 3% 감소", ["none", "decrease"]),
        ("자부담(20%), 소득(30%) 증가", ["none", "increase"]),
        ("예산 10억 원과 인력 20명을 늘려 사고를 줄였다", ["increase"] * 2),
        ("전문가 30명과 오류 20건을 줄였다", ["none", "decrease"]),
        ("종이 30장과 예산 2억 원을 절감", ["decrease"] * 2),
    ],
)
def test_a_figure_moves_only_with_its_own_word_and_where_that_was_reached(said: str, directions: list[str]) -> None:
    assert [entry.direction.value for entry in in_result(said)] == directions


@pytest.mark.parametrize(
    ("said", "baseline"),
    [
        ("매출은 3억 원이었으나 비용은 5억 원으로 늘었다", None),
        ("매출은 3억 원이었으나 올해는 5억 원으로 늘었다", 300_000_000),
    ],
)
def test_the_level_of_another_thing_is_no_baseline(said: str, baseline: float | None) -> None:
    assert _told(in_result(said)[-1])[2] == baseline


@pytest.mark.parametrize("unit", ["9%, 나래는 ", "12곳에서 "])
def test_a_row_twice_as_long_takes_about_twice_as_long(unit: str) -> None:
    assert growth(lambda letters: in_body(unit * (letters // len(unit))), 2000) < LINEAR


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("상담은 1,200건(’23) → 400건(’24 상반기)임.", [(1200, "none", None), (400, "none", None)]),
        ("상담은 1,200건(’23) → 1,400건(’24 상반기)임.", [(1400, "increase", 1200)]),
        ("상담은 1,200건(’23 상반기) → 400건(’24 상반기)임.", [(400, "decrease", 1200)]),
        ("상담은 올해 상반기 400건으로 지난해 1,200건 대비 감소함.", [(400, "none", None), (1200, "none", None)]),
        ("상담은 작년 하반기 400건에서 올해 1,200건으로 변함.", [(400, "none", None), (1200, "none", None)]),
        ("상담은 하루 12건(’23) → 4건(’24 상반기)임.", [(4, "decrease", 12)]),
        ("상담 만족도는 80%(’23) → 70%(’24 상반기)임.", [(70, "decrease", 80)]),
        (
            "상담: (’22) 85건 → (’23) 114건 → (’24.1~7월) 39건",
            [(114, "increase", 85), (39, "none", None)],
        ),
        ("상담: 85건(’23) → 39건(’24.1~7월)", [(85, "none", None), (39, "none", None)]),
        ("상담(1~8월): ’21년 21건 → ’22년 39건", [(39, "increase", 21)]),
        ("상담: 1,200건(’23) → 400건(’24.1~12월)", [(400, "decrease", 1200)]),
        ("상담: 1,200건(’23) → 400건(’24.10~12월)", [(1200, "none", None), (400, "none", None)]),
        ("상담: 1,200건(’23.1~12월) → 400건(’24.1~6월)", [(1200, "none", None), (400, "none", None)]),
        ("상담: 1,200건(’23) → 400건(’24년 12월까지)", [(400, "decrease", 1200)]),
        ("상담: 1,200건(’23) → 400건(’24년 2월까지)", [(1200, "none", None), (400, "none", None)]),
        ("상담: 1,200건(’23) → 400건(’24년 7월부터 12월까지)", [(1200, "none", None), (400, "none", None)]),
        ("위반 업소: 120곳(’23) → 80곳(’24 상반기)", [(120, "none", None), (80, "none", None)]),
        ("신규 점포: 120곳(’23) → 80곳(’24 상반기)", [(120, "none", None), (80, "none", None)]),
        ("점포 방문은 올해 상반기 80곳으로 지난해 120곳 대비 감소함.", [(80, "none", None), (120, "none", None)]),
    ],
)
def test_less_in_a_part_of_a_year_than_in_a_whole_one_is_no_fall(
    said: str, told: list[tuple[float, str, float | None]]
) -> None:
    assert [_told(entry) for entry in in_result(said)] == told


def test_the_level_that_something_rose_from_is_no_result() -> None:
    roles = [str(entry.role) for entry in in_result("복귀율은 68%에서 꾸준히 상승하고, 이용률은 70%를 넘음.")]
    assert roles == ["context", "outcome"]


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("복귀율은 68%에서 지속적으로 상승함.", "context"),
        ("복귀율은 68%에서 다시 크게 상승함.", "context"),
        ("농가의 70%에서 소득 증가를 보임.", "outcome"),
        ("환자 70%에서 증상 감소를 보임.", "outcome"),
    ],
)
def test_only_how_or_when_something_moves_stands_between_a_level_and_its_verb(said: str, role: str) -> None:
    (entry,) = in_result(said)
    assert (str(entry.role), str(entry.direction), entry.baseline) == (role, "none", None)


@pytest.mark.parametrize(
    ("said", "baselines"),
    [
        ("생산량은 10톤에서 늘어 올해 5톤을 기록함.", [None, None]),
        ("생산량은 10톤에서 크게 늘어 올해 5톤으로 집계됨.", [None, None]),
        ("생산량은 10톤에서 5톤으로 증가함.", [None, None]),
        ("생산량은 10톤에서 5톤으로 상승함.", [None, None]),
        ("생산량은 10톤이었으나 해마다 늘어 5톤에 달함.", [None, None]),
        ("기존 6개월이던 처리 기간은 2년으로 줄어듦.", [None, None]),
        ("생산량은 10톤에서 크게 줄어 올해 5톤으로 집계됨.", [10]),
        ("처리 기간은 2년에서 6개월로 줄어듦.", [2]),
        ("가입 기준을 10명에서 5명으로 확대함.", [10]),
    ],
)
def test_levels_that_go_the_other_way_than_their_verb_are_no_change(said: str, baselines: list[float | None]) -> None:
    assert [_told(entry)[2] for entry in in_result(said)] == baselines


def test_a_range_is_no_one_level_that_anything_was_before() -> None:
    (ranged,) = [entry for entry in in_result("예약을 하루 1～6회에서 8회로 늘림.") if entry.value == 8]
    (plain,) = in_result("예약을 하루 6회에서 8회로 늘림.")
    assert ranged.baseline is None
    assert plain.baseline is not None
    assert plain.baseline.value == 6
