"""Who a name means in a case: by the register as of the case's period, else by the form of the name.

A name that can mean several bodies stays open: it keeps its own spelling and lists what it could mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sarye.extraction.period import Period
from sarye.register.forms import form_of
from sarye.register.organization import Organization
from sarye.register.register import load
from sarye.register.resolve import bearers
from sarye.vocabulary.codes import GOVERNMENTS, OrganizationType
from sarye.vocabulary.naming import name_key, tidy

BRANCHES = "본부|지사|지부|지회|지점|사무소"
LIBRARIES = "도서관|정보관|박물관|미술관"
OFFICES = "담당관|사무국"
TEAMS = "(?:추진|지원|대응|기획|개발|점검|평가)단"
"""Ends of what stands behind a body's name to name a part of it, as alternatives of a pattern."""
_LABORATORY = re.compile(r"(?:연구소|연구센터|연구원)$")
_PART = re.compile(r"(?:(?P<unit>산학협력단|대학(?:원)?)|병원|의료원)$")
_CLINIC = re.compile(r"(?P<school>[가-힣]{2,8}대)(?:학교)?병원$")
_LIBRARY = re.compile(rf"(?:{LIBRARIES})$")
SQUADS = r"(?:순찰대|기동대|수사대|구조대|특공대|경비대|드론팀|수사팀|구조단)"
"""Ends of what stands behind a police or fire station's name to name a squad of it."""
STATIONS = "경찰청|경찰서|소방서|소방본부"
_SQUAD = re.compile(rf"{SQUADS}$")
_STATION = re.compile(rf"[가-힣](?:{STATIONS})$")
_UNIT = re.compile(rf"(?:과|{OFFICES}|{TEAMS})$")
_HOUSES = frozenset({OrganizationType.UNIVERSITY})
_BRANCH = re.compile(rf"(?:{BRANCHES})$")
_COUNTRYWIDE = ("한국", "국립", "대한")
_MINISTERIAL = re.compile(r"(?<=[가-힣])[부처청위](?=[가-힣]{4})")
_GLOSSED = re.compile(r"(?P<sound>[가-힣]{2,8})\s?[(（](?P<letters>[A-Z&]{2,6})[)）]\s?(?P<rest>[가-힣]{2,12})")
"""A name with the letters that its first syllables spell out: ``에스케이(SK) 텔레콤``."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The body that a name means: its full name, type, and register id where there is exactly one such body."""

    name: str
    type: OrganizationType
    public: bool
    id: str | None = None
    candidates: tuple[str, ...] = ()
    parent: Identity | None = None

    @property
    def key(self) -> str:
        """What makes two mentions one organisation: the register id, or the exact folded name."""
        unit = self.type is OrganizationType.UNIT and self.parent is not None
        inside = f"{name_key(self.parent.name)}>" if unit and self.parent else ""
        return self.id or inside + name_key(self.name)


def identify(name: str, period: Period, contexts: Iterable[str] = ()) -> Identity | None:
    """Return who *name* means in *period*, or None where neither register nor form knows it.

    :param contexts: names of areas that the case is about; they choose between 서구 and 서구, nothing else does.
    """
    found = _living(bearers(unglossed(name)), period)
    if len(found) > 1:
        found = _narrowed(name, found, period, contexts)
    if len(found) == 1:
        return _of_body(found[0], name, period)
    if found:
        return _open(name, found)
    if behind := _behind_ministry(name, period):
        return behind
    named = _branch(name, period) or _part(name, period) or _clinic(name, period) or _unit(name, period)
    return named or _of_form(name) or _not_yet(name)


def _behind_ministry(name: str, period: Period) -> Identity | None:
    """Return the body that stands right behind a ministry without a space, as in narrow tables: ``중기부기술보증기금``."""
    for match in _MINISTERIAL.finditer(name):
        ministry, rest = name[: match.end()], name[match.end() :]
        if any(body.type is OrganizationType.CENTRAL for body in bearers(ministry)):
            found = _living(bearers(rest), period)
            if len(found) == 1:
                return _of_body(found[0], rest, period)
            if not found and rest.startswith(_COUNTRYWIDE):
                return _of_form(rest)
    return None


def unglossed(name: str) -> str:
    """Return *name* without the letters that spell out its first syllables, where a body bears it so.

    >>> unglossed("에스케이(SK) 텔레콤"), unglossed("가나다(GND) 라마바")
    ('SK텔레콤', '가나다(GND) 라마바')
    """
    match = _GLOSSED.fullmatch(name)
    said = (match["letters"] + match["rest"], match["sound"] + match["rest"]) if match else ()
    return next((one for one in said if bearers(one)), name)


def unnamed_form(name: str, kind: OrganizationType = OrganizationType.COMPANY) -> Identity:
    """Return the identity of a name that must be a body though its form does not show it: mostly a company's."""
    return Identity(tidy(name), kind, kind in (OrganizationType.PUBLIC_INSTITUTION, OrganizationType.OFFICE))


def is_vague(identity: Identity) -> bool:
    """Say whether only a weak form (학교, 전자) shows what *identity* is, so that better evidence may overrule it."""
    form = form_of(identity.name)
    return identity.id is None and not identity.candidates and form is not None and not form.strong


