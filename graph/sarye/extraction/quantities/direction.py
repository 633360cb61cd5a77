"""Which way the measured thing moved: by the levels of a change, by its sign, by the word that governs the figure."""

from __future__ import annotations

import re

from sarye.extraction.quantities.figure import Figure
from sarye.extraction.quantities.governing import head_before, word_behind
from sarye.extraction.quantities.movement import denied
from sarye.extraction.quantities.units import UnitKind, seconds
from sarye.reading.case import Span
from sarye.vocabulary.codes import Direction

_BECAME = re.compile(r"(?:[이가]\s(?:되|됐|된|됨|될)|(?:으?로)\s(?:뛰|불어|커졌|커진|키[우웠운]))")
"""What became so many times as much has grown: 3배가 되었다."""
_EXCEEDS = re.compile(
    r"(?:여|\s?이상|\s?가까이|\s?가량|\s?정도)?(?:[을를]\s?(?:넘|웃)|에\s?(?:달[하했한함]|육박|이르|이른|이름))"
)
_FORMER_LEVEL = re.compile(
    r"(?:전년|작년|지난해|전월|지난달|전기|전주|\d년|\d월|기존|종전|당초|이전|초기|도입\s?전|시행\s?전)(?:\s?동기|\s?같은\s(?:달|기간))?의\s(?:약|무려)?\s?$"
)
"""A level of a time gone by, of which something is so many times as much: 전월의 두 배를 넘었다."""
_BY = re.compile(r"으?로\s(?:약\s)?\d[\d.]*\s?(?:배|%|퍼센트)\s?(?:이상|가까이|가량|정도)?\s?(?=\S)")
"""The level and then by how much it moved: 100kg으로 3배 늘어났다."""
_COMPARED = re.compile(r"\s?\)?\s?(?:대비|에\s?비해|보다)(?=\s)")
"""A level that another one is compared with: 7.1명 대비."""
_THERE = re.compile(r"\s?(?:이상|이하|수준|정도|가량)?에서[는도만]?\s")
"""Where something moved, or from what level: the figure itself did not move by so much: 농가 70%에서 소득 증가."""
_TIMES_OF = re.compile(r"(?:시간|기간|소요일)[은는이가도을를]?\s[^.\d]{0,16}$")
_OTHER_GROWS = re.compile(r"[가-힣](?:으로|로|에|에서)\s[^.,\d]{0,12}[을를]\s?$")
"""Something else is spread to so many (5개 지역으로 점검을 확대): their number did not move."""
_APART = frozenset(("m", "km", "Km", "KM", "㎞", "미터", "킬로미터", "분", "시간"))
"""Units in which something lies off (500m 떨어진 곳) rather than falls."""
_SPAN = re.compile(r"\s?여?\s?(?:간(?:[의은을이에])?(?![가-힣])|동안|연속|만에)")
"""How long something went on, whatever moved in it: 3년 연속 증가, 5년간 확대."""
_SIGN_AFTER = re.compile(r"\s?[↑↓]")


def direction(text: str, sentence: Span, clause: Span, figure: Figure) -> Direction:
    """Tell which way the measured thing moved, by the levels of a change or the word that governs the figure.

    :param clause: the text around the figure up to its neighbours.
    """
    if figure.before is not None:
        moved = _moved(figure)
        if moved is not None:
            return moved
    if figure.falls:
        return Direction.DECREASE
    if _COMPARED.match(text, figure.end, sentence.end) or _THERE.match(text, figure.end, sentence.end):
        return Direction.NONE
    if seconds(figure.unit) and _SPAN.match(text, figure.end, sentence.end):
        return Direction.NONE
    sign = _SIGN_AFTER.match(text, figure.end, sentence.end) if figure.kind is UnitKind.RATIO else None
    if sign:
        return Direction.DECREASE if sign[0].endswith("↓") else Direction.INCREASE
    before = text[clause.start : figure.span.start]
    by = _BY.match(text, figure.end, sentence.end)
    word = word_behind(text, by.end() if by else figure.end, sentence.end, figure)
    if word is None and figure.unit == "배" and figure.value > 1 and _multiplied(text, sentence, figure):
        return Direction.INCREASE
    if word is None:
        head = head_before(before) if figure.value > 0 else None
        unmoved = head is None or denied(text, figure.end, sentence.end)
        return Direction.NONE if unmoved or head is None else Direction.DECREASE if head["down"] else Direction.INCREASE
    if denied(text, word.end(), sentence.end) or (word[0] == "떨어" and figure.unit in _APART):
        return Direction.NONE
    if figure.unit == "단계" and word[0] == "확대":
        return Direction.NONE
    if figure.kind is UnitKind.COUNT and word[0] == "확대" and _OTHER_GROWS.search(text, figure.end + 1, word.start()):
        return Direction.NONE
    if word["pace"]:
        takes = figure.kind is not UnitKind.RATIO or _TIMES_OF.search(before)
        return Direction.DECREASE if takes else Direction.INCREASE
    return Direction.DECREASE if word["down"] else Direction.INCREASE


def _moved(figure: Figure) -> Direction | None:
    assert figure.before is not None
    value, unit = figure.before
    factor, base = seconds(unit), seconds(figure.unit)
    if unit != figure.unit and not (factor and base):
        return None
    old, new = value * (factor or 1), figure.value * (base or 1)
    if unit == figure.unit:
        old, new = value, figure.value
    return None if old == new else Direction.DECREASE if new < old else Direction.INCREASE


def _multiplied(text: str, sentence: Span, figure: Figure) -> bool:
    """Say whether something became so many times as much as it was, and not merely is so many times something else."""
    if _BECAME.match(text, figure.end, sentence.end):
        return True
    exceeds = _EXCEEDS.match(text, figure.end, sentence.end)
    return exceeds is not None and _FORMER_LEVEL.search(text[sentence.start : figure.span.start]) is not None
