"""``sarye import``: a graph that was written earlier, read back, to look at or to write in another format."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.cli.output import force, form, to_file, write
from sarye.cli.places import graph_in
from sarye.graph.reading_back import read_graph
from sarye.pipeline import counts


@click.command("import", short_help="Read back a graph that was exported.")
@click.argument("file", type=click.Path(path_type=Path))
@form
@to_file
@force
def import_(file: Path, name: str | None, output: Path | None, force: bool) -> None:
    """Read FILE, which 'sarye export' wrote as RDF or node-link JSON (or a built folder), and write it in another format.

    Without a format it only tells what FILE holds.

    \b
    Examples:
      sarye import graph.nq
      sarye import exports/graph.ttl -f gexf -o again.gexf
      sarye import graph.node-link.json -f gexf -o graph.gexf
    """
    graph = read_graph(graph_in(file))
    if name is not None:
        write(graph, name, output, force=force)
        return
    for what, count in counts(graph).items():
        click.echo(f"{count:>9,} {what}")
