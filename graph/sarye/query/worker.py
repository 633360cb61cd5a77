"""The process that holds a store and answers questions, one after the other, until its input ends.

A question that runs away can be stopped in no other way than by killing the process it runs in: neither a thread
nor a signal nor oxigraph itself ends it. Requests and replies are messages on standard input and output.
"""

from __future__ import annotations

import signal
from io import FileIO, RawIOBase
from itertools import islice
from pathlib import Path

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, Store

from sarye.query.answer import Statements, Truth
from sarye.query.asking import ask
from sarye.query.loading import Graph, load
from sarye.query.messages import receive, send
from sarye.query.packing import PackedRows, pack


def serve(requests: RawIOBase, replies: RawIOBase) -> None:
    """Read what to open or load, say that it is there, then answer ``(question, limit)`` with an answer or error."""
    try:
        store = _opened(receive(requests))
    except (ValueError, OSError) as error:
        send(replies, ValueError(str(error)))
        return
    send(replies, None)
    while True:
        try:
            question, limit = receive(requests)
        except EOFError:
            return
        try:
            send(replies, answer(store, question, limit))
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            send(replies, ValueError(str(error)))


def _opened(source: Path | list[Graph]) -> Store:
    """Open the store in the folder *source*, to read only; or load graphs into memory."""
    if isinstance(source, Path):
        return Store.read_only(str(source))
    store = Store()
    load(store, source)
    return store


def answer(store: Store, question: str, limit: int) -> PackedRows | Statements | Truth:
    """Return what *store* answers to *question*: at most *limit* rows, packed, or triples."""
    result = ask(store, question)
    if isinstance(result, QuerySolutions):
        return pack(result, limit)
    if isinstance(result, QueryTriples):
        triples = tuple(islice(result, limit + 1))
        return Statements(triples[:limit], complete=len(triples) <= limit)
    if isinstance(result, QueryBoolean):
        return Truth(bool(result))
    raise TypeError(f"no answer of SPARQL: {result!r}")


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the asking process decides when this one ends
    serve(FileIO(0), FileIO(1, "w"))
