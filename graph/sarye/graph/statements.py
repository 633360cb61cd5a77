"""Statements of RDF by subject, and the values that they were written with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Triple

from sarye.vocabulary.terms import CODE, RDF

_TYPE = RDF + "type"


class Statements:
    """What is said of each subject: values by property, each once, in the order in which they came."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._said: dict[str, dict[str, dict[NamedNode | Literal, None]]] = defaultdict(lambda: defaultdict(dict))
        self._typed: dict[str, dict[str, None]] = defaultdict(dict)
        for triple in triples:
            subject, value = triple.subject, triple.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                self._said[subject.value][triple.predicate.value][value] = None
                if triple.predicate.value == _TYPE:
                    self._typed[value.value][subject.value] = None

    def instances(self, kind: str) -> tuple[str, ...]:
        """Return the IRIs of all things of the class *kind*, sorted."""
        return tuple(sorted(self._typed.get(kind, ())))

    def values(self, subject: str, predicate: str, language: str | None = None) -> tuple[str, ...]:
        """Return the values (IRIs or texts), sorted; with *language* only texts in it."""
        found = self._said.get(subject, {}).get(predicate, {})
        return tuple(
            sorted(
                value.value
                for value in found
                if language is None or (isinstance(value, Literal) and value.language == language)
            )
        )

    def value(self, subject: str, predicate: str) -> str | None:
        """Return the value, the first one of several; None where there is none."""
        return next(iter(self.values(subject, predicate)), None)

    def needed(self, subject: str, predicate: str) -> str:
        """Return the value.

        :raises ValueError: there is none.
        """
        value = self.value(subject, predicate)
        if value is None:
            raise ValueError(f"<{subject}> has no <{predicate}>")
        return value

    def text(self, subject: str, predicate: str) -> str:
        """Return the value, the empty text where there is none."""
        return self.value(subject, predicate) or ""

    def number(self, subject: str, predicate: str) -> int | float | None:
        """Return the value as a number, whole where it is; None where there is none.

        :raises ValueError: the value is no number.
        """
        value = self.value(subject, predicate)
        return None if value is None else number(value)

    def code(self, subject: str, predicate: str) -> str:
        """Return the code at the end of the value's IRI, the empty text where there is none."""
        return self.text(subject, predicate).removeprefix(CODE).partition("/")[2]

    def links(self, predicates: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Yield subject, property and value of everything that is said with one of *predicates*."""
        wanted = tuple(predicates)
        for subject, said in self._said.items():
            for predicate in wanted:
                yield from ((subject, predicate, value.value) for value in said.get(predicate, ()))


def number(text: str) -> int | float:
    """Return the number that *text* writes, whole where it is.

    >>> number("2.0"), number("0.3333"), number("27800000000.0")
    (2, 0.3333, 27800000000)
    """
    try:
        exact = Decimal(text)
    except ArithmeticError as error:
        raise ValueError(f"'{text}' is no number") from error
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def key(iri: str) -> str:
    """Return what the last part of *iri* names, decoded.

    >>> key("https://w3id.org/sarye/id/organization/%EC%84%9C%EA%B5%AC")
    '서구'
    """
    return unquote(iri.rpartition("/")[2], errors="strict")
