"""Sentences and their places: text is cut, never changed.

A casebook breaks lines inside sentences, so there a line break means nothing; in a press release a line is a
paragraph, so there it ends a sentence (``lines=True``), and so do the bullets that layouts put in the middle of a
line.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from sarye.reading.case import Span
from sarye.reading.truncation import is_cut_off

_CLOSERS = "\"'”’＂＇」』》〉)）\\]"  # stands inside a character class
_END = re.compile(
    rf"[.!?。](?:(?<![\d.][.!?])(?<=[가-힣A-Za-z%％㎡㎢℃)）\]”’\"'」』》〉][.!?。])[.!?]*[{_CLOSERS}]*"
    r"(?<![?!]['’])(?<![A-Z]\.[A-Z]\.\))(?=\s|$)"  # not behind 'what is it?' in a sentence, nor (A.I.)
    r"|(?<=[가-힣]다\.)(?=[가-힣【*※△▲▴○□◇◆■●▷▶◦①-⑳]))"  # a verb has ended, whether a space follows or was lost
)
_LINE_END = re.compile(r"[\n\v\f\r\x85\u2028\u2029][\n\v\f\r\x85\u2028\u2029]*")  # one alone is looked for fast
_BULLET = re.compile(r"[□■○●◇◆◈▷▶※❍❏▣ㅇ◦☞*](?:(?<=[^ㅇ◦☞*])(?<!\s\s.)|(?<=\s[ㅇ◦☞])(?=\s)|(?<=\s\*)\*{0,2}(?=\s))")
"""A bullet in the middle of a line, behind one space at most; those that are letters too stand between spaces."""
_RUNS_ON = re.compile(r"[가-힣A-Za-z0-9‘“'\"(「『]")
_LONG_LINE = 20
"""A shorter line is a heading or a cell of a table, and does not run on into the next."""

_start, _end = attrgetter("start"), attrgetter("end")


def sentences(text: str, span: Span, *, lines: bool = False) -> list[Span]:
    """Cut ``text[span]`` into sentences; each span is free of white space at its ends, in text order.

    :param lines: whether a line break ends a sentence (press releases) or not (casebooks).

    >>> text = "1.8억 절감.  향후 확대할 계획"
    >>> [part.of(text) for part in sentences(text, Span(0, len(text)))]
    ['1.8억 절감.', '향후 확대할 계획']
    """
    ends = {match.end() for match in _END.finditer(text, span.start, span.end)}
    if lines:
        ends.update(_line_cuts(text, span))
    cuts = [span.start, *sorted(end for end in ends if span.start < end < span.end), span.end]
    trimmed = (trim(text, Span(start, end)) for start, end in itertools.pairwise(cuts))
    return [part for part in trimmed if part]


def _line_cuts(text: str, span: Span) -> Iterator[int]:
    """Yield where lines and bullets cut a release; a line that breaks off in mid-sentence runs on into the next."""
    line = span.start
    for match in _LINE_END.finditer(text, span.start, span.end):
        single = match.group() in ("\n", "\r\n", "\r") and _RUNS_ON.match(text, match.end(), span.end)
        if not (single and match.start() - line >= _LONG_LINE and is_cut_off(text, Span(line, match.start()))):
            yield match.start()
        line = match.end()
    for match in _BULLET.finditer(text, span.start, span.end):
        yield match.start()


def trim(text: str, span: Span) -> Span:
    """Return *span* without the white space at its ends (empty at its start where nothing is left)."""
    start, end = span.start, span.end
    if start < end and not (text[start].isspace() or text[end - 1].isspace()):
        return span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def sentence_around(parts: Sequence[Span], inner: Span) -> Span:
    """Return the sentence of *parts* that holds *inner*, or the stretch of sentences that it runs over.

    >>> sentence_around([Span(0, 5), Span(6, 9)], Span(7, 8))
    Span(start=6, end=9)
    """
    at = bisect_right(parts, inner.start, key=_start) - 1
    if at >= 0 and inner.start < parts[at].end >= inner.end:  # most lie inside one
        return parts[at]
    first = bisect_right(parts, inner.start, key=_end)
    last = bisect_left(parts, inner.end, lo=first, key=_start)
    if first == last:
        return inner
    return Span(min(parts[first].start, inner.start), max(parts[last - 1].end, inner.end))
