"""What is refused before a question is asked: what is too long, too deep, an update, or leaves this machine.

Three walls stand behind this one, for whatever it may overlook: the process that answers can open neither file nor
connection, has a limit of memory, and is killed when its time is up.
"""

from __future__ import annotations

from collections.abc import Iterator

from sarye.query.tokens import BEGINNING, FORMS, TOKEN, unescaped, words
from sarye.serving.limits import Limits
from sarye.serving.refusal import RefusedError

_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})


def check(question: str, limits: Limits) -> None:
    """Refuse *question* where it may not be asked here.

    :raises RefusedError: it is too long, nested too deep, an update, or asks another machine.
    """
    if len(question) > limits.question:
        raise RefusedError(413, f"the question has more than {limits.question:,} characters", remedy="shorten it")
    # some engines read escapes in strings and names only: whatever is wrong in either reading is refused
    for text in dict.fromkeys((question, unescaped(question))):
        _check(text, limits)


def _check(text: str, limits: Limits) -> None:
    first = True
    for word in _words(text, limits.nesting):
        if first and word not in ("PREFIX", "BASE"):
            first = False
            _check_kind(word)
        if word == "SERVICE":
            raise RefusedError(403, "SERVICE would ask another machine", remedy="ask that endpoint itself")


def _check_kind(word: str) -> None:
    if word in _UPDATES:
        raise RefusedError(403, f"{word} would change the graph, which can only be asked", remedy="send a query")
    if word not in FORMS:
        raise RefusedError(400, f"{word} is no question of SPARQL", remedy=BEGINNING)


def _words(text: str, nesting: int) -> Iterator[str]:
    depth = 0
    for token in TOKEN.finditer(text):
        if token["open"]:
            depth += 1
            if depth > nesting:
                raise RefusedError(400, f"brackets are nested deeper than {nesting}", remedy="flatten the question")
        elif token["close"]:
            depth = max(0, depth - 1)
        else:
            yield from (word for word, _ in words(token))
