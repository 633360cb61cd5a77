"""What a page tells of one thing: its facts, the claims about it with their sentences, and what points to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sarye.serving.bindings import Binding, Cell, cell, link
from sarye.serving.resources import Addresses
from sarye.vocabulary.terms import DCT, RDF, RDFS, SCHEMA, SKOS

Facts = tuple[tuple[Cell, tuple[Cell, ...]], ...]
"""Properties with their values."""
_NAMING = (RDFS + "label", SKOS + "prefLabel", DCT + "title", SCHEMA + "name")
_FIRST = (RDF + "type", *_NAMING)


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation that a source states, with the sentences it rests on."""

    address: str
    subject: Cell
    predicate: Cell
    object: Cell
    confidence: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """All that the page about a thing tells."""

    iri: str
    heading: str
    facts: Facts
    claims: tuple[Claim, ...]
    mentions: Facts


@dataclass(frozen=True, slots=True)
class Told:
    """The answers to the queries of :mod:`sarye.serving.resources` about one thing."""

    statements: list[Binding]
    claims: list[Binding]
    mentions: list[Binding]
    names: Mapping[str, str]


def thing(iri: str, told: Told, lang: str, addresses: Addresses) -> Thing:
    """Return what is told of *iri* in the order of a page, names in *lang* where there are any."""
    facts = _facts(told.statements, "o", told.names, lang, addresses)
    pointing = _facts(told.mentions, "s", told.names, lang, addresses)
    return Thing(iri, _heading(iri, told.statements, lang, addresses), facts, _claims(told, lang, addresses), pointing)


def _heading(iri: str, statements: list[Binding], lang: str, addresses: Addresses) -> str:
    for naming in _NAMING:
        names = [row["o"] for row in statements if row["p"]["value"] == naming]
        if names:
            return _best(names, lang)
    return cell({"type": "uri", "value": iri}, addresses).text


def _best(names: Iterable[Mapping[str, str]], lang: str) -> str:
    """Return the name in *lang*, or else the first: one without a language, in Korean, in any."""
    order = {lang: 0, "": 1, "ko": 2}
    return min(names, key=lambda name: (order.get(name.get("xml:lang", ""), 3), name["value"]))["value"]


def _facts(rows: list[Binding], what: str, names: Mapping[str, str], lang: str, addresses: Addresses) -> Facts:
    found: dict[str, dict[str, list[Binding]]] = {}
    for row in rows:
        value = f"{row[what]['value']}@{row[what].get('xml:lang', '')}"
        found.setdefault(row["p"]["value"], {}).setdefault(value, []).append(row)
    order = sorted(found, key=lambda p: (_FIRST.index(p) if p in _FIRST else len(_FIRST), p))
    return tuple(
        (
            _property(p, names, addresses),
            tuple(sorted((_named(row, what, lang, addresses) for row in found[p].values()), key=lambda one: one.text)),
        )
        for p in order
    )


def _property(iri: str, names: Mapping[str, str], addresses: Addresses) -> Cell:
    return cell({"type": "uri", "value": iri}, addresses, names.get(iri, ""))


def _named(rows: list[Binding], what: str, lang: str, addresses: Addresses, name: str = "name") -> Cell:
    names = [row[name] for row in rows if name in row]
    return cell(rows[0][what], addresses, _best(names, lang) if names else "")


def _claims(told: Told, lang: str, addresses: Addresses) -> tuple[Claim, ...]:
    grouped: dict[str, list[Binding]] = {}
    for row in told.claims:
        grouped.setdefault(row["claim"]["value"], []).append(row)
    made = (_claim(iri, rows, told.names, lang, addresses) for iri, rows in grouped.items())
    return tuple(sorted(made, key=lambda one: (one.predicate.text, one.object.text, one.subject.text, one.address)))


def _claim(iri: str, rows: list[Binding], names: Mapping[str, str], lang: str, addresses: Addresses) -> Claim:
    return Claim(
        link(iri, addresses),
        _named(rows, "s", lang, addresses, "sname"),
        _property(rows[0]["p"]["value"], names, addresses),
        _named(rows, "o", lang, addresses, "oname"),
        rows[0]["confidence"]["value"],
        tuple(dict.fromkeys(row["quote"]["value"] for row in rows)),
    )
