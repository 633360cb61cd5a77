"""The files of a build as its shares come: opened together, filled side by side, in place all or none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from sarye.export import FORMATS
from sarye.export.manifest import MANIFEST, as_json
from sarye.export.rights import terms
from sarye.export.writing import filled
from sarye.graph.files import RECORDS
from sarye.graph.model import NodeKind
from sarye.graph.streaming import SharedNodes
from sarye.pipeline import LAYOUT_NOTES, no_case, note_as_json, source_as_json
from sarye.reading.cases import Kind
from sarye.streamed.distinct import Distinct
from sarye.streamed.share import EDGES, OUTCOMES, QUANTITIES, Share
from sarye.version import __version__

SOURCES = "sources.jsonl"
NOTES = "notes.jsonl"
_FEW = 3


@dataclass(frozen=True, slots=True)
class Written:
    """What a streamed build has written: how much there is of what, and the files."""

    documents: int
    counts: Mapping[str, int]
    """How many there are, each once and called as in :func:`sarye.pipeline.counts`."""
    triples: int
    """How many triples were written; what several documents tell is written more than once."""
    evidence_checked: int
    not_understood: int
    undated: int
    """How many cases have no date at all."""
    paths: tuple[Path, ...]


class _File:
    """A file that is being filled, and its digest so far."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._digest = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> None:
        self._file.write(data)
        self._digest.update(data)
        self.size += len(data)

    def described(self) -> dict[str, Any]:
        return {"bytes": self.size, "sha256": self._digest.hexdigest()}


@dataclass(slots=True)
class _Tally:
    """What is counted on the way; identities are kept as short as they can be told apart."""

    shared: SharedNodes = field(default_factory=SharedNodes)
    cases: set[str] = field(default_factory=set)
    undated: set[str] = field(default_factory=set)
    """Those of the cases that no document has dated so far."""
    leading: set[str] = field(default_factory=set)
    partners: set[str] = field(default_factory=set)
    distinct: Distinct = field(default_factory=Distinct)
    triples: int = 0
    documents: int = 0
    checked: int = 0
    not_understood: int = 0
    first: list[str] = field(default_factory=list)

    def add(self, share: Share) -> None:
        self.shared.add(share.shared)
        self.undated.update(case for case in share.cases if case not in self.cases)
        self.undated -= share.dated
        self.cases.update(share.cases)
        self.leading |= share.leading
        self.partners |= share.partners
        self.distinct.add(share.counted)
        self.triples += share.triples
        self.documents += 1
        self.checked += share.evidence_checked
        self.not_understood += sum(note.code not in LAYOUT_NOTES for note in share.notes)
        if len(self.first) <= _FEW:
            self.first.append(share.source.name)

    def counts(self) -> dict[str, int]:
        found = self.distinct.counts()
        nodes = {
            "cases": len(self.cases),
            "organizations": self.shared.count(NodeKind.ORGANIZATION),
            "technologies": self.shared.count(NodeKind.TECHNOLOGY),
            "services": self.shared.count(NodeKind.SERVICE),
            "outcomes": found[OUTCOMES],
            "quantities": found[QUANTITIES],
        }
        bodies = {"agencies": len(self.leading), "partners": len(self.partners - self.leading)}
        return {"cases": nodes["cases"], **bodies, **nodes, "nodes": sum(nodes.values()), "edges": found[EDGES]}


def write_shares(
    shares: Iterable[Share], folder: Path, *, kind: Kind, base: str, formats: Sequence[str], force: bool = False
) -> Written:
    """Write *shares* into *folder* as they come: records, sources, notes, a file in each of *formats*, the manifest.

    :param force: write over files that no build wrote, or that were changed since.
    :raises InputError: there is no case among them, or such a file stands there; this before the first share is made.
    :raises BuildError: *folder* cannot be written; the former files stand as before.
    """
    tally = _Tally()
    with tally.distinct, filled(folder, clear=True, sparing=not force) as create, ExitStack() as stack:
        names = (RECORDS, SOURCES, NOTES, *(FORMATS[name].filename for name in formats))
        files = {name: _File(stack.enter_context(create(name))) for name in names}
        _fill(files, shares, tally, base, formats)
        options = {"base": base, "kind": kind, "formats": list(formats), "stream": True}
        with create(MANIFEST) as manifest:
            counts = tally.counts()
            manifest.write(as_json(_manifest(tally, counts, options, files)))
    paths = tuple(folder / name for name in (*names, MANIFEST))
    return Written(
        documents=tally.documents,
        counts=counts,
        triples=tally.triples,
        evidence_checked=tally.checked,
        not_understood=tally.not_understood,
        undated=len(tally.undated),
        paths=paths,
    )


def _fill(
    files: Mapping[str, _File], shares: Iterable[Share], tally: _Tally, base: str, formats: Sequence[str]
) -> None:
    streams = [(files[FORMATS[name].filename], stream) for name in formats if (stream := FORMATS[name].stream)]
    for file, stream in streams:
        file.write(stream.opening(base))
    for share in shares:
        tally.add(share)
        files[RECORDS].write(share.records)
        files[SOURCES].write(_line(source_as_json(share.source)))
        files[NOTES].write(b"".join(_line(note_as_json(note)) for note in share.notes))
        for (file, _), piece in zip(streams, share.pieces, strict=True):
            file.write(piece)
    if not tally.cases:
        raise no_case(tally.first)
    for part in tally.shared.parts(base):
        tally.triples += sum(1 for _ in part.triples())
        for file, stream in streams:
            file.write(stream.part(part))


def _line(data: Mapping[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False) + "\n").encode()


def _manifest(
    tally: _Tally, counts: Mapping[str, int], options: Mapping[str, Any], files: Mapping[str, _File]
) -> dict[str, Any]:
    """Return what the build was made of and what it gave, as :func:`sarye.pipeline.manifest` does, without its lists."""
    losses = {FORMATS[name].filename: {"format": name, "loses": FORMATS[name].loses} for name in options["formats"]}
    return {
        "tool": "sarye",
        "version": __version__,
        "options": options,
        "documents": tally.documents,
        **terms(options["base"]),
        "counts": counts,
        "triples_written": tally.triples,
        "evidence_checked": tally.checked,
        "files": {name: {**file.described(), **losses.get(name, {})} for name, file in sorted(files.items())},
    }
