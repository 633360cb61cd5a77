"""What the files of a built folder are called, and where its graph is."""

from __future__ import annotations

from pathlib import Path

from sarye.errors import InputError

RECORDS = "records.jsonl"
"""The case records of a build, a line each."""
NAMES = ("graph.ttl", "graph.nt")
"""The files that hold a whole graph as plain triples, the one that is taken first."""


def graph_file(path: Path) -> Path:
    """Return the file with the graph of the built folder *path*; a file stands for itself, whatever it is called."""
    if not path.is_dir():
        return path
    return next((path / name for name in NAMES if (path / name).is_file()), path / NAMES[0])


def absent(place: Path) -> InputError:
    """Return the error that says what is missing where *place* is no file and no folder with a graph, and what to do."""
    if not place.exists():
        return InputError(
            "there is no graph here (no such file or folder)", where=str(place), remedy="build one with 'sarye build'"
        )
    remedy = "build one with 'sarye build', or name another folder"
    if (place / RECORDS).is_file():
        remedy = f"write one: sarye export {place} -f turtle -o {place / NAMES[0]}"
    return InputError(f"there is no {' or '.join(NAMES)} in this folder", where=str(place), remedy=remedy)
