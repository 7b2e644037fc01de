"""Whom the words of kinship mean: *his brother*, before a verb has told of him, and *the father* of a family."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.references import Reference, fits
from kg.extract.sufferers import suffers
from kg.extract.syntax import subject_like
from kg.extract.tagging import Tagged, passage_at
from kg.vocabulary.wordlists import phrase_set

_CHILDREN = frozenset({"son", "daughter", "stepson", "stepdaughter", "grandson", "granddaughter"})
_ELDERS = frozenset({"father", "mother", "dad", "mum", "husband", "wife", "grandfather", "grandmother"})
KIN = _CHILDREN | _ELDERS | {"brother", "sister", "nephew", "niece", "uncle", "aunt", "cousin"}
"""What somebody is to others; who is meant by it, only the family tells."""
_SPOUSES = {"husband": "wife", "wife": "husband"}
ONE_OF_A_FAMILY = frozenset({"son", "daughter", "stepson", "stepdaughter", *_SPOUSES})
"""Words that mean somebody only where the text says of whom that they are it: victims have sons and wives, too."""
_AS_KIN = re.compile(r"(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?:[a-z-]+ )?(?P<kin>[a-z]+)[ ,]")
AS_A_PAIR = re.compile(
    r"(?:^\W*|[,;] |\b(?:that|how|while|and) )(?:[Tt]he )?(?:[Bb]rothers|[Ss]isters|[Ss]iblings|[Tt]wins?|[Cc]ousins"
    r"|(?:[Mm]arried )?[Cc]ouple|[Hh]usband and wife|(?:[Ff]ather|[Mm]other|[Mm]um|[Dd]ad)(?: and |-and-)"
    r"(?:son|daughter)|[Tt]win (?:brothers|sisters)),? $"
)
"""``Brothers Carl and Ben Roe``"""
_TOGETHER = re.compile(r".,? and .")


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
        if (subject_like(t.text[:first]) or AS_A_PAIR.search(t.text, 0, first)) and not suffers(t, second)
    ]


def kin_told(tagged: Sequence[Tagged]) -> Mapping[Person, frozenset[str]]:
    """What each is told to be to somebody named before: ``his wife Ann, 55``, ``their son, Ben Roe``."""
    told: dict[Person, frozenset[str]] = {}
    for t in tagged:
        before: Reference | None = None
        for position, item in t.found("P"):
            base = t.passage.span.start
            bearer = item.value.bearer
            as_kin = _AS_KIN.match(t.passage.text, item.span.start - base, item.value.span.end - base)
            noun = as_kin["kin"].lower() if as_kin else ""
            beside = before if t.text.startswith(", ", position - 2) else None
            if not noun and beside and beside.form == "kin":
                noun = beside.noun
            if bearer is None and beside and item.value.form == "description":  # "Ann Lee, his wife, was jailed"
                bearer, noun = beside.bearer, item.value.noun
            if bearer is not None and noun in phrase_set("kin"):
                told[bearer] = told.get(bearer, frozenset()) | {noun}
            before = item.value
    return told


def told_of_whom(tagged: Sequence[Tagged]) -> Mapping[Person, Person]:
    """Whose kin somebody is told to be: ``Carl Roe and his girlfriend Ann Lee``."""
    whose: dict[Person, Person] = {}
    for t in tagged:
        owner: Person | None = None
        base = t.passage.span.start
        for position, item in t.found("P"):
            bearer = item.value.bearer
            as_kin = _AS_KIN.match(t.passage.text, item.span.start - base, item.value.span.end - base)
            before = t.get(position - 3) if t.text.startswith(", ", position - 2) else None
            beside = before is not None and before.kind == "P" and before.value.form == "kin"
            if bearer is not None and owner is not None and (as_kin or beside):
                whose.setdefault(bearer, owner)
            elif bearer is not None:
                owner = bearer
    return whose


def of_the_family(noun: str, people: Sequence[Person], told: Mapping[Person, frozenset[str]]) -> list[Person]:
    """Whom *the son* or *the father* means among people who may be so called, where the family tells."""
    exact = [person for person in people if noun in told.get(person, frozenset())]
    if exact or noun not in _ELDERS or not any(KIN.intersection(kin) for kin in told.values()):
        return exact
    return [person for person in people if told.get(person, frozenset()).isdisjoint(_CHILDREN)]


def one_of_the_family(noun: str, people: Sequence[Person], told: Mapping[Person, frozenset[str]]) -> list[Person]:
    """Whom *the son* or *the husband* means: who is told to be it, or of two whose spouse the other is told to be."""
    exact = [person for person in people if noun in told.get(person, frozenset())]
    if exact or noun not in _SPOUSES:
        return exact
    spouses = [person for person, kin in told.items() if _SPOUSES[noun] in kin]
    others = [person for person in people if person not in spouses]
    return others if len(spouses) == 1 and spouses[0].surname == (others or spouses)[0].surname else []
