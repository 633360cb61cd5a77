"""The page as a file: safe for any text, complete, and asking nobody for anything."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest

from growth import LINEAR, growth
from hostile_graph import HOSTILE, hostile_graph
from sample_graph import sample_graph
from sarye.errors import BuildError
from sarye.export import FORMATS
from sarye.export.appearance import DARK_BACKGROUND, LIGHT_BACKGROUND, LOOKS, rgb
from sarye.export.page import network_of
from sarye.export.page_parts import asset, carried_script, safe_json, words
from sarye.export.pyvis_network import SafeNetwork
from sarye.graph.model import CaseGraph, EdgeKind, NodeKind

_INK = re.compile(r'text: "(#\w+)", line: "(#\w+)", strong: "(#\w+)"')


class _Elements(HTMLParser):
    """Keeps every element with its attributes, and the text of scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.bodies: list[tuple[str, str]] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open = tag if tag in ("script", "style") else ""
        if self._open:
            self.bodies.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self._open:
            tag, text = self.bodies[-1]
            self.bodies[-1] = (tag, text + data)

    def handle_endtag(self, tag: str) -> None:
        self._open = ""


def _parsed(page: str) -> _Elements:
    elements = _Elements()
    elements.feed(page)
    return elements


def _page(graph: CaseGraph) -> str:
    return FORMATS["page"].write(graph).decode()


def _data(page: str) -> dict[str, Any]:
    body = next(text for tag, text in _parsed(page).bodies if tag == "script")
    made: dict[str, Any] = json.loads(body)
    return made


def test_nothing_in_the_page_points_to_another_file_or_host() -> None:
    for tag, attributes in _parsed(_page(sample_graph())).elements:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base")
        assert not {"src", "srcset", "action", "formaction"} & set(attributes)
        assert (attributes.get("href") or "#").startswith("#")
        assert not any(name.startswith("on") or name == "style" for name in attributes)


def _inline(elements: _Elements) -> list[str]:
    """Return the style and the script that run as they stand; data and what is packed are neither."""
    return [elements.bodies[0][1], elements.bodies[-1][1]]


def test_the_policy_lets_in_exactly_the_scripts_and_the_style_of_the_page() -> None:
    elements = _parsed(_page(sample_graph()))
    policy = next(
        attributes["content"] or ""
        for tag, attributes in elements.elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in (*_inline(elements), carried_script("vis-network.js.zz"))
    }
    assert len(hashes) == 3
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_the_page_holds_every_node_and_every_edge_with_its_quotes_and_offsets() -> None:
    graph = sample_graph()
    data = _data(_page(graph))
    assert [node["id"] for node in data["nodes"]] == [node.id for node in graph.nodes]
    assert [(edge["from"], edge["kind"], edge["to"]) for edge in data["edges"]] == [edge.key for edge in graph.edges]
    for drawn, edge in zip(data["edges"], graph.edges, strict=True):
        read = [
            (data["sources"][source][1], start, data["quotes"][quote], start + at, section, line)
            for source, start, quote, at, _, section, line, *_ in drawn["evidence"]
        ]
        assert read == [
            (one.sha256, one.start, one.quote, one.surface_start, one.section.value, one.line) for one in edge.evidence
        ]


def test_hostile_text_stays_text() -> None:
    plain, hostile = _parsed(_page(sample_graph())), _parsed(_page(hostile_graph()))
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in plain.elements]
    assert _data(_page(hostile_graph()))["nodes"][0]["label"] == hostile_graph().nodes[0].label


def test_data_cannot_end_their_script_element() -> None:
    assert not set(safe_json({"a": HOSTILE, "b": "\u2028\u2029&"})) & set("<>&\u2028\u2029")
    assert json.loads(safe_json({"a": HOSTILE})) == {"a": HOSTILE}


def test_both_languages_have_every_word() -> None:
    korean, english = words()["ko"], words()["en"]
    assert set(korean) == set(english)
    assert all(korean.values())
    assert all(english.values())


def test_every_code_that_a_graph_can_hold_has_a_word() -> None:
    known = words()["ko"]
    assert {f"node.{kind}" for kind in NodeKind} | {f"edge.{kind}" for kind in EdgeKind} <= set(known)


def test_someone_who_knows_pyvis_fills_the_network_as_ever() -> None:
    network = SafeNetwork(heading=f"제목 {HOSTILE}")
    network.add_node("a", label="가", title=HOSTILE)
    network.add_node("b", label="나")
    network.add_edge("a", "b", title="first")
    network.add_edge("a", "b", title="second")
    network.set_options('{"nodes": {"font": {"face": "</script><script>window.hacked = 1</script>"}}}')
    page = network.generate_html()
    assert [edge["title"] for edge in _data(page)["edges"]] == ["first", "second"]
    assert [tag for tag, _ in _parsed(page).bodies] == ["style", "script", "script", "script"]


