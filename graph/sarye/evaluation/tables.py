"""Tab-separated files beside the gold: verdicts on a sample of records, and figures measured on texts not yet seen."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sarye.errors import InputError
from sarye.evaluation.counts import Layer, Verdict
from sarye.vocabulary.codes import Method

JUDGED_COLUMNS = ("document", "layer", "item", "quote", "verdict", "reason")
FOUND_COLUMNS = ("method", "confidence")
"""Columns that a judged sample may have besides: how the item was found, and how sure the record was of it."""
LEFT_OUT_COLUMNS = ("set", "others", "layer", "figure", "all", "without", "left_out")
BLIND_COLUMNS = ("set", "kind", "layer", "precision", "recall", "f1", "attributes")


class Judgement(StrEnum):
    """What a reader says of an item that a record holds."""

    RIGHT = "right"
    WRONG = "wrong"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Judged:
    """An item of a record that a reader judged, with the reason where one is given."""

    document: str
    layer: Layer
    item: str
    quote: str
    verdict: Judgement
    reason: str
    method: Method | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Blind:
    """What was measured of one layer on a set of texts: precision, recall, f1, and attributes by their names."""

    set: str
    kind: str
    layer: Layer
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One figure of a gold set with the full lists, and without the entries that each case alone holds."""

    set: str
    others: int
    """Further texts beside the gold, in none of which an entry stands that is left out."""
    layer: Layer
    figure: str
    full: float
    without: float
    left_out: int
    """Entries left out over all cases of the set."""


def read_judged(path: Path) -> tuple[Judged, ...]:
    """Read the judged sample *path*; its columns are :data:`JUDGED_COLUMNS`.

    :raises InputError: the file cannot be read, lacks a column, or holds a layer or verdict that there is not.
    """
    rows = _rows(path, JUDGED_COLUMNS)
    return tuple(_judged(row, f"{path}, line {number}") for number, row in enumerate(rows, start=2))


def _judged(row: Mapping[str, str], where: str) -> Judged:
    document, layer, item, quote, verdict, reason = (row[column] for column in JUDGED_COLUMNS)
    method, confidence = (row.get(column) for column in FOUND_COLUMNS)
    try:
        return Judged(
            document,
            Layer(layer),
            item,
            quote,
            Judgement(verdict),
            reason,
            Method(method) if method else None,
            float(confidence) if confidence else None,
        )
    except ValueError as error:
        raise InputError(
            str(error), where=where, remedy=f"layers are {', '.join(Layer)}; verdicts are {', '.join(Judgement)}"
        ) from error


def judged_verdicts(judged: Iterable[Judged]) -> list[Verdict]:
    """Return the clear ones of *judged* as verdicts, where the sample says how the items were found."""
    return [
        Verdict(item.document, "release", item.layer, item.method, item.confidence, item.verdict is Judgement.RIGHT)
        for item in judged
        if item.method is not None and item.confidence is not None and item.verdict is not Judgement.UNCLEAR
    ]


def read_blind(path: Path) -> tuple[Blind, ...]:
    """Read figures that were measured on texts before anybody looked at what was got wrong in them.

    The columns are :data:`BLIND_COLUMNS`; attributes are written ``role 1.000, type 0.970``.

    :raises InputError: the file cannot be read, lacks a column, or holds a layer that there is not or no figure.
    """
    return tuple(
        _blind(row, f"{path}, line {number}") for number, row in enumerate(_rows(path, BLIND_COLUMNS), start=2)
    )


def _blind(row: Mapping[str, str], where: str) -> Blind:
    try:
        figures = {name: float(row[name]) for name in ("precision", "recall", "f1")}
        pairs = (pair.split() for pair in row["attributes"].split(",") if pair.strip())
        return Blind(
            row["set"], row["kind"], Layer(row["layer"]), figures | {name: float(right) for name, right in pairs}
        )
    except ValueError as error:
        raise InputError(
            str(error), where=where, remedy=f"layers are {', '.join(Layer)}; attributes are written 'role 0.970'"
        ) from error


def read_left_out(path: Path) -> tuple[LeftOut, ...]:
    """Read what :mod:`sarye.evaluation.leave_one_out` printed; its columns are :data:`LEFT_OUT_COLUMNS`.

    :raises InputError: the file cannot be read, lacks a column, or holds a layer that there is not or no figure.
    """
    rows = _rows(path, LEFT_OUT_COLUMNS)
    return tuple(_left_out(row, f"{path}, line {number}") for number, row in enumerate(rows, start=2))


def _left_out(row: Mapping[str, str], where: str) -> LeftOut:
    try:
        return LeftOut(
            set=row["set"],
            others=int(row["others"]),
            layer=Layer(row["layer"]),
            figure=row["figure"],
            full=float(row["all"]),
            without=float(row["without"]),
            left_out=int(row["left_out"]),
        )
    except ValueError as error:
        raise InputError(
            str(error), where=where, remedy=f"layers are {', '.join(Layer)}; figures are numbers"
        ) from error


def _rows(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
            missing = set(columns).difference(reader.fieldnames or ())
            rows = list(reader)
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, columns, type(error).__name__) from error
    if missing:
        raise _unreadable(path, columns, f"no column {', '.join(sorted(missing))}")
    return rows


def _unreadable(path: Path, columns: Sequence[str], why: str) -> InputError:
    remedy = f"its columns are {', '.join(columns)}, separated by tabs"
    return InputError(f"the table cannot be read ({why})", where=str(path), remedy=remedy)
