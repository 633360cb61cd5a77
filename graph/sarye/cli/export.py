"""``sarye export``: a built graph in one format, without extracting again."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.cli import options
from sarye.cli.graph import graph_of
from sarye.cli.output import described, force, form, to_file, write
from sarye.export import FORMATS


@click.command(short_help="Write a built graph in one format.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("exports"), required=False)
@form
@to_file
@force
@click.option(
    "--base",
    metavar="IRI",
    callback=options.checked_base,
    help="What every IRI starts with (default: as it was built).",
)
@click.option("--list", "show_list", is_flag=True, help="Tell what each format is for, what it keeps and loses.")
def export(
    folder: Path,
    name: str | None,
    output: Path | None,
    force: bool,
    base: str | None,
    show_list: bool,
) -> None:
    """Write the graph of a built FOLDER (default: exports), of records or of a file that holds a graph, in one format.

    \b
    Examples:
      sarye export --list
      sarye export exports -f gexf -o casebook.gexf
      sarye export exports -f obsidian -o vault
    """
    if show_list:
        click.echo("\n\n".join(map(described, FORMATS.values())))
        return
    if name is None:
        raise click.UsageError("name a format with -f; --list tells which there are")
    write(graph_of(folder, base), name, output, force=force)
