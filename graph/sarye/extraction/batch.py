"""Many documents, one after another or on all cores: results come in the documents' order, memory stays flat."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import islice

from sarye.extraction.assumed import notes_of
from sarye.extraction.extract import contradicted, extract, outrun
from sarye.extraction.record import CaseRecord
from sarye.reading.case import Note
from sarye.reading.cases import Kind, read
from sarye.reading.document import Document
from sarye.vocabulary.days import Days

_AHEAD = 16
"""Documents in work for each worker: enough to keep it busy, few enough to keep memory flat."""

_WORTH_A_POOL = 200_000
"""Characters below which starting processes takes longer than the work."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was got out of one document."""

    document: Document
    records: tuple[CaseRecord, ...]
    notes: tuple[Note, ...]


def extract_document(document: Document, kind: Kind = "auto", given: Days | None = None) -> Extraction:
    """Read *document* and extract the records of its cases.

    :param given: the day, month or year of the text, where it shows none itself.
    """
    reading = read(document, kind)
    records = extract(reading, given)
    conflicts = (*contradicted(reading, given), *outrun(reading, given)) if given else ()
    return Extraction(document, records, (*reading.notes, *conflicts, *notes_of(records)))


def extract_documents(
    documents: Iterable[Document], kind: Kind = "auto", workers: int | None = None, given: Days | None = None
) -> Iterator[Extraction]:
    """Yield the extraction of each document, in order.

    :param given: the day, month or year of the texts that show none themselves.
    :param workers: processes to use; None takes one a core, and none at all for a single or a small input.
    """
    stream = iter(documents)
    first = _first_batch(stream)
    count = workers or (os.cpu_count() or 1)
    if count <= 1 or len(first) < 2 or (workers is None and sum(len(one.text) for one in first) < _WORTH_A_POOL):
        for document in (*first, *stream):
            yield extract_document(document, kind, given)
        return
    with ProcessPoolExecutor(count) as pool:
        waiting: deque[Future[Extraction]] = deque()
        for document in _chained(first, stream):
            waiting.append(pool.submit(partial(extract_document, kind=kind, given=given), document))
            if len(waiting) >= count * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _first_batch(stream: Iterator[Document]) -> list[Document]:
    """Take documents until it is clear whether a pool is worth its start."""
    taken: list[Document] = []
    while sum(len(one.text) for one in taken) < _WORTH_A_POOL and (more := list(islice(stream, 1))):
        taken.extend(more)
    return taken


def _chained(first: list[Document], stream: Iterator[Document]) -> Iterator[Document]:
    while first:
        yield first.pop(0)
    yield from stream
