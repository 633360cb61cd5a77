"""A graph held against the shapes and rules while it is made: one that breaks them is not written.

What shapes and rules say is said of a case with what it names, so a graph of any size is checked some cases at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from pyoxigraph import DefaultGraph, Quad, Store, Triple

from sarye.errors import BuildError
from sarye.extraction.record import CaseRecord
from sarye.graph.assembly import assemble
from sarye.graph.rules import Severity
from sarye.graph.triples import triples
from sarye.graph.validation import findings, load_register
from sarye.vocabulary.terms import BASE

_CASES = 100
"""How many cases are looked at together."""


def check_records(records: Sequence[CaseRecord], base: str = BASE) -> None:
    """Check the graph of *records*, some at a time.

    :raises BuildError: a shape or rule is broken.
    """
    for start in range(0, len(records), _CASES):
        check(triples(assemble(records[start : start + _CASES], base)))


def check(told: Iterable[Triple]) -> None:
    """Check the graph that the triples *told* make.

    :raises BuildError: a shape or rule is broken; the first one is told, with its place in the text.
    """
    store = _with_register()
    store.bulk_extend(Quad(one.subject, one.predicate, one.object) for one in told)
    try:
        broken = findings(store, severities=frozenset({Severity.VIOLATION}))
    finally:
        store.clear_graph(DefaultGraph())
    if broken:
        others = f" (the first of {len(broken)} breaches)" if len(broken) > 1 else ""
        raise BuildError(
            f"the graph breaks '{broken[0].code}'{others}: {broken[0].message_en.rstrip('.')}",
            where=broken[0].where or broken[0].focus,
            remedy="correct the record, or extract it again",
        )


@lru_cache(maxsize=1)
def _with_register() -> Store:
    store = Store()
    load_register(store)
    return store
