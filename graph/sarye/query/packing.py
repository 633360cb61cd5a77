"""Answers on their way between two processes: rows as text, which takes a fraction of the time of terms.

The text is that of SPARQL 1.1 TSV (https://www.w3.org/TR/sparql11-results-csv-tsv/), so that oxigraph reads it back.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any, TypeAlias

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from sarye.query.answer import Rows

PackedRows: TypeAlias = tuple[bytes, bool]
"""Rows as TSV, and whether there are no more of them."""


def pack(solutions: QuerySolutions, limit: int) -> PackedRows:
    """Take at most *limit* rows of *solutions*; :func:`unpack` makes an answer of them."""
    lines = _Lines(limit + 1)
    try:
        solutions.serialize(lines, QueryResultsFormat.TSV)
    except _EnoughError:
        wanted = lines.getvalue().split(b"\n", limit + 1)[: limit + 1]
        return b"\n".join([*wanted, b""]), False
    return lines.getvalue(), True


def unpack(packed: PackedRows) -> Rows:
    r"""Return the rows that were packed.

    >>> unpack(('?a\t?b\n<http://example.org/>\t\n\t"가"@ko\n'.encode(), True)).rows[1][1]
    <Literal value=가 language=ko>
    """
    data, complete = packed
    solutions = parse_query_results(data, QueryResultsFormat.TSV)
    assert isinstance(solutions, QuerySolutions)
    names = tuple(variable.value for variable in solutions.variables)
    return Rows(names, tuple(map(tuple, solutions)), complete)


class _EnoughError(Exception):
    """There are more lines than are wanted."""


class _Lines(BytesIO):
    r"""A buffer that takes no more lines than it is told, but for the rest of what comes with the last one.

    A row is one line, whatever is in it: TSV writes a line break in a value as ``\n``.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._room = most

    def write(self, data: Any) -> int:
        self._room -= data.count(b"\n")
        size = super().write(data)
        if self._room < 0:
            raise _EnoughError
        return size
