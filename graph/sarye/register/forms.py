"""What the form of a name says of a body that is not in the register: ``…진흥원``, ``㈜…``, ``…경찰서``.

Korean names of bodies carry their kind at the end; the longest ending that is known decides. A bare ending or a
class of bodies (소방서, 유관기관, 16개 구·군) is no name: :func:`is_class` tells them apart.
Look a name up in the register first: only what it does not know is to be judged by its form.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sarye.vocabulary.codes import OrganizationType
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.naming import name_key, tidy

_T = OrganizationType

_STRONG: dict[tuple[OrganizationType, bool], str] = {
    (_T.PUBLIC_INSTITUTION, True): """
        공사 공단 진흥원 개발원 관리원 평가원 정보원 인증원 관리공단 연금공단 안전원 지원원 심사평가원 보호원
        기술진흥원 교육진흥원 문화재단 복지재단 장학재단 산업진흥원 경제진흥원 테크노파크 디자인진흥원 신용보증재단
        의료원 복지진흥원 서비스원 사회서비스원 시설관리공단 도시개발공사 도시공사 교통공사 항만공사 에너지공사
        관광공사 개발공사 환경공단 여성가족재단 평생교육진흥원 인재개발원 과학관 연금관리공단 중재원 조정원 유통원
        육성원 번역원
    """,
    (_T.RESEARCH, True): """
        연구원 과학연구원 기술연구원 보건환경연구원 정책연구원 과학기술원 과학원 농업기술원 시험원
    """,
    (_T.RESEARCH, False): "연구소 경제연구소 경영연구원 기업부설연구소 경제연구원 시험연구원 융합시험연구원",
    (_T.UNIVERSITY, False): """
        대학교 여자대학교 과학기술대학교 공과대학교 신학대학교 전문대학 폴리텍대학 대학원대학교 산학협력단
    """,
    (_T.UNIVERSITY, True): "교육대학교 국립대학교 시립대학교 도립대학교 도립대학 과학기술대학",
    (_T.OFFICE, True): """
        경찰서 경찰청 해양경찰서 지방경찰청 소방서 소방본부 소방재난본부 119안전센터 세무서 지방국세청 세관 교육청
        교육지원청 보건소 보건지소 보건진료소 우체국 지방우정청 농업기술센터 상수도사업본부 차량등록사업소 출장소
        주민센터 행정복지센터 읍사무소 면사무소 동주민센터 지방고용노동청 고용노동지청 고용노동청 고용센터 지방조달청
        지방병무청 지방환경청 유역환경청 지방산림청 국유림관리소 지방해양수산청 해양수산청 지방국토관리청
        국토관리사무소 지방중소벤처기업청 지방보훈청 보훈지청 지방항공청 지방기상청 기상지청 검역본부 검역소 교도소
        구치소 보호관찰소 출입국·외국인청 출입국외국인청 출입국·외국인사무소 출입국외국인사무소 지방검찰청 등기소 지방교정청 지방식품의약품안전청 관리사무소
        홍수통제소 국립공원사무소 국립병원 경비단 군수사령부 병무지청 해양경찰청 국립박물관 통합전산센터
        경제자유구역청 보건환경연구소 소년원 파출소 지원청 국립도서관 사령부
    """,
    (_T.ASSOCIATION, False): """
        협회 협의회 재단 연합회 중앙회 학회 연맹 총연합회 총연맹 진흥회 상공회의소 협동조합 공제회 공제조합 노동조합
        시민연대 소비자연맹 단체협의회 협동조합연합회 산업협회 사회복지협의회 사회복지관 종합사회복지관 모금회
        적십자사 운동본부 운동연합 의사회 약사회 간호사회 변호사회 건축사회 세무사회 행정사회 관세사회 변리사회 법무사회 노무사회 회계사회 수의사회 기술사회 영양사회 사회적협동조합
        기념사업회 체육회
        장애인체육회
    """,
    (_T.COMPANY, False): """
        은행 손해보험 생명보험 텔레콤 중공업 홀딩스 시스템즈 테크놀로지 테크놀로지스 솔루션즈 네트웍스 로보틱스
        코퍼레이션 컴퍼니 엔터테인먼트 커뮤니케이션즈 에너지솔루션 인베스트먼트 캐피탈 저축은행 자산운용 자산신탁
        투자증권 회계법인 법무법인 특허법인 이노베이션 파트너스 모빌리티
    """,
    (_T.CENTRAL, True): "위원회",
    (_T.PROVINCE, True): "특별시 광역시 특별자치시 특별자치도 통합특별시",
    (_T.OTHER, False): """
        병원 대학병원 대학교병원 창조경제혁신센터 고등학교 지방법원 고등법원 시의회 군의회 구의회 도의회
    """,
}
"""Endings that make a name of a body wherever they stand in running text."""

_WEAK: dict[tuple[OrganizationType, bool], str] = {
    (_T.UNIVERSITY, False): "대학 대학원",
    (_T.OFFICE, True): """
        사업소 관리소 사업본부 기록원 기록관 통제소 사단 여단 군단 함대 비행단 부대 인재원 교육원 연수원 훈련원 지구대
        관측소 시험소 박물관 미술관 도서관 기념관 지청 지방청
    """,
    (_T.ASSOCIATION, False): """
        조합 연대 봉사단 자원봉사센터 복지관 후원회 동우회 향우회 포럼 상인회 부녀회 청년회의소 총동문회 새마을회
        문화원 기금 농협 수협 축협 신협 새마을금고 산림조합 농업협동조합
    """,
    (_T.RESEARCH, False): "연구단",
    (_T.COMPANY, False): """
        보험 생명 화재 카드 증권 전자 통신 건설 화학 제약 식품 자동차 물산 테크 소프트 소프트웨어 솔루션 바이오
        엔지니어링 인터내셔널 글로벌 그룹 벤처스 항공 해운 조선 백화점 홈쇼핑 페이 뱅크 랩스 클라우드 산업개발
        철강 제철 정유 방송 신문 일보 뉴스 미디어 유업 제과 출판사 법인 스튜디오 코리아 일렉트릭 디스플레이 반도체
        로지스틱스 택배 상사 산업 헬스케어 바이오로직스 플래닛 이노베이트 사이언스
    """,
    (_T.CENTRAL, True): "부 처 청",
    (_T.PROVINCE, True): "도",
    (_T.MUNICIPALITY, True): "시 군 구 시청 군청 구청",
    (_T.UNIT, True): """
        과 국 실 팀 담당관 추진단 기획단 정책관 기획관 지원과 정책과 관리과 총괄과 행정과 본부 담당관실 정책국
        사업단 지원단 개발단 대응단 상황실 지사 지역본부 지부 사무국 사무처 정책실 기획실 종합상황실
    """,
    (_T.OTHER, False): """
        센터 지원센터 의원 학교 유치원 어린이집 법원 의회 협의체 추진위원회 자문위원회 주민자치회 수목원 캠퍼스 대사관 기구
    """,
}
"""Endings of common nouns too: they tell the kind of what is known to be a body, as an entry of an agency field."""

_MARK = re.compile(r"㈜|[(（]\s*주\s*[)）]|주식회사|[(（]\s*유\s*[)）]|유한회사|농업회사법인|영농조합법인")
_FOUNDATION = re.compile(r"㈔|㈐|[(（]\s*[재사]\s*[)）]|재단법인|사단법인|사회복지법인")

_BY_ENDING: dict[str, tuple[OrganizationType, bool, bool]] = {
    ending: (*kind, table is _STRONG)
    for table in (_WEAK, _STRONG)
    for kind, endings in table.items()
    for ending in endings.split()
}
_LONGEST = max(map(len, _BY_ENDING))
_SHORTEST_STEM = {1: 2}
"""Endings of one syllable say something only after a stem of two or more."""
_OF_PLACES = frozenset({"세관"})
"""Endings of longer ones that stand behind a place: 관세관 is a post, 부산세관 an office."""

_MODIFIERS = """
    관내 관할 유관 관련 전국 지역 해당 민간 공공 국내 국외 해외 국립 공립 시립 도립 군립 구립 사립 국공립 대학 종합
    전문 광역 기초 지방 중앙 일선 인근 소속 산하 협력 참여 수행 주관 중소 중견 벤처 창업 스타트업 외국계 모든 일부
    여러 여타 상급 거점 전담 요양 동물 시중 해양 정부 출연 정부출연 정부투자 지자체 연구 교육 금융 의료 보건 복지
    사회 사회적 시민 소비자 농업 농어업 수산 어업 축산 산림 환경 소방 경찰 행정 사법 수사 감독 규제 발주 수요 공급
    운영 관리 위탁 수탁 시행 추진 지원 로봇 바이오 제약 통신 이동통신 에너지 발전 건설 건축 자동차 전자 화학 식품
    물류 유통 제조 정보기술 인공지능 소프트웨어 IT ICT AI SW 공기 대형 소형 우수 선도 주요 대표 강소 혁신 상장 비상장
    외국 글로벌 다국적 현지 입주 회원 가맹 관계 배달 플랫폼 카드 보험 증권 은행 신용 저축 지방공 공영 국영 민영 공동
    의과 치의과 한의과 수의과 약학 공과 사범 법과 간호
    협동 재난 응급 감염병 특별 일반 자치 행정안전 담당 실무 상위 하위 하급 기술 시험 인증 검사 평가 안전 가족 청소년
    여성 노인 장애인 아동 다문화 농촌 도시 어촌 체육 문화 관광 예술 언론 방송 과학 광역자치 기초자치 특수 초등 중등
    고등 대안 시군 시도 시군구 구군 읍면동 읍면 신용보증 인재개발 중소벤처 소상공인 사회복지 종합사회 노인종합
    장애인종합 취약 의약 병의원 연합 학술 산업 경제 종교 봉사 자원봉사 비영리 법정 직능 이익 주민 상인 생산자 생산
    심의 자문 선정 조사 조정 성과 성과관리 사고 사고조사 사업 사업관리 조직 준비 실행 인사 징계
    글로컬 이공계 야간 수도권 비수도권 농지 혈액
    책임 선임 수석 박사후 대출 채권 주채권 주거래 외국환 인터넷 인터넷전문 국책 취급 협약 개발 다자개발 투자 씨앗 종자 자원
    유전자원 인체자원 인체유래물 병원체자원 농업미생물 학점 직무능력 공익 업종 업권 금융업권 우수기업 특화
    국립대 중심 예하 작전 의무 격오지 파병 군 육군 해군 공군 전방 후방 접경
    농민 어민 노동 사용자 사업자 경영자 국제 유엔 양국 상대국 내외 외부 내부 자체 기존 신규 대학부속 부속 부설
    전임 초빙 객원 학생 현장
    기업부설 민관 산학연 산학 협력사 하청 원청 수출 수입 무역 통상 해운 항공 철도 도로 교통 항만
