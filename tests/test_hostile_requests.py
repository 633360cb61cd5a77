"""Requests that mean harm: each gets a clear answer in bounded time, and others are still answered meanwhile."""

from __future__ import annotations

import json
import os
import socket
import statistics
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from live_server import Got, Live, serving
from sample_graph import sample_graph
from sarye.export import turtle
from sarye.query.disk import write_store
from sarye.serving.engine import Task
from sarye.serving.folder import Loaded
from sarye.serving.guard import check
from sarye.serving.limits import MEBI, Limits
from sarye.serving.nursing import Nursery
from sarye.serving.pool import Pool
from sarye.serving.refusal import RefusedError

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
BOUNDED = 10.0
"""Seconds within which all is over, also on a machine that has other things to do."""
SMALL = "SELECT ?s { ?s a sarye:Case } LIMIT 3"
LIMITS = Limits(
    seconds=1.5, quick=0.3, workers=4, queue=16, memory=192 * MEBI, answer=2 * MEBI, patience=1.0, connections=400
)


@pytest.fixture(name="graph", scope="module")
def _graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "graph.ttl"
    path.write_bytes(turtle.write(sample_graph()))
    return path


@pytest.fixture(name="live", scope="module", params=["in memory", "on disk"])
def _live(graph: Path, request: pytest.FixtureRequest) -> Iterator[Live]:
    kept = graph.with_name("graph.store")
    if request.param == "on disk":
        write_store([("graph.ttl", graph, "ttl")], kept)
    with serving(kept if request.param == "on disk" else graph, LIMITS) as live:
        yield live


@pytest.fixture(name="listener")
def _listener() -> Iterator[tuple[str, list[bytes]]]:
    """Give the address of a server that notes who calls."""
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    heard.append(connection.recv(1000))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/sparql", heard
        done.set()
        thread.join()


def _timed(send: Callable[[], Got]) -> tuple[Got, float]:
    started = monotonic()
    return send(), monotonic() - started


def _well(live: Live) -> None:
    assert json.loads(live.get("/health").body)["status"] == "ok"
    assert live.ask(SMALL).status == 200


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * {{ SERVICE <{0}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ SERVICE SILENT <{0}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ SELECT * {{ sErViCe <{0}> {{ ?s ?p ?o }} }} }}",
        "SELECT * {{ BIND(<{0}> AS ?e) SERVICE ?e {{ ?s ?p ?o }} }}",
        "SELECT * {{ \\u0053ERVICE <{0}> {{ ?s ?p ?o }} }}",
        "SELECT * {{ BIND('\\u0027 AS ?x) SERVICE <{0}> {{ ?s ?p ?o }} #' AS ?x) }}",
        "# a comment\nSELECT * {{ ?s ?p ?o . SERVICE<{0}>{{}} }}",
    ],
)
def test_no_other_machine_is_asked(live: Live, listener: tuple[str, list[bytes]], query: str) -> None:
    address, heard = listener
    got = live.ask(query.format(address))
    assert 400 <= got.status < 500
    sleep(0.1)
    assert heard == []


@pytest.mark.parametrize("query", ["ASK { ?service ?p 'SERVICE' }", "# SERVICE\nASK { <http://x/SERVICE> ?SERVICE 1 }"])
def test_the_word_alone_is_no_offence(live: Live, query: str) -> None:
    assert live.ask(query).status == 200


async def _asked(pool: Pool, query: str) -> str:
    try:
        return (await pool.ask(Task(query, {"rows": "json"}, MEBI, "http://example.org/"))).data.decode()
    except RefusedError as error:
        return f"{error.status} {error}"


def _past_the_guard(graph: Path, query: str) -> str:
    """Ask a worker without asking the guard."""
    import asyncio  # noqa: PLC0415 - for this alone

    async def asked() -> str:
        pool = Pool([Loaded(graph)], LIMITS)
        pool.load()
        try:
            return await _asked(pool, query)
        finally:
            await pool.close()

    return asyncio.run(asked())


