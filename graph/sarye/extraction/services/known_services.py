"""Known services where a text names them, and no word that spells the same: 복지로, 나라장터."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from ahocorasick_rs import AhoCorasick, MatchKind

from sarye.extraction.services import words
from sarye.extraction.services.cues import address_follows, contact_follows
from sarye.extraction.services.deeds import made, misused, run
from sarye.reading.case import Span
from sarye.vocabulary import services

_MEDIUM = re.compile(r"^(공공|디지털|카카오|온라인|모바일|인터넷)(?=..)")
_KIND = re.compile(r"(?<=[가-힣]{2})(?=(?:시스템|플랫폼|포털|포탈|서비스|정보망|데이터베이스)$)")
_LONGEST_KIND = 10
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


_VERSION = re.compile(r"\s?\d\.\d(?![\d%])")
_SITE_AFTER = re.compile(
    r"[’'”\"＇]?\s?(?:공식\s|대표\s)?(?:누리집|홈페이지|사이트|포털|포탈|시스템|플랫폼)(?![가-힣]*(?:사업|기업|업체|산업))"
)
"""What tells of an ordinary word that it is a platform: 서비스 and 앱 are said of any tool of a company."""
_WITH_PARTICLE = re.compile(r"(?<![가-힣])[가-힣]{2}로(?:부터|써|서|(?P<topic>도|만|는))(?![가-힣])")
"""``농사로부터``, ``농사로도``: the same, with a longer particle."""
_BY_MEANS_OF = re.compile(
    r"(?<![가-힣])[가-힣]{2}로\s(?!누리집|홈페이지|사이트|포털|앱|온라인|시스템|플랫폼|챗봇|서비스|기능|화면|메뉴|개편|연계|접속|로그인|등\s|등의\s|및\s|또는\s)"
)
"""``농사로 성공하다``: a word with its particle that spells the same as a platform."""
_OF_ITS_KIND = re.compile(r"\s[가-힣]{1,4}(?:시스템|플랫폼|포털)(?![가-힣]{3})|\([A-Z][A-Za-z0-9\-]{1,14}\)")
"""What belongs to the name of a platform: 온나라 문서시스템, 국가통계포털(KOSIS)."""
_CONTACT = re.compile(r"\s?(?:누리집|홈페이지|사이트)?\s?에서 (?:확인|내려|볼 수)")


def known_services(text: str, span: Span) -> Iterator[tuple[Span, bool]]:
    """Yield where ``text[span]`` names known services, and whether the mention is enough or the text tells the kind.

    Those that are named only as a source to look up are left out.
    """
    for known in platforms(text, span):
        if _is_gloss(text, known):
            continue
        looked_up = _CONTACT.match(text, known.end) or contact_follows(text, known.end)
        if not (looked_up or _is_word(text, known) or misused(text, known.end)):
            kind = _OF_ITS_KIND.match(text, known.end, span.end)
            whole = Span(known.start, kind.end() if kind else known.end)
            belongs = kind is not None and not kind.group().startswith("(")
            yield whole, is_known(known.of(text)) or belongs or _tells_kind(text, known)


def _is_gloss(text: str, known: Span) -> bool:
    """Say whether the Latin letters at *known* stand alone in the bracket behind a longer name that ends with its kind."""
    alone = text[known.start - 1 : known.start] == "(" and text[known.end : known.end + 1] == ")"
    longer = text[max(0, known.start - _LONGEST_KIND) : known.start - 1].rstrip()
    return alone and known.of(text).isascii() and longer.endswith(words.HEADS)


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


def _is_word(text: str, known: Span) -> bool:
    """Say whether a word with its particle stands at *known*, which only spells the same as a platform."""
    longer = _WITH_PARTICLE.match(text, known.start)
    if (
        longer
        and longer.end() > known.end
        and not (longer["topic"] and (made(text, known.end) or run(text, known.end)))
    ):
        return True
    return bool(_BY_MEANS_OF.match(text, known.start))


def _tells_kind(text: str, known: Span) -> bool:
    """Say whether the text says beside the name at *known*, which may be an ordinary word, what it is or where."""
    versioned = _VERSION.match(text, known.end) is not None
    site = _SITE_AFTER.match(text, known.end) is not None
    return versioned or site or address_follows(text, known.end)


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
