# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""A house as a new user has it: the demonstration carried through by the command line, served by the real server.

The pictures of README and handbook come from these journeys: `make pictures` sets UMLAUF_PICTURES.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from umlauf.demo import PASSWORD

ROOT = Path(__file__).parents[2]
AXE = ROOT / "tests" / "vendor" / "axe-core"
PICTURES = ROOT / "docs" / "pictures"
WIDE, NARROW = 1280, 390


def chromium() -> str | None:
    """Return Debian's Chromium, where it is installed."""
    return shutil.which("chromium")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip journeys on a machine without a browser; on CI none may be skipped."""
    if chromium() is None and not os.environ.get("CI"):
        for item in items:
            if "journeys" in item.path.parts:
                item.add_marker(pytest.mark.skip(reason="Chromium is not installed: apt-get install chromium"))


def free_port() -> int:
    """Return a port of this machine that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    """Wait until the server answers, half a minute at most."""
    for _ in range(300):
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not answer within half a minute")


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Carry the demonstration through, serve it, and return its address."""
    var = tmp_path_factory.mktemp("house")
    port = free_port()
    environment = os.environ | {"UMLAUF_VAR": str(var), "UMLAUF_PORT": str(port), "LC_ALL": "C.UTF-8"}
    umlauf = [sys.executable, "-m", "umlauf"]
    subprocess.run(
        [*umlauf, "demo", "--no-serve", "--out", str(var / "out")], check=True, env=environment, cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    server = subprocess.Popen([*umlauf, "serve"], env=environment, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/answers/", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
        )
        yield launched
        launched.close()


class Reader:
    """Someone in front of a screen: a language, a width, and nothing that the console complains of."""

    def __init__(self, house: str, context: BrowserContext, language: str) -> None:
        self.house = house
        self.language = language
        self.context = context
        self.complaints: list[str] = []
        self.width = WIDE
        self.page: Page = context.new_page()
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def open(self, path: str) -> int:
        """Open a page and return its status."""
        answer = self.page.goto(f"{self.house}{path}")
        assert answer is not None
        return answer.status

    def sign_in(self, username: str) -> None:
        """Sign in with an account of the demonstration."""
        self.open("/sign-in/")
        self.page.fill("input[name=username]", username)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.click("main button[type=submit]")

    def findings(self) -> list[str]:
        """Return what axe finds on the page, rule by rule, with the elements."""
        # An expression, which the content security policy does not stop.
        self.page.evaluate((AXE / "axe.min.js").read_text(encoding="utf-8"))
        result = self.page.evaluate("axe.run()")
        return [
            f"{violation['id']}: {json.dumps([node['html'][:120] for node in violation['nodes']], ensure_ascii=False)}"
            for violation in result["violations"]
        ]

    def overflows(self) -> bool:
        """Tell whether the page is wider than the screen."""
        wide = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return int(wide) > 0

    def picture(self, name: str) -> None:
        """Take the picture of README and handbook, as far as the screen shows it, where pictures are asked for."""
        if os.environ.get("UMLAUF_PICTURES"):
            PICTURES.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=PICTURES / f"{name}-{self.width}.png")


@contextmanager
def reading(house: str, browser: Browser, language: str, width: int) -> Iterator[Reader]:
    """Somebody who opens a browser of their own, and closes it in the end."""
    context = browser.new_context(
        viewport={"width": width, "height": 1000}, locale=language, extra_http_headers={"Accept-Language": language}
    )
    person = Reader(house, context, language)
    person.width = width
    yield person
    context.close()


@pytest.fixture(
    params=[("de", WIDE), ("en", WIDE), ("de", NARROW), ("en", NARROW)], ids=lambda one: f"{one[0]}-{one[1]}"
)
def reader(request: pytest.FixtureRequest, house: str, browser: Browser) -> Iterator[Reader]:
    """A reader in both languages, at both widths; without JavaScript there is nothing that would be missed."""
    with reading(house, browser, *request.param) as person:
        yield person


@pytest.fixture
def officer(house: str, browser: Browser) -> Iterator[Reader]:
    """An officer, signed in, reading German on a wide screen."""
    with reading(house, browser, "de", WIDE) as person:
        person.sign_in("referat")
        yield person


@pytest.fixture
def signatory(house: str, browser: Browser) -> Iterator[Reader]:
    """A signatory, signed in, reading German on a wide screen."""
    with reading(house, browser, "de", WIDE) as person:
        person.sign_in("leitung")
        yield person
