"""Figures: numbers with a unit, read out of a sentence, each with its bounds (약, 이상) and levels (10~20, 10→3).

What looks like a figure and only numbers or dates something (2020년, 제5회, 3대 과제) is left to ``ordinals``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from sarye.extraction.quantities.numerals import Numeral, numerals
from sarye.extraction.quantities.units import UNITS, UnitKind, UnitMatch, takes_native, takes_words, unit_at
from sarye.reading.case import Span
from sarye.vocabulary.codes import Comparator


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, in place. *span* takes in 약 and 이상; *unit* is empty where none stands."""

    span: Span
    numeral: Span
    end: int
    """Where the unit ends (bounds after it left out)."""
    value: Decimal
    unit: str
    kind: UnitKind | None
    comparator: Comparator
    scale: int = 1
    native: bool = False
    low: Decimal | None = None
    before: tuple[Decimal, str] | None = None
    """The level before a change: 10→3단계."""
    falls: bool = False
    """Whether a sign says that it is a fall: △3%."""


_PREFIX = re.compile(r"(?<![가-힣])(?:(?:약|대략|거의|최대|최소|최고|최장|적어도)\s?){1,2}$")
_APPROX = re.compile(r"(?<![가-힣])(?:약|대략|거의|평균)\s?(?:(?:연간?|월|하루|총)\s)?$")
_AT_MOST = re.compile(r"(?:최대|최고|최장)\s?(?:약\s?)?$")
_AT_LEAST = re.compile(r"(?:최소|적어도)\s?(?:약\s?)?$")
_BOUND = re.compile(
    r"\s?(?:여\s?)?(?:(?P<least>이상(?!\s?(?:기후|고온|저온|기온|징후|증상|현상|반응|신호|행동))|초과)|(?P<most>이하|이내|미만|내(?=[에로의]|\s)|안(?:에|으로)(?![가-힣])|(?:범위|한도)\s?(?:내|안|이내))"
    r"|(?P<about>정도|가량|내외|안팎|남짓|가까이|가까운|쯤|여(?![가-힣])))"
)
_BEYOND = re.compile(r"여?(?:을|를|이|가)?\s?(?:넘[는게어은고으]|넘었|웃[도돌돎돔]|상회|돌파|초과(?!하지|해서는))")
_NEARLY = re.compile(r"\s?에\s?(?:육박|가까[우운워웠이])")
"""What says behind a figure that it is almost reached: 700만 명에 육박."""
_SUPPOSED = re.compile(r"[^.,\d]{0,14}?(?:예상|추정|추산|전망)")
_LEVEL = re.compile(r"\s?수준")

_NAME_BEFORE = re.compile(r"(?:[A-Za-z_/#&@]|[A-Za-z]-|\d[./:,])$")
_ORDINAL_BEFORE = re.compile(r"(?:(?<![가-힣])제|第)\s?[\d-]*$")
_YEAR_MARK = re.compile(r"['’‘`´＇′]\s?$")
_CODE = re.compile(r"0\d")  # Vol. 02, 010-…
_VAGUE_BEFORE = re.compile(r"(?:수|몇)\s?$")
_TO = re.compile(r"\s?[~∼～〜˜⁓]\s?|\s?[-–—]\s?")
_NOTE = r"(?:\s?\([^()]{1,14}\))?\s?"
_ARROW = re.compile(
    rf"(?:의?\s?[가-힣·]{{1,10}}(?:\s[가-힣·]{{1,6}})?)?{_NOTE}(?:→|⇒|⇨|➔|➜|➡|->|=>){_NOTE}(?:['’‘]\d\d년?\s?)?(?:약\s?)?"
)
_FALL_SIGN = re.compile(r"(?:△|▽|▼|↓)\s?$")
_MINUS = re.compile(r"(?:^|[\s(])[-–−]$")
_BELOW_ZERO = re.compile(r"(?:[은는이가도]\s|[:(]\s?)[-–−]$")
"""A sign that only a number can bear: behind a topic, a bracket or a colon no dash begins a line or a range."""
_YEARLY = frozenset(("", "년", "년도"))
_BELOW_SCALES = 1000
_IMPLIES_WON = 10**7
_MONEY_AFTER = re.compile(
    r"\s?여?\s?(?:규모|예산|절감|투자|지원|투입|매출|수출|수입|수익|증액|감액|확보|편성|소요|상당|비용|사업비|추가)"
)
_MONEY_BEFORE = re.compile(
    r"(?:예산|비용|[가-힣]비|[가-힣]액|매출|자금|재정|수입|수출|투자|절감|금액|재원|수익|원가)[은는이가을를의]?\s?(?:\(|:|총|약|연간|\s)*$"
)
_SHARE = re.compile(r"\s?분의\s?")
_FRACTION = re.compile(
    r"(?<![\d./])(?P<part>\d)/(?P<whole>\d{1,2})(?![\d./])(?=\)|\s?(?:수준|가량|정도|이하|이상|로\s|배|만에)|(?:[이가을를]|에\s?(?:달|불과|그[쳐치]|이를))\s|에\s이르)"
)


