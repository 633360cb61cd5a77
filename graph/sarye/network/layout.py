"""Where the nodes of a network stand, computed once and the same on every machine.

Only ``+ - * /`` and the square root are used, which IEEE 754 rounds alike everywhere; sine, power and random
numbers are not. The method is that of Fruchterman and Reingold, "Graph Drawing by Force-directed Placement"
(1991), with their grid: nodes push each other away only within a few steps, so that a step takes linear time.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
"""x to the right, y downwards, in pixels at the scale of 1."""

_REACH = 3.0
"""How many ideal lengths the push of a node reaches."""
_GRAVITY = 0.16
_PLASTIC = 1.324717957244746
"""The plastic number: the steps of the evenest sequence of points in a square that is known."""


def force_layout(count: int, edges: Sequence[tuple[int, int]], *, length: float, aspect: float = 1.0) -> list[Point]:
    """Place *count* nodes so that those with an edge stand near each other, about *length* pixels apart.

    *aspect* is how much wider than high the drawing is to be. Time grows with the count: about 0.3 s for 200 nodes,
    1 s for 500, a few seconds for 5,000.
    """
    places = [list(point) for point in _spread(count, aspect)]
    rounds = max(40, min(260, 60_000 // max(count, 1)))
    warmth = math.sqrt(max(count, 1)) / 6
    for turn in range(rounds):
        moves = _pushes(places)
        _pull(places, edges, moves)
        _step(places, moves, warmth * (1 - turn / rounds) + 0.01, aspect)
    return [(x * length, y * length) for x, y in places]


def _spread(count: int, aspect: float) -> list[Point]:
    """Return *count* points spread evenly over a box of that area, its centre at the origin."""
    width = math.sqrt(count * aspect)
    height = width / aspect
    step_x, step_y = 1 / _PLASTIC, 1 / (_PLASTIC * _PLASTIC)
    return [((((i + 1) * step_x) % 1 - 0.5) * width, (((i + 1) * step_y) % 1 - 0.5) * height) for i in range(count)]


def _pushes(places: list[list[float]]) -> list[list[float]]:
    """Return for every node the push of those within reach: the square of the ideal length over the distance."""
    moves = [[0.0, 0.0] for _ in places]
    cells: dict[tuple[int, int], list[int]] = {}
    for index, (x, y) in enumerate(places):
        cells.setdefault((math.floor(x / _REACH), math.floor(y / _REACH)), []).append(index)
    for (column, row), members in cells.items():
        for at, one in enumerate(members):
            _push_apart(places, moves, one, members[at + 1 :])
        for neighbour in ((column + 1, row), (column - 1, row + 1), (column, row + 1), (column + 1, row + 1)):
            others = cells.get(neighbour)
            if others:
                for one in members:
                    _push_apart(places, moves, one, others)
    return moves


def _push_apart(places: list[list[float]], moves: list[list[float]], one: int, others: Sequence[int]) -> None:
    x, y = places[one]
    sum_x = sum_y = 0.0
    for other in others:
        dx, dy = x - places[other][0], y - places[other][1]
        square = dx * dx + dy * dy
        if square > _REACH * _REACH:
            continue
        if square < 1e-6:  # two nodes on one spot: the order of the nodes tells which way each goes
            dx, dy, square = 1e-3, 1e-3 * (one - other), 1e-6 * (1 + (one - other) * (one - other))
        dx, dy = dx / square, dy / square
        sum_x += dx
        sum_y += dy
        moves[other][0] -= dx
        moves[other][1] -= dy
    moves[one][0] += sum_x
    moves[one][1] += sum_y


def _pull(places: list[list[float]], edges: Sequence[tuple[int, int]], moves: list[list[float]]) -> None:
    for one, other in edges:
        dx, dy = places[one][0] - places[other][0], places[one][1] - places[other][1]
        force = math.sqrt(dx * dx + dy * dy)
        moves[one][0] -= dx * force
        moves[one][1] -= dy * force
        moves[other][0] += dx * force
        moves[other][1] += dy * force


def _step(places: list[list[float]], moves: list[list[float]], warmth: float, aspect: float) -> None:
    """Move every node by its force and towards the centre, at most as far as *warmth*."""
    for place, move in zip(places, moves, strict=True):
        dx = move[0] - place[0] * _GRAVITY
        dy = move[1] - place[1] * _GRAVITY * aspect * aspect
        size = math.sqrt(dx * dx + dy * dy)
        if size > 0:
            pace = min(size, warmth) / size
            place[0] += dx * pace
            place[1] += dy * pace


def separated(places: Sequence[Point], boxes: Sequence[Point], *, rounds: int = 120) -> list[Point]:
    """Shift *places* as little as needed until no two of the *boxes* (width, height; centred) overlap.

    When they don't come apart within *rounds*, the last state is returned.
    """
    spots = [list(place) for place in places]
    width = max((box[0] for box in boxes), default=1.0)
    height = max((box[1] for box in boxes), default=1.0)
    for _ in range(rounds):
        if not _shift_apart(spots, boxes, width, height):
            break
    return [(spot[0], spot[1]) for spot in spots]


def fitted(places: Sequence[Point], boxes: Sequence[Point], aspect: float) -> list[Point]:
    """Return *places* with no two *boxes* overlapping and about *aspect* times as wide as high.

    Boxes are wider than high and so come apart upwards and downwards; what grew too high is stretched and tried again.
    """
    made = list(places)
    stretch = 1.0
    for _ in range(5):
        made = separated([(x * stretch, y) for x, y in places], boxes)
        width, height = _extent(made)
        if width >= height * aspect * 0.95:
            break
        stretch = stretch * min(2.0, height * aspect / width)
    return made


def _extent(places: Sequence[Point]) -> Point:
    if not places:
        return 1.0, 1.0
    xs, ys = [x for x, _ in places], [y for _, y in places]
    return max(max(xs) - min(xs), 1.0), max(max(ys) - min(ys), 1.0)


def _shift_apart(spots: list[list[float]], boxes: Sequence[Point], width: float, height: float) -> bool:
    cells: dict[tuple[int, int], list[int]] = {}
    for index, (x, y) in enumerate(spots):
        cells.setdefault((math.floor(x / width), math.floor(y / height)), []).append(index)
    moved = False
    for (column, row), members in cells.items():
        near = [i for dx in (-1, 0, 1) for dy in (-1, 0, 1) for i in cells.get((column + dx, row + dy), ())]
        for one in members:
            for other in near:
                if other > one:
                    moved = _part(spots, boxes, one, other) or moved
    return moved


def _part(spots: list[list[float]], boxes: Sequence[Point], one: int, other: int) -> bool:
    """Move two boxes out of each other along the shorter way, half each."""
    dx, dy = spots[other][0] - spots[one][0], spots[other][1] - spots[one][1]
    over_x = (boxes[one][0] + boxes[other][0]) / 2 - abs(dx)
    over_y = (boxes[one][1] + boxes[other][1]) / 2 - abs(dy)
    if over_x <= 0 or over_y <= 0:
        return False
    axis, amount, sign = (0, over_x, dx) if over_x < over_y else (1, over_y, dy)
    half = (amount / 2 + 0.5) * (1 if sign >= 0 else -1)
    spots[one][axis] -= half
    spots[other][axis] += half
    return True
