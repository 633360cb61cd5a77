"""Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sarye.evaluation.bootstrap import Interval

_SPECIAL = str.maketrans({character: f"\\{character}" for character in "\\|<>*_`[]"} | {"\n": " "})


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a table.

    >>> table(("a", "b"), [("1", "2")])
    ['| a | b |', '| --- | --- |', '| 1 | 2 |']
    """
    return [_row(head), _row(["---"] * len(head)), *map(_row, rows)]


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def cell(text: str) -> str:
    r"""Return *text* so that it shows as it is in a cell: nothing of it is taken for a mark.

    >>> print(cell("a|b"))
    a\|b
    """
    return text.translate(_SPECIAL)


def shown(figure: float, interval: Interval | None) -> str:
    """Return *figure* with its *interval* in brackets.

    >>> shown(0.95, Interval(0.9, 1.0))
    '0.950 [0.900, 1.000]'
    """
    return f"{figure:.3f}" if interval is None else f"{figure:.3f} [{interval.low:.3f}, {interval.high:.3f}]"
