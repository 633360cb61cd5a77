"""Names without quotation marks and without a telling last word: known services, and what a bracket or 인 explains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sarye.extraction.leading import by_first_letters
from sarye.extraction.services import words
from sarye.extraction.services.bodies import ends_as_body, is_body
from sarye.extraction.services.brackets import in_brackets
from sarye.extraction.services.channels import channels
from sarye.extraction.services.cues import LATIN_NAME, contact_follows
from sarye.extraction.services.deeds import made, run
from sarye.extraction.services.facilities import facilities
from sarye.extraction.services.headings import headings
from sarye.extraction.services.items import items
from sarye.extraction.services.known_services import known_services
from sarye.extraction.services.lists import listed
from sarye.extraction.services.names import (
    HEAD,
    ends_with_kind,
    generic_word,
    has_head,
    is_page,
    is_short_name,
    is_technology,
)
from sarye.extraction.services.spelled import spells_out
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.services import called

_ACRONYMS = frozenset(words.ACRONYMS)
_NO_NAMES = _ACRONYMS | frozenset(words.CHANNELS)
_LETTER, _LETTERS = "[A-Za-z]", r"[A-Za-z0-9+\-]{2,20}"
_LATIN = _LETTER + _LETTERS
_EXPLAINED = re.compile(
    rf"({_LETTER}(?<![A-Za-z0-9].)(?<![A-Za-z]\s.){_LETTERS}+)\(([가-힣][가-힣A-Za-z0-9 {DOTS}]{{2,30}})\)"
)
_AFTER_KIND = by_first_letters(rf"(?:{HEAD})\s(?P<name>{LATIN_NAME})")
"""``물관리 플랫폼 Gaon Flow 구축``: a name of its own behind its kind."""
_LOCAL_MONEY = re.compile(r"(?<![가-힣])(?!지역|온라인|모바일)[가-힣]{2,4}사랑\s?(?:상품권|카드)(?![가-힣]{3})")
"""What an area gives out to be spent there."""
_NUMBERED = by_first_letters(rf"\d\d{{1,3}}\((?:[가-힣A-Za-z]+\s){{1,3}}[가-힣A-Za-z]{{0,6}}(?:{HEAD})\)")
"""``가람365(상권 빅데이터 플랫폼)``: the bracket tells what it is, and for what; the digits are looked for first."""
_BEFORE_NUMBER = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{2,12}$")
_TOLD = by_first_letters(
    rf"(?:{HEAD})인\s(?:({_LATIN})(?![A-Za-z0-9])(?!\s[가-힣A-Za-z\-]+\()|([가-힣]{{2,12}}\({_LATIN}\)))"
)
_APPOSED = by_first_letters(rf"(?:{HEAD})인\s([가-힣]{{2,8}}?)(?:[을를은는이가]|에서|으로)\s")
_COINED = re.compile(rf"\(({_LATIN})[®™]?\)")
_BEFORE_LATIN = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣][가-힣0-9]{1,14}$")
_COINED_APART = re.compile(
    r"\([A-Z][a-z]{2,10}\s[A-Z][a-z]{2,10}[®™]?\)(?=\s?(?:구축|도입|개발|출시|운영|시행|개통|서비스|앱|[을를]\s))"
)
_IN_HANGUL = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣][가-힣0-9]{3,9}$")
"""``시티패스(City Pass) 운영``: a name in Hangul with the two Latin words that it spells out."""
_COINED_LATIN = re.compile(r"(?=.*[a-z])(?=(?:[^A-Z]*[A-Z]){2}).{4,}")
_AT_ADDRESS = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?<![A-Za-z]\s(?=[A-Za-z]))([가-힣A-Za-z0-9\-]{2,15}+)\s?\(\s?(?:https?:|www\.|[a-z0-9\-]+\.[a-z0-9.\-]*(?:kr|com|net)\b)"
)
_ADDRESS = re.compile(r"\(\s?(?:http|www)|\.(?:kr|com|net)\b")
"""Without an address in the text there is no name to look for before one."""
_NOTE = r"(?:\([^()\n]{1,12}\))?"
_ITEM = rf"[가-힣A-Za-z0-9]{{2,12}}{_NOTE}"
_WHOLE_ITEM = rf"[가-힣A-Za-z0-9]{{2,12}}+{_NOTE}"
_SITES = by_first_letters(
    rf"(?<![가-힣A-Za-z0-9])((?:{_WHOLE_ITEM},\s){{1,12}}{_ITEM})(?:\s?(?:,|및|와|과|등의?)\s)(?:[가-힣A-Za-z]+\s){{0,2}}?[가-힣]{{0,2}}"
    r"(?:누리집|홈페이지|사이트|포털|플랫폼|앱|어플)(?![가-힣]*(?:사업|기업|업체))"
)
_CARD = re.compile(
    rf"(?<![가-힣A-Za-z0-9])([가-힣]{{4,10}})카드(?=(?:{'|'.join(words.PARTICLES)})?(?:[^가-힣A-Za-z0-9]|$))"
)
_PLAIN_CARDS = (
    "신용",
    "체크",
    "직불",
    "선불",
    "후불",
    "그래픽",
    "메모리",
    "법인",
    "구매",
    "은행",
    "농협",
    "멤버십",
    "보안",
    "출입",
)
_SITE = "정보센터"
"""What stands on the net where it bears an address, and is a body elsewhere."""
_BANK = "은행"
"""How the names of those end who stand for their app in a list: 플랫폼(갯벌톡, 가람은행)."""
_LEAD, _SHORT = 700, 3
_ANCHOR = re.compile(
    r"[A-Za-z][가-힣]{2}|[가-힣]{2,}\d\d$|^(?:디지털|온라인|사이버|모바일)[가-힣]{2,}(?:서|관|터|장|톡)$"
)


@dataclass(frozen=True, slots=True)
class ProductName:
    """A name by itself: its place, and whether the text *tells* that it is a service or the name alone does."""

    span: Span
    told: bool
    titled: bool = False
    """Whether the place in a title counts."""


def product_names(text: str, span: Span) -> Iterator[ProductName]:
    """Yield the names in ``text[span]`` that stand by themselves; those named only as a source to look up are not.

    >>> text = "블록체인 플랫폼인 BaaS를 통해 구현, 나라장터와 연계"
    >>> [name.span.of(text) for name in product_names(text, Span(0, len(text)))]
    ['BaaS', '나라장터']
    """
    yield from _told(text, span)
    alone = (
        *headings(text, span),
        *items(text, span),
        *listed(text, span),
        *channels(text, span),
        *in_brackets(text, span),
    )
    yield from (ProductName(one, told=True) for one in alone)
    yield from (ProductName(one, told=True) for one in facilities(text, span) if one.start - span.start < _LEAD)
    yield from _listed(text, span)
    yield from _cards(text, span)
    for match in _APPOSED.finditer(text, span.start, span.end):
        if ends_with_kind(match.group(1)) and len(match.group(1)) > _SHORT:
            yield ProductName(Span(*match.span(1)), told=True)
        elif _is_name(match.group(1)):
            yield ProductName(Span(*match.span(1)), told=False)
    for match in (
        _AT_ADDRESS.finditer(text, span.start, span.end) if _ADDRESS.search(text, span.start, span.end) else ()
    ):
        site = match.group(1).endswith(_SITE) and len(match.group(1)) > len(_SITE)
        if (
            (site or _is_name(match.group(1)))
            and not is_page(match.group(1))
            and not contact_follows(text, match.end(1))
        ):
            yield ProductName(Span(*match.span(1)), told=True)
    yield from _coined(text, span)
    for match in _AFTER_KIND.finditer(text, span.start, span.end):
        if not (is_technology(match["name"]) or match["name"].lower() in _NO_NAMES):
            yield ProductName(Span(*match.span("name")), told=True)
    if text.find("사랑", span.start, span.end) >= 0:
        for match in _LOCAL_MONEY.finditer(text, span.start, span.end):
            yield ProductName(Span(*match.span()), told=False)
    for whole, sure in known_services(text, span):
        yield ProductName(whole, told=sure, titled=True)


def _coined(text: str, span: Span) -> Iterator[ProductName]:
    """Yield the coined names that stand with their Latin letters in brackets: ``바로톡(BaroTalk)``."""
    for match in _COINED.finditer(text, span.start, span.end):
        latin = match.group(1)
        coined = _COINED_LATIN.fullmatch(latin) and is_short_name(latin)
        word = _BEFORE_LATIN.search(text, max(span.start, match.start() - 15), match.start()) if coined else None
        if word and not _is_other(word.group(), latin, launched=made(text, match.end())):
            yield ProductName(Span(word.start(), match.end()), told=False)
    for match in _COINED_APART.finditer(text, span.start, span.end):
        hangul = _IN_HANGUL.search(text[max(span.start, match.start() - 11) : match.start()])
        shown = hangul is not None and (made(text, match.end()) or run(text, match.end()))
        if hangul and shown and _is_spelt(hangul.group(), match.group()[1:-1]):
            yield ProductName(Span(match.start() - len(hangul.group()), match.end()), told=False)


def _is_spelt(hangul: str, latin: str) -> bool:
    """Say whether *latin* is only the spelling of *hangul*, and neither names a technology or a body."""
    return spells_out(hangul, latin) and not _is_other(hangul, latin, launched=True)


def _told(text: str, span: Span) -> Iterator[ProductName]:
    """Yield the names whose kind is said before them (플랫폼인 X) or in brackets behind them."""
    for match in _TOLD.finditer(text, span.start, span.end):
        group = 1 if match.group(1) else 2
        if match.group(group).lower() not in _ACRONYMS:
            yield ProductName(Span(*match.span(group)), told=True)
    for match in _EXPLAINED.finditer(text, span.start, span.end):
        if (
            match.group(1).lower() not in _ACRONYMS
            and has_head(match.group(2))
            and not match.group(2).endswith(words.PAGES)
        ):
            yield ProductName(Span(*match.span()), told=True)
    for match in _NUMBERED.finditer(text, span.start, span.end):
        word = _BEFORE_NUMBER.search(text[max(span.start, match.start() - 13) : match.start()])
        if word and _is_name(name := word.group() + match.group().partition("(")[0]):
            start = match.start() - len(word.group())
            yield ProductName(Span(start, start + len(name)), told=True)


def _listed(text: str, span: Span) -> Iterator[ProductName]:
    """Yield the names in lists that end with their kind (A, B, C 및 D 누리집), one of which looks like a name."""
    for match in _SITES.finditer(text, span.start, span.end):
        items = [(one, one.group().split("(")[0]) for one in re.finditer(_ITEM, text[match.start(1) : match.end(1)])]
        names = [(one, name) for one, name in items if _is_name(name)]
        if any(_ANCHOR.search(name) or called(name) for _, name in names):
            for one, name in names:
                start = match.start(1) + one.start()
                yield ProductName(Span(start, start + len(name)), told=True)


def _cards(text: str, span: Span) -> Iterator[ProductName]:
    """Yield the cards that people are given for a benefit; those that banks and shops have are common nouns."""
    if text.find("카드", span.start, span.end) < 0:
        return
    for match in _CARD.finditer(text, span.start, span.end):
        if not (generic_word(match.group(1)) or match.group(1).endswith(_PLAIN_CARDS)):
            yield ProductName(Span(match.start(), match.end()), told=False, titled=True)


def _is_other(hangul: str, latin: str, *, launched: bool) -> bool:
    """Say whether what *latin* explains is a body, a technology or a general word, unless that was *launched*."""
    general = generic_word(hangul) and not launched
    return general or ends_as_body(hangul) or is_technology(hangul) or is_technology(latin)


def _is_name(word: str) -> bool:
    if word.endswith(_BANK) or is_body(word):
        return False
    return bool(_ANCHOR.search(word)) or not (
        generic_word(word) or ends_as_body(word) or is_technology(word) or word.lower() in _NO_NAMES
    )
