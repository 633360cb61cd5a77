"""Outcomes: which clauses tell a result, where they stand, and in which status."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import LINEAR, growth
from sarye.extraction.outcomes import find_outcomes
from sarye.extraction.outcomes.clauses import by_speech, by_status
from sarye.extraction.outcomes.releases import tells_outcome
from sarye.extraction.outcomes.status import status_of
from sarye.extraction.outcomes.wishes import is_pledge, is_wish
from sarye.extraction.passages import passages
from sarye.extraction.record import OutcomeEntry
from sarye.reading.case import Case, Section, Span
from sarye.reading.document import from_text
from sarye.reading.release import read_release
from sarye.vocabulary.codes import SectionName


def in_field(name: SectionName, content: str) -> tuple[OutcomeEntry, ...]:
    document = from_text(content)
    span = Span(0, len(document.text))
    case = Case(document, "casebook", "제목", None, span, (Section(name, span),))
    return find_outcomes(case, passages(case))


def in_release(body: str) -> list[tuple[str, str]]:
    (case,), _ = read_release(from_text("한빛시, 새 길을 열다\n" + body))
    return [(str(entry.status), entry.mention.text) for entry in find_outcomes(case, passages(case))]


def told(entries: tuple[OutcomeEntry, ...]) -> list[tuple[str, str]]:
    return [(str(entry.status), entry.mention.text) for entry in entries]


def test_every_sentence_of_the_result_field_is_an_outcome_without_its_full_stop() -> None:
    assert told(in_field(SectionName.RESULT, "접수 시간 단축. 향후 다른 구로 넓힐 계획.")) == [
        ("achieved", "접수 시간 단축"),
        ("planned", "향후 다른 구로 넓힐 계획"),
    ]


def test_the_what_line_is_one_outcome_and_other_fields_are_none() -> None:
    assert told(in_field(SectionName.WHAT, "누구나 손쉽게 서류 발급 가능")) == [
        ("achieved", "누구나 손쉽게 서류 발급 가능")
    ]
    assert in_field(SectionName.PURPOSE, "서류 발급의 불편을 해소할 필요.") == ()


def test_a_sentence_is_split_where_a_part_has_another_status() -> None:
    assert told(in_field(SectionName.RESULT, "원격 상담이 언제나 가능해짐으로써 돌봄 공백이 줄어들 것으로 기대.")) == [
        ("achieved", "원격 상담이 언제나 가능해짐"),
        ("expected", "돌봄 공백이 줄어들 것으로 기대"),
    ]


def test_clauses_without_a_tense_of_their_own_take_over_the_status_of_the_last() -> None:
    (entry,) = in_field(SectionName.RESULT, "자료를 모으고 국민에게 공개하여 새로운 산업 창출 기대.")
    assert str(entry.status) == "expected"


def test_a_refuted_expectation_is_not_cut_off_as_one() -> None:
    assert [str(e.status) for e in in_field(SectionName.RESULT, "지연될 것으로 예상되었으나, 제때 개통에 성공.")] == [
        "achieved"
    ]


def test_a_result_that_breaks_off_in_mid_sentence_is_no_outcome() -> None:
    assert told(in_field(SectionName.RESULT, "사고 감소 효과 실현. 관제의 고도화를 통하여 안전한")) == [
        ("achieved", "사고 감소 효과 실현")
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "한빛시는 신청 서류를 열 종에서 두 종으로 줄였다.",
        "이 앱으로 빈 주차면을 실시간으로 확인할 수 있게 됐다.",
        "시는 내년까지 대상을 모든 동으로 넓힐 계획이다.",
        "이번 협약을 통해 상담 대기 시간이 줄어들 것으로 기대된다.",
        "지난해 시범 운영한 결과 사고가 30% 줄어든 것으로 나타났다.",
        "기존에 설치된 기둥을 쓰므로 비용 부담은 적다.",
        "시는 상반기에 터널 두 곳에서 현장 실증을 진행했다.",
        "시는 점검 로봇을 개발하고, 3일 시민 앞에서 시연회를 열었다.",
        "시는 5월에 안전 기술 학술대회를 개최한다.",
        "앞으로 모든 부서는 공개 형식으로 문서를 만들어야 한다.",
        "지난해에는 위험 신고 열 건을 미리 막은 바 있다.",
        "제도를 바꾼 뒤 사고가 30% 줄었다.",
        "시는 불법 광고 3만 건을 적발했다.",
        "점검을 늘린 뒤로 사고가 한 건도 발생하지 않았다.",
        "지난겨울에는 단 한 건의 화재도 나지 않았다.",
        "결함이 발견된 승강기 30대를 모두 교체했다.",
        "화재로 집을 잃은 이웃에게 새 보금자리를 지원했다.",
        "산불 현장에 드론 20대가 투입됐다.",
        "시는 피해 신고를 받는 창구를 열었다.",
        "조사에서 이용자의 87%가 길 찾기에 도움을 받았다고 답했다.",
        "불법 촬영물 적발 건수가 두 배로 늘었다.",
        "무료 진료를 받은 어르신이 300명을 넘었다.",
        "종전에는 서류를 따로 내야 했으나, 앞으로는 동의만 하면 된다.",
        "이번에 새롭게 추가된 기능은 막차 시각을 알려 주는 것이다.",
        "협업으로 재난 대응력이 한층 높아질 것으로 기대한다.",
        "교통약자도 앱으로 배차를 부를 수 있게 된다.",
        "이 병원은 어르신 운동 프로그램을 운영해 오고 있다.",
        "상담 창구를 새로 마련했습니다.",
    ],
)
def test_results_benefits_and_plans_are_told_outcomes(clause: str) -> None:
    assert tells_outcome(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "한빛시와 두레대학교는 12일 업무협약을 체결했다.",
        "이번 협약에 따라 대학은 전문 인력과 시설을 지원한다.",
        "이날 행사에는 시장과 주민 백여 명이 참석했다.",
        "디지털 트윈이란 현실을 가상 공간에 옮긴 것을 말한다.",
        "그동안 접수 창구가 없어 이용에 어려움이 많았다.",
        "자세한 내용은 시 누리집에서 확인할 수 있다.",
        "희망하는 주민은 동 주민센터에 신청하면 된다.",
        "앞으로도 주민이 편안한 도시가 되도록 최선을 다하겠다.",
        "시민 여러분의 많은 참여를 당부했다.",
        "빠른 대책 마련이 필요하다.",
        "시장은 모든 부서가 일하는 방식을 바꿀 것을 주문했다.",
        "안전 인력 양성이 시급한 과제가 되었다.",
        "시장은 기념식에서 축사를 하였다.",
        "시장은 상인들과 간담회를 가졌다.",
        "지식 금융은 지식을 담보로 한 금융을 뜻하며, 기업의 자금난을 덜어 준다.",
        "껍질째 그늘에 보관하는 것이 좋다.",
        "종전에는 신고를 두 번 해야 했다.",
        "최근 3년간 추락 사고는 112건이었다.",
        "범죄는 밤 시간대에 집중적으로 발생했다.",
        "산불은 봄철(3~5월, 32건)에 가장 많이 발생했다.",
        "민원이 지난해보다 40% 늘었다.",
        "주민 300명이 누출 사고로 병원 진료를 받았다.",
        "조사에 따르면 응답자의 36%가 밤길이 두렵다고 답했다.",
        "산불이 나면 피해가 더 커질 수 있다.",
        "기존의 산림 조사는 나무의 둘레를 사람이 하나하나 측정했다.",
        "이런 방식은 시간이 오래 걸리는 단점이 있었다.",
        "그간 외국인은 우편 접수만 가능했다.",
        "누출의 주요 원인으로는 낡은 배관 등이 있다.",
        "벌의 피해가 해마다 심각해지고 있다.",
        "이는 참가 수요가 높은 점을 반영한 것이다.",
        "여러분의 많은 관심과 참여를 바란다.",
        "위험을 보면 120으로 신고하면 바로 도움을 받을 수 있다.",
        "공모 부문은 두 가지이며 관심 있는 누구나 참여할 수 있습니다.",
        "지원 절차는 서류 심사를 거쳐 현장 심사로 이어진다.",
        "두 기관은 지난 5월 업무협약을 체결한 바 있다.",
        "감염이 번지면서 기념식이 취소되었다.",
        "이 대회는 올해로 열한 회째를 맞는다.",
        "동반 자료란 여러 기관의 자료를 묶은 것을 의미합니다.",
        "실무 모임 제1차 회의를 위한 자료 개요",
    ],
)
def test_signing_roles_attendance_definitions_problems_requests_and_pledges_are_none(clause: str) -> None:
    assert not tells_outcome(clause)


def test_a_pledge_that_names_something_new_is_a_plan() -> None:
    assert tells_outcome("앞으로 이 기술을 다른 업무에 확대 적용해 편의를 높이도록 노력하겠다.")


@pytest.mark.parametrize(
    ("clause", "status"),
    [
        ("이용자는 앱에서 수수료를 바로 낼 수 있게 된다.", "achieved"),
        ("앞으로 전화기로 어디서나 접수가 가능하다.", "achieved"),
        ("시는 7월 3일부터 상담 앱을 개편한다.", "achieved"),
        ("이 밖에 길 찾기와 예약 등의 기능을 지원한다.", "achieved"),
        ("2031년부터 현장 실증에 들어간다.", "planned"),
        ("시는 다음 주 조례 개정안을 입법예고한다.", "planned"),
        ("농가에 보급될 경우 일손 부족을 크게 덜 수 있게 된다.", "expected"),
        ("운행이 크게 늘 것으로 기대됩니다.", "expected"),
        ("대상을 모든 마을로 넓힐 계획입니다.", "planned"),
    ],
)
def test_the_last_predicate_and_its_time_give_the_status(clause: str, status: str) -> None:
    assert str(status_of(clause)) == status


def test_a_line_without_a_tense_takes_over_the_status_of_the_next() -> None:
    body = """□ 한빛시는 점검 로봇을 모든 터널에 배치했다.
 - 점검원의 부족을 해소하고 시민에게 빠른 길을 제공하며,
 - 기업에는 시장을 넓힐 기회를 줄 것으로 기대된다.
