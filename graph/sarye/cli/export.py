"""``sarye export``: a built graph in one format, without extracting again."""

from __future__ import annotations

import json
from pathlib import Path

import click

from sarye.cli import options
from sarye.cli.output import described, form, to_file, write
from sarye.errors import InputError
from sarye.export import FORMATS
from sarye.graph.assembly import assemble
from sarye.pipeline import MANIFEST, RECORDS, read_records


@click.command(short_help="Write a built graph in one format.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("exports"), required=False)
@form
@to_file
@options.base
@click.option("--list", "show_list", is_flag=True, help="Tell what each format is for, what it keeps and loses.")
@click.pass_context
def export(ctx: click.Context, folder: Path, name: str | None, output: Path | None, base: str, show_list: bool) -> None:
    """Write the graph of a built FOLDER (its records.jsonl) in one format.

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
    records = folder / RECORDS if folder.is_dir() else folder
    if not records.is_file():
        raise InputError("there is no built graph here", where=str(folder), remedy="build one with 'sarye build'")
    write(assemble(read_records(records), _base(ctx, records, base)), name, output)


def _base(ctx: click.Context, records: Path, base: str) -> str:
    """Return the base that the graph was built with, unless another one is asked for."""
    manifest = records.parent / MANIFEST
    if ctx.get_parameter_source("base") is not click.core.ParameterSource.DEFAULT or not manifest.is_file():
        return base
    built: str = json.loads(manifest.read_text(encoding="utf-8"))["options"]["base"]
    return built
