"""Who takes part by the place of a name: in a bracket, a note, a column, a count; and by what is told beside it."""

from __future__ import annotations

from time import monotonic

import pytest

from sarye.extraction.organizations import find_organizations
from sarye.extraction.period import period_of
from texts import parts, release

LEAD = "특허청(청장 김가람)은 새 사업을 시작한다고 밝혔다."


def roles(*paragraphs: str, title: str = "새 사업 시작") -> dict[str, str]:
    """Return the roles of all bodies of a release of the 특허청 but its own."""
    case = release(title, LEAD, *paragraphs)
    found = find_organizations(case, parts(case), period_of(case))
    return {entry.name: entry.role.value for entry in found if entry.name != "특허청"}


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("이번 설명회는 관계부처(환경부, 교육부) 및 유관기관 합동으로 연다.", {"환경부", "교육부"}),
        ("산림청은 소방청, 지방자치단체, 한국도로공사 등 관계기관 합동으로 점검한다.", {"소방청", "한국도로공사"}),
        ("통신 3사(SKT, KT), 한국인터넷진흥원과 협력하여 문자를 보낸다.", {"SK텔레콤", "KT", "한국인터넷진흥원"}),
        ("특허청은 2개 대학원(서울대, 고려대)을 선정했다.", {"서울대학교", "고려대학교"}),
        ("새 시험장을 조성한다(한국도로공사, 8월 조성).", {"한국도로공사"}),
        ("경진대회는 자유공모, 가람OS(LG전자 후원) 부문으로 나뉜다.", {"LG전자"}),
        (
            "한국도로공사, 한국수자원공사, (사)한국정보통신진흥협회 3개 기관이 공동 주최한다.",
            {"한국도로공사", "한국수자원공사"},
        ),
        ("올해는 특허청과 교육부 외에도 9개 유관기관이 대회 운영을 지원했다.", {"교육부"}),
        ("한국도로공사, 한국전력공사, 한국수자원공사 3개 기관이 참여한다.", {"한국도로공사", "한국전력공사"}),
        ("부산, 인천, 대전의 3개 지자체, 4개 기업이 참여하였다.", {"부산광역시", "인천광역시"}),
        ("한국도로공사, 한국전력공사의 2개 기관과 가람시의 4개 학교, 나래 동호회가 참여하였다.", {"한국도로공사"}),
        ("1부에서는 현대모비스에서 ‘미래 기술 전략’을 발표한다.", {"현대모비스"}),
        ("특허청은 한국도로공사를 중심으로 관련 학회와 함께 기준을 만든다.", {"한국도로공사"}),
        ("점검 수행기관을 한국도로공사로 일원화한다.", {"한국도로공사"}),
        ("공모에서 선정된 한국도로공사에는 장비를 준다.", {"한국도로공사"}),
        ("이날 교육부 장관과 면담을 가졌다.", {"교육부"}),
        ("* 안전 점검팀: 환경부, 교육부, 지자체, 주민 등", {"환경부", "교육부"}),
        ("협력기업*과 시험한다.\n\n* 한국도로공사, 가람누리, 나래랩, 다온텍", {"한국도로공사"}),
        ("5개 기관이 참여한다.\n\n※ 한국도로공사, 가람누리, 나래랩, 다온텍, 라온", {"한국도로공사"}),
        ("협의체*를 연다.\n\n* 환경부(간사), 교육부, 나래랩", {"환경부", "교육부"}),
        (
            "대표단을 보낸다.\n\n(공공) 환경부, 한국도로공사\n\n(민간) 네이버, 카카오 등",
            {"한국도로공사", "네이버", "카카오"},
        ),
        ("산림청(국립수목원)이 장비를 지원한다.", {"산림청", "국립수목원"}),
        ("자세한 내용은 한국도로공사 공식 누리집(www.ex.example)에서 확인할 수 있다.", {"한국도로공사"}),
        ("나래위원회는 산림청 심의를 거쳐 사업을 정한다.", {"산림청"}),
        ("특허청은 한국도로공사으로 부터 자료를 제공받는다.", {"한국도로공사"}),
        (
            "특허청은 환경부와 7월 4일(월)부터 8월 31일(수)까지 '주소 기반 나래.다온 가람 지도 공모전'을 개최한다.",
            {"환경부"},
        ),
        ("환경부, 교육부 등 6개 관계부처의 차관(급)들이 위원으로 참석했다.", {"환경부", "교육부"}),
        ("협의회에는 환경부, 교육부 등 관계기관이 비대면으로 참석", {"환경부", "교육부"}),
        ("네이버·카카오 등 16개 협력기업 관계자 100여 명 참석", {"네이버", "카카오"}),
        ("* 참여 부처·청(3개) : 환경부, 산림청, 기상청", {"환경부", "산림청", "기상청"}),
        (
            "이어진 한국도로공사 김가람 소장의 ‘나래 길의 앞날’ 발표에서 물음이 나왔다.",
            {"한국도로공사"},
        ),
        ("한국도로공사 중심으로 연구기관 간 협력체계를 만든다.", {"한국도로공사"}),
        ("가람지원센터가 한국도로공사에 설치된다.", {"한국도로공사"}),
        ("시료는 국립수산과학원에서 정밀검사 중이다.", {"국립수산과학원"}),
        ("특허청은 환경부와 방안을 모색할 예정이다.", {"환경부"}),
        ("한국도로공사, 한국전력공사로 안전 점검단을 구성했다.", {"한국도로공사", "한국전력공사"}),
        ("환경부와 KT, 나래 상인회의 협업을 통한 사업이다.", {"환경부", "KT"}),
        ("한국도로공사를 비롯한 여러 기관이 참여했다.", {"한국도로공사"}),
        ("환경부, 교육부, 기상청 등 8개 기관이 해마다 모임을 개최하고 있다.", {"환경부", "교육부", "기상청"}),
        ("특허청은 2개사(네이버, 카카오) 고위 관계자들과 간담회를 가졌다.", {"네이버", "카카오"}),
        ("한국도로공사를 중심으로 관련 학회와 협의를 거친다.", {"한국도로공사"}),
        ("학계(나래연구소, 한국개발연구원) 등과 간담회를 진행했다.", {"한국개발연구원"}),
        ("대표단(환경부, 한국도로공사)과의 실무협의가 열렸다.", {"환경부", "한국도로공사"}),
        ("합동 위원회(장관 / 환경부, 교육부, 기상청 등 10개 부처 참여)", {"환경부", "교육부", "기상청"}),
        ("한국도로공사, 나래 누리집, 다온센터의 홈페이지를 통해 안내한다.", {"한국도로공사"}),
        ("운영기관인 가람정보나래와 함께 만든다.", {"가람정보나래"}),
        ("네덜란드 나래·가람관계부와 협약을 맺었다.", {"네덜란드 나래·가람관계부"}),
        ("한국과학기술원(KAIST) 가람대학원 나래 누리 랩(Nuri Lab)과 함께 연다.", {"한국과학기술원"}),
        ("교육부(장관 김가람) 회장단(33개 학교)과 함께 간담회를 열었다.", {"교육부"}),
        ("과제(주관 : 한국도로공사)를 시작해 도로를 살피는 서비스를 개발한다.", {"한국도로공사"}),
        ("KT, 네이버 등 국내 나래 전문가 140여 명이 참석한 가운데 열었다.", {"KT", "네이버"}),
        ("가람 총괄지원단(한국도로공사)과 함께 추진한다.", {"한국도로공사"}),
        ("청장은 환경부 관계자 등과 함께 현장을 방문했다.", {"환경부"}),
        ("* (구성) 환경부, 교육부, 산림청 등", {"환경부", "교육부", "산림청"}),
        ("※ (시료 채취) 국립수산과학원, (분석) 한국식품연구원", {"국립수산과학원", "한국식품연구원"}),
        ("한국도로공사-가람누리, 안전한 도로를 위한 업무협약", {"한국도로공사"}),
        ("* (출자) 한국도로공사, 한국전력공사 등 참여", {"한국도로공사", "한국전력공사"}),
        ("모범 사례로 한국도로공사를 초빙했다.", {"한국도로공사"}),
        ("소방청과 산불발생 예측을 위한 업무협약을 맺었다.", {"소방청"}),
        ("환경부 법령해석과 연계한다.", {"환경부"}),
        ("특허청은 환경부(장관 김가람) 및 나래 발행사와 협력한다.", {"환경부"}),
        ("특허청은 환경부, 나래연(단체) 및 다온 업계와 협력한다.", {"환경부"}),
        ("환경부 고위급 인사와 협력 방안을 논의했다.", {"환경부"}),
        ("한국도로공사, 누구, 누구 등 해외 기관과 협력한다.", {"한국도로공사"}),
        ("올해 선정된 2개 기관(한국도로공사, 한국전력공사)에 장비를 준다.", {"한국도로공사", "한국전력공사"}),
    ],
)
def test_the_place_of_a_name_and_the_words_beside_it_tell_that_it_takes_part(sentence: str, partners: set[str]) -> None:
    found = roles(*sentence.split("\n\n"))
    assert partners <= {name for name, role in found.items() if role in ("partner", "co-lead")}


