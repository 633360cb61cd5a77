"""The tables of ``data/register`` made into ``ontology/register.ttl``: ``python -m sarye.register.compile``.

Every table has the columns of :data:`COLUMNS`; lists are separated by ``|``. One row is one body under one name. A
successor with a ``+`` before it took over a part; the one without carries the body on.
Predecessors and events of change follow from the successors, so they are written nowhere twice. The same tables
give the same bytes.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Triple

from sarye.errors import BuildError
from sarye.register.register import Register, from_turtle
from sarye.register.succession import fate
from sarye.vocabulary.codes import OrganizationType
from sarye.vocabulary.iri import mint
from sarye.vocabulary.terms import (
    DCT,
    DISTRICT,
    MAIN_SUCCESSOR,
    ORG,
    PART_OF,
    PREDECESSOR,
    PREFIXES,
    PUBLIC_BODY,
    RDF,
    SKOS,
    SUCCESSOR,
    TODAY,
    VALID_FROM,
    VALID_TO,
    XSD,
    code,
)
from sarye.vocabulary.turtle import turtle as blocks

COLUMNS = (
    "id",
    "name",
    "type",
    "public",
    "valid_from",
    "valid_to",
    "parent",
    "successors",
    "other_names",
    "weak_names",
    "english",
    "code",
    "event",
    "source",
)
DISTRICTS = "administrative-districts.tsv"
"""Table of the 구 that are parts of a city without being bodies of their own: ``city``, ``name``, ``source``."""

_SEPARATOR = "|"
_PART = "+"
_USED_PREFIXES = ("sarye", "skos", "dct", "org", "xsd")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: the cells by column, with the *place* (file and line) to tell when one is wrong."""

    cells: dict[str, str]
    place: str

    def many(self, column: str) -> tuple[str, ...]:
        """Return the parts of a cell that holds a list."""
        return tuple(part.strip() for part in self.cells[column].split(_SEPARATOR) if part.strip())

    @property
    def successors(self) -> tuple[str, ...]:
        """The ids of all that took its work over, the whole or a part."""
        return tuple(said.removeprefix(_PART) for said in self.many("successors"))

    @property
    def main_successors(self) -> tuple[str, ...]:
        """The id of the one that carries it on, if any does; more than one is a mistake in the table."""
        return tuple(said for said in self.many("successors") if not said.startswith(_PART))


def read_table(path: Path) -> Iterator[Row]:
    """Yield the rows of one tab-separated table with a head line; quotes have no meaning in it."""
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        for number, cells in enumerate(reader, start=2):
            yield Row({key: value or "" for key, value in cells.items()}, f"{path.name}:{number}")


def read_tables(folder: Path) -> list[Row]:
    """Return the rows of all tables of organisations in *folder*, by table and line.

    :raises BuildError: a row repeats an id, names an unknown type or points to a body that no row describes.
    """
    rows = [row for path in sorted(folder.glob("*.tsv")) if path.name != DISTRICTS for row in read_table(path)]
    _check(rows)
    return rows


def _check(rows: list[Row]) -> None:
    known: set[str] = set()
    for row in rows:
        if row.cells["id"] in known:
            raise BuildError(f"the id {row.cells['id']} stands twice", where=row.place, remedy="remove one row")
        known.add(row.cells["id"])
        if row.cells["type"] not in set(OrganizationType):
            raise BuildError(f"no such type: {row.cells['type']}", where=row.place)
    for row in rows:
        for target in (*row.successors, *row.many("parent")):
            if target not in known:
                raise BuildError(f"no body has the id {target}", where=row.place, remedy="add its row")
        if len(row.main_successors) > 1:
            raise BuildError(
                f"{len(row.main_successors)} bodies carry {row.cells['id']} on",
                where=row.place,
                remedy="put a + before each that took over only a part",
            )


def triples_of(row: Row) -> Iterator[Triple]:
    """Yield what the register says of one body."""
    body = _body(row.cells["id"])
    yield Triple(body, NamedNode(RDF + "type"), NamedNode(ORG + "FormalOrganization"))
    yield Triple(body, NamedNode(DCT + "identifier"), Literal(row.cells["id"]))
    yield Triple(body, NamedNode(SKOS + "prefLabel"), Literal(row.cells["name"], language="ko"))
    kind = NamedNode(code("organization-type", row.cells["type"]))
    yield Triple(body, NamedNode(ORG + "classification"), kind)
    yield Triple(body, NamedNode(PUBLIC_BODY), Literal(row.cells["public"] == "true"))
    yield from _labels(body, row)
    yield from _dates(body, row)
    for parent in row.many("parent"):
        yield Triple(body, NamedNode(PART_OF), _body(parent))
    for official in row.many("code"):
        yield Triple(body, NamedNode(SKOS + "notation"), Literal(official))
    for source in row.many("source"):
        yield Triple(body, NamedNode(DCT + "source"), Literal(source))
    yield from _change(body, row)