"""
    assert [status for status, _ in in_release(body)] == ["achieved", "expected", "expected"]


def test_what_is_finished_and_what_is_still_to_come_are_two_outcomes() -> None:
    assert in_release("한빛시는 판독 장치의 개발을 완료하고, 2031년부터 현장 실증에 들어간다.\n") == [
        ("achieved", "한빛시는 판독 장치의 개발을 완료하고"),
        ("planned", "2031년부터 현장 실증에 들어간다."),
    ]
    assert [status for status, _ in in_release("한빛시는 연내 개발을 완료하고, 내년에 시험할 계획이다.\n")] == [
        "planned"
    ]


def test_words_to_a_machine_and_a_motto_are_no_speech() -> None:
    told = '이제 "증명서 떼어 줘"라고 말로만 해도 서류를 받을 수 있게 되었다.'
    assert by_speech(told, Span(0, len(told))) == [(Span(0, len(told)), False)]
    motto = "한빛시는 ‘내일을 여는 들녘’이라는 주제로 새 전시관을 개관했다."
    assert by_speech(motto, Span(0, len(motto))) == [(Span(0, len(motto)), False)]


def test_a_spoken_pledge_counts_where_it_names_something_new() -> None:
    assert not tells_outcome("주민과 함께하는 좋은 본보기가 되겠다", spoken=True)
    assert tells_outcome("내년까지 돌봄 인력 300명을 양성하겠다", spoken=True)


def test_two_speeches_in_one_sentence_are_two_outcomes_without_the_speaker() -> None:
    body = "박하늘 국장은 “현장 점검 시간을 절반으로 줄이게 되었다.”라며, “이를 통해 사고가 크게 줄 것으로 기대된다.”라고 말했다.\n"
    assert in_release("한빛시는 점검 로봇을 모든 터널에 배치했다.\n" + body)[1:] == [
        ("achieved", "현장 점검 시간을 절반으로 줄이게 되었다."),
        ("expected", "이를 통해 사고가 크게 줄 것으로 기대된다."),
    ]


def test_title_subtitles_footnotes_and_attachments_of_a_release_are_left_out() -> None:
    body = """- 점검 시간 절반으로 단축 -

