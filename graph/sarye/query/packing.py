"""Answers on their way between two processes: rows as text, which takes a fraction of the time of terms.

The text is that of SPARQL 1.1 TSV (https://www.w3.org/TR/sparql11-results-csv-tsv/), so that oxigraph reads it back.
"""

from __future__ import annotations

from itertools import islice
from typing import TypeAlias

from pyoxigraph import QueryResultsFormat, QuerySolutions, Triple, parse_query_results

from sarye.query.answer import Rows, Term

PackedRows: TypeAlias = tuple[bytes, bool]
"""Rows as TSV, and whether there are no more of them."""


def pack(solutions: QuerySolutions, limit: int) -> PackedRows:
    """Take at most *limit* rows of *solutions*; :func:`unpack` makes an answer of them."""
    lines = ["\t".join(map(str, solutions.variables))]
    lines += ["\t".join(map(_written, row)) for row in islice(solutions, limit)]
    lines.append("")
    return "\n".join(lines).encode(), next(solutions, None) is None


def unpack(packed: PackedRows) -> Rows:
    r"""Return the rows that were packed.

    >>> unpack(('?a\t?b\n<http://example.org/>\t\n\t"가"@ko\n'.encode(), True)).rows[1][1]
    <Literal value=가 language=ko>
    """
    data, complete = packed
    solutions = parse_query_results(data, QueryResultsFormat.TSV)
    assert isinstance(solutions, QuerySolutions)
    names = tuple(variable.value for variable in solutions.variables)
    return Rows(names, tuple(tuple(row) for row in solutions), complete)


def _written(term: Term | None) -> str:
    if term is None:
        return ""
    return f"<<( {' '.join(map(_written, term))} )>>" if isinstance(term, Triple) else str(term)
