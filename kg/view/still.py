"""A still picture of the network: where no script may run (an untrusted notebook) and where one is wanted for print."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from kg.errors import KgError
from kg.query.whole import whole_stream
from kg.view.kinds import KINDS
from kg.view.payload import Payload

SIZE = (1600, 1000)
BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
    "brave-browser",
)  # fmt: skip
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
_SECONDS = 120
_NAMED = 90  # how many names a still picture bears
_LETTER = 6.4  # how wide a letter is on average, at 12 pixels


def write_png(page: str, out: str | Path, size: tuple[int, int] = SIZE) -> None:
    """Write what a headless browser draws of a page, twice as fine as ``size`` in pixels; whole or absent.

    Raises KgError where no browser is found, or where it fails.
    """
    browser = find_browser()
    with tempfile.TemporaryDirectory() as folder:
        html, png = Path(folder) / "page.html", Path(folder) / "page.png"
        html.write_text(page, encoding="utf-8")
        command = [
            browser, "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
            "--disable-background-networking", "--force-device-scale-factor=2", "--virtual-time-budget=4000",
            f"--user-data-dir={folder}/profile", f"--window-size={size[0]},{size[1]}", f"--screenshot={png}",
            *(["--no-sandbox"] if _is_root() else []),  # Chromium has no sandbox for root
            f"{html.as_uri()}#plain=",
        ]  # fmt: skip
        try:
            done = subprocess.run(command, capture_output=True, timeout=_SECONDS, text=True, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise KgError(f"{browser} drew no picture ({error}). Open the page and print it instead.") from error
        if not png.is_file():
            said = done.stderr.strip().splitlines()[-1:] or ["it said nothing"]
            raise KgError(f"{browser} drew no picture ({said[0]}). Open the page and print it instead.")
        with whole_stream(out) as stream:
            stream.write(png.read_bytes())


def find_browser() -> str:
    """A browser that can draw without a window: ``$KG_BROWSER``, else the first that is known and found.

    Raises KgError, saying what to do, where there is none.
    """
    wanted = os.environ.get("KG_BROWSER", "")
    for name in [wanted] if wanted else [*BROWSERS, *_PLACES]:
        if found := shutil.which(name):
            return found
    looked = wanted or ", ".join(BROWSERS[:4])
    raise KgError(
        f"no browser was found to draw the picture (looked for {looked} …). Install Chromium, or name one in the "
        "environment variable KG_BROWSER, or write the page (kg view -o FILE) and print it from a browser."
    )


def svg(data: Payload, title: str) -> str:
    """The network as an SVG picture for light pages: shapes, links, and as many names as have room."""
    nodes, links = data.network["nodes"], data.network["links"]
    kept = {number for number, node in enumerate(nodes) if "home" not in node and KINDS[node["kind"]].shown}
    xs, ys = [nodes[each]["x"] for each in kept] or [0], [nodes[each]["y"] for each in kept] or [0]
    left, top, wide, high = min(xs) - 110, min(ys) - 60, max(xs) - min(xs) + 220, max(ys) - min(ys) + 120
    scale = max(wide / SIZE[0], high / 700, 0.6)  # of letters and shapes, so that they can be read at that size
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {wide} {high}" role="img" '
        f"aria-label={quoteattr(title)}>",
        f'<rect x="{left}" y="{top}" width="{wide}" height="{high}" fill="#fbfaf8"/>',
        f'<path fill="none" stroke="#c9c5bc" stroke-width="{scale:.2f}" d="',
        *(
            f"M{nodes[a]['x']} {nodes[a]['y']}L{nodes[b]['x']} {nodes[b]['y']}"
            for a, b in ((link["from"], link["to"]) for link in links)
            if a in kept and b in kept
        ),
        '"/>',
        *(_shape(nodes[each], scale) for each in sorted(kept)),
        f'<g font-family="system-ui, sans-serif" font-size="{12 * scale:.1f}" text-anchor="middle" fill="#1f2328" '
        f'stroke="#fbfaf8" stroke-width="{3 * scale:.1f}" paint-order="stroke">',
        *_names(nodes, links, kept, scale),
        "</g></svg>",
    ]
    return "".join(parts)


def _shape(node: dict[str, Any], scale: float) -> str:
    kind = KINDS[node["kind"]]
    fill = kind.light if kind.paint == "full" else "#fbfaf8"
    mark = ""
    if kind.mark:
        looks = f'fill="{kind.light}"' if kind.paint == "half" else f'fill="none" stroke="{kind.light}"'
        mark = f'<path d="{kind.mark}" {looks} stroke-width="2.8"/>'
    return (
        f'<g transform="translate({node["x"]} {node["y"]}) scale({scale * 0.8:.2f})"><path d="{kind.path}" '
        f'fill="{fill}" stroke="{kind.light}" stroke-width="{1 if kind.paint == "full" else 2.8}"/>{mark}</g>'
    )


def _names(nodes: list[dict[str, Any]], links: list[dict[str, Any]], kept: set[int], scale: float) -> Iterator[str]:
    degree = dict.fromkeys(kept, 0)
    for link in links:
        for end in (link["from"], link["to"]):
            if end in degree:
                degree[end] += 1
    taken: list[tuple[float, float, float, float]] = []
    for number in sorted(kept, key=lambda each: (nodes[each]["kind"] == "document", -degree[each], each)):
        node = nodes[number]
        words = node["label"] if len(node["label"]) <= 32 else node["label"][:30] + "…"
        half, x, y = len(words) * _LETTER * scale / 2, node["x"], node["y"] + 21 * scale
        box = (x - half, y - 12 * scale, x + half, y + 4 * scale)
        if all(box[2] < b[0] or box[0] > b[2] or box[3] < b[1] or box[1] > b[3] for b in taken):
            taken.append(box)
            yield f'<text x="{x}" y="{y:.0f}">{escape(words)}</text>'
        if len(taken) >= _NAMED:
            return


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0
