"""How many different things there are, counted in memory that does not grow with them.

Documents may tell the same thing, and a count is to say it once. A thing is a letter for its kind and a digest of its name;
digests go to files by their first bits, so that equal ones meet in the same file, and the files are counted one by one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Self

_DIGEST = 10
"""Bytes of a digest: of a thousand million things no two are taken for one, but by a chance of one in two million."""
_LENGTH = 1 + _DIGEST
_FILES = 32


def marks(kind: bytes, names: Iterable[str]) -> bytes:
    """Return what stands for the things *names* of the *kind*, a single byte, ready for :meth:`Distinct.add`."""
    return b"".join(kind + hashlib.blake2b(name.encode(), digest_size=_DIGEST).digest() for name in names)


class Distinct:
    """A count of different things; a context manager that takes its files away."""

    def __init__(self) -> None:
        self._files: list[IO[bytes]] = [TemporaryFile() for _ in range(_FILES)]  # noqa: SIM115 - closed by __exit__

    def add(self, some: bytes) -> None:
        """Add the :func:`marks` of things."""
        for at in range(0, len(some), _LENGTH):
            self._files[some[at + 1] % _FILES].write(some[at : at + _LENGTH])

    def counts(self) -> Counter[bytes]:
        """Return how many different things of each kind were added."""
        found: Counter[bytes] = Counter()
        for file in self._files:
            file.seek(0)
            some = file.read()
            different = {some[at : at + _LENGTH] for at in range(0, len(some), _LENGTH)}
            found.update(mark[:1] for mark in different)
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for file in self._files:
            file.close()
