"""The forms of one service brought together, without comparing every name with every other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sarye.extraction.services import sameness
from sarye.extraction.services.evidence import Candidate

_SHORTEST, _REACH = 3, 20
_JOINED = re.compile(
    r"(?:\([^()\n]{1,12}\))?[’'”\"＇」』]?(?:\([^()\n]{1,12}\))?\s?(?:및|와|과|,|·|ㆍ)\s?[‘'“\"＇「『]?"
)


def groups(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Return *candidates* grouped by the service that they name; the first of a group is its clearest form."""
    found: list[list[Candidate]] = []
    index: dict[str, int] = {}
    ordered = sorted(candidates, key=lambda one: (not one.is_quoted, -one.evidence.weight, one.span))
    for one in ordered:
        home = _home(one.name, index, found)
        if home is None:
            home = len(found)
            found.append([])
        found[home].append(one)
        for key in (*_keys(one.name), *_affixes(one.name)):
            index.setdefault(key, home)
    return found


def _home(name: str, index: dict[str, int], found: list[list[Candidate]]) -> int | None:
    """Return the group that holds a form of *name*: one of its keys, or a key that it contains at an end."""
    for key in (*_keys(name), *_affixes(name)):
        at = index.get(key)
        if at is not None and sameness.same_service(found[at][0].name, name):
            return at
    return None


def _keys(name: str) -> Iterator[str]:
    yield from sorted(sameness.keys(name))


def _affixes(name: str) -> Iterator[str]:
    for key in _keys(name):
        for cut in range(1, len(key) - _SHORTEST + 1):
            yield key[cut:]
            yield key[:-cut]


def joined(text: str, found: Sequence[Sequence[Candidate]]) -> list[set[int]]:
    """Return for each group the numbers of those that it is joined with somewhere: A 및 B, A와 B, A, B."""
    order = sorted((one.span, at) for at, group in enumerate(found) for one in group)
    beside: list[set[int]] = [set() for _ in found]
    for (left, one), (right, other) in pairwise(order):
        if one != other and right.start - left.end < _REACH and _JOINED.fullmatch(text, left.end, right.start):
            beside[one].add(other)
            beside[other].add(one)
    return beside
