"""Members of a list that share the ending of its last: ``신한·국민·우리은행`` are three banks.

Every member has to make a name of the register with the ending, and none may be a body by its bare name: so ``서울·부산은행``
is one bank, for no bank is called 서울은행, and ``네이버·카카오페이`` are two companies, for 네이버 is one. Where the register
allows two endings (``가스·전기안전공사``), or knows the whole as one name, nothing is split.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sarye.extraction.organizations.hit import WORD, NameHit
from sarye.reading.case import Span
from sarye.register.register import Strength, load
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import Method, OrganizationType
from sarye.vocabulary.dots import DOTS

_DOTS = f"{DOTS}?"
"""Middle dots; a question mark within a word is one that was lost on the way."""
_BEFORE = re.compile(rf"(?<![{WORD}&{_DOTS}])(?:(?:[{WORD}]{{2,10}}[{_DOTS}]){{1,9}}|(?:[{WORD}]{{2,10}},\s?){{2,9}})$")
"""``신한·국민·``, and with commas where there are several: ``신한, 국민, ``."""
_REACH = 100
_MEMBER = re.compile(rf"[{WORD}]+")
_TRADES = re.compile(r"(?:은행|카드|보험|증권|생명|화재|저축은행|캐피탈)$")
_LEAST = 2
"""Letters that the last member keeps before the ending, as every other one has."""


def sharing(text: str, hits: Sequence[NameHit]) -> Iterator[NameHit]:
    """Yield the members that stand before one of *hits* and share its ending; each span is what the text says of it."""
    for hit in hits:
        listed = text[max(0, hit.span.start - 2) : hit.span.start].rstrip(" ")
        if listed and listed[-1] in f"{_DOTS}," and _is_body(hit.span.of(text)):
            yield from _members(text, hit.span)


def _members(text: str, last: Span) -> Iterator[NameHit]:
    before = _BEFORE.search(text, max(0, last.start - _REACH), last.start)
    if before is None or ("," in before.group() and not _of_trade(last.of(text))):
        return
    members: list[Span] = []
    for one in reversed(list(_MEMBER.finditer(before.group()))):
        if _is_body(one.group()):
            break
        members.insert(0, Span(before.start() + one.start(), before.start() + one.end()))
    said = [member.of(text) for member in members]
    if said and not bearers("".join(said) + last.of(text)):
        yield from _with(members, said, last.of(text))


def _with(members: Sequence[Span], said: Sequence[str], last: str) -> Iterator[NameHit]:
    """Yield *members* by the names that they have with the one ending of *last* that fits all, if just one does."""
    endings = [last[at:] for at in range(_LEAST, len(last))]
    fitting = [ending for ending in endings if all(_is_body(f"{one}{ending}") for one in said)]
    readings = {tuple(_ids(f"{one}{ending}") for one in said): ending for ending in fitting}
    if len(readings) == 1:
        (ending,) = readings.values()
        for member, one in zip(members, said, strict=True):
            yield NameHit(member, Method.REGISTER, full=f"{one}{ending}")


def _of_trade(name: str) -> bool:
    """Say whether *name* is a bank or a company: commas part words of a sentence as well, ``교육, 환경, 나래부와``.

    Beside a bank or a company such words make no name with its ending; with that of a ministry or a school nearly every
    word for a task or a place does.
    """
    return _TRADES.search(name) is not None or all(body.type is OrganizationType.COMPANY for body in bearers(name))


def _is_body(name: str) -> bool:
    """Say whether *name* is a name of the register by which a text may call a body without more."""
    strength = load().strength(name)
    return strength is not None and strength is not Strength.WEAK


def _ids(name: str) -> tuple[str, ...]:
    return tuple(body.id for body in bearers(name))
