"""The graph as records: nodes, and edges that cannot be made without evidence.

This is the one form that RDF, networkx and every export are made from; they hold the same nodes and edges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from sarye.vocabulary.codes import Method, SectionName

AttributeValue: TypeAlias = str | int | float | None
"""What an attribute of a node or an edge can hold."""


class NodeKind(StrEnum):
    """The kinds of nodes, in the order in which they are counted and drawn."""

    CASE = "case"
    ORGANIZATION = "organization"
    TECHNOLOGY = "technology"
    SERVICE = "service"
    OUTCOME = "outcome"
    QUANTITY = "quantity"


class EdgeKind(StrEnum):
    """The kinds of edges: what a case, an organisation or an outcome is said to have."""

    LEAD = "lead"
    CO_LEAD = "coLead"
    PARTNER = "partner"
    MENTIONS = "mentions"
    PART_OF = "partOf"
    USES_TECHNOLOGY = "usesTechnology"
    DELIVERS_SERVICE = "deliversService"
    HAS_OUTCOME = "hasOutcome"
    HAS_QUANTITY = "hasQuantity"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A document that evidence stands in: its name, the sha256 of its bytes, and the day it came out (ISO, or nothing)."""

    name: str
    sha256: str
    issued: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The sentence that an edge rests on: ``document[start:end] == quote``; code points, half open.

    ``surface`` is the very words inside the quote that name the thing, at ``surface_start``.
    """

    sha256: str
    start: int
    end: int
    quote: str
    surface_start: int
    surface: str
    section: SectionName
    line: int
    document: str
    method: Method
    """How these words were found to say it: the same edge may be found in one way here and in another there."""
    confidence: float


@dataclass(frozen=True, slots=True)
class Node:
    """A thing: ``id`` is ``kind/key`` (readable), ``attributes`` are flat values with fixed names a kind.

    ========== =====================================================================================
    case       title, year, document and its sha256, kind ("casebook" or "release"); earliest and latest (ISO days),
               edtf, date_basis, dated_by (ids in the register, "; " between them); published (ISO day), where known;
               other_dates (JSON list of objects with these six), where texts say several things of the date
    organization  type, public ("true"/"false"/""), register (id in the register or ""), candidates
    technology concept id; ``label_en``
    service    —
    outcome    status, text
    quantity   value, low, unit, comparator, metric, role, direction, baseline_value, baseline_unit, text, and
               status where it stands in the clause of an outcome, or says itself that it is not there yet
    ========== =====================================================================================
    """

    id: str
    kind: NodeKind
    label: str
    attributes: Mapping[str, AttributeValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """A claim: *source* –*kind*→ *target*, why it is believed (evidence, never empty), and how it was found."""

    source: str
    kind: EdgeKind
    target: str
    evidence: tuple[Evidence, ...]
    method: Method
    confidence: float

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"an edge without evidence: {self.source} {self.kind} {self.target}")

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes the edge this edge and no other."""
        return (self.source, self.kind.value, self.target)


@dataclass(frozen=True, slots=True)
class CaseGraph:
    """Sources, nodes and edges, each sorted by identity, so that equal input gives equal bytes everywhere."""

    sources: tuple[Source, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    base: str
    """The IRI that every identifier starts with."""

    def of_kind(self, kind: NodeKind) -> tuple[Node, ...]:
        """Return the nodes of *kind*, in order."""
        return tuple(node for node in self.nodes if node.kind is kind)
