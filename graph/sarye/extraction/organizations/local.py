"""Bodies whose names begin with where they serve: ``가람구자원봉사센터``, ``나래경찰서 교통순찰대``, ``주다온총영사관``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.countries import COUNTRIES
from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.extraction.organizations.identity import SQUADS, STATIONS
from sarye.extraction.particles import PARTICLE
from sarye.reading.case import Span
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS, Method, OrganizationType

_SQUADS = re.compile(rf"[청서부](?<=경찰.|소방.|방본.)\s[가-힣0-9]{{2,8}}?{SQUADS}(?={PARTICLE}?(?![{WORD}]))")
_STATION_NAME = re.compile(rf"(?<![{WORD}])[가-힣]{{1,10}}(?:{STATIONS})$")
_STATE = rf"(?:{'|'.join(COUNTRIES)}|유엔|[미일중영불독러호]|[A-Z]{{2,5}})"
_MISSIONS = re.compile(
    rf"주(?<![{WORD}].)(?:(?!한|재|요(?!르단)|변국|최국|말)[가-힣]{{1,10}}?(?:대한민국\s?)?|{_STATE}\s?(?:주재\s)?(?:대한민국\s?|한국\s?)?)"
    rf"(?:총영사관|대사관|대표부)(?={PARTICLE}?(?![{WORD}]))"
)
"""``주다온총영사관``, ``주미 대사관``: before a space only a state is sure, 주요 and 주변국 are none."""
_AREA = re.compile(r"[가-힣]{2,5}?[시군구]")
_MINISTRY = re.compile(r"[부처청]")
_LONGEST_MINISTRY = 9
_SHORTEST_OWN = 5


def of_area(name: str) -> bool:
    """Say whether *name* begins with the full name of a city, county or district.

    >>> of_area("마포구자원봉사센터"), of_area("창구민원센터")
    (True, False)
    """
    area = _AREA.match(name)
    return area is not None and any(body.type in LOCAL_GOVERNMENTS for body in bearers(area.group()))


def behind_parent(name: str) -> str:
    """Return the body that stands right behind its ministry without a space: 가람원 of ``나래부가람원``, else nothing."""
    if len(name) < _SHORTEST_OWN + 3:
        return ""
    for ministry in _MINISTRY.finditer(name, 2, _LONGEST_MINISTRY):
        own = name[ministry.end() :]
        if len(own) >= _SHORTEST_OWN and bearers(own) and bearers(name[: ministry.end()]):
            return "" if bearers(name) else own
    return ""


def local_names(text: str, span: Span) -> Iterator[NameHit]:
    """Yield squads behind their station, and missions to other countries, in no order."""
    for match in _SQUADS.finditer(text, span.start, span.end):
        before = _STATION_NAME.search(text, max(span.start, match.start() - 14), match.start() + 1)
        if before:
            yield NameHit(Span(before.start(), match.end()), Method.PATTERN)
    for match in _MISSIONS.finditer(text, span.start, span.end):
        yield NameHit(Span(*match.span()), Method.PATTERN, OrganizationType.OFFICE)
