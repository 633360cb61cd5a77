"""The pages under axe-core, the checker of Deque: nothing serious in any view, theme, language or width."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from browser import Browser
from large_graph import large_graph
from npm_packages import installed
from sample_graph import sample_graph
from sarye.export import FORMATS
from sarye.export.explorer import MANY
from sarye.export.formats import Surroundings

pytestmark = [pytest.mark.browser, pytest.mark.node, pytest.mark.slow]

_RUN = """
const done = arguments[0];
axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => done(violations
  .filter((one) => ["serious", "critical"].includes(one.impact))
  .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`)));
"""
_VIEWS = ("network", "cases", "matrix", "partners", "years", "table")


@pytest.fixture(scope="module")
def axe() -> str:
    return (installed() / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    made = Browser(tmp_path_factory.mktemp("chromium"))
    yield made
    made.driver.quit()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    together = Surroundings(frozenset({"index.html", "query.html"}))
    for name in ("page", "query-page"):
        (made / FORMATS[name].filename).write_bytes(FORMATS[name].written(sample_graph(), together))
    (made / "large.html").write_bytes(FORMATS["page"].write(large_graph(MANY + 50)))
    return made


_STILL = "return document.getAnimations().every(one => !(one instanceof CSSTransition))"


def _serious(browser: Browser, axe: str) -> list[str]:
    browser.until(lambda: browser.run(_STILL))  # while a colour changes, its contrast is that of neither
    browser.run(axe)
    found: list[str] = browser.driver.execute_async_script(_RUN)
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", _VIEWS)
def test_no_view_has_a_serious_fault(browser: Browser, axe: str, folder: Path, view: str, scheme: str) -> None:
    browser.screen()
    browser.prefer(scheme)
    browser.open(folder / "index.html", v=view)
    assert _serious(browser, axe) == []
    browser.open(folder / "index.html", v=view, n="organization/서구", l="en")
    assert _serious(browser, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_to_ask_in_has_no_serious_fault(browser: Browser, axe: str, folder: Path, scheme: str) -> None:
    browser.screen()
    browser.prefer(scheme)
    browser.open(folder / "query.html")
    browser.until(lambda: browser.one("#run").is_enabled())
    assert _serious(browser, axe) == []
    browser.click('[data-question="technologies"]')
    browser.until(lambda: browser.texts("#answer table") and browser.one("#run").is_enabled())
    browser.run("document.getElementById('writing').open = true")
    assert _serious(browser, axe) == []


def test_a_phone_and_a_large_graph_have_no_serious_fault(browser: Browser, axe: str, folder: Path) -> None:
    browser.screen(390, 844)
    browser.prefer("light")
    browser.open(folder / "index.html", n="case/a1")
    assert _serious(browser, axe) == []
    browser.screen()
    browser.open(folder / "large.html")
    assert _serious(browser, axe) == []


@pytest.mark.parametrize("size", [(800, 600), (1280, 720)])
def test_a_small_screen_has_no_serious_fault(browser: Browser, axe: str, folder: Path, size: tuple[int, int]) -> None:
    browser.screen(*size)
    for page in ("index.html", "query.html", "large.html"):
        browser.open(folder / page)
        assert _serious(browser, axe) == []


def test_a_seeded_fault_is_found(browser: Browser, axe: str, folder: Path) -> None:
    browser.screen()
    browser.open(folder / "index.html")
    browser.run("const field = document.getElementById('search'); field.ariaLabel = ''; field.placeholder = ''")
    assert [fault.partition(":")[0] for fault in _serious(browser, axe)] == ["label"]
