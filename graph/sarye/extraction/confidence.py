"""Confidence that means what it says: the share that was right where a reader judged such items.

A finder says how strong its evidence is; how often that much evidence was right is not the same in a casebook, whose
fields say what stands where, and in a press release. The table holds, for releases, the share that was right where
nobody had made the rules with the text in sight: in the judged sample (``data/gold/judged-releases.tsv``, releases of any
sort) and on the newest annotated releases (``data/gold/blind-measurements.tsv``, of digital solutions) together, by layer,
method and strength. What a casebook's finder says needed no correction: of 900 entries of cases in its style that were
unseen or newly written, each layer and strength was right about as often as it said, or more often.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from sarye.extraction.record import (
    CaseRecord,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
    ServiceEntry,
    TechnologyEntry,
)
from sarye.vocabulary.codes import Method

Entry = TypeVar("Entry", OrganizationEntry, TechnologyEntry, ServiceEntry, QuantityEntry, OutcomeEntry)
Scale = tuple[tuple[float, float], ...]
"""Pairs of strength and share that was right, by strength."""

_RELEASES: dict[tuple[str, Method], Scale] = {
    ("organizations", Method.CUE): ((0.6, 0.7), (0.85, 0.76), (0.95, 0.86)),
    ("organizations", Method.FIELD): ((0.8, 0.95),),
    ("organizations", Method.PATTERN): ((0.85, 0.9), (0.95, 0.98)),
    ("organizations", Method.REGISTER): ((0.5, 0.5), (0.8, 0.9)),
    ("technologies", Method.SCHEME): ((0.7, 0.71), (0.75, 0.88), (0.85, 0.95)),
    ("services", Method.CUE): ((0.5, 0.6), (0.9, 0.8)),
    ("services", Method.PATTERN): ((0.5, 0.7), (0.75, 0.82), (0.97, 0.95)),
    ("quantities", Method.PATTERN): ((0.85, 0.9), (0.95, 0.78)),
    ("outcomes", Method.PATTERN): ((0.75, 0.74),),
    ("outcomes", Method.CUE): ((0.8, 0.94), (0.9, 0.89)),
}


def calibrated(record: CaseRecord) -> CaseRecord:
    """Return *record* with the strengths of its entries turned into confidences."""
    if record.kind != "release":
        return record
    return replace(
        record,
        organizations=tuple(_entry("organizations", entry) for entry in record.organizations),
        technologies=tuple(_entry("technologies", entry) for entry in record.technologies),
        services=tuple(_entry("services", entry) for entry in record.services),
        quantities=tuple(_entry("quantities", entry) for entry in record.quantities),
        outcomes=tuple(_entry("outcomes", entry) for entry in record.outcomes),
    )


def _entry(layer: str, entry: Entry) -> Entry:
    scale = _RELEASES.get((layer, entry.method))
    return entry if scale is None else replace(entry, confidence=on_scale(scale, entry.confidence))


@lru_cache(maxsize=256)  # a handful of strengths come again and again
def on_scale(scale: Scale, strength: float) -> float:
    """Return the share for *strength*: between two points of *scale* by a straight line, beyond them the nearest.

    >>> on_scale(((0.5, 0.4), (0.9, 0.8)), 0.7), on_scale(((0.5, 0.4),), 0.9)
    (0.6, 0.4)
    """
    below = [point for point in scale if point[0] <= strength]
    above = [point for point in scale if point[0] >= strength]
    if not below or not above:
        return (below or above)[-1 if below else 0][1]
    (start, low), (end, high) = below[-1], above[0]
    share = 0.0 if end == start else (strength - start) / (end - start)
    return round(low + share * (high - low), 2)
