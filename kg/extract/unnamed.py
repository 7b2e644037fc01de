"""Defendants whom a reference without a name introduces (``A man has been jailed``).

Most are named later on, and are that person; the others are people apart, known by age or place only.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.defendants import FirstReading
from kg.extract.let_go import let_go
from kg.extract.named_later import NamedLater
from kg.extract.people import Person
from kg.extract.presented import apposed
from kg.extract.references import Reference, fits, learn
from kg.extract.sufferers import suffers
from kg.extract.syntax import subject_like
from kg.extract.tagging import Item, Tagged, compile_rule, named_at
from kg.extract.unnameable import UNNAMEABLE, couple, keeps_secret, minor
from kg.extract.who_is_who import People
from kg.model import Span
from kg.vocabulary.wordlists import phrase_set

_NAMED_AS = compile_rule(
    r",? (?:who (?:was|has been|had been|is) )?(?:named|identified)"
    r"(?: (?:locally|today|yesterday|in court|at court|by (?:the )?\w+))* as {P}"
)
# "crashed, killing a man who had been jailed": whom it was done to is not whom the story names
_HARMS = re.compile(
    r"\b(?:kill|injur|hurt|hitt|strik|stabb|attack|robb|murder|rap|assault|conn|defraud|threaten|wound|shoot|beat|punch"
    r"|burgl|stalk|harass|abus)ing (?:[a-z]+ ){0,2}$"
)

# "A 17-year-old was found guilty. Another 17-year-old was cleared"
_ANOTHER = re.compile(r"(?:another|an? (?:second|third|fourth|fifth|further)) ", re.IGNORECASE)
# "A man in his 30s was arrested"
_A = re.compile(r"[Aa]n? ")
_GUILTY = frozenset({"admit", "convict", "sentence"})
_CLEARED = frozenset({"acquit", "drop"})
_OF_A_DECADE = re.compile(r"in (?:his|her) (?:(?:early|mid|late)[ -])?[2-9]0s$")
_WHAT_THEY_ARE = re.compile(r"\b(?:client|constable|sergeant|inspector|superintendent|PC|PCSO|police officer)\b")
# "She was attacked by a man who had been cleared of rape": no case that the story is about
_WAS_ONCE = re.compile(r",? who (?:(?:had|has|was|is|been|once|previously) )+(?:cleared|acquitted|found not guilty)\b")
_MORE = re.compile(r"\b(?:other|further|more)\b")
_CHARGED = frozenset({"charge", "deny", "appear"})
_OF_AGE = 18
_APPOSITION = compile_rule(r"(?P<who>{P}), (?:an?|the) (?:[\w-]+ ){0,3}$")
_AND_THE_LAST = compile_rule(r"{P} and {P}")
_APPOSED = 3
"""How far before an apposition stands what it tells of: ``P, P``."""


class Unnamed:
    """Whom the references without a name mean."""

    def __init__(self, tagged: Sequence[Tagged], first: FirstReading, people: People) -> None:
        self._tagged = tagged
        self._told = first.told
        self._named = first.defendants
        self._tried = first.tried
        self._told_as = first.told_as
        self._kept_secret = keeps_secret(tagged)
        self._later = NamedLater(tagged, first)
        self._people = people
        self._known: list[tuple[Reference, Person]] = []

    def adopt(self) -> list[Person]:
        """Give each such reference its person; the defendants whom no name stands for, in order."""
        self._learn_ages()
        for passage in self._tagged:
            for position, item in passage.found("P"):
                if item.value.form == "anonymous":
                    self._identify(passage, position, item.value)
                elif item.value.form == "description" and item.value.age is not None:
                    self._describe(item.value)
                elif item.value.form == "group":
                    self._tell_apart(item.value)
        if not self._named and not self._known:
            self._adopt_couple()
            self._adopt_cleared()
        if not self._known:
            self._adopt_minor()
        self._tell_of_in_lead()
        return [person for _, person in self._known]

    def _adopt_couple(self) -> None:
        pair = couple(self._tagged, self._tried)
        home = next((reference.locality for reference in pair if reference.locality), None)
        for reference in pair:
            self._adopt_aged(reference, home)

    def _adopt_cleared(self) -> None:
        """``A custody sergeant was found not guilty of assault``: the only one of whom such a story tells."""
        found = [(t, at, item.value) for t in self._tagged for at, item in t.found("P")]
        spoken = [(t, ref) for t, at, ref in found if ref.form == "anonymous" and not _WAS_ONCE.match(t.text, at + 1)]
        told = [ref for t, ref in spoken if "acquit" in self._tried.get(id(ref), ()) and _of_a_court(t, ref)]
        nouns = {ref.noun for t, ref in spoken if t.block != "heading" and self._tried.get(id(ref))}
        if self._known or not told or len(nouns) > 1:
            return
        person = self._apart(told[0])
        for reference in (ref for _, ref in spoken if ref.noun == told[0].noun):
            reference.people, reference.resolved = (person,), True

    def _adopt_minor(self) -> None:
        references = minor(self._tagged, self._tried, self._named)
        if not references:
            return
        person = self._apart(references[0])
        person.gender = next((reference.gender for reference in references if reference.gender), None)
        person.ages.append((references[0].age or 0, references[0].span))
        for reference in references:
            reference.people, reference.resolved = (person,), True

    def _adopt_aged(self, reference: Reference, home: Span | None, known: Person | None = None) -> Person:
        """The person whom a reference with an age stands for: who is known of them, else somebody apart."""
        person = known or self._apart(reference)
        reference.people, reference.resolved = (person,), True
        person.ages.append((reference.age or 0, reference.span))
        person.localities += [home] if home else []
        return person

    def _tell_of_in_lead(self) -> None:
        """``A teacher admitted theft. The 52-year-old was fined``: the only one of whom the text tells."""
        spoken = [(t, item.value) for t in self._tagged if t.lead for _, item in t.found("P")]
        unknown = [(t, r) for t, r in spoken if r.form == "anonymous" and id(r) in self._tried and not r.people]
        if self._named or len(self._known) > 1 or len(unknown) != 1 or unknown[0][1].age is not None:
            return
        ((passage, lead),) = unknown
        told, person = self._known[0] if self._known else (self._told_again(passage, lead), None)
        if told is None or (person and (told.form != "description" or told.span < lead.span)):
            return
        if person is None:
            person = self._adopt_aged(told, told.locality or lead.locality)
        if fits(person, lead.gender):
            lead.people, lead.resolved = (person,), True
            person.gender = person.gender or lead.gender

    def _told_again(self, passage: Tagged, lead: Reference) -> Reference | None:
        """``The driver, a 22-year-old from Hexley, fled``, ``The 51-year-old told officers``: whom the lead means.

        The latter where it is nobody whom the text names.
        """
        aged = [
            (t, at, item.value)
            for t in self._tagged
            for at, item in t.found("P")
            if item.value.age is not None
            and item.value.form in {"anonymous", "description"}
            and t.index >= passage.index
        ]
        if len({reference.age for _, _, reference in aged}) != 1 or aged[0][2].span < lead.span:
            return None
        told, place, reference = aged[0]
        if (
            not (None in {reference.gender, lead.gender} or reference.gender == lead.gender)
            or not subject_like(told.text[:place])  # "Roe punched the 30-year-old"
            or suffers(told, place)
        ):
            return None
        if reference.form == "anonymous":
            again = told.get(place - _APPOSED) if told.text[place - 2 : place] == ", " else None
            described = again is not None and again.kind == "P" and again.value.form == "description"
            return reference if described and again is not None and again.value.noun == lead.noun else None
        named = [person for person in self._people if not _at_work(person)]
        return None if any(person.age in (None, reference.age) for person in named) else reference

    def _identify(self, passage: Tagged, position: int, reference: Reference) -> None:
        bearer = apposed(passage, position)
        if bearer is not None and reference.age and bearer.age not in {None, reference.age}:
            bearer = None  # "Roe, 20, a 17-year-old and a 16-year-old denied it": somebody else
        if bearer is not None and _of_a_child(passage, position, reference):
            bearer = None
        bearer = bearer or _named_as(passage, position) or self._called_so(passage, reference)
        if bearer is not None:
            reference.people = (bearer,)
            learn(reference, bearer)
            return
        if _HARMS.search(passage.text, 0, position):
            return
        person = self._later.meant(passage, reference)
        if person is not None and any(item.value.bearer is person for _, item in passage.found("P", position + 1)):
            return  # "A man who stole from Roe has been jailed": he is not Roe
        known = (
            reference.age
            or _OF_A_DECADE.search(reference.text)
            or (reference.locality and not self._may_be_named(passage, reference))
            # "A third youth, whose name cannot be published, was convicted"
            or UNNAMEABLE.search(passage.words(position))
        )
        # "A 23-year-old man was released without charge": whoever is told of next, it is not him
        if person is None and known and id(reference) in self._tried and not let_go(passage, position):
            person = self._apart(reference)
        if person is None:
            return
        reference.people = (person,)
        if reference.age and person.age is None:
            person.ages.append((reference.age, reference.span))
        sure = person.anonymous or reference.age or len(self._named) == 1
        if reference.locality and not person.localities and sure:
            person.localities.append(reference.locality)
            person.home_presumed = True

    def _called_so(self, passage: Tagged, reference: Reference) -> Person | None:
        """``Roe has gone on trial. The striker, 28, denies rape``: by a word that nobody else was called before.

        Only where one alone can be meant: the only one on trial whose age is not known, or the only one of that age.
        """
        if not reference.text.startswith("The ") or reference.age is None or not reference.noun:
            return None
        told = [p for p in self._named if p.spans and p.spans[0] < reference.span and fits(p, reference.gender)]
        aged = [person for person in told if person.age == reference.age]
        ageless = [person for person in told if person.age is None]
        if len(aged) == 1:
            return aged[0]
        alone = not aged and len(self._named) == 1 and len(ageless) == 1 and reference.age >= _OF_AGE
        return ageless[0] if alone and not self._of_somebody_else(passage, reference, ageless[0]) else None

    def _of_somebody_else(self, passage: Tagged, reference: Reference, person: Person) -> bool:
        """Whether the noun of a reference was used before, and not right beside a person's name."""
        noun = re.compile(rf"\b{re.escape(reference.noun or '')}s?\b")
        for earlier in self._tagged:
            text = earlier.text if earlier.index < passage.index else ""
            for used in noun.finditer(text):
                named = earlier.get(used.end() + 1) or _name_before(earlier, used.start())
                if named is None or named.kind != "P" or named.value.bearer is not person:
                    return True
        return False

    def _may_be_named(self, passage: Tagged, reference: Reference) -> bool:
        """``in the case of a Wexby man accused of O``, where a charge is told of two by name: he is one of them."""
        kinds = self._tried.get(id(reference), set())
        told = [p for p in self._named if fits(p, reference.gender) and _CHARGED & self._told_as.get(p, set())]
        return passage.lead and len(told) > 1 and kinds <= _CHARGED

    def _describe(self, reference: Reference) -> None:
        """``The 33-year-old has been charged``: somebody apart, unless the text names anybody who may be that old."""
        met = any(reference.age in (known.age, person.age) for known, person in self._known)
        if id(reference) not in self._tried or met:
            return
        # Where the text says that they cannot be named, nobody whom it names is meant.
        # An officer who stands trial is meant, too.
        free = [person for person in self._people if person in self._named or not _at_work(person)]
        others = self._told if self._kept_secret else free
        if any(person.age in (None, reference.age) for person in others):
            return
        self._adopt_aged(reference, reference.locality, self._of_lead(reference))

    def _learn_ages(self) -> None:
        """``Two men aged 24 and 31 were held. The older man, Carl Roe, was charged``; ``The 24-year-old, Carl Roe``."""
        ages: tuple[int, ...] = ()
        for passage in self._tagged:
            for at, item in passage.found("P"):
                reference: Reference = item.value
                ages = reference.ages if len(reference.ages) == 2 else ages
                behind = passage.get(at + _APPOSED) if passage.text.startswith(", ", at + 1) else None
                bearer = behind.value.bearer if behind is not None and behind.kind == "P" else None
                if reference.form != "description" or bearer is None or bearer.age is not None:
                    continue
                older = re.match(r"[Tt]he (?:(?P<older>older|elder)|younger)\b", reference.text)
                age = reference.age or (ages and older and (max if older["older"] else min)(ages))
                if age and passage.text.startswith((",", " ("), at + _APPOSED + 1):
                    bearer.ages.append((age, reference.span))

    def _tell_apart(self, group: Reference) -> None:
        """``Two men, aged 31 and 40, have been charged``: so many, each with an age, one of them named or none."""
        ages = group.ages or ((group.age,) * (group.count or 0) if group.age else ())
        if id(group) not in self._tried or len(ages) != group.count or group.people or group.others or group.but:
            return
        others = self._told if self._kept_secret else [person for person in self._people if not _at_work(person)]
        if (told := self._told_twice(group, ages)) and not _MORE.search(group.text):
            group.people, group.resolved = told, True
            return
        # "A woman in her 40s and two men aged 22 and 31"
        apart = {known.key for _, known in self._known}
        others = [p for p in others if fits(p, group.gender) and not (p.age is None and self._suffers(p))]
        if _MORE.search(group.text):  # "Five other men, aged 22, …", none of whom is the one named before, 22
            others = [person for person in others if person.spans[0] > group.span]
        named = {person.age: person for person in others if person in self._named and ages.count(person.age or 0) == 1}
        if any(
            (person.age in ages and named.get(person.age) is not person)
            or (person.age is None and person.key not in apart)
            for person in others
        ):
            return
        people = []
        for number, age in enumerate(ages):
            person = named.get(age) or self._people.add_anonymous(group.span)
            people.append(person)
            if person.anonymous:
                person.key += f"-{number}"
                person.gender = group.gender
                person.ages.append((age, group.span))
            person.localities += [group.locality] if group.locality and not person.localities else []
            self._known += [(group, person)] if person.anonymous else []
        group.people, group.resolved = tuple(people), True

    def _told_twice(self, group: Reference, ages: Sequence[int]) -> tuple[Person, ...]:
        """Those whom the same words told of before: ``Two 15-year-old boys are due in court``, told twice."""
        before = [person for known, person in self._known if known.text == group.text and not self._two(known, group)]
        return tuple(before) if [person.age for person in before] == list(ages) else ()

    def _suffers(self, person: Person) -> bool:
        """Whether the text tells what was done to somebody, or what they saw and said: they are nobody unnamed."""
        return any(suffers(*place) for place in named_at(self._tagged, person))

    def _of_lead(self, reference: Reference) -> Person | None:
        """``A man from Hexley has been jailed. The 47-year-old, who cannot be named, …``: the only one so far."""
        lead, person = self._known[0] if len(self._known) == 1 else (None, None)
        if lead is None or person is None or self._named or person.age is not None:
            return None
        # Others of whom the story tells a verdict may be that old, too.
        rest = [t for t in self._tagged if t.lead and t.passage.span.start <= lead.span.start < t.passage.span.end]
        return person if rest and fits(person, reference.gender) else None

    def _two(self, earlier: Reference, reference: Reference) -> bool:
        """``A boy of 16 was convicted. A boy of 16 was found not guilty``: two, though they are as old.

        So are two of different towns, and one who is brought in with the article where one was just told of; but what
        a lead tells, the body tells again.
        """
        if not _A.match(reference.text) and reference.form != "group":
            return False
        kinds, before = self._tried.get(id(reference), set()), self._tried.get(id(earlier), set())
        if any(
            one & _GUILTY and other & _CLEARED - _GUILTY and not other & _GUILTY
            for one, other in ((kinds, before), (before, kinds))
        ):
            return True
        first, then = self._at(earlier.span), self._at(reference.span)
        homes = {self._at(home).stretch(home) for home in (earlier.locality, reference.locality) if home}
        if first is then:
            return len(homes) > 1  # "a 34-year-old man from Wexby and a 34-year-old man from Hexley"
        return first.line == then.line or (len(homes) > 1 and not first.lead)

    def _at(self, span: Span) -> Tagged:
        """The passage in which a span stands."""
        return next(t for t in self._tagged if t.passage.span.start <= span.start < t.passage.span.end)

    def _apart(self, reference: Reference) -> Person:
        """Somebody of that age met before, else a person apart; of no age and no town, who was called the same."""
        for earlier, person in self._known:
            alike = reference.age or not (reference.locality or earlier.locality or earlier.noun != reference.noun)
            again = alike and earlier.age == reference.age and not _ANOTHER.match(reference.text)
            if again and fits(person, reference.gender) and not self._two(earlier, reference):
                return person
        person = self._people.add_anonymous(reference.span)
        person.gender = reference.gender
        self._known.append((reference, person))
        return person


