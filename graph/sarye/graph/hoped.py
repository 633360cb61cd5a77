"""Whether a number in the clause of an outcome is told as done: the clause may be, and the number only expected.

"…를 도입하여 예산을 아낌(연간 278억 절감 예상)" tells of something done, with a sum that is not there yet. The words around the
number decide, as far as the next bracket, comma or full stop; what is only hoped for as a whole has no part that is done.
"""

from __future__ import annotations

import re

from sarye.extraction.outcomes.status import status_of
from sarye.extraction.record import OutcomeEntry, QuantityEntry
from sarye.vocabulary.codes import Status

_OPENS = re.compile(r"[(（\[]|[,.;](?!\d)")
_CLOSES = re.compile(r"[()（）\[\]]|[,.;](?!\d)")
_OWN = re.compile(r"\s?[(（\[]")
"""A bracket right behind a number is about it."""


def status_in(outcome: OutcomeEntry, quantity: QuantityEntry) -> Status:
    """Return the status of *quantity*, which stands in the clause of *outcome*."""
    if outcome.status is not Status.ACHIEVED:
        return outcome.status
    clause = outcome.mention.text
    start, end = (
        place - outcome.mention.span.start for place in (quantity.mention.span.start, quantity.mention.span.end)
    )
    before = max((mark.end() for mark in _OPENS.finditer(clause, 0, start)), default=0)
    own = _OWN.match(clause, end)
    after = _CLOSES.search(clause, own.end() if own else end)
    return status_of(clause[before : after.start() if after else len(clause)])
