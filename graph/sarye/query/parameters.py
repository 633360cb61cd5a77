"""What a person says for a parameter, as the RDF term it means: found by name, never guessed.

Technologies are found in the scheme, organisations in the register and then in the graph, cases by a part of their
title. A name that can mean several things is refused, and all of them are told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from sarye.errors import InputError
from sarye.query.answer import Rows
from sarye.query.endpoint import Endpoint
from sarye.query.sparql import run
from sarye.query.store import Store
from sarye.register.neighbours import neighbours
from sarye.register.organization import Organization
from sarye.register.register import load as load_register
from sarye.register.resolve import resolve
from sarye.vocabulary import statuses, technologies
from sarye.vocabulary.codes import LOCAL_GOVERNMENTS
from sarye.vocabulary.iri import mint
from sarye.vocabulary.naming import name_key
from sarye.vocabulary.nearness import nearest, perhaps
from sarye.vocabulary.terms import XSD, code

Graph: TypeAlias = Store | Endpoint
"""What can be asked: a graph that was loaded, or an endpoint elsewhere."""


class Kind(StrEnum):
    """What a parameter stands for."""

    TEXT = "text"
    NUMBER = "number"
    YEAR = "year"
    STATUS = "status"
    TECHNOLOGY = "technology"
    ORGANIZATION = "organization"
    REGION = "region"
    CASE = "case"


def term(kind: Kind, value: str, store: Graph) -> NamedNode | Literal:
    """Return the RDF term that *value* means as a *kind*; *store* is asked for what only the graph knows.

    :raises InputError: it means nothing, or several things, which are then listed.
    """
    said = value.strip()
    if not said:
        raise InputError(f"nothing is said for the {kind.value}", remedy="say a value, or leave the parameter out")
    return _MEANINGS[kind](said, store)


def _text(said: str, _: Graph) -> Literal:
    return Literal(said)


def _number(said: str, _: Graph) -> Literal:
    try:
        number = Decimal(said)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise InputError(f"{said} is no number", remedy="write it as 2 or 0.8")
    whole = number == number.to_integral_value()
    return Literal(int(number)) if whole else Literal(f"{number:f}", datatype=NamedNode(XSD + "decimal"))


def _year(said: str, _: Graph) -> Literal:
    match = re.fullmatch(r"([12][0-9]{3})년?", said)
    if match is None:
        raise InputError(f"{said} is no year", remedy="write it with four digits, as 2021")
    return Literal(int(match[1]))


def _status(said: str, _: Graph) -> NamedNode:
    status = statuses.called(said)
    if status is None:
        words = ", ".join(label for labels in statuses.labels().values() for label in labels)
        raise InputError(f"{said} is no status of a result", remedy=f"say one of {words}")
    return NamedNode(code("status", status))


def _technology(said: str, _: Graph) -> NamedNode:
    found = technologies.called(said)
    if len(found) > 1:
        raise _several(said, (one.label_ko for one in found))
    if not found:
        raise _unknown(said, "technology of the scheme", technologies.neighbours(said))
    return NamedNode(found[0].iri)


def _organization(said: str, store: Graph) -> NamedNode:
    return _body(said, store, areas=False)


def _region(said: str, store: Graph) -> NamedNode:
    return _body(said, store, areas=True)


def _body(said: str, store: Graph, *, areas: bool) -> NamedNode:
    """Return the one body called *said*: of the register by id or name, else of the graph by its label."""
    register = load_register()
    exact = register.organizations.get(said)
    found = (exact,) if exact else resolve(said).matches
    bodies = [body for body in found if not areas or body.type in LOCAL_GOVERNMENTS]
    if len(bodies) > 1:
        raise _several(said, map(_described, bodies))
    if bodies:
        return NamedNode(mint("organization", bodies[0].id))
    unregistered = _in_graph(said, store) if not areas else []
    if len(unregistered) == 1:
        return unregistered[0]
    if areas:
        raise _unknown(said, "region of the register", neighbours(said, areas=True))
    raise _unknown(said, "organisation of the register or the graph", neighbours(said, others=_labels(store)))


def _described(body: Organization) -> str:
    return body.id if body.id == body.name or body.name in body.id else f"{body.id} ({body.name})"


def _in_graph(said: str, store: Graph) -> list[NamedNode]:
    wanted = Literal(name_key(said))
    rows = _asked(
        store,
        "SELECT DISTINCT ?body { ?body a org:Organization ; rdfs:label ?label"
        f' FILTER(LCASE(REPLACE(STR(?label), "\\\\s", "")) = {wanted}) }} ORDER BY ?body',
    )
    return [row[0] for row in rows.rows if isinstance(row[0], NamedNode)]


def _labels(store: Graph) -> list[str]:
    """Return how the graph labels its organisations, for hints."""
    found = _asked(store, "SELECT DISTINCT ?label { ?body a org:Organization ; rdfs:label ?label }", limit=_HINTS)
    return sorted(_plain(label) for (label,) in found.rows)


_SHOWN = 8
_HINTS = 10_000
"""Names of a graph that are looked through for hints."""


def _case(said: str, store: Graph) -> NamedNode:
    """Return the one case whose id, IRI or whole title is *said*, or whose title alone holds it."""
    wanted = Literal("".join(said.split()).lower())
    rows = _asked(
        store,
        "SELECT DISTINCT ?case ?title ?whole { ?case a sarye:Case ; dct:title ?title"
        ' BIND(LCASE(REPLACE(STR(?title), "\\\\s", "")) AS ?key)'
        f" BIND(?key = {wanted} AS ?whole)"
        f' FILTER(CONTAINS(?key, {wanted}) || STRENDS(STR(?case), CONCAT("/", {wanted})) || STR(?case) = {Literal(said)})'
        " } ORDER BY DESC(?whole) STR(?title) ?case",
        limit=_SHOWN + 1,
    ).rows
    whole = [row for row in rows if row[2] == Literal(True)]
    chosen = whole if len(whole) == 1 else rows
    if len(chosen) == 1 and isinstance(chosen[0][0], NamedNode):
        return chosen[0][0]
    if chosen:
        raise _several(said, (_plain(row[1]) for row in chosen))
    titles = _asked(store, "SELECT DISTINCT ?title { ?case a sarye:Case ; dct:title ?title }", limit=_HINTS).rows
    raise _unknown(
        said, "case of this graph, by any part of its title", _titles_near(said, (_plain(title) for (title,) in titles))
    )


def _titles_near(said: str, titles: Iterable[str]) -> tuple[str, ...]:
    """Return the titles that, or a word of which, are written nearly like *said*."""
    names: dict[str, str] = {}
    for title in sorted(titles):
        for part in (title, *re.findall(r"\w+", title)):
            names.setdefault(part, title)
    return nearest(said, names)


def _plain(term: object) -> str:
    return term.value if isinstance(term, Literal) else str(term)


def _asked(store: Graph, question: str, limit: int = 100) -> Rows:
    answer = run(store, question, limit=limit)
    assert isinstance(answer, Rows)
    return answer


def _several(said: str, candidates: Iterable[str]) -> InputError:
    names = list(candidates)
    shown = "; ".join(names[:_SHOWN]) + ("; …" if len(names) > _SHOWN else "")
    return InputError(f"'{said}' can mean several: {shown}", remedy="say which, by its whole name")


def _unknown(said: str, what: str, near: Iterable[str]) -> InputError:
    return InputError(f"'{said}' is no {what}", remedy=perhaps(near, "check the spelling"))


_MEANINGS: Mapping[Kind, Callable[[str, Graph], NamedNode | Literal]] = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.YEAR: _year,
    Kind.STATUS: _status,
    Kind.TECHNOLOGY: _technology,
    Kind.ORGANIZATION: _organization,
    Kind.REGION: _region,
    Kind.CASE: _case,
}
