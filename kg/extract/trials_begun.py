"""Hearings that a noun tells of as begun, held or over: ``His trial began at C on D``, ``A hearing was held at C``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import VERDICTS, said_to
from kg.extract.evidence import evidence
from kg.extract.held import Held
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule

_BEGUN = compile_rule(
    r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]) (?:[\w-]+ |{T} )?|[’']s? )(?:re-?)?trial"
    r"(?: (?:of|against) (?P<who>{P}(?:,? (?:and )?{P})*)(?:,(?:[^.;]{0,80},)?)?)?(?:,? (?:at|before|in) {C},?)? "
    r"(?:(?P<once>(?:has |had )?(?:began|begun|started|opened|got under way|got underway))"
    r"|(?P<over>(?:(?:lasted|ran for|took) [^.;,]{1,25},? and )?(?:ended|finished|concluded|came to an end"
    r"|closed|took place|was held))\b(?! in )"
    r"|(?:is|was) (?:now )?(?:under way|underway|continuing|taking place)|continues|continued)\b"
)
# "A plea hearing for Roe, 29, charged with O, was held on D at C"
_HELD = compile_rule(
    r"\b(?:The|An?|the|an?|His|Her|Their|his|her|their) (?P<what>(?:[a-z-]+ ){0,3}(?:hearing|sentencing|appearance))"
    r"(?: (?:of|for|against|involving|in the case of) (?P<who>{P}(?:(?:,|,? and) {P})*)(?:,(?:[^.;]{0,80},)?)?)? "
    r"(?:took place|was held|has taken place|went ahead|happened)\b[^.;]*?{C}"
)
# "After a brief appearance at C on D, Roe was bailed", "At a bail hearing on D he was remanded in custody"
_CAME_FROM = compile_rule(
    r"\W*(?:(?:But|And|Earlier),? )?(?:At|After|Following|During) (?:an?|the|his|her|their) "
    r"(?P<what>(?:(?!misconduct|disciplinary|tribunal|inquest|parole)[a-z-]+ ){0,3}(?:hearing|appearance))"
    r"(?P<where>(?:,? (?:(?:at|before|in) (?:the )?{C}|(?:on )?{D}))+),? (?P<who>{P})[^;]{0,80}? "
    r"(?:was|were) (?:\w+ly )?(?:remanded|bailed|released|granted|refused|sent|committed)\b"
)
# "after a trial that ended on D", "The verdicts came on D", "The jury returned its verdicts on D"
_DECIDED = compile_rule(
    r"(?<!drug )(?<!clinical )(?<!medical )\btrial,? (?:(?:at|before|in) {C},? )?(?:(?:that|which) )?"
    r"(?:(?:lasted|took|ran for) [^.;,]{1,25} and )?"
    r"(?:ended|concluded|finished|closed|came to an end)(?: with [^.;,]{1,40})?,? (?:on |in )?(?P<day>{D})"
    r"|\b[Vv]erdicts? (?:came|(?:was|were) (?:returned|delivered|reached|given|announced|read(?: out)?))"
    r"(?:,? (?:at|in|by) [^.;,]{1,40}?)?,? (?:on |in )?(?P<came>{D})"
    r"|\b(?:[Jj]ury|[Jj]urors)(?: (?:at|in) {C},?)? (?:returned|delivered|gave|reached|came back with) "
    r"(?:[a-z]+ ){0,2}verdicts?(?: [^.;,]{1,40})?,? (?:on |in )(?P<returned>{D})"
)
_TRIAL_THERE = compile_rule(r"\btrial,? (?:at|before|in) (?:the )?{C}")
_SENTENCING = re.compile(r"\bsentencing\b")
_PLEA = re.compile(r"\bplea\b")


def begun(discourse: Discourse, for_whom: Callable[[Discourse, Tagged, int, str], Sequence[Person]]) -> list[Held]:
    """The trials and hearings that a text tells of as begun or held, before a court that the same sentence names."""
    held: list[Held] = []
    for tagged in discourse.tagged:
        if came := _CAME_FROM.match(tagged.text):
            held += _came_from(discourse, tagged, came)
            continue
        held += _decided(discourse, tagged)
        courts = [item.value for _, item in tagged.found("C")]
        trial = _BEGUN.search(tagged.text)
        match = trial or _HELD.search(tagged.text)
        if match is None or len(courts) != 1:
            continue
        kind = "trial" if trial else _kind(match["what"])
        named = discourse.meant_in(tagged, *match.span("who"))
        noun = tagged.text.index("trial", match.start()) if trial else match.start("what")
        people = [p for p in named if p in discourse.defendants] or (
            [] if match["who"] else for_whom(discourse, tagged, noun, kind)
        )
        dated = not trial or match["once"] or match["over"]
        days = [item.value.past for _, item in tagged.found("D")] if dated else []
        quoted = evidence(tagged, tagged.span(match.start(), match.end()), "trial-begun" if trial else "hearing-held")
        day = days[0] if len(days) == 1 and days[0] is not None and (days[0].day or not match["once"]) else None
        held += [Held(person, kind, courts[0], day, [quoted]) for person in dict.fromkeys(people)]
    return held


def _decided(discourse: Discourse, tagged: Tagged) -> list[Held]:
    """The trial whose last day a sentence tells: of those whom it names, or on whom the text tells a verdict."""
    told = _DECIDED.search(tagged.text)
    if told is None or tagged.block == "heading":
        return []
    at = next(told.start(name) for name in ("day", "came", "returned") if told[name])
    there = _TRIAL_THERE.search(tagged.text)
    court = next((item.value for _, item in tagged.found("C", *(there or told).span())), None)
    day = tagged.item(at).value.past
    if day is None and court is None:
        return []
    named = [person for person in discourse.meant_in(tagged, 0) if person in discourse.defendants]
    tried = said_to(discourse.events, VERDICTS) or (
        said_to(discourse.events, {"sentence", "given"}) - said_to(discourse.events, {"admit"})
    )
    people = [person for person in named if person in tried] or named or [p for p in discourse.defendants if p in tried]
    quoted = evidence(tagged, tagged.span(*told.span()), "trial-over")
    return [Held(person, "trial", court, day, [quoted]) for person in dict.fromkeys(people)]


def _came_from(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> list[Held]:
    """The hearing that opens a sentence on what was ordered there until the next one."""
    court, day = (next(tagged.found(kind, *match.span("where")), None) for kind in "CD")
    people = [p for p in discourse.meant_in(tagged, *match.span("who")) if p in discourse.defendants]
    quoted = evidence(tagged, tagged.span(match.start(), match.end()), "hearing-held")
    when = day[1].value.past if day else None
    return [Held(p, "appearance", court[1].value if court else None, when, [quoted]) for p in dict.fromkeys(people)]


def _kind(noun: str) -> str:
    """Which kind of hearing a noun names."""
    if _SENTENCING.search(noun):
        return "sentence"
    return "plea" if _PLEA.search(noun) else "appearance"
