"""Cytoscape.js JSON: for web pages drawn with Cytoscape.js, and for Cytoscape desktop, with places and looks.

https://js.cytoscape.org/#notation/elements-json
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sarye.export.appearance import LOOKS
from sarye.export.columns import edge_row, evidence_values, node_row
from sarye.export.formats import Format
from sarye.export.json_text import dumped, encoded, listed
from sarye.export.rights import about
from sarye.graph.model import CaseGraph, Edge, Node
from sarye.network.positions import Point, positions

_SHAPES = {"square": "rectangle", "dot": "ellipse"}  # as Cytoscape.js calls them; the others bear the same name


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as Cytoscape.js JSON (UTF-8), a line a node and a line an edge."""
    places = positions(graph)
    nodes = listed(_node(node, places) for node in graph.nodes)
    edges = listed(_edge(number, edge) for number, edge in enumerate(graph.edges))
    head = f'"data":{dumped(about(graph))},\n"style":{listed(_style())},\n"layout":{dumped({"name": "preset"})}'
    return encoded(f'{{{head},\n"elements":{{\n"nodes":{nodes},\n"edges":{edges}}}}}\n')


def _node(node: Node, places: Mapping[str, Point]) -> dict[str, Any]:
    x, y = places[node.id]
    return {"data": {"id": node.id, "label": node.label, **node_row(node)}, "position": {"x": x, "y": y}}


def _edge(number: int, edge: Edge) -> dict[str, Any]:
    data = {"id": f"e{number}", "source": edge.source, "target": edge.target, "label": edge.kind.value}
    return {"data": {**data, **edge_row(edge), "evidence": [evidence_values(one) for one in edge.evidence]}}


def _style() -> list[dict[str, Any]]:
    looks: list[dict[str, Any]] = [{"selector": "node", "style": {"label": "data(label)"}}]
    for kind, look in LOOKS.items():
        shape = _SHAPES.get(look.shape, look.shape)
        style = {"background-color": look.light, "shape": shape, "width": 2 * look.size, "height": 2 * look.size}
        looks.append({"selector": f'node[kind = "{kind}"]', "style": style})
    arrow = {"curve-style": "bezier", "target-arrow-shape": "triangle", "width": 1}
    return [*looks, {"selector": "edge", "style": arrow}]


FORMAT = Format(
    name="cytoscape",
    filename="graph.cyjs",
    purpose="Cytoscape.js and Cytoscape desktop, with places, colours and shapes",
    write=write,
    keeps="All nodes and edges with their attributes, all evidence as objects, places, looks, sources, terms of use.",
    loses="",
    default=False,
)
