"""What is written as RDF or node-link JSON comes back as the same graph; what is not ours, or not proved, does not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings

from any_graph import HOSTILE, graphs
from sample_graph import sample_graph
from sarye.cli import sarye
from sarye.errors import InputError
from sarye.export import FORMATS
from sarye.graph.assembly import assemble
from sarye.graph.model import CaseGraph
from sarye.graph.node_link import as_node_link, from_node_link
from sarye.graph.reading_back import RDF_ENDINGS, from_rdf, read_graph
from sarye.pipeline import read_records
from sarye.vocabulary import terms as t

RDF = ("turtle", "ntriples", "nquads", "trig", "rdfxml", "jsonld")
ELSEWHERE = "https://data.example.org/cases/"


def _by_rdf(graph: CaseGraph, name: str) -> CaseGraph:
    form = FORMATS[name]
    return from_rdf(form.write(graph), RDF_ENDINGS[Path(form.filename).suffix])


def _by_node_link(graph: CaseGraph) -> CaseGraph:
    return from_node_link(json.loads(FORMATS["node-link"].write(graph)))


@pytest.mark.parametrize("base", [t.BASE, ELSEWHERE])
@pytest.mark.parametrize("name", RDF)
def test_every_form_of_rdf_gives_the_graph_back(name: str, base: str) -> None:
    assert _by_rdf(sample_graph(base), name) == sample_graph(base)


def test_node_link_gives_the_graph_back() -> None:
    assert _by_node_link(sample_graph()) == sample_graph()


@pytest.mark.parametrize("name", ["turtle", "nquads", "node-link"])
def test_the_casebook_comes_back_and_gives_the_same_bytes_again(name: str, tmp_path: Path) -> None:
    graph = assemble(read_records(Path("exports/records.jsonl")))
    file = tmp_path / FORMATS[name].filename
    file.write_bytes(FORMATS[name].write(graph))
    back = read_graph(file)
    assert back == graph
    for other in ("turtle", "edges", "graphml", name):
        assert FORMATS[other].write(back) == FORMATS[other].write(graph)


@settings(max_examples=40)
@given(graphs())
def test_any_graph_comes_back_from_turtle_and_quads(graph: CaseGraph) -> None:
    assert _by_rdf(graph, "turtle") == graph
    assert _by_rdf(graph, "nquads") == graph


@settings(max_examples=20)
@given(graphs(ELSEWHERE))
def test_any_graph_of_others_comes_back(graph: CaseGraph) -> None:
    assert _by_rdf(graph, "trig") == graph


@settings(max_examples=60)
@given(graphs())
def test_any_graph_comes_back_from_node_link(graph: CaseGraph) -> None:
    assert _by_node_link(graph) == graph
    assert from_node_link(as_node_link(graph)) == graph


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_labels_come_back(text: str) -> None:
    graph = sample_graph()
    named = replace(graph, nodes=tuple(replace(node, label=text) for node in graph.nodes))
    assert _by_rdf(named, "turtle") == named
    assert _by_rdf(named, "nquads") == named
    assert _by_node_link(named) == named


def test_an_edge_without_its_claim_is_refused() -> None:
    lines = FORMATS["ntriples"].write(sample_graph()).decode().splitlines(keepends=True)
    bare = "".join(line for line in lines if "/id/claim/" not in line)
    with pytest.raises(ValueError, match="nothing proves"):
        from_rdf(bare.encode(), RDF_ENDINGS[".nt"])


def test_a_claim_without_its_sentence_is_refused() -> None:
    lines = FORMATS["ntriples"].write(sample_graph()).decode().splitlines(keepends=True)
    bare = "".join(line for line in lines if f"<{t.HAS_EVIDENCE}>" not in line)
    with pytest.raises(ValueError, match="has no evidence"):
        from_rdf(bare.encode(), RDF_ENDINGS[".nt"])


def test_a_changed_quote_that_no_longer_fits_its_place_is_refused() -> None:
    data = FORMATS["turtle"].write(sample_graph()).replace('"😀 서구와 협력."'.encode(), '"서구와 협력."'.encode())
    with pytest.raises(ValueError, match="characters"):
        from_rdf(data, RDF_ENDINGS[".ttl"])


def test_an_edge_to_nowhere_is_refused() -> None:
    data = as_node_link(sample_graph())
    data["nodes"] = data["nodes"][1:]
    with pytest.raises(ValueError, match="which is no node"):
        from_node_link(data)


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.ttl", "@prefix", "this is no graph"),
        ("a.ttl", "<x:a> <x:b> <x:c> .", "it names no source"),
        ("a.json", "{}", "no 'graph'"),
        ("a.json", "[", "this is no graph"),
        ("a.json", "[]", "this is no graph"),
        ("a.csv", "Id", "'.csv' is not among"),
    ],
)
def test_what_is_no_graph_of_ours_is_told_in_one_line(name: str, text: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(InputError, match=reason):
        read_graph(tmp_path / name)


def test_a_missing_file_is_told() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_graph(Path("no-such.ttl"))


def test_the_command_tells_what_a_file_holds_and_writes_it_in_another_format(tmp_path: Path) -> None:
    source, target = tmp_path / "graph.nq", tmp_path / "graph.gexf"
    source.write_bytes(FORMATS["nquads"].write(sample_graph()))
    told = CliRunner().invoke(sarye, ["import", str(source)])
    assert told.exit_code == 0
    assert "23 edges" in told.output
    written = CliRunner().invoke(sarye, ["import", str(source), "-f", "gexf", "-o", str(target)])
    assert written.exit_code == 0
    assert target.read_bytes() == FORMATS["gexf"].write(sample_graph())


def test_the_command_refuses_what_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("nothing")
    told = CliRunner().invoke(sarye, ["import", str(tmp_path / "a.ttl")])
    assert told.exit_code == 2
    assert "no graph that can be read back" in told.output
