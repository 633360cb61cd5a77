"""Questions in SPARQL: read-only, bounded in time and rows, with errors that say where."""

from __future__ import annotations

from collections.abc import Mapping

from sarye.errors import InputError
from sarye.query.answer import Answer
from sarye.query.endpoint import Endpoint
from sarye.query.mistakes import mistake
from sarye.query.store import Store
from sarye.query.tokens import BEGINNING, FORMS, TOKEN, position, unescaped, words

ROWS = 10_000
"""How many rows or triples an answer holds unless told otherwise."""
SECONDS = 30.0
"""How long a question may take unless told otherwise."""

_REFUSED = {
    "SERVICE": ("SERVICE would ask another machine", "ask that endpoint itself"),
    "FROM": ("there is one graph here, so FROM has no meaning", "leave FROM out"),
}


def run(store: Store | Endpoint, question: str, limit: int = ROWS, timeout: float = SECONDS) -> Answer:
    """Return what *store*, or the endpoint in its place, answers to *question*: SELECT, ASK, CONSTRUCT or DESCRIBE.

    The prefixes of :func:`sarye.query.prefixes.known` need no declaration.

    :param limit: how many rows or triples the answer may hold.
    :param timeout: seconds after which the question is stopped.
    :raises InputError: the question is no SPARQL query, would change something or leave this machine, or took
        too long; with line and column where it is not SPARQL. An endpoint may ask others and choose among its graphs.
    """
    if isinstance(store, Endpoint):
        _check(question, {})
        return store.ask(question, limit, timeout)
    _check(question, _REFUSED)
    answer = store.ask(question, limit, timeout)
    if isinstance(answer, ValueError):
        raise mistake(str(answer), question)
    checked: Answer = answer
    return checked


def _check(question: str, refused: Mapping[str, tuple[str, str]]) -> None:
    """Refuse what is no question (updates), and the words *refused*: those that read from elsewhere."""
    plain = unescaped(question)
    found = (one for token in TOKEN.finditer(plain) for one in words(token))
    first = next(((word, at) for word, at in found if word not in {"PREFIX", "BASE"}), ("", 0))
    if not first[0]:
        raise InputError("the question is empty", remedy=BEGINNING)
    if first[0] not in FORMS:
        raise InputError(
            f"{first[0]} is no question; the graph can be asked but not changed",
            where=position(plain, first[1]),
            remedy=BEGINNING,
        )
    letters = plain.upper()
    if not any(word in letters for word in refused):  # as nearly always: then words need not be told from other text
        return
    for word, at in found:
        if word in refused:
            what, remedy = refused[word]
            raise InputError(what, where=position(plain, at), remedy=remedy)
