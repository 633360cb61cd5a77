"""The pages: written on the server, without a script, in Korean and English."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FunctionLoader

from sarye.query.prefixes import known
from sarye.serving.bindings import Table
from sarye.serving.negotiation import chosen_language
from sarye.serving.things import Thing
from sarye.vocabulary.terms import BASE

LANGUAGES = ("ko", "en")
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""The Content-Security-Policy of these pages: no script at all."""
DOCUMENTS = {"ttl": "Turtle", "jsonld": "JSON-LD", "rdf": "RDF/XML", "nt": "N-Triples"}
_LEAST_ROWS, _MOST_ROWS = 8, 30


def asset(name: str) -> str:
    """Return the text of one of this package's own files."""
    return (files("sarye.serving") / "assets" / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(asset))


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, Any]]:
    read: dict[str, dict[str, Any]] = json.loads(asset("words.json"))
    return read


def word(lang: str, key: str) -> str:
    """Return the text that *key* stands for in *lang*."""
    return str(_words()[lang][key])


def language(asked: str | None, accept: str | None) -> str:
    """Return the language of a page: the one *asked* for in the address, else the best of Accept-Language."""
    return asked if asked in LANGUAGES else chosen_language(accept, LANGUAGES)


@lru_cache(maxsize=len(LANGUAGES))
def examples(lang: str) -> tuple[tuple[str, str], ...]:
    """Return the examples of the page to ask in: what each asks, and the question."""
    read = json.loads(asset("examples.json"))
    return tuple((one[lang], one["query"].replace("{lang}", lang)) for one in read)


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a service: the path ``root`` below which it stands, and what it has."""

    root: str
    triples: int | None
    seconds: float
    explorer: bool
    files: tuple[str, ...]
    base: str = BASE
    """What the IRIs of its graph begin with."""

    def home(self, lang: str) -> str:
        """Return the first page."""
        other = f"{self.root}/?{urlencode({'lang': _other(lang)})}"
        title = word(lang, "brand")
        return self._render("home.html", lang, title, other, triples=self.triples, files=self.files)

    def ask(
        self,
        lang: str,
        query: str = "",
        *,
        table: Table | None = None,
        truth: bool | None = None,
        forms: Sequence[str] = (),
        problem: str = "",
    ) -> str:
        """Return the page to ask in, with the answer to *query* (*table* or *truth*) or what is wrong with it.

        :param forms: names of the forms in which the answer can be had.
        """
        return self._render(
            "ask.html",
            lang,
            word(lang, "ask"),
            self._asking(query, lang=_other(lang)) if query else f"{self.root}/sparql?lang={_other(lang)}",
            query=query or examples(lang)[0][1],
            rows=min(max(query.count("\n") + 3, _LEAST_ROWS), _MOST_ROWS),
            table=table,
            truth=truth,
            problem=problem,
            downloads=[(_words()[lang]["forms"][form], self._asking(query, format=form)) for form in forms],
            examples=[(name, self._asking(text, lang=lang)) for name, text in examples(lang)],
            prefixes=sorted(known(self.base).items()),
            seconds=self.seconds,
        )

    def _asking(self, query: str, **more: str) -> str:
        return f"{self.root}/sparql?{urlencode({'query': query, **more})}"

    def thing(self, lang: str, thing: Thing, documents: dict[str, str]) -> str:
        """Return the page about *thing*; *documents* are the addresses of its other forms."""
        return self._render(
            "resource.html",
            lang,
            thing.heading,
            f"?{urlencode({'lang': _other(lang)})}",
            alternates=[(DOCUMENT_TYPES[form], address) for form, address in documents.items()],
            iri=thing.iri,
            heading=thing.heading,
            facts=thing.facts,
            mentions=thing.mentions,
            claims=thing.claims,
            downloads=[(DOCUMENTS[form], address) for form, address in documents.items()],
        )

    def error(self, lang: str, status: int, problem: str) -> str:
        """Return the page that says why a request is not granted."""
        other = f"{self.root}/?lang={_other(lang)}"
        return self._render("error.html", lang, str(status), other, status=status, problem=problem)

    def _render(self, template: str, lang: str, title: str, other: str, **values: Any) -> str:
        shared = {"root": self.root, "lang": lang, "t": _words()[lang], "explorer": self.explorer, "alternates": []}
        page = _environment().get_template(template)
        return page.render({**shared, "title": title, "other": other, **values})


DOCUMENT_TYPES = {
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "nt": "application/n-triples",
}
"""The types of the documents about a thing, by ending."""


def _other(lang: str) -> str:
    return LANGUAGES[1 - LANGUAGES.index(lang)]
