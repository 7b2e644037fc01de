"""Mentions of invented people with known truth: the noise of the press, and namesakes at the rate of real UK names.

Names are those of :mod:`invented`. A person is in one or several stories: a charge, a plea, a sentence, a report;
an officer in many. A mention may be misspelt, shortened, or leave out what others tell. No person here is real.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from invented import any_name

from kg.identity.circumstances import DAYS_A_YEAR, Circumstances, born
from kg.identity.forms import form

TOWNS, COURTS, FORCES, TEAMS, PUBLISHERS = 3000, 90, 45, 12, 200
OFFENCES = [f"offence-{number}" for number in range(120)]
RANKS = ("constable", "detective-constable", "detective-sergeant", "detective-inspector")
NICKNAMES = {
    "james": ("jim", "jamie"), "william": ("bill", "will"), "elizabeth": ("liz", "beth"), "robert": ("bob", "rob"),
    "michael": ("mike", "mick"), "susan": ("sue",), "christopher": ("chris",), "matthew": ("matt",),
    "anthony": ("tony",), "daniel": ("dan",), "thomas": ("tom",), "andrew": ("andy",), "stephen": ("steve",),
}  # fmt: skip
_FIRST = dt.date(2015, 1, 1).toordinal()
_DAYS = 10 * 365


@dataclass
class Person:
    """Somebody invented: what the stories about him draw on."""

    given: str
    middle: str
    surname: str
    birth: int
    force: int
    town: str
    court: str
    offences: list[str]
    officer: bool
    team: str
    company: list[str] = field(default_factory=list)


def mentions(count: int, seed: int = 1) -> Iterator[tuple[Circumstances, int]]:
    """``count`` mentions, each with the number of the person it is about."""
    return islice(_endless(random.Random(seed)), count)


def _endless(draw: random.Random) -> Iterator[tuple[Circumstances, int]]:
    number = told = 0
    while True:
        group = [_person(draw) for _ in range(draw.choice((1, 1, 1, 2, 3)))]
        officer = _officer(draw, group[0])
        stories = draw.choices((1, 2, 3, 4, 5), (45, 25, 15, 10, 5))[0]
        begin = _FIRST + draw.randrange(_DAYS)
        sentence = begin + draw.randrange(60, 500)
        for story in range(stories):
            issued = (begin, sentence, sentence + 1, sentence + draw.randrange(2, 300), begin + 1)[story]
            document = f"d{told:08}"
            present = [one for one in group if draw.random() < 0.9] or group[:1]
            speaks = [officer] if draw.random() < 0.5 else []
            for one in (*present, *speaks):
                person = number + (group.index(one) if one is not officer else len(group))
                yield _mention(draw, document, one, [*present, *speaks], issued, sentence, story), person
                told += 1
        number += len(group) + 1


def _person(draw: random.Random) -> Person:
    given, surname = any_name(draw, "given"), any_name(draw, "surname")
    if draw.random() < 0.03:
        surname += "-" + any_name(draw, "surname")
    middle = any_name(draw, "given") if draw.random() < 0.5 else ""
    force = draw.randrange(FORCES)
    town = f"place/{force * (TOWNS // FORCES) + draw.randrange(TOWNS // FORCES)}"
    court = f"court/{force * 2 + draw.randrange(2)}"
    age = draw.randrange(18, 70)
    birth = _FIRST + _DAYS // 2 - int(age * DAYS_A_YEAR) - draw.randrange(365)
    offences = draw.sample(OFFENCES, draw.choice((1, 1, 2, 3)))
    return Person(given, middle, surname, birth, force, town, court, offences, False, "")


def _officer(draw: random.Random, beside: Person) -> Person:
    one = _person(draw)
    one.officer, one.force, one.team = True, beside.force, f"team/{beside.force}-{draw.randrange(TEAMS)}"
    return one


def _mention(
    draw: random.Random, document: str, one: Person, present: list[Person], issued: int, sentence: int, story: int
) -> Circumstances:
    name = form(_written(draw, one))
    age = int((issued - one.birth) / DAYS_A_YEAR) if draw.random() < 0.8 else None
    if age is not None and draw.random() < 0.1:
        age -= 1  # the age at the arrest
    company = frozenset(f"{other.given} {other.surname}".replace("-", " ") for other in present if other is not one)
    publisher = f"publisher {one.force * 4 + draw.randrange(3)}"
    if one.officer:
        rank = RANKS[min(3, draw.randrange(3) + (issued - _FIRST) // 3000)]
        return Circumstances(
            document, name, frozenset({"officer"}), issued=issued, ranks=frozenset({rank}),
            forces=frozenset({f"force/{one.force}"}), company=company, publisher=publisher,
            teams=frozenset({one.team}) if draw.random() < 0.7 else frozenset(),
            peers=frozenset(other.surname for other in present if not other.officer),
        )  # fmt: skip
    date = dt.date.fromordinal(sentence if story else issued + 10).isoformat()
    dated = draw.random() < 0.6
    return Circumstances(
        document,
        name,
        frozenset({"defendant"}),
        age=age,
        born=born(age, issued),
        issued=issued,
        forces=frozenset({f"force/{one.force}"}) if draw.random() < 0.6 else frozenset(),
        towns=frozenset({one.town}) if draw.random() < 0.75 else frozenset(),
        courts=frozenset({one.court}) if draw.random() < 0.8 else frozenset(),
        offences=frozenset(offence for offence in one.offences if draw.random() < 0.85),
        dates=frozenset({date}) if dated else frozenset(),
        hearings=frozenset({f"{date}|{one.court}"}) if dated else frozenset(),
        company=company,
        peers=frozenset(other.surname for other in present if other is not one and not other.officer),
        publisher=publisher,
    )


def _written(draw: random.Random, one: Person) -> str:
    """A name as a story writes it: mostly in full, sometimes short, misspelt, or with the middle name."""
    given, surname = one.given, one.surname
    noise = draw.random()
    if noise < 0.03 and given in NICKNAMES:
        given = draw.choice(NICKNAMES[given])
    elif noise < 0.045:
        surname = _slip(draw, surname)
    elif noise < 0.05:
        given = given[0]
    elif noise < 0.06 and "-" in surname:
        surname = surname.rpartition("-")[2]
    middle = one.middle if one.middle and draw.random() < 0.3 else ""
    return " ".join(part for part in (given, middle, surname) if part)


def _slip(draw: random.Random, word: str) -> str:
    at = draw.randrange(1, len(word))
    letter = draw.choice("aeiorstln")
    return draw.choice(
        (word[:at] + letter + word[at:], word[:at] + word[at + 1 :], word[:at] + letter + word[at + 1 :])
    )


def pairs_of(groups: Iterator[list[int]], truth: list[int]) -> tuple[int, int, int]:
    """Pairs that are joined, that should be, and both."""
    from collections import Counter

    joined = both = 0
    for group in groups:
        joined += len(group) * (len(group) - 1) // 2
        both += sum(n * (n - 1) // 2 for n in Counter(truth[place] for place in group).values())
    return joined, sum(n * (n - 1) // 2 for n in Counter(truth).values()), both