def test_a_networkx_graph_comes_in_by_the_door_of_pyvis() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_edge("가", "나", kind="partner")
    network = SafeNetwork()
    network.from_nx(graph)
    assert [node["id"] for node in _data(network.generate_html())["nodes"]] == ["가", "나"]


def test_ids_and_values_that_pyvis_itself_refuses_come_in() -> None:
    network = SafeNetwork()
    network.add_node(np.int64(1), label="가", day=date(2021, 3, 1))
    network.add_node(("나", 2))
    network.add_edge(np.int64(1), ("나", 2))
    data = _data(network.generate_html())
    assert [node["id"] for node in data["nodes"]] == [1, "('나', 2)"]
    assert data["nodes"][0]["day"] == "2021-03-01"
    assert data["edges"][0]["to"] == "('나', 2)"


def test_filling_takes_linear_time() -> None:
    def fill(nodes: int) -> None:
        network = SafeNetwork()
        network.from_nx(nx.path_graph(nodes, create_using=nx.MultiDiGraph))
        assert len(network.nodes) == len(network.get_nodes()) == nodes
        assert len(network.edges) == nodes - 1

    assert growth(fill, 5_000) < LINEAR


def test_one_can_go_on_from_the_network_of_a_graph(tmp_path: Path) -> None:
    before = {node["id"]: (node["x"], node["y"]) for node in _data(_page(sample_graph()))["nodes"]}
    network = network_of(sample_graph())
    network.add_node("note", label="눈여겨볼 곳", color="#aa0000", shape="star", title="내가 적은 말")
    network.add_edge("note", "organization/환경부", label="확인")
    network.write_html(str(tmp_path / "mine.html"))
    data = _data((tmp_path / "mine.html").read_text(encoding="utf-8"))
    after = {node["id"]: (node["x"], node["y"]) for node in data["nodes"]}
    assert {one: after[one] for one in before} == before
    assert after["note"] not in before.values()


def test_the_doors_by_which_pyvis_lets_raw_text_in_are_shut(tmp_path: Path) -> None:
    network = SafeNetwork()
    calls: tuple[Callable[[], object], ...] = (
        lambda: network.set_template("x.html"),
        lambda: network.set_template_dir(str(tmp_path)),
        lambda: network.from_DOT("x.dot"),
        network.show_buttons,
    )
    for call in calls:
        with pytest.raises(BuildError):
            call()
    for option in ("select_menu", "filter_menu", "bgcolor", "width", "height"):
        given: dict[str, Any] = {option: HOSTILE}
        with pytest.raises(TypeError):
            SafeNetwork(**given)


def test_a_page_is_written_in_utf_8_beside_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    network = SafeNetwork(heading="사례 © 그래프")
    network.write_html(str(tmp_path / "page.html"))
    assert "사례 © 그래프" in (tmp_path / "page.html").read_bytes().decode("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_a_graph_of_four_hundred_nodes_makes_a_page_of_at_most_seven_hundred_kilobytes() -> None:
    graph = sample_graph()
    nodes, edges = [], []
    for copy in range(18):
        nodes += [replace(node, id=f"{node.id}-{copy}") for node in graph.nodes]
        edges += [replace(edge, source=f"{edge.source}-{copy}", target=f"{edge.target}-{copy}") for edge in graph.edges]
    big = replace(graph, nodes=tuple(nodes), edges=tuple(edges))
    assert len(big.nodes) >= 400
    assert len(FORMATS["page"].write(big)) <= 700_000


def _contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by the definition of WCAG 2.2."""

    def luminance(colour: str) -> float:
        shares = [value / 255 for value in rgb(colour)]
        red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("kind", list(NodeKind))
def test_marks_and_their_names_stand_out_from_both_backgrounds(kind: NodeKind) -> None:
    look = LOOKS[kind]
    assert _contrast(look.light, LIGHT_BACKGROUND) >= 4.5
    assert _contrast(look.dark, DARK_BACKGROUND) >= 4.5


def test_every_kind_has_a_shape_of_its_own() -> None:
    assert len({look.shape for look in LOOKS.values()}) == len(LOOKS)


def test_lines_stand_out_from_both_backgrounds() -> None:
    for theme, background in zip(_INK.findall(asset("marks.js")), (DARK_BACKGROUND, LIGHT_BACKGROUND), strict=True):
        text, line, strong = theme
        assert _contrast(text, background) >= 4.5
        assert min(_contrast(line, background), _contrast(strong, background)) >= 3
