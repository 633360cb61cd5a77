"""A set of files put into a folder as one: all of them or none, and never two sets mixed."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, TypeAlias

from sarye.errors import BuildError
from sarye.export.lock import LOCK_NAME, BusyError, locked

PATIENCE = 10.0
"""Seconds to wait for another build that is writing into the same folder."""
Create: TypeAlias = Callable[[str], AbstractContextManager[BinaryIO]]
"""What opens a new file by its name (with ``/`` where it stands in a folder of its own)."""


def write_files(folder: Path, files: Mapping[str, bytes], *, patience: float = PATIENCE) -> tuple[Path, ...]:
    """Put *files* (contents by name, with ``/`` where they stand in a folder of their own) into *folder* together.

    They are written beside the old ones first and only then renamed over them; when anything fails on the way, the
    old ones stand as before. Files that *files* doesn't name are left alone. Returns the paths of those written.

    :raises BuildError: the folder can't be written, the disk is full, or another build is writing there.
    """
    with filled(folder, patience=patience) as create:
        for name, data in files.items():
            with create(name) as file:
                file.write(data)
    return tuple(folder / name for name in files)


@contextmanager
def filled(folder: Path, *, patience: float = PATIENCE) -> Iterator[Create]:
    """Give what opens new files of *folder*; at the end of the block they are put there together, as by :func:`write_files`.

    :raises BuildError: as :func:`write_files`.
    """
    names: dict[str, None] = {}
    with _told(folder), _claimed(folder, patience), _staging(folder) as staging:

        def create(name: str) -> AbstractContextManager[BinaryIO]:
            names[name] = None
            return _created(staging / "new" / name)

        yield create
        _swap(folder, staging, list(names))


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
            yield
    except BaseException:
        if not existed and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        raise


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """Give a folder inside *folder* (so on the same disk) that is gone afterwards."""
    staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=folder))
    try:
        (staging / "new").mkdir()
        (staging / "old").mkdir()
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _created(path: Path) -> Iterator[BinaryIO]:
    """Open the file *path*; at the end of the block all of it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _swap(folder: Path, staging: Path, names: list[str]) -> None:
    """Move the new files in; on any failure move the old ones back."""
    done: list[str] = []
    try:
        for name in names:
            done.append(name)
            for parent in ((folder / name).parent, (staging / "old" / name).parent):
                parent.mkdir(parents=True, exist_ok=True)
            if (folder / name).exists():
                os.replace(folder / name, staging / "old" / name)
            os.replace(staging / "new" / name, folder / name)
    except BaseException:
        for name in done:
            _restore(folder, staging, name)
        raise


def _restore(folder: Path, staging: Path, name: str) -> None:
    if (staging / "old" / name).exists():
        os.replace(staging / "old" / name, folder / name)
    elif not (staging / "new" / name).exists():
        (folder / name).unlink(missing_ok=True)
