"""An age that is told once for several who are named behind it: ``Two 18-year-olds, Ann Roe and Ben Poe``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg import patterns as re
from kg.extract.reference_words import NUMBER_WORDS
from kg.extract.tagging import Item

_ALIKE = re.compile(
    r"\b(?P<count>(?i:" + "|".join(list(NUMBER_WORDS)[2:]) + r"))(?: other| further| more)? "
    r"(?:(?P<age>\d\d)[- ]year[- ]olds?(?: [a-z]+)?|[a-z]+,? (?:(?:both|all) )?aged (?P<aged>\d\d))"
    r"(?:,|:| [–—-])? $"
)
_NEXT = re.compile(r", (?:and )?| and ")
_REACH = 60


def tell_age_of_all(items: Sequence[Item], text: str, start: int) -> None:
    """Note the age of as many named people as the words before the first of them count; ``start`` is the sentence's."""
    names = [item for item in items if item.value.form == "name"]
    for first, item in enumerate(names):
        told = _ALIKE.search(text, max(start, item.span.start - _REACH), item.span.start)
        several = names[first : first + NUMBER_WORDS[told["count"].lower()]] if told else []
        if told is None or len(several) < NUMBER_WORDS[told["count"].lower()]:
            continue
        if all(_NEXT.fullmatch(text, left.span.end, right.span.start) for left, right in pairwise(several)):
            for person in (person for name in several for person in name.value.people):
                person.ages = person.ages or [(int(told["age"] or told["aged"]), item.value.span)]
