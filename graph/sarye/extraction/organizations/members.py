"""Unknown members of a list in which companies stand: ``* 가람소프트, 나래랩, 네이버, 다온텍, 카카오``.

Two that are known, or one in the bracket of a class (``참여기업(A, 네이버, B)``), show what the list is of; then a
member that nobody knows, that is one plain word and names no class and no technology, is a company too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from sarye.extraction.organizations.companies import is_company, known_as_nothing
from sarye.extraction.organizations.footnotes import lists_names
from sarye.extraction.organizations.hit import NameHit
from sarye.extraction.organizations.listing import BULLETS, PIECE
from sarye.reading.case import Span
from sarye.vocabulary.codes import Method, OrganizationType
from sarye.vocabulary.dots import DOTS

_LINE = re.compile(rf"(?:^[ \t]*|(?<=다\.)\s?)[{BULLETS}]{{1,3}}[^\n]{{8,700}}$", re.M)
_BRACKET = re.compile(
    r"(?:기업|업체|스타트업|컨소시엄|\d\s?개?\s?(?:사|社))(?:들)?\s?[(（](?P<list>[^()（）\n]{6,300})[)）]"
)
_NAME = re.compile(
    rf"\s*(?:[(（][가-힣A-Za-z0-9{DOTS}/ ]{{1,16}}[)）]\s?)?(?P<name>[가-힣A-Za-z&][가-힣A-Za-z0-9&.]{{1,13}})(?:[(（][^()（）]{{1,24}}[)）])?(?:\s등.*)?\s*[.]?\s*"
)
_NO_NAME = re.compile(
    r"(?:등|외|개사|분야|산업|기술|시스템|서비스|플랫폼|사업|협회|지역|시장|기기|제품|장비|소재|부품)$|\d$"
)
_AT_LEAST = 3


def unknown_members(text: str, span: Span, known: Iterable[NameHit]) -> Iterator[NameHit]:
    """Yield the unknown members of the lists of companies in ``text[span]``; *known* are the names found so far."""
    companies = sorted(hit.span for hit in known if is_company(text, hit))
    if not companies:
        return
    for line in _LINE.finditer(text, span.start, span.end):
        if lists_names(text, Span(*line.span())):
            yield from _members(text, Span(*line.span()), companies, at_least=2)
    for bracket in _BRACKET.finditer(text, span.start, span.end):
        yield from _members(text, Span(*bracket.span("list")), companies, at_least=1)


def _members(text: str, listed: Span, companies: list[Span], *, at_least: int) -> Iterator[NameHit]:
    """Yield the members of the list at *listed* that may be companies, where enough of *companies*, sorted, are in it."""
    if len(list(_within(companies, listed))) < at_least:
        return
    items = list(PIECE.finditer(text, listed.start, listed.end))
    for item in items if len(items) >= _AT_LEAST else []:
        place = Span(*item.span())
        name = _NAME.fullmatch(text, place.start, place.end)
        if name and not any(_within(companies, place)) and _may_be_one(name["name"]):
            yield NameHit(Span(*name.span("name")), Method.PATTERN, OrganizationType.COMPANY)


def _within(companies: list[Span], place: Span) -> Iterator[Span]:
    """Yield those of *companies*, which are sorted, that lie inside *place*."""
    for at in range(bisect_left(companies, place.start, key=lambda one: one.start), len(companies)):
        if companies[at].start >= place.end:
            return
        if companies[at].end <= place.end:
            yield companies[at]


def _may_be_one(name: str) -> bool:
    return known_as_nothing(name) and not _NO_NAME.search(name)
