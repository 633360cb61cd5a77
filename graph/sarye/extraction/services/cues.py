"""What stands around a name and tells whether it names a service: the kind, an address, a note."""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.services import words
from sarye.extraction.services.names import HEAD, is_short_name
from sarye.vocabulary.dots import DOTS

_KIND = (
    rf"(?:{HEAD}|프로그램|서비스망|체계|로봇|기기|장치|스피커|단말기|안내기|지갑|소프트웨어|캐릭터|솔루션|메신저|키트)"
)
_MARKS = r"[\s*†]{0,4}"
_BUSINESS = r"(?![가-힣]*(?:사업|협약|산업|분야|기업|업체)|\s(?:부문|분야|산업|기업|업계))"
_ADJUNCT = r"(?:알림|통합|모바일|온라인|민원|웹|스마트폰|전용|정보)"
_KIND_AFTER = re.compile(rf"{_MARKS}(?:\([^()\n]{{1,40}}\))?\s?(?:{_ADJUNCT}\s?)?{_KIND}{_BUSINESS}")
_CALLED = re.compile(
    rf"{_MARKS}(?:이라는|라는|이란|이라고 하는)\s"
    rf"(?:(?!주제|제목|슬로건|구호|이름|목표)[가-힣A-Za-z0-9]+\s){{0,2}}(?!주제|제목)[가-힣A-Za-z0-9]*{_KIND}"
)
_LIKE = re.compile(
    rf"(?:와|과)\s같은\s(?![^.\n]{{0,16}}(?:불법|해외|외국|외산|악성|사칭|유해|기존|타사|범죄|사기))(?:[가-힣A-Za-z0-9]+\s){{0,3}}?[가-힣A-Za-z0-9]*{_KIND}"
)
"""``‘X’와 같은 대국민 서비스``: the kind of which it is one."""
_KIND_BEFORE = by_first_letters(
    rf"(?:{_KIND}|드론|콘텐츠|게임|제품)(?:인|\s?\(|,|\s*[:：]|인\s|\s|(?:을|를)\s(?:제공|지원|구현)(?:하는|한)\s)?\s*$"
)
_OTHER_AFTER = re.compile(
    rf"{_MARKS}(?:라는|이라는|를|을|이|가|은|는|의)?\s?(?:국제\s|공동\s?)?(?:"
    r"주제|제목|슬로건|구호|표어|부제|명칭|이름|정책|사업|과제|업무\s?협약|협약|캠페인|행사|대회|공모전?|위원회|전시|공연|"
    r"개최|비전|목표|법|조례|시행령|보고서|논문|책자|용어|뜻|의미|선정|수상|지정|상\s|과정|프로젝트|세미나|포럼|컨퍼런스|콘퍼런스|"
    r"특별전|기획전|학술대회|박람회|설명회|간담회|공청회|시상식|선포식|워크숍|경진대회|경연|"
    r"기반을|(?:운영|제공|개발|이용)\s?(?:업체|기업|사업자)|워킹그룹|상표|구매\s?입찰|입찰\s?담합|분야|부문|기술|제품|품종|효과|기자|보도|제하|관련|단체|대표|선수|씨|팀|방문|작가|제보|제안|수준|시대)|"
    rf"{_MARKS}(?:기업|회사)|\s?(?:\(주\)|㈜)|"
    rf"(?:과|와|및|,)\s(?:[가-힣A-Za-z]+\s){{1,4}}(?:워크숍|세미나|포럼|토론회|심포지엄|컨퍼런스|콘퍼런스|학술대회|국제회의)"
)
_CONTACT = re.compile(
    r"\s?(?:누리집|홈페이지|사이트)?\s?(?:\([^()\n]{1,80}\))?[’'”\"」]?\s?"
    r"(?:에서|에|을 통해|를 통해|을 참고|를 참고|로)[^.\n]{0,25}?"
    r"(?:확인|참조|참고|내려받|다운로드|문의|신청하|볼 수|받을 수 있|찾아볼|살펴볼)"
)
_URL = r"(?:https?:|www\.|[a-z0-9\-]+\.[a-z0-9.\-]*(?:kr|com|net|org)\b)"
_ADDRESS_AFTER = re.compile(
    rf"{_MARKS}(?:누리집|홈페이지|사이트|포털)?\s?[(\[<:]?\s?(?:[가-힣 ]{{1,8}}[:,]?\s?)?{_URL}"
)
_ABBREVIATION_AFTER = re.compile(r"[*†]{0,3}\s?\(([A-Za-z][A-Za-z0-9+\-]{2,20})[^()\n]{0,40}\)")
_OPERATOR_AFTER = re.compile(
    r"[*†]{0,3}\s?\([가-힣]{2,10}(?:부|처|청|공사|공단|진흥원|정보원|연구원|관리원|개발원|교육원|평가원|보호원|재단|은행|위원회)\)"
)
_NOTE_AFTER = re.compile(r"[’'”\"]?\s?[*†＊※]|\s?\(\*")
_WORK_BEFORE = by_first_letters(
    r"(?:드라마|영화|연극|뮤지컬|오페라|소설|동화|시집|노래|동요|앨범|음반|웹툰|만화|예능|다큐멘터리|다큐|신간|저서|작품|"
    rf"{'|'.join(words.BRED)})\s?\Z"
)
"""What people read, watch and hear, and what is bred: named in quotation marks as services are."""
_BODY_BEFORE = re.compile(r"(?:㈜|\(주\)|주식회사|법인|이하)\s?\Z")
_HELD = r"\s?\((?:https?:|www\.|[a-z0-9.\-]+\.(?:kr|com|net|org))[^()]*\)\Z"
_RUNNER = r"\s?\([가-힣]{2,12}\s(?:운영|제공|개발|주관|소관)\)\Z|\s?\((?:이하\s[^()]*|[^()]*\s등)\)\Z"
"""Who runs what is named, how it is called from here on, or what belongs to it."""
_ADDRESS = by_first_letters(
    rf"{_HELD}|{_RUNNER}|\(\d[\d,]*(?:회|명|건|곳|개소|개교|개)\)\Z|\s?\([^()]*\Z|[\s*†]+\Z|(?:(?<=프로그램)|(?<=시스템)|(?<=서비스)|(?<=플랫폼))[을를]\Z"
)
_DEED = re.compile(r"(?:시스템|플랫폼|포털|앱|누리집)(\s?(?:구축|개발|고도화|도입|개편|개통|오픈))\Z")
_HELD_ADDRESS = re.compile(_HELD)
LATIN_NAME = r"[A-Z][A-Za-z0-9]{2,14}(?:\s[A-Z][A-Za-z0-9]{2,14}){0,2}\+?(?=[\s,]?(?:구축|도입|개발|출시|운영|시행|개통|을|를|의|은|는|$))"
"""A Latin name that something is done with."""
_NAME_AFTER = re.compile(rf"\s?[‘“「｢'\"][가-힣A-Za-z0-9]|인\s|\s{LATIN_NAME}")
_GRANT_AFTER = re.compile(r"[’'”\"]?\s?(?:지원\s?)?(?:사업|제도)")
_UNDERTAKING_AFTER = re.compile(
    r"[’'”\"＇」』]?[\s*†]{0,3}(?:시범\s?|지원\s?|특화\s?|자격\s?)?(?:"
    r"(?:사업|프로젝트|제도)(?!단|자|비|계획|본부|설명|보고|의?\s?(?:[가-힣]+\s)?(?:과정|문제|논란|의혹|비리|부실|폐해))"
    rf"|캠페인(?=[을를은는이가]?\s(?:[가-힣0-9{DOTS}]{{1,8}}\s){{0,3}}(?:운영|시행|실시|추진|전개|진행|펼|벌|개시|시작)))"
)
_MANNER = re.compile(
    r"\)?[’'”\"]?(?:으로|로)\s(?:긴밀히\s|함께\s)?(?:추진|진행|협력|나눠|나누|구분|대응|전환)|\)?\s?(?:방식|전략|체제)"
)


