"""What hostile requests cost the others: run a server over a built folder, attack it, and measure.

Usage: python -m tests.bench.serving [FOLDER] [--json]; FOLDER is what ``sarye build`` filled (default: exports).
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from socket import create_connection
from time import monotonic, sleep
from typing import TypeVar
from urllib.parse import urlencode, urlsplit

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a ?d"
SMALL = "SELECT ?s ?title { ?s a sarye:Case ; dct:title ?title } LIMIT 10"
SECONDS = 5.0
_Measured = TypeVar("_Measured")


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("exports"))
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with _server(options.folder) as (address, process):
        figures = _measured(address, process)
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    for name, value in figures.items():
        print(f"{name:<62} {value}")


@contextmanager
def _server(folder: Path) -> Iterator[tuple[str, int]]:
    command = [sys.executable, "-m", "sarye", "serve", str(folder), "--port", "0", "--timeout", str(SECONDS)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        address = process.stderr.readline().partition(" at ")[2].split()[0]
        try:
            _until(lambda: _get(address, "/health")[0] == 200)
            yield address, process.pid
        finally:
            process.terminate()


def _until(done: Callable[[], bool]) -> None:
    for _ in range(500):
        try:
            if done():
                return
        except OSError:
            pass
        sleep(0.05)
    raise TimeoutError("the server did not start")


def _measured(address: str, process: int) -> dict[str, object]:
    figures: dict[str, object] = {}
    quiet = [_small(address)[1] for _ in range(300)]
    figures["small query, quiet: median, p99 (ms)"] = _milliseconds(quiet)
    figures["small queries a second, 8 clients"] = round(_rate(address))
    for name, query in (("endless count", ENDLESS), ("sort of a cross product", HUNGRY)):
        status, seconds = _asked(address, query)
        figures[f"{name}: status, seconds (limit {SECONDS:g})"] = (status, round(seconds, 2))
    figures["10 MB query: status, seconds"] = _rounded(_posted(address, b"ASK {" + b" ?s ?p ?o ." * 1_000_000 + b"}"))
    figures["nested 40,000 deep: status, seconds"] = _rounded(
        _posted(address, f"ASK {{ ?s {'^' * 40_000}a ?o }}".encode())
    )
    figures.update(_under_attack(address, process))
    figures.update(_slow_clients(address))
    figures["memory of all processes afterwards (MB)"] = _memory(process)
    return figures


def _under_attack(address: str, process: int) -> dict[str, object]:
    with ThreadPoolExecutor(203) as threads:
        hostile = [threads.submit(_asked, address, ENDLESS) for _ in range(200)]

        def meanwhile(measure: Callable[[], _Measured]) -> list[_Measured]:
            found = [measure()]
            while not all(one.done() for one in hostile):
                found.append(measure())
                sleep(0.02)
            return found

        others = threads.submit(meanwhile, lambda: _get(address, "/health"))
        questions = threads.submit(meanwhile, lambda: _small(address))
        memory = meanwhile(lambda: _memory(process))
        health, small = others.result(), questions.result()
        ended = [one.result() for one in hostile]
    return {
        "200 endless queries at once: statuses": dict(Counter(status for status, _ in ended)),
        "  longest of them (s)": round(max(seconds for _, seconds in ended), 2),
        "  /health meanwhile: answered, median, worst (ms)": (
            _share(health),
            *_milliseconds([s for _, s in health], 1.0),
        ),
        "  small query, asking again on 503: answered, median, worst": (
            _share(small),
            *_milliseconds([s for _, s in small], 1.0),
        ),
        "  memory of all processes, most (MB)": max(memory),
    }


def _slow_clients(address: str) -> dict[str, object]:
    place = urlsplit(address)
    clients = [create_connection((place.hostname or "", place.port or 0)) for _ in range(200)]
    started = monotonic()
    for client in clients:
        client.sendall(b"GET /sparql HTTP/1.1\r\nX: ")
    small = [_small(address)[1] for _ in range(100)]
    ends = []
    for client in clients:
        client.settimeout(60)
        while client.recv(1000):
            continue
        ends.append(monotonic() - started)
        client.close()
    return {
        "200 clients that never end their request: cut off after (s)": round(max(ends), 1),
        "  small query meanwhile: median, p99 (ms)": _milliseconds(small),
    }


def _get(address: str, path: str, body: bytes | None = None) -> tuple[int, float]:
    started = monotonic()
    connection = HTTPConnection(urlsplit(address).netloc, timeout=60)
    try:
        headers = {"Content-Type": "application/sparql-query"} if body else {}
        connection.request("POST" if body else "GET", path, body, headers)
        answer = connection.getresponse()
        answer.read()
        return answer.status, monotonic() - started
    finally:
        connection.close()


def _asked(address: str, query: str) -> tuple[int, float]:
    return _get(address, f"/sparql?{urlencode({'query': query})}")


def _posted(address: str, query: bytes) -> tuple[int, float]:
    return _get(address, "/sparql", query)


def _small(address: str) -> tuple[int, float]:
    """Ask a small question, again where the service is busy, and return how long all of it took."""
    started = monotonic()
    while (status := _asked(address, SMALL)[0]) == 503 and monotonic() - started < 30:
        sleep(0.2)
    return status, monotonic() - started


def _rate(address: str) -> float:
    started = monotonic()
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: _small(address), range(800)))
    return 800 / (monotonic() - started)


def _milliseconds(seconds: list[float], quantile: float = 0.99) -> tuple[float, float]:
    ordered = sorted(seconds)
    high = ordered[min(len(ordered) - 1, int(quantile * len(ordered)))]
    return round(1000 * statistics.median(ordered), 1), round(1000 * high, 1)


def _share(answers: list[tuple[int, float]]) -> str:
    return f"{sum(status == 200 for status, _ in answers)} of {len(answers)}"


def _rounded(answer: tuple[int, float]) -> tuple[int, float]:
    return answer[0], round(answer[1], 3)


def _memory(process: int) -> int:
    """Return the proportional memory of *process* and all below it, in MB."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    family = {process}
    for _ in range(3):
        family |= {child for child, parent in parents.items() if parent in family}
    return sum(_own_memory(member) for member in family) // 1024


def _own_memory(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    main()
