"""The edges as Parquet, each with its evidence as a list of structs, for pandas, Polars, DuckDB, Spark and R."""

from __future__ import annotations

from sarye.export.columns import Column, edge_columns, edge_row
from sarye.export.formats import Format
from sarye.export.losses import Loss, said
from sarye.export.parquet_table import EXTRA, evidence_lists, losses, needed, table
from sarye.graph.model import CaseGraph

_ENDS = ("source", "target", "source_label", "target_label")


def write(graph: CaseGraph) -> bytes:
    """Return the edges of *graph* as Parquet: ends with their labels, the first evidence in columns, all in a list.

    :raises BuildError: pyarrow is not installed.
    """
    needed()
    labels = {node.id: node.label for node in graph.nodes}
    columns = [Column(name, "string") for name in _ENDS]
    columns += [column for column in edge_columns(graph) if column.name != "evidence"]
    ends = ((edge.source, edge.target, labels[edge.source], labels[edge.target]) for edge in graph.edges)
    rows = [
        {**dict(zip(_ENDS, own, strict=True)), **edge_row(edge)} for own, edge in zip(ends, graph.edges, strict=True)
    ]
    return table(graph, columns, rows, {"evidence": evidence_lists(edge.evidence for edge in graph.edges)})


_LOSSES = (
    Loss("Attributes of nodes, which are a file of their own."),
    *losses(lambda graph: map(edge_row, graph.edges)),
)

FORMAT = Format(
    name="edges-parquet",
    filename="edges.parquet",
    purpose="edges with their evidence as typed columns: pandas, Polars, DuckDB, Spark, R",
    write=write,
    keeps="All edges with the labels of their ends and all evidence as structs; sources and terms in the metadata.",
    loses=said(_LOSSES),
    losses=_LOSSES,
    default=False,
    extra=EXTRA,
)
