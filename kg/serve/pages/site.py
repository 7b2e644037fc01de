"""What all pages share: the templates, what these may call, and how a page becomes an answer."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any
from urllib.parse import urlencode, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined

from kg.query.wording import date_in_words
from kg.serve.desk import Desk
from kg.serve.reply import Reply
from kg.view.kinds import KINDS, Kind

HTML = "text/html; charset=utf-8"
CASE = Kind("Case", "Cases", "M-9 -4H-3V-7H3V-4H9V8H-9Z", "#5b4b8a", "#b9a7ec", "ring")
KNOWN_KINDS: dict[str, Kind] = {**KINDS, "case": CASE}
OTHER = Kind("Entry", "Entries", KINDS["organisation"].path, "#6b7280", "#a3abb8", "ring")


def show(
    desk: Desk, reply: Reply, template: str, status: int = 200, headers: dict[str, str] | None = None, **said: Any
) -> None:
    """Answer with a page."""
    body = (
        environment()
        .get_template(template)
        .render(address=desk.addresses, documents=desk.counts.get("document", 0), **said)
    )
    reply.whole(status, HTML, body, {"vary": "Accept", **(headers or {})})


@cache
def environment() -> Environment:
    """The templates, with escaping that no template turns off."""
    made = Environment(
        loader=PackageLoader("kg.serve", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"plain": plain, "day": day, "web": web, "number": number, "query": query}
    made.globals |= {"kinds": KNOWN_KINDS, "kind_of": lambda name: KNOWN_KINDS.get(name, OTHER)}
    return made


def plain(text: object) -> str:
    """Text that stays where it is put: marks that turn the direction of writing, and controls, become visible."""
    said = str(text)
    if said.isprintable():
        return said
    return "".join(
        char if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cf") else "\N{REPLACEMENT CHARACTER}"
        for char in said
    )


def day(date: str) -> str:
    """A date in words; "undated" for none."""
    return date_in_words(date) if date else "undated"


def web(address: str) -> str:
    """An address that may be a link: of the web, with a host. Empty for any other, such as ``javascript:``."""
    try:
        parts = urlsplit(address)
        return address if parts.scheme.lower() in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def number(value: int) -> str:
    """1,234"""
    return f"{value:,}"


def query(pairs: list[tuple[str, str]]) -> str:
    """Parameters as the part of an address behind the question mark."""
    return urlencode(pairs)
