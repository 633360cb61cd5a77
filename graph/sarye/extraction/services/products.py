"""Names without quotation marks and without a telling last word: known platforms, and what a bracket or 인 explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sarye.extraction.services import words
from sarye.extraction.services.names import HEAD, has_head
from sarye.reading.case import Span

_ACRONYMS = frozenset(words.ACRONYMS)
_LATIN = r"[A-Za-z][A-Za-z0-9+\-]{2,20}"
_PLATFORM = re.compile(rf"(?<![가-힣A-Za-z0-9])(?:{'|'.join(sorted(words.PLATFORMS, key=len, reverse=True))})")
_EXPLAINED = re.compile(rf"(?<![A-Za-z0-9])(?<![A-Za-z]\s)({_LATIN})\(([가-힣][가-힣A-Za-z0-9 ·]{{2,30}})\)")
_TOLD = re.compile(rf"(?:{HEAD})인\s(?:({_LATIN})(?![A-Za-z0-9])|([가-힣]{{2,12}}\({_LATIN}\)))")
_CONTACT = re.compile(
    r"\s?(?:누리집|홈페이지|사이트)?\s?(?:\(\s?(?:https?|www|[a-z0-9.]+\.(?:kr|com|net))|에서 (?:확인|내려|볼 수))"
)


@dataclass(frozen=True, slots=True)
class ProductName:
    """A name by itself: its place, and whether the text *tells* that it is a service or the name alone does."""

    span: Span
    told: bool


def product_names(text: str, span: Span) -> Iterator[ProductName]:
    """Yield the names in ``text[span]`` that stand by themselves; those named only as a source to look up are not.

    >>> text = "블록체인 플랫폼인 BaaS를 통해 구현, 나라장터와 연계"
    >>> [name.span.of(text) for name in product_names(text, Span(0, len(text)))]
    ['BaaS', '나라장터']
    """
    for match in _TOLD.finditer(text, span.start, span.end):
        group = 1 if match.group(1) else 2
        if match.group(group).lower() not in _ACRONYMS:
            yield ProductName(Span(*match.span(group)), told=True)
    for match in _EXPLAINED.finditer(text, span.start, span.end):
        if match.group(1).lower() not in _ACRONYMS and has_head(match.group(2)):
            yield ProductName(Span(*match.span()), told=True)
    for match in _PLATFORM.finditer(text, span.start, span.end):
        if not _CONTACT.match(text, match.end()):
            yield ProductName(Span(*match.span()), told=False)
