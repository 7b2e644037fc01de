"""The pages in Debian's Chromium: what axe-core finds, what a keyboard reaches, what runs and what is asked for."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from serving import SAMPLE, Server, served

from kg.serve.statics import EDITOR

ROOT = Path(__file__).parents[1]
HOSTILE = '"><script>hit=1</script><img src=x onerror=hit=1>'
PAGES = (
    "/", "/about", "/search?q=roper", "/search?kind=person", "/explore", "/explore?standing=convicted",
    "/explore?view=chart", "/explore?view=network", "/query", "/query?named=everything-about-a-person&person=Roper",
    "/query?named=convictions-by-offence&view=chart", "/query?query=nonsense", "/page/person/alan-roper",
    "/page/person/unnamed-1", "/page/person/ivo-tarn", "/page/court/harwick-crown-court", "/page/document/wexland-01",
    "/page/status/charged", "/nothing",
)  # fmt: skip


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with served(SAMPLE, "--rate", "0") as running:
        yield running


@contextlib.contextmanager
def opened(browser: Browser, server: Server, path: str, **options: object) -> Iterator[tuple[Page, list[str]]]:
    """A page, and a list that fills with whatever goes wrong in it or is asked for elsewhere."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    page = context.new_page()
    told: list[str] = []
    page.on("console", lambda message: None if "status of 40" in message.text else told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda one: None if one.url.startswith((server.address, "data:")) else told.append(one.url))
    page.goto(server.address.rstrip("/") + path)
    page.wait_for_load_state("networkidle")
    yield page, told
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_serious_and_nothing_goes_wrong(
    browser: Browser, server: Server, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 844}
    with opened(browser, server, "/", color_scheme=scheme, viewport=size) as (page, told):
        for path in PAGES:
            page.goto(server.address.rstrip("/") + path)
            found = Axe().run(page).response["violations"]
            serious = [
                (path, each["id"], [node["html"][:200] for node in each["nodes"]])
                for each in found
                if each["impact"] in ("serious", "critical")
            ]
            assert serious == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert told == []


def test_search_answers_while_one_types(browser: Browser, server: Server) -> None:
    with opened(browser, server, "/") as (page, told):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_text("Skip to the content")
        page.focus("#q")
        page.keyboard.type("alan ropp")
        expect(page.locator("#found a").first).to_have_text(re.compile("Alan Roper"))
        assert page.url.endswith("/search?q=alan+ropp")
        page.locator("#found a").first.focus()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Alan Roper")
        expect(page.locator("mark").first).to_be_visible()
        assert told == []


def test_everything_works_without_javascript(browser: Browser, server: Server) -> None:
    with opened(browser, server, "/search", java_script_enabled=False) as (page, _):
        page.fill("#q", "quil")
        page.click("main button")
        expect(page.locator("#found a").first).to_have_text(re.compile("Nora Quill"))
        page.goto(server.address + "query?named=everything-about-a-person")
        page.fill("#p-person", "Tarn")
        page.click("form.fields button")
        expect(page.locator("table").first).to_contain_text("Ivo Tarn")
        page.goto(server.address + "query")
        page.fill("#sparql", "SELECT ?name { ?p a polit:Offender ; foaf:name ?name }")
        page.click(".editor button")
        expect(page.locator("table").first).to_contain_text("Alan Roper")


def test_exploring_by_clicks_can_be_shared_and_gone_back_on(browser: Browser, server: Server) -> None:
    with opened(browser, server, "/explore") as (page, told):
        page.get_by_role("link", name="Was convicted").click()
        expect(page.locator(".selection h2")).to_contain_text("2 people")
        page.get_by_role("navigation", name="Shown as").get_by_role("link", name="Network").click()
        expect(page.locator("svg.network")).to_contain_text("Nora Quill")
        assert page.url.endswith("/explore?standing=convicted&view=network")
        page.get_by_role("link", name="Chart").click()
        expect(page.locator("img.chart")).to_be_visible()
        assert page.evaluate("document.querySelector('img.chart').naturalWidth") > 100
        page.go_back()
        page.go_back()
        expect(page.locator("table")).to_contain_text("Alan Roper")
        page.get_by_role("link", name=re.compile("take away")).first.click()
        expect(page.locator(".selection h2")).to_contain_text("4 people")
        assert told == []


def test_a_picture_leads_to_what_it_shows(browser: Browser, server: Server) -> None:
    with opened(browser, server, "/page/person/alan-roper") as (page, told):
        page.locator("svg.network a", has_text="Harwick Crown Court").click()
        expect(page.locator("h1")).to_have_text("Harwick Crown Court")
        assert told == []


def test_hostile_texts_run_nothing(browser: Browser, tmp_path: Path) -> None:
    literal = HOSTILE.replace('"', '\\"')
    text = re.sub(r'((?:name|label|Label|title|exact|prefix)) "[^"]*"(@en)?', lambda found: f'{found[1]} "{literal}"',
                  SAMPLE.read_text(encoding="utf-8"))  # fmt: skip
    (tmp_path / "graph.ttl").write_text(text, encoding="utf-8")
    with served(tmp_path, "--rate", "0") as server:
        for path in ("/", "/search?q=script", "/explore", "/explore?view=network", "/page/person/alan-roper"):
            with opened(browser, server, path) as (page, told):
                assert page.evaluate("window.hit") is None
                assert told == []
                if path == "/":
                    page.fill("#q", "script")
                    expect(page.locator("#found a").first).to_contain_text("<script>")
                    assert page.evaluate("window.hit") is None


def test_the_editor_of_yasgui_asks_like_the_text_area(browser: Browser, server: Server) -> None:
    if not all((ROOT / "kg" / "serve" / "static" / name).exists() for name in EDITOR):
        reason = "the editor is not built: make web"
        if os.environ.get("KG_REQUIRE_WEB") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with opened(browser, server, "/query") as (page, told):
        expect(page.locator(".CodeMirror")).to_be_visible()
        expect(page.locator(".parseErrorIcon")).to_have_count(0)
        page.locator(".CodeMirror").click()
        page.keyboard.press("Control+A")
        page.keyboard.insert_text("SELECT ?name { ?p a polit:Offender ; foaf:name ?name }")
        page.click(".editor button")
        expect(page.locator("table").first).to_contain_text("Alan Roper")
        assert "polit%3AOffender" in page.url
        assert "Offender" not in page.evaluate("JSON.stringify(localStorage)")
        assert told == []
