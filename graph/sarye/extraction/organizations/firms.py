"""Names behind the word for a legal form: ``법무법인 가람``, ``농업회사법인 나래``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.extraction.particles import without_particle
from sarye.reading.case import Span
from sarye.vocabulary.codes import Method, OrganizationType

_FORM = "법인 "
_FIRM = re.compile(
    rf"(?<![{WORD}])(?:법무|회계|세무|특허|노무|관세|농업회사|영농조합|어업회사|영어조합)법인\s(?P<name>[{WORD}&]{{2,12}})"
)
_NO_NAME = re.compile(
    r"등|및|또는|업무|대표|관계|소속|설립|지원|육성|회원|설명|변호사|회계사|세무사|변리사|노무사|관세사|연합"
)


def firms(text: str, span: Span) -> Iterator[NameHit]:
    """Yield names with the legal form of a firm before them, which is a part of the name."""
    if text.find(_FORM, span.start, span.end) < 0:
        return
    for match in _FIRM.finditer(text, span.start, span.end):
        bare = without_particle(match["name"])
        if len(bare) > 1 and not _NO_NAME.match(bare):
            yield NameHit(
                Span(match.start(), match.start("name") + len(bare)), Method.PATTERN, OrganizationType.COMPANY
            )