@pytest.mark.parametrize(
    "sentence",
    [
        "지난해 충청권 2개 대학(공주대, 한남대)에서 설명회를 열었다.",
        "문의처는 앱 운영(한국도로공사)이다.",
        "협회는 국토교통부가 지정한 기관으로서 자문을 맡는다.",
        "이번 점검에서 3개 기업*의 위반을 적발했다.\n\n* 삼성전자, LG전자, 현대모비스",
        "관세관과의 상담을 연다.",
        "* 위반 기업: LG전자, KT, 한국도로공사",
        "한국도로공사, 한국전력공사 등을 비롯해 40곳이 뽑혔다.",
        "부정수급 실태 점검(환경부)에 따르면 손실이 컸다.",
        "시장 규모 분석(한국은행) 결과 수출이 늘었다.",
        "부당 지원(삼성전자)을 조사한다.",
        "개인정보 유출 사고 공개(SK텔레콤) 뒤 대책을 냈다.",
        "과징금 부과 사업(현대자동차)이 문제였다.",
        "① 표시 기준 위반 적발(삼성전자)",
        "② 국정감사 지적사항(환경부)",
        "발표: 김가람 과장(환경부)",
        "환경부, 교육부 등 6개 관계부처의 정책을 살핀다.",
        "한국도로공사에서 회의를 개최한다.",
        "삼성전자와 LG전자가 소송을 진행하고 있다.",
        "환경부, 교육부의 협력을 촉구했다.",
        "논란 관련 3개 기업*이 있다.\n\n* 삼성전자, LG전자, 현대모비스",
        "환경부와 무관한 기업이 참여했다.",
        "18개 시·도 경찰청과 함께 점검을 논의했다.",
        "환경부와 교육부가 발표한 ‘나래 통계조사’에서 비율이 높았다.",
        "예산은 국회 본회의 의결을 통해 정해졌다.",
        "국회에서 예산안이 통과되면 사업을 운영한다.",
        "환경부의 협업을 통한 사업이 알려졌다.",
        "한국도로공사를 비롯한 여러 곳에서 눈이 왔다.",
        "2개사(네이버, 카카오) 관계자들이 자료를 냈다.",
        "누리집 주소가 한국도로공사에 알려진다.",
        "요금이 다르다.\n\n(민간) 네이버, 카카오 등",
        "위반을 적발했다.\n\n(공공) 환경부, 한국도로공사\n\n(민간) 네이버, 카카오 등",
        "한국도로공사(환경부)에 묻는다.",
        "산림청 협력 사례를 비판했다.",
        "환경부 연계 없이 일한다.",
        "교육부 협력 필요성을 제기했다.",
        "대회에서 수상한 삼성전자 직원이 있다.",
        "공모에서 선정된 삼성전자 직원이 있다.",
        "수행기관을 한국도로공사로 변경 요청한 것을 거부했다.",
        "환경부, 교육부는 조사 결과를 발표했다.",
        "삼성전자-LG전자, 특허 공동 소송",
        "환경부와 이어진 일을 알리려고 시민이 참여한다.",
        *(
            f"이번에는 ({label}) 삼성전자, LG전자"
            for label in ("미참여", "미개발", "위반 조치", "행정처분 조치", "피해 점검", "법 위반 2개사", "제외 2개사")
        ),
        "최근 테슬라(자율 주행), 나래엑스(인공지능을 통해 발굴) 등이 앞선다.",
    ],
)
def test_whoever_is_only_told_of_is_no_partner(sentence: str) -> None:
    assert not {name for name, role in roles(*sentence.split("\n\n")).items() if role in ("partner", "co-lead")}


