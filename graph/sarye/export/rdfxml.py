"""RDF/XML: the same linked data for tools that read nothing newer.

Written here because XML cannot hold every character of a text and folds line breaks; what it cannot hold is replaced
visibly. https://www.w3.org/TR/rdf-syntax-grammar/
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Triple

from sarye.export.formats import Format
from sarye.export.losses import said
from sarye.export.turtle import KEEPS, LOSSES
from sarye.export.xml_text import LOST_CHARACTERS, escaped
from sarye.graph.model import CaseGraph
from sarye.graph.triples import triples
from sarye.vocabulary.terms import PREFIXES, XSD

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*$")


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as RDF/XML: UTF-8, one ``rdf:Description`` a subject."""
    return "".join(_lines(triples(graph))).encode(errors="replace")


def _lines(stream: Iterable[Triple]) -> Iterator[str]:
    names = {namespace: name for name, namespace in PREFIXES.items()}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    yield "".join(f'\n    xmlns:{name}="{escaped(namespace)}"' for name, namespace in sorted(PREFIXES.items()))
    yield ">\n"
    for subject, block in groupby(stream, lambda triple: triple.subject):
        yield f'<rdf:Description rdf:about="{_iri(subject)}">\n'
        yield from (_property(triple, names) for triple in block)
        yield "</rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _property(triple: Triple, names: dict[str, str]) -> str:
    name, value = _qname(triple.predicate.value, names), triple.object
    if not isinstance(value, Literal):
        return f'  <{name} rdf:resource="{_iri(value)}"/>\n'
    return f"  <{name}{_kind(value)}>{escaped(value.value)}</{name}>\n"


def _kind(literal: Literal) -> str:
    """Return the attribute that tells the language or the datatype of *literal*; a plain text needs none."""
    if literal.language is not None:
        return f' xml:lang="{escaped(literal.language)}"'
    datatype = literal.datatype.value
    return "" if datatype == XSD + "string" else f' rdf:datatype="{escaped(datatype)}"'


def _qname(iri: str, names: dict[str, str]) -> str:
    """Return the name of the property *iri*; one outside the known namespaces cannot be an element."""
    local = _LOCAL.search(iri)
    namespace = iri[: local.start()] if local else ""
    if local is None or namespace not in names:
        raise ValueError(f"RDF/XML has no name for the property <{iri}>")
    return f"{names[namespace]}:{local.group()}"


def _iri(node: object) -> str:
    if not isinstance(node, NamedNode):
        raise TypeError(f"a graph of cases has no such node: {node!r}")
    return escaped(node.value)


_LOSSES = (*LOSSES, LOST_CHARACTERS)

FORMAT = Format(
    name="rdfxml",
    filename="graph.rdf",
    purpose="RDF for older tools that read XML only",
    write=write,
    keeps=KEEPS,
    loses=said(_LOSSES),
    losses=_LOSSES,
    default=False,
)
