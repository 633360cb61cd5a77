"""A server of the real kind on the loopback interface, in a thread of the test's process, and requests to it."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any
from urllib.parse import urlencode, urlsplit

from sarye.serving.folder import read_folder
from sarye.serving.limits import Limits
from sarye.serving.server import made


@dataclass(frozen=True, slots=True)
class Got:
    """What a server answered."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def type(self) -> str:
        return str(self.headers.get("content-type", "")).partition(";")[0]


@dataclass(frozen=True, slots=True)
class Live:
    """A running server, and how to ask it."""

    address: str

    @property
    def place(self) -> tuple[str, int]:
        parts = urlsplit(self.address)
        return str(parts.hostname), int(parts.port or 0)

    def send(self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Got:
        connection = http.client.HTTPConnection(*self.place, timeout=60)
        try:
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Got(answer.status, answer.msg, answer.read())
        finally:
            connection.close()

    def get(self, path: str, accept: str | None = None, **headers: str) -> Got:
        return self.send("GET", path, headers={**({"Accept": accept} if accept else {}), **headers})

    def ask(self, query: str, accept: str | None = None, **parameters: str) -> Got:
        return self.get(f"/sparql?{urlencode({'query': query, **parameters})}", accept)

    def post(self, query: str, accept: str = "*/*") -> Got:
        headers = {"Content-Type": "application/sparql-query", "Accept": accept}
        return self.send("POST", "/sparql", query.encode(), headers)


@contextmanager
def serving(
    graph: Path, limits: Limits | None = None, *, with_register: bool = False, **options: Any
) -> Iterator[Live]:
    """Serve *graph* until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        public = options.pop("public", address)
        folder = read_folder(graph, with_register=with_register)
        server = made(folder, limits or Limits(seconds=20.0), public, **options)
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            _wait(lambda: server.started)
            yield Live(address)
        finally:
            server.should_exit = True
            thread.join()


def _wait(ready: Any, seconds: float = 20.0) -> None:
    deadline = monotonic() + seconds
    while not ready():
        assert monotonic() < deadline, "the server did not start"
        sleep(0.01)
