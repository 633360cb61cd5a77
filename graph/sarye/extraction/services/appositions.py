"""A kind of thing and the name that stands right behind it are one service: 갯벌 안내 포털 ‘물때’, X(이하 ‘Y’)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from sarye.extraction.services.evidence import Candidate
from sarye.extraction.services.known_services import is_known
from sarye.vocabulary.naming import name_key

_BESIDE = re.compile(r"(?:\([A-Za-z0-9\-*]{2,12}\))?\s?")
_SHORT = re.compile(r"[’'”\"＇」]?\s?\((?:[A-Za-z0-9\-]{2,12}[*†]{0,2},\s?)?이하\s?.?")
_LONGEST_GAP = 20
_WORDS = 2


def united(text: str, found: Sequence[list[Candidate]]) -> list[list[Candidate]]:
    """Return the groups of *found* with those put together that a phrase and a quoted name behind it make one.

    Phrases elsewhere that end with the same two words are the same thing (체험형 갯벌 안내 포털).
    """
    homes = list(range(len(found)))
    kinds = set()
    for one, other in _apposed(text, found):
        first, second = sorted((_root(homes, one), _root(homes, other)))
        homes[second] = first
        kinds.add(one)
    merged: dict[int, list[Candidate]] = {}
    for at, group in enumerate(found):
        merged.setdefault(_root(homes, at), []).extend(map(_kind_only, group) if at in kinds else group)
    return list(merged.values())


def _kind_only(one: Candidate) -> Candidate:
    """Return the phrase without what its name behind it spoke against it."""
    return replace(one, evidence=replace(one.evidence, against=0.0))


def _apposed(text: str, found: Sequence[list[Candidate]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of groups that name one thing: the group of a phrase, and that of the name behind it."""
    order = sorted(((one.span, at, one) for at, group in enumerate(found) for one in group), key=lambda item: item[:2])
    plain = [at for at, group in enumerate(found) if not any(one.is_quoted for one in group)]
    tails: dict[str, int] = {}
    for (left, at, one), (right, other, name) in pairwise(order):
        if at == other or not 0 <= right.start - left.end < _LONGEST_GAP:
            continue
        if _SHORT.fullmatch(text, left.end, right.start):
            yield at, other
        kind = at in plain and not one.is_quoted and not is_known(one.name)
        described = kind and name.is_quoted and name.evidence.weight > 0
        if described and _BESIDE.fullmatch(text, left.end, right.start - 1):
            yield at, other
            if tail := _tail(one.name):
                tails.setdefault(tail, other)
    for at in plain:
        for one in found[at]:
            if (named := tails.get(_tail(one.name))) is not None:
                yield at, named


def _root(homes: Sequence[int], at: int) -> int:
    while homes[at] != at:
        at = homes[at]
    return at


def _tail(name: str) -> str:
    """Return the key of the last two words of *name*, or nothing where it has fewer."""
    words = name.split()
    return name_key(" ".join(words[-_WORDS:])) if len(words) >= _WORDS else ""
