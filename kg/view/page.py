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
from typing import IO

from kg.errors import KgError
from kg.query import Dataset
from kg.query.whole import whole_stream
from kg.view.payload import as_json, payload

_SCRIPTS = ("model.js", "picture.js", "panel.js", "find.js")
_LIBRARY = "lib/vis-9.1.2/vis-network.min.js"


def write_page(dataset: Dataset, out: str | Path | IO[bytes], title: str = "") -> None:
    """Write the network page to a file, ``-`` (standard output) or a binary stream; whole or absent."""
    page = render(dataset, title)
    with whole_stream(out) as stream:
        stream.write(page.encode("utf-8"))


def render(dataset: Dataset, title: str = "") -> str:
    """The network page as one HTML text: works offline, asks for nothing, runs only the scripts it was made with."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    data = payload(dataset)
    scripts = (_library(), _script())
    style = _own("page.css")
    environment = Environment(
        loader=PackageLoader("kg.view", "."), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
    return environment.get_template("template.html").render(
        title=title or "What the releases say",
        policy=_policy(scripts, style),
        library=scripts[0],
        script=scripts[1],
        style=style,
        data=as_json(data),
        documents=len(data["documents"]),
        claims=len(data["claims"]),
    )


@cache
def _library() -> str:
    spec = find_spec("pyvis")
    for place in (spec.submodule_search_locations or []) if spec else []:
        file = Path(place) / _LIBRARY
        if file.is_file():
            return _harmless(file.read_text(encoding="utf-8"))
    raise KgError(f"pyvis with {_LIBRARY} is not installed; install it with: pip install 'pyvis>=0.3.2'")


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
