"""Who takes no part, though words of joint work stand beside the name; and who still does in nearly the same words."""

from __future__ import annotations

import pytest

from growth import LINEAR, growth
from sarye.extraction.organizations import find_organizations
from sarye.extraction.period import period_of
from sarye.reading.case import Case
from texts import casebook_case, parts, release

LEAD = "특허청(청장 김가람)은 새 사업을 시작한다고 밝혔다."


def _partners(case: Case) -> set[str]:
    return {
        entry.name for entry in find_organizations(case, parts(case), period_of(case)) if entry.role.value == "partner"
    }


def partners(*paragraphs: str) -> set[str]:
    """Return the partners that a release of the 특허청 tells of in *paragraphs*."""
    return _partners(release("새 사업 시작", LEAD, *paragraphs))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("삼성전자와는 협력하지 않기로 함.", set()),
        ("삼성전자와는 협력하기로 함.", {"삼성전자"}),
        ("카카오와의 협약을 해지.", set()),
        ("카카오와의 협약을 바탕으로 시스템을 구축함.", {"카카오"}),
        ("예산은 기획재정부가 지원하지 않음.", set()),
        ("예산은 기획재정부가 지원함.", {"기획재정부"}),
        ("LG CNS가 개발하던 시스템을 중단.", set()),
        ("네이버와 공동으로 개발하던 앱을 취소했다.", set()),
        ("네이버와 공동으로 개발하던 앱을 공개했다.", {"네이버"}),
        ("LG CNS가 개발하는 시스템을 설치함.", {"LG CNS"}),
        ("KT와 경쟁하는 SK텔레콤과 협력하여 망을 구축함.", {"SK텔레콤"}),
        ("KT와 경쟁력을 높이는 사업을 공동으로 추진함.", {"KT"}),
        ("감사원은 교육부의 시스템을 감사함.", set()),
        ("한국도로공사와 협약을 맺고 불법 주정차를 단속하는 시스템을 구축함.", {"한국도로공사"}),
        ("KT와 협력하여 서비스 중단 없이 시스템을 운영함.", {"KT"}),
        ("‘가람숲 사업’에 참여하지 않은 서울대학교에서 분석하고 있다.", set()),
        ("‘가람숲 사업’에 참여한 서울대학교에서 분석하고 있다.", {"서울대학교"}),
    ],
)
def test_what_is_denied_ended_or_at_odds_ties_nobody(sentence: str, expected: set[str]) -> None:
    assert partners(sentence) == expected
    assert _partners(casebook_case("법제처", sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("현대건설, 대우건설의 공조로 벌어진 담합을 조사함.", set()),
        ("현대건설, 대우건설의 협업을 통해 새 공법을 마련함.", {"현대건설", "대우건설"}),
        ("삼성전자를 비롯한 여러 기업이 참여한 담합을 적발함.", set()),
        ("삼성전자를 비롯한 여러 기업이 참여한 사업을 마침.", {"삼성전자"}),
        ("한국도로공사 중심으로 함께 벌어진 비리를 감사함.", set()),
        ("한국도로공사 중심으로 여러 기관이 사고 예방을 위해 함께 일함.", {"한국도로공사"}),
        ("교육부, 환경부 등 5개 기관이 해마다 예산을 낭비하며 행사를 개최하고 있다고 지적함.", set()),
        ("교육부, 환경부 등 5개 기관이 해마다 행사를 개최하고 있음.", {"교육부", "환경부"}),
        ("서울시, 인천시의 협업을 통한 사기 사건을 조사함.", set()),
    ],
)
def test_what_several_do_together_has_to_be_good(sentence: str, expected: set[str]) -> None:
    assert partners(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("제품 구성 : 삼성전자 스마트폰 1대, LG전자 냉장고 1대", set()),
        ("시장 점유율 구성: 삼성전자 30%, LG전자 20%", set()),
        ("피고 구성: 삼성전자, LG전자", set()),
        ("단체 구성: 삼성전자 노조, LG전자 노조", set()),
        ("(연구단) 삼성전자, LG전자 압수수색", set()),
        ("구성: 알루미늄, 구리, 서울대학교 논문 참고", set()),
        ("컨소시엄 구성: 삼성전자, LG전자", {"삼성전자", "LG전자"}),
        ("* (구성) 삼성전자, LG전자", {"삼성전자", "LG전자"}),
        ("(연구단) 삼성전자, LG전자", {"삼성전자", "LG전자"}),
        ("참여 사업자: 삼성전자, LG전자", {"삼성전자", "LG전자"}),
    ],
)
def test_a_label_is_of_bodies_at_work_and_its_list_of_bodies(sentence: str, expected: set[str]) -> None:
    assert partners(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "of_partners"),
    [
        ("3개 업체*의 제품에서 유해물질이 검출되었다.", False),
        ("파업을 벌인 3개 업체*을 조사했다.", False),
        ("부도가 난 3개 업체*를 지원한다.", False),
        ("3개 업체*의 요금을 비교해 제공한다.", False),
        ("해킹을 당한 3개 업체*가 있다.", False),
        ("매출 상위 3개 기업*의 배출량을 공개한다.", False),
        ("안전 점수가 낮은 3개 업체*를 공개한다.", False),
        ("3개 업체*가 참여한다.", True),
        ("정부도 해킹 예방을 위해 3개 업체*와 협력한다.", True),
    ],
)
def test_a_note_to_counted_bodies_needs_a_deed_of_theirs(sentence: str, of_partners: bool) -> None:
    assert partners(sentence, "* 삼성전자, LG전자, 네이버") == (
        {"삼성전자", "LG전자", "네이버"} if of_partners else set()
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("어린이 교육, 환경, 행정안전부와 협력하여 구축함.", {"행정안전부"}),
        ("어민의 소득과 관련해 조달, 통계, 기상청과 협력하여 구축함.", {"기상청"}),
        ("교육, 과학기술, 국방부와 협력하여 구축함.", {"국방부"}),
        ("기업, 신한, 우리은행과 협력하여 구축함.", {"중소기업은행", "신한은행", "우리은행"}),
        ("교육·환경·국방부와 협력하여 구축함.", {"교육부", "환경부", "국방부"}),
    ],
)
def test_words_before_a_comma_share_the_ending_of_a_bank_only(sentence: str, expected: set[str]) -> None:
    assert partners(sentence) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("예방효과 공유를 위해 나선다", set()),
        ("성과 공유를 위해 나선다", set()),
        ("추가 협력이 기대된다", set()),
        ("민간작가 협력을 위해 나선다", set()),
        ("여러 대학과 협력한다", {"소방청", "산림청"}),
        ("6개 기관이 협력한다", {"소방청", "산림청"}),
    ],
)
def test_the_end_of_a_noun_is_no_particle(behind: str, expected: set[str]) -> None:
    assert partners(f"사업에는 소방청, 산림청 등 {behind}.") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("사기에 쓰인 서비스(네이버)가 제공되는 것을 막았다.", set()),
        ("길안내 서비스(네이버)가 제공되지 않았다.", set()),
        ("길안내 서비스(네이버)가 제공된다.", {"네이버"}),
    ],
)
def test_a_thing_that_is_stopped_is_not_put_to_work(sentence: str, expected: set[str]) -> None:
    assert partners(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("서구, 중구, 광주시와 협력하여 시스템을 구축함.", {"서구", "중구", "광주시"}),
        ("부산시, 서구와 협력하여 시스템을 구축함.", {"부산광역시", "서구"}),
        ("서구청과 협업하여 시스템을 구축함.", {"서구"}),
        ("남구가 시스템을 구축함.", {"남구"}),
        ("부산시 서구와 협력하여 시스템을 구축함.", {"부산광역시 서구"}),
        ("포항시 남구와 협력하여 시스템을 구축함.", set()),
        ("서구는 동양과 달리 개인주의를 추진했다.", set()),
        ("서구 지역 주민과 협력하여 시스템을 구축함.", set()),
        ("서구청 앞 사거리에서 사고가 났다.", set()),
    ],
)
def test_a_district_of_two_letters_that_acts_is_found_and_stays_open(sentence: str, expected: set[str]) -> None:
    assert partners(sentence) == expected
    case = release("새 사업 시작", LEAD, sentence)
    found = find_organizations(case, parts(case), period_of(case))
    assert all(entry.candidates for entry in found if entry.name in ("서구", "중구", "남구"))


