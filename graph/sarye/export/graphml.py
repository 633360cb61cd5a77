"""GraphML: for yEd, igraph, Cytoscape and networkx.

The schema wants ids to be name tokens, which ids of ours are not: :func:`~sarye.vocabulary.tokens.token` writes them
so, and the id itself stands in the column ``node_id``. http://graphml.graphdrawing.org
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sarye.export.columns import Column, Row, edge_columns, edge_row, node_columns, node_row, plain
from sarye.export.formats import Format
from sarye.export.losses import Loss, said
from sarye.export.rights import told
from sarye.export.xml_text import LOST_CHARACTERS, escaped
from sarye.graph.model import CaseGraph
from sarye.vocabulary.tokens import token

_OWN = (Column("node_id", "string"), Column("label", "string"))


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as GraphML (UTF-8): one ``key`` a column, edges numbered, parallel edges kept."""
    return "\n".join(_lines(graph)).encode()


def _lines(graph: CaseGraph) -> Iterator[str]:
    nodes, edges, facts = (*_OWN, *node_columns(graph)), edge_columns(graph), told(graph)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    yield from _keys("graph", [Column(name, "string") for name in facts])
    yield from _keys("node", nodes)
    yield from _keys("edge", edges)
    yield '  <graph id="sarye" edgedefault="directed">'
    yield from _data("graph", [Column(name, "string") for name in facts], facts)
    for node in graph.nodes:
        yield f'    <node id="{token(node.id)}">'
        yield from _data("node", nodes, {"node_id": node.id, "label": node.label, **node_row(node)})
        yield "    </node>"
    for number, edge in enumerate(graph.edges):
        yield f'    <edge id="e{number}" source="{token(edge.source)}" target="{token(edge.target)}">'
        yield from _data("edge", edges, edge_row(edge))
        yield "    </edge>"
    yield "  </graph>"
    yield "</graphml>\n"


def _keys(what: str, columns: Iterable[Column]) -> Iterator[str]:
    for column in columns:
        name = escaped(column.name)
        yield f'  <key id="{what}_{name}" for="{what}" attr.name="{name}" attr.type="{column.type}"/>'


def _data(what: str, columns: Iterable[Column], row: Row) -> Iterator[str]:
    for column in columns:
        value = row.get(column.name)
        if value is not None:
            yield f'      <data key="{what}_{escaped(column.name)}">{escaped(plain(value))}</data>'


_LOSSES = (Loss("Positions and colours."), LOST_CHARACTERS)

FORMAT = Format(
    name="graphml",
    filename="graph.graphml",
    purpose="network programs: yEd, igraph, Cytoscape, networkx",
    write=write,
    keeps=(
        "All nodes and edges with their attributes; all evidence, the first in columns, every piece as JSON; "
        "sources and terms of use as data of the graph."
    ),
    loses=said(_LOSSES),
    losses=_LOSSES,
)
