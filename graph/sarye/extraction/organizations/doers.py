"""Whether a clause tells a deed of its subject, in whatever words: what counts where a case tells nothing but deeds."""

from __future__ import annotations

import re

from sarye.extraction.organizations.denied import AUDITED, CALLED_OFF

_LIKENED = re.compile(r"^\s?(?:달리|같[은이]|마찬가지|비교|다르|다른|비슷|유사|동일|견주)")
_NO_DEED = re.compile(
    rf"되|됐|된|됨|돼|겪|못|없|많|어렵|어려|부족|힘들|밝혔|지적|발표|우려|요구|촉구|{AUDITED}"
    r"|지(?:는|도|를)?\s?(?:않(?:음|는다|았다|기로|을)|아니(?:함|하였|했))"
    rf"|(?:{CALLED_OFF})(?:하였다|했다|한다|하기로|키로|함|됨|됐다)?[가-힣 ]{{0,4}}[.\s]*$"
)
_BLAMED = re.compile(r"^[^.]{0,140}?다고\s(?:지적|비판)")
"""``A가 … 개최하고 있다고 지적``: what is blamed on a body is no deed to tell of."""
_ADNOMINAL = re.compile(r"^[^.,]{0,24}?[가-힣](?:한|된|던|는|둔|은|인)\s(?!바(?:[\s가-힣]|$)|뒤|후|다음)")
_PREDICATE = re.compile(r"[가-힣]{1,8}(?:[.,]|$|\s?\n)|[가-힣]+(?:고|며|으며|면서|하여|해|아|어|여|도록)(?=[\s,])")
"""Where a verb may close the clause."""


def does(particle: str, after: str) -> bool:
    """Say whether a body with the subject *particle* does what *after* tells.

    >>> does("이", " 안테나를 놓아 주었음."), does("이", " 고시한 기준에 따름."), does("은", " 손을 대지 못함.")
    (True, False, False)
    """
    describes = particle in ("이", "가") and _ADNOMINAL.match(after) is not None
    return not (describes or _BLAMED.match(after) or _NO_DEED.search(_clause(after)))


def done_with(after: str) -> bool:
    """Say whether what *after* tells is done with the body before it, which is not only likened to something.

    >>> done_with(" 수치를 주고받음."), done_with(" 달리 종이를 썼음.")
    (True, False)
    """
    return _LIKENED.match(after) is None and _NO_DEED.search(_clause(after)) is None


def _clause(after: str) -> str:
    end = _PREDICATE.search(after)
    return after[: end.end()] if end else after
