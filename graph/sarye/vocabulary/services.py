"""Services that go by a name which tells nothing of what they are: what ``ontology/services.ttl`` says, as records.

The Turtle is the master, kept by hand. This module reads it and knows nothing of texts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from sarye.vocabulary.naming import name_key
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import DCT, MATCHING, SKOS, WEB_ADDRESS

FILE = "services.ttl"
_GLOSS = re.compile(r"\([A-Za-z0-9 .\-]+\)$")


@dataclass(frozen=True, slots=True)
class KnownService:
    """A service that many texts name; ``iri`` is the one that a graph gives it."""

    iri: str
    name: str
    alternatives: tuple[str, ...]
    """Other spellings; a space in one, or in the name, may be missing in a text."""
    address: str
    """The host under which it is reached on the web, or nothing."""
    sure: bool
    """Whether a mention is enough; else something must be done with it."""
    sources: tuple[str, ...]


@lru_cache(maxsize=1)
def load() -> tuple[KnownService, ...]:
    """Return every known service, in the order of its name.

    >>> next(service.address for service in load() if service.name == "복지로")
    'bokjiro.go.kr'
    """
    facts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in parse(ontology_file(FILE).read_bytes(), format=RdfFormat.TURTLE):
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, Literal):
            facts[triple.subject.value][triple.predicate.value].append(triple.object.value)
    services = (_service(iri, said) for iri, said in facts.items())
    return tuple(sorted(services, key=lambda service: service.name))


def called(name: str) -> KnownService | None:
    """Return the known service that *name* is a spelling of, also with letters in brackets behind it, or None.

    >>> (called("복지로") == called("복지로(BOKJIRO)")) and called("들꽃로")
    """
    known = _by_key()
    return known.get(name_key(name)) or known.get(name_key(_GLOSS.sub("", name)))


@lru_cache(maxsize=1)
def _by_key() -> Mapping[str, KnownService]:
    return {name_key(name): service for service in load() for name in (service.name, *service.alternatives)}


def _service(iri: str, said: dict[str, list[str]]) -> KnownService:
    return KnownService(
        iri=iri,
        name=said[SKOS + "prefLabel"][0],
        alternatives=tuple(said.get(SKOS + "altLabel", ())),
        address="".join(said.get(WEB_ADDRESS, ())),
        sure=said[MATCHING] == ["strong"],
        sources=tuple(said[DCT + "source"]),
    )
