"""Lines of a website that are no part of the release; the wording is data, in ``ontology/boilerplate.txt``.

A phrase stands for a whole line, or for its beginning where it ends in ``…``. ``{publisher}`` at the
beginning stands for the name of the site. Case, curly apostrophes and double spaces make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_SLOT = "{publisher}"
_NAME = r"(?!(?:This|Our|We|It|Website) )[A-Z][\w'’.-]*(?: (?:(?:and|of|the|&) )*[A-Z][\w'’.-]*){0,7}"
_GAP = re.compile(r"\s{2,}")
_UNFINISHED = re.compile(r"[^.!;:,”\"]$")
_PICTURED = re.compile(r"[.!?] (?:Picture|Photo|Image|Credit)s?\b[^.]*$")
_SENTENCED = re.compile(r"\b\d{1,2}, (?:of|from)\b|: \w|\bjailed for\b|\bsentenced to\b")

LONGEST_HEADLINE = 130
"""Characters; a longer line is no headline of another story."""
LONGEST_MARKER = 60
"""A line above a list of other stories is no longer than this where only its beginning is known."""
LONGEST_TEASER = 220
"""Characters of the sentence below a headline of another story."""
_FEWEST_TEASERS = 2
MOST_HEADLINES = 6
"""A list of other stories in the midst of a release is no longer than this."""


@dataclass(frozen=True)
class Boilerplate:
    """``lines`` are dropped alone; ``lists`` are dropped with the headlines of other stories below them."""

    lines: frozenset[str]
    openings: tuple[str, ...]
    lists: frozenset[str]
    list_openings: tuple[str, ...]
    named: tuple[re.Pattern[str], ...] = ()

    def strip(self, lines: list[str]) -> list[str]:
        """The lines without those of the website."""
        kept: list[str] = []
        at = 0
        while at < len(lines):
            if self._opens_list(lines[at]):
                at = self._end_of_list(lines, at + 1)
            elif self.is_line(lines[at]):
                at += 1
            else:
                kept.append(lines[at])
                at += 1
        return kept

    def publisher(self, text: str) -> str | None:
        """Whose site it is, where a line of the site says it ("Harwick News uses cookies …")."""
        for pattern in self.named:
            found = pattern.search(text)
            if found:
                return found[1]
        return None

    def is_line(self, line: str) -> bool:
        """Whether this line is the website's; empty ones are not."""
        folded = _folded(line)
        return (
            folded in self.lines
            or folded.startswith(self.openings)
            or any(pattern.match(line) for pattern in self.named)
        )

    def _opens_list(self, line: str) -> bool:
        folded = _folded(line)
        return folded in self.lists or (len(line) <= LONGEST_MARKER and folded.startswith(self.list_openings))

    def _end_of_list(self, lines: list[str], start: int) -> int:
        """Where the list ends: all the rest if it is headlines only, else the first few of them."""
        if (end := self._end_of_teasers(lines, start)) > start:
            return end
        end = start
        while end < len(lines) and self._may_be_listed(lines[end]):
            end += 1
        if end == len(lines):
            return end
        end, headlines = start, 0
        while headlines < MOST_HEADLINES and self._may_be_listed(lines[end]) and not _SENTENCED.search(lines[end]):
            headlines += bool(lines[end])
            end += 1
        return end

    def _end_of_teasers(self, lines: list[str], start: int) -> int:
        """Where headlines of other stories end that each have a sentence below; ``start`` if not two of them do."""
        told = [at for at in range(start, len(lines)) if lines[at]]
        pairs, end = 0, start
        for headline, teaser in zip(told[::2], told[1::2], strict=False):
            told_whole = not _UNFINISHED.search(lines[teaser]) or _PICTURED.search(lines[teaser])
            if not self._may_be_listed(lines[headline]) or not told_whole or len(lines[teaser]) > LONGEST_TEASER:
                break
            pairs, end = pairs + 1, teaser + 1
        if pairs < _FEWEST_TEASERS:
            return start
        return len(lines) if all(self._may_be_listed(line) for line in lines[end:]) else end

    def _may_be_listed(self, line: str) -> bool:
        if not line or self.is_line(line):
            return True
        return len(line) <= LONGEST_HEADLINE and _UNFINISHED.search(line) is not None


def _folded(line: str) -> str:
    line = line.strip().replace("’", "'").replace("‘", "'")
    return (_GAP.sub(" > ", line) if "  " in line else line).casefold()


def parse(lines: Iterable[str]) -> Boilerplate:
    """The phrases of such a file; ``[lines]`` and ``[lists]`` head its two parts, ``#`` a comment."""
    phrases: dict[str, list[str]] = {"[lines]": [], "[lists]": []}
    part = "[lines]"
    for line in lines:
        line = line.strip()
        if line in phrases:
            part = line
        elif line and not line.startswith("#"):
            phrases[part].append(line)
    whole = [phrase for phrase in phrases["[lines]"] if not phrase.startswith(_SLOT)]
    return Boilerplate(
        _exact(whole),
        _prefixes(whole),
        _exact(phrases["[lists]"]),
        _prefixes(phrases["[lists]"]),
        tuple(_naming(phrase) for phrase in phrases["[lines]"] if phrase.startswith(_SLOT)),
    )


def _naming(phrase: str) -> re.Pattern[str]:
    words = re.escape(phrase.removeprefix(_SLOT).rstrip("…"))
    return re.compile(rf"^({_NAME}){words}\b", re.MULTILINE)


def _exact(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(_folded(phrase) for phrase in phrases if not phrase.endswith("…"))


def _prefixes(phrases: Iterable[str]) -> tuple[str, ...]:
    return tuple(_folded(phrase[:-1]) for phrase in phrases if phrase.endswith("…"))


@cache
def shipped() -> Boilerplate:
    """The phrases that come with the package."""
    return parse(_file().read_text(encoding="utf-8").splitlines())


def _file() -> Path:
    try:
        import kg_ontology  # type: ignore[import-not-found, unused-ignore]

        return Path(kg_ontology.__file__).parent / "boilerplate.txt"
    except ModuleNotFoundError:  # run from a source tree that is not installed
        return Path(__file__).parents[2] / "ontology" / "boilerplate.txt"
