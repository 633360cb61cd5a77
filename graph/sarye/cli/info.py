"""``sarye info``: what a built graph holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
from rich.table import Table

from sarye.cli.console import Console
from sarye.cli.graph import graph_of
from sarye.graph.model import CaseGraph, NodeKind
from sarye.pipeline import counts


@click.command(short_help="Tell what a built graph holds.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("exports"), required=False)
def info(folder: Path) -> None:
    """Tell what the graph in a built FOLDER (default: exports) holds: counts, statuses, and its most connected names.

    \b
    Example:
      sarye info exports
    """
    graph = graph_of(folder)
    console = Console(highlight=False)
    console.print(_table("", counts(graph).items()))
    console.print(_table("edges", Counter(edge.kind.value for edge in graph.edges).most_common()))
    console.print(
        _table(
            "outcomes",
            Counter(str(node.attributes["status"]) for node in graph.of_kind(NodeKind.OUTCOME)).most_common(),
        )
    )
    for kind in (NodeKind.ORGANIZATION, NodeKind.TECHNOLOGY):
        console.print(_table(f"most named: {kind.value}", _degrees(graph, kind)))


def _degrees(graph: CaseGraph, kind: NodeKind) -> list[tuple[str, int]]:
    labels = {node.id: node.label for node in graph.of_kind(kind)}
    degrees = Counter(edge.target for edge in graph.edges if edge.target in labels)
    return [(labels[key], count) for key, count in sorted(degrees.items(), key=lambda item: (-item[1], item[0]))[:8]]


def _table(title: str, rows: Iterable[tuple[str, int]]) -> Table:
    table = Table(title=title or None, title_justify="left", show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column(justify="right", style="bold")
    table.add_column()
    for what, count in rows:
        table.add_row(f"{count:,}", what)
    return table
