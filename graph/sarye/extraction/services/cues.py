"""What stands around a name and tells whether it names a service: the kind said beside it, what is done with it."""

from __future__ import annotations

import re

from sarye.extraction.services.names import HEAD, is_short_name

_KIND = (
    rf"(?:{HEAD}|프로그램|서비스망|체계|로봇|기기|장치|스피커|단말기|안내기|지갑|소프트웨어|캐릭터|솔루션|메신저|키트)"
)
_MARKS = r"[\s*†]{0,4}"
_JOSA = r"(?:을|를|은|는|이|가|의|에|로|으로|과|와)"
_BUSINESS = r"(?![가-힣]*(?:사업|협약|산업|분야|기업|업체)|\s(?:부문|분야|산업|기업|업계))"
_ADJUNCT = r"(?:알림|통합|모바일|온라인|민원|웹|스마트폰|전용|정보)"
_KIND_AFTER = re.compile(rf"{_MARKS}(?:\([^()\n]{{1,40}}\))?\s?(?:{_ADJUNCT}\s?)?{_KIND}{_BUSINESS}")
_CALLED = re.compile(
    rf"{_MARKS}(?:이라는|라는|이란|이라고 하는)\s(?:(?!주제|제목|슬로건|구호|이름|목표)[가-힣A-Za-z0-9]+\s){{0,2}}(?!주제|제목)[가-힣A-Za-z0-9]*{_KIND}"
)
_KIND_BEFORE = re.compile(rf"(?:{_KIND}|드론|콘텐츠|게임|제품)(?:인|\s?\(|,|\s*[:：]|인\s|\s)?\s*$")
_MAKE = (
    r"(?:구축|개발|도입|출시|개통|오픈|보급|개시|가동|고도화|구현|개설|론칭|런칭|선보|시범|탑재|제작|완성|신설|상용화|"
    r"오픈|출범|신설|서비스(?:하|를 (?:시작|개시|제공|실시)))"
)
_RUN = (
    r"(?:운영|운용|제공|시행|실시|마련|추진|활용|이용|설치|공개|확대|적용|개편|개선|설계|발급|배포|연계|접속|탑재|지원|"
    r"통해|통한|통하여)"
)
_OPERATE = r"(?:운영|운용|제공|시행|실시|투입|개편|개선|활용|이용|접속|서비스|개방|운행|공개|발급|출범|확대|재개|연계|통해|통한|통하여)"
_FAR = r"(?:[가-힣A-Za-z0-9·‧ㆍ%()\-]{1,12}\s){0,3}[가-힣A-Za-z0-9·‧ㆍ]{0,6}?"
_PLAIN = rf"{_MARKS}(?:\([^()\n]{{1,40}}\))?{_MARKS}(?:서비스|시스템|앱|플랫폼|포털)?{_MARKS}"
_LINK = rf"(?:(?:을|를|이|가|은|는)\s{_FAR}|\s?(?:의\s(?:[가-힣]+\s)?|(?:전면|신규|시범|본격|정식|공식|추가|확대)\s)?(?:[가-힣]+[·‧ㆍ])?)"
_MADE = re.compile(rf"{_PLAIN}{_LINK}{_MAKE}")
_OPERATED = re.compile(rf"{_PLAIN}{_LINK}{_OPERATE}")
_USED = re.compile(rf"{_PLAIN}{_LINK}{_RUN}")
_DOING = r"(?:한|된|하는|되는|하던|해 온|해온|하여 온| 중인|중인|하고 있는|되고 있는|\s?중에 있는|했던|됐던)\s(?:‘|'|“|\"|「|『)?\Z"
_MADE_BEFORE = re.compile(rf"{_MAKE}(?:이는|인|이고 있는)?{_DOING}|선보(?:인|이는|이고 있는)\s.?\Z|내놓은\s.?\Z")
_RUN_BEFORE = re.compile(rf"(?:운영|운용|시행|서비스|제공|가동|고도화|공개|개방){_DOING}")
_UNDERTAKEN = re.compile(
    rf"{_PLAIN}(?:을|를|의)?\s?(?:등(?:의|을)?\s)?(?:{_MAKE}|{_RUN})[·‧ㆍ]?[가-힣]{{0,4}}\s?(?:방안|방향|필요|검토|계획|전략|지원|과제|연구|착수|"
    rf"협력|기술|논의|협의|을 위한|를 위한|을 위해|을 추진|을 검토|을 지원|에 착수|이 필요|이 시급|하기 위한|하기 위해|하자|해야|될 수|할 수 있을)"
)
_MEANS = re.compile(rf"{_PLAIN}(?:을|를)\s?(?:통해|통한|통하여|활용|이용)|{_PLAIN}(?:으로|로|에|에서)\s")
_OTHER_AFTER = re.compile(
    rf"{_MARKS}(?:라는|이라는|를|을|이|가|은|는|의)?\s?(?:"
    r"주제|제목|슬로건|구호|표어|부제|명칭|이름|정책|사업|과제|업무\s?협약|협약|캠페인|행사|대회|공모전?|위원회|전시|공연|"
    r"개최|비전|목표|법|조례|시행령|보고서|논문|책자|용어|뜻|의미|선정|수상|지정|상\s|과정|프로젝트|세미나|포럼|컨퍼런스|"
    r"분야|부문|기술|제품|품종|효과|기자|보도|제하|관련|단체|대표|선수|씨|팀|방문|작가|제보|제안|수준|시대)|"
    rf"{_MARKS}(?:기업|회사)"
)
_CONTACT = re.compile(
    r"\s?(?:누리집|홈페이지|사이트)?\s?(?:\([^()\n]{1,80}\))?[’'”\"」]?\s?(?:에서|에|을 통해|를 통해|을 참고|를 참고|에 접속|로)[^.\n]{0,25}?"
    r"(?:확인|참조|참고|내려받|다운로드|문의|신청하|볼 수|받을 수 있|찾아볼|살펴볼)"
)
_ADDRESS_AFTER = re.compile(
    rf"{_MARKS}(?:누리집|홈페이지|사이트|포털)?\s?[(\[<:]?\s?(?:[가-힣 ]{{1,8}}[:,]?\s?)?(?:https?:|www\.|[a-z0-9\-]+\.[a-z0-9.\-]*(?:kr|com|net|org)\b)"
)
_ABBREVIATION_AFTER = re.compile(r"[*†]{0,3}\s?\(([A-Za-z][A-Za-z0-9+\-]{2,20})[^()\n]{0,40}\)")
_OPERATOR_AFTER = re.compile(
    r"[*†]{0,3}\s?\([가-힣]{2,10}(?:부|처|청|공사|공단|진흥원|정보원|연구원|관리원|개발원|교육원|평가원|보호원|재단|은행|위원회)\)"
)
_NOTE_AFTER = re.compile(r"[’'”\"]?\s?[*†＊※]|\s?\(\*")
_BODY_BEFORE = re.compile(r"(?:㈜|\(주\)|주식회사|법인|이하)\s?\Z")
_ADDRESS = re.compile(r"\s?\((?:https?:|www\.|[a-z0-9.\-]+\.(?:kr|com|net|org))[^()]*\)\Z|[\s*†]+\Z")
_BLAMED = re.compile(rf"{_PLAIN}(?:의)?\s?(?:한계|문제|부재|불편|미흡|확산|노후|단점|필요)")


