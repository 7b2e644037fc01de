"""What readers do with the page: search, switch, filter, fold, follow a path or a case, and go back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pages import click_node, double_click_node, opened, shown
from playwright.sync_api import Browser, Page


@pytest.fixture
def page(browser: Browser, sample: Path) -> Iterator[Page]:
    with opened(browser, sample) as found:
        yield found


def test_suggestions_come_while_typing_best_first(page: Page) -> None:
    page.fill("#search", "saltby")
    assert page.locator("#suggestions li span").all_inner_texts() == [
        "Saltby",
        "Saltby Crown Court",
        "Unnamed person (38, Saltby)",
    ]
    page.focus("#search")
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    active = page.get_attribute("#search", "aria-activedescendant")
    assert page.get_attribute(f"#{active}", "aria-selected") == "true"
    page.keyboard.press("Enter")
    assert page.inner_text("#panel h2") == "Unnamed person (38, Saltby)"
    assert "Was charged with Fraud; no outcome is reported" in page.inner_text("#panel")
    assert page.locator("#suggestions").is_hidden()


def test_a_slip_of_the_finger_finds_the_name_all_the_same(page: Page) -> None:
    page.fill("#search", "qiull")
    assert page.locator("#suggestions li").count() == 0
    page.fill("#search", "quikl")
    assert page.locator("#suggestions li span").all_inner_texts() == ["Nora Quill"]


def test_the_legend_counts_and_switches_kinds(page: Page) -> None:
    row = page.locator("#kinds label", has_text="Convicted or cautioned")
    assert row.locator(".count").inner_text() == "2"
    row.locator("input").uncheck()
    assert "Alan Roper" not in shown(page)
    assert "Alan Roper" not in page.locator("#list button").all_inner_texts()
    row.locator("input").check()
    assert "Alan Roper" in shown(page)


def test_filters_leave_only_who_passes_and_their_links(page: Page) -> None:
    page.click("#filters summary")
    page.select_option("#filter-standing", label="Acquitted")
    people = page.evaluate("polit.shown.filter((node) => node.standing).map((node) => node.label)")
    assert people == ["Ivo Tarn"]
    assert "Money laundering" in shown(page)
    assert page.inner_text("#passing") == "1 person passes these filters."
    page.click("#clear")
    court = page.locator("#filter-court option").nth(1).inner_text()
    page.select_option("#filter-court", label=court)
    linked = page.evaluate(
        "court => { const node = polit.nodes.find((one) => one.label === court);"
        " return node.links.map((link) => polit.nodes[link.from === node.number ? link.to : link.from])"
        ".filter((one) => one.standing).map((one) => one.label); }",
        court,
    )
    people = page.evaluate("polit.shown.filter((node) => node.standing).map((node) => node.label)")
    assert set(people) == set(linked) != set()


def test_filters_by_offence_group_force_and_dates(page: Page) -> None:
    page.click("#filters summary")
    everyone = shown(page)
    for name in ("group", "force"):
        options = page.locator(f"#filter-{name} option")
        if options.count() > 1:
            page.select_option(f"#filter-{name}", index=1)
            assert shown(page) < everyone
            page.click("#clear")
    page.fill("#filter-from", "2099-01-01")
    page.dispatch_event("#filter-from", "change")
    assert shown(page) == set()
    page.fill("#filter-from", "2031-09-01")
    page.dispatch_event("#filter-from", "change")
    assert "Nora Quill" in shown(page)
    assert shown(page) < everyone


def test_a_double_click_closes_and_opens_neighbours(page: Page) -> None:
    before = shown(page)
    double_click_node(page, "Fraud")
    closed = shown(page)
    assert closed < before
    assert "Nora Quill" not in closed
    assert page.evaluate("polit.nodes.find((node) => node.label === 'Fraud').held") > 0
    double_click_node(page, "Fraud")
    assert shown(page) == before


def test_shift_and_a_second_name_show_the_shortest_path(page: Page) -> None:
    click_node(page, "Nora Quill")
    ends = page.evaluate(
        "() => { const start = polit.nodes.find((node) => node.label === 'Nora Quill'); const near = new Set([start]);"
        " const wave = [start]; for (const node of wave) for (const link of node.links) {"
        "  const other = polit.nodes[link.from === node.number ? link.to : link.from];"
        "  if (!near.has(other) && other.kind.shown) { near.add(other); wave.push(other); } }"
        " return wave.at(-1).label; }"
    )
    page.keyboard.down("Shift")
    click_node(page, ends)
    page.keyboard.up("Shift")
    assert page.inner_text("#panel h2") == f"Nora Quill – {ends}"
    steps = page.locator("#panel .step button").all_inner_texts()
    assert steps[0] == "Nora Quill"
    assert steps[-1] == ends
    assert page.locator("#panel .between").count() == len(steps) - 1
    page.locator("#panel .between summary").first.click()
    page.wait_for_selector("#panel .between article")


def test_a_path_can_be_found_without_a_mouse(page: Page) -> None:
    page.locator("#list button", has_text="Nora Quill").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Find a path from here").focus()
    page.keyboard.press("Enter")
    page.locator("#list button", has_text="Fraud").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel .step button").all_inner_texts() == ["Nora Quill", "Fraud"]


def test_no_path_is_said_in_so_many_words(page: Page) -> None:
    page.evaluate(
        "() => { const alone = polit.nodes.find((node) => node.kind.id === 'place');"
        " polit.choose({ path: [polit.nodes.find((node) => node.label === 'Ivo Tarn'), { ...alone, links: [] }] }); }"
    )
    assert "No links lead from one to the other" in page.inner_text("#panel")


def test_a_case_is_told_as_a_timeline_in_order(page: Page) -> None:
    click_node(page, "Alan Roper")
    days = page.locator("#panel ol.time time").evaluate_all("all => all.map((each) => each.dateTime)")
    assert len(days) >= 3
    assert days == sorted(days)
    told = page.locator("#panel ol.time li.sentence")
    assert "sentenced to imprisonment" in told.first.inner_text()
    told.first.locator("summary").click()
    told.first.locator("mark").first.wait_for()  # the words are told when the event has come


def test_back_and_forward_and_the_address(page: Page, browser: Browser, sample: Path) -> None:
    click_node(page, "Nora Quill")
    first = page.evaluate("location.hash")
    page.locator("#kinds label", has_text="Offences").locator("input").uncheck()
    click_node(page, "Ivo Tarn")
    second = page.evaluate("location.hash")
    page.go_back()
    page.go_back()
    assert page.evaluate("location.hash") == first
    assert page.inner_text("#panel h2") == "Nora Quill"
    assert "Fraud" in shown(page)
    page.go_forward()
    page.go_forward()
    assert page.inner_text("#panel h2") == "Ivo Tarn"
    with opened(browser, sample, second) as shared:
        assert shared.inner_text("#panel h2") == "Ivo Tarn"
        assert not shared.locator("#kinds label", has_text="Offences").locator("input").is_checked()
        assert shown(shared) == shown(page)


def test_keys_move_the_picture_and_find_the_search(page: Page) -> None:
    scale = page.evaluate("polit.network.getScale()")
    page.keyboard.press("+")
    assert page.evaluate("polit.network.getScale()") > scale
    page.keyboard.press("0")
    assert page.evaluate("polit.network.getScale()") == pytest.approx(scale)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
