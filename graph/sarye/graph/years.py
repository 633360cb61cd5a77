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
    year, day = case.attributes.get("year"), report_of(case)
    if isinstance(year, int):
        return Year(year, printed=True)
    return Year(int(day[:4]), printed=False) if day else None


def report_of(case: Node) -> str:
    """Return the day (ISO) by which *case* was reported, where that is what dates it, or nothing."""
    basis, published, latest = (str(case.attributes.get(name) or "") for name in ("date_basis", "published", "latest"))
    return reported_on(basis, published, latest)


def reported_on(basis: str, published: str, latest: str) -> str:
    """Return the day (ISO) of a report: that of publication, or the last that was given for the text; or nothing.

    >>> reported_on("published", "2021-03-05", "2020-01-01"), reported_on("given", "", "2021-12-31"), reported_on("open", "", "")
    ('2021-03-05', '2021-12-31', '')
    """
    return published if basis == DateBasis.PUBLISHED else latest if basis == DateBasis.GIVEN else ""
