"""What a question gets back: rows, yes or no, or triples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
"""A value in a row."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to SELECT: *rows* with a value or None for each of *variables*.

    ``complete`` is False where there were more rows than the limit allowed.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Truth:
    """The answer to ASK."""

    value: bool


@dataclass(frozen=True, slots=True)
class Statements:
    """The answer to CONSTRUCT and DESCRIBE; ``complete`` as in :class:`Rows`."""

    triples: tuple[Triple, ...]
    complete: bool = True

    def as_rows(self) -> Rows:
        """Return the triples as rows of subject, predicate and object."""
        rows = tuple((one.subject, one.predicate, one.object) for one in self.triples)
        return Rows(("subject", "predicate", "object"), rows, self.complete)


Answer: TypeAlias = Rows | Truth | Statements
