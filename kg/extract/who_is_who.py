"""Who is who inside one document: name mentions become people.

Two forms are one person where the surname agrees and no given name contradicts (``Gareth Linwood`` and
``Gareth Paul Linwood``); a surname alone is somebody only where no two people bear it, or where the rank, the
title or the lack of both tells them apart. Roles are not decided here, but in :mod:`kg.extract.roles`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from kg import patterns as re
from kg.extract.bearers import bare_bearer, civilian, double_surname, misspelt, only, title_fits, titled
from kg.extract.name_agreement import cased, compatible, fold
from kg.extract.name_evidence import AGE_AFTER
from kg.extract.names import NameMention
from kg.extract.people import FEMALE_TITLES, MALE_TITLES, Person
from kg.extract.titles import GENERATION
from kg.model import Span
from kg.vocabulary.wordlists import alternation

_OFFICER = re.compile(r"\b(?:officer|constable|detective|sergeant|inspector|PC|DC)\b")
_FORMER = re.compile(r"\b(?:former|serving|disgraced|shamed|corrupt|rapist|sacked|ex)[ -]$", re.IGNORECASE)
_NEAR = 60
# "Roe represented himself", "Roe was convicted of theft, for which she was fined": of nobody but the subject itself;
# "Roe was arrested after he was found dead" may tell of whom she killed
_HIMSELF = re.compile(
    r"(?![’']s? )[^.;:“”\"\n]{0,120}?(?:\b(himself|herself)\b|, for which (he|she) (?:was|had|got)\b)"
)
# "John Roe senior", "John Roe Jnr"
_GENERATION = re.compile(rf",? \(?({GENERATION})(?! [a-z]+ (?:officer|detective|manager))", re.IGNORECASE)
_NAMESAKES = re.compile(
    r"\bnamesakes?\b|\b(?:same|identical|similar|shares? (?:a|his|her|the)|mix-up over) names?\b|\bmistaken identity\b"
    r"|\bname(?:d)? (?:alike|the same)\b|\bwrong (?:man|woman|person)\b",
    re.IGNORECASE,
)
# "his twin, Karim Roe", beside Kasim Roe: families have names that are alike
_SIBLINGS = re.compile(
    r"\b(?:twins?|brothers?|sisters?|siblings?|cousins?|sons?|daughters?|father|mother|namesakes?|identical"
    r"|no relation)\b",
    re.IGNORECASE,
)


_WHICH = re.compile(r"\b(?:older|elder|younger|other) $", re.IGNORECASE)


@cache
def _whose_kin() -> re.Pattern[str]:
    """``Carl Roe's older brother``"""
    return re.compile(rf"[’']s? (?:[a-z-]+ )?(?:{alternation('kin')})\b")


@cache
def _first_name_of_kin() -> re.Pattern[str]:
    """``her uncle, Zed`` before a surname"""
    return re.compile(rf"\b(?:{alternation('kin')}),? (?P<first>[A-Z][\w’'-]+) $")


@cache
def _kin_before() -> re.Pattern[str]:
    """``the older brother of former leader Carl Roe``"""
    return re.compile(rf"\b(?:{alternation('kin')}) of (?:the )?(?:(?!who\b)[\w’'-]+ ){{0,4}}$")


