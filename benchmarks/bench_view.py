"""The network page beside stock pyvis, with the same nodes, links and positions, in one run.

    python benchmarks/bench_view.py [--sizes 5000 20000] [--seconds 4]

Measured are: writing the file once everything stands at its place; the time from opening the file in Chromium to
the first drawing; and frames a second while the picture is dragged, of the overview and with everything
unfolded. Stock pyvis stands as it comes (`add_node`, `add_edge`, `generate_html`), without physics, which never ends
at this size. Needs Chromium and the extra `test`.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from pyvis.network import Network

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from crowd import crowd  # noqa: E402

from kg.query import read_network  # noqa: E402
from kg.view.page import page_of  # noqa: E402
from kg.view.payload import Payload, payload  # noqa: E402

GOALS = {5000: "≥ 20 ×", 20000: "≥ 100 ×"}
_WATCH = """
  window.frames_ = 0; window.first_ = 0;
  const context = CanvasRenderingContext2D.prototype;
  const clear = context.clearRect;
  context.clearRect = function (...where) {
    if (this.canvas.closest && this.canvas.closest('.vis-network')) window.frames_ += 1;
    return clear.apply(this, where);
  };
  for (const name of ['arc', 'drawImage']) {
    const draw = context[name];
    context[name] = function (...what) {
      if (!window.first_ && this.canvas.isConnected) {
        window.first_ = -1;
        requestAnimationFrame(() => requestAnimationFrame(() => { window.first_ = performance.now(); }));
      }
      return draw.apply(this, what);
    };
  }
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[5000, 20000])
    arguments.add_argument("--seconds", type=float, default=4.0)
    given = arguments.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        raise SystemExit("Debian's Chromium is absent: apt-get install chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for size in given.sizes:
            compare(size, Path(folder), browser, given.seconds)
        browser.close()


def compare(size: int, folder: Path, browser: Browser, seconds: float) -> None:
    """One size: both files written, opened and dragged; the figures are printed as they come."""
    dataset = crowd(size)
    data = payload(read_network(dataset), dataset)
    ours, stock = folder / f"ours-{size}.html", folder / f"stock-{size}.html"
    print(f"\n{len(data.network['nodes']):,} nodes, {len(data.network['links']):,} links", flush=True)
    _line("", "polit-kg", "stock pyvis", "")
    own = timed(lambda: ours.write_text(page_of(data, "Crowd", "Made up"), encoding="utf-8"))
    other = timed(lambda: write_stock(data, stock))
    _line("writing, s", f"{own:.2f}", f"{other:.2f}", f"{other / own:,.0f} × (goal {GOALS.get(size, '')})")
    first, folded = watch(browser, ours, seconds)
    _, unfolded = watch(browser, ours, seconds, "#all=")
    late, dragged = watch(browser, stock, seconds)
    _line("first drawing, s", f"{first:.2f}", f"{late:.2f}", f"{first / late:.2f} of it (goal ≤ 0.6)")
    _line("frames/s, overview", f"{folded:.1f}", f"{dragged:.1f}", f"{folded / dragged:.1f} × (goal ≥ 3 at 5,000)")
    _line("frames/s, unfolded", f"{unfolded:.1f}", f"{dragged:.1f}", f"{unfolded / dragged:.1f} × (goal ≥ 1)")


def timed(action: Callable[[], Any]) -> float:
    """Seconds of the processor that an action takes: what else the machine does must not count."""
    began = time.process_time()
    action()
    return time.process_time() - began


def write_stock(data: Payload, file: Path) -> None:
    """The same network by pyvis as it comes: undirected, which looks through all edges for each new one."""
    network = Network(cdn_resources="in_line", height="900px")
    network.toggle_physics(False)
    for number, node in enumerate(data.network["nodes"]):
        network.add_node(number, label=node["label"], x=node["x"], y=node["y"], physics=False)
    for link in data.network["links"]:
        network.add_edge(link["from"], link["to"], label=link["says"][0]["label"])
    file.write_text(network.generate_html(), encoding="utf-8")


def watch(browser: Browser, file: Path, seconds: float, address: str = "") -> tuple[float, float]:
    """Seconds to the first drawing, and frames a second while the picture is dragged to and fro."""
    page = browser.new_page(viewport={"width": 1400, "height": 900}, reduced_motion="reduce")
    page.set_default_timeout(300_000)
    page.add_init_script(_WATCH)
    page.route("http*://**", lambda route: route.abort())
    page.goto(file.as_uri() + address)
    page.wait_for_function("window.first_ > 0")
    first = page.evaluate("window.first_") / 1000
    page.wait_for_timeout(500)
    frames = _drag(page, seconds)
    page.close()
    return first, frames


def _drag(page: Page, seconds: float) -> float:
    canvas = page.locator(".vis-network canvas").bounding_box()
    assert canvas
    x, y = canvas["x"] + 24, canvas["y"] + 24  # a corner where nothing stands
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 8, y + 8)
    before, began, step = page.evaluate("window.frames_"), time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        step += 1
        page.mouse.move(x + 20 + 3 * (step % 40), y + 20 + 2 * (step % 30))
    frames = page.evaluate("window.frames_") - before
    elapsed = time.perf_counter() - began
    page.mouse.up()
    return float(frames) / elapsed


def _line(what: str, own: str, other: str, ratio: str) -> None:
    print(f"  {what:<20}{own:>10}{other:>13}   {ratio}", flush=True)


if __name__ == "__main__":
    main()
