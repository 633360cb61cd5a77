"""Every place where a form of a service stands, also where nothing marks it, found in one pass for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from sarye.extraction.passages import Passage
from sarye.extraction.services import names
from sarye.extraction.services.evidence import Candidate
from sarye.extraction.services.taken import Taken
from sarye.reading.case import Span

_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z0-9+\-]+")


def find_forms(text: str, parts: Sequence[Passage], groups: Sequence[Sequence[Candidate]]) -> list[dict[Span, Passage]]:
    """Return for each of *groups* the places of its forms in *parts*, each with its passage.

    Where forms of several services overlap, the longest counts (찾아가는 보조금24, not 보조금24).
    """
    places = [{one.span: one.passage for one in group} for group in groups]
    owners = _owners(text, groups)
    if not owners:
        return places
    taken = Taken([span for group in places for span in group])
    forms = list(owners)
    matcher = AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest)
    for part in parts:
        offset = part.section.span.start
        for form, start, end in matcher.find_matches_as_indexes(part.section.span.of(text)):
            span = Span(offset + start, offset + end)
            if _whole(text, span) and taken.add(span):
                places[owners[forms[form]]][span] = part
    return places


def _owners(text: str, groups: Sequence[Sequence[Candidate]]) -> dict[str, int]:
    """Return the forms of all groups, each with the group that owns it (the first that has it)."""
    owners: dict[str, int] = {}
    for at, group in enumerate(groups):
        for form in (*(one.span.of(text) for one in group), *_abbreviations(group)):
            owners.setdefault(form, at)
    return owners


def _abbreviations(group: Sequence[Candidate]) -> Iterator[str]:
    for one in group:
        if short := names.abbreviation(one.name):
            yield from (word for word in _LATIN_WORD.findall(one.name) if word.lower() == short)


def _whole(text: str, span: Span) -> bool:
    """Say whether *span* does not begin or end inside a word (particles may follow a name, nothing may precede it)."""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return not before.isalnum() and not (_latin(after) and _latin(text[span.end - 1]))


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
