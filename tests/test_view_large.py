"""Large graphs: an overview that opens at once, hubs that open on demand, everything unfolded, and a drag."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from crowd import crowd
from pages import click_node, double_click_node, opened, overlaps, shown
from playwright.sync_api import Browser, Page

from kg.view import write_page
from kg.view.fold import EVERYTHING, HUBS

SIZE = 20_000


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("large") / "graph.html"
    write_page(crowd(SIZE), file)
    return file


@pytest.fixture(scope="module")
def page(browser: Browser, country: Path) -> Iterator[Page]:
    with opened(browser, country) as found:
        yield found


@pytest.fixture
def overview(page: Page) -> Page:
    page.evaluate("location.hash = ''")
    page.wait_for_function("polit.state.what === null && polit.shown.length < 300")
    page.click("#all")
    return page


def test_the_overview_is_small_and_the_data_is_all_there(overview: Page) -> None:
    assert overview.evaluate("polit.nodes.length") >= SIZE * 0.99
    assert 20 < overview.evaluate("polit.shown.length") <= 2 * HUBS < EVERYTHING
    folded = overview.evaluate("polit.shown.reduce((sum, node) => sum + node.held, 0)")
    everyone = overview.evaluate("polit.nodes.filter((node) => node.kind.shown).length")
    assert folded + overview.evaluate("polit.shown.length") == everyone
    assert overlaps(overview) == []


def test_a_hub_opens_on_demand_and_closes_again(overview: Page) -> None:
    before = shown(overview)
    hub, held = overview.evaluate(
        "() => { const hub = polit.shown.filter((node) => node.kind.id === 'court')"
        ".sort((a, b) => b.held - a.held)[0]; return [hub.label, hub.held]; }"
    )
    double_click_node(overview, hub)
    now = overview.evaluate("polit.shown.length")
    assert now >= len(before) + held
    assert overlaps(overview) == []
    overview.get_by_role("button", name="Close neighbours").click()
    assert shown(overview) == before


def test_whoever_is_searched_is_shown_with_their_case(overview: Page) -> None:
    name = overview.evaluate("polit.nodes.filter((node) => node.kind.id === 'offender').at(-1).label")
    overview.fill("#search", name)
    overview.keyboard.press("Enter")
    assert overview.inner_text("#panel h2") == name
    assert name in shown(overview)
    assert overview.evaluate("polit.shown.some((node) => node.kind.id === 'document')")


def test_a_bundle_tells_who_is_folded_in_it(overview: Page) -> None:
    overview.evaluate("polit.choose({ bundle: polit.bundles[0].ends })")
    through = overview.evaluate("polit.bundles[0].through.size")
    assert f"Through {through}" in overview.inner_text("#panel")
    assert overview.evaluate("location.hash").startswith("#between=")
    assert overview.locator("#panel .plain li").count() >= 1
    assert "folded away" in overview.inner_text("#panel")


def test_a_filter_brings_out_who_passes(overview: Page) -> None:
    overview.click("#filters summary")
    overview.select_option("#filter-standing", "acquitted")
    overview.select_option("#filter-court", index=1)
    people = overview.evaluate("polit.shown.filter((node) => node.standing).map((node) => node.standing)")
    assert set(people) == {"acquitted"}
    overview.click("#clear")


def test_everything_unfolded_answers_to_a_drag(overview: Page) -> None:
    overview.click("#unfold")
    assert overview.evaluate("polit.shown.length") >= SIZE * 0.99
    assert overlaps(overview) == []
    box = overview.locator("#network").bounding_box()
    assert box
    x, y = box["x"] + box["width"] - 30, box["y"] + 30
    before = overview.evaluate("polit.network.getViewPosition()")
    scale = overview.evaluate("polit.network.getScale()")
    overview.evaluate("() => { window.drawn = 0; polit.network.on('afterDrawing', () => { window.drawn += 1; }); }")
    overview.mouse.move(x, y)
    overview.mouse.down()
    overview.mouse.move(x - 90, y + 60, steps=6)
    overview.wait_for_function("window.drawn >= 2")
    overview.mouse.up()
    after = overview.evaluate("polit.network.getViewPosition()")
    assert (after["x"] - before["x"]) * scale == pytest.approx(90, abs=12)
    assert (before["y"] - after["y"]) * scale == pytest.approx(60, abs=12)
    overview.click("#unfold")
    assert overview.evaluate("polit.shown.length") <= 2 * HUBS


def test_the_list_reaches_everybody(overview: Page) -> None:
    listed = overview.locator("#list button").count()
    overview.click("#more")
    assert overview.locator("#list button").count() > listed
    click_node(overview, overview.evaluate("polit.shown[0].label"))
    assert overview.inner_text("#panel h2")
