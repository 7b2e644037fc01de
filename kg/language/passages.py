"""Cut a release into blocks (its lines) and passages (its sentences), without ever moving an offset.

A passage is the most that one piece of evidence may quote. Cutting too little is a smaller evil than
cutting inside a name or a quotation: when in doubt, a full stop does not end a passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from kg.model import Passage, Span

BlockKind: TypeAlias = Literal["heading", "paragraph", "bullet"]


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text, without the white space and the bullet around it."""

    span: Span
    kind: BlockKind
    text: str


_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"[•·▪◦●‣*–—-]\s+|[•·▪◦●‣](?=\S)")
_CLOSING_MARKS = "\"'”’)]"
_FINAL_STOPS = frozenset(".!?…:;,")
_WEB = re.compile(r"www\.|https?:|@|\.(?:org|com|uk)\b")
_WORD = re.compile(r"[^\W\d_]+")
_HEADING_LENGTH = 250
_HEADING_WORDS = 16
_HEADLINE_WORDS = 25
_NARRATIVE = frozenset(
    "the a an was were has had have is are been be he she his her they their it its that which who and will".split()
)
_NARRATIVE_IN_HEADING = 3

_STOP = re.compile(
    r"[.!?…](?<![.!?…].)[.!?…]*+[\"'”’)\]]*+(?=\s)"
    # "was jailed.Roe, 40, of Hexley": web pages lose the space between two paragraphs
    r"|(?<=[a-z]{3})[.!?]”?(?=[“\"]?(?!(?:Com|Co|Org|Net|Uk|Gov)\b)(?:[A-Z][a-z]+|[A-Z][’'][A-Z][a-z]+|A|I)[ ,])"
)
_BEFORE = re.compile(r"[\w.&-]*\Z")
_NEXT = re.compile(r"\s+[\"'“‘(\[]*(\w*)")
# "Sentenced today: Ann Roe, 34, affray, 30 months; Ben Poe, 30, theft, 38 months": entries, without a verb
_CHAIN = re.compile(r"(?P<head>[^:;]{3,160}:)\s(?=[A-Z][^;:]{5,160}; )(?P<entries>[^:]+)$")
_ENTRY = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}(?:,| \()? ?(?:aged )?\d\d\)?,"
    r"(?: (?:of|from) [^,;]{3,40},(?: [A-Z][^,;]{2,40},){0,3}| (?:of )?no fixed [a-z]+,)?"
    r" (?!of |from |both |no )[a-z][a-z’' -]{3,}(?:, [a-z][a-z’' -]{3,}){0,5},"
    r" (?:[a-z-]+|\d+)[ -](?:years?|months?|weeks?)\b[^;]{0,60}"
)
_AND_NEXT = re.compile(r";(?: and)? ")
_TELLS = re.compile(
    r"\b(?:was|were|is|are|has|had|have|who|which|got|received|admitted|admitting|pleaded|denied|given|handed|jailed"
    r"|sentenced|convicted|guilty|will|appeared|told|after|(?<!suspended )for|to)\b"
)
_OPENED = re.compile(r"[“”\"]")
_LOOK_BACK = 24
_LONGEST = 1_500  # letters; real sentences end far earlier

# Short forms that a name, number or unit follows: the stop after them never ends a passage.
_ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Miss Mx Dr Prof Rev Revd Hon Sir St Mt Ste Messrs Det Dets Con Cons Const Sgt Serg Insp Supt Ch Chf Cpl "
    "Capt Lt Col Cmdr Maj Gen Pte Cllr Coun Gov Sen Rep Asst Dep Temp Act Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct "
    "Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat v vs viz cf ca c e.g i.e eg ie d.o.b approx Tel tel Ext ext para "
    "paras".split()
)
# Short forms that may also be the last word: a passage ends there only if a usual opening word follows.
_AT_EITHER_END = frozenset("a.m p.m am pm etc Ltd Co Inc plc Jr Sr Esq Ave Rd Bros U.K U.S D.C Q.C K.C J.P M.P".split())
_BEFORE_A_NUMBER = frozenset("No Nos no nos p pp Fig fig Vol vol Art art Sec sec s ss".split())
_OPENING_WORDS = frozenset(
    "He She They It We I You The A An In On At As After Before But And His Her Their Its Our This That These Those "
    "There When While During Following Police Officers Detectives Both All Also Two Three Anyone If For From Speaking "
    "Judge Mr Mrs Ms Miss Sentencing Earlier Later Then Today Yesterday".split()
)
_LETTERED = frozenset("category class schedule group grade part section exhibit block unit plan vitamin band".split())


