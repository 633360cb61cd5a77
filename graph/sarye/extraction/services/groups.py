"""The forms of one service brought together, without comparing every name with every other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from sarye.extraction.services import names, sameness
from sarye.extraction.services.evidence import Candidate
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.naming import name_key

_SHORTEST, _REACH = 3, 20
_OF_ITS_OWN = re.compile(
    r"\s(?:진단|알림이|알리미|지킴이|길잡이|도우미|클래스|모니터|챗봇|톡|맵|지도|키트|패스|페이|카드|스토어|마켓|튜터|코치)$"
)
"""What makes a service of its own of one: 들꽃길 and 들꽃길 지킴이."""
_JOINED = re.compile(
    rf"(?:\([^()\n]{{1,12}}\))?[*†]{{0,3}}[’'”\"＇」』]?(?:\([^()\n]{{1,12}}\))?\s?(?:[,{DOTS}]|및|와|과)\s?[‘'“\"＇「『]?"
)


def groups(candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """Return *candidates* grouped by the service that they name; the first of a group is its clearest form."""
    found: list[list[Candidate]] = []
    index: dict[str, int] = {}
    ordered = sorted(candidates, key=lambda one: (not one.is_quoted, -one.evidence.weight, one.span))
    for one in ordered:
        home = _home(one, index, found)
        if home is None:
            home = len(found)
            found.append([])
            index[name_key(one.name)] = home
        found[home].append(one)
        for key in _forms(one.name):
            index.setdefault(key, home)
    return found


def _home(one: Candidate, index: dict[str, int], found: list[list[Candidate]]) -> int | None:
    """Return the group that holds a form of *one*: its whole name, one of its keys, or one that it contains at an end."""
    for key in (name_key(one.name), *_forms(one.name)):
        at = index.get(key)
        if at is not None and sameness.same_service(found[at][0].name, one.name) and not _apart(found[at][0], one):
            return at
    return None


def _apart(one: Candidate, other: Candidate) -> bool:
    """Say whether two names in quotes are those of a service and of what goes by its name: ‘X’, ‘X 알리미’; ‘X제도’, ‘X 누리집’."""
    if not (one.is_quoted and other.is_quoted):
        return False
    if any(a.name.endswith("제도") and names.ends_with_kind(b.name) for a, b in ((one, other), (other, one))):
        return True
    short, long = sorted((one.name, other.name), key=len)
    return long.startswith(short) and bool(_OF_ITS_OWN.fullmatch(long, len(short)))


@lru_cache(maxsize=4096)  # a name is put by and asked for, and comes again
def _forms(name: str) -> tuple[str, ...]:
    """Return the keys of *name*, then what is left of each without some letters at one end."""
    keys = sorted(sameness.keys(name))
    cuts = [(key, cut) for key in keys for cut in range(1, len(key) - _SHORTEST + 1)]
    return (*keys, *(part for key, cut in cuts for part in (key[cut:], key[:-cut])))


def joined(text: str, found: Sequence[Sequence[Candidate]]) -> list[set[int]]:
    """Return for each group the numbers of those that it is joined with somewhere: A 및 B, A와 B, A, B."""
    order = sorted((one.span, at) for at, group in enumerate(found) for one in group)
    beside: list[set[int]] = [set() for _ in found]
    for (left, one), (right, other) in pairwise(order):
        if one != other and right.start - left.end < _REACH and _JOINED.fullmatch(text, left.end, right.start):
            beside[one].add(other)
            beside[other].add(one)
    return beside
