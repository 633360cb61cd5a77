"""Names that head a line in brackets, told by their last word or by the sentence behind to be what is built and run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.countries import COUNTRIES
from sarye.extraction.services import names
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_KIND = r"시설|시스템|서비스|플랫폼|포털|앱|챗봇"
_HEADING = re.compile(
    rf"^[ \t]*+[-○ㅇo◦·•▸▹▪□■]?[ \t]*+[(【\[]([가-힣A-Za-z0-9{DOTS}\- ]{{3,24}}(?<![{DOTS}])({_KIND}))[)】\]]\s",
    re.MULTILINE,
)
_TOLD = re.compile(r"[.\n]|[는한]\s(?:[가-힣]{1,8}\s)?(시설)(?:로|으로|이다|입니다)?[,.\s]")
_NOT_OURS = re.compile(
    rf"(?:(?:타|기존|현행|종전|이전|유사|다른|일부|여러|각|민간|일반|해외|외국|국외|선진국|주요국|{'|'.join(COUNTRIES)})의?|(?:문제|적발|지적|신고)된|불법|악성|사칭)\s"
)
"""A word that tells any or another one of a kind, or one that does harm."""
_BLAMED = re.compile(
    r"[^.\n]{0,40}?(?:위반[을를]?\s(?:[가-힣]+\s)?(?:적발|확인)|(?:장애|오류|유출|침해)[이가]?\s발생(?:했|하였|한다)|(?:과징금|과태료)[을를]\s부과(?:했|하였|한다)|시정명령|[이가]\s(?:어렵|미흡하|부족하|불편하|곤란하)다)"
)
_FACILITY = "시설"
_REACH = 200


def headings(text: str, span: Span) -> Iterator[Span]:
    """Yield the names in ``text[span]`` that head a line; of a facility its first sentence must tell what it is for.

    >>> text = "(물때 서비스) 물때를 알린다. (갯벌 시설) 크다."
    >>> [one.of(text) for one in headings(text, Span(0, len(text)))]
    ['물때 서비스']
    """
    for match in _HEADING.finditer(text, span.start, span.end):
        name = match.group(1)
        if _NOT_OURS.match(name) or _BLAMED.match(text, match.end(), span.end):
            continue
        if names.generic_word(name.replace(" ", "")) or names.is_technology(name):
            continue
        told = match.group(2) != _FACILITY or _TOLD.search(text, match.end(), min(span.end, match.end() + _REACH))
        if told is True or (told and told.group(1)):
            yield Span(*match.span(1))
