"""Names of organisations in running text: those of the register, and those that their form shows.

One pass of an Aho-Corasick automaton goes over the text without its white space, so that ``SK 텔레콤`` and a name
broken over two lines are found; what stands before and behind decides whether a hit is the name or a part of some
other word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from sarye.extraction.organizations.beside import between, branches, neighbours
from sarye.extraction.organizations.districts import districts
from sarye.extraction.organizations.echoes import again
from sarye.extraction.organizations.foreign import abroad
from sarye.extraction.organizations.hit import BRACKET, NameHit
from sarye.extraction.organizations.listed_areas import listed_areas
from sarye.extraction.organizations.members import unknown_members
from sarye.extraction.organizations.sharing import sharing
from sarye.extraction.organizations.shown import shown_names
from sarye.extraction.particles import ends_word
from sarye.reading.case import Span
from sarye.reading.squeezing import squeeze
from sarye.register.register import Strength, load
from sarye.vocabulary.codes import Method
from sarye.vocabulary.dots import alike
from sarye.vocabulary.naming import name_key

_LOOSE_LENGTH = 6
"""A name of this many letters may be broken anywhere by white space; shorter ones only where scripts change."""

_DOMAIN = re.compile(r"\.[a-z][a-z0-9]")
_ADDRESS = re.compile(r"(?:://|www\.|@|[a-z0-9]\.[a-z]{2,}/)[!-~]*$")
_LONGEST_ADDRESS = 80
_DOT_OF_LETTERS = "ㆍ"
"""A vowel by its code, and a middle dot between names by its use: ``나래부ㆍ다온청``."""
_BULLETS = "ㅇㅁ"
"""Letters that releases open an item with, often without a space behind: ``ㅇ나래부는``."""


class NameIndex:
    """The names of some stretches of a text, found once, told for any piece of them."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        """Find the names in ``text[span]`` for each of *spans*, which come in text order."""
        pieces = tuple(spans)
        hits = [hit for span in pieces for hit in find_names(text, span)]
        self._hits = sorted([*hits, *again(text, pieces, hits)])
        self._starts = [hit.span.start for hit in self._hits]

    def within(self, span: Span, *, shared: bool = False) -> list[NameHit]:
        """Return the names that lie wholly inside *span*, in text order.

        :param shared: those too that share the ending of another, which stand for more than their letters.
        """
        hits = self._hits[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        return [hit for hit in hits if hit.span.end <= span.end and (shared or not hit.full)]


def find_names(text: str, span: Span) -> list[NameHit]:
    """Return the names of organisations in ``text[span]``, longest first at each place, in text order.

    What stands in the brackets behind a name (its head, its short name) is no name of its own there.
    """
    known = [NameHit(found, Method.REGISTER) for found in _registered(text, span)]
    near = [branch for hit in known for branch in branches(text, span, hit.span)]
    kept = _longest(
        text,
        [
            *known,
            *(NameHit(found, Method.PATTERN) for found in near),
            *shown_names(text, span),
            *abroad(text, span),
            *listed_areas(text, span),
            *districts(text, span),
        ],
    )
    more = [NameHit(found, Method.PATTERN) for hit in kept for found in neighbours(text, span, hit)]
    more.extend(between(text, kept))
    more.extend(sharing(text, kept))
    more.extend(unknown_members(text, span, kept))
    return _longest(text, [*kept, *more]) if more else kept


def _longest(text: str, hits: list[NameHit]) -> list[NameHit]:
    kept: list[NameHit] = []
    end = 0
    for hit in sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end, hit.method is Method.PATTERN)):
        if hit.span.start >= end:
            kept.append(hit)
            bracket = BRACKET.match(text, hit.span.end)
            end = bracket.end() if bracket else hit.span.end
    return kept


@lru_cache(maxsize=1)
def _matcher() -> tuple[AhoCorasick, tuple[str, ...]]:
    surfaces = [surface.text for surface in load().names() if surface.strength is not Strength.WEAK]
    usable = tuple(sorted({text for text in surfaces if len(name_key(text)) >= 2}))
    return AhoCorasick([name_key(text) for text in usable]), usable


def _registered(text: str, span: Span) -> Iterator[Span]:
    matcher, surfaces = _matcher()
    squeezed = squeeze(text, span)
    folded = _fold(squeezed.letters)
    for number, start, end in matcher.find_matches_as_indexes(folded, overlapping=True):
        found = Span(squeezed.place(start), squeezed.place(end - 1) + 1)
        whole = _starts_word(text, found.start) and ends_word(text, found.end)
        if whole and _unbroken(text, found, surfaces[number]) and not _in_address(text, found):
            yield found


def _fold(letters: str) -> str:
    """Return *letters* without case and with one middle dot, letter by letter: those that fold to two stay."""
    letters = alike(letters)
    folded = letters.casefold()
    return folded if len(folded) == len(letters) else "".join(map(_folded, letters))


def _folded(letter: str) -> str:
    folded = letter.casefold()
    return folded if len(folded) == 1 else letter


def _starts_word(text: str, at: int) -> bool:
    if at and text[at - 1] in _BULLETS:
        at -= 1
    return at == 0 or text[at - 1] in _DOT_OF_LETTERS or not (text[at - 1].isalnum() or text[at - 1] in "&_")


def _in_address(text: str, found: Span) -> bool:
    """Say whether the Latin letters of *found* are a piece of an address of the web or of mail: ``www.lh.or.kr``."""
    if not text[found.start].isascii():
        return False
    start = max(0, found.start - _LONGEST_ADDRESS)
    return _DOMAIN.match(text, found.end) is not None or _ADDRESS.search(text, start, found.start) is not None


def _unbroken(text: str, found: Span, surface: str) -> bool:
    """Say whether the white space inside a hit is that of the name, a line break, or a change of script."""
    said = found.of(text)
    if not any(letter.isspace() for letter in said) or len(name_key(surface)) >= _LOOSE_LENGTH:
        return True
    gaps = (match.span() for match in re.finditer(r"\s+", said))
    own = re.sub(r"\s+", " ", said).casefold() == surface.casefold()
    return own or all(said[start - 1].isascii() != said[end].isascii() for start, end in gaps)
