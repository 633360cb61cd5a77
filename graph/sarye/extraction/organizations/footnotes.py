"""Footnotes and items that do nothing but list bodies: ``* 가람연구원, 나래랩, 다온(주), 지자체 등``."""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.reading.case import Span

_OPENING = re.compile(
    r"\s*(?:[*※]{1,3}|[ㅇ○●◦∙·▪•-])\s*(?:(?P<label>[가-힣A-Za-z·() ]{0,16}"
    r"(?:팀|협의체|협의회|TF|추진단|컨소시엄|위원회|참여|기관|기업|업체|대학|지자체|부처|단체|얼라이언스|협력체))\s?[:：]\s*)?"
)
"""What opens such a line, with a label or without: ``* 안전 점검팀: ``."""
_DEALT_WITH = re.compile(
    r"(?:제재|조사|점검|위반|단속|감사|고발|적발|처벌|탈락|출처|출원|수상|우수)\s?(?:기관|기업|업체|대학)?\s?[:：]"
)
_PIECE = re.compile(r"(?:[^,，()（）]|[(（][^()（）]*[)）])+")
_ITEM = re.compile(
    r"\s*(?:[(（][가-힣A-Za-z0-9·/ ]{1,16}[)）]\s?)?(?:㈜\s?|[(（][주재사][)）]\s?)?[가-힣A-Za-z0-9&][가-힣A-Za-z0-9&.·․‧ㆍ\- ]{1,28}(?:㈜|[(（][^()（）]{1,24}[)）])?[가-힣]{0,8}"
    r"(?:\s?등(?:\s?\d{1,3}\s?여?\s?개?\s?[가-힣]{0,4})?)?\s*[.]?\s*"
)
_TOLD = re.compile(
    r"[가-힣](?:을|를|은|는|에서|하는|하고|하여|으로|된|한|할)(?:\s|$)|\d\s?(?:%|명|원|년|월|일|건|억|만)"
    r"|(?:교수|박사|변호사|위원|사무총장|원장|위원장|대표|회장)\s?[(（]"
)
"""Words of a clause, figures, and persons: the line tells something."""
_AT_LEAST = 3
_LONGEST = 700
_MARK = re.compile(r"\s*(?P<mark>\*{1,3})")
_AGAINST = re.compile(r"위반|적발|단속|제재|과징금|과태료|고발|처분|탈락|경쟁|출처")
_FARTHEST, _BESIDE = 600, 60
"""Letters back to the word that bears the mark of a note, and around it."""


@lru_cache(maxsize=64)
def _lists(line: str) -> bool:
    opening = _OPENING.match(line)
    if opening is None or len(line) > _LONGEST or _DEALT_WITH.search(opening.group()):
        return False
    pieces = [piece.group() for piece in _PIECE.finditer(line, opening.end())]
    return len(pieces) >= _AT_LEAST and all(_ITEM.fullmatch(piece) and not _TOLD.search(piece) for piece in pieces)


def only_lists(text: str, sentence: Span) -> bool:
    """Say whether *sentence* is a note or an item that lists names and tells nothing else.

    >>> line = "* 가람연구원, 나래랩, 다온(주) 등"
    >>> only_lists(line, Span(0, len(line)))
    True
    """
    return _lists(sentence.of(text)) and not is_against(text, sentence)


def is_against(text: str, sentence: Span) -> bool:
    """Say whether the word that the note belongs to is of bodies that are dealt with: ``4개 기업*의 위반을 적발``."""
    mark = _MARK.match(text, sentence.start, sentence.end)
    if mark is None:
        return False
    floor = max(0, sentence.start - _FARTHEST)
    marked = list(re.finditer(rf"[^\s*]{re.escape(mark['mark'])}(?!\*)", text[floor : sentence.start]))
    if not marked:
        return False
    at = floor + marked[-1].end()
    return _AGAINST.search(text, max(0, at - _BESIDE), min(sentence.start, at + _BESIDE)) is not None
