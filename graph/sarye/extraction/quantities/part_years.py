"""A part of a year beside a whole one: less is counted in half a year than in a year, so that nothing fell or rose.

Only a movement the other way is told by such levels (more in half a year than in the whole one before it), and so is one
of shares, times and averages, which do not grow with the length of the time they are taken over.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto

from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.units import UnitKind, seconds

_WHOLE = r"(?<!\d)0?1월?\s?[~∼～-]\s?12월"
_PART = re.compile(
    rf"[상하]반기|[1-4]\s?분기|(?<!\d)(?:[2-9]|1[0-2])월\s?(?:부터|에서)\s?\d{{1,2}}월|(?!{_WHOLE})(?<!\d)\d{{1,2}}월?\s?[~∼～-]\s?\d{{1,2}}월|(?<!\d)(?!12월)\d{{1,2}}월(?:\s?말)?까지"
)
_SIGNS = ("월", "반기", "분기")
"""One of these stands wherever a part of a year is told."""
_YEAR = re.compile(rf"{_WHOLE}|지난해|작년|전년|올해|금년|(?<!\d)(?:19|20)\d\d년?(?![.\d])|[’'‘`]\d\d년?(?![.\d])")
_AVERAGE = re.compile(r"평균|하루|누적|[건인명대월]당|매월|매달")
_REACH = 24
"""Letters before a level in which the time stands that it was counted in."""
_NEXT = re.compile(r"\s?\(([^()\n]{1,16})\)")
"""The same behind it in a bracket: 400건(’24.1~7월)."""


class _Time(Enum):
    PART = auto()
    YEAR = auto()
    UNTOLD = auto()


def differ_in_time(text: str, first: Figure, second: Figure) -> bool:
    """Say whether *second* is less, or more, than *first* only because it was counted in a part of a year, or a whole."""
    if second.kind in (UnitKind.RATIO, UnitKind.TIME) or seconds(second.unit) or first.value == second.value:
        return False
    start = max(0, first.span.start - _REACH)
    if not any(text.find(sign, start, second.span.end + _REACH) >= 0 for sign in _SIGNS):
        return False
    if _AVERAGE.search(text, start, second.span.start):
        return False
    before = (_time(text, start, first), first.before[0] if first.before else first.value)
    after = (_time(text, max(first.span.end, second.span.start - _REACH), second), second.value)
    return _less_of(after, before) or _less_of(before, after)


def _less_of(part: tuple[_Time, Decimal], whole: tuple[_Time, Decimal]) -> bool:
    return part[0] is _Time.PART and whole[0] is _Time.YEAR and part[1] < whole[1]


def _time(text: str, start: int, level: Figure) -> _Time:
    behind = _NEXT.match(text, level.span.end)
    told = text[start : level.span.start].rpartition("\n")[2] + (behind[1] if behind else "")
    part = max((found.end() for found in _PART.finditer(told)), default=-1)
    year = max((found.end() for found in _YEAR.finditer(told)), default=-1)
    if part == year:
        return _Time.UNTOLD
    return _Time.PART if part > year else _Time.YEAR
