"""Who was spoken of before, and whether the words leave it open who is meant next.

Asked in reading order; each passage is closed with :meth:`Spoken.note`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import pairwise

from kg import patterns as re
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.references import Reference, fits
from kg.extract.syntax import possessive
from kg.extract.tagging import Tagged, compile_rule, passage_at

# "Roe's girlfriend, Ann Poe, will be sentenced": the sentence is about her
_SAID_ON = re.compile(
    r" (?:also |later |then )?(?:said|says|added|told (?:the )?(?:court|jury|magistrates|hearing|reporters))\b"
)
_COURTESY = frozenset({"Mr", "Mrs", "Miss", "Ms"})
_SPEAKS = re.compile(r"[^.;]{0,80}?\b(?:said|says|told|added|confirmed|explained)\b")
_OWNED = compile_rule(r"({P})[’']s? (?:[a-z-]+ ){0,4}[a-z-]+,? ({P})(?=[, ])")

# "Jailing Roe for a year, the judge said that the others had come close": it goes on about the others
_SENTENCING = compile_rule(r"\W*(?:Jailing|Sentencing|Fining|Imprisoning) {P}")
_CHILD = compile_rule(
    r"\W*(?:(?:{C}|[Tt]he (?:court|jury|trial|hearing)|[Jj]urors|[Mm]agistrates|It) "
    r"(?:heard|(?:was|were) told|emerged)(?: how| that)? )?"
    r"[Tt]he (?:[a-z-]+ )?(?P<who>(?:school)?(?:boy|girl))(?![’'])"
)
_GROWN_UP = 20


# "Beside him in the dock stood Ben Poe": it is Poe whom the sentence is about
_BESIDE_HIM = compile_rule(
    r"\W*(?:Beside|Alongside|Behind|Below|Beneath|With|Next to|Helping|Assisting|Joining) {P}"
    r"(?= (?:in the dock )?(?:was|were|stood|sat|came|is|are)\b)"
)

# "Roe and Poe were charged with O": of whom together a sentence tells, and of nobody besides
_SIDE_BY_SIDE = compile_rule(
    r"\W*(?P<who>{P}(?:(?:,? and|,) {P})+),? (?:were|are|have|had|both|each|all|admitted|denied|pleaded|appeared"
    r"|must|will)\b[^\ue000-\ue0ff]*"
    r"$"
)
_KIN_BEFORE = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)


class Spoken:
    """The defendants of a text and who of them was spoken of last; ``groups`` are those who stood together.

    ``barred`` are the keys of officials. ``defendants`` may be narrowed down while the text is read.
    """

    def __init__(self, tagged: Sequence[Tagged], defendants: list[Person], barred: frozenset[str]) -> None:
        self.defendants = defendants
        self.groups: list[tuple[Person, ...]] = []
        self._among, self._members = self.defendants, frozenset(self.defendants)
        self._tagged = tagged
        self._barred = barred
        self._recent: list[tuple[int, int, Person]] = []

    def note(self, passage: Tagged) -> None:
        """Close a passage whose references are resolved: whom it spoke of, and who stand together (``A, B and C``)."""
        named = []
        owners = self._owners(passage)
        recent: list[tuple[int, int, Person]] = []
        beside = _BESIDE_HIM.match(passage.text)
        for position, item in passage.found("P"):
            reference: Reference = item.value
            if len(reference.people) == 1 and position not in owners:
                place = len(passage.text) if beside and position < beside.end() else position
                recent.append((passage.index, place, reference.people[0]))
            elif len(reference.but) == 1:
                # "All except Roe admitted theft. He was convicted by a jury."
                recent.append((passage.index, position, reference.but[0]))
            elif (
                len(reference.people) > 1
                and reference.form == "group"
                and (
                    reference.count == len(reference.people)
                    or not passage.text[:position].strip()
                    or (reference.others and _SENTENCING.match(passage.text))
                )
            ):
                # "All four were arrested. They pleaded guilty": those last spoken of together.
                self.groups.append(reference.people)
            bearer = reference.bearer
            if bearer is not None and bearer in self.defendants and not possessive(passage, position):
                named.append((position, bearer))
        self._recent += sorted(recent, key=lambda entry: entry[1])
        for (left, first), (right, second) in pairwise(named):
            if re.fullmatch(r".(?:[,;]? and |[,;] )", passage.text[left:right]) and first is not second:
                grown = self.groups and self.groups[-1][-1] is first
                self.groups.append((*self.groups[-1], second) if grown else (first, second))

    def _owners(self, passage: Tagged) -> list[int]:
        """``Roe's girlfriend, Ann Poe, will be sentenced``: where Roe stands, whom the sentence is not about."""
        return [
            match.start(1)
            for match in _OWNED.finditer(passage.text)
            if passage.item(match.start(2)).value.bearer in self.defendants
        ]

    def last_before(self, passage: Tagged) -> tuple[Person, ...]:
        """The defendant spoken of last before a passage."""
        last = self.last_spoken_of(passage)[:1]
        between = max((index for index, _, person in self._recent if person in last), default=-1)
        others = (t for t in self._tagged if between < t.index < passage.index and self.of_another(t, None, None))
        return tuple(last) if next(others, None) is None else ()

    def last_spoken_of(self, passage: Tagged) -> list[Person]:
        """The defendants of the last passage before this one that speaks of any."""
        for index, entries in self._recently():
            if index < passage.index and (people := [person for _, person in entries if self._is_defendant(person)]):
                return people
        return []

    def told_in(self, index: int) -> list[Person]:
        """The defendants of whom one passage speaks one by one."""
        for at, entries in self._recently():
            if at <= index:
                return [person for _, person in entries if self._is_defendant(person)] if at == index else []
        return []

    def _is_defendant(self, person: Person) -> bool:
        if self._among is not self.defendants or len(self._members) != len(self.defendants):
            self._among, self._members = self.defendants, frozenset(self.defendants)
        return person in self._members

    def _recently(self) -> Iterator[tuple[int, list[tuple[int, Person]]]]:
        """Who was spoken of by name or pronoun, passage by passage, the last one first; in each from the left."""
        entries: list[tuple[int, Person]] = []
        for at in range(len(self._recent) - 1, -1, -1):
            index, place, person = self._recent[at]
            entries.append((place, person))
            if not at or self._recent[at - 1][0] != index:
                yield index, entries[::-1]
                entries = []

    def before(self, passage: Tagged, position: int) -> Iterator[Person]:
        """Defendants mentioned before a place: the nearest sentence first, in each from the left."""
        here = [
            (passage.index, place, person)
            for place, item in passage.found("P", 0, position)
            for person in item.value.people
            if len(item.value.people) == 1
            if not possessive(passage, place) or len(self.defendants) == 1
        ]
        recent = ((index, place, person) for index, entries in self._recently() for place, person in entries)
        for _, _, person in merge(here, recent, key=lambda entry: (-entry[0], entry[1])):
            if self._is_defendant(person):
                yield person

    def side_by_side(self, passage: Tagged, position: int, person: Person, gender: str | None) -> bool:
        """``Roe and Poe were charged. He was convicted``: whether a sentence told just the same of somebody else.

        Whom the sentence at hand names is meant, and so is whose kin the other one is told to be.
        """
        earlier = passage_at(self._tagged, passage.index - 1)
        joint = _SIDE_BY_SIDE.match(earlier.text) if earlier is not None else None
        here = any(person in item.value.people for _, item in passage.found("P", 0, position))
        if earlier is None or joint is None or here:
            return False
        places = [at for at, _ in earlier.found("P", *joint.span("who"))]
        people = [earlier.item(at).value.bearer for at in places]
        kin = any(_KIN_BEFORE.match(earlier.words(at)) for at in places)
        fitting = [p for p in people if p is not None and self._is_defendant(p) and fits(p, gender)]
        return person in fitting and len(fitting) > 1 and not kin

    def names_others(self, passage: Tagged, position: int, gender: str | None = None) -> bool:
        """Whether the sentence before names only people who are no defendants: then *both* may be those."""
        if any(item.value.people for _, item in passage.found("P", 0, position)):
            return False
        earlier = passage_at(self._tagged, passage.index - 1)
        if earlier is None:
            return False
        if earlier.line == passage.line and _opens_unnamed(earlier):
            return True
        if self._about_a_defendant(earlier):
            return False
        named = [item.value for _, item in earlier.found("P") if item.value.form == "name"]
        bearers = [person for reference in named for person in reference.people]
        plain = [
            person for person in bearers if plainly_named(person, self._barred) or self._courteously(person, gender)
        ]
        return bool(plain) and not any(person in self.defendants for person in bearers)

    def _about_a_defendant(self, passage: Tagged) -> bool:
        """``The teenager chased Ann Roe. He was convicted``: it goes on with whom the sentence before opened."""
        opening = next(passage.found("P"), None)
        if opening is None or passage.text[: opening[0]].strip() or possessive(passage, opening[0]):
            return False
        about: Reference = opening[1].value
        return about.form in {"description", "anonymous"} and any(p in self.defendants for p in about.people)

    def _courteously(self, person: Person, gender: str | None) -> bool:
        """``Mr Poe had been arrested. He later admitted theft``: a title of courtesy leaves open who is meant."""
        courtesy = bool(person.titles) and set(person.titles) <= _COURTESY
        return (
            courtesy
            and gender is not None
            and fits(person, gender)
            and not (person.ranks or person.key in self._barred)
        )

    def speaker_goes_on(self, passage: Tagged, position: int) -> bool:
        """``Inspector Poe told the court … He also told the court that …``: it is still the officer who speaks."""
        if passage.text[:position].strip(' \t“"') or not _SAID_ON.match(passage.text, position + 1):
            return False
        earlier = passage_at(self._tagged, passage.index - 1)
        opening = next(earlier.found("P"), None) if earlier else None
        if earlier is None or opening is None or re.search(r"\w", earlier.text[: opening[0]]):
            return False
        bearer = opening[1].value.bearer
        at_work = bearer is not None and bearer not in self.defendants and (bearer.ranks or bearer.key in self._barred)
        return bool(at_work) and bool(_SPEAKS.match(earlier.text, opening[0] + 1))

    def of_another(self, passage: Tagged, position: int | None, gender: str | None) -> bool:
        """Whether the sentence names only others before a pronoun: ``a witness, Ann Roe, said that she had …``."""
        if position is None and self._about_a_defendant(passage):
            return False
        named = [p for r in single(passage, position, gender) for p in r.people if r.form == "name"]
        # "Counsel put it to Mr Lee that he had lied": it is none of those who work there
        plain = [p for p in named if self.of_the_people(p)]
        return bool(plain) and all(p not in self.defendants and not p.relation and fits(p, gender) for p in plain)

    def of_the_people(self, person: Person) -> bool:
        """Whether somebody is neither an officer nor an official: whoever may stand trial."""
        return not (person.ranks or person.key in self._barred)

    def another_goes_on(self, passage: Tagged) -> bool:
        """``Ann Poe was fined. Roe forged it. The 24-year-old admitted fraud``: he may be whom the story is about.

        By the surname alone the papers call who is tried.
        """
        earlier = passage_at(self._tagged, passage.index - 1)
        opening = next(earlier.found("P"), None) if earlier is not None else None
        if earlier is None or opening is None or earlier.text[: opening[0]].strip() or possessive(earlier, opening[0]):
            return False
        reference: Reference = opening[1].value
        bearer = reference.bearer
        alone = reference.form == "name" and " " not in reference.text.strip()
        return bool(alone and bearer and bearer not in self.defendants and plainly_named(bearer, self._barred))

    def left_open(self, passage: Tagged, position: int, gender: str | None, but: str | None = None) -> bool:
        """Whether the last before is a name that several bear, or a pronoun for it: then a pronoun may mean them all.

        ``but`` is a surname that does not count.
        """
        earlier = passage_at(self._tagged, passage.index - 1)
        before = single(passage, position, gender) or (single(earlier, None, gender) if earlier else [])
        if not before or before[-1].people:
            return False
        last = before[-1]
        if last.form == "pronoun" and len(before) > 1:
            # The pronoun is that of somebody else whom the sentence names; who opens the sentence may go on.
            return not before[0].people and before[0].resolved
        return last.resolved if last.form == "pronoun" else last.text.split()[-1] != but


