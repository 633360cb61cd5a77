"""A graph that grows keeps its map: what was there stays, what is new comes to its neighbours on free ground."""

from __future__ import annotations

import math
from itertools import combinations
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from large_graph import large_graph
from sample_graph import PRESS, sample_graph
from sarye.cli.build import build
from sarye.errors import InputError
from sarye.export import FORMATS
from sarye.export.formats import Surroundings
from sarye.export.former_page import maps_of
from sarye.network.growth import grown
from sarye.network.positions import collaboration_positions, positions


def test_everything_that_was_on_the_map_stays_where_it_was() -> None:
    before = positions(sample_graph(names=[PRESS]))
    after = positions(sample_graph(), before)
    assert {one: after[one] for one in before} == before
    assert set(after) == {node.id for node in sample_graph().nodes}
    assert len(set(after.values())) == len(after)


def test_a_graph_that_did_not_grow_gets_the_very_same_page(tmp_path: Path) -> None:
    page = FORMATS["page"].write(sample_graph())
    (tmp_path / "index.html").write_bytes(page)
    kept = Surroundings(maps=maps_of(tmp_path))
    assert FORMATS["page"].written(sample_graph(), kept) == page


def test_all_maps_of_a_large_graph_are_kept(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(large_graph(2_300)))
    before = maps_of(tmp_path / "index.html")
    assert len(before["overview"]) == 120
    bigger = FORMATS["page"].written(large_graph(2_600), Surroundings(maps=before))
    (tmp_path / "index.html").write_bytes(bigger)
    after = maps_of(tmp_path)
    for name, places in before.items():
        both = places.keys() & after[name].keys()
        assert len(both) > 0.6 * len(places)
        assert all(after[name][one] == places[one] for one in both), name


def test_new_nodes_come_near_their_neighbours() -> None:
    small, large = large_graph(900), large_graph(1_000)
    before = positions(small)
    after = positions(large, before)
    new = [edge for edge in large.edges if edge.source.startswith("case/") and edge.source not in before]
    held = [edge for edge in new if edge.target in before]
    width = max(x for x, _ in after.values()) - min(x for x, _ in after.values())
    near = sorted(math.dist(after[edge.source], after[edge.target]) for edge in held)
    assert near[len(near) // 2] < width / 3


def test_the_map_of_collaboration_is_kept_too() -> None:
    before = collaboration_positions(sample_graph())
    assert collaboration_positions(sample_graph(), before) == before


@given(st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.integers(-900, 900), st.integers(-900, 900))))
def test_what_is_new_never_stands_on_anything(kept: dict[str, tuple[float, float]]) -> None:
    ids = list("abcdefghijkl")
    made = grown(kept, ids, [("a", "g"), ("g", "h"), ("h", "a"), ("b", "i")])
    assert set(made) == set(ids)
    assert {one: made[one] for one in kept} == kept
    for one, other in combinations(ids, 2):
        if one not in kept or other not in kept:
            (ax, ay), (bx, by) = made[one], made[other]
            assert abs(ax - bx) >= 115 or abs(ay - by) >= 55


def test_the_command_keeps_the_map_of_the_page_that_is_named(tmp_path: Path) -> None:
    case = "2020년\n제목 ▶ 길을 비추는 등\n기관명 ▶ 전라남도 여수시\n혁신 과정 ▶ 여수시는 드론을 도입함.\n"
    other = "2021년\n제목 ▶ 바다를 살피는 눈\n기관명 ▶ 전라남도 목포시\n혁신 과정 ▶ 목포시는 드론을 도입함.\n"
    (tmp_path / "book.txt").write_text(case, encoding="utf-8")
    book, out = str(tmp_path / "book.txt"), str(tmp_path / "out")
    assert CliRunner().invoke(build, [book, "-o", out, "-q", "-f", "page"]).exit_code == 0
    before = maps_of(tmp_path / "out")["all"]
    (tmp_path / "book.txt").write_text(case + other, encoding="utf-8")
    result = CliRunner().invoke(build, [book, "-o", out, "-q", "-f", "page", "--keep-map", out])
    assert result.exit_code == 0, result.output
    after = maps_of(tmp_path / "out")["all"]
    shared = [one for one in before if one in after]
    assert len(shared) >= 3
    assert all(after[one] == before[one] for one in shared)
    assert len(after) > len(before)


def test_what_is_no_page_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "x.html").write_text("<p>nothing</p>", encoding="utf-8")
    for path in (tmp_path / "x.html", tmp_path):
        with pytest.raises(InputError, match="no page whose map"):
            maps_of(path)
