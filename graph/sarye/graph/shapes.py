"""The shapes of ``ontology/shapes.ttl``, and what does not keep them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import QuerySolutions, RdfFormat, Store

from sarye.graph.rules import Severity
from sarye.graph.shacl import SH, Shape, compiled
from sarye.vocabulary.resources import ontology_file


@dataclass(frozen=True, slots=True)
class Breach:
    """A node that does not keep a shape; ``code`` is the name of the shape."""

    severity: Severity
    code: str
    message_ko: str
    message_en: str
    focus: str


@lru_cache(maxsize=1)
def shapes() -> tuple[Shape, ...]:
    """Return the shapes as queries, read once."""
    store = Store()
    store.load(ontology_file("shapes.ttl").read_bytes(), format=RdfFormat.TURTLE)
    return compiled(store)


def breaches(store: Store, wanted: Severity | None = None) -> Iterator[Breach]:
    """Yield every breach of the shapes by the default graph of *store*, or those of the severity *wanted*.

    Nothing is inferred but subclasses that the data state: a range that makes every object an organisation would make a
    shape that asks for one pass on anything.
    """
    for shape in shapes():
        severity = Severity.VIOLATION if shape.severity == SH + "Violation" else Severity.WARNING
        if wanted is not None and severity is not wanted:
            continue
        code, said = shape.iri.rpartition("#")[2], shape.messages
        for query in shape.queries:
            solutions = store.query(query)
            assert isinstance(solutions, QuerySolutions)
            for solution in solutions:
                focus = str(getattr(solution[0], "value", solution[0]))
                yield Breach(severity, code, said.get("ko", ""), said.get("en", ""), focus)
