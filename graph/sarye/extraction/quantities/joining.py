"""Neighbouring numbers that are one figure: ranges (10~20명), shares (3분의 1), changes (10→3단계), parts (1시간 30분)."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from sarye.extraction.quantities.arrows import ARROW
from sarye.extraction.quantities.bounds import PREFIX, bounded, comparator_of
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.movement import MOVES
from sarye.extraction.quantities.part_years import differ_in_time
from sarye.extraction.quantities.periods import PERIOD, PERIODS
from sarye.extraction.quantities.units import FIRST_YEAR, UnitKind, are_times
from sarye.reading.case import Span
from sarye.vocabulary.codes import Comparator

_TO = re.compile(r"\s?[~∼～〜˜⁓]\s?|\s?[-–—]\s?")
_TILDE = re.compile(r"\s?[~∼～〜˜⁓]\s?")
_NOTE = r"(?:\s?\([^()]{1,14}\))?\s?"
_OFTEN = rf"(?P<often>{PERIOD})\s?"
_LONGEST_PERIOD = max(map(len, PERIODS)) + 1
"""Letters before a number in which its period stands."""
_DATE = r"['’‘`]?\d{2,4}(?:년|\.)(?:\s?\d{1,2}월)?[말초]?\s?|['’‘`]\d\d\s?|\d{1,2}(?:분기|월)\s"
_OFTEN_BEFORE = re.compile(rf"{_OFTEN}$")
_ARROW = re.compile(
    rf"(?:의?\s?(?P<noun>[가-힣·]{{1,10}}(?:\s[가-힣·]{{1,6}})?))?(?:{_NOTE}|\)\s?){ARROW}{_NOTE}(?:(?:{_DATE})\(?)?(?:{_OFTEN})?(?:(?:약|평균|총)\s?)?"
)
_THING = re.compile(r"\s(?P<thing>[가-힣]{2,10})")
_LEVEL_WORD = re.compile(r"수준|정도|목표|예정|예상|달성|소요|이상|이하|규모")
_ENDS = re.compile(r"\s?(?:[),.;]|$|\n)")
_SHARE = re.compile(r"\s?분의\s?")
_BELOW_SCALES = 1000
_PARTS = {("년", "개월"): 12, ("시간", "분"): 60, ("분", "초"): 60}
"""How many of a smaller unit of time make one of the next larger: 1시간 30분, 6분 9초."""
_ASIDE = re.compile(r"\s?\([+△▲▽▼\-–]?\s?\d")
_ON = re.compile(rf"\)\s?{ARROW}")
"""How much a level moved, told in brackets inside a series: 85건→142건(+67%)→114건."""
_AGES = frozenset(("세", "살"))
_AGE_FROM = re.compile(r"\s?(?:이상|이하|미만)?에서\s(?:만\s)?")
_AGE_TO = re.compile(
    r"\s?(?:이상|이하|미만)?(?:으?로|까지)\s(?:[가-힣]{1,4}\s)?(?:낮|높|확대|완화|조정|상향|하향|늘|넓)"
)
"""The age from which something holds, and what it became: 14세 이상에서 7세 이상으로 낮춰."""


def join(text: str, found: list[Figure]) -> list[Figure]:
    """Join neighbours into ranges (10~20명), shares (3분의 1) and changes (10→3단계)."""
    joined: list[Figure] = []
    last: int | None = None
    for figure in found:
        union = _union(text, joined[last], figure) if last is not None else None
        if union and last is not None:
            joined[last:] = [union]
            continue
        age = _lowered(text, joined[-1], figure) if joined and figure.unit in _AGES else None
        joined[len(joined) - bool(age) :] = [age or figure]
        aside = last is not None and _ASIDE.match(text, joined[last].span.end) and _ON.match(text, figure.span.end)
        dated = (figure.kind is UnitKind.ORDINAL and not age) or (figure.unit == "년" and figure.value >= FIRST_YEAR)
        if not (dated or aside):  # a date may stand inside a change: 30% → (’21.4월) 10%
            last = len(joined) - 1
    return joined


def _union(text: str, first: Figure, second: Figure) -> Figure | None:
    span = Span(first.span.start, max(first.span.end, second.span.end))
    if _SHARE.fullmatch(text, first.numeral.end, second.numeral.start) and first.value > second.value:
        led = _led(text, first)
        bound = second.comparator if second.comparator is not Comparator.EXACT else led.comparator
        share = replace(second, span=Span(led.span.start, span.end), value=second.value / first.value, comparator=bound)
        of_unit = second.kind in (UnitKind.TIME, UnitKind.MEASURE)  # 100억분의 1초
        return share if of_unit else replace(share, unit="배", kind=UnitKind.RATIO)
    if _is_part(text, first, second):
        return _with_part(first, second, span)
    if _TO.fullmatch(text, first.span.end, second.span.start):
        led = _led(text, first)
        return _range(led, second, Span(led.span.start, span.end)) or _falling(text, led, second)
    arrow = _ARROW.fullmatch(text, first.span.end, second.numeral.start)
    second = _of_unit(text, first, second) if arrow and not second.unit else second
    if arrow and (first.low is not None or second.low is not None):  # from a range to another: no one level was left
        return None
    if arrow and arrow["noun"] and _of_others(text, arrow["noun"], second):
        return None
    if arrow and differ_in_time(text, first, second):
        return None
    if (
        arrow
        and (first.unit in ("", second.unit) or are_times(first.unit, second.unit))
        and _same_way(text, first, second, arrow["often"])
    ):
        value, unit = first.before or (_scaled(first, second), first.unit)
        return replace(second, span=span, before=(value, unit or second.unit))
    return None


def _of_others(text: str, noun: str, second: Figure) -> bool:
    """Say whether the level behind an arrow counts something else than the *noun* before it: 13개 세분류 → 1개 소분류."""
    behind = _THING.match(text, second.span.end)
    if behind is None or _LEVEL_WORD.match(noun) or _LEVEL_WORD.match(behind["thing"]):
        return False
    return not (MOVES.match(behind["thing"]) or behind["thing"].startswith(noun.split(maxsplit=1)[0]))


def _is_part(text: str, first: Figure, second: Figure) -> bool:
    """Say whether *second* goes on with *first* in the next smaller unit: 1시간 30분."""
    factor = _PARTS.get((first.unit, second.unit))
    near = first.end == first.span.end and text[first.end : second.numeral.start] in ("", " ")
    plain = first.low is None and first.before is None and not (first.unit == "년" and first.value >= FIRST_YEAR)
    return bool(factor and near and plain and second.value < factor)


def _with_part(first: Figure, second: Figure, span: Span) -> Figure:
    """Put the two together in the smaller unit, in which their sum is exact."""
    value = first.value * _PARTS[first.unit, second.unit] + second.value
    bound = second.comparator if second.comparator is not Comparator.EXACT else first.comparator
    numeral = Span(first.numeral.start, second.numeral.end)
    return replace(second, span=span, numeral=numeral, value=value, comparator=bound)


def _lowered(text: str, first: Figure, second: Figure) -> Figure | None:
    """Join two ages of which one became the other; any other age only tells who is meant."""
    if first.unit != second.unit or not _AGE_FROM.fullmatch(text, first.end, second.numeral.start):
        return None
    if not _AGE_TO.match(text, second.end):
        return None
    span = Span(first.span.start, second.end)
    changed = replace(second, span=span, kind=UnitKind.COUNT, before=(first.value, first.unit))
    return bounded(text, Span(span.start, len(text)), changed)


def _of_unit(text: str, first: Figure, second: Figure) -> Figure:
    """Give a bare level that an arrow ends with the unit and the scale of the level before: (1,240억원→ 1,440)."""
    if first.before is not None or not first.unit or not _ENDS.match(text, second.end):
        return second
    value = second.value * first.scale if second.scale == 1 else second.value
    return replace(second, value=value, unit=first.unit, kind=first.kind)


def _same_way(text: str, first: Figure, second: Figure, often: str | None) -> bool:
    """Say whether a period before the second number, as in 연 1회→월 2회, moves it the way in which the number moves."""
    if not often:
        return True
    before = _OFTEN_BEFORE.search(text, max(0, first.span.start - _LONGEST_PERIOD), first.span.start)
    if before is None or first.value == second.value:
        return False
    return (PERIODS[often] - PERIODS[before["often"]]) * (second.value - first.value) >= 0


def _led(text: str, first: Figure) -> Figure:
    """Give the bare first end of a range the bound before it: 약 10~20%."""
    before = text[max(0, first.span.start - 12) : first.span.start]
    prefix = None if first.unit else PREFIX.search(before)
    if prefix is None:
        return first
    comparator = comparator_of(text, first.span, first, before, None)
    return replace(first, span=Span(first.span.start - len(prefix[0]), first.span.end), comparator=comparator)


def _range(first: Figure, second: Figure, span: Span) -> Figure | None:
    if first.unit not in ("", second.unit):
        return None
    scaled = _scaled(first, second)
    low = scaled if scaled < second.value else first.value
    if low >= second.value:
        return None
    comparator = second.comparator if second.comparator is not Comparator.EXACT else first.comparator
    return replace(
        second, span=span, numeral=Span(first.numeral.start, second.numeral.end), low=low, comparator=comparator
    )


def _falling(text: str, first: Figure, second: Figure) -> Figure | None:
    """Join a range of shares that is told from its upper end down: 70~50%."""
    if second.unit != "%" or first.unit not in ("", "%") or first.value <= second.value or first.low is not None:
        return None
    if not _TILDE.fullmatch(text, first.span.end, second.numeral.start):
        return None
    span, numeral = Span(first.span.start, second.span.end), Span(first.numeral.start, second.numeral.end)
    return replace(second, span=span, numeral=numeral, value=first.value, low=second.value)


def _scaled(first: Figure, second: Figure) -> Decimal:
    """Give a bare first level the scale of the second: 10~20만 명 begins at 100,000, 1→2억원 at 100 million."""
    shares = not first.unit and first.scale == 1 and first.value < _BELOW_SCALES
    return first.value * second.scale if shares else first.value