def figures(text: str, sentence: Span) -> list[Figure]:
    """Return the numbers of ``text[sentence]`` in text order, ranges and arrows joined; the unit may be empty."""
    read = (_figure(text, sentence, numeral) for numeral in numerals(text, sentence))
    found = _join(text, [figure for figure in read if figure])
    fractions = list(_fractions(text, sentence)) if text.find("/", sentence.start, sentence.end) >= 0 else []
    if not fractions:
        return found
    taken = [other.span for other in fractions]
    return sorted([*(f for f in found if not _overlaps(f.span, taken)), *fractions], key=lambda figure: figure.span)


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _figure(text: str, sentence: Span, numeral: Numeral) -> Figure | None:
    """Read unit and bounds of *numeral*; None where it is part of a name, or a word that is no number here."""
    before = text[max(sentence.start, numeral.span.start - 12) : numeral.span.start]
    if _NAME_BEFORE.search(before) or _ORDINAL_BEFORE.search(before) or _CODE.match(text, numeral.span.start):
        return None
    match = unit_at(text, numeral.span.end, sentence.end)
    unit = match.unit if match else ""
    if numeral.words and not _words_count(numeral, text[numeral.span.start], match, before):
        return None
    if unit in _YEARLY and numeral.scale == 1 and _YEAR_MARK.search(before):
        return None
    end = match.end if match else numeral.span.end
    comparator = Comparator.APPROX if numeral.more or (match and match.more) else Comparator.EXACT
    figure = Figure(
        *(Span(numeral.span.start, end), numeral.span, end, numeral.value, unit, UNITS.get(unit), comparator),
        scale=numeral.scale,
        native=numeral.native,
    )
    figure = _in_won(text, sentence, figure)
    if not figure.unit or figure.kind is UnitKind.ORDINAL:
        return figure
    return _bounded(text, sentence, _signed(before, figure))


def _in_won(text: str, sentence: Span, figure: Figure) -> Figure:
    """Give a large bare number beside a word for money its implied unit: 278억 절감, 측량비 약 1.8억."""
    if figure.unit or figure.scale < _IMPLIES_WON:
        return figure
    before = text[max(sentence.start, figure.span.start - 20) : figure.span.start]
    if not (_MONEY_AFTER.match(text, figure.end, sentence.end) or _MONEY_BEFORE.search(before)):
        return figure
    return replace(figure, unit="원", kind=UnitKind.MONEY)


def _words_count(numeral: Numeral, first: str, match: UnitMatch | None, before: str) -> bool:
    """Say whether a number in words is one: 두 배, 백만 원 are; 수십만 명 is vague, 이억원 and 백석 may be names."""
    if match is None:
        return False
    spaced = match.spaced or match.more
    if numeral.native:
        return takes_native(match.unit, spaced=spaced or len(numeral.span) > 1)
    nameless = len(numeral.span) > 1 and first in "십백천만"
    return takes_words(match.unit) and (spaced or nameless) and not _VAGUE_BEFORE.search(before)


def _signed(before: str, figure: Figure) -> Figure:
    if _FALL_SIGN.search(before):
        return replace(figure, falls=True)
    if not _MINUS.search(before):
        return figure
    if figure.kind is UnitKind.RATIO:
        return replace(figure, falls=True)
    if figure.kind is not UnitKind.MEASURE and not _BELOW_ZERO.search(before):
        return figure
    return replace(figure, value=-figure.value, span=Span(figure.span.start - 1, figure.span.end))


