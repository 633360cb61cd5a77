"""The service: answers in the form asked for, an address for every node, descriptions, pages, headers."""

from __future__ import annotations

import importlib.util
import json
import re
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize
from urllib.parse import quote, unquote, urlencode, urlsplit

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from pyoxigraph import Store as Stored
from rdflib import DCAT, VOID, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import ResultRow

from live_server import Got, Live, serving
from sample_graph import HOSTILE_TITLE, sample_graph
from sarye.cli import sarye
from sarye.export import FORMATS
from sarye.query.answer import Rows, Statements, Truth
from sarye.query.sparql import run
from sarye.query.store import Store, open_store
from sarye.serving.description import SD
from sarye.serving.negotiation import PAGES, ROWS, TRIPLES, chosen, chosen_language
from sarye.serving.pages import examples
from sarye.serving.server import hosts
from sarye.vocabulary.terms import BASE, SARYE

SELECT = "SELECT ?s { ?s a sarye:Case }"
ASK = "ASK { ?s a sarye:Case }"
CONSTRUCT = "CONSTRUCT { ?s dct:title ?o } WHERE { ?s dct:title ?o }"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
TURTLE, JSON_LD = "text/turtle", "application/ld+json"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    for form in FORMATS.values():
        (folder / form.filename).write_bytes(form.write(sample_graph()))
    return folder


@pytest.fixture(name="live", scope="module")
def _live(folder: Path) -> Iterator[Live]:
    with serving(folder, with_register=True, origins=["https://example.org"], allowed=hosts("127.0.0.1")) as live:
        yield live


@pytest.fixture(name="store", scope="module")
def _store(folder: Path) -> Iterator[Store]:
    with open_store(folder) as store:
        yield store


def _triples(got: Got, form: RdfFormat) -> set[Triple]:
    return {quad.triple for quad in parse(got.body, form)}


@pytest.mark.parametrize(
    ("accept", "rows", "truth", "triples"),
    [
        (None, JSON, JSON, TURTLE),
        ("*/*", JSON, JSON, TURTLE),
        ("text/csv", "text/csv", 406, 406),
        ("text/tab-separated-values", "text/tab-separated-values", 406, 406),
        ("application/json", JSON, JSON, JSON_LD),
        ("application/xml", XML, XML, "application/rdf+xml"),
        (XML, XML, XML, 406),
        ("application/n-triples", 406, 406, "application/n-triples"),
        ("application/rdf+xml;q=0.4, application/ld+json;q=0.9, text/csv", "text/csv", 406, JSON_LD),
        ("text/*", "text/csv", "text/html", TURTLE),
        ("application/*;q=0.1, text/turtle;q=0.2", JSON, JSON, TURTLE),
        (f"{JSON};q=0, */*", XML, XML, TURTLE),
        ("text/turtlesssss", 406, 406, 406),
        ("image/png", 406, 406, 406),
        ("not a type, ;;;q=x", JSON, JSON, TURTLE),
        ("text/turtle;charset=utf-8;q=1.0", 406, 406, TURTLE),
        (BROWSER, "text/html", "text/html", "text/html"),
        (f"{XML}, application/rdf+xml;q=0.9, */*;q=0.1", XML, XML, "application/rdf+xml"),
    ],
)
def test_the_accept_header_is_obeyed(live: Live, accept: str | None, rows: Any, truth: Any, triples: Any) -> None:
    for question, expected in ((SELECT, rows), (ASK, truth), (CONSTRUCT, triples)):
        got = live.ask(question, accept)
        if expected == 406:
            assert got.status == 406
        else:
            assert (got.status, got.type) == (200, expected)
        assert "Accept" in got.headers["vary"]


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv", "html"])
def test_the_format_can_stand_in_the_address(live: Live, form: str) -> None:
    expected = next(one.types[0] for one in ROWS if one.name == form)
    assert live.ask(SELECT, "text/turtle", format=form).type == expected


def test_an_unknown_format_is_told_with_those_there_are(live: Live) -> None:
    got = live.ask(SELECT, format="docx")
    assert got.status == 400
    assert "csv" in got.text
    assert live.ask(ASK, format="turtle").status == 406


