"""Which sentences show that one body is part of another: those that name both, by whatever name the body above bears.

A body is named many times, and mostly alone: "산업부 전략기획단" shows whose it is, "전략기획단" does not. A short name that is
mostly a place (경기, 서울) names the body above only where it leads the name of the one below: "경기 고양시". The last part of
a name does so only where it says that something belongs to it: "공단 소속 연구소". A name that goes on is another one: "경기도의회"
does not name 경기도.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from sarye.extraction.particles import ends_word
from sarye.extraction.record import Mention
from sarye.register.register import load
from sarye.vocabulary.naming import name_key, tidy

_OWN = r"(?:의\s?)?\s?(?:산하|소속|소관|부속|직속)"
_SHORTEST = 2
"""Syllables that the last part of a name has at least: 공단, 진흥원."""
_BESIDE = 45
"""Characters between two names that still stand together: the head in brackets, 산하, an arrow."""


def showing(mentions: Iterable[Mention], parent: str, parent_id: str) -> tuple[Mention, ...]:
    """Return those of the *mentions* of a body whose sentence names the body above it too, none where no sentence does.

    Where the names stand together in some sentences, only these are returned.

    :param parent: the name of the body above, as the record gives it.
    :param parent_id: its id in the register, or the key that stands for one.
    """
    gaps = {one: gap for one in mentions if (gap := _gap(one, parent, parent_id)) is not None}
    together = tuple(one for one, gap in gaps.items() if gap <= _BESIDE)
    return together or tuple(gaps)


def _gap(mention: Mention, parent: str, parent_id: str) -> int | None:
    """Return how many characters lie between the *mention* and the nearest name of the body above; None without one."""
    leading, anywhere = _patterns(parent, parent_id)
    if leading is not None and leading.match(mention.text):
        return 0
    start = mention.span.start - mention.sentence.start
    end = start + len(mention.text)
    named = [
        found.span()
        for found in anywhere.finditer(mention.quote)
        if found.end() == start or found["owning"] or found["owned"] or ends_word(mention.quote, found.end())
    ]
    return min((max(start - last, first - end, 0) for first, last in named), default=None)


@lru_cache(maxsize=1024)
def _patterns(parent: str, parent_id: str) -> tuple[re.Pattern[str] | None, re.Pattern[str]]:
    """Return what a name begins with that names the body above, and what names that body anywhere."""
    known = load().organizations.get(parent_id)
    bodies = load().line(known) if known else ()
    weak = {tidy(name) for body in bodies for name in body.weak_names}
    strong = {tidy(parent), *(tidy(name) for body in bodies for name in (body.name, *body.other_names, *body.english))}
    leading = re.compile(rf"(?:{_any(weak)})(?=\s)", re.I) if weak else None
    ends = {name_key(parent)[-length:] for length in range(_SHORTEST, len(name_key(parent)))}
    whole, last = _any(strong - weak), _any(ends)
    return leading, re.compile(
        f"(?<![가-힣A-Za-z])(?:(?:{whole})(?P<owning>{_OWN})?|(?:{last})(?P<owned>{_OWN}))", re.I
    )


def _any(names: Iterable[str]) -> str:
    """Return a pattern of any of the *names*, longest first, however they are spaced."""
    ordered = sorted({name_key(name) for name in names}, key=lambda name: (-len(name), name))
    return "|".join(r"\s*".join(map(re.escape, name)) for name in ordered) or r"(?!)"
