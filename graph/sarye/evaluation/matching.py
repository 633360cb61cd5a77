"""When something that was found is the thing that was annotated.

The rules are one predicate a layer and strictness; :func:`pair` applies them one to one, the strictest first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sarye.evaluation.gold import GoldOrganization, GoldQuantity, GoldService, GoldTechnology
from sarye.extraction.record import Level, OrganizationEntry, QuantityEntry, ServiceEntry, TechnologyEntry

G = TypeVar("G")
P = TypeVar("P")

_QUOTES = str.maketrans(dict.fromkeys("'\"‘’“”＇＂`´"))
_CORPORATE = re.compile(r"㈜|\(주\)|주식회사")
_SPACE = re.compile(r"\s+")
_SAME_UNIT = {"퍼센트": "%", "％": "%", "곳": "개소"}
TOLERANCE = 1e-3
"""Two values are the same when they differ by at most this share."""


def fold(text: str) -> str:
    """Fold away the differences of spelling that don't matter to a score: quotes, corporate marks, spaces, case.

    Quotes go too, which :func:`sarye.vocabulary.naming.name_key` keeps: a score asks whether a title was found,
    not whether its quotation marks match.

    >>> fold("‘나르카＇ 앱") == fold("나르카앱")
    True
    """
    bare = unicodedata.normalize("NFC", text).translate(_QUOTES)
    return _SPACE.sub("", _CORPORATE.sub("", bare)).lower()


def fold_unit(unit: str) -> str:
    """Fold unit words that mean the same.

    >>> fold_unit("곳"), fold_unit(" 퍼센트")
    ('개소', '%')
    """
    folded = fold(unit)
    return _SAME_UNIT.get(folded, folded)


def close(value: float, expected: float) -> bool:
    """Say whether *value* is *expected* within 0.1 %."""
    return abs(value - expected) <= TOLERANCE * max(1e-9, abs(expected))


def same_level(found: Level | None, expected: Level | None) -> bool:
    """Say whether two levels are both there and the same."""
    if found is None or expected is None:
        return False
    return close(found.value, expected.value) and fold_unit(found.unit) == fold_unit(expected.unit)


@dataclass(frozen=True, slots=True)
class Pairing(Generic[G, P]):
    """What was found of what was wanted: pairs, what is missed, and what nobody asked for."""

    pairs: tuple[tuple[G, P], ...]
    missed: tuple[G, ...]
    extra: tuple[P, ...]


def pair(wanted: Sequence[G], offered: Sequence[P], *rules: Callable[[G, P], bool]) -> Pairing[G, P]:
    """Pair *wanted* with *offered* one to one: each takes the first that fits, rule after rule on what is left.

    >>> pair(["a", "b"], ["B", "a"], str.__eq__, lambda g, p: g == p.lower()).pairs
    (('a', 'a'), ('b', 'B'))
    """
    pairs: list[tuple[G, P]] = []
    missed, left = list(wanted), list(offered)
    for rule in rules:
        still_missed: list[G] = []
        for item in missed:
            at = next((n for n, candidate in enumerate(left) if rule(item, candidate)), None)
            if at is None:
                still_missed.append(item)
            else:
                pairs.append((item, left.pop(at)))
        missed = still_missed
    return Pairing(tuple(pairs), tuple(missed), tuple(left))


def same_organization(gold: GoldOrganization, found: OrganizationEntry) -> bool:
    """Say whether the names are equal, aliases included."""
    return fold(found.name) in map(fold, gold.names)


def same_technology(gold: GoldTechnology, found: TechnologyEntry) -> bool:
    """Say whether the concepts are equal, or a mention is one of the annotated wordings."""
    if fold(gold.concept) == fold(found.concept):
        return True
    surfaces = set(map(fold, gold.surfaces))
    return any(fold(mention.text) in surfaces for mention in found.mentions)


def overlapping_technology(gold: GoldTechnology, found: TechnologyEntry) -> bool:
    """Say whether a mention holds an annotated wording, or is held by one."""
    texts = [text for mention in found.mentions if (text := fold(mention.text))]
    return any(text in surface or surface in text for surface in map(fold, gold.surfaces) for text in texts)


def same_service(gold: GoldService, found: ServiceEntry) -> bool:
    """Say whether the found name is the annotated one or one of its wordings."""
    return fold(found.name) in map(fold, (gold.name, *gold.surfaces))


def overlapping_service(gold: GoldService, found: ServiceEntry) -> bool:
    """Say whether one name holds the other and has at least half its letters."""
    shorter, longer = sorted((fold(gold.name), fold(found.name)), key=len)
    return bool(shorter) and shorter in longer and 2 * len(shorter) >= len(longer)


def same_quantity(gold: GoldQuantity, found: QuantityEntry) -> bool:
    """Say whether value and unit are equal."""
    return close(found.value, gold.value) and fold_unit(found.unit) == fold_unit(gold.unit)


def same_quantity_there(gold: GoldQuantity, found: QuantityEntry) -> bool:
    """Say whether value and unit are equal and the wordings overlap: of two equal numbers, the one that stands there."""
    text, surface = fold(found.mention.text), fold(gold.surface)
    return same_quantity(gold, found) and (text in surface or surface in text)