class People:
    """All people of a document, and whom each mention means."""

    def __init__(self, text: str = "", given_names: Container[str] = frozenset()) -> None:
        self._text = text
        self._given_names = given_names
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

    def add(self, mention: NameMention, distinct: bool = False) -> Person | None:
        """A full name, or a ranked or titled surname that no full name explains; None where several might.

        ``distinct`` says that the text itself tells the bearer from a namesake.
        """
        words = tuple(cased(word) for word in mention.words)
        if not mention.full and self._might_be(mention):
            self._of[mention.span] = None
            return None
        generation = self._generation(mention)
        alike = [] if distinct or not mention.full else self._alike(words, generation)
        if len({known.generation for known in alike}) > 1:
            self._of[mention.span] = None  # "John Roe", where there is a senior and a junior
            return None
        if len(alike) > 1 and self._age_told(mention) is None:
            self._of[mention.span] = None  # "Carl Roe", where there are two of different ages
            return None
        person = None if distinct or not mention.full else self._same(words, mention, generation)
        if person is None:
            person = self._new(words, mention)
            person.generation = generation
        if len(words) > len(person.words) or (mention.nicknames and person.words[0] in mention.nicknames):
            person.words = words
        self._note(person, mention)
        return person

    def add_apart(self, mention: NameMention) -> None:
        """Somebody of whom the text says that it is not about them: nobody else is known by that name."""
        person = Person(key=f"person-{mention.span.start}", words=tuple(cased(word) for word in mention.words))
        person.certain = mention.certain
        person.mentions.append(mention)
        person.spans.append(mention.span)
        self.all.append(person)
        self._of[mention.span] = person

    def add_alias(self, mention: NameMention, person: Person) -> None:
        """Another name that the text says a person goes by."""
        bearers = self._by_surname[fold(mention.surname)]
        if person not in bearers:
            bearers.append(person)
        self._note(person, mention)

    def in_order(self) -> None:
        """Put everybody's mentions into the order of the text, once all are known."""
        for person in self.all:
            person.mentions.sort(key=lambda mention: mention.span.start)
            person.spans.sort()
            if person.generation and len({other.generation for other in self._namesakes(person)}) > 1:
                told = (_GENERATION.match(self._text, mention.span.end) for mention in person.mentions)
                person.told_apart = next((f" {word.group(1)}" for word in told if word), "")

    def add_anonymous(self, span: Span) -> Person:
        person = Person(key=f"anonymous-{span.start}")
        person.spans.append(span)
        self.all.append(person)
        return person

    def link(self, mention: NameMention) -> Person | None:
        """A single word: whose surname (or given name) it is, if that is clear."""
        person = self._bearer(mention) or self._of_another_generation(mention)
        if person is None:
            self._of[mention.span] = None
        else:
            self._note(person, mention)
        return person

    def _new(self, words: tuple[str, ...], mention: NameMention) -> Person:
        person = Person(key=f"person-{mention.span.start}", words=words, certain=mention.certain)
        self.all.append(person)
        self._by_surname[fold(words[-1])].append(person)
        return person

    def _note(self, person: Person, mention: NameMention) -> None:
        person.mentions.append(mention)
        person.spans.append(mention.span)
        person.certain = person.certain or mention.certain
        person.nicknames |= set(mention.nicknames)
        if mention.title in FEMALE_TITLES:
            person.gender = "f"
        elif mention.title in MALE_TITLES:
            person.gender = person.gender or "m"
        self._of[mention.span] = person
        for word in (*person.words[:-1], *mention.words[:-1], *mention.nicknames):
            bearers = self._by_word[fold(word)]
            if person not in bearers:
                bearers.append(person)

    def _generation(self, mention: NameMention) -> str | None:
        """``senior`` or ``junior`` right behind a name, by its first letter."""
        told = _GENERATION.match(self._text, mention.span.end)
        return told.group(1)[0].lower() if told else None

    def _namesakes(self, person: Person) -> list[Person]:
        return [
            other for other in self._by_surname[fold(person.surname)] if compatible(other.words[:-1], person.words[:-1])
        ]

    def _of_another_generation(self, mention: NameMention) -> Person | None:
        """``John Roe senior and his son John junior``: somebody else, of the same name."""
        generation = self._generation(mention)
        named = only(self._by_word.get(fold(mention.words[0]), []))
        if generation is None or mention.rank or named is None or named.generation in (None, generation):
            return None
        person = self._new((cased(mention.words[0]), named.surname), mention)
        person.generation = generation
        return person

    def _alike(self, words: tuple[str, ...], generation: str | None) -> list[Person]:
        """Who else has that very name, where no generation is told with it."""
        return [] if generation else [p for p in self._by_surname[fold(words[-1])] if p.words == words]

    def _same(self, words: tuple[str, ...], mention: NameMention, generation: str | None) -> Person | None:
        for person in self._by_surname[fold(words[-1])]:
            if generation is not None and person.generation != generation:
                continue  # "John Roe senior" beside John Roe: the word is there to part them
            if person.words == words and self._is_namesake(person, mention):
                continue
            called = words[0] in person.nicknames or person.words[0] in mention.nicknames
            if (
                called
                or compatible(person.words[:-1], words[:-1])
                or double_surname(person.words, words, self._given_names)
            ):
                return person
        alike = only([p for p in self._by_surname[fold(words[-1])] if misspelt(p, words, mention)])
        return None if alike is None or _SIBLINGS.search(self._text) else alike

    def _age_told(self, mention: NameMention) -> int | None:
        """The age right behind a name, if it is that of today."""
        told = AGE_AFTER.match(self._text, mention.span.end) if mention.aged else None
        return int(told.group(1)) if told and "then" not in told[0] else None

    def _is_namesake(self, person: Person, mention: NameMention) -> bool:
        """``Carl Roe, 47, of Wexby … Carl Roe, 52, of Hexley``, in a text about namesakes: two people of one name."""
        age = self._age_told(mention)
        known = {told for m in person.mentions if m.words == mention.words and (told := self._age_told(m)) is not None}
        return age is not None and bool(known) and age not in known and _NAMESAKES.search(self._text) is not None

    def _may_serve(self, person: Person, mention: NameMention) -> bool:
        """Whether a rank may be that of somebody named without one; an officer may share the offender's surname."""
        if not civilian(person) or (
            mention.lead and _FORMER.search(self._text, max(0, mention.lead.start - _NEAR), mention.lead.start)
        ):
            return True
        beside = (self._text[span.end : span.end + _NEAR].split(". ")[0] for span in person.spans)
        return any(_OFFICER.search(words) for words in beside)

    def _might_be(self, mention: NameMention) -> bool:
        """Whether a ranked or titled surname, which is nobody's for certain, may still be one of those known."""
        candidates = self._by_surname.get(fold(mention.words[0]), [])
        if mention.rank:
            return len([person for person in candidates if person.ranks]) > 1
        return any(title_fits(person, mention.title) for person in candidates)

    def _bearer(self, mention: NameMention) -> Person | None:
        candidates = self._by_surname.get(fold(mention.words[0]), [])
        generation = self._generation(mention)
        if generation is not None and candidates:
            return only([person for person in candidates if person.generation == generation])
        if len(candidates) > 1 and any(person.generation for person in candidates) and not mention.rank:
            return None
        if not candidates:
            named = self._by_word.get(fold(mention.words[0]), [])
            if generation is not None:
                named = [person for person in named if person.generation == generation]
            return None if mention.rank else only(named)
        if mention.rank:
            return only([person for person in candidates if person.ranks]) or only(
                [person for person in candidates if len(candidates) == 1 and self._may_serve(person, mention)]
            )
        if mention.title:
            return titled(candidates, mention.title, mention) or self._named_just_before(candidates, mention)
        if len(candidates) > 1 and _WHICH.search(self._text[: mention.span.start][-_NEAR:]):
            return None  # "the older Roe", of two
        first = _first_name_of_kin().search(self._text[: mention.span.start][-_NEAR:])
        if first is not None and not any(first["first"] in person.words for person in candidates):
            return None  # "her uncle, Zed Roe", of whom no list of first names knows
        candidates = [person for person in candidates if not self._only_as_kin(person)] or candidates
        bearer = bare_bearer(candidates, mention) or self._heading_the_section(candidates, mention)
        return bearer or self._told_by_pronoun(candidates, mention)

    def _only_as_kin(self, person: Person) -> bool:
        """Whether a text names somebody only to say whose brother another is: ``Roe’s brother Ben was charged``."""
        full = [mention.span for mention in person.mentions if mention.full]
        return (
            not any(mention.aged for mention in person.mentions)
            and bool(full)
            and all(
                _whose_kin().match(self._text, span.end) or _kin_before().search(self._text[: span.start][-_NEAR:])
                for span in full
            )
        )

    def _told_by_pronoun(self, candidates: Sequence[Person], mention: NameMention) -> Person | None:
        """``Roe, who represented himself, …``, beside Carl and Ann Roe: the only man of them."""
        told = _HIMSELF.match(self._text, mention.span.end)
        genders = {person.likely_gender for person in candidates}
        if told is None or genders != {"m", "f"} or any(person.ranks for person in candidates):
            return None
        gender = "m" if (told[1] or told[2]).startswith("h") and (told[1] or told[2]) != "herself" else "f"
        before = [person for person in candidates if person.spans[0] < mention.span]
        return only([person for person in before if person.likely_gender == gender])

    def _heading_the_section(self, candidates: Sequence[Person], mention: NameMention) -> Person | None:
        """Whom a line names and nothing else (a heading, a caption), where no namesake is named from there on."""
        before = [(span, person) for person in candidates for span in person.spans if span < mention.span]
        alone = [(span, person) for span, person in before if self._stands_alone(span)]
        if not alone:
            return None
        start, person = max(alone, key=lambda told: told[0])
        return person if all(other is person for span, other in before if span > start) else None

    def _stands_alone(self, span: Span) -> bool:
        end = self._text.find("\n", span.end)
        line = self._text[self._text.rfind("\n", 0, span.start) + 1 : span.start]
        return (
            " " in self._text[span.start : span.end] and not (line + self._text[span.end : max(end, span.end)]).strip()
        )

    def _named_just_before(self, candidates: Sequence[Person], mention: NameMention) -> Person | None:
        """``Carl Roe was charged, but the bench found Mr Roe not guilty``: the one whom the sentence itself names.

        Not where he may speak of the other: ``Carl Roe said Mr Roe had hit him``.
        """
        start = max(0, mention.span.start - 4 * _NEAR)
        opening = start + max(self._text[start : mention.span.start].rfind(mark) for mark in ("\n", ". ", "; "))
        here = {s.end: p for p in candidates for s in p.spans if opening < s.start < mention.span.start}
        if len(set(here.values())) != 1 or _speech().search(self._text, min(here), mention.span.start):
            return None
        return here[min(here)]


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation('speech verb')}|that)\b")
