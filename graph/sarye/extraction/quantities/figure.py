"""A figure: a number with its unit in its place in a text, as it is read before it is known what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sarye.extraction.quantities.units import UnitKind
from sarye.reading.case import Span
from sarye.vocabulary.codes import Comparator


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, in place. *span* takes in 약 and 이상; *unit* is empty where none stands."""

    span: Span
    numeral: Span
    end: int
    """Where the unit ends (bounds after it left out)."""
    value: Decimal
    unit: str
    kind: UnitKind | None
    comparator: Comparator
    scale: int = 1
    native: bool = False
    low: Decimal | None = None
    before: tuple[Decimal, str] | None = None
    """The level before a change: 10→3단계."""
    falls: bool = False
    """Whether a sign says that it is a fall: △3%."""
