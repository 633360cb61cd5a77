"""A SPARQL endpoint elsewhere, asked like a graph of our own: the SPARQL 1.1 Protocol over HTTP.

https://www.w3.org/TR/sparql11-protocol/#query-operation (by POST with URL-encoded parameters). The answer is read as it
comes and only as far as the row limit; a time limit holds for the whole exchange, however slowly the other side talks.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from queue import Empty, SimpleQueue
from threading import Event, Thread
from types import TracebackType
from typing import IO, Any, Self
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from sarye.errors import InputError
from sarye.query.answer import Answer, Rows, Statements, Truth
from sarye.query.prefixes import prepared
from sarye.query.store import TimeLimitError
from sarye.version import __version__

_GRACE = 5.0
"""Seconds that a socket may wait beyond the deadline, so that it is the deadline that is told and not the socket's."""
_ACCEPT = (
    "application/sparql-results+json, application/sparql-results+xml;q=0.9, text/tab-separated-values;q=0.5, "
    "application/n-triples, text/turtle;q=0.9, application/rdf+xml;q=0.5"
)
_WANTED = 160


@dataclass(frozen=True, slots=True, repr=False)
class Access:
    """Who asks: a name with a password (HTTP Basic), or a token (Bearer); never shown."""

    user: str = ""
    password: str = ""
    token: str = ""

    @property
    def header(self) -> str:
        """The value of the Authorization header, empty for nobody in particular (RFC 7617, RFC 6750)."""
        if self.token:
            return f"Bearer {self.token}"
        return f"Basic {b64encode(f'{self.user}:{self.password}'.encode()).decode()}" if self.user else ""


