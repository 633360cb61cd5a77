"""``sarye extract``: case records to standard output."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.cli import options
from sarye.errors import InputError
from sarye.extraction.batch import extract_documents
from sarye.extraction.serialization import dumps
from sarye.graph.evidence import verify
from sarye.reading.cases import Kind
from sarye.reading.inputs import documents


@click.command(short_help="Print the case records, one JSON object a line.")
@options.inputs
@options.kind
@options.workers
def extract(inputs: tuple[Path, ...], kind: Kind, workers: int | None) -> None:
    """Print a JSON record for every case in INPUTS (files, folders, or - for standard input), one a line.

    What was not understood goes to standard error.

    \b
    Example:
      sarye extract data/casebook > records.jsonl
    """
    cases = 0
    for extraction in extract_documents(documents(inputs), kind, workers):
        verify(extraction.records, {extraction.document.sha256: extraction.document})
        for record in extraction.records:
            click.echo(dumps(record))
            cases += 1
        for note in extraction.notes:
            click.echo(f"{note.document}:{note.line}: {note.message}", err=True)
    if not cases:
        raise InputError(
            "no case was found", where=", ".join(map(str, inputs[:3])), remedy="see 'sarye extract --help' for --kind"
        )
