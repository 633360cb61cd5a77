"""What a user names on the command line, as documents: files, folders, or ``-`` for standard input."""

from __future__ import annotations

import os
import sys
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sarye.errors import InputError
from sarye.reading.document import Document, from_bytes

SUFFIXES = frozenset({".txt", ".md", ".text"})
"""Endings of the files that are taken from a folder; a file that is named itself may end in anything."""

STANDARD_INPUT = "-"


def _warn(error: InputError) -> None:
    warnings.warn(f"skipped {error.where}: {error.what}", stacklevel=2)


def documents(paths: Iterable[str | Path], skip: Callable[[InputError], None] = _warn) -> Iterator[Document]:
    """Read what *paths* name, in their order; a folder's files in the order of their names.

    A file of a folder is called by its path inside the folder, any other by its own name, so that a document is
    called the same on every machine. A file of a folder that is no text, or is called like none, is skipped.

    :param skip: is told of every file that is skipped; a warning where nothing else is said.
    :raises InputError: a path does not exist or cannot be read, a file that is named itself is no text, or a folder
        holds no text.
    """
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield _standard_input()
        elif Path(path).is_dir():
            yield from _folder(Path(path), skip)
        else:
            yield from_bytes(_bytes(Path(path)), _printable(Path(path).name))


def _standard_input() -> Document:
    if sys.stdin is None:  # a process may be started without one
        raise InputError("there is no standard input", remedy="name a file")
    return from_bytes(sys.stdin.buffer.read(), "standard input")


def _folder(folder: Path, skip: Callable[[InputError], None]) -> Iterator[Document]:
    found = sorted((path.relative_to(folder).as_posix(), path) for path in _files(folder))
    read = 0
    for name, path in found:
        if path.suffix.lower() not in SUFFIXES:
            skip(_other(_printable(name), path.suffix))
            continue
        data = _bytes(path)
        try:
            document = from_bytes(data, _printable(name))
        except InputError as error:
            skip(error)
            continue
        read += 1
        yield document
    if not read:
        raise InputError(
            "the folder holds no text",
            where=str(folder),
            remedy=f"put files ending in {', '.join(sorted(SUFFIXES))} there, or name a file",
        )


def _other(name: str, suffix: str) -> InputError:
    ends = f"its name ends in {_printable(suffix)}" if suffix else "its name has no ending"
    return InputError(f"{ends}, and of a folder only {', '.join(sorted(SUFFIXES))} are read", where=name)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files in *folder* and below, hidden ones left out; a folder that cannot be read is an error."""
    for parent, below, names in os.walk(folder, onerror=_unreadable):
        below[:] = [name for name in below if not name.startswith(".")]
        for name in names:
            path = Path(parent, name)
            if not name.startswith(".") and path.is_file():
                yield path


def _unreadable(error: OSError) -> None:
    reason = error.strerror or type(error).__name__
    raise InputError(
        f"the folder cannot be read ({reason})", where=str(error.filename), remedy="check its permissions"
    ) from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("there is no such file or folder", where=str(path), remedy="check the path") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(
            f"the file cannot be read ({reason})", where=str(path), remedy="check its permissions"
        ) from error


def _printable(name: str) -> str:
    """Return *name* as it can stand in every export, and alike on every system: in NFC, bytes that are no text as ``?``."""
    return unicodedata.normalize("NFC", name.encode(errors="replace").decode())
