"""Bodies in the bracket behind what they do: ``플랫폼 구축(A, B)``, ``새로 조성한다(A, 8월 조성)``."""

from __future__ import annotations

import re

from sarye.extraction.organizations.enumeration import Group
from sarye.reading.case import Span

_DEEDS = (
    "개발|조성|구축|운영|전송|협력|협업|지원|공모|승인|추진|제공|교육|주관|주최|후원|분석|시행|실시|보급|설치|제작|발급|연계|검증|실증|참여|선정|지정"
    "|출시|점검|관리|수행|공급|도입|발굴|홍보|모집|컨설팅|배포|공개|개방|설계|위탁|양성|사업|과제|프로젝트"
)
_BEHIND_DEED = re.compile(rf"(?:{_DEEDS})(?:하고|함|한다|할\s?예정)?[.]?\s?[(（]$")
_CLOSED = re.compile(rf"(?:\s?등)?(?:\s(?:{_DEEDS}))?(?:\s?[,，]\s?[^()（）,]{{1,24}})?\s?[)）](?!에서)")
_DEED_INSIDE = re.compile(
    rf"(?:\s?등)?\s?[,，]\s?[^()（）]{{0,15}}(?:{_DEEDS})\s?[)）]|(?:\s?등)?\s(?:{_DEEDS})\s?[)）]"
)
"""``(A, 8월 조성)``, ``(A 후원)``: the bracket itself tells what a body does."""
_ASKED = re.compile(r"문의|신고|접수|지적|위반|출처")
"""Whom to ask, what went wrong, where a figure is from: no deed is told of."""
_REACH = 24
_COUNTED = re.compile(
    r"\d{1,3}\s?여?\s?(?:개\s?)?(?:곳|사|社|기관|기업|업체|대학원|대학|부처|병원|학교|지자체|시·?군)\s?[(（]$"
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
    if _ASKED.search(text, sentence.start, start):
        return False
    if _DEED_INSIDE.match(text, end, sentence.end):
        return True
    if not _CLOSED.match(text, end, sentence.end):
        return False
    if _BEHIND_DEED.search(before):
        return True
    beside = text[max(sentence.start, start - _REACH - _NEAR) : start] + text[end : min(sentence.end, end + _NEAR)]
    return len(group.members) > 1 and bool(_COUNTED.search(before) and _CHOSEN.search(beside))
