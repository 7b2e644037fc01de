"""Offences against children by the age that the rest of the story tells: ``admitted rape of a child``, of a girl of 15.

Sexual Offences Act 2003 ss5 to 7 are about children under 13 and weigh more; of older ones the offence is that of
ss1 to 3. Where the words of the offence give no age and the story tells only of older children, it is the lesser one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from kg import patterns as re
from kg.extract.offences_around import ADULT_FORM
from kg.extract.tagging import Item
from kg.vocabulary import Vocabulary

_CHILD = r"(?:girls?|boys?|children|child|schoolgirls?|schoolboys?|pupils?|students?|victims?|teenagers?)"
_OLDER = re.compile(
    rf"\b1[3-7](?:-| )year(?:-| )olds?\b|\b{_CHILD},? (?:aged |of |who was |\()?1[3-7]\b|\bteenage(?:d)? {_CHILD}\b"
)
_YOUNGER = re.compile(
    r"\b(?:(?:[1-9]|1[0-2])|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:-| )year(?:-| )olds?\b"
    rf"|\b{_CHILD},? (?:aged |of |who was |\(|as young as )?(?:[1-9]|1[0-2])\b|\baged (?:[1-9]|1[0-2])\b"
    r"|[a-z], (?:[1-9]|1[0-2])(?=[,.;)])|\bunder (?:the age of )?(?:13|thirteen)\b|\bas young as\b"
)
_SAYS_AN_AGE = re.compile(r"\d|thirteen")


class Children:
    """The children of a story, looked for only once an offence asks for it."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._text = text
        self._vocabulary = vocabulary

    def by_age(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, offences against children of whom nobody says the age as those that they are."""
        for item in items:
            lesser = ADULT_FORM.get(item.value.slug) if item.kind == "O" else None
            if lesser is None or _SAYS_AN_AGE.search(self._text, item.span.start, item.span.end):
                yield item
            elif self._only_older:
                yield replace(item, value=self._vocabulary.by_slug("offence", lesser))
            else:
                yield item

    @cached_property
    def _only_older(self) -> bool:
        return _OLDER.search(self._text) is not None and _YOUNGER.search(self._text) is None
