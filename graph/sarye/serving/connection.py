"""HTTP connections that end: a client that sends its request, or takes its answer, too slowly is cut off.

Uvicorn itself waits without end for the head of a request once its first byte has come
(https://www.uvicorn.org/settings/#timeouts knows keep-alive and shutdown only).
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 10.0
"""Seconds for the head of a request, and for each part of an answer."""
_LATE = b"HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"


class BoundedProtocol(H11Protocol):
    """HTTP/1.1 with a time limit for the head of every request and for every part of an answer."""

    patience = PATIENCE
    _deadline: asyncio.TimerHandle | None = None
    _stalled: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """Take what the client sends; go on waiting unless a request is complete."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._unwatch()
        self._unstall()
        super().connection_lost(exc)

    def _watch(self) -> None:
        answering = self.cycle is not None and not self.cycle.response_complete
        if answering:
            self._unwatch()
        elif self._deadline is None:
            self._deadline = self.loop.call_later(self.patience, self._late)

    def _unwatch(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _late(self) -> None:
        if not self.transport.is_closing():
            self.transport.write(_LATE)
        self._end()

    def timeout_keep_alive_handler(self) -> None:
        """End a connection on which nothing has been asked for a while."""
        self._unwatch()
        super().timeout_keep_alive_handler()
        self._end()

    def pause_writing(self) -> None:
        """Begin to wait for the client to take what was written."""
        super().pause_writing()
        if self._stalled is None:
            self._stalled = self.loop.call_later(self.patience, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on writing."""
        self._unstall()
        super().resume_writing()

    def _unstall(self) -> None:
        if self._stalled is not None:
            self._stalled.cancel()
            self._stalled = None

    def _end(self) -> None:
        """Close, and give the client a moment to take what is left."""
        self.transport.close()
        self.loop.call_later(self.patience, self.transport.abort)
