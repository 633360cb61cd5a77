"""The description of the data set: its figures are those of the graph, and it says where all comes from."""

from __future__ import annotations

import json
from collections import Counter

from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store

from sample_graph import CASEBOOK, PRESS, sample_graph, sha256_of
from sarye.export import FORMATS, dataset, jsonld, turtle
from sarye.graph.places import source_iri
from sarye.graph.triples import triples
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import BASE, PREFIXES

_DECLARED = {**PREFIXES, "void": dataset.VOID, "dcat": dataset.DCAT}
ELSEWHERE = "https://data.example.org/cases/"


def _rows(question: str, base: str = BASE) -> list[tuple[str, ...]]:
    store = Store()
    store.load(dataset.write(sample_graph(base)), format=RdfFormat.TURTLE)
    found = store.query(question, prefixes=_DECLARED)
    assert isinstance(found, QuerySolutions)
    return [tuple(getattr(row[index], "value", "") for index in range(len(found.variables))) for row in found]


def _pairs(question: str) -> dict[str, str]:
    return {row[0]: row[1] for row in _rows(question)}


def test_its_figures_are_those_of_the_turtle_that_it_describes() -> None:
    store = Store()
    store.load(turtle.write(sample_graph()), format=RdfFormat.TURTLE)
    said = _rows(
        "SELECT ?n ?s ?o { ?d a dcat:Dataset ; void:triples ?n ; void:distinctSubjects ?s ; void:distinctObjects ?o }"
    )
    stated = [quad.triple for quad in store]
    sizes = (len(stated), len({one.subject for one in stated}), len({one.object for one in stated}))
    assert said == [tuple(str(size) for size in sizes)]


def test_it_counts_things_by_class_and_triples_by_property() -> None:
    stated = set(triples(sample_graph()))
    kinds = Counter(getattr(one.object, "value", "") for one in stated if one.predicate.value.endswith("#type"))
    properties = Counter(one.predicate.value for one in stated)
    classes = _pairs("SELECT ?c ?n { ?d a dcat:Dataset ; void:classPartition [ void:class ?c ; void:entities ?n ] }")
    counted = _pairs(
        "SELECT ?p ?n { ?d a dcat:Dataset ; void:propertyPartition [ void:property ?p ; void:triples ?n ] }"
    )
    assert classes == {iri: str(count) for iri, count in kinds.items()}
    assert counted == {iri: str(count) for iri, count in properties.items()}


def test_it_says_from_which_sources_by_which_activity_and_tool_the_data_are() -> None:
    sources = {source_iri(sha256_of(name), BASE) for name in (CASEBOOK, PRESS)}
    assert {row[0] for row in _rows("SELECT ?s { ?d a dcat:Dataset ; prov:wasDerivedFrom ?s }")} == sources
    used = _rows("SELECT ?s { ?d prov:wasGeneratedBy [ prov:used ?s ; prov:wasAssociatedWith/rdfs:label ?tool ] }")
    assert sources < {row[0] for row in used}
    assert {row[0] for row in _rows("SELECT ?h { ?s a sarye:Source ; schema:sha256 ?h }")} == {
        sha256_of(CASEBOOK),
        sha256_of(PRESS),
    }


def test_the_files_of_the_graph_are_distributions_with_their_media_types() -> None:
    files = _rows("SELECT ?f { ?d dcat:distribution [ dct:title ?f ; dcat:mediaType ?m ] }")
    named = {row[0] for row in files}
    assert {"graph.ttl", "graph.jsonld", "graph.gexf", "graph.graphml", "nodes.csv", "edges.csv", "index.html"} <= named
    assert named <= {form.filename for form in FORMATS.values()}


def test_links_lead_to_technologies_and_units() -> None:
    sets = _pairs("SELECT ?p ?n { ?l a void:Linkset ; void:linkPredicate ?p ; void:triples ?n }")
    assert set(sets) == {PREFIXES["sarye"] + "usesTechnology", PREFIXES["qudt"] + "hasUnit"}
    assert all(int(count) > 0 for count in sets.values())


def test_our_data_name_their_licence_and_those_of_others_are_left_to_them() -> None:
    question = "SELECT ?l { ?d a dcat:Dataset ; dct:license ?l ; dct:rights ?r FILTER(LANG(?r) = 'ko') }"
    assert _rows(question) == [("http://www.apache.org/licenses/LICENSE-2.0",)]
    assert _rows(question, ELSEWHERE) == []
    assert len(_rows("SELECT ?r { ?d a dcat:Dataset ; dct:rights ?r }", ELSEWHERE)) == 2


def test_it_holds_no_time_no_place_and_no_blank_node() -> None:
    store = Store()
    store.load(dataset.write(sample_graph()), format=RdfFormat.TURTLE)
    for quad in store:
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode | Literal)
        assert not (isinstance(quad.object, Literal) and quad.object.datatype.value.endswith(("date", "dateTime")))


def test_the_jsonld_uses_the_published_context_and_the_description_names_it() -> None:
    assert _rows("SELECT ?c { ?d dct:title 'graph.jsonld' ; dct:conformsTo ?c }") == [(dataset.CONTEXT,)]
    published = json.loads(ontology_file("context.jsonld").read_bytes())["@context"]
    inside = json.loads(jsonld.write(sample_graph()))["@context"]
    assert inside == {**published, "@base": BASE}
