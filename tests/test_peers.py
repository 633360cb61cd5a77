"""Others agree: they read the same triples, get the same answers, and find no contradiction in the ontology."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import owlrl
import pytest
import rdflib
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, Triple, parse, parse_query_results
from rdflib import OWL, RDF
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from live_server import Live, serving
from npm_packages import NPM, installed
from rdf_sets import by_oxigraph, by_rdflib, canonical
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.query.answer import Rows
from sarye.query.sparql import run
from sarye.query.store import open_store
from sarye.serving.server import hosts
from sarye.vocabulary.iri import mint
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import PREFIXES, SARYE

EXPORTS = Path(__file__).parents[1] / "exports"
ONTOLOGY = ("sarye.ttl", "shapes.ttl", "register.ttl", "technologies.ttl", "mappings.ttl")
DECLARED = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
QUESTIONS = (
    "SELECT ?c ?label ?year { ?c a sarye:Case ; rdfs:label ?label OPTIONAL { ?c sarye:year ?year } }",
    "SELECT ?t (COUNT(DISTINCT ?c) AS ?n) { ?c sarye:usesTechnology ?t } GROUP BY ?t",
    """SELECT ?c ?quote ?start { ?claim rdf:subject ?c ; rdf:predicate sarye:lead ; sarye:evidence ?e .
        ?e oa:hasSelector/oa:exact ?quote . ?e oa:hasSelector/oa:start ?start }""",
    "SELECT ?c ?o { ?c sarye:lead|sarye:coLead|sarye:partner ?o . ?o org:subOrganizationOf* ?above . FILTER(?o != ?above) }",
    "SELECT ?q ?v ?u { ?q qudt:numericValue ?v ; sarye:unitText ?u FILTER(?v > 10) }",
    "SELECT ?c ?from { ?c sarye:dated ?d . ?d sarye:earliest ?from FILTER(?from < '2020-01-01'^^xsd:date) }",
)


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    for name in ("turtle", "jsonld", "dataset"):
        (folder / FORMATS[name].filename).write_bytes(FORMATS[name].write(sample_graph()))
    return folder


@pytest.fixture(name="peers", scope="module")
def _peers() -> Path:
    return installed()


@pytest.fixture(name="live", scope="module")
def _live(folder: Path) -> Iterator[Live]:
    with serving(folder, allowed=hosts("127.0.0.1")) as live:
        yield live


def _by_node(peers: Path, file: Path) -> set[Triple]:
    command = ["node", str(peers / "canonical.mjs"), str(file)]
    printed = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout
    return {quad.triple for quad in parse(printed, format=RdfFormat.N_QUADS)}


def _by_rapper(file: Path) -> set[Triple]:
    printed = subprocess.run(["rapper", "-q", "-i", "turtle", str(file)], check=True, capture_output=True).stdout
    return {quad.triple for quad in parse(printed, format=RdfFormat.N_TRIPLES)}


def _turtle_files(folder: Path) -> list[Path]:
    files = [folder / "graph.ttl", folder / "dataset.ttl", EXPORTS / "graph.ttl"]
    return [*files, *(Path(str(ontology_file(name))) for name in ONTOLOGY)]


def test_the_lock_of_the_peers_names_exact_versions_and_no_address() -> None:
    lock = (NPM / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    wanted = json.loads((NPM / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads(lock)["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert all("integrity" in package for name, package in locked.items() if name)


@pytest.mark.raptor
def test_redland_reads_the_triples_that_oxigraph_reads(folder: Path) -> None:
    for file in _turtle_files(folder):
        assert canonical(_by_rapper(file)) == canonical(by_oxigraph(file.read_bytes())), file.name


@pytest.mark.node
@pytest.mark.slow
def test_n3_reads_the_triples_that_rdflib_and_oxigraph_read(folder: Path, peers: Path) -> None:
    for file in _turtle_files(folder):
        assert canonical(_by_node(peers, file)) == canonical(by_oxigraph(file.read_bytes())), file.name
    assert by_rdflib((folder / "graph.ttl").read_bytes()) == by_oxigraph((folder / "graph.ttl").read_bytes())


@pytest.mark.node
@pytest.mark.slow
def test_jsonld_js_reads_from_the_jsonld_what_others_read_from_the_turtle(folder: Path, peers: Path) -> None:
    for built in (folder, EXPORTS):
        turtle = by_oxigraph((built / "graph.ttl").read_bytes())
        assert _by_node(peers, built / "graph.jsonld") == turtle
        assert by_oxigraph((built / "graph.jsonld").read_bytes(), RdfFormat.JSON_LD) == turtle
    assert by_rdflib((folder / "graph.jsonld").read_bytes(), "json-ld") == by_oxigraph(
        (folder / "graph.ttl").read_bytes()
    )


Answer = list[tuple[str, ...]]


def _embedded(folder: Path, question: str) -> Answer:
    with open_store(folder, with_register=False) as store:
        answer = run(store, question)
    assert isinstance(answer, Rows)
    return sorted(tuple(str(term) for term in row) for row in answer.rows)


def _of_results(results: dict[str, object]) -> Answer:
    found = parse_query_results(json.dumps(results), QueryResultsFormat.JSON)
    assert isinstance(found, QuerySolutions)
    return sorted(tuple(str(row[index]) for index in range(len(found.variables))) for row in found)


@pytest.mark.node
@pytest.mark.slow
def test_comunica_gets_from_the_service_what_the_store_answers(folder: Path, live: Live, peers: Path) -> None:
    command = ["node", str(peers / "ask.mjs"), f"{live.address}/sparql"]
    asked = json.dumps([DECLARED + question for question in QUESTIONS])
    printed = subprocess.run(command, input=asked.encode(), check=True, capture_output=True, timeout=300).stdout
    for question, results in zip(QUESTIONS, json.loads(printed), strict=True):
        assert _of_results(results) == _embedded(folder, question), question
        assert _embedded(folder, question), question


def test_rdflib_gets_from_the_service_what_the_store_answers(folder: Path, live: Live) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{live.address}/sparql", returnFormat="json"))
    for question in QUESTIONS:
        found = graph.query(DECLARED + question)
        results = json.loads(found.serialize(format="json") or b"{}")
        assert _of_results(results) == _embedded(folder, question), question


def _contradictions(*added: tuple[rdflib.URIRef, rdflib.URIRef, rdflib.URIRef]) -> list[str]:
    """Return what OWL 2 RL finds wrong with the ontology, a member of every class, a graph, and what is added."""
    graph = rdflib.Graph().parse(data=ontology_file("sarye.ttl").read_bytes(), format="turtle")
    graph.parse(data=FORMATS["turtle"].write(sample_graph()), format="turtle")
    for one in set(graph.subjects(RDF.type, OWL.Class)):  # nothing can be of a class whose member is a contradiction
        graph.add((rdflib.URIRef(f"urn:member:{quote(str(one), safe='')}"), RDF.type, one))
    for triple in added:
        graph.add(triple)
    reasoner = owlrl.OWLRL_Semantics(graph, False, False, False)
    reasoner.closure()
    return list(reasoner.error_messages)


@pytest.mark.slow
def test_a_reasoner_finds_no_contradiction_and_no_class_that_nothing_can_be() -> None:
    assert _contradictions() == []


@pytest.mark.slow
def test_the_reasoner_would_find_an_outcome_that_leads_a_case_of_its_own() -> None:
    outcome, case = (rdflib.URIRef(mint(*parts)) for parts in (("outcome", "a1-1"), ("case", "a1")))
    found = _contradictions((outcome, rdflib.URIRef(SARYE + "lead"), case))
    assert any("outcome/a1-1" in message for message in found)
