"""The page in a real browser: it draws, asks for nothing, tells quotes, and shows hostile names as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from pages import SAMPLE, click_node, opened, overlaps, point_at, shown
from playwright.sync_api import Browser, Page

import kg
from kg.query import open_dataset
from kg.view import write_page

HOSTILE = '</script><img src=x onerror="window.hit=1"><b>Roper</b> {{7*7}} \'\\u003c'
_COLOURS = """() => {
  const drawn = document.querySelector('#network canvas');
  const canvas = Object.assign(document.createElement('canvas'), { width: drawn.width, height: drawn.height });
  const copy = canvas.getContext('2d', { willReadFrequently: true });
  copy.drawImage(drawn, 0, 0);
  const dots = copy.getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Set();
  const hex = (value) => value.toString(16).padStart(2, '0');
  for (let i = 0; i < dots.length; i += 4) seen.add('#' + [0, 1, 2].map((c) => hex(dots[i + c])).join(''));
  return [...seen];
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    literal = HOSTILE.replace("\\", "\\\\").replace('"', '\\"')
    text = SAMPLE.read_text(encoding="utf-8").replace('foaf:name "Alan Roper"', f'foaf:name "{literal}"')
    text = text.replace("<https://www.wexland.example/news/man-jailed>", "<javascript:window.hit=2>")
    text = text.replace('oa:exact "Alan Roper, 44', f'oa:exact "{literal}, 44')
    (folder / "hostile.ttl").write_text(text, encoding="utf-8")
    write_page(open_dataset(folder / "hostile.ttl"), folder / "graph.html", title=HOSTILE, note=HOSTILE)
    return folder / "graph.html"


def test_it_draws_each_standing_in_its_own_colour(browser: Browser, sample: Path) -> None:
    with opened(browser, sample) as page:
        seen = set(page.evaluate(_COLOURS))
        for kind in ("offender", "accused", "acquitted", "officer", "offence", "court"):
            colour = page.evaluate("id => polit.nodes.find((node) => node.kind.id === id).kind.colour", kind)
            assert colour in seen, kind


def test_choosing_a_node_tells_its_quote_in_its_passage(browser: Browser, sample: Path) -> None:
    with opened(browser, sample) as page:
        click_node(page, "Nora Quill")
        page.wait_for_selector("#panel article mark")
        assert page.inner_text("#panel h2") == "Nora Quill"
        quote = page.locator("#panel article blockquote", has_text="found guilty of conspiracy to commit fraud")
        assert quote.inner_text() == "Quill was found guilty of conspiracy to commit fraud by a jury."
        assert quote.locator("mark").inner_text() == "found guilty of conspiracy to commit fraud"
        assert "Was convicted of Fraud (conspiracy), having pleaded not guilty" in page.inner_text("#panel")
        assert "20 September 2031 · Wexland Police" in page.inner_text("#panel")
        assert page.get_attribute("#panel article a", "href") == "https://www.wexland.example/news/fraudster"
        page.keyboard.press("Escape")
        assert page.inner_text("#panel h2") == "Choose somebody"


def test_choosing_a_link_tells_what_it_rests_on(browser: Browser, sample: Path) -> None:
    with opened(browser, sample) as page:
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


def test_standing_is_said_first_and_never_more_than_is_known(browser: Browser, sample: Path) -> None:
    with opened(browser, sample) as page:
        said = {}
        for label in ("Alan Roper", "Unnamed person (38, Saltby)", "Ivo Tarn"):
            page.evaluate("label => polit.choose({ node: polit.nodes.find((node) => node.label === label) })", label)
            said[label] = page.inner_text("#panel .standing")
        assert said == {
            "Alan Roper": "Latest: Convicted",
            "Unnamed person (38, Saltby)": "Latest: Charged: no outcome is reported",
            "Ivo Tarn": "Latest: Acquitted",
        }


@pytest.mark.parametrize("by", [0.25, 0.5, 1.0, 1.7, 3.0])
def test_names_never_cover_each_other(browser: Browser, sample: Path, by: float) -> None:
    with opened(browser, sample) as page:
        scale = page.evaluate("polit.network.getScale()")
        page.evaluate(
            "scale => { polit.network.moveTo({ scale, animation: false }); polit.network.redraw(); }", scale * by
        )
        page.wait_for_function("scale => Math.abs(polit.network.getScale() - scale) < 1e-6", arg=scale * by)
        page.wait_for_timeout(60)
        assert page.evaluate("polit.written.length") > 3
        assert overlaps(page) == []


def test_links_say_what_they_are(browser: Browser, sample: Path) -> None:
    with opened(browser, sample) as page:
        click_node(page, "Alan Roper")
        page.wait_for_timeout(60)
        assert {"convicted of", "tells of"} & set(page.evaluate("polit.written.map(([text]) => text)"))
        assert overlaps(page) == []


def test_pointing_shows_the_neighbourhood_and_fades_the_rest(browser: Browser, sample: Path) -> None:
    with opened(browser, sample) as page:
        before = set(page.evaluate(_COLOURS))
        colour = page.evaluate("polit.nodes.find((node) => node.label === 'Ivo Tarn').kind.colour")
        assert colour in before
        point_at(page, "Alan Roper")
        page.wait_for_function("document.querySelector('#network').classList.contains('pointing')")
        page.wait_for_timeout(60)
        after = set(page.evaluate(_COLOURS))
        assert colour not in after
        assert page.evaluate("polit.nodes.find((node) => node.label === 'Alan Roper').kind.colour") in after
        page.mouse.move(2, 2)


def test_everything_is_in_the_list_and_can_be_reached_by_keyboard(browser: Browser, sample: Path) -> None:
    with opened(browser, sample) as page:
        names = page.evaluate("polit.nodes.filter((node) => node.kind.id !== 'place').map((node) => node.label).sort()")
        listed = page.locator("#list button")
        assert sorted(listed.all_inner_texts()) == sorted(names)
        listed.first.focus()
        page.keyboard.press("Enter")
        assert page.inner_text("#panel h2") == listed.first.inner_text()
        assert page.evaluate("document.activeElement.dataset.node") is not None
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("choice", ["", "Alan Roper", "path"])
def test_axe_finds_nothing_serious(browser: Browser, sample: Path, scheme: str, choice: str) -> None:
    with opened(browser, sample, color_scheme=scheme, bypass_csp=True) as page:
        if choice == "path":
            page.evaluate("polit.choose({ path: [polit.nodes[0], polit.nodes.at(-1)] })")
        elif choice:
            click_node(page, choice)
            page.fill("#search", "a")
            page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        assert _serious(page) == []


def _serious(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{each['id']}: {node['target']}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


def test_hostile_names_are_text(browser: Browser, hostile: Path) -> None:
    with opened(browser, hostile) as page:
        assert page.inner_text("h1") == HOSTILE
        assert page.inner_text("header p") == HOSTILE
        click_node(page, HOSTILE)
        page.wait_for_selector("#panel article mark")
        assert page.inner_text("#panel h2") == HOSTILE
        assert page.locator("#panel article mark").first.inner_text().startswith(HOSTILE)
        page.fill("#search", "<b>Rop")
        assert page.locator("#suggestions li span").all_inner_texts() == [HOSTILE]
        assert page.evaluate("window.hit") is None
        assert page.locator("img, b:has-text('Roper') b").count() == 0
        assert page.locator("a[href^='javascript']").count() == 0


def test_a_hostile_address_is_only_an_address(browser: Browser, sample: Path) -> None:
    with opened(
        browser, sample, "#node=%3Cimg%20src%3Dx%3E&off=constructor&open=__proto__&path=a+b&court=%3Cb%3E"
    ) as page:
        assert page.evaluate("window.hit") is None
        assert page.inner_text("#panel h2") == "Choose somebody"


def test_dark_and_narrow_screens(browser: Browser, sample: Path) -> None:
    with opened(browser, sample, color_scheme="dark") as page:
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        page.click("#theme")
        assert page.evaluate("document.documentElement.dataset.theme") == "light"
        page.set_viewport_size({"width": 400, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= 400
        page.locator(".picture").scroll_into_view_if_needed()
        box = page.locator(".picture").bounding_box()
        assert box
        page.mouse.move(200, box["y"] + 100)
        before = page.evaluate("window.scrollY")
        page.mouse.wheel(0, 200)
        page.wait_for_function("before => window.scrollY > before", arg=before)


def test_an_empty_graph_has_a_page_that_says_so(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").write_text("")
    write_page(open_dataset(tmp_path / "empty.ttl"), tmp_path / "empty.html")
    with opened(browser, tmp_path / "empty.html", bypass_csp=True) as page:
        assert page.inner_text("#panel h2") == "Nothing to show"
        assert shown(page) == set()
        page.click("#all")
        page.click("#closer")
        page.fill("#search", "anything")
        assert page.inner_text("#found") == "Nothing is called that."
        assert _serious(page) == []


def test_one_document(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(
        "Alan Roper, 44, of Harwick, was jailed for two years at Harwick Crown Court on 5 May 2031 after "
        "admitting burglary.\n",
        encoding="utf-8",
    )
    kg.build(tmp_path / "one.txt").view(tmp_path / "one.html")
    with opened(browser, tmp_path / "one.html") as page:
        assert {"Alan Roper", "Harwick Crown Court"} <= shown(page)
        assert "Made from 1 document." in page.inner_text("header p")
        click_node(page, "Alan Roper")
        assert page.locator("#panel ol.time li.sentence").count() == 1
        assert overlaps(page) == []


def test_the_dev_corpus(browser: Browser, shared: Path, tmp_path: Path) -> None:
    kg.build(shared / "corpus" / "dev").view(tmp_path / "dev.html")
    with opened(browser, tmp_path / "dev.html", bypass_csp=True) as page:
        nodes = page.evaluate("polit.nodes.filter((node) => node.kind.shown).length")
        on_screen = page.evaluate("polit.shown.reduce((sum, node) => sum + 1 + node.held, 0)")
        assert on_screen == nodes > 100
        assert overlaps(page) == []
        for standing in ("acquitted", "convicted", "charged"):
            page.evaluate(
                "slug => polit.choose({ node: polit.nodes.find((node) => node.standing === slug) })", standing
            )
            assert page.inner_text("#panel .standing").startswith(f"Latest: {standing.capitalize()}")
            assert page.locator("#panel article mark").count() >= 1
        assert page.evaluate(
            "polit.nodes.filter((n) => n.standing === 'acquitted').every((n) => n.kind.id !== 'offender')"
        )
        assert _serious(page) == []
