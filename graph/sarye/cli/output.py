"""How commands write a graph: in one format, to a file, into a folder, or to standard output."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.export import FORMATS, Format, write_files
from sarye.graph.model import CaseGraph

to_file = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="File to write (default: standard output); for a format of several files, a folder or a .zip.",
)
form = click.option("-f", "--format", "name", type=click.Choice(list(FORMATS)), help="The format to write.")


def write(graph: CaseGraph, name: str, to: Path | None) -> None:
    """Write *graph* in the format *name* to the path *to*; None or ``-`` is standard output.

    A format of several files fills a folder where *to* is one or has no ending, and one archive otherwise.

    :raises BuildError: the format needs what is not installed, or the path cannot be written.
    """
    chosen = FORMATS[name]
    if to is None or str(to) == "-":
        click.echo(chosen.write(graph), nl=False)
    elif chosen.members is not None and (to.is_dir() or not to.suffix):
        write_files(to, chosen.members(graph))
    else:
        write_files(to.parent, {to.name: chosen.write(graph)})


def described(chosen: Format) -> str:
    """Return what *chosen* is for, what it keeps and what it cannot keep, for a terminal."""
    mark = "" if chosen.default else "  (only when asked for)"
    lines = [f"{chosen.name:<14} {chosen.filename}{mark}", f"    {chosen.purpose}"]
    lines += [f"    keeps: {chosen.keeps}"] if chosen.keeps else []
    lines += [f"    loses: {chosen.loses}"] if chosen.loses else ["    loses: nothing"] if chosen.keeps else []
    return "\n".join(lines)
