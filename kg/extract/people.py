"""One person of a document, as the mentions of the name tell of them. Who is who is found in :mod:`.who_is_who`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.extract.names import NameMention
from kg.model import Span
from kg.vocabulary.wordlists import phrase_set

FEMALE_TITLES = frozenset({"Mrs", "Ms", "Miss", "Mrs Justice", "Lady", "Dame", "Ms Justice", "Baroness"})
MALE_TITLES = frozenset({"Mr", "Mr Justice", "Sir", "Lord"})


@dataclass(slots=True, eq=False)
class Person:
    """One person of the document, filled while it is read; ``key`` is made from the first mention.

    ``ages`` and ``localities`` hold what was stated with its place, in order, but a home that was told with its street
    stands before one told as *from Harwick* (``home_with_street``); ``gender`` is "m", "f" or None;
    ``generation`` is "s" or "j" where the name is told with *senior* or *junior*, which is ``told_apart`` where
    somebody else of the story bears the same name; ``quoted`` are the mentions that stand in what somebody says.
    """

    key: str
    words: tuple[str, ...] = ()
    mentions: list[NameMention] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    ages: list[tuple[int, Span]] = field(default_factory=list)
    localities: list[Span] = field(default_factory=list)
    home_presumed: bool = False
    home_with_street: bool = False
    addressed: bool = False
    gender: str | None = None
    relation: bool = False
    certain: bool = True
    nicknames: set[str] = field(default_factory=set)
    generation: str | None = None
    told_apart: str = ""
    quoted: frozenset[Span] = frozenset()
    _counted: int = 0
    _leads: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    @property
    def anonymous(self) -> bool:
        return not self.words

    @property
    def name(self) -> str | None:
        return " ".join(self.words) + self.told_apart if self.words else None

    @property
    def surname(self) -> str:
        return self.words[-1] if self.words else ""

    @property
    def age(self) -> int | None:
        return self.ages[0][0] if self.ages else None

    @property
    def likely_gender(self) -> str | None:
        """What the text or else the first name tells; None for names that both bear."""
        return self.gender if self.gender or len(self.words) < 2 else gender_by_name(self.words[0])

    @property
    def ranks(self) -> tuple[str, ...]:
        return self._told()[0]

    @property
    def titles(self) -> tuple[str, ...]:
        return self._told()[1]

    def note(
        self, age: int | None, locality: Span | None, addressed: bool, span: Span, with_street: bool = False
    ) -> None:
        """Add what is told beside a mention at ``span``; an address with its street says more than a town."""
        if age is not None:
            self.ages.append((age, span))
        if locality is not None:
            self.localities.insert(0 if with_street and not self.home_with_street else len(self.localities), locality)
            self.home_with_street = self.home_with_street or with_street
        self.addressed = self.addressed or addressed

    def note_quoted(self, spans: Iterable[Span]) -> None:
        """Tell which mentions stand in a quotation, once all are known."""
        self.quoted, self._counted = frozenset(spans), 0

    def _told(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Ranks and titles of the mentions so far; mentions are only ever added, and asked of again and again."""
        if self._counted != len(self.mentions):
            ranks = tuple(mention.rank for mention in self.mentions if mention.rank)
            # "You are a thief, Mr Roe," says the judge to whom the story never calls so.
            told = [mention for mention in self.mentions if mention.span not in self.quoted]
            titles = tuple(mention.title for mention in told or self.mentions if mention.title)
            self._leads, self._counted = (ranks, titles), len(self.mentions)
        return self._leads


def gender_by_name(given: str) -> str | None:
    """ "m" or "f" where a first name is borne by men only, or by women only."""
    first = given.split("-")[0]
    return "f" if first in phrase_set("woman's name") else "m" if first in phrase_set("man's name") else None
