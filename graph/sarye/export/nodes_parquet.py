"""The nodes as Parquet, for pandas, Polars, DuckDB, Spark and R."""

from __future__ import annotations

from sarye.export.columns import Column, node_columns, node_row
from sarye.export.formats import Format
from sarye.export.losses import Loss, said
from sarye.export.parquet_table import EXTRA, losses, needed, table
from sarye.graph.model import CaseGraph


def write(graph: CaseGraph) -> bytes:
    """Return the nodes of *graph* as Parquet: ``id``, ``label``, then the attributes.

    :raises BuildError: pyarrow is not installed.
    """
    needed()
    columns = (Column("id", "string"), Column("label", "string"), *node_columns(graph))
    return table(graph, columns, [{"id": node.id, "label": node.label, **node_row(node)} for node in graph.nodes])


_LOSSES = (Loss("The edges, which are a file of their own."), *losses(lambda graph: map(node_row, graph.nodes)))

FORMAT = Format(
    name="nodes-parquet",
    filename="nodes.parquet",
    purpose="nodes as typed columns: pandas, Polars, DuckDB, Spark, R",
    write=write,
    keeps="All nodes with their attributes; sources and terms of use in the metadata of the file.",
    loses=said(_LOSSES),
    losses=_LOSSES,
    default=False,
    extra=EXTRA,
)
