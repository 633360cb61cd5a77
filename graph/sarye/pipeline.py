"""A build: documents in, checked graph and all its files out, the same bytes every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from sarye.errors import InputError
from sarye.export import FORMATS, write_files, writing
from sarye.export.choice import check_extras, chosen_formats
from sarye.export.formats import Surroundings
from sarye.export.former_page import maps_of
from sarye.export.manifest import MANIFEST, as_json, entries
from sarye.export.rights import terms
from sarye.extraction.assumed import notes_of
from sarye.extraction.batch import Extraction, extract_documents
from sarye.extraction.deserialization import loads
from sarye.extraction.record import CaseRecord
from sarye.extraction.serialization import dumps
from sarye.graph.assembly import assemble
from sarye.graph.checking import check_records
from sarye.graph.evidence import verify
from sarye.graph.files import RECORDS
from sarye.graph.model import CaseGraph, EdgeKind, NodeKind
from sarye.graph.participants import taking
from sarye.graph.years import is_dated
from sarye.reading.case import Note
from sarye.reading.cases import Kind, read
from sarye.reading.document import Document
from sarye.version import __version__
from sarye.vocabulary.days import Days
from sarye.vocabulary.terms import BASE

_RECORDS_REMEDY = "name a records.jsonl that 'sarye build' or 'sarye extract' wrote"
LAYOUT_NOTES = frozenset({"page-number", "table-of-contents"})
"""What nobody needs to look at."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that went into a build."""

    name: str
    sha256: str
    encoding: str
    characters: int
    cases: int