_types = st.sampled_from(["text/turtle", "application/ld+json", "text/html", "text/*", "application/*", "*/*", "a/b"])
_weights = st.sampled_from(["", ";q=0", ";q=0.001", ";q=0.5", ";q=1", ";q=2", ";q=", ";level=1;q=0.7"])


@given(st.dictionaries(_types, _weights, max_size=6))
def test_what_is_chosen_is_on_offer_and_not_ruled_out(ranges: dict[str, str]) -> None:
    accept = ", ".join(kind + weight for kind, weight in ranges.items())
    for offered in (ROWS, TRIPLES, PAGES):
        form = chosen(accept, offered)
        assert form is None or form in offered
        assert form is None or ranges.get(form.types[0]) != ";q=0"


@given(st.text(max_size=60))
def test_no_header_breaks_the_choice(header: str) -> None:
    chosen(header, ROWS)
    assert chosen_language(header, ("ko", "en")) in ("ko", "en")


QUESTIONS = (
    SELECT,
    "SELECT ?title ?year { ?case a sarye:Case ; dct:title ?title OPTIONAL { ?case sarye:year ?year } }",
    "SELECT ?name (COUNT(?case) AS ?n) { ?case sarye:usesTechnology ?t . ?t skos:prefLabel ?name } GROUP BY ?name",
    "SELECT ?quote { ?claim rdf:predicate sarye:partner ; sarye:evidence/oa:hasSelector/oa:exact ?quote }",
    "SELECT ?value ?unit { ?q a sarye:Quantity ; qudt:numericValue ?value OPTIONAL { ?q qudt:hasUnit ?unit } }",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    ASK,
    "ASK { ?s a sarye:Nothing }",
    CONSTRUCT,
    f"DESCRIBE <{BASE}technology/artificial-intelligence>",
)


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_gets_the_same_answers_as_the_embedded_store(live: Live, store: Store, method: Any) -> None:
    remote = SPARQLStore(f"{live.address}/sparql", method=method)
    prefixes = "PREFIX sarye: <https://w3id.org/sarye/ont#> "
    for question in QUESTIONS:
        there, here = remote.query(prefixes + question), run(store, question)
        if isinstance(here, Truth):
            assert there.askAnswer is here.value
        elif isinstance(here, Rows):
            rows = sorted(str([term and term.n3() for term in row]) for row in there if isinstance(row, ResultRow))
            assert rows == sorted(str([_n3(term) for term in row]) for row in here.rows)
        else:
            assert isinstance(here, Statements)
            assert there.graph is not None
            assert len(there.graph) == len(here.triples) > 0


def _n3(term: Any) -> str | None:
    if term is None:
        return None
    if isinstance(term, NamedNode):
        return f"<{term.value}>"
    datatype = None if term.language or term.datatype.value.endswith("#string") else term.datatype.value
    return Literal(term.value, lang=term.language, datatype=datatype, normalize=False).n3()


def _own_subjects(folder: Path) -> list[str]:
    files = [folder / "graph.ttl", folder / "dataset.ttl"]
    quads = (quad for file in files for quad in parse(path=str(file), format=RdfFormat.TURTLE))
    return sorted({quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)})


def test_every_node_of_the_graph_has_an_address_that_tells_of_it(live: Live, folder: Path) -> None:
    stored = Stored()  # which writes numbers in their shortest form, as the service does
    stored.bulk_load(path=str(folder / "graph.ttl"), format=RdfFormat.TURTLE)
    stored.bulk_load(path=str(folder / "dataset.ttl"), format=RdfFormat.TURTLE)
    subjects = _own_subjects(folder)
    assert all(subject.startswith(BASE) for subject in subjects)
    documents = {subject.partition("#")[0] for subject in subjects}
    kinds = {document[len(BASE) :].split("/")[1] for document in documents}
    assert kinds >= {"case", "organization", "service", "outcome", "quantity", "claim", "source", "dataset"}
    for iri in sorted(documents):
        told = _triples(live.get(_document(live, iri, TURTLE)), RdfFormat.TURTLE)
        assert {quad.triple for quad in stored.quads_for_pattern(NamedNode(iri), None, None)} <= told


def _document(live: Live, iri: str, accept: str) -> str:
    """Return where the address of *iri* sends who accepts *accept*."""
    got = live.get("/" + iri[len(BASE) :], accept)
    assert got.status == 303, iri
    return str(got.headers["location"])


