"""The ways by which people are reached, where the text names them: call numbers and video channels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.services.phrases import words_before
from sarye.reading.case import Span

_DESK = r"(?:콜센터|상담전화|긴급전화|신고전화|상담센터|신고센터)"
_NUMBER = r"1(?<![\d\-~.].)\d{2,3}(?![\d\-~.])"
_NUMBER_OF = re.compile(rf"({_NUMBER})\s?\((?:[^()\n]{{0,16}}\s)?[가-힣 ]{{2,14}}{_DESK}\)")
_DESK_AT = re.compile(rf"{_DESK}\s?(?:\(☎?\s?{_NUMBER}\)|{_NUMBER})")
_CHANNEL = re.compile(r"유튜브\s?(?:채널\s?)?\(([가-힣A-Za-z0-9]{2,14}(?:TV|티비|티브이|채널))\)")
_CLOSED = re.compile(r"\)?(?:[은는이가을를의])?\s?(?:운영|서비스|상담)?(?:[을를이가])?\s?(?:종료|폐지|폐쇄)")
_CONTACT = re.compile(r"(?:문의|연락처|담당|☎|전화번호)[^\n]{0,20}\Z")


def channels(text: str, span: Span) -> Iterator[Span]:
    """Yield the call numbers told by their desk, and the video channels; not where they only stand as a contact.

    >>> text = "누구나 1999(가람청 콜센터)로 알리고 유튜브(가람이야기TV)로 본다"
    >>> [one.of(text) for one in channels(text, Span(0, len(text)))]
    ['1999', '가람이야기TV']
    """
    for pattern in (_NUMBER_OF, _CHANNEL):
        for match in pattern.finditer(text, span.start, span.end):
            if not (_is_contact(text, span, match.start()) or _CLOSED.match(text, match.end())):
                yield Span(*match.span(1))
    for match in _DESK_AT.finditer(text, span.start, span.end):
        start, words = words_before(text, span, match.start())
        if words and not (_is_contact(text, span, start) or _CLOSED.match(text, match.end())):
            yield Span(start, match.end())


def _is_contact(text: str, span: Span, at: int) -> bool:
    return bool(_CONTACT.search(text, max(span.start, at - 24), at))
