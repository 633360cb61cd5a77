"""Numbers as Korean writes them: digits with myriads (``3조 3천억``), Sino-Korean words (``이백만``), native words.

A number is read by its grammar: inside a myriad the small scales (천, 백, 십) fall, and the myriads (경, 조, 억, 만)
fall from left to right. What does not fall any more belongs to the next number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sarye.extraction.leading import by_first_letters
from sarye.reading.case import Span

_SMALL = {"십": 10, "백": 100, "천": 1000}
_LARGE = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16}
_DIGITS = {"영": 0, "공": 0, "일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "륙": 6, "칠": 7, "팔": 8, "구": 9}
_ONES = {"한": 1, "하나": 1, "두": 2, "둘": 2, "세": 3, "셋": 3, "석": 3, "네": 4, "넷": 4, "넉": 4} | {
    word: number for number, word in enumerate(["다섯", "여섯", "일곱", "여덟", "아홉"], start=5)
}
_TENS = {"스무": 20} | {
    word: ten * 10
    for ten, word in enumerate(["열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"], start=1)
}

_SPACED = r"(?<![’'‘`~∼.,\d])(?<!각각\s)\d{1,3}(?:,\s\d{3})+(?=여?\s?(?:명|건|개|곳|원|마리))"
"""A number torn at its commas; a list has its unit behind each number, or 각각 before the first."""
_PLAIN = rf"(?:{_SPACED}|\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d+)(?:\.\d+)?"
# a scale sign that in truth begins another word: 3조각, 10만점, 5경기, 2백신
_SCALE = r"천(?![안연체])|백(?!신)|십|만(?![기점족큼])|억|조(?![각직합치정건사])|경(?![기로력비상])"
_TOKEN = re.compile(rf"(?P<plain>{_PLAIN})|(?P<small>[십백천])|[만억조경]|(?P<word>[{''.join(_DIGITS)}])")
_ALONE = re.compile(r"\d{1,3}(?:,\d{3})+(?![\d,.\s십백천만억조경여])|\d++(?![,.\s십백천만억조경여])")
"""Digits that nothing behind them can go on with: most numbers are read at once."""
_SCALE_AT = re.compile(_SCALE)
_LOOSE_SCALE = re.compile(r"\s(?=[만억조]\s?(?:원|달러|불|여|명|건|개|톤|\d))")
_MORE = re.compile(r"여(?=[만억])")
_NEXT_WORD = re.compile(rf"[{''.join(_DIGITS)}]?[십백천]")
_NEXT_PLAIN = re.compile(rf"{_PLAIN}(?P<scale>\s?[십백천만억조])?")
_START = by_first_letters(
    r"(?P<digits>\d)"
    rf"|(?<![가-힣\d])[일이삼사오육칠팔구]?[십백천만억][일이삼사오육칠팔구십백천만억조]*"
    rf"|(?<![가-힣\d])(?P<native>(?:{'|'.join(_TENS)})\s?(?:{'|'.join(_ONES)})|{'|'.join([*_TENS, *_ONES])})(?=\s?[가-힣])"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number with its place; *scale* is its last myriad or small scale (1 where it has none)."""

    span: Span
    value: Decimal
    scale: int
    native: bool = False
    """Whether it is written in native words (두, 열 다섯), which only a counter makes a number."""
    words: bool = False
    """Whether no digit stands in it."""
    more: bool = False
    """Whether 여 (and more) stands inside it: 2천여만."""


def parse_numeral(text: str) -> float | None:
    """Return the value of *text* where it is wholly one number, else None.

    >>> parse_numeral("3조 3천억"), parse_numeral("2만 5,120"), parse_numeral("열두"), parse_numeral("칠월")
    (3300000000000.0, 25120.0, 12.0, None)
    """
    stripped = text.strip()
    found = _native(stripped) if stripped else None
    if found is not None:
        return float(found)
    numeral = _read(stripped, 0, len(stripped), words=not re.search(r"\d", stripped))
    return float(numeral.value) if numeral and len(numeral.span) == len(stripped) else None


