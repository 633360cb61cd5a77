"""How commands write: to a file, into a folder, or to standard output; and what they say of what a format loses."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.errors import InputError
from sarye.export import FORMATS, Format, write_files
from sarye.export.manifest import MANIFEST, as_json, entries, listed
from sarye.export.rights import terms
from sarye.extras import command, missing
from sarye.graph.files import RECORDS
from sarye.graph.model import CaseGraph
from sarye.version import __version__

to_file = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="File to write (default: standard output); for a format of several files, a folder or a .zip.",
)
force = click.option(
    "--force", is_flag=True, help="Write over files in a folder that were not exported, or were changed since."
)
form = click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(list(FORMATS)),
    metavar="FORMAT",
    help="The format to write; 'sarye export --list' tells them all.",
)


def put(data: bytes, to: Path | None, name: str) -> None:
    """Write *data* to the path *to*, under *name* where that is a folder; None or ``-`` is standard output.

    :raises BuildError: the path cannot be written.
    """
    if to is None or str(to) == "-":
        click.echo(data, nl=False)
    elif to.is_dir():
        write_files(to, {name: data})
    elif to.exists() and not to.is_file():
        to.write_bytes(data)  # a device or a pipe is written into, never replaced
    else:
        write_files(to.parent, {to.name: data})


def write(graph: CaseGraph, name: str, to: Path | None, *, force: bool = False) -> None:
    """Write *graph* in the format *name* to the path *to*; None or ``-`` is standard output.

    A format of several files fills a folder where *to* is one or has no ending, and one archive otherwise. What the
    format cannot hold is told on standard error, and in the manifest of the folder.

    :raises BuildError: the format needs what is not installed, or the path cannot be written.
    """
    chosen = FORMATS[name]
    if chosen.members is not None and to is not None and str(to) != "-" and (to.is_dir() or not to.suffix):
        _fill(to, chosen, graph, force)
    else:
        put(chosen.write(graph), to, chosen.filename)
    if to is not None and str(to) != "-" and (lost := chosen.lost(graph)):
        click.echo(f"{to} cannot hold: {lost}", err=True)


def _fill(folder: Path, chosen: Format, graph: CaseGraph, force: bool) -> None:
    """Fill *folder* with the files of *chosen*; those that a former export left there are taken away.

    :raises InputError: the folder holds a build, whose files bear the same names, or files that no export wrote and
        that nobody said *force* for.
    """
    if RECORDS in listed(folder):
        raise InputError(
            f"this folder holds a build, and '{chosen.name}' is a folder of its own",
            where=str(folder),
            remedy=f"name another one, as {folder / chosen.name}",
        )
    assert chosen.members is not None
    files = dict(chosen.members(graph))
    told = {"tool": "sarye", "version": __version__, "format": chosen.name, "loses": chosen.loses, **terms(graph.base)}
    files[MANIFEST] = as_json({**told, "files": entries(files, {})})
    write_files(folder, files, clear=True, sparing=not force)


def described(chosen: Format) -> str:
    """Return what *chosen* is for, what it keeps and what it cannot keep, for a terminal."""
    mark = "" if chosen.default else "  (only when asked for)"
    mark += f"  (not installed: {command(chosen.extra)})" if chosen.extra and missing(chosen.extra) else ""
    lines = [f"{chosen.name:<14} {chosen.filename}{mark}", f"    {chosen.purpose}"]
    lines += [f"    keeps: {chosen.keeps}"] if chosen.keeps else []
    lines += [f"    loses: {chosen.loses}"] if chosen.loses else ["    loses: nothing"] if chosen.keeps else []
    return "\n".join(lines)
