"""GEXF 1.3: for Gephi and its relatives, with the positions and colours of the page, and the time of the cases.

https://gexf.net; the elements of the ``viz`` namespace are written as its primer shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sarye.export.appearance import LOOKS, rgb
from sarye.export.columns import Column, Row, edge_columns, edge_row, node_columns, node_row, plain
from sarye.export.formats import Format
from sarye.export.rights import about
from sarye.export.spells import Spell, spells
from sarye.export.xml_text import LOST_CHARACTERS, escaped
from sarye.graph.model import CaseGraph, Edge, Node
from sarye.network.positions import Point, positions


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as GEXF 1.3 (UTF-8); ``kind`` on an edge is what keeps parallel edges apart."""
    return "\n".join(_lines(graph)).encode()


def _lines(graph: CaseGraph) -> Iterator[str]:
    nodes, edges, places, times = node_columns(graph), edge_columns(graph), positions(graph), spells(graph)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">'
    yield from _meta(graph)
    yield '  <graph mode="dynamic" timeformat="date" defaultedgetype="directed">'
    yield from _attributes("node", nodes)
    yield from _attributes("edge", edges)
    yield "    <nodes>"
    for node in graph.nodes:
        yield from _node(node, nodes, places, times[node.id])
    yield "    </nodes>"
    yield "    <edges>"
    for number, edge in enumerate(graph.edges):
        yield from _edge(number, edge, edges, times[edge.source])
    yield "    </edges>"
    yield "  </graph>"
    yield "</gexf>\n"


def _meta(graph: CaseGraph) -> Iterator[str]:
    facts = about(graph)
    sources = (f"{one['name']} (sha256 {one['sha256']})" for one in facts["sources"])
    said = [f"Sources: {', '.join(sources)}.", facts["rights"], *([facts["license"]] if "license" in facts else ())]
    yield "  <meta>"
    yield "    <creator>sarye</creator>"
    yield f"    <description>{escaped(' '.join(said))}</description>"
    yield "  </meta>"


def _attributes(what: str, columns: tuple[Column, ...]) -> Iterator[str]:
    yield f'    <attributes class="{what}">'
    for column in columns:
        name = escaped(column.name)
        yield f'      <attribute id="{name}" title="{name}" type="{column.type}"/>'
    yield "    </attributes>"


def _values(columns: tuple[Column, ...], row: Row) -> Iterator[str]:
    yield "        <attvalues>"
    for column in columns:
        value = row.get(column.name)
        if value is not None:
            yield f'          <attvalue for="{escaped(column.name)}" value="{escaped(plain(value))}"/>'
    yield "        </attvalues>"


def _spells(times: Iterable[Spell]) -> Iterator[str]:
    """Yield when a thing is there; what is without bounds says nothing and is always there."""
    if told := [f'          <spell start="{escaped(first)}" end="{escaped(last)}"/>' for first, last in times]:
        yield "        <spells>"
        yield from told
        yield "        </spells>"


def _node(
    node: Node, columns: tuple[Column, ...], places: Mapping[str, Point], times: Iterable[Spell]
) -> Iterator[str]:
    look, (x, y) = LOOKS[node.kind], places[node.id]
    red, green, blue = rgb(look.light)
    yield f'      <node id="{escaped(node.id)}" label="{escaped(node.label)}">'
    yield from _values(columns, node_row(node))
    yield from _spells(times)
    yield f'        <viz:size value="{look.size}"/>'
    yield f'        <viz:position x="{x}" y="{-y}" z="0"/>'  # a page counts downwards, Gephi upwards
    yield f'        <viz:color r="{red}" g="{green}" b="{blue}"/>'
    yield "      </node>"


def _edge(number: int, edge: Edge, columns: tuple[Column, ...], times: Iterable[Spell]) -> Iterator[str]:
    ends = f'source="{escaped(edge.source)}" target="{escaped(edge.target)}"'
    kind = escaped(edge.kind.value)
    yield f'      <edge id="e{number}" {ends} kind="{kind}" label="{kind}">'
    yield from _values(columns, edge_row(edge))
    yield from _spells(times)
    yield "      </edge>"


FORMAT = Format(
    name="gexf",
    filename="graph.gexf",
    purpose="Gephi, with positions, colours and the years as time",
    write=write,
    keeps="All nodes and edges with their attributes, places, colours and times; all evidence, every piece as JSON.",
    loses=LOST_CHARACTERS.words,
    losses=(LOST_CHARACTERS,),
)