@pytest.mark.parametrize(
    "name",
    [
        "id/organization/%ED%96%89%EC%A0%95%EC%95%88%EC%A0%84%EB%B6%80%20%282017%29",
        "technology/artificial-intelligence",
        "technology",
        "code/status/achieved",
        "code/status",
        "ont",
    ],
)
def test_register_technologies_codes_and_ontology_have_addresses_in_every_form(live: Live, name: str) -> None:
    turtle = _document(live, BASE + name, TURTLE)
    assert turtle == f"/doc/{name}.ttl"
    forms = {RdfFormat.JSON_LD: JSON_LD, RdfFormat.RDF_XML: "application/rdf+xml", RdfFormat.N_TRIPLES: "text/plain"}
    told = _triples(live.get(turtle), RdfFormat.TURTLE)
    assert any(triple.subject == NamedNode(BASE + name) for triple in told)
    for form, accept in forms.items():
        assert _triples(live.get(_document(live, BASE + name, accept)), form) == told
    page = live.get(_document(live, BASE + name, BROWSER))
    assert (page.status, page.type) == (200, "text/html")
    assert BASE + name in page.text


def test_the_document_of_the_ontology_tells_of_its_terms(live: Live) -> None:
    told = _triples(live.get("/doc/ont.ttl"), RdfFormat.TURTLE)
    assert {f"{SARYE}{term}" for term in ("Case", "usesTechnology", "confidence")} <= {
        triple.subject.value for triple in told if isinstance(triple.subject, NamedNode)
    }


def test_the_document_of_a_claim_holds_the_sentence_it_rests_on(live: Live, folder: Path) -> None:
    claim = next(iri for iri in _own_subjects(folder) if "/id/claim/" in iri)
    told = _triples(live.get(f"/doc/{claim[len(BASE) :]}.ttl"), RdfFormat.TURTLE)
    assert any(triple.predicate.value.endswith("oa#exact") for triple in told)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("ASK { organization:소방청 ?p ?o }", True),
        ("ASK { organization:소방처 ?p ?o }", False),
        ("PREFIX organization: <http://a/> ASK { organization:소방청 ?p ?o }", False),
    ],
)
def test_a_thing_may_be_named_in_hangul_behind_its_prefix(live: Live, question: str, value: bool) -> None:
    assert json.loads(live.ask(question).body)["boolean"] is value


def test_a_mistake_behind_a_name_in_hangul_is_told_where_it_was_written(live: Live) -> None:
    hangul, ascii_only = (live.ask(f"ASK {{ organization:{name} ?p ?o }} }}").text for name in ("소방청", "abc"))
    assert hangul.partition(": ")[0] == ascii_only.partition(": ")[0] == "line 1, column 33"


def test_an_address_in_plain_korean_or_decomposed_is_the_same(live: Live) -> None:
    plain = "/id/organization/" + quote("행정안전부 (2017)")
    decomposed = "/id/organization/" + quote(normalize("NFD", "행정안전부 (2017)"))
    assert plain != decomposed
    places = {live.get(path, TURTLE).headers["location"] for path in (plain, decomposed, plain.lower())}
    assert places == {f"/doc{quote(unquote(plain), safe='/')}.ttl"}


@pytest.mark.parametrize(
    "path", ["/id/case/none", "/doc/id/case/none.ttl", "/doc/ont", "/doc/ont.docx", "/%ff", "/id/<>"]
)
def test_what_is_not_there_is_told(live: Live, path: str) -> None:
    assert live.get(quote(path, safe="/%")).status == 404
    assert live.get(quote(path, safe="/%"), BROWSER).type == "text/html"


def test_a_graph_under_another_base_is_found_there(tmp_path: Path) -> None:
    base = "https://data.example.org/cases/"
    (tmp_path / "graph.ttl").write_text(f"<{base}id/case/1> <{SARYE}year> 2021 .", encoding="utf-8")
    (tmp_path / "manifest.json").write_text(json.dumps({"options": {"base": base}}), encoding="utf-8")
    with serving(tmp_path, public="https://data.example.org/cases") as live:
        got = live.get("/id/case/1", TURTLE)
        assert got.headers["location"] == "/cases/doc/id/case/1.ttl"
        assert "2021" in live.get("/doc/id/case/1.ttl").text
        assert json.loads(live.ask("ASK { case:1 sarye:year 2021 }").body)["boolean"] is True


