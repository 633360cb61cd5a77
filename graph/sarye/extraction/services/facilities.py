"""Technical facilities that are built or opened: centres for testing, control, data, and such as are run by machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.services.names import general_words
from sarye.extraction.services.phrases import words_before
from sarye.reading.case import Span

_ABBREVIATION = r"(?:\((?:이하\s)?[A-Z]{2,8}\*?\))?"
_FACILITY = re.compile(
    rf"(센터|실증단지|시험장){_ABBREVIATION}(?=\s?(?:을|를|의)?\s?(?:본격\s|신규\s)?"
    r"(?:구축|개소|기공|착공|준공|건립|개관|조성|가동)(?!\s?(?:수요|방안|필요|검토|계획|전략)))"
)
_TECHNICAL = re.compile(r"스마트|실증|성능|관제|데이터|컴퓨팅|시험|자동화|무인")


_ROOM = re.compile(r"(?:관|실|센터|방|터|랩|스튜디오|서고|수장고|보관고)$")
_ELECTRONIC = re.compile(r"스마트|디지털|AI|인공지능|가상|실감|메타버스|미디어|데이터|무인|자율")


def is_technical(name: str) -> bool:
    """Say whether *name* is that of a room or a building for something technical.

    >>> is_technical("디지털 갯벌 영상관"), is_technical("갯벌 전시관")
    (True, False)
    """
    return bool(_ROOM.search(name) and _ELECTRONIC.search(name)) and " " in name


def facilities(text: str, span: Span) -> Iterator[Span]:
    """Yield the names of technical facilities in ``text[span]`` that are built or opened there.

    >>> text = "갯벌드론 성능시험센터 착공, 마을회관센터 개소, 데이터센터 구축"
    >>> [one.of(text) for one in facilities(text, Span(0, len(text)))]
    ['갯벌드론 성능시험센터']
    """
    for match in _FACILITY.finditer(text, span.start, span.end):
        start, parts = words_before(text, span, match.start())
        technical = any(map(_TECHNICAL.search, parts))
        if technical and any(general_words(part) is None for part in parts):
            yield Span(start, match.end(1))
