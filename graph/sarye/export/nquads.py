"""N-Quads: a named graph for each source, holding what that source says, one statement a line."""

from __future__ import annotations

from pyoxigraph import RdfFormat, serialize

from sarye.export.formats import Format, Stream
from sarye.export.losses import said
from sarye.export.turtle import KEEPS, LOSSES
from sarye.graph.model import CaseGraph
from sarye.graph.quads import quads
from sarye.graph.streaming import Part


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as N-Quads: UTF-8, a line a quad, in the order of :func:`~sarye.graph.quads.quads`."""
    return _told(Part(graph))


def _told(part: Part) -> bytes:
    return serialize(quads(part.graph, untold=part.untold), format=RdfFormat.N_QUADS) or b""


FORMAT = Format(
    name="nquads",
    filename="graph.nq",
    purpose="RDF with a named graph for each source, a line a statement: loaders of quads",
    write=write,
    keeps=f"{KEEPS} Which source makes a statement.",
    loses=said(LOSSES),
    losses=LOSSES,
    default=False,
    stream=Stream(lambda base: b"", _told),
)
