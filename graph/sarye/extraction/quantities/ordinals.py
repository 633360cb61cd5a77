"""Which figures count something and which only number, date or name it (2020년, 제5회, 3대 과제, 24시간 내내).

A unit that always numbers is known to ``units``, what has to stand around an ambiguous one to ``ambiguous_units``.
"""

from __future__ import annotations

import re

from sarye.extraction.quantities.ambiguous_units import GUARDS, SHRINKS, lasts
from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.periods import EACH_PERIOD
from sarye.extraction.quantities.units import FIRST_YEAR, UnitKind, seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Comparator

_BASES = frozenset((10, 100, 1000))
_OUT_OF = re.compile(r"\s?중\s?(?:약\s?)?\d")
_BASIS = re.compile(r"\s?(?:기준|단위)(?!치)")
_RATE = re.compile(r"에\s(?:최대|최소|약|평균)?\s?\d")
_PER = re.compile(r"(?:\([A-Za-z㏊㎡]{1,4}\))?\s?당(?![시초국])")
_AROUND_THE_CLOCK = 24
_EACH_MOMENT = re.compile(r"1분\s?1초")
"""A figure of speech: 1분 1초를 다투는."""
_HARES = re.compile(r"\s?토끼")
"""A figure of speech: 두 마리 토끼를 잡다."""
_GROUP = re.compile(r"주요\s?$")
_GROUP_NAME = re.compile(r"\s?\(G\d")
"""Countries that are named by their number: 주요 20개국(G20)."""
_PLAN_NAME = re.compile(
    r"\s?(?:[가-힣]+\s)?(?:계획|전략|로드맵|사업|구상|이행안|프로젝트|프로그램)(?![을를]?\s?[가-힣]*기간)"
)


def counts(text: str, sentence: Span, figure: Figure) -> bool:
    """Say whether *figure* is a quantity and no ordinal, date, age, denominator or figure of speech."""
    if not figure.unit or figure.kind is UnitKind.ORDINAL:
        return False
    before = text[max(sentence.start, figure.span.start - 14) : figure.span.start]
    after = text[figure.end : min(sentence.end, figure.end + 16)]
    if _is_base(figure, after) or _is_date(figure) or _is_saying(text, figure, before, after):
        return False
    if figure.before is not None:
        return True
    if figure.unit == "개년" and _PLAN_NAME.match(after):
        return False
    if figure.native and figure.value < 2:
        return _is_single(figure, before, after)
    if figure.kind is UnitKind.GUARDED:
        return GUARDS[figure.unit](figure, before, after)
    joined = figure.end == figure.numeral.end + len(figure.unit)
    return figure.kind is not UnitKind.COUNT or figure.value == int(figure.value) or joined


def _is_base(figure: Figure, after: str) -> bool:
    """Say whether *figure* is what something else is counted per or out of: 100명당, 10명 중 7명, 월 단위."""
    if _PER.match(after) or (figure.value in _BASES and _OUT_OF.match(after)):
        return True
    basis = _BASIS.match(after) or (_RATE.match(after) if figure.value == 1 else None)
    return basis is not None and seconds(figure.unit) is not None


def _is_date(figure: Figure) -> bool:
    """Say whether *figure* is a year, or the third week of May as 5.3주, also where one follows another."""
    if figure.unit == "주":
        return figure.value != int(figure.value)
    return figure.unit == "년" and figure.value >= FIRST_YEAR


def _is_saying(text: str, figure: Figure, before: str, after: str) -> bool:
    """Say whether *figure* is part of a name or a figure of speech; 24시간 is one unless it is bounded or changed."""
    if figure.unit == "시간" and figure.value == _AROUND_THE_CLOCK and figure.before is None:
        return figure.comparator is Comparator.EXACT and not SHRINKS.match(after)
    if figure.unit == "개국":
        return bool(_GROUP.search(before) and _GROUP_NAME.match(after))
    if figure.unit == "마리":
        return figure.value == 2 and _HARES.match(after) is not None
    single = figure.unit == "社" and figure.value < 2
    return single or _EACH_MOMENT.fullmatch(text, figure.span.start, figure.end) is not None


def _is_single(figure: Figure, before: str, after: str) -> bool:
    """Say whether one of something (한 번, 한 달) is counted: so often in a time, or a time that something took."""
    if seconds(figure.unit):
        return lasts(after) and not before.rstrip().endswith("월")
    return figure.unit == "번" and EACH_PERIOD.search(before) is not None and not after.startswith("에")
