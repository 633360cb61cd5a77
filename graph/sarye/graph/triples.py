"""The graph as RDF: a stream of triples, subject by subject.

Every edge is stated twice: as a plain triple for easy questions, and as a :data:`~sarye.vocabulary.terms.CLAIM`
for each source that says so, with the sentence, the words in it, how it was found and how sure that is. All IRIs
follow from what is said, nothing is a blank node, so the triples of two graphs together are the union of both.

Sentences and words are W3C Web Annotation resources (https://www.w3.org/TR/annotation-model/#selectors) whose IRIs
are fragments of their source: ``…/id/source/<sha256, 16 digits>#char=<start>,<end>``; code points, half open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from sarye.graph.model import CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.vocabulary import terms as t
from sarye.vocabulary.codes import Role
from sarye.vocabulary.iri import DIGEST_LENGTH, digest, mint, path_segment
from sarye.vocabulary.qudt import unit_iri

_Fact: TypeAlias = tuple[str, NamedNode | Literal]

PREDICATES: dict[EdgeKind, str] = {
    EdgeKind.LEAD: t.LEAD,
    EdgeKind.CO_LEAD: t.CO_LEAD,
    EdgeKind.PARTNER: t.PARTNER,
    EdgeKind.MENTIONS: t.MENTIONS,
    EdgeKind.PART_OF: t.PART_OF,
    EdgeKind.USES_TECHNOLOGY: t.USES_TECHNOLOGY,
    EdgeKind.DELIVERS_SERVICE: t.DELIVERS_SERVICE,
    EdgeKind.HAS_OUTCOME: t.HAS_OUTCOME,
    EdgeKind.HAS_QUANTITY: t.HAS_QUANTITY,
}
"""The property that states each kind of edge."""

_ROLES = {
    EdgeKind.LEAD: Role.LEAD,
    EdgeKind.CO_LEAD: Role.CO_LEAD,
    EdgeKind.PARTNER: Role.PARTNER,
    EdgeKind.MENTIONS: Role.MENTIONED,
}
_TYPE = t.RDF + "type"
_LABEL = t.RDFS + "label"
_DECIMAL = NamedNode(t.XSD + "decimal")
_INTEGER = NamedNode(t.XSD + "integer")


def node_iri(node: Node, base: str) -> str:
    """Return the IRI of *node* under *base*.

    Technologies keep the IRI of the scheme and registered organisations that of the register, whatever the base,
    so that graphs of different publishers meet there.
    """
    kind, _, key = node.id.partition("/")
    if node.kind is NodeKind.TECHNOLOGY:
        return t.TECHNOLOGY + path_segment(key)
    if node.kind is NodeKind.ORGANIZATION and node.attributes.get("register"):
        return mint(kind, str(node.attributes["register"]))
    return mint(kind, key, base)


def source_iri(sha256: str, base: str) -> str:
    """Return the IRI of the document whose bytes have the digest *sha256*."""
    return mint("source", sha256[:DIGEST_LENGTH], base)


def triples(graph: CaseGraph) -> Iterator[Triple]:
    """Yield the triples of *graph*, each once, those of one subject together.

    The order is that of the graph: sources, nodes, claims, then sentences and words by their place.
    """
    iris = {node.id: node_iri(node, graph.base) for node in graph.nodes}
    for sha256, sources in groupby(sorted(graph.sources, key=lambda source: source.sha256), lambda one: one.sha256):
        yield from _of(source_iri(sha256, graph.base), _source_facts(sha256, sources))
    outgoing = {node: list(edges) for node, edges in groupby(graph.edges, lambda edge: edge.source)}
    for node in graph.nodes:
        edges = outgoing.get(node.id, [])
        yield from _of(iris[node.id], (*_node_facts(node), *_edge_facts(node, edges, iris, graph.base)))
    for edge in graph.edges:
        yield from _claims(edge, iris, graph.base)
    yield from _places(graph)


def _of(subject: str, facts: Iterable[_Fact]) -> Iterator[Triple]:
    """Yield what *facts* say of *subject*, each once, in their order."""
    node = NamedNode(subject)
    for predicate, value in dict.fromkeys(facts):
        yield Triple(node, NamedNode(predicate), value)


def _korean(text: str) -> Literal:
    return Literal(text, language="ko")


def _iri(*iris: str) -> list[NamedNode]:
    return [NamedNode(iri) for iri in iris]


def decimal(value: float) -> Literal:
    """Return *value* as xsd:decimal in canonical form, with every digit it is written with.

    >>> decimal(27800000000).value, decimal(0.3333).value, decimal(1e-7).value
    ('27800000000.0', '0.3333', '0.0000001')
    """
    text = f"{Decimal(repr(value)):f}"
    whole, _, fraction = text.partition(".")
    return Literal(f"{whole}.{fraction.rstrip('0') or '0'}", datatype=_DECIMAL)


def _integer(value: int) -> Literal:
    return Literal(str(value), datatype=_INTEGER)


def _source_facts(sha256: str, sources: Iterable[Source]) -> Iterator[_Fact]:
    yield _TYPE, NamedNode(t.SOURCE)
    yield t.SCHEMA + "sha256", Literal(sha256)
    for source in sources:
        yield t.SCHEMA + "name", Literal(source.name)


_CLASSES = {
    NodeKind.CASE: (t.CASE,),
    NodeKind.ORGANIZATION: (t.ORG + "Organization",),
    NodeKind.TECHNOLOGY: (t.SKOS + "Concept",),
    NodeKind.SERVICE: (t.SERVICE,),
    NodeKind.OUTCOME: (t.OUTCOME,),
    NodeKind.QUANTITY: (t.QUANTITY,),
}
_NAMED = frozenset({NodeKind.ORGANIZATION, NodeKind.TECHNOLOGY})


def _node_facts(node: Node) -> Iterator[_Fact]:
    """Yield class, labels and attributes; attributes that are absent or empty say nothing."""
    for name in _CLASSES[node.kind]:
        yield _TYPE, NamedNode(name)
    yield _LABEL, _korean(node.label)
    if node.kind in _NAMED:
        yield t.SKOS + "prefLabel", _korean(node.label)
    for name, value in sorted(node.attributes.items()):
        if value is not None and value != "":
            yield from _attribute(node, name, value)


_TEXTS = {
    "title": t.DCT + "title",
    "text": t.SCHEMA + "text",
    "metric": t.METRIC,
}
_PLAIN = {
    "unit": t.UNIT_TEXT,
    "baseline_unit": t.BASELINE_UNIT_TEXT,
}
_NUMBERS = {
    "value": t.QUDT + "numericValue",
    "low": t.LOWER_VALUE,
    "baseline_value": t.BASELINE_VALUE,
}
_CODES = {
    "status": (t.STATUS, "status"),
    "comparator": (t.COMPARATOR, "comparator"),
    "direction": (t.DIRECTION, "direction"),
    "role": (t.QUANTITY_ROLE, "quantity-role"),
    "type": (t.ORG + "classification", "organization-type"),
    "kind": (t.SOURCE_KIND, "source-kind"),
}
_UNITS = {"unit": t.QUDT + "hasUnit", "baseline_unit": t.BASELINE_UNIT}


def _attribute(node: Node, name: str, value: str | float) -> Iterator[_Fact]:
    """Yield what the attribute *name* says; ``document`` and ``register`` are told by links instead."""
    if name == "text" and node.kind is NodeKind.QUANTITY:
        yield t.LEXICAL, Literal(str(value))
    elif name in _TEXTS:
        yield _TEXTS[name], _korean(str(value))
    elif name in _NUMBERS:
        yield _NUMBERS[name], decimal(float(value) if isinstance(value, str) else value)
    elif name in _CODES:
        term, scheme = _CODES[name]
        yield term, NamedNode(t.code(scheme, str(value)))
    elif name in _PLAIN:
        yield _PLAIN[name], Literal(str(value))
        yield from ((_UNITS[name], NamedNode(unit)) for unit in [unit_iri(str(value))] if unit)
    else:
        yield from _special(name, value)


def _special(name: str, value: str | float) -> Iterator[_Fact]:
    if name == "year":
        yield t.YEAR, _integer(int(value))
    elif name == "label_en":
        yield t.SKOS + "prefLabel", Literal(str(value), language="en")
    elif name == "candidates":
        for candidate in str(value).split("; "):
            yield t.CANDIDATE, NamedNode(mint("organization", candidate))
    elif name == "public":
        yield t.PUBLIC_BODY, Literal(str(value) == "true")


def _edge_facts(node: Node, edges: list[Edge], iris: dict[str, str], base: str) -> Iterator[_Fact]:
    for edge in edges:
        yield PREDICATES[edge.kind], NamedNode(iris[edge.target])
    if node.kind is NodeKind.CASE:
        told_in = {str(node.attributes.get("sha256", "")), *(one.sha256 for edge in edges for one in edge.evidence)}
        for sha256 in sorted(told_in - {""}):
            yield t.SCHEMA + "subjectOf", NamedNode(source_iri(sha256, base))


def claim_iri(subject: str, predicate: str, value: str, sha256: str, base: str) -> str:
    """Return the IRI of the claim that the source *sha256* states the triple."""
    return mint("claim", digest(subject, predicate, value, sha256), base)


def _claims(edge: Edge, iris: dict[str, str], base: str) -> Iterator[Triple]:
    """Yield one claim for each source that *edge* is stated in."""
    parts = (iris[edge.source], PREDICATES[edge.kind], iris[edge.target])
    for sha256, evidence in groupby(edge.evidence, lambda one: one.sha256):
        yield from _of(claim_iri(*parts, sha256, base), _claim_facts(edge, parts, list(evidence), base))


def _claim_facts(edge: Edge, parts: tuple[str, str, str], evidence: list[Evidence], base: str) -> Iterator[_Fact]:
    yield _TYPE, NamedNode(t.CLAIM)
    for name, part in zip(("subject", "predicate", "object"), _iri(*parts), strict=True):
        yield t.RDF + name, part
    if edge.kind in _ROLES:
        yield t.ROLE, NamedNode(t.code("role", _ROLES[edge.kind]))
    best = max(evidence, key=lambda one: (one.confidence, one.method.value))
    yield t.METHOD, NamedNode(t.code("method", best.method))
    yield t.CONFIDENCE, decimal(best.confidence)
    yield t.PROV + "wasDerivedFrom", NamedNode(source_iri(evidence[0].sha256, base))
    for one in evidence:
        yield t.HAS_EVIDENCE, NamedNode(_place(one, base))
    for one in evidence:
        yield t.HAS_MENTION, NamedNode(_place(one, base, surface=True))


def _place(evidence: Evidence, base: str, *, surface: bool = False, part: str = "char") -> str:
    """Return the IRI of the sentence of *evidence*, or of the words in it that it is about."""
    start, end = _span(evidence, surface)
    return f"{source_iri(evidence.sha256, base)}#{part}={start},{end}"


def _span(evidence: Evidence, surface: bool) -> tuple[int, int]:
    if surface:
        return evidence.surface_start, evidence.surface_start + len(evidence.surface)
    return evidence.start, evidence.end


def _places(graph: CaseGraph) -> Iterator[Triple]:
    """Yield the sentences and words of all evidence, each once, by source and place."""
    places: dict[tuple[str, int, int], list[tuple[Evidence, bool]]] = {}
    for evidence in {one for edge in graph.edges for one in edge.evidence}:
        for surface in (False, True):
            places.setdefault((evidence.sha256, *_span(evidence, surface)), []).append((evidence, surface))
    for _, uses in sorted(places.items()):
        yield from _place_triples(sorted(uses), graph.base)


def _place_triples(uses: list[tuple[Evidence, bool]], base: str) -> Iterator[Triple]:
    """Yield one stretch of text with its two selectors; *uses* are the evidence it is sentence or words of."""
    first, surface = uses[0]
    position, quote = (_place(first, base, surface=surface, part=part) for part in ("position", "quote"))
    facts: list[_Fact] = [
        (_TYPE, NamedNode(t.OA + "SpecificResource")),
        (t.OA + "hasSource", NamedNode(source_iri(first.sha256, base))),
        (t.OA + "hasSelector", NamedNode(position)),
        (t.OA + "hasSelector", NamedNode(quote)),
    ]
    yield from _of(_place(first, base, surface=surface), (*facts, *_use_facts(uses, base)))
    start, end = _span(first, surface)
    selector = (_TYPE, NamedNode(t.OA + "TextPositionSelector"))
    yield from _of(position, (selector, (t.OA + "start", _integer(start)), (t.OA + "end", _integer(end))))
    text = first.surface if surface else first.quote
    yield from _of(quote, ((_TYPE, NamedNode(t.OA + "TextQuoteSelector")), (t.OA + "exact", Literal(text))))


def _use_facts(uses: list[tuple[Evidence, bool]], base: str) -> Iterator[_Fact]:
    for evidence, surface in uses:
        yield _TYPE, NamedNode(t.MENTION if surface else t.EVIDENCE)
        if surface:
            yield t.WITHIN, NamedNode(_place(evidence, base))
            yield t.SECTION, NamedNode(t.code("section", evidence.section))
            yield t.LINE, _integer(evidence.line)
