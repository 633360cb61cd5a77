"""Turtle: the graph as linked data, for people to read and for every RDF tool to load."""

from __future__ import annotations

from sarye.export.formats import Format
from sarye.graph.model import CaseGraph, NodeKind
from sarye.graph.triples import triples
from sarye.vocabulary.terms import PREFIXES, TECHNOLOGY
from sarye.vocabulary.turtle import turtle

KEEPS = "All things, edges, claims, sentences and their places in the sources, labels in Korean and English."
"""What every form of RDF holds."""
LOSES = (
    "Under which of its names a source was quoted, where equal bytes have two; "
    "of several ways in which one source was found to state an edge, all but the surest."
)
"""What no form of RDF holds."""


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as Turtle: UTF-8, one block a subject, the same bytes for the same graph."""
    return "".join(turtle(triples(graph), prefixes(graph.base))).encode()


def prefixes(base: str) -> dict[str, str]:
    """Return the prefixes of a graph under *base*: the vocabularies, and one for each kind of thing."""
    things = {kind: f"{base}id/{kind}/" for kind in (*(kind.value for kind in NodeKind), "claim", "source")}
    return {**PREFIXES, **things, "technology": TECHNOLOGY}


FORMAT = Format(
    name="turtle",
    filename="graph.ttl",
    purpose="RDF for triple stores and SPARQL: every edge with its claim, sentence and place.",
    write=write,
    keeps=KEEPS,
    loses=LOSES,
)
