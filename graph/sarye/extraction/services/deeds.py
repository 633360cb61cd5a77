"""What is done with the thing that a name stands for: it is built, run, used, asked for or blamed."""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.services.words import STAGES
from sarye.vocabulary.dots import DOTS

_MARKS = r"[\s*†’＇”」‘]{0,4}"
MAKE = (
    r"(?:구축|개발|도입|출시|개통|오픈|보급|개시|가동|고도화|구현|개설|론칭|런칭|선보|시범|탑재|제작|완성|신설|상용화|브랜드화|"
    r"출범|서비스(?:[하할한해]|를 (?:시작|개시|제공|실시)))"
)
"""Deeds by which something is made or launched."""
_RUN = (
    r"(?:운영|운용|제공|시행|실시|마련|추진|활용|이용|설치|공개|확대|적용|개편|개선|설계|발급|배포|연계|접속|탑재|지원|"
    r"통해|통한|통하여)"
)
_OPERATE = (
    r"(?:운영|운용|제공|시행|실시|실증|투입|개편|개선|활용|이용|사용|접속|서비스|개방|운행|공개|발급|출범|확대|재개|연계|연동|접근|시작|접목|갖추|갖췄|갖춰|"
    r"통해|통한|통하여)"
)
_FAR = rf"(?:[^.\n]{{2,25}}?\s(?:대상으로|기반으로)\s)?(?:[가-힣A-Za-z0-9{DOTS}%()\-]{{1,12}}\s){{0,3}}[가-힣A-Za-z0-9{DOTS}]{{0,6}}?"
_SUCH = r"(?:\s등(?:의)?\s(?:관련\s)?(?:[가-힣]{2,6}[과와]\s)?[가-힣]{0,4}(?:웹사이트|누리집|홈페이지|사이트|시스템|서비스|플랫폼|앱|포털))?"
_STAGE = rf"(?:\s?(?:{'|'.join(STAGES)})\s?)"
PLAIN = rf"{_MARKS}(?:\([^()\n]{{1,40}}\))?{_MARKS}(?:{_STAGE}?서비스|시스템|앱|플랫폼|포털)?{_MARKS}{_SUCH}"
"""What may stand between a name and the particle behind it: marks, brackets, the kind."""
_SOON = rf"\s?(?:\d단계\s)?(?:의\s(?:[가-힣]+\s)?|(?:전면|신규|공식|추가|확대|{'|'.join(STAGES)})\s)?(?:[가-힣]{{1,8}}[{DOTS}])?"
_LINK = rf"(?:(?:을|를|이|가|은|는|도)\s{_FAR}|(?:와|과)의?\s(?:[가-힣]{{1,6}}\s)?(?=연계|연동)|{_SOON})"
_MADE = re.compile(
    rf"{PLAIN}(?:{_LINK}{MAKE}|으?로\s(?:새롭게\s|확대\s|전면\s)?(?:개편|재탄생|탈바꿈|브랜드화|새단장))"
)
_RENEWED = re.compile(
    r"(?:\([^()\n]{1,40}\))?[’'”\"]?(?:[을를이가]\s|\s)?(?:[가-힣0-9.()]{1,8}\s){0,3}?(?:개편|새단장|새\s단장|리뉴얼|개설|신설|개통|구축|오픈)(?!\s?(?:방안|필요|계획|검토))"
)
_OPERATED = re.compile(rf"{PLAIN}{_LINK}{_OPERATE}")
_USED = re.compile(rf"{PLAIN}{_LINK}{_RUN}")
_HELD = re.compile(
    rf"{PLAIN}(?:(?:을|를|도|은|는)\s(?:[가-힣0-9{DOTS}]{{1,8}}\s){{0,6}})?\s?(?:연다|열린다|열었다|진행|참가자 모집|모집|운영)"
)
_OFFERED = re.compile(
    rf"[’'”\"＇」』]?[\s*†]{{0,3}}(?:\([^()\n]{{1,30}}\))?(?:\s등)?(?:[을를은는에이가]|으로|의)?\s?(?:[가-힣0-9{DOTS}()~’']{{1,10}}\s){{0,3}}?"
    r"(?:공모|모집|선정|참여|신청|통해|병행|시행|실시|추진|확대|지정|신설|개시|도입|운영|만들|만든)"
)
_CARRYING = r"(?:공모|모집|선정|참여|시행|실시|추진|확대|신설|개시|도입|운영|착수|공고|수행|시작|일환|진행)"
_STUDIED = r"[가-힣]*(?:조사|타당성|설계|감사|감리|수사|재판|입찰|보상)"
_JOINING = r"(?:[가-힣0-9]{1,6}\s)?[가-힣]*(?:자|업|관|지|지역|체|단|생|팀)[을를]?\s(?=공모|모집|선정)"
_CARRIED_OUT = re.compile(
    r"[’'”\"＇」』]?(?!단|자)[\s*†]{0,3}(?:\([^()\n]{1,30}\))?"
    rf"(?:의\s(?:{_JOINING})?|(?:[을를은는에이가]|으?로)?\s?(?:(?!{_STUDIED})[가-힣0-9{DOTS}()~’'.]{{1,10}}\s){{0,3}}?){_CARRYING}"
)
"""Of what belongs to an undertaking (X의 조사에 착수) only that people are sought for it tells of the undertaking."""
_DROPPED = re.compile(
    r"(?:하지\s?(?:도\s)?(?:않|못|아니)|되지\s?(?:않|못)|[을를이가은는도]?\s?(?:[가-힣]{1,6}[을를이가은는도]?\s)?(?:전면\s|잠정\s)?"
    r"(?:중단|중지|취소|보류|철회|백지화|무산|포기))"
)
"""Behind a deed: it is not done, or no longer."""
_BUILT = re.compile(rf"{PLAIN}{_LINK}(?:구축|개발|개통|출시)")
_OF_DOER = re.compile(
    rf"{PLAIN}(?:[을를에]|으?로)\s(?:[가-힣0-9]{{1,8}}\s)?{_CARRYING}(?:하는|한|하던|했던|해\s?온|하고 있는|\s?중인)\s"
)
_SWINDLER = re.compile(r"(?:피의자|피고인|범인|사기범|일당|범죄\s?조직)(?:들)?(?:\s?[A-Z]씨)?[은는이가]\s")
_SWINDLED = re.compile(r"가로[채챈챘]|편취|사기\s?(?:행각|혐의)|투자금을\s(?:[가-힣]+\s)?(?:모집|챙|받아)")
_MISUSED = re.compile(
    r"[)’'”\"＇」]{0,2}(?:의\s|\s)?(?:[가-힣]{1,6}\s?)?(?:유출|해킹|사칭|위조)(?:\s?(?:사고|사건|사태|피해|사이트|문자|범죄|사기|의혹|논란))"
    r"|[)’'”\"＇」]{0,2}(?:[을를]\s?(?:사칭|가장|빙자|도용|위조|해킹)|[이가]\s?아닌|[을를]\s?(?:이용|활용|악용)한\s(?:[가-힣]{1,6}\s){0,2}?"
    r"[가-힣]*(?:사기|범죄|피싱|부정수급|탈세|불법))"
)
_ENTERED = re.compile(
    rf"{_MARKS}(?:\([^()\n]{{1,40}}\))?{_MARKS}(?:에\s(?:직접\s)?(?:접속|로그인|회원가입)|에서\s(?:로그인|회원가입))"
)
_CREWED = re.compile(rf"[’'”\"＇」]{{0,1}}(?:을|를)?\s?(?:구성[{DOTS}해]\s?|확대\s|본격\s|상시\s)?운영")
_ERECTED = re.compile(
    rf"{_MARKS}(?:\([^()\n]{{1,20}}\))?{_MARKS}(?:(?:을|를|의)?\s?(?:본격\s|신규\s)?(?:건립|조성|개관|개소|개장|구축|설치|추진)|"
    rf"(?:,\s[^.\n]{{2,30}})?\s등의?\s(?:[가-힣]{{2,6}}\s)?(?:공간|시설))"
)
_FOUNDED = re.compile(rf"{PLAIN}(?:을|를|이|가)?\s?(?:본격\s|공식\s)?(?:출범|발족|창설)")
_DOING = (
    r"(?:한|된|될|하는|되는|하던|해 온|해온|하여 온|\s?중인|하고 있는|되고 있는|\s?중에 있는|했던|됐던)\s"
    r"[‘'“\"「『]?\Z"
)
_MADE_BEFORE = by_first_letters(
    rf"{MAKE}\((?=.?\Z)|{MAKE}(?:이는|인|이고 있는)?{_DOING}|선보(?:인|이는|이고 있는)\s.?\Z|내놓은\s.?\Z"
)
_RUN_BEFORE = re.compile(rf"(?:운영|운용|시행|서비스|제공|가동|고도화|공개|개방){_DOING}")
_USED_BEFORE = re.compile(r"(?:쓰는|쓸 수 있는|이용하는|이용할 수 있는|사용하는|활용하는|이용 중인|사용 중인)\s.?\Z")
_UNDERTAKEN = re.compile(
    rf"{PLAIN}(?:을|를|의)?\s?(?:등(?:의|을)?\s)?(?:{MAKE}|{_RUN})[{DOTS}]?[가-힣]{{0,4}}\s?(?:"
    r"방안|방향|필요|검토|계획|전략|지원|과제|연구|착수|협력|기술|논의|협의|[을를] 위[한해]|을 추진|을 검토|을 촉진|을 유도|을 지원|"
    r"에 착수|이 필요|이 시급|하기 위[한해]|하자|해야|될 수|할 수 있을)"
)
_PLEDGED = re.compile(
    rf"{PLAIN}{_LINK}(?:{MAKE}|{_OPERATE})(?:[을를]\s)?[가-힣{DOTS}]{{0,6}}?(?:(?:해|하여)\s?나(?:가겠|갈|가기로|간다는)|하도록\s(?:하겠|노력))"
)
"""``X를 구축해 나가겠다``: a promise; what is being built on (나가고 있다) is there."""
_MEANS = re.compile(rf"{PLAIN}(?:을|를)\s?(?:통해|통한|통하여|활용|이용)|{PLAIN}(?:으로|로|에|에서)\s")
_SERVES = re.compile(
    rf"{_MARKS}으?로\s(?:[가-힣A-Za-z0-9{DOTS}\-]{{1,12}}\s){{0,2}}[가-힣A-Za-z0-9{DOTS}\-]{{1,12}}[을를]\s(?:[가-힣]{{1,6}}\s){{0,1}}?"
    r"(?:관제|감시|모니터링|확인|조회|신청|예약|안내|알려|알린|알림|점검|결제|진단|판독|측정|추적)"
)
_BLAMED = re.compile(rf"{PLAIN}(?:의)?\s?(?:한계|문제|부재|불편|미흡|확산|노후|단점|필요)")
_HARMS = re.compile(r"[)’'”\"＇]{0,2}으?로 인한\s[^.\n]{0,14}?(?:사고|피해|감염|사망|부상|재해|재난)")
_CRIMINAL = re.compile(
    r"[)’'”\"＇」]{0,2}(?:\(이하[^()\n]{1,20}\)[’'”\"＇」]{0,2})?"
    rf"(?:[을를]\s?(?:[가-힣{DOTS},]{{1,12}}\s?){{1,4}}(?:한|하던|온)\s(?:[가-힣]{{1,6}}\s)?(?:조직|일당|피의자|범인|사기범|혐의)|\s?신종\s(?:범죄|사기|수법))"
)
_HOPED = re.compile(
    rf"{PLAIN}(?:등)?\s?(?:으로|로|까지|에|에도|등으로)\s(?:적용\s?)?(?:확대|확산|확장|발돋움|도약|거듭나|변모|변혁)"
)


def made(text: str, at: int) -> bool:
    """Say whether what ends at *at* is built, introduced or launched."""
    return bool(_MADE.match(text, at))


def renewed(text: str, at: int) -> bool:
    """Say whether the page that ends at *at* is set up or made anew, and not only where something is shown.

    >>> renewed("가람청 누리집을 전면 개편", 7), renewed("가람청 누리집을 참조", 7)
    (True, False)
    """
    return bool(_RENEWED.match(text, at))


def built(text: str, at: int) -> bool:
    """Say whether what ends at *at* is built or put on the market, as machines are and books and films are not.

    >>> built("「물때수집기」를 개발했다", 7), built("「물때 이야기」를 제작했다", 8)
    (True, False)
    """
    return bool(_BUILT.match(text, at))


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


def used_before(text: str, at: int) -> bool:
    """Say whether a clause right before *at* tells that people use the thing: 누구나 쓰는 ‘X’.

    >>> used_before("어민이 쓰는 ‘물때지기’", 8), used_before("어민을 위한 ‘물때지기’", 8)
    (True, False)
    """
    return bool(_USED_BEFORE.search(text, max(0, at - 12), at))


def serves(text: str, at: int) -> bool:
    """Say whether what ends at *at* is that by which people look after something: ‘X’로 물때를 실시간 확인.

    >>> serves("‘물때지기’로 물때를 실시간 확인", 6), serves("‘물때지기’로 이름을 바꿈", 6)
    (True, False)
    """
    return bool(_SERVES.match(text, at))


