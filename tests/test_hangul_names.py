"""Names as Korean texts write them, with hard negatives: which bodies they mean, judged row by row.

``hangul_names.tsv``: a name, the day and the body within which it is asked, and the full names of the bodies that it
means: one, several (``|``: ambiguous) or none (``-``).
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import NamedTuple

from sarye.register.resolve import resolve


class Row(NamedTuple):
    name: str
    date: str
    within: str
    expected: str

    def wanted(self) -> set[str]:
        return set() if self.expected == "-" else set(self.expected.split("|"))

    def found(self) -> set[str]:
        day = date.fromisoformat(self.date) if self.date else None
        return {body.name for body in resolve(self.name, day, self.within or None).matches}


def _rows() -> list[Row]:
    with (Path(__file__).parent / "hangul_names.tsv").open(encoding="utf-8", newline="") as lines:
        return [Row(*cells) for cells in list(csv.reader(lines, delimiter="\t"))[1:]]


ROWS = _rows()


def test_there_are_enough_rows_of_every_sort() -> None:
    sizes = [len(row.wanted()) for row in ROWS]
    assert len(ROWS) >= 300
    assert sizes.count(0) >= 50
    assert sum(size > 1 for size in sizes) >= 15


def test_no_two_bodies_are_merged() -> None:
    """Nothing is found that the row does not name: a wrong body would join two that differ."""
    assert [(row, row.found()) for row in ROWS if row.found() - row.wanted()] == []


def test_nearly_every_variant_is_resolved() -> None:
    named = [row for row in ROWS if len(row.wanted()) == 1]
    missed = [row for row in named if row.found() != row.wanted()]
    assert len(missed) <= 0.02 * len(named), missed


def test_every_ambiguous_name_is_told_as_ambiguous() -> None:
    assert [row for row in ROWS if len(row.wanted()) > 1 and row.found() != row.wanted()] == []
