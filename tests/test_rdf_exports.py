"""N-Triples, N-Quads, TriG and RDF/XML: three libraries of others read the same statements as in the Turtle."""

from __future__ import annotations

import subprocess
import warnings
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from hypothesis import given, settings
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, parse

from any_graph import HOSTILE, graphs
from rdf_sets import by_oxigraph, by_rdflib
from sample_graph import PRESS, sample_graph, sha256_of
from sarye.export import FORMATS
from sarye.export.rdfxml import _qname
from sarye.graph.facts import korean
from sarye.graph.model import CaseGraph
from sarye.graph.places import source_iri
from sarye.graph.quads import quads
from sarye.graph.triples import PREDICATES, triples
from sarye.vocabulary import terms as t
from sarye.vocabulary.iri import mint
from sarye.vocabulary.xml_characters import legal

FORMS = {
    "ntriples": (RdfFormat.N_TRIPLES, "nt", "ntriples"),
    "nquads": (RdfFormat.N_QUADS, "nquads", "nquads"),
    "trig": (RdfFormat.TRIG, "trig", "trig"),
    "rdfxml": (RdfFormat.RDF_XML, "xml", "rdfxml"),
}
"""Each form by its names in oxigraph, rdflib and raptor."""


def _quads_by_rdflib(data: bytes, form: str) -> set[Quad]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of rdflib's own, within its parsers and serializers
        read = rdflib.Dataset()
        read.parse(data=data, format=form)
        lines = read.serialize(format="nquads").encode()
    return {
        Quad(
            quad.subject,
            quad.predicate,
            quad.object,
            DefaultGraph() if "urn:x-rdflib" in str(quad.graph_name) else quad.graph_name,
        )
        for quad in parse(lines, format=RdfFormat.N_QUADS)
    }


@pytest.mark.parametrize("name", FORMS)
def test_oxigraph_reads_the_statements_of_the_graph(name: str) -> None:
    assert by_oxigraph(FORMATS[name].write(sample_graph()), FORMS[name][0]) == set(triples(sample_graph()))


@pytest.mark.parametrize("name", ["ntriples", "rdfxml"])
def test_rdflib_reads_the_statements_of_the_graph(name: str) -> None:
    assert by_rdflib(FORMATS[name].write(sample_graph()), FORMS[name][1]) == set(triples(sample_graph()))


@pytest.mark.parametrize("name", ["nquads", "trig"])
def test_rdflib_reads_the_same_named_graphs(name: str) -> None:
    assert _quads_by_rdflib(FORMATS[name].write(sample_graph()), FORMS[name][1]) == set(quads(sample_graph()))


@pytest.mark.raptor
@pytest.mark.parametrize("name", FORMS)
def test_raptor_reads_the_statements_of_the_graph(name: str, tmp_path: Path) -> None:
    file = tmp_path / FORMATS[name].filename
    file.write_bytes(FORMATS[name].write(sample_graph()))
    command = ["rapper", "-q", "-i", FORMS[name][2], "-o", "ntriples", str(file)]
    told = subprocess.run(command, capture_output=True, check=True)
    assert by_oxigraph(told.stdout, RdfFormat.N_TRIPLES) == set(triples(sample_graph()))
    assert not told.stderr


def test_a_source_has_a_graph_of_its_own_with_what_it_says() -> None:
    graph = sample_graph()
    named = {one.graph_name for one in quads(graph)}
    assert named == {DefaultGraph(), *(NamedNode(source_iri(source.sha256, graph.base)) for source in graph.sources)}
    press = NamedNode(source_iri(sha256_of(PRESS), graph.base))
    alone = sample_graph(names=[PRESS])
    edges = set(map(NamedNode, PREDICATES.values()))
    said = {one.triple for one in quads(graph) if one.graph_name == press and one.predicate in edges}
    assert said == {one for one in triples(alone) if one.predicate in edges}


def test_the_default_graph_states_no_edge() -> None:
    edges = set(map(NamedNode, PREDICATES.values()))
    assert not {one for one in quads(sample_graph()) if one.graph_name == DefaultGraph() and one.predicate in edges}


def test_an_organisation_of_the_register_says_so() -> None:
    said = {one for one in triples(sample_graph()) if one.predicate.value == t.IDENTIFIER}
    assert {one.subject for one in said} == {
        NamedNode(mint("organization", name)) for name in ("서울특별시 금천구", "환경부", "농림축산식품부")
    }


@settings(max_examples=25)
@given(graphs())
def test_any_graph_is_read_alike_from_every_form(graph: CaseGraph) -> None:
    expected = set(triples(graph))
    for name in ("ntriples", "nquads", "trig"):
        assert by_oxigraph(FORMATS[name].write(graph), FORMS[name][0]) == expected
    assert len(by_oxigraph(FORMATS["rdfxml"].write(graph), RdfFormat.RDF_XML)) <= len(expected)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_rdf_xml_shows_what_it_cannot_hold(text: str) -> None:
    graph = sample_graph()
    named = replace(graph, nodes=tuple(replace(node, label=text) for node in graph.nodes))
    read = by_oxigraph(FORMATS["rdfxml"].write(named), RdfFormat.RDF_XML)
    case = NamedNode(mint("case", "a1"))
    assert Triple(case, NamedNode(t.RDFS + "label"), korean(legal(text))) in read


def test_rdf_xml_has_no_name_for_a_property_outside_the_vocabularies() -> None:
    with pytest.raises(ValueError, match="no name"):
        _qname("http://example.org/p/1", {})
