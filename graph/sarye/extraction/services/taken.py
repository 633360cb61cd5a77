"""Stretches of text that are spoken for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from sarye.reading.case import Span


class Taken:
    """Stretches of text that are spoken for, kept in order so that asking takes logarithmic time."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            self.add(span)

    def add(self, span: Span) -> bool:
        """Take *span* if nothing of it is taken, and say whether it was free."""
        at = bisect_left(self._spans, span)
        before = at > 0 and self._spans[at - 1].end > span.start
        after = at < len(self._spans) and self._spans[at].start < span.end
        if before or after:
            return False
        self._spans.insert(at, span)
        return True