def kind_follows(text: str, at: int) -> bool:
    """Say whether the text at *at* goes on with the kind of thing that was named: ‘X’ 서비스, ‘X’라는 앱."""
    return bool(_KIND_AFTER.match(text, at) or _CALLED.match(text, at) or _LIKE.match(text, at))


def kind_precedes(text: str, at: int) -> bool:
    """Say whether the kind of thing stands right before *at*: 서비스인 ‘X’, 시스템(‘X’)."""
    return bool(_KIND_BEFORE.search(text, max(0, at - 24), at))


def address_follows(text: str, at: int) -> bool:
    """Say whether a web address stands right after *at*, in brackets or not.

    >>> address_follows("솔바람 포털(www.example.kr)", 6)
    True
    """
    return bool(_ADDRESS_AFTER.match(text, at)) and not contact_follows(text, at)


def contact_follows(text: str, at: int) -> bool:
    """Say whether what ends at *at* is only where to look something up: X에서 확인할 수 있다."""
    return bool(_CONTACT.match(text, at))


def abbreviation_follows(text: str, at: int) -> bool:
    """Say whether a Latin abbreviation in brackets stands right after *at*, with or without marks of a footnote."""
    match = _ABBREVIATION_AFTER.match(text, at)
    return match is not None and is_short_name(match.group(1))


