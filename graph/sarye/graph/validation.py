"""A graph in RDF held against the shapes and the rules: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from sarye.errors import InputError
from sarye.graph.rules import REGISTER_GRAPH, RULES, Severity
from sarye.graph.shapes import breaches
from sarye.graph.whereabouts import where
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import PREFIXES

_FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
_DECLARED = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in PREFIXES.items())


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong: a *code* that names shape or rule, the node in *focus*, and the place in the text.

    ``where`` is ``document:line · case``, as far as the graph tells; the messages name the remedy.
    """

    severity: Severity
    code: str
    message_ko: str
    message_en: str
    focus: str
    where: str


def validate(data: bytes | Path, *, with_register: bool = True) -> tuple[Finding, ...]:
    """Return what is wrong with the graph *data* (Turtle, or a file whose suffix tells the format), worst first.

    :param with_register: also ask the register whether organisations existed in the year of their case.
    :raises InputError: the data cannot be read as RDF.
    """
    store = _loaded(data)
    if with_register:
        load_register(store)
    return findings(store)


def findings(store: ox.Store, *, severities: frozenset[Severity] = frozenset(Severity)) -> tuple[Finding, ...]:
    """Return what is wrong with the default graph of *store* of the kinds *severities*, worst first."""
    found = {finding for one in severities for finding in (*_broken_shapes(store, one), *_broken_rules(store, one))}
    return tuple(sorted(found, key=lambda one: (one.severity != Severity.VIOLATION, one.code, one.where, one.focus)))


def _loaded(data: bytes | Path) -> ox.Store:
    name = data.name if isinstance(data, Path) else "graph"
    form = _FORMATS.get(data.suffix.lower(), ox.RdfFormat.TURTLE) if isinstance(data, Path) else ox.RdfFormat.TURTLE
    store = ox.Store()
    try:
        store.bulk_load(data.read_bytes() if isinstance(data, Path) else data, format=form)
    except OSError as error:
        raise InputError(f"the file cannot be read ({error.strerror})", where=name, remedy="name another") from error
    except (SyntaxError, ValueError) as error:
        raise InputError(
            f"this is not {form.name}: {error}",
            where=name,
            remedy=f"correct the file, or name one of RDF: {', '.join(_FORMATS)}",
        ) from error
    return store


def load_register(store: ox.Store) -> None:
    """Load the register of organisations into *store*, beside the graph that is to be checked."""
    data = ontology_file("register.ttl").read_bytes()
    store.bulk_load(data, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(REGISTER_GRAPH))


def _broken_shapes(store: ox.Store, severity: Severity) -> Iterator[Finding]:
    for one in breaches(store, severity):
        place = where(store, one.focus)
        yield Finding(one.severity, one.code, one.message_ko, one.message_en, one.focus, place)


def _broken_rules(store: ox.Store, severity: Severity) -> Iterator[Finding]:
    for rule in (rule for rule in RULES if rule.severity is severity):
        for (focus,) in _rows(store, f"SELECT DISTINCT ?focus WHERE {{ {rule.pattern} }}"):
            yield Finding(severity, rule.code, rule.message_ko, rule.message_en, focus, where(store, focus))


def _rows(store: ox.Store, query: str) -> Iterator[list[str]]:
    solutions = store.query(_DECLARED + query)
    if isinstance(solutions, ox.QuerySolutions):
        for solution in solutions:
            yield [getattr(solution[index], "value", "") for index in range(len(solutions.variables))]
