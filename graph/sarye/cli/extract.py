"""``sarye extract``: case records to standard output."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.cli import options
from sarye.cli.skipping import Skipping
from sarye.errors import InputError
from sarye.extraction.batch import extract_documents
from sarye.extraction.serialization import dumps
from sarye.graph.evidence import verify
from sarye.reading.cases import Kind
from sarye.reading.inputs import documents
from sarye.vocabulary.days import Days


@click.command(short_help="Print the case records, one JSON object a line.")
@options.inputs
@options.kind
@options.given_date
@options.workers
def extract(inputs: tuple[Path, ...], kind: Kind, when: Days | None, workers: int | None) -> None:
    """Print a JSON record for every case in INPUTS (files, folders, or - for standard input), one a line.

    What was not understood goes to standard error.

    \b
    Examples:
      sarye extract data/casebook > records.jsonl
      sarye extract undated.txt --date 2021-03
    """
    cases, skipping = 0, Skipping()
    for extraction in extract_documents(documents(inputs, skipping), kind, workers, when):
        verify(extraction.records, {extraction.document.sha256: extraction.document})
        for record in extraction.records:
            click.echo(dumps(record))
            cases += 1
        for note in extraction.notes:
            click.echo(f"{note.document}:{note.line}: {note.message}", err=True)
    skipping.tell()
    if not cases:
        raise InputError(
            "no case was found", where=", ".join(map(str, inputs[:3])), remedy="see 'sarye extract --help' for --kind"
        )