def operator_follows(text: str, at: int) -> bool:
    """Say whether a public body in brackets stands right after *at*: the one that runs what is named."""
    return bool(_OPERATOR_AFTER.match(text, at))


def note_follows(text: str, at: int) -> bool:
    """Say whether the mark of a footnote stands right after *at*: what needs an explanation is mostly a name."""
    return bool(_NOTE_AFTER.match(text, at))


def other_follows(text: str, at: int) -> bool:
    """Say whether the text at *at* tells that something else was named: a policy, an event, a law, a body."""
    return bool(_OTHER_AFTER.match(text, at))


def body_precedes(text: str, at: int) -> bool:
    """Say whether a mark of companies stands right before *at*, or 이하, by which bodies are given short names."""
    return bool(_BODY_BEFORE.search(text, max(0, at - 6), at))


def work_precedes(text: str, at: int) -> bool:
    """Say whether right before *at* stands that a work of art or a breed is named: 드라마 ‘X’, 품종 ‘Y’.

    >>> work_precedes("드라마 ‘물때’", 4), work_precedes("서비스 ‘물때’", 4)
    (True, False)
    """
    return bool(_WORK_BEFORE.search(text, max(0, at - 6), at))


def holds_address(name: str) -> bool:
    """Say whether *name* ends with a web address in brackets."""
    return bool(_HELD_ADDRESS.search(name))


def name_follows(text: str, at: int) -> bool:
    """Say whether what ends at *at* is only the kind of thing whose name follows: … 포털 ‘X’, … 플랫폼인 X.

    >>> name_follows("갯벌 안내 포털 ‘물때’ 개통", 8), name_follows("갯벌 안내 포털을 개통", 8)
    (True, False)
    """
    return bool(_NAME_AFTER.match(text, at))


def grant_follows(text: str, name: str, at: int) -> bool:
    """Say whether *name* is a voucher that ends at *at*, and the programme by which it is granted follows."""
    return name.endswith("바우처") and bool(_GRANT_AFTER.match(text, at))


def undertaking_follows(text: str, at: int) -> bool:
    """Say whether what ends at *at* is the name by which an undertaking or a campaign goes: ‘X’ 사업, ‘X’ 시범사업.

    >>> undertaking_follows("‘들꽃길’ 시범사업을 추진", 5), undertaking_follows("‘들꽃길’ 사업단", 5)
    (True, False)
    """
    return bool(_UNDERTAKING_AFTER.match(text, at))


def manner_follows(text: str, at: int) -> bool:
    """Say whether what ends at *at* is the manner in which something is done: 두 갈래(Two-Track)로 추진."""
    return bool(_MANNER.match(text, at))


def deed_length(name: str) -> int:
    """Return how many characters at the end of *name* tell that the thing before is built or run.

    >>> deed_length("물때알림시스템 구축"), deed_length("갯벌길 구축")
    (3, 0)
    """
    match = _DEED.search(name)
    return len(match.group(1)) if match else 0


def tail_length(name: str) -> int:
    """Return how many characters at the end of *name* are no part of it: an address, footnote marks, a particle.

    >>> tail_length("바다봄(www.example.kr)")
    16
    """
    match = _ADDRESS.search(name)
    return len(match.group()) if match else 0
