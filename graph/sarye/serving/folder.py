"""What is served: a built folder, one file of RDF, or a store on disk."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from sarye.errors import InputError
from sarye.export import FORMATS
from sarye.export.manifest import MANIFEST
from sarye.graph.files import RECORDS, graph_file
from sarye.query.disk import is_store
from sarye.vocabulary.resources import ontology_folder
from sarye.vocabulary.terms import BASE

_PAGE = FORMATS["page"].filename
_DESCRIPTION = FORMATS["dataset"].filename
_NOT_KNOWLEDGE = frozenset({"shapes.ttl"})
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")

MEDIA_TYPES = {
    ".ttl": "text/turtle; charset=utf-8",
    ".jsonld": "application/ld+json",
    ".gexf": "application/xml",
    ".graphml": "application/xml",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".jsonl": "application/x-ndjson",
    ".html": "text/html; charset=utf-8",
}
"""The types of the files of a build, by ending."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file to load, into the graph called ``graph``; into the default graph where that is empty."""

    path: Path
    graph: str = ""


@dataclass(frozen=True, slots=True)
class Folder:
    """The files to load, what their IRIs start with, and the files of the build by name."""

    graphs: tuple[Loaded, ...]
    base: str
    files: dict[str, Path]

    @property
    def page(self) -> Path | None:
        """The page to explore, where the build has one."""
        return self.files.get(_PAGE)

    @property
    def description(self) -> Path | None:
        """The description of the data, where the build has one."""
        return self.files.get(_DESCRIPTION)

    @property
    def description_graph(self) -> str:
        """The IRI of the graph that holds the description of the data, apart from the data."""
        return f"{self.base}id/dataset"


def read_folder(path: Path, *, base: str | None = None, with_register: bool = True) -> Folder:
    """Return what is to be served from *path*: a built folder, a file of RDF, or a store on disk.

    :param base: what IRIs start with; None takes what the build says.
    :param with_register: serve the ontology, the register of organisations and the scheme of technologies as well; a
        store on disk has them or has them not.
    :raises InputError: there is no graph, or *base* is no IRI.
    """
    graph = path if is_store(path) else graph_file(path)
    if not is_store(path) and not graph.is_file():
        raise InputError("there is no graph to serve", where=str(path), remedy="build one with 'sarye build'")
    chosen = base or _base(path)
    if not _IRI.fullmatch(chosen):
        raise InputError(f"'{chosen}' is no IRI", remedy="name what the IRIs of the graph start with")
    if is_store(path):
        return Folder((Loaded(path),), chosen, {})
    graphs = [Loaded(graph), *(map(Loaded, _knowledge()) if with_register else ())]
    made = Folder(tuple(graphs), chosen, _files(path))
    if made.description is None:
        return made
    return replace(made, graphs=(*graphs, Loaded(made.description, made.description_graph)))


def _base(path: Path) -> str:
    """Return what IRIs start with, as the build in *path* says."""
    try:
        return str(json.loads((path / MANIFEST).read_bytes())["options"]["base"]) if path.is_dir() else BASE
    except (OSError, ValueError, KeyError, TypeError):
        return BASE


def _files(path: Path) -> dict[str, Path]:
    if not path.is_dir():
        return {}
    names = (*(form.filename for form in FORMATS.values()), RECORDS, MANIFEST)
    return {name: path / name for name in names if (path / name).is_file()}


def _knowledge() -> tuple[Path, ...]:
    names = (file.name for file in ontology_folder().iterdir() if file.name.endswith(".ttl"))
    return tuple(Path(str(ontology_folder() / name)) for name in sorted(names) if name not in _NOT_KNOWLEDGE)
