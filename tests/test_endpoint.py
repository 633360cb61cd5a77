"""Questions to an endpoint elsewhere: the same answers in every format, and every way to fail told in one line."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qs

import pytest
from click.testing import CliRunner
from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, RdfFormat, Store

from sample_graph import sample_graph
from sarye.cli import sarye
from sarye.errors import InputError
from sarye.export import turtle
from sarye.query.answer import Rows, Statements, Truth
from sarye.query.endpoint import Access, Endpoint
from sarye.query.results import FORMS, write
from sarye.query.sparql import run
from sarye.query.store import TimeLimitError, open_store

DATA = turtle.write(sample_graph())
SELECT = (
    "SELECT ?label ?year WHERE { ?c a sarye:Case ; rdfs:label ?label OPTIONAL { ?c sarye:year ?year } } ORDER BY ?label"
)
CONSTRUCT = "CONSTRUCT { ?c sarye:lead ?o } WHERE { ?c sarye:lead ?o }"
ASK = "ASK { ?c a sarye:Case }"
Reply = tuple[int, str, bytes]


@dataclass(slots=True)
class Stub:
    """An endpoint on this machine: it answers from a store, or as *reply* tells it, and keeps what it was asked."""

    reply: Callable[[str], Reply]
    address: str = ""
    seen: list[dict[str, str]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


def _evaluated(results: QueryResultsFormat, graphs: RdfFormat) -> Callable[[str], Reply]:
    store = Store()
    store.load(DATA, format=RdfFormat.TURTLE)

    def reply(question: str) -> Reply:
        try:
            found = store.query(question)
        except SyntaxError as error:
            return 400, "text/plain", f"parse error:\n {error}".encode()
        form = results if isinstance(found, QuerySolutions | QueryBoolean) else graphs
        return 200, form.media_type, found.serialize(format=form) or b""  # type: ignore[arg-type]

    return reply


@pytest.fixture(name="serve")
def _serve() -> Iterator[Callable[[Callable[[str], Reply]], Stub]]:
    servers: list[ThreadingHTTPServer] = []

    def start(reply: Callable[[str], Reply]) -> Stub:
        stub = Stub(reply)

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
                stub.seen.append({name.lower(): value for name, value in self.headers.items()})
                stub.asked.append(parse_qs(body).get("query", [""])[0])
                code, media_type, data = stub.reply(stub.asked[-1])
                self.send_response(code)
                self.send_header("Content-Type", media_type)
                if code in (301, 302, 303, 307, 308):
                    self.send_header("Location", data.decode())
                    data = b""
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def do_GET(self) -> None:
                self.do_POST()

            def log_message(self, format: str, *args: object) -> None:
                """Say nothing."""

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        servers.append(server)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        stub.address = f"http://127.0.0.1:{server.server_port}/sparql"
        return stub

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def _fixed(code: int, media_type: str, data: bytes) -> Callable[[str], Reply]:
    return lambda question: (code, media_type, data)


JSON, TURTLE = QueryResultsFormat.JSON, RdfFormat.TURTLE


@pytest.mark.parametrize("question", [SELECT, ASK])
@pytest.mark.parametrize("sent", [JSON, QueryResultsFormat.XML, QueryResultsFormat.TSV], ids=str)
def test_rows_are_those_of_the_graph_here_whatever_the_endpoint_sends(
    serve: Callable[[Callable[[str], Reply]], Stub], question: str, sent: QueryResultsFormat
) -> None:
    if question == ASK and sent == QueryResultsFormat.TSV:
        sent = JSON  # TSV has no yes or no
    stub = serve(_evaluated(sent, TURTLE))
    with open_store(DATA, with_register=False) as store, Endpoint(stub.address) as endpoint:
        here, there = run(store, question), run(endpoint, question)
    for form in set(FORMS) - {"turtle"}:
        assert write(there, form, width=100) == write(here, form, width=100)


@pytest.mark.parametrize("sent", [TURTLE, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML, RdfFormat.JSON_LD], ids=str)
def test_triples_are_those_of_the_graph_here(serve: Callable[[Callable[[str], Reply]], Stub], sent: RdfFormat) -> None:
    stub = serve(_evaluated(JSON, sent))
    with open_store(DATA, with_register=False) as store:
        here, there = run(store, CONSTRUCT), run(Endpoint(stub.address), CONSTRUCT)
    assert isinstance(there, Statements)
    assert write(there, "turtle") == write(here, "turtle")


def test_known_prefixes_are_declared_and_own_ones_win(serve: Callable[[Callable[[str], Reply]], Stub]) -> None:
    stub = serve(_evaluated(JSON, TURTLE))
    answer = run(
        Endpoint(stub.address),
        "PREFIX org: <http://x.example/>\nASK { ?c a sarye:Case FILTER NOT EXISTS { ?c a org:y } }",
    )
    assert answer == Truth(True)
    assert "PREFIX sarye: <https://w3id.org/sarye/ont#>" in stub.asked[0]
    assert "PREFIX skos:" not in stub.asked[0]


def test_a_prefix_may_be_written_with_escapes_and_a_name_in_hangul(
    serve: Callable[[Callable[[str], Reply]], Stub],
) -> None:
    stub = serve(_fixed(200, JSON.media_type, b'{"head":{},"boolean":true}'))
    for question in ("ASK { ?c a s\\u0061rye:Case }", "ASK { organization:소방청 ?p ?o }"):
        assert run(Endpoint(stub.address), question) == Truth(True)
    assert "PREFIX sarye: <https://w3id.org/sarye/ont#>" in stub.asked[0]
    assert "organization:%EC%86%8C%EB%B0%A9%EC%B2%AD" in stub.asked[1]


def test_the_row_limit_holds_and_more_is_told(serve: Callable[[Callable[[str], Reply]], Stub]) -> None:
    stub = serve(_evaluated(JSON, TURTLE))
    few, all_of_it = run(Endpoint(stub.address), SELECT, limit=2), run(Endpoint(stub.address), SELECT, limit=3)
    assert isinstance(few, Rows)
    assert isinstance(all_of_it, Rows)
    assert (len(few.rows), few.complete, len(all_of_it.rows), all_of_it.complete) == (2, False, 3, True)


@pytest.mark.parametrize(
    ("access", "inside", "header"),
    [
        (Access("가", "열려라:참깨"), "", "Basic " + base64.b64encode("가:열려라:참깨".encode()).decode()),
        (Access(token="abc.def"), "", "Bearer abc.def"),
        (Access(), "me:secret@", "Basic " + base64.b64encode(b"me:secret").decode()),
        (Access(), "", None),
    ],
)
def test_who_asks_is_said_as_the_protocol_wants(
    serve: Callable[[Callable[[str], Reply]], Stub], access: Access, inside: str, header: str | None
) -> None:
    stub = serve(_evaluated(JSON, TURTLE))
    endpoint = Endpoint(stub.address.replace("://", f"://{inside}"), access)
    run(endpoint, ASK)
    assert stub.seen[0].get("authorization") == header
    assert "secret" not in endpoint.address


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_redirect_is_told_and_not_followed(serve: Callable[[Callable[[str], Reply]], Stub], code: int) -> None:
    other = serve(_evaluated(JSON, TURTLE))
    stub = serve(_fixed(code, "text/plain", other.address.encode()))
    with pytest.raises(InputError, match=f"has moved; name {other.address}"):
        run(Endpoint(stub.address, Access(token="secret")), ASK)
    assert other.seen == []


FAILURES = [
    (_fixed(401, "text/plain", b"who?"), "wants to know who asks", "--token"),
    (
        _fixed(404, "text/html", b"<html><title>Nothing</title>\n<p>here</p></html>"),
        "HTTP 404 Not Found: Nothing here",
        "",
    ),
    (
        _fixed(400, "text/plain", b"Parse error:\n  expected }"),
        "does not accept the question: Parse error: expected }",
        "",
    ),
    (_fixed(500, "text/plain", b"x" * 100_000), "HTTP 500 Internal Server Error: xxx", ""),
    (_fixed(200, "text/html", b"<html></html>"), "text/html, which is no result of SPARQL", ""),
    (_fixed(200, JSON.media_type, b'{"head":'), "the answer cannot be read", ""),
    (_fixed(200, TURTLE.media_type, b"a:b c:d"), "the answer cannot be read", ""),
]


@pytest.mark.parametrize(("reply", "said", "remedy"), FAILURES)
def test_every_failure_is_told_in_one_line(
    serve: Callable[[Callable[[str], Reply]], Stub], reply: Callable[[str], Reply], said: str, remedy: str
) -> None:
    stub = serve(reply)
    with pytest.raises(InputError) as caught:
        run(Endpoint(stub.address), SELECT)
    line = str(caught.value)
    assert said in line
    assert remedy in line
    assert "\n" not in line
    assert len(line) < 400


def test_a_refused_password_is_told_apart_from_a_missing_one(serve: Callable[[Callable[[str], Reply]], Stub]) -> None:
    stub = serve(_fixed(403, "text/plain", b"no"))
    with pytest.raises(InputError, match="password or token is refused") as caught:
        run(Endpoint(stub.address, Access("me", "secret")), ASK)
    assert "secret" not in str(caught.value)


def test_nobody_listening_is_told() -> None:
    with pytest.raises(InputError, match="cannot be reached"):
        run(Endpoint("http://127.0.0.1:9/sparql"), ASK)


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://x.example/", "exports", "http://", "http://x.example:port/"]
)
def test_only_http_addresses_are_endpoints(address: str) -> None:
    with pytest.raises(InputError, match="no address of an endpoint"):
        Endpoint(address)


def test_a_token_with_a_line_break_is_refused() -> None:
    with pytest.raises(InputError, match="characters that no token has"):
        Endpoint("http://127.0.0.1:9/", Access(token="a\r\nX-Other: b"))


def test_updates_are_refused_before_anything_is_sent(serve: Callable[[Callable[[str], Reply]], Stub]) -> None:
    stub = serve(_evaluated(JSON, TURTLE))
    with pytest.raises(InputError, match="can be asked but not changed"):
        run(Endpoint(stub.address), "DELETE WHERE { ?s ?p ?o }")
    assert stub.asked == []


def test_an_endpoint_may_choose_among_its_graphs(serve: Callable[[Callable[[str], Reply]], Stub]) -> None:
    stub = serve(_fixed(200, JSON.media_type, b'{"head":{},"boolean":true}'))
    assert run(Endpoint(stub.address), "ASK FROM <http://x.example/g> { ?s ?p ?o }") == Truth(True)


def test_a_silent_endpoint_is_left_in_time(serve: Callable[[Callable[[str], Reply]], Stub]) -> None:
    done = Event()

    def never(question: str) -> Reply:
        done.wait(5)
        return 200, JSON.media_type, b'{"head":{},"boolean":true}'

    stub = serve(never)
    started = time.monotonic()
    with pytest.raises(TimeLimitError, match=r"no answer after 0\.3 seconds"):
        run(Endpoint(stub.address), ASK, timeout=0.3)
    assert time.monotonic() - started < 2
    done.set()


def test_the_command_asks_the_endpoint_with_what_the_environment_says(
    serve: Callable[[Callable[[str], Reply]], Stub],
) -> None:
    stub = serve(_evaluated(JSON, TURTLE))
    arguments = ["query", SELECT, "--endpoint", stub.address, "-f", "csv"]
    told = CliRunner(env={"SARYE_ENDPOINT_TOKEN": "abc"}).invoke(sarye, arguments)
    assert told.exit_code == 0, told.output
    with open_store(DATA, with_register=False) as store:
        assert told.stdout_bytes.decode() == write(run(store, SELECT), "csv")
    assert stub.seen[0]["authorization"] == "Bearer abc"


def test_a_graph_and_an_endpoint_at_once_are_refused() -> None:
    told = CliRunner().invoke(sarye, ["query", ASK, "exports", "--endpoint", "http://127.0.0.1:9/"])
    assert told.exit_code == 2
    assert "either a graph or an endpoint" in told.output
