"""What the service and its data are, as data: SPARQL service description, and VoID and DCAT with this service in it.

https://www.w3.org/TR/sparql11-service-description/, https://www.w3.org/TR/void/, https://www.w3.org/TR/vocab-dcat-3/. What
the data are is told by the description that the build made; here it learns where they can be asked and fetched.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, Triple, parse

from sarye.export.dataset import DCAT, VOID
from sarye.serving.folder import Folder
from sarye.vocabulary.terms import RDF, XSD

SD = "http://www.w3.org/ns/sparql-service-description#"
FOAF = "http://xmlns.com/foaf/0.1/"
RESULTS = (
    QueryResultsFormat.JSON,
    QueryResultsFormat.XML,
    QueryResultsFormat.CSV,
    QueryResultsFormat.TSV,
    RdfFormat.TURTLE,
    RdfFormat.N_TRIPLES,
    RdfFormat.RDF_XML,
    RdfFormat.JSON_LD,
)
"""The formats of answers; their IRIs are those of https://www.w3.org/ns/formats/."""
_TYPE = RDF + "type"


def service(public: str, triples: int | None, graphs: Iterable[str] = ()) -> tuple[Triple, ...]:
    """Return the service description of the endpoint under the address *public*.

    :param triples: how many there are, None where that is not known.
    :param graphs: IRIs of the named graphs beside the default graph.
    """
    endpoint, dataset, default = f"{public}/sparql", f"{public}/sparql#dataset", f"{public}/sparql#graph"
    said = [
        (endpoint, _TYPE, SD + "Service"),
        (endpoint, SD + "endpoint", endpoint),
        (endpoint, SD + "supportedLanguage", SD + "SPARQL11Query"),
        (endpoint, SD + "defaultDataset", dataset),
        *((endpoint, SD + "resultFormat", form.iri) for form in RESULTS),
        (dataset, _TYPE, SD + "Dataset"),
        (dataset, SD + "defaultGraph", default),
        (default, _TYPE, SD + "Graph"),
        (default, _TYPE, VOID + "Dataset"),
    ]
    for number, graph in enumerate(graphs, 1):
        named = f"{public}/sparql#named-{number}"
        said += [(dataset, SD + "namedGraph", named), (named, _TYPE, SD + "NamedGraph"), (named, SD + "name", graph)]
    return (*_links(said), *_size(default, triples))


def dataset(public: str, folder: Folder, triples: int | None) -> tuple[Triple, ...]:
    """Return the description of the data of *folder*, and where under the address *public* they can be had."""
    stated = _stated(folder)
    known = [
        one.subject for one in stated if one.predicate.value == _TYPE and one.object == NamedNode(DCAT + "Dataset")
    ]
    data = known[0].value if known and isinstance(known[0], NamedNode) else f"{public}/void#dataset"
    own = [] if known else [*_size(data, triples), *_links([(data, _TYPE, VOID + "Dataset")])]
    return (*stated, *own, *_access(public, data), *_downloads(public, data, folder))


def _stated(folder: Folder) -> list[Triple]:
    if folder.description is None:
        return []
    return [quad.triple for quad in parse(path=str(folder.description), format=RdfFormat.TURTLE)]


def _access(public: str, data: str) -> Iterator[Triple]:
    endpoint = f"{public}/sparql"
    return _links(
        [
            (f"{public}/void", _TYPE, VOID + "DatasetDescription"),
            (f"{public}/void", FOAF + "primaryTopic", data),
            (data, VOID + "sparqlEndpoint", endpoint),
            (endpoint, _TYPE, DCAT + "DataService"),
            (endpoint, DCAT + "endpointURL", endpoint),
            (endpoint, DCAT + "endpointDescription", endpoint),
            (endpoint, DCAT + "servesDataset", data),
        ]
    )


def _downloads(public: str, data: str, folder: Folder) -> Iterator[Triple]:
    for name, path in folder.files.items():
        address, file = f"{public}/files/{name}", f"{data.partition('#')[0]}#{name}"
        said = [
            (data, DCAT + "distribution", file),
            (file, _TYPE, DCAT + "Distribution"),
            (file, DCAT + "downloadURL", address),
        ]
        yield from _links([*said, (data, VOID + "dataDump", address)] if path.name == "graph.ttl" else said)
        size = Literal(str(path.stat().st_size), datatype=NamedNode(XSD + "nonNegativeInteger"))
        yield Triple(NamedNode(file), NamedNode(DCAT + "byteSize"), size)


def _links(said: Iterable[tuple[str, str, str]]) -> Iterator[Triple]:
    return (Triple(NamedNode(subject), NamedNode(link), NamedNode(value)) for subject, link, value in said)


def _size(data: str, triples: int | None) -> Iterator[Triple]:
    if triples is not None:
        count = Literal(str(triples), datatype=NamedNode(XSD + "integer"))
        yield Triple(NamedNode(data), NamedNode(VOID + "triples"), count)
