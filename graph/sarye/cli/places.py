"""The file that a command means where a folder is named: of a build, or of a store, which most commands cannot read."""

from __future__ import annotations

from pathlib import Path

from sarye.errors import InputError
from sarye.graph.files import RECORDS, absent, graph_file
from sarye.query.disk import is_store


def graph_in(place: Path) -> Path:
    """Return the RDF of the built folder *place*; a file stands for itself.

    :raises InputError: there is nothing, or a folder without RDF, or a store.
    """
    no_store(place)
    path = graph_file(place)
    if not path.exists():
        raise absent(place)
    return path


def records_in(place: Path) -> Path:
    """Return the records of the built folder *place*; a file stands for itself.

    :raises InputError: it is a store.
    """
    no_store(place)
    return place / RECORDS if place.is_dir() else place


def no_store(place: Path) -> None:
    """Refuse a store on disk, which holds triples and no case as it was read.

    :raises InputError: *place* is one.
    """
    if is_store(place):
        raise InputError(
            "this is a store, which 'sarye query', 'ask' and 'serve' open and no other command",
            where=str(place),
            remedy="name the built folder that it was made of",
        )
