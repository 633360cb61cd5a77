"""A set of files put into a folder as one: all of them or none, and never two sets mixed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, TypeAlias

from sarye.errors import BuildError
from sarye.export.lock import LOCK_NAME, BusyError, locked
from sarye.export.manifest import MANIFEST, check_ours, left_over
from sarye.export.swap import created, finish, staging, swap

PATIENCE = 10.0
"""Seconds to wait for another build that is writing into the same folder."""
Create: TypeAlias = Callable[[str], AbstractContextManager[BinaryIO]]
"""What opens a new file by its name (with ``/`` where it stands in a folder of its own)."""


def write_files(
    folder: Path,
    files: Mapping[str, bytes],
    *,
    clear: bool = False,
    sparing: bool = False,
    patience: float = PATIENCE,
) -> tuple[Path, ...]:
    """Put *files* (contents by name, with ``/`` where they stand in a folder of their own) into *folder* together.

    They are written beside the old ones first and only then renamed over them; when anything fails on the way, the
    old ones stand as before. Files that *files* doesn't name are left alone. Returns the paths of those written.

    :param clear: take away, at the same time, what a former build left that is not written again
        (:func:`~sarye.export.manifest.left_over`).
    :param sparing: refuse to write over what no former build wrote (:func:`~sarye.export.manifest.check_ours`).
    :raises InputError: there is such a file, and *sparing* is asked for.
    :raises BuildError: the folder can't be written, the disk is full, a folder stands where a file is to go, or another
        build is writing there.
    """
    with filled(folder, clear=clear, sparing=sparing, patience=patience) as create:
        for name, data in files.items():
            with create(name) as file:
                file.write(data)
    return tuple(folder / name for name in files)


@contextmanager
def filled(folder: Path, *, clear: bool = False, sparing: bool = False, patience: float = PATIENCE) -> Iterator[Create]:
    """Give what opens new files of *folder*; at the end of the block they are put there together, as by :func:`write_files`.

    :raises InputError, BuildError: as :func:`write_files`.
    """
    names: dict[str, None] = {}
    with _told(folder), _claimed(folder, patience), staging(folder) as stage:
        if sparing:
            check_ours(folder, [MANIFEST])

        def create(name: str) -> AbstractContextManager[BinaryIO]:
            _check_free(folder / name)
            if sparing:
                check_ours(folder, [name])
            names[name] = None
            return created(stage / "new" / name)

        yield create
        swap(folder, stage, list(names), left_over(folder, names) if clear else ())


def check_room(folder: Path, names: Iterable[str], patience: float = PATIENCE) -> None:
    """Make sure, before the work of a build, that its files *names* may be written into *folder*; errors as above."""
    if folder.exists():
        with _told(folder), _claimed(folder, patience):
            check_ours(folder, names)


def _check_free(path: Path) -> None:
    """Make sure that no folder would be moved away for a file: all that it holds would go with it."""
    if path.is_dir():
        raise BuildError("a folder stands where a file is to be written", where=str(path), remedy="name a file")


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Tell what the system has against writing as one line for the user."""
    try:
        yield
    except BusyError as error:
        raise BuildError(
            "another build is writing into this folder", where=str(folder), remedy="wait for it, or name another folder"
        ) from error
    except OSError as error:
        raise BuildError(
            f"the exports could not be written ({error.strerror or error}); the former ones are untouched",
            where=str(folder),
            remedy="name a folder that can be written, on a disk with room",
        ) from error


@contextmanager
def _claimed(folder: Path, patience: float) -> Iterator[None]:
    existed = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + patience
    try:
        with locked(folder / LOCK_NAME, deadline):
            finish(folder)
            yield
    except BaseException:
        if not existed and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        raise
