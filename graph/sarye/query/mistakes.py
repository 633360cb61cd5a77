"""What is wrong with a question that cannot be read, in words and with its place.

oxigraph tells how far it came and what it looked for there; of an undeclared prefix that is often some keyword, and the place
is one token late. So an undeclared prefix is looked for here, and else the words before the place are shown.
"""

from __future__ import annotations

import re

from sarye.errors import InputError
from sarye.query.prefixes import known
from sarye.query.tokens import TOKEN, position

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_NOT_GROUPED = "The SELECT contains a variable that is unbound"
_LONGEST = 20_000
"""Characters of the longest question in which an undeclared prefix is looked for."""
_SHOWN = 30
"""Characters shown of what stands before the place."""


def mistake(message: str, question: str) -> InputError:
    """Return the error that tells in one line what *message* of oxigraph says of *question*."""
    match = _PLACE.match(message)
    if match is None:
        return InputError(f"the question cannot be answered: {' '.join(message.split())}")
    line, column = int(match[1]), int(match[2])
    end = _offset(question, line, column)
    undeclared = _undeclared(question, end)
    if undeclared is not None:
        prefix = undeclared[0].partition(":")[0]
        return InputError(
            f"this is not SPARQL: the prefix {prefix}: is not declared",
            where=position(question, undeclared.start()),
            remedy=f"begin with PREFIX {prefix}: <…>, or use one that needs none: {', '.join(known())}",
        )
    if _NOT_GROUPED in match[3]:
        where, what = f"line {line}, column {column}", "SELECT names a variable that is neither grouped nor aggregated"
    else:
        where, what = f"line {line}, column {column}", _before(question[:end], " ".join(match[3].split()))
    return InputError(f"this is not SPARQL: {what}", where=where, remedy="correct the question there")


def _offset(question: str, line: int, column: int) -> int:
    return sum(len(one) + 1 for one in question.split("\n")[: line - 1]) + column - 1


def _undeclared(question: str, end: int) -> re.Match[str] | None:
    """Return the first name before *end* whose prefix nobody knows."""
    if len(question) > _LONGEST:
        return None
    declared, word = {*known(), "_"}, ""
    for match in TOKEN.finditer(question):
        if match.start() >= end:
            return None
        if match["name"]:
            prefix = match["name"].partition(":")[0]
            if word == "PREFIX":
                declared.add(prefix)
            elif prefix not in declared:
                return match
        word = (match["word"] or "").upper()
    return None


def _before(read: str, wanted: str) -> str:
    """Say what stands last in *read*, and the one word that oxigraph looked for where it is a single one."""
    words = " ".join(read.split())
    shown = words if len(words) <= _SHOWN else f"…{words[-_SHOWN:]}"
    one = re.fullmatch(r"expected ([A-Z]+)", wanted)
    looked = f", where {one[1]} could stand" if one else ""
    return f"it goes wrong at or before the end of '{shown}'{looked}" if shown else "it goes wrong at its beginning"
