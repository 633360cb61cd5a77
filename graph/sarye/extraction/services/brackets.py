"""Names in the bracket behind what they are or who offers them: 학사 플랫폼(들꽃누리), 가람청(갯벌정보망), 앱(가, 나)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.extraction.services import names, words
from sarye.extraction.services.bodies import ends_as_body, is_body
from sarye.extraction.services.counts import COUNT
from sarye.reading.case import Span

_KINDS = (
    "시스템",
    "플랫폼",
    "포털",
    "포탈",
    "앱",
    "어플",
    "애플리케이션",
    "어플리케이션",
    "솔루션",
    "챗봇",
    "아카이브",
)
_BODIES = ("부", "처", "청", "원", "공사", "공단", "재단", "협회", "은행", "위원회", "센터", "지원단")
_BRACKET = re.compile(r"\(([^()\n:;/‘’'“”\"「」]{3,60})\)")
_REACH = 14
_HARMFUL = re.compile(r"(?:불법|악성|해킹|가짜|유사|사기|피싱|도박)\s?[가-힣]{0,4}\s?[가-힣]+$")
_FOUGHT = re.compile(r"[을를]?\s?(?:[가-힣]+\s)?(?:차단|폐쇄|적발|삭제|단속|수사)")
_ITEM = re.compile(r"[^,]+")
_ETC = re.compile(r"\s등\Z")
_NAME = re.compile(
    r"(?!이하|구\s|현\s|약\s|총\s|가칭)(?=.*[가-힣])[가-힣A-Za-z0-9\-]{2,14}(?:\s[가-힣A-Za-z0-9\-]{1,12}){0,2}"
)
_SPEECH = re.compile(
    r"(?:[을를은는의]|중|안|\d(?:건|개|명|회|원|곳|대|종|개소|개국)|까지|부터|에서|으로|가능|포함|예정|제외|전용|이벤트|등)\Z|(?:을|를|은|의)\s"
)
_SHORTEST, _WORDS = 3, 2


def in_brackets(text: str, span: Span) -> Iterator[Span]:
    """Yield the names in ``text[span]`` that stand in the bracket behind their kind, or behind the body that has them.

    Behind a body only what ends with its kind is the name of a service; there may stand a place or a short name too.

    >>> text = "학사 플랫폼(들꽃누리)과 가람청(갯벌정보 누리집), 가람원(솔마을) 연계"
    >>> [one.of(text) for one in in_brackets(text, Span(0, len(text)))]
    ['들꽃누리', '갯벌정보 누리집']
    """
    for match in _BRACKET.finditer(text, span.start, span.end):
        before = text[max(span.start, match.start() - _REACH) : match.start()]
        of_kind = before.endswith(_KINDS)
        if _HARMFUL.search(before) or _FOUGHT.match(text, match.end(), span.end):
            continue
        if not (of_kind or before.endswith(_BODIES) or before[-2:].isupper()):
            continue
        for item in _ITEM.finditer(text, match.start(1), match.end(1)):
            start = item.end() - len(item.group().lstrip())
            name = _ETC.sub("", item.group().strip())
            kind = names.ends_with_kind(name) or name.endswith("정보망")
            if (kind or (of_kind and name.count(" ") < _WORDS)) and _is_name(name):
                yield Span(start, start + len(name))


_COUNTED = re.compile(rf"{COUNT}(?![가-힣]{{3}})")


def _is_name(name: str) -> bool:
    if (
        _COUNTED.match(name)
        or not _NAME.fullmatch(name)
        or len(name) < _SHORTEST
        or _SPEECH.search(name)
        or name.lower() in words.CHANNELS
    ):
        return False
    return not (
        names.generic_word(name.replace(" ", ""))
        or ends_as_body(name)
        or is_body(name)
        or names.ends_as_other_thing(name)
        or names.is_technology(name)
        or names.is_sentence(name)
        or names.is_page_of_body(name)
    )
