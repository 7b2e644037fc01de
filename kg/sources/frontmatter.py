"""Front matter: a fenced ``yaml`` block (as crawls of police sites have it) or the usual ``---`` block.

Values are read as plain strings: a title is never a number, a date never a day in another time zone.
YAML that cannot be parsed is named, and its plain ``key: value`` lines are used all the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kg.sources.dateline import as_date
from kg.sources.page import Page

LONGEST = 64 * 1024
"""Characters of front matter; what is longer is text."""

_FENCED = re.compile(r"\s*```ya?ml[ \t]*\n(.*?)^```[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_UNCLOSED = re.compile(r"\s*```ya?ml[ \t]*\n(.*?)(?:\n[ \t]*\n|\Z)", re.DOTALL)
_DASHED = re.compile(r"\s*---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"^([A-Za-z_][\w:.-]*):(?:[ \t]+(.*?))?[ \t]*$")

TITLE = ("title", "headline", "og.title", "og:title")
URL = ("url", "canonical", "canonical_url", "link", "og.url", "og:url", "source_url")
PUBLISHER = ("publisher", "force", "site_name", "sitename", "site", "og.site_name", "og:site_name", "publisher.name")
PUBLISHED = (
    "published", "date", "published_at", "published_time", "publication_date", "date_published", "datePublished",
    "issued", "pubdate", "pubDate", "article.published_time", "article:published_time", "og.published_time",
)  # fmt: skip
COLUMNS = frozenset(name.partition(".")[0] for name in (*TITLE, *URL, *PUBLISHER, *PUBLISHED))
"""The keys under which all of these are found at the top of a mapping."""


def split(text: str) -> Page:
    """The text below its front matter, with what that says; the text as it is where it has none."""
    head = text[: LONGEST + 100]
    fenced = _FENCED.match(head) or _UNCLOSED.match(head)
    found = fenced or _DASHED.match(head)
    if not found:
        return Page(text)
    block, rest = found[1], text[found.end() :]
    values, problem = _parsed(block)
    if values is None and not fenced and not _mostly_pairs(block):
        return Page(text)  # a text between two rules, not front matter
    page = described(_pairs(block) if values is None else values)
    return Page(rest, page.title, page.publisher, page.issued, page.url, (problem,) if problem else ())


def described(values: Mapping[str, Any]) -> Page:
    """What a mapping of metadata says of its page, under the names that sites use; the text is left empty."""
    title, publisher = _value(values, TITLE), _value(values, PUBLISHER)
    title, of_title = untailed(title, publisher)
    issued = next(filter(None, (as_date(_value(values, (key,))) for key in PUBLISHED)), None)
    return Page("", title, publisher or of_title, issued, _value(values, URL))


def untailed(title: str | None, publisher: str | None = None) -> tuple[str | None, str | None]:
    """A page title without `` | Publisher``, and that publisher; `` - Publisher`` only where it is known."""
    if not title:
        return None, None
    head, bar, tail = title.rpartition(" | ")
    if bar and head.strip() and 0 < len(tail.split()) <= 8:
        return head.split(" | ")[0].strip(), tail.strip()
    for dash in (" - ", " – ", " — "):
        head, bar, tail = title.rpartition(dash)
        if bar and publisher and tail.strip().casefold() == publisher.casefold():
            return head.strip(), tail.strip()
    return title.strip(), None


def _value(values: Mapping[str, Any], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value: Any = values.get(key)
        if value is None and "." in key:
            outer, _, inner = key.partition(".")
            nested = values.get(outer)
            value = nested.get(inner) if isinstance(nested, Mapping) else None
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return None


def _parsed(block: str) -> tuple[dict[str, Any] | None, str | None]:
    import yaml  # 0.02 s, and only some releases have front matter

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        values = yaml.load(block, Loader=loader)  # a base loader makes strings, lists and mappings, no objects
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 2})" if mark else ""
        what = getattr(error, "problem", None) or "nested too deeply"
        return None, f"the front matter is not valid YAML{where}: {what}; its plain lines and the text were used"
    if isinstance(values, dict):
        return values, None
    return None, None if values is None else "the front matter is no list of 'key: value' lines; the text was used"


def _pairs(block: str) -> dict[str, str]:
    found = (_PAIR.match(line) for line in block.splitlines())
    return {pair[1]: _unquoted(pair[2]) for pair in found if pair and pair[2]}


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def _mostly_pairs(block: str) -> bool:
    lines = [line for line in block.splitlines() if line.strip()]
    pairs = sum(1 for line in lines if _PAIR.match(line.strip()) and len(line) < 300)
    return pairs * 2 > len(lines)
