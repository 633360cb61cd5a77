"""Names whose bearer depends on a day that a text does not tell: 산업부 was 산업통상자원부 until it became 산업통상부.

Such a name is taken for its latest bearer; the entry then says that this is assumed. Bodies that were all called the same
(행정자치부 of 1998 and of 2014) are no such case: the name is right whoever of them is meant. Other bodies that take part,
whose names only bodies called so ever bore, tell when the case can have been at all, and narrow who is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sarye.extraction.later import STILL_SAID, named_later
from sarye.extraction.period import Period
from sarye.extraction.record import CaseRecord, OrganizationEntry
from sarye.reading.case import Note
from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Role

_TAKING_PART = frozenset({Role.LEAD, Role.CO_LEAD, Role.PARTNER})
_SHOWN = 5
"""Names that a note tells; a long text may hold many."""


def marked(entries: Sequence[OrganizationEntry], period: Period) -> tuple[OrganizationEntry, ...]:
    """Return *entries*, those marked whose every name bodies of several official names bore one after another in *period*."""
    return tuple(replace(entry, assumed=True) if _is_assumed(entry, period) else entry for entry in entries)


def narrowed(entries: Sequence[OrganizationEntry]) -> Period | None:
    """Return the days on which the sure ones of *entries* that take part all bore their names, where that tells more.

    :param entries: found without any day.
    """
    assumed = [entry for entry in entries if entry.assumed]
    sure = [bodies for entry in entries if entry.role in _TAKING_PART and (bodies := _sure(entry))]
    begins = [min(body.valid_from or date.min for body in bodies) for bodies in sure]
    ends = [max(body.valid_to or date.max for body in bodies) for bodies in sure]
    begin = max((day for day in begins if day > date.min), default=None)
    end = min((day - timedelta(days=1) for day in ends if day < date.max), default=None)
    if not assumed or (begin and end and begin > end) or (end and named_later(entries, end)):
        return None
    period = Period(begin, end)
    others = (body for entry in assumed for mention in entry.mentions for body in bearers(mention.text))
    return period if any(not period.touches(body) for body in others) else None


def notes_of(records: Iterable[CaseRecord]) -> tuple[Note, ...]:
    """Return a note for every one of *records* whose day would be needed to say who is meant."""
    return tuple(_note(record) for record in records if any(entry.assumed for entry in record.organizations))


def _is_assumed(entry: OrganizationEntry, period: Period) -> bool:
    return entry.id is not None and all(_several(mention.text, entry.id, period) for mention in entry.mentions)


def _sure(entry: OrganizationEntry) -> tuple[Organization, ...]:
    """Return the bodies that *entry* can mean by a name that only bodies of one official name ever bore."""
    known = entry.id is not None and entry.name not in STILL_SAID
    named = (bearers(mention.text) for mention in entry.mentions) if known else ()
    return next((tuple(found) for found in named if len({body.name for body in found}) == 1), ())


def _several(name: str, key: str, period: Period) -> bool:
    """Say whether bodies of the line of *key*, with several official names, bore *name* in *period*."""
    found = [body for body in bearers(name) if period.touches(body)]
    if len({body.name for body in found}) < 2 or key not in {body.id for body in found}:
        return False
    line = {body.id for body in load().line(load().organizations[key])}
    return len({body.name for body in found if body.id in line}) > 1


def _note(record: CaseRecord) -> Note:
    entries = [entry for entry in record.organizations if entry.assumed]
    names = dict.fromkeys(f"{entry.mentions[0].text} for {entry.id}" for entry in entries)
    told = ", ".join([*names][:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
    within = record.given or (str(record.year) if record.year is not None else "")
    when = f"within {within}" if within else "of this text"
    hint = "" if record.year is not None else "; say it more closely with --date" if within else "; say it with --date"
    message = f"the day {when} is not known, so the latest bearer of a name is taken: {told}{hint}"
    return Note("undated", message, record.document, min(entry.mentions[0].line for entry in entries))
