"""Web pages: trafilatura finds the story among menus and other stories, the metadata is read beside it.

Both are imported only when a page comes (0.3 s). A bullet becomes ``• …``, a table row one line with commas
between the cells. The headline is put first where trafilatura leaves it out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any, BinaryIO

from kg.sources import boilerplate, decode, frontmatter, limits
from kg.sources.dateline import as_date
from kg.sources.page import Format, Page, Row, Unreadable

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_WESTERN = frozenset({"utf-8", "utf8", "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii"})
_META = {"og:title": "title", "headline": "title", "og:site_name": "publisher", "og:url": "url"} | dict.fromkeys(
    ("article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dcterms.issued", "pubdate"),
    "published",
)
_STORY = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "webpage", "pressrelease")
MOST_BELOW = 4
"""Lines between a headline and its story; more of them are something else."""
# fmt: off
_NOT_READ = frozenset((
    "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "iframe",
    "svg", "select",
))
_BLOCKS = frozenset((
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section",
    "article", "main", "blockquote", "pre", "figcaption", "br",
))
# fmt: on


def page(source: str) -> Page:
    """The page of an HTML text; raises Unreadable where it holds no text."""
    import trafilatura
    from lxml import etree, html

    try:
        tree = html.document_fromstring(_parsable(source))
    except (etree.LxmlError, ValueError, AssertionError):
        raise Unreadable("holds no text (no HTML that can be parsed)") from None
    said = _described(tree)
    site = boilerplate.shipped().publisher("\n".join(_block_lines(tree)))
    try:
        story = trafilatura.extract(_parsable(source), include_comments=False, favor_recall=True) or ""
    except Exception:  # whatever a broken page makes of it: its plain blocks are read instead
        story = ""
    lines = list(_lines(story)) if story.strip() else list(_block_lines(tree, bare=True))
    if not any(lines):
        raise Unreadable("holds no text (only scripts, menus or pictures)")
    headline = _words(tree.find(".//h1"))
    headline = None if headline == said.publisher else headline
    if headline and headline not in (line.strip() for line in lines[:3]):
        lines = [headline, "", *_below(headline, tree, lines), *lines]
    return Page("\n".join(lines)).filled_from(said).filled_from(Page("", headline, site))


def _below(headline: str, tree: HtmlElement, story: Sequence[str]) -> Iterator[str]:
    """What stands between the headline and the story: the lead, the byline, the date line."""
    first = next((line for line in story if line), "")
    lines = [line for line in _block_lines(tree, bare=True) if line]
    if headline in lines and first in lines[lines.index(headline) :]:
        after = lines.index(headline) + 1
        between = lines[after : lines.index(first, after - 1)]
        yield from takewhile(lambda line: not line.startswith("• "), between[:MOST_BELOW])


def _parsable(source: str) -> str:
    """lxml refuses a text with an encoding declaration, and control characters."""
    source = re.sub(r"^\s*<\?xml[^>]*\?>", "", source)
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", "", source)


def _lines(story: str) -> Iterator[str]:
    for line in story.split("\n"):
        if line.startswith("|") and line.rstrip().endswith("|"):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if not all(set(cell) <= {"-", ":"} for cell in cells):
                yield ", ".join(filter(None, cells))
        else:
            yield "• " + line[2:] if line.startswith("- ") else line


def _block_lines(tree: HtmlElement, bare: bool = False) -> Iterator[str]:
    """The words of every block on a line, for pages too small for trafilatura; ``bare`` leaves menus out."""
    parts: list[str] = []
    for event, element in _walk(tree, bare):
        if element.tag in _BLOCKS:
            yield " ".join("".join(parts).split())
            parts = ["• "] if event == "start" and element.tag == "li" else []
        text = element.text if event == "start" else element.tail
        parts.append(text or "")
        if element.tag in ("td", "th") and event == "end":
            parts.append(" ")
    yield " ".join("".join(parts).split())


def _walk(tree: HtmlElement, bare: bool) -> Iterator[tuple[str, HtmlElement]]:
    stack: list[tuple[str, HtmlElement]] = [("start", tree)]
    while stack:
        event, element = stack.pop()
        if event == "start":
            if not isinstance(element.tag, str) or element.tag in ("head", "script", "style"):
                stack.append(("skipped", element))
                continue
            if bare and element.tag in _NOT_READ and not _of_story(element):
                stack.append(("skipped", element))
                continue
            stack.append(("end", element))
            stack.extend(("start", child) for child in reversed(element))
        yield event, element


def _of_story(element: HtmlElement) -> bool:
    """A header inside the story holds its headline; one outside holds the site's menu."""
    return element.tag == "header" and any(above.tag in ("article", "main") for above in element.iterancestors())


def _described(tree: HtmlElement) -> Page:
    """What the page says of itself: ``og:`` and ``article:`` properties, JSON-LD, its title, ``<time>``."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        kind, content = _META.get(name.strip().casefold()), (element.get("content") or "").strip()
        if kind and content:
            meta.setdefault(kind, content)
    linked = _linked_data(tree)
    title, of_title = frontmatter.untailed(_words(tree.find(".//title")), meta.get("publisher") or linked.publisher)
    canonical = tree.xpath("string(//link[@rel='canonical']/@href)").strip()
    properties = frontmatter.described(meta)
    return (
        Page("", properties.title, properties.publisher, properties.issued, properties.url)
        .filled_from(linked)
        .filled_from(Page("", title, of_title, _time(tree), canonical or None))
    )


def _time(tree: HtmlElement) -> Any:
    """The date of the story's own ``<time>``: the first in its main part, not that of another story."""
    for element in tree.iter("time"):
        above = {ancestor.tag for ancestor in element.iterancestors()}
        if above & {"nav", "footer", "aside", "li", "ul"}:
            continue
        found = as_date(element.get("datetime")) or as_date(_words(element))
        if found:
            return found
    return None


def _linked_data(tree: HtmlElement) -> Page:
    for script in tree.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().casefold() != "application/ld+json":
            continue
        try:
            found = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(found):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.casefold() in _STORY for name in names):
                return frontmatter.described(node)
    return Page("")


def _nodes(found: Any) -> Iterator[Mapping[str, Any]]:
    for node in found if isinstance(found, list) else [found]:
        if isinstance(node, dict):
            yield node
            graph = node.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _words(element: HtmlElement | None) -> str | None:
    return (" ".join(element.text_content().split()) or None) if element is not None else None


def decoded(data: bytes, charset: str | None = None) -> str:
    """The text of a page. Its own ``charset``, or else that of its HTTP header, counts where it is neither UTF-8 nor
    Western European; raises Unreadable as :func:`kg.sources.decode.decode` does.
    """
    declared = _DECLARED.search(data[:2048])
    name = (declared[1].decode("ascii", "replace") if declared else charset or "utf-8").casefold()
    if name not in _WESTERN and b"\x00" not in data:
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode.decode(data)


def _rows(stream: BinaryIO) -> Iterator[Row]:
    data = stream.read(limits.largest() + 1)
    if not data.strip():
        raise Unreadable("is empty")
    yield Row(page(decoded(data)))


FORMAT = Format("HTML", (".html", ".htm"), _rows)
