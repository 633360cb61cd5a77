"""Turtle: the graph as linked data, for people to read and for every RDF tool to load."""

from __future__ import annotations

from functools import lru_cache

from sarye.export.formats import Format, Stream
from sarye.export.losses import Loss, found_in_two_ways, renamed_sources, said
from sarye.graph.model import CaseGraph, NodeKind
from sarye.graph.streaming import Part
from sarye.vocabulary.terms import PREFIXES, TECHNOLOGY
from sarye.vocabulary.turtle import Terms, blocks, header

KEEPS = "All things, edges, claims, sentences and their places in the sources, labels in Korean and English."
"""What every form of RDF holds."""
LOSSES = (
    Loss("Under which of its names a source was quoted, where equal bytes have two", renamed_sources),
    Loss("of several ways in which one source was found to state an edge, all but the surest", found_in_two_ways),
    Loss("terms of use, which stand in dataset.ttl and in the manifest."),
)
"""What no form of RDF holds."""


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as Turtle: UTF-8, one block a subject, the same bytes for the same graph."""
    return opening(graph.base) + _told(Part(graph))


def opening(base: str) -> bytes:
    """Return the lines that declare the prefixes of a graph under *base*."""
    return header(prefixes(base)).encode()


@lru_cache(maxsize=4)
def terms(base: str) -> Terms:
    """Return how the terms of a graph under *base* are written; what is worked out once serves every part of it."""
    return Terms(prefixes(base))


def _told(part: Part) -> bytes:
    return "".join(blocks(part.triples(), terms(part.graph.base))).encode()


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
    loses=said(LOSSES),
    losses=LOSSES,
    stream=Stream(opening, _told),
)
