"""What is not understood yet, by how often it is said: the list to work down when the grammar grows.

A passage that holds a word such as *jailed* and gave no claim is put under its *pattern*: that word with its
neighbours, in which names, places and numbers are folded, so that "Roper was jailed for two years" and
"Marsh was jailed for six months" fall together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kg.extract.unread import TRIGGER_WORDS
from kg.model import Extraction, Passage

_WORD = re.compile(r"£?\d[\d,.]*\d|£?\d|[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BEFORE, _AFTER = 3, 4
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand".split()
)
#: Words whose capital letter only says that a sentence begins.
_SENTENCE_OPENERS = frozenset(
    "a after all an and anyone as at before both but during each earlier following for four he her his i if in it its "
    "last no on one our police she some that the their then these they this those three today two under we when while "
    "who with yesterday you".split()
)


@dataclass(frozen=True, slots=True)
class Gap:
    """One way of saying something that gave no claim, and where it was said."""

    pattern: str
    places: tuple[tuple[str, Passage], ...]


def gaps(extractions: Iterable[Extraction], towns: Collection[str] = ()) -> list[Gap]:
    """The patterns of all unread passages, the commonest first, then by the alphabet."""
    found: defaultdict[str, list[tuple[str, Passage]]] = defaultdict(list)
    for extraction in extractions:
        for passage in extraction.unread:
            found[pattern(passage.text, towns)].append((extraction.document.id, passage))
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Gap(key, tuple(places)) for key, places in ranked]


def pattern(text: str, towns: Collection[str] = ()) -> str:
    """The first trigger word of a passage with its neighbours, folded: ``NAME was jailed for NUMBER years``."""
    trigger = TRIGGER_WORDS.search(text)
    if trigger is None:
        return " ".join(_folded(text, towns)[: _BEFORE + _AFTER])
    before, after = _folded(text[: trigger.start()], towns), _folded(text[trigger.end() :], towns)
    return " ".join([*before[-_BEFORE:], trigger.group().lower(), *after[:_AFTER]])


def _folded(text: str, towns: Collection[str]) -> list[str]:
    """Names, places and numbers by what they are, a run of them once; all other words in small letters."""
    folded: list[str] = []
    for word in _WORD.findall(text):
        kind = _kind(word, towns)
        if kind is None:
            folded.append(word.lower())
        elif not folded or folded[-1] != kind:
            folded.append(kind)
    return folded


def _kind(word: str, towns: Collection[str]) -> str | None:
    if word[0].isdigit() or word[0] == "£" or word.lower() in _NUMBER_WORDS:
        return "NUMBER"
    if word in towns:
        return "PLACE"
    if word[0].isupper() and word.lower() not in _SENTENCE_OPENERS:
        return "NAME"
    return None
