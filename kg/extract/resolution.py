"""Whom a reference means: a pronoun, *the defendant*, *all three*, *his wife*.

Only defendants are ever meant, and only those made known before. What the text leaves open stays empty. The text
has to be asked in reading order, each passage closed with :meth:`Resolution.remember`.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg import patterns as re
from kg.extract.families import KIN, ONE_OF_A_FAMILY, kin_told, of_the_family, one_of_the_family, told_of_whom
from kg.extract.groups import Groups
from kg.extract.people import Person
from kg.extract.presented import described_again
from kg.extract.pronouns import Pronouns, spoken_for
from kg.extract.references import YOUNG, Reference, fits, learn
from kg.extract.sections import Sections
from kg.extract.spoken import Spoken, known_by
from kg.extract.sufferers import suffers
from kg.extract.syntax import possessive, subject_like
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.unnameable import KEPT_SECRET
from kg.model import Span

_NO_KIN = frozenset({"neighbour", "friend", "colleague", "boss", "flatmate", "housemate", "landlord", "employer"})
"""Who bears the surname by chance only."""
_FELLOWS = frozenset({"co-defendant", "co-accused", "accomplice"})
"""Who stands in the dock beside somebody: of two who are tried, the other one."""
# "his co-accused, a boy of 15", "his accomplice, who has never been caught", "an accomplice of his"
_INTRODUCED = re.compile(r",? (?:an? |aged |named |called |who |whose |whom |\()|, (?:\d|[\ue000-\ue0ff])")
_PARENTS = frozenset({"mother", "mum", "father", "dad", "grandmother", "grandfather"})
_CHILDREN = frozenset({"son", "daughter", "grandson", "granddaughter"})
# "The boy, who cannot be named for legal reasons": none of those whom the text names
_UNNAMEABLE = re.compile(
    rf"[Tt]he [a-z]+,?(?: now| aged)?(?: \d\d,)?(?: (?:of|from) [^,.;]{{3,40}},)? (?:who )?{KEPT_SECRET}"
)
_GENERATION = 14
"""Years between a parent and a child, at least."""
# "His brother Ben, 25, got three years": he is called so, whoever else bears the surname
_CALLED = re.compile(r",? (?P<name>[A-Z][a-zé’'-]+)(?=,| (?:was|is|had|has|got|received|admitted|denied|pleaded)\b)")
_SECOND = re.compile(r"[Tt]he second\b")
_COMPARED = re.compile(r"\b(?:older|elder|younger)\b")
_SIBLINGS = frozenset({"brother", "sister", "sibling", "twin", "cousin", "brothers", "sisters", "siblings"})
_ANOTHER = re.compile(
    r"(?:another|an? (?:second|third|fourth|further|different|separate|younger|older)) ", re.IGNORECASE
)
_GOVERNED = re.compile(r"\b(?:of|from|to|with|on|at|by|for|against|near|towards?|behind|beside) $")


# "Roe was the driver", "named Roe as the attacker"
_IS_THE = re.compile(r"\b(?:is|was|as|be|been|being|were|became)(?: [a-z]+)? $")
# "The 44-year-old, named by police as Carl Roe, was jailed"
_NAMED_AS = re.compile(r"\b(?:named|identified|called|known)(?: [a-z]+){0,4} $")
_OF_WHOM = compile_rule(
    r" (?:of|who (?:[a-z]+ ){0,2}[a-z]{2,}ed|accused of [a-z]+ing|convicted of [a-z]+ing|charged with [a-z]+ing) "
    r"(?:[\w’'-]+,? ){0,4}(?P<who>{P}(?:(?:,| and|, and) {P})*)"
)


class Resolution:
    """The people whom references mean, and who was spoken of last.

    ``entries`` are the passages that are entries of a list; ``barred`` are the keys of officials; whoever is
    ``cleared`` is no part of *the gang*; of those ``told`` a verb of the process tells by name; ``denied_by_all`` says
    that none of them is said to have admitted anything; ``found_guilty`` are those of whom it tells by name a sentence,
    and those of whom a conviction; ``sections`` are those that are headed by names.
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
        found_guilty: Sequence[frozenset[Person]] = (),
        sections: Sections | None = None,
    ) -> None:
        self._tagged = tagged
        self._sections = sections or Sections(tagged, barred)
        self._spoken = Spoken(tagged, defendants, barred)
        self._pronouns = Pronouns(tagged, self._spoken, cleared)
        self._kin_told = kin_told(tagged)
        self._whose = told_of_whom(tagged)
        self._cleared = cleared
        self._together: tuple[int, tuple[Person, ...]] = (-9, ())
        self._groups = Groups(tagged, self._spoken, cleared, entries, told, denied_by_all, found_guilty)

    @property
    def defendants(self) -> list[Person]:
        """Who can be meant."""
        return self._spoken.defendants

    @defendants.setter
    def defendants(self, kept: list[Person]) -> None:
        self._spoken.defendants = kept

    def meant(self, passage: Tagged, position: int) -> tuple[Person, ...]:
        """The people that the reference at a position means; empty where the text leaves it open."""
        reference: Reference = passage.item(position).value
        if not reference.people and not reference.resolved:
            together = self._sections.together(passage) if reference.form in {"group", "plural"} else ()
            if together and reference.count in {None, 0, len(together)} and not reference.others:
                reference.people = tuple(person for person in together if person in self.defendants)
            else:
                reference.people = self._sections.only(passage, self._resolve(passage, position, reference))
            if reference.but:
                reference.people = self._without(passage, reference)
            elif reference.others and reference.count is None:
                reference.people = self._rest_of_those(passage, position) or reference.people
            reference.resolved = True
            alike = len(reference.people) == 1 or reference.form == "group"  # "All three, of Mill Lane, Harwick, …"
            for person in reference.people if alike else ():
                learn(reference, person)
            if len(reference.ages) == len(reference.people):
                for person, age in zip(reference.people, reference.ages, strict=True):
                    person.ages = person.ages or [(age, reference.span)]
        return reference.people

    def _resolve(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        if reference.form == "pronoun":
            if (client := spoken_for(passage, position)) is not None:
                self.meant(passage, client)  # "Of the older man, his solicitor said he …": known before *he* is
            return _one(self._pronouns.meant(passage, position, reference.gender))
        if reference.form == "description":
            if reference.noun in {"former", "latter"}:
                return self._of_two(passage, position, reference.noun)
            apposed = _apposed_name(passage, position) or _name_before(passage, position)
            if apposed is not None:
                return (apposed,) if apposed in self.defendants else ()
            if (nameless := described_again(passage, position)) is not None:
                return tuple(person for person in nameless.people if person in self.defendants)
            called = [person for person in reference.told_of if fits(person, reference.gender)]
            if len(called) == 1:
                return tuple(person for person in called if person in known_by(passage, self.defendants))
            described = self._described(passage, position, reference)
            if _UNNAMEABLE.match(passage.passage.text, reference.span.start - passage.passage.span.start):
                described = tuple(person for person in described if person.anonymous)
            others = _owned_by(passage, position) | _acting_on(passage, position)
            return () if others.intersection(described) else described
        if reference.form in {"plural", "group"}:
            return self._of_several(passage, position, reference)
        if reference.form == "family":
            family = [person for person in self._groups.everyone(passage) if person.surname == reference.noun]
            return tuple(family) if len(family) > 1 else ()
        if reference.form == "kin":
            return _one(self._kin(passage, position, reference))
        return ()

    def _of_several(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        if (before := _of_whom(passage, position)) is not None:
            return self.meant(passage, before)
        for place, item in passage.found("P", 0, position):
            if item.value.form in {"plural", "group"}:
                self.meant(passage, place)  # "They were jailed and each must pay £50": known before *each* is
        return self._groups.meant(passage, position, reference)

    def _rest_of_those(self, passage: Tagged, position: int) -> tuple[Person, ...]:
        """``Roe, Poe and Low were ordered to work. Roe must also pay costs, the rest a fine``: Poe and Low."""
        index, together = self._together
        named = {item.value.bearer for _, item in passage.found("P", 0, position)}.intersection(self.defendants)
        if passage.index - index != 1 or not named or not named.issubset(together):
            return ()
        return tuple(person for person in together if person not in named)

    def _without(self, passage: Tagged, reference: Reference) -> tuple[Person, ...]:
        """``All except Roe``: those of the group but for those left out, who have to belong to it."""
        among = reference.people if set(reference.but).issubset(reference.people) else self.everyone(passage)
        earlier = passage_at(self._tagged, passage.index - 1) if not reference.noun and not reference.count else None
        # "Roe's couriers Poe and Low were jailed. All except Poe admitted it": the one whose couriers they are, too
        owners = (item.value.bearer for at, item in earlier.found("P") if possessive(earlier, at)) if earlier else ()
        among = [*among, *(owner for owner in owners if owner in self.defendants)]
        return tuple(person for person in dict.fromkeys(among) if person not in reference.but)

    def listed_below(self, passage: Tagged) -> tuple[Person, ...]:
        """Whom the list below a passage is of, if it opens one."""
        return self._groups.listed_after(passage) if passage.text.rstrip().endswith(":") else ()

    def everyone(self, passage: Tagged) -> list[Person]:
        """All defendants known by a passage, but those cleared."""
        return self._groups.everyone(passage)

    def several_before(self, passage: Tagged) -> tuple[Person, ...]:
        """The several who were spoken of together last; all who are known, where nobody was; else who was last."""
        together = self._spoken.groups[-1] if self._spoken.groups else ()
        people = [person for person in together if person in self.defendants] or self.everyone(passage)
        return tuple(people) if len(people) > 1 else self.last_before(passage)

    def remember(self, passage: Tagged, together: tuple[Person, ...] = ()) -> None:
        """Close a passage: whom it spoke of, and who stand ``together`` in it (``A, B and C``)."""
        for position, _ in passage.found("P"):
            self.meant(passage, position)
        self._spoken.note(passage)
        if together:
            self._spoken.groups.append(together)
            self._together = passage.index, together

    def last_before(self, passage: Tagged) -> tuple[Person, ...]:
        """The defendant spoken of last before a passage."""
        return self._spoken.last_before(passage)

    def _described(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        """Whom *the driver*, *the teenager* or *the 44-year-old* means."""
        fitting = [person for person in known_by(passage, self.defendants) if fits(person, reference.gender)]
        if (older := _COMPARED.search(reference.text)) is not None:
            kin = reference.noun in _SIBLINGS
            known = known_by(passage, self.defendants)  # "the younger woman" of a man and a woman
            fitting = [p for p in fitting if p.surname == reference.noun] if reference.noun.istitle() else fitting
            two = _by_age(known if len(known) == 2 else fitting, older[0] in {"older", "elder"}, kin)
            return tuple(person for person in two if person in fitting)
        if reference.noun in KIN and fitting and fitting == [p for p in self.defendants if p in self._cleared]:
            return ()  # "Roe was cleared. The father was jailed": somebody else
        if reference.noun in ONE_OF_A_FAMILY:
            return _only(one_of_the_family(reference.noun, fitting, self._kin_told))
        if reference.noun in KIN and reference.age is None and len(self.defendants) > 1:
            return _only(of_the_family(reference.noun, fitting, self._kin_told))
        if reference.noun in YOUNG:
            return self._young(passage, [p for p in fitting if p.age is not None and 9 < p.age < YOUNG[reference.noun]])
        if reference.noun in {"man", "woman"} and reference.age is None:
            return self._man_or_woman(passage, reference, fitting)
        if reference.age is None:
            latest = self._pronouns.latest(passage, position, reference.gender)
            # "Roe was jailed. The second defendant admitted O": whoever that is, it is not the first
            return _one(None if _SECOND.match(reference.text) and latest is self.defendants[0] else latest)
        # "The 29-year-old stood trial alongside Ben Poe, also 29": nobody whom only the words behind name
        told = [person for person in fitting if person.spans[0] < reference.span]
        aged = [person for person in told if any(age == reference.age for age, _ in person.ages)]
        if aged:
            return _only(aged)
        if _GOVERNED.search(passage.text[:position]) and self._named_before(passage, position, fitting):
            # "Roe stole from the 87-year-old woman": somebody else
            return ()
        if self._spoken.another_goes_on(passage) or self._another_so_old(passage, reference):
            return ()
        # "The 14-year-old told the court what Roe did": nobody whom the same sentence goes on to name
        behind = {
            item.value.bearer
            for at, item in passage.found("P", position + 1)
            if not _NAMED_AS.search(passage.text, position, at)
        }
        ageless = [person for person in fitting if person.age is None and person not in behind]
        latest = self._pronouns.latest(passage, position, reference.gender)
        if latest in ageless:
            return _one(latest)
        # "Ann Lee was fined. Roe sold the policies. The 24-year-old pleaded guilty": it may be Roe
        earlier = passage_at(self._tagged, passage.index - 1)
        other = earlier is not None and self._spoken.of_another(earlier, None, reference.gender)
        return () if other else _only(ageless)

    def _man_or_woman(self, passage: Tagged, reference: Reference, people: Sequence[Person]) -> tuple[Person, ...]:
        """*The man*, if the text tells of one alone; *the Harwick man*: who lives there, else the only one."""
        if reference.locality is not None:
            town = self._words_at(reference.locality)
            return _only([p for p in people if town in map(self._words_at, p.localities)]) or _only(list(people))
        known = [person for person in people if person.gender is not None]
        if not known and {person.likely_gender for person in known_by(passage, self.defendants)} == {"m", "f"}:
            # "Carl Roe and Ann Poe were tried. The woman was convicted": as the first names tell
            known = [person for person in people if person.likely_gender == reference.gender]
        return () if self._another_before(passage, reference.gender) else _only(known)

    def _another_so_old(self, passage: Tagged, reference: Reference) -> bool:
        """``Roe sprayed a 17-year-old boy. The 17-year-old …``: whom it was done to, and not Roe, of no known age."""
        return any(
            item.value.form == "anonymous"
            and item.value.age == reference.age
            and not item.value.people
            and (not subject_like(earlier.text[:at]) or suffers(earlier, at))
            for earlier in self._tagged[: passage.index]
            for at, item in earlier.found("P")
        )

    def _words_at(self, span: Span | None) -> str:
        """The document's words in a stretch, wherever that is."""
        within = (t for t in self._tagged if span is not None and span in t.passage.span)
        return next((t.stretch(span) for t in within if span is not None), "")

    def _another_before(self, passage: Tagged, gender: str | None) -> bool:
        """``Another man was arrested. The man was bailed``: somebody else, whom the text keeps unnamed."""
        earlier = passage_at(self._tagged, passage.index - 1)
        told = [item.value for _, item in earlier.found("P")] if earlier is not None else []
        return any(
            reference.form == "anonymous"
            and not reference.people
            and reference.gender in (None, gender)
            and _ANOTHER.match(reference.text)
            for reference in told
        )

    def _of_two(self, passage: Tagged, position: int, which: str) -> tuple[Person, ...]:
        """``Roe and his wife stood trial. The former was cleared``: the first, or the last, of the two told before."""
        earlier = passage_at(self._tagged, passage.index - 1)
        if earlier is None or earlier.block == "heading":
            return ()
        told = [item.value for at, item in earlier.found("P") if not possessive(earlier, at)]
        if told and all(reference.noun == "former" or reference.form == "pronoun" for reference in told):
            # "Roe and Poe stood trial. The former was cleared. The latter got two years"
            earlier = passage_at(self._tagged, earlier.index - 1) or earlier
            told = [item.value for at, item in earlier.found("P") if not possessive(earlier, at)]
        people = list(dict.fromkeys(person for reference in told for person in reference.people))
        # "Roe and Poe both admitted it": who *both* are, the names have told
        if len(people) != 2 or any(len(reference.people) not in {1, 2} for reference in told):
            return ()
        here = [item.value for at, item in passage.found("P", 0, position)]
        if any(reference.noun not in {"former", "latter"} for reference in here):
            return ()
        person = people[0 if which == "former" else 1]
        return (person,) if person in self.defendants else ()

    def _named_before(self, passage: Tagged, position: int, people: Sequence[Person]) -> bool:
        """Whether the sentence has spoken of any of these people already."""
        return any(person in item.value.people for _, item in passage.found("P", 0, position) for person in people)

    def _young(self, passage: Tagged, young: list[Person]) -> tuple[Person, ...]:
        """The only one so young; where there are several, the one that the sentence before is about."""
        return _only(young) or _only([person for person in young if person in self._spoken.last_spoken_of(passage)])

    def _kin(self, passage: Tagged, position: int, reference: Reference) -> Person | None:
        """Whom *his wife* means: the one other defendant of that surname."""
        latest = self._pronouns.latest(passage, position, None)
        if latest is None or reference.noun in _NO_KIN:
            return None
        if reference.noun in _FELLOWS:
            others = [p for p in self._groups.everyone(passage) if p is not latest]
            return others[0] if len(others) == 1 and not _INTRODUCED.match(passage.text, position + 1) else None
        family = [p for p in self.defendants if p.words[-1:] == latest.words[-1:] and p is not latest]
        kin = [p for p in family if fits(p, reference.gender) and not p.anonymous]
        if reference.age is not None:
            kin = [person for person in kin if person.age in (None, reference.age)]
        if first := _CALLED.match(passage.text, position + 1):
            kin = [person for person in kin if person.words[0] == first["name"]]
        kin = [person for person in kin if _can_be(reference.noun, person, latest)]
        # "Roe and his girlfriend Ann Lee were charged. His girlfriend was cleared": she whom the text calls Roe's
        told = [] if family else [person for person, words in self._kin_told.items() if reference.noun in words]
        kin = kin or [person for person in told if person in self.defendants and self._whose.get(person) is latest]
        return kin[0] if len(kin) == 1 and len(told) < 2 else None


def _can_be(noun: str, person: Person, of: Person) -> bool:
    """Whether ages allow somebody to be *his mother* or *her son*."""
    if person.age is None or of.age is None or noun not in _PARENTS | _CHILDREN:
        return True
    older = person.age - of.age
    return older >= _GENERATION if noun in _PARENTS else -older >= _GENERATION


def _owned_by(passage: Tagged, position: int) -> set[Person]:
    """``The killer of Ann Roe and Carl Roe``: whom the description is told by, and so none of them."""
    owners = _OF_WHOM.match(passage.text, position + 1)
    places = passage.found("P", owners.start("who"), owners.end("who")) if owners else ()
    return {person for _, item in places for person in item.value.people}


def _acting_on(passage: Tagged, position: int) -> set[Person]:
    """``Ann Roe knew the defendant``: who is named before a description that is no subject, and so is not it."""
    before = passage.text[:position]
    if not before.strip() or subject_like(before) or _IS_THE.search(before):
        return set()
    return {
        person
        for _, item in passage.found("P", 0, position)
        if item.value.form == "name"
        for person in item.value.people
    }


def _apposed_name(passage: Tagged, position: int) -> Person | None:
    """``The driver, Ann Roe, 27, …``: who the description is, as the name behind it says."""
    item = passage.get(position + 3) if passage.text.startswith(", ", position + 1) else None
    if item is None or item.kind != "P" or not passage.text.startswith((",", " ("), position + 4):
        return None
    bearer: Person | None = item.value.bearer
    return bearer


def _name_before(passage: Tagged, position: int) -> Person | None:
    """``Roe got four years and Ben Poe, the driver, two``: who the description is, as the name before it says."""
    item = passage.get(position - 3) if passage.text.startswith(", ", position - 2) else None
    if item is None or item.kind != "P" or not passage.text.startswith(",", position + 1):
        return None
    bearer: Person | None = item.value.bearer
    return bearer


def _of_whom(passage: Tagged, position: int) -> int | None:
    """``Ann Lee and Tess Lee caught the thieves, both of whom were fined``: the thieves, who are told right before."""
    if not passage.text.startswith(" of whom", position + 1) or not passage.text.startswith(", ", position - 2):
        return None
    item = passage.get(position - 3)
    return position - 3 if item is not None and item.kind == "P" and item.value.form != "name" else None


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
