"""Where the files are that travel with the package: the Turtle of ``ontology/``."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_INSTEAD: list[Path] = []


def use(folder: Path) -> None:
    """Read the Turtle files of *folder* instead, in this process: to be said before anything is read, as a measurement does."""
    _INSTEAD[:] = [folder]


def ontology_folder() -> Traversable:
    """Return the folder of the Turtle files: inside the wheel, or beside ``graph/`` in a checkout."""
    if _INSTEAD:
        return _INSTEAD[0]
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
