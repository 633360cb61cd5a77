"""Quotation marks and what stands between them, also where opener and closer don't match.

Texts of the domain open with ‘ and close with ＇, use ´…`, open with ”, stick quotes to words and drop one of a
pair. So marks are put into families (single, double, and one for each kind of bracket), a mark's neighbours
tell what it does, and the families are paired each on its own in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sarye.extraction.leading import by_first_letters
from sarye.reading.case import Span
from sarye.reading.sentences import trim
from sarye.vocabulary.dots import DOTS

_SINGLE = "‘’'＇´`′‛｀"
_DOUBLE = '“”"＂″〝〞'
_BRACKETS = {"「": "」", "｢": "｣", "『": "』", "《": "》", "〈": "〉"}
_CLOSE_ONLY = frozenset("’”〞" + "".join(_BRACKETS.values()))
_FAMILY = {
    **dict.fromkeys(_SINGLE, "single"),
    **dict.fromkeys(_DOUBLE, "double"),
    **{mark: opener for opener, closer in _BRACKETS.items() for mark in (opener, closer)},
}
_MARK = by_first_letters(f"[{re.escape(''.join(_FAMILY))}]")
_YEAR = re.compile(r"\d\d(?!\d)(?!\s*[가-힣A-Za-z]{2})")
_BOUNDARY = frozenset("([{<（［,.;:" + DOTS + "•-–—~/|▲△▶▷■□○●◦※*+=&→⇒")


@dataclass(frozen=True, slots=True)
class Quoted:
    """What stands between two marks: *inner* without them, *outer* with them, and the *opener* used."""

    inner: Span
    outer: Span
    opener: str

    @property
    def bracket(self) -> bool:
        """Whether the marks are corner or angle brackets, which mostly hold titles."""
        return self.opener in _BRACKETS


def quoted(text: str, span: Span, *, longest: int = 40) -> list[Quoted]:
    """Return what is quoted in ``text[span]`` with at most *longest* characters inside, in text order.

    >>> text = "상속의 ‘안심상속＇서비스, ‘꿈청소년‘, '20년부터"
    >>> [q.inner.of(text) for q in quoted(text, Span(0, len(text)))]
    ['안심상속', '꿈청소년']
    """
    found = [q for q in _pairs(text, span) if 0 < len(q.inner) <= longest]
    return sorted(found, key=lambda q: (q.outer.start, q.outer.end))


def _pairs(text: str, span: Span) -> Iterator[Quoted]:
    opened: dict[str, int] = {}
    for match in _MARK.finditer(text, span.start, span.end):
        mark, at = match.group(), match.start()
        family = _FAMILY[mark]
        start = opened.get(family)
        if start is not None and "\n\n" in text[start : min(at, start + 400)]:
            start = None
        if start is None or _opens_anew(text, span, mark, at):
            if _can_open(text, span, mark, at):
                opened[family] = at
            continue
        del opened[family]
        yield Quoted(trim(text, Span(start + 1, at)), Span(start, at + 1), text[start])


def _starts_word(text: str, span: Span, at: int) -> bool:
    before = text[at - 1] if at > span.start else " "
    return (before.isspace() or before in _BOUNDARY) and _precedes_word(text, span, at)


def _precedes_word(text: str, span: Span, at: int) -> bool:
    return at + 1 < span.end and not text[at + 1].isspace() and text[at + 1] not in ",.)"


def _can_open(text: str, span: Span, mark: str, at: int) -> bool:
    if _YEAR.match(text, at + 1) and _FAMILY[mark] == "single":
        return False
    return _starts_word(text, span, at) if mark in _CLOSE_ONLY else _precedes_word(text, span, at)


def _opens_anew(text: str, span: Span, mark: str, at: int) -> bool:
    """Say whether a mark inside an open pair begins a new one: the one before was never closed."""
    return mark not in _CLOSE_ONLY and _starts_word(text, span, at) and text[at - 1] not in ".,-~+"
