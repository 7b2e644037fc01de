"""The page in a real browser: it draws, asks for nothing, tells quotes, and shows hostile names as text."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg.query import open_dataset
from kg.view import write_page

SAMPLE = Path(__file__).parent / "data" / "query-sample.ttl"
HOSTILE = '</script><img src=x onerror="window.hit=1"><b>Roper</b> {{7*7}} \'\\u003c'


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None:
        reason = "Debian's Chromium is absent: apt-get install chromium"
        if os.environ.get("KG_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield browser
        browser.close()


def _open(browser: Browser, file: Path, **options: object) -> tuple[Page, list[str]]:
    """The page, and a list that fills with whatever goes wrong or asks for an address."""
    page = browser.new_page(viewport={"width": 1400, "height": 900}, **options)  # type: ignore[arg-type]
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith("file:") else None)
    page.goto(file.as_uri())
    page.wait_for_function("window.polit !== undefined")
    return page, told


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("view") / "graph.html"
    write_page(open_dataset(SAMPLE), file)
    return file


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    literal = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    text = SAMPLE.read_text(encoding="utf-8").replace('foaf:name "Alan Roper"', f'foaf:name "{literal}"')
    text = text.replace("<https://www.wexland.example/news/man-jailed>", "<javascript:window.hit=2>")
    text = text.replace('oa:exact "Alan Roper, 44', f'oa:exact "{literal}, 44')
    (folder / "hostile.ttl").write_text(text, encoding="utf-8")
    write_page(open_dataset(folder / "hostile.ttl"), folder / "graph.html", title=HOSTILE)
    return folder / "graph.html"


def _click_node(page: Page, label: str) -> None:
    place = page.evaluate("label => polit.place(polit.nodes.find((node) => node.label === label).number)", label)
    box = page.locator("#network").bounding_box()
    assert box
    page.mouse.click(box["x"] + place["x"], box["y"] + place["y"])


def test_it_draws_and_asks_for_nothing(browser: Browser, sample: Path) -> None:
    page, told = _open(browser, sample)
    drawn = page.evaluate(
        "() => { const c = document.querySelector('#network canvas'); const d = c.getContext('2d')"
        ".getImageData(0, 0, c.width, c.height).data; const seen = new Set();"
        " for (let i = 0; i < d.length; i += 4) if (d[i + 3] > 250)"
        " seen.add((d[i] << 16) + (d[i + 1] << 8) + d[i + 2]);"
        " return seen.has(0xc04f00) && seen.has(0x882255) && seen.has(0x0068a8); }"
    )
    assert drawn
    assert told == []
    page.close()


def test_choosing_a_node_tells_its_quote_in_its_passage(browser: Browser, sample: Path) -> None:
    page, told = _open(browser, sample)
    _click_node(page, "Nora Quill")
    page.wait_for_selector("#panel mark")
    assert page.inner_text("#panel h2") == "Nora Quill"
    quote = page.locator("#panel blockquote", has_text="found guilty of conspiracy to commit fraud")
    assert quote.inner_text() == "Quill was found guilty of conspiracy to commit fraud by a jury."
    assert quote.locator("mark").inner_text() == "found guilty of conspiracy to commit fraud"
    assert "Was convicted of Fraud (conspiracy), having pleaded not guilty" in page.inner_text("#panel")
    assert "20 September 2031 · Wexland Police" in page.inner_text("#panel")
    assert page.get_attribute("#panel article a", "href") == "https://www.wexland.example/news/fraudster"
    page.keyboard.press("Escape")
    assert page.inner_text("#panel h2") == "Choose somebody"
    assert told == []
    page.close()


def test_choosing_a_link_tells_what_it_rests_on(browser: Browser, sample: Path) -> None:
    page, _ = _open(browser, sample)
    middle = page.evaluate(
        "() => { const link = polit.links.find((one) => one.says[0].label === 'acquitted of');"
        " const [a, b] = [polit.place(link.from), polit.place(link.to)];"
        " return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }; }"
    )
    box = page.locator("#network").bounding_box()
    assert box
    page.mouse.click(box["x"] + middle["x"], box["y"] + middle["y"])
    page.wait_for_selector("#panel mark")
    assert page.inner_text("#panel h2") == "Ivo Tarn – acquitted of – Money laundering"
    assert page.inner_text("#panel mark") == "Ivo Tarn, 39, was cleared of money laundering"
    page.close()


def test_everything_can_be_reached_by_keyboard(browser: Browser, sample: Path) -> None:
    page, _ = _open(browser, sample)
    page.focus("#search")
    page.keyboard.type("saltby")
    assert page.locator("#list button").all_inner_texts() == [
        "Unnamed person (38, Saltby)",
        "Saltby Crown Court",
        "Saltby",
    ]
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Unnamed person (38, Saltby)"
    assert "Was charged with Fraud; no outcome is reported" in page.inner_text("#panel")
    names = page.evaluate("polit.nodes.filter((node) => node.kind.id !== 'place').map((node) => node.label).sort()")
    page.fill("#search", "")
    listed = page.locator("#list button").all_inner_texts()
    assert sorted(listed) == sorted(names)
    page.close()


def test_the_legend_counts_and_switches_kinds(browser: Browser, sample: Path) -> None:
    page, _ = _open(browser, sample)
    row = page.locator("#kinds label", has_text="Offenders")
    assert row.locator(".count").inner_text() == "2"
    row.locator("input").uncheck()
    assert "Alan Roper" not in page.locator("#list button").all_inner_texts()
    row.locator("input").check()
    assert "Alan Roper" in page.locator("#list button").all_inner_texts()
    page.close()


def test_hostile_names_are_text(browser: Browser, hostile: Path) -> None:
    page, told = _open(browser, hostile)
    assert page.inner_text("h1") == HOSTILE
    _click_node(page, HOSTILE)
    page.wait_for_selector("#panel mark")
    assert page.inner_text("#panel h2") == HOSTILE
    assert page.locator("#panel mark").first.inner_text().startswith(HOSTILE)
    assert page.evaluate("window.hit") is None
    assert page.locator("img, b:has-text('Roper') b").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
    assert told == []
    page.close()


def test_dark_and_narrow_screens(browser: Browser, sample: Path) -> None:
    page, told = _open(browser, sample, color_scheme="dark")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.click("#theme")
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.mouse.move(200, 300)
    page.locator(".picture").scroll_into_view_if_needed()
    box = page.locator(".picture").bounding_box()
    assert box
    page.mouse.move(200, box["y"] + 100)
    before = page.evaluate("window.scrollY")
    page.mouse.wheel(0, 200)
    page.wait_for_function("before => window.scrollY > before", arg=before)
    assert told == []
    page.close()
