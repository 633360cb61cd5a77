"""The technology scheme and the technologies that a case's solution uses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sarye.extraction.passages import passages
from sarye.extraction.record import TechnologyEntry
from sarye.extraction.technologies import find_technologies
from sarye.extraction.technologies.labels import namings
from sarye.extraction.technologies.spellings import fold
from sarye.extraction.technologies.uses import Reading, read_mention
from sarye.reading.case import Case, Section, Span
from sarye.reading.document import from_text
from sarye.vocabulary.codes import SectionName
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.technologies import FILE, Matching, ancestors, by_id, load


def case_of(kind: str = "casebook", **sections: str) -> Case:
    """Make a case of the named sections, one after the other."""
    text, parts = "", []
    for name, content in sections.items():
        parts.append(Section(SectionName(name), Span(len(text), len(text) + len(content))))
        text += content + "\n"
    return Case(from_text(text), kind, "제목", None, Span(0, len(text)), tuple(parts))


def found_in(case: Case) -> tuple[TechnologyEntry, ...]:
    return find_technologies(case, passages(case))


def concepts(text: str, section: str = "process", kind: str = "casebook") -> list[str]:
    """Return the labels of the technologies found in one section."""
    return [entry.concept for entry in found_in(case_of(kind, **{section: text}))]


def in_body(text: str) -> list[str]:
    return concepts(text, "body", "release")


def surfaces(text: str) -> list[str]:
    return [naming.span.of(text) for naming in namings(text, Span(0, len(text)))]


# --- the scheme ---------------------------------------------------------------------------------------------------


def test_the_scheme_is_large_and_each_concept_is_whole() -> None:
    assert len(load()) >= 430
    for concept in load():
        assert concept.label_ko
        assert concept.label_en.isascii()
        assert concept.definition.endswith(".")
        assert len(concept.definition) <= 60
        assert concept.sources
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", concept.id)


def test_a_korean_label_that_no_korean_source_attests_is_marked() -> None:
    hangul = re.compile("[가-힣]")
    for concept in load():
        if hangul.search(concept.label_ko) and not any(map(hangul.search, concept.sources)):
            assert "unverified" in concept.sources, concept.id


def test_concepts_are_kept_in_the_order_of_their_slugs() -> None:
    written = re.findall(r"^tech:(\S+) a skos:Concept", ontology_file(FILE).read_text("utf-8"), re.M)
    assert written == sorted(written) == [concept.id for concept in load()]


def test_no_spelling_belongs_to_two_concepts() -> None:
    owner: dict[str, str] = {}
    for concept in load():
        for label in concept.labels:
            assert owner.setdefault(fold("".join(label.split())), concept.id) == concept.id, label


def test_no_label_is_given_twice_within_a_concept() -> None:
    for concept in load():
        others = (*concept.alternatives, *concept.hidden)
        assert len({concept.label_ko, concept.label_en, *others}) == len(others) + len(
            {concept.label_ko, concept.label_en}
        )


def test_broader_and_related_concepts_exist_and_nothing_is_broader_than_itself() -> None:
    for concept in load():
        assert set(concept.broader) | set(concept.related) <= set(by_id())
        assert concept.id not in ancestors(concept.id)
        assert not set(concept.related) & set(ancestors(concept.id)), "related and broader exclude each other"


def test_every_word_that_means_something_else_holds_a_label_of_its_concept() -> None:
    for concept in load():
        for word in concept.not_within:
            held = fold("".join(word.split()))
            assert any(fold("".join(label.split())) in held for label in concept.labels), word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("무인기지국에 차단기를 설치", []),
        ("무인기로 살핌", ["드론"]),
        ("이동통신사와 이동통신 3사가 참여", []),
        ("이동통신을 적용", ["이동통신"]),
        ("순찰차 내비게이션에 알림", ["차량 내비게이션"]),
    ],
)
def test_what_only_begins_or_ends_as_a_technology_is_none(text: str, found: list[str]) -> None:
    assert concepts(text) == found


def test_general_words_stand_in_the_scheme_and_are_never_found() -> None:
    assert by_id()["data-technology"].matching is Matching.NEVER
    assert concepts("시스템, 서비스, 데이터, 데이터베이스, 네트워크, 홈페이지와 포털, 소프트웨어를 구축") == []


# --- where a name stands ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("AI기반 관제", ["AI"]),
        ("AI‧빅데이터", ["AI", "빅데이터"]),
        ("ＡＩ 분석", ["ＡＩ"]),
        ("MAIL, AIDS, ai를", []),
        ("IoT 센서", ["IoT", "센서"]),
        ("It is so", []),
        ("말하는 안내로봇", ["로봇"]),
        ("인구센서스", []),
        ("데이터베이스, 3차원 데이터베이스", []),
        ("핵심 인프라이다.", []),
        ("라이다를 설치", ["라이다"]),
        ("당위성", []),
        ("인공위성", ["인공위성"]),
        ("위치추적기술", ["위치추적"]),
        ("위치추적기를", ["위치추적기"]),
        ("SK-GPS2", []),
    ],
)
def test_names_end_where_words_end(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("가상·증강현실", ["가상현실(VR)", "증강현실(AR)"]),
        ("가상‧혼합‧증강현실", ["가상현실(VR)", "혼합현실(MR)", "증강현실(AR)"]),
        ("홍채·지문 인식", ["홍채인식", "지문인식"]),
        ("온도·습도·조도 센서", ["온도 센서", "습도 센서", "조도 센서"]),
        ("전기/수소차", ["전기차", "수소차"]),
        ("수위·유량계", ["수위계", "유량계"]),
        ("서빙·배송 로봇", ["서빙로봇", "배송로봇"]),
        ("가람·증강현실", ["증강현실(AR)"]),
        ("빅데이터·플랫폼", ["빅데이터"]),
        ("다온가상·증강현실", ["증강현실(AR)"]),
        ("웹·앱", ["모바일 앱"]),
        ("가상 증강현실", ["증강현실(AR)"]),
    ],
)
def test_a_list_that_writes_its_ending_once_names_each(text: str, found: list[str]) -> None:
    assert [naming.technology.label_ko for naming in namings(text, Span(0, len(text)))] == found


@pytest.mark.parametrize("dot", DOTS)
def test_every_middle_dot_parts_words_that_share_their_ending(dot: str) -> None:
    text = f"가상{dot}증강현실"
    assert [naming.technology.label_ko for naming in namings(text, Span(0, 7))] == ["가상현실(VR)", "증강현실(AR)"]
    assert (
        concepts(f"카메라{dot}경사계 등 계측장비를 설치한다") == concepts("카메라·경사계 등 계측장비를 설치한다") != []
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("인공지능(AI) 에이전트", ["인공지능(AI) 에이전트", "인공지능"]),
        ("AI(인공지능) 카메라", ["AI(인공지능)", "카메라"]),
        ("인공지능 스피커와 AI스피커", ["인공지능 스피커", "AI스피커"]),
        ("인공지능 CCTV", ["인공지능", "CCTV"]),
        ("증강현실(AR) 글라스", ["증강현실(AR) 글라스", "증강현실(AR)"]),
        ("인공지능(AI) 상자", ["인공지능(AI)"]),
        ("인공지능(가람) 에이전트", ["인공지능"]),
    ],
)
def test_a_short_form_stands_for_its_full_form_or_beside_it(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [("drones and Chatbots", ["drone", "Chatbot"]), ("dronespace, robotsoft", []), ("chatbots-x", [])],
)
def test_an_english_name_may_stand_in_the_plural(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


@pytest.mark.parametrize("text", ["모바일 앱을", "전용 앱으로", "앱 개발", "앱기반", "배달 앱인 앱"])
def test_a_label_of_one_syllable_stands_before_a_particle_or_a_gap(text: str) -> None:
    assert surfaces(text)[-1].endswith("앱")


@pytest.mark.parametrize("text", ["앱손 프린터는", "앱솔루트", "고양이 앱스토어", "악성 앱 차단"])
def test_a_label_of_one_syllable_is_not_the_beginning_of_another_word(text: str) -> None:
    assert "앱" not in surfaces(text)


@pytest.mark.parametrize("text", ["딥러닝", "딥 러닝", "딥\n러닝", "딥  러닝"])
def test_a_space_or_line_break_may_stand_where_some_spelling_has_one(text: str) -> None:
    assert surfaces(text) == [text]


@pytest.mark.parametrize("text", ["딥러 닝", "딥 \n\n 러닝", "로 봇", "드론이 아닌 드 론"])
def test_no_space_may_stand_elsewhere(text: str) -> None:
    assert text not in surfaces(text)


def test_the_longest_name_wins_and_names_that_only_overlap_both_stand() -> None:
    assert surfaces("인공지능 스피커와 모바일 앱") == ["인공지능 스피커", "모바일 앱"]
    assert surfaces("빅데이터 플랫폼") == ["빅데이터", "데이터 플랫폼"]


@pytest.mark.parametrize(
    "text",
    [
        "분산신원인증(DID)",
        "폐쇄회로 텔레비전(CCTV)",
        "로보틱 프로세스 자동화(RPA, Robotic Process Automation)",
        "AI(인공지능)",
    ],
)
def test_a_name_with_its_abbreviation_in_brackets_is_one_mention(text: str) -> None:
    (entry,) = found_in(case_of(process=f"이는 {text} 기술을 적용"))
    assert [mention.text for mention in entry.mentions] == [text]


def test_a_bracket_that_names_another_technology_stays_apart() -> None:
    assert concepts("인공지능(딥러닝) 기술을 활용") == ["인공지능", "딥러닝"]


def test_an_abbreviation_with_another_meaning_in_the_text_is_not_a_technology() -> None:
    assert in_body("조류인플루엔자(AI) 발생에 따라 AI 방역을 강화했다.") == []
    assert in_body("인공지능으로 조류인플루엔자를 예측해 AI 방역에 활용했다.") == ["인공지능"]


# --- what it is used for ------------------------------------------------------------------------------------------


def test_the_problem_is_not_the_solution() -> None:
    case = case_of(why="드론 부재", purpose="블록체인 도입이 늦음", agency="로봇진흥원", process="챗봇을 구축")
    assert [entry.concept for entry in found_in(case)] == ["챗봇"]


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("전자서명 대신 QR코드를 사용", ["QR코드"]),
        ("간편인증의 경우, 기존 공인인증서와 달리 갱신이 필요 없음", ["간편인증"]),
        ("바코드를 생체인식으로 대체함", ["생체인식"]),
        ("본인확인을 마이데이터로 대체함", ["마이데이터"]),
        ("그동안 CCTV를 사람이 보아 왔으나, 드론을 띄워 감시", ["드론"]),
        ("기존에 설치된 CCTV를 활용", ["CCTV"]),
        ("향후 블록체인을 적용할 계획", []),
        ("블록체인을 적용함", ["블록체인"]),
        ("전파인식(RFID)의 한계를 극복하고자 바코드를 적용", ["바코드"]),
    ],
)
def test_what_is_replaced_blamed_or_hoped_for_is_not_used(text: str, used: list[str]) -> None:
    assert concepts(text) == used


@pytest.mark.parametrize(
    "text",
    [
        "인공지능 산업을 키우기로 했다.",
        "드론 전문기업이 참석했다.",
        "김 아무개 인공지능정책과장은 이렇게 말했다.",
        "빅데이터 공모전을 연다.",
        "「인공지능 발전과 신뢰 기반 조성 등에 관한 기본법」을 고쳤다.",
        "인공지능 시대를 맞아 제도를 고쳤다.",
        "빅데이터 기술의 발전에 발맞춰 제도를 고쳤다.",
        "딥페이크를 악용한 범죄를 수사했다.",
        "앞으로도 블록체인을 활용하도록 노력하겠다.”라고 말했다.",
        "기조연설에서 메타버스의 쓰임을 다루었다.",
        "자율주행, 의료 등 다양한 분야에서 신청이 늘었다.",
        "인공지능을 둘러싼 차별적 표현이 논란이 되었다.",
        "클라우드컴퓨팅법을 고쳤다.",
        "장관은 “드론부터 로봇까지 일상이 되도록 앞장서겠다”라고 말했다.",
        "드론 어워드에서 상을 받았다.",
    ],
)
def test_names_of_other_things_and_the_times_are_no_use(text: str) -> None:
    assert in_body(text) == []


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("이 장비는 카메라, 확성기 등으로 구성된다.", ["카메라"]),
        ("이 장비는 카메라, 확성기 등으로 유명하다.", []),
        ("카메라와 마이크를 일절 사용하지 않도록 했다.", []),
        ("카메라와 마이크를 사용하도록 했다.", ["카메라"]),
        ("현장에 진동센서를 설치하고, 센서에서 얻은 값을 모았다.", ["진동 센서"]),
        ("다중분광 분석을 했다.", []),
    ],
)
def test_a_device_is_used_where_something_is_made_of_it_and_not_where_it_is_denied(text: str, used: list[str]) -> None:
    assert in_body(text) == used


def test_a_general_word_counts_where_the_clause_says_that_it_is_used() -> None:
    assert in_body("선박에 카메라를 설치하여 살핀다.") == ["카메라"]
    assert in_body("결과를 휴대폰으로 보낸다.") == ["휴대전화"]
    assert in_body("카메라 앞에 섰다.") == []
    assert in_body("스마트시티 데이터허브를 통해 모았다.") == ["데이터허브"]


def test_words_that_only_begin_like_the_name_of_a_trade_or_a_body_speak_against_nothing() -> None:
    assert in_body("드론을 산업현장에 도입했다. 로봇 산업현장 점검도 했다.") == ["드론", "로봇"]
    assert in_body("기존 업무에 인공지능을 더했다.") == ["인공지능"]
    assert in_body("생체인식 기법을 적용했다.") == ["생체인식"]


def test_attachments_of_a_release_are_left_out() -> None:
    assert in_body("드론을 도입했다.\n\n붙임 1. 개요\n로봇을 도입하는 사업") == ["드론"]


def test_a_line_that_points_to_an_attachment_above_a_note_begins_none() -> None:
    assert in_body("드론을 도입했다.\n[붙임1]\n\n* 로봇을 활용하는 기술") == ["드론", "로봇"]
    assert in_body("드론을 도입했다.\n[붙임1]\n\n로봇을 활용하는 기술") == ["드론"]


def test_a_class_of_technology_in_a_product_name_counts() -> None:
    assert concepts("‘말하는 안내로봇’, ‘안심 드론’ 서비스를 개발") == ["로봇", "드론"]


def test_reasons_against_use_come_before_words_of_use() -> None:
    text = "기존 로봇 대신 드론을 활용"
    assert read_mention(text, Span(3, 5), Span(0, len(text))) is Reading.REPLACED
    assert read_mention(text, Span(9, 11), Span(0, len(text))) is Reading.USED


def test_entries_carry_id_and_confidence_and_a_field_is_surer_than_a_release() -> None:
    field = found_in(case_of(process="드론을 활용"))
    release = found_in(case_of("release", body="드론을 활용했다."))
    assert field[0].id == "drone"
    assert 0 < release[0].confidence < field[0].confidence <= 1


# --- places -------------------------------------------------------------------------------------------------------


# --- what a plain word and a name of its own mean -----------------------------------------------------------------


def test_plain_word_for_a_device_means_the_kind_that_was_named_before() -> None:
    assert concepts("지능형 CCTV를 설치하여 CCTV가 위험을 알림") == ["지능형 CCTV"]
    assert concepts("CCTV를 설치하고 나중에 지능형 CCTV를 도입") == ["CCTV", "지능형 CCTV"]


def test_own_kind_of_a_place_in_quotes_is_a_product() -> None:
    assert concepts("‘가람형 스마트축사’를 설치") == []
    assert concepts("가람형 모델인 스마트축사를 설치") == ["스마트축사"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("옥상의 태양광 패널로 전력을 충당했다.", ["태양광"]),
        ("패널 토론에서 드론의 앞날을 물었다.", []),
        ("휴대전화로 예약을 받는다.", ["휴대전화"]),
        ("휴대전화 사용이 익숙하지 않은 어르신을 돕는다.", []),
        ("카메라를 활용해 살핀다.", ["카메라"]),
        ("카메라로 몰래 촬영하는 범죄를 막는다.", []),
        ("누구나 모바일로 신청한다.", []),
        ("가람포스코ICT와 협약했다.", []),
        ("바다 위 LTE-M과 전자 해도를 이용한다.", ["초고속 해상무선통신망(LTE-M)", "전자해도"]),
        ("병원의 CT 자료를 읽는다.", ["컴퓨터단층촬영(CT)"]),
        ("CT값을 쟀다.", []),
        ("로그인 없는 웹채팅으로 묻는다.", ["채팅 상담"]),
        ("알뜰한 교통카드로 요금을 낸다.", []),
        ("분광 영상기술로 쌀을 가린다.", ["초분광영상"]),
    ],
)
def test_words_of_everyday_use_are_techniques_only_where_the_solution_uses_them(text: str, found: list[str]) -> None:
    assert in_body(text) == found


_WORDS = st.sampled_from(
    [
        "인공지능",
        "딥 러닝",
        "ＡＩ",
        "분산신원인증(DID)",
        "로봇",
        "앱",
        "드론(",
        ")",
        "\n",
        "  ",
        "을 활용",
        "기존 ",
        "𠮷",
        "é",
        "·",
    ]
)


@given(st.lists(_WORDS, max_size=30).map("".join), st.sampled_from(["casebook", "release"]))
def test_every_mention_stands_where_it_is_said_to_stand(text: str, kind: str) -> None:
    case = case_of(kind, title="가", **{"body" if kind == "release" else "process": text})
    for entry in found_in(case):
        for mention in entry.mentions:
            assert mention.span.of(case.document.text) == mention.text
            assert mention.sentence.covers(mention.span)


@given(st.text(max_size=200))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


# --- named, and yet no means of the solution ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "스마트폰을 이용하지 않아도 수업에 참여할 수 있도록 지원한다.",
        "나루청은 산지 태양광 시설, 임도에 안전 점검을 실시한다.",
        "회사원 ㄷ씨는 은행 모바일 앱에서 번호를 하나하나 적어 넣었다.",
        "단순한 업무 자동화를 넘어 판단을 돕는다.",
        "학생별 학습데이터를 모아 살핀다.",
    ],
)
def test_what_is_denied_inspected_or_told_of_somebody_is_not_used(text: str) -> None:
    assert in_body(text) == []


def test_the_bracket_says_what_a_general_word_means() -> None:
    assert in_body("대화 로봇(챗봇) 상담을 구축했다.") == ["챗봇"]
    assert in_body("로봇을 도입하고 챗봇으로 상담했다.") == ["로봇", "챗봇"]


def test_what_a_device_is_for_is_no_device() -> None:
    assert concepts("누수 감지를 위한 계량기를 설치") == []
    assert concepts("누수 감지 센서를 설치") != []


def test_the_own_kind_of_a_case_is_its_product_without_quotes_too() -> None:
    case = case_of(title="가람형 스마트축사", process="가람시는 ‘가람형 스마트축사’를 설치")
    assert found_in(case) == ()
    assert concepts("마을에 스마트축사를 설치") == ["스마트축사"]


# --- done without, joined by a stroke, and named by a kind --------------------------------------------------------


def test_what_the_title_does_without_is_no_technology_of_the_case() -> None:
    case = case_of(title="바코드 없는 도서관, 비콘으로 대출", result="바코드 발급 비용이 줄고 비콘 이용이 늘어남")
    assert [entry.concept for entry in found_in(case)] == ["비콘"]
    case = case_of(title="바코드 없는 도서관", result="바코드를 도입하여 찾는 시간을 줄임")
    assert [entry.concept for entry in found_in(case)] == ["바코드"]


def test_done_without_is_said_right_behind_the_name() -> None:
    assert concepts("공인인증서 없이 간편인증으로 로그인") == ["간편인증"]
    assert concepts("전자결재를 폐지하고 챗봇을 도입") == ["챗봇"]
    assert concepts("드론으로 사각지대 없는 감시망을 갖춤") == ["드론"]
    assert concepts("챗봇으로 방문 없이 상담") == ["챗봇"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("밭갈이에 RTK-GPS를 사용", ["GPS"]),
        ("AI/GIS 장비를 도입", ["AI", "GIS"]),
        ("LTE/5G 중계기를 도입", ["LTE", "5G", "중계기"]),
        ("LTE/7x를 도입", []),
        ("GARAM-AI", ["AI"]),
        ("주소는 garam.go.kr/AI-news", []),
        ("모델 GPS-1200", []),
        ("garam-AI", []),
    ],
)
def test_acronyms_that_a_hyphen_or_stroke_joins(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


def test_a_kind_of_device_without_a_concept_of_its_own_is_the_device() -> None:
    assert concepts("다리에 이끼센서와 문턱센서를 설치") == ["센서"]
    assert concepts("다리에 진동센서와 문열림센서를 설치") == ["진동 센서", "문열림 센서"]
    assert concepts("심도카메라를 설치") == ["심도카메라"]
    assert concepts("다리에 옆보기카메라를 설치") == ["카메라"]


def test_a_centre_of_data_is_a_body_where_a_name_stands_before_it() -> None:
    assert concepts("가람데이터센터를 통해 제공") == []
    assert concepts("데이터센터를 구축") == ["데이터센터"]


def test_the_bracket_of_a_family_of_networks_or_of_a_format_names_the_one_meant() -> None:
    assert concepts("저전력 장거리 통신(LoRa)망을 통해 수집") == ["로라(LoRa)"]
    assert concepts("통신규격(KS X 1001)을 적용") == ["정보 분야 한국산업표준(KS X)"]
    assert concepts("새 통신규격을 적용") == ["통신규격"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("물음에 순환신경망을 적용", ["순환신경망"]),
        ("신경망 기계번역을 도입", ["기계번역"]),
        ("허가형 블록체인인 하이퍼레저 패브릭을 기반으로 구축", ["블록체인", "하이퍼레저 패브릭"]),
        ("노출제어를 적용하여 공개", ["통계적 노출제어"]),
        ("드론 배송을 시작", ["드론"]),
    ],
)
def test_families_of_algorithms_platforms_and_ways_of_keeping_secrets(text: str, found: list[str]) -> None:
    assert concepts(text) == found


@pytest.mark.parametrize(
    "text", ["블록체인은 적용하지 않기로 했다.", "인공지능을 쓰지 않는다.", "드론을 도입하기 어려워 사람이 살폈다."]
)
def test_what_is_said_not_to_be_used_is_not_used(text: str) -> None:
    assert in_body(text) == []


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("지문인식보다 거부감이 적은 정맥인식을 도입함.", ["정맥인식"]),
        ("드론처럼 작은 물체를 레이더로 찾아냄.", ["레이더"]),
        ("따로 앱을 설치할 필요가 없이 챗봇으로 안내함.", ["챗봇"]),
        ("‘다람’과 ‘로봇’을 합친 이름을 붙인 챗봇을 개통함.", ["챗봇"]),
        ("입체영상을 사람이 살피려면 석 달이 걸리는 데 비해 드론은 하루면 됨.", ["드론"]),
    ],
)
def test_what_another_is_measured_by_or_done_without_is_not_used(text: str, used: list[str]) -> None:
    assert concepts(text) == used


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("챗봇 전문기업인 가람소프트와 함께 구축함.", ["챗봇"]),
        ("챗봇 전문기업이 늘어남.", []),
        ("스마트카드와 모바일 앱을 연동하여 결제함.", ["스마트카드", "모바일 앱"]),
        ("이용자의 위치정보를 실시간으로 파악하여 알림.", ["위치정보"]),
        ("음성을 인식한 뒤 기록함.", ["음성인식"]),
        ("AI·IoT 기술을 접목함.", ["인공지능", "사물인터넷"]),
        ("스캐너를 활용해 문서를 읽음.", ["스캐너"]),
    ],
)
def test_words_around_a_name_say_that_it_is_used(text: str, used: list[str]) -> None:
    assert concepts(text) == used


def test_a_word_of_a_companys_name_names_no_technology() -> None:
    case = case_of(process="가람로보틱스와 함께 드론을 띄움.")
    names = [Span(0, 6)]
    assert [entry.concept for entry in find_technologies(case, passages(case), names)] == ["드론"]
    assert "로봇" in [entry.concept for entry in found_in(case)]


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("바코드 스캐너를 도입함.", ["바코드 스캐너"]),
        ("라이다 스캐너를 도입함.", ["라이다"]),
        ("CT 스캐너를 도입함.", ["컴퓨터단층촬영(CT)"]),
        ("전신 스캐너를 도입함.", []),
        ("심장의 3차원 영상을 활용함.", []),
        ("입체 영상을 활용해 보여 줌.", ["입체영상"]),
        ("지문 정보를 삭제한 주민등록증을 발급함.", []),
        ("지문 정보를 활용해 본인을 확인함.", ["지문인식"]),
        ("주민의 사전학습을 도입해 교육함.", []),
        ("사전학습을 활용한 인공지능 모델을 개발함.", ["사전학습", "인공지능"]),
    ],
)
def test_a_word_that_names_several_things_is_told_by_the_words_around_it(text: str, used: list[str]) -> None:
    assert concepts(text) == used


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("기기가 문자를 인식해 적는다.", ["광학문자인식(OCR)"]),
        ("기기가 얼굴을 인식해 켜진다.", ["얼굴인식"]),
        ("기기가 동작을 인식해 켜진다.", []),
        ("가람청이 빼돌린 자금을 추적해 되찾았다.", []),
        ("시료의 성분을 분석해 알렸다.", []),
    ],
)
def test_a_clause_names_a_technology_by_its_verb_only_where_the_scheme_says_so(text: str, used: list[str]) -> None:
    assert in_body(text) == used


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("순찰로봇을 도입했다. 로봇은 밤에도 돈다.", ["순찰로봇"]),
        ("로봇을 도입했다. 이 순찰로봇은 밤에도 돈다.", ["순찰로봇"]),
        ("안티드론을 도입해 드론을 막았다.", ["안티드론", "드론"]),
        ("소방드론을 띄웠다. 드론은 열을 잰다.", ["소방드론"]),
        ("로봇을 도입했다. 산업용 로봇도 들였다.", ["로봇", "산업용 로봇"]),
        ("순찰로봇과 드론을 도입했다.", ["순찰로봇", "드론"]),
        ("순찰로봇과 서빙로봇을 도입했다.", ["순찰로봇", "서빙로봇"]),
    ],
)
def test_the_plain_word_for_a_machine_and_its_kind_are_one_in_a_text(text: str, used: list[str]) -> None:
    assert in_body(text) == used


def test_a_note_that_lists_the_industries_of_a_programme_uses_none_of_them() -> None:
    assert in_body("* 로봇, 인공지능, 반도체, 바이오, 이차전지, 드론") == []
    assert in_body("로봇, 인공지능으로 바이오 시료를 옮긴다.") == ["로봇", "인공지능"]


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("카메라와 온도계를 갖춘 차를 보냈다.", ["카메라"]),
        ("태블릿, 프린터 등 여러 기기를 설치했다.", ["태블릿"]),
        ("스마트폰과 태블릿 등 다양한 기기에서 볼 수 있다.", ["스마트폰", "태블릿"]),
        ("카메라(야간용 렌즈 등) 등 첨단 기술을 활용해 살핀다.", ["카메라"]),
        ("혈압계를 비롯해 저울, 줄자 등 여러 도구를 연동했다.", ["혈압계"]),
        ("태블릿을 어르신께 무상으로 대여했다.", ["태블릿"]),
        ("카메라 12대를 추가 설치했다.", ["카메라"]),
        ("카메라가 달린 모자를 쓴다.", ["카메라"]),
        ("카메라가 사람을 감지하면 알린다.", ["카메라"]),
        ("스마트폰에 카드를 대면 열린다.", ["스마트폰"]),
        ("스마트폰 하나로 끝난다.", ["스마트폰"]),
        ("휴대전화만 있으면 볼 수 있다.", ["휴대전화"]),
        ("증명서를 전자문서 형태로 보냈다.", ["전자문서"]),
        ("카메라와 온도계의 고장을 알렸다.", []),
        ("카메라, 온도계 등 분야에 드론을 활용했다.", ["드론"]),
        ("카메라와 함께 온도계를 판다.", []),
        ("카메라 12대를 잃었다.", []),
        ("카메라가 고장 났다.", []),
        ("스마트폰에 관한 이야기를 했다.", []),
        ("1등에게는 태블릿이, 2등에게는 블루투스 스피커가 부상으로 간다.", []),
        ("추첨으로 스마트폰을 제공하는 경품 행사를 연다.", []),
    ],
)
def test_a_clause_says_of_a_device_that_it_is_used(text: str, used: list[str]) -> None:
    assert in_body(text) == used


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("드론 등 4차 산업혁명 기술을 활용했다.", ["드론"]),
        ("드론이 이끄는 4차 산업혁명을 맞았다.", []),
        ("엑스선 형광분석 결과 고려시대 그릇임을 알았다.", ["엑스선 형광분석"]),
        ("드론의 시대를 맞았다.", []),
        ("“우리는 드론, 로봇과 아주 좋은 여러 사람을 활용해 나아가겠다”라고 말했다.", []),
    ],
)
def test_the_times_and_words_of_praise_are_no_use(text: str, used: list[str]) -> None:
    assert in_body(text) == used


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("활동감지 센서", ["활동감지 센서"]),
        ("활동 감지센서", ["감지센서"]),
        ("빅데이터 플랫폼", ["빅데이터", "데이터 플랫폼"]),
        ("무인 운반로봇", ["무인 운반로봇"]),
    ],
)
def test_the_head_of_a_compound_may_stand_apart(text: str, found: list[str]) -> None:
    assert surfaces(text) == found


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("기존에는 ARS로만 받던 신고를 챗봇으로 받는다.", ["챗봇"]),
        ("그동안 문자로만 받던 신고를 앱으로 받는다.", ["모바일 앱"]),
        ("CCTV만으로는 볼 수 없어 드론을 띄웠다.", ["드론"]),
        ("CCTV 미설치 지역을 드론으로 살핀다.", ["드론"]),
        ("앱을 추가로 설치하지 않고도 쓴다.", []),
        ("전기차 보급이 늘어남에 따라 화재가 걱정되었다.", []),
        ("몰래카메라를 찾아 나섰다.", []),
        ("드론으로 살피던 곳을 더 넓혔다.", ["드론"]),
        ("CCTV만으로도 넉넉히 살핀다.", ["CCTV"]),
        ("CCTV 설치 지역을 드론으로 살핀다.", ["CCTV", "드론"]),
        ("전기차 보급을 늘렸다.", ["전기차"]),
    ],
)
def test_a_clause_says_of_a_technology_that_it_came_before_or_falls_short(text: str, used: list[str]) -> None:
    assert in_body(text) == used


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("사람이 엑스레이로 하나하나 살펴야만 했다.", []),
        ("CCTV로 찾기에는 어려움이 있었다.", []),
        ("지도에 드론으로 찍은 길을 그릴 수밖에 없었다.", []),
        ("드론을 활용해 어떤 어려움이 있었는지 찾아냈다.", ["드론"]),
        ("CCTV로 찾기에는 어려움이 있었으나 드론으로 찾았다.", ["드론"]),
        ("가람군 드론팀은 길을 찾았다.", []),
        ("드론 팀플레이로 찾았다.", ["드론"]),
    ],
)
def test_a_sentence_of_past_troubles_and_the_name_of_a_team_tell_of_no_use(text: str, used: list[str]) -> None:
    assert in_body(text) == used


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("태블릿을 나눠 주었다", ["태블릿"]),
        ("추첨으로 태블릿을 나눠 주었다", []),
        ("태블릿을 지원하는 방안을 포기했다", []),
        ("블록체인 도입을 검토하였으나 비용 문제로 포기", []),
        ("교육·의료로봇을 활용", ["의료로봇"]),
    ],
)
def test_what_is_given_up_or_given_by_lot_is_no_technology(said: str, found: list[str]) -> None:
    assert concepts(said) == found


def test_a_meter_that_is_not_said_to_measure_dust_is_a_meter() -> None:
    assert in_body("고정형 측정기를 설치했다.") == ["측정기"]
    assert in_body("간이형 측정기는 소리의 크기를 색깔로 표출하고 있다.") == ["측정기"]
    assert in_body("간이형 측정기는 고장이 잦다.") == []
    assert in_body("미세먼지 측정기를 설치했다. 측정기는 농도를 표출하고 있다.") == ["미세먼지 측정기"]
    assert in_body("측정기관을 지정했다.") == []
