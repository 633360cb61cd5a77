"""The graph as RDF quads: what a source says stands in the graph that is named after it.

The default graph holds the things with what is known of them. The graph of a source (its IRI is the name) holds the
edges that this source states, as plain triples and as claims, with its sentences and the words in them. Names left
aside, the statements are those of :func:`~sarye.graph.triples.triples`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import DefaultGraph, NamedNode, Quad, Triple

from sarye.graph.model import CaseGraph, NodeKind
from sarye.graph.places import source_iri
from sarye.graph.triples import PREDICATES, node_iri, triples
from sarye.vocabulary.terms import PROV

_DERIVED = NamedNode(PROV + "wasDerivedFrom")


def quads(graph: CaseGraph, *, untold: frozenset[NodeKind] = frozenset()) -> Iterator[Quad]:
    """Yield the statements of *graph*: the default graph first, then the graph of each source by its digest.

    :param untold: kinds of nodes of which only the edges are told here.
    """
    told: dict[str, list[Triple]] = {source_iri(source.sha256, graph.base): [] for source in graph.sources}
    stated = _stated(graph)
    for subject, block in groupby(triples(graph, untold=untold), lambda triple: triple.subject):
        held = list(block)
        home = _home(subject, held)
        if home in told:
            told[home].extend(held)
            continue
        for triple in held:
            for source in stated.get(triple, ()):
                told[source].append(triple)
            if triple not in stated:
                yield _in(triple, DefaultGraph())
    for source, held in told.items():
        yield from (_in(triple, NamedNode(source)) for triple in held)


def _in(triple: Triple, name: NamedNode | DefaultGraph) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, name)


def _stated(graph: CaseGraph) -> dict[Triple, tuple[str, ...]]:
    """Return the plain triple of every edge with the IRIs of the sources that state it."""
    nodes = {node.id: NamedNode(node_iri(node, graph.base)) for node in graph.nodes}
    predicates = {kind: NamedNode(iri) for kind, iri in PREDICATES.items()}
    iris = {source.sha256: source_iri(source.sha256, graph.base) for source in graph.sources}
    return {
        Triple(nodes[edge.source], predicates[edge.kind], nodes[edge.target]): tuple(
            dict.fromkeys(iris[one.sha256] for one in edge.evidence)
        )
        for edge in graph.edges
    }


def _home(subject: object, block: Iterable[Triple]) -> str:
    """Return the source that a claim or a stretch of text belongs to; nothing for any other thing."""
    for triple in block:
        if triple.predicate == _DERIVED and isinstance(triple.object, NamedNode):
            return triple.object.value
    return subject.value.partition("#")[0] if isinstance(subject, NamedNode) and "#" in subject.value else ""
