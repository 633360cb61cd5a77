"""Services listed behind marks within a sentence: ▲A ▲B ▲C 서비스, or items most of which end with their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sarye.extraction.leading import by_first_letters
from sarye.extraction.services import names
from sarye.extraction.services.bodies import ends_as_body
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_MARK = r"[▲△▴]"
_RUN = by_first_letters(rf"(?:{_MARK}[^▲△▴\n.:]{{2,60}}){{2,}}")
_ITEM = re.compile(rf"{_MARK}\s?([^▲△▴\n]+?)[\s,]*(?={_MARK}|$)")
_SERVICE = re.compile(rf"([가-힣A-Za-z0-9{DOTS}\- ]{{2,24}}?\s?서비스)(?:를|을|가|도|의|\s?등)?(?=[\s,]|$)")
_KIND = re.compile(
    rf"([^,]{{2,40}}?(?:{names.HEAD})(?:\([^()]{{1,30}}\))?)(?:을|를|이|가|은|는|과|와|의|도)?(?=[\s,]|$)"
)
_CLAUSE = re.compile(r"[가-힣](?:을|를|은|는|의|에|에서|으로|에게|도록|하고|하며|하여)\s|\s(?:및|등|또는)\s|[,/]")
_OFFER = re.compile(r"(?:기능|서비스|메뉴|화면)(?:으로는|로는|으로|로|은|는|에는)\s[^.\n▲△▴]{0,24}\Z")
"""What the items of a service are called before they are listed; parts of machines are listed as well."""
_LONGEST, _FEWEST, _REACH = 20, 3, 40


def listed(text: str, span: Span) -> Iterator[Span]:
    """Yield the names of services in the lists of ``text[span]`` that are marked within a sentence.

    >>> text = "새로운 ▲물때영상상담 ▲갯벌톡상담 ▲조개문자 상담 서비스를 이용할 수 있다"
    >>> [one.of(text) for one in listed(text, Span(0, len(text)))]
    ['물때영상상담', '갯벌톡상담', '조개문자 상담 서비스']
    """
    if not any(text.find(mark, span.start, span.end) >= 0 for mark in "▲△▴"):
        return
    for run in _RUN.finditer(text, span.start, span.end):
        items = [Span(*item.span(1)) for item in _ITEM.finditer(text, run.start(), run.end())]
        offered = _OFFER.search(text, max(span.start, run.start() - _REACH), run.start())
        yield from _of_services(text, items) or (_of_kinds(text, items) if offered else [])


def _of_services(text: str, items: Sequence[Span]) -> list[Span]:
    """Return the items where the last ends with 서비스, which then is said of all of them."""
    last = _SERVICE.match(text, items[-1].start, items[-1].end)
    if last is None:
        return []
    found = [*items[:-1], Span(*last.span(1))]
    if any(len(one) > _LONGEST or _CLAUSE.search(one.of(text)) for one in found):
        return []
    return [one for one in found if _is_name(one.of(text))]


def _of_kinds(text: str, items: Sequence[Span]) -> list[Span]:
    """Return the items that end with their kind, where half of them do at least."""
    found = [Span(*kind.span(1)) for one in items if (kind := _KIND.match(text, one.start, one.end))]
    if len(items) < _FEWEST or len(found) * 2 < len(items):
        return []
    return [one for one in found if not _CLAUSE.search(one.of(text)) and _is_name(one.of(text))]


def _is_name(name: str) -> bool:
    return bool(names.abbreviation(name)) or not (
        names.ends_as_other_thing(name)
        or ends_as_body(name)
        or names.is_sentence(name)
        or names.is_technology(name)
        or names.generic_word(name.replace(" ", ""))
    )
