"""Addresses of things: which IRI an address stands for, and what is told of it.

The address of a thing is its IRI behind the base: ``/id/case/…``, ``/technology/…``, ``/code/…``, ``/ont``. Asked
for, it sends on with status 303 to one of the documents about it, ``/doc/…`` with ``.html``, ``.ttl``, ``.jsonld``,
``.rdf`` or ``.nt`` (https://www.w3.org/TR/cooluris/#r303gendocument). A term of the ontology has a ``#`` in its IRI, so
the document that tells of it is that of the ontology.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from sarye.vocabulary.iri import path_segment
from sarye.vocabulary.terms import BASE, HAS_EVIDENCE, HAS_MENTION, OA, RDF, RDFS

_NEIGHBOURS = 2000
"""How many triples that point to a thing its documents tell."""
_WITHIN = 20_000
"""How many triples of its parts (evidence, ontology terms) its documents tell."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The way between IRIs and addresses; ``root`` is the path below which the service stands, without a last slash."""

    base: str
    root: str = ""

    def iris(self, path: str) -> tuple[str, ...]:
        """Return the IRIs that *path* (percent-encoded, without ``root``) may stand for; none where it is no UTF-8.

        >>> Addresses("https://example.org/").iris("/id/case/서구")
        ('https://example.org/id/case/%EC%84%9C%EA%B5%AC', 'https://w3id.org/sarye/id/case/%EC%84%9C%EA%B5%AC')
        """
        try:
            parts = [path_segment(unquote(part, errors="strict")) for part in path.lstrip("/").split("/")]
        except (UnicodeDecodeError, UnicodeEncodeError):
            return ()
        return tuple(dict.fromkeys((f"{self.base}{'/'.join(parts)}", f"{BASE}{'/'.join(parts)}")))

    def address(self, iri: str) -> str | None:
        """Return the address of *iri* here, or None where it belongs elsewhere.

        >>> Addresses(BASE).address(BASE + "ont#Case")
        '/ont#Case'
        """
        for base in (self.base, BASE):
            if iri.startswith(base) and len(iri) > len(base):
                return f"{self.root}/{iri[len(base) :]}"
        return None

    def document(self, iri: str, form: str) -> str:
        """Return the address of the document about *iri* in the form called *form*."""
        address = self.address(iri.partition("#")[0]) or "/"
        return f"{self.root}/doc{address[len(self.root) :]}.{form}"


def exists(iri: str) -> str:
    """Return the query that asks whether anything is told of *iri*."""
    return f"ASK {{ <{iri}> ?p ?o }}"


def description(iri: str) -> str:
    """Return the query for the triples of the document about *iri*.

    Those of the thing, those that point to it, the evidence of a claim, the passages of a source, and the terms of an
    ontology.
    """
    return f"""CONSTRUCT {{ ?s ?p ?o }} WHERE {{
        {{ VALUES ?s {{ <{iri}> }} ?s ?p ?o }}
        UNION {{ SELECT ?s ?p ?o {{ VALUES ?o {{ <{iri}> }} ?s ?p ?o }} LIMIT {_NEIGHBOURS} }}
        UNION {{ SELECT ?s ?p ?o {{ {{ {_passages(iri)} BIND(?passage AS ?s) }} UNION {{
            {_passages(iri)} ?passage <{OA}hasSelector> ?s }} ?s ?p ?o }} LIMIT {_WITHIN} }}
        UNION {{ SELECT ?s ?p ?o {{ ?s <{RDFS}isDefinedBy> <{iri}> ; ?p ?o }} LIMIT {_WITHIN} }} }}"""


def _passages(iri: str) -> str:
    return (
        f"{{ ?passage <{OA}hasSource> <{iri}> }} UNION {{ <{iri}> <{HAS_EVIDENCE}>|<{HAS_MENTION}> ?passage }} UNION "
        f"{{ VALUES ?passage {{ <{iri}> }} ?passage <{OA}hasSelector> ?any }}"
    )


def statements(iri: str) -> str:
    """Return the query for what is said of *iri*, with the names of what stands there: ``p``, ``o``, ``name``."""
    return f"SELECT ?p ?o ?name {{ <{iri}> ?p ?o OPTIONAL {{ ?o {_NAMES} ?name }} }} LIMIT {_NEIGHBOURS}"


def mentions(iri: str) -> str:
    """Return the query for what else is said with *iri*, its claims left out: ``s``, ``p``, ``name``."""
    return f"""SELECT ?s ?p ?name {{ ?s ?p <{iri}> FILTER(?p NOT IN (<{RDF}subject>, <{RDF}object>))
        OPTIONAL {{ ?s {_NAMES} ?name }} }} LIMIT {_NEIGHBOURS}"""


def claims(iri: str) -> str:
    """Return the query for the claims about *iri* with the sentences they rest on."""
    return f"""SELECT ?claim ?s ?p ?o ?sname ?oname ?confidence ?quote {{
        {{ ?claim <{RDF}subject> <{iri}> }} UNION {{ ?claim <{RDF}object> <{iri}> }}
        ?claim <{RDF}subject> ?s ; <{RDF}predicate> ?p ; <{RDF}object> ?o ; sarye:confidence ?confidence ;
            <{HAS_EVIDENCE}>/<{OA}hasSelector>/<{OA}exact> ?quote
        OPTIONAL {{ ?s {_NAMES} ?sname }} OPTIONAL {{ ?o {_NAMES} ?oname }} }} LIMIT {_NEIGHBOURS}"""


def names(lang: str) -> str:
    """Return the query for the labels of all terms in *lang*: ``term``, ``name``."""
    return f'SELECT ?term ?name {{ ?term <{RDFS}isDefinedBy> ?o ; <{RDFS}label> ?name FILTER(LANG(?name) = "{lang}") }}'


_NAMES = f"<{RDFS}label>|skos:prefLabel|dct:title"
