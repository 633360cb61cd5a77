"""Names that one sentence shows to be a body's, found again wherever else the text says them."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence

from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.extraction.particles import ends_word
from sarye.reading.case import Span
from sarye.register.forms import is_class
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Method

_LETTER = re.compile(rf"[{WORD}&]")
_SHORTEST = 4
_MARK = re.compile(r"㈜|[(（]\s?[주재사유][)）]|주식회사")


def again(text: str, spans: Sequence[Span], hits: Sequence[NameHit]) -> Iterator[NameHit]:
    """Yield the other places in ``text[span]`` where a name stands that only the words around it showed in *hits*."""
    shown: dict[str, NameHit] = {}
    for hit in hits:
        if hit.method is Method.PATTERN and (name := _bare(hit.span.of(text))):
            shown.setdefault(name, hit)
    if not shown:
        return
    taken = sorted(hit.span for hit in hits)
    for name in sorted(shown, key=lambda name: (-len(name), name)):
        for found in _places(text, spans, name):
            if not _overlaps(taken, found):
                insort(taken, found)
                yield NameHit(found, Method.PATTERN, shown[name].type, again=True)


def _places(text: str, spans: Sequence[Span], name: str) -> Iterator[Span]:
    """Yield where *name* stands in ``text[span]`` as a word of its own, particles aside."""
    for span in spans:
        at = text.find(name, span.start, span.end)
        while at >= 0:
            end = at + len(name)
            if not (at and _LETTER.match(text, at - 1)) and ends_word(text, end):
                yield Span(at, end)
            at = text.find(name, end, span.end)


def _bare(said: str) -> str:
    """Return *said* without its corporate mark, where it is long enough to stand alone and no general word."""
    name = _MARK.sub("", said).strip()
    general = len(name) < _SHORTEST or " " in name or is_class(name) or bearers(name)
    return "" if general else name


def _overlaps(taken: Sequence[Span], found: Span) -> bool:
    at = bisect_right(taken, found)
    return any(one.start < found.end and found.start < one.end for one in taken[max(0, at - 1) : at + 1])
