"""Pictures of networks can be read: labels whole and apart, kinds told by shape, any name safe."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from networks import memberships, network_of
from sample_graph import sample_graph
from sarye.errors import BuildError
from sarye.extraction.batch import extract_documents
from sarye.graph.assembly import assemble
from sarye.graph.model import CaseGraph
from sarye.network import raster
from sarye.network.around import around
from sarye.network.drawing import lines, width
from sarye.network.packing import shelves
from sarye.network.picture import svg
from sarye.network.placement import Placed, place
from sarye.network.projection import Projection, project
from sarye.reading.inputs import documents

ROOT = Path(__file__).parents[1]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(name="casebook", scope="module")
def _casebook() -> CaseGraph:
    found = extract_documents(documents([ROOT / "data" / "casebook"]), "auto", 1)
    return assemble(record for extraction in found for record in extraction.records)


def overlap(one: Placed, other: Placed) -> bool:
    return not (
        one.box[2] <= other.box[0]
        or other.box[2] <= one.box[0]
        or one.box[3] <= other.box[1]
        or other.box[3] <= one.box[1]
    )


def texts(picture: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(picture).iter(f"{SVG}text")]


@pytest.mark.parametrize("projection", list(Projection))
def test_no_two_labels_overlap(casebook: CaseGraph, projection: Projection) -> None:
    nodes = place(project(casebook, projection))
    assert len(nodes) > 20
    assert not [(one.rows, other.rows) for one, other in combinations(nodes, 2) if overlap(one, other)]


def test_every_label_lies_inside_its_box_and_the_picture(casebook: CaseGraph) -> None:
    network = project(casebook)
    for node in place(network):
        assert max(width(row, 17) for row in node.rows) < node.box[2] - node.box[0]
        assert node.box[1] < node.y - node.radius < node.y + node.radius < node.box[3]


def test_labels_stand_in_full(casebook: CaseGraph) -> None:
    told = texts(svg(project(casebook), title="함께 일한 기관"))
    assert {"한국전력공사", "사회복지공동모금회", "과학기술정보통신부", "함께 일한 기관"} <= set(told)
    assert not any("…" in row for row in told)


def test_leading_bodies_are_filled_and_partners_are_hollow() -> None:
    hollow = {node.id: node.hollow for node in place(project(sample_graph()))}
    assert hollow == {
        "organization/가나다": True,
        "organization/서구": True,
        "organization/서울특별시 금천구": False,
        "organization/환경부": False,
    }


def test_what_is_left_out_is_told() -> None:
    network = project(sample_graph())
    assert any(row.startswith("4개 표시") and "1개 생략" in row for row in texts(svg(network)))
    assert any(row.startswith("3 shown, 2 left out") for row in texts(svg(network, most=3, language="en")))


def test_english_labels_where_they_are_known() -> None:
    told = texts(svg(project(sample_graph(), Projection.TECHNOLOGY_TECHNOLOGY), language="en"))
    assert "drone" in told


def test_the_same_network_gives_the_same_bytes(casebook: CaseGraph) -> None:
    assert svg(project(casebook)) == svg(project(casebook))


def test_only_whole_numbers_place_things(casebook: CaseGraph) -> None:
    picture = svg(project(casebook))
    assert not re.search(r' (?:x|y|cx|cy|r|x1|y1|x2|y2)="-?\d+\.', picture)


@settings(max_examples=40)
@given(st.text(min_size=1, max_size=200), st.text(max_size=50))
def test_any_name_gives_well_formed_xml(name: str, title: str) -> None:
    network: nx.Graph[str] = nx.Graph(roles={})
    network.add_node("a", kind="organization", type="company", label=name, cases=("1",))
    network.add_node("b", kind="organization", type="", label="나", cases=("1",))
    network.add_edge("a", "b", weight=1)
    ElementTree.fromstring(svg(network, title=title).encode("utf-8"))


def test_a_network_without_ties_gives_a_picture_of_nothing() -> None:
    empty: nx.Graph[str] = nx.Graph()
    ElementTree.fromstring(svg(empty))


def test_a_large_network_shows_its_strongest_nodes() -> None:
    network = network_of(memberships(3_000, 400))
    for node in network:
        network.nodes[node].update(kind="organization", type="central", label=node, cases=("1",))
    nodes = place(network, most=40)
    strength = dict(network.degree(weight="weight"))
    assert len(nodes) == 40
    assert {node.id for node in nodes} == set(sorted(network, key=lambda node: (-strength[node], node))[:40])


def test_long_names_break_into_lines_and_end_in_an_ellipsis() -> None:
    assert lines("가" * 30) == ("가" * 22, "가" * 8)
    assert lines("하나 둘 셋") == ("하나 둘 셋",)
    assert lines(" ".join(["여덟글자의이름말"] * 5))[-1].endswith("…")


def test_parts_stand_apart_on_their_shelves() -> None:
    sizes = [(50.0, 30.0), (20.0, 10.0), (30.0, 30.0), (45.0, 5.0)]
    centres = shelves(sizes, aspect=1.3, gap=4)
    boxes = [
        Placed("", "", (), 0, 0, 0, False, (round(x - w / 2), round(y - h / 2), round(x + w / 2), round(y + h / 2)))
        for (x, y), (w, h) in zip(centres, sizes, strict=True)
    ]
    assert not any(overlap(one, other) for one, other in combinations(boxes, 2))


def test_a_png_is_drawn_with_its_letters(casebook: CaseGraph) -> None:
    data = raster.png(svg(project(casebook, Projection.TECHNOLOGY_TECHNOLOGY)), scale=1)
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(data) > 20_000


def test_without_its_library_a_png_is_refused_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda wanted: None)
    with pytest.raises(BuildError, match=r"pip install \"resvg-py>=[\d.]+\", or write the picture as SVG"):
        raster.png("<svg/>")


@pytest.mark.parametrize(
    ("name", "projection", "centre", "title"),
    [
        ("collaboration", Projection.AGENCY_AGENCY, "", "함께 일한 기관"),
        ("kepco", Projection.AGENCY_AGENCY, "한국전력공사", "한국전력공사와 함께 일한 기관"),
        ("technologies", Projection.TECHNOLOGY_TECHNOLOGY, "", "함께 쓰인 기술"),
    ],
)
def test_the_pictures_of_the_documentation_are_those_of_the_casebook(
    casebook: CaseGraph, name: str, projection: Projection, centre: str, title: str
) -> None:
    network = project(casebook, projection)
    shown = (ROOT / "docs" / "networks" / f"{name}.svg").read_text(encoding="utf-8")
    again = svg(around(network, centre) if centre else network, title=title)
    assert shown == again, "draw it again with 'sarye network'"
