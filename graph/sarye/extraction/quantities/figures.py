"""Figures: numbers with a unit, read out of a sentence, each with its bounds (약, 이상) and levels (10~20, 10→3).

What looks like a figure and only numbers or dates something (2020년, 제5회, 3대 과제) is left to ``ordinals``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sarye.extraction.leading import by_first_letters
from sarye.extraction.quantities.bounds import bounded
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.joining import join
from sarye.extraction.quantities.numerals import Numeral, numerals
from sarye.extraction.quantities.units import (
    UnitKind,
    UnitMatch,
    currency_before,
    kind_of,
    takes_native,
    takes_words,
    unit_at,
)
from sarye.reading.case import Span
from sarye.vocabulary.codes import Comparator

_BEHIND_NAME = re.compile(r"(?<=[A-Za-z_/#&@])|(?<=[A-Za-z]-)|(?<=\d[./:,])")
_GLUED = re.compile(r"[가-힣]{2,}$")
_MAY_BE_GLUED = re.compile(
    r"(?:약|총|단|만|각|각각|연|연간|월|매월|일|매일|주|매주|매년|평균|최대|최소|누적|전국|무려|하루|모두|합계|전체|[은는이가을를에와과로의])$"
)
"""Words that some texts join to the number behind them: 전국17개, 약19 건."""
_ORDINAL_BEFORE = by_first_letters(r"(?:(?<![가-힣])제|第)\s?[\d-]*$")
_YEAR_MARK = re.compile(r"['’‘`´＇′]\s?$")
_CODE = re.compile(r"0\d")  # Vol. 02, 010-…
_VAGUE_BEFORE = re.compile(r"(?:수|몇)\s?$")
_FALL_SIGN = by_first_letters(r"(?:△|▽|▼|(?<![%\dp])↓)\s?$")
_MINUS = re.compile(r"(?:^|[\s(])[-–−]$")
_BELOW_ZERO = re.compile(r"(?:[은는이가도]\s|[:(]\s?)[-–−]$")
"""A sign that only a number can bear: behind a topic, a bracket or a colon no dash begins a line or a range."""
_BELOW_FREEZING = re.compile(r"영하\s?$")
_DEGREES = frozenset(("도", "℃", "°C"))
_MEASURED = frozenset((UnitKind.RATIO, UnitKind.MEASURE, UnitKind.MONEY))
_YEARLY = frozenset(("", "년", "년도"))
_IMPLIES_WON = 10**7
_MONEY_AFTER = re.compile(
    r"\s?여?\s?(?:규모|예산|절감|투자|지원|투입|매출|수출|수입|수익|증액|감액|확보|편성|소요|상당|비용|사업비|추가)"
)
_MONEY_BEFORE = re.compile(
    r"(?:예산|비용|[가-힣]비|[가-힣]액|매출|자금|재정|수입|수출|투자|절감|금액|재원|수익|원가)[은는이가을를의]?\s?(?:\(|:|총|약|연간|\s)*$"
)
_BRACKETED = re.compile(r"(?<!인구)(?<!명)(?<!수)\s?\(\s?(?:총\s?|약\s?)?$")
_BRACKET_ENDS = re.compile(r"\s?[,)]")
"""So many hundred millions that stand alone in a bracket are won: 개발(30억, ’26년)."""
_LABEL = re.compile(r"(?:\((?P<unit>건|명|개|곳|대|%|개사|톤)\)|(?P<counted>건|명|대)수)\s?[:：]")
_DAYS = {"이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "열흘": 10, "보름": 15}
_ANY_DAYS = by_first_letters(
    rf"(?:{'|'.join(_DAYS)})(?<![가-힣]..)(?=만에|에서|이\s|을\s|으로|간|씩|까지|\s(?:만에|이상|정도|가량|이내|동안|전에))"
)
_FRACTION = re.compile(
    r"(?<![\d./])(?P<part>\d)/(?P<whole>\d{1,3})(?![\d./])(?=\)|\s?(?:수준|가량|정도|이하|이상|로\s|배|만에)|(?:[이가을를]|에\s?(?:달|불과|그[쳐치]|이를))\s|에\s이르|에도?\s(?:못\s?)?미치)"
)


def figures(text: str, sentence: Span) -> list[Figure]:
    """Return the numbers of ``text[sentence]`` in text order, ranges and arrows joined; the unit may be empty."""
    read = (_figure(text, sentence, numeral) for numeral in numerals(text, sentence))
    found = [_labelled(text, sentence, figure) for figure in join(text, [figure for figure in read if figure])]
    fractions = list(_fractions(text, sentence)) if text.find("/", sentence.start, sentence.end) >= 0 else []
    fractions += list(_named_days(text, sentence)) if _ANY_DAYS.search(text, sentence.start, sentence.end) else []
    if not fractions:
        return found
    taken = [other.span for other in fractions]
    return sorted([*(f for f in found if not _overlaps(f.span, taken)), *fractions], key=lambda figure: figure.span)


def _labelled(text: str, sentence: Span, figure: Figure) -> Figure:
    """Give a series of bare numbers the unit that its label names: 상담(건) : 5,694 → 9,934."""
    if figure.unit or figure.before is None:
        return figure
    label = _LABEL.search(text, sentence.start, figure.span.start)
    unit = (label["unit"] or label["counted"]) if label else ""
    return replace(figure, unit=unit, kind=kind_of(unit), before=(figure.before[0], unit)) if unit else figure


def _named_days(text: str, sentence: Span) -> Iterator[Figure]:
    """Yield the days that have names of their own: 이틀, 사흘, 열흘."""
    for match in _ANY_DAYS.finditer(text, sentence.start, sentence.end):
        span = Span(*match.span())
        days = Figure(span, span, span.end, Decimal(_DAYS[match.group()]), "일", UnitKind.TIME, Comparator.EXACT)
        yield bounded(text, sentence, days)


def _overlaps(span: Span, others: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def _figure(text: str, sentence: Span, numeral: Numeral) -> Figure | None:
    """Read unit and bounds of *numeral*; None where it is part of a name, or a word that is no number here."""
    start = numeral.span.start
    if (start > sentence.start and _BEHIND_NAME.match(text, start)) or _CODE.match(text, start):
        return None
    before = text[max(sentence.start, start - 12) : start]
    if _ORDINAL_BEFORE.search(before):
        return None
    match = unit_at(text, numeral.span.end, sentence.end)
    unit = match.unit if match else ""
    if match and (match.spaced or match.more) and _of_name(text, sentence, start):
        return None
    if numeral.words and not _words_count(numeral, text[start], match, before):
        return None
    month = numeral.value != int(numeral.value) and kind_of(unit) not in _MEASURED
    if (unit in _YEARLY or month) and numeral.scale == 1 and _YEAR_MARK.search(before):
        return None
    end = match.end if match else numeral.span.end
    comparator = Comparator.APPROX if numeral.more or (match and match.more) else Comparator.EXACT
    figure = Figure(
        *(Span(start, end), numeral.span, end, numeral.value, unit, kind_of(unit), comparator),
        scale=numeral.scale,
        native=numeral.native,
    )
    figure = _in_won(text, sentence, figure)
    if not figure.unit or figure.kind is UnitKind.ORDINAL:
        return figure
    return bounded(text, sentence, _signed(before, figure))


def _of_name(text: str, sentence: Span, start: int) -> bool:
    """Say whether the number at *start* ends a name, so that the word apart from it is no unit: ``코로나19 병상``."""
    glued = _GLUED.search(text, max(sentence.start, start - 12), start)
    return glued is not None and _MAY_BE_GLUED.search(glued.group()) is None


def _in_won(text: str, sentence: Span, figure: Figure) -> Figure:
    """Give a bare number its currency: the sign before it, or won beside a word for money (278억 절감, 측량비 약 1.8억)."""
    sign = "" if figure.unit else currency_before(text, figure.span.start)
    if sign:
        return replace(figure, span=Span(figure.span.start - 1, figure.span.end), unit=sign, kind=UnitKind.MONEY)
    if figure.unit or figure.scale < _IMPLIES_WON:
        return figure
    before = text[max(sentence.start, figure.span.start - 20) : figure.span.start]
    beside = _MONEY_AFTER.match(text, figure.end, sentence.end) or _MONEY_BEFORE.search(before)
    if not beside and not (_BRACKETED.search(before) and _BRACKET_ENDS.match(text, figure.end, sentence.end)):
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
    below = _BELOW_FREEZING.search(before) if figure.unit in _DEGREES else None
    if below:
        return replace(figure, value=-figure.value, span=Span(figure.span.start - len(below[0]), figure.span.end))
    if not _MINUS.search(before):
        return figure
    if figure.kind is UnitKind.RATIO:
        return replace(figure, falls=True)
    if figure.kind is not UnitKind.MEASURE and not _BELOW_ZERO.search(before):
        return figure
    return replace(figure, value=-figure.value, span=Span(figure.span.start - 1, figure.span.end))


def _fractions(text: str, sentence: Span) -> Iterator[Figure]:
    for match in _FRACTION.finditer(text, sentence.start, sentence.end):
        part, whole = Decimal(match["part"]), Decimal(match["whole"])
        if 0 < part < whole:
            span = Span(*match.span())
            value = part / whole
            figure = Figure(span, span, span.end, value, "배", UnitKind.RATIO, Comparator.EXACT)
            yield bounded(text, sentence, figure)
