"""Terms of this project in a question that its ontology does not define: they match nothing, and nobody would be told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from sarye.query.answer import Answer, Rows, Truth
from sarye.query.prefixes import known
from sarye.query.tokens import TOKEN
from sarye.vocabulary.nearness import nearest
from sarye.vocabulary.resources import ontology_file
from sarye.vocabulary.terms import CODE, PREFIXES, SARYE, TECHNOLOGY, XSD

_OURS = (SARYE, CODE, TECHNOLOGY)
"""What the terms begin with that the files of the ontology define, whatever a graph itself starts with."""
_DEFINING = ("sarye.ttl", "technologies.ttl", "services.ttl")
_USING = ("sarye.ttl", "shapes.ttl")
"""Files that name the terms of others that a graph is written with: ``org:Organization``, ``dct:title``."""
_NOT_OFFERED = ("rdf", "rdfs", "xsd", "owl")


def empty(answer: Answer) -> bool:
    """Say whether *answer* found nothing: no row, no triple, no, or one row that counts or binds nothing."""
    if isinstance(answer, Truth):
        return not answer.value
    if isinstance(answer, Rows):
        return not answer.rows or (len(answer.rows) == 1 and all(map(_nothing, answer.rows[0])))
    return not answer.triples


def _nothing(value: object) -> bool:
    if value is None:
        return True
    if not isinstance(value, Literal) or value.datatype.value not in (XSD + "integer", XSD + "decimal"):
        return False
    try:
        return not Decimal(value.value)
    except InvalidOperation:  # a literal may say that it is a number and be none
        return False


def warning(question: str) -> str:
    """Return one line on the terms of *question* that the ontology does not define, with those nearest; or nothing.

    >>> warning("SELECT * { ?case a sarye:Caze ; sarye:lead ?body }")
    'the ontology defines no sarye:Caze, so nothing matches; perhaps sarye:Case'
    """
    missing = dict.fromkeys(iri for iri in _named(question) if iri.startswith(_OURS) and iri not in _defined())
    if not missing:
        return ""
    names = ", ".join(map(_short, missing))
    near = dict.fromkeys(one for iri in missing for one in nearest(_local(iri), _offered(_space(iri)), 1))
    offered = f"perhaps {', '.join(near)}" if near else "docs/ontology lists the terms that there are"
    return f"the ontology defines no {names}, so nothing matches; {offered}"


def _named(question: str) -> Iterator[str]:
    """Yield every IRI that *question* names, whole or with a prefix; what is declared in it goes before what is known."""
    spaces: dict[str, str] = dict(known())
    word, declaring = "", None
    for match in TOKEN.finditer(question):
        text, iri = match[0], match[0].startswith("<")
        if iri and declaring is not None:
            spaces[declaring], declaring = text[1:-1], None
        elif iri and word != "BASE":
            yield text[1:-1]
        elif match["name"] and word == "PREFIX":
            declaring = text.partition(":")[0]
        elif match["name"] and (prefix := text.partition(":")[0]) in spaces:
            yield spaces[prefix] + re.sub(r"\\(.)", r"\1", text.partition(":")[2].rstrip("."))
        word = (match["word"] or "").upper()


@lru_cache(maxsize=1)
def _defined() -> frozenset[str]:
    """Return the IRIs that the files of the ontology say something of."""
    return frozenset(
        quad.subject.value
        for name in _DEFINING
        for quad in parse(ontology_file(name).read_bytes(), format=RdfFormat.TURTLE)
        if isinstance(quad.subject, NamedNode)
    )


@lru_cache(maxsize=len(_OURS))
def _offered(namespace: str) -> Mapping[str, str]:
    """Return what can be offered, by its local name, for a term of *namespace*: terms of it, ours before those of others.

    Codes and technologies are offered for their like alone: ``sarye:title`` is meant as ``dct:title``, not as a code.
    """
    used = {
        term.value
        for name in _USING
        for quad in parse(ontology_file(name).read_bytes(), format=RdfFormat.TURTLE)
        for term in (quad.subject, quad.predicate, quad.object)
        if isinstance(term, NamedNode)
    }
    others = tuple(iri for prefix, iri in PREFIXES.items() if prefix not in _NOT_OFFERED and iri not in _OURS)
    spaces = (namespace, *others) if namespace == SARYE else (namespace,)
    offered: dict[str, str] = {}
    for iri in sorted(used | _defined(), key=lambda iri: (not iri.startswith(namespace), iri)):
        if iri.startswith(spaces):
            offered.setdefault(_local(iri), _short(iri))
    return offered


def _space(iri: str) -> str:
    return next(namespace for namespace in _OURS if iri.startswith(namespace))


def _local(iri: str) -> str:
    return re.split(r"[#/]", iri)[-1]


def _short(iri: str) -> str:
    r"""Return *iri* as a question may name it.

    >>> _short(CODE + "status/achieved")
    'code:status\\/achieved'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}".replace("/", r"\/")
    return f"<{iri}>"
