"""Where the files are that travel with the package: the Turtle of ``ontology/``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from sarye.errors import SaryeError

_INSTEAD: list[Path] = []


def use(folder: Path) -> None:
    """Read the Turtle files of *folder* instead, in this process, as a measurement does.

    :raises SaryeError: something may have been read already: what was read is kept, and *folder* would serve for the rest alone.
    """
    if ontology_folder.cache_info().currsize:
        raise SaryeError(
            "the lists of this process have been read already",
            where=str(folder),
            remedy="name the folder before, in a fresh one",
        )
    _INSTEAD[:] = [folder]


@cache
def ontology_folder() -> Traversable:
    """Return the folder of the Turtle files that this process reads: the one named to :func:`use`, else our own."""
    return _INSTEAD[0] if _INSTEAD else own_folder()


def own_folder() -> Traversable:
    """Return the folder of our own Turtle files: inside the wheel, or beside ``graph/`` in a checkout."""
    packaged = files("sarye") / "ontology"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "ontology"


def ontology_file(name: str) -> Traversable:
    """Return one file of ``ontology/`` by its *name*, as ``register.ttl``.

    :raises FileNotFoundError: there is no such file.
    """
    found = ontology_folder() / name
    if not found.is_file():
        raise FileNotFoundError(name)
    return found
