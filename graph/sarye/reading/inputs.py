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
    :raises InputError: where the walk comes to it: a path does not exist or cannot be read, a file that is named itself is no text, or a folder
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
    read = 0
    for name, path in _files(folder):
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


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files in *folder* and below by their paths inside it, in the order of these, hidden ones left out.

    Only one folder on each level is held at a time, so that no more is held than the folders on one path. A
    folder that cannot be read is an error.
    """
    levels = [_entries(folder, "")]
    while levels:
        name, path, below = next(levels[-1], (None, folder, False))
        if name is None:
            levels.pop()
        elif below:
            levels.append(_entries(path, name))
        else:
            yield name, path


def _entries(folder: Path, inside: str) -> Iterator[tuple[str, Path, bool]]:
    """Yield what stands in *folder*: the path inside the first one (*inside* and the name), the path, and whether it is a folder.

    A folder sorts with the stroke that follows it in every path below, so that the whole walk is in the order of paths.
    """
    try:
        with os.scandir(folder) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
        folders = {f"{entry.name}/" for entry in entries if entry.is_dir(follow_symlinks=False)}
        files = {entry.name for entry in entries if f"{entry.name}/" not in folders and (folder / entry.name).is_file()}
    except OSError as error:
        raise _unreadable(error) from error
    for name in sorted(folders | files):
        yield f"{inside}{name}", folder / name, name in folders


def _unreadable(error: OSError) -> InputError:
    reason = error.strerror or type(error).__name__
    return InputError(
        f"the folder cannot be read ({reason})", where=str(error.filename), remedy="check its permissions"
    )


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
