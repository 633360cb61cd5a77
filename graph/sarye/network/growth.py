"""A map that grows: what was on it stays where it was, and what is new comes to its neighbours, on free ground."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sarye.network.layout import Point

_WIDTH, _HEIGHT = 230.0, 110.0
"""A plot of ground: what a node with its name takes."""


def grown(kept: Mapping[str, Point], ids: Sequence[str], ties: Iterable[tuple[str, str]]) -> dict[str, Point]:
    """Place *ids*: those in *kept* as they stand there, each other one on the free plot nearest to its neighbours.

    New nodes come in the order of *ids*, those that are tied to something placed before those that are not, which
    go below everything.
    """
    places = {one: kept[one] for one in ids if one in kept}
    taken = {_plot(place) for place in places.values()}
    around = _neighbours(ties)
    waiting = [one for one in ids if one not in places]
    while waiting:
        tied = [one for one in waiting if any(other in places for other in around[one])] or waiting[:1]
        for one in tied:
            plot = next(plot for plot in _outwards(_plot(_wanted(around[one], places))) if plot not in taken)
            taken.add(plot)
            places[one] = (plot[0] * _WIDTH, plot[1] * _HEIGHT)
        settled = frozenset(tied)
        waiting = [one for one in waiting if one not in settled]
    return places


def _neighbours(ties: Iterable[tuple[str, str]]) -> defaultdict[str, list[str]]:
    around: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in ties:
        around[one].append(other)
        around[other].append(one)
    return around


def _wanted(neighbours: Iterable[str], places: Mapping[str, Point]) -> Point:
    """Return the middle of the neighbours that have a place, or a spot below all."""
    found = [places[one] for one in neighbours if one in places]
    if not found:
        return 0.0, max((y for _, y in places.values()), default=-_HEIGHT) + 2 * _HEIGHT
    return sum(x for x, _ in found) / len(found), sum(y for _, y in found) / len(found)


def _plot(place: Point) -> tuple[int, int]:
    return math.floor(place[0] / _WIDTH + 0.5), math.floor(place[1] / _HEIGHT + 0.5)


def _outwards(start: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield *start* and then ever wider squares of plots about it."""
    column, row = start
    yield start
    reach = 1
    while True:
        side = range(-reach, reach + 1)
        ring = {(dx, dy) for dx in side for dy in side if max(abs(dx), abs(dy)) == reach}
        for dx, dy in sorted(ring, key=lambda off: (off[0] ** 2 + off[1] ** 2, off)):
            yield column + dx, row + dy
        reach += 1