"""
_CLASS_NOUNS = """
    종합편성채널 보도전문채널 주최국 의장국 개최국 회원국 참가국 당사국 주요국
    기관 기업 부처 단체 지자체 자치단체 지방자치단체 업체 업소 사업장 사업자 회사 법인 조직 부서 정부 당국 본부 지부
    지사 지점 영업점 점포 매장 시설 가게 상점 학교 병의원 의료기관 교육기관 공공기관 연구기관 금융기관 금융회사
    금융사 은행권 통신사 이통사 카드사 보험사 증권사 제약사 제조사 건설사 발전사 방송사 언론사 협력사 공급사 운영사
    개발사 항공사 해운사 신문사 출판사 대기업 중소기업 중견기업 공기업 사기업 스타트업 시군구 시도 시군 구군 읍면동
    행정기관 중앙부처 중앙행정기관 관계부처 관공서 대학병원 특구 조합원 지방정부 중앙정부 출연연 국책연 국책연구기관
    컨소시엄 협의체 민간단체 시민단체 비영리단체 복지시설 요양원 경로당 어린이집 유치원 약국 편의점 마트 대사관 공관
    재외공관 군부대 부대 시청 군청 구청 도청 청 원 서 소 사 처 부 국 실 과 팀 보건의료기관 유관기관 전문기관 지원기관
    농업회사법인 영농조합법인 어업회사법인 자율방재단 공동취재단 관계기관 참여기관 수행기관 주관기관 협업기관 산하기관 소속기관 감독기관 수사기관
    기업연구소 당정협의회 당정협의 국회의원 지방의원 시의원 도의원 구의원 군의원
