"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.reading.cases import KINDS

inputs = click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
kind = click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="auto",
    show_default=True,
    help="What the text is: seen from its labels, unless said.",
)
workers = click.option("--workers", type=click.IntRange(min=1), help="Processes to use (default: one a core).")
graph_folder = click.argument(
    "graph", type=click.Path(path_type=Path), default=Path("exports"), required=False, metavar="[FOLDER|GRAPH.ttl]"
)
