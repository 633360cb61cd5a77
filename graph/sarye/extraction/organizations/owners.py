"""Pieces of work listed with whose each is: ``강의 지원(A부, 200명), 자료 구축(B부, 300명) 등``."""

from __future__ import annotations

import re

from sarye.extraction.organizations.enumeration import Group
from sarye.reading.case import Span

_PIECE = re.compile(
    r"(?P<thing>[가-힣A-Za-z0-9]{2,})\s?[(（](?P<who>[가-힣]{2,10}[부처청원위회단사시도])(?:,\s?[\d,.]+\s?[가-힣%]{1,3})?[)）]"
    r"(?=\s?(?:[,·]|등|및\s|[와과]\s|[을를]\s))"
)
_NO_PIECE = re.compile(
    r"(?:법|법률|법령|고시|훈령|통계|자료|보고서|대책|대상|우수상|장관상|최우수|[가-힣]상|장관|차관|청장|국장|실장|과장|팀장|사무관|주무관|교수|박사|위원"
    r"|대표|상무|전무|이사|연구원|센터장|원장|회장|사장|단장|기관|부처|소속)$"
)
"""What has a body in brackets behind it for another reason: laws, prizes, persons."""
_PERSON = re.compile(r"(?<![가-힣A-Za-z0-9]\s)(?<![가-힣A-Za-z0-9])[가-힣]{2,4}$")
_AT_LEAST = 2


def shares_out(text: str, sentence: Span, group: Group) -> bool:
    """Say whether *group* stands in a bracket that tells whose a piece of work is, in a list of such pieces."""
    start = group.members[0].start
    if text[start - 1] not in "(（":
        return False
    pieces = [piece for piece in _PIECE.finditer(text, sentence.start, sentence.end) if _is_piece(piece, text)]
    return len({piece["who"] for piece in pieces}) >= _AT_LEAST and any(piece.start("who") == start for piece in pieces)


def _is_piece(piece: re.Match[str], text: str) -> bool:
    if _NO_PIECE.search(piece["thing"]):
        return False
    alone = _PERSON.search(text, max(0, piece.start() - 2), piece.end("thing"))
    return alone is None or len(piece["thing"]) > len(alone.group())
