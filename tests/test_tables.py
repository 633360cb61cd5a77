"""The workbook and the Parquet pair: openpyxl and pyarrow read what the graph holds, typed, and nothing is a formula."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from itertools import zip_longest

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from openpyxl.utils.escape import unescape

from any_graph import HOSTILE, graphs
from sample_graph import sample_graph
from sarye.errors import BuildError
from sarye.export import FORMATS, xlsx
from sarye.export.xlsx import CELL, held
from sarye.graph.model import CaseGraph


def _named(text: str) -> CaseGraph:
    graph = sample_graph()
    return replace(graph, nodes=tuple(replace(node, label=text) for node in graph.nodes))


def _sheet(graph: CaseGraph, name: str) -> list[dict[str, object]]:
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(graph)), read_only=True)
    header, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip_longest(map(str, header), row)) for row in rows]


def _table(graph: CaseGraph, name: str) -> pa.Table:
    return pq.read_table(io.BytesIO(FORMATS[name].write(graph)))


def test_the_sheet_of_nodes_has_a_row_a_node() -> None:
    graph = sample_graph()
    rows = {row["Id"]: row for row in _sheet(graph, "nodes")}
    assert {key: row["Label"] for key, row in rows.items()} == {node.id: node.label for node in graph.nodes}
    assert rows["case/a1"]["year"] == 2021
    assert rows["quantity/a2-2"]["value"] == 0.3333
    assert rows["technology/drone"]["label_en"] == "drone"


def test_the_sheet_of_edges_has_a_row_for_every_sentence() -> None:
    graph = sample_graph()
    labels = {node.id: node.label for node in graph.nodes}
    told = [
        (row["Source"], row["kind"], row["Target"], row["target_label"], row["quote"], row["start"], row["sha256"])
        for row in _sheet(graph, "edges")
    ]
    assert told == [
        (*edge.key, labels[edge.target], one.quote, one.start, one.sha256)
        for edge in graph.edges
        for one in edge.evidence
    ]


def test_the_sheets_can_be_filtered_and_their_header_stays_in_view() -> None:
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(sample_graph())))
    for name, rows in (("nodes", 23), ("edges", 26)):
        assert book[name].auto_filter.ref.startswith("A1:")
        assert book[name].auto_filter.ref.endswith(str(rows + 1))
        assert book[name].freeze_panes == "A2"
        assert book[name].max_row == rows + 1


def test_the_workbook_says_where_the_quotes_come_from() -> None:
    about = [(row["what"], row["is"]) for row in _sheet(sample_graph(), "about")]
    for source in sample_graph().sources:
        assert ("source", source.name) in about
        assert ("sha256", source.sha256) in about
    assert any(what == "rights" for what, _ in about)


def test_the_bytes_are_the_same_with_and_without_lxml() -> None:
    code = (
        "import openpyxl.xml, hashlib; from sample_graph import sample_graph; from sarye.export import FORMATS;"
        "print(openpyxl.xml.LXML, hashlib.sha256(FORMATS['xlsx'].write(sample_graph())).hexdigest())"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "OPENPYXL_LXML": use, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            capture_output=True,
            check=True,
            text=True,
        ).stdout.split()
        for use in ("True", "False")
    ]
    assert [use for use, _ in told] == ["True", "False"]
    assert told[0][1] == told[1][1]


def test_more_rows_than_a_sheet_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "ROWS", 27)
    assert FORMATS["xlsx"].write(sample_graph())
    monkeypatch.setattr(xlsx, "ROWS", 26)
    with pytest.raises(BuildError, match="holds 26 rows, and there are more; take CSV or Parquet"):
        FORMATS["xlsx"].write(sample_graph())


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_a_formula_and_all_of_it_that_a_cell_can_hold_is_there(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(_named(text))))
    for row in book["nodes"].iter_rows(min_row=2):
        assert all(cell.data_type != "f" for cell in row)
    cell = book["nodes"]["B2"]
    assert str(cell.value or "") == held(text)
    assert cell.quotePrefix or not text.startswith(("=", "+", "-", "@"))
    shown = unescape(held(text))
    assert len(held(text)) <= CELL
    assert len(text) > CELL or len(shown) == len(text.replace("\r\n", "\n"))


@settings(max_examples=20)
@given(graphs())
def test_any_graph_makes_a_workbook_with_all_its_rows(graph: CaseGraph) -> None:
    assert [row["Id"] for row in _sheet(graph, "nodes")] == [node.id for node in graph.nodes]
    assert [str(row["quote"] or "") for row in _sheet(graph, "edges")] == [
        held(one.quote) for edge in graph.edges for one in edge.evidence
    ]


@settings(max_examples=40)
@given(graphs())
def test_any_graph_comes_back_from_parquet(graph: CaseGraph) -> None:
    nodes = _table(graph, "nodes-parquet").to_pylist()
    assert [(row["id"], row["label"], row["kind"]) for row in nodes] == [
        (node.id, node.label, node.kind.value) for node in graph.nodes
    ]
    for row, node in zip(nodes, graph.nodes, strict=True):
        own = {f"{node.kind}_kind" if name == "kind" else name: value for name, value in node.attributes.items()}
        assert {name: row[name] for name in own} == own
    edges = _table(graph, "edges-parquet").to_pylist()
    assert [(row["source"], row["kind"], row["target"], row["evidence"]) for row in edges] == [
        (*edge.key, [asdict(one) for one in edge.evidence]) for edge in graph.edges
    ]


def test_parquet_has_types_and_says_where_the_quotes_come_from() -> None:
    nodes, edges = (_table(sample_graph(), name) for name in ("nodes-parquet", "edges-parquet"))
    assert nodes.schema.field("year").type == pa.int64()
    assert nodes.schema.field("value").type == pa.float64()
    assert pa.types.is_list(edges.schema.field("evidence").type)
    for table in (nodes, edges):
        about = json.loads(table.schema.metadata[b"sarye"])
        assert [one["name"] for one in about["sources"]] == [source.name for source in sample_graph().sources]


@pytest.mark.parametrize("text", [*HOSTILE, "half \ud800 pair"], ids=range(len(HOSTILE) + 1))
def test_hostile_names_come_back_from_parquet(text: str) -> None:
    labels = set(_table(_named(text), "nodes-parquet").column("label").to_pylist())
    assert labels == {text.replace("\ud800", "\ufffd")}
