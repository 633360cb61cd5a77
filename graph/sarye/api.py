"""The few calls that do what the commands do, for use from Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sarye.extraction.batch import extract_documents
from sarye.extraction.record import CaseRecord
from sarye.graph.evidence import verify
from sarye.pipeline import Build, check_room, make, write
from sarye.query.answer import Answer
from sarye.query.sparql import ROWS, SECONDS, run
from sarye.query.store import open_store
from sarye.reading.cases import Kind, Reading
from sarye.reading.cases import read as read_cases
from sarye.reading.inputs import documents
from sarye.vocabulary.days import days
from sarye.vocabulary.terms import BASE


def read(paths: Iterable[str | Path], kind: Kind = "auto") -> Iterator[Reading]:
    """Read files and folders: for each document its cases, and notes on what was not understood.

    :raises InputError: a path cannot be read as text.
    """
    return (read_cases(document, kind) for document in documents(paths))


def extract(
    paths: Iterable[str | Path], kind: Kind = "auto", workers: int | None = None, date: str = ""
) -> Iterator[CaseRecord]:
    """Yield the record of every case in *paths*, its quotes checked against the text.

    :param date: the day, month or year (2021-03-05, 2021-03, 2021) of the texts that show none themselves.
    :raises InputError: a path cannot be read as text.
    :raises ValueError: *date* is no day, month or year.
    """
    for extraction in extract_documents(documents(paths), kind, workers, days(date) if date else None):
        verify(extraction.records, {extraction.document.sha256: extraction.document})
        yield from extraction.records


def build(
    paths: Iterable[str | Path],
    output: str | Path | None = None,
    *,
    kind: Kind = "auto",
    base: str = BASE,
    formats: Sequence[str] = (),
    workers: int | None = None,
    force: bool = False,
    date: str = "",
) -> Build:
    """Build the graph of *paths*; with *output*, write it into that folder in all *formats* (or those named).

    :param force: write over files in *output* that no build wrote, or that were changed since.
    :param date: the day, month or year (2021-03-05, 2021-03, 2021) of the texts that show none themselves.
    :raises InputError: a path cannot be read, nothing in it is a case, or a file in *output* is in the way.
    :raises ValueError: *date* is no day, month or year.
    :raises BuildError: a quote does not stand where it should, or the folder cannot be written.
    """
    if output is not None and not force:
        check_room(Path(output), formats)
    given = days(date) if date else None
    made = make(documents(paths), kind=kind, base=base, formats=formats, workers=workers, given=given)
    if output is not None:
        write(made, Path(output), force=force)
    return made


def ask(graph: str | Path, question: str, limit: int = ROWS, timeout: float = SECONDS) -> Answer:
    """Return what the built folder (or RDF file) *graph* answers to *question* in SPARQL.

    :raises InputError: there is no graph, or the question cannot be answered.
    """
    with open_store(Path(graph)) as store:
        return run(store, question, limit, timeout)
