"""Bodies of other countries: ``베트남 교육부`` is not 교육부."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sarye.extraction.countries import COUNTRIES
from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.extraction.organizations.identity import Identity
from sarye.extraction.particles import PARTICLE
from sarye.reading.case import Span
from sarye.register.forms import form_of, is_class
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Method, OrganizationType
from sarye.vocabulary.dots import DOTS
from sarye.vocabulary.naming import tidy

_BEFORE = by_first_letters(rf"(?<![가-힣])(?P<country>{'|'.join(COUNTRIES)})\s?$")
_IN_LIST = by_first_letters(
    rf"(?<![가-힣])(?:{'|'.join(COUNTRIES)})\s[가-힣]{{1,12}}[부청처국원회](?:\s?[,{DOTS}]\s?[가-힣]{{1,12}}[부청처국원회]){{0,4}}(?:\s?[,{DOTS}]\s?|[와과]\s|\s및\s)$"
)
"""``페루 농업부, 기상청``: whose the later ones of a list are nobody can tell."""
_FIRST = re.compile(rf"(?:{'|'.join(COUNTRIES)})\s")
_SEVERAL = re.compile(rf"(?:각국|개국|양국)(?:의)?\s$|시[{DOTS}]?도\s?$")
_LONGEST, _LIST = 12, 60
_OFFICE = "부청처국"
"""Letters that end the names of offices of a state, also where the word before is a general one."""
_COMMON = re.compile(
    r"(?!.*연구센터$)[가-힣]{2,4}(?:센터|기구)|.*(?:건설|설치|토목|보수|포장|철거|확장|시공|조성|배관|전기)공사|.*(?:공|정|유치|학|대학|요양|동물|식물)원"
)
"""Halls, tools, works and grounds: a short name with one of these endings has its letters beside it."""
_OF_A_STATE = frozenset(
    {OrganizationType.CENTRAL, OrganizationType.OFFICE, OrganizationType.RESEARCH, OrganizationType.PUBLIC_INSTITUTION}
)
_OURS = re.compile(r"한국|대한|KO")
_ABROAD = by_first_letters(
    rf"(?<![가-힣])(?:{'|'.join(COUNTRIES)})(?P<apart>\s?)(?P<name>(?:[가-힣]{{1,8}}[{DOTS}])?[가-힣]{{2,12}}(?:부|청|처|국|원|위원회|연구소|연구센터|공사|기구|센터|협회|연합회))"
    rf"(?={PARTICLE}?(?![{WORD}]))(?P<letters>\s?\([A-Z][A-Za-z]+)?"
)
_PLACES = re.compile(
    r".*(?:[동서남북중내외전후상하본일대간두학세]부|부처|(?<!행)정부|(?<![가-힣])(?:행정|사법|입법)부|대표부|당국|각국|자국|공국|왕국|정치국원|지부|본국|영국|미국|중국|한국|외국|입국|출국|전국|약국|국가|대사관|병원|시장|주민|국민|회원|직원|의원|자원|지원|공무원|요원|인원|구성원|연구원|대청|신청|요청|초청|근처|거처|출처|상처|조처|대처)$"
)
"""Words that end like the name of an office and are none."""


def abroad(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the bodies of other countries that no register knows: ``몽골 수의국``, with the country as their name says it."""
    for match in _ABROAD.finditer(text, span.start, span.end):
        name = match["name"]
        whole = NameHit(Span(match.start(), match.end("name")), Method.PATTERN, _kind(name))
        if not match["apart"]:
            if any(body.type in _OF_A_STATE for body in bearers(name)) and not bearers(whole.span.of(text)):
                yield whole
        elif not (_PLACES.match(name) or bearers(name) or (not match["letters"] and _is_common(name))):
            yield whole


def _is_common(name: str) -> bool:
    """Say whether *name* is as likely a common noun: a class of bodies that is no office of a state, a hall, a tool."""
    return (is_class(name) and name[-1] not in _OFFICE) or _COMMON.fullmatch(name) is not None


def _kind(name: str) -> OrganizationType:
    form = form_of(name)
    known = form is not None and form.type not in (OrganizationType.UNIT, OrganizationType.MUNICIPALITY)
    return form.type if form is not None and known else OrganizationType.CENTRAL


def from_abroad(name: str) -> bool:
    """Say whether *name* begins with another country."""
    return _FIRST.match(name) is not None


def at_home(text: str, span: Span, identity: Identity) -> Identity | None:
    """Return *identity*, or where another country stands before the name the body of that country, known to no register.

    Of several countries (``4개국 통계청``), or of all provinces (``시·도 경찰청``), there is no one such body: None.

    A company or a university keeps its identity abroad, and so does what has Korea in its name.
    """
    said = tidy(span.of(text))
    if (
        identity.type not in _OF_A_STATE
        or not identity.public
        or (_OURS.match(identity.name) and not _short(said, identity))
    ):
        return identity
    before = text[max(0, span.start - _LONGEST) : span.start]
    if _SEVERAL.search(before):
        return None
    country = _BEFORE.search(before)
    if country is None:
        return None if _IN_LIST.search(text[max(0, span.start - _LIST) : span.start]) else identity
    return replace(identity, name=f"{country['country']} {said}", id=None, candidates=(), parent=None)


def _short(said: str, identity: Identity) -> bool:
    """Say whether *said* is the name of *identity* without its 한국 or 대한: then a body abroad may be called so."""
    return identity.name in (f"한국{said}", f"대한{said}")
