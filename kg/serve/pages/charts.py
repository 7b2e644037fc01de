"""Charts as SVG, drawn by matplotlib on the server; the page shows them as pictures beside a table of the same."""

from __future__ import annotations

import io
from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from kg.serve.pages.site import plain
from kg.serve.reply import Refused

SVG_HEADERS = {"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
"""A picture has styles of its own inside; they cannot reach the page, and nothing else is allowed."""

_MOST = 25
_CUT = 44


def can_draw() -> bool:
    """Whether the plotting library is installed."""
    return find_spec("matplotlib") is not None


def bars(counts: Sequence[tuple[str, float]], title: str, unit: str, dark: bool = False) -> bytes:
    """Horizontal bars, one a pair, with the numbers at their ends. Raises Refused where matplotlib is not installed."""
    if not can_draw():
        raise Refused(501, "Charts need matplotlib: pip install matplotlib")
    import matplotlib
    from matplotlib.figure import Figure

    ink, bar, page = ("#e8e6e1", "#7cbcf2", "#1c2026") if dark else ("#1f2328", "#0a5ea8", "#ffffff")
    shown = list(counts)[:_MOST]
    settings: dict[Any, Any] = {
        "svg.fonttype": "none",
        "svg.hashsalt": "kg",
        "font.family": "sans-serif",
        "text.parse_math": False,
        **dict.fromkeys(("text.color", "axes.labelcolor", "xtick.color", "ytick.color"), ink),
    }
    with matplotlib.rc_context(settings):
        figure = Figure(figsize=(8.2, 1.1 + 0.34 * max(len(shown), 1)), facecolor=page, layout="constrained")
        axes = figure.subplots()
        axes.set_facecolor(page)
        names = [_short(label) for label, _ in shown]
        drawn = axes.barh(range(len(shown)), [value for _, value in shown], color=bar, height=0.66)
        axes.set_yticks(range(len(shown)), names)
        axes.invert_yaxis()
        axes.bar_label(drawn, [f"{value:,g}" for _, value in shown], padding=4, color=ink)
        axes.margins(x=0.12)
        axes.set_title(plain(title), loc="left", fontsize=11, fontweight="bold")
        axes.set_xlabel(unit)
        axes.spines[["top", "right", "left"]].set_visible(False)
        axes.spines["bottom"].set_color(ink)
        axes.tick_params(axis="y", length=0)
        out = io.BytesIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def _short(label: str) -> str:
    shown = " ".join(plain(label).split())
    return shown if len(shown) <= _CUT else shown[: _CUT - 1].rstrip() + "…"
