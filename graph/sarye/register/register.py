"""The register of organisations: all bodies by id, and by every name that a text may use for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import lru_cache

from pyoxigraph import RdfFormat, parse

from sarye.register.countrywide import without_country
from sarye.register.organization import Organization
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS, OrganizationType
from sarye.vocabulary.naming import name_key
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import (
    DCT,
    DISTRICT,
    MAIN_SUCCESSOR,
    ORG,
    PART_OF,
    PREDECESSOR,
    PUBLIC_BODY,
    RDF,
    SKOS,
    SUCCESSOR,
    VALID_FROM,
    VALID_TO,
)

SOURCES_BEGIN = date(2020, 1, 1)
"""The first day of the releases and lists that the tables were read from; see ``data/register/README.md``."""


class Strength(IntEnum):
    """How much a name by itself says that a body is meant: more is stronger."""

    WEAK = 0
    """Mostly a place or an ordinary word: 경기, 서구."""
    SHORT = 1
    """A short name, a brand or a bare district: 행안부, 금천구."""
    FULL = 2
    """The official name, alone or with its province: 행정안전부, 서울 금천구."""


@dataclass(frozen=True, slots=True)
class SurfaceName:
    """One name as texts write it (spaces may be missing in a text), with its strength."""

    text: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Register:
    """All bodies, found by id, by name, and by what they became."""

    organizations: Mapping[str, Organization]
    surfaces: Mapping[str, tuple[SurfaceName, tuple[str, ...]]]
    """Folded name: the strongest surface of it, and the ids of the bodies that bear it."""
    districts: Mapping[str, tuple[str, ...]]
    """Folded name of a 구 that is no body of its own: ids of the cities that have one of that name."""

    def named(self, name: str) -> tuple[Organization, ...]:
        """Return all bodies of any time that bear *name* (folded, otherwise exact), by id.

        >>> [body.id for body in load().named("행정자치부")]
        ['행정자치부 (1998)', '행정자치부 (2014)']
        """
        entry = self.surfaces.get(name_key(name))
        return tuple(self.organizations[key] for key in entry[1]) if entry else ()

    def names(self) -> Iterator[SurfaceName]:
        """Yield every surface name for a text matcher, folded doubles once; a text may leave spaces out."""
        return (surface for surface, _ in self.surfaces.values())

    def strength(self, name: str) -> Strength | None:
        """Return how strong *name* is, or None where no body bears it."""
        entry = self.surfaces.get(name_key(name))
        return entry[0].strength if entry else None

    def successors(self, body: Organization) -> tuple[Organization, ...]:
        """Return the bodies that follow *body* in any number of steps, nearest first."""
        found: dict[str, Organization] = {}
        waiting = list(body.successors)
        for key in waiting:
            if key not in found:
                found[key] = self.organizations[key]
                waiting.extend(found[key].successors)
        return tuple(found.values())

    def parent(self, body: Organization, day: date | None = None) -> Organization | None:
        """Return the body above *body*, by the name and form that it had on *day*; None where the register cannot tell.

        The tables name one parent a body, of the time of their sources. On another day it is that body under the name it
        bore then, as far back as it only changed its name; none is told where several of its line existed:
        기후에너지환경부 took over bodies of 환경부 and of 산업통상자원부. Of a body whose first day nobody knows none is told
        for the time before the sources: it may not have existed, or have belonged elsewhere. An area lies where it lies.
        """
        if body.parent is None:
            return None
        parent = self.organizations[body.parent]
        if day is None:
            return parent
        if body.valid_from is None and day < SOURCES_BEGIN and body.type not in LOCAL_GOVERNMENTS:
            return None
        if parent.existed(day):
            return parent
        line = (*self._predecessors(parent), *self.successors(parent))
        living = {other.id: other for other in line if other.existed(day) and other.type is parent.type}
        then = next(iter(living.values())) if len(living) == 1 else None
        return then if then and self.itself(then) == self.itself(parent) else None

    def itself(self, body: Organization) -> str:
        """Return the id of *body* under its last name: one and the same for all the names that one body bore.

        >>> bodies = load().organizations
        >>> load().itself(bodies["질병관리본부"]), load().itself(bodies["국민안전처"])
        ('질병관리청', '국민안전처')
        """
        while (heir := self.heir(body)) is not None and not self.merged(heir):
            body = heir
        return body.id

    def heir(self, body: Organization) -> Organization | None:
        """Return the body that carries *body* on, if one does."""
        return self.organizations[body.main_successor] if body.main_successor else None

    def merged(self, body: Organization) -> bool:
        """Say whether *body* carries several on: they were merged into it."""
        return sum(self.organizations[key].main_successor == body.id for key in body.predecessors) > 1

    def line(self, body: Organization) -> tuple[Organization, ...]:
        """Return *body* with all that came before and after it."""
        return (body, *self._predecessors(body), *self.successors(body))

    def _predecessors(self, body: Organization) -> Iterator[Organization]:
        waiting = list(body.predecessors)
        seen: set[str] = set()
        for key in waiting:
            if key not in seen:
                seen.add(key)
                yield self.organizations[key]
                waiting.extend(self.organizations[key].predecessors)


@lru_cache(maxsize=1)
def load() -> Register:
    """Return the register of ``ontology/register.ttl``, read once.

    :raises FileNotFoundError: the package came without its ontology folder.
    """
    return from_turtle(ontology_file("register.ttl").read_bytes())


_Facts = dict[str, list[str]]


def from_turtle(data: bytes) -> Register:
    """Build a register from the Turtle that :mod:`sarye.register.compile` writes."""
    facts = _facts(data)
    ids = {iri: fact[_IDENTIFIER][0] for iri, fact in facts.items() if _IDENTIFIER in fact}
    bodies = {key: _organization(facts[iri], ids) for iri, key in sorted(ids.items(), key=lambda pair: pair[1])}
    return Register(bodies, _surfaces(bodies), _districts(facts.values(), ids))


def _facts(data: bytes) -> dict[str, _Facts]:
    """Read *data* into subject, predicate and values; every subject and value of the register is an IRI or a literal."""
    facts: dict[str, _Facts] = {}
    for quad in parse(data, format=RdfFormat.TURTLE):
        value = quad.object
        subject = quad.subject.value
        predicate = quad.predicate.value
        if predicate == _SHORT and value.language == "en":
            predicate = _ENGLISH
        fact = facts.get(subject)
        if fact is None:
            fact = facts[subject] = {}
        fact.setdefault(predicate, []).append(value.value)
    return facts


_IDENTIFIER = DCT + "identifier"
_LABEL = SKOS + "prefLabel"
_SHORT = SKOS + "altLabel"
_ENGLISH = _SHORT + "@en"


_TYPES = {kind.value: kind for kind in OrganizationType}


def _organization(fact: _Facts, ids: Mapping[str, str]) -> Organization:
    parents = fact.get(PART_OF)
    codes = fact.get(SKOS + "notation")
    return Organization(
        id=fact[_IDENTIFIER][0],
        name=fact[_LABEL][0],
        type=_TYPES[fact[ORG + "classification"][0].rpartition("/")[2]],
        public=fact[PUBLIC_BODY][0] == "true",
        valid_from=_day(fact, VALID_FROM),
        valid_to=_day(fact, VALID_TO),
        parent=ids[parents[0]] if parents else None,
        predecessors=_sorted(ids[iri] for iri in fact.get(PREDECESSOR, ())),
        successors=_sorted(ids[iri] for iri in fact.get(SUCCESSOR, ())),
        main_successor=next((ids[iri] for iri in fact.get(MAIN_SUCCESSOR, ())), None),
        other_names=_sorted(fact.get(_SHORT, ())),
        weak_names=_sorted(fact.get(SKOS + "hiddenLabel", ())),
        english=_sorted(fact.get(_ENGLISH, ())),
        code=codes[0] if codes else None,
        source=" | ".join(_sorted(fact.get(DCT + "source", ()))),
    )


def _sorted(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(values))


def _day(fact: _Facts, term: str) -> date | None:
    values = fact.get(term)
    return date.fromisoformat(values[0]) if values else None


def _districts(facts: Iterable[_Facts], ids: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if DISTRICT in fact.get(RDF + "type", ()):
            found[name_key(fact[_LABEL][0])] |= {ids[iri] for iri in fact[ORG + "unitOf"]}
    return {key: tuple(sorted(cities)) for key, cities in sorted(found.items())}


def _surfaces(bodies: Mapping[str, Organization]) -> dict[str, tuple[SurfaceName, tuple[str, ...]]]:
    """Index every name; where one folded name has several surfaces, the strongest (then the first) is shown."""
    best: dict[str, SurfaceName] = {}
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    shortened = without_country(bodies)
    for body in bodies.values():
        country = [SurfaceName(name, Strength.SHORT) for name in shortened.get(body.id, ())]
        for surface in (*_own_names(body), *_composed_names(body, bodies), *country):
            key = name_key(surface.text)
            if key not in best or best[key].strength < surface.strength:
                best[key] = surface
            if body.id not in bearers[key]:
                bearers[key].append(body.id)
    return {key: (best[key], tuple(bearers[key])) for key in sorted(best)}


def _own_names(body: Organization) -> Iterator[SurfaceName]:
    weak = frozenset(body.weak_names)
    if body.name not in weak:
        yield SurfaceName(body.name, Strength.WEAK if body.name in body.weak_names else Strength.FULL)
    for name in (*body.other_names, *body.english):
        if name not in weak:
            yield SurfaceName(name, Strength.SHORT)
    for name in body.weak_names:
        yield SurfaceName(name, Strength.WEAK)


def _composed_names(body: Organization, bodies: Mapping[str, Organization]) -> Iterator[SurfaceName]:
    """Yield ``서울 금천구`` and ``서울시 금천구`` for ``서울특별시 금천구``."""
    if body.type is not OrganizationType.MUNICIPALITY or body.parent is None:
        return
    parent = bodies[body.parent]
    child = body.name.removeprefix(parent.name).strip()
    for short in (*parent.other_names, *parent.weak_names):
        yield SurfaceName(f"{short} {child}", Strength.FULL)
