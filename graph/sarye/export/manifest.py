"""The list of the files in a folder: what they are, what they could not hold, and which of them a former build left.

A folder is to hold one build. A file of the former one that the next does not write would go on telling of texts that
may have changed; it is taken away, unless somebody has changed it, so that it is no longer ours.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any

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


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:  # which may be larger than memory
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
