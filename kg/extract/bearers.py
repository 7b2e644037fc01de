"""Whom a short or misspelt form of a name means, among those who may bear it: ``Mr Roe``, ``Roe``, ``Yusuf Roe``."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.extract.name_agreement import fold, one_letter_apart
from kg.extract.names import NameMention
from kg.extract.people import FEMALE_TITLES, MALE_TITLES, Person, gender_by_name
from kg.vocabulary.wordlists import phrase_set

_CIVIL_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mx"})


def titled(candidates: Sequence[Person], title: str, mention: NameMention) -> Person | None:
    """Whom a title and a surname mean: the one whom it fits; among several, the one known to bear it.

    Of two, of whom the first name of one does not tell it, *Mr* is the man only where he was named last.
    """
    fitting = [person for person in candidates if title_fits(person, title)]
    gender = "f" if title in FEMALE_TITLES else "m" if title in MALE_TITLES else None
    named = [(span, person) for person in fitting for span in person.spans if span < mention.span]
    last = max(named, key=lambda told: told[0])[1] if named else None
    alike = only([person for person in fitting if gender and person.likely_gender == gender])
    return (
        only(fitting)
        or only([person for person in fitting if title in person.titles])
        or only([person for person in fitting if not person.ranks and not person.titles])
        or (alike if last in (None, alike) else None)
        # "their daughter Emma" is no Mrs, where her mother is named without a relation.
        or only([person for person in fitting if not person.relation])
    )


def bare_bearer(candidates: Sequence[Person], mention: NameMention) -> Person | None:
    """Whom a surname alone means: no officer, no judge, and nobody who has a courtesy title or is a relation."""
    plain = [person for person in candidates if not person.ranks and not _judicial(person)]
    known = [person for person in plain if person.spans[0] < mention.span]
    without = [person for person in known if not _courteous(person) and not person.relation]
    if len(plain) == 1 < len(candidates) and plain[0].spans[0] > mention.span:
        plain = without = []  # "PC Roe was convicted … Roe, 38, had": it is nobody who is only named further on
    return (
        only(plain)
        or only(candidates)
        or only(known)
        or only([person for person in plain if _bare(person)])
        # a courtesy title tells two apart, but it may stand in what a judge said to the convicted
        or only(
            [
                person
                for person in without
                if not _in_passing(person) or all(p.relation for p in known if p is not person)
            ]
        )
        or _by_surname_only(plain)
        # of an officer who is tried and one who is not, it is her whose age is told
        or only([person for person in candidates if not plain and any(m.aged for m in person.mentions)])
    )


def _by_surname_only(candidates: Sequence[Person]) -> Person | None:
    """``Ann Roe denies harming Tim Roe. Tim was two. Roe said …``: who is named first, if others go by first names."""
    if len(candidates) < 2:
        return None
    first, *others = sorted(candidates, key=lambda person: person.spans[0].start)
    if first.relation or _first_names(first) or _courteous(first):
        return None
    if _in_passing(first) and any(map(_courteous, others)):
        return None  # "Mr Roe": the other goes by the surname, too
    return first if all(_first_names(other) >= _OFTEN for other in others) else None


_OFTEN = 2


def _first_names(person: Person) -> int:
    """How often the text calls somebody by the first name alone."""
    alone = (m for m in person.mentions if not m.full and not m.title and not m.rank)
    return sum(m.words[0].lower() != person.surname.lower() for m in alone)


def _in_passing(person: Person) -> bool:
    """Whether somebody is named in full once and without an age: perhaps long before the story comes to another."""
    full = [mention for mention in person.mentions if mention.full]
    return len(full) == 1 and not full[0].aged


def only(people: Sequence[Person]) -> Person | None:
    """The one of whom there is no other; None for several, and for nobody."""
    return people[0] if len(people) == 1 else None


def _bare(person: Person) -> bool:
    """Whether the text has gone on with the surname alone for this person already."""
    return any(
        not mention.full and not mention.title and mention.words[0].lower() == person.surname.lower()
        for mention in person.mentions
    )


def civilian(person: Person) -> bool:
    """Whether the text gives an age or an address to somebody without a rank: no officer goes by that surname."""
    return not person.ranks and any(mention.aged for mention in person.mentions)


def _courteous(person: Person) -> bool:
    return any(title in _CIVIL_TITLES for title in person.titles)


def _judicial(person: Person) -> bool:
    return any(title in phrase_set("judicial title") for title in person.titles)


def title_fits(person: Person, title: str | None) -> bool:
    """Whether nothing known of a person speaks against being called *Mr*, *Mrs* or *Judge*."""
    if (title in phrase_set("judicial title")) != _judicial(person) and not _untold(person):
        return False
    if title in FEMALE_TITLES:
        return person.likely_gender != "m"
    if title in MALE_TITLES:
        return person.likely_gender != "f"
    return True


def _untold(person: Person) -> bool:
    """Whether nothing says what somebody is: a full name without title, rank or age (a judge may be named so first)."""
    return not person.titles and not person.ranks and not person.relation and not civilian(person)


_SHORTEST_MISSPELT = 5


def misspelt(person: Person, words: Sequence[str], mention: NameMention) -> bool:
    """``Yusef Roe, 21, …`` and below ``Yusuf Roe was jailed``: one letter amid a long first name is a slip of the pen.

    Two who both have an age are two, and so are a man and a woman.
    """
    if len(person.words) != 2 or len(words) != 2 or (mention.aged and any(m.aged for m in person.mentions)):
        return False
    if not mention.aged and not any(m.aged for m in person.mentions):
        return False
    known, new = fold(person.words[0]), fold(words[0])
    genders = {gender_by_name(name) for name in (person.words[0], words[0])} - {None}
    return min(len(known), len(new)) >= _SHORTEST_MISSPELT and len(genders) < 2 and one_letter_apart(known, new)


def double_surname(whole: Sequence[str], words: Sequence[str], given_names: Container[str]) -> bool:
    """``Tito Renato Sabas Da Luz`` goes on as ``Sabas Da Luz``, a surname of several words.

    ``Gurdev Singh Sahota`` goes on as ``Singh Sahota``; but ``James Roe`` beside Alan James Roe may be his brother.
    """
    given = len(whole) - len(words)
    if given < 1 or len(words) < 2 or tuple(whole[given:]) != tuple(words):
        return False
    return given >= _TWO_GIVEN or words[0] not in given_names


_TWO_GIVEN = 2
