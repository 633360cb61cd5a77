"""The list of the files in a folder: what they are, what they could not hold, and which of them a former build left.

A folder is to hold one build. A file of the former one that the next does not write would go on telling of texts that
may have changed; it is taken away, unless somebody has changed it, so that it is no longer ours. What is not ours is
never replaced either, unless somebody asks for it.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import Any

from sarye.errors import InputError
from sarye.export.swap import is_inside

MANIFEST = "manifest.json"
"""The file that lists the others, each with its sha256."""


def as_json(manifest: Mapping[str, Any]) -> bytes:
    """Return *manifest* as a file."""
    return (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode()


def entries(files: Mapping[str, bytes], more: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, Any]]:
    """Return size and digest of each of *files* by name, with what *more* says of it."""
    return {
        name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), **more.get(name, {})}
        for name, data in sorted(files.items())
    }


def listed(folder: Path) -> Mapping[str, str]:
    """Return the files that the manifest in *folder* lists, with their digests; nothing where there is no such."""
    try:
        files = json.loads((folder / MANIFEST).read_bytes())["files"]
        return {name: str(said["sha256"]) for name, said in files.items() if is_inside(name)}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def left_over(folder: Path, written: Container[str]) -> tuple[str, ...]:
    """Return the files of the former build in *folder* that are not to be *written* again and are as it wrote them."""
    return tuple(
        name for name, digest in listed(folder).items() if name not in written and _digest(folder / name) == digest
    )


def check_ours(folder: Path, names: Iterable[str]) -> None:
    """Make sure that those of the files *names* that stand in *folder* are as a former build wrote them.

    :raises InputError: one is of somebody else, or was changed since: to write over it would lose it.
    """
    known = listed(folder)
    others = [name for name in names if os.path.lexists(folder / name) and not _is_ours(folder, name, known)]
    if others:
        whose = "was changed since it was built" if others[0] in known else "is there already, and no build wrote it"
        more = f" (the first of {len(others)} such)" if len(others) > 1 else ""
        raise InputError(
            f"this file {whose}{more}",
            where=str(folder / others[0]),
            remedy="name another folder, or say --force to write over it",
        )


def _is_ours(folder: Path, name: str, known: Mapping[str, str]) -> bool:
    path = folder / name
    if path.is_dir() and not path.is_symlink():
        return True  # which is never written over at all
    return _is_manifest(path) if name == MANIFEST else name in known and _digest(path) == known[name]


def _is_manifest(path: Path) -> bool:
    """Say whether the file *path* is a list that was written here: programs of others have manifests, too."""
    try:
        told = json.loads(path.read_bytes())
        return isinstance(told, dict) and told.get("tool") == "sarye" and isinstance(told.get("files"), dict)
    except (OSError, ValueError):
        return False


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:  # which may be larger than memory
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