@pytest.mark.parametrize(
    "line",
    [
        "ㅇ 그 밖에도 안내문 열람, 신청서 발급, 증명서 출력까지 거의 모든 산림청 업무가 전화로 된다.",
        "* (일정) 수도권(‘25.2.6, 한강유역환경청), 충청권(‘25.2.7, 금강유역환경청), 호남권(‘25.2.12, 영산강유역환경청)",
        "* 미참여 기관: 환경부, 교육부, 산림청",
        "* 폐지 기관: 환경부, 교육부, 산림청",
        "* (제외) 환경부, 교육부, 산림청",
        "* 환경부, 교육부, 산림청 제외",
        "* 삼성전자, LG전자, KT 불매",
        "* 한국전력공사, 한국도로공사, 한국수자원공사 민영화 반대",
        "* 산림청, 한국은행, 기상청 통계",
        "* 교육부(2021), 환경부(2022), 산림청(2023)",
        "* 교육부, 환경부, 산림청",
        "- 교육부, 환경부",
    ],
)
@pytest.mark.parametrize("above", ["앱*을 새로 낸다.", "3개 기관*이 참여한다."])
def test_a_line_that_leaves_out_cites_or_belongs_to_no_bodies_makes_no_partner(above: str, line: str) -> None:
    shared = above.startswith("3개") and line.endswith("* 교육부, 환경부, 산림청")
    assert ("partner" in roles(above, line).values()) is shared


