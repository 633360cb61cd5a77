"""Areas that a count or a class shows to be governments: ``부산, 인천, 부천의 3개 지자체``, ``지자체(안산·부천 등)``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.hit import NameHit
from sarye.reading.case import Span
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS, Method
from sarye.vocabulary.dots import DOTS

_GOVERNMENTS = rf"(?:지자체|지방자치단체|광역시|시[{DOTS}]?도|시[{DOTS}]?군(?:[{DOTS}]?구)?)"
_COUNT = by_first_letters(rf"(?:의|\s등)?\s(?P<count>\d{{1,2}})\s?개\s?{_GOVERNMENTS}")
_LIST = rf"[가-힣]{{2,4}}(?:\s?[,{DOTS}]\s?[가-힣]{{2,4}}){{1,16}}"
_BEFORE = re.compile(rf"(?<![가-힣])(?P<list>{_LIST})$")
_BRACKET = re.compile(rf"{_GOVERNMENTS}\s?[(（](?P<list>{_LIST})(?:\s등)?[)）]")
_NAME = re.compile(r"[가-힣]{2,4}")
_SIGNS = by_first_letters(rf"지자체|자치단체|광역시|시[{DOTS}]?[도군]")
"""What every such list stands beside; to look for it first is fast."""
_REACH = 100
_KINDS = ("시", "군", "구")
"""What a list leaves out behind the names of smaller ones; which one is meant then stays open."""


def listed_areas(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the names in ``text[span]`` of areas in a list that holds nothing else.

    A list before a count holds as many as are counted; one in the bracket behind a class needs no count.
    """
    if not _SIGNS.search(text, span.start, span.end):
        return
    for count in _COUNT.finditer(text, span.start, span.end):
        listed = _BEFORE.search(text, max(span.start, count.start() - _REACH), count.start())
        names = [Span(*one.span()) for one in _NAME.finditer(text, *listed.span("list"))] if listed else []
        if len(names) == int(count["count"]):
            yield from _all_areas(text, names)
    for bracket in _BRACKET.finditer(text, span.start, span.end):
        yield from _all_areas(text, [Span(*one.span()) for one in _NAME.finditer(text, *bracket.span("list"))])


def _all_areas(text: str, names: list[Span]) -> Iterator[NameHit]:
    said = [name.of(text) for name in names]
    if all(_is_area(one) or any(_is_area(one + kind) for kind in _KINDS) for one in said):
        yield from (NameHit(name, Method.REGISTER) for name, one in zip(names, said, strict=True) if _is_area(one))


def _is_area(name: str) -> bool:
    return any(body.type in LOCAL_GOVERNMENTS for body in bearers(name))
