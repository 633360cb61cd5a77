"""RDF read by more than one library, as sets of triples that can be compared."""

from __future__ import annotations

import warnings

import rdflib
from pyoxigraph import RdfFormat, Triple, parse


def by_oxigraph(data: bytes, form: RdfFormat = RdfFormat.TURTLE) -> set[Triple]:
    """Return the triples that oxigraph reads."""
    return {quad.triple for quad in parse(data, format=form)}


def by_rdflib(data: bytes, form: str = "turtle") -> set[Triple]:
    """Return the triples that rdflib reads."""
    with warnings.catch_warnings():
        # rdflib's own JSON-LD parser still makes a ConjunctiveGraph: https://github.com/RDFLib/rdflib/issues/3064
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        lines = rdflib.Graph().parse(data=data, format=form).serialize(format="nt")
    return by_oxigraph(lines.encode(), RdfFormat.N_TRIPLES)
