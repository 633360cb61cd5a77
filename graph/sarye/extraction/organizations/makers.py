"""Companies in the brackets behind what they make, in a row of such things: ``① 공유 미용 서비스(가람랩)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.organizations.companies import known_as_nothing
from sarye.extraction.organizations.enumeration import ITEM, Group
from sarye.extraction.organizations.hit import NameHit
from sarye.reading.case import Span
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Method, OrganizationType

_THING = r"(?:서비스|시스템|플랫폼|앱|솔루션|기기|장치|판매기|로봇|차량|모빌리티|[’'”\"])"
_THING_BEFORE = re.compile(rf"{_THING}\*{{0,2}}\s?$")
_MADE = re.compile(r"\((?P<name>[가-힣A-Za-z]{2,12}(?:\s[가-힣A-Za-z]{2,8})?)\)(?=\s*(?:\n|$|,)|[는은를을이가]\s)")
_AT_LEAST = 3
_OPENS = re.compile(rf"\s*(?:[-ㅇ○*]\s*)?(?:[(（][가-힣 ]{{2,8}}[)）]\s*)?{ITEM}\s?")
_ENDS = re.compile(r"\s?[)）]\s*[,.]?\s*$")
_QUOTED = re.compile(r"[’'”\"]\*{0,2}\s?[(（]$")
_PUT_TO_WORK = re.compile(r"\s?[)）][는은이가를을]\s[^.]{0,60}?(?:실증|제공|운영|출시|승인|허가|서비스)")


def makers(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the unknown names of a row of at least three things with makers in brackets, one of whom is a known body."""
    brackets = _MADE.finditer(text, span.start, span.end)
    found = [
        Span(*one.span("name")) for one in brackets if _THING_BEFORE.search(text, max(0, one.start() - 8), one.start())
    ]
    if len(found) < _AT_LEAST or not any(bearers(name.of(text)) for name in found):
        return
    for name in found:
        if known_as_nothing(name.of(text)):
            yield NameHit(name, Method.PATTERN, OrganizationType.COMPANY)


def makes_item(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* closes a numbered item in brackets, or stands behind a quoted thing that is put to work."""
    start, end = group.members[0].start, group.members[-1].end
    if not group.opens_bracket(text):
        return False
    if _OPENS.match(text, sentence.start, start) and _ENDS.match(text, end, sentence.end):
        return True
    quoted = _QUOTED.search(text, max(sentence.start, start - 5), start)
    return quoted is not None and _PUT_TO_WORK.match(text, end, sentence.end) is not None
