"""GraphML: for yEd, igraph, Cytoscape and networkx."""

from __future__ import annotations

from collections.abc import Iterator

from sarye.export.columns import Column, Row, edge_columns, edge_row, node_columns, node_row, plain
from sarye.export.formats import Format
from sarye.export.xml_text import escaped
from sarye.graph.model import CaseGraph

_LABEL = Column("label", "string")


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as GraphML (UTF-8): one ``key`` a column, edges numbered, parallel edges kept."""
    return "\n".join(_lines(graph)).encode()


def _lines(graph: CaseGraph) -> Iterator[str]:
    nodes, edges = (_LABEL, *node_columns(graph)), edge_columns(graph)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    yield from _keys("node", nodes)
    yield from _keys("edge", edges)
    yield '  <graph id="sarye" edgedefault="directed">'
    for node in graph.nodes:
        yield f'    <node id="{escaped(node.id)}">'
        yield from _data("node", nodes, {"label": node.label, **node_row(node)})
        yield "    </node>"
    for number, edge in enumerate(graph.edges):
        yield f'    <edge id="e{number}" source="{escaped(edge.source)}" target="{escaped(edge.target)}">'
        yield from _data("edge", edges, edge_row(edge))
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>\n"


def _keys(what: str, columns: tuple[Column, ...]) -> Iterator[str]:
    for column in columns:
        name = escaped(column.name)
        yield f'  <key id="{what}_{name}" for="{what}" attr.name="{name}" attr.type="{column.type}"/>'


def _data(what: str, columns: tuple[Column, ...], row: Row) -> Iterator[str]:
    for column in columns:
        value = row.get(column.name)
        if value is not None:
            yield f'      <data key="{what}_{escaped(column.name)}">{escaped(plain(value))}</data>'


FORMAT = Format("graphml", "graph.graphml", "network programs: yEd, igraph, Cytoscape, networkx", write)