def _labels(body: NamedNode, row: Row) -> Iterator[Triple]:
    for name in row.many("other_names"):
        yield Triple(body, NamedNode(SKOS + "altLabel"), Literal(name, language="ko"))
    for name in row.many("weak_names"):
        yield Triple(body, NamedNode(SKOS + "hiddenLabel"), Literal(name, language="ko"))
    for name in row.many("english"):
        yield Triple(body, NamedNode(SKOS + "altLabel"), Literal(name, language="en"))


def _dates(body: NamedNode, row: Row) -> Iterator[Triple]:
    for column, term in (("valid_from", VALID_FROM), ("valid_to", VALID_TO)):
        for day in row.many(column):
            yield Triple(body, NamedNode(term), Literal(day, datatype=NamedNode(XSD + "date")))


def _change(body: NamedNode, row: Row) -> Iterator[Triple]:
    """Yield the event that ended *body*, and its links with what came after."""
    event = NamedNode(mint("change", row.cells["id"]))
    for successor in row.main_successors:
        yield Triple(body, NamedNode(MAIN_SUCCESSOR), _body(successor))
    for successor in row.successors:
        yield Triple(body, NamedNode(SUCCESSOR), _body(successor))
        yield Triple(_body(successor), NamedNode(PREDECESSOR), body)
        yield Triple(event, NamedNode(ORG + "resultingOrganization"), _body(successor))
    if row.successors or row.cells["event"]:
        yield Triple(event, NamedNode(RDF + "type"), NamedNode(ORG + "ChangeEvent"))
        yield Triple(event, NamedNode(ORG + "originalOrganization"), body)
    for day in row.many("valid_to"):
        if row.successors:
            yield Triple(event, NamedNode(DCT + "date"), Literal(day, datatype=NamedNode(XSD + "date")))
    for act in row.many("event"):
        yield Triple(event, NamedNode(DCT + "description"), Literal(act, language="ko"))


def _body(identifier: str) -> NamedNode:
    return NamedNode(mint("organization", identifier))


def district_triples(row: Row) -> Iterator[Triple]:
    """Yield what the register says of a 구 inside a city: that it is a part of that city and no body itself."""
    district = NamedNode(mint("district", f"{row.cells['city']} {row.cells['name']}"))
    yield Triple(district, NamedNode(RDF + "type"), NamedNode(DISTRICT))
    yield Triple(district, NamedNode(SKOS + "prefLabel"), Literal(row.cells["name"], language="ko"))
    yield Triple(district, NamedNode(ORG + "unitOf"), _body(row.cells["city"]))


def turtle(folder: Path) -> bytes:
    """Return the Turtle of the tables in *folder*.

    :raises BuildError: a table is wrong; see :func:`read_tables`.
    """
    triples: set[Triple] = {triple for row in read_tables(folder) for triple in triples_of(row)}
    triples |= {triple for row in read_table(folder / DISTRICTS) for triple in district_triples(row)}
    return _serialized(triples | set(_today(from_turtle(_serialized(triples)))))


def _today(register: Register) -> Iterator[Triple]:
    """Yield what every ended body is today, for questions: nobody has to follow the successors again."""
    for body in register.organizations.values():
        if body.ended and (heir := fate(register, body).today):
            yield Triple(_body(body.id), NamedNode(TODAY), _body(heir.id))


def _serialized(triples: Iterable[Triple]) -> bytes:
    prefixes = {name: PREFIXES[name] for name in _USED_PREFIXES}
    return "".join(blocks(sorted(set(triples), key=str), prefixes)).encode()


def main() -> None:
    """Write ``ontology/register.ttl`` of this checkout anew."""
    root = Path(__file__).parents[3]
    (root / "ontology" / "register.ttl").write_bytes(turtle(root / "data" / "register"))


if __name__ == "__main__":
    main()
