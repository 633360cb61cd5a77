"""Known services where a text names them: 복지로, 나라장터."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from ahocorasick_rs import AhoCorasick, MatchKind

from sarye.reading.case import Span
from sarye.vocabulary import services

_MEDIUM = re.compile(r"^(공공|디지털|카카오|온라인|모바일|인터넷)(?=..)")
_KIND = re.compile(r"(?<=[가-힣]{2})(?=(?:시스템|플랫폼|포털|포탈|서비스|정보망|데이터베이스)$)")
_LETTER = re.compile(r"[가-힣A-Za-z0-9]")


def platforms(text: str, span: Span) -> Iterator[Span]:
    """Yield the known services in ``text[span]``, the longest spelling of each, where no letter stands before.

    >>> text = "복지로와 공공데이터 포털, 새복지로"
    >>> [found.of(text) for found in platforms(text, Span(0, len(text)))]
    ['복지로', '공공데이터 포털']
    """
    for _, start, end in _automaton().find_matches_as_indexes(span.of(text)):
        found = Span(span.start + start, span.start + end)
        if not _LETTER.match(text, found.start - 1, found.start):
            yield found


def is_known(name: str) -> bool:
    """Say whether *name* is that of a service of which a mention is enough.

    >>> is_known("나라장터"), is_known("공공데이터 포털"), is_known("들꽃장터")
    (True, True, False)
    """
    service = services.called(name)
    return service is not None and service.sure


@lru_cache(maxsize=1)
def _automaton() -> AhoCorasick:
    names = (name for service in services.load() for name in (service.name, *service.alternatives))
    spellings = {spelling for name in names for spelling in _spellings(name)}
    return AhoCorasick(sorted(spellings), matchkind=MatchKind.LeftmostLongest)


def _spellings(name: str) -> Iterator[str]:
    """Yield *name* with and without each of its spaces, and with one behind the medium or before the kind."""
    pieces = _KIND.sub(" ", _MEDIUM.sub(r"\1 ", name)).split(" ")
    for gaps in product(("", " "), repeat=len(pieces) - 1):
        yield pieces[0] + "".join(gap + piece for gap, piece in zip(gaps, pieces[1:], strict=True))
