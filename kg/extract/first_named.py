"""Whom a story, or a section of one, names first behind a lead that names nobody."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.sufferers import suffers
from kg.extract.syntax import possessive
from kg.extract.tagging import Tagged, passage_at, somebody_opens_next

# "A second man, Owen Pike", "Her co-accused, Owen Pike", "The driver of the car, Owen Pike"
_SECOND = re.compile(
    r"(?:\b(?:(?:[Aa]|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) )?(?:[Ss]econd|[Tt]hird|[Ff]ourth|[Aa]nother|[Ff]urther|[Oo]ther)"
    r" (?:[a-z-]+ ){0,2}[a-z-]+|\b(?:[Aa] |[Tt]he |[Hh]is |[Hh]er |[Tt]heir )?(?:[a-z-]+ )?"
    r"(?:[Cc]o-?(?:accused|defendant|conspirator)|[Aa]ccomplice|getaway driver)"
    # "The older man, Carl Roe": of two told of right before
    r"|\b[Tt]he (?:older|younger|elder|eldest|oldest|youngest|latter)(?: (?:of the (?:two|three|pair)|[a-z]+))?),? $"
)

_SOON = 6
"""Passages behind a lead in which a story names whom it is about."""


def opens_section(tagged: Sequence[Tagged], passage: Tagged, defendants: Sequence[Person]) -> bool:
    """Whether a passage stands right under a heading within the story, as the later cases of a round-up do."""
    before = passage_at(tagged, passage.index - 1)
    told = any(person.spans[0].start < passage.passage.span.start for person in defendants)
    return before is not None and before.block == "heading" and passage.block == "paragraph" and told


def first_of_section(tagged: Sequence[Tagged], passage: Tagged) -> Person | None:
    """Who is named first from a passage on, if soon, before the next heading, and nowhere before but in its heading."""
    over = passage_at(tagged, passage.index - 1)
    heading = [item.value.bearer for _, item in over.found("P")] if over is not None and over.block == "heading" else []
    for following in tagged:
        if following.index < passage.index:
            continue
        if following.block == "heading" or following.index > passage.index + 3:
            return None
        named = [(at, item.value.bearer) for at, item in following.found("P") if item.value.bearer is not None]
        if named:
            person: Person = named[0][1]
            new = person.spans[0].start > passage.passage.span.start or heading == [person]
            return person if new and not suffers(following, named[0][0]) else None
    return None


def another_named_first(tagged: Sequence[Tagged], lead: Tagged, defendants: Sequence[Person]) -> bool:
    """``A teacher has been jailed. Ann Roe, 24, attacked a pupil``: it may be she, whoever is charged further down."""
    for passage in tagged:
        named = [(at, item.value.bearer) for at, item in passage.found("P") if item.value.bearer is not None]
        if passage.index <= lead.index or passage.block == "heading" or not named:
            continue
        at, person = named[0]
        if any(bearer in defendants for _, bearer in named) or passage.text[:at].strip(' “"‘'):
            return False
        unlike = person.ranks or person.relation or (person.age or 18) < 18
        unlike = unlike or (person.age is None and not _goes_by_surname(tagged, passage, person))
        harmed = suffers(passage, at) or _suffers_next(tagged, passage)
        return not unlike and not harmed and not possessive(passage, at)
    return False


def called_so(tagged: Sequence[Tagged], lead: Tagged, noun: str, defendants: Sequence[Person]) -> Person | None:
    """``The owner of a dog has been jailed … Its owner, Carl Roe, ran``: the only one whom a story calls as its lead.

    Whoever else it names before, the one under the wheels or at the other end of the lead.
    """
    so_called = re.compile(rf"\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[a-z-]+ )?{re.escape(noun)},? $")
    found = {
        item.value.bearer
        for passage in tagged
        if lead.index < passage.index <= lead.index + _SOON
        for at, item in passage.found("P")
        if item.value.form == "name" and so_called.search(passage.text, 0, at)
    }
    return found.pop() if len(found) == 1 and found.issubset(defendants) else None


def _suffers_next(tagged: Sequence[Tagged], passage: Tagged) -> bool:
    """``Ann Lee, 58, was riding home. She died at the scene``: what the next sentence tells of whom this one names."""
    opening = somebody_opens_next(tagged, passage)
    if opening is None:
        return False
    following, at = opening
    return following.item(at).value.form == "pronoun" and suffers(following, at)


def _goes_by_surname(tagged: Sequence[Tagged], first: Tagged, person: Person) -> bool:
    """Whether a sentence further on opens with the bare surname of somebody: so the papers call who is tried."""
    for passage in tagged:
        opening = next(passage.found("P"), None) if passage.index > first.index else None
        if opening is None or opening[1].value.bearer is not person or passage.text[: opening[0]].strip():
            continue
        at, item = opening
        if " " not in item.value.text.strip() and not possessive(passage, at):
            return not suffers(passage, at)
    return False


def named_next(tagged: Sequence[Tagged], passage: Tagged, person: Person) -> bool:
    """Whether a story of several begins with this one: the next name after the lead is theirs."""
    for following in tagged:
        if passage.index < following.index <= passage.index + 2:
            found = [(at, item.value.bearer) for at, item in following.found("P") if item.value.bearer is not None]
            if found:
                opens = found[0][1] is person and not following.text[: found[0][0]].strip()
                return opens or [bearer for _, bearer in found] == [person]
    return False


def comes_second(tagged: Sequence[Tagged], person: Person) -> bool:
    """``A second man, Owen Pike, admitted kidnap``: a story that names him so began with somebody else."""
    second: Tagged | None = None
    for passage in tagged:
        for _, item in passage.found("P") if passage.block != "heading" else ():
            # "Co-defendant Carl Roe got ten years, while Ben Poe must serve five": he does, too
            if _SECOND.search(passage.passage.text, 0, item.value.span.start - passage.passage.span.start):
                second = passage
            if item.value.bearer is person:
                return second is passage
    return False
