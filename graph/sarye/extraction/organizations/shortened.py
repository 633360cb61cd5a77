"""Short names that a text gives to bodies of its own: ``다비오엔지니어링(DBE)``, later ``DBE㈜``."""

from __future__ import annotations

import re
from collections.abc import Callable

from sarye.extraction.organizations.hit import WORD
from sarye.extraction.organizations.identity import Identity, unnamed_form
from sarye.extraction.organizations.names import NameIndex
from sarye.extraction.particles import without_particle
from sarye.reading.case import Span

_ALIAS = re.compile(
    r"\s?[(（][^()（）\n]{0,40}?이하\s*[‘'\"“”’´`「『]?\s*(?P<alias>[가-힣A-Za-z0-9]{2,15}?)\s*[’'\"”‘“」』]?\s*(?:이?라\s?(?:한다|함)\s*)?[)）]"
)
_LONGEST = 10
_REACH = 22
_BEFORE = re.compile(rf"(?P<name>[{WORD}&]{{3,20}})\s?$")


def named_short(text: str, at: int) -> str:
    """Return the short name that the bracket at *at* says to be used from there on, or nothing: ``(이하 ‘공단’)``."""
    said = _ALIAS.match(text, at, at + 60)
    return said["alias"] if said else ""


def short_for(text: str, identity: Identity, names: NameIndex, who: Callable[[str], Identity | None]) -> Identity:
    """Return the body whose short name the name of *identity* is in *text*, or *identity* itself.

    Only a name that no register knows is looked for, in a bracket of its own right behind a longer name: a place or
    a parent there is known. The longer name must be a body's by what the register, its form or words beside it show.

    :param names: the names that stand in *text*.
    :param who: tells who a name means in the case at hand.
    """
    short = identity.name
    if identity.id is not None or identity.candidates or len(short) > _LONGEST or " " in short:
        return identity
    at = text.find(f"({short})")
    said = _BEFORE.search(text, max(0, at - _REACH), at) if at > 0 else None
    name = without_particle(said["name"]) if said else ""
    if not stands_for(short, name):
        return identity
    if body := who(name):
        return body
    start = said.start("name") if said else 0
    shown = any(hit.span == Span(start, start + len(name)) for hit in names.within(Span(start, at)))
    return unnamed_form(name, identity.type) if shown else identity


def stands_for(short: str, name: str) -> bool:
    """Say whether *short* can stand for *name*: capitals for any, Hangul where its letters come in *name* in order.

    >>> stands_for("DBL", "다비오랩스"), stands_for("가진원", "가람산업진흥원"), stands_for("본사", "다비오랩스")
    (True, True, False)
    """
    if len(short) >= len(name):
        return False
    if short.isascii():
        return short.isupper()
    letters = iter(name)
    return all(letter in letters for letter in short)
