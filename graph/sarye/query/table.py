"""Rows of text for people: a table where there is room for one, else one record after another, a field a line.

Nothing is ever cut. Where nobody looks (a file, another program), there is room for everything.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

LEAST = 12
"""Columns of a terminal that a field needs to be read when it is folded or shortened."""
_BETWEEN = 3
"""Columns that stand between two fields."""


def room() -> int | None:
    """Return how many columns the terminal has, or None where the output goes elsewhere and has room for all."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal():
        return shutil.get_terminal_size().columns
    return None


def widths(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[int]:
    """Return how wide each field is where nothing is folded.

    >>> widths(("a", "bcd"), [("가나", "x")])
    [4, 3]
    """
    found = [cell_len(name) for name in header]
    for row in rows:
        found = [max(width, _wide(text)) for width, text in zip(found, row, strict=True)]
    return found


def table(header: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> str:
    """Return *rows* under *header* as they fit into *width* columns; None has room for all."""
    natural = widths(header, rows)
    wanted = sum(natural) + _BETWEEN * len(header)
    if width is None or wanted <= width:
        return _table(header, rows, max(wanted, 1), natural)
    least = [min(wide, max(LEAST, cell_len(name))) for name, wide in zip(header, natural, strict=True)]
    if sum(least) + _BETWEEN * len(header) <= width:
        return _table(header, rows, width, least)
    return "".join("\n".join((*record(header, row), "", "")) for row in rows)


def record(header: Sequence[str], row: Sequence[str]) -> Iterator[str]:
    """Yield the fields of *row*, each with its name before it; what goes on in a further line stands under its beginning.

    >>> list(record(("name", "of"), ("가", "a")))
    ['name  가', 'of    a']
    """
    wide = max(map(cell_len, header), default=0)
    for name, text in zip(header, row, strict=True):
        first, *more = text.splitlines() or [""]
        yield f"{name}{' ' * (wide - cell_len(name))}  {first}".rstrip()
        yield from (f"{' ' * wide}  {line}" for line in more)


def _wide(text: str) -> int:
    return max(map(cell_len, text.splitlines()), default=0)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]], width: int, least: Sequence[int]) -> str:
    drawn = Table(show_edge=False, pad_edge=False)
    for name, narrowest in zip(header, least, strict=True):
        drawn.add_column(Text(name), overflow="fold", min_width=narrowest)
    for row in rows:
        drawn.add_row(*map(Text, row))
    console = Console(file=io.StringIO(), width=width)
    with console.capture() as captured:
        console.print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())
