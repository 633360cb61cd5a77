"""The graph as RDF: a stream of triples, subject by subject.

Every edge is stated twice: as a plain triple for easy questions, and as a :data:`~sarye.vocabulary.terms.CLAIM`
for each source that says so, with the sentence, the words in it, how it was found and how sure that is. All IRIs
follow from what is said, nothing is a blank node, so the triples of two graphs together are the union of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Triple

from sarye.graph.dates import date_iris, dates
from sarye.graph.facts import Fact, day, decimal, integer, korean, of, term
from sarye.graph.model import CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.graph.places import place_iri, places, source_iri
from sarye.vocabulary import terms as t
from sarye.vocabulary.codes import Role
from sarye.vocabulary.iri import digest, mint, path_segment
from sarye.vocabulary.qudt import unit_iri

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


def triples(graph: CaseGraph, *, untold: frozenset[NodeKind] = frozenset()) -> Iterator[Triple]:
    """Yield the triples of *graph*, each once, those of one subject together.

    The order is that of the graph: sources, nodes, claims, dates, then sentences and words by their place.

    :param untold: kinds of nodes of which only the edges are told here.
    """
    iris = {node.id: node_iri(node, graph.base) for node in graph.nodes}
    for sha256, sources in groupby(sorted(graph.sources, key=lambda source: source.sha256), lambda one: one.sha256):
        yield from of(source_iri(sha256, graph.base), _source_facts(sha256, sources))
    outgoing = {node: list(edges) for node, edges in groupby(graph.edges, lambda edge: edge.source)}
    for node in graph.nodes:
        edges = outgoing.get(node.id, [])
        facts = () if node.kind in untold else _node_facts(node)
        yield from of(iris[node.id], (*facts, *_edge_facts(node, edges, iris, graph.base)))
    for edge in graph.edges:
        yield from _claims(edge, iris, graph.base)
    yield from dates(graph)
    yield from places(graph)


def _source_facts(sha256: str, sources: Iterable[Source]) -> Iterator[Fact]:
    yield _TYPE, NamedNode(t.SOURCE)
    yield t.SCHEMA + "sha256", Literal(sha256)
    for source in sources:
        yield t.SCHEMA + "name", Literal(source.name)
        if source.issued:
            yield t.DCT + "issued", day(source.issued)


_CLASSES = {
    NodeKind.CASE: (t.CASE,),
    NodeKind.ORGANIZATION: (t.ORG + "Organization",),
    NodeKind.TECHNOLOGY: (t.SKOS + "Concept",),
    NodeKind.SERVICE: (t.SERVICE,),
    NodeKind.OUTCOME: (t.OUTCOME,),
    NodeKind.QUANTITY: (t.QUANTITY,),
}
_NAMED = frozenset({NodeKind.ORGANIZATION, NodeKind.TECHNOLOGY})


def _node_facts(node: Node) -> Iterator[Fact]:
    """Yield class, labels and attributes; attributes that are absent or empty say nothing."""
    for name in _CLASSES[node.kind]:
        yield _TYPE, term(name)
    yield _LABEL, korean(node.label)
    if node.kind in _NAMED:
        yield t.SKOS + "prefLabel", korean(node.label)
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


def _attribute(node: Node, name: str, value: str | float) -> Iterator[Fact]:
    """Yield what the attribute *name* says; ``document`` is told by a link instead."""
    if name == "text" and node.kind is NodeKind.QUANTITY:
        yield t.LEXICAL, Literal(str(value))
    elif name in _TEXTS:
        yield _TEXTS[name], korean(str(value))
    elif name in _NUMBERS:
        yield _NUMBERS[name], decimal(float(value) if isinstance(value, str) else value)
    elif name in _CODES:
        predicate, scheme = _CODES[name]
        yield predicate, term(t.code(scheme, str(value)))
    elif name in _PLAIN:
        yield _PLAIN[name], Literal(str(value))
        yield from ((_UNITS[name], NamedNode(unit)) for unit in [unit_iri(str(value))] if unit)
    else:
        yield from _special(name, value)


def _special(name: str, value: str | float) -> Iterator[Fact]:
    if name == "year":
        yield t.YEAR, integer(int(value))
    elif name == "label_en":
        yield t.SKOS + "prefLabel", Literal(str(value), language="en")
    elif name == "register":  # the IRI alone does not tell: an unknown body may bear the name of one in the register
        yield t.IDENTIFIER, Literal(str(value))
    elif name == "candidates":
        for candidate in str(value).split("; "):
            yield t.CANDIDATE, NamedNode(mint("organization", candidate))
    elif name == "public":
        yield t.PUBLIC_BODY, Literal(str(value) == "true")


def _edge_facts(node: Node, edges: list[Edge], iris: dict[str, str], base: str) -> Iterator[Fact]:
    for edge in edges:
        yield PREDICATES[edge.kind], NamedNode(iris[edge.target])
    if node.kind is NodeKind.CASE:
        told_in = {str(node.attributes.get("sha256", "")), *(one.sha256 for edge in edges for one in edge.evidence)}
        for sha256 in sorted(told_in - {""}):
            yield t.SCHEMA + "subjectOf", NamedNode(source_iri(sha256, base))
        yield from ((t.DATED, NamedNode(date)) for date, _ in date_iris(node, base))


def claim_iri(subject: str, predicate: str, value: str, sha256: str, base: str) -> str:
    """Return the IRI of the claim that the source *sha256* states the triple."""
    return mint("claim", digest(subject, predicate, value, sha256), base)


def _claims(edge: Edge, iris: dict[str, str], base: str) -> Iterator[Triple]:
    """Yield one claim for each source that *edge* is stated in."""
    parts = (iris[edge.source], PREDICATES[edge.kind], iris[edge.target])
    for sha256, evidence in groupby(edge.evidence, lambda one: one.sha256):
        yield from of(claim_iri(*parts, sha256, base), _claim_facts(edge, parts, list(evidence), base))


def _claim_facts(edge: Edge, parts: tuple[str, str, str], evidence: list[Evidence], base: str) -> Iterator[Fact]:
    yield _TYPE, term(t.CLAIM)
    for name, part in zip(("subject", "predicate", "object"), parts, strict=True):
        yield t.RDF + name, NamedNode(part)
    if edge.kind in _ROLES:
        yield t.ROLE, term(t.code("role", _ROLES[edge.kind]))
    best = max(evidence, key=lambda one: (one.confidence, one.method.value))
    yield t.METHOD, term(t.code("method", best.method))
    yield t.CONFIDENCE, decimal(best.confidence)
    yield t.PROV + "wasDerivedFrom", term(source_iri(evidence[0].sha256, base))
    for one in evidence:
        yield t.HAS_EVIDENCE, NamedNode(place_iri(one, base))
    for one in evidence:
        yield t.HAS_MENTION, NamedNode(place_iri(one, base, surface=True))
