"""``sarye store``: a built graph kept on disk, to be asked without loading it."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.cli import options
from sarye.errors import InputError
from sarye.query.disk import is_store, write_store
from sarye.query.store import graphs_of


@click.command(short_help="Keep a built graph on disk, ready to be asked.")
@options.graph_folder
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="Folder to make; it must not exist yet."
)
@click.option("--graph-only", is_flag=True, help="Leave out the ontology, the register and the technologies.")
def store(graph: Path, output: Path, graph_only: bool) -> None:
    """Load the graph of a built FOLDER (default: exports) or a file of RDF into a store on disk.

    'sarye ask', 'query' and 'serve' open a store at once, and need no memory for the whole of it.

    \b
    Examples:
      sarye store exports -o casebook.store
      sarye ask technologies casebook.store
    """
    if is_store(graph):
        raise InputError(
            "this is a store already", where=str(graph), remedy="name the built folder, or ask this one as it is"
        )
    size = write_store(graphs_of(graph, not graph_only), output)
    held = "the graph alone" if graph_only else "the graph, the ontology, the register and the technologies"
    click.echo(f"{size:,} triples in {output}: {held}", err=True)
