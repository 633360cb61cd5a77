"""Pictures of the casebook's page for docs/screenshots: ``make screenshots``.

Usage: python -m tests.screenshots [FOLDER]

The picture of each view is taken by the Chromium of the tests from a page that is built anew.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from browser import Browser
from sarye import build

ROOT = Path(__file__).parents[1]
_DESK = (1440, 900)
_PHONE = (390, 844)
_AGENCY = "organization/한국전력공사"


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its file, the page and the state that it is opened at, the theme and the size of the screen."""

    file: str
    page: str = "index.html"
    state: tuple[tuple[str, str], ...] = ()
    scheme: str = "light"
    screen: tuple[int, int] = _DESK


SHOTS = (
    Shot("page-light.png"),
    Shot("page-dark.png", state=(("n", "organization/행정안전부 (2017)"),), scheme="dark"),
    Shot("page-phone.png", screen=_PHONE),
    Shot("evidence.png", state=(("n", _AGENCY), ("f", _AGENCY), ("d", "2"))),
    Shot("cases.png", state=(("v", "cases"),)),
    Shot("table.png", state=(("v", "table"),)),
    Shot("matrix.png", state=(("v", "matrix"),)),
    Shot("collaboration.png", state=(("v", "partners"),)),
    Shot("years.png", state=(("v", "years"),)),
    Shot("query.png", page="query.html", state=(("q", "technology-users"),)),
)


def main(arguments: list[str]) -> None:
    """Take every picture."""
    target = Path(arguments[0]) if arguments else ROOT / "docs" / "screenshots"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build([ROOT / "data" / "casebook"], folder / "pages", formats=("page", "query-page"))
        browser = Browser(folder)
        try:
            for shot in SHOTS:
                _take(browser, shot, folder / "pages", target)
        finally:
            browser.driver.quit()


def _take(browser: Browser, shot: Shot, pages: Path, target: Path) -> None:
    browser.screen(*shot.screen)
    browser.prefer(shot.scheme)
    browser.open(pages / shot.page, **dict(shot.state))
    time.sleep(1)  # a picture of what is at rest
    browser.driver.save_screenshot(str(target / shot.file))
    print(f"{shot.file:<20}{(target / shot.file).stat().st_size / 1e3:>6.0f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
