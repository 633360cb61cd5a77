"""Words that say that a body takes no part, whatever else its clause tells: replaced, likened, told of the past."""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.cues import TOGETHER, WRONGS
from sarye.extraction.organizations.denied import denied
from sarye.extraction.organizations.enumeration import Group
from sarye.extraction.organizations.won import won_from
from sarye.reading.case import Span

_REPLACED = re.compile(
    r"^\s*(?:대신|에 비해|보다|대비|[와과]\s?달리|에 따르면|에 따라|처럼|에 이어|출신|에 의존|의 사례|사례)"
)
_CAME_TO_NOTHING = by_first_letters(r"무산|결렬|(?<!산)불발(?!생)|파기|철회")
_OUTSIDE = re.compile(
    r"요청해?\s?[오왔옴]|문의|벤치마킹|견학(?:을|차)?\s?[오왔와]|따라\s?(?:도입|하)|본떠|배우러|배워|도입하기\s?시작|도입을\s?(?:검토|타진)|관심을?\s?보"
    r"|제정(?:한|된)\s[^.]{0,12}(?:표준|기준|규격)"
)
"""Others who come to see or copy what is done take no part in it."""
_ONCE = re.compile(r"^[^,]{0,30}(?:역임|재직|근무(?:하|한|했)|졸업(?!통계))")
"""Where somebody once worked or learned takes no part either."""
_CAREER = re.compile(
    r"[은는]\s[^.]{0,140}?(?:역임|재직|근무|몸담)(?:하|한|했|아)[^.]{0,80}[.]?\s*(?:[^가-힣A-Za-z0-9\s]|ㅇ)?\s*$"
)
"""What somebody did before, told right before a sentence that goes on with it."""
_NEW_TOPIC = re.compile(r"[가-힣](?:은|는|이|가)\s")
_LIKENED = re.compile(
    r"^의\s(?:우려|지적|반대|비판)|^(?:의|에서)\s[^,.]{0,40}?[와과]\s?(?:달리|같으나|같지만|비슷|유사|차별화)|^(?:이|가)\s[^,.]{0,30}?(?:한|된|인|던|는)\s[^,.]{0,25}?[와과]\s?(?:달리|같으나|같지만|비슷|유사|차별화)"
)
"""``A의 사업과 달리``, ``A가 먼저 낸 앱과 같으나``: what a body has of its own is only likened."""
_MISHAP = re.compile(
    r"^의?\s(?:[가-힣]+\s)?(?:화재|장애|사고|해킹|파업|폭발|정전|침수)(?:로|으로|에|가|이|를|로부터)?\s"
)
"""``A 화재로 중단된``: what befell a body is no deed of it."""
_NEAR = 40
"""Letters behind a name within which its own verb is looked for."""
_FORMER = by_first_letters(r"(?<![가-힣])(?:기존|종전|과거|당시|구|옛|이전|舊|前|전\s?[(（]前[)）])(?:의|에는?)?\s?$")
_LAW = re.compile(
    r"^\s?(?:법(?!령해석|인)|령|고시|훈령|예규|조례|규칙|장관상|대상|공모전|대회|청사|세종청사|로비|회의실|대회의실|강당|본관|국제회의실)"
)
_ATTRIBUTED = re.compile(
    r"[이가]\s(?:지정|인정|공인|고시|승인|인증)한\s[^.,]{0,20}?(?:기관|기업|업체|제품|기준|단체)"
    r"|(?:이|가|에서)\s(?:[^\s.,]{1,10}\s)?(?:발표|공개|집계|조사|발간|보도)한\s[^.,]{0,30}?(?:조사|통계|보고서|자료|지수|순위|평가|기사|전망|결과)(?![가-힣]*\s(?:발표회|보고회))"
)
"""``A가 지정한 기관으로서``, ``A가 발표한 통계에서``: what a body did before, told of another or as a source."""
_AT_ODDS = re.compile(
    r"^(?:측|등)?(?:와|과)의?\s(?:[가-힣]{1,6}\s)?(?:경쟁(?!력|률)|소송|분쟁|다투|다퉈|맞서|맞선|대립|갈등|겨루)"
)
"""``A와 경쟁하는 B와``: two that are at odds do nothing together."""
_STAYED_AWAY = re.compile(r"(?:참여|참가|참석|동참|가입|협력|협조|협약|응)하지\s?(?:않은|못한|아니한|않는)\s[‘'“\"]?$")
"""``사업에 참여하지 않은 A``."""
_HELD_AGAINST = re.compile(rf"(?:{WRONGS})(?:하도록|하라고|할\s것을|을|를)\s$")
"""``처분을 취소할 것을 A부에 권고``: a wrong that is held against a body."""
_COME_UPON = re.compile(
    r"^\s?(?:주관|주최|시행|운영)?\s?[)）]\s?[’'”\"」]?\s?(?:[을를]|에)\s?(?:알게|추천받|찾아|발견|검색)"
)
"""``사업(A 주관)을 알게 돼``: what somebody came upon by the work is no part of it."""
_RECOMMENDED = re.compile(r"^에\s권고")
_WITH = re.compile(r"^(?:측|등)?(?:와|과|하고)(?:의|는|도)?$")
_NUMBERED = by_first_letters(r"(?:제\s?)?\d{1,3}차\s?[‘'“\"「｢]?$")
_COMMITTEE = re.compile(r"(?:위원회|협의회|자문회의|심의회|조정회의)$")
_DELIBERATED = re.compile(r"심의|의결")
_ASSEMBLY = re.compile(r"(?:국회|[시군구도]의회)$")
_PASSED = re.compile(r"(?:의|에서|에|[을를])?\s?(?:[가-힣]{1,6}\s)?(?:본회의|상임위|의결|통과|심의|동의|비준|제출)")
"""What an assembly votes on is no work of it: ``국회 의결을 거쳐``."""


