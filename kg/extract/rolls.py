"""Lists of names that say who a group is: ``Four men were jailed. They are: Ann Roe, 40, of Hexley; Ben Poe, 31``.

The words of such a list tell nobody's standing. It is told of the group right before, and of nobody where that
sentence speaks of other people, too: the list may be that of the victims.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.references import Reference
from kg.extract.tagging import Item, Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit

_CHAIN = r"{P}(?:(?:[;,] and |[;,] | and ){P})*"
# "They are: Ann Roe, 40, of Hexley; Ben Poe, 31", "The convicted men were Ann Roe and Ben Poe."
_NAMES_THEM = compile_rule(
    r"\W*(?P<they>{P}) (?:are|were|have been named as|were named as|can be named as):? (?P<who>" + _CHAIN + r")\W*"
)
# "They are: Ann Roe, 40, a clerk, of Hexley, who was jailed for a year; Ben Poe, 31": each behind a semicolon
_NAMES_EACH = compile_rule(
    r"\W*(?P<they>{P}) (?:are|were|have been named as|were named as):? "
    r"(?P<who>{P}[^;]*(?:;\s?(?:and )?(?:[a-z]+ )?{P}[^;]*)+)"
)
_OPENS = compile_rule(r"\W*(?P<they>{P}) (?:are|were|have been named as|were named as)\s?:\s*")
_EACH = compile_rule(r"(?:^|;\s?)(?:and )?(?:[a-z]+ )?(?P<who>{P})")
# "They will appear at C: Ann Roe, 40, of Hexley, and Ben Poe, 31": below *the following people*
_AT_THE_END = compile_rule(r"[^:]*: (?P<who>" + _CHAIN + r")(?:, [A-Z][a-z]+)?\W*")
_FURTHER = compile_rule(
    r"\W*(?:(?:The )?[Oo]ther|Also|Further) (?:defend[ae]nts|members|men|women|people)[^.;:\ue000-\ue0ff]{0,40} "
    r"(?:are|were):? (?P<who>" + _CHAIN + r")\W*"
)
TELLING = re.compile(
    r"\b(?:convicted|jailed|sentenced|guilty|charged|accused|defendants|offenders|arrested|gang|co-)", re.IGNORECASE
)
SOMEBODY_ELSE = re.compile(
    r"\b(?:victims?|people|persons|women|girls|boys|children|men|families|relatives|residents|officers|pensioners"
    r"|customers|clients|passengers|staff|workers|patients|pupils|students|migrants|teenagers|youngsters|others"
    r"|brothers|sisters|couples?|friends|witnesses|neighbours|lives|mothers|fathers|daughters|sons|employees"
    r"|colleagues|survivors|tourists|soldiers|players|drivers|motorists|householders)\b",
    re.IGNORECASE,
)
_REACH = 2
"""How many sentences back a list may say who a group is."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Who a group is: ``group`` was told of before, ``heads`` are the words that open the list."""

    group: Reference
    heads: tuple[Reference, ...]
    people: tuple[Person, ...]


def rolls(
    tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], tried: Mapping[int, set[str]]
) -> Iterator[Roll]:
    """The lists of a text that say who a group is of whom a verb of the process told.

    ``tried`` are the references (by identity) that a verb of the process is said of.
    """
    last: Reference | None = None
    for passage in tagged:
        if passage.block == "heading":
            continue
        further = _FURTHER.fullmatch(passage.text)
        if further and last is not None and (people := _bearers(passage.found("P", *further.span("who")))):
            yield Roll(last, (), people)
        elif roll := _listed(tagged, passage, found, tried) or _followed(tagged, passage, tried):
            last = roll.group
            yield roll


