"""``sarye build``: from texts to a folder of exports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import click
from rich.markup import escape
from rich.table import Table

from sarye.cli import options
from sarye.cli.console import Console
from sarye.cli.places import records_in
from sarye.cli.skipping import Skipping
from sarye.export import FORMATS
from sarye.export.manifest import MANIFEST, listed
from sarye.pipeline import Build, check_room, make, read_records, write
from sarye.reading.cases import Kind
from sarye.reading.document import Document
from sarye.reading.inputs import documents
from sarye.streamed.build import stream
from sarye.streamed.writing import NOTES, Written
from sarye.vocabulary.days import Days

_SHOWN_NOTES = 20


@click.command(short_help="Build the graph of casebooks, in every format.")
@options.inputs
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("exports"),
    show_default=True,
    help="Folder to fill.",
)
@options.kind
@options.given_date
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(list(FORMATS)),
    metavar="FORMAT",
    help="Only this format; may be repeated; 'sarye export --list' tells them all.",
)
@options.base
@click.option(
    "--records",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Take these records (a records.jsonl, or a built folder) instead of extracting; INPUTS are still needed, since their quotes are checked.",
)
@click.option(
    "--keep-map",
    "former",
    type=click.Path(path_type=Path),
    metavar="PAGE",
    help="Keep the map of this page, built before: what is new comes to its neighbours.",
)
@click.option(
    "--stream",
    "streaming",
    is_flag=True,
    help="Write the RDF as it is made, for more than fits into memory: turtle, or the formats named of ntriples, nquads, trig.",
)
@options.workers
@click.option(
    "--force", is_flag=True, help="Write also over files in the folder that no build wrote, or that were changed since."
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing when all goes well.")
def build(
    inputs: tuple[Path, ...],
    output: Path,
    kind: Kind,
    when: Days | None,
    formats: tuple[str, ...],
    base: str,
    records: Path | None,
    former: Path | None,
    streaming: bool,
    workers: int | None,
    force: bool,
    quiet: bool,
) -> None:
    """Read INPUTS (files, folders, or - for standard input) and fill a folder with the graph in every format.

    \b
    Examples:
      sarye build data/casebook -o exports
      sarye build releases report.txt -o out -f turtle -f gexf
      sarye build million-texts -o exports --stream
    """
    console, skipping = Console(stderr=True, quiet=quiet, highlight=False, emoji=False), Skipping()
    if streaming and former is not None:
        raise click.UsageError("--stream writes no map that --keep-map could keep")
    if records is not None and when is not None:
        raise click.UsageError("--date is for texts that are read: records have their dates")
    records = records and records_in(records)
    before = [name for name in listed(output) if (output / name).exists()]
    if streaming:
        with console.status("Reading …") as status:
            told = _told(documents(inputs, skipping), lambda name: status.update(escape(f"Reading {name} …")))
            written = stream(
                told,
                output,
                kind=kind,
                base=base,
                formats=formats,
                records=records,
                workers=workers,
                force=force,
                given=when,
            )
        _streamed(console, written)
        _former(console, [name for name in before if output / name not in written.paths], output)
        skipping.tell()
        return
    if not force:
        check_room(output, formats)
    given = None if records is None else read_records(records)
    with console.status("Reading …") as status:
        told = _told(documents(inputs, skipping), lambda name: status.update(escape(f"Reading {name} …")))
        made = make(told, kind=kind, base=base, formats=formats, records=given, workers=workers, given=when)
        status.update("Writing …")
        paths = write(made, output, former, force=force)
    _summary(console, made, paths, output)
    _former(console, [name for name in before if output / name not in paths], output)
    skipping.tell()


def _told(read: Iterable[Document], tell: Callable[[str], None]) -> Iterator[Document]:
    for document in read:
        tell(document.name)
        yield document


def _streamed(console: Console, made: Written) -> None:
    _counts(console, {**made.counts, "triples written": made.triples}, made.evidence_checked)
    _undated(console, made.undated, made.counts["cases"])
    if made.not_understood:
        console.print(f"\nLook at what was not understood ({made.not_understood}): it stands in {NOTES}")
    else:
        console.print("\nEverything was understood.")
    console.print(f"\n{len(made.paths)} files in {made.paths[0].parent}", markup=False, soft_wrap=True)


def _counts(console: Console, counts: Mapping[str, int], checked: int) -> None:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="bold")
    table.add_column()
    for what, count in counts.items():
        table.add_row(f"{count:,}", what)
    table.add_row(f"{checked:,}", "quotes checked against the text")
    console.print(table)


def _undated(console: Console, count: int, cases: int) -> None:
    if count:
        which = f"{count:,} of {cases:,} {'case' if cases == 1 else 'cases'} {'has' if count == 1 else 'have'} no date"
        console.print(f"\n{which}: no printed year, no day of publication, none inferred.", soft_wrap=True)


def _summary(console: Console, made: Build, paths: Iterable[Path], output: Path) -> None:
    _counts(console, made.counts, made.evidence_checked)
    _undated(console, made.undated, made.counts["cases"])
    _notes(console, made)
    page = output / FORMATS["page"].filename if "page" in made.formats else None
    console.print(f"\n{len(list(paths))} files in {output}", markup=False, soft_wrap=True)
    if page:
        console.print(f"Open [bold]{escape(str(page))}[/bold] in a browser.", soft_wrap=True)


def _former(console: Console, names: list[str], output: Path) -> None:
    """Tell what became of the files of a former build that this one does not write."""
    kept = [name for name in names if (output / name).exists()]
    removed = [name for name in names if name not in kept]
    if removed:
        console.print(
            f"Taken away, since this build does not write them: {', '.join(removed)}", markup=False, soft_wrap=True
        )
    if kept:
        told = f"Left alone, since they were changed, though they tell of a former build: {', '.join(kept)}"
        console.print(told, markup=False, soft_wrap=True)


def _notes(console: Console, made: Build) -> None:
    notes = made.not_understood
    if not notes:
        console.print("\nEverything was understood.")
        return
    console.print(f"\nLook at these ({len(notes)}):")
    for note in notes[:_SHOWN_NOTES]:
        console.print(f"  {note.document}:{note.line}: {note.message}", markup=False, soft_wrap=True)
    if len(notes) > _SHOWN_NOTES:
        console.print(f"  … and {len(notes) - _SHOWN_NOTES} more, all in {MANIFEST}")
