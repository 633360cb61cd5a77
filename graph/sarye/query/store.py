"""A graph that can be asked: in a process of its own, so that a question can be stopped."""

from __future__ import annotations

import os
import subprocess
import sys
from io import RawIOBase
from pathlib import Path
from types import TracebackType
from typing import Any, Self, cast

from sarye.errors import InputError
from sarye.graph.files import absent, graph_file
from sarye.query.disk import is_store
from sarye.query.loading import Graph
from sarye.query.messages import receive, send
from sarye.query.packing import unpack
from sarye.vocabulary.resources import ontology_folder

_FORMATS = {".ttl": "ttl", ".nt": "nt", ".jsonld": "jsonld", ".rdf": "rdf", ".xml": "rdf", ".owl": "rdf"}
_COUNTING = 3600.0
"""Seconds that counting all triples may take."""
_NOT_KNOWLEDGE = frozenset({"shapes.ttl"})


class TimeLimitError(InputError):
    """A question was stopped because its time was up."""


class Store:
    """A graph, loaded once and asked many times; a context manager that ends its process.

    After a question that had to be stopped the next one starts a fresh process by itself.
    """

    def __init__(self, source: list[Graph] | Path) -> None:
        """*source*: graphs to load together into memory, or the folder of a store on disk."""
        self._source = source
        self._process: subprocess.Popen[bytes] | None = None
        self._start()

    def count(self) -> int:
        """Count the triples, which takes time on disk.

        :raises InputError: the process that holds them cannot.
        """
        counted = self.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", 1, _COUNTING)
        if isinstance(counted, ValueError):
            raise InputError(f"the triples cannot be counted: {counted}", remedy="build the store again")
        return int(counted.rows[0][0].value)

    @property
    def process(self) -> int | None:
        """The number of the process that answers, where there is one."""
        return self._process.pid if self._process else None

    def ask(self, question: str, limit: int, timeout: float) -> Any:
        """Return what the process answers; the error it met as ValueError.

        :raises TimeLimitError: there was no answer after *timeout* seconds.
        """
        if self._process is None:
            self._start()
        reply = self._exchange((question, limit), timeout)
        return unpack(reply) if isinstance(reply, tuple) else reply

    def _start(self) -> None:
        # the child finds the package where this process found it, installed or not
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "sarye.query.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            bufsize=0,
        )
        loaded = self._exchange(self._source, timeout=None)
        if isinstance(loaded, ValueError):
            self.close()
            raise InputError(f"this is no graph that can be asked: {loaded}", remedy="build it again or name another")

    def _exchange(self, request: object, timeout: float | None) -> Any:
        process = self._process
        assert process is not None
        requests, replies = cast("tuple[RawIOBase, RawIOBase]", (process.stdin, process.stdout))
        try:
            send(requests, request)
            return receive(replies, timeout, process.kill)
        except (EOFError, BrokenPipeError, TimeoutError) as error:
            self.close()
            raise _ended(timeout if isinstance(error, TimeoutError) else None) from error
        except BaseException:  # an interrupted exchange leaves half an answer in the pipe
            self.close()
            raise

    def close(self) -> None:
        """End the process; asking again starts another one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def __del__(self) -> None:
        if getattr(self, "_process", None) is not None:
            self.close()


def _ended(timeout: float | None) -> InputError:
    if timeout is None:
        return InputError(
            "the process that answers ended before it had an answer",
            remedy="it may have run out of memory: narrow the question or free some",
        )
    return TimeLimitError(
        f"the question took longer than {timeout:g} seconds and was stopped",
        remedy="narrow it (name a case, add a LIMIT to a subquery) or allow more time",
    )


def open_store(source: Path | bytes, with_register: bool = True) -> Store:
    """Load a built graph: a folder with ``graph.ttl``, an RDF file, or the bytes of a Turtle file; or open a store on disk.

    :param with_register: load the ontology, the register of organisations and the scheme of technologies as well; a
        store on disk has them or has them not.
    :raises InputError: there is no such file, or it is not RDF.
    """
    if isinstance(source, Path) and is_store(source):
        return Store(source)
    return Store(graphs_of(source, with_register))


def graphs_of(source: Path | bytes, with_register: bool = True) -> list[Graph]:
    """Return the graphs that :func:`open_store` would load; errors as there."""
    return [_graph(source), *(_knowledge() if with_register else [])]


def _graph(source: Path | bytes) -> Graph:
    if isinstance(source, bytes):
        return "graph", source, "ttl"
    path = graph_file(source)
    if not path.exists():
        raise absent(source)
    try:
        path.open("rb").close()
        return path.name, path, _FORMATS.get(path.suffix.lower(), "ttl")
    except OSError as error:
        raise InputError(
            f"the graph cannot be read ({error.strerror})", where=str(path), remedy="name another"
        ) from error


def _knowledge() -> list[Graph]:
    files = (file for file in ontology_folder().iterdir() if file.name.endswith(".ttl"))
    chosen = sorted((file for file in files if file.name not in _NOT_KNOWLEDGE), key=lambda file: file.name)
    return [(file.name, file.read_bytes(), "ttl") for file in chosen]
