"""SPARQL 1.1 Protocol: what a request asks for, without regard to the web framework.

https://www.w3.org/TR/sparql11-protocol/#query-operation: GET, POST of a form, POST of the query itself. Updates
(https://www.w3.org/TR/sparql11-protocol/#update-operation) are refused, for the graph can be asked but not changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from urllib.parse import parse_qsl

from sarye.serving.refusal import RefusedError

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
METHODS = ("GET", "HEAD", "POST")
_FIELDS = 1000


@dataclass(frozen=True, slots=True)
class Operation:
    """A query as the protocol carries it; ``form`` is the format asked for beside the Accept header, or nothing.

    With graphs named in either tuple, they are the dataset, and what the query says of its dataset has no effect.
    """

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    form: str = ""


def operation(method: str, parameters: bytes, content_type: str = "", body: bytes = b"") -> Operation | None:
    """Return the query operation of a request, or None where it asks for nothing but what this place is.

    :param parameters: the part of the address behind ``?``.
    :param content_type: the header; nothing where there is none.
    :raises RefusedError: the request is no query operation.
    """
    if method not in METHODS:
        raise RefusedError(
            405, f"{method} is not possible here", remedy="use GET or POST", headers={"Allow": ", ".join(METHODS)}
        )
    fields = _fields(parameters)
    if method == "POST":
        fields += _posted(content_type, body)
    elif not any(name in ("query", "update") for name, _ in fields):
        return None
    return _operation(fields)


def _posted(content_type: str, body: bytes) -> list[tuple[str, str]]:
    kind, charset = media_type(content_type)
    if kind not in (FORM, QUERY, UPDATE):
        raise RefusedError(
            415, f"a body of type {kind or 'unknown'} cannot be read", remedy=f"send it as {QUERY} or {FORM}"
        )
    if charset not in ("", "utf-8", "utf8"):
        raise RefusedError(415, f"the encoding {charset} cannot be read", remedy="send UTF-8")
    if kind == FORM:
        return _fields(body)
    return [("query" if kind == QUERY else "update", _decoded(body))]


def media_type(content_type: str) -> tuple[str, str]:
    """Return type and charset of a Content-Type header, in lower case.

    >>> media_type('Application/SPARQL-Query; charset="UTF-8"')
    ('application/sparql-query', 'utf-8')
    """
    header = Message()
    header["content-type"] = content_type
    kind = content_type.partition(";")[0].strip().lower()
    return kind, str(header.get_param("charset") or "").lower()


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        text = encoded.decode("ascii")
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
    except UnicodeDecodeError as error:
        raise RefusedError(400, "the parameters are not UTF-8, percent-encoded", remedy="encode them so") from error
    except ValueError as error:
        raise RefusedError(400, "there are too many parameters") from error


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(400, "the question is not UTF-8", remedy="send UTF-8") from error


def _operation(fields: list[tuple[str, str]]) -> Operation:
    if any(name == "update" for name, _ in fields):
        raise RefusedError(403, "the graph can be asked but not changed", remedy="send a query")
    queries = _all(fields, "query")
    if len(queries) != 1:
        raise RefusedError(400, f"there are {len(queries)} queries in this request", remedy="send one")
    forms = [form for form in _all(fields, "format") if form]
    graphs = _all(fields, "default-graph-uri"), _all(fields, "named-graph-uri")
    return Operation(queries[0], *graphs, form=forms[0] if forms else "")


def _all(fields: list[tuple[str, str]], wanted: str) -> tuple[str, ...]:
    return tuple(value for name, value in fields if name == wanted)