def harms(text: str, at: int) -> bool:
    """Say whether what ends at *at* does harm to people, or is what criminals make: X로 인한 추돌사고, X를 판매한 일당.

    >>> harms("물안개로 인한 추돌사고", 3), harms("물때지기로 인한 편의", 4)
    (True, False)
    """
    return bool(_HARMS.match(text, at) or _CRIMINAL.match(text, at))


def doer(text: str, at: int) -> int:
    """Return where the one is named who carries out what ends at *at*: X를 확대하는 ‖가람전자; 0 where none is.

    >>> doer("‘갯벌 사업’을 확대하는 가람전자를 방문", 7), doer("‘갯벌 사업’을 확대한다", 7)
    (14, 0)
    """
    match = _OF_DOER.match(text, at)
    return match.end() if match else 0


def swindles(before: str, after: str) -> bool:
    """Say whether a sentence, of which *before* and *after* stand around a name, tells that swindlers go by it.

    >>> swindles("피의자는 ", "를 운영하며"), swindles("일당을 잡으려고 ", "를 운영하며")
    (True, False)
    """
    return bool(_SWINDLER.search(before) or _SWINDLED.search(after))


def misused(text: str, at: int) -> bool:
    """Say whether what ends at *at* is only what is feigned, broken into or abused, or what something is not.

    >>> misused("나라장터가 아닌 곳", 4), misused("홈택스를 사칭한 문자", 3), misused("홈택스를 활용한 신고", 3)
    (True, True, False)
    """
    return bool(_MISUSED.match(text, at))


