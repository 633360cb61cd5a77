"""The nodes as a table: for Excel, and for Gephi together with the table of edges."""

from __future__ import annotations

from sarye.export.columns import node_columns, node_row
from sarye.export.csv_table import LOSSES, table
from sarye.export.formats import Format
from sarye.export.losses import Loss, said
from sarye.graph.model import CaseGraph


def write(graph: CaseGraph) -> bytes:
    """Return the nodes of *graph* as CSV: ``Id`` and ``Label`` (the names Gephi looks for), then the attributes."""
    names = [column.name for column in node_columns(graph)]
    rows = ((node.id, node.label, *map(node_row(node).get, names)) for node in graph.nodes)
    return table(["Id", "Label", *names], rows)


_LOSSES = (Loss("The edges, which are a table of their own."), *LOSSES)

FORMAT = Format(
    name="nodes",
    filename="nodes.csv",
    purpose="tables of things: Excel, Gephi, pandas",
    write=write,
    keeps="All nodes with their attributes.",
    loses=said(_LOSSES),
    losses=_LOSSES,
)
