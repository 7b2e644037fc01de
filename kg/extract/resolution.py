"""Whom a reference means: a pronoun, *the defendant*, *all three*, *his wife*.

Only defendants are ever meant, and only those made known before. What the text leaves open stays empty. The text
has to be asked in reading order, each passage closed with :meth:`Resolution.remember`.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from heapq import merge
from itertools import pairwise

from kg import patterns as re
from kg.extract.defendants import plainly_named
from kg.extract.people import Person
from kg.extract.references import Reference, fits, learn
from kg.extract.syntax import possessive
from kg.extract.tagging import Item, Tagged, compile_rule, passage_at

_YOUNG = {"teenager": 20, "boy": 18, "girl": 18, "youngster": 18, "youth": 18}
"""What only somebody below that age is called."""
_NO_KIN = frozenset({"neighbour", "friend", "colleague", "boss", "flatmate", "housemate", "landlord", "employer"})
"""Who bears the surname by chance only."""
_ALL_ON_TRIAL = re.compile(r"All (?:of )?the defendants", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:older|elder|younger)\b")
_LISTED = compile_rule(r": (?:{P}, )*{P},? and {P}\W*$")
_GOVERNED = re.compile(r"\b(?:of|from|to|with|on|at|by|for|against|near|towards?|behind|beside) $")
_FRONTED = re.compile(r"\W*(?:If|Should|Had|Were|When|After|Before|While|Although|Unless|Because|As|Since) (?:\w+ )?")


# what hangs on a clause, up to a pronoun in it; and what a new clause opens with before its subject
_HANGS_ON = re.compile(r"\b(?:after|when|because|since|once|although)\b[^,;\ue000-\ue0ff]*$")
_NEW_CLAUSE = re.compile(r"(?:[,;](?: and| while| whilst| but)?|\b(?:while|whilst|but)) (?:[a-z’'-]+ ){0,3}$")
_OF_OTHERS = re.compile(r"\b(?:others?|another|while|whilst|but|third|fourth|fifth|between them)\b", re.IGNORECASE)


class Resolution:
    """The people whom references mean, and who was spoken of last.

    ``entries`` are the passages that are entries of a list; ``barred`` are the keys of officials; whoever is
    ``cleared`` is no part of *the gang*; of those ``told`` a verb of the process tells by name; ``denied_by_all`` says
    that none of them is said to have admitted anything.
    """

    def __init__(
        self,
        tagged: Sequence[Tagged],
        defendants: list[Person],
        cleared: Container[Person],
        entries: Container[int],
        barred: frozenset[str],
        told: frozenset[Person] = frozenset(),
        denied_by_all: bool = False,
    ) -> None:
        self.defendants = defendants
        self._among, self._members = self.defendants, frozenset(self.defendants)
        self._tagged = tagged
        self._cleared = cleared
        self._entries = entries
        self._barred = barred
        self._told = told
        self._denied_by_all = denied_by_all
        self._recent: list[tuple[int, int, Person]] = []
        self._groups: list[tuple[Person, ...]] = []

    def meant(self, passage: Tagged, position: int) -> tuple[Person, ...]:
        """The people that the reference at a position means; empty where the text leaves it open."""
        reference: Reference = passage.item(position).value
        if not reference.people and not reference.resolved:
            reference.people = self._resolve(passage, position, reference)
            reference.resolved = True
            if len(reference.people) == 1:
                learn(reference, reference.people[0])
        return reference.people

    def _resolve(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        if reference.form == "pronoun":
            following = self._named_after(passage, position, reference.gender)
            return _one(following or self._latest(passage, position, reference.gender))
        if reference.form == "description":
            apposed = _apposed_name(passage, position)
            if apposed is not None:
                return (apposed,) if apposed in self.defendants else ()
            return self._described(passage, position, reference)
        if reference.form in {"plural", "group"}:
            return self._group(passage, position, reference)
        if reference.form == "family":
            family = [person for person in self._everyone(passage) if person.surname == reference.noun]
            return tuple(family) if len(family) > 1 else ()
        if reference.form == "kin":
            return _one(self._kin(passage, position, reference))
        return ()

    # -- what was spoken of

    def remember(self, passage: Tagged) -> None:
        """Close a passage: whom it spoke of, and who stand together in it (``A, B and C``)."""
        for position, _ in passage.found("P"):
            self.meant(passage, position)
        named = []
        for position, item in passage.found("P"):
            reference: Reference = item.value
            if len(reference.people) == 1:
                self._recent.append((passage.index, position, reference.people[0]))
            elif len(reference.people) > 1 and reference.form == "group" and not passage.text[:position].strip():
                # "All four were arrested. They pleaded guilty": those last spoken of together.
                self._groups.append(reference.people)
            bearer = reference.bearer
            if bearer is not None and bearer in self.defendants and not possessive(passage, position):
                named.append((position, bearer))
        for (left, first), (right, second) in pairwise(named):
            if re.fullmatch(r".(?:, and |, | and )", passage.text[left:right]) and first is not second:
                grown = self._groups and self._groups[-1][-1] is first
                self._groups.append((*self._groups[-1], second) if grown else (first, second))

    def last_before(self, passage: Tagged) -> tuple[Person, ...]:
        """The defendant spoken of last before a passage."""
        last = self._last_spoken_of(passage)[:1]
        between = max((index for index, _, person in self._recent if person in last), default=-1)
        others = (t for t in self._tagged if between < t.index < passage.index and self._of_another(t, None, None))
        return tuple(last) if next(others, None) is None else ()

    def _last_spoken_of(self, passage: Tagged) -> list[Person]:
        """The defendants of the last passage before this one that speaks of any."""
        for index, entries in self._recently():
            if index < passage.index and (people := [person for _, person in entries if self._is_defendant(person)]):
                return people
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

    def _before(self, passage: Tagged, position: int) -> Iterator[Person]:
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

    # -- one person

    def _latest(self, passage: Tagged, position: int, gender: str | None) -> Person | None:
        """Whom *he* or *she* means: the only defendant, else who was spoken of last and may be so called."""
        if len(self.defendants) == 1:
            only = self.defendants[0]
            earlier = passage_at(self._tagged, passage.index - 1)
            if (
                self._left_open(passage, position, gender, only.surname)
                or self._of_another(passage, position, gender)
                or (earlier and not _single(passage, position, None) and self._of_another(earlier, None, gender))
            ):
                return None
            return only if fits(only, gender) and only.spans[0].start < passage.passage.span.end else None
        open_ = self._left_open(passage, position, gender) or self._of_another(passage, position, gender)
        if self._names_others(passage, position) or open_:
            return None
        if (own := self._of_own_clause(passage, position)) is not None and fits(own, gender):
            return own
        before: list[Person] = []
        for person in self._before(passage, position):
            if person not in before and fits(person, gender):
                before.append(person)
            if len(before) > 3:  # no more are asked for below
                break
        known = [person for person in before if gender is not None and person.gender == gender]
        likely = bool(before) and before[0].likely_gender == gender
        if not known or known[0] is before[0] or likely or len(before) > 3:
            return before[0] if before else None
        # Somebody further off, but known to be a man or a woman, competes only within the paragraph.
        return next((person for person in (known[0], before[0]) if self._in_line(person, passage)), None)

    def _of_own_clause(self, passage: Tagged, position: int) -> Person | None:
        """``Roe was jailed, and Poe was fined after a jury convicted him``: the subject of the clause it hangs on."""
        hangs = _HANGS_ON.search(passage.text, 0, position)
        named = [(at, item.value) for at, item in passage.found("P", 0, hangs.start())] if hangs else []
        if len(named) < 2 or named[-1][1].bearer not in self.defendants:
            return None
        return named[-1][1].bearer if _NEW_CLAUSE.search(passage.text, 0, named[-1][0]) else None

    def _named_after(self, passage: Tagged, position: int, gender: str | None) -> Person | None:
        """``Should she be convicted, Ann Roe could be jailed``: the sentence opens with a pronoun for its subject."""
        if not _FRONTED.fullmatch(passage.text[:position]):
            return None
        following = next(passage.found("P", position + 1), None)
        if following is None or not passage.text[: following[0]].endswith(", "):
            return None
        bearer: Person | None = following[1].value.bearer
        return bearer if bearer is not None and bearer in self.defendants and fits(bearer, gender) else None

    def _in_line(self, person: Person, passage: Tagged) -> bool:
        """Whether the paragraph has spoken of somebody up to a passage."""
        return any(
            person in item.value.people
            for earlier in self._tagged
            if earlier.line == passage.line and earlier.index <= passage.index
            for _, item in earlier.found("P")
        )

    def _described(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        """Whom *the driver*, *the teenager* or *the 44-year-old* means."""
        fitting = [person for person in _known_by(passage, self.defendants) if fits(person, reference.gender)]
        if (older := _COMPARED.search(reference.text)) is not None:
            kin = reference.noun not in {"man", "woman", "two", "pair"}
            return _by_age(fitting, older[0] in {"older", "elder"}, kin)
        if reference.noun in _YOUNG:
            return self._young(
                passage, [p for p in fitting if p.age is not None and 9 < p.age < _YOUNG[reference.noun]]
            )
        if reference.noun in {"man", "woman"} and reference.age is None:
            return _only([person for person in fitting if person.gender is not None])
        if reference.age is None:
            return _one(self._latest(passage, position, reference.gender))
        aged = [person for person in fitting if any(age == reference.age for age, _ in person.ages)]
        if aged:
            return _only(aged)
        if _GOVERNED.search(passage.text[:position]) and self._named_before(passage, position, fitting):
            # "Roe stole from the 87-year-old woman": somebody else
            return ()
        ageless = [person for person in fitting if person.age is None]
        latest = self._latest(passage, position, reference.gender)
        return _one(latest) if latest in ageless else _only(ageless)

    def _named_before(self, passage: Tagged, position: int, people: Sequence[Person]) -> bool:
        """Whether the sentence has spoken of any of these people already."""
        return any(person in item.value.people for _, item in passage.found("P", 0, position) for person in people)

    def _young(self, passage: Tagged, young: list[Person]) -> tuple[Person, ...]:
        """The only one so young; where there are several, the one that the sentence before is about."""
        return _only(young) or _only([person for person in young if person in self._last_spoken_of(passage)])

    def _kin(self, passage: Tagged, position: int, reference: Reference) -> Person | None:
        """Whom *his wife* means: the one other defendant of that surname."""
        latest = self._latest(passage, position, None)
        if latest is None or reference.noun in _NO_KIN:
            return None
        family = [p for p in self.defendants if p.words[-1:] == latest.words[-1:] and p is not latest]
        kin = [p for p in family if fits(p, reference.gender) and not p.anonymous]
        if reference.age is not None:
            kin = [person for person in kin if person.age in (None, reference.age)]
        return kin[0] if len(kin) == 1 else None

    # -- several people

    def _group(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        """Whom *both*, *all three*, *the gang* or *they* means."""
        if reference.noun == "following":
            return self._listed_after(passage)
        if reference.foretold or (reference.noun and not reference.others and not _known_by(passage, self.defendants)):
            return self._foretold(passage, reference)
        if self._names_others(passage, position):
            return ()
        if reference.count is None and (listed := self._listed_here(passage, position)) is not None:
            return listed
        if reference.form == "plural" and (told := self._told_here(passage, position)) is not None:
            return told
        if _ALL_ON_TRIAL.fullmatch(reference.text) and self._denied_by_all:
            return tuple(self.defendants)
        everyone = self._everyone(passage)
        if reference.gender is not None and not reference.others:
            return self._men_or_women(passage, position, reference, everyone)
        if reference.noun == "" and not reference.others:
            last = [p for i, _, p in self._recent if i == passage.index - 1 and p in self.defendants]
            spoken = list(dict.fromkeys(last))
            if len(spoken) > 1 and reference.count in (None, 0, len(spoken)):
                return tuple(spoken)
        if reference.others:
            # "six years for Roe and Poe, and three for the other two": whom the sentence has not named before
            named = [item.value.bearer for _, item in passage.found("P", 0, position) if item.value.bearer in everyone]
            spoken_of = named or self._last_spoken_of(passage)
            rest = [person for person in everyone if person not in spoken_of]
            return tuple(rest) if reference.count in (None, len(rest)) else ()
        if reference.count is None or reference.form == "plural":
            return self._uncounted(reference, everyone)
        return self._counted(passage, position, reference.count, everyone)

    def _listed_here(self, passage: Tagged, position: int) -> tuple[Person, ...] | None:
        """``All the men on trial were found guilty: Roe, Poe and Low``: those whom the sentence itself lists."""
        listed = _LISTED.search(passage.text, position)
        if listed is None:
            return None
        named = (p for _, item in passage.found("P", listed.start(), listed.end()) for p in item.value.people)
        return tuple(person for person in named if person in self.defendants)

    def _told_here(self, passage: Tagged, position: int) -> tuple[Person, ...] | None:
        """The group, or the several, of whom the sentence itself has spoken: ``told the pair that they …``."""
        before: list[Reference] = [item.value for _, item in passage.found("P", 0, position)]
        if before and before[-1].form == "group" and before[-1].resolved:
            return before[-1].people
        named = dict.fromkeys(p for r in before if r.form == "name" for p in r.people if p in self.defendants)
        return tuple(named) if len(named) > 1 else None

    def _men_or_women(
        self, passage: Tagged, position: int, reference: Reference, everyone: list[Person]
    ) -> tuple[Person, ...]:
        """``Both women``, ``the men``: nobody whose name or kin says otherwise is meant."""
        fitting = [person for person in everyone if fits(person, reference.gender)]
        known = [person for person in fitting if person.likely_gender == reference.gender]
        if reference.count is None:
            return self._uncounted(reference, fitting)
        if len(known) == reference.count:
            return tuple(known)
        found = self._counted(passage, position, reference.count, fitting)
        return found if all(person in fitting for person in found) else ()

    def _foretold(self, passage: Tagged, reference: Reference) -> tuple[Person, ...]:
        """``Two men have been jailed. Carl Roe, 40, and Ben Poe, 31, …``: those named together next, if as many.

        Where the sentence also speaks of others, or one of them is named already, it is left open who is meant.
        """
        if _OF_OTHERS.search(passage.text) or _known_by(passage, self.defendants):
            return ()
        # The two whom a sentence names next may be those robbed: the story itself has to say that they are tried.
        named = [person for person in self.defendants if person in self._told]
        if not named and all(person.anonymous for person in self.defendants):
            return tuple(self.defendants) if len(self.defendants) == reference.count else ()
        if named == self.defendants and len(named) == (reference.count or max(2, len(named))):
            return tuple(named) if all(fits(person, reference.gender) for person in named) else ()
        if reference.count is None:
            return ()
        for following in self._tagged:
            if following.index <= passage.index:
                continue
            bearers = [item.value.bearer for _, item in following.found("P") if item.value.bearer is not None]
            if bearers:
                together = tuple(dict.fromkeys(person for person in bearers if person in named))
                fitting = len(together) == reference.count and len(bearers) == len(together)
                return together if fitting and all(fits(person, reference.gender) for person in together) else ()
        return ()

    def _uncounted(self, reference: Reference, everyone: list[Person]) -> tuple[Person, ...]:
        if reference.form == "plural" and self._groups:
            return self._groups[-1]
        return tuple(everyone) if len(everyone) > 1 else ()

    def _counted(self, passage: Tagged, position: int, count: int, everyone: list[Person]) -> tuple[Person, ...]:
        if len(everyone) == count:
            return tuple(everyone)
        for group in reversed(self._groups):
            if len(group) == count:
                return group
        recent = [person for person in dict.fromkeys(self._before(passage, position)) if person in everyone][:count]
        return tuple(sorted(recent, key=lambda person: person.spans[0].start)) if len(recent) == count else ()

    def _everyone(self, passage: Tagged) -> list[Person]:
        """All defendants known by a passage but those cleared; where it opens a list, those of the list too."""
        everyone = [person for person in self.defendants if person not in self._cleared] or self.defendants
        return everyone if passage.text.rstrip().endswith(":") else _known_by(passage, everyone)

    def _listed_after(self, passage: Tagged) -> tuple[Person, ...]:
        """``The following were sentenced …:`` means everybody in the list below."""
        found: dict[Person, None] = {}
        for entry in self._tagged:
            if entry.index <= passage.index:
                continue
            first = next(entry.found("P"), None)
            listed = entry.index in self._entries or entry.block == "bullet"
            alone = first is not None and entry.index == passage.index + 1 and _stands_alone(entry, first[1])
            if not (listed or alone or found):
                continue
            if first is None or entry.text[: first[0]].strip() or first[1].value.form not in {"name", "anonymous"}:
                break
            if not listed and not _introduced(first[1]):
                break
            found.update(dict.fromkeys(first[1].value.people))
        return tuple(found)

    # -- when somebody else may be meant

    def _names_others(self, passage: Tagged, position: int) -> bool:
        """Whether the sentence before names only people who are no defendants: then *both* may be those."""
        if any(item.value.people for _, item in passage.found("P", 0, position)):
            return False
        earlier = passage_at(self._tagged, passage.index - 1)
        if earlier is None:
            return False
        if earlier.line == passage.line and _opens_unnamed(earlier):
            return True
        if (opening := next(earlier.found("P"), None)) is not None and not earlier.text[: opening[0]].strip():
            # "The teenager chased Ann Roe. He was convicted": it goes on with whom the sentence before opened.
            about: Reference = opening[1].value
            if about.form == "description" and any(person in self.defendants for person in about.people):
                return False
        named = [item.value for _, item in earlier.found("P") if item.value.form == "name"]
        bearers = [person for reference in named for person in reference.people]
        plain = [person for person in bearers if plainly_named(person, self._barred)]
        return bool(plain) and not any(person in self.defendants for person in bearers)

    def _of_another(self, passage: Tagged, position: int | None, gender: str | None) -> bool:
        """Whether the sentence names only others before a pronoun: ``a witness, Ann Roe, said that she had …``."""
        named = [p for r in _single(passage, position, gender) for p in r.people if r.form == "name"]
        return bool(named) and all(
            p not in self.defendants and not (p.ranks or p.relation or p.key in self._barred) and fits(p, gender)
            for p in named
        )

    def _left_open(self, passage: Tagged, position: int, gender: str | None, but: str | None = None) -> bool:
        """Whether the last before is a name that several bear, or a pronoun for it: then a pronoun may mean them all.

        ``but`` is a surname that does not count.
        """
        earlier = passage_at(self._tagged, passage.index - 1)
        before = _single(passage, position, gender) or (_single(earlier, None, gender) if earlier else [])
        if not before or before[-1].people:
            return False
        last = before[-1]
        if last.form == "pronoun" and len(before) > 1:
            # The pronoun is that of somebody else whom the sentence names; who opens the sentence may go on.
            return not before[0].people and before[0].resolved
        return last.resolved if last.form == "pronoun" else last.text.split()[-1] != but


def _apposed_name(passage: Tagged, position: int) -> Person | None:
    """``The driver, Ann Roe, 27, …``: who the description is, as the name behind it says."""
    item = passage.get(position + 3) if passage.text.startswith(", ", position + 1) else None
    if item is None or item.kind != "P" or not passage.text.startswith((",", " ("), position + 4):
        return None
    bearer: Person | None = item.value.bearer
    return bearer


def _stands_alone(entry: Tagged, item: Item) -> bool:
    """Whether a line holds nobody but one person with an age or an address."""
    return _introduced(item) and re.fullmatch(r"\W*[\ue000-\ue0ff]\W*", entry.text) is not None


def _introduced(item: Item) -> bool:
    """Whether a name stands with an age or an address, as in a list of those before the court."""
    reference: Reference = item.value
    return reference.form == "name" and item.span.end > reference.span.end


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


def _single(passage: Tagged, end: int | None, gender: str | None) -> list[Reference]:
    """The names up to a place, and the pronouns of one gender."""
    found = [item.value for _, item in passage.found("P", 0, end)]
    return [r for r in found if r.form == "name" or (r.form == "pronoun" and r.gender == gender)]


def _known_by(passage: Tagged, people: Sequence[Person]) -> list[Person]:
    """Those whom the text names by the end of a passage."""
    return [person for person in people if person.spans[0].start < passage.passage.span.end]


def _one(person: Person | None) -> tuple[Person, ...]:
    return (person,) if person is not None else ()


def _by_age(people: list[Person], older: bool, kin: bool) -> tuple[Person, ...]:
    """``The elder brother``: the older of two whose ages the text tells apart; of kin, if they have one surname."""
    ages = [person.age for person in people]
    if len(people) != 2 or None in ages or ages[0] == ages[1]:
        return ()
    if kin and people[0].surname != people[1].surname:
        return ()
    return (sorted(people, key=lambda person: person.age or 0)[1 if older else 0],)


def _only(people: list[Person]) -> tuple[Person, ...]:
    """The one person that it can be; nobody where it can be several."""
    return tuple(people) if len(people) == 1 else ()
