"""TriG: Turtle with a named graph for each source, holding what that source says."""

from __future__ import annotations

from itertools import groupby

from pyoxigraph import DefaultGraph

from sarye.export.formats import Format
from sarye.export.turtle import KEEPS, LOSES, prefixes
from sarye.graph.model import CaseGraph
from sarye.graph.quads import quads
from sarye.vocabulary.turtle import turtle


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as TriG: UTF-8, the things first, then one block a source."""
    names, text = prefixes(graph.base), ["".join(turtle((), prefixes(graph.base)))]
    for name, block in groupby(quads(graph), lambda quad: quad.graph_name):
        body = "".join(turtle((quad.triple for quad in block), names)).removeprefix(text[0])
        text.append(body if isinstance(name, DefaultGraph) else f"\n{name} {{\n{body}}}\n")
    return "".join(text).encode()


FORMAT = Format(
    name="trig",
    filename="graph.trig",
    purpose="Turtle with a named graph for each source: what each of them says, for people and quad stores",
    write=write,
    keeps=f"{KEEPS} Which source makes a statement.",
    loses=LOSES,
    default=False,
)
