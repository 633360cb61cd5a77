"""``sarye report``: the graph told in short, each line with the cases it rests on."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from sarye.cli import options
from sarye.cli.graph import graph_of
from sarye.cli.output import put
from sarye.report.rendering import html, markdown
from sarye.report.writing import write


@click.command(short_help="Tell the graph in short, as Markdown or HTML.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("exports"), required=False)
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["markdown", "html"]),
    help="How to write it (default: by the name of the file, else Markdown).",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="File to write (default: standard output)."
)
@options.language("the report")
@click.option(
    "--top", type=click.IntRange(min=1), default=10, metavar="N", show_default=True, help="Most lines of a list."
)
def report(folder: Path, form: str | None, output: Path | None, language: Literal["ko", "en"], top: int) -> None:
    """Tell the graph of a built FOLDER (default: exports) in numbers and short lists: who, with whom, with what, with what result.

    \b
    Examples:
      sarye report exports
      sarye report exports -o report.html --language en
    """
    told = write(graph_of(folder), language=language, top=top)
    named = output is not None and output.suffix.lower() in (".html", ".htm")
    if form == "html" or (form is None and named):
        put(html(told).encode(), output, "report.html")
    else:
        put(markdown(told).encode(), output, "report.md")
