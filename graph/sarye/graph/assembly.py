"""Records become one graph: nodes keyed by what they are, edges that keep every sentence they rest on.

Merging is set union: nothing here depends on which other records there are or in which order they come.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from sarye.errors import EvidenceError
from sarye.extraction.record import (
    CaseRecord,
    Mention,
    OrganizationEntry,
    OutcomeEntry,
    QuantityEntry,
)
from sarye.graph.containing import showing
from sarye.graph.dates import date_attributes, said_by, said_of
from sarye.graph.hoped import status_alone, status_in
from sarye.graph.model import CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.graph.nodes import organization_node, outcome_node, parent_node, quantity_node, service_node, technology_node
from sarye.vocabulary.codes import Method, QuantityRole, Role
from sarye.vocabulary.terms import BASE

_ROLE_EDGES = {
    Role.LEAD: EdgeKind.LEAD,
    Role.CO_LEAD: EdgeKind.CO_LEAD,
    Role.PARTNER: EdgeKind.PARTNER,
    Role.MENTIONED: EdgeKind.MENTIONS,
}


@dataclass(slots=True)
class _Parts:
    """What is gathered of one record after another."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[str, str, str], Edge] = field(default_factory=dict)
    sources: set[Source] = field(default_factory=set)

    def node(self, node: Node) -> str:
        """Keep *node*; of two spellings of one thing the same is shown, in whichever order they come."""
        known = self.nodes.get(node.id)
        self.nodes[node.id] = node if known is None or known == node else _one(known, node)
        return node.id

    def edge(self, edge: Edge) -> None:
        known = self.edges.get(edge.key)
        self.edges[edge.key] = _merged(known, edge) if known else edge


def spelling(node: Node) -> tuple[str, str]:
    """Return by what one of several spellings of a node is chosen."""
    return node.label, repr(sorted(node.attributes.items()))


def _one(first: Node, second: Node) -> Node:
    """Return one node of two of one thing. Each text says of the date of a case what it knows, and none takes it back."""
    if first.kind is not NodeKind.CASE:
        return min(first, second, key=spelling)
    document = min(first, second, key=lambda node: (node.attributes["document"], node.attributes["sha256"]))
    attributes = {
        **{name: document.attributes[name] for name in ("title", "year", "document", "sha256", "kind")},
        **{name: min(str(node.attributes[name]) for node in (first, second)) for name in ("title", "kind")},
        **date_attributes((*said_of(first), *said_of(second))),
    }
    return Node(first.id, first.kind, min(first.label, second.label), attributes)


def _merged(first: Edge, second: Edge) -> Edge:
    evidence = tuple(sorted({*first.evidence, *second.evidence}))
    best = max(first, second, key=lambda edge: (edge.confidence, edge.method.value))
    return replace(best, evidence=evidence)


def assemble(records: Iterable[CaseRecord], base: str = BASE) -> CaseGraph:
    """Make the graph of *records*, with IRIs under *base*.

    That the quotes stand where the records say is the matter of :func:`sarye.graph.evidence.verify`.

    :raises EvidenceError: an entry of a record has no mention.
    :raises InputError: a record names a technology that the scheme does not have.
    """
    parts = _Parts()
    for record in records:
        _add(parts, record)
    nodes = tuple(sorted(parts.nodes.values(), key=lambda node: node.id))
    edges = tuple(sorted(parts.edges.values(), key=lambda edge: edge.key))
    return CaseGraph(_sources(parts.sources), nodes, edges, base)


def _sources(told: Collection[Source]) -> tuple[Source, ...]:
    """Return the sources, sorted: a day belongs to the bytes, so every name of them has it, whichever record tells it."""
    days: dict[str, set[str]] = {}
    for source in told:
        days.setdefault(source.sha256, set()).update(filter(None, (source.issued,)))
    return tuple(sorted({replace(one, issued=issued) for one in told for issued in days[one.sha256] or ("",)}))


