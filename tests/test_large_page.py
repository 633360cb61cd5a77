"""The page of a large graph: drawn by WebGL, begun with an overview, and doing all that the small one does."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selenium.webdriver.common.keys import Keys

from browser import Browser
from hostile_graph import HOSTILE
from large_graph import large_graph
from sarye.export import FORMATS
from sarye.export.explorer import MANY
from sarye.graph.model import NodeKind

pytestmark = [pytest.mark.browser, pytest.mark.slow]
GRAPH = large_graph(MANY + 100)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    browser = Browser(tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.driver.quit()


@pytest.fixture
def browser(chromium: Browser) -> Browser:
    chromium.screen()
    chromium.prefer("light")
    return chromium


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_bytes(FORMATS["page"].write(GRAPH))
    return path


def _shown(browser: Browser) -> set[str]:
    browser.click("#save")
    browser.click("[data-save=svg]")
    svg = ElementTree.fromstring(browser.downloaded("sarye.svg"))
    return {element.text or "" for element in svg.iter("{http://www.w3.org/2000/svg}title")}


@pytest.mark.parametrize("state", [{}, {"a": "core"}, {"a": "all"}, {"v": "partners"}, {"v": "cases"}, {"v": "matrix"}])
def test_every_view_opens_without_a_complaint_and_without_asking_for_anything(
    browser: Browser, page: Path, state: dict[str, str]
) -> None:
    browser.open(page, **state)
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert [one for one in browser.complaints() if "GL Driver Message" not in one] == []


def test_it_begins_with_the_organisations_and_technologies_of_the_most_cases(browser: Browser, page: Path) -> None:
    browser.open(page)
    shown = _shown(browser)
    labels = {node.label: node.kind for node in GRAPH.nodes}
    assert 100 <= len(shown) <= 120
    assert {labels[one] for one in shown} == {NodeKind.ORGANIZATION, NodeKind.TECHNOLOGY}
    browser.open(page, a="all")
    assert f"항목 {len(GRAPH.nodes):,}개 중 {len(GRAPH.nodes):,}개" in browser.texts("#status")[0]


def test_search_focus_and_evidence_work_as_in_a_small_graph(browser: Browser, page: Path) -> None:
    browser.open(page)
    case = GRAPH.of_kind(NodeKind.CASE)[0]
    browser.one("#search").send_keys(case.label[:8], Keys.ENTER)
    title = browser.texts("#panel h2")[0]
    chosen = next(node for node in GRAPH.nodes if node.label == title)
    wanted = {one.quote for edge in GRAPH.edges if chosen.id in (edge.source, edge.target) for one in edge.evidence}
    assert set(browser.texts("#panel blockquote")) == wanted
    assert len(_shown(browser)) > 3


def test_a_body_of_many_cases_tells_them_in_portions(browser: Browser, page: Path) -> None:
    browser.open(page, n="organization/o00000")
    told = len(browser.texts("#panel .group li"))
    browser.click("#panel .further:not([hidden])")
    assert len(browser.texts("#panel .group li")) > told


def test_the_picture_is_what_the_screen_shows(browser: Browser, page: Path) -> None:
    browser.open(page, a="core")
    browser.click("#save")
    browser.click("[data-save=png]")
    picture = base64.b64encode(browser.downloaded("sarye.png")).decode()
    script = """
    const [data, done] = arguments;
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      done(new Set(pixels).size);
    };
    image.src = "data:image/png;base64," + data;
    """
    assert browser.driver.execute_async_script(script, picture) > 50


def test_a_click_chooses_what_lies_under_it(browser: Browser, page: Path) -> None:
    browser.open(page, v="network", n="technology/t0000", f="technology/t0000")
    script = "const b = document.getElementById('canvas').getBoundingClientRect(); return [b.width / 2, b.height / 2]"
    assert browser.run(script)
    browser.run("document.querySelector('#panel .close').click()")
    assert browser.texts("#panel .kind") == []
    browser.click("#canvas")
    assert browser.texts("#panel h2")[0] == next(one.label for one in GRAPH.nodes if one.id == "technology/t0000")


def test_the_keyboard_walks_and_a_link_restores_the_view(browser: Browser, page: Path) -> None:
    browser.open(page)
    canvas = browser.one("#canvas")
    canvas.send_keys(Keys.ARROW_RIGHT)
    first = browser.texts("#live")[0]
    canvas.send_keys(Keys.ARROW_RIGHT)
    assert browser.texts("#live")[0] != first
    canvas.send_keys("+")
    browser.until(lambda: "c=" in browser.run("return location.hash"))
    address = browser.run("return location.href")
    title = browser.texts("#panel h2")
    browser.driver.get("about:blank")
    browser.driver.get(address)
    browser.until(lambda: browser.run("return document.documentElement.dataset.ready") == "true")
    assert browser.texts("#panel h2") == title
    assert browser.run("return location.href") == address


def test_hostile_text_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    nodes = tuple(replace(node, label=f"{HOSTILE} {number}") for number, node in enumerate(GRAPH.nodes))
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(replace(GRAPH, nodes=nodes)))
    for state in ({}, {"a": "all"}, {"v": "table"}):
        browser.open(tmp_path / "index.html", **state)
        assert browser.run("return window.hacked") is None


def test_two_builds_give_the_same_bytes(page: Path) -> None:
    assert page.read_bytes() == FORMATS["page"].write(large_graph(MANY + 100))


def test_fifty_thousand_open_on_the_overview_and_say_what_is_held_back(browser: Browser, tmp_path: Path) -> None:
    graph = large_graph(50_001)
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(graph))
    browser.driver.get((tmp_path / "index.html").as_uri())
    browser.until(lambda: browser.run("return document.documentElement.dataset.ready") == "true", 60)
    assert browser.texts("#details button") == ["큰 줄기", "핵심"]
    assert f"{len(graph.nodes):,}개라" in browser.texts("#panel .note")[0]
    assert json.loads(browser.run("return JSON.stringify([...document.querySelectorAll('#canvas canvas')].length)")) > 1
