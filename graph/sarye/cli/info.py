"""``sarye info``: what a built graph holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from sarye.errors import InputError
from sarye.graph.assembly import assemble
from sarye.graph.model import CaseGraph, NodeKind
from sarye.pipeline import RECORDS, counts, read_records


@click.command(short_help="Tell what a built graph holds.")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("exports"), required=False)
def info(folder: Path) -> None:
    """Tell what the graph in a built FOLDER holds: counts, statuses, and its most connected names.

    \b
    Example:
      sarye info exports
    """
    records = folder / RECORDS if folder.is_dir() else folder
    if not records.is_file():
        raise InputError("there is no built graph here", where=str(folder), remedy="build one with 'sarye build'")
    graph = assemble(read_records(records))
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
