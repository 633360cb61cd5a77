"""The page to ask in: complete, safe, and giving the same answers as the store, from a file and with no server."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from selenium.webdriver.common.keys import Keys

from browser import Browser
from hostile_graph import hostile_graph
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.export.background import background
from sarye.export.formats import Surroundings
from sarye.query import questions
from sarye.query.parameters import Kind
from sarye.query.sparql import run
from sarye.query.store import Store, open_store

_TOGETHER = Surroundings(frozenset({"index.html", "query.html"}))


class _Scripts(HTMLParser):
    """Keeps the text of every script by its id, and what points elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self.links: list[str] = []
        self._id: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.links += [value for name in ("src", "href", "action") if (value := found.get(name))]
        self._id = found.get("id") or "" if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self._id is not None:
            self.texts[self._id] = self.texts.get(self._id, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._id = None


def _scripts(page: bytes) -> _Scripts:
    made = _Scripts()
    made.feed(page.decode())
    return made


@pytest.mark.parametrize("graph", [sample_graph(), hostile_graph()], ids=["sample", "hostile"])
def test_the_page_carries_the_triples_of_the_graph(graph: object) -> None:
    page = _scripts(FORMATS["query-page"].write(graph))  # type: ignore[arg-type]
    turtle = FORMATS["turtle"].write(graph)  # type: ignore[arg-type]
    carried = {quad.triple for quad in parse(page.texts["turtle"].encode(), format=RdfFormat.TURTLE)}
    assert carried == {quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)}
    assert "worker" in page.texts
    assert "\\u003C" not in page.texts["worker"]


def test_alone_it_points_nowhere_and_among_others_to_the_explorer() -> None:
    assert _scripts(FORMATS["query-page"].write(sample_graph())).links == ["#main"]
    assert _scripts(FORMATS["query-page"].written(sample_graph(), _TOGETHER)).links == ["#main", "index.html"]
    assert _scripts(FORMATS["page"].written(sample_graph(), _TOGETHER)).links == ["#main", "query.html"]


def test_the_page_adds_little_to_the_engine() -> None:
    assert len(FORMATS["query-page"].write(sample_graph())) <= 1_600_000


_KNOWN = {Kind.ORGANIZATION: "환경부", Kind.REGION: "서울", Kind.CASE: "둘째 사례"}
"""What the sample graph knows of each kind that it must be asked for by name."""


def _given(question: questions.Question) -> dict[str, str]:
    needed = [one for one in question.parameters if one.need is not questions.Need.OPTIONAL]
    return {one.name: _KNOWN.get(one.kind, one.value) for one in needed}


def test_the_carried_background_is_all_that_the_questions_need() -> None:
    turtle = FORMATS["turtle"].write(sample_graph())
    known = background(sample_graph()).encode()
    with open_store(turtle) as whole, Store([("graph", turtle, "ttl"), ("background", known, "ttl")]) as carried:
        for question in questions.load().values():
            query = questions.sparql(whole, question, _given(question))
            assert run(carried, query) == run(whole, query), question.id


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
    folder = tmp_path_factory.mktemp("page")
    for name in ("page", "query-page"):
        (folder / FORMATS[name].filename).write_bytes(FORMATS[name].written(sample_graph(), _TOGETHER))
    return folder / "query.html"


def _ask(browser: Browser, query: str) -> None:
    script = (
        "const field = document.getElementById('sparql'); document.getElementById('writing').open = true;"
        "field.value = arguments[0]; field.dispatchEvent(new Event('input'))"
    )
    browser.run(script, query)
    browser.click("#run")
    _done(browser)


def _done(browser: Browser) -> None:
    browser.until(lambda: not browser.one("#run").get_attribute("disabled"), 40)


def _cells(browser: Browser) -> list[list[str]]:
    script = "return [...document.querySelectorAll('#answer tbody tr')].map(r => [...r.cells].map(c => c.textContent))"
    rows: list[list[str]] = browser.run(script)
    return rows


_SAY = """
const field = document.getElementById(`p-${arguments[0]}`);
field.value = arguments[1];
field.dispatchEvent(new Event("input"));
"""


@pytest.mark.browser
def test_every_question_in_words_gets_as_many_rows_as_from_the_store(browser: Browser, page: Path) -> None:
    browser.open(page)
    with open_store(FORMATS["turtle"].write(sample_graph())) as store:
        for question in questions.load().values():
            given = _given(question)
            browser.click(f'[data-question="{question.id}"]')
            _done(browser)
            for parameter in question.parameters:
                if parameter.kind in _KNOWN and parameter.name in given:
                    browser.run(_SAY, parameter.name, given[parameter.name])
                    browser.click("#run")
                    _done(browser)
            assert browser.texts("#answer .error") == [], question.id
            assert len(_cells(browser)) == len(questions.ask(store, question, given).rows), question.id
    assert browser.complaints() == []
    assert all(one.startswith("blob:") for one in _requests(browser))


def _requests(browser: Browser) -> list[str]:
    script = "return performance.getEntriesByType('resource').map((one) => one.name)"
    names: list[str] = browser.run(script)
    return names


@pytest.mark.browser
def test_a_link_asks_at_once_and_a_parameter_is_found_by_any_of_its_names(browser: Browser, page: Path) -> None:
    browser.open(page, **{"q": "technology-users", "p.technology": "drone"})
    _done(browser)
    browser.until(lambda: _cells(browser))
    assert {row[2] for row in _cells(browser)} == {"드론"}
    field = browser.one("#p-technology")
    field.clear()
    field.send_keys("없는 기술", Keys.ENTER)
    assert "없는 기술" in browser.texts("#answer .error")[0]


@pytest.mark.browser
def test_sparql_of_ones_own_needs_no_prefixes_and_tells_where_it_is_wrong(browser: Browser, page: Path) -> None:
    browser.open(page)
    _ask(browser, 'SELECT ?t { ?c a sarye:Case ; dct:title ?t FILTER(CONTAINS(?t, "둘째")) }')
    assert _cells(browser) == [["둘째 사례"]]
    _ask(browser, "SELECT ?t {\n  ?c dct:title }")
    assert browser.texts("#answer .error")[0].startswith("2행")
    _ask(browser, "ASK { organization:소방청 ?p }")
    assert browser.texts("#answer .error")[0].startswith("1행 27")
    _ask(browser, "ASK { ?c a sarye:Case }")
    assert browser.texts("#answer .truth") == ["예"]
    _ask(browser, "PREFIX x: <x:>\n# nothing SELECT\nCONSTRUCT { ?c a x:y } { ?c a sarye:Case }")
    assert len(_cells(browser)) == 3
    _ask(browser, "INSERT DATA { <a:a> <a:b> <a:c> }")
    assert browser.texts("#answer .error") != []


@pytest.mark.browser
def test_a_question_that_takes_too_long_is_stopped_and_the_next_one_answered(browser: Browser, page: Path) -> None:
    browser.open(page)
    browser.run("const l = document.getElementById('limit'); l.value = '5'; l.dispatchEvent(new Event('change'))")
    _ask(browser, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    assert "5초" in browser.texts("#answer .error")[0]
    _ask(browser, "ASK {}")
    assert browser.texts("#answer .truth") == ["예"]


@pytest.mark.browser
def test_the_nodes_of_an_answer_open_in_the_network(browser: Browser, page: Path) -> None:
    browser.open(page, q="technology-users")
    browser.click('[data-question="technologies"]')
    _done(browser)
    address = browser.one("#inNetwork").get_attribute("href")
    assert address
    browser.driver.get("about:blank")
    browser.driver.get(address)
    browser.until(lambda: browser.run("return document.documentElement.dataset.ready") == "true")
    assert browser.texts("#place") == ["답에 나온 항목 3개"]
    assert "항목 23개 중 5개" in browser.texts("#status")[0]
    browser.click("#back")
    assert browser.texts("#place") == [""]


@pytest.mark.browser
def test_an_answer_is_saved_as_csv(browser: Browser, page: Path) -> None:
    browser.open(page)
    _ask(browser, "SELECT ?t { ?c a sarye:Case ; dct:title ?t } ORDER BY ?t")
    browser.click("#saveCsv")
    rows = list(csv.reader(io.StringIO(browser.downloaded("answer.csv").decode("utf-8-sig"), newline="")))
    assert rows[0] == ["t"]
    assert len(rows) == 4


@pytest.mark.browser
def test_english_and_a_phone(browser: Browser, page: Path) -> None:
    browser.screen(390, 844)
    browser.open(page, l="en", q="years")
    _done(browser)
    browser.until(lambda: _cells(browser))
    assert browser.run("return document.documentElement.lang") == "en"
    assert browser.texts("#asked h2") == [questions.load()["years"].title["en"]]
    assert browser.run("return document.documentElement.scrollWidth") <= 390


@pytest.mark.browser
def test_hostile_text_stays_text_in_answers(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "query.html").write_bytes(FORMATS["query-page"].written(hostile_graph(), _TOGETHER))
    browser.open(tmp_path / "query.html")
    _ask(browser, "SELECT ?s ?p ?o { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'hacked') || CONTAINS(STR(?s), 'hacked')) }")
    assert len(_cells(browser)) > 20
    assert browser.run("return window.hacked") is None
    assert browser.run("return document.querySelectorAll('#answer script, #answer img, #answer style').length") == 0
    assert browser.complaints() == []