def test_the_service_describes_itself(live: Live) -> None:
    got = live.get("/sparql", TURTLE)
    assert got.type == TURTLE
    described = Graph().parse(data=got.text, format="turtle")
    (endpoint,) = described.objects(None, _sd("endpoint"))
    assert str(endpoint) == f"{live.address}/sparql"
    assert (endpoint, _sd("supportedLanguage"), _sd("SPARQL11Query")) in described
    assert not list(described.subjects(None, _sd("SPARQL11Update")))
    assert len(list(described.objects(endpoint, _sd("resultFormat")))) == 8


def _sd(name: str) -> URIRef:
    return URIRef(SD + name)


def test_the_data_are_described_with_the_places_where_they_can_be_had(live: Live, folder: Path) -> None:
    got = live.get("/void", TURTLE)
    described = Graph().parse(data=got.text, format="turtle")
    (endpoint,) = described.objects(None, VOID.sparqlEndpoint)
    assert str(endpoint) == f"{live.address}/sparql"
    for place in described.objects(None, DCAT.downloadURL):
        got = live.get(urlsplit(str(place)).path)
        assert got.body == (folder / str(place).rpartition("/")[2]).read_bytes()
    known = {f"{VOID}{name}" for name in (*VOID.__annotations__, "class")}  # rdflib cannot name it: a keyword
    known |= {f"{DCAT}{name}" for name in DCAT.__annotations__}
    used = {str(one) for triple in described for one in triple if str(one).startswith((str(VOID), str(DCAT)))}
    assert used <= known


def test_the_description_is_found_where_void_says(live: Live) -> None:
    got = live.get("/.well-known/void")
    assert (got.status, got.headers["location"]) == (303, "/void")


def test_a_single_file_is_served_with_a_description_too(folder: Path) -> None:
    with serving(folder / "graph.ttl") as live:
        described = Graph().parse(data=live.get("/void.ttl").text, format="turtle")
        (endpoint,) = described.objects(None, VOID.sparqlEndpoint)
        assert str(endpoint) == f"{live.address}/sparql"
        assert live.get("/explore").status == 404
        assert live.get("/", BROWSER).status == 200


@pytest.mark.parametrize("lang", ["ko", "en"])
def test_every_example_on_the_page_can_be_asked(live: Live, lang: str) -> None:
    page = live.get(f"/sparql?lang={lang}", BROWSER)
    assert (page.status, page.type) == (200, "text/html")
    assert f'<html lang="{lang}">' in page.text
    for name, query in examples(lang):
        assert name in page.text
        assert json.loads(live.ask(query).body)["results"]["bindings"]
        assert live.ask(query, BROWSER, lang=lang).status == 200


def test_an_answer_on_a_page_links_to_the_pages_of_what_it_names(live: Live) -> None:
    page = live.ask("SELECT ?case ?title { ?case a sarye:Case ; dct:title ?title }", BROWSER)
    links = re.findall(r'href="(/id/case/[^"]+)"', page.text)
    assert len(links) == 3
    assert live.get(links[0], BROWSER).status == 303
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    assert "<script" not in page.text


def test_yes_and_no_are_told_in_the_language_of_the_reader(live: Live) -> None:
    path = f"/sparql?{urlencode({'query': ASK})}"
    assert ">예<" in live.get(path, BROWSER).text
    assert ">Yes<" in live.get(path, BROWSER, **{"Accept-Language": "en-GB, ko;q=0.3"}).text


def test_a_wrong_question_comes_back_on_the_page_with_what_is_wrong(live: Live) -> None:
    got = live.ask("SELECT ?x { <b>", BROWSER)
    assert got.status == 400
    assert 'role="alert"' in got.text
    assert "SELECT ?x { &lt;b&gt;" in got.text


