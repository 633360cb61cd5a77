"""What a name can mean: on a day, within a body. Several answers are all told; none is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TypedDict

from sarye.register.organization import Organization
from sarye.register.register import Register, load
from sarye.register.spellings import at_home, in_letters, institutes
from sarye.register.succession import Part, fate
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS, OrganizationType
from sarye.vocabulary.days import Days, days
from sarye.vocabulary.naming import name_key, tidy

PATH = re.compile(r"\s*[>＞›→]\s*")
"""What parts the steps of a path: ``전라남도 > 여수시``."""
_HALL = re.compile(r"(?<=[시군구도])청$")


@dataclass(frozen=True, slots=True)
class Change:
    """What a name means on some *days* of those asked for."""

    days: Days
    matches: tuple[Organization, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """What *query* can mean on *day* (None: at any time, the latest bearer of each line of bodies)."""

    query: str
    day: date | Days | None
    matches: tuple[Organization, ...] = ()
    """The bodies that bore the name then; more than one is an ambiguity."""
    former: tuple[Organization, ...] = ()
    """Bodies that had borne the name but no longer on that day."""
    later: tuple[Organization, ...] = ()
    """Bodies that came to bear the name only after that day."""
    earlier: tuple[Organization, ...] = ()
    """Without a day: bodies that bore the name before one of the matches, which follows them."""
    today: tuple[Organization, ...] = ()
    """What the ended ones among matches and former are today: the living bodies that carry them on."""
    parts: tuple[Part, ...] = ()
    """What others took over of these on the way: they are not what the body is today."""
    changes: tuple[Change, ...] = ()
    """Where *day* is a month or a year in which the answer changed: each answer with its days, in order."""
    district_of: tuple[Organization, ...] = ()
    """Cities that have an administrative 구 of this name, which is no body of its own."""

    @property
    def ambiguous(self) -> bool:
        """Whether the name means more than one body, or not the same ones on every day asked for."""
        return len(self.matches) > 1 or bool(self.changes)


def resolve(name: str, day: date | Days | str | None = None, within: str | None = None) -> Resolution:
    """Say which bodies *name* can mean on *day*, within the body (or path) *within*.

    Understands paths (``전라남도 > 여수시``), compositions (``부산시 서구``), corporate marks and spaces.

    :param day: a day, or the days of a month or year; as a text ``2021-03-05``, ``2021-03`` or ``2021``.
    :raises ValueError: *day* is a text and none of these.

    >>> [body.name for body in resolve("광주시").matches]
    ['경기도 광주시', '광주광역시']
    >>> gone = resolve("행정자치부", date(2021, 1, 1))
    >>> gone.matches, [body.id for body in gone.today]
    ((), ['행정안전부 (2017)'])
    """
    if isinstance(day, str):
        day = days(day)
    register = load()
    *above, last = PATH.split(tidy(name))
    contexts = [part for part in (within or "", *above) if part]
    known = all(_candidates(register, context) for context in contexts)
    found = tuple(body for body in _candidates(register, last) if known and _can_be_inside(register, body, contexts))
    cities = _districts(register, last, contexts)
    if day is None:
        matches = _latest(register, found)
        earlier = tuple(body for body in found if body not in matches)
        return Resolution(name, None, matches, earlier=earlier, district_of=cities, **_fates(register, matches))
    if isinstance(day, Days) and not day.one:
        return _in_days(register, name, day, found, cities)
    return _on_day(register, name, day.first if isinstance(day, Days) else day, found, cities)


@lru_cache(maxsize=8192)
def bearers(name: str, within: str | None = None) -> tuple[Organization, ...]:
    """Return the bodies of any time that *name* (or path) can mean, within *within*.

    >>> [body.id for body in bearers("행정자치부")]
    ['행정자치부 (1998)', '행정자치부 (2014)']
    """
    *above, last = PATH.split(tidy(name))
    contexts = [part for part in (within or "", *above) if part]
    register = load()
    return tuple(body for body in _candidates(register, last) if _inside_all(register, body, contexts))


def _on_day(
    register: Register, name: str, day: date, found: tuple[Organization, ...], cities: tuple[Organization, ...]
) -> Resolution:
    matches = tuple(body for body in found if body.existed(day))
    line = {heir.id for body in matches for heir in register.successors(body)} | {body.id for body in matches}
    others = [body for body in found if body not in matches and body.id not in line]
    gone = [body for body in others if body.valid_to is not None and body.valid_to <= day]
    former = tuple(body for body in gone if not line.intersection(heir.id for heir in register.successors(body)))
    later = tuple(body for body in others if body.valid_from is not None and body.valid_from > day)
    fates = _fates(register, (*matches, *_latest(register, former)))
    return Resolution(name, day, matches, former, later, district_of=cities, **fates)


def _in_days(
    register: Register, name: str, within: Days, found: tuple[Organization, ...], cities: tuple[Organization, ...]
) -> Resolution:
    """Answer for every stretch of *within* in which no body begins or ends; where all agree that is the answer."""
    turns = {turn for body in found for turn in (body.valid_from, body.valid_to) if turn}
    begins = [within.first, *sorted(turn for turn in turns if within.first < turn <= within.last)]
    ends = [*(begin - timedelta(days=1) for begin in begins[1:]), within.last]
    answers = [_on_day(register, name, begin, found, cities) for begin in begins]
    changes: list[Change] = []
    for begin, end, answer in zip(begins, ends, answers, strict=True):
        if changes and changes[-1].matches == answer.matches:
            changes[-1] = Change(Days(changes[-1].days.first, end), answer.matches)
        else:
            changes.append(Change(Days(begin, end), answer.matches))
    if len(changes) == 1:
        return replace(answers[0], day=within)
    matches = tuple({body.id: body for change in changes for body in change.matches}.values())
    return Resolution(
        name,
        within,
        matches,
        changes=tuple(changes),
        district_of=cities,
        **_fates(register, _latest(register, matches)),
    )


def _candidates(register: Register, name: str) -> tuple[Organization, ...]:
    """Return the bodies of any time that *name* can mean: whole, as a town hall, as parent and child, or as shortened."""
    whole = register.named(name)
    if whole:
        return whole
    hall = _HALL.sub("", name)
    if hall != name and (
        areas := tuple(body for body in _candidates(register, hall) if body.type in LOCAL_GOVERNMENTS)
    ):
        return areas
    for head, tail in _splits(name):
        inside = [body for body in register.named(tail) if _inside(register, body, head)]
        if inside:
            return tuple(inside)
    if shortened := next(filter(None, map(register.named, institutes(name))), ()):
        return shortened
    for letters in in_letters(name):
        if companies := tuple(body for body in register.named(letters) if body.type is OrganizationType.COMPANY):
            return companies
    return tuple(body for body in register.named(at_home(name)) if body.type is OrganizationType.CENTRAL)


def _splits(name: str) -> Iterable[tuple[str, str]]:
    words = name.split(" ")
    return ((" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words)))


def _inside_all(register: Register, body: Organization, contexts: Iterable[str]) -> bool:
    """Say whether *body* can be inside all: one whose parent is unknown can, a province is inside nothing."""
    unknown = body.parent is None and body.type not in LOCAL_GOVERNMENTS
    return all(unknown or _inside(register, body, context) for context in contexts)


def _can_be_inside(register: Register, body: Organization, contexts: Iterable[str]) -> bool:
    """Say the same, where a ministry or committee above which the register knows nobody is inside nothing."""
    top = body.parent is None and body.type is OrganizationType.CENTRAL
    return _inside_all(register, body, contexts) and not (
        top and any(not _inside(register, body, one) for one in contexts)
    )


def _inside(register: Register, body: Organization, context: str) -> bool:
    """Say whether a body above *body*, at any time of its line, is called *context*."""
    above = {other.id for other in _candidates(register, context)}
    return bool(above) and not above.isdisjoint(_ancestors(register, body))


def _ancestors(register: Register, body: Organization) -> set[str]:
    """Return the ids of *body*, of all above it, and of those that came before or after these."""
    found: set[str] = set()
    current: Organization | None = body
    while current is not None and current.id not in found:
        found.add(current.id)
        current = register.parent(current)
        if current is not None and current.type not in LOCAL_GOVERNMENTS:
            found |= {other.id for other in register.line(current)}
    return found


def _latest(register: Register, bodies: Iterable[Organization]) -> tuple[Organization, ...]:
    """Drop every body that another one of *bodies* follows: of one line only the last bearer of a name counts."""
    group = tuple(bodies)
    ids = {body.id for body in group}
    return tuple(body for body in group if ids.isdisjoint(heir.id for heir in register.successors(body)))


class _Fates(TypedDict):
    today: tuple[Organization, ...]
    parts: tuple[Part, ...]


def _fates(register: Register, bodies: Iterable[Organization]) -> _Fates:
    """Return what the ended ones of *bodies* are today, and what others took over of them, each once."""
    fates = [fate(register, body) for body in bodies if body.ended]
    today = {one.today.id: one.today for one in fates if one.today}
    parts = {(part.body.id, part.of.id): part for one in fates for part in one.parts if part.body.id not in today}
    return {"today": tuple(today.values()), "parts": tuple(parts.values())}


def _districts(register: Register, name: str, contexts: list[str]) -> tuple[Organization, ...]:
    head, _, last = name.rpartition(" ")
    keys = register.districts.get(name_key(last), ())
    cities = (register.organizations[key] for key in keys)
    return tuple(city for city in cities if _inside_all(register, city, [*contexts, *([head] if head else [])]))
