"""The map of a graph: cases and what several cases share laid out by their ties, all the rest around its case."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from types import MappingProxyType

from sarye.graph.model import CaseGraph, Edge, EdgeKind, Node, NodeKind
from sarye.network.growth import grown
from sarye.network.islands import below, islands, main_hubs, sunflower
from sarye.network.layout import Point, fitted, force_layout
from sarye.network.packing import shelves

__all__ = ["Point", "collaboration_positions", "overview_positions", "positions"]

LEADING = frozenset({EdgeKind.LEAD, EdgeKind.CO_LEAD})
"""The edges that say that an organisation answers for a case."""
PARTICIPATION = frozenset({EdgeKind.LEAD, EdgeKind.CO_LEAD, EdgeKind.PARTNER})
"""The edges that say that an organisation takes part in a case."""
_ASPECT = 1.15
_LENGTH = 150.0
_LETTER = 24.0
_LABEL_LETTERS = 10
_LINE = 76.0
_TITLE: Point = (230.0, 110.0)
_RING = 40.0
_SIDES = ((min, -1), (max, 1))
_NOTHING: Mapping[str, Point] = MappingProxyType({})
_OVERVIEW = 120
_MOST_PARTNERS = 200
_GAP = 70.0
"""What is left free between two groups of organisations that share no case."""
_MANY = 400
"""With more hubs than these a force-directed map takes long and shows a lump."""


def positions(graph: CaseGraph, kept: Mapping[str, Point] = _NOTHING) -> dict[str, Point]:
    """Return a place for every node of *graph*, in whole pixels, the same on every machine.

    What has a place in *kept* stays there, and what is new comes to its neighbours.
    """
    central = hubs(graph)
    core = [node for node in graph.nodes if node.id in central]
    ends = tuple((edge.source, edge.target) for edge in graph.edges)
    old = {node.id: kept[node.id] for node in graph.nodes if node.id in kept}
    if old:
        ids = [node.id for node in core]
        inner = [pair for pair in ends if pair[0] in central and pair[1] in central]
        return _with_satellites(graph, {**old, **_all_rounded(grown(old, ids, inner))})
    if len(central) > _MANY:
        return _with_satellites(graph, _all_rounded(islands(graph)))
    return _with_satellites(graph, dict(_map(tuple(node.id for node in core), ends, tuple(map(_box, core)))))


def _all_rounded(places: Mapping[str, Point]) -> dict[str, Point]:
    return {one: _rounded(place) for one, place in places.items()}


def hubs(graph: CaseGraph) -> frozenset[str]:
    """Return the cases, the organisations that lead one, and the organisations and technologies of several cases."""
    cases: dict[str, set[str]] = {node.id: set() for node in graph.nodes}
    central = {node.id for node in graph.nodes if node.kind is NodeKind.CASE}
    for edge in graph.edges:
        if edge.source in central:
            cases[edge.target].add(edge.source)
    leaders = {edge.target for edge in graph.edges if edge.kind in LEADING}
    shared = {
        node.id
        for node in graph.nodes
        if node.kind in (NodeKind.ORGANIZATION, NodeKind.TECHNOLOGY) and len(cases[node.id]) > 1
    }
    return frozenset(central | leaders | shared)


def overview_positions(graph: CaseGraph, kept: Mapping[str, Point] = _NOTHING) -> dict[str, Point]:
    """Return a place, with room for its name, for each of the organisations and technologies of the most cases.

    That is what a large graph begins with; a graph with few hubs needs none and gets none.
    """
    if len(hubs(graph)) <= _MANY:
        return {}
    ids, ties = main_hubs(graph, _OVERVIEW)
    nodes = {node.id: node for node in graph.nodes}
    ends = tuple((ids[one], ids[other]) for one, other in ties)
    if not kept.keys().isdisjoint(ids):
        return _all_rounded(grown(kept, ids, ends))
    return dict(_map(tuple(ids), ends, tuple(_box(nodes[one]) for one in ids)))


def collaboration_positions(graph: CaseGraph, kept: Mapping[str, Point] = _NOTHING) -> dict[str, Point]:
    """Return a place for every organisation that takes part in a case together with another one.

    Of many, those that share the most cases are laid out, and every other one stands by one that it works with.
    """
    shared = Counter(pair for pair, _ in _pairs(graph.edges))
    strength = Counter(one for pair, count in shared.items() for one in pair * count)
    if not kept.keys().isdisjoint(strength):
        return _all_rounded(grown(kept, sorted(strength), sorted(shared)))
    main = frozenset(sorted(strength, key=lambda one: (-strength[one], one))[:_MOST_PARTNERS])
    boxes = {node.id: _box(node) for node in graph.nodes if node.id in main}
    return _beside(_side_by_side(sorted(main), sorted(shared), boxes), sorted(shared))


def _side_by_side(ids: Sequence[str], pairs: Sequence[tuple[str, str]], boxes: Mapping[str, Point]) -> dict[str, Point]:
    """Lay out each group of *ids* that hang together, and put the groups beside each other, the large ones first."""
    maps = []
    for group in _groups(ids, pairs):
        places = dict(_map(group, tuple(pairs), tuple(boxes[one] for one in group)))
        left, right = (side(x + sign * boxes[one][0] / 2 for one, (x, _) in places.items()) for side, sign in _SIDES)
        top, bottom = (side(y + sign * boxes[one][1] / 2 for one, (_, y) in places.items()) for side, sign in _SIDES)
        maps.append((places, ((left + right) / 2, (top + bottom) / 2), (right - left, bottom - top)))
    centres = shelves([size for _, _, size in maps], _ASPECT, _GAP)
    return {
        one: _rounded((x - middle[0] + centre[0], y - middle[1] + centre[1]))
        for (places, middle, _), centre in zip(maps, centres, strict=True)
        for one, (x, y) in places.items()
    }


def _groups(ids: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return the groups of *ids* that *pairs* hold together, in order, the large ones first."""
    of = {one: [one] for one in ids}
    for one, other in pairs:
        if one not in of or other not in of or of[one] is of[other]:
            continue
        small, large = sorted((of[one], of[other]), key=len)
        large += small
        of.update(dict.fromkeys(small, large))
    groups = {id(group): tuple(sorted(group)) for group in of.values()}
    return sorted(groups.values(), key=lambda group: (-len(group), group))


