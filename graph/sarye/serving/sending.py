"""Bodies that come and go: bounded in size and time, whatever the client does."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from typing import Any, TypeVar

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from sarye.serving.pool import Pool
from sarye.serving.refusal import RefusedError, busy

PART = 65_536
"""How much is sent at once; then the client has to take it."""
LONGEST = 60.0
"""Seconds that an answer may take on its way."""
_Made = TypeVar("_Made")


async def received(request: Request, size: int, patience: float) -> bytes:
    """Return the body of *request*.

    :raises RefusedError: it is larger than *size* bytes, or takes longer than *patience* seconds.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and len(declared) < 20 and int(declared) > size:
        raise _too_large(size)
    body = bytearray()
    try:
        async with asyncio.timeout(patience):
            async for part in request.stream():
                body += part
                if len(body) > size:
                    raise _too_large(size)
    except TimeoutError:
        raise RefusedError(408, "the request took too long to arrive") from None
    return bytes(body)


def _too_large(size: int) -> RefusedError:
    return RefusedError(413, f"the request is larger than {size:,} bytes", remedy="shorten the question")


class Budget:
    """How much of large answers is on its way."""

    def __init__(self, size: int) -> None:
        self._room = size

    @contextlib.contextmanager
    def held(self, size: int) -> Iterator[None]:
        """Hold *size* bytes while they are sent; small answers are not counted.

        :raises RefusedError: there is no room for them now.
        """
        counted = size if size > PART else 0
        if counted > self._room:
            raise busy("too many large answers are on their way")
        self._room -= counted
        try:
            yield
        finally:
            self._room += counted


class Parted(Response):
    """A response that is sent in parts, each when the client has taken the one before."""

    def __init__(self, data: bytes, media_type: str, budget: Budget, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(data, media_type=None, headers={**(headers or {}), "Content-Type": media_type})
        self._budget = budget

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; give up after a minute."""
        body = bytes(self.body)
        with self._budget.held(len(body)), contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST):
                await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
                for start in range(0, len(body), PART):
                    part = body[start : start + PART]
                    await send({"type": "http.response.body", "body": part, "more_body": True})
                await send({"type": "http.response.body", "body": b""})


class Asked(Response):
    """A response that has to be asked for first: it has its place among the questions, and ends with its client."""

    def __init__(self, pool: Pool, made: Callable[[], Coroutine[Any, Any, Response]]) -> None:
        super().__init__()
        self._pool = pool
        self._made = made

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Make it while the client is there, then send it."""
        try:
            async with self._pool.admitted():
                response = await _unless_gone(receive, self._made())
        except ClientDisconnect:
            return
        await response(scope, receive, send)


async def _unless_gone(receive: Receive, made: Coroutine[Any, Any, _Made]) -> _Made:
    making = asyncio.ensure_future(made)
    leaving = asyncio.ensure_future(_gone(receive))
    try:
        await asyncio.wait({making, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if making.done():
            return making.result()
        raise ClientDisconnect
    finally:
        making.cancel()
        leaving.cancel()


async def _gone(receive: Callable[[], Awaitable[Any]]) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue
