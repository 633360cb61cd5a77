"""A case becomes its record: every layer is found in the same passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sarye.extraction.assumed import marked, narrowed
from sarye.extraction.confidence import calibrated
from sarye.extraction.later import spoken_of_later
from sarye.extraction.organizations import find_organizations
from sarye.extraction.outcomes import find_outcomes
from sarye.extraction.passages import Passage, passages
from sarye.extraction.period import Period, agrees, period_of
from sarye.extraction.quantities import find_quantities
from sarye.extraction.record import CaseRecord, OrganizationEntry
from sarye.extraction.services import find_services
from sarye.extraction.technologies import find_technologies
from sarye.reading.case import Case, Note, Span
from sarye.reading.cases import Reading
from sarye.vocabulary.codes import OrganizationType, SectionName
from sarye.vocabulary.days import Days
from sarye.vocabulary.iri import digest
from sarye.vocabulary.naming import name_key


def extract(reading: Reading, given: Days | None = None) -> tuple[CaseRecord, ...]:
    """Return the records of all cases of *reading*, in text order.

    :param given: the day, month or year of the text, where it shows none itself.
    """
    printed = _printed(reading)
    periods = ((case, period_of(case, printed, given)) for case in reading.cases)
    return tuple(extract_case(case, period, str(given) if period.given else "") for case, period in periods)


def contradicted(reading: Reading, given: Days) -> tuple[Note, ...]:
    """Return a note for every case of *reading* that has another date than the one *given*: the text's own stands."""
    printed = _printed(reading)
    return tuple(
        Note(
            "date-conflict",
            f"the text is of {_shown(period)}, not of {given}: its own date stands",
            reading.document.name,
            reading.document.line_of(case.span.start),
        )
        for case in reading.cases
        if not agrees(period := period_of(case, printed), given)
    )


def outrun(reading: Reading, given: Days) -> tuple[Note, ...]:
    """Return a note for *reading*, once, where a case that takes the date *given* tells of a later time as past."""
    printed = _printed(reading)
    dated = (case for case in reading.cases if period_of(case, printed, given).given)
    return tuple(islice(filter(None, (spoken_of_later(case, given) for case in dated)), 1))


def _shown(period: Period) -> str:
    return str(Days(period.begin, period.end)) if period.begin and period.end else ""


def _printed(reading: Reading) -> tuple[int, int] | None:
    years = [case.year for case in reading.cases if case.year is not None]
    return (min(years), max(years)) if years else None


def _organizations(case: Case, parts: Sequence[Passage], period: Period) -> tuple[OrganizationEntry, ...]:
    """Return the organisations of *case*; where it has no day, what its sure bodies tell of the time is used for the others."""
    found = marked(find_organizations(case, parts, period), period)
    within = None if period else narrowed(found)
    return found if within is None else marked(find_organizations(case, parts, within), within)


def extract_case(case: Case, period: Period, given: str = "") -> CaseRecord:
    """Return the record of *case*; names are understood as of *period*, for which the user gave *given*."""
    parts = passages(case)
    organizations = _organizations(case, parts, period)
    record = CaseRecord(
        id=case_id(case),
        kind=case.kind,
        title=case.title,
        year=case.year,
        document=case.document.name,
        sha256=case.document.sha256,
        span=case.span,
        organizations=organizations,
        technologies=find_technologies(case, parts, frozenset(_company_names(organizations))),
        services=find_services(case, parts),
        quantities=find_quantities(case, parts),
        outcomes=find_outcomes(case, parts),
        published=case.published,
        given=given,
    )
    return calibrated(record)


def _company_names(organizations: Iterable[OrganizationEntry]) -> Iterator[Span]:
    for entry in organizations:
        if entry.type is OrganizationType.COMPANY:
            yield from (mention.span for mention in entry.mentions)


def case_id(case: Case) -> str:
    """Return the identity of a case: a digest of its title, year and agencies, never of where it stands.

    The same case printed in two editions of a book is one case; a case without a title is known by its text.
    """
    agency = case.section(SectionName.AGENCY)
    who = agency.span.of(case.document.text) if agency else case.announcer
    title = name_key(case.title) or case.span.of(case.document.text)
    return digest(title, str(case.year or ""), name_key(who))
