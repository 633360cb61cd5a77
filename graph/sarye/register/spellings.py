"""Ways to write a name that no list need hold: shortened in tables, or with the country before it."""

from __future__ import annotations

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