def _beside(places: dict[str, Point], pairs: Sequence[tuple[str, str]]) -> dict[str, Point]:
    """Put whoever has no place on a ring around the first partner that has one, ring by ring outwards."""
    waiting = {one for pair in pairs for one in pair} - places.keys()
    taken = set(places.values())
    while waiting:
        moons: dict[str, list[str]] = {}
        for pair in pairs:
            for one, other in (pair, pair[::-1]):
                if other in waiting and one in places:
                    moons.setdefault(one, []).append(other)
                    waiting.discard(other)
        if not moons:
            break
        for holder, around in moons.items():
            places.update(_ring(places[holder], around, taken))
    return places | _all_rounded(sunflower(below(places.values(), len(waiting)), sorted(waiting), 0))


def _pairs(edges: Iterable[Edge]) -> Iterable[tuple[tuple[str, str], str]]:
    members: dict[str, set[str]] = {}
    for edge in edges:
        if edge.kind in PARTICIPATION:
            members.setdefault(edge.source, set()).add(edge.target)
    for case, organizations in members.items():
        for one, other in combinations(sorted(organizations), 2):
            yield (one, other), case


def _box(node: Node) -> Point:
    """Return the room that a node takes with its label below it: two lines for the title of a case, one for others."""
    if node.kind is NodeKind.CASE:
        return _TITLE
    return max(_LINE, min(len(node.label), _LABEL_LETTERS) * _LETTER), _LINE


@lru_cache(maxsize=8)
def _map(
    ids: tuple[str, ...], ends: tuple[tuple[str, str], ...], boxes: tuple[Point, ...]
) -> tuple[tuple[str, Point], ...]:
    numbers = {one: number for number, one in enumerate(ids)}
    links = sorted({(numbers[a], numbers[b]) for a, b in ends if a in numbers and b in numbers})
    places = fitted(force_layout(len(ids), links, length=_LENGTH, aspect=_ASPECT), boxes, _ASPECT)
    return tuple((one, _rounded(place)) for one, place in zip(ids, places, strict=True))


def _rounded(place: Point) -> Point:
    return round(place[0]), round(place[1])


def _with_satellites(graph: CaseGraph, places: dict[str, Point]) -> dict[str, Point]:
    """Put every other node on a ring around the first node that it hangs on, ring by ring outwards."""
    waiting = {node.id for node in graph.nodes} - places.keys()
    taken = set(places.values())
    while waiting:
        moons: dict[str, list[str]] = {}
        for edge in graph.edges:
            if edge.target in waiting and edge.source in places:
                moons.setdefault(edge.source, []).append(edge.target)
                waiting.discard(edge.target)
        if not moons:
            break
        for holder, around in moons.items():
            places.update(_ring(places[holder], around, taken))
    places.update(dict.fromkeys(waiting, (0, 0)))
    return places


def _ring(centre: Point, around: Sequence[str], taken: set[Point]) -> Mapping[str, Point]:
    """Spread *around* evenly on a diamond about *centre*, wider the more there are; from a *taken* spot go outwards."""
    made = {}
    for at, one in enumerate(around):
        radius = _RING * max(1.0, math.sqrt(len(around) / 6))
        while (spot := _on_diamond(centre, radius, at / len(around))) in taken:
            radius += _RING / 2
        taken.add(spot)
        made[one] = spot
    return made


def _on_diamond(centre: Point, radius: float, turn: float) -> Point:
    side, along = divmod(turn * 4 + 0.5, 1)
    corners = ((0, -1), (1, 0), (0, 1), (-1, 0))
    (x0, y0), (x1, y1) = corners[int(side) % 4], corners[(int(side) + 1) % 4]
    return _rounded((centre[0] + radius * (x0 + (x1 - x0) * along), centre[1] + radius * (y0 + (y1 - y0) * along)))
