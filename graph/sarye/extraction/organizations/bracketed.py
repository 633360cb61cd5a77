"""Bodies in the bracket behind what they do: ``플랫폼 구축(A, B)``, ``새로 조성한다(A, 8월 조성)``."""

from __future__ import annotations

import re

from sarye.extraction.organizations.dealt_with import HARM, SANCTIONS
from sarye.extraction.organizations.denied import CALLED_OFF
from sarye.extraction.organizations.enumeration import ITEM, Group
from sarye.extraction.organizations.listing import BULLETS
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_DEEDS = (
    "개발|조성|구축|운영|전송|협력|협업|지원|공모|승인|추진|제공|교육|주관|주최|후원|분석|시행|실시|보급|설치|제작|발급|연계|검증|실증|참여|선정|지정"
    "|출시|점검|관리|수행|공급|도입|발굴|홍보|모집|컨설팅|배포|공개|개방|설계|위탁|양성|사업|과제|프로젝트"
)
_CITED = r"에서|에\s?따르|\s?(?:결과|뒤|후|이후|당시|때)(?![가-힣])"
"""What goes on behind a bracket that tells whence something is known, and when."""
_BEHIND_DEED = re.compile(rf"(?:{_DEEDS})(?:하고|함|한다|할\s?예정)?[.]?\s?[(（]$")
_CLOSED = re.compile(
    rf"(?:\s?등)?(?:\s(?:{_DEEDS}))?(?:\s?[,，]\s?[^()（）,]{{1,24}})?\s?(?P<closed>[)）])(?!{_CITED})"
)
_BEHIND_THING = re.compile(r"(?:서비스|시스템|플랫폼|앱|솔루션|기기|장치|로봇|차량)[’'”\"」]?\s?[(（]$")
"""``⑤ 공유 미용 서비스(A)``, ``서비스’(A)를 실증한다``: behind a thing stands who makes it."""
_OPENS_ITEM = re.compile(rf"\s*(?:[{BULLETS}]\s*)?(?:[(（][가-힣 ]{{2,8}}[)）]\s*)?{ITEM}\s?")
_PUT_TO_WORK = re.compile(r"[은는이가를을]\s[^.]{0,60}?(?:실증|제공|운영|출시|승인|허가|서비스)(?![가-힣]{0,4}는\s것)")
_STOPPED = re.compile(
    rf"[^.]{{0,60}}?(?:막[았는아]|차단|금지|지\s?(?:않|못)|(?:{CALLED_OFF})(?:하|했|한|함|되|됐|됨|시키))"
)
"""What is kept from being offered is not put to work: ``제공되는 것을 막았다``."""
_ENDS = re.compile(r"\s*[,.]?\s*$")
_DEED_INSIDE = re.compile(
    rf"(?:\s?등)?\s?[,，]\s?[^()（）]{{0,15}}(?:{_DEEDS})\s?[)）]|(?:\s?등)?\s(?:{_DEEDS})\s?[)）]"
)
"""``(A, 8월 조성)``, ``(A 후원)``: the bracket itself tells what a body does."""
_NO_DEED = re.compile(rf"사기(?:에\s|를\s(?:친|당)|범|꾼|\s(?:사건|행각))|문의|신고|접수|출처|{SANCTIONS}|{HARM}")
"""Whom to ask, where a figure is from, what went wrong and what was done about it: no deed is told of."""
_REACH, _FAR = 24, 300
_COUNTED = re.compile(
    rf"\d{{1,3}}\s?여?\s?(?:개\s?)?(?:곳|사|社|기관|기업|업체|대학원|대학|부처|병원|학교|지자체|시[{DOTS}]?군)\s?[(（]$"
)
_CHOSEN = re.compile(r"선정|승인|지정|참여|참가|시행|운영|협약|제공|통합|연계|개방|공유")
_NEAR = 45


def named_behind(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* stands in a bracket that tells who does what is named before it.

    Either the bracket follows a deed or holds one (``구축(A)``, ``(A 후원)``), or it follows a count of bodies in a
    clause that tells that they were chosen or take part (``2개 대학(A, B)을 선정``).
    """
    start, end = group.members[0].start, group.members[-1].end
    if not group.opens_bracket(text):
        return False
    before = text[max(sentence.start, start - _REACH) : start]
    if _NO_DEED.search(text, max(sentence.start, start - _FAR), start) or _NO_DEED.search(
        text, end, min(sentence.end, end + _REACH)
    ):
        return False
    if _DEED_INSIDE.match(text, end, sentence.end):
        return True
    closed = _CLOSED.match(text, end, sentence.end)
    if closed is None:
        return False
    if _BEHIND_DEED.search(before) or (_BEHIND_THING.search(before) and _is_made(text, sentence, closed.end("closed"))):
        return True
    beside = text[max(sentence.start, start - _REACH - _NEAR) : start] + text[end : min(sentence.end, end + _NEAR)]
    return len(group.members) > 1 and bool(_COUNTED.search(before) and _CHOSEN.search(beside))


def _is_made(text: str, sentence: Span, at: int) -> bool:
    """Say whether the thing whose bracket ends at *at* is a numbered item of its own, or is put to work."""
    item = _OPENS_ITEM.match(text, sentence.start, at) and _ENDS.match(text, at, sentence.end)
    works = _PUT_TO_WORK.match(text, at, sentence.end) and not _STOPPED.match(text, at, sentence.end)
    return bool(item or works)
