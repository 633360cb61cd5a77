"""Bodies that a note counts out: ``10개 기업*이 참여한다`` and below ``* 가람, 나래랩, …``, ten of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sarye.extraction.organizations.dealt_with import dealt_with
from sarye.extraction.organizations.enumeration import Group
from sarye.extraction.organizations.footnotes import is_cited, no_name, of_things
from sarye.extraction.organizations.identity import Identity, is_vague, unnamed_form
from sarye.extraction.organizations.listing import ITEM_MARKS, PIECE
from sarye.extraction.organizations.participation import tie_of
from sarye.extraction.organizations.rules import Tie
from sarye.extraction.particles import particle_at
from sarye.reading.case import Span
from sarye.reading.sentences import trim
from sarye.register.forms import is_class
from sarye.vocabulary.dots import DOTS

_COMPANIES = r"기업|업체|사|스타트업|社"
_COMPANY = re.compile(_COMPANIES)
_COUNTED = re.compile(
    rf"(?P<count>\d{{1,2}})\s?개\s?(?:[가-힣{DOTS}]+\s){{0,2}}?[가-힣{DOTS}]{{0,10}}(?P<kind>{_COMPANIES}|은행|대학|병원|기관|단체|지자체)(?P<mark>\*{{1,3}})"
)
_LABEL = re.compile(r"\s*(?:[\[(（][가-힣 ]{2,10}[\])）]\s?[:：]?|(?:[가-힣]{2,6}\s?){1,3}[:：])\s*")
_NAME = re.compile(
    rf"(?:[{ITEM_MARKS}]\s?)?(?P<name>(?:㈜|[(（]주[)）])?[가-힣A-Za-z0-9&][^,，()（）:：]{{1,25}}?(?:㈜)?)(?:\s{{0,3}}[(（].*)?"
)
_OTHERS = re.compile(r"\s등\s*\.?$")
_TOLD = re.compile(r"[가-힣](?:을|를|은|는|의|에서)\s|(?:기업|업체|기관|단체)$|^기타$|\d\s?(?:개|명|건|곳)")
"""Words of a clause, a class or a count: the note lists no names."""
_FARTHEST = 500
_AT_LEAST = 2


def noted(
    text: str, section: Span, sentence: Span, who: Callable[[str], Identity | None]
) -> Iterator[tuple[Span, Identity, Tie, Group]]:
    """Yield the bodies that a note to *sentence* in its *section* lists, as many names as the sentence counts.

    Each comes with the tie of the class that counts them, and that class as a group of one. An unknown name is a
    company where companies are counted, and nobody else.
    """
    if text.find("*", sentence.start, sentence.end) < 0:
        return
    for counted in _COUNTED.finditer(text, sentence.start, sentence.end):
        members = _members(text, Span(counted.end(), section.end), sentence, counted["mark"])
        particle = particle_at(text, counted.end())
        group = Group((Span(*counted.span()),), particle, counted.end() + len(particle))
        tie = tie_of(text, sentence, group)
        if tie is Tie.NONE or of_things(text, counted.end()) or not len(members) == int(counted["count"]) >= _AT_LEAST:
            continue
        companies = _COMPANY.fullmatch(counted["kind"])
        for span in members:
            said = span.of(text)
            identity = who(said)
            if identity is not None and not is_vague(identity):
                yield span, identity, tie, group
            elif companies and not is_class(said):
                yield span, unnamed_form(said), tie, group


def _members(text: str, rest: Span, sentence: Span, mark: str) -> tuple[Span, ...]:
    """Return the names in the line below *sentence* that *mark* opens; none where something is no name.

    A later word of the *rest* of the section that bears the same mark has the note below it for its own.
    """
    line = re.compile(rf"\n ?{re.escape(mark)}(?: |(?=[{ITEM_MARKS}]))(?P<list>.*)").search(
        text, sentence.end, min(rest.end, sentence.end + _FARTHEST)
    )
    if line is None or re.compile(rf"[^\s*]{re.escape(mark)}(?!\*)").search(text, rest.start, line.start()):
        return ()
    end = text.find("\n", line.start("list"), rest.end)
    label = _LABEL.match(text, line.start("list"))
    start, end = label.end() if label else line.start("list"), end if end >= 0 else rest.end
    others = _OTHERS.search(text, start, end)
    pieces = (Span(*piece.span()) for piece in PIECE.finditer(text, start, others.start() if others else end))
    names = [_NAME.fullmatch(text, piece.start, piece.end) for piece in (trim(text, piece) for piece in pieces)]
    told = label is not None and dealt_with(label.group())
    told = told or any(name is None or _TOLD.search(name["name"]) or no_name(name["name"]) for name in names)
    cited = any(name is not None and is_cited(text, name.end("name")) for name in names)
    return () if told or cited else tuple(Span(*name.span("name")) for name in names if name)
