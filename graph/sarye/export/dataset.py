"""What the data set is, as data: VoID and DCAT with counts, links to other data, terms of use and provenance.

https://www.w3.org/TR/void/, https://www.w3.org/TR/vocab-dcat-3/, https://www.w3.org/TR/prov-o/. Sizes and digests of the
files are in ``manifest.json``; nothing here says when or where the data were built.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from sarye.export import edges_csv, gexf, graphml, jsonld, nodes_csv, page, turtle
from sarye.export.formats import Format
from sarye.export.rights import LICENSE
from sarye.graph.facts import Fact, integer, of
from sarye.graph.model import CaseGraph, NodeKind
from sarye.graph.places import source_iri
from sarye.graph.triples import node_iri, triples
from sarye.version import __version__
from sarye.vocabulary import terms as t
from sarye.vocabulary.iri import digest, mint
from sarye.vocabulary.turtle import turtle as as_turtle

VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
CONTEXT = t.BASE + "context.jsonld"
"""Where the JSON-LD context is published; the export holds a copy of it, so that nothing has to be fetched."""

_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"  # as DCAT 3 writes them (section 6.8.12)
_DISTRIBUTIONS = {
    turtle.FORMAT: "text/turtle",
    jsonld.FORMAT: "application/ld+json",
    gexf.FORMAT: "application/xml",
    graphml.FORMAT: "application/xml",
    nodes_csv.FORMAT: "text/csv",
    edges_csv.FORMAT: "text/csv",
    page.FORMAT: "text/html",
}
_VOCABULARIES = (t.SARYE, t.ORG, t.SKOS, t.PROV, t.OA, t.QUDT, t.SCHEMA, t.DCT)
_LINKS = {
    "technologies": (t.USES_TECHNOLOGY, t.TECHNOLOGY.rstrip("/")),
    "units": (t.QUDT + "hasUnit", t.UNIT),
}
_TYPE = t.RDF + "type"


@dataclass(frozen=True, slots=True)
class _Counts:
    """How much there is: triples, subjects and objects, things by class, triples by property."""

    triples: int
    subjects: int
    objects: int
    classes: Mapping[str, int]
    properties: Mapping[str, int]


def write(graph: CaseGraph) -> bytes:
    """Return the description of *graph* as Turtle: UTF-8, the same bytes for the same graph."""
    data = mint("dataset", digest(*sorted({source.sha256 for source in graph.sources})), graph.base)
    prefixes = {**t.PREFIXES, "dcat": DCAT, "void": VOID, "part": data + "#"}
    used = {name: prefixes[name] for name in ("dcat", "void", "part", "dct", "prov", "rdfs", "schema", "sarye", "xsd")}
    return "".join(as_turtle(_described(graph, data), used)).encode()


def _described(graph: CaseGraph, data: str) -> Iterator[Triple]:
    counts = _count(graph)
    yield from of(data, (*_dataset(graph), *_sizes(counts), *_parts(graph, data, counts)))
    yield from _partitions(data, "class", "entities", counts.classes)
    yield from _partitions(data, "property", "triples", counts.properties)
    yield from _linksets(data, counts)
    for form, media_type in _DISTRIBUTIONS.items():
        yield from of(_distribution(data, form), _file(form, media_type))
    yield from _provenance(graph, data)


def _count(graph: CaseGraph) -> _Counts:
    number, subjects, objects = 0, set(), set()
    classes: Counter[str] = Counter()
    properties: Counter[str] = Counter()
    for triple in triples(graph):
        number += 1
        subjects.add(triple.subject)
        objects.add(triple.object)
        properties[triple.predicate.value] += 1
        if triple.predicate.value == _TYPE and isinstance(triple.object, NamedNode):
            classes[triple.object.value] += 1
    return _Counts(number, len(subjects), len(objects), classes, properties)


def _dataset(graph: CaseGraph) -> Iterator[Fact]:
    yield _TYPE, NamedNode(DCAT + "Dataset")
    yield _TYPE, NamedNode(VOID + "Dataset")
    yield t.DCT + "title", Literal("공공혁신 사례 지식그래프", language="ko")
    yield t.DCT + "title", Literal("Knowledge graph of public-sector innovation cases", language="en")
    yield t.DCT + "language", Literal("ko")
    if graph.base == t.BASE:  # of data that others publish, others say the licence
        yield t.DCT + "license", NamedNode(LICENSE)
    yield t.DCT + "rights", Literal("인용문은 각 원문의 것이며, 그 이용 조건을 따른다.", language="ko")
    yield (
        t.DCT + "rights",
        Literal("Quotes are those of their sources and stand under the terms of these.", language="en"),
    )
    yield t.DCT + "conformsTo", NamedNode(t.SARYE.rstrip("#"))
    yield t.DCT + "conformsTo", NamedNode(t.BASE + "shapes")
    yield VOID + "uriSpace", Literal(graph.base + "id/")
    for vocabulary in _VOCABULARIES:
        yield VOID + "vocabulary", NamedNode(vocabulary)
    for case in graph.of_kind(NodeKind.CASE)[:1]:
        yield VOID + "exampleResource", NamedNode(node_iri(case, graph.base))


def _sizes(counts: _Counts) -> Iterator[Fact]:
    yield VOID + "triples", integer(counts.triples)
    yield VOID + "distinctSubjects", integer(counts.subjects)
    yield VOID + "distinctObjects", integer(counts.objects)
    yield VOID + "classes", integer(len(counts.classes))
    yield VOID + "properties", integer(len(counts.properties))


def _parts(graph: CaseGraph, data: str, counts: _Counts) -> Iterator[Fact]:
    for what, parts in (("class", counts.classes), ("property", counts.properties)):
        for iri in sorted(parts):
            yield f"{VOID}{what}Partition", NamedNode(_part(data, what, iri))
    for name in _LINKS:
        yield VOID + "subset", NamedNode(f"{data}#links-{name}")
    for form in _DISTRIBUTIONS:
        yield DCAT + "distribution", NamedNode(_distribution(data, form))
    for sha256 in sorted({source.sha256 for source in graph.sources}):
        yield t.PROV + "wasDerivedFrom", NamedNode(source_iri(sha256, graph.base))
    yield t.PROV + "wasGeneratedBy", NamedNode(data + "#build")


def _part(data: str, what: str, iri: str) -> str:
    return f"{data}#{what}-{digest(iri)}"


def _partitions(data: str, what: str, size: str, parts: Mapping[str, int]) -> Iterator[Triple]:
    for iri, count in sorted(parts.items()):
        part = ((_TYPE, NamedNode(VOID + "Dataset")), (VOID + what, NamedNode(iri)), (VOID + size, integer(count)))
        yield from of(_part(data, what, iri), part)


def _linksets(data: str, counts: _Counts) -> Iterator[Triple]:
    for name, (predicate, target) in _LINKS.items():
        linkset = (
            (_TYPE, NamedNode(VOID + "Linkset")),
            (VOID + "linkPredicate", NamedNode(predicate)),
            (VOID + "subjectsTarget", NamedNode(data)),
            (VOID + "objectsTarget", NamedNode(target)),
            (VOID + "triples", integer(counts.properties.get(predicate, 0))),
        )
        yield from of(f"{data}#links-{name}", linkset)


def _distribution(data: str, form: Format) -> str:
    return f"{data}#{form.filename}"


def _file(form: Format, media_type: str) -> Iterator[Fact]:
    yield _TYPE, NamedNode(DCAT + "Distribution")
    yield t.DCT + "title", Literal(form.filename)
    yield t.DCT + "description", Literal(form.purpose, language="en")
    yield DCAT + "mediaType", NamedNode(_MEDIA_TYPES + media_type)
    if form is jsonld.FORMAT:
        yield t.DCT + "conformsTo", NamedNode(CONTEXT)


def _provenance(graph: CaseGraph, data: str) -> Iterator[Triple]:
    tool = mint("software", f"sarye-{__version__}")
    used = [source_iri(sha256, graph.base) for sha256 in sorted({source.sha256 for source in graph.sources})]
    scheme = t.TECHNOLOGY.rstrip("/")
    build = [
        (_TYPE, NamedNode(t.PROV + "Activity")),
        *((t.PROV + "used", NamedNode(iri)) for iri in (*used, scheme)),
        (t.PROV + "wasAssociatedWith", NamedNode(tool)),
    ]
    yield from of(data + "#build", build)
    software = (
        (_TYPE, NamedNode(t.PROV + "SoftwareAgent")),
        (t.RDFS + "label", Literal(f"sarye {__version__}")),
        (t.SCHEMA + "softwareVersion", Literal(__version__)),
    )
    yield from of(tool, software)
    for source in graph.sources:
        said = (
            (_TYPE, NamedNode(t.SOURCE)),
            (t.SCHEMA + "sha256", Literal(source.sha256)),
            (t.SCHEMA + "name", Literal(source.name)),
        )
        yield from of(source_iri(source.sha256, graph.base), said)


FORMAT = Format(
    name="dataset",
    filename="dataset.ttl",
    purpose="VoID and DCAT: what the data are, how much, from which sources, under which terms.",
    write=write,
    keeps="Counts, sources, terms of use, provenance, links to other data.",
    loses="The graph itself.",
)
