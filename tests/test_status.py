"""The status of a clause stands in its last predicate."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sarye.extraction.outcomes.status import last_words, past, status_of
from sarye.vocabulary.codes import Status

ACHIEVED = (
    "민원 처리 시간을 이틀에서 두 시간으로 줄였다.",
    "창구 직원의 업무 부담 경감",
    "현장 점검 결과를 앱으로 바로 등록할 수 있게 됐다",
    "예산 5억 원을 절감하였음.",
    "새 창구는 3월부터 모든 주민에게 상담 서비스를 제공한다.",
    "예산의 효율적 운용(연간 3억 절감 예상)을 통해 낭비 요인 제거",
    "지연이 예상되었으나 한 달 앞당겨 개통에 성공하였다.",
    "직접 지원할 계획이었으나 민간의 참여로 비용 없이 구축했다.",
    "향후 5년의 추진 계획을 수립했다.",
    "분석 기술로 다음 날의 수요를 예측하였다.",
    "센터는 밤에도 전화 상담을 운영하고 있다.",
    "한 달의 시범운영을 거쳐 정식 서비스를 개시한다.",
    "오는 10일까지 설문을 진행하고 있다.",
    "수요가 늘어난 것으로 보인다.",
    "구급차가 길을 찾는 시간이 절반으로 줄어든다.",
)
EXPECTED = (
    "주차난이 크게 풀릴 것으로 기대된다.",
    "이용자가 더 늘어날 전망이다.",
    "상담 품질 향상 기대",
    "앞으로 누구나 쉽게 이용할 수 있을 것",
    "일과 돌봄을 함께할 기반이 마련될 수 있다고 설명했다.",
    "로봇이 산업을 바꾸는 계기가 될 것이라는 데 공감했다.",
    "주민에게 도움이 되었으면 좋겠다.",
    "피해가 절반으로 줄 것으로 보인다.",
    "주민의 안전이 강화되는 계기가 되길 바란다.",
    "이 사업이 좋은 본보기가 될 것이라고 말하고",
    "“불편이 크게 줄 것으로 기대된다.”라고 말했다.",
    "성과가 클 것으로 기대한다면서",
    "시장이 두 배로 커질 것으로 전망*된다",
    "향후 맞춤형 안내로 주민의 이용 편의성 향상",
)
PLANNED = (
    "내년까지 모든 구로 확대할 계획이다.",
    "하반기에 공개할 예정",
    "두 기관은 자료를 함께 쓰기로 했다.",
    "제도를 고치고자 한다.",
    "시범 운영을 거쳐 정식 서비스를 열겠다고 밝혔다.",
    "전문가를 파견받아 실무를 지원토록 한다.",
    "“전략을 마련하여 발표할 계획”임을 밝혔다.",
    "안전 기술 대회를 연다.",
    "드론을 현장 점검에 도입한다고 밝혔다.",
    "전담 조직을 신설한다고 3일 밝혔다.",
    "적용 대상을 넓혀 나갈 방침이라고 설명했다.",
    "“안전망을 더 촘촘히 만들어 나가겠다.”고 말했다.",
    "이번 시범사업을 통해 도입 가능성을 타진한다.",
    "업무 효율의 향상을 목적으로 한다.",
    "센서 백 대 추가 (예정)",
    "오는 7월부터 새 요금제를 적용한다.",
    "낡은 방식의 개선을 모색하고 있다.",
    "사업을 내년 봄에 추진할 것이다.",
)


@pytest.mark.parametrize("clause", ACHIEVED)
def test_what_is_told_as_done_or_running_is_achieved(clause: str) -> None:
    assert status_of(clause) is Status.ACHIEVED


@pytest.mark.parametrize("clause", EXPECTED)
def test_what_is_hoped_for_is_expected(clause: str) -> None:
    assert status_of(clause) is Status.EXPECTED


@pytest.mark.parametrize("clause", PLANNED)
def test_what_is_intended_or_still_to_run_is_planned(clause: str) -> None:
    assert status_of(clause) is Status.PLANNED


def test_a_verb_of_saying_is_looked_through_with_its_quotation_marks() -> None:
    assert last_words("“대상을 넓힐 계획이다.”라고 강조했다.") == "“대상을 넓힐 계획이다"


def test_past_tense_is_not_mixed_up_with_being_able_or_being_willing() -> None:
    assert [past(words) for words in ("열었다", "열 수 있다", "열겠다", "열었으며")] == [True, False, False, True]


@given(st.text(max_size=300))
def test_any_text_has_a_status(clause: str) -> None:
    assert status_of(clause) in Status


@given(st.sampled_from(ACHIEVED + EXPECTED + PLANNED), st.text(alphabet=' .”"’!', max_size=5))
def test_punctuation_at_the_end_changes_nothing(clause: str, tail: str) -> None:
    assert status_of(clause + tail) is status_of(clause)


@pytest.mark.parametrize(
    ("clause", "status"),
    [
        ("나루청은 무인기를 순찰에 적용할 예정이라 밝혔다", Status.PLANNED),
        ("체계가 개발되게 되면 위치가 바로 제공된다", Status.EXPECTED),
        ("‘27년까지 모든 창구로 서비스를 확대", Status.PLANNED),
        ("공동 과제에 활용하는 것을 주요 내용으로 한다", Status.PLANNED),
        ("쉼터를 나누는 데 목적이 있다", Status.PLANNED),
        ("실시간 강의 기능도 지원한다", Status.ACHIEVED),
    ],
)
def test_the_last_predicate_is_found_behind_what_stands_around_it(clause: str, status: Status) -> None:
    assert status_of(clause) is status
