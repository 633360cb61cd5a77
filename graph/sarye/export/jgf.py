"""JSON Graph Format, version 2: a plain form that many small tools share.

https://jsongraphformat.info
"""

from __future__ import annotations

from typing import Any

from sarye.export.columns import edge_row, evidence_values, node_row
from sarye.export.formats import Format
from sarye.export.json_text import dumped, encoded, listed
from sarye.export.rights import about
from sarye.graph.model import CaseGraph, Edge


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as JGF (UTF-8), a line a node and a line an edge."""
    nodes = ",\n".join(
        f"{dumped(node.id)}:{dumped({'label': node.label, 'metadata': node_row(node)})}" for node in graph.nodes
    )
    edges = listed(_edge(number, edge) for number, edge in enumerate(graph.edges))
    head = f'"directed":true,"type":"sarye","label":"sarye","metadata":{dumped(about(graph))}'
    return encoded(f'{{"graph":{{{head},\n"nodes":{{\n{nodes}\n}},\n"edges":{edges}}}}}\n')


def _edge(number: int, edge: Edge) -> dict[str, Any]:
    kind = edge.kind.value
    ends = {"id": f"e{number}", "source": edge.source, "target": edge.target, "relation": kind, "directed": True}
    return {
        **ends,
        "label": kind,
        "metadata": {**edge_row(edge), "evidence": [evidence_values(one) for one in edge.evidence]},
    }


FORMAT = Format(
    name="jgf",
    filename="graph.jgf.json",
    purpose="JSON Graph Format, for small tools and scripts",
    write=write,
    keeps="All nodes and edges with their attributes, all evidence as objects, sources, terms of use.",
    loses="Positions and colours.",
    default=False,
)
