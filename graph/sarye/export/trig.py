"""TriG: Turtle with a named graph for each source, holding what that source says."""

from __future__ import annotations

from itertools import groupby

from pyoxigraph import DefaultGraph

from sarye.export.formats import Format, Stream
from sarye.export.losses import said
from sarye.export.turtle import KEEPS, LOSSES, opening, terms
from sarye.graph.model import CaseGraph
from sarye.graph.quads import quads
from sarye.graph.streaming import Part
from sarye.vocabulary.turtle import blocks


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as TriG: UTF-8, the things first, then one block a source."""
    return opening(graph.base) + _told(Part(graph))


def _told(part: Part) -> bytes:
    written, text = terms(part.graph.base), list[str]()
    for name, block in groupby(quads(part.graph, untold=part.untold), lambda quad: quad.graph_name):
        body = "".join(blocks((quad.triple for quad in block), written))
        text.append(body if isinstance(name, DefaultGraph) else f"\n{name} {{\n{body}}}\n")
    return "".join(text).encode()


FORMAT = Format(
    name="trig",
    filename="graph.trig",
    purpose="Turtle with a named graph for each source: what each of them says, for people and quad stores",
    write=write,
    keeps=f"{KEEPS} Which source makes a statement.",
    loses=said(LOSSES),
    losses=LOSSES,
    default=False,
    stream=Stream(opening, _told),
)
