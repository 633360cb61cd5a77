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

_Moves: TypeAlias = tuple[list[float], list[float]]

_REACH = 3.0
_SHORT_REACH = 2.0
"""How many ideal lengths the push of a node reaches, in a drawing of few and of many nodes."""
_MANY = 1000
_SAME_SPOT = 1e-6
_HALF = ((1, 0), (-1, 1), (0, 1), (1, 1))
"""Half of the cells around a cell: the other half meets it from its own side."""
_GRAVITY = 0.16
_PLASTIC = 1.324717957244746
"""The plastic number: the steps of the evenest sequence of points in a square that is known."""


def force_layout(count: int, edges: Sequence[tuple[int, int]], *, length: float, aspect: float = 1.0) -> list[Point]:
    """Place *count* nodes so that those with an edge stand near each other, about *length* pixels apart.

    *aspect* is how much wider than high the drawing is to be. Time grows with the count: some 0.2 s for 200 nodes,
    1 s for 500, 10 s for 5,000.
    """
    xs, ys = _spread(count, aspect)
    rounds = max(30, min(260, 60_000 // max(count, 1)))
    reach = _REACH if count <= _MANY else _SHORT_REACH
    warmth = math.sqrt(max(count, 1)) / 6
    for turn in range(rounds):
        moves = _pushes(xs, ys, reach)
        _pull(xs, ys, edges, moves)
        _step(xs, ys, moves, warmth * (1 - turn / rounds) + 0.01, aspect)
    return [(x * length, y * length) for x, y in zip(xs, ys, strict=True)]


def _spread(count: int, aspect: float) -> tuple[list[float], list[float]]:
    """Return *count* points spread evenly over a box of that area, its centre at the origin."""
    width = math.sqrt(count * aspect)
    height = width / aspect
    step_x, step_y = 1 / _PLASTIC, 1 / (_PLASTIC * _PLASTIC)
    xs = [(((number * step_x) % 1) - 0.5) * width for number in range(1, count + 1)]
    ys = [(((number * step_y) % 1) - 0.5) * height for number in range(1, count + 1)]
    return xs, ys


def _pushes(xs: list[float], ys: list[float], reach: float) -> _Moves:
    """Return for every node the push of those within reach: the square of the ideal length over the distance."""
    moves: _Moves = ([0.0] * len(xs), [0.0] * len(xs))
    cells = _cells(xs, ys, reach, reach)
    for (column, row), members in cells.items():
        others = [one for off in _HALF for one in cells.get((column + off[0], row + off[1]), ())]
        for at, one in enumerate(members):
            _push_apart(xs, ys, moves, one, [*members[at + 1 :], *others], reach * reach)
    return moves


def _cells(xs: Sequence[float], ys: Sequence[float], width: float, height: float) -> dict[tuple[int, int], list[int]]:
    """Sort nodes into the cells of a grid, so that whoever is near stands in the same cell or in the next one."""
    cells: dict[tuple[int, int], list[int]] = {}
    for index, (x, y) in enumerate(zip(xs, ys, strict=True)):
        cells.setdefault((math.floor(x / width), math.floor(y / height)), []).append(index)
    return cells


def _push_apart(xs: list[float], ys: list[float], moves: _Moves, one: int, others: Sequence[int], limit: float) -> None:
    x, y = xs[one], ys[one]
    moves_x, moves_y = moves
    sum_x = sum_y = 0.0
    for other in others:
        dx, dy = x - xs[other], y - ys[other]
        square = dx * dx + dy * dy
        if square > limit:
            continue
        if square < _SAME_SPOT:  # the order of the nodes tells which way each goes
            dx, dy, square = 1e-3, 1e-3 * (one - other), 1e-6 * (1 + (one - other) * (one - other))
        dx, dy = dx / square, dy / square
        sum_x += dx
        sum_y += dy
        moves_x[other] -= dx
        moves_y[other] -= dy
    moves_x[one] += sum_x
    moves_y[one] += sum_y


def _pull(xs: list[float], ys: list[float], edges: Sequence[tuple[int, int]], moves: _Moves) -> None:
    for one, other in edges:
        dx, dy = xs[one] - xs[other], ys[one] - ys[other]
        force = math.sqrt(dx * dx + dy * dy)
        moves[0][one] -= dx * force
        moves[1][one] -= dy * force
        moves[0][other] += dx * force
        moves[1][other] += dy * force


def _step(xs: list[float], ys: list[float], moves: _Moves, warmth: float, aspect: float) -> None:
    """Move every node by its force and towards the centre, at most as far as *warmth*."""
    for node, (move_x, move_y) in enumerate(zip(*moves, strict=True)):
        dx = move_x - xs[node] * _GRAVITY
        dy = move_y - ys[node] * _GRAVITY * aspect * aspect
        size = math.sqrt(dx * dx + dy * dy)
        if size > 0:
            pace = min(size, warmth) / size
            xs[node] += dx * pace
            ys[node] += dy * pace


def separated(places: Sequence[Point], boxes: Sequence[Point], *, rounds: int = 120) -> list[Point]:
    """Shift *places* as little as needed until no two of the *boxes* (width, height; centred) overlap.

    When they don't come apart within *rounds*, the last state is returned.
    """
    xs, ys = [place[0] for place in places], [place[1] for place in places]
    width = max((box[0] for box in boxes), default=1.0)
    height = max((box[1] for box in boxes), default=1.0)
    for _ in range(rounds):
        if not _shift_apart(xs, ys, boxes, width, height):
            break
    return list(zip(xs, ys, strict=True))


def fitted(places: Sequence[Point], boxes: Sequence[Point], aspect: float, *, rounds: int = 120) -> list[Point]:
    """Return *places* with no two *boxes* overlapping and about *aspect* times as wide as high.

    Boxes are wider than high and so come apart upwards and downwards; what grew too high is stretched and tried again.
    """
    made = list(places)
    stretch = 1.0
    for _ in range(5):
        made = separated([(x * stretch, y) for x, y in places], boxes, rounds=rounds)
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


def _shift_apart(xs: list[float], ys: list[float], boxes: Sequence[Point], width: float, height: float) -> bool:
    cells = _cells(xs, ys, width, height)
    moved = False
    for (column, row), members in cells.items():
        others = [one for off in _HALF for one in cells.get((column + off[0], row + off[1]), ())]
        for at, one in enumerate(members):
            for other in (*members[at + 1 :], *others):
                moved = _part(xs, ys, boxes, one, other) or moved
    return moved


def _part(xs: list[float], ys: list[float], boxes: Sequence[Point], one: int, other: int) -> bool:
    """Move two boxes out of each other along the shorter way, half each."""
    dx, dy = xs[other] - xs[one], ys[other] - ys[one]
    over_x = (boxes[one][0] + boxes[other][0]) / 2 - abs(dx)
    over_y = (boxes[one][1] + boxes[other][1]) / 2 - abs(dy)
    if over_x <= 0 or over_y <= 0:
        return False
    spots, amount, sign = (xs, over_x, dx) if over_x < over_y else (ys, over_y, dy)
    half = (amount / 2 + 0.5) * (1 if sign >= 0 else -1)
    spots[one] -= half
    spots[other] += half
    return True