@lru_cache(maxsize=4)
def blocks(text: str) -> tuple[Block, ...]:
    """The lines of the text that hold something; only LF ends a line, as in a frozen text."""
    found: list[Block] = []
    listed = -1  # where the next line of a list would start that a colon has opened
    for line in _LINE.finditer(text):
        content = line.group()
        stripped = content.strip()
        if not stripped:
            continue
        start = line.start() + content.index(stripped[0])
        bullet = _BULLET.match(stripped)
        if bullet and bullet.end() < len(stripped):
            start, stripped = start + bullet.end(), stripped[bullet.end() :]
            kind: BlockKind = "bullet"
        else:
            # "They are:", and a name in each line below it: these head nothing
            heads = line.start() != listed and _is_heading(stripped, first=not found)
            kind = "heading" if heads else "paragraph"
        goes_on = line.start() == listed and stripped[-1] not in _FINAL_STOPS
        listed = line.end() + 1 if stripped[-1] == ":" or goes_on else -1
        entries = list(_chained(stripped)) if kind == "paragraph" and "; " in stripped else []
        found += (Block(Span(start + at, start + end), of, stripped[at:end]) for of, at, end in entries)
        if not entries:
            found.append(Block(Span(start, start + len(stripped)), kind, stripped))
    return tuple(found)


def _chained(line: str) -> Iterator[tuple[BlockKind, int, int]]:
    """The parts of a line that is a list: what heads it, and each entry with the semicolon behind it."""
    chain = _CHAIN.match(line)
    if chain is None or _TELLS.search(chain["entries"]):
        return
    stops = [stop.end() for stop in _AND_NEXT.finditer(line, chain.start("entries"))]
    starts = [chain.start("entries"), *stops]
    ends = [*(stop - 1 for stop in stops), len(line)]
    if all(
        _ENTRY.fullmatch(_AND_NEXT.sub("", line[start:end] + " ").rstrip(" ."))
        for start, end in zip(starts, ends, strict=True)
    ):
        yield "paragraph", 0, chain.end("head")
        yield from (("bullet", start, end) for start, end in zip(starts, ends, strict=True))


def _is_heading(line: str, *, first: bool) -> bool:
    shouted = line.isupper()
    if len(line) > _HEADING_LENGTH or (not shouted and line.rstrip(_CLOSING_MARKS)[-1:] in _FINAL_STOPS):
        return False
    words = _WORD.findall(line)
    if not words or _WEB.search(line):
        return False
    if shouted:
        return len(words) <= _HEADLINE_WORDS
    if first:
        return len(words) <= _HEADLINE_WORDS
    narrative = sum(word in _NARRATIVE for word in words)
    return len(words) <= _HEADING_WORDS and narrative <= _NARRATIVE_IN_HEADING


@lru_cache(maxsize=4)
def passages(text: str) -> tuple[Passage, ...]:
    """The sentences of the text in order; each lies within one block, and nothing but white space is left out."""
    spans = (part for block in blocks(text) for span in _sentences(block) for part in _shortened(text, span))
    return tuple(Passage(span, text[span.start : span.end]) for span in spans)


def _shortened(text: str, span: Span) -> Iterator[Span]:
    """A sentence that goes on for pages is none: it is cut between words, so that reading it stays cheap."""
    start, end = span.start, span.end
    while end - start > _LONGEST:
        cut = max(start + _LONGEST // 2, *(text.rfind(space, start, start + _LONGEST) for space in " \t\u00a0"))
        stop = cut
        while text[stop - 1].isspace():
            stop -= 1
        yield Span(start, stop)
        start = cut
        while text[start].isspace():
            start += 1
    yield Span(start, end)


def _sentences(block: Block) -> Iterator[Span]:
    offset, line = block.span.start, block.text
    quoting = _Quoting(line)
    start = 0
    for stop in _STOP.finditer(line):
        if _ends_sentence(line, start, stop, quoting):
            yield Span(offset + start, offset + stop.end())
            start = stop.end()
            while line[start].isspace():
                start += 1
    yield Span(offset + start, offset + len(line))


def _ends_sentence(line: str, start: int, stop: re.Match[str], quoting: _Quoting) -> bool:
    """Whether a passage ends at this stop: judged by the word before it, its marks, and the word after."""
    following = _NEXT.match(line, stop.end())
    after = following.group(1) if following else ""
    if after[:1].islower():
        return False
    before_match = _BEFORE.search(line[max(start, stop.start() - _LOOK_BACK) : stop.start()])
    before = before_match.group() if before_match else ""
    marks = stop.group()
    if marks[0] == "…" or marks.startswith(".."):
        return not quoting.open_at(stop.end())
    if marks == ".":
        return _full_stop_ends(line, stop.start(), before, after)
    if marks == "!" and before[:1].isupper():  # names such as "Stop it Now!"
        return after in _OPENING_WORDS or not after
    return True


def _full_stop_ends(line: str, at: int, before: str, after: str) -> bool:
    if before in _ABBREVIATIONS:
        return False
    if before in _BEFORE_A_NUMBER:
        return not after[:1].isdigit()
    if before in _AT_EITHER_END:
        return after in _OPENING_WORDS
    if before[-1:].isupper() and (len(before) == 1 or before[-2] == "."):  # an initial, or "Category A."
        lettered = line[max(0, at - _LOOK_BACK) : at - 2].rpartition(" ")[2].lower()
        return after in _OPENING_WORDS or lettered in _LETTERED
    return True


class _Quoting:
    """Whether a double quotation mark is open, asked for rising places of one line."""

    def __init__(self, line: str) -> None:
        self._line, self._read, self._open = line, 0, False

    def open_at(self, place: int) -> bool:
        for mark in _OPENED.findall(self._line, self._read, place):
            self._open = mark == "“" or (mark == '"' and not self._open)
        self._read = place
        return self._open
