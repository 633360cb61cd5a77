"""Names that are written nearly like one that nobody bears: a hint for whoever mistyped, never an answer.

Nothing is resolved here. Hangul is compared letter by letter (NFD), so that 전뷰 is nearer to 전부 than to 전주; the measure is
that of :func:`difflib.get_close_matches`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from sarye.vocabulary.naming import name_key

SHOWN = 3
"""How many names a hint offers."""
_ALIKE = 0.65
"""The least likeness of a name that is offered, of 1; below it names share no more than an ending: 없는기관, 연구기관."""
_PART = 2
"""Characters that the part of a name must have to call the whole to mind."""
_WAYS = 4
"""Ways of writing that are looked at for every name that is offered: several of them may be of one thing."""


def nearest(said: str, names: Mapping[str, str], most: int = SHOWN) -> tuple[str, ...]:
    """Return what *names* (a way of writing: the name to offer) holds nearest to *said*: first what holds it whole.

    >>> nearest("행정안전뷰", {"행정안전부": "행정안전부", "행안부": "행정안전부", "질병관리청": "질병관리청"})
    ('행정안전부',)
    >>> nearest("체인", {"블록체인": "블록체인", "드론": "드론"})
    ('블록체인',)
    """
    part, wanted = name_key(said), _letters(said)
    holding = [name for name in names if part in name_key(name)] if len(part) >= _PART else []
    letters = {_letters(name): shown for name, shown in names.items()}
    close = get_close_matches(wanted, letters, n=most * _WAYS, cutoff=_ALIKE) if wanted else []
    shortest = (names[name] for name in sorted(holding, key=lambda one: (len(one), one)))
    return tuple(dict.fromkeys((*shortest, *map(letters.__getitem__, close))))[:most]


def perhaps(names: Iterable[str], otherwise: str) -> str:
    """Return the remedy that offers *names*, or *otherwise* where there is none.

    >>> perhaps(["드론"], "check the spelling"), perhaps([], "check the spelling")
    ('perhaps 드론', 'check the spelling')
    """
    offered = ", ".join(names)
    return f"perhaps {offered}" if offered else otherwise


def _letters(name: str) -> str:
    return unicodedata.normalize("NFD", name_key(name))