def _living(bodies: tuple[Organization, ...], period: Period) -> list[Organization]:
    """Return the bodies that bore the name in the period, or those that had borne it before; one a line of bodies."""
    now = [body for body in bodies if period.touches(body)]
    former = [body for body in bodies if not period.touches(body) and not period.precedes(body)]
    chosen = now or former
    register = load()
    if len(in_full := [body for body in chosen if body.id in period.in_full]) == 1:
        line = {heir.id for heir in register.successors(in_full[0])}
        chosen = [body for body in chosen if body.id not in line]
    ids = {body.id for body in chosen}
    return [body for body in chosen if ids.isdisjoint(heir.id for heir in register.successors(body))]


def _narrowed(name: str, found: list[Organization], period: Period, contexts: Iterable[str]) -> list[Organization]:
    for context in contexts:
        inside = _living(bearers(name, context), period)
        if len(inside) == 1:
            return inside
    exact = [body for body in found if name_key(body.name) == name_key(name)]
    return exact if len(exact) == 1 else found


def _of_body(body: Organization, said: str, period: Period) -> Identity:
    identity = Identity(body.name, body.type, body.public, body.id)
    parent = load().parent(body, period.begin)
    shown = parent is not None and _shows(said, body, parent)
    return replace(identity, parent=_plain(parent)) if parent is not None and shown else identity


def _shows(said: str, body: Organization, parent: Organization) -> bool:
    """Say whether the words *said* name the parent too: ``강원도 동해시`` does, ``동해시`` does not."""
    child = name_key(body.name.removeprefix(parent.name))
    key = name_key(said.replace(">", ""))
    return body.type is OrganizationType.MUNICIPALITY and key.endswith(child) and len(key) > len(child)


def _plain(body: Organization) -> Identity:
    return Identity(body.name, body.type, body.public, body.id)


def _open(name: str, found: list[Organization]) -> Identity:
    types = {body.type for body in found}
    kind = types.pop() if len(types) == 1 else OrganizationType.OTHER
    return Identity(tidy(name), kind, all(body.public for body in found), None, tuple(body.id for body in found))


def _of_form(name: str) -> Identity | None:
    form = form_of(name)
    return Identity(tidy(name), form.type, form.public) if form else None


def _branch(name: str, period: Period) -> Identity | None:
    """Return a branch that is named by its body and its own word: ``WWF 한국본부``."""
    head, _, tail = tidy(name).rpartition(" ")
    bodies = _living(bearers(head), period) if head and _BRANCH.search(tail) else []
    if len(bodies) != 1:
        return None
    kind = OrganizationType.ASSOCIATION if tail.endswith("지회") else OrganizationType.UNIT
    return Identity(tidy(name), kind, bodies[0].public, parent=_plain(bodies[0]))


def _part(name: str, period: Period) -> Identity | None:
    """Return a body that is named by its university and its own word: ``연세대학교 산학협력단``."""
    head, _, tail = tidy(name).rpartition(" ")
    part, laboratory = (_PART.search(tail), _LABORATORY.search(tail)) if head else (None, None)
    bodies = _living(bearers(head), period) if part or laboratory else []
    if laboratory and len(bodies) == 1 and bodies[0].type is OrganizationType.UNIVERSITY:
        return Identity(tail, OrganizationType.RESEARCH, bodies[0].public, parent=_plain(bodies[0]))
    if part is None or len(bodies) != 1 or bodies[0].type is not OrganizationType.UNIVERSITY:
        return None
    kind = OrganizationType.UNIVERSITY if part["unit"] else OrganizationType.OTHER
    return Identity(f"{bodies[0].name} {tail}", kind, bodies[0].public, parent=_plain(bodies[0]))


def _clinic(name: str, period: Period) -> Identity | None:
    """Return the hospital of a university by its full name, for texts that shorten the university: 아주대병원."""
    match = _CLINIC.match(tidy(name))
    schools = _living(bearers(match["school"]), period) if match else []
    if len(schools) != 1 or schools[0].type is not OrganizationType.UNIVERSITY:
        return None
    return Identity(f"{schools[0].name}병원", OrganizationType.OTHER, schools[0].public)


def _unit(name: str, period: Period) -> Identity | None:
    """Return a unit that is named behind its body: ``서울특별시 교통정보과``, ``연세대학교 학술정보관``."""
    head, _, tail = tidy(name).rpartition(" ")
    if _SQUAD.search(tail) and _STATION.search(head) and (above := identify(head, period)):
        return Identity(tail, OrganizationType.UNIT, True, parent=above)
    library = _LIBRARY.search(tail) is not None
    bodies = _living(bearers(head), period) if head and (library or _UNIT.search(tail)) else []
    if len(bodies) != 1 or bodies[0].type not in (_HOUSES if library else GOVERNMENTS):
        return None
    return Identity(tail, OrganizationType.UNIT, True, parent=_plain(bodies[0]))


def _not_yet(name: str) -> Identity | None:
    """Return a body by a name that it came to bear only later: the name is kept, nobody is guessed."""
    later = list(bearers(name))
    return _open(name, later) if later else None
