"""The W3C's tests of the SPARQL 1.1 Protocol, run from their manifest against a live server.

tests/w3c/sparql11-protocol is the W3C's own, under the licence beside it. Tests that expect an update to succeed do
not apply to a read-only service: of them it is shown that the update is refused and changes nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_plus

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import RDF, RDFS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from live_server import Got, Live, serving
from sarye.query.disk import write_store
from sarye.serving.protocol import media_type, operation
from sarye.serving.refusal import RefusedError

FOLDER = Path(__file__).parent / "w3c" / "sparql11-protocol"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
HTS = Namespace("http://www.w3.org/2011/http-statusCodes#")
CNT = Namespace("http://www.w3.org/2011/content#")
MANIFEST = Graph().parse(FOLDER / "manifest.ttl", publicID=FOLDER.as_uri() + "/manifest.ttl")
FORMATS = {
    "boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
    "tabular": {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    },
    "RDF": {"text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json"},
}


@dataclass(frozen=True, slots=True)
class Request:
    """A request of the manifest, and what is expected of the answer."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    statuses: frozenset[str]
    format: str | None
    boolean: bool | None

    @property
    def updates(self) -> bool:
        """Whether it asks for an update."""
        direct = "sparql-update" in self.headers.get("content-type", "")
        return direct or "update=" in self.path or (self.body or b"").startswith(b"update=")


def _request(node: Node) -> Request:
    body = MANIFEST.value(node, HT.body)
    answer = MANIFEST.value(node, HT.resp)
    fields = Collection(MANIFEST, MANIFEST.value(node, HT.headers) or RDF.nil)
    boolean = MANIFEST.value(answer, MF.expectedBoolean)
    expected = MANIFEST.value(answer, MF.expectedFormat)
    return Request(
        str(MANIFEST.value(node, HT.methodName)),
        str(MANIFEST.value(node, HT.absolutePath)),
        {str(MANIFEST.value(field, HT.fieldName)): str(MANIFEST.value(field, HT.fieldValue)) for field in fields},
        str(MANIFEST.value(body, CNT.chars)).encode(str(MANIFEST.value(body, CNT.characterEncoding))) if body else None,
        frozenset(str(status).rpartition("Code")[2] for status in MANIFEST.objects(answer, MF.expectedStatus)),
        str(expected) if expected else None,
        bool(boolean.value) if isinstance(boolean, Literal) else None,
    )


def _requests(test: Node) -> list[Request]:
    listed = MANIFEST.value(MANIFEST.value(test, MF.action), HT.requests)
    assert listed is not None
    return [_request(node) for node in Collection(MANIFEST, listed)]


def _tests() -> dict[str, list[Request]]:
    entries = MANIFEST.value(MANIFEST.value(None, RDF.type, MF.Manifest), MF.entries)
    assert entries is not None
    return {str(test).rpartition("#")[2]: _requests(test) for test in Collection(MANIFEST, entries)}


TESTS = _tests()
UPDATES = {name for name, requests in TESTS.items() if requests[0].updates and "2xx" in requests[0].statuses}


@pytest.fixture(name="live", scope="module", params=["in memory", "on disk"])
def _live(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Live]:
    graph = tmp_path_factory.mktemp("w3c") / "data.nq"
    graph.write_text("".join(sorted(_quads())), encoding="utf-8")
    kept = graph.with_name("data.store")
    if request.param == "on disk":
        write_store([("data.nq", graph, "nq")], kept)
    with serving(kept if request.param == "on disk" else graph) as live:
        yield live


def _quads() -> set[str]:
    """Return the data that the manifest wants in named graphs, as N-Quads."""
    found = set()
    for data in MANIFEST.objects(None, UT.graphData):
        file, name = MANIFEST.value(data, UT.graph), MANIFEST.value(data, RDFS.label)
        assert isinstance(file, URIRef)
        path = FOLDER / str(file).rpartition("/")[2]
        for quad in parse(path=str(path), format=RdfFormat.N_TRIPLES):
            found.add(f"{quad.triple} <{name}> .\n")
    return found


def _sent(live: Live, request: Request) -> Got:
    return live.send(request.method, request.path, request.body, request.headers)


def test_the_manifest_is_the_one_of_34_tests_of_which_7_are_updates_that_succeed() -> None:
    assert len(TESTS) == 34
    assert {name for name in TESTS if name.startswith("update_")} == UPDATES
    assert len(UPDATES) == 7


@pytest.mark.parametrize("name", [name for name in TESTS if name not in UPDATES])
def test_w3c(live: Live, name: str) -> None:
    for request in TESTS[name]:
        got = _sent(live, request)
        assert f"{got.status // 100}xx" in request.statuses, got.text
        if request.format is not None:
            assert got.type in FORMATS[request.format]
        if request.boolean is not None:
            assert json.loads(got.body)["boolean"] is request.boolean


@pytest.mark.parametrize("name", sorted(UPDATES))
def test_an_update_is_refused_and_changes_nothing(live: Live, name: str) -> None:
    count = "SELECT (COUNT(*) AS ?n) { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    before = live.ask(count).body
    got = _sent(live, TESTS[name][0])
    assert got.status == 403
    assert "can be asked but not changed" in got.text
    assert live.ask(count).body == before


def test_answers_to_the_triples_of_the_protocol_tests_can_be_read(live: Live) -> None:
    got = _sent(live, TESTS["query_content_type_construct"][0])
    (quad,) = parse(got.body, RdfFormat.TURTLE)
    assert quad.subject.value == f"{live.address}/s"  # the address of the endpoint is the base of the query


@pytest.mark.parametrize(
    ("method", "parameters", "content_type", "body", "status"),
    [
        ("DELETE", b"query=ASK%7B%7D", "", b"", 405),
        ("GET", b"query=", "", b"", None),
        ("GET", b"query=%ff", "", b"", 400),
        ("GET", b"query=\xff", "", b"", 400),
        ("GET", b"&".join([b"a=1"] * 1001) + b"&query=ASK%7B%7D", "", b"", 400),
        ("POST", b"", "application/sparql-query; charset=utf-8", b"ASK {}", None),
        ("POST", b"", "application/sparql-query", b"\xff", 400),
        ("POST", b"query=ASK%7B%7D", "application/sparql-query", b"ASK {}", 400),
        ("POST", b"", "application/x-www-form-urlencoded", b"", 400),
        ("POST", b"", "", b"", 415),
    ],
)
def test_requests_at_the_edges_of_the_protocol(
    method: str, parameters: bytes, content_type: str, body: bytes, status: int | None
) -> None:
    if status is None:
        assert operation(method, parameters, content_type, body) is not None
        return
    with pytest.raises(RefusedError) as refused:
        operation(method, parameters, content_type, body)
    assert refused.value.status == status


def test_the_dataset_may_stand_in_the_address_or_in_the_form() -> None:
    form = "application/x-www-form-urlencoded"
    body = b"query=ASK+%7B%7D&default-graph-uri=http://example.org/b"
    found = operation(
        "POST", b"default-graph-uri=http://example.org/a&named-graph-uri=http://example.org/n", form, body
    )
    assert found is not None
    assert found.default_graphs == ("http://example.org/a", "http://example.org/b")
    assert found.named_graphs == ("http://example.org/n",)
    assert found.query == unquote_plus("ASK+%7B%7D")


def test_a_content_type_is_read_in_any_spelling() -> None:
    assert media_type("TEXT/Plain ; Charset=ISO-8859-1") == ("text/plain", "iso-8859-1")
    assert media_type("") == ("", "")
