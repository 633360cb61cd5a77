"""The files for Neo4j: an engine of others runs the script, and reads the tables as neo4j-admin would."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import ladybug
import pytest
from hypothesis import given, settings

from any_graph import HOSTILE, TEXT, graphs
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.export.columns import edge_columns, node_columns
from sarye.export.neo4j import label, literal, members, relationship
from sarye.graph.model import CaseGraph, EdgeKind, NodeKind

_TYPES = {"string": "STRING", "long": "INT64", "double": "DOUBLE"}


def _engine(graph: CaseGraph) -> ladybug.Connection:
    """Return an engine with the tables that *graph* needs: this one wants to know its columns beforehand."""
    engine = ladybug.Connection(ladybug.Database(":memory:"))
    own = ", ".join(f"`{column.name}` {_TYPES[column.type]}" for column in node_columns(graph))
    for kind in NodeKind:
        engine.execute(f"CREATE NODE TABLE `{label(kind)}`(id STRING PRIMARY KEY, label STRING, {own})")
    kinds = {node.id: label(node.kind) for node in graph.nodes}
    columns = ", ".join(f"`{column.name}` {_TYPES[column.type]}" for column in edge_columns(graph))
    for relation in EdgeKind:
        pairs = {(kinds[edge.source], kinds[edge.target]) for edge in graph.edges if edge.kind is relation}
        if pairs:
            ends = ", ".join(f"FROM `{source}` TO `{target}`" for source, target in sorted(pairs))
            engine.execute(f"CREATE REL TABLE `{relationship(relation)}`({ends}, {columns})")
    return engine


def _run(engine: ladybug.Connection, graph: CaseGraph) -> None:
    for statement in members(graph)["graph.cypher"].decode().split("\n"):
        if statement and not statement.startswith("CREATE CONSTRAINT"):
            engine.execute(statement)


def _rows(engine: ladybug.Connection, query: str) -> Iterator[list[Any]]:
    answer = engine.execute(query)
    assert isinstance(answer, ladybug.QueryResult)
    while answer.has_next():
        yield list(answer.get_next())


def test_the_script_gives_the_nodes_and_relationships_of_the_graph() -> None:
    graph = sample_graph()
    engine = _engine(graph)
    _run(engine, graph)
    _run(engine, graph)  # it may be run again: nothing is doubled
    nodes = {tuple(row) for row in _rows(engine, "MATCH (n) RETURN label(n), n.id, n.label")}
    assert nodes == {(label(node.kind), node.id, node.label) for node in graph.nodes}
    told = sorted(_rows(engine, "MATCH (a)-[r]->(b) RETURN a.id, label(r), b.id, r.quote, r.start, r.evidence_count"))
    assert told == sorted(
        [
            edge.source,
            relationship(edge.kind),
            edge.target,
            edge.evidence[0].quote,
            edge.evidence[0].start,
            len(edge.evidence),
        ]
        for edge in graph.edges
    )


def test_numbers_years_and_all_evidence_are_there() -> None:
    graph = sample_graph()
    engine = _engine(graph)
    _run(engine, graph)
    assert list(_rows(engine, "MATCH (n:`Case` {id: 'case/a1'}) RETURN n.year, n.case_kind")) == [[2021, "casebook"]]
    assert list(_rows(engine, "MATCH (n:Quantity {id: 'quantity/a2-2'}) RETURN n.value")) == [[0.3333]]
    query = "MATCH (:`Case`)-[r:DELIVERS_SERVICE]->(n:Service) RETURN r.evidence"
    edge = next(edge for edge in graph.edges if edge.kind is EdgeKind.DELIVERS_SERVICE)
    ((evidence,),) = _rows(engine, query)
    assert [one["quote"] for one in json.loads(evidence)] == [one.quote for one in edge.evidence]


def test_two_relationships_between_the_same_nodes_stay_two() -> None:
    graph = sample_graph()
    edge = next(edge for edge in graph.edges if edge.kind is EdgeKind.PARTNER)
    doubled = replace(graph, edges=(*graph.edges, replace(edge, kind=EdgeKind.MENTIONS)))
    engine = _engine(doubled)
    _run(engine, doubled)
    query = f"MATCH (a)-[r]->(b {{id: {literal(edge.target)}}}) RETURN label(r) ORDER BY label(r)"
    assert list(_rows(engine, query)) == [["MENTIONS"], ["PARTNER"]]


def test_every_kind_of_node_has_a_constraint() -> None:
    script = members(sample_graph())["graph.cypher"].decode()
    assert script.count("CREATE CONSTRAINT") == len(NodeKind)
    for kind in NodeKind:
        assert f"FOR (n:`{label(kind)}`) REQUIRE n.id IS UNIQUE;" in script


def test_the_tables_have_the_headers_that_neo4j_admin_wants() -> None:
    files = members(sample_graph())
    nodes, edges = (
        list(csv.reader(io.StringIO(files[name].decode(), newline=""))) for name in ("nodes.csv", "relationships.csv")
    )
    assert (nodes[0][0], nodes[0][-1]) == ("id:ID", ":LABEL")
    assert {"year:long", "value:double", "title:string"} <= set(nodes[0])
    assert (edges[0][0], *edges[0][-2:]) == (":START_ID", ":END_ID", ":TYPE")
    assert [(row[0], row[1]) for row in nodes[1:]] == [(node.id, node.label) for node in sample_graph().nodes]
    assert Counter(row[-1] for row in edges[1:]) == Counter(relationship(edge.kind) for edge in sample_graph().edges)


def _loaded(graph: CaseGraph, name: str, folder: Path) -> list[dict[str, Any]]:
    """Return the rows that the engine reads from one of the tables, by the names without their types."""
    (folder / name).write_bytes(members(graph)[name])
    engine = ladybug.Connection(ladybug.Database(":memory:"))
    answer = engine.execute(f"LOAD FROM '{folder / name}' (header=true, parallel=false) RETURN *")
    assert isinstance(answer, ladybug.QueryResult)
    names = [column.removesuffix(":long") for column in answer.get_column_names()]
    rows = []
    while answer.has_next():
        rows.append(dict(zip(names, answer.get_next(), strict=True)))
    return rows


def test_an_engine_loads_the_tables_with_labels_numbers_and_all_evidence(tmp_path: Path) -> None:
    graph = sample_graph()
    nodes = {row["id:ID"]: row for row in _loaded(graph, "nodes.csv", tmp_path)}
    assert {key: (row["label"], row[":LABEL"]) for key, row in nodes.items()} == {
        node.id: (node.label, label(node.kind)) for node in graph.nodes
    }
    assert (nodes["case/a1"]["year"], nodes["case/a2"]["year"]) == (2021, None)
    assert nodes["quantity/a2-2"]["value"] == 0.3333
    edges = _loaded(graph, "relationships.csv", tmp_path)
    assert [(row[":START_ID"], row[":TYPE"], row[":END_ID"]) for row in edges] == [
        (edge.source, relationship(edge.kind), edge.target) for edge in graph.edges
    ]
    assert [json.loads(row["evidence"]) for row in edges] == [
        [asdict(one) for one in edge.evidence] for edge in graph.edges
    ]


@pytest.mark.parametrize("text", [text for text in HOSTILE[:-1] if text and "\0" not in text])
def test_an_engine_loads_hostile_texts_from_the_tables(text: str, tmp_path: Path) -> None:
    graph = sample_graph()
    named = replace(graph, nodes=tuple(replace(node, label=text) for node in graph.nodes))
    assert {row["label"] for row in _loaded(named, "nodes.csv", tmp_path)} == {text}


def test_the_archive_holds_the_files_and_says_how_to_load_them() -> None:
    with zipfile.ZipFile(io.BytesIO(FORMATS["neo4j"].write(sample_graph()))) as archive:
        assert archive.namelist() == ["README.txt", "nodes.csv", "relationships.csv", "graph.cypher"]
        readme = archive.read("README.txt").decode()
    assert "neo4j-admin database import full" in readme
    assert all(source.sha256 in readme for source in sample_graph().sources)


@pytest.mark.parametrize("text", [text for text in HOSTILE if "\0" not in text], ids=range(len(HOSTILE) - 1))
def test_hostile_texts_come_back_from_the_script_and_the_table(text: str) -> None:
    graph = sample_graph()
    named = replace(graph, nodes=tuple(replace(node, label=text) for node in graph.nodes))
    engine = _engine(named)
    _run(engine, replace(named, nodes=named.nodes[:1], edges=()))
    assert list(_rows(engine, "MATCH (n) RETURN n.label")) == [[text]]
    csv.field_size_limit(10_000_000)
    rows = list(csv.reader(io.StringIO(members(named)["nodes.csv"].decode(), newline="")))
    assert {row[1] for row in rows[1:]} == {text}


def test_nul_is_shown_as_lost() -> None:
    graph = sample_graph()
    named = replace(graph, nodes=tuple(replace(node, label="a\0b") for node in graph.nodes))
    assert b"\0" not in b"".join(members(named).values())


@settings(max_examples=100)
@given(TEXT.filter(lambda text: "\0" not in text))
def test_any_text_is_one_literal_on_one_line(text: str) -> None:
    engine = ladybug.Connection(ladybug.Database(":memory:"))
    assert "\n" not in literal(text)
    assert list(_rows(engine, f"RETURN {literal(text)}")) == [[text]]


@settings(max_examples=10)
@given(graphs())
def test_any_graph_has_a_statement_a_line(graph: CaseGraph) -> None:
    lines = members(graph)["graph.cypher"].decode().split("\n")[:-1]
    assert len(lines) == len(NodeKind) + len(graph.nodes) + len(graph.edges)
    assert all(line.endswith(";") for line in lines)


@pytest.mark.parametrize(("value", "written"), [(10**22, "1e+22"), (-5, "-5"), (0.5, "0.5"), (None, "null")])
def test_numbers_are_literals_that_64_bits_hold(value: float | None, written: str) -> None:
    assert literal(value) == written
