"""The map of a large graph: its hubs laid out by what they share, the cases of each hub around it like an island.

A force-directed picture of thousands of nodes is slow and says nothing; here only the hubs feel forces, so that
time grows with the number of nodes, and every case stands by the organisation that answers for it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from sarye.graph.model import CaseGraph, EdgeKind, NodeKind
from sarye.network.layout import Point, fitted, force_layout

HUBS = 150
"""How many organisations and technologies are laid out by force: those of the most cases."""
_STRONGEST = 3
"""How many of its ties a hub is drawn by: all of them would pull everything into one lump."""
_STEP = 100.0
"""The root of what a case takes of an island: it stands in pi times its square."""
_SHORE = 90.0
_ASPECT = 1.3
_COS, _SIN = -0.737368878078320, 0.675490294261524
"""Of the golden angle, by which the seeds of a sunflower follow each other; written out, for both round differently."""
_ORDER = {EdgeKind.LEAD: 0, EdgeKind.CO_LEAD: 1, EdgeKind.PARTNER: 2, EdgeKind.MENTIONS: 3, EdgeKind.USES_TECHNOLOGY: 4}


def islands(graph: CaseGraph) -> dict[str, Point]:
    """Place the hubs of *graph* and its cases about them; nodes that are neither get no place here."""
    around = _neighbours(graph)
    counts = _counts(around)
    hubs = _largest(counts, HUBS)
    homes = _homes(around, counts, frozenset(hubs))
    centres = _centres(hubs, around.values(), {hub: len(homes.get(hub, ())) for hub in hubs})
    places = dict(zip(hubs, centres, strict=True))
    homeless = homes.pop("", [])
    for hub, cases in homes.items():
        places.update(sunflower(places[hub], cases, 1))
    places.update(sunflower(below(places.values(), len(homeless)), homeless, 0))
    return places


def main_hubs(graph: CaseGraph, most: int) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the *most* organisations and technologies of the most cases, and the strongest ties between them."""
    around = _neighbours(graph)
    hubs = _largest(_counts(around), most)
    return hubs, _strongest(_shared(hubs, around.values()))


def _counts(around: Mapping[str, Iterable[str]]) -> Counter[str]:
    return Counter(one for neighbours in around.values() for one in neighbours)


def _largest(counts: Mapping[str, int], most: int) -> list[str]:
    return sorted(counts, key=lambda one: (-counts[one], one))[:most]


def _shared(hubs: Sequence[str], cases: Iterable[Iterable[str]]) -> Counter[tuple[int, int]]:
    """Return how many cases every two *hubs* share, by their numbers."""
    numbers = {hub: number for number, hub in enumerate(hubs)}
    shared: Counter[tuple[int, int]] = Counter()
    for case in cases:
        shared.update(combinations(sorted(numbers[one] for one in case if one in numbers), 2))
    return shared


def _neighbours(graph: CaseGraph) -> dict[str, dict[str, EdgeKind]]:
    """Return for every case the organisations and technologies of it, with how they belong to it."""
    found: dict[str, dict[str, EdgeKind]] = {node.id: {} for node in graph.of_kind(NodeKind.CASE)}
    for edge in graph.edges:
        if edge.source in found and edge.kind in _ORDER:
            known = found[edge.source].get(edge.target)
            if known is None or _ORDER[edge.kind] < _ORDER[known]:
                found[edge.source][edge.target] = edge.kind
    return found


def _homes(
    around: Mapping[str, Mapping[str, EdgeKind]], counts: Mapping[str, int], hubs: frozenset[str]
) -> dict[str, list[str]]:
    """Return the cases of every hub: each case belongs to whoever leads it, else to the most telling of its hubs."""
    homes: dict[str, list[str]] = {}
    for case, neighbours in around.items():
        choices = [(_ORDER[kind], counts[one], one) for one, kind in neighbours.items() if one in hubs]
        homes.setdefault(min(choices)[2] if choices else "", []).append(case)
    return homes


def _centres(hubs: Sequence[str], cases: Iterable[Iterable[str]], sizes: Mapping[str, int]) -> list[Point]:
    sides = [2 * (_STEP * math.sqrt(sizes[hub]) + _SHORE) for hub in hubs]
    boxes = [(side, side) for side in sides]
    length = math.sqrt(sum(side * side for side in sides) / max(len(sides), 1))
    return fitted(
        force_layout(len(hubs), _strongest(_shared(hubs, cases)), length=length, aspect=_ASPECT),
        boxes,
        _ASPECT,
        rounds=40,
    )


def _strongest(shared: Mapping[tuple[int, int], int]) -> list[tuple[int, int]]:
    """Return the ties that are among the strongest of one of their ends."""
    taken: Counter[int] = Counter()
    kept = []
    for one, other in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if taken[one] < _STRONGEST or taken[other] < _STRONGEST:
            kept.append((one, other))
            taken.update((one, other))
    return kept


def sunflower(centre: Point, members: Sequence[str], first: int) -> dict[str, Point]:
    """Spread *members* about *centre* evenly, each a golden angle further and as far out as their number asks for."""
    places = {}
    x, y = 1.0, 0.0
    for number, member in enumerate(members, first):
        radius = _STEP * math.sqrt(number)
        places[member] = (centre[0] + x * radius, centre[1] + y * radius)
        x, y = x * _COS - y * _SIN, x * _SIN + y * _COS
    return places


def below(places: Iterable[Point], count: int) -> Point:
    """Return the centre of a sunflower of *count* members that stands below all *places*."""
    bottom = max((y for _, y in places), default=0.0)
    return 0.0, bottom + 2 * _STEP * (math.sqrt(count) + 2)
