"""Find what is put in quotation marks: direct speech, and the short phrases a writer keeps at a distance.

British papers use double and single marks, curly and straight, and mix them by mistake. In a quotation of
several paragraphs each opens with a mark and only the last closes: every paragraph is a quotation here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from kg.language.passages import Block, blocks
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks (the marks are in the span); not ``direct`` if too short to be a statement."""

    span: Span
    direct: bool


_MARK = re.compile("[\"“”„«»'‘’]")
_SINGLE = "'‘’"
_WORD = re.compile(r"[\w'’-]+")
_DIRECT_WORDS = 4
# accused of "conspiring to pervert the course of justice"
_A_CHARGE = re.compile(
    r"\b(?:accused|guilty|convicted|cleared|acquitted|charges?|counts?|offences?) of $|\bcharged with $"
)
_VERBS = frozenset(
    "is was are were be am i'm i’m it's it’s he's he’s she's she’s have has had do does did don't don’t will would can "
    "could should must said go went come get got know think want feel stop look tell told".split()
)


@lru_cache(maxsize=4)
def quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of the text, in order; one that is never closed ends with its paragraph."""
    return tuple(Quotation(span, _is_direct(text, span)) for block in blocks(text) for span in _in_block(block))


def _is_direct(text: str, span: Span) -> bool:
    quoted = text[span.start : span.end].strip("\"“”„«»'‘’ ")
    words = _WORD.findall(quoted)
    if quoted[:1].islower() and _A_CHARGE.search(text, max(0, span.start - 20), span.start):
        return False
    if len(words) >= _DIRECT_WORDS:
        return True
    if len(words) > 1 and quoted[:1].isupper() and quoted[-1:] in {".", ",", "…"}:
        return True
    return quoted[-1:] in {"!", "?"} or any(word.lower() in _VERBS for word in words)


def _in_block(block: Block) -> list[Span]:
    line, offset = block.text, block.span.start
    marks = [(m.start(), m.group()) for m in _MARK.finditer(line)]
    found: list[Span] = []
    index = 0
    while index < len(marks):
        at, mark = marks[index]
        if not _opens(line, at, mark):
            index += 1
            continue
        closing = _closing_single(line, marks, index) if mark in _SINGLE else _closing_double(line, marks, index)
        if closing is None and (mark not in _SINGLE or _runs_on(line, at, mark)):
            found.append(Span(offset + at, offset + len(line)))
            break
        if closing is None:
            index += 1
            continue
        found.append(Span(offset + at, offset + marks[closing][0] + 1))
        index = closing + 1
    return found


def _opens(line: str, at: int, mark: str) -> bool:
    """Whether the mark can open a quotation: nothing but space, dash or bracket before it, a word after it."""
    if mark in "”»’":
        return False
    before, after = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    if not after or after.isspace():
        return False
    return mark in "“„«" or not before or before.isspace() or before in "([{-–—:/,"


def _closes(line: str, at: int, mark: str) -> bool:
    """Whether the mark can close one: something before it, and no letter after it (that is an apostrophe)."""
    if mark in "“„«‘":
        return False
    before, after = line[at - 1 : at] if at else " ", line[at + 1 : at + 2]
    return not before.isspace() and not (mark in _SINGLE and after.isalnum())


def _closing_double(line: str, marks: list[tuple[int, str]], opening: int) -> int | None:
    depth = 1
    for index in range(opening + 1, len(marks)):
        at, mark = marks[index]
        if mark in _SINGLE:
            continue
        if mark in "”»" or (mark == '"' and _closes(line, at, mark)):
            depth -= 1
        elif mark in "“„«" or _opens(line, at, mark):
            depth += 1
        if depth == 0:
            return index
    return None


def _closing_single(line: str, marks: list[tuple[int, str]], opening: int) -> int | None:
    """The mark that closes; a mark after *s* may be a possessive (the girls' mother) if another one follows."""
    possible: int | None = None
    for index in range(opening + 1, len(marks)):
        at, mark = marks[index]
        if mark not in _SINGLE:
            continue
        if _opens(line, at, mark):
            break
        if not _closes(line, at, mark):
            continue
        if line[at - 1] not in "sS" or not line[at + 1 : at + 2].isspace():
            return index
        possible = index
    return possible


def _runs_on(line: str, at: int, mark: str) -> bool:
    """Whether an unclosed single mark opens a paragraph of a running quotation, rather than cut a word ('til)."""
    return at == 0 and mark == "‘" and line.count(" ") >= _DIRECT_WORDS
