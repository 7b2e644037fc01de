"""Cases that a text tells of side by side: what one says of its court and day is nothing to the others.

``Wexby: Carl Roe, 40, was jailed …`` below ``Hexley: …``; one item of a list of people after another; ``In another
case, Ann Poe, 31, …``. What stands in none of them, such as the words above a list, is told of all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule

# "Wexby: Carl Roe, 40, …", "Wexby: A woman who bit …"
_UNDER_A_PLACE = compile_rule(
    r"\W*(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+(?:: | [–—-] )(?={P}|An? |The |Two |Three |No evidence)"
)
_ANOTHER = re.compile(
    r"\W*(?:separately|elsewhere|in (?:an?|the) (?:separate|unrelated|unconnected|different|second|third|other)"
    r"(?: and (?:unrelated|unconnected|separate))? (?:case|matter|incident|investigation|inquiry|prosecution|hearing)"
    r"|in another (?:case|matter|incident|investigation|inquiry|prosecution|hearing)|also dealt with)\b",
    re.IGNORECASE,
)
_SEVERAL = 2


class CasesApart:
    """Which passages of a text belong to the case of other people."""

    def __init__(self, tagged: Sequence[Tagged]) -> None:
        self._cases: dict[int, frozenset[Person]] = {}
        bullets = _bullets(tagged)
        for passages in bullets if len(bullets) >= _SEVERAL else ():
            self._set_apart(passages)
        body = [t for t in tagged if t.block == "paragraph"]
        labelled = [t.index for t in body if _UNDER_A_PLACE.match(t.text)]
        another = [t.index for t in body if _ANOTHER.match(t.text)]
        starts = {*another, *(labelled if len(labelled) >= _SEVERAL else ())}
        if starts:
            starts |= {t.index for t in tagged if t.block == "heading"} | ({0} if min(starts) in another else set())
        numbers = [t.index for t in tagged]
        for start, end in pairwise([*sorted(starts), len(tagged)]):
            self._set_apart(tagged[bisect_left(numbers, start) : bisect_left(numbers, end)])

    def _set_apart(self, passages: Sequence[Tagged]) -> None:
        people = frozenset(p for t in passages for _, item in t.found("P") for p in item.value.people)
        self._cases.update((t.index, people) for t in passages if people)

    def of_others(self, person: Person, index: int) -> bool:
        """Whether a passage belongs to a case that does not name somebody."""
        return person not in self._cases.get(index, {person})


def _bullets(tagged: Sequence[Tagged]) -> list[list[Tagged]]:
    """The passages of each item of a list."""
    lines: dict[int, list[Tagged]] = {}
    for passage in tagged:
        lines.setdefault(passage.line, []).append(passage)
    return [passages for passages in lines.values() if any(passage.block == "bullet" for passage in passages)]
