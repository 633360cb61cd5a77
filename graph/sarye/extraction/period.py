"""When a case happened, as far as names need to know: the bounds within which a name must have been borne."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sarye.reading.case import Case
from sarye.register.organization import Organization
from sarye.vocabulary.days import Days


@dataclass(frozen=True, slots=True)
class Period:
    """Days between *begin* and *end*, both inclusive; None leaves a side open.

    *in_full* are the ids of bodies that the case names in full: where a short name was handed down a line of bodies,
    the one among these is meant.
    """

    begin: date | None = None
    end: date | None = None
    in_full: frozenset[str] = frozenset()
    given: bool = False
    """Whether the user said when it was, and the text does not."""

    def __bool__(self) -> bool:
        return self.begin is not None or self.end is not None

    def touches(self, organization: Organization) -> bool:
        """Say whether *organization* bore its name on any day of the period."""
        starts = organization.valid_from is None or self.end is None or organization.valid_from <= self.end
        return starts and (organization.valid_to is None or self.begin is None or self.begin < organization.valid_to)

    def precedes(self, organization: Organization) -> bool:
        """Say whether the whole period lies before *organization* bore its name."""
        return organization.valid_from is not None and self.end is not None and self.end < organization.valid_from


def period_of(case: Case, printed_years: tuple[int, int] | None = None, given: Days | None = None) -> Period:
    """Return the period of *case*: its printed year, its day of publication, or the years its book prints.

    :param given: the day that the user gave for the text; it counts where nothing in the text speaks against it.
    """
    told = _told(case, printed_years)
    shown = case.published or case.year is not None
    return Period(given.first, given.last, given=True) if given and not shown and agrees(told, given) else told


def agrees(told: Period, given: Days) -> bool:
    """Say whether the days *given* can be those that a text has *told*."""
    return (told.begin is None or told.begin <= given.last) and (told.end is None or given.first <= told.end)


def _told(case: Case, printed_years: tuple[int, int] | None) -> Period:
    if case.published:
        day = date.fromisoformat(case.published)
        return Period(day, day)
    years = (case.year, case.year) if case.year is not None else printed_years
    return Period(date(years[0], 1, 1), date(years[1], 12, 31)) if years else Period()
