"""Who is who inside one document: name mentions become people.

Two forms are one person where the surname agrees and no given name contradicts (``Gareth Linwood`` and
``Gareth Paul Linwood``); a surname alone is somebody only where no two people bear it, or where the rank, the
title or the lack of both tells them apart. Roles are not decided here, but in :mod:`kg.extract.roles`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.names import NameMention
from kg.model import Span

_PARTICLES = frozenset({"ap", "ab", "van", "von", "der", "den", "de", "da", "di", "del", "la", "le", "el", "al", "bin", "mac", "st"})
_FEMALE_TITLES = frozenset({"Mrs", "Ms", "Miss", "Mrs Justice", "Lady", "Dame", "Ms Justice", "Baroness"})
_MALE_TITLES = frozenset({"Mr", "Mr Justice", "Sir", "Lord"})


@dataclass(slots=True, eq=False)
class Person:
    """One person of the document, filled while it is read; ``key`` is made from the first mention.

    ``ages`` and ``localities`` hold what was stated with its place, in order; ``gender`` is "m", "f" or None.
    """

    key: str
    words: tuple[str, ...] = ()
    mentions: list[NameMention] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    ages: list[tuple[int, Span]] = field(default_factory=list)
    localities: list[Span] = field(default_factory=list)
    addressed: bool = False
    gender: str | None = None
    relation: bool = False
    certain: bool = True

    @property
    def anonymous(self) -> bool:
        return not self.words

    @property
    def name(self) -> str | None:
        return " ".join(self.words) if self.words else None

    @property
    def surname(self) -> str:
        return self.words[-1] if self.words else ""

    @property
    def age(self) -> int | None:
        return self.ages[0][0] if self.ages else None

    @property
    def ranks(self) -> tuple[str, ...]:
        return tuple(mention.rank for mention in self.mentions if mention.rank)

    @property
    def titles(self) -> tuple[str, ...]:
        return tuple(mention.title for mention in self.mentions if mention.title)


class People:
    """All people of a document, and whom each mention means."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._by_surname: dict[str, list[Person]] = defaultdict(list)
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._of: dict[Span, Person | None] = {}

    def __iter__(self) -> Iterator[Person]:
        return iter(self.all)

    def of(self, span: Span) -> Person | None:
        """The person that the name at ``span`` means; None where the text leaves it open."""
        return self._of.get(span)

    def spans(self) -> Iterable[Span]:
        return self._of

    def add(self, mention: NameMention) -> Person:
        """A full name (or a ranked, titled surname that no full name explains)."""
        words = tuple(_cased(word) for word in mention.words)
        person = self._same(words, mention) or self._new(words, mention)
        if len(words) > len(person.words):
            person.words = words
        self._note(person, mention)
        return person

    def add_anonymous(self, span: Span) -> Person:
        person = Person(key=f"anonymous-{span.start}")
        person.spans.append(span)
        self.all.append(person)
        return person

    def link(self, mention: NameMention) -> Person | None:
        """A single word: whose surname (or given name) it is, if that is clear."""
        person = self._bearer(mention)
        if person is None:
            self._of[mention.span] = None
        else:
            self._note(person, mention)
        return person

    def _new(self, words: tuple[str, ...], mention: NameMention) -> Person:
        person = Person(key=f"person-{mention.span.start}", words=words, certain=mention.certain)
        self.all.append(person)
        self._by_surname[_fold(words[-1])].append(person)
        return person

    def _note(self, person: Person, mention: NameMention) -> None:
        person.mentions.append(mention)
        person.spans.append(mention.span)
        person.certain = person.certain or mention.certain
        if mention.title in _FEMALE_TITLES:
            person.gender = "f"
        elif mention.title in _MALE_TITLES:
            person.gender = person.gender or "m"
        self._of[mention.span] = person
        for word in person.words[:-1]:
            bearers = self._by_word[_fold(word)]
            if person not in bearers:
                bearers.append(person)

    def _same(self, words: tuple[str, ...], mention: NameMention) -> Person | None:
        for person in self._by_surname[_fold(words[-1])]:
            if _compatible(person.words[:-1], words[:-1]) and not (
                mention.rank and person.mentions and not person.ranks and not person.titles and _civilian(person)
            ):
                return person
        return None

    def _bearer(self, mention: NameMention) -> Person | None:
        word = _fold(mention.words[0])
        candidates = self._by_surname[word] if word in self._by_surname else []
        if not candidates:
            candidates = self._by_word.get(word, [])
            return candidates[0] if len(candidates) == 1 and not mention.rank else None
        if mention.rank:
            ranked = [person for person in candidates if person.ranks]
            return (
                ranked[0]
                if len(ranked) == 1
                else (candidates[0] if len(candidates) == 1 and not ranked and not mention.rank else None)
            )
        if mention.title:
            fitting = [person for person in candidates if _title_fits(person, mention.title)]
            return _only(fitting)
        plain = [person for person in candidates if not person.ranks and not _judicial(person)]
        if len(plain) == 1:
            return plain[0]
        return (
            _only(candidates)
            or _only([person for person in plain if person.spans[0] < mention.span])
            or _only([p for p in plain if _bare(p)])
        )


def _only(people: Sequence[Person]) -> Person | None:
    return people[0] if len(people) == 1 else None


def _bare(person: Person) -> bool:
    """Whether the text has gone on with the surname alone for this person already."""
    return any(
        not mention.full and not mention.title and mention.words[0].lower() == person.surname.lower()
        for mention in person.mentions
    )


def _civilian(person: Person) -> bool:
    return person.addressed


def _judicial(person: Person) -> bool:
    return any(
        "Judge" in title or "Justice" in title or "Recorder" in title or "Sheriff" in title for title in person.titles
    )


def _title_fits(person: Person, title: str) -> bool:
    if title in _FEMALE_TITLES:
        return person.gender != "m"
    if title in _MALE_TITLES:
        return person.gender != "f"
    return True


def _compatible(known: Sequence[str], new: Sequence[str]) -> bool:
    """No given name contradicts: equal, an initial, or one form leaves the middle names out."""
    new = [word for word in new if word.lower() not in _PARTICLES]
    known = [word for word in known if word.lower() not in _PARTICLES]
    if not known or not new:
        return True if len(known) + len(new) == 0 else not new
    if not _agree(known[0], new[0]):
        return False
    shorter, longer = sorted((known[1:], new[1:]), key=len)
    return all(any(_agree(word, other) for other in longer) for word in shorter)


def _agree(left: str, right: str) -> bool:
    left, right = _fold(left).rstrip("."), _fold(right).rstrip(".")
    if left == right:
        return True
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) == 1 and longer.startswith(shorter)


def _fold(word: str) -> str:
    return word.replace("’", "'").lower()


def _cased(word: str) -> str:
    """``PROBART`` as ``Probart``; ``MCDONALD`` stays recognisable as ``McDonald``."""
    if len(word) < 3 or not word.replace("-", "").replace("'", "").replace("’", "").isupper():
        return word
    parts = [part.capitalize() for part in word.split("-")]
    return "-".join("Mc" + part[2:].capitalize() if part.startswith("Mc") and len(part) > 3 else part for part in parts)
