"""No name breaks any format: whatever hypothesis makes up, a reader of others finds it whole or with its loss shown.

One reader and one rule for what is kept stand here for every format of the registry; a format without them fails.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

import networkx as nx
import openpyxl
import pyarrow.parquet as pq
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, RdfFormat, parse

from any_graph import HOSTILE, graphs
from hostile_graph import hostile_graph
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.export.csv_table import original
from sarye.export.note_text import prose
from sarye.export.xlsx import held
from sarye.graph.model import CaseGraph
from sarye.vocabulary import terms as t
from sarye.vocabulary.xml_characters import legal

Texts = tuple[set[str], set[str]]
"""The labels of the nodes and the quotes of the edges that a reader found."""
_NOTHING: Texts = (set(), set())


def whole(text: str) -> str:
    return text


def without_nul(text: str) -> str:
    return text.replace("\0", "\ufffd")


@dataclass(frozen=True)
class Reader:
    """How a format is read, and what of a text it keeps; *labels* and *quotes* say whether it holds such."""

    read: Callable[[bytes], Texts]
    kept: Callable[[str], str] = whole
    labels: bool = True
    quotes: bool = True
    words: bool = False
    """Whether the words that name a thing stand among the quotes, as stretches of their own."""


def _rdf(form: RdfFormat) -> Reader:
    def read(data: bytes) -> Texts:
        said = [(one.predicate.value, one.object) for one in parse(data, format=form)]
        return _literals(said, t.RDFS + "label"), _literals(said, t.OA + "exact")

    return Reader(read, legal if form == RdfFormat.RDF_XML else whole, words=True)


def _literals(said: Iterable[tuple[str, object]], predicate: str) -> set[str]:
    return {value.value for name, value in said if name == predicate and isinstance(value, Literal)}


def _quotes(evidence: Iterable[Any]) -> set[str]:
    return {one["quote"] for some in evidence for one in (json.loads(some) if isinstance(some, str) else some)}


def _network(read: Callable[[io.BytesIO], nx.Graph[Any]]) -> Reader:
    def texts(data: bytes) -> Texts:
        graph = read(io.BytesIO(data))
        labels = {said.get("label", "") for _, said in graph.nodes(data=True)}
        return labels, {said.get("quote", "") for _, _, said in graph.edges(data=True)}

    return Reader(texts, legal)


def _rows(text: str) -> list[dict[str, str]]:
    csv.field_size_limit(10_000_000)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def _nodes_csv(data: bytes) -> Texts:
    return {original(row["Label"]) for row in _rows(data.decode("utf-8-sig"))}, set()


def _edges_csv(data: bytes) -> Texts:
    rows = _rows(data.decode("utf-8-sig"))
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "@", "\t", "\r", "\n"))]
    return set(), {original(row["quote"]) for row in rows}


def _page(data: bytes) -> Texts:
    found = re.search(r'<script type="application/json" id="graph">(.*?)</script', data.decode(), re.DOTALL)
    assert found
    assert not re.search(r"<(?!\\)", found[1]), "an element could begin or end inside the data"
    read = json.loads(found[1])
    return {node["label"] for node in read["nodes"]}, set(read["quotes"])


def _query_page(data: bytes) -> Texts:
    found = re.search(r'<script type="text/turtle" id="turtle">(.*?)</script', data.decode(), re.DOTALL)
    assert found
    return _rdf(RdfFormat.TURTLE).read(found[1].encode())


def _json(data: bytes) -> Texts:
    read = json.loads(data)
    nodes = read["nodes"] if "nodes" in read else [one["data"] for one in read["elements"]["nodes"]]
    edges = read["edges"] if "edges" in read else [one["data"] for one in read["elements"]["edges"]]
    return {node["label"] for node in nodes}, _quotes(edge["evidence"] for edge in edges)


def _jgf(data: bytes) -> Texts:
    read = json.loads(data)["graph"]
    labels = {node["label"] for node in read["nodes"].values()}
    return labels, _quotes(edge["metadata"]["evidence"] for edge in read["edges"])


def _neo4j(data: bytes) -> Texts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        nodes, edges = (_rows(archive.read(name).decode()) for name in ("nodes.csv", "relationships.csv"))
        script = archive.read("graph.cypher").decode()
    assert all(line.endswith(";") for line in script.split("\n")[:-1])
    return {row["label:string"] for row in nodes}, {row["quote:string"] for row in edges}


def _xlsx(data: bytes) -> Texts:
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    columns = {}
    for name, wanted in (("nodes", "Label"), ("edges", "quote")):
        header, *rows = book[name].iter_rows(values_only=True)
        columns[name] = {str(row[header.index(wanted)] or "") for row in rows}
    return columns["nodes"], columns["edges"]


def _nodes_parquet(data: bytes) -> Texts:
    return set(pq.read_table(io.BytesIO(data)).column("label").to_pylist()), set()


def _edges_parquet(data: bytes) -> Texts:
    return set(), _quotes(pq.read_table(io.BytesIO(data)).column("evidence").to_pylist())


def _obsidian(data: bytes) -> Texts:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        notes = [archive.read(name).decode() for name in archive.namelist() if name != "README.md"]
    heads = [yaml.safe_load(note.split("\n---\n")[0].removeprefix("---\n")) for note in notes]
    return {head["aliases"][0] for head in heads}, set()


READERS = {
    "turtle": _rdf(RdfFormat.TURTLE),
    "jsonld": _rdf(RdfFormat.JSON_LD),
    "gexf": _network(lambda file: nx.read_gexf(file, version="1.3")),
    "graphml": _network(lambda file: nx.read_graphml(file, force_multigraph=True)),
    "nodes": Reader(_nodes_csv, without_nul, quotes=False),
    "edges": Reader(_edges_csv, without_nul, labels=False),
    "page": Reader(_page),
    "query-page": Reader(_query_page, words=True),
    "dataset": Reader(
        lambda data: (list(parse(data, format=RdfFormat.TURTLE)), _NOTHING)[1], labels=False, quotes=False
    ),
    "ntriples": _rdf(RdfFormat.N_TRIPLES),
    "nquads": _rdf(RdfFormat.N_QUADS),
    "trig": _rdf(RdfFormat.TRIG),
    "rdfxml": _rdf(RdfFormat.RDF_XML),
    "node-link": Reader(_json),
    "cytoscape": Reader(_json),
    "jgf": Reader(_jgf),
    "neo4j": Reader(_neo4j, without_nul),
    "xlsx": Reader(_xlsx, held),
    "nodes-parquet": Reader(_nodes_parquet, quotes=False),
    "edges-parquet": Reader(_edges_parquet, labels=False),
    "obsidian": Reader(_obsidian, quotes=False),
}


def _check(name: str, graph: CaseGraph, *, places: bool = True) -> None:
    """Hold what is read against *graph*; without *places*, several of its quotes stand at one place, which RDF merges."""
    reader = READERS[name]
    labels, quotes = reader.read(FORMATS[name].write(graph))
    if reader.labels:
        assert labels == {reader.kept(node.label) for node in graph.nodes}
    if reader.quotes and (places or not reader.words):
        evidence = [one for edge in graph.edges for one in edge.evidence]
        told = {one.quote for one in evidence} | {one.surface for one in evidence if reader.words}
        assert quotes == set(map(reader.kept, told))


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=20)
@given(graph=graphs(text=st.one_of(st.sampled_from(HOSTILE[:-1]), st.text(st.characters(exclude_categories=["Cs"])))))
def test_any_name_and_any_quote_is_found_again(name: str, graph: CaseGraph) -> None:
    _check(name, graph)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_names_that_break_careless_writers_break_none(name: str, text: str) -> None:
    graph = sample_graph()
    nodes = tuple(replace(node, label=text, attributes={**node.attributes}) for node in graph.nodes)
    sources = tuple(replace(source, name=f"{text}{source.name}"[:200]) for source in graph.sources)
    _check(name, replace(graph, nodes=nodes, sources=sources))


@pytest.mark.parametrize("name", FORMATS)
def test_a_graph_with_nothing_but_hostile_texts_is_written_and_read(name: str) -> None:
    _check(name, hostile_graph(), places=False)


@pytest.mark.parametrize("text", [one for one in HOSTILE if one])
def test_notes_show_hostile_quotes_as_text(text: str) -> None:
    graph = sample_graph()
    edges = tuple(
        replace(edge, evidence=tuple(replace(one, quote=text) for one in edge.evidence)) for edge in graph.edges
    )
    with zipfile.ZipFile(io.BytesIO(FORMATS["obsidian"].write(replace(graph, edges=edges)))) as archive:
        notes = "".join(archive.read(name).decode() for name in archive.namelist())
    assert notes.count(f"> {prose(text)}\n>") == sum(len(edge.evidence) for edge in graph.edges)
