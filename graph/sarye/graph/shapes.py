"""SHACL Core through pySHACL: the shapes of ``ontology/shapes.ttl`` and what does not keep them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

import pyoxigraph as ox
import rdflib
from rdflib.namespace import SH
from rdflib.term import Identifier, Node

from sarye.graph.rules import Severity
from sarye.vocabulary.resources import ontology_file


@dataclass(frozen=True, slots=True)
class Breach:
    """A node that does not keep a shape; ``code`` is the name of the shape."""

    severity: Severity
    code: str
    message_ko: str
    message_en: str
    focus: str


def breaches(triples: Iterable[ox.Triple]) -> Iterator[Breach]:
    """Yield every breach of the shapes by the graph of *triples*.

    The ontology is passed beside the data and nothing is inferred: a range that makes every object an organisation
    would make a shape that asks for one pass on anything.
    """
    import pyshacl  # noqa: PLC0415  (a third of a second that only a validation should cost)

    _, report, _ = pyshacl.validate(
        _as_rdflib(triples),
        shacl_graph=_ontology("shapes.ttl"),
        ont_graph=_ontology("sarye.ttl"),
        inference="none",
        inplace=True,
    )
    if not isinstance(report, rdflib.Graph):
        raise TypeError(f"pySHACL gave no report: {report!r}")
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        yield _breach(report, result)


def _breach(report: rdflib.Graph, result: Node) -> Breach:
    messages = [text for text in report.objects(result, SH.resultMessage) if isinstance(text, rdflib.Literal)]
    said = {text.language or "": str(text) for text in messages}
    return Breach(
        Severity.VIOLATION if report.value(result, SH.resultSeverity) == SH.Violation else Severity.WARNING,
        str(report.value(result, SH.sourceShape)).rpartition("#")[2],
        said.get("ko", ""),
        said.get("en", ""),
        str(report.value(result, SH.focusNode)),
    )


@lru_cache(maxsize=2)
def _ontology(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=ontology_file(name).read_bytes(), format="turtle")


def _as_rdflib(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """Copy triples into rdflib, which pySHACL works on; rdflib's own parser would take several times as long."""
    graph = rdflib.Graph()
    iri = cache(rdflib.URIRef)
    for triple in triples:
        graph.add((_term(triple.subject, iri), iri(triple.predicate.value), _term(triple.object, iri)))
    return graph


def _term(term: object, iri: Callable[[str], rdflib.URIRef]) -> Identifier:
    if isinstance(term, ox.NamedNode):
        return iri(term.value)
    if isinstance(term, ox.Literal):
        datatype = None if term.language else iri(term.datatype.value)
        return rdflib.Literal(term.value, lang=term.language, datatype=datatype)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    raise TypeError(f"not a term of RDF 1.1: {term!r}")