def test_a_worker_cannot_connect_even_when_it_wants_to(graph: Path, listener: tuple[str, list[bytes]]) -> None:
    address, heard = listener
    told = _past_the_guard(graph, f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}")
    assert told.startswith("400")
    sleep(0.1)
    assert heard == []


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <file:///etc/passwd>",
        "LOAD <http://127.0.0.1:1/> INTO GRAPH <http://x/>",
        "INSERT DATA { <http://a> <http://b> <http://c> }",
        "PREFIX x: <http://x/> DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "DROP ALL",
        "WITH <http://x/> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_nothing_can_be_changed_or_loaded(live: Live, update: str) -> None:
    before = live.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body
    assert live.ask(update).status == 403
    assert live.send("POST", "/sparql", update.encode(), {"Content-Type": "application/sparql-update"}).status == 403
    form = urlencode({"update": update}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert live.send("POST", "/sparql", form, headers).status == 403
    assert live.ask("ASK {} ; " + update).status in (400, 403)
    assert live.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").body == before


def test_files_are_no_graphs(live: Live, tmp_path: Path) -> None:
    secret = tmp_path / "secret.ttl"
    secret.write_text("<http://a> <http://b> 'told by the file' .", encoding="utf-8")
    for iri in (secret.as_uri(), str(secret), f"file://localhost{secret}"):
        told = [
            live.ask(f"SELECT * FROM <{iri}> {{ ?s ?p ?o }}"),
            live.ask(f"SELECT * FROM NAMED <{iri}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"),
            live.ask("SELECT * { ?s ?p ?o }", **{"default-graph-uri": iri}),
        ]
        for got in told:
            assert b"told by the file" not in got.body
            assert got.status in (200, 400)


def test_ten_megabytes_are_refused_at_once(live: Live) -> None:
    query = b"ASK { " + b"?s ?p ?o . " * 1_000_000 + b"}"
    assert len(query) > 10_000_000
    headers = {"Content-Type": "application/sparql-query"}
    got, seconds = _timed(lambda: live.send("POST", "/sparql", query, headers))
    assert got.status == 413
    assert seconds < BOUNDED
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert live.send("POST", "/sparql", b"query=" + query[:900_000], form).status == 413  # a body that may come
    _well(live)


def test_ten_megabytes_without_a_stated_length_are_refused(live: Live) -> None:
    with socket.create_connection(live.place) as client:
        client.sendall(
            b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/sparql-query\r\n"
            b"Transfer-Encoding: chunked\r\n\r\n"
        )
        part = b"10000\r\n" + b"a" * 65_536 + b"\r\n"
        try:
            for _ in range(160):
                client.sendall(part)
        except OSError:
            pass
        assert client.recv(100).startswith(b"HTTP/1.1 413")
    _well(live)


def test_an_address_of_ten_megabytes_is_refused(live: Live) -> None:
    with socket.create_connection(live.place) as client:
        try:
            client.sendall(b"GET /sparql?query=" + b"a" * 10_000_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            answer = client.recv(100)
        except OSError:
            answer = b""
        assert answer == b"" or answer.startswith(b"HTTP/1.1 4")
    _well(live)


@pytest.mark.parametrize(
    "query",
    [
        "ASK " + "{ " * 5000 + "}" * 5000,
        "SELECT (" + "(" * 5000 + "1" + ")" * 5000 + " AS ?x) {}",
        "SELECT (" + "!" * 40_000 + "1 AS ?x) {}",
        "SELECT (" + "1+" * 40_000 + "1 AS ?x) {}",
        "ASK { ?s " + "a/" * 40_000 + "a ?o }",
        "ASK { ?s " + "^" * 40_000 + "a ?o }",
        "ASK {" + "FILTER(1) " * 9_000 + "}",
        "SELECT * {" + "{} UNION " * 10_000 + "{} }",
        "ASK { " + "OPTIONAL { ?s ?p ?o " * 60 + "}" * 60 + " }",
        "ASK { ?s ?p " + "[ ?p " * 3000 + "1" + " ]" * 3000 + " }",
        "ASK { ?s ?p " + "(" * 3000 + ")" * 3000 + " }",
    ],
)
def test_what_is_nested_deep_ends_soon(live: Live, query: str) -> None:
    got, seconds = _timed(lambda: live.post(query))
    assert got.status in (200, 400, 504)
    assert seconds < BOUNDED
    _well(live)


@given(st.text(alphabet="{}()[]'\"\\#<>?$ \nASKaservic:u0053", max_size=200))
def test_the_guard_takes_any_text(text: str) -> None:
    with suppress(RefusedError):
        check(text, LIMITS)


def test_the_guard_is_quick_with_the_longest_question() -> None:
    for piece in ("'", '"""', "'''", "<", "\\u0027", "a:", "?", "#", "((", "a", ".", "a.", "1e", "\\", "'''\\"):
        text = "ASK { " + (piece * 100_000)[: LIMITS.question - 10]
        started = monotonic()
        with suppress(RefusedError):
            check(text, LIMITS)
        assert monotonic() - started < 3.0, piece


def test_a_question_without_end_is_stopped_when_its_time_is_up(live: Live) -> None:
    got, seconds = _timed(lambda: live.ask(ENDLESS))
    assert got.status == 504
    assert "longer than 1.5 seconds" in got.text
    assert LIMITS.seconds <= seconds < BOUNDED
    _well(live)


def test_a_question_that_needs_too_much_memory_is_stopped(live: Live) -> None:
    got = live.ask("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a ?d")
    assert got.status in (504, 507)
    _well(live)


def test_an_answer_that_is_too_large_is_refused(graph: Path) -> None:
    long = "CONSTRUCT { ?a ?b ?long } { ?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?d), STR(?f)) AS ?long) }"
    with serving(graph, Limits(answer=100_000)) as live:
        for query in ("SELECT * { ?a ?b ?c . ?d ?e ?f }", long):
            got = live.ask(query)
            assert got.status == 413
            assert "LIMIT" in got.text
        assert live.ask("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 100").status == 200


def _questions(live: Live) -> int:
    return int(json.loads(live.get("/health").body)["questions"])


def _until(done: Callable[[], bool], seconds: float) -> bool:
    deadline = monotonic() + seconds
    while monotonic() < deadline:
        if done():
            return True
        sleep(0.02)
    return False


def test_who_leaves_takes_the_question_along(graph: Path) -> None:
    with serving(graph, Limits(seconds=60.0, workers=2)) as live:
        with socket.create_connection(live.place) as client:
            client.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
            assert _until(lambda: _questions(live) == 1, BOUNDED)
        assert _until(lambda: _questions(live) == 0, BOUNDED)


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b"GET /sparql",
        b"GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ",
        b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/sparql-query\r\nContent-Length: 99\r\n\r\nA",
    ],
)
def test_a_client_that_dribbles_is_cut_off(live: Live, beginning: bytes) -> None:
    started = monotonic()
    with socket.create_connection(live.place) as client:
        client.settimeout(0.1)
        client.sendall(beginning)
        answer = b""
        while monotonic() - started < 2 * BOUNDED:
            try:
                part = client.recv(1000)
                if not part:
                    break
                answer += part
                client.sendall(b"a")
            except TimeoutError:
                client.sendall(b"a")
            except OSError:
                break
        assert answer == b"" or answer.startswith(b"HTTP/1.1 408")
    assert monotonic() - started < BOUNDED
    _well(live)


