"""What one document adds to the files of a build: made where the document is read, ready to be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sarye.export import FORMATS
from sarye.extraction.record import CaseRecord
from sarye.extraction.serialization import dumps
from sarye.graph.model import CaseGraph, EdgeKind, Node, NodeKind
from sarye.graph.participants import taking
from sarye.graph.streaming import SHARED, Part
from sarye.graph.years import is_dated
from sarye.pipeline import Source
from sarye.reading.case import Note
from sarye.streamed.distinct import marks

OUTCOMES, QUANTITIES, EDGES = b"o", b"q", b"e"
"""The marks of what is counted."""


@dataclass(frozen=True, slots=True)
class Share:
    """A document's share of a build."""

    source: Source
    notes: tuple[Note, ...]
    records: bytes
    """Its records, a line each."""
    pieces: tuple[bytes, ...]
    """Its part of the file in each format."""
    shared: tuple[Node, ...]
    """The things it names that other documents may name too."""
    cases: tuple[str, ...]
    dated: frozenset[str]
    """Those of the cases that have a date of any kind."""
    leading: frozenset[str]
    partners: frozenset[str]
    counted: bytes
    """Its outcomes, quantities and edges as :mod:`sarye.streamed.distinct` marks them: other documents may tell the same."""
    triples: int
    """How many triples it tells."""
    evidence_checked: int


def share(
    source: Source,
    told: Part,
    records: Sequence[CaseRecord],
    notes: Sequence[Note],
    checked: int,
    *,
    formats: Sequence[str],
) -> Share:
    """Return what the document *source* adds to files in *formats*.

    :param told: its part of the graph, made of *records*.
    :param checked: how many quotes of them were compared with it.
    """
    graph = told.graph
    return Share(
        source=source,
        notes=tuple(notes),
        records="".join(dumps(record) + "\n" for record in records).encode(),
        pieces=tuple(stream.part(told) for name in formats if (stream := FORMATS[name].stream)),
        shared=tuple(node for node in graph.nodes if node.kind in SHARED),
        cases=tuple(node.id for node in graph.of_kind(NodeKind.CASE)),
        dated=frozenset(node.id for node in graph.of_kind(NodeKind.CASE) if is_dated(node)),
        leading=taking(graph, EdgeKind.LEAD, EdgeKind.CO_LEAD),
        partners=taking(graph, EdgeKind.PARTNER),
        counted=_counted(graph),
        triples=len(told.held or ()),
        evidence_checked=checked,
    )


def _counted(graph: CaseGraph) -> bytes:
    outcomes, quantities = (
        marks(mark, (node.id for node in graph.of_kind(kind)))
        for mark, kind in ((OUTCOMES, NodeKind.OUTCOME), (QUANTITIES, NodeKind.QUANTITY))
    )
    return outcomes + quantities + marks(EDGES, ("\n".join(edge.key) for edge in graph.edges))
