"""Which of several bodies of one name a case means, where its text says it in full: ``경남 고성군`` tells 고성군."""

from __future__ import annotations

import re

from sarye.extraction.organizations.agency_field import AgencyEntry, areas
from sarye.extraction.organizations.identity import Identity, identify
from sarye.extraction.period import Period
from sarye.reading.case import Span


def placed(text: str, within: Span, entry: AgencyEntry, period: Period) -> Identity | None:
    """Return the one body that ``text[within]`` names with a word before the open name of *entry*, else None.

    Two different ones leave it open, as none does.
    """
    said = entry.span.of(text)
    full: dict[str, Identity] = {}
    for match in re.finditer(
        rf"(?<![가-힣])([가-힣]{{2,7}})\s{re.escape(said)}(?![가-힣]{{2}})", text[within.start : within.end]
    ):
        body = identify(f"{match.group(1)} {said}", period)
        if body is not None and body.id in entry.identity.candidates:
            full[body.key] = body
    return next(iter(full.values())) if len(full) == 1 else None


def settled(text: str, within: Span, entries: list[AgencyEntry], period: Period) -> list[AgencyEntry]:
    """Return *entries* with every open name settled that the rest of the case, or its other entries, says in full."""
    found: list[AgencyEntry] = []
    for entry in entries:
        body = placed(text, within, entry, period) if entry.identity.candidates else None
        found.append(AgencyEntry(entry.span, body) if body else entry)
    contexts = areas(found)
    return [AgencyEntry(one.span, _again(text, one, period, contexts)) for one in found]


def _again(text: str, entry: AgencyEntry, period: Period, contexts: tuple[str, ...]) -> Identity:
    if not entry.identity.candidates:
        return entry.identity
    return identify(entry.span.of(text), period, contexts) or entry.identity
