"""A real Chromium for the tests: it opens pages from files and tells what they did."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-device-scale-factor=1",
    "--enable-unsafe-swiftshader",
)


class Browser:
    """A Chromium that opens pages from files and tells what they did."""

    def __init__(self, folder: Path) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in (*_FLAGS, f"--user-data-dir={folder / 'profile'}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.downloads = folder / "downloads"
        self._command("Page.setDownloadBehavior", behavior="allow", downloadPath=str(self.downloads))

    def _command(self, name: str, **values: Any) -> None:
        self.driver.execute_cdp_cmd(name, values)

    def screen(self, width: int = 1440, height: int = 900) -> None:
        self._command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def prefer(self, scheme: str) -> None:
        self._command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def open(self, page: Path, **state: object) -> None:
        """Open *page* afresh at a *state* (the short names of its address)."""
        self.driver.get("about:blank")
        self.complaints()
        self.driver.get(page.as_uri() + ("#" + urlencode(state) if state else ""))
        self.until(lambda: self.run("return document.documentElement.dataset.ready") == "true")

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector: str) -> None:
        self.one(selector).click()

    def texts(self, selector: str) -> list[str]:
        script = "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)"
        found: list[str] = self.run(script, selector)
        return found

    def until(self, holds: Callable[[], object], seconds: float = 10) -> None:
        deadline = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < deadline, "it did not happen in time"
            time.sleep(0.02)

    def complaints(self) -> list[str]:
        entries = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [entry["message"] for entry in entries]

    def downloaded(self, name: str) -> bytes:
        path = self.downloads / name
        self.until(path.exists)
        data = path.read_bytes()
        path.unlink()
        return data