def untied(text: str, sentence: Span, group: Group, before: str, after: str) -> bool:
    """Say whether the words *before* and *after* the bodies of *group* in *sentence* untie them from the work."""
    led = group.particle + after
    return (
        any(pattern.match(led) for pattern in (_REPLACED, _LIKENED, _MISHAP, _ATTRIBUTED, _AT_ODDS, _COME_UPON))
        or (not group.particle and _LAW.match(after) is not None)
        or _ONCE.match(after) is not None
        or _CAME_TO_NOTHING.search(after) is not None
        or _FORMER.search(before) is not None
        or _STAYED_AWAY.search(before) is not None
        or (_RECOMMENDED.match(led) is not None and _HELD_AGAINST.search(before) is not None)
        or _is_called_off(group, after)
        or _OUTSIDE.search(after[:_NEAR]) is not None
        or won_from(group.particle, after)
        or _is_vote(text, group, led)
        or _is_session(text, group, before, led)
        or _in_career(text, sentence, group)
    )


def _is_called_off(group: Group, after: str) -> bool:
    """Say whether what is told with the bodies of *group* is not done, or no longer: ``A와의 협약을 해지``."""
    cue = TOGETHER.search(after) if _WITH.match(group.particle) else None
    return cue is not None and denied(after, cue.end())


def _is_session(text: str, group: Group, before: str, led: str) -> bool:
    """Say whether *group* is a committee at whose numbered meeting something else is told: ``제3차 나래위원회에서 발표``."""
    numbered = _NUMBERED.search(before) is not None and _COMMITTEE.search(group.members[0].of(text)) is not None
    return numbered and _DELIBERATED.search(led) is None


def _is_vote(text: str, group: Group, led: str) -> bool:
    """Say whether *led*, what follows the name of an assembly, tells that it votes."""
    return _ASSEMBLY.search(group.members[-1].of(text)) is not None and _PASSED.match(led) is not None


def _in_career(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* is where the person of the sentence before worked: ``… 대표를 역임했다. 특히 A에서``."""
    if group.particle != "에서" or _NEW_TOPIC.search(
        text, max(sentence.start, group.members[0].start - 200), group.members[0].start
    ):
        return False
    return _CAREER.search(text[max(0, sentence.start - 200) : sentence.start]) is not None
