"""Where a text names a technology: the labels of the scheme, found at word boundaries, longest first.

Method: Aho-Corasick over a copy of the text without white space and without case, so that one pattern finds
``딥러닝`` and ``딥 러닝``. A space is allowed only where some spelling of the label has one. Offsets are always
those of the text itself, which is not changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sarye.extraction.technologies.sharing import follows_dot, sharing
from sarye.extraction.technologies.spellings import Pattern, fold, matcher, narrow
from sarye.reading.case import Span
from sarye.reading.squeezing import squeeze
from sarye.vocabulary.technologies import Technology

_GAP = re.compile(r"[ \t\xa0]{1,2}|[ \t]?\r?\n[ \t]?")
_SYLLABLE_TAIL = re.compile(
    r"(?![가-힣])|(?:을|를|이|은|는|의|에|에서|에서도|으로|으로도|과|도|만|까지|이나|이라|인|마다|별|내|상|용|형)(?![가-힣])"
    r"|기반|서비스|개발|설치|전용|출시|이용|사용|활용|운영|화면|연동|시스템|가입|회원|알림|기능"
)
"""What may follow a label of one syllable: nothing, a particle, or a noun that makes a compound with it."""
_AFTER_GI = ("술", "능", "반", "법")
"""Syllables that make 기 the beginning of a new word (기술, 기능, 기반) and not the end of a device's name."""
_BRACKET = re.compile(r"[ ]?[(（]\s?")
_BRACKET_REACH = 60
_NEIGHBOURS = 4
_ACRONYM = 5
"""Up to so many letters a Latin label is an acronym, whose capitals count: IT is not it."""
_JOINS = "-_./&"
_JOINED = 12
_ACRONYM_BEFORE = re.compile(r"(?<![A-Za-z0-9._/-])(?:[A-Z]{2,}/)*[A-Z]{2,}[-/]$")
"""An acronym that a hyphen or stroke joins to the next one: RTK-GPS is a kind of GPS, AI/IoT are both."""
_PLURAL = re.compile(r"s(?![A-Za-z0-9._/&-])")
_ACRONYM_AFTER = re.compile(r"(?:/(?:[A-Z]{2,}|[3-6]G))+(?![A-Za-z0-9._/-])")


@dataclass(frozen=True, slots=True)
class Naming:
    """A place where a text names *technology*; ``core`` is the label that was found, ``span`` with its bracket."""

    technology: Technology
    span: Span
    core: Span


_Place = tuple[int, int, Pattern]


def namings(text: str, span: Span) -> list[Naming]:
    """Return the places in ``text[span]`` that name a technology, in text order; none lies within another."""
    piece = span.of(text)
    squeezed = squeeze(text, span)
    compiled = matcher()
    found: list[_Place] = []
    for number, first, last in compiled.automaton.find_matches_as_indexes(fold(squeezed.letters), overlapping=True):
        pattern = compiled.patterns[number]
        start, end = squeezed.place(first) - span.start, squeezed.place(last - 1) + 1 - span.start
        if pattern.technology is None or _stands(piece, start, end, pattern):
            found.append((start, end, pattern))
    kept = _with_shared_endings(piece, _outermost(found))
    starts = {place[0]: place for place in kept}
    return _merged([_naming(piece, span.start, place, starts) for place in kept if place[2].technology is not None])


def _with_shared_endings(piece: str, kept: list[_Place]) -> list[_Place]:
    """Return *kept* with what words before them name with their ending: 가상·증강현실."""
    shared = [
        place
        for at, (start, end, pattern) in enumerate(kept)
        if pattern.technology is not None and follows_dot(piece, start)
        for place in sharing(
            piece,
            start,
            end,
            pattern.technology,
            [(first, last) for first, last, _ in kept[max(0, at - _NEIGHBOURS) : at]],
        )
    ]
    return sorted([*kept, *shared], key=lambda place: (place[0], -place[1])) if shared else kept


def _stands(piece: str, start: int, end: int, pattern: Pattern) -> bool:
    """Say whether the label is a word of its own or part of a compound, and not a chance run of letters."""
    return (
        _spaced(piece, start, end, pattern)
        and _bounded(piece, start, end)
        and not _torn(piece, start, end, pattern)
        and _written(piece, start, end, pattern)
    )


