"""N-Triples: the graph as linked data, one statement a line, for streams, ``grep`` and bulk loaders."""

from __future__ import annotations

from pyoxigraph import RdfFormat, serialize

from sarye.export.formats import Format, Stream
from sarye.export.losses import said
from sarye.export.turtle import KEEPS, LOSSES
from sarye.graph.model import CaseGraph
from sarye.graph.streaming import Part


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as N-Triples: UTF-8, a line a triple, in the order of :func:`~sarye.graph.triples.triples`."""
    return _told(Part(graph))


def _told(part: Part) -> bytes:
    return serialize(part.triples(), format=RdfFormat.N_TRIPLES) or b""


FORMAT = Format(
    name="ntriples",
    filename="graph.nt",
    purpose="RDF a line a statement: bulk loaders, streams, grep",
    write=write,
    keeps=KEEPS,
    loses=said(LOSSES),
    losses=LOSSES,
    default=False,
    stream=Stream(lambda base: b"", _told),
)
