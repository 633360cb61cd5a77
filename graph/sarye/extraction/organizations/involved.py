"""Whether a body has a part in a clause that no cue ties it to, where a case tells nothing but the work.

There whoever is named is named for a part in it, unless the words beside the name take it for something else: a rule
to keep, an example to look at, a thing that was given up, the place of what happened.
"""

from __future__ import annotations

import re

from sarye.extraction.organizations.denied import AUDITED
from sarye.vocabulary.dots import DOTS

_LEADS_ON = re.compile(
    r"^(?:측|등)?(?:의|에|에는|에도|에서|에서는|에서도|으로|로|으로는|로는|으로부터|로부터|에게|에게는|께|을|를|까지|까지의|만|와의|과의|에서의)$"
)
"""Particles of who is used, asked, given to; without any, a name more often belongs to a product: 구글 텐서플로."""
_COUNTED = re.compile(r"^\s\d[\d,]*\s?(?:여\s?)?(?:대|개소|곳|개|명|기|식|세트)(?:[를을,.씩]|\s)")
"""``A관 2대, B관 1대를``: a body got its share."""
_USED = re.compile(
    r"^\s(?:[가-힣A-Za-z0-9]+\s){0,2}?[가-힣]{0,8}(?:데이터|자료|통신망|전산망|앱|플랫폼|채널|인프라|클라우드|내비게이션|지도|메신저|계정|알림톡|단말기)"
    r"(?:[을를와과에의]|으로|로)?\s[^.,]{0,20}?(?:활용|이용|통해|통하여|연계|연동|제공|분석|결합|탑재)"
)
"""``A 통신 데이터를 분석``: what a body has is used."""
_MEETING = re.compile(r"^[^.,]{0,40}?(?:협의|협력|협업|참여|간담회|회의|의견|공동|합동|자문|협약|연계)")
_RULE = re.compile(
    rf"^\s?(?:[가-힣A-Za-z0-9{DOTS},「」\"“”‘’'()]+\s){{0,3}}?[가-힣{DOTS}]{{0,8}}(?:규제|기준|고시|지침|규정|법령|법률|제도|정책|방침|규격|표준|훈령|예규|조례|권고|가이드라인|매뉴얼"
    r"|요구|요청|지적|반대|우려|비판|민원|주문|질의|고발|발표|보도|사고|사건)(?:[은는이가을를에의로와과도,.\s]|으로|하)"
)
"""``A의 고시에``, ``A의 요청으로``: what a body ordains or asks for others to do."""
_QUALITY = re.compile(
    r"^\s?(?:[가-힣]+\s)?(?:역할|역량|위상|이견|인연|품격|숙원|경험|특성|소관|관할|경우)(?![가-힣]{3})|^\s?바라"
)
_EXAMPLE = re.compile(
    r"(?<!상담)(?<!민원)(?<!접수)사례[를을나와과]|벤치마킹|본보기|본떠|참고(?:하|해|로)|견학|비교(?:하|해|한|대상)|경쟁|수준(?:의|으로)|못지않"
)
_GIVEN_UP = re.compile(
    r"(?<![가-힣])(?:대신|대체|해지|해약|중단|종료|폐지|철거|탈피|벗어나|거절|거부|이탈)|의존|반대|갈등|독과점|과거|종전|예전"
    r"|제안|건의|쓰던|사용하던|이용하던|않|못하|못했|못함|불가|어려"
)
_BEFORE = re.compile(
    r"(?:쓰던|하던|의존한|의존하던)\s$|(?<![가-힣])(?:기존|그동안|그간|종전|과거|예전|이전|당초)(?:까지)?(?:에는|에|은|는|엔)?\s(?=[^.]{0,80}$)"
)
_FORMERLY = re.compile(r"^[^.]{0,80}?(?:으나|었는데|던|지만|왔음|였음)(?=[\s,.])")
_HAPPENED = re.compile(
    r"^\s?(?:[가-힣]+\s){0,2}?(?:발생|열린|열렸|개최|근무|재직|출발|도착|촬영|일어난|벌어진|퇴직|퇴사|졸업|전입|이직|거주|출신|태어)"
    r"|^\s(?:신고|접수|신청|청구|제출|출원|등록)(?:된|한)\s|^\s(?:있는|위치한|자리한|소재한)|^\s?(?:대|소)?(?:회의실|강당|로비|청사|본관)"
)
_RENAMED = re.compile(r"^\s?(?:[가-힣]+\s)?(?:변경|개편|개칭|전환|승격|출범|통합|재편|바뀌|바꾸|바꿔|명칭|분리|불리)")
_NEAR_TO = re.compile(
    r"^\s?(?:앞|옆|인근|주변|부근|일대|일원|근처|사거리|맞은편|정문|후문|입구|교차로|역)(?![가-힣]{2})"
)
_CLAUSE = re.compile(r"[가-힣]{1,8}(?:[.。]|$)|[가-힣]+(?:고|며|으며|하여|여|해|었고|지만|으나|는데)(?=[\s,])")
"""Where a verb may close the clause."""
_ILL = re.compile(
    rf"{AUDITED}|사칭|해킹|제재|횡포|적자|유출|피싱|위반|적발|불법|침해|독점|사기|단속|처벌|과징금|시정명령|에\s따르면|^\s?[가-힣]+[이가]\s(?:많|적|큰|높|낮)"
)
"""What is told of a body that takes no part: harm by it or in its name, or what it says."""
_ELSEWHERE = re.compile(r"^\s(?:다니|계류|납품|입점|입주|소속|취업|종사)")
_OTHERWISE = (_ELSEWHERE, _RULE, _QUALITY, _HAPPENED, _RENAMED, _NEAR_TO)


def involved(particle: str, after: str, before: str = "") -> bool:
    """Say whether a body with *particle* has a part in what *after* tells, as nothing else is said of it.

    :param before: what stands in the sentence before the name.

    >>> involved("의", " 비행승인을 얻어 띄움."), involved("의", " 고시에 따라 띄움."), involved("", " 앱을 띄움.")
    (True, False, False)
    """
    if not _leads_on(particle, after) or any(other.match(after) for other in _OTHERWISE):
        return False
    if (past := _BEFORE.search(before)) and (past.group().startswith(("쓰", "하", "의")) or _FORMERLY.match(after)):
        return False
    clause = _clause(after)
    return not (only_example(after) or _GIVEN_UP.search(clause) or _ILL.search(clause))


def only_example(after: str) -> bool:
    """Say whether what *after* tells is done with an example, whoever gives it.

    >>> only_example("의 사례를 살펴 만듦."), only_example(" 함께 만듦.")
    (True, False)
    """
    return _EXAMPLE.search(_clause(after)) is not None


def _leads_on(particle: str, after: str) -> bool:
    if not particle:
        return bool(_COUNTED.match(after) or _USED.match(after))
    return bool(_LEADS_ON.match(particle) or (particle == "등" and _MEETING.match(after)))


def _clause(after: str) -> str:
    end = _CLAUSE.search(after)
    return after[: end.end()] if end else after
