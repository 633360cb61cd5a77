"""Outcomes compared by characters: a clause may be cut elsewhere than the annotators cut it.

A clause of the gold is found when 60 % of its characters are covered by the record's outcomes, whichever; an
outcome of the record is right when 60 % of it lies in clauses of the gold, the optional ones included.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sarye.evaluation.tally import Tally
from sarye.extraction.record import OutcomeEntry
from sarye.vocabulary.codes import Status

ENOUGH = 0.6
"""Share of the characters of a clause that makes it the same clause."""
_SHOWN = 50


def compare_outcomes(tally: Tally) -> None:
    """Count the outcomes of a case, and ask for the status of those found."""
    gold, text = tally.gold.outcomes, tally.gold.text
    entries = tally.record.outcomes if tally.record else ()
    expected = places(text, (item.text for item in gold))
    told = list(zip(entries, places(text, (entry.mention.text for entry in entries)), strict=True))
    covered = _all(place for _, place in told)
    for item, characters in zip(gold, expected, strict=True):
        if item.optional:
            continue
        if _mostly(characters, covered):
            tally.find()
            entry = _told_as(characters, told)
            message = f"'{item.text[:_SHOWN]}': {entry.status} for {item.statuses[0]}"
            tally.ask("status", entry.status in item.statuses, message, (entry.mention,))
        else:
            tally.miss(f"outcome '{item.text[:_SHOWN]}'", (item.text,))
    annotated = _all(expected)
    for entry, place in told:
        if _mostly(place, annotated):
            tally.judge([entry], right=True)
        else:
            tally.invent(entry, f"outcome '{entry.mention.text[:_SHOWN]}'")


def places(text: str, quotes: Iterable[str]) -> list[frozenset[int]]:
    """Return the positions in *text* that each of *quotes* takes up; none for one that does not stand there.

    A quote that comes again is looked for behind the place where it was found before.

    >>> [sorted(found) for found in places("가나가", ["가", "가", "다"])]
    [[0], [2], []]
    """
    found: list[frozenset[int]] = []
    behind: Counter[str] = Counter()
    for quote in quotes:
        at = text.find(quote, behind[quote])
        at = text.find(quote) if at < 0 else at
        if at >= 0:
            behind[quote] = at + 1
        found.append(frozenset(range(at, at + len(quote))) if at >= 0 else frozenset())
    return found


def _all(groups: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset(character for group in groups for character in group)


def _mostly(characters: frozenset[int], within: frozenset[int]) -> bool:
    return bool(characters) and len(characters & within) >= ENOUGH * len(characters)


def _told_as(characters: frozenset[int], told: Sequence[tuple[OutcomeEntry, frozenset[int]]]) -> OutcomeEntry:
    """Return the first outcome that has the status which most of *characters* are told with."""
    touching = [(entry, len(characters & place)) for entry, place in told if characters & place]
    weights: Counter[Status] = Counter()
    for entry, weight in touching:
        weights[entry.status] += weight
    ((status, _),) = weights.most_common(1)
    return next(entry for entry, _ in touching if entry.status is status)
