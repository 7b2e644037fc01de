"""Entries of a magistrates' register, which tell without a verb: ``Carl Roe, 37, of Mill Lane: theft – £80 fine``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit

RULE = "register-line"
"""The rule of what an entry tells."""
# "theft, admitted"
_ANSWERED = (
    r"(?:[,;:–—-]* ?(?:(?:[Nn]ot )?[Gg]uilty pleas?|[Pp]lea(?:ded|d)? guilty|[Aa]dmitted|[Dd]enied)(?: and|,? but)?)?"
)
_PENALTY = (
    r"(?:{M} fine\b|[Ff]ine(?:d|:)? (?:of )?{M}|(?:[Jj]ailed|[Ii]mprisoned) (?:for )?{T}"
    r"|{T}[’']?s?,? (?:suspended|imprisonment|custody|prison|jail|in (?:prison|jail|custody"
    r"|(?:an? )?(?:young offenders?[’']? institution|YOI|detention)))"
    r"|(?:{T} )?(?:[Cc]ommunity|[Yy]outh rehabilitation|[Ss]uspended sentence) (?:order|sentence)"
    r"|(?:{T} )?(?:[Cc]onditional|[Aa]bsolute) discharge|(?:[Cc]onditionally|[Aa]bsolutely) discharged"
    # "theft – eight years", and no more
    r"|{T}(?=[.;,]?(?: and)?\s*$)|(?:{T} )?{W})"
)
STORY = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|would|said|told|who|whose|whom|when|died|suffered|victim|complainant|he"
    r"|she"
    r"|they|his wife|her husband|after(?! an? (?:[a-z]+ ){0,2}(?:accident|collision|crash))|because|court|judge"
    r"|jury)\b",
    re.IGNORECASE,
)
"""What tells of people is a story, and no entry."""
_OPENS = compile_rule(r"\W*{P}(?P<mark>\s*[:,.–—-]| )\s*")
_DEED = compile_rule(
    r"(?P<deed>[^\ue000-\ue0ff\ue300-\ue4ff\ue600-\ue6ff]*?{O}[^\ue000-\ue0ff]*?)"
    + _ANSWERED
    + r"(?:[-–—;,.:]| with| and) ?"
    r"(?:{N} (?:penalty )?(?:points|{W})[^\ue000-\ue0ff;.]{0,40}?[,;.] )?" + _PENALTY
)
# "Carl Roe, 37, Mill Lane, Harwick: drove a motor vehicle when … - £80 fine, £90 costs": the words of the charge
# stand between two marks, however much they tell
_CHARGED = compile_rule(r"(?P<deed>(?:[a-z]|{O})[^•]*?) [-–—] (?:{N} (?:penalty )?points[^;.,]{0,30}, )?" + _PENALTY)
_ALONE = compile_rule(r"(?P<deed>[^\ue000-\ue0ff]*?{O}[^\ue000-\ue0ff]*?)" + _ANSWERED + r"\.?\s*")
PENALTY_OPENS = compile_rule(r"\W*" + _PENALTY)
"""A sentence that opens with what a court passed."""


ANSWER = re.compile(
    r"\W*(?:(?:[Nn]ot )?[Gg]uilty pleas?|[Pp]lea(?:ded|d)? (?:not )?guilty|[Ff]ound guilty|[Cc]onvicted|[Dd]enied"
    r"|[Aa]dmitted|[Pp]roved in (?:his |her )?absence)\W*"
)
"""A sentence that only tells how somebody answered, or was convicted."""


def registered(
    tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]]
) -> tuple[frozenset[int], dict[int, Tagged]]:
    """The passages that are entries, and the entry of each passage that only goes on with its penalties."""
    lines = list(_entries(tagged, found))
    own = frozenset(entry.index for entry, line in lines if line is entry)
    return own, {line.index: entry for entry, line in lines if line is not entry}


def _entries(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]]) -> Iterator[tuple[Tagged, Tagged]]:
    for passage in tagged:
        opening = _OPENS.match(passage.text)
        item = next(passage.found("P"), None)
        if opening is None or item is None or passage.block == "heading":
            continue
        person = item[1].value.bearer
        told = person is not None and not person.ranks and item[1].span.end > item[1].value.span.end
        if not told:
            continue
        charged = _CHARGED.match(passage.text, opening.end()) if ":" in opening["mark"] else None
        others = [reference.value for _, reference in passage.found("P")][1:]
        offence = next(passage.found("O", *charged.span("deed")), None) if charged else None
        if charged and (offence or not any(reference.form == "name" for reference in others)):
            yield passage, passage
            continue
        if others:
            continue
        following = list(_penalties(tagged, passage, found))
        whole = _DEED.match(passage.text, opening.end()) or (
            _ALONE.fullmatch(passage.text, opening.end()) if following else None
        )
        verb = next((hit.start for hit in found[passage.index]), len(passage.text))
        if whole and not STORY.search(whole["deed"]) and whole.end("deed") <= verb:
            yield passage, passage
            yield from ((passage, line) for line in following)


def _penalties(tagged: Sequence[Tagged], entry: Tagged, found: Mapping[int, Sequence[Hit]]) -> Iterator[Tagged]:
    for index in range(entry.index + 1, entry.index + 5):
        line = passage_at(tagged, index)
        if line is None or line.line != entry.line or next(line.found("P"), None) or not PENALTY_OPENS.match(line.text):
            return
        yield line


def entry_end(passage: Tagged) -> int:
    """Where the name of an entry, and the mark behind it, are over."""
    opening = _OPENS.match(passage.text)
    return opening.end() if opening else 0
