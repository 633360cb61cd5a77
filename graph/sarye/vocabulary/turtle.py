"""Turtle as text: one block a subject, prefixes in order, the same bytes for the same triples in the same order.

Written here because the prefixes of pyoxigraph's own serialiser come in another order with every process.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from sarye.vocabulary.terms import RDF, XSD

_TYPE = NamedNode(RDF + "type")
_KEPT = 50_000
"""How many terms are remembered at most."""
_BARE = {
    XSD + "integer": re.compile(r"[+-]?[0-9]+"),
    XSD + "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD + "boolean": re.compile(r"true|false"),
}
"""Literals that Turtle writes without quotes, and how they must look for that."""
_LOCAL = r"(?:[A-Za-z0-9_]|%[0-9A-F]{2})(?:[A-Za-z0-9_/-]|%[0-9A-F]{2})*"


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
    yield header(prefixes)
    yield from blocks(triples, Terms(prefixes))


def header(prefixes: Mapping[str, str]) -> str:
    """Return the lines that declare *prefixes*, by name."""
    return "".join(f"@prefix {name}: <{namespace}> .\n" for name, namespace in sorted(prefixes.items()))


def blocks(triples: Iterable[Triple], written: Terms) -> Iterator[str]:
    """Yield a block for each run of one subject in *triples*, with terms as *written* abbreviates them."""
    kind = written[_TYPE]
    subject, objects = "", dict[str, list[str]]()
    for node, predicate, value in triples:
        term = written[node]
        if term != subject:
            if objects:
                yield _block(subject, objects)
            subject, objects = term, {}
        name = written[predicate]
        if name == kind:
            name = "a"
        if name in objects:
            objects[name].append(written[value])
        else:
            objects[name] = [written[value]]
    if objects:
        yield _block(subject, objects)


def _block(subject: str, objects: dict[str, list[str]]) -> str:
    lines = [f"{name} {', '.join(values)}" for name, values in objects.items()]
    return f"\n{subject} " + " ;\n    ".join(lines) + " .\n"


class Terms(dict[object, str]):
    """Terms as Turtle writes them, each worked out once; what is kept is bounded, however long the stream."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._names = {namespace: name for name, namespace in prefixes.items()}
        longest_first = sorted(map(re.escape, self._names), key=len, reverse=True)
        self._short = re.compile(f"({'|'.join(longest_first) or '(?!)'})({_LOCAL})").fullmatch

    def __missing__(self, term: object) -> str:
        if isinstance(term, NamedNode):
            written = self._abbreviated(term.value)
        elif isinstance(term, Literal):
            written = self._literal(term)
        elif isinstance(term, BlankNode):
            written = str(term)
        else:
            raise TypeError(f"not a term of RDF 1.1: {term!r}")
        if len(self) >= _KEPT:
            self.clear()
        self[term] = written
        return written

    def _abbreviated(self, iri: str) -> str:
        if found := self._short(iri):
            return f"{self._names[found[1]]}:{found[2].replace('/', chr(92) + '/')}"
        return f"<{iri}>"

    def _literal(self, literal: Literal) -> str:
        plain = str(literal)
        if plain[-1] != ">":  # without a datatype, or with a language instead
            return plain
        datatype = literal.datatype.value
        if (form := _BARE.get(datatype)) and form.fullmatch(literal.value):
            return literal.value
        return f"{Literal(literal.value)}^^{self[literal.datatype]}"