@dataclass(frozen=True, slots=True)
class Build:
    """What a build is made of, before or after it is written."""

    sources: tuple[Source, ...]
    records: tuple[CaseRecord, ...]
    notes: tuple[Note, ...]
    graph: CaseGraph
    evidence_checked: int
    kind: Kind
    formats: tuple[str, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many there are: cases, agencies, partners, technologies, services, outcomes, quantities, edges."""
        return counts(self.graph)

    @property
    def undated(self) -> int:
        """How many cases have no date at all: no year is printed, nothing is inferred, and no day of publication shown."""
        return sum(not is_dated(case) for case in self.graph.of_kind(NodeKind.CASE))

    @property
    def not_understood(self) -> tuple[Note, ...]:
        """The notes that a person should look at; page numbers and tables of contents are none."""
        return tuple(note for note in self.notes if note.code not in LAYOUT_NOTES)


def counts(graph: CaseGraph) -> dict[str, int]:
    """Count what *graph* holds, in words a person uses: agencies lead (alone or along), partners only take part.

    Who stands in a case under two names, before and after a change of name, is one of them.
    """
    kinds = Counter(node.kind for node in graph.nodes)
    leading = taking(graph, EdgeKind.LEAD, EdgeKind.CO_LEAD)
    partners = taking(graph, EdgeKind.PARTNER) - leading
    return {
        "cases": kinds[NodeKind.CASE],
        "agencies": len(leading),
        "partners": len(partners),
        "organizations": kinds[NodeKind.ORGANIZATION],
        "technologies": kinds[NodeKind.TECHNOLOGY],
        "services": kinds[NodeKind.SERVICE],
        "outcomes": kinds[NodeKind.OUTCOME],
        "quantities": kinds[NodeKind.QUANTITY],
        "nodes": len(graph.nodes),
        "edges": len(graph.edges),
    }


def make(
    documents: Iterable[Document],
    *,
    kind: Kind = "auto",
    base: str = BASE,
    formats: Sequence[str] = (),
    records: Iterable[CaseRecord] | None = None,
    workers: int | None = None,
    given: Days | None = None,
) -> Build:
    """Make a build of *documents*: extract (or take *records* as they are), check every quote, assemble, check shapes.

    :param formats: names of :data:`sarye.export.FORMATS`; empty for those that a build writes by default.
    :param given: the day, month or year of the texts that show none themselves.
    :raises InputError: no document holds a case, or a format is unknown.
    :raises EvidenceError: a quote does not stand where its record says.
    :raises BuildError: the graph breaks a shape or rule.
    """
    chosen = chosen_formats(formats)
    check_extras(chosen)
    repeated: list[Note] = []
    once = _once(documents, repeated)
    sources: list[Source] = []
    found: list[CaseRecord] = []
    notes: list[Note] = []
    checked = 0
    extractions = extract_documents(once, kind, workers, given) if records is None else _given(once, kind, records)
    for extraction in extractions:
        document, own = extraction.document, extraction.records
        checked += verify(own, {document.sha256: document})
        found.extend(own)
        sources.append(Source(document.name, document.sha256, document.encoding, len(document.text), len(own)))
        notes.extend(extraction.notes)
    notes.extend(repeated)
    if not found:
        raise no_case([source.name for source in sources])
    graph = assemble(found, base)
    check_records(found, base)
    return Build(tuple(sources), tuple(found), tuple(notes), graph, checked, kind, chosen)


def _once(documents: Iterable[Document], repeated: list[Note]) -> Iterator[Document]:
    """Yield each document once, however often it was named; those named again are told in *repeated*."""
    seen: set[tuple[str, str]] = set()
    for document in documents:
        key = (document.name, document.sha256)
        if key in seen:
            repeated.append(Note("repeated", "the same text was named before, and counts once", document.name, 1))
        else:
            seen.add(key)
            yield document


def _given(documents: Iterable[Document], kind: Kind, records: Iterable[CaseRecord]) -> Iterator[Extraction]:
    """Yield each document with those of *records* that were made from it.

    :raises EvidenceError: a record was made from none of *documents*.
    """
    waiting: dict[str, list[CaseRecord]] = {}
    for record in records:
        waiting.setdefault(record.sha256, []).append(record)
    for document in documents:
        own = tuple(waiting.pop(document.sha256, ()))
        yield Extraction(document, own, (*read(document, kind).notes, *notes_of(own)))
    verify(chain.from_iterable(waiting.values()), {})


def no_case(names: Sequence[str]) -> InputError:
    """Return the error that none of the documents called *names* holds a case."""
    return InputError(
        "no case was found",
        where=", ".join(names[:3]) + (" …" if len(names) > 3 else ""),
        remedy="a casebook marks its cases with labels such as '제목 ▶' and '기관명 ▶'; for press releases say --kind release",
    )


def write(build: Build, folder: Path, former: Path | None = None, *, force: bool = False) -> tuple[Path, ...]:
    """Write all files of *build* into *folder*, all or none, and return their paths.

    Files of a former build that this one does not write are taken away, but for those that somebody has changed.

    :param former: a page built before (or its folder) whose map is kept; nodes that are new come to their neighbours.
    :param force: write over files that no build wrote, or that were changed since.
    :raises InputError: there is such a file, and nobody said *force*.
    :raises BuildError: the folder cannot be written; the former files stand as before.
    """
    files = {RECORDS: "".join(dumps(record) + "\n" for record in build.records).encode()}
    beside = frozenset(FORMATS[name].filename for name in build.formats)
    surroundings = Surroundings(beside, maps_of(former) if former else {})
    for name in build.formats:
        files[FORMATS[name].filename] = FORMATS[name].written(build.graph, surroundings)
    files[MANIFEST] = as_json(manifest(build, files))
    return write_files(folder, files, clear=True, sparing=not force)


def check_room(folder: Path, formats: Sequence[str] = ()) -> None:
    """Make sure, before a build is made, that its files in *formats* may be written into *folder*; errors of :func:`write`."""
    writing.check_room(folder, [MANIFEST, RECORDS, *(FORMATS[name].filename for name in chosen_formats(formats))])


def manifest(build: Build, files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return what a build was made of and what it gave: no time and no place, so that it is the same everywhere.

    Of every file in a format it tells what of the graph the format cannot hold (``loses``).
    """
    losses = {FORMATS[name].filename: {"format": name, "loses": FORMATS[name].loses} for name in build.formats}
    return {
        "tool": "sarye",
        "version": __version__,
        "options": {"base": build.graph.base, "kind": build.kind, "formats": list(build.formats)},
        "sources": [source_as_json(source) for source in build.sources],
        **terms(build.graph.base),
        "counts": build.counts,
        "evidence_checked": build.evidence_checked,
        "notes": [note_as_json(note) for note in build.notes],
        "files": entries(files, losses),
    }


def source_as_json(source: Source) -> dict[str, Any]:
    """Return *source* as the manifest tells it."""
    return {
        "name": source.name,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "characters": source.characters,
        "cases": source.cases,
    }


def note_as_json(note: Note) -> dict[str, Any]:
    """Return *note* as the manifest tells it."""
    return {"code": note.code, "document": note.document, "line": note.line, "message": note.message}


def read_records(path: Path) -> tuple[CaseRecord, ...]:
    """Read the records that a build or ``sarye extract`` wrote.

    :raises InputError: the file cannot be read, holds no record, or a line is none; the message names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")  # a quote may hold other line ends
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"the records cannot be read ({getattr(error, 'strerror', None) or 'not UTF-8'})",
            where=str(path),
            remedy=_RECORDS_REMEDY,
        ) from error
    found = tuple(loads(line, f"{path}:{number}") for number, line in enumerate(lines, 1) if line.strip())
    if not found:
        raise InputError("the file holds no case record", where=str(path), remedy=_RECORDS_REMEDY)
    return found