class Endpoint:
    """A SPARQL endpoint; used as :class:`sarye.query.store.Store` is."""

    def __init__(self, address: str, access: Access | None = None) -> None:
        """Name the endpoint; a name and a password inside *address* are taken out of it.

        :raises InputError: *address* is no HTTP address, or what is said of who asks has line breaks in it.
        """
        self.address, inside = _address(address)
        self._header = (access or Access()).header or inside.header
        if not self._header.isascii() or not self._header.isprintable():
            raise InputError("the token has characters that no token has", remedy="check how it was copied")

    def ask(self, question: str, limit: int, timeout: float) -> Answer:
        """Return what the endpoint answers: at most *limit* rows or triples.

        :raises InputError: the endpoint cannot be reached, refuses, or answers with something else.
        :raises TimeLimitError: the answer was not there after *timeout* seconds.
        """
        stop = Event()
        replies: SimpleQueue[Answer | BaseException] = SimpleQueue()
        work = Thread(target=_put, args=(replies, lambda: self._exchange(question, limit, timeout, stop)), daemon=True)
        work.start()
        try:
            reply = replies.get(timeout=timeout)
        except Empty:
            raise TimeLimitError(
                f"the endpoint had no answer after {timeout:g} seconds",
                where=self.address,
                remedy="narrow the question or allow more time",
            ) from None
        finally:
            stop.set()
        if isinstance(reply, BaseException):
            raise reply
        return reply

    def _exchange(self, question: str, limit: int, timeout: float, stop: Event) -> Answer:
        request = Request(self.address, urlencode({"query": _declared(question)}).encode(), method="POST")
        request.add_header("Content-Type", "application/x-www-form-urlencoded")
        request.add_header("Accept", _ACCEPT)
        request.add_header("User-Agent", f"sarye/{__version__}")
        if self._header:
            request.add_header("Authorization", self._header)
        try:
            with _OPENER.open(request, timeout=timeout + _GRACE) as response:
                media_type = response.headers.get("Content-Type", "")
                return _answer(_Stoppable(response, stop), media_type, limit)
        except HTTPError as error:
            with error:
                raise self._refused(error) from None
        except (SyntaxError, ValueError) as error:
            raise self._failed(f"the answer cannot be read: {_line(str(error))}") from None
        except URLError as error:
            raise self._failed(f"the endpoint cannot be reached ({_reason(error.reason)})") from None
        except OSError as error:
            raise self._failed(f"the connection broke ({_reason(error)})") from None

    def _failed(
        self, what: str, remedy: str = "check the address and that a SPARQL endpoint listens there"
    ) -> InputError:
        return InputError(what, where=self.address, remedy=remedy)

    def _refused(self, error: HTTPError) -> InputError:
        said = _line(error.read(4096).decode(errors="replace"))
        if error.code in (401, 403):
            known = "the name, password or token is refused" if self._header else "it wants to know who asks"
            return self._failed(f"{known} (HTTP {error.code})", "say --user and --password, or --token")
        if 300 <= error.code < 400:
            return self._failed("the endpoint has moved", f"name {error.headers.get('Location', 'its new address')}")
        if error.code == 400:
            return self._failed(
                f"the endpoint does not accept the question: {said or error.reason}", "correct the question"
            )
        return self._failed(f"the endpoint answers with HTTP {error.code} {error.reason}{f': {said}' if said else ''}")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Leave nothing behind: every question has a connection of its own."""


def _put(replies: SimpleQueue[Answer | BaseException], work: Callable[[], Answer]) -> None:
    try:
        replies.put(work())
    except BaseException as error:  # the asking thread raises it
        replies.put(error)


def _address(text: str) -> tuple[str, Access]:
    parts = urlsplit(text)
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        port = None
    if parts.scheme not in ("http", "https") or not parts.hostname or port is None:
        raise InputError(
            "this is no address of an endpoint", where=text, remedy="say one like https://example.org/sparql"
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    plain = urlunsplit((parts.scheme, host + port, parts.path or "/", parts.query, ""))
    return plain, Access(parts.username or "", parts.password or "")


def _declared(question: str) -> str:
    """Return *question* with the known prefixes that it uses declared before its first line; its own come later and win."""
    text, prefixes = prepared(question)
    return "".join(f"PREFIX {name}: <{iri}> " for name, iri in prefixes.items()) + text


class _NoRedirect(HTTPRedirectHandler):
    """A redirect would lose the question on its way, and hand on who asks."""

    def redirect_request(self, *arguments: object) -> None:
        """Follow none."""


_OPENER = build_opener(_NoRedirect)


class _Stoppable:
    """A stream that ends with an error once nobody waits for it any more."""

    def __init__(self, stream: IO[bytes], stop: Event) -> None:
        self._stream = stream
        self._stop = stop

    def read(self, size: int = -1) -> bytes:
        if self._stop.is_set():
            raise OSError("nobody waits for the answer")
        return self._stream.read(size)


def _answer(stream: Any, media_type: str, limit: int) -> Answer:
    """Read an answer of *media_type*, as far as one row beyond *limit*."""
    if form := QueryResultsFormat.from_media_type(media_type):
        found = parse_query_results(stream, form)
        if not isinstance(found, QuerySolutions):
            return Truth(bool(found))
        names = tuple(variable.value for variable in found.variables)
        rows = tuple(tuple(row[index] for index in range(len(names))) for row in islice(found, limit + 1))
        return Rows(names, rows[:limit], complete=len(rows) <= limit)
    if graph := RdfFormat.from_media_type(media_type):
        triples = dict.fromkeys(quad.triple for quad in islice(parse(stream, graph), limit + 1))
        return Statements(tuple(triples)[:limit], complete=len(triples) <= limit)
    raise ValueError(f"it is {media_type.partition(';')[0] or 'of no stated type'}, which is no result of SPARQL")


def _line(text: str) -> str:
    """Return *text* in one line that is not too long."""
    line = (
        " ".join(re.sub(r"<[^<>]{1,80}>", " ", text).split())
        if text.lstrip().startswith("<")
        else " ".join(text.split())
    )
    return line if len(line) <= _WANTED else line[:_WANTED] + "…"


def _reason(error: object) -> str:
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
