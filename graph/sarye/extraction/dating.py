"""When a case took place: its printed year, or the days on which the bodies that ran it bore their names.

A casebook prints no year above some cases, but a body named there may have borne that name only for a while: then the
case lies within. Nothing is inferred where one side stays open, or where no day suits all bodies; that is said instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from sarye.extraction.record import CaseRecord, OrganizationEntry
from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.vocabulary.codes import DateBasis, Role, SectionName

_RUNNING = frozenset({Role.LEAD, Role.CO_LEAD})


@dataclass(frozen=True, slots=True)
class Dating:
    """The first and last day on which a case can lie, both inclusive, and what says so.

    Both days are None where nothing can be said; ``basis`` tells why.
    """

    earliest: date | None
    latest: date | None
    basis: DateBasis
    bodies: tuple[str, ...] = ()
    """Register ids of the bodies that set the bounds, or that leave them open or contradict each other."""

    @property
    def edtf(self) -> str:
        """The days in the Extended Date/Time Format: a year, or one unknown day of a set; empty where there are none.

        Source: https://www.loc.gov/standards/datetime/ (level 2, "one of a set").

        >>> Dating(date(2014, 11, 19), date(2017, 7, 25), DateBasis.AGENCY_VALIDITY).edtf
        '[2014-11-19..2017-07-25]'
        """
        if self.earliest is None or self.latest is None:
            return ""
        if self.basis is DateBasis.PRINTED_YEAR:
            return f"{self.earliest.year:04}"
        return f"[{self.earliest.isoformat()}..{self.latest.isoformat()}]"


def dating(record: CaseRecord) -> Dating:
    """Return when the case of *record* took place, as far as its printed year or else its bodies tell."""
    if record.year is not None and MINYEAR <= record.year <= MAXYEAR:
        return Dating(date(record.year, 1, 1), date(record.year, 12, 31), DateBasis.PRINTED_YEAR)
    return _within(tuple(_bodies(record.organizations)))


def _bodies(entries: Iterable[OrganizationEntry]) -> Iterator[Organization]:
    """Yield the registered bodies that the case is headed with.

    Bodies that are only named in its text do not count: a text of 2019 may tell of a prize that a ministry gave in 2015.
    """
    for entry in entries:
        headed = any(mention.section is SectionName.AGENCY for mention in entry.mentions)
        if entry.id is not None and (entry.role in _RUNNING or (headed and entry.role is Role.PARTNER)):
            yield load().organizations[entry.id]


def _within(bodies: tuple[Organization, ...]) -> Dating:
    begins = [body.valid_from for body in bodies if body.valid_from]
    ends = [body.valid_to for body in bodies if body.valid_to]
    begin, end = max(begins, default=None), min(ends, default=None)
    setting = tuple(
        sorted({body.id for body in bodies if (begin and body.valid_from == begin) or (end and body.valid_to == end)})
    )
    if begin is None or end is None:
        return Dating(None, None, DateBasis.OPEN, setting)
    if begin >= end:
        return Dating(None, None, DateBasis.CONTRADICTORY, setting)
    return Dating(begin, end - timedelta(days=1), DateBasis.AGENCY_VALIDITY, setting)