def _of_a_court(passage: Tagged, reference: Reference) -> bool:
    """Whether a sentence tells of what offence somebody was cleared, and where, when or what they are."""
    told = any(next(passage.found(kind), None) for kind in ("C", "D")) or bool(_WHAT_THEY_ARE.search(reference.text))
    return told and next(passage.found("O"), None) is not None


def _at_work(person: Person) -> bool:
    """Whether an officer's rank or a judge's title says why somebody is named."""
    return bool(person.ranks) or any(title in phrase_set("judicial title") for title in person.titles)


def _named_as(passage: Tagged, position: int) -> Person | None:
    """``A 33-year-old man from Hexley, named by police as Carl Roe, …``: whose name follows."""
    named = _NAMED_AS.match(passage.text, position + 1)
    bearer: Person | None = passage.item(named.end() - 1).value.bearer if named else None
    return bearer


def _name_before(passage: Tagged, position: int) -> Item | None:
    """``Roe, a former``: whose apposition ends at a position."""
    told = _APPOSITION.search(passage.text, 0, position)
    return passage.get(told.start("who")) if told else None


def _of_a_child(passage: Tagged, position: int, reference: Reference) -> bool:
    """``couriers, namely Roe, a 17-year-old boy and Poe``: no child is named, so the boy is another."""
    child = reference.age is not None and reference.age < _OF_AGE
    return child and _AND_THE_LAST.match(passage.text, position) is not None
