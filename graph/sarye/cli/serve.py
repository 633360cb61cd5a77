"""``sarye serve``: a built graph on the web."""

from __future__ import annotations

from pathlib import Path

import click

from sarye.cli import options
from sarye.errors import InputError
from sarye.extras import installed, need
from sarye.serving.folder import read_folder


@click.command(short_help="Put a built graph on the web, to ask and to read.")
@options.graph_folder
@click.option(
    "--host", default="127.0.0.1", metavar="ADDRESS", show_default=True, help="Address to listen at; 0.0.0.0 for all."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    metavar="N",
    show_default=True,
    help="Port; 0 for any that is free.",
)
@click.option("--public-url", metavar="URL", help="Address under which others reach it, where that is another one.")
@click.option("--base", metavar="IRI", help="What the IRIs of the graph start with (default: as it was built).")
@click.option(
    "--cors",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="Whose pages may ask, as https://example.org; may be repeated; * for all.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0.1),
    default=30.0,
    metavar="SECONDS",
    show_default=True,
    help="Seconds that a question may take.",
)
@click.option(
    "--workers", type=click.IntRange(min=2), metavar="N", help="Questions at a time (default: 8 to 32, by cores)."
)
@click.option(
    "--memory",
    type=click.IntRange(min=64),
    default=512,
    metavar="MB",
    show_default=True,
    help="Memory that a question may take, in MB.",
)
@click.option("--graph-only", is_flag=True, help="Leave out the ontology, the register and the technologies.")
def serve(
    graph: Path,
    host: str,
    port: int,
    public_url: str | None,
    base: str | None,
    origins: tuple[str, ...],
    timeout: float,
    workers: int | None,
    memory: int,
    graph_only: bool,
) -> None:
    """Serve a built FOLDER (default: exports), a file of RDF or a store, read-only: SPARQL, and a page for everything in it.

    \b
    Examples:
      sarye serve exports
      sarye serve casebook.store --port 8080
    """
    served = read_folder(graph, base=base, with_register=not graph_only)
    need("serve", "to serve a graph", kind=InputError)
    if not installed("resource"):
        raise InputError("this system cannot fork processes", remedy="serve from Linux, macOS or WSL")
    from sarye.serving.limits import MEBI, Limits  # noqa: PLC0415 - needs what may not be installed
    from sarye.serving.server import run  # noqa: PLC0415

    chosen = {"workers": workers} if workers else {}
    limits = Limits(seconds=timeout, memory=memory * MEBI, **chosen)
    run(
        served,
        limits,
        host=host,
        port=port,
        public=public_url,
        origins=origins,
        told=lambda address: click.echo(f"Serving {graph} at {address} (Ctrl+C to stop)", err=True),
    )
