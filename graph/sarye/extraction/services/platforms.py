"""Known services where a text names them: 복지로, 나라장터."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from ahocorasick_rs import AhoCorasick, MatchKind

from sarye.extraction.services import words
from sarye.reading.case import Span
from sarye.vocabulary import services

_MEDIUM = re.compile(r"^(공공|디지털|카카오|온라인|모바일|인터넷)(?=..)")
_KIND = re.compile(r"(?<=[가-힣]{2})(?=(?:시스템|플랫폼|포털|포탈|서비스|정보망|데이터베이스)$)")
_LETTER = re.compile(r"[가-힣A-Za-z0-9]")
_PARTICLE = rf"(?:(?:{'|'.join(words.PARTICLES)}|으로써|로써|로서|에서도|에도|하고|나|이나|든지?)(?:는|도|만|의|를)?|입니다|이었다|였다|이란|이라고|라고|상|내|용|측|형)"
_BOUNDARY = re.compile(
    rf"(?:{_PARTICLE}|[가-힣0-9.]{{0,6}}?(?:{'|'.join((*words.HEADS, *words.PHRASE_ENDS, *words.INSTITUTIONS))}){_PARTICLE}?)?(?![가-힣A-Za-z0-9])"
)
"""Behind a name stands nothing, a particle, or what kind of thing it is; else it is the beginning of another word."""
_COUNTER = (
    r"(?:명|건|개|개소|개국|시간|시|분|년|년도|월|일|회|곳|종|호|번|위|세|가지|억|조|여|퍼센트|차례|마리|대|톤|원|학급|팀|쌍|"
    r"[만천]\s?(?:여\s?)?(?:원|명|건|개|회|톤|대|마리))"
)
_COUNTED = re.compile(rf"\s?{_COUNTER}(?:{_PARTICLE}|여)?(?![가-힣A-Za-z0-9])|[%％]|[.,]\d")
"""``정부 24개 부처``, ``소비자 24명``: what looks like a name that ends with a number is one that counts."""


def platforms(text: str, span: Span) -> Iterator[Span]:
    """Yield the known services in ``text[span]``, the longest spelling of each, where it is a word of its own.

    >>> text = "복지로와 공공데이터 포털, 새복지로, 복지로드, 정부24명"
    >>> [found.of(text) for found in platforms(text, Span(0, len(text)))]
    ['복지로', '공공데이터 포털']
    """
    for _, start, end in _automaton().find_matches_as_indexes(span.of(text)):
        found = Span(span.start + start, span.start + end)
        if not _LETTER.match(text, found.start - 1, found.start) and _ends(text, found):
            yield found


def _ends(text: str, found: Span) -> bool:
    """Say whether the name at *found* ends there, and no longer word goes on, nor a count."""
    counted = text[found.end - 1].isdigit() and _COUNTED.match(text, found.end)
    return not counted and bool(_BOUNDARY.match(text, found.end))


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
