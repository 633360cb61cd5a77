"""The prefixes that a question may use without declaring them: those of every file that this project writes."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from sarye.graph.model import NodeKind
from sarye.query.tokens import TOKEN
from sarye.vocabulary.iri import path_segment
from sarye.vocabulary.terms import BASE, PREFIXES, TECHNOLOGY

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


@lru_cache(maxsize=16)
def known(base: str = BASE) -> Mapping[str, str]:
    """Return every known prefix, those of things for a graph whose IRIs begin with *base*.

    >>> known()["case"], known("https://example.org/")["case"]
    ('https://w3id.org/sarye/id/case/', 'https://example.org/id/case/')
    """
    return {**PREFIXES, **{thing: f"{base}id/{thing}/" for thing in _THINGS}, **_FURTHER}


def prepared(question: str, base: str = BASE) -> tuple[str, dict[str, str]]:
    """Return *question* as it is to be asked, and the prefixes to declare for it: what every reader does with one.

    Names of things are percent-encoded, as their IRIs are, so that one may write ``organization:소방청``. Prefixes are
    those of :func:`known` that it may use: to declare all of them takes longer than a small question.

    >>> text, prefixes = prepared('ASK { organization:소방청 ?p "case:둘" }')
    >>> text, sorted(prefixes)
    ('ASK { organization:%EC%86%8C%EB%B0%A9%EC%B2%AD ?p "case:둘" }', ['case', 'organization'])
    """
    return _encoded(question), _used(question, base)


def _used(question: str, base: str) -> dict[str, str]:
    if "\\u" in question or "\\U" in question:  # any character may be written so, those of a prefix too
        return dict(known(base))
    return {name: iri for name, iri in known(base).items() if f"{name}:" in question}


def _encoded(question: str) -> str:
    if question.isascii():
        return question
    things = {*_THINGS} - {*_DECLARED.findall(question)}
    return TOKEN.sub(lambda token: _name(token.group(), things) if token["name"] else token.group(), question)


def _name(name: str, things: Collection[str]) -> str:
    """Return the prefixed *name*, encoded where it is one of *things*; what SPARQL escapes there stays as it is."""
    return (
        _FOREIGN.sub(lambda letters: path_segment(letters.group()), name) if name.partition(":")[0] in things else name
    )
