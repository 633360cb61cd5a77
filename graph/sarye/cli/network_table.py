"""The tables of ``sarye network`` for people: the columns that they look at first, and the network in one line."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from rich.table import Table as Screen
from rich.text import Text

from sarye.cli.console import Console
from sarye.network.measures import Summary
from sarye.network.tables import Table
from sarye.query.table import LEAST, record, room, widths

_SHOWN = {
    "label": "name",
    "roles": "roles",
    "source_label": "one",
    "source_roles": "role",
    "target_label": "other",
    "target_roles": "role",
    "weight": "cases",
    "titles": "in",
    "first_year": "first",
    "last_year": "last",
    "reported": "only reported",
    "cases": "cases",
    "degree": "ties",
    "strength": "strength",
    "betweenness": "between",
    "core": "core",
    "community": "group",
    "brokered": "brokers",
    "agencies": "agencies",
    "reach": "by year",
}
"""Columns that a terminal has room for, with their headings there; files have all."""
_LONG = frozenset({"titles", "reach"})
"""Columns that take the room that the others leave."""


def on_screen(console: Console, table: Table, summary: Summary | None, top: int) -> None:
    """Print the *top* rows of *table*, and what there is in all.

    On a terminal the long fields are shortened to the room that the others leave, and where there is none each row is
    told field by field; what goes elsewhere is whole.
    """
    columns = [at for at, name in enumerate(table.header) if name in _SHOWN and not _is_list(table, at)]
    header = [_SHOWN[table.header[at]] for at in columns]
    rows = [[_cell(row[at]) for at in columns] for row in table.rows[:top]]
    natural = widths(header, rows)
    long = [table.header[at] in _LONG for at in columns]
    least = sum(min(wide, LEAST) if is_long else wide for wide, is_long in zip(natural, long, strict=True))
    width = room()
    if width is not None and least + len(columns) > width:
        console.print("\n\n".join("\n".join(record(header, row)) for row in rows), markup=False, soft_wrap=True)
    else:
        whole = width is None
        screen = Screen(box=None, padding=(0, 1, 0, 0), expand=any(long) and not whole)
        for at, name, is_long in zip(columns, header, long, strict=True):
            justify: Literal["right", "left"] = "right" if _is_number(table, at) else "left"
            share = 1 if is_long and not whole else None
            screen.add_column(name, justify=justify, no_wrap=True, overflow="ellipsis", ratio=share)
        for row in rows:
            screen.add_row(*map(Text, row))
        wide = Console(file=console.file, width=sum(natural) + len(columns), highlight=False) if whole else console
        wide.print(screen)
    if len(table.rows) > top:
        console.print(f"… and {len(table.rows) - top} more (--top, -f csv)")
    if summary is not None:
        console.print("\n".join(_summary(summary)))


def _is_number(table: Table, at: int) -> bool:
    return all(isinstance(row[at], int | float | None) for row in table.rows)


def _is_list(table: Table, at: int) -> bool:
    return table.header[at] == "cases" and not _is_number(table, at)


def _cell(value: object) -> str:
    return "" if value is None else f"{value:.4f}" if isinstance(value, float) else str(value)


def _summary(summary: Summary) -> Iterable[str]:
    yield (
        f"\n{summary.nodes} nodes, {summary.edges} ties, {summary.components} components, "
        f"{summary.communities} communities"
    )
    if summary.modularity is not None:
        yield f"modularity {summary.modularity:.3f}"
    if summary.assortativity is not None:
        yield f"assortativity by type {summary.assortativity:.3f}"
    if summary.pivots is not None:
        yield f"betweenness estimated from {summary.pivots} nodes (fixed seed); exact it is only up to 2,000 nodes"
