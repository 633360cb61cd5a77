"""Ways to write a name that no list need hold: shortened in tables, with the country before it, letters spelt out."""

from __future__ import annotations

import re
from collections.abc import Iterator

INSTITUTE = "(연)"
"""How tables shorten the ending of an institute's name."""
_IN_FULL = ("연구원", "연구소")
_KOREA = "한국"


def institutes(name: str) -> Iterator[str]:
    """Yield what a name with the shortened ending of an institute may be in full.

    >>> list(institutes("가람화학(연)")), list(institutes("가람화학"))
    (['가람화학연구원', '가람화학연구소'], [])
    """
    stem = name.removesuffix(INSTITUTE)
    if stem != name:
        yield from (stem + ending for ending in _IN_FULL)


def at_home(name: str) -> str:
    """Return the name that an agency bears at home, where *name* has its country before it: ``한국기상청``.

    >>> at_home("한국기상청"), at_home("한국은행"), at_home("기상청")
    ('기상청', '', '')
    """
    bare = name.removeprefix(_KOREA)
    return bare if len(bare) > len(_KOREA) and bare != name else ""


_NAMES = "에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트"
_LETTERS = dict(zip(_NAMES.split(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ", strict=True))
"""The names of the Latin letters as Korean writes them."""
_LETTER = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_FEWEST = 2


def in_letters(name: str) -> Iterator[str]:
    """Yield *name* with two or more letters that it spells out at its beginning written as letters, most first.

    >>> list(in_letters("엘지가람")), list(in_letters("지가람"))
    (['LG가람'], [])
    """
    readings, at, letters = [], 0, ""
    while match := _LETTER.match(name, at):
        letters, at = letters + _LETTERS[match.group()], match.end()
        if len(letters) >= _FEWEST:
            readings.append(letters + name[at:])
    yield from reversed(readings)