def test_the_lead_decides_nothing_of_another_district_and_is_no_other_one_itself() -> None:
    lead = "부산광역시 중구(구청장 김가람)는 새 사업을 시작한다고 밝혔다."
    case = release("새 사업 시작", lead, "중구는 앱을 개발했다.", "서구와 협력하여 시스템을 구축함.")
    found = {entry.name: entry for entry in find_organizations(case, parts(case), period_of(case))}
    assert len(found["서구"].candidates) > 1
    assert "중구" not in found


def test_who_is_honoured_does_not_bring_in_whom_he_works_for() -> None:
    assert partners("서울대학교 김가람 교수는 강연과 연구의 공로를 인정받았다.") == set()
    assert partners("서울대학교 김가람 교수는 새 사업에 관하여 강연했다.") == {"서울대학교"}


@pytest.mark.parametrize("piece", ["서구, ", "서구와 협력하여 ", "삼성전자와의 협약 ", "의 담합 "])
def test_long_rows_take_time_that_grows_with_their_length(piece: str) -> None:
    def read(letters: int) -> None:
        assert "환경부" in partners(f"{piece * (letters // len(piece))}환경부와 협력했다.")

    assert growth(read, 6_000) < LINEAR


def test_whom_somebody_only_cites_takes_no_part() -> None:
    cited = "국제에너지기구는 사람이 모자라는 것을 가장 큰 과제로 꼽고 있다"
    assert partners(f"김가람 청장은 “{cited}.”라고 말했다.") == set()
    assert partners("이 사업에는 국제에너지기구가 참여한다.") == {"국제에너지기구"}


def test_companies_named_in_a_release_on_offences_take_no_part() -> None:
    said = ("배달앱을 살핀 결과 원산지를 속인 90곳을 찾았다.", "* 배달앱: 배달의민족, 요기요, 쿠팡이츠 등")
    assert _partners(release("원산지 표시 위반 업체 90곳 적발", LEAD, *said)) == set()


def test_ministries_that_a_note_lists_beside_who_presides_take_part() -> None:
    note = "* (위원장) 국무총리, (간사) 특허청"
    ministries = "(부처) 재정경제부, 외교부, 행정안전부 등"
    assert partners("위원회*를 두기로 했다.", f"{note}\n {ministries}") == {"재정경제부", "외교부", "행정안전부"}
    assert partners(f"다음과 같이 개정했다. {ministries}") == set()
