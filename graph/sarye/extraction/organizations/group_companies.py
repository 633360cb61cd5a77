"""Groups of companies and their members, by their names: ``현대차그룹``; what a known company is called and a kind, ``네이버클라우드``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.leading import by_first_letters
from sarye.extraction.organizations.companies import names_company
from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.extraction.particles import PARTICLE
from sarye.reading.case import Span
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Method, OrganizationType

_KINDS = (
    "랩스|랩|클라우드|파이낸셜|엔터프라이즈|모빌리티|시스템즈|시스템|솔루션즈|솔루션|소프트웨어|소프트|테크|테크윈|로보틱스|에너지|중공업|건설|물산|"
    "케미칼|글로벌|홀딩스|네트웍스|정보통신|데이터시스템|헬스케어|바이오로직스|디스플레이|오토에버|모비스|글로비스|로템|위아|제철|백화점|면세점|"
    "마트|리테일|푸드|생명|화재|증권|캐피탈|자산운용"
)
"""What stands behind the name of a group to name one of its companies; names of services (톡, 페이, 맵) do not."""
_KIND = by_first_letters(rf"(?<=[{WORD}])(?:{_KINDS})(?={PARTICLE}?(?![{WORD}]))")
_GROUP = re.compile(rf"그룹(?={PARTICLE}?(?![{WORD}]))")
_SHORT_NAME = re.compile(rf"(?<![{WORD}&])[{WORD}&]{{2,12}}$")
_REACH = 13


def of_groups(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the names of companies that begin with that of a known company; registered ones are found as that."""
    for match in _KIND.finditer(text, span.start, span.end):
        group = _SHORT_NAME.search(text[max(span.start, match.start() - _REACH) : match.start()])
        if group is None or not names_company(group.group()):
            continue
        found = Span(match.start() - len(group.group()), match.end())
        if not bearers(found.of(text)):
            yield NameHit(found, Method.PATTERN, OrganizationType.COMPANY)
    yield from _groups(text, span)


def _groups(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the group of a known company, by its short name: ``현대차그룹``, ``가나다금융그룹`` where 가나다 is known."""
    for match in _GROUP.finditer(text, span.start, span.end):
        head = _SHORT_NAME.search(text[max(span.start, match.start() - _REACH) : match.start()])
        if head is None:
            continue
        names = (head.group(), head.group().removesuffix("금융"))
        if any(map(names_company, names)):
            found = Span(match.start() - len(names[0]), match.end())
            if not bearers(found.of(text)):
                yield NameHit(found, Method.PATTERN, OrganizationType.COMPANY)
