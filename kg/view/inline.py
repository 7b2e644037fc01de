"""The network inside a notebook: the page itself where scripts may run, a still picture where they may not.

A notebook that is not trusted has its frames taken out; what lies under the frame then comes to light. The frame
is a sandbox: the page cannot reach the notebook, nor the notebook's server.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from kg.query import Dataset
from kg.view.choice import Choice, choose
from kg.view.page import TITLE, Theme, made_from, page_of, write_text
from kg.view.payload import Layout, payload
from kg.view.still import svg


@dataclass(frozen=True)
class Picture:
    """A network that shows itself in a notebook, and can be written as a page. ``height`` is in pixels."""

    page: str = field(repr=False)
    still: str = field(repr=False)
    title: str
    height: int = 620

    def write(self, place: str | Path) -> Path:
        """Write the page, whole or not at all, and return where it is."""
        write_text(self.page, place)
        return Path(place)

    def _repr_html_(self) -> str:
        picture = base64.b64encode(self.still.encode("utf-8")).decode("ascii")
        title = html.escape(self.title, quote=True)
        fill = "position:absolute;left:0;top:0;width:100%;height:100%;border:0"
        return (
            f'<div style="position:relative;height:{self.height}px">'
            f'<img alt="{title}: a still picture" src="data:image/svg+xml;base64,{picture}" '
            f'style="width:100%;height:100%;object-fit:contain">'
            f'<iframe title="{title}" sandbox="allow-scripts allow-popups" style="{fill}" '
            f'srcdoc="{html.escape(self.page, quote=True)}"></iframe></div>'
        )

    def _repr_mimebundle_(
        self, include: Collection[str] | None = None, exclude: Collection[str] | None = None
    ) -> dict[str, str]:
        bundle = {"text/html": self._repr_html_(), "text/plain": f"{self!r}"}
        return {kind: text for kind, text in bundle.items() if kind not in (exclude or ())}


def draw(
    dataset: Dataset,
    choice: Choice | None = None,
    *,
    title: str = "",
    note: str = "",
    layout: Layout = "force",
    theme: Theme = "auto",
    height: int = 620,
) -> Picture:
    """What a notebook shows: the page and its still picture; the arguments are those of :func:`render`."""
    network = choose(dataset, choice or Choice())
    data = payload(network, dataset, layout)
    page = page_of(data, title, note or made_from(network), theme)
    return Picture(page, svg(data, title or TITLE), title or TITLE, height)
