"""Trials that a noun tells of as begun or over: ``His trial began at C on D``, ``The trial at C concluded on D``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg.extract.discourse import Discourse
from kg.extract.evidence import evidence
from kg.extract.held import Held
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule

_BEGUN = compile_rule(
    r"\b(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]) (?:[\w-]+ |{T} )?|[’']s? )trial"
    r"(?: (?:of|against) (?P<who>{P}(?:,? (?:and )?{P})*))?(?:,? (?:at|before|in) {C},?)? "
    r"(?:(?P<once>(?:has |had )?(?:began|begun|started|opened|got under way|got underway))"
    r"|(?P<over>(?:(?:lasted|ran for|took) [^.;,]{1,25},? and )?(?:ended|finished|concluded|came to an end"
    r"|closed))\b(?! in )"
    r"|(?:is|was) (?:now )?(?:under way|underway|continuing|taking place)|continues|continued)\b"
)


def begun(discourse: Discourse, for_whom: Callable[[Discourse, Tagged, int, str], Sequence[Person]]) -> list[Held]:
    """The trials that a text tells of as begun, before a court that the same sentence names."""
    held: list[Held] = []
    for tagged in discourse.tagged:
        match = _BEGUN.search(tagged.text)
        courts = [item.value for _, item in tagged.found("C")]
        if match is None or len(courts) != 1:
            continue
        named = discourse.meant_in(tagged, *match.span("who"))
        people = [p for p in named if p in discourse.defendants] or (
            [] if match["who"] else for_whom(discourse, tagged, tagged.text.index("trial", match.start()), "trial")
        )
        days = [item.value.past for _, item in tagged.found("D")] if match["once"] or match["over"] else []
        quoted = evidence(tagged, tagged.span(match.start(), match.end()), "trial-begun")
        day = days[0] if len(days) == 1 and days[0] is not None and days[0].day else None
        held += [Held(person, "trial", courts[0], day, [quoted]) for person in dict.fromkeys(people)]
    return held