def _listed(
    tagged: Sequence[Tagged], passage: Tagged, found: Mapping[int, Sequence[Hit]], tried: Mapping[int, set[str]]
) -> Roll | None:
    """``They are: Ann Roe, 40, of Hexley; Ben Poe, 31``, in one sentence or with a line for each."""
    opening = _NAMES_THEM.fullmatch(passage.text) or _NAMES_EACH.fullmatch(passage.text)
    if opening is not None:
        named = passage.found("P", *opening.span("who"))
        if opening.re.pattern == _NAMES_EACH.pattern:
            named = iter([(at, passage.item(at)) for at in _places(passage, opening.start("who"))])
        items = list(named)
    elif (opening := _OPENS.fullmatch(passage.text)) is not None:
        items = list(_lines(tagged, passage))
    else:
        return None
    head: Reference = passage.item(opening.start("they")).value
    if head.form not in {"plural", "group"} or not all(item.value.bearer for _, item in items):
        return None
    people = _bearers(items)
    before = _group_before(tagged, passage, found, tried, bool(TELLING.search(head.text)))
    if before is None or len(people) < 2 or len(people) > (before.count or len(people)):
        return None
    return Roll(before, (head,), people)


def _places(passage: Tagged, start: int) -> Iterator[int]:
    """Where the entries of a list stand that semicolons part."""
    for entry in _EACH.finditer(passage.text[start:]):
        yield start + entry.start("who")


def _lines(tagged: Sequence[Tagged], opening: Tagged) -> Iterator[tuple[int, Item]]:
    """The people of the lines below, each of which opens with a name that has an age or an address."""
    index = opening.index + 1
    while (line := passage_at(tagged, index)) is not None:
        first = next(line.found("P"), None)
        if first is None or re.search(r"\w", line.text[: first[0]]) or not _introduced(first[1]):
            return
        yield first
        index += 1


def _introduced(item: Item) -> bool:
    reference: Reference = item.value
    return reference.form == "name" and item.span.end > reference.span.end


def _bearers(named: Iterator[tuple[int, Item]] | Sequence[tuple[int, Item]]) -> tuple[Person, ...]:
    return tuple(dict.fromkeys(person for _, item in named for person in item.value.people))


def _group_before(
    tagged: Sequence[Tagged],
    passage: Tagged,
    found: Mapping[int, Sequence[Hit]],
    tried: Mapping[int, set[str]],
    told: bool,
) -> Reference | None:
    """The group that a list is of: that of the sentence before, of whom a verb of the process tells."""
    for index in range(passage.index - 1, passage.index - 1 - _REACH, -1):
        earlier = passage_at(tagged, index)
        if earlier is None or earlier.block == "heading":
            return None
        if any(item.value.form in {"plural", "group"} for _, item in earlier.found("P")):
            return _tried_alone(earlier, len(earlier.text), tried, told)
        if found[earlier.index] or (not told and SOMEBODY_ELSE.search(earlier.text)):
            return None
    return None


def _tried_alone(passage: Tagged, end: int, tried: Mapping[int, set[str]], told: bool) -> Reference | None:
    """The group that a sentence is about, unless its words up to ``end`` speak of others behind it."""
    groups = [(at, item.value) for at, item in passage.found("P", 0, end) if item.value.form in {"plural", "group"}]
    # "Five members of the gang were jailed": it is those five
    groups = [(at, group) for at, group in groups if not passage.text[:at].endswith(" of ")]
    if not groups or id(groups[-1][1]) not in tried:
        return None
    at, group = groups[-1]
    others = group.noun != "following" and not told and SOMEBODY_ELSE.search(passage.text, at, end)
    return None if others else group


def _followed(tagged: Sequence[Tagged], passage: Tagged, tried: Mapping[int, set[str]]) -> Roll | None:
    """``Three men are charged with O: Ann Roe, 40, and …``; ``The following are charged. They will appear: …``."""
    listed = _AT_THE_END.fullmatch(passage.text)
    if listed is None:
        return None
    items = list(passage.found("P", *listed.span("who")))
    people = _bearers(items)
    if not all(_introduced(item) for _, item in items):
        return None
    heads = [item.value for _, item in passage.found("P", 0, listed.start("who"))]
    plain = tuple(head for head in heads if head.form in {"plural", "group"})
    earlier = passage_at(tagged, passage.index - 1)
    groups = [item.value for _, item in earlier.found("P") if item.value.noun == "following"] if earlier else []
    if groups and id(groups[-1]) in tried and len(plain) == len(heads):
        return Roll(groups[-1], plain, people)
    here = _tried_alone(passage, listed.start("who"), tried, told=False)
    return Roll(here, (), people) if here is not None and here.count in (None, len(people)) and people[1:] else None
