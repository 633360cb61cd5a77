"""The page in a real browser beside pyvis's own default page: size, first draw, longest task, frames while dragging.

Usage: python -m tests.bench.page [NODES ...]

NODES are 400, 2000, 10000 and 50000 unless said; pyvis draws up to 400 only, for it takes minutes with more. Ours is
opened at its first view and, up to 10,000 nodes, with everything drawn. The browser has no graphics card here, so that
WebGL is computed by the processor: on any real screen it is faster. Times are medians of three runs, of a cold page.
"""

from __future__ import annotations

import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyvis.network import Network

sys.path.insert(0, str(Path(__file__).parents[1]))

from browser import Browser
from large_graph import large_graph
from sarye.export import FORMATS
from sarye.graph.model import CaseGraph

_SIZES = (400, 2_000, 10_000, 50_000)
_WHOLE = 10_000
_THEIRS = 400
_PATIENCE = 180.0

_WATCH = """
window.watched = { first: null, longest: 0 };
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) watched.longest = Math.max(watched.longest, one.duration);
}).observe({ entryTypes: ["longtask"] });
const drawn = () => document.documentElement.dataset.ready === "true"
  || (window.network && document.getElementById("loadingBar")?.style.display === "none");
const look = () => {
  if (!document.documentElement || !drawn()) return setTimeout(look, 10);
  requestAnimationFrame(() => requestAnimationFrame(() => { watched.first = performance.now(); }));
};
look();
"""
_FRAMES = """
window.frames_ = [];
let last = performance.now();
const tick = (now) => { frames_.push(now - last); last = now; if (frames_.length < 600) requestAnimationFrame(tick); };
requestAnimationFrame(tick);
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one opening of a page took: megabytes, milliseconds to the first draw, of the longest task, of frames."""

    size: float
    first: float
    longest: float
    frame: float
    slow_frame: float


def main(arguments: list[str]) -> None:
    """Measure and print."""
    print(f"{'':<26}{'size':>9}{'first draw':>13}{'longest task':>14}{'frame, median and 95 %':>25}")
    first: dict[int, float] = {}
    theirs = None
    with tempfile.TemporaryDirectory() as name, _chromium(Path(name)) as browser:
        for count in [int(one) for one in arguments] or _SIZES:
            graph = large_graph(count)
            page = _written(Path(name) / f"{count}.html", FORMATS["page"].write(graph))
            first[count] = _row(f"{count:,} ours", _seen(browser, page, "", 3)).first
            if count <= _WHOLE:
                _row(f"{count:,} ours, everything", _seen(browser, page, "#a=all", 3))
            if count <= _THEIRS:
                other = _written(Path(name) / f"pyvis{count}.html", _pyvis(graph, Path(name)))
                theirs = _row(f"{count:,} pyvis, default", _seen(browser, other, "", 1)).first / first[count]
    if theirs:
        print(f"\nfirst draw at 400: {theirs:.0f} times sooner than pyvis's default (bar: 20)")
    if {2_000, 10_000} <= first.keys():
        print(f"first draw at 10,000: {first[10_000] / first[2_000]:.1f} times that at 2,000 (bar: 3)")


@contextlib.contextmanager
def _chromium(folder: Path) -> Iterator[Browser]:
    browser = Browser(folder)
    browser.driver.set_page_load_timeout(_PATIENCE)
    browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _WATCH})
    browser.screen(1280, 720)
    yield browser
    browser.driver.quit()


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _pyvis(graph: CaseGraph, folder: Path) -> bytes:
    """Return the page that pyvis makes of the same nodes and edges when nothing is set but that it be one file."""
    network = Network(cdn_resources="in_line", directed=True)
    for node in graph.nodes:
        network.add_node(node.id, label=node.label)
    for edge in graph.edges:
        network.add_edge(edge.source, edge.target)
    before = Path.cwd()
    os.chdir(folder)  # pyvis writes beside wherever one stands
    try:
        html: str = network.generate_html()
    finally:
        os.chdir(before)
    return html.encode()


def _seen(browser: Browser, page: Path, state: str, runs: int) -> Seen:
    found = [_once(browser, page, state) for _ in range(runs)]
    return Seen(
        page.stat().st_size / 1e6,
        *(statistics.median(getattr(one, name) for one in found) for name in Seen.__slots__[1:]),
    )


def _once(browser: Browser, page: Path, state: str) -> Seen:
    browser.driver.get("about:blank")
    with contextlib.suppress(Exception):  # the page may block for longer than the driver waits
        browser.driver.get(page.as_uri() + state)
    with contextlib.suppress(AssertionError):
        browser.until(lambda: browser.run("return watched.first"), _PATIENCE)
    first = browser.run("return watched.first") or float("inf")
    longest = browser.run("return watched.longest")
    frames = sorted(_drag(browser)) or [float("nan")]
    return Seen(0, first, longest, statistics.median(frames), frames[int(0.95 * (len(frames) - 1))])


def _drag(browser: Browser) -> list[float]:
    """Drag the picture to and fro for two seconds and return how long its frames took."""
    box: dict[str, float] = browser.run(
        "const b = (document.getElementById('canvas') ?? document.querySelector('canvas')).getBoundingClientRect();"
        "return { x: b.x + b.width / 2, y: b.y + b.height / 2 }"
    )

    def mouse(kind: str, x: float, **more: Any) -> None:
        event = {"type": kind, "x": x, "y": box["y"] + 40, "button": "left", "clickCount": 1, "buttons": 1, **more}
        browser.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    browser.run(_FRAMES)
    mouse("mousePressed", box["x"] + 31)
    until, step = time.monotonic() + 2, 0
    while time.monotonic() < until:
        step += 1
        mouse("mouseMoved", box["x"] + 31 + 60 * (1 if step % 20 < 10 else -1) * (step % 10) / 10)
    mouse("mouseReleased", box["x"] + 31, buttons=0)
    made: list[float] = browser.run("return frames_.slice(1)")
    return made


def _row(name: str, seen: Seen) -> Seen:
    print(
        f"{name:<26}{seen.size:>6.2f} MB{seen.first:>10,.0f} ms{seen.longest:>11,.0f} ms"
        f"{seen.frame:>14,.0f} ms{seen.slow_frame:>6,.0f} ms",
        flush=True,
    )
    return seen


if __name__ == "__main__":
    main(sys.argv[1:])
