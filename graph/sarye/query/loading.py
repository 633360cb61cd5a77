"""Graphs that are put into a store: where each comes from, and what it is written in."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import IO, TypeAlias

from pyoxigraph import RdfFormat, Store

Graph: TypeAlias = tuple[str, bytes | IO[bytes] | Path, str]
"""A graph: its name, its bytes, a stream or the file that holds them, and the ending that tells the format."""


def load(store: Store, graphs: Iterable[Graph]) -> None:
    """Load *graphs* into *store*, together.

    :raises ValueError: one of them is no RDF; the message begins with its name.
    """
    for name, data, ending in graphs:
        form = RdfFormat.from_extension(ending)
        try:
            if isinstance(data, Path):
                store.bulk_load(path=str(data), format=form)
            else:
                store.bulk_load(data, format=form)
        except (SyntaxError, ValueError, OSError) as error:
            raise ValueError(f"{name}: {error}") from error