def _spaced(piece: str, start: int, end: int, pattern: Pattern) -> bool:
    """Say whether white space inside the match stands only at seams, one gap each."""
    if end - start == len(pattern.key):
        return True
    at = count = 0
    surface = piece[start:end]
    while at < len(surface):
        gap = _GAP.match(surface, at)
        if gap:
            if count not in pattern.seams:
                return False
            at = gap.end()
        if at < len(surface) and surface[at].isspace():
            return False
        at, count = at + 1, count + 1
    return True


def _bounded(piece: str, start: int, end: int) -> bool:
    """Say whether the match ends where a word can: no Latin letter or digit beside a Latin one, no torn syllable."""
    before = piece[start - 1] if start else " "
    after = piece[end] if end < len(piece) else " "
    first, last = piece[start], piece[end - 1]
    if _is_latin(first) and (_is_latin(before) or (before in _JOINS and start > 1 and _is_latin(piece[start - 2]))):
        reach = _ACRONYM_BEFORE.search(piece, max(0, start - _JOINED), start)
        if reach is None or not piece[start:end].isupper():
            return False
    if (
        _is_latin(last)
        and not _PLURAL.match(piece, end)
        and (_is_latin(after) or (after in _JOINS and end + 1 < len(piece) and _is_latin(piece[end + 1])))
    ):
        rest = _ACRONYM_AFTER.match(piece, end)
        if rest is None or not piece[start:end].isupper():
            return False
    return end - start > 1 or bool(_SYLLABLE_TAIL.match(piece, end))


def _torn(piece: str, start: int, end: int, pattern: Pattern) -> bool:
    """Say whether the match cuts a word in two: 인프|라이다, 위치추적기|술."""
    word_start = not start or not "가" <= piece[start - 1] <= "힣"
    closed = pattern.technology is not None and pattern.technology.starts_word
    return (closed and not word_start) or (piece[end - 1] == "기" and piece[end : end + 1] in _AFTER_GI)


def _is_latin(character: str) -> bool:
    return character.isalnum() and (character.isascii() or narrow(character).isascii())


def _written(piece: str, start: int, end: int, pattern: Pattern) -> bool:
    """Say whether an acronym has its capitals: as some label has them, or all of them."""
    if len(pattern.key) > _ACRONYM or not pattern.key.isascii():
        return True
    surface = narrow("".join(piece[start:end].split()))
    return surface in pattern.spellings or surface.isupper()


def _outermost(found: list[_Place]) -> list[_Place]:
    """Drop every match that lies within another or runs into a word that means something else (데이터베이스).

    Matches that only overlap stay: 빅데이터 플랫폼 names 빅데이터 and 데이터 플랫폼. So does what a bracket explains at the
    beginning of another name: 인공지능(AI) 에이전트 names 인공지능 too.
    """
    barred = [(start, end) for start, end, pattern in found if pattern.technology is None]
    kept: list[_Place] = []
    reach = -1
    for place in sorted(found, key=lambda place: (place[0], -place[1])):
        start, end, pattern = place
        torn = any(start < last and first < end and not (start <= first and last <= end) for first, last in barred)
        glossed = bool(kept) and start == kept[-1][0] and "(" in kept[-1][2].key
        if (end > reach or glossed) and not (torn and pattern.technology):
            kept.append(place)
            reach = max(reach, end)
    return kept


def _merged(named: list[Naming]) -> list[Naming]:
    """Drop a naming that lies in the bracket of an earlier one of the same technology."""
    kept: list[Naming] = []
    for naming in named:
        if not any(
            other.technology is naming.technology and other.span.covers(naming.span) for other in kept[-_NEIGHBOURS:]
        ):
            kept.append(naming)
    return kept


def _naming(piece: str, base: int, place: _Place, starts: Mapping[int, _Place]) -> Naming:
    """Make the naming of *place*, taking in a bracket that begins with another name of it: 분산신원인증(DID)."""
    start, end, pattern = place
    assert pattern.technology is not None
    core = Span(base + start, base + end)
    opening = _BRACKET.match(piece, end)
    if opening:
        closing = re.compile(r"[)）]").search(piece, opening.end(), opening.end() + _BRACKET_REACH)
        other = starts.get(opening.end())
        if closing and other is not None and other[2].technology is pattern.technology:
            return Naming(pattern.technology, Span(base + start, base + closing.end()), core)
    return Naming(pattern.technology, core, core)
