"""The Turtle of a graph: other tools read the same triples, and the bytes are the same everywhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from rdf_sets import by_oxigraph, by_rdflib
from sample_graph import sample_graph
from sarye.export.turtle import FORMAT, prefixes, write
from sarye.graph.triples import triples
from sarye.vocabulary.terms import BASE, PREFIXES, XSD
from sarye.vocabulary.turtle import turtle

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_IRIS = st.text(st.sampled_from("abz019-_.~/%:;=,#가"), min_size=1).map(
    lambda tail: "https://w3id.org/sarye/id/" + tail
)


def test_oxigraph_and_rdflib_read_the_triples_of_the_graph() -> None:
    expected = set(triples(sample_graph()))
    data = write(sample_graph())
    assert by_oxigraph(data) == expected
    assert by_rdflib(data) == expected


@pytest.mark.raptor
def test_raptor_counts_the_same_triples(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_bytes(write(sample_graph()))
    told = subprocess.run(["rapper", "-c", "-i", "turtle", str(file)], capture_output=True, text=True, check=True)
    assert f"returned {len(set(triples(sample_graph())))} triples" in told.stderr


def test_two_processes_with_other_hash_seeds_write_the_same_bytes() -> None:
    script = "import sys; from sample_graph import sample_graph; from sarye.export.turtle import write;"
    script += "sys.stdout.buffer.write(write(sample_graph()))"
    paths = ":".join(sys.path)
    made = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": paths, "LC_ALL": "C"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "4711")
    ]
    assert made[0] == made[1] == write(sample_graph())


def test_prefixes_are_sorted_and_each_subject_has_one_block() -> None:
    text = write(sample_graph()).decode()
    names = re.findall(r"^@prefix (\S+): ", text, re.MULTILINE)
    assert names == sorted(prefixes(BASE))
    heads = re.findall(r"^(\S+) a ", text, re.MULTILINE)
    assert len(heads) == len(set(heads)) == len({one.subject for one in triples(sample_graph())})


def test_the_format_names_its_file() -> None:
    assert (FORMAT.name, FORMAT.filename) == ("turtle", "graph.ttl")


@given(text=_TEXT, language=st.sampled_from([None, "ko", "en-GB"]))
def test_any_text_survives(text: str, language: str | None) -> None:
    """Quotes, backslashes, controls and astral characters come back as they were."""
    triple = Triple(NamedNode("x:s"), NamedNode("x:p"), Literal(text, language=language))
    data = "".join(turtle([triple], PREFIXES)).encode()
    assert by_oxigraph(data) == {triple}


@given(iri=_IRIS)
def test_any_iri_survives(iri: str) -> None:
    try:
        node = NamedNode(iri)
    except ValueError:
        return
    triple = Triple(node, node, node)
    assert by_oxigraph("".join(turtle([triple], prefixes(BASE))).encode()) == {triple}


@pytest.mark.parametrize(
    ("value", "datatype", "written"),
    [
        ("12", "integer", "12"),
        ("1.50", "decimal", "1.50"),
        ("7", "decimal", '"7"^^xsd:decimal'),
        ("true", "boolean", "true"),
        ("1", "boolean", '"1"^^xsd:boolean'),
        ("x", "integer", '"x"^^xsd:integer'),
        ("2021-01-01", "date", '"2021-01-01"^^xsd:date'),
        ("a", "string", '"a"'),
    ],
)
def test_literals_are_short_only_where_the_short_form_means_the_same(value: str, datatype: str, written: str) -> None:
    triple = Triple(NamedNode("x:s"), NamedNode("x:p"), Literal(value, datatype=NamedNode(XSD + datatype)))
    data = "".join(turtle([triple], PREFIXES))
    assert data.endswith(f"<x:s> <x:p> {written} .\n")
    assert by_oxigraph(data.encode()) == {triple}


def test_blank_nodes_of_others_can_be_written() -> None:
    triple = Triple(BlankNode("b"), NamedNode("x:p"), BlankNode("c"))
    assert "".join(turtle([triple], {})).endswith("_:b <x:p> _:c .\n")
