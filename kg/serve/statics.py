"""The few files that pages load: read once at the start, so that no request names a path on disk."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib import resources

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml",
          ".woff2": "font/woff2"}  # fmt: skip
EDITOR = ("yasgui.min.js", "yasgui.min.css")
"""The editor of the query page, which ``make web`` puts here; the page does without."""


@dataclass(frozen=True, slots=True)
class File:
    """One file with its type and a mark by which a browser sees that it has it already."""

    body: bytes
    content_type: str
    tag: str


class Statics:
    """All files of the package's ``static`` folder, by name."""

    def __init__(self) -> None:
        self._files: dict[str, File] = {}
        for place in (resources.files("kg.serve") / "static").iterdir():
            ending = "." + place.name.rpartition(".")[2]
            if ending in _TYPES and place.is_file():
                body = place.read_bytes()
                if place.name == "style.css":
                    body += kind_colours().encode()
                self._files[place.name] = File(body, _TYPES[ending], f'"{hashlib.sha256(body).hexdigest()[:20]}"')

    @property
    def bundled(self) -> bool:
        """Whether the editor was built."""
        return all(name in self._files for name in EDITOR)

    async def answer(self, request: Request) -> Response:
        """One file, or 304 for who has it."""
        file = self._files.get(request.path_params["name"])
        if file is None:
            return PlainTextResponse("There is no such file.\n", 404)
        headers = {"etag": file.tag, "cache-control": "no-cache"}
        if request.headers.get("if-none-match") == file.tag:
            return Response(status_code=304, headers=headers)
        return Response(file.body, media_type=file.content_type, headers=headers)


def kind_colours() -> str:
    """A rule for each kind of thing: the colours of the network page, as the table there has them."""
    from kg.serve.pages.site import KNOWN_KINDS

    light = "".join(f".k-{name} {{ --kind: {kind.light}; }}\n" for name, kind in KNOWN_KINDS.items())
    rings = ", ".join(f".k-{name} path" for name, kind in KNOWN_KINDS.items() if kind.paint != "full")
    dark = "".join(f".k-{name} {{ --kind: {kind.dark}; }}\n" for name, kind in KNOWN_KINDS.items())
    ring = f"{rings} {{ fill: var(--raised); stroke-width: 3; }}\n"
    dashed = ", ".join(f".k-{name} path" for name, kind in KNOWN_KINDS.items() if kind.paint == "dashed")
    return f"{light}@media (prefers-color-scheme: dark) {{\n{dark}}}\n{ring}{dashed} {{ stroke-dasharray: 3.5 2.5; }}\n"
