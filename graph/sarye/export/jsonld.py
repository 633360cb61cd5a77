"""JSON-LD: the same triples as the Turtle, as JSON that needs no RDF tool to be read.

One object a line for each subject; the context of ``ontology/context.jsonld`` stands in the file itself, so that
nothing has to be fetched. Numbers are strings, because JSON numbers would lose their decimal form.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from sarye.errors import BuildError
from sarye.export.formats import Format
from sarye.export.losses import said
from sarye.export.turtle import KEEPS, LOSSES
from sarye.graph.model import CaseGraph
from sarye.graph.triples import triples
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import RDF

_TYPE = RDF + "type"
_Json: TypeAlias = dict[str, Any]


def write(graph: CaseGraph) -> bytes:
    """Return *graph* as JSON-LD: UTF-8, one line a subject, the same bytes for the same graph."""
    return "".join(_lines(triples(graph), graph.base)).encode()


def _lines(stream: Iterable[Triple], base: str) -> Iterator[str]:
    yield f'{{"@context":{_dump({**context(), "@base": base})},\n"@graph":[\n'
    separator = ""
    for _, block in groupby(stream, lambda triple: triple.subject):
        yield separator + _dump(_object(list(block), base))
        separator = ",\n"
    yield "\n]}\n"


def _dump(value: _Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=1)
def context() -> _Json:
    """Return the context of ``ontology/context.jsonld``."""
    read: _Json = json.loads(ontology_file("context.jsonld").read_bytes())["@context"]
    return read


@lru_cache(maxsize=1)
def _terms() -> dict[str, tuple[str, _Json]]:
    """Return name and definition of each term of the context by its IRI."""
    found: dict[str, tuple[str, _Json]] = {}
    for name, meaning in context().items():
        definition = {"@id": meaning} if isinstance(meaning, str) else meaning
        if isinstance(definition, dict) and ":" in definition["@id"] and not definition["@id"].endswith(("/", "#")):
            prefix, _, local = definition["@id"].partition(":")
            found[context()[prefix] + local] = (name, definition)
    return found


def _object(block: list[Triple], base: str) -> _Json:
    """Return one subject as an object: values of a name are one value or a list, languages a map."""
    made: _Json = {"id": _relative(_iri(block[0].subject), base)}
    for triple in block:
        name, definition = ("type", {}) if triple.predicate.value == _TYPE else _term(triple.predicate.value)
        _put(made, name, definition, triple.object, base)
    return made


def _put(made: _Json, name: str, definition: _Json, value: object, base: str) -> None:
    if isinstance(value, Literal):
        holder = made.setdefault(name, {}) if definition.get("@container") == "@language" else made
        _append(holder, str(value.language) if holder is not made else name, value.value)
    elif name == "type":
        _append(made, name, _term(_iri(value))[0])
    else:
        _append(made, name, _relative(_iri(value), base))


def _append(holder: _Json, name: str, value: str) -> None:
    if name not in holder:
        holder[name] = value
    elif isinstance(holder[name], list):
        holder[name].append(value)
    else:
        holder[name] = [holder[name], value]


def _iri(node: object) -> str:
    if not isinstance(node, NamedNode):
        raise TypeError(f"a graph of cases has no such node: {node!r}")
    return node.value


def _term(iri: str) -> tuple[str, _Json]:
    if iri not in _terms():
        raise BuildError(f"no term of the JSON-LD context stands for <{iri}>", where="ontology/context.jsonld")
    return _terms()[iri]


@lru_cache(maxsize=1)
def _namespaces() -> list[tuple[str, str]]:
    pairs = ((meaning, name) for name, meaning in context().items() if str(meaning).endswith(("/", "#")))
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def _relative(iri: str, base: str) -> str:
    """Return *iri* as short as the context allows: below *base*, with a prefix, or whole."""
    for namespace, name in _namespaces():
        if iri.startswith(namespace):
            return f"{name}:{iri[len(namespace) :]}"
    return iri[len(base) :] if iri.startswith(base) and base.endswith("/") else iri


FORMAT = Format(
    name="jsonld",
    filename="graph.jsonld",
    purpose="The same linked data as JSON, with its context inside.",
    write=write,
    keeps=KEEPS,
    loses=said(LOSSES),
    losses=LOSSES,
)
