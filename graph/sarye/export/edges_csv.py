"""The edges as a table, each with the sentence it rests on: for Excel, and for Gephi together with the nodes."""

from __future__ import annotations

from sarye.export.columns import edge_columns, edge_row
from sarye.export.csv_table import LOSSES, table
from sarye.export.formats import Format
from sarye.export.losses import Loss, said
from sarye.graph.model import CaseGraph


def write(graph: CaseGraph) -> bytes:
    """Return the edges of *graph* as CSV: ``Source``, ``Target``, ``Type`` (as Gephi names them), labels, evidence."""
    names = [column.name for column in edge_columns(graph)]
    labels = {node.id: node.label for node in graph.nodes}
    rows = (
        (
            edge.source,
            edge.target,
            "Directed",
            labels[edge.source],
            labels[edge.target],
            *map(edge_row(edge).get, names),
        )
        for edge in graph.edges
    )
    return table(["Source", "Target", "Type", "source_label", "target_label", *names], rows)


_LOSSES = (Loss("Attributes of nodes, which are a table of their own."), *LOSSES)

FORMAT = Format(
    name="edges",
    filename="edges.csv",
    purpose="tables of claims with their evidence: Excel, Gephi, pandas",
    write=write,
    keeps="All edges with the labels of their ends; all evidence, the first in columns, every piece as JSON.",
    loses=said(_LOSSES),
    losses=_LOSSES,
)
