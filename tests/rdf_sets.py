"""RDF read by more than one library, as sets of triples that can be compared."""

from __future__ import annotations

import warnings
from collections.abc import Iterable

import rdflib
from pyoxigraph import CanonicalizationAlgorithm, Dataset, Quad, RdfFormat, Triple, parse


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


def canonical(triples: Iterable[Triple]) -> set[Triple]:
    """Return *triples* with their blank nodes named by RDFC-1.0, so that equal graphs are equal sets."""
    dataset = Dataset(Quad(one.subject, one.predicate, one.object) for one in triples)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return {quad.triple for quad in dataset}