def numerals(text: str, span: Span) -> Iterator[Numeral]:
    """Yield the numbers written in ``text[span]``, left to right, none overlapping another."""
    at = span.start
    while match := _START.search(text, at, span.end):
        if match["native"]:
            value = _native(match["native"])
            found = Numeral(Span(*match.span("native")), value, 1, True, True) if value is not None else None
        else:
            found = _read(text, match.start(), span.end, words=match["digits"] is None)
        if found:
            yield found
        at = found.span.end if found else match.end()


def _native(word: str) -> Decimal | None:
    """Read ten-words and one-words: 열 두, 스물네, 아홉."""
    compact = re.sub(r"\s", "", word)
    for tens in sorted(_TENS, key=len, reverse=True):
        if compact.startswith(tens):
            rest = compact[len(tens) :]
            if not rest:
                return Decimal(_TENS[tens])
            return Decimal(_TENS[tens] + _ONES[rest]) if rest in _ONES else None
    return Decimal(_ONES[compact]) if compact in _ONES else None


@dataclass(slots=True)
class _Sum:
    """A number while it is read: whole myriads, the myriad being read, and the digits that wait for a scale."""

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    waiting: Decimal | None = None
    limit: int | None = None
    """The next part must be below this."""
    large: int | None = None
    scale: int = 1

    def digits(self, value: Decimal) -> bool:
        if self.waiting is not None or (self.limit is not None and value >= self.limit):
            return False
        self.waiting = value
        return True

    def small(self, factor: int) -> bool:
        if self.limit is not None and factor >= self.limit:
            return False
        self.group += (Decimal(1) if self.waiting is None else self.waiting) * factor
        self.waiting, self.limit, self.scale = None, factor, factor
        return True

    def big(self, factor: int) -> bool:
        if self.large is not None and factor >= self.large:
            return False
        part = self.group + (self.waiting or 0)
        empty = self.waiting is None and not self.group
        self.total += (Decimal(1) if empty else part) * factor
        self.scale = factor * (self.scale if self.waiting is None and self.group and self.large is None else 1)
        self.group, self.waiting, self.limit, self.large = Decimal(0), None, factor, factor
        return True

    @property
    def value(self) -> Decimal:
        return self.total + self.group + (self.waiting or 0)


def _read(text: str, start: int, stop: int, *, words: bool) -> Numeral | None:
    """Read the longest number that begins at *start*; ``words`` allows digits written as Hangul."""
    plain = None if words else _ALONE.match(text, start, stop)
    if plain:
        return Numeral(Span(start, plain.end()), Decimal(plain[0].replace(",", "")), 1)
    total, at, end, more = _Sum(), start, start, False
    while match := _TOKEN.match(text, at, stop):
        if not _take(total, match, text, words=words):
            break
        end = at = match.end()
        inside = _MORE.match(text, at, stop)
        more = more or inside is not None
        at = inside.end() if inside else _over_space(text, at, stop, total, words=words)
    if end == start or (words and total.scale == 1):
        return None
    return Numeral(Span(start, end), total.value, total.scale, words=words, more=more)


def _take(total: _Sum, match: re.Match[str], text: str, *, words: bool) -> bool:
    sign = match[0]
    if match["plain"]:
        return not words and total.digits(Decimal(sign.replace(",", "").replace(" ", "")))
    if match["word"]:
        return words and total.digits(Decimal(_DIGITS[sign]))
    if not words and not _SCALE_AT.match(text, match.start()):
        return False
    return total.small(_SMALL[sign]) if match["small"] else total.big(_LARGE[sign])


def _over_space(text: str, at: int, stop: int, total: _Sum, *, words: bool) -> int:
    """Step over a space inside a number: ``2만 5,120``, ``3조 3천억``, ``2 조 3,000 억 원``."""
    if at >= stop or not text[at].isspace() or text[at] in "\n\r\v\f":
        return at
    if total.waiting is not None:
        return at + 1 if _LOOSE_SCALE.match(text, at) else at
    if words:
        return at + 1 if total.limit and _NEXT_WORD.match(text, at + 1, stop) else at
    following = _NEXT_PLAIN.match(text, at + 1, stop)
    if following is None or total.limit is None:
        return at
    # without a scale of its own the rest is one with 만 or 천 only: 2만 5,120, yet "278억 3개 사"
    return at + 1 if following["scale"] or total.limit <= _LARGE["만"] else at