□ 한빛시는 점검 로봇을 모든 터널에 배치했다.
 * 로봇 세 대를 두 달 동안 시험 운영하였다. 오류는 없었다.
 ㅇ 시는 점검 기록을 시민에게 공개할 예정이다.

붙임 1. 로봇 배치 현황
 로봇은 열 곳에 배치했다.
"""
    assert in_release(body) == [
        ("achieved", "한빛시는 점검 로봇을 모든 터널에 배치했다."),
        ("planned", "시는 점검 기록을 시민에게 공개할 예정이다."),
    ]


def test_the_first_sentence_tells_the_news_even_where_it_is_a_choice() -> None:
    assert tells_outcome("한빛시는 공모를 거쳐 터널 네 곳을 시범 지역으로 최종 선정했다.", leads=True)
    assert not tells_outcome("한빛시는 공모를 거쳐 터널 네 곳을 시범 지역으로 최종 선정했다.")


def test_bare_lines_count_where_they_tell_a_deed_and_not_under_particulars() -> None:
    body = """한빛시는 점검 로봇을 모든 터널에 배치했다.

< 부서별 주요 성과 >

안전과

로봇 보급 등 점검 체계 고도화

< 행사 개요 >

(일시) 3월 2일 시민회관에서 개최 추진
"""
    assert in_release(body)[1:] == [("achieved", "로봇 보급 등 점검 체계 고도화")]


def test_a_line_without_a_verb_that_heads_a_sentence_is_a_heading() -> None:
    body = "한빛시는 로봇을 배치했다.\n\n>> 로봇을 통한 점검 체계 강화\n\n점검 주기를 두 주에서 하루로 줄였다.\n"
    assert [words for _, words in in_release(body)] == [
        "한빛시는 로봇을 배치했다.",
        "점검 주기를 두 주에서 하루로 줄였다.",
    ]


def test_lines_that_end_in_a_connective_are_told_as_well() -> None:
    body = "한빛시는 로봇을 모든 터널에 배치했으며,\n\n내년까지 다리에도 넓힐 계획이다.\n"
    assert [status for status, _ in in_release("한빛시는 로봇을 만들었다.\n\n" + body)] == [
        "achieved",
        "achieved",
        "planned",
    ]


def test_a_note_inside_a_paragraph_is_one_sentence_and_the_text_goes_on() -> None:
    body = "한빛시는 로봇을 배치했다. * 로봇은 바퀴가 네 개이다. 점검 시간은 절반으로 줄었다.\n"
    assert [words for _, words in in_release(body)] == ["한빛시는 로봇을 배치했다.", "점검 시간은 절반으로 줄었다."]


def test_particulars_end_with_the_lines_that_they_head() -> None:
    body = """□ 한빛시는 점검 로봇을 모든 터널에 배치했음

[ 시연회 개요 ]

때: 3월 2일

한빛시는 앞으로 모든 터널과 다리에 점검 로봇을 두고 그 기록을 날마다 시민에게 공개하여 안전을 높일 계획임

