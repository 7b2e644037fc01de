"""Freezing: the one place where a release's text is changed, before any offset exists.

From here on ``document.text[start:end]`` is the evidence. What is done, in this order:

1. mojibake is undone by ftfy, only in text that shows signs of it (so that it need not be imported);
2. line ends become LF, odd spaces a space, invisible and control characters go, NFC;
3. heading hashes and ``**`` go, which crawlers leave in plain text, as they run dates and ``Hide Ad`` into sentences;
4. lines that belong to the website go (``ontology/boilerplate.txt``);
5. a line repeated straight after itself (a headline, a caption) is kept once;
6. runs of spaces become one, runs of empty lines one empty line.

Headlines, bylines, date lines and captions stay: they are the release's own. Freezing frozen text changes nothing.
"""

from __future__ import annotations

import re
import unicodedata

from kg.sources.boilerplate import Boilerplate

_UTF8_READ_AS_8BIT = re.compile(
    "[\u00c2-\u00c6\u00c8-\u00cb\u00ce-\u00d1\u00d0\u00d8\u00d9\u00e0-\u00f4]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_OTHER_SIGNS = re.compile("[\u0080-\u009f\ufb00-\ufb06\uff01-\uff5e]|&(?:#\\d{2,6}|#x[0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
_LINE_END = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_ODD_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_HEADING = re.compile(r"^#{1,6}(?: +|$)")
_BOLD = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_GLUED_ADVERTISEMENT = re.compile(r"(?:Hide Ad|Advertisement(?=Hide Ad))+(?=[A-Z])")
_CRAWLED_DATE = re.compile(r"\s*(date \d{4}-\d\d-\d\d) (?=\S)")
_SPACES = re.compile(" {2,}")


def freeze(text: str, boilerplate: Boilerplate) -> str:
    """The frozen text: NFC, LF, no line of the website; empty where nothing else was there."""
    while True:
        lines = [_line(part) for line in characters(text).split("\n") for part in _parted(line)]
        frozen = "\n".join(_spaced(_without_repeats(boilerplate.strip(lines))))
        if frozen == text:
            return frozen
        text = frozen  # what went may have hidden what is next: a heading under a menu, entities beside a lone "<"


def characters(text: str) -> str:
    """The text with its characters put right: mojibake, line ends, spaces, invisible ones, NFC."""
    text = _SURROGATE.sub("\ufffd", text)
    if _UTF8_READ_AS_8BIT.search(text) or _OTHER_SIGNS.search(text):
        text = _without_mojibake(text)
    text = _LINE_END.sub("\n", text)
    text = _INVISIBLE.sub("", _ODD_SPACE.sub(" ", text))
    return unicodedata.normalize("NFC", text)


def one_line(text: str | None) -> str | None:
    """A title or name on one line, its characters put right; None where nothing is left."""
    return (" ".join(characters(text).split()) or None) if text else None


def _without_mojibake(text: str) -> str:
    import ftfy  # 0.06 s, and most releases need none of it

    return ftfy.fix_text(text, uncurl_quotes=False, normalization="NFC")


def _parted(line: str) -> list[str]:
    """``date 2031-05-06 A man has …`` in two lines, and no ``Hide Ad`` run into a sentence."""
    if glued := _GLUED_ADVERTISEMENT.match(line):
        line = line[glued.end() :]
    dated = _CRAWLED_DATE.match(line)
    return [dated[1], line[dated.end() :]] if dated else [line]


def _line(line: str) -> str:
    line = line.strip()
    line = _HEADING.sub("", line) if line.startswith("#") else line
    return _BOLD.sub(r"\1", line) if "**" in line else line


def _without_repeats(lines: list[str]) -> list[str]:
    kept: list[str] = []
    last = ""
    for line in lines:
        if line and line == last:
            continue
        kept.append(line)
        last = line or last
    return kept


def _spaced(lines: list[str]) -> list[str]:
    spaced: list[str] = []
    for line in lines:
        line = _SPACES.sub(" ", line) if "  " in line else line
        if line or (spaced and spaced[-1]):
            spaced.append(line)
    while spaced and not spaced[-1]:
        spaced.pop()
    return spaced
