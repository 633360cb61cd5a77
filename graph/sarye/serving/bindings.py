"""Rows of an answer as a page shows them: readable text, and a link where there is something to open."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from pyoxigraph import NamedNode

from sarye.query.results import readable
from sarye.serving.resources import Addresses

Binding: TypeAlias = Mapping[str, Mapping[str, Any]]
"""One row of a SPARQL result in JSON: terms by variable."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, and the address behind it; nothing where there is none."""

    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """An answer as a table; ``complete`` is False where there are more rows than are shown."""

    names: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    complete: bool


def bindings(data: bytes) -> list[Binding]:
    """Return the rows of a SPARQL result in JSON."""
    read: list[Binding] = json.loads(data)["results"]["bindings"]
    return read


def table(data: bytes, addresses: Addresses, complete: bool) -> Table:
    """Return a SPARQL result in JSON as a table."""
    names = tuple(json.loads(data)["head"]["vars"])
    rows = tuple(tuple(cell(row.get(name), addresses) for name in names) for row in bindings(data))
    return Table(names, rows, complete)


def cell(term: Mapping[str, Any] | None, addresses: Addresses, name: str = "") -> Cell:
    """Return a term of a SPARQL result in JSON as a cell, called *name* where it has one."""
    if term is None:
        return Cell("")
    if term["type"] == "uri":
        return Cell(name or readable(NamedNode(term["value"])), link(term["value"], addresses))
    if term["type"] == "triple":
        return Cell(" ".join(cell(part, addresses).text for part in term["value"].values()))
    return Cell(str(term["value"]))


def link(iri: str, addresses: Addresses) -> str:
    """Return where *iri* leads: to its page here, to the web, or nowhere."""
    here = addresses.address(iri)
    if here is not None:
        return here
    return iri if iri.startswith(("http://", "https://")) else ""
