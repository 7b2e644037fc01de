"""Kept-out names that stand in the graph all the same, in any form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.evaluate.gold import Gold
from kg.evaluate.report import Leak
from kg.evaluate.story import LISTS
from kg.identity import Names, fold

_AROUND = 60
"""How many characters of a text are shown on either side of a name."""

_TITLES = "Mr|Mrs|Miss|Ms|Mx|Dr|Sir|Dame|Lady|Lord|Rev|Prof|Professor|Father|Sister"


def leaks(strings: Mapping[str, Iterable[str]], golds: Mapping[str, Gold]) -> list[Leak]:
    """Where a name of a gold's ``never`` stands.

    ``strings`` are all texts and IRIs of the graph by the id of the document they belong to, "" for what
    belongs to none. A full name is looked for everywhere (unless somebody of that name is rightly in the graph). Its
    parts, and a name of one word (``Ann``), are looked for only in what is said of that document, and not where they
    are part of a name that is kept there: another document's Ann is somebody else.
    """
    texts = {id_: tuple(dict.fromkeys(these)) for id_, these in strings.items()}
    kept = {fold(person["name"]) for gold in golds.values() for person in gold.story.people if person.get("name")}
    whole: defaultdict[str, set[str]] = defaultdict(set)
    for gold in golds.values():
        for name in gold.never:
            if len(name.split()) > 1:
                whole[name].add(gold.id)
    found: set[Leak] = set()
    for name, documents in whole.items():
        places = documents if fold(name) in kept else {""}
        for id_ in places:
            found.update(
                Leak(id_ or min(documents), name, _near(text, name.split()[-1]))
                for text in _with_name(texts.get(id_, ()), name)
            )
    for gold in golds.values():
        for form in _parts(gold):
            for text in texts.get(gold.id, ()):
                if match := form.pattern.search(text):
                    found.add(Leak(gold.id, form.name, _near(text, match.group())))
    return sorted(found)


def _with_name(texts: Iterable[str], name: str) -> Iterator[str]:
    names, last = Names([name]), fold(name).split()[-1:]
    # A name that folds to nothing has no letters and is no name.
    return (text for text in texts if last and last[0] in fold(text) and names.within(text))


def _near(text: str, word: str) -> str:
    """The words around the first place of ``word``, on one line."""
    at = max(0, text.lower().find(word.lower()))
    return " ".join(text[max(0, at - _AROUND) : at + len(word) + _AROUND].split())


class _Form:
    def __init__(self, name: str, pattern: str) -> None:
        self.name = name
        self.pattern = re.compile(rf"(?<![^\W_])(?:{pattern})(?![^\W_])")


def _parts(gold: Gold) -> Iterator[_Form]:
    kept = set(_kept_words(gold))
    for name in gold.never:
        words = name.split()
        first, last = words[0], words[-1]
        if fold(first) not in kept:
            yield _Form(name, re.escape(first))
        if len(words) > 1 and fold(last) not in kept:
            yield _Form(name, rf"(?:{_TITLES})\.? {re.escape(last)}")


def _kept_words(gold: Gold) -> Iterator[str]:
    said = gold.story.said
    names = [person["name"] for person in gold.story.people if person.get("name")]
    names += [person["locality"] for person in gold.story.people if "locality" in person]
    names += [name for kind in LISTS for name in said.get(kind, [])]
    names += [team["name"] for team in said.get("teams", [])]
    for name in names:
        yield from fold(name).split()
