"""What a comparison of records with gold is made of: counts, figures, faults and verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sarye.extraction.record import Mention
from sarye.vocabulary.codes import Method


class Layer(StrEnum):
    """The parts of a record that are scored."""

    CASE = "case"
    ORGANIZATIONS = "organizations"
    TECHNOLOGIES = "technologies"
    SERVICES = "services"
    QUANTITIES = "quantities"
    OUTCOMES = "outcomes"


ATTRIBUTES: Mapping[Layer, tuple[str, ...]] = {
    Layer.CASE: ("title", "year"),
    Layer.ORGANIZATIONS: ("role", "type", "parent"),
    Layer.TECHNOLOGIES: (),
    Layer.SERVICES: (),
    Layer.QUANTITIES: ("comparator", "role", "direction", "baseline"),
    Layer.OUTCOMES: ("status",),
}
"""What is asked about the matched items of each layer."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many items of a layer were found, invented and missed, and how many attributes of the found are right.

    ``right`` and ``asked`` go along with :data:`ATTRIBUTES` of the layer.
    """

    found: int
    invented: int
    missed: int
    right: tuple[int, ...] = ()
    asked: tuple[int, ...] = ()

    @property
    def precision(self) -> float:
        """Share of what records say that is right; 1 where they say nothing."""
        return share(self.found, self.found + self.invented, empty=1.0)

    @property
    def recall(self) -> float:
        """Share of what is demanded that was found; 1 where nothing is demanded."""
        return share(self.found, self.found + self.missed, empty=1.0)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return share(2 * self.precision * self.recall, both, empty=0.0)


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of *counts* of one layer.

    >>> total([Counts(1, 0, 2, (1,), (1,)), Counts(3, 1, 0, (0,), (2,))])
    Counts(found=4, invented=1, missed=2, right=(1,), asked=(3,))
    """
    rows = list(counts)
    return Counts(
        found=sum(row.found for row in rows),
        invented=sum(row.invented for row in rows),
        missed=sum(row.missed for row in rows),
        right=tuple(map(sum, zip(*(row.right for row in rows), strict=True))),
        asked=tuple(map(sum, zip(*(row.asked for row in rows), strict=True))),
    )


def share(part: float, whole: float, empty: float) -> float:
    """Return *part* of *whole*, or *empty* where there is no whole."""
    return part / whole if whole else empty


def measures(layer: Layer, counts: Counts) -> dict[str, float]:
    """Return precision, recall, F1 and the accuracy of every attribute that was asked, by name."""
    figures = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    for name, right, asked in zip(ATTRIBUTES[layer], counts.right, counts.asked, strict=True):
        if asked:
            figures[name] = right / asked
    return figures


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that a record has wrong, and where to look."""

    case: str
    layer: Layer
    kind: str
    """``missed``, ``wrong``, ``evidence``, or the attribute that is wrong."""
    message: str
    document: str
    """The document the line is one of: that of the record, or the case's text of the gold for what is missed."""
    line: int | None

    @property
    def place(self) -> str:
        """Document and line, where known: ``casebook.txt:12``."""
        return self.document if self.line is None else f"{self.document}:{self.line}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an entry of a record is right, beside how it was found and how sure it says it is."""

    case: str
    kind: str
    """Kind of the case: ``casebook`` or ``release``."""
    layer: Layer
    method: Method
    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class LayerResult:
    """One layer of one case, compared."""

    counts: Counts
    faults: tuple[Fault, ...]
    verdicts: tuple[Verdict, ...] = ()


def first_line(mentions: Iterable[Mention]) -> int | None:
    """Return the line of the first of *mentions*."""
    return next((mention.line for mention in mentions), None)
