"""A set of files changed for another, so that whatever ends the program leaves one of the two or is made good later.

The new files are written whole beside the old ones, then a journal says so, then they are renamed over the old ones. A
failure on the way puts the old ones back. A program that is killed on the way can do nothing any more: whoever writes
into the folder next finds the journal, with all the new files on the disk, and ends what was begun.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import BinaryIO

PREFIX = ".sarye-staging-"
"""What folders begin with in which files wait for their place."""
_JOURNAL = "journal.json"


@contextmanager
def staging(folder: Path) -> Iterator[Path]:
    """Give a folder inside *folder* (so on the same disk) that is gone afterwards."""
    made = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
    try:
        (made / "new").mkdir()
        (made / "old").mkdir()
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


@contextmanager
def created(path: Path) -> Iterator[BinaryIO]:
    """Open the new file *path*; at the end of the block all of it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def swap(folder: Path, stage: Path, names: Sequence[str], gone: Sequence[str]) -> None:
    """Move the files *names* from *stage* into *folder*, and those called *gone* out of it; on any failure move back."""
    for name in names:
        _keep(folder / name, stage / "old" / name)
    with created(stage / "journal") as file:
        file.write(json.dumps({"names": list(names), "gone": list(gone)}).encode())
    os.replace(stage / "journal", stage / _JOURNAL)
    moves = [(stage / "new" / name, folder / name) for name in names]
    moves += [(folder / name, stage / "old" / name) for name in gone]
    try:
        for source, target in moves:
            _move(source, target)
    except BaseException:
        _undo(moves)
        for name in names:
            if (stage / "old" / name).exists():
                _move(stage / "old" / name, folder / name)
        raise
    finally:
        (stage / _JOURNAL).unlink()


def _undo(moves: Sequence[tuple[Path, Path]]) -> None:
    """Take back those of *moves* that were done; a kill in between can still be made good, since nothing is lost."""
    for source, target in reversed(moves):
        if not source.exists() and target.exists():
            _move(target, source)


def _keep(path: Path, copy: Path) -> None:
    """Keep what stands at *path* under the name *copy*, while it goes on standing there."""
    if path.exists():
        copy.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(path, copy)
        except OSError:  # a disk without hard links
            shutil.copy2(path, copy)


def _move(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    os.replace(path, to)


def finish(folder: Path) -> None:
    """End what a killed program began in *folder*; the caller holds the lock of the folder.

    Without a journal its files were not all written, and are thrown away.
    """
    for stage in sorted(folder.glob(f"{PREFIX}*")):
        with suppress(FileNotFoundError, ValueError, KeyError, TypeError):
            journal: Mapping[str, Iterable[str]] = json.loads((stage / _JOURNAL).read_bytes())
            for name in filter(is_inside, journal["names"]):
                if (stage / "new" / name).exists():
                    _move(stage / "new" / name, folder / name)
            for name in filter(is_inside, journal["gone"]):
                (folder / name).unlink(missing_ok=True)
            (stage / _JOURNAL).unlink()
        shutil.rmtree(stage, ignore_errors=True)


def is_inside(name: str) -> bool:
    """Say whether *name* is a path that leads nowhere but into a folder.

    >>> is_inside("case/a.md"), is_inside("../a"), is_inside("/a"), is_inside("")
    (True, False, False, False)
    """
    path = PurePosixPath(name)
    return bool(path.parts) and not path.is_absolute() and ".." not in path.parts
