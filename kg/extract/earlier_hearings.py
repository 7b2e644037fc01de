"""Sentences told of as passed another day: ``were sentenced at an earlier hearing: Roe got T and Poe T``.

The court and the day that a story tells of those it reports are not theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

_ANOTHER_HEARING = (
    r"(?:at|in|during|following) (?:an?|the|two|three|several|his|her|their|some)? ?"
    r"(?:earlier|previous|prior|separate|different|preceding)(?: \w+)? "
    r"(?:hearings?|occasions?|cases?|proceedings|trials?)\b"
)
# What happened there was the plea or the trial: "jailed after pleading guilty at an earlier hearing"
_NO_PLEA = (
    r"(?:(?!\b(?:plead|plea\b|pleas\b|admi|den(?:y|ie)|guilty|convict|found|charg|appear|trial\b|after|following|having"
    r"|heard|told|evidence|adjourn|remand)[a-z]*)[^.;])"
)
_SENTENCED = (
    r"\b(?:sentenced|jailed|imprisoned|detained|locked up|dealt with|fined|given|handed|received|got"
    r"|sent to (?:prison|jail))\b"
)
_THERE = compile_rule(
    rf"{_SENTENCED}{_NO_PLEA}{{0,80}}?\b{_ANOTHER_HEARING}"
    rf"|^\W*{_ANOTHER_HEARING},?{_NO_PLEA}{{0,80}}?{_SENTENCED}",
    re.IGNORECASE,
)
_EARLIER = compile_rule(
    r"(?:\b(?:was|were|been) (?:both |all |each )?(?:earlier|separately) (?:sentenced|jailed|imprisoned|dealt with)\b"
    r"|\b(?:sentenced|jailed|dealt with)(?: for [^.;:,]{2,60})? (?:separately|previously|earlier)(?=[.,:;]| and\b|$)"
    # "was convicted in the magistrates' court last year and was fined £600"
    r"|\b(?:in|at|by) (?:the|an?) (?:magistrates[’']?|youth|county) courts?,? (?:earlier|last|{D})"
    r"|\b(?:has|have|had) already been (?:sentenced|jailed|dealt with|locked up)\b"
    r"|\b(?:has|have|had) (?:been )?(?:already|previously) (?:been )?(?:sentenced|jailed|dealt with)(?=[.:]|$))",
    re.IGNORECASE,
)
_LISTED = compile_rule(r"[^.;]*:$")
_ENTRY = compile_rule(r"\W*{P}")


def at_earlier_hearings(tagged: Sequence[Tagged]) -> frozenset[int]:
    """The passages of which the sentences were passed on another occasion than the one reported."""
    return frozenset(_found(tagged))


def _found(tagged: Sequence[Tagged]) -> Iterator[int]:
    for place, passage in enumerate(tagged):
        if not (_THERE.search(passage.text) or _EARLIER.search(passage.text)):
            continue
        yield passage.index
        listed = _LISTED.fullmatch(passage.text) is not None
        for follower in tagged[place + 1 :]:
            if not (_ENTRY.match(follower.text) if listed else follower.line == passage.line):
                break
            yield follower.index
