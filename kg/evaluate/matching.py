"""Who of a graph's story is who of the gold: by folded name, and the anonymous by what is said of them."""

from __future__ import annotations

from collections.abc import Mapping

from kg.evaluate.facts import Fact, Key, Word, acquittals, facts, person_facts
from kg.evaluate.gold import Gold, gold_key, unnamed
from kg.evaluate.story import Story
from kg.identity import fold

_WEAK = frozenset({"person", "status", "locality"})
"""Facts that two accused of one story may well share."""


def facts_of_graph(story: Story, gold: Gold) -> set[Fact]:
    """The facts of a graph's story of one document, in the gold's words."""
    key = graph_key(story, gold)
    acquitted = acquittals(gold.story, gold_key(gold)) | acquittals(story, key)
    return facts(story, _word(story, gold), key, acquitted)


def graph_key(story: Story, gold: Gold) -> Key:
    """What each person of the graph's story is called in facts."""
    pairs = _unnamed_pairs(story, gold)
    people = story.people

    def key(place: int) -> str:
        name = people[place].get("name")
        return fold(name) if name else unnamed(pairs.get(place, f"{place} of the graph"))

    return key


def _word(story: Story, gold: Gold) -> Word:
    wording = gold.wording
    return lambda reference: wording.of(reference, story)


def _unnamed_pairs(story: Story, gold: Gold) -> Mapping[int, int]:
    """Pairs of the graph's and the gold's anonymous people: those first who have most in common."""
    word = _word(story, gold)
    own = {place: set(person_facts(person, "", word)) for place, person in _unnamed(story)}
    golden_word = _word(gold.story, gold)
    theirs = {place: set(person_facts(person, "", golden_word)) for place, person in _unnamed(gold.story)}
    ranked = sorted(
        (-len(left & right), here, there)
        for here, left in own.items()
        for there, right in theirs.items()
        if _may_be_one(left, right)
    )
    pairs: dict[int, int] = {}
    for _, here, there in ranked:
        if here not in pairs and there not in pairs.values():
            pairs[here] = there
    return pairs


def _unnamed(story: Story) -> list[tuple[int, dict[str, object]]]:
    return [(place, person) for place, person in enumerate(story.people) if not person.get("name")]


def _may_be_one(left: set[Fact], right: set[Fact]) -> bool:
    shared = {fact[0] for fact in left & right}
    ages = [{fact for fact in side if fact[0] == "age"} for side in (left, right)]
    other_age = bool(ages[0] and ages[1] and ages[0] != ages[1])
    return bool(shared - _WEAK) if other_age else bool(shared)
