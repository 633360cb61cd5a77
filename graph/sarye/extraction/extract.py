"""A case becomes its record: every layer is found in the same passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sarye.extraction.confidence import calibrated
from sarye.extraction.organizations import find_organizations
from sarye.extraction.outcomes import find_outcomes
from sarye.extraction.passages import passages
from sarye.extraction.period import Period, period_of
from sarye.extraction.quantities import find_quantities
from sarye.extraction.record import CaseRecord, OrganizationEntry
from sarye.extraction.services import find_services
from sarye.extraction.technologies import find_technologies
from sarye.reading.case import Case, Span
from sarye.reading.cases import Reading
from sarye.vocabulary.codes import OrganizationType, SectionName
from sarye.vocabulary.iri import digest
from sarye.vocabulary.naming import name_key


def extract(reading: Reading) -> tuple[CaseRecord, ...]:
    """Return the records of all cases of *reading*, in text order."""
    years = [case.year for case in reading.cases if case.year is not None]
    printed = (min(years), max(years)) if years else None
    return tuple(extract_case(case, period_of(case, printed)) for case in reading.cases)


def extract_case(case: Case, period: Period) -> CaseRecord:
    """Return the record of *case*; names are understood as of *period*."""
    parts = passages(case)
    organizations = find_organizations(case, parts, period)
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
