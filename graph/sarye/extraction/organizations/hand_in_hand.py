"""Companies that nobody knows, by what is done with them: ``가람(Garam)과 협업``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.organizations.companies import known_as_nothing
from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.reading.case import Span
from sarye.vocabulary.codes import Method, OrganizationType

_HAND_IN_HAND = r"(?:와|과)\s?(?:의\s)?(?:손(?:을)?\s?잡|협업|업무\s?협약|제휴|공동|함께|협력)"
_GLOSSED = re.compile(rf"\([A-Z][A-Za-z.& ]{{1,15}}\){_HAND_IN_HAND}(?!\s?(?:관계|강화|방안))")
_NAME = re.compile(rf"(?<![{WORD}])[가-힣]{{2,10}}$")
_LONGEST = 11
_NO_NAME = re.compile(
    r"(?:기업|시스템|서비스|플랫폼|기술|사업|분야|산업|등|분석|개발|구축|제공|관리|지원|교육|연구|전문가|단체|기관|업계|회사)$|[을를은는이가의에로]$"
)


def hand_in_hand(text: str, span: Span) -> Iterator[NameHit]:
    """Yield the names in ``text[span]`` that stand with their letters in brackets before ``과 협업`` and the like."""
    for match in _GLOSSED.finditer(text, span.start, span.end):
        name = _NAME.search(text, max(span.start, match.start() - _LONGEST), match.start())
        if name and _may_be_one(name.group()):
            yield NameHit(Span(*name.span()), Method.PATTERN, OrganizationType.COMPANY)


def _may_be_one(name: str) -> bool:
    return known_as_nothing(name) and not _NO_NAME.search(name)
