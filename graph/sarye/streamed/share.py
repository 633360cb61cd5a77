"""What one document adds to the files of a build: made where the document is read, ready to be written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sarye.export import FORMATS
from sarye.extraction.record import CaseRecord
from sarye.extraction.serialization import dumps
from sarye.graph.model import CaseGraph, EdgeKind, Node, NodeKind
from sarye.graph.streaming import SHARED, Part
from sarye.pipeline import Source
from sarye.reading.case import Note


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
    leading: frozenset[str]
    partners: frozenset[str]
    told: Mapping[str, int]
    """How many outcomes, quantities, edges and triples it tells."""
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
        leading=_targets(graph, EdgeKind.LEAD, EdgeKind.CO_LEAD),
        partners=_targets(graph, EdgeKind.PARTNER),
        told=_counted(graph, len(told.held or ())),
        evidence_checked=checked,
    )


def _targets(graph: CaseGraph, *kinds: EdgeKind) -> frozenset[str]:
    return frozenset(edge.target for edge in graph.edges if edge.kind in kinds)


def _counted(graph: CaseGraph, triples: int) -> dict[str, int]:
    kinds = Counter(node.kind for node in graph.nodes)
    return {
        "outcomes": kinds[NodeKind.OUTCOME],
        "quantities": kinds[NodeKind.QUANTITY],
        "edges": len(graph.edges),
        "triples": triples,
    }
