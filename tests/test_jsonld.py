"""The JSON-LD of a graph: the same triples as the Turtle, and plain JSON for those who know no RDF."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import RdfFormat

from rdf_sets import by_oxigraph, by_rdflib
from sample_graph import HOSTILE_TITLE, sample_graph
from sarye.export.jsonld import FORMAT, context, write
from sarye.graph.triples import triples
from sarye.vocabulary.terms import BASE


@pytest.mark.parametrize("base", [BASE, "http://localhost:8000/x/", "urn:x:", "https://w3id.org/sarye"])
def test_oxigraph_and_rdflib_expand_it_to_the_triples_of_the_graph(base: str) -> None:
    expected = set(triples(sample_graph(base)))
    data = write(sample_graph(base))
    assert by_oxigraph(data, RdfFormat.JSON_LD) == expected
    assert by_rdflib(data, "json-ld") == expected


def test_it_can_be_read_as_plain_json() -> None:
    nodes = {node["id"]: node for node in json.loads(write(sample_graph()))["@graph"]}
    case = nodes["id/case/a1"]
    assert case["type"] == "Case"
    assert case["title"] == {"ko": HOSTILE_TITLE}
    assert case["usesTechnology"] == ["technology:artificial-intelligence", "technology:internet-of-things"]
    assert nodes["id/quantity/a1-2"]["value"] == "200000000.0"


def test_there_is_one_line_for_each_subject() -> None:
    lines = write(sample_graph()).decode().splitlines()
    assert len(lines) - 3 == len({one.subject for one in triples(sample_graph())})


def test_the_context_in_the_file_is_the_published_one_with_the_base() -> None:
    said = json.loads(write(sample_graph()))["@context"]
    assert said == {**context(), "@base": BASE}


def test_equal_graphs_give_equal_bytes() -> None:
    assert write(sample_graph()) == write(sample_graph())
    assert FORMAT.filename == "graph.jsonld"
