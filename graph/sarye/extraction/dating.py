"""When a case took place: its printed year, or what its bodies and the day of publication tell.

A casebook prints no year above some cases, but a body named there may have borne that name only for a while: then the
case lies within. A release prints no year either, but it came out on a day, and by then the case had been told of: that
is when it was reported, not when it took place. Nothing is inferred where one side stays open and nothing was published,
or where no day suits all; that is said instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from sarye.extraction.later import STILL_SAID, named_later, told_later
from sarye.extraction.record import CaseRecord, OrganizationEntry
from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.vocabulary.codes import DateBasis, Role, SectionName
from sarye.vocabulary.days import days

_RUNNING = frozenset({Role.LEAD, Role.CO_LEAD})


@dataclass(frozen=True, slots=True)
class Dating:
    """The first and last day on which a case can lie, both inclusive, and what says so.

    Both days are None where nothing can be said; ``basis`` tells why. Of a case that is only known to be reported the
    first may be None alone.
    """

    earliest: date | None
    latest: date | None
    basis: DateBasis
    bodies: tuple[str, ...] = ()
    """Register ids of the bodies that set the bounds, or that leave them open or contradict each other."""

    @property
    def edtf(self) -> str:
        """The days in the Extended Date/Time Format: a year, or one unknown day of a set; empty where there are none.

        A set whose first day is not known begins with the dots. Source: https://www.loc.gov/standards/datetime/ (level 2,
        "one of a set").

        >>> Dating(date(2014, 11, 19), date(2017, 7, 25), DateBasis.AGENCY_VALIDITY).edtf
        '[2014-11-19..2017-07-25]'
        """
        if self.latest is None:
            return ""
        if self.earliest is None:
            return f"[..{self.latest.isoformat()}]"
        if self.basis is DateBasis.PRINTED_YEAR:
            return f"{self.earliest.year:04}"
        return f"[{self.earliest.isoformat()}..{self.latest.isoformat()}]"


def dating(record: CaseRecord) -> Dating:
    """Return when the case of *record* took place, as far as its printed year or else its bodies tell."""
    if record.year is not None and MINYEAR <= record.year <= MAXYEAR:
        return Dating(date(record.year, 1, 1), date(record.year, 12, 31), DateBasis.PRINTED_YEAR)
    bodies = tuple(_bodies(record.organizations))
    if record.published:
        return _within(bodies, date.fromisoformat(record.published))
    return _by(bodies, days(record.given).last) if record.given else _unless_later(record, _within(bodies, None))


def _unless_later(record: CaseRecord, found: Dating) -> Dating:
    """Return what was *found* by names alone, but no day where the text tells of a time after it: the name came back.

    A body that did not bear its name before, or what is told as past of a later year, shows that the text is younger.
    """
    if found.latest is None:
        return found
    later = named_later((entry for entry in record.organizations if not entry.assumed), found.latest)
    if later or told_later(_quotes(record), found.latest, record.kind):
        return Dating(None, None, DateBasis.CONTRADICTORY, tuple(sorted({*found.bodies, *later})))
    return found


def _quotes(record: CaseRecord) -> Iterator[str]:
    """Yield the sentences that *record* rests on."""
    for named in (record.organizations, record.technologies, record.services):
        yield from (mention.quote for entry in named for mention in entry.mentions)
    for told in (record.quantities, record.outcomes):
        yield from (entry.mention.quote for entry in told)


def _by(bodies: tuple[Organization, ...], last: date) -> Dating:
    """Return the days on which all *bodies* existed, up to the *last* that was given for the text."""
    begin = max((body.valid_from for body in bodies if body.valid_from), default=None)
    setting = tuple(sorted({body.id for body in bodies if begin and body.valid_from == begin}))
    if begin is not None and begin > last:
        return Dating(None, None, DateBasis.CONTRADICTORY, setting)
    return Dating(begin, last, DateBasis.GIVEN, setting)


def _bodies(entries: Iterable[OrganizationEntry]) -> Iterator[Organization]:
    """Yield the registered bodies that the case is headed with.

    Bodies that are only named in its text do not count: a text of 2019 may tell of a prize that a ministry gave in 2015.
    One that is only assumed to be meant, since no day is known, tells nothing of the day, nor does a name that people
    never ceased to use.
    """
    for entry in entries:
        headed = any(mention.section is SectionName.AGENCY for mention in entry.mentions)
        if (
            entry.id is not None
            and not entry.assumed
            and entry.name not in STILL_SAID
            and (entry.role in _RUNNING or (headed and entry.role is Role.PARTNER))
        ):
            yield load().organizations[entry.id]


def _within(bodies: tuple[Organization, ...], published: date | None) -> Dating:
    """Return the days that suit all *bodies* and do not come after the text was *published*."""
    begins = [body.valid_from for body in bodies if body.valid_from]
    ends = [body.valid_to for body in bodies if body.valid_to]
    begin, end = max(begins, default=None), min(ends, default=None)
    last = min((day for day in (end and end - timedelta(days=1), published) if day), default=None)
    closing = end if end and last == end - timedelta(days=1) else None  # else it was published before
    setting = tuple(
        sorted(
            {one.id for one in bodies if (begin and one.valid_from == begin) or (closing and one.valid_to == closing)}
        )
    )
    if last is None or (begin is None and published is None):
        return Dating(None, None, DateBasis.OPEN if setting else DateBasis.UNKNOWN, setting)
    if begin is not None and begin > last:
        return Dating(None, None, DateBasis.CONTRADICTORY, setting)
    basis = DateBasis.AGENCY_VALIDITY if published is None else DateBasis.PUBLISHED
    return Dating(begin, last, basis, setting)
