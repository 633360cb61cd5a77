"""Where commands take a graph from: a folder that was built, case records, or a graph that was written earlier."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from sarye.cli.places import records_in
from sarye.errors import InputError
from sarye.export.manifest import MANIFEST
from sarye.graph.assembly import assemble
from sarye.graph.files import graph_file
from sarye.graph.model import CaseGraph
from sarye.graph.reading_back import RDF_ENDINGS, read_graph
from sarye.pipeline import read_records
from sarye.vocabulary.terms import BASE

_WRITTEN = frozenset({*RDF_ENDINGS, ".json"})


def graph_of(place: Path, base: str | None = None) -> CaseGraph:
    """Return the graph of a built folder, of records (``.jsonl``), or of a file that holds a graph.

    :param base: what IRIs start with; None for what the graph was built with.
    :raises InputError: there is none, or it cannot be read.
    """
    if place.is_file() and place.suffix in _WRITTEN:
        read = read_graph(place)
        return replace(read, base=base) if base else read
    records = records_in(place)
    if place.is_dir() and not records.is_file() and graph_file(place).is_file():
        return graph_of(graph_file(place), base)
    if not records.is_file():
        raise InputError("there is no built graph here", where=str(place), remedy="build one with 'sarye build'")
    return assemble(read_records(records), base or _built_base(records))


def _built_base(records: Path) -> str:
    """Return the base that the manifest beside *records* tells, or the usual one."""
    try:
        built = json.loads((records.parent / MANIFEST).read_bytes())["options"]["base"]
    except (OSError, ValueError, KeyError, TypeError):
        return BASE
    return built if isinstance(built, str) else BASE
