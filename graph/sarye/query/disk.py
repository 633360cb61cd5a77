"""A graph kept on disk, for one that memory does not hold: made once, then asked as any other."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from pyoxigraph import Store

from sarye.errors import BuildError, InputError
from sarye.query.loading import Graph, load

_MARK = "CURRENT"
"""The file by which a folder is known to be a database of RocksDB, which oxigraph keeps its graphs in."""


def is_store(path: Path) -> bool:
    """Say whether *path* is a graph kept on disk."""
    return (path / _MARK).is_file()


def write_store(graphs: list[Graph], folder: Path) -> int:
    """Load *graphs* into a new store in *folder*, which must not exist yet, and return the number of triples.

    :raises InputError: *folder* exists, or a graph is no RDF; nothing is left behind.
    :raises BuildError: it cannot be written.
    """
    if folder.exists():
        raise InputError("there is something already", where=str(folder), remedy="remove it, or name another folder")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _unwritten(folder, error) from error
    try:
        size = _filled(staging / "new", graphs)
        os.replace(staging / "new", folder)
    except ValueError as error:
        raise InputError(
            f"this is no graph that can be asked: {error}", remedy="build it again or name another"
        ) from error
    except OSError as error:
        raise _unwritten(folder, error) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return size


def _filled(folder: Path, graphs: list[Graph]) -> int:
    store = Store(str(folder))
    load(store, graphs)
    store.optimize()
    store.flush()
    return len(store)


def _unwritten(folder: Path, error: OSError) -> BuildError:
    return BuildError(
        f"the store could not be written ({error.strerror or error})",
        where=str(folder),
        remedy="name a folder that can be written, on a disk with room",
    )