def held(text: str, at: int) -> bool:
    """Say whether what ends at *at* is held or open to applicants: ‘X’를 연다."""
    return bool(_HELD.match(text, at))


def offered(text: str, at: int) -> bool:
    """Say whether what ends at *at* is a scheme that people apply for, are chosen for or take part in.

    >>> offered("‘갯벌 전환 지원사업’ 대상자를 모집", 12), offered("‘갯벌 전환 지원사업’의 역사", 12)
    (True, False)
    """
    match = _OFFERED.match(text, at)
    return match is not None and not _DROPPED.match(text, match.end())


def carried_out(text: str, at: int) -> bool:
    """Say whether the undertaking that ends at *at* is begun, run or joined, and not only what pays for something.

    What is given up, and what is only studied or paid for by it, is not carried out.

    >>> carried_out("‘갯벌 전환 실증사업’에 착수", 11), carried_out("‘갯벌 전환 실증사업’을 통해 개선", 11)
    (True, False)
    >>> carried_out("‘갯벌 전환 실증사업’ 추진을 중단", 11), carried_out("‘갯벌 전환 실증사업’의 타당성조사에 착수", 11)
    (False, False)
    """
    match = _CARRIED_OUT.match(text, at)
    return match is not None and not _DROPPED.match(text, match.end())


def entered(text: str, at: int) -> bool:
    """Say whether people go into what ends at *at*, as only into what runs: X에 접속하여.

    >>> entered("물때누리에 접속해", 4), entered("물때누리에 관한", 4)
    (True, False)
    """
    return bool(_ENTERED.match(text, at))


def crewed(text: str, at: int) -> bool:
    """Say whether the crew that ends at *at* is at work: ‘X 감시단’을 구성·운영한다.

    >>> crewed("‘갯벌 감시단’을 구성·운영한다", 8), crewed("‘갯벌 감시단’이 상을 받았다", 8)
    (True, False)
    """
    return bool(_CREWED.match(text, at))


def erected(text: str, at: int) -> bool:
    """Say whether what ends at *at* is a room or building that is set up: ‘X’ 건립, ‘X’, ‘Y’ 등의 공간.

    >>> erected("‘갯벌 영상관’ 건립을 추진", 8), erected("‘갯벌 영상관’ 등의 전시 공간", 8), erected("‘갯벌 영상관’ 앞", 8)
    (True, True, False)
    """
    return bool(_ERECTED.match(text, at))


def founded(text: str, at: int) -> bool:
    """Say whether what ends at *at* is founded, as bodies and funds are."""
    return bool(_FOUNDED.match(text, at))


def used(text: str, at: int) -> bool:
    """Say whether what ends at *at* is run, offered, applied or used."""
    return bool(_USED.match(text, at) or _MEANS.match(text, at))


def undertaken(text: str, at: int) -> bool:
    """Say whether what ends at *at* is only being undertaken, pledged, asked for or studied: X 구축 방안, X 개발 지원."""
    return bool(_UNDERTAKEN.match(text, at) or _PLEDGED.match(text, at))


def hoped(text: str, at: int) -> bool:
    """Say whether what ends at *at* is what something else is to be extended to (X까지 확대, X 등으로 적용 확대)."""
    return bool(_HOPED.match(text, at))


def blamed(text: str, at: int) -> bool:
    """Say whether what ends at *at* is told as lacking or as what is wrong."""
    return bool(_BLAMED.match(text, at))
