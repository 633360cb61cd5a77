"""A graph whose every text tries to become markup or script, or to break the page by its sheer size."""

from __future__ import annotations

from dataclasses import replace

from sample_graph import sample_graph
from sarye.graph.model import AttributeValue, CaseGraph, Edge, Node

HOSTILE = (
    "<script>window.hacked = 1</script></script><script>window.hacked = 1</script>"
    '<img src="x" onerror="window.hacked = 1">" onmouseover="window.hacked = 1" x="'
    "javascript:window.hacked=1 href {{ 7*7 }} ${window.hacked = 1} `\\u003c"
    "\u2028\u2029\u202e\u202d\u0000\u0007\ud800 ]]> --> <!-- <style>*{display:none}</style>"
).encode(errors="replace").decode()  # fmt: skip
_CODED = frozenset(
    {"status", "kind", "type", "comparator", "role", "direction", "date_basis", "edtf", "earliest", "latest", "sha256"}
)
LONG = "가나다라마" * 2000


def hostile_graph() -> CaseGraph:
    """Return the sample graph with every text replaced by a hostile one; every third is 10,000 characters long."""
    graph = sample_graph()
    names = {node.id: f"{node.kind}/{HOSTILE}{number}" for number, node in enumerate(graph.nodes)}
    sources = tuple(replace(source, name=HOSTILE + source.name) for source in graph.sources)
    nodes = tuple(_hostile_node(node, names[node.id], number) for number, node in enumerate(graph.nodes))
    edges = tuple(_hostile_edge(edge, names, number) for number, edge in enumerate(graph.edges))
    return replace(graph, sources=sources, nodes=nodes, edges=edges)


def _hostile_node(node: Node, name: str, number: int) -> Node:
    def changed(key: str, value: AttributeValue) -> AttributeValue:
        coded = key in _CODED
        return value if coded or not isinstance(value, str) else HOSTILE

    attributes = {key: changed(key, value) for key, value in node.attributes.items()}
    return replace(node, id=name, label=LONG if number % 3 == 0 else HOSTILE, attributes=attributes)


def _hostile_edge(edge: Edge, names: dict[str, str], number: int) -> Edge:
    quote = LONG if number % 3 == 0 else HOSTILE
    evidence = tuple(
        replace(one, quote=quote, surface=quote[:20], surface_start=one.start, end=one.start + len(quote))
        for one in edge.evidence
    )
    return replace(edge, source=names[edge.source], target=names[edge.target], evidence=evidence)