점검 로봇의 기록을 공개하여 시민의 안전을 강화
"""
    assert [status for status, _ in in_release(body)] == ["achieved", "planned", "achieved"]


def test_a_reference_to_an_attachment_does_not_end_the_text() -> None:
    body = "한빛시는 로봇을 배치했다.\n[붙임1]\n점검 시간은 절반으로 줄었다.\n시장은 “점검 대상을 더 늘릴 계획이다.”라고 말했다.\n"
    assert len(in_release(body)) == 3


def test_a_contrast_stays_with_the_hope_that_it_leads_to() -> None:
    body = "한빛시는 로봇을 배치했다.\n신고에 어려움이 많았으나, 앞으로는 편의가 크게 나아질 것으로 기대된다.\n"
    assert in_release(body)[1] == ("expected", "신고에 어려움이 많았으나, 앞으로는 편의가 크게 나아질 것으로 기대된다.")


def test_a_finding_is_cut_off_from_the_outlook_that_follows() -> None:
    body = (
        "한빛시는 로봇을 배치했다.\n사고는 네 배 줄어든 것으로 나타나, 당분간 안전한 상태가 지속될 것으로 전망된다.\n"
    )
    assert [status for status, _ in in_release(body)] == ["achieved", "achieved", "expected"]


def test_outcomes_of_a_release_do_not_overlap() -> None:
    body = "한빛시는 로봇을 배치했다.\n종전에는 두 번 신고해야 했으나, 앞으로는 한 번으로 마치게 된다.\n"
    (case,), _ = read_release(from_text("제목\n" + body))
    spans = [entry.mention.span for entry in find_outcomes(case, passages(case))]
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))


@given(
    st.text(
        alphabet=st.sampled_from('가다했으며 기대되고계획이며, .향후“”"라며라고말했다가능해짐으로써\n'), max_size=120
    )
)
def test_clauses_lie_inside_their_sentence_in_order_and_do_not_overlap(text: str) -> None:
    whole = Span(0, len(text))
    for spans in ([span for span, _ in by_status(text, whole)], [span for span, _ in by_speech(text, whole)]):
        at = 0
        for span in spans:
            assert at <= span.start <= span.end <= len(text)
            at = span.end


@given(
    st.lists(
        st.sampled_from(
            [
                "시간을 줄였다.",
                "\n□ ",
                "“",
                "”라고 밝혔다.",
                "확대할 계획이다.",
                "* 주석이다.",
                " 기대된다.",
                "붙임 ",
                "한빛시는 ",
            ]
        )
    )
)
def test_mentions_of_a_release_stand_where_they_say(pieces: list[str]) -> None:
    document = from_text("제목 한 줄\n한빛시는 시간을 줄였다. " + "".join(pieces))
    (case,), _ = read_release(document)
    for entry in find_outcomes(case, passages(case)):
        span = entry.mention.span
        assert document.text[span.start : span.end] == entry.mention.text != ""
        assert entry.mention.sentence.covers(span)


# --- what only looks like an outcome, and what only looks like none -----------------------------------------------


@pytest.mark.parametrize(
    "clause",
    [
        "민원인 ㄷ씨는 수수료를 알아보려고 새벽에 창구를 찾았다",
        "대전에 사는 을씨는 은행 앱에서 번호를 하나하나 적어 넣어 세금을 냈다",
        "김모 씨는 새 창구에서 서류를 받아 시간을 줄였다",
        "나루청장(사진 가운데)이 새로 연 관제실을 살피고 운영 방법을 확인했다",
        "이용자는 앱스토어에서 내려받아 설치할 수 있다",
        "누리집 이용 중 궁금한 점은 게시판으로 편리하게 소통할 수 있다",
        "이는 수요가 줄어든 데 따른 것으로 분석된다",
        "새로 연 창작소의 발전을 기원한다",
        "어제 보도에 대해 다음과 같이 설명드립니다",
    ],
)
def test_examples_captions_and_directions_are_no_outcomes(clause: str) -> None:
    assert not tells_outcome(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "방문에 드는 시간과 비용을 줄이는 데 기여하고 있다",
        "나루학교가 가상 훈련장을 개설해 주목받고 있다",
        "개선된 추천 서비스는 판단에 쓸 정보를 함께 제공하는 것이 특징이다",
        "새 온실로 고른 묘목을 생산해 숲을 가꾸는 데 기여하길 바란다",
        "오미나 씨앗은행이 저장고를 두 배로 늘렸다",
    ],
)
def test_what_helps_already_and_what_is_new_are_outcomes(clause: str) -> None:
    assert tells_outcome(clause)


def test_what_is_on_at_an_event_that_a_release_announces_is_no_outcome() -> None:
    body = (
        "한빛시는 6일부터 사흘간 나루홀에서 ‘한빛 하늘길 박람회’를 개최한다.\n"
        "참여 기업들은 새 기체를 선보이고 누구나 조종을 체험할 수 있다.\n"
        "둘째 마당에서는 학자들이 안전 기준을 발표할 예정이다.\n"
        "한빛시는 하늘길 관제 시스템을 구축하고 있다.\n"
        "한빛시는 내년에 관제 시스템을 모든 구에 보급할 예정이다.\n"
    )
    assert [words for _, words in in_release(body)][-2:] == [
        "한빛시는 하늘길 관제 시스템을 구축하고 있다.",
        "한빛시는 내년에 관제 시스템을 모든 구에 보급할 예정이다.",
    ]
    assert not any("체험" in words or "발표" in words for _, words in in_release(body))


def test_what_a_release_tells_beside_an_opening_is_an_outcome() -> None:
    body = "한빛시는 6일 로봇 관제실 시연회를 개최했다.\n관제실은 로봇 40대를 한눈에 보여준다.\n"
    assert "관제실은 로봇 40대를 한눈에 보여준다." in [words for _, words in in_release(body)]


def test_an_item_with_a_heading_of_its_own_is_told_without_it() -> None:
    body = "한빛시는 새 계획을 세웠다.\n△창구 넓히기: 한빛시는 모든 동에 무인 창구를 구축할 계획이다.\n△장소: 한빛시청 별관에서 창구를 연다.\n"
    assert in_release(body)[1:] == [("planned", "한빛시는 모든 동에 무인 창구를 구축할 계획이다.")]


def test_a_sentence_ends_where_a_note_follows_it_without_a_space() -> None:
    body = "한빛시는 누리 배달 로봇을 모든 동에 도입했다고 밝혔다.*누리 배달 로봇: 짐을 싣고 다니는 기계\n"
    assert [words for _, words in in_release(body)] == ["한빛시는 누리 배달 로봇을 모든 동에 도입했다고 밝혔다."]


@pytest.mark.parametrize(
    "clause",
    [
        "갈래별로 보면 안전 갈래의 출원이 41%로 가장 높았다",
        "이어 해외 출원도 높은 증가율을 보였다",
        "온실 문을 닫아야 기계가 멈추는 것을 막을 수 있다",
        "신청부터 발급까지 열흘이 소요된다",
        "앞으로 기술 개발도 더욱 활발해질 것으로 전망된다",
        "오늘 회의에는 안건 세 건이 상정되었다",
        "나루 교수는 미래 도시에 관한 메시지를 전달하였다",
        "나루 심사관이 으뜸 심사관의 영예를 안았다",
        "신청은 전화와 누리집을 통해 할 수 있다",
        "두 가게를 가진 사람의 경우 한 가게만 신청하여 지원받을 수 있다",
        "관리자에게 과징금을 부과할 수 있다",
        "학생들에게 바른 마음을 확산해 맑은 나라를 만드는 기틀을 마련하기 위해 최선을 다하겠다",
        "이 배는 미래 먹거리로서 키울 필요가 있다",
        "나루회사는 2009년 로봇을 개발하였고, 도장 일을 하는 전문기업이다",
        "한빛시는 12월 8일 나루홀에서 하늘길 안전 토론회를 개최한다",
    ],
)
def test_shares_advice_agendas_forecasts_rules_and_zeal_are_no_outcomes(clause: str) -> None:
    assert not tells_outcome(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "새 누리집의 이용자가 꾸준히 늘어나고 있다",
        "이번 연구로 뿌리까지 살필 가능성을 한층 높였다",
        "낡은 창구를 하나로 묶는 틀을 마련했다는 점에서 매우 중요하다",
        "제조업의 체질을 바꾸겠다는 전략이다",
        "기존에는 공무원에게만 주던 포상금을 앞으로는 파견 직원까지 확대한다",
        "교육생의 만족도가 가장 높았다",
        "창구 확대로 이용자가 늘어날 것으로 전망된다",
        "자동화를 확대 적용해 좋은 서비스를 제공할 수 있도록 노력하겠다",
    ],
)
def test_growing_use_worth_and_new_rules_are_outcomes(clause: str) -> None:
    assert tells_outcome(clause)


def test_what_was_published_is_news_at_the_head_of_a_release_alone() -> None:
    assert tells_outcome("한빛시는 ‘하늘길 안전 지침서’를 발표했다", leads=True)
    assert not tells_outcome("나루 교수는 새로운 생각을 발표했다", leads=True)
    assert not tells_outcome("한빛시는 ‘하늘길 안전 지침서’를 발표했다")


def test_a_body_that_was_set_up_is_told_beside_its_first_meeting() -> None:
    assert tells_outcome("한빛시는 하늘길 자문단을 출범시키고 첫 회의를 개최했다")


@pytest.mark.parametrize(
    "clause",
    [
        "온라인 불법 판매가 늘고 있다",
        "마약 구매가 빠르게 증가하고 있다",
        "스미싱 접속 건수가 늘어나고 있다",
        "생산량이 감소하여 곳곳에서 연료 부족 사태가 벌어지고 있다",
        "요금 환급을 거부하는 등 가입자의 피해가 발생하고 있습니다",
        "채팅 로봇의 표현이 사회적으로 논란이 되었다",
        "불길을 잡는 데 하루가 걸려 막대한 피해를 낳았다",
        "이 나라는 기후 위기라는 도전에 직면해 있다",
        "이 병은 급격히 퍼져 국민의 생명과 재산까지 위협한다",
        "그간 현장에서 참고할 선례가 부족하였다",
        "환자의 비중이 늘어 우려가 매우 큽니다",
        "두 기관은 자료의 제공과 연구에 상호 협력할 것을 합의하였다",
        "두 기관은 산불 가해자 검거에 대해 상호 협력을 약속했다",
        "신청은 누리집에서 언제든 할 수 있으며",
        "관련 시장 규모가 2030년에는 10조 원에 달할 것으로 예측되고 있다",
    ],
)
def test_what_is_bad_promised_or_foreseen_of_others_is_no_outcome(clause: str) -> None:
    assert not tells_outcome(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "불법 판매를 막는 앱의 이용이 늘고 있다",
        "불법 영상 신고 창구의 이용 건수가 늘고 있다",
        "교육을 마친 사람들의 만족감이 큽니다",
        "발급은 무인기에서도 가능하도록 확대했다",
        "예약은 앱으로 언제든 가능해졌다",
        "공모에 누구나 참여할 수 있도록 문턱을 낮췄다",
        "새 창구로 이용이 급증할 것으로 전망된다",
    ],
)
def test_help_against_what_is_bad_and_easier_ways_are_outcomes(clause: str) -> None:
    assert tells_outcome(clause)


@pytest.mark.parametrize(
    ("clause", "status"),
    [
        ("두 기관은 갯벌 조사를 공동으로전개할것이다.", "planned"),
        ("창구가 열 곳으로 늘어날것이다", "expected"),
        ("범인을 잡는 데 많은 힘이 될 것 같다", "expected"),
        ("숲 교육을 활성화 하는데 그 목적이 있다", "planned"),
        ("나루회사는 200억 원 투자를 약속했다", "planned"),
        ("이용자는 만 명에 달할 것으로 예측되고 있다", "expected"),
        ("이것이 새로운 탈것이다", "achieved"),
        ("소통의 자리를 자주 마련하겠다“고 밝혔다", "planned"),
        ("산업을 적극 육성하겠다고 밝힌 바 있다", "planned"),
        ("자료를 개방한 바 있다", "achieved"),
        ("하위 법령을 속히 마련하겠다고 답했다", "planned"),
        ("응답자의 절반이 앞으로도 이용하겠다고 답했다", "achieved"),
        ("업계에 단비 같은 제도가 될 것으로 기대 된다", "expected"),
        ("집중 처리 기간을 운영하기로 한 것이다", "planned"),
        ("온실가스 감축을 목표로 설정하였다", "planned"),
        ("일자리 만들기를 목표로 삼고 있다", "planned"),
        ("누구나 쓰게 한다는 목표를 세웠다", "planned"),
        ("오는 3일부터 자료 창구를 운영한다고 밝혔다", "achieved"),
        ("내년 3월 3일부터 자료 창구를 운영한다고 밝혔다", "planned"),
        ("3일부터 자료 창구를 운영한다고 밝혔다", "achieved"),
        ("자료를 모아 본격적인 개발에 나서게 된다.", "planned"),
        ("협회가 점검을 수행하게 됨", "planned"),
        ("해마다 35억 원이 절감되고 소비가 늘 것으로 추산했다.", "expected"),
        ("앱이 나오면 설치할 앱이 7개에서 1개로 줄어든다.", "expected"),
        ("앱을 새로 내면서 설치할 앱이 7개에서 1개로 줄어든다.", "achieved"),
        ("이제 접수는 새 창구가 맡게 된다.", "achieved"),
        ("상담 앱은 예약을 대신 맡게 된다.", "achieved"),
        ("접수 기간은 3일로 단축되게 된다.", "achieved"),
        ("혼란이 길어지면 모두가 손해를 입게 된다.", "achieved"),
        ("새 법이 오는 9일부터 시행된다고 밝혔다.", "achieved"),
        ("서비스를 지원할 새 장비의 개발에 3년을 투자한다.", "planned"),
        ("올해 5월부터 상담사를 대상으로 시범운영에 들어간다.", "planned"),
        ("시범거래를 마치고 올해 정식 운영에 들어간다.", "achieved"),
        ("일자리를 찾을 기회의 확대를 기대”하며", "expected"),
        ("만족도를 끌어올리는 계기가 될 것으로 보여진다.", "expected"),
        ("새 일자리를 만드는 신호탄이 될 것으로 보고 있으며", "expected"),
        ("비용을 절반으로 줄일 수 있는 것으로 추정된다.", "expected"),
        ("확인 서비스가 시행(’31.상반기)되면 신원 확인이 가능해진다.", "expected"),
        ("보급이 확대된다면 일손을 크게 덜 수 있다.", "expected"),
        ("이는 자료를 모든 마을로 넓히기 위한 것입니다.", "planned"),
        ("창구를 모든 마을에 놓는다는 계획을 발표했다.", "planned"),
        ("낡은 규제를 합리적으로 개선(연내)한다.", "planned"),
    ],
)
def test_what_is_to_come_is_not_told_as_done(clause: str, status: str) -> None:
    assert status_of(clause) == status


@pytest.mark.parametrize(
    "clause",
    [
        "288㎡로 조성된 실증랩은 자료를 가공할 장비를 제공한다.",
        "공단에서는 시기별로 맞춤형 서비스를 지원한다.",
        "새 시스템에서 진술서의 작성을 지원한다.",
        "‘나루 자료 플랫폼’은 마을의 정책 수립을 지원한다.",
        "2019년부터 현재까지 단지 21곳의 전환을 지원 중이다.",
    ],
)
def test_what_runs_is_not_told_as_planned(clause: str) -> None:
    assert str(status_of(clause)) == "achieved"


def test_a_method_is_not_cut_off_from_what_it_is_used_for() -> None:
    said = "한빛시의 자료 플랫폼은 모든 자료를 인공지능으로 분석하여, 마을마다 맞춤형 정책을 제공할 계획이다."
    assert in_release(said) == [("planned", said)]
    found = "한빛시의 새 창구는 불량률이 절반으로 감소한 것으로 분석되어, 내년에는 모든 마을로 확대할 계획이다."
    assert [status for status, _ in in_release(found)] == ["achieved", "planned"]


@pytest.mark.parametrize(
    ("news", "status"),
    [
        ("한빛시는 나루회사와 안전 알림 서비스를 위한 업무협약을 체결하였다.", "expected"),
        ("한빛시는 내년까지 안전 알림 서비스를 구축할 계획이다.", "expected"),
        ("한빛시는 안전 알림 서비스의 구축에 착수했다.", "expected"),
        ("한빛시는 나루회사와 업무협약을 체결했으며, 내년까지 안전 알림 서비스를 구축할 계획이다.", "expected"),
        ("한빛시는 예산 10억 원을 확보했으며, 내년까지 안전 알림 서비스를 구축할 계획이라고 밝혔다.", "expected"),
        ("한빛시는 설계 용역을 마쳤으며, 내년까지 안전 알림 서비스를 구축할 예정이다.", "expected"),
        ("시민의 관심이 높았으며, 한빛시는 내년까지 안전 알림 서비스를 구축할 예정이다.", "expected"),
        ("한빛시는 안전 알림 서비스를 열었다.", "achieved"),
        ("한빛시는 3일 안전 알림 서비스를 설치했으며, 내년에는 모든 마을로 넓힐 계획이라고 밝혔다.", "achieved"),
        ("한빛시는 3일 안전 알림 서비스를 개통해 재난 대응에 큰 도움이 될 것으로 기대된다고 밝혔다.", "achieved"),
    ],
)
def test_what_people_will_be_able_to_do_is_hoped_for_where_the_news_is_still_to_come(news: str, status: str) -> None:
    told = in_release(f"{news}\n주민은 재난이 닥치면 알림을 받을 수 있게 된다.\n")
    assert told[-1] == (status, "주민은 재난이 닥치면 알림을 받을 수 있게 된다.")


def test_what_is_there_already_is_done_whatever_else_is_to_come() -> None:
    news = "한빛시는 내년까지 안전 알림 서비스를 구축할 계획이다.\n"
    assert in_release(f"{news}주민은 개편된 앱에서 알림을 받을 수 있게 된다.\n")[-1][0] == "achieved"
    assert in_release(f"{news}기술의 심사는 나루관에서 이루어진다.\n")[-1][0] == "achieved"


def test_what_was_finished_stands_beside_its_trial() -> None:
    assert in_release("한빛시는 소방헬기 정보시스템의 구축을 완료하고 6월 30일까지 시범 운용한다고 밝혔다.\n") == [
        ("achieved", "한빛시는 소방헬기 정보시스템의 구축을 완료하고"),
        ("planned", "6월 30일까지 시범 운용한다고 밝혔다."),
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "지난해 범죄가 13% 감소한 반면 사이버범죄는 24%로 늘어났다.",
        "조사 결과 선장의 음주가 사고 원인으로 밝혀졌다.",
        "넓은 바다에서 모든 배를 단속하는 것은 사실상 불가능하다.",
        "그간 배달 로봇은 인도로 다니기가 불가능하였다.",
        "오랜 장마로 밭농사의 생산성이 불안정하다.",
        "증명서를 받으려면 주민이 관청을 직접 방문해야만 했다.",
        "먼 학교에 직접 가야만 발급이 됩니다.",
        "지금까지는 주민이 전화를 통해서만 상담 서비스를 이용할 수 있었다.",
        "품질 저하 등 한계로 인해 방송의 활용이 감소하였다.",
        "확진자가 한 달 만에 2,300명을 넘었다.",
        "마을마다 감염이 지속 확인되고 있다.",
        "잦은 산불이 큰 재산피해로까지 이어지고 있다.",
        "현장에서는 장비가 무겁다는 불만도 나온다.",
        "처리량이 오히려 줄었다는 지적도 나왔다.",
        "부상이 줄지 않은 점은 아쉽다.",
        "서류를 떼는 데 적지 않은 시간이 소요되었다.",
        "서류가 많고 창구를 찾기도 복잡해요.",
        "신청을 마치려면 창구가 너무 멀더라고요.",
        "제가 사는 마을에는 창구가 다시 생겼습니다.",
        "그동안은 배를 살핀 뒤 손으로 써서 알려주었으나",
    ],
)
def test_complaints_causes_and_growing_trouble_are_no_outcomes(clause: str) -> None:
    assert not tells_outcome(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "블록체인을 적용해 증명서의 위조가 불가능하다.",
        "사고 건수는 줄고 피해 구제는 두 배로 늘어났다.",
        "종전에는 서면으로만 가능했던 등록이 시스템 개선으로 온라인에서 가능해졌다.",
        "단속으로 교통사고가 줄고 안전한 거리로 이어지고 있다.",
        "나루전자가 가장 많은 특허를 낸 출원인으로 나타났다.",
        "모든 마을에 새 창구를 열었으나",
    ],
)
def test_what_became_better_is_an_outcome_beside_words_of_trouble(clause: str) -> None:
    assert tells_outcome(clause)


def test_a_complaint_that_says_where_it_was_made_is_no_running_text() -> None:
    body = """□ 한빛시는 증명서를 누리집에서 떼는 창구를 열었다.

 ▪ 먼 학교까지 찾아가서 겨우 증명서를 발급했습니다. 새 창구를 마을마다 설치했습니다.

 (2031.10. 가람신문고 민원)

