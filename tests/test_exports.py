"""Every export holds the same nodes, edges and evidence, and is read by tools that others wrote."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sample_graph import HOSTILE_TITLE, sample_graph, texts
from sarye.export import FORMATS
from sarye.export.csv_table import neutral, original, table
from sarye.export.xml_text import escaped
from sarye.graph.model import CaseGraph, EdgeKind
from sarye.vocabulary.xml_characters import legal

Claim = tuple[str, str, str, str]
"""Source, kind, target and the JSON of the evidence of an edge."""


def _from_gexf(data: bytes) -> Iterator[Claim]:
    read = nx.read_gexf(io.BytesIO(data), version="1.3")
    for source, target, values in read.edges(data=True):
        yield source, values["kind"], target, values["evidence"]


def _from_graphml(data: bytes) -> Iterator[Claim]:
    read = nx.read_graphml(io.BytesIO(data), force_multigraph=True)
    ids = dict(read.nodes(data="node_id"))
    for source, target, values in read.edges(data=True):
        yield ids[source], values["kind"], ids[target], values["evidence"]


def _rows(data: bytes) -> list[dict[str, str]]:
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    return [{name: original(cell) for name, cell in row.items()} for row in rows]


def _from_csv(data: bytes) -> Iterator[Claim]:
    for row in _rows(data):
        yield row["Source"], row["kind"], row["Target"], row["evidence"]


READERS = {"gexf": _from_gexf, "graphml": _from_graphml, "edges": _from_csv}


def test_the_formats_fill_different_files() -> None:
    names = [made.filename for made in FORMATS.values()]
    assert len(set(names)) == len(names)
    assert {"graph.ttl", "graph.jsonld", "graph.gexf", "graph.graphml", "nodes.csv", "edges.csv", "index.html"} <= {
        *names
    }


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes(name: str) -> None:
    assert FORMATS[name].write(sample_graph()) == FORMATS[name].write(sample_graph())


@pytest.mark.parametrize("name", READERS)
def test_every_edge_is_there_once_and_leads_to_quotes_that_stand_in_the_text(name: str) -> None:
    graph = sample_graph()
    claims = list(READERS[name](FORMATS[name].write(graph)))
    assert sorted(claim[:3] for claim in claims) == sorted(edge.key for edge in graph.edges)
    wanted = {edge.key: len(edge.evidence) for edge in graph.edges}
    for source, kind, target, evidence in claims:
        proofs = json.loads(evidence)
        assert len(proofs) == wanted[source, kind, target]
        for proof in proofs:
            text = texts()[proof["document"]]
            assert text[proof["start"] : proof["end"]] == proof["quote"]
            at = proof["surface_start"]
            assert text[at : at + len(proof["surface"])] == proof["surface"]


@pytest.mark.parametrize("name", READERS)
def test_parallel_edges_are_kept(name: str) -> None:
    graph = sample_graph()
    edge = next(edge for edge in graph.edges if edge.kind is EdgeKind.PARTNER)
    twin = replace(edge, kind=EdgeKind.MENTIONS)
    doubled = replace(graph, edges=tuple(sorted((*graph.edges, twin), key=lambda one: one.key)))
    claims = [claim[:3] for claim in READERS[name](FORMATS[name].write(doubled))]
    assert edge.key in claims
    assert twin.key in claims


def test_numbers_and_labels_come_back_with_their_types() -> None:
    read = nx.read_gexf(io.BytesIO(FORMATS["gexf"].write(sample_graph())), version="1.3")
    assert read.nodes["case/a1"]["label"] == HOSTILE_TITLE
    assert read.nodes["case/a1"]["year"] == 2021
    assert "year" not in read.nodes["case/a2"]
    graphml = nx.read_graphml(io.BytesIO(FORMATS["graphml"].write(sample_graph())))
    assert graphml.nodes["quantity:a2-2"]["value"] == pytest.approx(0.3333)
    assert graphml.nodes["case:a1"]["label"] == HOSTILE_TITLE


def test_a_gexf_node_has_a_place_and_a_colour() -> None:
    read = nx.read_gexf(io.BytesIO(FORMATS["gexf"].write(sample_graph())), version="1.3")
    drawn = read.nodes["technology/drone"]["viz"]
    assert {"position", "color", "size"} <= set(drawn)


def test_the_table_of_nodes_names_every_node_and_its_kind() -> None:
    graph = sample_graph()
    rows = _rows(FORMATS["nodes"].write(graph))
    assert [(row["Id"], row["Label"], row["kind"]) for row in rows] == [
        (node.id, node.label, node.kind.value) for node in graph.nodes
    ]


def test_tables_begin_with_a_byte_order_mark_so_that_excel_reads_korean() -> None:
    for name in ("nodes", "edges"):
        assert FORMATS[name].write(sample_graph()).startswith(b"\xef\xbb\xbf")


def _named(name: str) -> CaseGraph:
    graph = sample_graph()
    nodes = tuple(replace(node, label=name, attributes={**node.attributes, "type": name}) for node in graph.nodes)
    edges = tuple(
        replace(edge, evidence=tuple(replace(one, quote=name, surface=name) for one in edge.evidence))
        for edge in graph.edges
    )
    return replace(graph, nodes=nodes, edges=edges)


HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    "+1",
    "-1",
    "@cmd",
    "\tx",
    "\rx",
    "'quoted",
    "a\x00b\x0bc\ufffe\ud800",
    "<![CDATA[ ]]> & \"'",
    "a,b;c\r\nd\u2028e",
    "\u202e right to left",
    "가" * 100_000,
)


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_come_back_from_every_format_or_show_what_they_lost(name: str) -> None:
    graph = _named(name)
    gexf = nx.read_gexf(io.BytesIO(FORMATS["gexf"].write(graph)), version="1.3")
    assert gexf.nodes["case/a1"]["label"] == legal(name)
    graphml = nx.read_graphml(io.BytesIO(FORMATS["graphml"].write(graph)))
    assert graphml.nodes["case:a1"]["label"] == legal(name)
    csv.field_size_limit(10_000_000)
    row = _rows(FORMATS["nodes"].write(graph))[0]
    assert row["Label"] == name.replace("\0", "\ufffd").encode(errors="replace").decode()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_xml_but_for_what_xml_cannot_hold(text: str) -> None:
    read = ElementTree.fromstring(f'<a b="{escaped(text)}">{escaped(text)}</a>')
    assert read.get("b") == legal(text)
    assert (read.text or "") == legal(text)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_any_text_survives_a_table_and_none_is_a_formula(text: str) -> None:
    read = list(csv.reader(io.StringIO(table(["name"], [[text]]).decode("utf-8-sig"), newline="")))
    cell = read[1][0] if read[1] else ""
    assert original(cell) == text
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_negative_number_is_no_formula() -> None:
    assert neutral(-5) == "-5"
