"""The process that holds a store and answers questions, one after the other, until its input ends.

A question that runs away can be stopped in no other way than by killing the process it runs in: neither a thread
nor a signal nor oxigraph itself ends it. Requests and replies are pickles on standard input and output; both
ends are this package.
"""

from __future__ import annotations

import pickle
import signal
import sys
from itertools import islice
from typing import BinaryIO

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from sarye.query.answer import Answer, Rows, Statements, Truth
from sarye.query.packing import pack
from sarye.vocabulary.terms import PREFIXES


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Read the graphs to load, say that they are loaded, then answer ``(question, limit)`` with an answer or error."""
    store = Store()
    for name, data, form in pickle.load(requests):
        try:
            store.bulk_load(data, format=RdfFormat.from_extension(form))
        except (SyntaxError, ValueError) as error:
            _reply(replies, ValueError(f"{name}: {error}"))
            return
    _reply(replies, len(store))
    while True:
        try:
            question, limit = pickle.load(requests)
        except EOFError:
            return
        try:
            _reply(replies, pack(answer(store, question, limit)))
        except (SyntaxError, ValueError, OSError, RuntimeError) as error:
            _reply(replies, ValueError(str(error)))


def _reply(replies: BinaryIO, value: object) -> None:
    pickle.dump(value, replies, protocol=pickle.HIGHEST_PROTOCOL)
    replies.flush()


def answer(store: Store, question: str, limit: int) -> Answer:
    """Return what *store* answers to *question*: at most *limit* rows or triples."""
    result = store.query(question, prefixes=PREFIXES)
    if isinstance(result, QuerySolutions):
        names = tuple(variable.value for variable in result.variables)
        rows = tuple(tuple(row[index] for index in range(len(names))) for row in islice(result, limit + 1))
        return Rows(names, rows[:limit], complete=len(rows) <= limit)
    if isinstance(result, QueryTriples):
        triples = tuple(islice(result, limit + 1))
        return Statements(triples[:limit], complete=len(triples) <= limit)
    if isinstance(result, QueryBoolean):
        return Truth(bool(result))
    raise TypeError(f"no answer of SPARQL: {result!r}")


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the asking process decides when this one ends
    serve(sys.stdin.buffer, sys.stdout.buffer)
