"""How the time of a run grows with its size: a ratio, which says the same on any machine."""

from __future__ import annotations

import time
from collections.abc import Callable

LINEAR = 3.5
"""What a run of twice the size may take, in times; a run whose time grows with the square takes four."""


def growth(run: Callable[[int], object], size: int, times: int = 2) -> float:
    """Return how many times as long ``run(times * size)`` takes as ``run(size)``: the best of it by the worst of this.

    More *times* tell a line from a square more surely where each run is short.
    """
    run(size)
    return min(_seconds(run, times * size) for _ in range(3)) / max(_seconds(run, size) for _ in range(3))


def _seconds(run: Callable[[int], object], size: int) -> float:
    started = time.process_time()
    run(size)
    return time.process_time() - started
