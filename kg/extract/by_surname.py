"""Whom a story calls by the surname alone: who is tried, where the verbs of the process say only *he*.

``Carl Roe, 38, spent months on it. He pleaded guilty. Roe, who is unemployed, …``: so papers call whoever stands trial;
those to whom it was done, who saw it and who ask in court have a title, a rank, or a first name.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.extract.cast import Cast
from kg.extract.clauses import HIM_OR_HER
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES, tells
from kg.extract.references import Reference, fits
from kg.extract.syntax import possessive, subject_position
from kg.extract.tagging import Tagged
from kg.extract.triggers import Hit

_TRIED = OUTCOMES | {"charge", "deny", "acquit", "given"}
_IN_THE_DOCK = frozenset({"defendant", "accused"})
# "Roe chased him": of whom the next *he* may tell
_REACH = 6
"""How many sentences before a pronoun the name may stand."""


def by_surname(
    tagged: Sequence[Tagged],
    found: Mapping[int, Sequence[Hit]],
    tried: Mapping[int, set[str]],
    cast: Cast,
    barred: frozenset[str],
) -> Iterator[Person]:
    """The only one called so, if a verb of the process is said of *he*, *the defendant* or *the 38-year-old*."""
    person = cast.only_by_surname(tried)
    if person is None or any(_beside_another(passage, found[passage.index], person) for passage in tagged):
        return
    for passage in tagged:
        for hit in found[passage.index] if passage.block != "heading" else ():
            if _said_of(tagged, passage, hit, person, barred):
                yield person
                return


def _beside_another(passage: Tagged, hits: Sequence[Hit], person: Person) -> bool:
    """``A fan who stalked Ann Roe has been jailed``: where a lead names her beside a verb that is not said of her."""
    named = any(item.value.bearer is person for _, item in passage.found("P"))
    return passage.lead and named and any(hit.trigger.kind in _TRIED and tells(passage, hit) for hit in hits)


def _said_of(tagged: Sequence[Tagged], passage: Tagged, hit: Hit, person: Person, barred: frozenset[str]) -> bool:
    """Whether a verb of the process is said of whom only this person can be."""
    if hit.trigger.kind not in _TRIED or not tells(passage, hit):
        return False
    at = hit.who[0] if hit.who else subject_position(passage, hit.start)
    reference: Reference | None = passage.item(at).value if at is not None else None
    if at is None or reference is None or not fits(person, reference.gender) or person.spans[0] > reference.span:
        return False
    aged = reference.form == "description" and reference.age is not None
    if aged and person.age is not None:
        return reference.age == person.age
    meant = aged or reference.form == "pronoun" or reference.noun in _IN_THE_DOCK
    return meant and _goes_on(tagged, passage, at, reference, person, barred)


def _goes_on(
    tagged: Sequence[Tagged], passage: Tagged, at: int, pronoun: Reference, person: Person, barred: frozenset[str]
) -> bool:
    """Whether the sentences before *he* speak of nobody else whom it may mean, up to one about this person."""
    for earlier in reversed([t for t in tagged if passage.index - _REACH <= t.index <= passage.index]):
        end = at if earlier is passage else None
        told = [item.value for place, item in earlier.found("P", 0, end) if not possessive(earlier, place)]
        told = [reference for reference in told if reference.gender in (None, pronoun.gender) or not pronoun.gender]
        named = [one for reference in told for one in reference.people if one.key not in barred and not one.ranks]
        others = [one for one in named if one is not person and fits(one, pronoun.gender)]
        others = [one for one in others if pronoun.age is None or one.age in (None, pronoun.age)]
        if any(_somebody_else(reference, person) for reference in told) or any(not one.titles for one in others):
            return False
        if person in named:
            return not any(reference.text in HIM_OR_HER for reference in told)
        if others:
            return False
    return False


def _somebody_else(reference: Reference, person: Person) -> bool:
    """``The man broke in``: of whom the next *he* may tell."""
    if reference.form == "description":
        return reference.noun not in _IN_THE_DOCK and (reference.age is None or reference.age != person.age)
    return reference.form in {"anonymous", "kin"}