"""
_PANEL = (
    r"(?:정책|분과|소|본|전원|총괄|대책|유치|집행|이행|검증|재검토|전략|심사|공적심사|검토|자문|운영|개혁|보상|합동|전문|상임|분쟁조정|평가|심의|의결|조정|선정|추진"
    r"|준비|조직|실무|특별|관리|감독|윤리|인사|징계|정부간|국가|한국|지역|유치지원|노사)(?:위원회|협의회)"
)
"""Panels that any body has; with a word before it such a name is one body's own: 중앙지방정책협의회."""
_NAMED = re.compile(
    r"(?!관내|관할|유관|관련|전국|지역|해당|민간|공공|국내|국외|국공립|국립|공립|시립|도립|종합|전문|광역|지방|중앙|정부|출연|기업|대학|책임|선임|수석|참여"
    r"|국책|시군)[가-힣]{4,12}(?:연구원|진흥원|관리원|평가원|인증원|정보원|개발원|산업협회)"
    r"|전국[가-힣]{2,12}(?:연합회|총연합회|총연맹|중앙회|협의회|협회|연맹)"
)
"""Institutes named by four letters or more of their field (도로교통연구원, not 국책연구원), and unions of the whole country."""
_LONGEST_CLASS = 30
_NOISE = re.compile(rf"[\s,/{DOTS}]+|들$|등$|간$|\d[\d,.]*(?:여)?(?:개|곳|개소|개사|여|명|인)?")


