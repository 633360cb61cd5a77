"""Graphs that were written earlier, read back from RDF or node-link JSON.

An edge comes back only with its evidence: a plain statement without a claim and its sentence is an error, not an edge.
"""

from __future__ import annotations

import json
from pathlib import Path

from pyoxigraph import RdfFormat, Triple, parse

from sarye.errors import InputError
from sarye.graph.from_statements import graph_of
from sarye.graph.model import CaseGraph
from sarye.graph.node_link import from_node_link
from sarye.graph.statements import Statements

RDF_ENDINGS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".rdf": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
"""The forms of RDF that can be read back, by the ending of the file."""


def read_graph(path: Path) -> CaseGraph:
    """Return the graph in the file *path*.

    :raises InputError: the file cannot be read, or holds no graph that was written here.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"the graph cannot be read ({error.strerror})", where=str(path)) from error
    try:
        if path.suffix == ".json":
            return from_node_link(json.loads(data))
        return from_rdf(data, RDF_ENDINGS[path.suffix])
    except KeyError as error:
        raise _not_ours(path, f"no {error}") from error
    except (TypeError, ValueError, SyntaxError, AttributeError) as error:
        raise _not_ours(path, str(error)) from error


def _not_ours(path: Path, reason: str) -> InputError:
    if path.suffix != ".json" and path.suffix not in RDF_ENDINGS:
        reason = f"'{path.suffix}' is not among {', '.join((*RDF_ENDINGS, '.json'))}"
    return InputError(
        f"this is no graph that can be read back ({reason})",
        where=str(path),
        remedy="name a file that 'sarye export' wrote as RDF (-f turtle, nquads …) or as node-link JSON (-f node-link)",
    )


def from_rdf(data: bytes, form: RdfFormat) -> CaseGraph:
    """Return the graph that *data*, in the form *form*, was made of; names of graphs and other statements are left aside.

    :raises ValueError, SyntaxError: *data* is not RDF, or no graph that was written here.
    """
    return graph_of(Statements(Triple(quad.subject, quad.predicate, quad.object) for quad in parse(data, format=form)))
