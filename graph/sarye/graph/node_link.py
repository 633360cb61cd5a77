"""The graph as node-link data, the JSON form of networkx, and back: nothing is lost on the way.

https://networkx.org/documentation/stable/reference/readwrite/generated/networkx.readwrite.json_graph.node_link_data.html
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from sarye.graph.model import CaseGraph, Edge, EdgeKind, Evidence, Node, NodeKind, Source
from sarye.vocabulary.codes import Method, SectionName

_TAKEN = frozenset({"id", "kind", "label"})


def as_node_link(graph: CaseGraph) -> dict[str, Any]:
    """Return *graph* as ``networkx.node_link_graph(data, edges="edges")`` reads it.

    It becomes the graph of :func:`~sarye.graph.multigraph.multigraph`, but that evidence is a list of dictionaries.
    """
    return {
        "directed": True,
        "multigraph": True,
        "graph": {"base": graph.base, "sources": [_source_data(source) for source in graph.sources]},
        "nodes": [_node_data(node) for node in graph.nodes],
        "edges": [_edge_data(edge) for edge in graph.edges],
    }


def _source_data(source: Source) -> dict[str, str]:
    issued = {"issued": source.issued} if source.issued else {}
    return {"name": source.name, "sha256": source.sha256, **issued}


def _node_data(node: Node) -> dict[str, Any]:
    own = {(f"{node.kind}_{name}" if name in _TAKEN else name): value for name, value in node.attributes.items()}
    return {"id": node.id, "kind": node.kind.value, "label": node.label, **own}


def _edge_data(edge: Edge) -> dict[str, Any]:
    return {
        "source": edge.source,
        "target": edge.target,
        "key": edge.kind.value,
        "kind": edge.kind.value,
        "method": edge.method.value,
        "confidence": edge.confidence,
        "evidence": [asdict(one) for one in edge.evidence],
    }


def from_node_link(data: Mapping[str, Any]) -> CaseGraph:
    """Return the graph that *data* was made of; whatever it holds beside is left aside.

    :raises KeyError, TypeError, ValueError: *data* is not what :func:`as_node_link` gives.
    """
    about = data["graph"]
    nodes = tuple(_node(one) for one in data["nodes"])
    edges = tuple(_edge(one) for one in data["edges"])
    _check_ends(nodes, edges)
    sources = tuple(sorted(map(_source, about["sources"])))
    return CaseGraph(
        sources,
        tuple(sorted(nodes, key=lambda node: node.id)),
        tuple(sorted(edges, key=lambda edge: edge.key)),
        str(about["base"]),
    )


def _source(data: Mapping[str, Any]) -> Source:
    return Source(str(data["name"]), str(data["sha256"]), str(data.get("issued", "")))


def _check_ends(nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
    known = {node.id for node in nodes}
    for edge in edges:
        for end in (edge.source, edge.target):
            if end not in known:
                raise ValueError(f"an edge leads to '{end}', which is no node")


def _node(data: Mapping[str, Any]) -> Node:
    kind, attributes = NodeKind(data["kind"]), {}
    for name, value in data.items():
        if name not in _TAKEN:
            own = name.removeprefix(f"{kind}_")
            attributes[own if own in _TAKEN else name] = value
    return Node(str(data["id"]), kind, str(data["label"]), attributes)


def _edge(data: Mapping[str, Any]) -> Edge:
    evidence = tuple(_evidence(one) for one in data["evidence"])
    kind, method = EdgeKind(data["kind"]), Method(data["method"])
    return Edge(str(data["source"]), kind, str(data["target"]), evidence, method, data["confidence"])


def _evidence(data: Mapping[str, Any]) -> Evidence:
    return Evidence(**{**data, "section": SectionName(data["section"]), "method": Method(data["method"])})
