"""Before and after: two levels told in words (기존 3일에서 3시간으로, 73초였으나 … 59초) made one figure with its baseline."""

from __future__ import annotations

import re
from dataclasses import replace

from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.levels import (
    FORMER,
    LATTER,
    changes,
    comparable,
    grew_to,
    reaches,
    stands_besides,
    was_before,
)
from sarye.extraction.quantities.units import seconds
from sarye.reading.case import Span

_WITHIN = re.compile(r"\s?만에\s")
"""Behind a time in which something changed: 400개에서 6개월 만에 900개로."""
_WAS_ONCE = re.compile(r"[이가]?\s?(?:걸렸|소요됐|소요되었|필요했|들었|이었|였)(?:다|습니다)\.")
_ONCE = re.compile(r"(?:기존|종전|과거|이전|예전|그동안|그간)(?:에는|에|까지는|까지)?\s[^\d.]{0,30}$")
_NEAR = 40
"""Letters before a level in which it is said that it was so once."""


def with_baselines(text: str, read: list[tuple[Span, list[Figure]]]) -> list[tuple[Span, list[Figure]]]:
    """Return the sentences of *read* with their figures, each told change made one figure with the former level in it.

    A change may be told over two sentences; the level before then leaves the list of the first.
    """
    result: list[tuple[Span, list[Figure]]] = []
    for sentence, found in read:
        joined = _within(text, sentence, found)
        if result:
            joined = _from_previous(text, sentence, joined, result[-1][1])
        result.append((sentence, joined))
    return result


def _within(text: str, sentence: Span, found: list[Figure]) -> list[Figure]:
    result: list[Figure] = []
    for figure in found:
        last = result[-1] if result else None
        within = last is not None and seconds(last.unit) and _WITHIN.match(text, last.span.end, sentence.end)
        earlier = result[-2] if len(result) > 1 else None
        if within and earlier and earlier.before is None and changes(text, sentence, earlier, figure):
            result[-2:] = [_changed(text, earlier, figure)]
        elif earlier and last and _over(text, sentence, earlier, last, figure):
            result[-2:] = [last, replace(figure, before=(earlier.value, earlier.unit))]
        elif last and reaches(text, last, figure):
            result[-1] = replace(figure, low=last.value, span=Span(last.span.start, figure.span.end))
        elif last and was_before(text, last, figure):
            result[-1] = replace(last, before=(figure.value, figure.unit))
        elif last and figure.before is None and last.before is None and changes(text, sentence, last, figure):
            result[-1] = _changed(text, last, figure)
        else:
            result.append(figure)
    return result


def _over(text: str, sentence: Span, first: Figure, between: Figure, second: Figure) -> bool:
    """Say whether *first* became *second*, over a figure *between* them that tells a rate or something else."""
    if stands_besides(text, first, between, second) and changes(text, sentence, first, second):
        return True
    return grew_to(text, first, between, second)


def _changed(text: str, first: Figure, second: Figure) -> Figure:
    """Join the levels; the mention is the whole stretch where it is short, else the level after."""
    stretch = Span(first.span.start, second.span.end)
    short = len(stretch) <= 40 and "\n" not in stretch.of(text)
    return replace(second, before=(first.value, first.unit), span=stretch if short else second.span)


def _from_previous(text: str, sentence: Span, found: list[Figure], previous: list[Figure]) -> list[Figure]:
    """Take former levels from the sentence before: "…약 3개월이 걸리는 데 비해 …. …1개월로 줄어든다"."""
    result: list[Figure] = []
    for figure in found:
        former = _former(text, sentence, figure, previous)
        if former:
            previous.remove(former)
            result.append(replace(figure, before=(former.value, former.unit)))
        else:
            result.append(figure)
    return result


def _former(text: str, sentence: Span, figure: Figure, previous: list[Figure]) -> Figure | None:
    if figure.before is not None or not LATTER.match(text, figure.span.end, sentence.end):
        return None
    told = [other for other in previous if other.before is None and _is_former(text, other)]
    return next((other for other in reversed(told) if comparable(other, figure)), None)


def _is_former(text: str, level: Figure) -> bool:
    """Say whether *level* is left for another in the sentence behind it: by a contrast, or by saying how it once was."""
    if FORMER.match(text, level.span.end):
        return True
    before = text[max(0, level.span.start - _NEAR) : level.span.start]
    return _WAS_ONCE.match(text, level.span.end) is not None and _ONCE.search(before) is not None
