"""Whom *all* means before anybody is named: ``A gang has been jailed. All had admitted it``; who is none of so many."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.tagging import Tagged, passage_at

_BUT_FOR_SOME = re.compile(r"\b(?:unless|except|apart from|bar one|but for|otherwise)\b")
_ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = re.compile(rf"\b(?:[Aa]|[Tt]he) (?P<nth>{'|'.join(_ORDINALS)}) [a-z-]+(?: [a-z-]+)?, $")


def of_a_gang(tagged: Sequence[Tagged], passage: Tagged, position: int, guilty: Sequence[Person]) -> tuple[Person, ...]:
    """Those who were counted in the sentence before; where it does not tell who, all who are found ``guilty``.

    So they are where the story has counted them all before, and has spoken of no other group since.
    """
    if passage.text[:position].strip() or _BUT_FOR_SOME.search(passage.text):
        return ()
    for before in reversed([t for t in tagged if t.index < passage.index]) if guilty else ():
        groups = [item.value for _, item in before.found("P") if item.value.form in {"group", "plural"}]
        if groups and set(groups[-1].people) == set(guilty):
            return tuple(guilty)
        if groups:
            break
    earlier = passage_at(tagged, passage.index - 1)
    told = [item.value for _, item in earlier.found("P") if item.value.form == "group"] if earlier else []
    people: tuple[Person, ...] = told[0].people if len(told) == 1 else ()
    return people or (tuple(guilty) if len(told) == 1 else ())


def numbered(tagged: Sequence[Tagged], person: Person) -> int:
    """The how manieth somebody is told to be where the text first names them (``A fourth man, Carl Roe``); else 0."""
    for passage in tagged:
        for _, item in passage.found("P"):
            if item.value.bearer is person:
                nth = _NTH.search(passage.passage.text, 0, item.value.span.start - passage.passage.span.start)
                return _ORDINALS.index(nth["nth"]) + 2 if nth else 0
    return 0
