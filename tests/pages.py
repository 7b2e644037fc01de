"""A page in Debian's Chromium: opened offline, with everything that goes wrong or asks for an address written down."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

SAMPLE = Path(__file__).parent / "data" / "query-sample.ttl"


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser; the test is skipped where there is none, and fails there if KG_REQUIRE_BROWSER=1."""
    found = shutil.which("chromium")
    if found is None:
        reason = "Debian's Chromium is absent: apt-get install chromium"
        if os.environ.get("KG_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=found, args=arguments)
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, file: Path, address: str = "", **options: Any) -> Iterator[Page]:
    """The page of a file; at the end it must have said nothing on the console and asked for no address."""
    page = browser.new_page(**{"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce", **options})
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(file.as_uri() + address)
    page.wait_for_function("window.polit !== undefined")
    yield page
    page.close()
    assert told == []


def click_node(page: Page, label: str, **how: Any) -> None:
    """Click on a node where it stands in the picture."""
    _at_node(page, label, lambda x, y: page.mouse.click(x, y, **how))


def double_click_node(page: Page, label: str) -> None:
    """Click on a node twice, as fast as people do."""
    _at_node(page, label, lambda x, y: page.mouse.dblclick(x, y))


def point_at(page: Page, label: str) -> None:
    """Lay the pointer on a node."""
    _at_node(page, label, lambda x, y: (page.mouse.move(x - 40, y - 40), page.mouse.move(x, y, steps=4)))


def _at_node(page: Page, label: str, act: Any) -> None:
    place = page.evaluate("label => polit.place(polit.nodes.find((node) => node.label === label).number)", label)
    box = page.locator("#network").bounding_box()
    assert box
    act(box["x"] + place["x"], box["y"] + place["y"])


def shown(page: Page) -> set[str]:
    """The names of all nodes that stand in the picture."""
    return set(page.evaluate("polit.shown.map((node) => node.label)"))


def overlaps(page: Page) -> list[list[str]]:
    """Pairs of names that cover each other on the screen, of those that are written now."""
    found: list[list[str]] = page.evaluate(
        "() => { const all = polit.written; const hit = [];"
        " for (let i = 0; i < all.length; i += 1) for (let j = i + 1; j < all.length; j += 1) {"
        "  const [a, b] = [all[i][1], all[j][1]];"
        "  if (a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0) hit.push([all[i][0], all[j][0]]); }"
        " return hit; }"
    )
    return found