def test_a_company_whose_leak_is_looked_into_is_no_partner() -> None:
    title = "고객 관리 업체 ‘네이버’에 대해 사실관계 확인 중"
    assert roles("네이버는 서비스를 운영하는 업체이다.", title=title)["네이버"] == "mentioned"
    assert roles("네이버는 서비스를 운영하는 업체이다.")["네이버"] == "partner"


def test_a_column_below_its_head_names_who_takes_part() -> None:
    cells = ["참여기관", "한국도로공사", "자료 구축", "한국수자원공사", "자료 분석"]
    assert {"한국도로공사", "한국수자원공사"} <= set(roles(*cells))
    assert roles(*cells)["한국도로공사"] == "partner"
    assert roles(*cells[1:])["한국도로공사"] == "mentioned"


@pytest.mark.parametrize(
    "above",
    [
        ["참여기업", "가람랩", "특허청은 그 밖에 시장을 살피는 자료도 함께 내기로 했다.", "구분"],
        ["참여기업", "가람랩", "제외 기업"],
        ["표시 기준 위반 현황", "참여기업", "가람랩"],
    ],
)
def test_a_column_ends_at_running_text_and_no_table_of_wrongs_names_partners(above: list[str]) -> None:
    assert roles(*above, "삼성전자", "자료 구축")["삼성전자"] == "mentioned"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("* 네이버, 가람누리, 카카오, 나래랩", {"가람누리", "나래랩"}),
        ("참여기업(네이버, 가람누리, 나래랩)과 협약을 맺었다.", {"가람누리", "나래랩"}),
    ],
)
def test_companies_that_nobody_knows_are_shown_by_those_beside_them(sentence: str, names: set[str]) -> None:
    assert names <= set(roles(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "* 반도체, 이차전지, 네이버, 카카오, 인공지능",
        "* 네이버, 배달 대행 기업, 이용자",
        "인공지능 기술, 네이버와 함께 연다.",
    ],
)
def test_no_technology_and_no_class_becomes_a_company_in_a_list(sentence: str) -> None:
    assert {"반도체", "이차전지", "인공지능", "이용자", "인공지능 기술"}.isdisjoint(roles(sentence))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("이날 영국기상청(Met Office)과 회의를 열었다.", "영국기상청"),
        ("카타르 자치행정부와 협약을 맺었다.", "카타르 자치행정부"),
        ("몽골 가람자원나눔센터와 회의를 연다.", "몽골 가람자원나눔센터"),
        ("한국기상청이 모델을 개발했다.", "기상청"),
    ],
)
def test_bodies_of_other_countries_and_our_own_abroad(sentence: str, name: str) -> None:
    assert name in roles(sentence)


@pytest.mark.parametrize(
    "name",
    [
        "미국 데이터센터",
        "중국 서비스센터",
        "인도 쇼핑센터",
        "미국 행정부",
        "독일 직업훈련센터",
        "베트남 도로건설공사",
        "중국 운동기구",
        "국립공원마을",
    ],
)
def test_halls_works_and_tools_abroad_are_no_bodies(name: str) -> None:
    assert name not in roles(f"이번에는 {name}와 협력한다.", f"{name}의 일을 살핀다.")


