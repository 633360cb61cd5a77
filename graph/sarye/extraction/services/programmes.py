"""Programmes of support without quotation marks that the text marks as names: X 지원 사업(이하 Y 사업), X 지원사업*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.services.phrases import words_before
from sarye.extraction.services.schemes import PROMOTED, is_scheme
from sarye.reading.case import Span

_MARKED = re.compile(r"사업(?=\s?\(이하\s|\*)")
_SUPPORT = re.compile(rf"(?:{PROMOTED})\s?\Z")
_LONGEST = 4
_FEWEST = 3


def programmes(text: str, span: Span) -> Iterator[Span]:
    """Yield the names in ``text[span]`` of programmes that get a short name or a footnote.

    >>> text = "갯벌 어장 신속 전환 지원 사업(이하 갯벌 사업)의 대상, 어장 지원사업(3건)"
    >>> [one.of(text) for one in programmes(text, Span(0, len(text)))]
    ['갯벌 어장 신속 전환 지원 사업']
    """
    for match in _MARKED.finditer(text, span.start, span.end):
        kind = _SUPPORT.search(text, max(span.start, match.start() - _LONGEST), match.start())
        if kind is None:
            continue
        start, words = words_before(text, span, kind.start())
        if len(words) >= _FEWEST and is_scheme(text[start : match.end()], release=True):
            yield Span(start, match.end())