@dataclass(frozen=True, slots=True)
class Form:
    """What a name's form tells: the *type*, whether such bodies are *public*, and the *ending* that says so.

    *strong* endings show a body in running text; the others (전자, 과, 센터) only where a body must stand.
    """

    type: OrganizationType
    public: bool
    ending: str
    strong: bool


@lru_cache(maxsize=8192)
def form_of(name: str) -> Form | None:
    """Return what the form of *name* says, or None where it says nothing or names a class of bodies.

    >>> form_of("부천산업진흥원").type.value, form_of("㈜텔레비트").type.value
    ('public-institution', 'company')
    >>> form_of("유관기관"), form_of("해양경찰서")
    (None, None)
    """
    bare = tidy(name)
    if _MARK.search(name) and _MARK.sub("", bare).strip():
        return Form(_T.COMPANY, False, "㈜", True)
    if is_class(bare):
        return None
    if _FOUNDATION.search(name) and _FOUNDATION.sub("", bare).strip():
        return Form(_T.ASSOCIATION, False, "재단법인", True)
    return _by_ending(bare)


def _by_ending(name: str) -> Form | None:
    key = name.replace(" ", "")
    for length in range(min(_LONGEST, len(key) - 1), 0, -1):
        ending = key[-length:]
        shortest = 2 if ending in _OF_PLACES else _SHORTEST_STEM.get(length, 1)
        if len(key) - length >= shortest and (kind := _BY_ENDING.get(ending)):
            kind_of_body, public, strong = kind
            return Form(kind_of_body, public, ending, strong)
    return None


@lru_cache(maxsize=8192)
def is_class(name: str) -> bool:
    """Say whether *name* is a class of bodies and so no name: only general words and endings stand in it.

    >>> [is_class(word) for word in ("소방서", "관내 로봇기업", "16개 구·군", "도교육청", "부천산업진흥원")]
    [True, True, True, True, False]
    """
    key = _NOISE.sub("", tidy(name))
    if _NAMED.fullmatch(name_key(key)) and name_key(key) not in _BY_ENDING:
        return False
    return not key or (len(key) <= _LONGEST_CLASS and _CLASS.fullmatch(name_key(key)) is not None)


def _class_pattern() -> re.Pattern[str]:
    """Compile: a letter that hides a name (A은행) or says of what area (도교육청), modifiers, then a class noun or ending.

    Longer words come first, so that backtracking stays short.
    """
    modifiers = "|".join(sorted({*map(name_key, _MODIFIERS.split())}, key=_by_length))
    heads = "|".join(sorted({*map(name_key, _CLASS_NOUNS.split()), *map(name_key, _BY_ENDING)}, key=_by_length))
    return re.compile(f"[각타시도군구abcdxyz]?(?:{modifiers})*(?:{heads})(?:들|등)?|{modifiers}|{_PANEL}")


def _by_length(word: str) -> tuple[int, str]:
    return (-len(word), word)


_CLASS = _class_pattern()