def _add(parts: _Parts, record: CaseRecord) -> None:
    parts.sources.add(Source(record.document, record.sha256, record.published))
    attributes = {
        "title": record.title,
        "year": record.year,
        "document": record.document,
        "sha256": record.sha256,
        "kind": record.kind,
        **date_attributes([said_by(record)]),
    }
    case = parts.node(Node(f"case/{record.id}", NodeKind.CASE, record.title, attributes))
    for edge in _edges(parts, case, record):
        parts.edge(edge)


def _evidence(
    record: CaseRecord, mentions: Iterable[Mention], method: Method, confidence: float
) -> tuple[Evidence, ...]:
    found = {
        Evidence(
            sha256=record.sha256,
            start=mention.sentence.start,
            end=mention.sentence.end,
            quote=mention.quote,
            surface_start=mention.span.start,
            surface=mention.text,
            section=mention.section,
            line=mention.line,
            document=record.document,
            method=method,
            confidence=confidence,
        )
        for mention in mentions
    }
    return tuple(sorted(found))


def _edge(
    record: CaseRecord,
    ends: tuple[str, EdgeKind, str],
    mentions: Iterable[Mention],
    method: Method,
    confidence: float,
) -> Edge:
    evidence = _evidence(record, mentions, method, confidence)
    if not evidence:
        raise EvidenceError(
            f"case '{record.title[:40]}' quotes nothing for {ends[2]}",
            where=record.document,
            remedy="extract the records again",
        )
    return Edge(*ends, evidence, method, confidence)


def _edges(parts: _Parts, case: str, record: CaseRecord) -> Iterator[Edge]:
    for organization in record.organizations:
        yield from _organization(parts, case, record, organization)
    for technology in record.technologies:
        edge = (case, EdgeKind.USES_TECHNOLOGY, parts.node(technology_node(technology)))
        yield _edge(record, edge, technology.mentions, technology.method, technology.confidence)
    for service in record.services:
        edge = (case, EdgeKind.DELIVERS_SERVICE, parts.node(service_node(record, service)))
        yield _edge(record, edge, service.mentions, service.method, service.confidence)
    outcomes: list[tuple[str, OutcomeEntry]] = []
    for outcome in record.outcomes:
        edge = (case, EdgeKind.HAS_OUTCOME, parts.node(outcome_node(record, outcome)))
        outcomes.append((edge[2], outcome))
        yield _edge(record, edge, [outcome.mention], outcome.method, outcome.confidence)
    for quantity in record.quantities:
        holder, status, by_day = _holder(case, record, quantity, outcomes)
        node = quantity_node(record, quantity, holder, status, by_day=by_day)
        edge = (holder, EdgeKind.HAS_QUANTITY, parts.node(node))
        yield _edge(record, edge, [quantity.mention], quantity.method, quantity.confidence)


def _holder(
    case: str, record: CaseRecord, quantity: QuantityEntry, outcomes: list[tuple[str, OutcomeEntry]]
) -> tuple[str, str, bool]:
    """Return what a quantity hangs on, the outcome in whose clause it stands or the case; and its status there.

    The last tells whether it has that status only by the day on which the text came out.
    """
    if quantity.role is not QuantityRole.OUTCOME:
        return case, "", False
    for node_id, outcome in outcomes:
        if outcome.mention.span.covers(quantity.mention.span):
            status = status_in(outcome, quantity, record.published or record.given)
            return node_id, status.value, status is not status_in(outcome, quantity)
    alone = status_alone(quantity, record.published or record.given)
    return case, alone.value if alone else "", alone is not status_alone(quantity)


def _organization(parts: _Parts, case: str, record: CaseRecord, entry: OrganizationEntry) -> Iterator[Edge]:
    node = parts.node(organization_node(entry))
    yield _edge(record, (case, _ROLE_EDGES[entry.role], node), entry.mentions, entry.method, entry.confidence)
    if entry.parent is None or entry.parent_id is None:
        return
    # a sentence that names the body alone says nothing of whose it is; what the register knows stands there
    if mentions := showing(entry.mentions, entry.parent, entry.parent_id):
        parent = parts.node(parent_node(entry, entry.parent, entry.parent_id))
        yield _edge(record, (node, EdgeKind.PART_OF, parent), mentions, Method.PATTERN, entry.confidence)
