"""What a worker does with a question: evaluate it and write the answer, within size."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    serialize,
)

from sarye.query.answer import Rows, Statements
from sarye.query.asking import ask
from sarye.query.results import write
from sarye.serving.negotiation import Form
from sarye.vocabulary.terms import BASE, PREFIXES
from sarye.vocabulary.turtle import turtle

SHOWN = 500
"""How many rows or triples a page shows."""
_ROW_FORMS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
_TRIPLE_FORMS = {"nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}
# XML 1.0 cannot hold these at all, not even as references: each becomes U+FFFD, so that the loss is seen
_NOT_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")


@dataclass(frozen=True, slots=True)
class Task:
    """A question, its dataset as the protocol gives it, and the form wanted for each kind of answer.

    ``forms`` maps ``rows``, ``truth`` and ``triples`` to the name of a form, or to nothing where the client
    accepts none. Without graphs the default graph is asked, or the union of all where ``everything`` is wanted.
    ``base`` is what relative IRIs are resolved against, ``things`` what the IRIs of the graph's own things begin with.
    """

    query: str
    forms: Mapping[str, str]
    size: int
    base: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    everything: bool = False
    things: str = BASE

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> Task:
        """Return the task that *fields*, read from JSON, describe."""
        graphs = {name: tuple(fields[name]) for name in ("default_graphs", "named_graphs")}
        return cls(**{**fields, **graphs})


class NotAcceptableError(ValueError):
    """The client accepts no form in which this kind of answer can be had."""


class TooLargeError(ValueError):
    """The answer is larger than it may be."""


def forms(choose: Callable[[tuple[Form, ...]], Form | None], offered: Mapping[str, tuple[Form, ...]]) -> dict[str, str]:
    """Return the form of each kind of answer that *choose* takes from those *offered*."""
    taken = {kind: choose(choices) for kind, choices in offered.items()}
    return {kind: form.name if form else "" for kind, form in taken.items()}


def answer(store: Store, task: Task) -> tuple[dict[str, Any], bytes]:
    """Return what *store* answers: its kind, form, and whether it is whole; and its bytes.

    :raises NotAcceptableError: there is no form for this kind.
    :raises TooLargeError: it is larger than ``task.size``.
    :raises SyntaxError, ValueError, OSError, RuntimeError: as pyoxigraph raises them.
    """
    result = ask(store, task.query, task.things, base_iri=task.base, **_dataset(task))
    if isinstance(result, QuerySolutions):
        return _written("rows", task, lambda form: _rows(result, form, task.size))
    if isinstance(result, QueryTriples):
        return _written("triples", task, lambda form: _triples(result, form, task.size))
    return _written("truth", task, lambda form: (_truth(result, form), True))


def _dataset(task: Task) -> dict[str, Any]:
    if not task.default_graphs and not task.named_graphs:
        return {"use_default_graph_as_union": task.everything}
    return {
        "default_graph": [NamedNode(iri) for iri in task.default_graphs],
        "named_graphs": [NamedNode(iri) for iri in task.named_graphs],
    }


def _written(kind: str, task: Task, written: Callable[[str], tuple[bytes, bool]]) -> tuple[dict[str, Any], bytes]:
    form = task.forms.get(kind, "")
    if not form:
        raise NotAcceptableError(kind)
    data, complete = written(form)
    return {"kind": kind, "form": form, "complete": complete}, data


def _rows(result: QuerySolutions, form: str, size: int) -> tuple[bytes, bool]:
    if form == "html":
        names = tuple(variable.value for variable in result.variables)
        taken = [tuple(row[at] for at in range(len(names))) for row in islice(result, SHOWN + 1)]
        return write(Rows(names, tuple(taken[:SHOWN])), "json").encode(), len(taken) <= SHOWN
    buffer = _Bounded(size)
    result.serialize(buffer, _ROW_FORMS[form])
    return (_NOT_XML.sub(b"\xef\xbf\xbd", buffer.getvalue()) if form == "xml" else buffer.getvalue()), True


def _truth(result: QueryBoolean, form: str) -> bytes:
    made = result.serialize(format=_ROW_FORMS["json" if form == "html" else form])
    return made or b""


def _triples(result: QueryTriples, form: str, size: int) -> tuple[bytes, bool]:
    if form == "html":
        taken = sorted(islice(result, SHOWN + 1), key=str)
        return write(Statements(tuple(taken[:SHOWN])).as_rows(), "json").encode(), len(taken) <= SHOWN
    return written(sorted(set(_counted(result, size)), key=str), form, size), True


def written(triples: Sequence[Triple], form: str, size: int) -> bytes:
    """Return *triples* in the form called *form*: ``ttl``, ``nt``, ``rdf`` or ``jsonld``.

    :raises TooLargeError: they take more than *size* bytes.
    """
    buffer = _Bounded(size)
    if form == "ttl":
        header, *blocks = turtle(triples, PREFIXES)
        body = "".join(blocks)
        used = (line for line in header.splitlines(keepends=True) if line.split()[1] in body)
        buffer.write(f"{''.join(used)}{body}".encode())
    else:
        serialize(triples, buffer, _TRIPLE_FORMS[form], prefixes=PREFIXES)
    return buffer.getvalue()


def _counted(triples: QueryTriples, size: int) -> Iterator[Triple]:
    """Pass *triples* on as long as they take no more than *size* bytes as N-Triples."""
    for triple in triples:
        size -= len(str(triple))
        if size < 0:
            raise TooLargeError
        yield triple


class _Bounded(io.BytesIO):
    """A buffer that takes no more than its size."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._room = size

    def write(self, data: Any) -> int:
        self._room -= len(data)
        if self._room < 0:
            raise TooLargeError
        return super().write(data)


def reply(store: Store, request: bytes) -> tuple[bytes, bytes]:
    """Answer a *request* (a task as JSON): what there is to say of the answer as JSON, and its bytes."""
    try:
        header, data = answer(store, Task.of(json.loads(request)))
    except NotAcceptableError as error:
        header, data = {"error": "not-acceptable", "message": str(error)}, b""
    except TooLargeError:
        header, data = {"error": "too-large", "message": ""}, b""
    except (SyntaxError, ValueError, TypeError, OSError, RuntimeError) as error:
        header, data = {"error": "question", "message": str(error)}, b""
    return json.dumps(header).encode(), data
