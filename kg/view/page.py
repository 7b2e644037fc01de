"""The page itself: pyvis's vis-network, our own template, and the data, in one file under a strict policy.

pyvis' own ``generate_html`` asks a content network for Bootstrap and lays names into markup, so only its
copy of vis-network is used, and the package is not imported (that takes 0.6 s: it brings IPython along).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Literal

from kg.errors import KgError
from kg.query import Dataset, Network, read_network
from kg.query.whole import whole_stream
from kg.query.wording import date_in_words
from kg.view.choice import MOST_DOCUMENTS, OF_MORE
from kg.view.payload import Layout, Payload, as_json, payload

Theme = Literal["auto", "light", "dark", "print"]

TITLE = "What the releases say"

_SCRIPTS = (
    "model.js",
    "shown.js",
    "picture.js",
    "names.js",
    "panel.js",
    "timeline.js",
    "find.js",
    "start.js",
)
_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"


def write_page(
    dataset: Dataset,
    out: str | Path | IO[bytes],
    title: str = "",
    *,
    note: str = "",
    network: Network | None = None,
    layout: Layout = "force",
    theme: Theme = "auto",
) -> None:
    """Write the network page to a file, ``-`` (standard output) or a binary stream; whole or absent.

    The other arguments are those of :func:`render`.
    """
    write_text(render(dataset, title, note=note, network=network, layout=layout, theme=theme), out)


def write_text(page: str, out: str | Path | IO[bytes]) -> None:
    """Write a page that is rendered already, whole or not at all."""
    with whole_stream(out) as stream:
        stream.write(page.encode("utf-8"))


def render(
    dataset: Dataset,
    title: str = "",
    *,
    note: str = "",
    network: Network | None = None,
    layout: Layout = "force",
    theme: Theme = "auto",
) -> str:
    """The network page as one HTML text: works offline, asks for nothing, runs only the scripts it was made with.

    ``network`` is what of the dataset is to be drawn (:func:`kg.view.choose`), by default all. ``note`` stands
    under the title; by default it says what the page was made from. ``auto`` is the reader's own theme.
    """
    network = read_network(dataset, MOST_DOCUMENTS, OF_MORE) if network is None else network
    return page_of(payload(network, dataset, layout), title, note or made_from(network), theme)


def page_of(data: Payload, title: str, note: str, theme: Theme = "auto") -> str:
    """The page of data that is laid out already."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    scripts = (_library(), _script())
    style = _own("page.css")
    environment = Environment(
        loader=PackageLoader("kg.view", "."), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("template.html").render(
        title=title or TITLE,
        note=note,
        theme=theme,
        policy=_policy(scripts, style),
        library=scripts[0],
        script=scripts[1],
        style=style,
        data=as_json(data.network),
        told=as_json(data.told),
    )


def made_from(network: Network) -> str:
    """What a reader must know of where this comes from; the days are those of the releases, never today."""
    documents = network.documents.values()
    days = sorted(document.issued for document in documents if document.issued)
    when = f" of {date_in_words(days[0])}" if days else ""
    if days and days[-1] != days[0]:
        when = f" of {date_in_words(days[0])} to {date_in_words(days[-1])}"
    number = f"{len(documents):,} document{'' if len(documents) == 1 else 's'}"
    if network.in_all:
        number = f"the newest {len(documents):,} of {network.in_all:,} documents"
    return f"Made from {number}{when}. A claim is what a document says, on its date; a charge is not a conviction."


@cache
def _library() -> str:
    spec = find_spec("pyvis")
    for place in (spec.submodule_search_locations or []) if spec else []:
        file = Path(place) / _LIBRARY
        if file.is_file():
            return _harmless(file.read_text(encoding="utf-8"))
    raise KgError(f"pyvis with {_LIBRARY} is not installed; install it with: pip install 'pyvis>=0.3.2'")


@cache
def _script() -> str:
    """Our own files as one function: they share their names with each other and with nothing else."""
    return '"use strict";\n(() => {\n' + "".join(map(_own, _SCRIPTS)) + "})();\n"


def _own(name: str) -> str:
    return _harmless((resources.files("kg.view") / name).read_text(encoding="utf-8"))


def _harmless(text: str) -> str:
    """The same, checked: nothing in it ends the element that it is going to stand in."""
    if "</script" in text.lower() or "</style" in text.lower():
        raise KgError("a script or style of the page ends its own element")
    return text.replace("\r\n", "\n")


def _policy(scripts: Iterable[str], style: str) -> str:
    allowed = " ".join(_digest(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_digest(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode()}'"
