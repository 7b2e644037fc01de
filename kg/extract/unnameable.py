"""Defendants who cannot be named: a couple, and the only one of an age among the young."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.references import Reference
from kg.extract.tagging import Tagged, compile_rule

KEPT_SECRET = (
    r"(?:(?:cannot|can[’']t|can not|could not|must not|may not) (?:legally |lawfully |publicly )?be"
    r"|(?:is|are|was|were) not(?: to be| being)?(?: publicly)?) (?:named|identified)\b"
)
"""Who ``cannot be named for legal reasons``, ``is not being identified``."""
NAME_KEPT_SECRET = (
    r"(?:whose|his|her) (?:name|identity) (?:(?:cannot|can[’']t|can not|must not|may not) be "
    r"(?:given|revealed|reported|published|disclosed|made public)|is (?:being )?(?:protected|kept secret))"
)
"""``whose name cannot be published``"""
UNNAMEABLE = re.compile(rf"\b(?:{KEPT_SECRET}|{NAME_KEPT_SECRET})")
_COUPLE_UNNAMEABLE = compile_rule(rf"\W*{{P}} and {{P}},? (?:who )?{KEPT_SECRET}")
# "The defendant, 44, from Wexby, is not being named": the case is about him
_TRIED_IN_SECRET = re.compile(
    r"\b(?:[Tt]he|[Tt]his) (?:[a-z0-9-]+ )?(?:man|woman|(?:step)?father|(?:step)?mother|parent|husband|wife"
    rf"|defendant|offender|accused|abuser|rapist|attacker)\b(?![^.;]{{0,80}}\bvictim)[^.;]{{0,80}}?\b{KEPT_SECRET}"
)
_SUFFERED = re.compile(r"\b(?:victims?|witness(?:es)?|complainants?|complainers?)\b")
_NO_NAME = frozenset({"anonymous", "description"})
_MINORS = frozenset({"boy", "girl", "youth", "youngster", "teenager", "teen", "child", "schoolboy", "schoolgirl"})
_RESPONSIBLE, _ADULT = 10, 18
# A child to whom it was done has no name in the papers, either.
_HARMED_CHILD = re.compile(
    r"\b(?:(?:his|her|the|young|teenage|alleged) victims?(?! (?:support|surcharge))|complainants?|"
    r"(?:girl|boy|child|teenager|youngster|youth)s?[^.;]{0,40}? (?:was|were|had been) "
    r"(?:[a-z]+ )?(?:raped|abused|assaulted|attacked|stabbed|killed|groomed|hit|injured|robbed|murdered))\b",
    re.IGNORECASE,
)


def keeps_secret(tagged: Sequence[Tagged]) -> bool:
    """Whether a text says of anybody that they cannot be named."""
    return any(UNNAMEABLE.search(passage.passage.text) for passage in tagged)


def tries_in_secret(tagged: Sequence[Tagged]) -> bool:
    """Whether a grown-up who is no victim cannot be named: a lead without a name is about them."""
    return any(_TRIED_IN_SECRET.search(passage.passage.text) for passage in tagged)


def couple(tagged: Sequence[Tagged], tried: Container[int]) -> Sequence[Reference]:
    """``A couple have been jailed. The 27-year-old man and 25-year-old woman cannot be named``: it is those two.

    ``tried`` are the references (by identity) that a verb of the process is said of.
    """
    groups = (item.value for t in tagged if t.lead for _, item in t.found("P") if item.value.form == "group")
    if not any(group.foretold and group.count == 2 and id(group) in tried for group in groups):
        return ()
    for passage in tagged:
        if _COUPLE_UNNAMEABLE.match(passage.text) is None:
            continue
        if _SUFFERED.search(passage.text):
            return ()
        pair = [item.value for _, item in passage.found("P")][:2]
        if all(reference.age is not None for reference in pair):
            return pair
    return ()


def minor(tagged: Sequence[Tagged], tried: Container[int], named: Collection[Person]) -> Sequence[Reference]:
    """``A 14-year-old boy was banned. The youngster, who cannot be named, was handed W``: the only one of an age.

    All that means them, first what tells how old they are. A verb of the process (``tried``) has to be said of who
    cannot be named; those to whom it was done cannot be, either. ``named`` are the defendants by name.
    """
    spoken = [(t, item.value) for t in tagged for _, item in t.found("P") if item.value.form in _NO_NAME]
    young = {ref.age: ref for _, ref in reversed(spoken) if ref.age and _RESPONSIBLE <= ref.age < _ADULT}
    secret = [
        ref
        for passage, ref in spoken
        if id(ref) in tried and ref.noun in _MINORS and UNNAMEABLE.search(passage.passage.text)
    ]
    if len(young) != 1 or not secret:
        return ()
    others = any(id(ref) in tried and ref.age not in (None, *young) for _, ref in spoken)
    may_be_named = any(person.age in young or person.age is None for person in named)
    if others or may_be_named or _HARMED_CHILD.search(" ".join(t.text for t in tagged)):
        return ()
    return *young.values(), *secret
