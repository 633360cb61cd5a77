"""Records become one graph: nodes keyed by what they are, edges that keep every sentence they rest on.

Merging is set union: nothing here depends on which other records there are or in which order they come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from sarye.errors import EvidenceError
from sarye.extraction.record import (
    CaseRecord,
    Mention,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
    ServiceEntry,
    TechnologyEntry,
)
from sarye.graph.model import CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.reading.document import Document
from sarye.vocabulary.codes import Method, QuantityRole, Role
from sarye.vocabulary.iri import digest
from sarye.vocabulary.naming import name_key, tidy
from sarye.vocabulary.technologies import load as technologies
from sarye.vocabulary.terms import BASE

_ROLE_EDGES = {
    Role.LEAD: EdgeKind.LEAD,
    Role.CO_LEAD: EdgeKind.CO_LEAD,
    Role.PARTNER: EdgeKind.PARTNER,
    Role.MENTIONED: EdgeKind.MENTIONS,
}
_LABEL_LENGTH = 60


def number(value: float) -> int | float:
    """Return *value* as a whole number where it is one: 15.0 is written 15."""
    return int(value) if float(value).is_integer() else value


@dataclass(slots=True)
class _Parts:
    """What is gathered of one record after another."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], Edge] = field(default_factory=dict)
    sources: set[Source] = field(default_factory=set)

    def node(self, node: Node) -> str:
        self.nodes[node.id] = node
        return node.id

    def edge(self, edge: Edge) -> None:
        known = self.edges.get(edge.key)
        self.edges[edge.key] = _merged(known, edge) if known else edge


def _merged(first: Edge, second: Edge) -> Edge:
    evidence = tuple(sorted({*first.evidence, *second.evidence}))
    best = max(first, second, key=lambda edge: (edge.confidence, edge.method.value))
    return replace(best, evidence=evidence)


def assemble(records: Iterable[CaseRecord], documents: Mapping[str, Document], base: str = BASE) -> CaseGraph:
    """Make the graph of *records*; *documents* are keyed by the sha256 of their bytes.

    Every quote is compared with its document on the way.

    :raises EvidenceError: a mention or its sentence does not stand where its record says, or its document is not
        among *documents*.
    """
    parts = _Parts()
    for record in records:
        _add(parts, record, _document_of(record, documents))
    nodes = tuple(sorted(parts.nodes.values(), key=lambda node: node.id))
    edges = tuple(sorted(parts.edges.values(), key=lambda edge: edge.key))
    return CaseGraph(tuple(sorted(parts.sources)), nodes, edges, base)


def _document_of(record: CaseRecord, documents: Mapping[str, Document]) -> Document:
    document = documents.get(record.sha256)
    if document is None:
        raise EvidenceError(
            f"the source of case '{record.title[:40]}' is not the one that was read (sha256 {record.sha256[:12]}…)",
            where=record.document,
            remedy="extract the records again from the text as it is now",
        )
    return document


def _add(parts: _Parts, record: CaseRecord, document: Document) -> None:
    parts.sources.add(Source(document.name, document.sha256))
    case = parts.node(
        Node(
            f"case/{record.id}",
            NodeKind.CASE,
            record.title,
            {"title": record.title, "year": record.year, "document": record.document, "kind": record.kind},
        )
    )
    for edge in _edges(parts, case, record, _Evidencer(document, record)):
        parts.edge(edge)


@dataclass(frozen=True, slots=True)
class _Evidencer:
    """Turns mentions into checked evidence of one document."""

    document: Document
    record: CaseRecord

    def of(self, mentions: Iterable[Mention]) -> tuple[Evidence, ...]:
        return tuple(sorted({self._one(mention) for mention in mentions}))

    def _one(self, mention: Mention) -> Evidence:
        text, span, sentence = self.document.text, mention.span, mention.sentence
        if span.of(text) != mention.text or not sentence.covers(span):
            raise EvidenceError(
                f"case '{self.record.title[:40]}' quotes “{mention.text[:40]}” at {span.start}–{span.end}, "
                f"but the text there is “{span.of(text)[:40]}”",
                where=f"{self.document.name}:{self.document.line_of(span.start)}",
                remedy="extract the records again from the text as it is now",
            )
        return Evidence(
            sha256=self.document.sha256,
            start=sentence.start,
            end=sentence.end,
            quote=sentence.of(text),
            surface_start=span.start,
            surface=mention.text,
            section=mention.section,
            line=self.document.line_of(span.start),
            document=self.document.name,
        )


