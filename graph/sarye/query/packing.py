"""Answers on their way between two processes: pickled as plain text, which takes a fraction of the time of terms."""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from sarye.query.answer import Answer, Rows, Term

Packed: TypeAlias = str | tuple[str, str | None, str] | BlankNode | Triple | None
"""An IRI as text, a literal as its value, language and datatype, other terms as they are."""
PackedRows: TypeAlias = tuple[tuple[str, ...], list[tuple[Packed, ...]], bool]


def pack(answer: Answer) -> Answer | PackedRows:
    """Return *answer* with the terms of its rows as plain text; :func:`unpack` gives it back."""
    if isinstance(answer, Rows):
        return answer.variables, [tuple(map(_packed, row)) for row in answer.rows], answer.complete
    return answer


def unpack(packed: object) -> object:
    """Return the answer that :func:`pack` was given; anything else comes back as it is.

    >>> rows = Rows(("a",), ((NamedNode("http://example.org/"),), (Literal("가", language="ko"),), (None,), (Literal(1),)))
    >>> unpack(pack(rows)) == rows
    True
    """
    if isinstance(packed, tuple):
        variables, rows, complete = packed
        return Rows(variables, tuple(tuple(map(_term, row)) for row in rows), complete)
    return packed


def _packed(term: Term | None) -> Packed:
    if isinstance(term, NamedNode):
        return term.value
    if isinstance(term, Literal):
        return term.value, term.language, term.datatype.value
    return term


@lru_cache(maxsize=10_000)
def _term(packed: Packed) -> Term | None:
    if isinstance(packed, str):
        return NamedNode(packed)
    if isinstance(packed, tuple):
        value, language, datatype = packed
        return Literal(value, language=language) if language else Literal(value, datatype=NamedNode(datatype))
    return packed
