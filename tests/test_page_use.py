"""The page of the casebook in the hands of those it is made for: to find, to single out, to prove, to pass on."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selenium.webdriver.common.keys import Keys

import sarye
from browser import Browser
from hostile_graph import HOSTILE, LONG, hostile_graph
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.graph.model import CaseGraph, EdgeKind, NodeKind

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[1]
POWER = "organization/한국전력공사"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def casebook() -> CaseGraph:
    return sarye.build([ROOT / "data" / "casebook"]).graph


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, casebook: CaseGraph) -> Path:
    path = tmp_path_factory.mktemp("page") / "index.html"
    path.write_bytes(FORMATS["page"].write(casebook))
    return path


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


def _drawing(browser: Browser) -> ElementTree.Element:
    browser.click("#save")
    browser.click("[data-save=svg]")
    return ElementTree.fromstring(browser.downloaded("sarye.svg"))


def _titles(drawing: ElementTree.Element) -> set[str]:
    return {element.text or "" for element in drawing.iter(f"{SVG}title")}


_BOXES = """
return [...document.querySelectorAll("g[data-node]")].map((g) => {
  const { left, right, top, bottom } = g.getBoundingClientRect();
  return [g.dataset.node, left, right, top, bottom];
});
"""


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (1920, 1080)])
def test_at_first_view_every_case_is_named_and_no_two_names_overlap(
    browser: Browser, page: Path, casebook: CaseGraph, tmp_path: Path, size: tuple[int, int]
) -> None:
    browser.screen(*size)
    browser.open(page)
    (tmp_path / "drawing.svg").write_bytes(ElementTree.tostring(_drawing(browser)))
    browser.driver.get((tmp_path / "drawing.svg").as_uri())
    boxes = browser.run(_BOXES)
    cases = casebook.of_kind(NodeKind.CASE)
    assert len([box for box in boxes if box[0].startswith("case/")]) >= 0.95 * len(cases)
    for one, other in combinations(boxes, 2):
        apart = one[1] >= other[2] - 1 or other[1] >= one[2] - 1 or one[3] >= other[4] - 4 or other[3] >= one[4] - 4
        assert apart, (one[0], other[0])


def test_initial_consonants_lead_to_an_agency_and_to_those_it_worked_with(
    browser: Browser, page: Path, casebook: CaseGraph
) -> None:
    browser.open(page)
    browser.one("#search").send_keys("ㅎㄱㅈㄹㄱㅅ", Keys.ENTER)
    assert browser.texts("#panel h2") == ["한국전력공사"]
    case = next(edge.source for edge in casebook.edges if edge.target == POWER and edge.kind is EdgeKind.LEAD)
    taking = {EdgeKind.LEAD, EdgeKind.CO_LEAD, EdgeKind.PARTNER}
    ids = {edge.target for edge in casebook.edges if edge.source == case and edge.kind in taking} - {POWER}
    names = {node.label for node in casebook.nodes if node.id in ids}
    assert set(browser.texts("#panel .chips .chip span")) == names
    assert names <= _titles(_drawing(browser))  # neighbours of its one case are drawn at once
    browser.click("#panel .chips .chip")
    quotes = {one.quote for edge in casebook.edges if edge.source == case for one in edge.evidence}
    assert set(browser.texts("#panel blockquote")) <= quotes
    assert len(browser.texts("#panel blockquote")) >= 2


def test_a_body_is_no_partner_of_itself_under_a_former_name(browser: Browser, page: Path) -> None:
    for name in ("질병관리청", "질병관리본부"):
        browser.open(page, n=f"organization/{name}")
        partners = set(browser.texts("#panel .chips .chip span"))
        assert {"국토교통부", "과학기술정보통신부"} <= partners
        assert partners.isdisjoint({"질병관리청", "질병관리본부"})
    browser.open(page, n="organization/과학기술정보통신부")
    assert set(browser.texts("#panel .chips .chip span")) & {"질병관리청", "질병관리본부"} == {"질병관리청"}


@pytest.mark.parametrize("asked", ["ㅎㅈㅇㅈㅂ", "ㅎㅇㅈㅂ", "ㅎㅈㅇㅈ", "ㅎㅇㅂ"])
def test_initial_consonants_may_pass_a_letter_over(browser: Browser, page: Path, asked: str) -> None:
    browser.open(page)
    browser.one("#search").send_keys(asked)
    assert browser.texts("#found .name")[0] == "행정안전부"


def test_words_in_any_order_find_a_name_and_the_sentences_that_hold_them(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.one("#search").send_keys("절감 예산")
    assert any("예산 절감" in name for name in browser.texts("#found .name"))
    said = browser.texts("#found .said")
    assert said
    assert all("예산" in sentence or "절감" in sentence for sentence in said)
    browser.one("#search").send_keys(Keys.ARROW_UP, Keys.ENTER)
    assert any("예산" in quote and "절감" in quote for quote in browser.texts("#panel blockquote"))
    assert browser.run("return document.activeElement.id") == "panel"


def test_a_name_stands_before_the_sentences_and_a_sentence_as_written_before_one_across_a_space(
    browser: Browser, page: Path
) -> None:
    browser.open(page)
    browser.one("#search").send_keys("한전")
    assert browser.texts("#found .name")[0] == "한국전력공사"
    assert "한전" in browser.texts("#found .said")[0]


def test_only_what_is_expected_is_two_keys_away(browser: Browser, page: Path, casebook: CaseGraph) -> None:
    browser.open(page, v="cases")
    browser.one("[data-only=expected]").send_keys(Keys.ENTER)
    hoped = {
        node.id for node in casebook.nodes if node.kind == "outcome" and node.attributes.get("status") == "expected"
    }
    cases = {edge.source for edge in casebook.edges if edge.target in hoped}
    assert len(browser.texts(".card")) == len(cases)
    assert set(browser.texts(".outcomes .badge")) == {"기대"}
    browser.click("[data-view=table]")
    browser.one("[data-only=hasOutcome]").send_keys(Keys.ENTER)
    assert len(browser.texts(".edges tbody tr")) == len(hoped)
    assert browser.run("return document.activeElement.dataset.only") == "hasOutcome"
    browser.one("[data-only=hasOutcome]").send_keys(Keys.ENTER)
    assert len(browser.texts(".edges tbody tr")) > len(hoped)


def test_a_box_that_is_ticked_by_keyboard_keeps_the_focus(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.one("[data-filter=partner]").send_keys(Keys.SPACE)
    assert browser.run("return document.activeElement.dataset.filter") == "partner"
    assert not browser.run("return document.activeElement.checked")
    browser.open(page, v="table")
    browser.one(".edges thead th:nth-child(3) button").send_keys(Keys.ENTER)
    assert browser.run("return document.activeElement.closest('th').getAttribute('aria-sort')") == "ascending"
    browser.one(".edges tbody button.node").send_keys(Keys.ENTER)
    assert browser.one("#panel").is_displayed()
    browser.one("#panel .close").send_keys(Keys.ENTER)
    assert browser.run("return document.activeElement !== document.body")


def _press(browser: Browser, words: str) -> None:
    script = (
        "[...document.querySelectorAll('#panel .actions button')].find(b => b.textContent === arguments[0]).click()"
    )
    browser.run(script, words)


def test_a_path_between_two_agencies_is_found_by_hand_and_passed_on(
    browser: Browser, page: Path, casebook: CaseGraph
) -> None:
    browser.open(page, n=POWER)
    _press(browser, "여기부터 경로 찾기")
    assert "한국전력공사" in browser.texts("#panel .hint")[0]
    browser.one("#search").send_keys("질병관리청", Keys.ENTER)
    _press(browser, "여기까지 경로 찾기")
    assert browser.texts("#panel h2") == ["한국전력공사 → 질병관리청"]
    steps = browser.texts("#panel .group")
    assert steps
    assert all(browser.texts(f"#panel .group:nth-of-type({at + 1}) blockquote") for at in range(len(steps)))
    address = browser.run("return location.href")
    browser.driver.get("about:blank")
    browser.driver.get(address)
    browser.until(lambda: browser.run("return document.documentElement.dataset.ready") == "true")
    assert browser.texts("#panel .group") == steps


def test_a_path_that_was_begun_can_be_given_up(browser: Browser, page: Path) -> None:
    browser.open(page, n=POWER)
    _press(browser, "여기부터 경로 찾기")
    _press(browser, "경로 찾기 그만두기")
    assert browser.texts("#panel .hint") == []
    assert "여기부터 경로 찾기" in browser.texts("#panel .actions button")


def test_a_link_holds_node_filters_and_camera(browser: Browser, page: Path) -> None:
    browser.open(page, n=POWER)
    browser.click("[data-filter=mentions]")
    browser.one("#canvas").send_keys("+")
    browser.until(lambda: "c=" in browser.run("return location.hash"))
    before = _drawing(browser)
    address = browser.run("return location.href")
    browser.driver.get("about:blank")
    browser.driver.get(address)
    browser.until(lambda: browser.run("return document.documentElement.dataset.ready") == "true")
    assert browser.run("return location.href") == address
    assert not browser.one("[data-filter=mentions]").is_selected()
    assert _circles(_drawing(browser)) == pytest.approx(_circles(before), abs=1.5)


def test_a_link_looks_at_the_same_on_a_screen_of_another_shape(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.one("#canvas").send_keys("+", "+", "+")
    browser.until(lambda: "c=" in browser.run("return location.hash"))
    address = browser.run("return location.href")
    middle, *_ = _nearest_the_middle(_drawing(browser))
    browser.screen(820, 1100)
    browser.driver.get("about:blank")
    browser.driver.get(address)
    browser.until(lambda: browser.run("return document.documentElement.dataset.ready") == "true")
    assert middle in _nearest_the_middle(_drawing(browser))[:3]  # others may stand as near by a pixel


def _circles(drawing: ElementTree.Element) -> list[float]:
    return [float(mark.attrib[side]) for mark in drawing.iter(f"{SVG}circle") for side in ("cx", "cy")]


def _nearest_the_middle(drawing: ElementTree.Element) -> list[str]:
    """Return what the marks of *drawing* are called, those nearest its middle first."""
    x, y = (float(drawing.attrib[side]) / 2 for side in ("width", "height"))
    marks = drawing.findall(f"{SVG}circle")
    marks.sort(key=lambda mark: math.hypot(float(mark.attrib["cx"]) - x, float(mark.attrib["cy"]) - y))
    return [mark.findtext(f"{SVG}title") or "" for mark in marks]


def test_the_details_of_a_source_open_in_place_and_on_paper(browser: Browser, page: Path, casebook: CaseGraph) -> None:
    browser.open(page, n=POWER)
    one = next(edge for edge in casebook.edges if edge.target == POWER).evidence[0]
    told = browser.texts("#panel .evidence details p")[0]
    assert one.sha256 in told
    assert f"{one.start}–{one.end}" in told
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert browser.run("return [...document.querySelectorAll('.evidence details')].every(one => one.open)")
    browser.run("dispatchEvent(new Event('afterprint'))")


def test_on_paper_the_panel_stands_below_the_picture(browser: Browser, page: Path) -> None:
    browser.open(page, n=POWER)
    browser.run("dispatchEvent(new Event('beforeprint'))")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    browser.screen(700, 1000)
    try:
        picture, panel = (
            browser.run("return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector)
            for selector in ("#printed", "#panel")
        )
        assert picture["width"] > 400
        assert panel["top"] >= picture["bottom"] - 1
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        browser.run("dispatchEvent(new Event('afterprint'))")


def test_a_saved_picture_is_finer_than_the_screen(browser: Browser, page: Path) -> None:
    browser.open(page)
    width = browser.run("return document.getElementById('canvas').clientWidth")
    browser.click("#save")
    browser.click("[data-save=png]")
    data = browser.downloaded("sarye.png")
    assert int.from_bytes(data[16:20]) == 2 * width


def test_two_relations_between_the_same_two_are_two_lines(browser: Browser, tmp_path: Path) -> None:
    graph = sample_graph()
    lead = next(edge for edge in graph.edges if edge.kind is EdgeKind.LEAD)
    edges = tuple(sorted([*graph.edges, replace(lead, kind=EdgeKind.MENTIONS)], key=lambda edge: edge.key))
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(replace(graph, edges=edges)))
    browser.open(tmp_path / "index.html", f=lead.target)
    courses = [path.attrib["d"] for path in _drawing(browser).iter(f"{SVG}path")]
    assert len(courses) == 2
    assert sum("Q" in course for course in courses) == 1
    browser.click("#save")
    browser.click("[data-save=json]")
    kinds = [edge["kind"] for edge in json.loads(browser.downloaded("sarye.json"))["edges"]]
    assert kinds == ["lead", "mentions"]


@pytest.mark.parametrize("view", ["network", "cases", "years", "table"])
def test_hostile_codes_run_nothing_either(browser: Browser, tmp_path: Path, view: str) -> None:
    """What the code lists hold cannot be hostile; a page that somebody else filled might say anything there."""
    graph = hostile_graph()
    nodes = tuple(
        replace(node, attributes={key: HOSTILE if isinstance(value, str) else value for key, value in items.items()})
        for node, items in ((node, node.attributes) for node in graph.nodes)
    )
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(replace(graph, nodes=nodes)))
    for node in graph.nodes[:: len(graph.nodes) // 6]:
        browser.open(tmp_path / "index.html", v=view, n=node.id)
        assert browser.texts("#panel h2")
    assert browser.run("return window.hacked") is None
    assert browser.complaints() == []


def test_a_hostile_book_makes_harmless_pages(browser: Browser, tmp_path: Path) -> None:
    line = HOSTILE.replace("\u2028", "").replace("\u2029", "").replace("\x00", "").replace("\x07", "")
    book = (
        f"2021년\n제목 ▶ 길 알리미 {line}\n기관명 ▶ 전라남도 여수시, {line}\n한 줄 요약(Why) ▶ {line}\n"
        f"혁신 과정 ▶ 여수시는 드론 ‘{line}’을 도입함. {LONG}\n혁신 결과 ▶ 비용 15% 절감 {line}.\n"
    )
    (tmp_path / "book.txt").write_text(book, encoding="utf-8")
    sarye.build([tmp_path / "book.txt"], tmp_path / "out", formats=("page", "query-page"))
    for name in ("index.html", "query.html"):
        browser.open(tmp_path / "out" / name)
        assert browser.run("return window.hacked") is None
        assert browser.complaints() == []
    browser.open(tmp_path / "out" / "index.html", v="table")
    assert any("<script>" in text for text in browser.texts(".edges td"))
    assert browser.run("return window.hacked") is None
