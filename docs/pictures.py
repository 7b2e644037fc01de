"""Draws the pictures of the network page that stand in ``docs/`` (``python docs/pictures.py``); needs Chromium
and the extra `test`."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from crowd import crowd  # noqa: E402

import kg  # noqa: E402
from kg.view import write_page  # noqa: E402

CHOSEN = "polit.choose({ node: polit.nodes.filter((node) => node.kind.id === 'offender').find(%s) }, true)"
BUSY = CHOSEN % "(node) => node.links.length >= 7"


def main() -> None:
    """Draw all of them; each is below 300 kB."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("Debian's Chromium is absent: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        sample, large = Path(folder) / "sample.html", Path(folder) / "large.html"
        kg.build(ROOT / "data" / "sample").view(sample)
        write_page(crowd(5000), large, "A country of 5,000 names", note="Invented from end to end.")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        shoot(browser, sample, "network.png")
        shoot(browser, sample, "network-dark.png", BUSY, color_scheme="dark")
        shoot(browser, sample, "network-phone.png", BUSY, viewport={"width": 400, "height": 820}, up=True)
        shoot(browser, large, "network-5000.png")
        browser.close()


def shoot(browser: Browser, page_file: Path, name: str, script: str = "", up: bool = False, **options: Any) -> None:
    """One picture, after ``script`` has run in the page; ``up`` goes back to its top first."""
    options = {"viewport": {"width": 1400, "height": 880}, "reduced_motion": "reduce", **options}
    page = browser.new_page(**options)
    page.goto(page_file.as_uri())
    page.wait_for_function("window.polit !== undefined")
    if script:
        page.evaluate(f"() => {{ {script}; }}")
    if up:
        page.evaluate("window.scrollTo(0, 0)")
    page.wait_for_timeout(500)
    shot = Image.open(io.BytesIO(page.screenshot()))
    # rare colours have to stay what they are: accused people must not turn red to save a few bytes
    few = shot.convert("RGB").quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(ROOT / "docs" / name, optimize=True)
    page.close()
    print(f"docs/{name}: {(ROOT / 'docs' / name).stat().st_size / 1000:,.0f} kB")


if __name__ == "__main__":
    main()
