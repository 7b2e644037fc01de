"""Whose release it is, where the text speaks as "us" of a police force (rule 21 of the contract).

A pure function over the frozen text and the forces that the vocabulary knows; the caller fills in
``Document.publisher`` with it where no metadata names one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kg import patterns as re

# "Issued by Wessex Police, 6 May 2031", "Source: Wessex Police"
_ISSUED_BY = re.compile(r"^(?:source|from|(?:issued|published|released) by|news from):? ", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?:,|:| [-–—/]| on)? (?:\w+day,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+,? (?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)\.?$"
)

_SENTENCE = 80
_DATED = re.compile(r"\b(?:19|20)\d\d\b")
HEADER_LINES = 5
"""Lines at the top among which the name of a force stands for its letterhead."""
_LETTERHEAD = 150  # letters: a longer line holds more than the name of a force and a date


@dataclass(frozen=True, slots=True, eq=False)
class ForceName:
    """A force as the vocabulary names it; ``domain`` is its website's, without ``www.``.

    Equal to itself alone, so that what is known of it is found without a look at all its names.
    """

    label: str
    alt_labels: tuple[str, ...] = ()
    domain: str | None = None


_QUOTED = re.compile(
    r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|(?<!\w)‘[^\n]*?(?:’(?!\w)|$)|(?<!\w)'[^\n]*?(?:'(?!\w)|$)", re.MULTILINE
)
_WORD = r"[\w'’&/-]+"
_OUR = re.compile(
    rf"\bour (?:{_WORD} ){{0,5}}?(?:officers?|detectives?|investigat(?:ors?|ions?)|teams?|units?|squads?|force|"
    r"taskforce|task force|enquir(?:y|ies)|inquir(?:y|ies)|neighbourhood|colleagues|staff|specialists?|patrols?|"
    r"control room|helpdesk|attention)\b|\bcame to our attention\b",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:[Ww]e|[Uu]s)\b")  # not the US
_OF_A_PAPER = re.compile(
    r"\bwe (?:\w+ )?(?:asked|approached|contacted|understand|reported|report)\b|\btold us\b"
    r"|\bwe [^.;\n]{3,100}?,? (?:warns?|says?|vows?|pledges?|promises?|insists?|tells?) (?:the )?[A-Z]"
    r"|\bour (?:\w+ )?(?:reporters?|readers?|stor(?:y|ies)|newsroom|newsdesk|sister|columnists?)\b",
    re.IGNORECASE,
)
_TO_US = re.compile(
    r"\b(?:call(?:ing)?|contact(?:ing)?|tell(?:ing)?|text|message|ring(?:ing)?|"
    r"report(?:ed|ing)?(?: \w+){0,6} to|"
    r"speak(?:ing)? to|talk(?:ing)? to|get in touch with|given to|information to|help|send) us\b",
    re.IGNORECASE,
)


# "We began our investigation after a referral from Wessex Police": whoever speaks there, it is not that force
_REFERRED = r"\b(?:referrals?|complaints?|referred)\b[^.;\n]{0,40}\b(?:from|by) (?:the )?(?:"


def publisher_by_voice(text: str, forces: Sequence[ForceName]) -> str | None:
    """The label of the force that published this text, by its letterhead or by speaking as "us"; else None.

    Speech counts only outside quotes (a paper quotes "our officers" too). The force is the one in a line with
    the "we", else the one whose website is given, else the one that is named most.
    """
    lines = [line for line in text.split("\n") if line]
    headed = _letterhead(lines, forces)
    if headed:
        return headed
    unquoted = _QUOTED.sub(" ", text).replace("&", "and")
    if not (_WE.search(unquoted) or _OUR.search(unquoted)):
        return None
    forces = [force for force in forces if not _refers(unquoted, force)]
    speaking = [
        line
        for line in unquoted.split("\n")
        if (_WE.search(line) or _OUR.search(line)) and not _OF_A_PAPER.search(line)
    ]
    by_line = {force.label for force in forces for line in speaking if _names(line, force)}
    if len(by_line) == 1:
        return by_line.pop()
    if not any(_OUR.search(line) or _TO_US.search(line) for line in speaking):
        return None
    folded = text.lower()
    by_site = [f for f in forces if f.domain and f.domain.lower() in folded and _has(text, f.domain)]
    return _named_most(by_site or forces, unquoted) if len(by_site) != 1 else by_site[0].label


def _letterhead(lines: Sequence[str], forces: Sequence[ForceName]) -> str | None:
    names = _labels(tuple(forces))
    for line in (*_above_the_story(lines[:HEADER_LINES]), *lines[-1:]):
        for part in line.strip("*_# ").split(" | "):
            if len(part) < _LETTERHEAD:
                signed = _folded(_SIGNED.sub("", _ISSUED_BY.sub("", part)))
                if signed in names:
                    return names[signed]
    return None


def _above_the_story(lines: Sequence[str]) -> Sequence[str]:
    """The lines before the first sentence: below it, a force's name is a caption, but for one right below a date."""
    first = next((at for at, line in enumerate(lines) if line.rstrip().endswith(".") and len(line) > _SENTENCE), None)
    if first is None:
        return lines
    dated = [line for before, line in pairwise(lines[first:]) if _DATED.search(before) and len(before) < _SENTENCE]
    return [*lines[: first + 1], *dated]


@cache
def _labels(forces: tuple[ForceName, ...]) -> dict[str, str]:
    """The label of each force by all its names, folded."""
    return {_folded(name): force.label for force in forces for name in (force.label, *force.alt_labels)}


def _named_most(forces: Sequence[ForceName], text: str) -> str | None:
    """The force that is named most in the text, where no other is named as often."""
    counts = sorted(((_count(text, force), force.label) for force in forces), reverse=True)
    if not counts or not counts[0][0] or (len(counts) > 1 and counts[1][0] == counts[0][0]):
        return None
    return counts[0][1]


def _names(line: str, force: ForceName) -> bool:
    return _count(line, force) > 0 or (force.domain is not None and _has(line, force.domain))


def _refers(text: str, force: ForceName) -> bool:
    """Whether a text tells that a force referred the case to whoever speaks."""
    names = [name for name in _spellings(force) if name in text]
    return bool(names) and bool(re.search(_REFERRED + "|".join(map(re.escape, names)) + r")(?!\w)", text))


def _count(text: str, force: ForceName) -> int:
    names = _spellings(force)
    if not any(name in text for name in names):
        return 0
    return len(re.findall(r"(?<!\w)(?:" + "|".join(map(re.escape, names)) + r")(?!\w)", text))


@cache
def _spellings(force: ForceName) -> tuple[str, ...]:
    """The names of a force, the longest first."""
    names = {name.replace("&", "and") for name in (force.label, *force.alt_labels)}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def _has(text: str, domain: str) -> bool:
    if domain.lower() not in text.lower():
        return False
    return re.search(rf"(?<![\w-]){re.escape(domain)}(?![\w-])", text, re.IGNORECASE) is not None


def _folded(name: str) -> str:
    return name.strip(" .").casefold().replace("&", "and").removeprefix("the ")
