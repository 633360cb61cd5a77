"""Days as people write them, in the Extended Date/Time Format: a day, a month or a year.

Source: https://www.loc.gov/standards/datetime/ (level 0, "date").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

_WRITTEN = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


@dataclass(frozen=True, slots=True)
class Days:
    """The days from *first* to *last*, both inclusive."""

    first: date
    last: date

    @property
    def one(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last

    def __str__(self) -> str:
        """Return the days as they are written: a day, a month, a year, or two days with ``..`` between them."""
        whole = self.first.isoformat()  # strftime does not fill a year before 1000 with noughts
        for written in (whole, whole[:7], whole[:4]):
            if days(written) == self:
                return written
        return f"{self.first}..{self.last}"


def days(written: str) -> Days:
    """Return the days that *written* names.

    >>> days("2021-02"), str(days("2021")), days("2021-06-01").one
    (Days(first=datetime.date(2021, 2, 1), last=datetime.date(2021, 2, 28)), '2021', True)

    :raises ValueError: it is no day, month or year.
    """
    match = _WRITTEN.fullmatch(written)
    if match is None:
        raise ValueError(f"'{written}' is no day, month or year: say 2021-03-05, 2021-03 or 2021")
    year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError as error:
        raise ValueError(f"there is no day {written}") from error
    if day:
        return Days(first, first)
    end = date(first.year, 12, 31) if month is None else _end_of_month(first)
    return Days(first, end)


def _end_of_month(first: date) -> date:
    if first.month == 12:
        return date(first.year, 12, 31)
    return date(first.year, first.month + 1, 1) - timedelta(days=1)
