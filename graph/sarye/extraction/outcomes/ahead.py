"""Releases whose news is still to come: what people will be able to do by it is told as if it were so, and is hoped for.

``접수할 수 있게 된다`` is a result where the service runs, and a hope where the release tells that it will be built, or
that somebody agreed to build it. Only the news at the head of the release says which.
"""

from __future__ import annotations

import re

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.cues import SIGNED
from sarye.extraction.outcomes.status import finite, last_words, predicate, status_of
from sarye.vocabulary.codes import Status

_BEGUN = by_first_letters(
    r"(?:사업|구축|개발|연구|용역|공사|설계|건립|조성)(?:[을를에]|\s?사업[을를에])?\s(?:[가-힣]+\s)?(?:착수|시작)(?:했|하였|한)다$"
)
"""Work on it has begun, and it is not there."""
_OPENED = re.compile(
    r"(?:개통|개시|개설|개소|출시|오픈|구축|도입|개발|완료)(?:했|하였|해|하여|하고)[가-힣]{0,3}[,\s]|열(?:었|어|고)[가-힣]{0,2}[,\s]"
)
"""What was made is there, whatever is planned or hoped beside it."""
_ENABLED = re.compile(r"(?:[있되받]게\s된|가능하게\s된|(?<!이루)(?<!치러)[해아어려]진)다$")
_THERE = re.compile(
    r"(?<![가-힣])이제|(?:개편|도입|구축|개통|개발|신설|추가|개선|출시|개소)(?:된|한)\s|이번\s[^,]{0,24}(?:개편|개통|개소|출시|개선)"
)
"""What is there already, whatever else is announced."""


def is_ahead(news: str) -> bool:
    """Say whether *news*, the first sentence of a release, tell what is still to come.

    >>> is_ahead("가람시는 새 창구의 구축 사업에 착수한다."), is_ahead("가람시는 새 창구를 열었다.")
    (True, False)
    """
    if _OPENED.search(news):
        return False
    end = predicate(finite(last_words(news)))
    return status_of(news) is Status.PLANNED or SIGNED.search(end) is not None or _BEGUN.search(end) is not None


def status_ahead(clause: str, status: Status) -> Status:
    """Return the *status* of a *clause* in a release whose news is still to come.

    >>> str(status_ahead("누구나 신청할 수 있게 된다.", Status.ACHIEVED))
    'expected'
    """
    words = last_words(clause)
    if status is not Status.ACHIEVED or not words.endswith("다") or _THERE.search(clause):
        return status
    return Status.EXPECTED if _ENABLED.search(predicate(finite(words))) else status
