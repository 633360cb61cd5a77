"""Figures that only hold: penalties, prices, distances of a design, bounds that are to be met, suppositions."""

from __future__ import annotations

import re

from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Comparator

_PENALTY = r"(?:벌금|과태료|과징금|범칙금|징역|이행강제금|변상금|가산세)"
_PUNISHED = re.compile(rf"[^.,\d]{{0,8}}?{_PENALTY}(?![을를]?\s?(?:부과[하했]|징수[하했]))")
_PUNISHED_BEFORE = re.compile(rf"{_PENALTY}[은는을를이가]?\s?(?:최대|최소|최고|각)?\s?$")
_FINED = re.compile(r"[^.,\d]{0,4}?(?:부과|징수)[하했]")
_PRICE_BEFORE = re.compile(
    r"(?:수수료|[이사]용료|요금|관람료|입장료|보증금|가입비|연회비|참가비|본인부담금?|판매가)[은는이가]?\s?(?:1인당|1회)?\s?$"
)
_CLASS = re.compile(
    r"\s?(?:이상|이하|초과|미만)\s?(?:되는|인|의|을\s[가-힣]+[는한])?\s[^.,\d]{0,24}?(?:중에서|중에|가운데)\s"
)
"""A class that something is compared within: 10만 건 이상 되는 나라 중에서."""
_ONLY_FOR = r"[,의인]?\s[^.\d]{1,40}?(?:[을를]\s?대상으로|에\s?한[해하정]|에게만)"
_CRITERION = re.compile(rf"(?:[일인]\s?(?:때|경우)|이면\s|{_ONLY_FOR})")
"""What decides whom or what something is for: a bound that is to be met."""
_SUPPOSED = re.compile(r"[^.,\d]{0,30}?(?:할|일)\s경우")
_ASKED = re.compile(
    r"\s?(?:에게\s?(?:물[어은]|질문|설문)|[을를]\s?대상으로\s[^.]{0,24}?(?:설문|면접|여론|관능|임상|인터뷰|실험))"
)
_SPACED = re.compile(r"\s?(?:이상|이내)?\s?(?:간격|떨어진|앞(?:까지|에서|에)|상공|반경|거리에)")
_LENGTHS = frozenset(("m", "km", "Km", "KM", "㎞", "cm", "㎝", "mm", "㎜", "미터", "킬로미터"))


def holds_only(text: str, sentence: Span, figure: Figure) -> bool:
    """Say whether *figure* is a rule, a price or a supposition: what holds, and not what came of it."""
    before, at, stop = text[sentence.start : figure.span.start], figure.end, sentence.end
    if figure.kind is UnitKind.MONEY or seconds(figure.unit):
        fine = _PUNISHED.match(text, at, stop) or _PUNISHED_BEFORE.search(before)
        if (fine and not _FINED.match(text, at, stop)) or _PRICE_BEFORE.search(before):
            return True
    if figure.unit in _LENGTHS and _SPACED.match(text, at, stop):
        return True
    bounded = figure.comparator in (Comparator.AT_LEAST, Comparator.AT_MOST)
    if bounded and (_CLASS.match(text, at, stop) or _CRITERION.match(text, figure.span.end, stop)):
        return True
    return _SUPPOSED.match(text, at, stop) is not None or _ASKED.match(text, at, stop) is not None
