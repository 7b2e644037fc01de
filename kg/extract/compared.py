"""Whose case a text only brings up beside the one it tells of: ``likened to that of Roe``, ``a cellmate of Roe``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.tagging import Tagged

_COMPARES = re.compile(
    r"\b(?:likened to|(?:similar|comparable|compared|identical|parallels?) (?:to|with)|reminiscent of|echo(?:es"
    r"|ing|ed)? (?:of )?"
    r"|inspired by|idoli[sz](?:ed|ing)|admir(?:ed|es|ing|er of)|obsessed with|fascinated by|shared a (?:cell|wing"
    r"|prison) with"
    r"|cellmates?(?: of| with)?|pen ?friends?(?: of| with)?|corresponded with|wrote to|follow(?:s|ed|ing) the "
    r"(?:case|jailing"
    r"|conviction|murder trial)|since the (?:case|jailing|conviction)|comes? after the (?:case|jailing|conviction)"
    r"|such as|a fan of|tribute to|copycat of|modelled (?:himself|herself) on)"
    r"(?: (?:that|those|the|an?|case|cases|jailing|conviction|crimes?|killing|of|by|fellow|serial|notorious"
    r"|infamous|mass"
    r"|killers?|murderers?|rapists?|prisoners?|inmates?|dealers?|gangsters?|terrorists?))* $",
    re.IGNORECASE,
)


def compared(passages: Sequence[Tagged]) -> frozenset[str]:
    """The keys of those who are named in such words only."""
    beside = {person.key for person in _named(passages, beside=True)}
    return frozenset(beside.difference(person.key for person in _named(passages, beside=False)))


def _named(passages: Sequence[Tagged], beside: bool) -> Iterator[Person]:
    for passage in passages:
        for position, item in passage.found("P"):
            if item.value.form == "name" and bool(_COMPARES.search(passage.text, 0, position)) is beside:
                yield from item.value.people
