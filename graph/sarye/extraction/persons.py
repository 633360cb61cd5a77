"""People with or without a name: an example is told of them, and not what came of the case."""

from __future__ import annotations

import re

_TITLE = "씨"
_ANONYMOUS = re.compile(
    r"(?<![가-힣A-Za-z])(?:[가-힣]{0,4}\s)?(?:[갑을병정]|[ㄱ-ㅎ]|[A-Z]|[가-힣]?[OＯ○◯ㅇ]{1,2}|[가-힣]모)\s?"
    rf"(?:\([^()]{{1,12}}\)\s?)?{_TITLE}(?![가-힣]{{2,}})"
)
_NO_TITLE = r"(?<!글씨)(?<!날씨)(?<!솜씨)(?<!말씨)(?<!불씨)(?<!볍씨)(?<!음씨)(?<!맘씨)(?<!가씨)"
"""Nouns that end like the title: 손글씨, 마음씨, 아가씨."""
_BY_NAME = re.compile(
    rf"(?<![가-힣])[가-힣]{{2,4}}\s?{_TITLE}{_NO_TITLE}(?:[는도]\s|가\s(?!(?:[가-힣]+\s)?(?:[가-힣]*(?:개발|제안|설계|제작|고안|발명|구축|창업)한|만든|낸|세운)\s))"
)
"""One person and what is told of her; ``홍길동 씨가 만든 앱`` tells of the thing."""


def names_one(text: str) -> bool:
    """Say whether *text* tells what one person by name does or goes through: ``홍길동 씨는 …``."""
    return _TITLE in text and _BY_NAME.search(text) is not None


def names_nobody(text: str, start: int = 0, end: int | None = None) -> bool:
    """Say whether ``text[start:end]`` tells of somebody whose name is kept back: ``A씨``, ``김모 씨``, ``이OO(34세) 씨``.

    >>> names_nobody("김모 씨는 앱으로 신고했다"), names_nobody("시민은 앱으로 신고했다")
    (True, False)
    """
    end = len(text) if end is None else end
    return text.find(_TITLE, start, end) >= 0 and _ANONYMOUS.search(text, start, end) is not None
