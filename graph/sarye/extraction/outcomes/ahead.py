"""Releases whose news is still to come: what people will be able to do by it is told as if it were so, and is hoped for.

``접수할 수 있게 된다`` is a result where the service runs, and a hope where the release tells that it will be built, or
that somebody agreed to build it. Only the news at the head of the release says which.
"""

from __future__ import annotations

from sarye.extraction.leading import by_first_letters
from sarye.extraction.outcomes.clauses import by_status
from sarye.extraction.outcomes.cues import SIGNED
from sarye.extraction.outcomes.status import finite, last_words, predicate
from sarye.reading.case import Span
from sarye.vocabulary.codes import Status

_BEGUN = by_first_letters(
    r"(?:사업|구축|개발|연구|용역|공사|설계|건립|조성)(?:[을를에]|\s?사업[을를에])?\s(?:[가-힣]+\s)?(?:착수|시작)(?:했|하였|한)다$"
)
"""Work on it has begun, and it is not there."""
_OPENED = by_first_letters(
    r"(?:개통|개시|개설|개소|출시|오픈|공개|개방|구축|도입|설치|보급|개발|시행|가동|신설|마련|개편)(?:[을를]\s?(?:완료|마무리)?)?(?:했|하였|됐|되었)"
    r"|(?:[을를이가]\s|문을\s)[열만][었들렸]"
)
"""What was made is there, whatever is planned beside it; money found or a study done is not."""
_ENABLED = by_first_letters(r"(?:[있되받]게\s된|가능하게\s된|(?<!이루)(?<!치러)[해아어려]진)다$")
_THERE = by_first_letters(
    r"(?<![가-힣])이제|(?:개편|도입|구축|개통|개발|신설|추가|개선|출시|개소)(?:된|한)\s|이번\s[^,]{0,24}(?:개편|개통|개소|출시|개선)"
)
"""What is there already, whatever else is announced."""


def is_ahead(news: str) -> bool:
    """Say whether *news*, the first sentence of a release, tell what is still to come, and nothing that is there.

    What is hoped for says nothing about that: it is hoped of what is there as well.

    >>> is_ahead("가람시는 새 창구의 구축 사업에 착수한다."), is_ahead("가람시는 새 창구를 열었다.")
    (True, False)
    >>> is_ahead("가람시는 새 창구를 열었으며, 내년에는 넓힐 계획이다."), is_ahead("새 창구는 큰 도움이 될 것으로 기대된다.")
    (False, False)
    """
    told = [(part.of(news), status) for part, status in by_status(news, Span(0, len(news)))]
    to_come = [status is Status.PLANNED or _only_begun(clause) for clause, status in told]
    there = [status is Status.ACHIEVED and _OPENED.search(clause) is not None for clause, status in told]
    return any(to_come) and not any(there)


def _only_begun(clause: str) -> bool:
    """Say whether *clause* tells that somebody agreed to do a thing, or began to."""
    end = predicate(finite(last_words(clause)))
    return SIGNED.search(end) is not None or _BEGUN.search(end) is not None


def status_ahead(clause: str, status: Status) -> Status:
    """Return the *status* of a *clause* in a release whose news is still to come.

    >>> str(status_ahead("누구나 신청할 수 있게 된다.", Status.ACHIEVED))
    'expected'
    """
    words = last_words(clause)
    if status is not Status.ACHIEVED or not words.endswith("다") or _THERE.search(clause):
        return status
    return Status.EXPECTED if _ENABLED.search(predicate(finite(words))) else status
