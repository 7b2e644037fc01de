"""Police forces that no list knows, told by their form: ``Elmet Police``, ``Wyre and Vale Constabulary``.

A name with capitals before *Police* or *Constabulary*, in running text: a line of capitals says nothing. Kinds of
police (``Armed Police``), those of a nation (``Spanish Police``) and what only begins so (``Harwick Police
Station``) are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import patterns as re
from kg.extract.naming import Naming, fold, tidy
from kg.model import Span
from kg.vocabulary import Match
from kg.vocabulary.wordlists import phrase_set

_WORD = r"[A-Z][a-z]+(?:-[A-Za-z]+)*"
_NAME = re.compile(
    rf"\b(?P<name>(?:(?:City|Isle|Port|States) of )?{_WORD}(?: (?:(?:and|&|on|upon) )?{_WORD}){{0,3}}?"
    r" (?:Police|Constabulary)(?: Service\b| Force\b)?)"
    r"(?![\w-]|[’'](?!s\b)|,? \(?(?:aged )?\d\d\b)"
)
_HEADS = frozenset({"Police", "Constabulary"})
# Words that begin no name of a person, but one of a place.
_PART_OF_A_PLACE = frozenset(
    "north south east west northern southern eastern western great city county town land of".split()
)
_ADDRESS = re.compile(r"(?<![\w.-])(?:[\w-]+\.)*?(?P<force>[a-z-]{3,40})\.police\.uk(?:/[\w/-]*\w)?", re.IGNORECASE)
_LOWER = re.compile(r"\b[a-z]{2,}")
_UPPER = re.compile(r"\b[A-Z]\w+")
_FIRST = re.compile(r"(?P<word>[A-Z][a-z]+) ")
_LINK = re.compile(r" (?:and |& )?")
_NEXT_WORD = re.compile(r" (?:and |& )?(?P<next>[A-Z][a-z]+)")


def unlisted(text: str, names: Sequence[Match], people: Sequence[Span]) -> Iterator[Naming]:
    """The forces of a text that the vocabulary (whose ``names`` those are) does not know."""
    found = []
    for match in _NAME.finditer(text):
        span = _without_opening(text, _behind_people(text, Span(*match.span("name")), people))
        if not any(name.span.overlaps(span) for name in names) and _is_force(text, span):
            found.append(Naming(span, tidy(text[span.start : span.end])))
    yield from found
    yield from _addresses(text, names, found)


def _behind_people(text: str, span: Span, people: Sequence[Span]) -> Span:
    """``Ann Rowe and Elmet Police`` is somebody and a force."""
    last = max((person.end for person in people if person.overlaps(span)), default=span.start)
    link = _LINK.match(text, last)
    return Span(link.end(), span.end) if link and last > span.start else span


def _without_opening(text: str, span: Span) -> Span:
    """The name without what only opens the sentence: ``Meanwhile Elmet Police``, ``The Elmet Police``."""
    start = span.start
    while (word := _FIRST.match(text, start, span.end)) and _is_no_name(word["word"]):
        start = word.end()
    return Span(start, span.end)


def _is_no_name(word: str) -> bool:
    small = word.lower()
    return small in phrase_set("not a name") | phrase_set("adverb before a name") and small not in _PART_OF_A_PLACE


def _is_force(text: str, span: Span) -> bool:
    words = text[span.start : span.end].split(" ")
    kinds = phrase_set("kind of police") | phrase_set("where somebody is from")
    if words[0] in _HEADS or any(
        word.lower() in kinds or _is_no_name(word) for word in words[:-1] if word[0].isupper()
    ):
        return False
    after = _NEXT_WORD.match(text, span.end)
    if after and after["next"].lower() in phrase_set("behind police, no force"):
        return False
    end = text.find("\n", span.end)
    around = text[text.rfind("\n", 0, span.start) + 1 : span.start] + text[span.end : end if end >= 0 else len(text)]
    return 2 * len(_LOWER.findall(around)) >= len(_UPPER.findall(around))


def _addresses(text: str, names: Sequence[Match], found: Sequence[Naming]) -> Iterator[Naming]:
    """``www.westvale.police.uk`` is West Vale Police, where the text names that."""
    forms = {fold(naming.name or "").rpartition(" ")[0].replace(" ", ""): naming.name for naming in found}
    for address in _ADDRESS.finditer(text):
        span = Span(address.start(), address.end())
        name = forms.get(address["force"].lower().replace("-", ""))
        if name and not any(match.span.overlaps(span) for match in names):
            yield Naming(span, name)
