"""A build of more documents than fit into memory: each is read, checked and told by itself, on all cores.

The files are those of :mod:`sarye.pipeline` in the formats that can be written part by part; what its manifest lists
of sources and notes stands in files of its own, a line each. Merging is set union, so a case or a name that two
documents tell of may be told twice, and says the same.
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TypeVar

from sarye.errors import BuildError, InputError
from sarye.export import FORMATS
from sarye.extraction.assumed import notes_of
from sarye.extraction.batch import extract_document
from sarye.extraction.record import CaseRecord
from sarye.graph.checking import check
from sarye.graph.evidence import verify
from sarye.graph.streaming import part
from sarye.pipeline import Source
from sarye.reading.case import Note
from sarye.reading.cases import Kind, read
from sarye.reading.document import Document
from sarye.streamed.given import GivenRecords, read_lines
from sarye.streamed.share import Share, share
from sarye.streamed.writing import Written, write_shares
from sarye.vocabulary.days import Days
from sarye.vocabulary.terms import BASE

FORMAT = "turtle"
"""What is written unless another format is asked for."""
_AHEAD = 4
"""Batches of documents in work for each worker: enough to keep it busy, few enough to keep memory flat."""
_ALLOCATIONS = 100_000
"""Objects after which a worker looks for circles among them: what a document makes has none, and looking takes a sixth."""
_DOCUMENTS, _CHARACTERS = 50, 200_000
"""How much goes to a worker at once: documents are checked together, since asking costs the same for one as for many."""
_T = TypeVar("_T")
_Made = TypeVar("_Made")


@dataclass(frozen=True, slots=True)
class Task:
    """A document, and the lines of its records where they are given."""

    document: Document
    runs: tuple[tuple[bytes, int], ...] | None


def stream(
    documents: Iterable[Document],
    folder: Path,
    *,
    kind: Kind = "auto",
    base: str = BASE,
    formats: Sequence[str] = (),
    records: Path | None = None,
    workers: int | None = None,
    force: bool = False,
    given: Days | None = None,
) -> Written:
    """Build the graph of *documents* and write it into *folder* as it is made: all files, or none.

    :param formats: those of :func:`streaming_formats` to write; Turtle where none is named.
    :param records: a file of records to take instead of extracting; their quotes are checked.
    :param workers: processes to use; None takes one a core.
    :param force: write over files in *folder* that no build wrote, or that were changed since.
    :param given: the day, month or year of the texts that show none themselves.
    :raises InputError: a document cannot be read, there is no case, a format cannot be written so, or a file that no
        build wrote is in the way.
    :raises EvidenceError: a quote does not stand where its record says.
    :raises BuildError: a shape or rule is broken, or *folder* cannot be written.
    """
    chosen = _checked(formats)
    made = None if records is None else GivenRecords(records)
    work = partial(_worked, kind=kind, base=base, formats=chosen, path=str(records), given=given)
    shares = chain.from_iterable(in_order(work, _batches(_tasks(documents, made)), workers))
    return write_shares(shares, folder, kind=kind, base=base, formats=chosen, force=force)


def streaming_formats() -> tuple[str, ...]:
    """Return the names of the formats that can be written part by part."""
    return tuple(name for name, form in FORMATS.items() if form.stream)


def _checked(formats: Sequence[str]) -> tuple[str, ...]:
    possible = streaming_formats()
    for name in formats:
        if name not in possible:
            raise InputError(
                f"'{name}' needs the whole graph and cannot be written as it is made",
                remedy=f"choose from {', '.join(possible)}, or build without --stream",
            )
    return tuple(name for name in possible if name in (formats or (FORMAT,)))


def _tasks(documents: Iterable[Document], made: GivenRecords | None) -> Iterator[Task]:
    """Yield each document once, however often it was named, with its records where they are given."""
    seen: set[bytes] = set()
    for document in documents:
        key = hashlib.blake2b(f"{document.name}\0{document.sha256}".encode(), digest_size=16).digest()
        if key not in seen:
            seen.add(key)
            yield Task(document, None if made is None else made.take(document.sha256))
    if made is not None:
        made.check_taken()


def _batches(tasks: Iterable[Task]) -> Iterator[tuple[Task, ...]]:
    batch: list[Task] = []
    for task in tasks:
        batch.append(task)
        if len(batch) == _DOCUMENTS or sum(len(one.document.text) for one in batch) >= _CHARACTERS:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def _worked(
    batch: Sequence[Task], *, kind: Kind, base: str, formats: Sequence[str], path: str, given: Days | None
) -> tuple[Share, ...]:
    shares = []
    parts = []
    for task in batch:
        records, notes = _read(task, kind, path, given)
        document, told = task.document, part(records, base).holding()
        checked = verify(records, {document.sha256: document})
        source = Source(document.name, document.sha256, document.encoding, len(document.text), len(records))
        parts.append(told)
        shares.append(share(source, told, records, notes, checked, formats=formats))
    check(chain.from_iterable(one.whole() for one in parts))
    return tuple(shares)


def _read(task: Task, kind: Kind, path: str, given: Days | None) -> tuple[tuple[CaseRecord, ...], tuple[Note, ...]]:
    """Return the records of a document, extracted or as they are given, and the notes on what was not understood."""
    document = task.document
    if task.runs is None:
        extraction = extract_document(document, kind, given)
        return extraction.records, extraction.notes
    records = tuple(read_lines(task.runs, path))
    return records, (*read(document, kind).notes, *notes_of(records))


def in_order(work: Callable[[_T], _Made], tasks: Iterable[_T], workers: int | None = None) -> Iterator[_Made]:
    """Yield what *work* makes of each of *tasks*, in their order, from as many processes as *workers*.

    :raises BuildError: a process was ended from outside.
    """
    count = workers or os.cpu_count() or 1
    if count == 1:
        yield from map(work, tasks)
        return
    with ProcessPoolExecutor(count, initializer=gc.set_threshold, initargs=(_ALLOCATIONS,)) as pool:
        waiting: deque[Future[_Made]] = deque()
        try:
            for task in tasks:
                waiting.append(pool.submit(work, task))
                if len(waiting) >= count * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            raise BuildError(
                "a process of the build was ended from outside",
                remedy="it may have run out of memory: say a smaller number of --workers",
            ) from error
        finally:
            pool.shutdown(cancel_futures=True)
