"""Places of nodes: the same everywhere, apart from one another, and quickly made."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from large_graph import large_graph
from sample_graph import sample_graph
from sarye.graph.model import EdgeKind, NodeKind
from sarye.network.layout import fitted, force_layout, separated
from sarye.network.positions import collaboration_positions, hubs, overview_positions, positions

_TREE = [(number, number // 3) for number in range(1, 500)]


def test_every_node_has_a_place_of_its_own() -> None:
    graph = sample_graph()
    places = positions(graph)
    assert set(places) == {node.id for node in graph.nodes}
    assert len(set(places.values())) == len(places)


def test_places_are_the_same_in_another_process_with_other_hashes() -> None:
    code = (
        "from sample_graph import sample_graph; from sarye.network.positions import positions;"
        "print(sorted(positions(sample_graph()).items()))"
    )
    tests = Path(__file__).parent
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{tests}:{tests.parent / 'graph'}"}
        run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        assert run.stdout.strip() == str(sorted(positions(sample_graph()).items()))


def test_neighbours_stand_nearer_than_strangers() -> None:
    places = force_layout(120, [(a, b) for a, b in _TREE if a < 120], length=100)

    def distance(one: int, other: int) -> float:
        (ax, ay), (bx, by) = places[one], places[other]
        return math.hypot(ax - bx, ay - by)

    near = [distance(a, b) for a, b in _TREE if a < 120]
    far = [distance(a, b) for a, b in combinations(range(120), 2)]
    assert sum(near) / len(near) < 0.4 * sum(far) / len(far)


@pytest.mark.slow
def test_five_thousand_nodes_have_a_place_each() -> None:
    places = force_layout(5000, [(number, number // 3) for number in range(1, 5000)], length=100)
    assert len(set(places)) == 5000


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(-200, 200), st.integers(-200, 200)), max_size=30))
def test_boxes_come_apart_also_from_one_spot(spots: list[tuple[float, float]]) -> None:
    boxes = [(80.0, 30.0)] * len(spots)
    made = separated(spots, boxes, rounds=2000)
    for (ax, ay), (bx, by) in combinations(made, 2):
        assert abs(ax - bx) >= 80 or abs(ay - by) >= 30


def test_a_drawing_gets_the_shape_that_is_asked_for() -> None:
    boxes = [(200.0, 60.0)] * 60
    made = fitted(force_layout(60, [(number, number // 4) for number in range(1, 60)], length=60), boxes, 1.5)
    xs, ys = [x for x, _ in made], [y for _, y in made]
    assert (max(xs) - min(xs)) / (max(ys) - min(ys)) > 1.2


@pytest.mark.parametrize("count", [0, 1, 2])
def test_small_graphs_are_no_exception(count: int) -> None:
    assert len(force_layout(count, [], length=100)) == count


def test_hubs_are_cases_their_leaders_and_what_several_cases_share() -> None:
    central = hubs(sample_graph())
    assert {node.id for node in sample_graph().of_kind(NodeKind.CASE)} <= central
    assert {"organization/환경부", "technology/drone"} <= central
    assert "organization/가나다" not in central
    assert not any(one.startswith(("outcome/", "quantity/", "service/")) for one in central)


def test_the_map_of_collaboration_holds_those_who_share_a_case() -> None:
    assert set(collaboration_positions(sample_graph())) == {
        "organization/서울특별시 금천구",
        "organization/환경부",
        "organization/가나다",
        "organization/서구",
    }


@pytest.mark.slow
def test_the_maps_of_ten_thousand_nodes_hold_what_they_shall() -> None:
    graph = large_graph(10_000)
    places = positions(graph)
    assert len(overview_positions(graph)) == 120
    assert collaboration_positions(graph)
    assert set(places) == {node.id for node in graph.nodes}


def test_on_the_map_of_a_large_graph_cases_stand_about_who_leads_them() -> None:
    graph = large_graph(2_500)
    places = positions(graph)
    leads = [(places[edge.source], places[edge.target]) for edge in graph.edges if edge.kind is EdgeKind.LEAD]
    near = sorted(math.dist(one, other) for one, other in leads)
    xs = [x for x, _ in places.values()]
    assert near[len(near) // 2] < 0.1 * (max(xs) - min(xs))
    cases = [places[node.id] for node in graph.of_kind(NodeKind.CASE)]
    assert len(set(cases)) == len(cases)


def test_a_small_graph_needs_no_overview() -> None:
    assert overview_positions(sample_graph()) == {}