def _opens_unnamed(passage: Tagged) -> bool:
    """Whether a sentence is about somebody without a name whom the text does not make known."""
    people = list(passage.found("P"))
    if not people or passage.text[: people[0][0]].strip():
        return False
    reference: Reference = people[0][1].value
    apposed = (
        len(people) > 1 and passage.text[people[0][0] + 1 : people[1][0]] == ", " and people[1][1].value.form == "name"
    )
    return reference.form == "anonymous" and not reference.people and not apposed


def about_a_child(passage: Tagged, gender: str | None, defendants: Sequence[Person]) -> bool:
    """``The court heard that the boy was 15. He has since been convicted``: no grown-up of the story."""
    child = _CHILD.match(passage.text)
    if child is None or gender != ("f" if child["who"].lower().endswith("girl") else "m"):
        return False
    return all(person.age is not None and person.age >= _GROWN_UP for person in defendants)


def single(passage: Tagged, end: int | None, gender: str | None) -> list[Reference]:
    """The names up to a place, and the pronouns of one gender."""
    found = [item.value for _, item in passage.found("P", 0, end)]
    return [r for r in found if r.form == "name" or (r.form == "pronoun" and r.gender == gender)]


def known_by(passage: Tagged, people: Sequence[Person]) -> list[Person]:
    """Those whom the text names by the end of a passage."""
    return [person for person in people if person.spans[0].start < passage.passage.span.end]
