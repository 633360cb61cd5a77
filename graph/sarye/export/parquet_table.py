"""Parquet tables: typed columns, and in the metadata of the file what the graph is and under which terms it stands."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from sarye.export.columns import Column, Row, columns, evidence_values
from sarye.export.losses import Loss, where_text
from sarye.export.rights import about
from sarye.extras import need
from sarye.graph.model import AttributeValue, CaseGraph, Evidence

if TYPE_CHECKING:
    import pyarrow as pa

_SURROGATES = re.compile("[\ud800-\udfff]")


def _mixed(rows: Iterable[Row]) -> bool:
    """Say whether a column of *rows* has whole numbers beside broken ones."""
    told = list(rows)
    broken = {column.name for column in columns(told) if column.type == "double"}
    return any(isinstance(value, int) for row in told for name, value in row.items() if name in broken)


def losses(rows: Callable[[CaseGraph], Iterable[Row]]) -> tuple[Loss, ...]:
    """Return what no Parquet table can keep, for one with *rows*."""
    return (
        Loss("Half a surrogate pair becomes U+FFFD", where_text(_SURROGATES.pattern)),
        Loss("a column with broken numbers holds whole ones as 64-bit floats, too.", lambda graph: _mixed(rows(graph))),
    )


EXTRA = "parquet"
METADATA = "sarye"
"""The key of the metadata, whose value is JSON."""


def table(
    graph: CaseGraph,
    columns: Iterable[Column],
    rows: Sequence[Mapping[str, AttributeValue]],
    more: Mapping[str, pa.Array] | None = None,
) -> bytes:
    """Return *rows* of *graph* as Parquet, with the columns *more* after the others.

    :raises BuildError: pyarrow is not installed.
    """
    import pyarrow as pa  # noqa: PLC0415 - an extra
    from pyarrow import parquet  # noqa: PLC0415

    made = {column.name: _array(column, rows) for column in columns} | dict(more or {})
    facts = json.dumps(about(graph))
    buffer = io.BytesIO()
    parquet.write_table(pa.table(made).replace_schema_metadata({METADATA: facts}), buffer, compression="zstd")
    return buffer.getvalue()


def needed() -> None:
    """Make sure that Parquet can be written.

    :raises BuildError: pyarrow is not installed.
    """
    need(EXTRA, "Parquet")


def _array(column: Column, rows: Iterable[Mapping[str, AttributeValue]]) -> pa.Array:
    import pyarrow as pa  # noqa: PLC0415 - an extra

    values = [row.get(column.name) for row in rows]
    if column.type == "string":
        return pa.array([None if value is None else legal(str(value)) for value in values], pa.string())
    if column.type == "double":
        return pa.array([None if value is None else float(value) for value in values], pa.float64())
    return pa.array(values, pa.int64())


def evidence_lists(lists: Iterable[Iterable[Evidence]]) -> pa.Array:
    """Return a column whose every cell is a list of structs with the fields of Evidence."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    text, whole = pa.string(), pa.int64()
    kinds = {
        "sha256": text,
        "start": whole,
        "end": whole,
        "quote": text,
        "surface_start": whole,
        "surface": text,
        "section": text,
        "line": whole,
        "document": text,
        "method": text,
        "confidence": pa.float64(),
    }
    return pa.array([[_values(one) for one in some] for some in lists], pa.list_(pa.struct(list(kinds.items()))))


def _values(evidence: Evidence) -> dict[str, Any]:
    values = evidence_values(evidence)
    return {name: legal(value) if isinstance(value, str) else value for name, value in values.items()}


def legal(text: str) -> str:
    """Return *text* without halves of surrogate pairs, which UTF-8 cannot hold."""
    return _SURROGATES.sub("\ufffd", text)
