"""The page in a real browser, opened as a file: what people and their keyboards can do with it."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from selenium.webdriver.common.keys import Keys

from browser import Browser
from hostile_graph import hostile_graph
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.export.pyvis_network import SafeNetwork
from sarye.graph.model import AttributeValue, CaseGraph, Edge, EdgeKind, Node, NodeKind
from sarye.register.register import load

pytestmark = pytest.mark.browser


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
    path.write_bytes(FORMATS["page"].write(sample_graph()))
    return path


VIEWS = ("network", "cases", "matrix", "partners", "years", "table")


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_opens_without_a_complaint_and_without_asking_for_anything(
    browser: Browser, page: Path, view: str
) -> None:
    browser.open(page, v=view)
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert browser.complaints() == []
    assert browser.texts("nav [aria-current]") != []


def _search(browser: Browser, words: str) -> list[str]:
    field = browser.one("#search")
    field.clear()
    field.send_keys(words)
    return browser.texts("#found .name")


def test_search_finds_names_by_parts_case_spaces_and_initial_consonants(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert "환경부" in _search(browser, "ㅎㄱㅂ")
    assert "농림축산식품부" in _search(browser, "농림 축산")
    assert "사물인터넷" in _search(browser, "INTERNET of")
    assert "환경부" in _search(browser, unicodedata.normalize("NFD", "환경부"))
    assert _search(browser, "없는이름") == []


def test_enter_in_the_search_puts_the_found_thing_into_the_middle(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.one("#search").send_keys("ㅎㄱㅂ", Keys.ARROW_DOWN, Keys.ENTER)
    assert browser.texts("#panel h2") == ["환경부"]
    assert browser.texts("#place") == ["환경부"]


def _table(browser: Browser) -> list[list[str]]:
    script = "return [...document.querySelectorAll('.edges tbody tr')].map(r => [...r.cells].map(c => c.textContent))"
    rows: list[list[str]] = browser.run(script)
    return rows


def test_the_table_holds_exactly_the_edges_of_the_graph(browser: Browser, page: Path) -> None:
    browser.open(page, v="table", l="en")
    graph = sample_graph()
    labels = {node.id: node.label for node in graph.nodes}
    rows = _table(browser)
    assert len(rows) == len(graph.edges)
    for row, edge in zip(rows, graph.edges, strict=True):
        assert row[0] == labels[edge.source]
        assert row[2].startswith(labels[edge.target])
        assert row[3].startswith(edge.evidence[0].quote)
        assert row[5] == str(edge.evidence[0].line)
        assert row[7] == edge.evidence[0].document


_PANELS = """
const [ids, done] = arguments;
(async () => {
  const found = {};
  for (const id of ids) {
    const turned = new Promise((next) => addEventListener("hashchange", () => setTimeout(next), { once: true }));
    location.hash = new URLSearchParams({ n: id }).toString();
    await turned;
    found[id] = [...document.querySelectorAll("#panel .evidence")].map((figure) => [
      figure.querySelector("blockquote").textContent, figure.querySelector("mark").textContent,
      figure.querySelector("figcaption").textContent]);
  }
  done(found);
})();
"""


def test_the_panel_shows_every_piece_of_evidence_of_every_node(browser: Browser, page: Path) -> None:
    graph = sample_graph()
    browser.open(page)
    shown = browser.driver.execute_async_script(_PANELS, [node.id for node in graph.nodes])
    for node in graph.nodes:
        wanted = [one for edge in graph.edges if node.id in (edge.source, edge.target) for one in edge.evidence]
        assert sorted(tuple(figure[:2]) for figure in shown[node.id]) == sorted(
            (one.quote, one.surface) for one in wanted
        )
        captions = " ".join(figure[2] for figure in shown[node.id])
        for one in wanted:
            assert f"{one.start}–{one.end}" in captions
            assert one.document in captions
            assert one.sha256[:12] in captions


def test_a_quantity_is_told_with_comparator_unit_and_the_level_before(browser: Browser, page: Path) -> None:
    browser.open(page, n="quantity/a2-1")
    assert "100만 대 이상 (1,000,000)" in browser.texts("#panel dd")
    browser.open(page, n="quantity/a1-1")
    assert "2일 → 2시간" in browser.texts("#panel dd")
    browser.open(page, n="quantity/a1-2")
    assert "약 1억 8,000만–2억 원 (200,000,000)" in browser.texts("#panel dd")


def test_the_legend_filters_every_view_alike(browser: Browser, page: Path) -> None:
    browser.open(page, v="table")
    before = len(_table(browser))
    browser.click("[data-filter=usesTechnology]")
    without = [edge for edge in sample_graph().edges if edge.kind is not EdgeKind.USES_TECHNOLOGY]
    assert len(_table(browser)) == len(without) < before
    browser.click("[data-filter=quantity]")
    assert len(_table(browser)) == len([edge for edge in without if edge.kind is not EdgeKind.HAS_QUANTITY])
    browser.click("#reset")
    assert len(_table(browser)) == before


def test_the_status_filter_takes_outcomes_away_with_their_numbers(browser: Browser, page: Path) -> None:
    browser.open(page, v="table", s='["expected"]')
    kept = [edge for edge in sample_graph().edges if "outcome/a1-2" not in (edge.source, edge.target)]
    assert len(_table(browser)) == len(kept)


def test_the_status_filter_counts_outcomes_and_not_their_numbers(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.texts("#statuses .count") == ["2", "1", "1"]


def test_a_card_names_who_leads_before_those_who_help(browser: Browser, page: Path) -> None:
    browser.open(page, v="cases")
    assert browser.run(
        "return [...document.querySelector('.card .chips').querySelectorAll('.chip')].map((one) => one.textContent)"
    ) == [
        "서울특별시 금천구",
        "환경부",
        "가나다",
        "서구",
    ]


@pytest.fixture(scope="module")
def years_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    graph = sample_graph()
    nodes = tuple(
        replace(node, attributes={**node.attributes, "year": 2018}) if node.id == "case/a2" else node
        for node in graph.nodes
    )
    path = tmp_path_factory.mktemp("years") / "index.html"
    path.write_bytes(FORMATS["page"].write(replace(graph, nodes=nodes)))
    return path


def test_a_range_of_years_keeps_the_cases_printed_with_one_of_them(browser: Browser, years_page: Path) -> None:
    browser.open(years_page, v="cases")
    assert len(browser.texts(".card")) == 3
    browser.run("yearTo.value = '2018'; yearTo.dispatchEvent(new Event('change'))")
    assert browser.texts(".card h2") == ["둘째 사례"]
    browser.click("[data-view=years]")
    assert [title[:4] for title in browser.texts(".years h2")] == ["2018"]


def _drawn(browser: Browser) -> set[str]:
    browser.click("#save")
    browser.click("[data-save=json]")
    return {node["id"] for node in json.loads(browser.downloaded("sarye.json"))["nodes"]}


def test_the_first_picture_holds_cases_leaders_and_what_cases_share(browser: Browser, page: Path) -> None:
    browser.open(page)
    drawn = _drawn(browser)
    assert {"case/a1", "case/a2", "case/b1", "organization/환경부", "technology/drone"} <= drawn
    assert not any(one.startswith(("outcome/", "quantity/", "service/")) for one in drawn)
    browser.open(page, a="all")
    assert _drawn(browser) == {node.id for node in sample_graph().nodes}


def test_a_case_is_expanded_on_demand_and_folded_again(browser: Browser, page: Path) -> None:
    browser.open(page, n="case/a2")
    before = _drawn(browser)
    browser.run(
        "[...document.querySelectorAll('.actions button')].find(b => b.textContent === '지도에서 펼치기').click()"
    )
    assert _drawn(browser) - before == {"outcome/a2-1", "quantity/a2-1", "quantity/a2-2"}
    browser.run(
        "[...document.querySelectorAll('.actions button')].find(b => b.textContent === '지도에서 접기').click()"
    )
    assert _drawn(browser) == before


def test_a_focus_shows_as_many_steps_as_asked_and_goes_back(browser: Browser, page: Path) -> None:
    browser.open(page, f="organization/환경부")
    assert _drawn(browser) == {"organization/환경부", "case/a1"}
    browser.click("#depths button:nth-child(2)")
    graph = sample_graph()
    near = {edge.target for edge in graph.edges if edge.source == "case/a1"} | {"case/a1"}
    assert _drawn(browser) == near
    browser.click("#back")
    assert "case/b1" in _drawn(browser)


def test_a_path_joins_two_things_and_tells_the_evidence_of_each_step(browser: Browser, page: Path) -> None:
    browser.open(page, r='["organization/환경부","organization/농림축산식품부"]')
    assert _drawn(browser) == {
        "organization/환경부",
        "case/a1",
        "technology/artificial-intelligence",
        "case/b1",
        "organization/농림축산식품부 > 축산경영과",
        "organization/농림축산식품부",
    }
    assert len(browser.texts("#panel .group")) == 5
    assert len(browser.texts("#panel .evidence")) >= 5


def test_the_address_restores_the_view(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.one("#search").send_keys("ㅎㄱㅂ", Keys.ENTER)
    browser.click("#depths button:nth-child(2)")
    browser.click("[data-filter=mentions]")
    browser.click("#language")
    address = browser.driver.current_url
    before = (browser.texts("#panel h2"), browser.texts("#status"), _drawn(browser))
    browser.driver.get("about:blank")
    browser.driver.get(address)
    browser.until(lambda: browser.run("return document.documentElement.dataset.ready") == "true")
    assert (browser.texts("#panel h2"), browser.texts("#status"), _drawn(browser)) == before
    assert browser.run("return document.documentElement.lang") == "en"


def test_the_back_button_of_the_browser_goes_one_step_back(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.click("[data-view=cases]")
    browser.click("[data-view=table]")
    browser.driver.back()
    browser.until(lambda: browser.texts("nav [aria-current]") == ["사례"])


def test_an_address_with_nonsense_opens_the_page_all_the_same(browser: Browser, page: Path) -> None:
    browser.open(page, v="x", n="nobody", f="[", d="9", c="[null]", y="1", k='["<img>",3]', o="[99,1]", r='["a"]')
    assert browser.texts("nav [aria-current]") == ["관계망"]
    assert browser.complaints() == []


def test_the_view_is_saved_as_picture_drawing_and_table(browser: Browser, page: Path) -> None:
    browser.open(page, a="all")
    for kind in ("png", "svg", "csv"):
        browser.click("#save")
        browser.click(f"[data-save={kind}]")
    assert browser.downloaded("sarye.png").startswith(b"\x89PNG")
    svg = ElementTree.fromstring(browser.downloaded("sarye.svg"))
    titles = {element.text for element in svg.iter("{http://www.w3.org/2000/svg}title")}
    assert titles == {node.label for node in sample_graph().nodes}
    rows = list(csv.DictReader(io.StringIO(browser.downloaded("sarye.csv").decode("utf-8-sig"), newline="")))
    assert len(rows) == sum(len(edge.evidence) for edge in sample_graph().edges)
    assert {row["quote"] for row in rows} == {one.quote for edge in sample_graph().edges for one in edge.evidence}


def test_the_years_of_a_saved_row_are_parted_by_semicolons(browser: Browser, tmp_path: Path) -> None:
    graph = sample_graph()
    days: dict[str, dict[str, AttributeValue]] = {
        "case/a2": {"year": 2018},
        "case/b1": {"date_basis": "published", "published": "2020-03-05"},
    }
    nodes = tuple(replace(node, attributes={**node.attributes, **days.get(node.id, {})}) for node in graph.nodes)
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(replace(graph, nodes=nodes)))
    browser.open(tmp_path / "index.html", a="all", v="table")
    browser.click("#save")
    browser.click("[data-save=csv]")
    rows = csv.DictReader(io.StringIO(browser.downloaded("sarye.csv").decode("utf-8-sig"), newline=""))
    assert {row["years"] for row in rows if row["kind"] == "partOf"} == {"2018;2020 (보도)"}


def test_the_saved_data_hold_every_field_of_the_evidence(browser: Browser, page: Path) -> None:
    browser.open(page, v="table")
    browser.click("#save")
    browser.click("[data-save=json]")
    saved = json.loads(browser.downloaded("sarye.json"))["edges"]
    assert [(edge["source"], edge["kind"], edge["target"]) for edge in saved] == [
        edge.key for edge in sample_graph().edges
    ]
    for edge, wanted in zip(saved, sample_graph().edges, strict=True):
        assert edge["evidence"] == [asdict(one) for one in wanted.evidence]


def test_the_matrix_counts_cases_and_opens_their_evidence(browser: Browser, page: Path) -> None:
    browser.open(page, v="matrix")
    assert sorted(browser.texts("tbody th")) == sorted(["서울특별시 금천구", "환경부", "축산경영과"])
    browser.run("document.querySelector('[aria-label^=\"축산경영과 × 드론\"]').click()")
    assert browser.one("[aria-label^='축산경영과 × 드론']").text == "2"
    assert len(browser.texts("#panel .group")) == 2


def test_the_collaboration_network_joins_those_who_share_a_case(browser: Browser, page: Path) -> None:
    browser.open(page, v="partners")
    assert "organization/나라소프트" not in _drawn(browser)
    assert {"organization/환경부", "organization/가나다", "organization/서구"} <= _drawn(browser)


def test_language_is_switched_and_told_to_screen_readers(browser: Browser, page: Path) -> None:
    browser.open(page)
    assert browser.run("return document.documentElement.lang") == "ko"
    browser.click("#language")
    assert browser.run("return document.documentElement.lang") == "en"
    assert browser.texts("[data-view=table]") == ["Table"]
    browser.click("#language")
    assert browser.texts("[data-view=table]") == ["표"]


def test_the_keyboard_walks_centres_and_goes_back(browser: Browser, page: Path) -> None:
    browser.open(page)
    canvas = browser.one("#canvas")
    canvas.send_keys(Keys.ARROW_RIGHT)
    first = browser.texts("#live")[0]
    assert first
    walked = set()
    for key in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_LEFT, Keys.ARROW_UP):
        canvas.send_keys(key)
        walked.add(browser.texts("#live")[0])
    assert len(walked | {first}) > 1
    canvas.send_keys(Keys.ENTER)
    assert browser.one("#back").is_displayed()
    canvas.send_keys(Keys.ESCAPE)
    assert not browser.one("#back").is_displayed()
    canvas.send_keys(Keys.ESCAPE)
    assert browser.texts("#panel h2") == ["이 그래프에 대하여"]
    browser.one("body").send_keys("/")
    assert browser.run("return document.activeElement.id") == "search"


def test_everything_is_reached_by_the_tab_key(browser: Browser, page: Path) -> None:
    browser.open(page)
    reached = set()
    for _ in range(60):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        reached.add(browser.run("return document.activeElement.id || document.activeElement.dataset.view"))
    assert {"skip", "search", "share", "save", "theme", "language", "canvas", "fit", *VIEWS} <= reached


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_themes_follow_the_system_and_the_switch(browser: Browser, page: Path, scheme: str) -> None:
    browser.prefer(scheme)
    browser.open(page)
    paper = {"light": "rgb(255, 255, 255)", "dark": "rgb(20, 24, 29)"}
    other = "dark" if scheme == "light" else "light"
    background = "return getComputedStyle(document.querySelector('header')).backgroundColor"
    assert browser.run(background) == paper[scheme]
    browser.click("#theme")
    assert browser.run(background) == paper[other]


@pytest.mark.parametrize("view", VIEWS)
def test_a_phone_needs_no_sideways_scrolling(browser: Browser, page: Path, view: str) -> None:
    browser.screen(390, 844)
    browser.open(page, v=view, n="case/a1")
    assert browser.run("return document.documentElement.scrollWidth") <= 390
    assert browser.one("#panel h2").is_displayed()


def test_a_phone_begins_with_the_cases(browser: Browser, page: Path) -> None:
    browser.screen(390, 844)
    browser.open(page)
    assert browser.texts("nav [aria-current]") == ["사례"]


def _casebook_like() -> CaseGraph:
    """Return thirty cases with long titles, their agencies, and technologies that they share."""
    proof = sample_graph().edges[0].evidence
    nodes: dict[str, Node] = {}
    edges = []

    def add(source: str, kind: EdgeKind, target: Node) -> None:
        nodes[target.id] = target
        edges.append(Edge(source, kind, target.id, proof, proof[0].method, 0.9))

    for number in range(30):
        case = f"case/{number:02}"
        title = f"{number}번째 지능형 안전 관리 체계를 갖추어 주민 편의를 높이다"
        nodes[case] = Node(case, NodeKind.CASE, title, {"year": 2016 + number % 6})
        agency = f"경상남도 {number * 7 % 22}번시"
        add(case, EdgeKind.LEAD, Node(f"organization/{agency}", NodeKind.ORGANIZATION, agency))
        for step in (3, 7):
            name = f"공유 기술 {number * step % 11}"
            add(case, EdgeKind.USES_TECHNOLOGY, Node(f"technology/{name}", NodeKind.TECHNOLOGY, name))
    made = {edge.key: edge for edge in edges}
    return replace(
        sample_graph(),
        nodes=tuple(nodes[one] for one in sorted(nodes)),
        edges=tuple(made[key] for key in sorted(made)),
    )


_BOXES = """
return [...document.querySelectorAll("g[data-node]")].map((g) => {
  const { left, right, top, bottom } = g.getBoundingClientRect();
  return [g.dataset.node, left, right, top, bottom];
});
"""


def test_at_first_view_titles_are_legible_and_never_on_one_another(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(_casebook_like()))
    browser.open(tmp_path / "index.html")
    browser.click("#save")
    browser.click("[data-save=svg]")
    drawing = tmp_path / "drawing.svg"
    drawing.write_bytes(browser.downloaded("sarye.svg"))
    browser.driver.get(drawing.as_uri())
    boxes = browser.run(_BOXES)
    titles = [box for box in boxes if box[0].startswith("case/")]
    assert len(titles) >= 27
    for at, (_, left, right, top, bottom) in enumerate(boxes):
        for _, other_left, other_right, other_top, other_bottom in boxes[at + 1 :]:
            apart_x = left >= other_right - 1 or other_left >= right - 1
            assert apart_x or top >= other_bottom - 4 or other_top >= bottom - 4


def test_printing_shows_the_picture_on_white_and_leaves_the_screen_as_it_was(browser: Browser, page: Path) -> None:
    browser.prefer("dark")
    browser.open(page)
    background = "return getComputedStyle(document.querySelector('header')).backgroundColor"
    before = browser.run(background)
    browser.run("dispatchEvent(new Event('beforeprint'))")
    assert browser.run(background) == "rgb(255, 255, 255)"
    assert len(browser.texts("#printed title")) == len(_drawn(browser))
    browser.run("dispatchEvent(new Event('afterprint'))")
    assert browser.texts("#printed") == []
    assert browser.run(background) == before


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_text_runs_nothing_and_breaks_nothing(browser: Browser, tmp_path: Path, view: str) -> None:
    graph = hostile_graph()
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(graph))
    browser.open(tmp_path / "index.html", v=view)
    elements = "return document.querySelectorAll('script, img, iframe, base, body style').length"
    counted = browser.run(elements)
    browser.driver.execute_async_script(_PANELS, [node.id for node in graph.nodes])
    _search(browser, "<img src")
    browser.one("#search").send_keys(Keys.ENTER)
    assert browser.run("return window.hacked") is None
    assert browser.run(elements) == counted
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
    assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    assert browser.complaints() == []


def test_a_network_filled_by_hand_opens_too(browser: Browser, tmp_path: Path) -> None:
    network = SafeNetwork(heading="손으로 만든 관계망")
    network.add_node("a", label="가", title="<b>x</b>")
    network.add_node("b", label="나")
    network.add_edge("a", "b")
    network.add_edge("a", "b")
    network.write_html(str(tmp_path / "index.html"))
    browser.open(tmp_path / "index.html")
    assert _drawn(browser) == {"a", "b"}
    assert browser.texts("h1") == ["손으로 만든 관계망"]
    assert browser.complaints() == []


def test_what_one_says_in_pyvis_of_nodes_and_edges_is_shown(browser: Browser, tmp_path: Path) -> None:
    network = SafeNetwork()
    network.add_node(1, label="하나", title="첫째 <b>말</b>", color="#aa0000", shape="star")
    network.add_node(2, label="둘", group="모둠", color="url(x)")
    network.add_edge(1, 2, label="아는 사이", title="오래전부터")
    network.write_html(str(tmp_path / "index.html"))
    browser.open(tmp_path / "index.html", n="1")
    assert browser.texts("#panel h2") == ["하나"]
    assert browser.texts("#panel .told") == ["첫째 <b>말</b>", "오래전부터"]
    assert "아는 사이" in browser.texts("#panel .claim")[0]
    assert "모둠" in browser.texts("#nodeKinds .check span")
    browser.click("#save")
    browser.click("[data-save=svg]")
    drawing = browser.downloaded("sarye.svg").decode()
    assert "#aa0000" in drawing
    assert "url(" not in drawing
    browser.open(tmp_path / "index.html", v="table")
    assert [row[:4] for row in _table(browser)] == [["하나", "아는 사이", "둘", "오래전부터"]]
    assert browser.complaints() == []


def test_the_panel_tells_other_names_period_and_successors_of_a_body(browser: Browser, tmp_path: Path) -> None:
    graph = sample_graph()
    old = {"type": "central", "register": "질병관리본부", "candidates": ""}
    nodes = tuple(
        replace(node, label="질병관리본부", attributes=old) if node.id == "organization/환경부" else node
        for node in graph.nodes
    )
    (tmp_path / "index.html").write_bytes(FORMATS["page"].write(replace(graph, nodes=nodes)))
    browser.open(tmp_path / "index.html", n="organization/환경부")
    body = load().organizations["질병관리본부"]
    told = dict(zip(browser.texts("#panel dt"), browser.texts("#panel dd"), strict=True))
    assert told["후신"] == "질병관리청"
    assert told["다른 이름"] == ", ".join((*body.other_names, *body.english))
    assert body.valid_to
    assert f"{body.valid_to.year}. {body.valid_to.month}. {body.valid_to.day}." in told["이 이름인 기간"]


def test_a_name_that_was_left_open_lists_what_it_may_mean(browser: Browser, page: Path) -> None:
    browser.open(page, n="organization/서구")
    assert browser.texts("#panel .open li") == ["광주광역시 서구", "대구광역시 서구"]
