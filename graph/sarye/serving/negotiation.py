"""Content negotiation: which of the forms on offer a client likes best.

RFC 9110, section 12.5.1 (https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1): the most specific range that matches
a type gives its weight, a weight of 0 rules it out, and types are compared whole, so that ``text/turtles`` is not
``text/turtle``. Parameters of a type other than its weight are disregarded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Form:
    """A form of answers: its name (also that of its files), the type sent, and further types that ask for it."""

    name: str
    media_type: str
    aliases: tuple[str, ...] = ()

    @property
    def types(self) -> tuple[str, ...]:
        """The types that ask for it, without parameters."""
        return (self.media_type.partition(";")[0], *self.aliases)


HTML = Form("html", "text/html; charset=utf-8", ("application/xhtml+xml",))
JSON = Form("json", "application/sparql-results+json", ("application/json",))
XML = Form("xml", "application/sparql-results+xml", ("application/xml", "text/xml"))
CSV = Form("csv", "text/csv; charset=utf-8")
TSV = Form("tsv", "text/tab-separated-values; charset=utf-8")
TURTLE = Form("ttl", "text/turtle; charset=utf-8", ("application/x-turtle",))
N_TRIPLES = Form("nt", "application/n-triples", ("text/plain",))
RDF_XML = Form("rdf", "application/rdf+xml", ("application/xml", "text/xml"))
JSON_LD = Form("jsonld", "application/ld+json", ("application/json",))

ROWS = (JSON, XML, CSV, TSV, HTML)
TRUTHS = (JSON, XML, HTML)
TRIPLES = (TURTLE, JSON_LD, RDF_XML, N_TRIPLES, HTML)
"""What can be had for each kind of answer; the first for whoever has no wish."""
PAGES = (HTML, TURTLE, JSON_LD, RDF_XML, N_TRIPLES)
"""What can be had for an address that people open."""

_WEIGHT = re.compile(r"[01](?:\.[0-9]{0,3})?")
_RANGE = re.compile(r"[\w!#$&^.+*-]+/[\w!#$&^.+*-]+", re.ASCII)
_RANGES = 64


def chosen(accept: str | None, offered: Sequence[Form]) -> Form | None:
    """Return the form of *offered* that *accept* likes best, the first of equals; None where it rules out all.

    :param accept: the Accept header; None or one without a readable range accepts everything.

    >>> chosen("text/csv;q=0.5, application/*;q=0.8", ROWS).name
    'json'
    """
    ranges = _ranges(accept or "")
    best = max(offered, key=lambda form: _form_weight(form, ranges))  # max keeps the first of equals
    return best if _form_weight(best, ranges) > 0 else None


def _form_weight(form: Form, ranges: tuple[tuple[str, float], ...]) -> float:
    """Return the weight of *form*: a range with ``*`` means the type that is sent, never an alias."""
    if not ranges:
        return 1.0
    known = dict(ranges)
    sent, *aliases = form.types
    own = known.get(sent, known.get(f"{sent.partition('/')[0]}/*", known.get("*/*", 0.0)))
    return max(own, *(known.get(alias, 0.0) for alias in aliases), 0.0)


@lru_cache(maxsize=256)
def _ranges(accept: str) -> tuple[tuple[str, float], ...]:
    """Return the ranges of an Accept header with their weights; unreadable ones are left out."""
    found = []
    for part in accept.split(",")[:_RANGES]:
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights = [piece[2:].strip() for piece in parameters if piece.startswith("q=")]
        if _RANGE.fullmatch(kind) and all(_WEIGHT.fullmatch(weight) for weight in weights):
            found.append((kind, min(1.0, float(weights[0])) if weights else 1.0))
    return tuple(found)


def named(name: str, offered: Sequence[Form]) -> Form | None:
    """Return the form of *offered* called *name*: ``json``, ``turtle`` or a whole media type."""
    wanted = {"turtle": "ttl", "n-triples": "nt", "json-ld": "jsonld", "rdfxml": "rdf"}.get(name, name)
    by_name = [form for form in offered if form.name == wanted]
    by_type = [form for form in offered if wanted in form.types]
    if not by_name and wanted == "json":
        by_name = [form for form in offered if form is JSON_LD]
    return next(iter(by_name + by_type), None)


def chosen_language(accept: str | None, offered: Sequence[str]) -> str:
    """Return the language of *offered* that an Accept-Language header likes best; the first where it likes none.

    >>> chosen_language("en-GB, ko;q=0.5", ("ko", "en"))
    'en'
    """
    weights = dict.fromkeys(offered, 0.0)
    for part in (accept or "").split(",")[:_RANGES]:
        tag, _, weight = (piece.strip().lower() for piece in part.partition(";q="))
        for language in offered:
            if tag == "*" or tag.partition("-")[0] == language:
                weights[language] = max(weights[language], float(weight) if _WEIGHT.fullmatch(weight) else 1.0)
    return max(offered, key=lambda language: weights[language])
