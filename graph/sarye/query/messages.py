"""Messages between a process and its child through pipes: a length, then a pickle.

Both ends are this package. Pipes are raw (without a buffer), so that the waiting side can give up at a deadline by itself; a
thread that watches the clock would take longer than most questions do.
"""

from __future__ import annotations

import pickle
import struct
import sys
from collections.abc import Callable
from io import RawIOBase
from threading import Timer
from time import monotonic
from typing import Any

_LENGTH = struct.Struct("!Q")
_CHUNK = 1 << 16
"""Bytes that a pipe holds; more is never there at once."""

if sys.platform == "win32":

    def _wait(stream: RawIOBase, deadline: float) -> None:
        """Return at once: pipes cannot be waited for here, so that a timer has to end the other side."""

else:
    import select

    def _wait(stream: RawIOBase, deadline: float) -> None:
        """Wait until there is something to read.

        :raises TimeoutError: there is nothing at *deadline*.
        """
        poll = select.poll()
        poll.register(stream, select.POLLIN)
        if not poll.poll(max(0.0, deadline - monotonic()) * 1000):
            raise TimeoutError


def send(stream: RawIOBase, message: object) -> None:
    """Write *message*.

    :raises OSError: the other side is gone.
    """
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    rest = memoryview(_LENGTH.pack(len(data)) + data)
    while rest:
        rest = rest[stream.write(rest) or 0 :]


def receive(stream: RawIOBase, timeout: float | None = None, stop: Callable[[], None] = lambda: None) -> Any:
    """Read a message.

    :param timeout: seconds after which to give up; None waits for ever.
    :param stop: what ends the other side, where this one cannot wait with an end.
    :raises EOFError: the other side is gone.
    :raises TimeoutError: the message was not there in time.
    """
    if timeout is None:
        return _message(stream, None)
    deadline = monotonic() + timeout
    if sys.platform != "win32":
        return _message(stream, deadline)
    timer = Timer(timeout, stop)
    timer.start()
    try:
        return _message(stream, deadline)
    except EOFError:
        if monotonic() >= deadline:
            raise TimeoutError from None
        raise
    finally:
        timer.cancel()


def _message(stream: RawIOBase, deadline: float | None) -> Any:
    """Read one message in as few reads as can be: no other one follows before this one is answered."""
    data = bytearray()
    whole = _LENGTH.size
    while len(data) < whole:
        if deadline is not None:
            _wait(stream, deadline)
        piece = stream.read(_CHUNK)
        if not piece:
            raise EOFError
        data += piece
        if whole == _LENGTH.size <= len(data):
            whole += _LENGTH.unpack_from(data)[0]
    return pickle.loads(memoryview(data)[_LENGTH.size :])
