"""The case record: what a case says, each mention with its place. ``data/gold/GUIDELINES.md`` says what is right."""

from __future__ import annotations

from dataclasses import dataclass

from sarye.reading.case import Span
from sarye.vocabulary.codes import (
    Comparator,
    Direction,
    Method,
    OrganizationType,
    QuantityRole,
    Role,
    SectionName,
    Status,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of text that names or states something, and the *quote* that shows it: the sentence around it.

    ``document[span] == text`` and ``document[sentence] == quote`` hold for every mention.
    """

    span: Span
    text: str
    section: SectionName
    sentence: Span
    quote: str
    line: int
    """Number (from 1) of the line of the document that the mention starts in."""


@dataclass(frozen=True, slots=True)
class OrganizationEntry:
    """An organisation of the case with its strongest role."""

    name: str
    type: OrganizationType
    role: Role
    parent: str | None
    """Name of the containing organisation, where the text shows it."""
    id: str | None
    """Id in the register, or None where the register has no or no single such body."""
    mentions: tuple[Mention, ...]
    method: Method
    confidence: float
    candidates: tuple[str, ...] = ()
    """Ids the name can mean where it is ambiguous: told, never guessed between."""
    parent_id: str | None = None
    """Id of the parent in the register, or its name where the register does not have it."""
    parent_type: OrganizationType | None = None
    assumed: bool = False
    """Whether its names were borne by several bodies one after another, and only the latest of them is taken to be meant."""


@dataclass(frozen=True, slots=True)
class TechnologyEntry:
    """A concept of the technology scheme that the case's solution uses."""

    concept: str
    id: str
    mentions: tuple[Mention, ...]
    method: Method
    confidence: float


@dataclass(frozen=True, slots=True)
class ServiceEntry:
    """A named product, system, platform or public service that the case builds, changes or runs."""

    name: str
    mentions: tuple[Mention, ...]
    method: Method
    confidence: float


@dataclass(frozen=True, slots=True)
class Level:
    """A number with its unit: the level before a change."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class QuantityEntry:
    """A number with a unit that says something about the case."""

    value: float
    low: float | None
    unit: str
    comparator: Comparator
    metric: str
    role: QuantityRole
    direction: Direction
    baseline: Level | None
    mention: Mention
    method: Method
    confidence: float


@dataclass(frozen=True, slots=True)
class OutcomeEntry:
    """A clause that tells a result, and whether it is told as done, expected or planned."""

    status: Status
    mention: Mention
    method: Method
    confidence: float


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """All that one case says."""

    id: str
    kind: str
    title: str
    year: int | None
    document: str
    sha256: str
    span: Span
    organizations: tuple[OrganizationEntry, ...]
    technologies: tuple[TechnologyEntry, ...]
    services: tuple[ServiceEntry, ...]
    quantities: tuple[QuantityEntry, ...]
    outcomes: tuple[OutcomeEntry, ...]
    published: str = ""
    """The day (ISO) on which the text came out, where it shows one; never taken for the year of the case."""
    given: str = ""
    """The day, month or year that the user gave for a text that shows none."""