def _bounded(text: str, sentence: Span, figure: Figure) -> Figure:
    """Add the bounds around *figure* to its span and read its comparator from them."""
    before = text[max(sentence.start, figure.span.start - 12) : figure.span.start]
    prefix, bound = _PREFIX.search(before), _BOUND.match(text, figure.end, sentence.end)
    start = figure.span.start - (len(prefix[0]) if prefix else 0)
    stop = bound.end() if bound else figure.end
    comparator = _comparator(text, sentence, figure, before, bound)
    plain = (start, stop) == (figure.span.start, figure.span.end) and comparator is figure.comparator
    return figure if plain else replace(figure, span=Span(start, stop), comparator=comparator)


def _comparator(text: str, sentence: Span, figure: Figure, before: str, bound: re.Match[str] | None) -> Comparator:
    if (bound and bound["least"]) or _AT_LEAST.search(before) or _BEYOND.match(text, figure.end, sentence.end):
        return Comparator.AT_LEAST
    if (bound and bound["most"]) or _AT_MOST.search(before):
        return Comparator.AT_MOST
    about = bound or any(cue.match(text, figure.end, sentence.end) for cue in (_LEVEL, _NEARLY, _SUPPOSED))
    return Comparator.APPROX if about or _APPROX.search(before) else figure.comparator


def _join(text: str, found: list[Figure]) -> list[Figure]:
    """Join neighbours into ranges (10~20명), shares (3분의 1) and changes (10→3단계)."""
    joined: list[Figure] = []
    last: int | None = None
    for figure in found:
        union = _union(text, joined[last], figure) if last is not None else None
        if union and last is not None:
            joined[last:] = [union]
            continue
        joined.append(figure)
        if figure.kind is not UnitKind.ORDINAL:  # a date may stand inside a change: 30% → (’21.4월) 10%
            last = len(joined) - 1
    return joined


def _union(text: str, first: Figure, second: Figure) -> Figure | None:
    span = Span(first.span.start, max(first.span.end, second.span.end))
    if _SHARE.fullmatch(text, first.numeral.end, second.numeral.start) and first.value > second.value:
        led = _led(text, first)
        bound = second.comparator if second.comparator is not Comparator.EXACT else led.comparator
        share, span = second.value / first.value, Span(led.span.start, span.end)
        return replace(second, span=span, value=share, unit="배", kind=UnitKind.RATIO, comparator=bound)
    if _TO.fullmatch(text, first.span.end, second.span.start):
        led = _led(text, first)
        return _range(led, second, Span(led.span.start, span.end))
    if _ARROW.fullmatch(text, first.span.end, second.numeral.start) and first.unit in (
        "",
        second.unit,
        *_times(second),
    ):
        value, unit = first.before or (_scaled(first, second), first.unit)
        return replace(second, span=span, before=(value, unit or second.unit))
    return None


def _led(text: str, first: Figure) -> Figure:
    """Give the bare first end of a range the bound before it: 약 10~20%."""
    before = text[max(0, first.span.start - 12) : first.span.start]
    prefix = None if first.unit else _PREFIX.search(before)
    if prefix is None:
        return first
    comparator = _comparator(text, first.span, first, before, None)
    return replace(first, span=Span(first.span.start - len(prefix[0]), first.span.end), comparator=comparator)


def _times(figure: Figure) -> Iterator[str]:
    """Yield the units that a change may come from: any unit of time where the level after is one."""
    if figure.kind is UnitKind.TIME or figure.unit in ("일", "년", "분", "주", "달"):
        yield from ("초", "분", "시간", "일", "주", "주일", "개월", "달", "년")


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


def _scaled(first: Figure, second: Figure) -> Decimal:
    """Give a bare first level the scale of the second: 10~20만 명 begins at 100,000, 1→2억원 at 100 million."""
    shares = not first.unit and first.scale == 1 and first.value < _BELOW_SCALES
    return first.value * second.scale if shares else first.value


def _fractions(text: str, sentence: Span) -> Iterator[Figure]:
    for match in _FRACTION.finditer(text, sentence.start, sentence.end):
        part, whole = Decimal(match["part"]), Decimal(match["whole"])
        if 0 < part < whole:
            span = Span(*match.span())
            value = part / whole
            figure = Figure(span, span, span.end, value, "배", UnitKind.RATIO, Comparator.EXACT)
            yield _bounded(text, sentence, figure)