def _edges(parts: _Parts, case: str, record: CaseRecord, evidencer: _Evidencer) -> Iterator[Edge]:
    for organization in record.organizations:
        yield from _organization(parts, case, organization, evidencer)
    for technology in record.technologies:
        yield _leaf(parts, case, _technology_node(technology), EdgeKind.USES_TECHNOLOGY, technology, evidencer)
    for service in record.services:
        yield _leaf(parts, case, _service_node(service), EdgeKind.DELIVERS_SERVICE, service, evidencer)
    outcomes: list[tuple[str, OutcomeEntry]] = []
    for outcome in record.outcomes:
        node = _outcome_node(record, outcome)
        outcomes.append((node.id, outcome))
        yield _stated(parts, case, node, EdgeKind.HAS_OUTCOME, outcome, evidencer)
    for quantity in record.quantities:
        holder = _holder(case, quantity, outcomes)
        yield _stated(parts, holder, _quantity_node(record, quantity, holder), EdgeKind.HAS_QUANTITY, quantity, evidencer)


def _leaf(
    parts: _Parts,
    case: str,
    node: Node,
    kind: EdgeKind,
    entry: TechnologyEntry | ServiceEntry,
    evidencer: _Evidencer,
) -> Edge:
    return Edge(case, kind, parts.node(node), evidencer.of(entry.mentions), entry.method, entry.confidence)


def _stated(
    parts: _Parts,
    holder: str,
    node: Node,
    kind: EdgeKind,
    entry: OutcomeEntry | QuantityEntry,
    evidencer: _Evidencer,
) -> Edge:
    return Edge(holder, kind, parts.node(node), evidencer.of([entry.mention]), entry.method, entry.confidence)


def _holder(case: str, quantity: QuantityEntry, outcomes: list[tuple[str, OutcomeEntry]]) -> str:
    """Return what a quantity hangs on: the outcome in whose clause it stands, or the case."""
    if quantity.role is QuantityRole.OUTCOME:
        for node_id, outcome in outcomes:
            if outcome.mention.span.covers(quantity.mention.span):
                return node_id
    return case


def _organization(parts: _Parts, case: str, entry: OrganizationEntry, evidencer: _Evidencer) -> Iterator[Edge]:
    evidence = evidencer.of(entry.mentions)
    node = parts.node(
        Node(
            organization_node_id(entry),
            NodeKind.ORGANIZATION,
            entry.name,
            {
                "type": entry.type.value,
                "register": entry.id or "",
                "candidates": "; ".join(entry.candidates),
            },
        )
    )
    yield Edge(case, _ROLE_EDGES[entry.role], node, evidence, entry.method, entry.confidence)
    if entry.parent is not None and entry.parent_id is not None:
        parent = parts.node(
            Node(
                f"organization/{entry.parent_id}",
                NodeKind.ORGANIZATION,
                entry.parent,
                {"type": entry.parent_type.value if entry.parent_type else "", "register": entry.parent_id, "candidates": ""},
            )
        )
        yield Edge(node, EdgeKind.PART_OF, parent, evidence, Method.PATTERN, entry.confidence)


def organization_node_id(entry: OrganizationEntry) -> str:
    """Return the node id of an organisation: its register id, or its exact folded name; units with their parent."""
    if entry.id is not None:
        return f"organization/{entry.id}"
    inside = f"{tidy(entry.parent)} > " if entry.parent else ""
    return f"organization/{inside}{name_key(entry.name)}"


def _technology_node(entry: TechnologyEntry) -> Node:
    concept = technologies().concepts[entry.id]
    return Node(f"technology/{entry.id}", NodeKind.TECHNOLOGY, entry.concept, {"label_en": concept.label_en})


def _service_node(entry: ServiceEntry) -> Node:
    return Node(f"service/{name_key(entry.name)}", NodeKind.SERVICE, entry.name)


def _outcome_node(record: CaseRecord, entry: OutcomeEntry) -> Node:
    text = tidy(entry.mention.text)
    label = text if len(text) <= _LABEL_LENGTH else text[: _LABEL_LENGTH - 1] + "…"
    return Node(
        f"outcome/{record.id}-{digest(text)}",
        NodeKind.OUTCOME,
        label,
        {"status": entry.status.value, "text": text},
    )


def _quantity_node(record: CaseRecord, entry: QuantityEntry, holder: str) -> Node:
    values = {
        "value": number(entry.value),
        "low": None if entry.low is None else number(entry.low),
        "unit": entry.unit,
        "comparator": entry.comparator.value,
        "metric": entry.metric,
        "role": entry.role.value,
        "direction": entry.direction.value,
        "baseline_value": None if entry.baseline is None else number(entry.baseline.value),
        "baseline_unit": "" if entry.baseline is None else entry.baseline.unit,
        "text": tidy(entry.mention.text),
    }
    key = digest(holder, *(str(value) for value in values.values()))
    return Node(f"quantity/{record.id}-{key}", NodeKind.QUANTITY, f"{entry.metric} {tidy(entry.mention.text)}".strip(), values)