@pytest.mark.slow
def test_a_client_that_does_not_take_its_answer_is_cut_off(live: Live) -> None:
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    with client:
        client.connect(live.place)
        query = quote("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 4000")
        client.sendall(f"GET /sparql?query={query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
        sleep(4 * LIMITS.patience)
        client.settimeout(2.0)
        taken = 0
        with pytest.raises(OSError, match=r"reset|timed out"):  # noqa: PT012 - the end comes at some part
            while part := client.recv(65_536):
                taken += len(part)
            raise OSError("reset: the connection ended before the answer did")
    assert taken < 2_000_000
    _well(live)


def test_nonsense_is_told_apart_from_requests(live: Live) -> None:
    for nonsense in (b"\x16\x03\x01\x02\x00", b"GET\r\n\r\n", b"POST /sparql HTTP/1.1\r\nContent-Length: -1\r\n\r\n"):
        with socket.create_connection(live.place) as client:
            client.sendall(nonsense)
            client.settimeout(5.0)
            assert client.recv(100).startswith((b"HTTP/1.1 400", b"HTTP/1.1 408"))
    _well(live)


@pytest.mark.slow
def test_two_hundred_at_once_leave_room_for_others(live: Live) -> None:
    with ThreadPoolExecutor(220) as threads:
        hostile = [threads.submit(_timed, lambda: live.ask(ENDLESS)) for _ in range(200)]
        health, small = [], []
        while not all(one.done() for one in hostile):
            health.append(_timed(lambda: live.get("/health")))
            small.append(_timed(lambda: _persistent(live)))
        ended = [one.result() for one in hostile]
    statuses = Counter(got.status for got, _ in ended)
    assert set(statuses) == {503, 504}
    assert all("Retry-After" in got.headers for got, _ in ended if got.status == 503)
    assert max(seconds for _, seconds in ended) < 2 * BOUNDED
    assert all(got.status == 200 for got, _ in health + small)
    assert statistics.median(seconds for _, seconds in health) < 1.0
    assert max(seconds for _, seconds in health + small) < BOUNDED
    assert _until(lambda: _questions(live) == 0, BOUNDED)


def _persistent(live: Live) -> Got:
    """Ask a small question as a well-behaved client does: come again when told to."""
    for _ in range(40):
        got = live.ask(SMALL)
        if got.status != 503:
            return got
        sleep(0.25)
    return got


def test_a_worker_that_is_killed_is_replaced_and_the_end_of_all_is_told(graph: Path) -> None:
    with serving(graph, LIMITS) as live:
        _well(live)
        nursery = _children(os.getpid(), "sarye.serving.nursery")[-1]
        for worker in _children(nursery, ""):
            os.kill(worker, 9)
        assert live.ask(SMALL).status in (200, 507)
        _well(live)
        os.kill(nursery, 9)
        assert _until(lambda: live.get("/health").status == 503, BOUNDED)


def _children(parent: int, name: str) -> list[int]:
    """Return the processes below *parent* whose command line holds *name*, the youngest last.

    Age is field 22 of proc_pid_stat(5), the time of the start: numbers of processes begin again at the bottom.
    """
    found: list[tuple[int, int]] = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                status, command = (folder / "stat").read_text(), (folder / "cmdline").read_text()
            except OSError:
                continue
            fields = status.rpartition(")")[2].split()
            if int(fields[1]) == parent and name in command:
                found.append((int(fields[19]), int(folder.name)))
    return [pid for _, pid in sorted(found)]


def test_a_nursery_that_is_closed_leaves_no_process(graph: Path) -> None:
    nursery = Nursery({"memory": 64 * MEBI, "seconds": 1})
    nursery.load([Loaded(graph)])
    pid, end = nursery.fork()
    assert _runs(pid)
    end.close()
    nursery.close()
    assert _until(lambda: not _runs(pid), BOUNDED)


def _runs(pid: int) -> bool:
    try:
        return "(zombie)" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
