"""Pieces of work listed with whose each is: ``강의 지원(A부, 200명), 자료 구축(B부, 300명) 등``."""

from __future__ import annotations

import re
from functools import lru_cache

from sarye.extraction.organizations.enumeration import Group
from sarye.extraction.organizations.posts import MANAGERS, OFFICE_HEADS, OFFICIALS
from sarye.reading.case import Span
from sarye.vocabulary.dots import DOTS

_PIECE = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?P<thing>[가-힣A-Za-z0-9]{2,30})\s?[(（](?P<who>[가-힣A-Za-z0-9&]{2,20})(?:,\s?[\d,.]+\s?[가-힣%]{1,3})?[)）]"
    rf"(?=\s?(?:[,{DOTS}.]|등|및\s|[와과]\s|[을를]\s|$))"
)
_NO_PIECE = re.compile(
    r"(?:법|법률|법령|고시|훈령|통계|자료|보고서|대책|대상|우수상|장관상|최우수|[가-힣]상|기관|부처|소속"
    rf"|{OFFICIALS}|{OFFICE_HEADS}|{MANAGERS}|원장|팀장|사무관|주무관|교수|박사|위원|연구원)$"
)
"""What has a body in brackets behind it for another reason: laws, prizes, persons."""
_PERSON = re.compile(r"(?<![가-힣A-Za-z0-9]\s)(?<![가-힣A-Za-z0-9])[가-힣]{2,4}$")
_WORK = re.compile(
    r"(?:구축|제작|개발|지원|양성|개선|보급|조성|운영|도입|설치|확충|정비|관리|시스템|플랫폼|서비스|포털|앱|DB|데이터베이스|도우미|사업|프로젝트|프로그램|기술|상품|대출|보증|펀드|바우처|과정|강좌|교재)$"
)
"""What is made or kept going."""
_HEADWORD = re.compile(
    r"(?:사업|과제|프로젝트|시스템|서비스|접속\s?방법)들?(?:은|는|에는|으로는|로는|\s?[:：])\s|주요\s(?:사업|과제)으?로\s"
)
"""``주요 사업으로는 …``: what the list is of; who opens a way to the work has a part in it too."""
_NO_WORK = re.compile(r"문의|신고|접수|지적|위반|낭비|비위|일정|프로그램")
"""Before a list: whom to ask, what went wrong, what a day holds."""
_AT_LEAST = 2
_LONGEST = 4000
"""Letters of a sentence that a list of pieces can fill; what is longer is broken text."""


def shares_out(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* stands in a bracket that tells whose a piece of work is, in a list of such pieces."""
    start = group.members[0].start
    if not group.opens_bracket(text) or sentence.end - sentence.start > _LONGEST:
        return False
    return start - sentence.start in _owners(sentence.of(text))


@lru_cache(maxsize=64)
def _owners(sentence: str) -> frozenset[int]:
    """Return where in *sentence* the bodies stand that a list of pieces of work names, each behind its own."""
    pieces = [piece for piece in _PIECE.finditer(sentence) if _is_piece(piece, sentence)]
    if len({piece["who"] for piece in pieces}) < _AT_LEAST:
        return frozenset()
    opening = sentence[: pieces[0].start()]
    works = all(_WORK.search(piece["thing"]) for piece in pieces) or _HEADWORD.search(opening)
    told = works and not _NO_WORK.search(opening)
    return frozenset(piece.start("who") for piece in pieces) if told else frozenset()


def _is_piece(piece: re.Match[str], text: str) -> bool:
    if _NO_PIECE.search(piece["thing"]):
        return False
    alone = _PERSON.search(text, max(0, piece.start() - 2), piece.end("thing"))
    return alone is None or len(piece["thing"]) > len(alone.group())
