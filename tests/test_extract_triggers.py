"""The table of verbs: each row matches its own examples and not its counter-examples, in linear time."""

from __future__ import annotations

import itertools
import re

import pytest

from kg.extract.tagging import KINDS
from kg.extract.triggers import TRIGGERS, Trigger, hits


def tagged(example: str) -> str:
    """An example as the grammar sees it: single capital letters that name a kind of mention become mentions."""
    counts: dict[str, int] = {}

    def mention(match: re.Match[str]) -> str:
        kind = match.group()
        counts[kind] = counts.get(kind, -1) + 1
        return chr(0xE000 + KINDS.index(kind) * 0x100 + counts[kind])

    return re.sub(rf"\b[{KINDS}]\b", mention, example)


def rows(attribute: str) -> list[object]:
    return [
        pytest.param(row, example, id=f"{row.name}:{example}")
        for row in TRIGGERS
        for example in getattr(row, attribute)
    ]


@pytest.mark.parametrize(("row", "example"), rows("yes"))
def test_a_row_matches_its_examples(row: Trigger, example: str) -> None:
    assert row.compiled.search(tagged(example))


@pytest.mark.parametrize(("row", "example"), rows("yes"))
def test_the_table_says_of_an_example_what_its_row_says(row: Trigger, example: str) -> None:
    """No other row takes the place of the one that the example stands under."""
    assert row.kind in {hit.trigger.kind for hit in hits(tagged(example))}


@pytest.mark.parametrize(("row", "example"), rows("no"))
def test_a_row_leaves_its_counter_examples_alone(row: Trigger, example: str) -> None:
    assert not row.compiled.search(tagged(example))


@pytest.mark.parametrize("row", TRIGGERS, ids=lambda row: row.name)
def test_a_row_shows_both(row: Trigger) -> None:
    assert row.yes, "a row without an example"
    assert row.no, "a row without a counter-example"


@pytest.mark.parametrize("row", TRIGGERS, ids=lambda row: row.name)
def test_a_row_is_a_pattern_without_an_empty_match(row: Trigger) -> None:
    assert not row.compiled.fullmatch("")


def test_names_are_unique() -> None:
    names = [row.name for row in TRIGGERS]
    assert len(names) == len(set(names))


def test_hits_stand_in_order_and_apart() -> None:
    found = hits(tagged("P was charged with O, denied O, was found guilty of O at C on D and jailed for T"))
    assert [hit.trigger.kind for hit in found] == ["charge", "deny", "convict", "sentence"]
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


def test_who_is_meant_by_a_verb_with_an_object() -> None:
    text = tagged("A jury found P and P guilty of O")
    (hit,) = hits(text)
    assert [text[place] for place in hit.who] == ["\ue000", "\ue001"]