def test_a_head_in_brackets_shows_who_announces_whatever_the_verb() -> None:
    case = release(
        "장마철 벼 병해 주의", "농촌진흥청(청장 김가람)은 제때 방제해 달라고 당부했다.", "* 국회 의결을 거쳤다."
    )
    leads = [entry.name for entry in find_organizations(case, parts(case), period_of(case)) if entry.role == "lead"]
    assert leads == ["농촌진흥청"]


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        (
            "LH, K-water의 2개 공공기관과 부산, 인천, 부천의 3개 지자체가 참여하였다.",
            {"한국토지주택공사", "한국수자원공사", "부산광역시", "인천광역시"},
        ),
        ("이번 사업에는 지자체(부산, 대전)와 함께 시스템을 만든다.", {"부산광역시", "대전광역시"}),
        ("⑤ 공유 주방 서비스(현대자동차)", {"현대자동차"}),
        ("‘교통 신호 제어 시스템’(현대자동차)을 세종에서 실증한다.", {"현대자동차"}),
        ("SK텔레콤, CJ제일제당 등이 미래 기술에 대해 강연을 펼친다.", {"SK텔레콤", "CJ제일제당"}),
    ],
)
def test_rows_of_bodies_and_things_tell_who_takes_part(sentence: str, partners: set[str]) -> None:
    found = roles(sentence)
    assert partners <= {name for name, role in found.items() if role in ("partner", "co-lead")}


@pytest.mark.parametrize(
    ("paragraphs", "names"),
    [
        (["상담에는 가람엑스, 네이버, 다온큐브 등 3개 AI 공급기업들이 나섰다."], {"가람엑스", "다온큐브"}),
        (["나래는 네이버, 가람엑스, 다온큐브 등 11개사와 함께 연다."], {"가람엑스", "다온큐브"}),
        (["전시에는 가람테크, 다온큐브 등 2개 기업이 나섰다."], {"가람테크", "다온큐브"}),
        (["이날 국립가람치유원을 방문했다."], {"국립가람치유원"}),
        (["한국화학(연)과 협력해 시험한다."], {"한국화학연구원"}),
    ],
)
def test_rows_and_forms_name_bodies_that_no_register_has(paragraphs: list[str], names: set[str]) -> None:
    assert names <= set(roles(*paragraphs))


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("지원 기업은 반도체, 인공지능, 바이오 등 첨단 분야에서 뽑는다.", "인공지능"),
        ("부산, 인천, 부천의 4개 지자체가 참여하였다.", "부산광역시"),
        ("① 무선 업데이트 서비스(무료), ② 재활 앱(유료), ③ 길찾기 앱(네이버)", "무료"),
        ("반도체장비, 의료기기, 화장품 등 3개 수출기업이 나섰다.", "화장품"),
        ("커피전문점, 네이버, 편의점 등 3개 업종의 기업이 나섰다.", "편의점"),
        ("경기침체, 네이버, 고금리 등 3개 요인으로 기업이 힘들다.", "고금리"),
        ("반도체, 네이버, 드론 등 3개 기업이 나섰다.", "드론"),
        ("참여 기업은 상담, 멘토링, 투자유치 등 도움을 받는다.", "멘토링"),
        ("베트남(Vietnam)과 협력한다.", "베트남"),
        ("홍가람(Hong Garam)과 함께 연다.", "홍가람"),
        ("해커톤(Hackathon)과 함께 연다.", "해커톤"),
    ],
)
def test_a_row_that_shows_no_bodies_names_none(paragraph: str, name: str) -> None:
    assert name not in roles(paragraph)


def test_a_row_of_stars_behind_a_name_is_read_as_one() -> None:
    assert roles(f"네이버{'*' * 400}카카오와 협력한다.")["카카오"] == "partner"


@pytest.mark.parametrize(
    "piece",
    [
        "자료 구축(환경부, 200명), ",
        "네이버와 카카오는 ",
        "네이버, 가람누리 등 3개 기업 ",
        "* 네이버, 가람누리, 카카오, 나래랩\n\n",
        "3개 기업*이 참여\n\n* 네이버, 가람누리, 카카오\n\n",
        "앱 개발(네이버, 카카오) ",
    ],
)
def test_a_text_of_fifty_thousand_letters_is_read_in_linear_time(piece: str) -> None:
    started = monotonic()
    roles(piece * (50_000 // len(piece)))
    assert monotonic() - started < 8
