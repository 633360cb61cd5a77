"""The year that a list shows of a case: the printed one, or that in which it was reported, marked as such."""

from __future__ import annotations

from dataclasses import dataclass

from sarye.graph.model import Node
from sarye.vocabulary.codes import DateBasis

_REPORTED = {"ko": "{} (보도)", "en": "{} (reported)"}
LANGUAGES = tuple(_REPORTED)
"""The languages that the mark of a year of report comes in."""


@dataclass(frozen=True, slots=True, order=True)
class Year:
    """A year of a case; where none is *printed*, that of the day on which the case was reported."""

    number: int
    printed: bool

    def text(self, language: str) -> str:
        """Return the year as lists show it.

        >>> Year(2020, printed=False).text("en"), Year(2020, printed=True).text("ko")
        ('2020 (reported)', '2020')
        """
        return str(self.number) if self.printed else _REPORTED[language].format(self.number)


def is_dated(case: Node) -> bool:
    """Say whether anything is known of when *case* took place or was reported."""
    return bool(case.attributes.get("latest") or case.attributes.get("published"))


def year_of(case: Node) -> Year | None:
    """Return the year to show of *case*; None where neither it nor the day of its publication is known."""
    year, published = case.attributes.get("year"), str(case.attributes.get("published") or "")
    if isinstance(year, int):
        return Year(year, printed=True)
    if published and case.attributes.get("date_basis") == DateBasis.PUBLISHED:
        return Year(int(published[:4]), printed=False)
    return None
