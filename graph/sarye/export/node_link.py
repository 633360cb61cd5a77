"""Node-link JSON: what networkx and D3 read, and what ``sarye import`` reads back whole."""

from __future__ import annotations

from sarye.export.formats import Format
from sarye.export.json_text import dumped, encoded, listed
from sarye.export.rights import about
from sarye.graph.model import CaseGraph
from sarye.graph.node_link import as_node_link


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as node-link JSON (UTF-8), a line a node and a line an edge."""
    data = as_node_link(graph) | {"graph": about(graph)}
    parts = (f'"{name}":{listed(value) if isinstance(value, list) else dumped(value)}' for name, value in data.items())
    return encoded("{" + ",\n".join(parts) + "}\n")


FORMAT = Format(
    name="node-link",
    filename="graph.node-link.json",
    purpose="networkx (node_link_graph) and D3; 'sarye import' reads it back whole",
    write=write,
    keeps="Everything: sources, terms of use, nodes with their attributes, edges with all evidence, numbers as numbers.",
    loses="",
    default=False,
)
