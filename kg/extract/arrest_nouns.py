"""Arrests that a noun tells of: ``his arrest on D``, ``which led to Roe's arrest in Hexley in D``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.references import fits, gender_of
from kg.extract.tagging import Tagged, compile_rule

_ARREST = compile_rule(
    r"(?:(?P<who>{P})[’']s|\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir)) (?:initial |first |original )?(?P<noun>arrests?)"
    r"|\b(?P<noun2>arrests?) of (?P<of>{P}(?:(?:,|,? and) {P})*)"
)
_ON = compile_rule(
    r"(?: (?:came|was made|were made|took place|happened|occurred))?"
    r"(?: on suspicion of (?:{O}(?:, | and )?)+| for {O})?(?:,? (?:in|at|near|outside) [A-Z][\w’' -]{1,40}?)?"
    r",? (?:later |back |earlier )?(?:on|in) (?P<date>{D})"
)
# "A warrant was issued for his arrest on D", "an attempt to evade arrest": nobody was arrested then.
_NOT_YET = re.compile(
    r"\b(?:for|evad\w+|avoid\w*|escap\w+|prevent\w*|resist\w*|stop\w*|order\w*|sought|wanted) (?:the )?$"
)


_POLICE = r"(?:(?:the |our |local )?(?:police|officers|detectives|PCs?|constables))\b"
# "was picked up on D", "was held by police on D": said of who stands accused, and of many others
_PICKED_UP = compile_rule(
    r"(?P<who>{P}),? (?:was|were) (?:then |later |finally |eventually |soon )?"
    rf"(?:(?:picked up|nicked|collared|rounded up)(?: by {_POLICE})?|(?:caught|held|found|tracked down) by {_POLICE})"
    r"(?: (?:in|at|near|outside) [A-Z][\w’' -]{1,40}?)?,? (?:(?:later|early|late) )?(?:on )?(?P<date>{D})"
    rf"(?![^.;]* by (?!{_POLICE}))"
    rf"|\b{_POLICE}[^.;,\ue000-\ue0ff]{{0,60}} (?:caught up with|picked up|rounded up|nabbed|collared) "
    r"(?P<whom>{P}(?:(?:,|,? and) {P})*)(?: (?:in|at|near|outside) [A-Z][\w’' -]{1,40}?)?,? (?:on )?(?P<then>{D})"
    r"|(?P<self>{P}) (?:\w+ )?gave (?:himself|herself|themselves) up(?: to (?:the )?(?:police|officers)| at "
    r"[^.;,]{1,40}?)?"
    r",? (?:on )?(?P<day>{D})",
    re.IGNORECASE,
)
# "A search of his home on D led to his arrest"
_LED_TO_IT = compile_rule(
    r"\b(?:on|in) (?P<date>{D})[^.;\ue200-\ue2ff]{0,40}?\b(?:led to|resulted in|ended (?:in|with)) "
    r"(?:(?P<of>{P})[’']s|(?P<whose>his|her|their)) (?P<noun>arrests?)(?! (?:on|in|last|this|\w+ (?:later|after))\b)"
)


def picked_up(discourse: Discourse) -> Iterator[tuple[Event, int]]:
    """Arrests told by a verb that need not be one, of those who stand accused anyway: ``was picked up on D``."""
    for tagged in discourse.tagged:
        for match in (*_PICKED_UP.finditer(tagged.text), *_LED_TO_IT.finditer(tagged.text)):
            told = {name: match.span(name) for name in match.re.groupindex if match[name]}
            who = next((told[name] for name in ("who", "whom", "self", "of") if name in told), None)
            at = next(told[name][0] for name in ("date", "then", "day") if name in told)
            people = tuple(discourse.meant_in(tagged, *who)) if who else _told_of_one(discourse, tagged, match)
            if people and tagged.block != "heading" and all(person in discourse.defendants for person in people):
                yield Event("arrest", "picked-up", tagged, *match.span(), people, None, match.end(), match.end()), at


def _told_of_one(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> tuple[Person, ...]:
    people = _told_of(discourse, tagged)
    gender = gender_of("he" if match["whose"] == "his" else "her")
    return tuple(people) if len(people) == 1 and match["whose"] != "their" and fits(people[0], gender) else ()


def arrest_nouns(discourse: Discourse) -> Iterator[tuple[Event, int]]:
    """Every arrest that a noun tells of with its day, and where that day stands."""
    for tagged in discourse.tagged:
        for match in _ARREST.finditer(tagged.text):
            end = match.end("noun") if match["noun"] else match.end()
            told = _ON.match(tagged.text, end)
            people = _whose(discourse, tagged, match) if told else ()
            if told and people and not _NOT_YET.search(tagged.text[: match.start()]):
                start = match.start("noun") if match["noun"] else match.start("noun2")
                yield (
                    Event("arrest", "arrest-noun", tagged, start, end, people, None, end, told.end()),
                    told.start("date"),
                )


def _whose(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> tuple[Person, ...]:
    """Whose arrest it was: the owner's, or the only one whom *his* can mean; nobody where the text leaves it open."""
    for group in ("who", "of"):
        if match[group]:
            named = discourse.meant_in(tagged, *match.span(group))
            return tuple(dict.fromkeys(named)) if all(p in discourse.defendants for p in named) else ()
    before = list(tagged.found("P", 0, match.start()))
    here = discourse.meant(tagged, before[-1][0]) if before else ()
    if before and not here:
        return ()
    theirs = match["whose"].lower() == "their"
    last = _together_before(discourse, tagged) if theirs and not before else ()
    people = [p for p in here or last or _told_of(discourse, tagged) if p in discourse.defendants]
    if theirs:
        return tuple(people) if len(people) > 1 else ()
    gender = gender_of("he" if match["whose"].lower() == "his" else "her")
    return (people[0],) if len(people) == 1 and fits(people[0], gender) else ()


def _together_before(discourse: Discourse, tagged: Tagged) -> Sequence[Person]:
    """Those of whom the sentence before tells together."""
    told = [e.people for e in discourse.events if e.tagged.index == tagged.index - 1 and len(e.people) > 1]
    return told[-1] if told and all(set(people) == set(told[-1]) for people in told) else ()


def _told_of(discourse: Discourse, tagged: Tagged) -> Sequence[Person]:
    """The only defendant of the story, else of whom the sentence before is about."""
    known = discourse.defendants
    if len(known) == 1:
        return known if known[0].spans and known[0].spans[0].start < tagged.passage.span.end else ()
    return discourse.last_before(tagged)
