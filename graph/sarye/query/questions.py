"""Questions that people ask again and again, by name: ``ontology/questions/*.rq``.

Each file is a SPARQL query that runs as it stands, under a block of comments that says in Korean and English what it
asks, which parameters it has and what its columns hold. A parameter is a ``VALUES`` block with one value; filling it
puts the RDF term of what a person said in that place, so nothing that is said can become a part of the query.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode

from sarye.errors import InputError
from sarye.query.answer import Rows
from sarye.query.parameters import Graph, Kind, term
from sarye.query.sparql import ROWS, SECONDS, run
from sarye.vocabulary.resources import ontology_folder
from sarye.vocabulary.terms import XSD

Language = OneOf["ko", "en"]
"""The languages that titles, columns and labels of answers come in."""
FOLDER = "questions"

Text = Mapping[Language, str]
"""The same words in both languages."""


class Need(StrEnum):
    """What happens where a parameter is not said."""

    REQUIRED = "required"
    """It must be said; its value in the file is an example."""
    OPTIONAL = "optional"
    """Nothing is restricted; its value in the file is an example."""
    DEFAULT = "default"
    """The value in the file is used."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a question lets a person say."""

    name: str
    kind: Kind
    label: Text
    need: Need
    value: str
    """The default, or an example."""


@dataclass(frozen=True, slots=True)
class Question:
    """A query with a name, told in both languages."""

    id: str
    title: Text
    description: Text
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, Text]
    """The heading of every column of the answer, by its variable, in their order."""
    query: str
    """The whole file: SPARQL, its comments included."""


@lru_cache(maxsize=1)
def load() -> Mapping[str, Question]:
    """Return every question by its id, in the order of the ids.

    >>> load()["technology-users"].title["en"]
    'Which agencies used a technology, and with whom?'
    """
    files = [file for file in (ontology_folder() / FOLDER).iterdir() if file.name.endswith(".rq")]
    found = [parse(file.read_text(encoding="utf-8"), file.name) for file in files]
    return {question.id: question for question in sorted(found, key=lambda one: one.id)}


def named(name: str) -> Question:
    """Return the question called *name*.

    :raises InputError: there is none; those with a name like it are told.
    """
    found = load().get(name)
    if found is None:
        near = get_close_matches(name, load(), n=3, cutoff=0.5)
        advice = f"perhaps {', '.join(near)}" if near else "list them with: sarye ask"
        raise InputError(f"there is no question called '{name}'", remedy=advice)
    return found


_LINE = re.compile(
    r"# (?P<key>id|title|description|parameter|column)(?:@(?P<language>ko|en))?(?: (?P<name>\w+))?: (?P<value>.+)"
)


def parse(text: str, name: str) -> Question:
    """Read one file: its leading comments and its query.

    :raises InputError: a line of the comments is not of the fixed form, or one is missing.
    """
    head = text.split("\n\n", 1)[0].splitlines()
    said: dict[tuple[str, str | None], str] = {}
    parameters: list[Parameter] = []
    columns: dict[str, Text] = {}
    for number, line in enumerate(head, 1):
        match = _LINE.fullmatch(line)
        try:
            if match is None:
                raise ValueError(line)
            if match["key"] == "parameter":
                parameters.append(_parameter(match["name"], _fields(match["value"])))
            elif match["key"] == "column":
                columns[match["name"]] = _labels(_fields(match["value"]))
            else:
                said[match["key"], match["language"]] = match["value"]
        except (KeyError, ValueError) as error:
            raise InputError(f"this is no line of a question: {line}", where=f"{name}, line {number}") from error
    try:
        title: Text = {"ko": said["title", "ko"], "en": said["title", "en"]}
        description: Text = {"ko": said["description", "ko"], "en": said["description", "en"]}
        return Question(said["id", None], title, description, tuple(parameters), columns, text)
    except KeyError as error:
        raise InputError(f"the comments lack {error.args[0][0]}", where=name) from error


def _fields(value: str) -> dict[str, str]:
    pairs = (field.partition("=") for field in value.split("; "))
    return {key: said for key, _, said in pairs}


def _labels(fields: Mapping[str, str]) -> Text:
    return {"ko": fields["label@ko"], "en": fields["label@en"]}


def _parameter(name: str, fields: Mapping[str, str]) -> Parameter:
    need = next((need for need in Need if need.value in fields), None)
    if need is None:
        raise ValueError(name)
    return Parameter(name, Kind(fields["kind"]), _labels(fields), need, fields[need.value])


def ask(
    store: Graph,
    question: Question,
    given: Mapping[str, str],
    language: Language = "ko",
    *,
    limit: int = ROWS,
    timeout: float = SECONDS,
) -> Rows:
    """Return what *store* answers to *question*, with labels in *language* where there are any.

    :param given: what a person says for each parameter, by its name.
    :raises InputError: a parameter is unknown, missing, or what is said means nothing or several things.
    """
    answer = run(store, sparql(store, question, given, language), limit, timeout)
    assert isinstance(answer, Rows)
    return answer


def sparql(store: Graph, question: Question, given: Mapping[str, str], language: Language = "ko") -> str:
    """Return the query of *question* with its parameters filled in; errors as of :func:`ask`."""
    known = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in known:
            there = f"it has {', '.join(known)}" if known else "it has none"
            raise InputError(f"the question {question.id} has no parameter '{name}'", remedy=there)
    query = _filled(question.query, "lang", Literal(language))
    for parameter in question.parameters:
        value = given.get(parameter.name, parameter.value if parameter.need is Need.DEFAULT else None)
        if value is None and parameter.need is Need.REQUIRED:
            raise InputError(
                f"the question {question.id} needs {parameter.name}=…",
                remedy=f"say for example {parameter.name}={_quoted(parameter.value)}",
            )
        query = _filled(query, parameter.name, None if value is None else term(parameter.kind, value, store))
    return query


def headed(answer: Rows, question: Question, language: Language) -> Rows:
    """Return *answer* with the headings of its columns in *language*."""
    names = tuple(question.columns[name][language] for name in answer.variables)
    return Rows(names, answer.rows, answer.complete)


def _quoted(value: str) -> str:
    return f"'{value}'" if " " in value else value


def _filled(query: str, name: str, value: NamedNode | Literal | None) -> str:
    """Put *value* (None: any) into every block of the parameter; terms are written as N-Triples writes them."""
    written = "UNDEF" if value is None else _written(value)
    block = re.compile(rf"(VALUES \?{name} \{{) [^{{}}]* (\}})")
    return block.sub(lambda match: f"{match[1]} {written} {match[2]}", query)


def _written(value: NamedNode | Literal) -> str:
    """Write *value* as N-Triples does, but numbers bare as in the files."""
    bare = isinstance(value, Literal) and value.datatype.value in (XSD + "integer", XSD + "decimal")
    return value.value if bare else str(value)
