"""Lists of people under a sentence that says what happened to them all (``The following were jailed:``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule, name_alone, passage_at
from kg.extract.triggers import Hit

LIST_ENTRY = compile_rule(r"\W*{P}\s*(?:[:–—-]|[,;](?= (?:an? )?(?:{T}|{W})| {N} (?:counts?|charges?))| (?=\())\s*")
"""How an entry opens: the name, then what happened (``Carl Roe, 14 years``)."""
# "Carl Roe, of Hexley, 14 years' imprisonment": a line by itself, which no heading has to explain
_BARE_ENTRY = compile_rule(
    r"\W*{P}(?:[,;:]| [–—-]) (?:an? )?(?:total of )?{T}[’']?s? "
    r"(?:imprisonment|in (?:prison|jail|custody|a young)|custody|detention|jail\b|behind bars)"
)

# "Carl Roe, 38, of Hexley: six years", "Carl Roe, 38, of Hexley, two years, suspended": a name and its term, no more
NAME_AND_TERM = compile_rule(
    r"\W*{P}(?:[,;:]|\s?[–—-])\s?(?:an? )?(?:total of )?{T}(?:[’']?(?:,? (?:all )?suspended(?: for {T})?| in prison"
    r"| in jail| imprisonment| custody| behind bars))?\W*"
)


_TERM = compile_rule(
    r"\W*(?:[Ss]entence(?:d to|:) )?(?:an? )?(?:total of )?{T}[’']?s?(?:[.,;]|$| (?:in |imprison|suspend|custod|jail))"
)
_PUNISHED = re.compile(r"\b(?:punishments?|penalt(?:y|ies)|sentences?|outcomes?|as follows)\b")


# "Those charged are:", "The charges are:", "Charges:"
_CHARGED = re.compile(
    r"\b(?:(?:those|people|men|women|defendants|suspects) (?:so far )?charged|charges)\b[^.;]{0,30}:\W*$"
)


def headed(tagged: Sequence[Tagged], entries: Mapping[int, str]) -> dict[int, Tagged]:
    """For each bullet below the line of one person in a list of sentences, that line."""
    found: dict[int, Tagged] = {}
    header: Tagged | None = None
    for passage in tagged:
        below = passage.block == "bullet" or (header is not None and _tells_term(header, passage))
        if below and header is not None and next(passage.found("P"), None) is None:
            found[passage.index] = header
        else:
            header = passage if entries.get(passage.index) == "sentence" and _names_one(passage) else None
    return found


def _tells_term(header: Tagged, passage: Tagged) -> bool:
    """``Carl Roe, 38, of Hexley`` / ``Six years``: what stands under or behind the name is the sentence."""
    return passage.index == header.index + 1 and _TERM.match(passage.text) is not None


def _names_one(passage: Tagged) -> bool:
    """``Carl Roe, 38, of Hexley`` in a line of its own: what became of him follows, bullet by bullet."""
    if not name_alone(passage):
        return False
    item = next(passage.found("P"))[1]
    return item.value.bearer is not None and item.span.end > item.value.span.end


def listings(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]]) -> dict[int, str]:
    """For each passage that is an entry of such a list, what the list is of: "sentence" or "charge"."""
    entries: dict[int, str] = {}
    kind: str | None = None
    previous: Tagged | None = None
    for passage in tagged:
        if passage.text.rstrip().endswith(":") and not LIST_ENTRY.match(passage.text):
            kind = _kind(passage, found[passage.index])
        elif kind and (LIST_ENTRY.match(passage.text) or (kind == "sentence" and _heads_bullets(tagged, passage))):
            entries[passage.index] = kind
        elif _BARE_ENTRY.match(passage.text) and not found[passage.index]:
            entries[passage.index] = "sentence"
        elif kind and passage.block not in {"bullet", "heading"} and not _goes_on(previous, passage):
            kind = kind if previous is not None and _tells_term(previous, passage) else None
        previous = passage
    return {**entries, **_in_a_run(tagged, found)}


def _in_a_run(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]]) -> dict[int, str]:
    """``Roe, 38, of Hexley: six years.`` / ``Poe, 31, of Wexby: four years.``, right behind what tells of a sentence.

    One alone has to go on a paragraph that tells another one's sentence.
    """
    run: list[Tagged] = []
    entries: dict[int, str] = {}
    told: Tagged | None = None
    for passage in tagged:
        if told is not None and _names_term(passage, found):
            run.append(passage)
            if len(run) > 1 or told.line == passage.line:
                entries |= dict.fromkeys((entry.index for entry in run), "sentence")
            continue
        run = []
        told = passage if any(hit.trigger.kind in {"sentence", "given"} for hit in found[passage.index]) else None
    return entries


def _names_term(passage: Tagged, found: Mapping[int, Sequence[Hit]]) -> bool:
    """Whether a passage is nothing but somebody with an age or an address, and a term."""
    if not NAME_AND_TERM.fullmatch(passage.text) or found[passage.index]:
        return False
    item = next(passage.found("P"))[1]
    return item.value.bearer is not None and item.span.end > item.value.span.end


def _heads_bullets(tagged: Sequence[Tagged], passage: Tagged) -> bool:
    following = passage_at(tagged, passage.index + 1)
    if following is None or not _names_one(passage):
        return False
    return (following.block == "bullet" and passage.block != "bullet") or _tells_term(passage, following)


def _kind(heading: Tagged, found: Sequence[Hit]) -> str | None:
    kinds = {hit.trigger.kind for hit in found}
    words = heading.text.lower()
    if kinds & {"sentence", "given"} or "dealt with" in words or _PUNISHED.search(words):
        return "sentence"
    return "charge" if "charge" in kinds or _CHARGED.search(words) else None


def _goes_on(previous: Tagged | None, passage: Tagged) -> bool:
    """A list entry may run over several sentences of its block."""
    if previous is None or previous.block != passage.block:
        return False
    return passage.passage.span.start - previous.passage.span.end <= 2
