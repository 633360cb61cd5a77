"""Unquoted phrases that end with the noun for something built and run, cut at particles and verbs before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sarye.extraction.services import words
from sarye.extraction.services.names import generic_word
from sarye.reading.case import Span

_HEAD = "|".join(sorted(set(words.HEADS) - set(words.PAGES), key=len, reverse=True))
_AFTER = rf"(?:{'|'.join(words.PARTICLES)})?(?:[^가-힣A-Za-z0-9]|$)"
_CARD = r"(?<=모바일 )[가-힣]{0,10}(?:증|증명서)"
_MOBILE_CARD = re.compile(r"[가-힣]{0,10}(?:증|증명서)(?:\(|$)")
_FOUND = re.compile(rf"(?:{_HEAD}|{_CARD})(?:\([^()\n:/]{{1,30}}\))?(?={_AFTER})")
_WORD = re.compile(r"[가-힣A-Za-z0-9·‧∙･ㆍ・\-+&]+(?:\([가-힣A-Za-z0-9·\-]{1,20}\))?\Z")
_LEADING = re.compile(r"\A[^가-힣A-Za-z0-9]+")
_NOUN_THOUGH = re.compile(rf"(?:{'|'.join(words.NOUNS_LIKE_PARTICLES)})$")
_PARTICLE_END = re.compile(
    r"(?:[을를은는이가의에와과로도며고던운만린든킨진른온면]|에서|에게|하고|하여|해서|이나|도록|[하되롭]게|못해|통하여|"
    r"있어|되어|없어|면서|려면|까지|부터|된|한|할|인|위해|통해|따라|대해|있는|없는)$"
)
_STOP = frozenset(words.STOPS)
_DISTINCTIVE = words.DISTINCTIVE_HEADS
_NUMBER = re.compile(r"[\d,.~’'()]+(?:년|월|일|개|종|건|명|곳|차|여|위|만|억|대|회)?$")
_DESCRIBES = re.compile(r"(?:[가-힣](?:는|할|한|된|던|줄|될|을|인))\s+$")
_BRAND = re.compile(
    r"[A-Za-z][A-Za-z\-]{2,}|^\d{2,}(?=[가-힣])(?!시간|년|월|일|개|종|곳|명|세|차|분|대|여|만|억|단계|호)"
)
_LISTED = re.compile(r"(?<![가-힣A-Za-z0-9])((?:스마트|모바일|인공지능|AI|지능형)\s[가-힣A-Za-z0-9]{2,12}),\s*\Z")
_MOST_WORDS = 5
_REACH = 60


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its place, how many of its words are *specific*, and what else makes it more or less of a name."""

    span: Span
    specific: int
    described: bool
    """Whether a clause right before describes it (쉽게 찾는 …), as common nouns are introduced."""
    branded: bool
    """Whether a word holds a numeral or Latin name that is no everyday abbreviation, or it is a mobile card."""
    listed: Span | None
    """A name of the kind 스마트 … that stands in a list right before: 스마트 A, B 서비스."""


def phrases(text: str, span: Span) -> Iterator[Phrase]:
    """Yield the phrases of ``text[span]`` that end with the noun for something built and run.

    >>> text = "신속한 코로나19 역학조사 지원시스템을 구축"
    >>> [phrase.span.of(text) for phrase in phrases(text, Span(0, len(text)))]
    ['코로나19 역학조사 지원시스템']
    """
    for match in _FOUND.finditer(text, span.start, span.end):
        floor = max(span.start, match.start() - _REACH)
        floor = max(floor, text.rfind("\n", floor, match.start()) + 1)
        start, parts = _walk_left(text, floor, match.start())
        if not text[start : match.start()].strip():
            continue
        card = bool(_MOBILE_CARD.match(match.group()))
        plain = [re.sub(r"\(.*?\)", "", part) for part in parts]
        yield Phrase(
            span=Span(start, match.end()),
            specific=sum(not generic_word(part) for part in plain if part)
            + (card or match.group().startswith(_DISTINCTIVE)),
            described=bool(_DESCRIBES.search(text, max(span.start, start - 6), start)),
            branded=card or any(map(_is_brand, plain)),
            listed=_listed_before(text, floor, start),
        )


def _is_brand(word: str) -> bool:
    return any(piece.lower() not in words.ACRONYMS for piece in _BRAND.findall(word))


def _listed_before(text: str, floor: int, start: int) -> Span | None:
    match = _LISTED.search(text, floor, start)
    return Span(*match.span(1)) if match else None


def _walk_left(text: str, floor: int, end: int) -> tuple[int, list[str]]:
    """Return where the phrase that goes on at *end* begins, and its words (the last without the head)."""
    pieces = list(re.finditer(r"\S+", text[floor:end]))
    glued = bool(pieces) and pieces[-1].end() == end - floor
    start, words = end, []
    for at, piece in enumerate(reversed(pieces)):
        word = piece.group()
        clean = _LEADING.sub("", word)
        inner = at == 0 and glued
        if at >= _MOST_WORDS or not _WORD.match(clean):
            if inner and (tail := re.search(r"[가-힣A-Za-z0-9·‧ㆍ\-+&]+\Z", word)):
                return floor + piece.start() + tail.start(), [tail.group()]
            break
        if not inner and (clean in _STOP or _NUMBER.match(clean) or _cut(clean)):
            break
        start = floor + piece.end() - len(clean)
        words.append(clean)
        if clean != word:
            break
    return start, words


def _cut(word: str) -> bool:
    return bool(_PARTICLE_END.search(word)) and not _NOUN_THOUGH.search(word)
