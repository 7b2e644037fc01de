"""Pleas to what a text told as a deed: ``Roe breached his order in May. He admitted the offence``.

Conduct is no charge (contract, rule 7), until somebody owns up to it as *the offence*. Only where one person stands
trial, nothing is put to them in other words, and the text names a single offence, which is told as their own deed.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.evidence import evidence
from kg.extract.people import Person
from kg.extract.shared_charges import OF_SOMETHING
from kg.extract.stated_offences import StatedOffence
from kg.extract.tagging import Tagged, compile_rule

_OWNS_UP = {"admit": ("guilty", "guilty"), "convict": (None, "guilty")}
_THE_OFFENCE = re.compile(
    r"\W*(?:to |of )?(?:the|this|that|his|her) (?:offence|charge|crime)\b"
    r"(?! (?:of|under|contrary|relating|that|which|against|was|is)\b)"
)
# "Roe breached his order", "after he stole a car", "A man who burgled a house"
_HIS_DEED = compile_rule(r"(?P<who>{P},?|\bwho)(?: (?:had|then|also|later|again|once more|[a-z]+ly))* $")
_DONE = re.compile(
    r"(?:[a-z-]+ed|stole|drove|rode|broke|beat|took|set|shot|threw|made|sold|bought|kept|grew|hid|fled|hit|ran)\b"
)
_SOMEBODY_WHO = compile_rule(r"\W*(?:{P}|(?:A|An|AN)\s(?:[\w’'-]+ ){1,4}[\w’'-]+),? who (?:had )?$")
# "jailed after breaching an order", "banned from the roads after being caught driving while disqualified"
_AFTER_DOING = compile_rule(
    r"(?:\b(?:jailed|sentenced|fined|locked up|behind bars|punished|prison|court|banned|the roads?|off the road)"
    r"|{W}|{T}) (?:after|for) (?:(?:being|getting) caught )?$"
)
_DOING = re.compile(r"[a-z-]+ing\b")
_CAUGHT = compile_rule(
    r"(?:(?P<who>{P}),? (?:was|had been) (?:then |also )?|^\W*(?P<opens>{P}),? (?:who was )?)"
    r"caught (?:while |allegedly )?$"
)


def owned_up_to(book: ChargeBook, discourse: Discourse) -> None:
    """Put the deed to whom the text tells of as having admitted, or been convicted of, *the offence*."""
    if len(discourse.defendants) != 1 or book.everyone:
        return
    person = discourse.defendants[0]
    told = [event for event in discourse.events if _takes_the_blame(event, person)]
    if not told:
        return
    named_so = any(_THE_OFFENCE.match(event.after) for event in told)
    deeds = list(_deeds(discourse, person, told[0].tagged.index, named_so))
    named = {item.value.slug for tagged in discourse.tagged for _, item in tagged.found("O")}
    if not deeds or len(named) != 1:
        return
    tagged, position = deeds[0]
    slug = named.pop()
    for event in told:
        plea, verdict = _OWNS_UP[event.kind]
        put = StatedOffence(event, tagged, position, slug, None, None)
        book.note(person, put, plea, verdict, False, event.quote())
        book.note(person, put, plea, verdict, False, evidence(tagged, tagged.span(position, position + 1), event.rule))


def _takes_the_blame(event: Event, person: Person) -> bool:
    told = event.kind in _OWNS_UP and event.people == (person,) and not (event.unreal or event.future)
    bare = event.rule == "pleaded-guilty" and not OF_SOMETHING.match(event.after)
    return told and (bare or bool(_THE_OFFENCE.match(event.after)))


def _deeds(discourse: Discourse, person: Person, until: int, named_so: bool) -> Iterator[tuple[Tagged, int]]:
    """Where the text tells an offence as what somebody did, up to a passage.

    Unless it is then ``named_so``, as the offence, only where they are told to have been caught or punished for it.
    """
    for tagged in discourse.tagged:
        if tagged.index > until:
            return
        for position, _ in tagged.found("O"):
            if _punished(discourse, tagged, position, person) or (
                named_so and _own(discourse, tagged, position, person)
            ):
                yield tagged, position


def _punished(discourse: Discourse, tagged: Tagged, position: int, person: Person) -> bool:
    """``banned after he was caught driving while disqualified``, ``jailed for stealing``."""
    before = tagged.text[:position]
    if caught := _CAUGHT.search(before):
        return discourse.meant(tagged, caught.start("who" if caught["who"] else "opens")) == (person,)
    doing = _AFTER_DOING.search(before) if tagged.lead else None
    if doing is None:
        return False
    return doing.group().endswith(" caught ") or _DOING.match(tagged.words(position)) is not None


def _own(discourse: Discourse, tagged: Tagged, position: int, person: Person) -> bool:
    words, before = tagged.words(position), tagged.text[:position]
    doer = _HIS_DEED.search(before)
    if doer is None or not _DONE.match(words):
        return False
    if doer["who"] == "who":
        opens = _SOMEBODY_WHO.match(before) if tagged.lead else None
        return opens is not None and any(e.people == (person,) for e in discourse.events_in(tagged))
    people = discourse.meant(tagged, doer.start("who"))
    return people == (person,) or (not people and tagged.lead and _of_him_alone(tagged, doer.start("who")))


def _of_him_alone(tagged: Tagged, place: int) -> bool:
    """``A man has been jailed after he breached his order``: nobody else is spoken of before."""
    before = [item.value for _, item in tagged.found("P", 0, place)]
    return tagged.item(place).value.form == "pronoun" and len(before) == 1 and before[0].form == "anonymous"
