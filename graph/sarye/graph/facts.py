"""Facts: predicate and value of one subject, and the literals that graphs are made with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from sarye.vocabulary.terms import XSD

Fact: TypeAlias = tuple[str, NamedNode | Literal]
"""What is said of a subject: the IRI of a property, and its value."""

_DECIMAL = NamedNode(XSD + "decimal")
_INTEGER = NamedNode(XSD + "integer")
_DATE = NamedNode(XSD + "date")
term = lru_cache(maxsize=1024)(NamedNode)
"""Return the IRI of a property, class or code, made once: a graph says the same few in every other triple."""


def of(subject: str, facts: Iterable[Fact]) -> Iterator[Triple]:
    """Yield what *facts* say of *subject*, each once, in their order."""
    node = NamedNode(subject)
    for predicate, value in dict.fromkeys(facts):
        yield Triple(node, term(predicate), value)


def korean(text: str) -> Literal:
    """Return *text* marked as Korean."""
    return Literal(text, language="ko")


def integer(value: int) -> Literal:
    """Return *value* as xsd:integer."""
    return Literal(str(value), datatype=_INTEGER)


def day(iso: str) -> Literal:
    """Return the day *iso* (YYYY-MM-DD) as xsd:date."""
    return Literal(iso, datatype=_DATE)


def decimal(value: float) -> Literal:
    """Return *value* as xsd:decimal in canonical form, with every digit it is written with.

    >>> decimal(27800000000).value, decimal(0.3333).value, decimal(1e-7).value
    ('27800000000.0', '0.3333', '0.0000001')
    """
    text = f"{Decimal(repr(value)):f}"
    whole, _, fraction = text.partition(".")
    return Literal(f"{whole}.{fraction.rstrip('0') or '0'}", datatype=_DECIMAL)
