"""igraph, which R and Python analysts use, reads the GraphML as the graph that was written. It is GPL: a test's tool only."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import igraph
import pytest
from hypothesis import assume, given, settings

from any_graph import HOSTILE, graphs
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.export.columns import node_row
from sarye.graph.model import CaseGraph, EdgeKind
from sarye.network.graphml import graphml
from sarye.network.measures import measure
from sarye.network.projection import project
from sarye.vocabulary.xml_characters import legal

ROOT = Path(__file__).parents[1]


def _read(data: bytes, folder: Path) -> Any:
    file = folder / "graph.graphml"
    file.write_bytes(data)
    return igraph.Graph.Read_GraphML(str(file))


def _doubled() -> CaseGraph:
    graph = sample_graph()
    edge = next(edge for edge in graph.edges if edge.kind is EdgeKind.PARTNER)
    twin = replace(edge, kind=EdgeKind.MENTIONS)
    return replace(graph, edges=tuple(sorted((*graph.edges, twin), key=lambda one: one.key)))


def test_nodes_have_their_labels_attributes_and_years(tmp_path: Path) -> None:
    graph = sample_graph()
    read = _read(FORMATS["graphml"].write(graph), tmp_path)
    assert read.is_directed()
    assert read.vs["node_id"] == [node.id for node in graph.nodes]
    assert read.vs["label"] == [node.label for node in graph.nodes]
    for vertex, node in zip(read.vs, graph.nodes, strict=True):
        said = {name: value for name, value in node_row(node).items() if value not in (None, "")}
        assert {name: vertex[name] for name in said} == said
    years = dict(zip(read.vs["node_id"], read.vs["year"], strict=True))
    assert years["case/a1"] == 2021
    assert years["case/a2"] != years["case/a2"], "a missing number is not a number"


def test_edges_have_their_kind_and_all_evidence_and_parallel_ones_stay(tmp_path: Path) -> None:
    graph = _doubled()
    read = _read(FORMATS["graphml"].write(graph), tmp_path)
    ids = read.vs["node_id"]
    found = [(ids[edge.source], edge["kind"], ids[edge.target], json.loads(edge["evidence"])) for edge in read.es]
    assert found == [(*edge.key, [asdict(one) for one in edge.evidence]) for edge in graph.edges]
    assert read.es["start"] == [edge.evidence[0].start for edge in graph.edges]
    assert read.has_multiple()


def test_the_graph_says_where_the_quotes_come_from_and_under_which_terms(tmp_path: Path) -> None:
    read = _read(FORMATS["graphml"].write(sample_graph()), tmp_path)
    sources = [(one["name"], one["sha256"]) for one in json.loads(read["sources"])]
    assert sources == [(source.name, source.sha256) for source in sample_graph().sources]
    assert read["license"].startswith("http")
    assert "Quotes" in read["rights"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_are_read(text: str, tmp_path: Path) -> None:
    graph = sample_graph()
    named = replace(graph, nodes=tuple(replace(node, label=text) for node in graph.nodes))
    assert set(_read(FORMATS["graphml"].write(named), tmp_path).vs["label"]) == {legal(text)}


@settings(max_examples=25)
@given(graphs())
def test_any_graph_is_read(tmp_path_factory: pytest.TempPathFactory, graph: CaseGraph) -> None:
    numbers = (value for node in graph.nodes for value in node.attributes.values() if isinstance(value, float))
    assume(all(value == 0 or abs(value) >= sys.float_info.min for value in numbers))  # igraph reads no subnormal ones
    read = _read(FORMATS["graphml"].write(graph), tmp_path_factory.mktemp("igraph"))
    assert read.vs["node_id"] == [legal(node.id) for node in graph.nodes]
    assert read.vs["label"] == [legal(node.label) for node in graph.nodes]
    assert read.es["quote"] == [legal(edge.evidence[0].quote) for edge in graph.edges]


def test_a_network_with_its_figures_is_read(tmp_path: Path) -> None:
    network = project(sample_graph())
    figures = {one.id: one for one in measure(network).nodes}
    read = _read(graphml(network, measure(network)), tmp_path)
    assert set(read.vs["node_id"]) == set(network)
    for vertex in read.vs:
        one = figures[vertex["node_id"]]
        assert (vertex["label"], vertex["degree"], vertex["betweenness"]) == (one.label, one.degree, one.betweenness)
    assert sorted(read.es["weight"]) == sorted(tie["weight"] for _, _, tie in network.edges(data=True))
    assert all(cases.startswith("case/") for cases in read.es["cases"])


def test_what_is_shipped_neither_needs_nor_imports_it() -> None:
    name = re.compile(r"^(?:python-)?igraph\b", re.MULTILINE)
    project_file = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert any(name.search(str(one)) for one in project_file["dependency-groups"]["dev"])
    needed = [project_file["project"]["dependencies"], *project_file["project"]["optional-dependencies"].values()]
    assert not [one for some in needed for one in some if name.search(one)]
    assert not name.search((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "graph").rglob("*.py"))
    assert "import igraph" not in code
