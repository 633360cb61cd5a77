"""Parts of a drawing that have nothing to do with each other, put side by side in rows without waste."""

from __future__ import annotations

import math
from collections.abc import Sequence

from sarye.network.layout import Point


def shelves(sizes: Sequence[Point], aspect: float, gap: float) -> list[Point]:
    """Return the centre of each of the boxes of *sizes* (width, height), in rows, in order, about *aspect* as a whole.

    >>> shelves([(4, 2), (2, 2), (5, 2)], aspect=1.5, gap=0)
    [(2.0, 1.0), (5.0, 1.0), (2.5, 3.0)]
    """
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    limit = max(max((width for width, _ in sizes), default=0.0), math.sqrt(area * aspect) * 1.1)
    found: list[Point] = []
    row: list[Point] = []
    top = 0.0
    for size in sizes:
        if row and sum(width + gap for width, _ in row) + size[0] > limit:
            found += _centres(row, top, gap)
            top += max(height for _, height in row) + gap
            row = []
        row.append(size)
    return found + _centres(row, top, gap)


def _centres(row: Sequence[Point], top: float, gap: float) -> list[Point]:
    middle = top + max((height for _, height in row), default=0.0) / 2
    left = 0.0
    found = []
    for width, _ in row:
        found.append((left + width / 2, middle))
        left += width + gap
    return found
