"""The prefixes that a question may use without declaring them: those of every file that this project writes."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from pyoxigraph import NamedNode, QuerySolutions, Store

from sarye.graph.model import NodeKind
from sarye.query.tokens import TOKEN
from sarye.vocabulary.iri import path_segment
from sarye.vocabulary.terms import BASE, CASE, PREFIXES, TECHNOLOGY

_THINGS = (*(kind.value for kind in NodeKind), "claim", "source", "date", "change")
"""Kinds of things that a graph has IRIs for, each with a prefix of its name; where they begin depends on the graph."""
_FURTHER = {
    "technology": TECHNOLOGY,
    "tech": TECHNOLOGY,
    "dcat": "http://www.w3.org/ns/dcat#",
    "void": "http://rdfs.org/ns/void#",
}
"""What the Turtle of the technologies and that of the description of a data set declare besides."""
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_CASES = 1_000
"""Cases that are looked at to see what the IRIs of a graph begin with; graphs of several bases are few."""


@lru_cache(maxsize=16)
def known(base: str = BASE) -> Mapping[str, str]:
    """Return every known prefix, those of things for a graph whose IRIs begin with *base*.

    >>> known()["case"], known("https://example.org/")["case"]
    ('https://w3id.org/sarye/id/case/', 'https://example.org/id/case/')
    """
    return {**PREFIXES, **{thing: f"{base}id/{thing}/" for thing in _THINGS}, **_FURTHER}


def used(question: str, base: str = BASE) -> dict[str, str]:
    """Return the known prefixes that *question* may use: to declare all of them takes longer than a small question."""
    if "\\u" in question or "\\U" in question:  # any character may be written so, those of a prefix too
        return dict(known(base))
    return {name: iri for name, iri in known(base).items() if f"{name}:" in question}


def encoded(question: str) -> str:
    """Return *question* with the names of things percent-encoded, as their IRIs are: one may write ``organization:소방청``.

    >>> encoded('ASK { organization:소방청 ?p "case:둘" }')
    'ASK { organization:%EC%86%8C%EB%B0%A9%EC%B2%AD ?p "case:둘" }'
    """
    if question.isascii():
        return question
    things = {*_THINGS} - {*_DECLARED.findall(question)}
    return TOKEN.sub(lambda token: _encoded(token.group(), things) if token["name"] else token.group(), question)


def _encoded(name: str, things: Collection[str]) -> str:
    """Return the prefixed *name*, encoded where it is one of *things*; what SPARQL escapes there stays as it is."""
    return (
        _FOREIGN.sub(lambda letters: path_segment(letters.group()), name) if name.partition(":")[0] in things else name
    )


def used_of(store: Store, question: str) -> dict[str, str]:
    """Return what :func:`used` returns, those of things as the graph in *store* has them."""
    found = used(question)
    return used(question, base_of(store)) if any(thing in found for thing in _THINGS) else found


def base_of(store: Store) -> str:
    """Return what the IRIs of the graph in *store* begin with; the usual base where some do, or where it has no case."""
    result = store.query(f"SELECT ?case {{ ?case a <{CASE}> }} LIMIT {_CASES}")
    assert isinstance(result, QuerySolutions)
    cases = (row["case"] for row in result)
    bases = {case.value.partition("id/case/")[0] for case in cases if isinstance(case, NamedNode)}
    return BASE if BASE in bases or not bases else min(bases)
