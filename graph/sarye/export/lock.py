"""A lock that one process holds at a time and that dies with its holder, on every system."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LOCK_NAME = ".sarye-lock"
_PAUSE = 0.05


class BusyError(Exception):
    """Another process holds the lock."""


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path, deadline: float) -> Iterator[None]:
    """Hold the lock file *path*, waiting for it until *deadline* (of ``time.monotonic``); it is gone afterwards.

    :raises BusyError: another process still holds it then.
    :raises OSError: the file can't be made.
    """
    handle = _acquired(path, deadline)
    try:
        yield
    finally:
        with suppress(OSError):  # a system that keeps open files from being removed: the next holder reuses it
            path.unlink()
        os.close(handle)


def _acquired(path: Path, deadline: float) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if _is_mine(handle, path):
            return handle
        os.close(handle)
        if time.monotonic() >= deadline:
            raise BusyError(path)
        time.sleep(_PAUSE)


def _is_mine(handle: int, path: Path) -> bool:
    """Take the lock, and say whether the file is still the one at *path*: a former holder may have removed it."""
    try:
        _take(handle)
        return os.path.samestat(os.fstat(handle), path.stat())
    except (BlockingIOError, PermissionError, FileNotFoundError):
        return False
