"""Whom *his brother* means before a verb has told of him: the one of his surname who did it with him."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.references import Reference, fits
from kg.extract.sufferers import suffers
from kg.extract.syntax import subject_like
from kg.extract.tagging import Tagged, passage_at

_TOGETHER = re.compile(r". and .")


def acted_with(tagged: Sequence[Tagged], passage: Tagged, position: int, reference: Reference) -> Sequence[Person]:
    """``Carl and Ben Roe raided shops. Carl Roe was jailed. His brother was given T``: whom he did it with.

    Only the one other person of his surname, if both together are the subject of what was done.
    """
    earlier = passage_at(tagged, passage.index - 1)
    spoken = [*passage.found("P", 0, position)] or [*earlier.found("P")] if earlier is not None else []
    named = [item.value.bearer for _, item in spoken if item.value.bearer is not None]
    owner: Person | None = named[-1] if named else None
    if owner is None or len(set(named)) != 1 or not owner.surname:
        return []
    family = {
        person
        for pair in _doing_together(tagged)
        for person in pair
        if owner in pair and person is not owner and person.surname == owner.surname
    }
    return [person for person in family if len(family) == 1 and fits(person, reference.gender)]


def _doing_together(tagged: Sequence[Tagged]) -> Sequence[tuple[Person, Person]]:
    """Those of whom two names together are the subject of a deed."""
    return [
        (left.value.bearer, right.value.bearer)
        for t in tagged
        for (first, left), (second, right) in pairwise(t.found("P"))
        if left.value.bearer is not None and right.value.bearer is not None
        if _TOGETHER.fullmatch(t.text[first : second + 1])
        if subject_like(t.text[:first]) and not suffers(t, second)
    ]