def test_the_page_of_a_thing_shows_claims_with_their_sentences_and_no_script(live: Live, folder: Path) -> None:
    case = next(
        quad.subject.value
        for quad in parse(path=str(folder / "graph.ttl"), format=RdfFormat.TURTLE)
        if getattr(quad.object, "value", "") == HOSTILE_TITLE and isinstance(quad.subject, NamedNode)
    )
    page = live.get(f"/doc/{case[len(BASE) :]}.html", BROWSER).text
    assert "&lt;script&gt;alert(1)" in page
    assert "<script" not in page
    assert "<q>" in page
    assert 'type="application/ld+json"' in page


def test_no_answer_can_be_framed_sniffed_or_run_script(live: Live) -> None:
    for path in (
        "/",
        "/sparql",
        "/health",
        "/doc/ont.html",
        "/doc/ont.ttl",
        "/files/graph.ttl",
        "/none",
        "/assets/style.css",
    ):
        headers = live.get(path, BROWSER).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        policy = headers["content-security-policy"]
        assert "frame-ancestors 'none'" in policy
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert "server" not in headers


def test_the_explorer_is_served_as_it_was_built(live: Live, folder: Path) -> None:
    got = live.get("/explore", BROWSER)
    assert got.body == (folder / "index.html").read_bytes()
    assert "frame-ancestors 'none'" in got.headers["content-security-policy"]
    assert "default-src" not in got.headers["content-security-policy"]  # the page names its own scripts


def test_only_files_of_the_build_can_be_fetched(live: Live) -> None:
    for path in ("/files/secret", "/files/..%2F..%2Fetc%2Fpasswd", "/files/../graph.ttl", "/assets/words.json"):
        assert live.get(path).status == 404


def test_only_named_origins_may_read(live: Live, folder: Path) -> None:
    path = f"/sparql?{urlencode({'query': ASK})}"
    assert live.get(path, Origin="https://example.org").headers["access-control-allow-origin"] == "https://example.org"
    assert "access-control-allow-origin" not in live.get(path, Origin="https://evil.example").headers
    asked = {
        "Origin": "https://example.org",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type",
    }
    assert live.send("OPTIONS", "/sparql", headers=asked).status == 200
    with serving(folder / "graph.ttl") as closed:
        assert "access-control-allow-origin" not in closed.get(path, Origin="https://example.org").headers


def test_a_service_of_this_machine_answers_to_its_own_names_only(live: Live) -> None:
    assert live.get("/health", Host="evil.example").status == 400
    assert live.get("/health", Host="localhost:8000").status == 200
    assert hosts("0.0.0.0") == ()
    assert "data.example.org" in hosts("127.0.0.1", "https://data.example.org/x")


def test_head_tells_the_headers_alone(live: Live) -> None:
    got = live.send("HEAD", f"/sparql?{urlencode({'query': ASK})}")
    assert (got.status, got.type, got.body) == (200, JSON, b"")


def test_health_tells_how_it_is(live: Live) -> None:
    told = json.loads(live.get("/health").body)
    assert told["status"] == "ok"
    assert told["triples"] > 30_000
    assert told["questions"] == 0


def test_the_context_of_the_json_ld_is_there(live: Live) -> None:
    assert "@context" in json.loads(live.get("/context.jsonld").body)


def test_without_the_extra_the_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "uvicorn" else found(name))
    result = CliRunner().invoke(sarye, ["serve", str(folder)])
    assert result.exit_code == 2
    assert (
        f'needs uvicorn, which is not installed; install with: {sys.executable} -m pip install "star' in result.output
    )
    wrong = CliRunner().invoke(sarye, ["serve", str(folder / "nowhere")])
    assert (wrong.exit_code, "there is no graph to serve" in wrong.output) == (2, True)


def test_what_cannot_be_served_is_told_in_one_line(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("<x> this is no turtle", encoding="utf-8")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        for arguments, told in (
            ([str(tmp_path / "none")], "there is no graph"),
            ([str(folder), "--port", port], "cannot listen"),
            ([str(tmp_path / "broken.ttl"), "--port", "0"], "no graph that can be asked"),
            ([str(folder), "--base", "not an iri"], "is no IRI"),
            ([str(folder), "--public-url", "example.org"], "no address"),
        ):
            result = CliRunner().invoke(sarye, ["serve", *arguments])
            assert result.exit_code == 2
            assert told in result.output
            assert len(result.output.strip().splitlines()) <= 2