_HOPED = re.compile(rf"{_PLAIN}(?:등)?\s?(?:으로|로|까지|에|에도|등으로)\s(?:적용\s?)?(?:확대|확산|확장)")


def kind_follows(text: str, at: int) -> bool:
    """Say whether the text at *at* goes on with the kind of thing that was named: ‘X’ 서비스, ‘X’라는 앱."""
    return bool(_KIND_AFTER.match(text, at) or _CALLED.match(text, at))


def kind_precedes(text: str, at: int) -> bool:
    """Say whether the kind of thing stands right before *at*: 서비스인 ‘X’, 시스템(‘X’)."""
    return bool(_KIND_BEFORE.search(text, max(0, at - 24), at))


def made(text: str, at: int) -> bool:
    """Say whether what ends at *at* is built, introduced or launched."""
    return bool(_MADE.match(text, at))


def made_before(text: str, at: int) -> bool:
    """Say whether a clause right before *at* tells that the thing was built or launched: 새로 개통한 X.

    >>> made_before("지난달 개통한 들꽃지도", 8), made_before("누구나 아는 들꽃지도", 7)
    (True, False)
    """
    return bool(_MADE_BEFORE.search(text, max(0, at - 16), at))


def run(text: str, at: int) -> bool:
    """Say whether what ends at *at* is run, offered to people or used by them."""
    return bool(_OPERATED.match(text, at))


def run_before(text: str, at: int) -> bool:
    """Say whether a clause right before *at* tells that the thing is run: 시범운영 중인 X."""
    return bool(_RUN_BEFORE.search(text, max(0, at - 16), at))


def undertaken(text: str, at: int) -> bool:
    """Say whether what ends at *at* is only being undertaken, asked for or studied: X 구축 방안, X 개발 지원."""
    return bool(_UNDERTAKEN.match(text, at))


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


def used(text: str, at: int) -> bool:
    """Say whether what ends at *at* is run, offered, applied or used."""
    return bool(_USED.match(text, at) or _MEANS.match(text, at))


def other_follows(text: str, at: int) -> bool:
    """Say whether the text at *at* tells that something else was named: a policy, an event, a law, a body."""
    return bool(_OTHER_AFTER.match(text, at))


def blamed(text: str, at: int) -> bool:
    """Say whether what ends at *at* is told as lacking or as what is wrong."""
    return bool(_BLAMED.match(text, at))


def hoped(text: str, at: int) -> bool:
    """Say whether what ends at *at* is what something else is to be extended to (X까지 확대, X 등으로 적용 확대)."""
    return bool(_HOPED.match(text, at))


def body_precedes(text: str, at: int) -> bool:
    """Say whether a mark of companies stands right before *at*, or 이하, by which bodies are given short names."""
    return bool(_BODY_BEFORE.search(text, max(0, at - 6), at))


def tail_length(name: str) -> int:
    """Return how many characters at the end of *name* are a web address in brackets or marks of a footnote.

    >>> tail_length("바다봄(www.example.kr)")
    16
    """
    match = _ADDRESS.search(name)
    return len(match.group()) if match else 0