□ 이에 한빛시는 모든 증명서로 창구를 확대했다.
"""
    assert [said for _, said in in_release(body)] == [
        "한빛시는 증명서를 누리집에서 떼는 창구를 열었다.",
        "이에 한빛시는 모든 증명서로 창구를 확대했다.",
    ]
    assert len(in_release(body.replace("가람신문고 민원", "가람신문고"))) > 2


def test_a_title_that_is_said_again_over_two_lines_is_no_outcome() -> None:
    title = "한빛시, 모든 마을에 창구를 열어 증명서를 바로 발급받게 됐다"
    text = f"{title}\n배포 즉시 보도해 주시기 바랍니다.\n\n한빛시, 모든 마을에 창구를 열어\n\n증명서를 바로 발급받게 됐다\n\n한빛시는 창구를 열 곳 설치했다.\n"
    (case,), _ = read_release(from_text(text))
    assert [entry.mention.text for entry in find_outcomes(case, passages(case))] == ["한빛시는 창구를 열 곳 설치했다."]


@pytest.mark.parametrize("words", ["확대", "확대하고 ", "창구를 통해 "])
def test_a_pledge_is_judged_in_time_that_grows_with_its_length(words: str) -> None:
    def judge(times: int) -> None:
        assert is_pledge(f"{words * times}를 위해 최선을 다하겠다", spoken=True)
        assert not is_wish(f"{words * times}되었다")

    assert growth(judge, 5_000) < LINEAR


@pytest.mark.parametrize(
    "clause",
    [
        "‘한빛 배움터’란 학교와 마을이 함께 꾸리는 배움의 마당(플랫폼)이다",
        "이날 방문한 나루농장은 체험 마당과 도서관을 갖추고 지역 교육을 이끌고 있다",
        "부대원의 90%가 예비군이라는 점만 보아도 이를 알 수 있다",
        "편리함과 안전함은 서로 맞바꾸는 관계에 있다",
        "이 갈래는 협업이 특히 중요한 분야로 거론된다",
        "현재 648명이 격리 중이다",
        "나루 교수는 아이들의 의견을 존중하여야 한다고 제언하였다",
        "나루 대사는 새 항구의 현장을 둘러보았다",
    ],
)
def test_meanings_hosts_inferences_and_visits_are_no_outcomes(clause: str) -> None:
    assert not tells_outcome(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "대학과 공공기관은 중소기업과 함께 참여할 수 있다",
        "신청인은 접수 후 14일 이내에 지급받을 수 있다",
        "가람연구원과 나래연구원도 함께 참여한다",
    ],
)
def test_who_may_take_part_or_be_paid_is_no_result(clause: str) -> None:
    assert not tells_outcome(clause)


def test_a_new_way_to_take_part_is_a_result() -> None:
    assert tells_outcome("이제 주민은 모바일로 토론에 참여할 수 있다")


@pytest.mark.parametrize(
    "said",
    [
        "예산을 절감하지 못함",
        "예산 절감에 실패",
        "목표에 미달",
        "효과가 없었음",
        "사업이 중단됨",
        "기대에 미치지 못함",
        "처리 기간이 30% 단축되지 않음",
    ],
)
def test_what_was_not_reached_is_no_outcome(said: str) -> None:
    assert in_field(SectionName.RESULT, said) == ()


@pytest.mark.parametrize(
    "said",
    [
        "사고가 한 건도 발생하지 않음",
        "재발하지 않음",
        "불편이 없어짐",
        "방문하지 않아도 신청할 수 있게 됨",
        "민원이 없음",
        "피해 발생이 없었음",
    ],
)
def test_a_harm_that_did_not_come_is_an_outcome(said: str) -> None:
    assert told(in_field(SectionName.RESULT, said)) == [("achieved", said)]


@pytest.mark.parametrize(
    ("ill", "well"),
    [
        ("공사가 지연되는 경우가 자주 있었다.", "공사를 앞당긴 경우가 자주 있었다."),
        ("값을 이중으로 받는 행위가 다수 나타났다.", "값을 낮추는 효과가 다수 나타났다."),
        ("바다마을에 사는 홍길동 씨는 새 앱을 알게 되었다.", "바다마을에 사는 어민은 새 앱을 쓰게 되었다."),
        ("김철수씨가 앱으로 신고해 처리 시간이 줄었다.", "김철수씨가 개발한 앱으로 처리 시간이 줄었다."),
        ("홍길동 씨가 글씨를 올려 처리 시간이 줄었다.", "손글씨가 자동으로 인식돼 처리 시간이 줄었다."),
        ("확진자 수가 지난달 10만 명을 넘었다.", "확진자 관리 앱의 이용자가 10만 명을 넘었다."),
        ("노후화로 인해 생산량이 30% 감소했다.", "노후화에 따라 설비를 바꿔 고장이 30% 감소했다."),
        ("인력 부족으로 인해 처리 기간이 크게 증가했다.", "인력 부족에 따라 창구를 늘려 처리 기간이 크게 감소했다."),
        ("담당자는 밖에서 자료 열람이 불가능했다.", "서명이 없으면 무단 열람이 불가능하다."),
        ("재택근무자는 외부에서 접속이 불가능했다.", "서명이 없는 기기는 비인가 접속이 불가능하다."),
        (
            "인력 부족으로 인해 운행을 멈춰 이용객이 30% 감소했다.",
            "인력 부족에 따라 창구를 늘려 대기 시간이 30% 감소했다.",
        ),
        ("예산 부족으로 인해 사고율이 상승했다.", "사고율이 크게 하락했다."),
        ("신고가 지연되어 대응하지 못한 사례가 다수 발생했다.", "신고의 지연을 막은 사례가 다수 발생했다."),
        ("피해액이 지난해 10억 원을 넘었다.", "피해 신고 앱 이용자는 10만 명을 넘었다."),
        ("홍길동 씨가 새로운 앱으로 신고해 처리 시간이 줄었다.", "홍길동 씨가 처음 만든 앱으로 처리 시간이 줄었다."),
        ("공사가 지연되는 사례가 다수 확인됐다.", "공사의 지연을 줄인 사례가 다수 확인됐다."),
    ],
)
def test_what_often_went_wrong_and_what_befell_one_person_are_no_outcomes(ill: str, well: str) -> None:
    assert not tells_outcome(ill)
    assert tells_outcome(well)
