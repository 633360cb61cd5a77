"""Graphology (which Sigma and Gephi Lite read with) and Cytoscape.js hold the same graph that was written."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import asdict, replace
from datetime import date
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from any_graph import HOSTILE
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.export.spells import spells
from sarye.graph.model import CaseGraph, EdgeKind
from sarye.vocabulary.tokens import token
from sarye.vocabulary.xml_characters import legal

NPM = Path(__file__).parent / "npm_graphs"
FORMS = ("gexf", "graphml", "cytoscape")
GEXF, VIZ, GRAPHML = "{http://gexf.net/1.3}", "{http://gexf.net/1.3/viz}", "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(name="readers", scope="module")
def _readers() -> Path:
    """Install the packages of the lock, once for all processes that test."""
    lock, done = (NPM / "package-lock.json").read_bytes(), NPM / "node_modules" / ".installed"
    with (NPM / ".lock").open("w") as file:
        flock(file, LOCK_EX)
        if not done.is_file() or done.read_bytes() != lock:
            command = [
                "npm",
                "ci",
                "--ignore-scripts",
                "--no-fund",
                "--no-audit",
                "--prefer-offline",
                "--loglevel=error",
            ]
            subprocess.run(command, cwd=NPM, check=True, capture_output=True, timeout=600)
            done.write_bytes(lock)
    return NPM


def _read(readers: Path, form: str, graph: CaseGraph, folder: Path) -> dict[str, Any]:
    file = folder / FORMATS[form].filename
    file.write_bytes(FORMATS[form].write(graph))
    command = ["node", str(readers / "read.mjs"), form, str(file)]
    read: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=120).stdout)
    return read


def _doubled() -> CaseGraph:
    graph = sample_graph()
    edge = next(edge for edge in graph.edges if edge.kind is EdgeKind.PARTNER)
    return replace(
        graph, edges=tuple(sorted((*graph.edges, replace(edge, kind=EdgeKind.MENTIONS)), key=lambda one: one.key))
    )


@pytest.mark.node
@pytest.mark.parametrize("form", FORMS)
def test_nodes_edges_labels_roles_and_evidence_are_those_of_the_graph(form: str, readers: Path, tmp_path: Path) -> None:
    graph = _doubled()
    read = _read(readers, form, graph, tmp_path)
    ids = {node["id"]: node.get("node_id", node["id"]) for node in read["nodes"]}
    assert {ids[node["id"]]: node["label"] for node in read["nodes"]} == {node.id: node.label for node in graph.nodes}
    found = {}
    for edge in read["edges"]:
        evidence = edge["evidence"] if form == "cytoscape" else json.loads(edge["evidence"])
        found[ids[edge["source"]], edge["kind"], ids[edge["target"]]] = evidence
    assert len(read["edges"]) == len(graph.edges)
    assert found == {edge.key: [asdict(one) for one in edge.evidence] for edge in graph.edges}
    years = {ids[node["id"]]: node.get("year") for node in read["nodes"]}
    assert (years["case/a1"], years["case/a2"]) == (2021, None)


@pytest.mark.node
def test_places_and_colours_are_read(readers: Path, tmp_path: Path) -> None:
    for form, colour in (("gexf", "color"), ("cytoscape", "colour")):
        case = next(node for node in _read(readers, form, sample_graph(), tmp_path)["nodes"] if node["id"] == "case/a1")
        assert case[colour].replace(" ", "") == "rgb(29,63,114)"
        assert {"x", "y"} <= set(case)


@pytest.mark.node
@pytest.mark.parametrize("form", FORMS)
def test_hostile_labels_are_read(form: str, readers: Path, tmp_path: Path) -> None:
    labels = dict(zip((node.id for node in sample_graph().nodes), HOSTILE, strict=False))
    nodes = tuple(replace(node, label=labels.get(node.id, node.label)) for node in sample_graph().nodes)
    graph = replace(sample_graph(), nodes=nodes)
    read = {
        node.get("node_id", node["id"]): node.get("label", "")
        for node in _read(readers, form, graph, tmp_path)["nodes"]
    }
    kept = str if form == "cytoscape" else legal
    assert read == {node.id: kept(node.label) for node in graph.nodes}


def test_the_lock_names_exact_versions_and_no_address() -> None:
    lock = (NPM / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    wanted = json.loads((NPM / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    locked = json.loads(lock)["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_graphml_has_the_ids_and_the_order_that_its_schema_asks_for() -> None:
    root = ElementTree.fromstring(FORMATS["graphml"].write(sample_graph()))
    assert [child.tag for child in root] == [GRAPHML + "key"] * (len(root) - 1) + [GRAPHML + "graph"]
    graph = root[-1]
    data = [child.tag == GRAPHML + "data" for child in graph]
    assert data == sorted(data, reverse=True), "data of the graph stand before its nodes"
    ids = [one.attrib["id"] for one in (*root, *graph) if one.tag != GRAPHML + "data"]
    ends = [edge.attrib[end] for edge in graph.iter(GRAPHML + "edge") for end in ("source", "target")]
    assert len(set(ids)) == len(ids)
    assert set(ends) <= set(ids)
    assert all(re.fullmatch(r"[\w.:\-]+", one) for one in (*ids, *ends))
    assert {data.attrib["key"] for data in graph.iter(GRAPHML + "data")} <= {key.attrib["id"] for key in root[:-1]}


def test_tokens_of_different_ids_differ() -> None:
    ids = ["a/b", "a:b", "a_b", "a b", "a_20_b", "a.b", "가", "😀", ""]
    assert len({token(one) for one in ids}) == len(ids)


def test_gexf_has_the_elements_that_its_schema_allows_in_their_places() -> None:
    root = ElementTree.fromstring(FORMATS["gexf"].write(sample_graph()))
    assert [child.tag for child in root] == [GEXF + "meta", GEXF + "graph"]
    graph = root[1]
    assert (graph.attrib["mode"], graph.attrib["timeformat"]) == ("dynamic", "date")
    assert [child.tag for child in graph] == [GEXF + name for name in ("attributes", "attributes", "nodes", "edges")]
    inside = {child.tag for node in graph[2] for child in node}
    assert inside == {GEXF + "attvalues", GEXF + "spells", VIZ + "size", VIZ + "position", VIZ + "color"}
    assert {child.tag for edge in graph[3] for child in edge} == {GEXF + "attvalues", GEXF + "spells"}
    allowed = {
        "attribute": {"id", "title", "type"},
        "node": {"id", "label"},
        "edge": {"id", "source", "target", "kind", "label"},
        "attvalue": {"for", "value"},
        "spell": {"start", "end"},
    }
    for name, attributes in allowed.items():
        assert {key for one in graph.iter(GEXF + name) for key in one.attrib} == attributes
    assert {one.attrib["type"] for one in graph.iter(GEXF + "attribute")} <= {"string", "long", "double"}
    declared = {one.attrib["id"] for one in graph.iter(GEXF + "attribute")}
    assert {one.attrib["for"] for one in graph.iter(GEXF + "attvalue")} <= declared
    ids = [one.attrib["id"] for one in graph[2]]
    assert len(set(ids)) == len(ids)
    assert {edge.attrib[end] for edge in graph[3] for end in ("source", "target")} <= set(ids)
    days = [one.attrib[end] for one in graph.iter(GEXF + "spell") for end in ("start", "end")]
    assert all(date.fromisoformat(day) for day in days)


def test_a_thing_is_there_in_the_years_of_its_cases_and_always_where_one_is_undated() -> None:
    found = spells(sample_graph())
    assert found["case/a1"] == (("2021-01-01", "2021-12-31"),)
    assert found["quantity/a1-1"] == found["case/a1"]  # by way of its outcome
    assert found["technology/drone"] == ()  # of a dated and of an undated case
    assert found["case/b1"] == ()
