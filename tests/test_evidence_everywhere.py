"""Every edge of every committed export leads to a quote that stands in the casebook at the offsets it gives."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox
import pytest

from sarye.graph.evidence import mentions
from sarye.pipeline import read_records
from sarye.reading.document import from_bytes

EXPORTS = Path("exports")
DOCUMENT = from_bytes(Path("data/casebook/casebook.txt").read_bytes(), "casebook.txt")
Quote = tuple[str, int, int, str]
"""Quote, start, end and sha256 of a piece of evidence."""

CLAIMS = """
    PREFIX sarye: <https://w3id.org/sarye/ont#> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX schema: <https://schema.org/>
    PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
    SELECT ?claim ?quote ?start ?end ?sha WHERE {
      ?claim a sarye:Claim ; sarye:evidence ?e . ?e oa:hasSource ?source ; oa:hasSelector ?p , ?q .
      ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?quote . ?source ?hash ?sha FILTER(STRLEN(STR(?sha)) = 64) }
"""
EDGES = """
    PREFIX sarye: <https://w3id.org/sarye/ont#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
    SELECT ?claim WHERE { ?claim a sarye:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . ?s ?p ?o }
"""


def of_rdf(name: str, form: ox.RdfFormat) -> Iterator[tuple[object, list[Quote]]]:
    store = ox.Store()
    store.bulk_load((EXPORTS / name).read_bytes(), format=form)
    found: dict[str, list[Quote]] = {}
    rows = store.query(CLAIMS)
    assert isinstance(rows, ox.QuerySolutions)
    for claim, quote, start, end, sha in rows:
        found.setdefault(str(claim), []).append((quote.value, int(start.value), int(end.value), sha.value))
    edges = store.query(EDGES)
    assert isinstance(edges, ox.QuerySolutions)
    for (claim,) in edges:
        yield claim, found.pop(str(claim), [])
    assert not found, "claims whose triple is not asserted"


def of_json(text: str) -> list[Quote]:
    return [(one["quote"], one["start"], one["end"], one["sha256"]) for one in json.loads(text)]


def of_network(graph: nx.Graph[Any]) -> Iterator[tuple[object, list[Quote]]]:
    for source, target, data in graph.edges(data=True):
        yield (source, data["kind"], target), of_json(data["evidence"])
        assert (data["quote"], data["start"], data["end"]) == of_json(data["evidence"])[0][:3]


def turtle() -> Iterator[tuple[object, list[Quote]]]:
    return of_rdf("graph.ttl", ox.RdfFormat.TURTLE)


def json_ld() -> Iterator[tuple[object, list[Quote]]]:
    return of_rdf("graph.jsonld", ox.RdfFormat.JSON_LD)


def gexf() -> Iterator[tuple[object, list[Quote]]]:
    return of_network(nx.read_gexf(EXPORTS / "graph.gexf"))


def graphml() -> Iterator[tuple[object, list[Quote]]]:
    return of_network(nx.read_graphml(EXPORTS / "graph.graphml", force_multigraph=True))


def tables() -> Iterator[tuple[object, list[Quote]]]:
    text = (EXPORTS / "edges.csv").read_text(encoding="utf-8-sig")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        yield (row["Source"], row["kind"], row["Target"]), of_json(row["evidence"])


def page() -> Iterator[tuple[object, list[Quote]]]:
    text = (EXPORTS / "index.html").read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="graph">(.*?)</script>', text, re.DOTALL)
    assert found
    data = json.loads(found[1])
    for edge in data["edges"]:
        quotes = [
            (data["quotes"][quote], start, start + len(data["quotes"][quote]), data["sources"][source][1])
            for source, start, quote, *_ in edge["evidence"]
        ]
        yield (edge["from"], edge["kind"], edge["to"]), quotes


@pytest.mark.parametrize("export", [turtle, json_ld, gexf, graphml, tables, page])
def test_every_edge_leads_to_a_quote_in_the_source(export: Callable[[], Iterator[tuple[object, list[Quote]]]]) -> None:
    manifest = json.loads((EXPORTS / "manifest.json").read_text(encoding="utf-8"))
    edges = 0
    for edge, quotes in export():
        edges += 1
        assert quotes, edge
        for quote, start, end, sha256 in quotes:
            assert sha256 == DOCUMENT.sha256
            assert DOCUMENT.text[start:end] == quote, edge
    assert edges == manifest["counts"]["edges"]


def test_every_mention_of_the_records_stands_in_the_source() -> None:
    found = [mention for record in read_records(EXPORTS / "records.jsonl") for mention in mentions(record)]
    assert len(found) > 100
    for mention in found:
        assert mention.span.of(DOCUMENT.text) == mention.text
        assert mention.sentence.of(DOCUMENT.text) == mention.quote
