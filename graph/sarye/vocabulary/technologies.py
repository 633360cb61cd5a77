"""The technology scheme: what ``ontology/technologies.ttl`` says, as records.

The Turtle is the master, kept by hand. This module reads it and knows nothing of texts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from sarye.vocabulary.naming import name_key
from sarye.vocabulary.nearness import nearest
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import DCT, MATCHING, NOT_WITHIN, OTHER_SENSE, SKOS, STARTS_WORD, TECHNOLOGY

FILE = "technologies.ttl"


class Matching(StrEnum):
    """What a mention of a technology is worth."""

    STRONG = "strong"
    """A mention is enough: 블록체인."""
    WEAK = "weak"
    """A general word or device: counts only where the clause says that it is used."""
    NEVER = "never"
    """A broader concept of the scheme, too general to be looked for in texts."""


@dataclass(frozen=True, slots=True)
class Technology:
    """A concept of the scheme; ``id`` is the last part of its IRI."""

    id: str
    label_ko: str
    label_en: str
    alternatives: tuple[str, ...]
    """Other spellings, Korean and English; a space in one may be missing in a text."""
    hidden: tuple[str, ...]
    """Odd spellings that texts hold and nobody should write."""
    broader: tuple[str, ...]
    related: tuple[str, ...]
    definition: str
    sources: tuple[str, ...]
    matching: Matching
    not_within: tuple[str, ...]
    """Longer words that hold a label and mean something else: 데이터베이스 holds 데이터."""
    starts_word: bool
    """Whether a Korean label must begin a word, for other words end like it by chance: 인프라이다, 라이다."""
    other_senses: tuple[str, ...]
    """Words that show that an abbreviation has another meaning in a text: 조류인플루엔자 beside AI."""

    @property
    def iri(self) -> str:
        """The concept's IRI."""
        return TECHNOLOGY + self.id

    @property
    def labels(self) -> tuple[str, ...]:
        """Every spelling that names the concept, the preferred Korean one first."""
        return (self.label_ko, self.label_en, *self.alternatives, *self.hidden)


@lru_cache(maxsize=1)
def load() -> tuple[Technology, ...]:
    """Return every concept of the scheme, in the order of its id.

    >>> next(concept.label_ko for concept in load() if concept.id == "blockchain")
    '블록체인'
    """
    return tuple(_technology(slug, facts) for slug, facts in sorted(_facts().items()))


@lru_cache(maxsize=1)
def by_id() -> Mapping[str, Technology]:
    """Return the concepts of the scheme by their id."""
    return {concept.id: concept for concept in load()}


@lru_cache(maxsize=1)
def _names() -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the concepts that each folded label names."""
    found: dict[str, dict[str, None]] = {}
    for concept in load():
        for label in (*concept.labels, concept.id):
            found.setdefault(name_key(label), {})[concept.id] = None
    return {key: tuple(ids) for key, ids in found.items()}


def called(name: str) -> tuple[Technology, ...]:
    """Return the concepts that *name* (any label or an id) can mean; one whose Korean label it is goes before the rest.

    >>> [concept.id for concept in called("AI")]
    ['artificial-intelligence']
    """
    wanted = name_key(name)
    found = tuple(by_id()[one] for one in _names().get(wanted, ()))
    preferred = tuple(one for one in found if name_key(one.label_ko) == wanted)
    return preferred if len(preferred) == 1 else found


def neighbours(said: str) -> tuple[str, ...]:
    """Return the Korean labels of the concepts whose labels are written nearly like *said*: a hint, never an answer.

    >>> neighbours("블럭체인")[0]
    '블록체인'
    """
    return nearest(said, {label: concept.label_ko for concept in load() for label in (*concept.labels, concept.id)})


def ancestors(identifier: str) -> tuple[str, ...]:
    """Return the ids of all broader concepts of *identifier*, nearest first.

    >>> ancestors("deep-learning")
    ('machine-learning', 'artificial-intelligence')
    """
    found: dict[str, None] = {}
    waiting = list(by_id()[identifier].broader)
    while waiting:
        nearest = waiting.pop(0)
        if nearest not in found:
            found[nearest] = None
            waiting.extend(by_id()[nearest].broader)
    return tuple(found)


@lru_cache(maxsize=1)
def classes() -> frozenset[str]:
    """Return the ids of the concepts that have narrower ones.

    >>> "robotics" in classes(), "chatbot" in classes()
    (True, False)
    """
    return frozenset(broader for concept in load() for broader in concept.broader)


_Facts = dict[str, list[Literal | NamedNode]]


def _facts() -> dict[str, _Facts]:
    """Return property and values of every subject of the file that is a concept, by its slug."""
    facts: dict[str, _Facts] = defaultdict(lambda: defaultdict(list))
    for triple in parse(ontology_file(FILE).read_bytes(), format=RdfFormat.TURTLE):
        subject, value = triple.subject, triple.object
        if (
            isinstance(subject, NamedNode)
            and subject.value.startswith(TECHNOLOGY)
            and isinstance(value, Literal | NamedNode)
        ):
            facts[subject.value.removeprefix(TECHNOLOGY)][triple.predicate.value].append(value)
    return facts


def _technology(slug: str, facts: _Facts) -> Technology:
    def values(term: str) -> tuple[str, ...]:
        return tuple(value.value for value in facts.get(term, ()))

    def slugs(term: str) -> tuple[str, ...]:
        return tuple(value.removeprefix(TECHNOLOGY) for value in values(term))

    preferred = {
        value.language: value.value for value in facts.get(SKOS + "prefLabel", ()) if isinstance(value, Literal)
    }
    return Technology(
        id=slug,
        label_ko=preferred["ko"],
        label_en=preferred["en"],
        alternatives=values(SKOS + "altLabel"),
        hidden=values(SKOS + "hiddenLabel"),
        broader=slugs(SKOS + "broader"),
        related=slugs(SKOS + "related"),
        definition=values(SKOS + "definition")[0],
        sources=values(DCT + "source"),
        matching=Matching(values(MATCHING)[0]),
        not_within=values(NOT_WITHIN),
        starts_word=values(STARTS_WORD) == ("true",),
        other_senses=values(OTHER_SENSE),
    )
