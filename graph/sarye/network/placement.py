"""Where the nodes of a picture stand, with room for their labels: no two of their boxes overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import networkx as nx

from sarye.network.brokerage import sector
from sarye.network.drawing import lines, width
from sarye.network.layout import Point, fitted, force_layout
from sarye.network.packing import shelves
from sarye.vocabulary.codes import Role

Language = Literal["ko", "en"]
MOST = 80
"""How many nodes are drawn at most: the strongest. With more, no label is legible on a page."""
LETTERS = 17
"""The size of the letters of a label, in pixels."""
STATUSES: dict[Language, dict[str, str]] = {
    "ko": {"achieved": "달성", "expected": "기대", "planned": "계획"},
    "en": {"achieved": "achieved", "expected": "expected", "planned": "planned"},
}
_ASPECT = 1.35
_LENGTH = 120.0
_GAP = 40.0


@dataclass(frozen=True, slots=True)
class _Form:
    """A node before it has a place."""

    id: str
    look: str
    rows: tuple[str, ...]
    radius: int
    hollow: bool

    @property
    def size(self) -> Point:
        """Width and height of the shape with its label below."""
        wide = max([2 * self.radius + 8, *(width(row, LETTERS) for row in self.rows)]) + 14
        return wide, 2 * self.radius + len(self.rows) * (LETTERS + 3) + 20

    def at(self, x: float, y: float) -> Placed:
        """Place the node with the centre of its box at *x* and *y*."""
        wide, high = self.size
        left, top = round(x - wide / 2), round(y - high / 2)
        box = (left, top, left + round(wide), top + round(high))
        return Placed(self.id, self.look, self.rows, round(x), top + 6 + self.radius, self.radius, self.hollow, box)


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with its place: the centre of its shape, and the box of shape and label (left, top, right, bottom)."""

    id: str
    look: str
    rows: tuple[str, ...]
    x: int
    y: int
    radius: int
    hollow: bool
    box: tuple[int, int, int, int]


def place(network: nx.Graph[str], *, language: Language = "ko", most: int = MOST) -> tuple[Placed, ...]:
    """Place the *most* strongly tied nodes of *network* so that no two of their boxes overlap."""
    drawn = network.subgraph(_main(network, most))
    forms = {node: _form(node, network, language) for node in sorted(drawn)}
    parts = [sorted(part) for part in nx.connected_components(drawn)]
    parts.sort(key=lambda part: (-len(part), part[0]))
    maps = [_map(drawn, part, [forms[node].size for node in part]) for part in parts]
    centres = shelves([size for _, size in maps], _ASPECT, _GAP)
    return tuple(
        forms[node].at(x + dx, y + dy)
        for part, (places, _), (dx, dy) in zip(parts, maps, centres, strict=True)
        for node, (x, y) in zip(part, places, strict=True)
    )


def _map(network: nx.Graph[str], part: Sequence[str], boxes: Sequence[Point]) -> tuple[list[Point], Point]:
    """Lay a connected *part* out about the origin; return the places of its nodes, and its width and height."""
    number = {node: at for at, node in enumerate(part)}
    edges = sorted(tuple(sorted((number[one], number[other]))) for one, other in network.subgraph(part).edges)
    ends = [(edge[0], edge[1]) for edge in edges]
    places = fitted(force_layout(len(part), ends, length=_LENGTH, aspect=_ASPECT), boxes, _ASPECT)
    sides = [
        (x - box[0] / 2, y - box[1] / 2, x + box[0] / 2, y + box[1] / 2)
        for (x, y), box in zip(places, boxes, strict=True)
    ]
    left, top = min(side[0] for side in sides), min(side[1] for side in sides)
    right, bottom = max(side[2] for side in sides), max(side[3] for side in sides)
    middle = ((left + right) / 2, (top + bottom) / 2)
    return [(x - middle[0], y - middle[1]) for x, y in places], (right - left, bottom - top)


def _main(network: nx.Graph[str], most: int) -> list[str]:
    strength = dict(network.degree(weight="weight"))
    tied = (node for node in network if network.degree(node) > 0)
    ranked = sorted(tied, key=lambda node: (-strength[node], -len(network.nodes[node]["cases"]), node))[:most]
    inner = network.subgraph(ranked)
    return sorted(node for node in ranked if inner.degree(node) > 0)


def _leading(network: nx.Graph[str]) -> frozenset[str]:
    roles: Mapping[tuple[str, str], str] = network.graph.get("roles", {})
    return frozenset(body for (_, body), role in roles.items() if role in (Role.LEAD, Role.CO_LEAD))


def _look(said: Mapping[str, Any]) -> str:
    return sector(said["type"]).value if said["kind"] == "organization" else str(said["kind"])


def _form(node: str, network: nx.Graph[str], language: Language) -> _Form:
    said = network.nodes[node]
    named = said["label"]
    if said["kind"] == "status":
        named = STATUSES[language][named]
    elif language == "en":
        named = said.get("label_en", named)
    hollow = said["kind"] == "organization" and node not in _leading(network)
    return _Form(node, _look(said), lines(named), 8 + min(14, 2 * len(said["cases"])), hollow)


def bounds(nodes: Sequence[Placed]) -> tuple[int, int, int, int]:
    """Return the box around all *nodes*: left, top, right, bottom."""
    boxes = [node.box for node in nodes] or [(0, 0, 0, 0)]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )
