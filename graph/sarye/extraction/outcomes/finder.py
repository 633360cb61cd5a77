"""What came of a case: its results, each with the status in which it is told.

A casebook has a field for results and a line What for the main one; every sentence of theirs counts. A release has no
fields: :mod:`sarye.extraction.outcomes.releases` chooses its sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sarye.extraction.outcomes.clauses import by_status
from sarye.extraction.outcomes.failure import fails
from sarye.extraction.outcomes.releases import find_release_outcomes
from sarye.extraction.passages import Passage
from sarye.extraction.record import OutcomeEntry
from sarye.reading.case import Case, Span
from sarye.reading.truncation import is_cut_off
from sarye.vocabulary.codes import Method, SectionName, Status

_FIELDS = (SectionName.WHAT, SectionName.RESULT)
_FULL_STOPS = ".。"
_CONFIDENCE = {Status.ACHIEVED: 0.97, Status.EXPECTED: 0.97, Status.PLANNED: 0.95}


def find_outcomes(case: Case, parts: Sequence[Passage]) -> tuple[OutcomeEntry, ...]:
    """Return the outcomes that *case* tells, in text order."""
    text = case.document.text
    if case.kind == "release":
        return tuple(find_release_outcomes(text, parts))
    return tuple(entry for part in parts if part.name in _FIELDS for entry in _told(text, part))


def _told(text: str, part: Passage) -> Iterator[OutcomeEntry]:
    """Yield every whole clause of a field for results, but what was not reached."""
    for sentence in part.sentences:
        if sentence is part.sentences[-1] and is_cut_off(text, sentence):
            continue
        for span, status in by_status(text, sentence):
            if status is Status.ACHIEVED and fails(span.of(text)):
                continue
            mention = part.mention(text, _without_stop(text, span))
            yield OutcomeEntry(status, mention, Method.FIELD, _CONFIDENCE[status])


def _without_stop(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and text[end - 1] in _FULL_STOPS:
        end -= 1
    return Span(span.start, end)
