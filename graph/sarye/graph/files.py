"""Where the graph is in a built folder."""

from __future__ import annotations

from pathlib import Path

NAMES = ("graph.ttl", "graph.nt")
"""The files that hold a whole graph as plain triples, the one that is taken first."""


def graph_file(path: Path) -> Path:
    """Return the file with the graph of the built folder *path*; a file stands for itself, whatever it is called."""
    if not path.is_dir():
        return path
    return next((path / name for name in NAMES if (path / name).is_file()), path / NAMES[0])
