"""A text without its white space, and where its letters stand: names are found over spaces and line breaks.

Several finders look at the same stretches in this way, so what was made for the last ones is kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from sarye.reading.case import Span

_SPACE = re.compile(r"(\s\s*)")  # as one plain class first, which is looked for fast


@dataclass(frozen=True, slots=True)
class Squeezed:
    """The *letters* of a stretch that are no white space, and where each piece between white space begins.

    *counts* are places among the letters, *places* those in the text; both ascend.
    """

    letters: str
    counts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, at: int) -> int:
        """Return where in the text the letter number *at* stands."""
        piece = bisect_right(self.counts, at) - 1
        return self.places[piece] + at - self.counts[piece]


@lru_cache(maxsize=32)
def squeeze(text: str, span: Span) -> Squeezed:
    """Return ``text[span]`` without white space.

    >>> squeezed = squeeze("은행 에서 SK 텔레콤", Span(6, 12))
    >>> squeezed.letters, squeezed.place(2)
    ('SK텔레콤', 9)
    """
    parts = _SPACE.split(span.of(text))
    places = tuple(accumulate(map(len, parts[:-1]), initial=span.start))[::2]
    first, last = int(not parts[0]), len(places) - int(not parts[-1])  # white space around the whole leaves empty ones
    pieces, places = parts[::2][first:last], places[first:last]
    return Squeezed("".join(pieces), tuple(accumulate(map(len, pieces[:-1]), initial=0)), places)
