"""A home that is told once for several: ``Harwick men Ann Roe and Ben Poe``, ``Both are from Harwick``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg import patterns as re
from kg.extract.tagging import Item
from kg.model import Span
from kg.vocabulary import Vocabulary

_TOWNSMEN = re.compile(
    r"(?!The )(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?) (?:men|women|pair|duo|friends|sisters|siblings|teenagers"
    r"|burglars|thieves|dealers|robbers|fraudsters),? $"
)
_NEXT = re.compile(r"(?:,? and |, )")
LIVE_IN = re.compile(
    r" (?:(?:(?:are|were|come|came) (?:both |all |each )?|(?:both|all|each) (?:(?:are|were|come|came) )?)from"
    r"|(?:both |all |each )?lived? in) (?=[A-Z][\w’-]+(?: [A-Z][\w’-]+)*(?:[.,;]|$| and\b))"
)
"""What stands between *both* and the place where they live."""
_REACH = 45


def tell_town_of_all(items: Sequence[Item], text: str, start: int, vocabulary: Vocabulary) -> None:
    """Note the town of those who are named in one list behind it, each of whom has no other home."""
    names = [item for item in items if item.value.form == "name"]
    for first, item in enumerate(names):
        told = _TOWNSMEN.search(text, max(start, item.span.start - _REACH), item.span.start)
        if told is None or told["town"] not in vocabulary.towns:
            continue
        several = [item]
        for left, right in pairwise(names[first:]):
            if not _NEXT.fullmatch(text, left.span.end, right.span.start):
                break
            several.append(right)
        for person in (person for name in several for person in name.value.people if len(several) > 1):
            person.localities = person.localities or [Span(*told.span("town"))]
