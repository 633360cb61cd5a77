"""GraphML: for yEd, igraph, Cytoscape and networkx.

The schema wants ids to be name tokens (XML 1.0, Nmtoken), which ids of ours are not: :func:`token` writes them so, and
the id itself stands in the column ``node_id``. http://graphml.graphdrawing.org
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sarye.export.columns import Column, Row, edge_columns, edge_row, node_columns, node_row, plain
from sarye.export.formats import Format
from sarye.export.xml_text import LOST_CHARACTERS, escaped
from sarye.graph.model import CaseGraph

_OWN = (Column("node_id", "string"), Column("label", "string"))
_NO_TOKEN = re.compile("[^A-Za-z0-9.\uac00-\ud7a3-]")


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as GraphML (UTF-8): one ``key`` a column, edges numbered, parallel edges kept."""
    return "\n".join(_lines(graph)).encode()


def _lines(graph: CaseGraph) -> Iterator[str]:
    nodes, edges = (*_OWN, *node_columns(graph)), edge_columns(graph)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    yield from _keys("node", nodes)
    yield from _keys("edge", edges)
    yield '  <graph id="sarye" edgedefault="directed">'
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


def token(identifier: str) -> str:
    """Return *identifier* as a name token of its own: ``/`` as ``:``, all but letters and digits as hexadecimals.

    >>> token("organization/부산광역시 서구")
    'organization:부산광역시_20_서구'
    """
    return _NO_TOKEN.sub(lambda found: ":" if found.group() == "/" else f"_{ord(found.group()):x}_", identifier)


def _keys(what: str, columns: tuple[Column, ...]) -> Iterator[str]:
    for column in columns:
        name = escaped(column.name)
        yield f'  <key id="{what}_{name}" for="{what}" attr.name="{name}" attr.type="{column.type}"/>'


def _data(what: str, columns: tuple[Column, ...], row: Row) -> Iterator[str]:
    for column in columns:
        value = row.get(column.name)
        if value is not None:
            yield f'      <data key="{what}_{escaped(column.name)}">{escaped(plain(value))}</data>'


FORMAT = Format(
    name="graphml",
    filename="graph.graphml",
    purpose="network programs: yEd, igraph, Cytoscape, networkx",
    write=write,
    keeps="All nodes and edges with their attributes; all evidence, the first in columns, every piece as JSON.",
    loses=f"Positions and colours. {LOST_CHARACTERS}",
)
