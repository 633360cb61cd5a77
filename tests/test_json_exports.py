"""Node-link, Cytoscape.js and JGF: plain JSON with the nodes, edges, evidence and Korean names of the graph."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import Any

import networkx as nx
import pytest

from any_graph import HOSTILE
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.graph.model import CaseGraph, EdgeKind

NAMES = ("node-link", "cytoscape", "jgf")
Claims = list[tuple[str, str, str, list[dict[str, Any]]]]


def _read(name: str, graph: CaseGraph) -> Any:
    return json.loads(FORMATS[name].write(graph))


def _claims(name: str, data: Any) -> Claims:
    if name == "jgf":
        edges = data["graph"]["edges"]
        return [(one["source"], one["relation"], one["target"], one["metadata"]["evidence"]) for one in edges]
    edges = data["edges"] if name == "node-link" else [one["data"] for one in data["elements"]["edges"]]
    return [(one["source"], one["kind"], one["target"], one["evidence"]) for one in edges]


def _labels(name: str, data: Any) -> dict[str, str]:
    if name == "jgf":
        return {key: node["label"] for key, node in data["graph"]["nodes"].items()}
    nodes = data["nodes"] if name == "node-link" else [one["data"] for one in data["elements"]["nodes"]]
    return {node["id"]: node["label"] for node in nodes}


@pytest.mark.parametrize("name", NAMES)
def test_every_node_and_edge_is_there_with_all_evidence(name: str) -> None:
    graph = sample_graph()
    partner = next(edge for edge in graph.edges if edge.kind is EdgeKind.PARTNER)
    twin = replace(partner, kind=EdgeKind.MENTIONS)
    graph = replace(graph, edges=tuple(sorted((*graph.edges, twin), key=lambda edge: edge.key)))
    data = _read(name, graph)
    assert _labels(name, data) == {node.id: node.label for node in graph.nodes}
    wanted = [(*edge.key, [asdict(one) for one in edge.evidence]) for edge in graph.edges]
    assert _claims(name, data) == wanted


def test_networkx_reads_node_link_as_a_graph_with_parallel_edges() -> None:
    graph = sample_graph()
    read = nx.node_link_graph(_read("node-link", graph), edges="edges")
    assert isinstance(read, nx.MultiDiGraph)
    assert {(source, kind, target) for source, target, kind in read.edges(keys=True)} == {
        edge.key for edge in graph.edges
    }
    assert read.nodes["case/a1"]["case_kind"] == "casebook"
    assert read.nodes["case/a1"]["year"] == 2021
    assert [source["name"] for source in read.graph["sources"]] == [source.name for source in graph.sources]


def test_cytoscape_elements_have_places_and_ids_of_their_own() -> None:
    elements = _read("cytoscape", sample_graph())["elements"]
    ids = [one["data"]["id"] for group in elements.values() for one in group]
    assert len(ids) == len(set(ids))
    assert all({"x", "y"} == set(node["position"]) for node in elements["nodes"])


def test_jgf_has_the_members_that_its_schema_allows() -> None:
    graph = _read("jgf", sample_graph())["graph"]
    assert set(graph) <= {"id", "label", "directed", "type", "metadata", "nodes", "edges"}
    assert all(set(node) <= {"label", "metadata"} for node in graph["nodes"].values())
    allowed = {"id", "source", "target", "relation", "directed", "label", "metadata"}
    assert all(set(edge) <= allowed for edge in graph["edges"])


@pytest.mark.parametrize("name", NAMES[1:])
def test_the_file_says_where_the_quotes_come_from_and_under_which_terms(name: str) -> None:
    data = _read(name, sample_graph())
    about = data["graph"]["metadata"] if name == "jgf" else data["data"]
    assert [one["sha256"] for one in about["sources"]] == [source.sha256 for source in sample_graph().sources]
    assert about["license"].startswith("http")
    elsewhere = _read(name, sample_graph("https://data.example.org/"))
    told = elsewhere["graph"]["metadata"] if name == "jgf" else elsewhere["data"]
    assert "license" not in told


@pytest.mark.parametrize("text", [*HOSTILE, "half \ud800 pair"], ids=range(len(HOSTILE) + 1))
@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_come_back_whole(name: str, text: str) -> None:
    graph = sample_graph()
    named = replace(graph, nodes=tuple(replace(node, label=text) for node in graph.nodes))
    assert set(_labels(name, _read(name, named)).values()) == {text}


def test_each_node_and_each_edge_has_a_line() -> None:
    graph = sample_graph()
    for name in NAMES:
        lines = FORMATS[name].write(graph).decode().count("\n")
        assert lines >= len(graph.nodes) + len(graph.edges)
