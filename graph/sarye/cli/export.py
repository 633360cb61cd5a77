"""``sarye export``: a built graph in one format, without extracting again."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.cli import options
from sarye.errors import InputError
from sarye.export import FORMATS, write_files
from sarye.graph.assembly import assemble
from sarye.pipeline import RECORDS, read_records


@click.command(short_help="Write a built graph in one format.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("exports"), required=False)
@click.option("-f", "--format", "name", type=click.Choice(list(FORMATS)), help="The format to write.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="File to write (default: standard output)."
)
@options.base
@click.option("--list", "show_list", is_flag=True, help="List the formats and what each is for.")
def export(folder: Path, name: str | None, output: Path | None, base: str, show_list: bool) -> None:
    """Write the graph of a built FOLDER (its records.jsonl) in one format.

    \b
    Examples:
      sarye export --list
      sarye export exports -f gexf -o casebook.gexf
    """
    if show_list:
        for form in FORMATS.values():
            click.echo(f"{form.name:<12} {form.filename:<16} {form.purpose}")
        return
    if name is None:
        raise click.UsageError("name a format with -f; --list tells which there are")
    records = folder / RECORDS if folder.is_dir() else folder
    if not records.is_file():
        raise InputError("there is no built graph here", where=str(folder), remedy="build one with 'sarye build'")
    data = FORMATS[name].write(assemble(read_records(records), base))
    if output is None or str(output) == "-":
        click.echo(data, nl=False)
    else:
        write_files(output.parent, {output.name: data})
