"""A question, asked of the store that this process holds: with known prefixes and names in Hangul."""

from __future__ import annotations

from typing import Any, TypeAlias

from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from sarye.query.prefixes import prepared
from sarye.vocabulary.terms import BASE, CASE

Found: TypeAlias = QuerySolutions | QueryTriples | QueryBoolean
"""What oxigraph finds."""
_CASES = 1_000
"""Cases that are looked at to see what the IRIs of a graph begin with; graphs of several bases are few."""


def ask(store: Store, question: str, base: str | None = None, **options: Any) -> Found:
    """Return what *store* finds for *question*; errors as pyoxigraph raises them.

    :param base: what the IRIs of things begin with; None takes what those of the graph do.
    :param options: those of :meth:`pyoxigraph.Store.query`.
    """
    text, prefixes = prepared(question, base or BASE)
    if base is None and any(iri.startswith(f"{BASE}id/") for iri in prefixes.values()):
        text, prefixes = prepared(question, _base(store))
    try:
        return store.query(text, prefixes=prefixes, **options)
    except SyntaxError:
        if text == question:
            raise
        return store.query(question, prefixes=prefixes, **options)  # the same mistake, told where it was written


def _base(store: Store) -> str:
    """Return what the IRIs of the graph in *store* begin with; the usual base where some do, or where it has no case."""
    result = store.query(f"SELECT ?case {{ ?case a <{CASE}> }} LIMIT {_CASES}")
    assert isinstance(result, QuerySolutions)
    cases = (row["case"] for row in result)
    bases = {case.value.partition("id/case/")[0] for case in cases if isinstance(case, NamedNode)}
    return BASE if BASE in bases or not bases else min(bases)
