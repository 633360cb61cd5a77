"""The page: the graph for people, one file that opens anywhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sarye.export.bodies import said_of
from sarye.export.formats import ALONE, Format, Surroundings
from sarye.graph.model import CaseGraph, Edge, Evidence, Node
from sarye.network.positions import Point, collaboration_positions, overview_positions, positions

if TYPE_CHECKING:
    from sarye.export.pyvis_network import SafeNetwork

_QUERY_PAGE = "query.html"


def write(graph: CaseGraph, surroundings: Surroundings = ALONE) -> bytes:
    """Return the page of *graph* (HTML, UTF-8); it leads to the page to ask in where that is beside it."""
    return network_of(graph, surroundings).generate_html().encode()


def network_of(graph: CaseGraph, surroundings: Surroundings = ALONE) -> SafeNetwork:
    """Return *graph* as a network of pyvis, every node with its place, for whoever wants to go on from there."""
    from sarye.export.pyvis_network import SafeNetwork  # noqa: PLC0415 - pyvis pulls IPython in, which takes a second

    quotes = _numbered(one.quote for edge in graph.edges for one in edge.evidence)
    sources = {source.sha256: number for number, source in enumerate(graph.sources)}
    data = _page_data(graph, list(quotes))
    if _QUERY_PAGE in surroundings.files:
        data["ask"] = _QUERY_PAGE
    network = SafeNetwork(page_data=data)
    former = surroundings.maps
    places = positions(graph, former.get("all", {}))
    maps = {
        "partners": collaboration_positions(graph, former.get("partners", {})),
        "overview": overview_positions(graph, former.get("overview", {})),
    }
    network.fill(
        [_node(node, places[node.id], maps) for node in graph.nodes],
        [_edge(edge, quotes, sources) for edge in graph.edges],
    )
    return network


def _numbered(texts: Any) -> dict[str, int]:
    return {text: number for number, text in enumerate(dict.fromkeys(texts))}


def _page_data(graph: CaseGraph, quotes: list[str]) -> dict[str, Any]:
    return {
        "base": graph.base,
        "sources": [[source.name, source.sha256] for source in graph.sources],
        "quotes": quotes,
    }


def _node(node: Node, place: Point, maps: Mapping[str, Mapping[str, Point]]) -> dict[str, Any]:
    """Return *node* as pyvis holds nodes, with what the page knows beside: kind, attributes, its place in other maps."""
    made: dict[str, Any] = {"id": node.id, "label": node.label, "kind": node.kind.value, "x": place[0], "y": place[1]}
    made |= {name: list(places[node.id]) for name, places in maps.items() if node.id in places}
    if body := said_of(node):
        made["body"] = body
    made["attributes"] = {name: value for name, value in node.attributes.items() if value not in (None, "")}
    return made


def _edge(edge: Edge, quotes: Mapping[str, int], sources: Mapping[str, int]) -> dict[str, Any]:
    return {
        "from": edge.source,
        "to": edge.target,
        "kind": edge.kind.value,
        "method": edge.method.value,
        "confidence": edge.confidence,
        "evidence": [_evidence(one, quotes, sources) for one in edge.evidence],
    }


def _evidence(one: Evidence, quotes: Mapping[str, int], sources: Mapping[str, int]) -> list[int | float | str]:
    """Return evidence as the page reads it: source, start, quote, surface (place, length), section, line, method."""
    return [
        sources[one.sha256],
        one.start,
        quotes[one.quote],
        one.surface_start - one.start,
        len(one.surface),
        one.section.value,
        one.line,
        one.method.value,
        one.confidence,
    ]


FORMAT = Format(
    name="page",
    filename="index.html",
    purpose="the page for people: search, read and pass on, offline",
    write=write,
    keeps="All nodes and edges with their attributes, all evidence, places and colours.",
    loses="Terms of use, which stand in the manifest.",
    among=write,
)
