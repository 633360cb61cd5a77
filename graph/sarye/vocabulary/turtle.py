"""Turtle as text: one block a subject, prefixes in order, the same bytes for the same triples in the same order.

Written here because the prefixes of pyoxigraph's own serialiser come in another order with every process.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import groupby

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from sarye.vocabulary.terms import RDF, XSD

_TYPE = RDF + "type"
_BARE = {
    XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD + "boolean": re.compile(r"true|false"),
}
"""Literals that Turtle writes without quotes, and how they must look for that."""
_LOCAL = re.compile(r"(?:[A-Za-z0-9_]|%[0-9A-F]{2})(?:[A-Za-z0-9_/-]|%[0-9A-F]{2})*")


def turtle(triples: Iterable[Triple], prefixes: Mapping[str, str]) -> Iterator[str]:
    """Yield the Turtle of *triples*: the *prefixes* by name, then a block for each run of one subject.

    >>> label = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    >>> triple = Triple(NamedNode("http://example.org/a"), label, Literal("가", language="ko"))
    >>> print("".join(turtle([triple], {"rdfs": "http://www.w3.org/2000/01/rdf-schema#"})))
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <BLANKLINE>
    <http://example.org/a> rdfs:label "가"@ko .
    <BLANKLINE>
    """
    yield "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in sorted(prefixes.items()))
    names = sorted(((namespace, name) for name, namespace in prefixes.items()), key=lambda pair: -len(pair[0]))
    cache: dict[str, str] = {}
    written = partial(_iri, names=names, cache=cache)
    for subject, block in groupby(triples, lambda triple: triple.subject):
        yield "\n" + _block(subject, block, written)


def _block(subject: object, triples: Iterable[Triple], written: partial[str]) -> str:
    objects: dict[str, list[str]] = {}
    for triple in triples:
        predicate = "a" if triple.predicate.value == _TYPE else written(triple.predicate.value)
        objects.setdefault(predicate, []).append(_term(triple.object, written))
    lines = (f"{predicate} {', '.join(values)}" for predicate, values in objects.items())
    return f"{_term(subject, written)} " + " ;\n    ".join(lines) + " .\n"


def _term(term: object, written: partial[str]) -> str:
    if isinstance(term, NamedNode):
        return written(term.value)
    if isinstance(term, Literal):
        return _literal(term, written)
    if isinstance(term, BlankNode):
        return str(term)
    raise TypeError(f"not a term of RDF 1.1: {term!r}")


def _literal(literal: Literal, written: partial[str]) -> str:
    datatype = literal.datatype.value
    if (form := _BARE.get(datatype)) and form.fullmatch(literal.value):
        return literal.value
    if literal.language is not None or datatype == XSD + "string":
        return str(literal)
    return f"{Literal(literal.value)}^^{written(datatype)}"


def _iri(iri: str, names: list[tuple[str, str]], cache: dict[str, str]) -> str:
    known = cache.get(iri)
    if known is None:
        known = cache[iri] = _abbreviated(iri, names)
    return known


def _abbreviated(iri: str, names: list[tuple[str, str]]) -> str:
    for namespace, name in names:
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{name}:{iri[len(namespace) :].replace('/', chr(92) + '/')}"
    return f"<{iri}>"
