"""Defendants whom a reference without a name introduces (``A man has been jailed``).

Most are named later on, and are that person; the others are people apart, known by age or place only.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.defendants import FirstReading, told_less
from kg.extract.earlier_convictions import comes_to_harm
from kg.extract.people import Person
from kg.extract.presented import apposed
from kg.extract.protagonists import UNNAMEABLE
from kg.extract.references import Reference, fits, learn
from kg.extract.sufferers import suffers
from kg.extract.syntax import possessive, subject_like
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.who_is_who import People
from kg.vocabulary.wordlists import phrase_set

# Nobody comes to harm who is taken for the one that walked free.
_FREED = re.compile(r"\b(?:walked free|quashed|overturned|cleared|acquitted|unsafe|innocent)\b")


_NAMED_AS = compile_rule(
    r",? (?:who (?:was|has been|had been|is) )?(?:named|identified)"
    r"(?: (?:locally|today|yesterday|in court|at court|by (?:the )?\w+))* as {P}"
)
_RELEASED = re.compile(r"\b(?:releas\w+|eliminated|bailed|no further action|second|another|other)\b")
_NEXT_STEP = re.compile(r"\b(?:later|subsequently|now|since|then)\b[^.;]*\b(?:charged|sentenced|convicted|appeared)\b")
_ENDS_SENTENCE = (".", "!", "?", "”", '"', "’", "'", ":")
# "crashed, killing a man who had been jailed": whom it was done to is not whom the story names
_HARMS = re.compile(
    r"\b(?:kill|injur|hurt|hitt|strik|stabb|attack|robb|murder|rap|assault|conn|defraud|threaten|wound|shoot|beat|punch"
    r"|burgl|stalk|harass|abus)ing (?:[a-z]+ ){0,2}$"
)
_SUFFERED = re.compile(r"\b(?:victims?|witness(?:es)?|complainants?|complainers?)\b")
_COUPLE_UNNAMEABLE = compile_rule(
    r"\W*{P} and {P},? (?:who )?(?:cannot|can[’']t|must not|may not) (?:legally )?be (?:named|identified)\b"
)


_CHARGED = frozenset({"charge", "deny", "appear"})
_NO_NAME = frozenset({"anonymous", "description"})
_MINORS = frozenset({"boy", "girl", "youth", "youngster", "teenager", "teen", "child", "schoolboy", "schoolgirl"})
_RESPONSIBLE, _ADULT = 10, 18
# A child to whom it was done has no name in the papers, either.
_HARMED_CHILD = re.compile(
    r"\b(?:(?:his|her|the|young|teenage|alleged) victims?(?! (?:support|surcharge))|complainants?|"
    r"(?:girl|boy|child|teenager|youngster|youth)s?[^.;]{0,40}? (?:was|were|had been) "
    r"(?:[a-z]+ )?(?:raped|abused|assaulted|attacked|stabbed|killed|groomed|hit|injured|robbed|murdered))\b",
    re.IGNORECASE,
)


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
        self._in_passing = first.told_in_passing()
        self._kept_secret = any(UNNAMEABLE.search(passage.passage.text) for passage in tagged)
        self._people = people
        self._known: list[tuple[Reference, Person]] = []

    def adopt(self) -> list[Person]:
        """Give each such reference its person; the defendants whom no name stands for, in order."""
        for passage in self._tagged:
            for position, item in passage.found("P"):
                if item.value.form == "anonymous":
                    self._identify(passage, position, item.value)
                elif item.value.form == "description" and item.value.age is not None:
                    self._describe(item.value)
        if not self._named and not self._known:
            self._adopt_couple()
        if not self._known:
            self._adopt_minor()
        self._tell_of_in_lead()
        return [person for _, person in self._known]

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
            person = self._apart(told)
            person.ages.append((told.age or 0, told.span))
            person.localities += [home for home in (told.locality or lead.locality,) if home]
            told.people, told.resolved = (person,), True
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
            or comes_to_harm(told, place)
        ):
            return None
        if reference.form == "anonymous":
            again = told.get(place - _APPOSED) if told.text[place - 2 : place] == ", " else None
            described = again is not None and again.kind == "P" and again.value.form == "description"
            return reference if described and again is not None and again.value.noun == lead.noun else None
        named = [person for person in self._people if not _at_work(person)]
        return None if any(person.age in (None, reference.age) for person in named) else reference

    def _adopt_couple(self) -> None:
        """``A couple have been jailed. The 27-year-old man and 25-year-old woman cannot be named``: it is those two."""
        groups = (item.value for t in self._tagged if t.lead for _, item in t.found("P") if item.value.form == "group")
        if not any(group.foretold and group.count == 2 and id(group) in self._tried for group in groups):
            return
        secret = (_COUPLE_UNNAMEABLE.match(passage.text) and passage for passage in self._tagged)
        for passage in filter(None, secret):
            if _SUFFERED.search(passage.text):
                return
            pair = [item.value for _, item in passage.found("P")][:2]
            if all(reference.age is not None for reference in pair):
                home = next((reference.locality for reference in pair if reference.locality), None)
                for reference in pair:
                    person = self._apart(reference)
                    reference.people, reference.resolved = (person,), True
                    person.ages.append((reference.age or 0, reference.span))
                    person.localities += [home] if home else []
                return

    def _adopt_minor(self) -> None:
        """``A 14-year-old boy was banned. The youngster, who cannot be named, was handed W``: the only one of an age.

        A verb of the process has to be said of who cannot be named; those to whom it was done cannot be, either.
        """
        spoken = [(t, item.value) for t in self._tagged for _, item in t.found("P") if item.value.form in _NO_NAME]
        young = {ref.age: ref for _, ref in reversed(spoken) if ref.age and _RESPONSIBLE <= ref.age < _ADULT}
        secret = [
            ref
            for tagged, ref in spoken
            if id(ref) in self._tried and ref.noun in _MINORS and UNNAMEABLE.search(tagged.passage.text)
        ]
        others = any(id(ref) in self._tried and ref.age not in (None, *young) for _, ref in spoken)
        named = any(person.age in young or person.age is None for person in self._named)
        if (
            len(young) != 1
            or not secret
            or others
            or named
            or _HARMED_CHILD.search(" ".join(t.text for t in self._tagged))
        ):
            return
        ((age, first),) = young.items()
        person = self._apart(first)
        person.gender = next((ref.gender for ref in (first, *secret) if ref.gender), None)
        person.ages.append((age or 0, first.span))
        for reference in (first, *secret):
            reference.people, reference.resolved = (person,), True

    def _identify(self, passage: Tagged, position: int, reference: Reference) -> None:
        bearer = apposed(passage, position)
        if bearer is not None and reference.age and bearer.age not in {None, reference.age}:
            bearer = None  # "Roe, 20, a 17-year-old and a 16-year-old denied it": somebody else
        bearer = bearer or _named_as(passage, position)
        if bearer is not None:
            reference.people = (bearer,)
            learn(reference, bearer)
            return
        if _HARMS.search(passage.text, 0, position):
            return
        person = None
        if not UNNAMEABLE.search(passage.passage.text):
            person = (
                self._foreshadowed(passage, reference)
                or self._named_in_line(passage, reference)
                or self._named_with_home(passage, reference)
            )
        if person is not None and any(item.value.bearer is person for _, item in passage.found("P", position + 1)):
            return  # "A man who stole from Roe has been jailed": he is not Roe
        known = reference.age or (reference.locality and not self._may_be_named(passage, reference))
        if person is None and known and id(reference) in self._tried:
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

    def _may_be_named(self, passage: Tagged, reference: Reference) -> bool:
        """``in the case of a Wexby man accused of O``, where a charge is told of two by name: he is one of them."""
        kinds = self._tried.get(id(reference), set())
        told = [p for p in self._named if fits(p, reference.gender) and _CHARGED & self._told_as.get(p, set())]
        return passage.lead and len(told) > 1 and kinds <= _CHARGED

    def _describe(self, reference: Reference) -> None:
        """``The 33-year-old has been charged``: somebody apart, unless the text names anybody who may be that old."""
        met = any(known.age == reference.age for known, _ in self._known)
        if id(reference) not in self._tried or met:
            return
        # Where the text says that they cannot be named, nobody whom it names is meant.
        others = self._told if self._kept_secret else [person for person in self._people if not _at_work(person)]
        if any(person.age in (None, reference.age) for person in others):
            return
        person = self._of_lead(reference) or self._apart(reference)
        reference.people, reference.resolved = (person,), True
        person.ages.append((reference.age or 0, reference.span))
        if reference.locality:
            person.localities.append(reference.locality)

    def _of_lead(self, reference: Reference) -> Person | None:
        """``A man from Hexley has been jailed. The 47-year-old, who cannot be named, …``: the only one so far."""
        lead, person = self._known[0] if len(self._known) == 1 else (None, None)
        if lead is None or person is None or self._named or person.age is not None:
            return None
        # Others of whom the story tells a verdict may be that old, too.
        rest = [t for t in self._tagged if t.lead and t.passage.span.start <= lead.span.start < t.passage.span.end]
        return person if rest and fits(person, reference.gender) else None

    def _apart(self, reference: Reference) -> Person:
        """Somebody of that age met before, else a person apart."""
        for earlier, person in self._known:
            if reference.age and earlier.age == reference.age and fits(person, reference.gender):
                return person
        person = self._people.add_anonymous(reference.span)
        person.gender = reference.gender
        self._known.append((reference, person))
        return person

    def _foreshadowed(self, passage: Tagged, reference: Reference) -> Person | None:
        """``A man has been jailed … Carl Roe, 40, …``: the lead tells without a name of the one named first."""
        if opens_section(self._tagged, passage, self._named):
            person = self._of_section(passage, reference)
            if person is not None or not passage.lead:
                return person
        if not passage.lead or not self._named or reference.noun in {"girl", "boy"} or (reference.age or 18) < 18:
            return None
        if another_named_first(self._tagged, passage, self._named):
            return None
        # "A jury has cleared a man of rape": the object of the verb
        if id(reference) not in self._tried and not any(
            item.value is reference and subject_like(passage.text[:position]) for position, item in passage.found("P")
        ):
            return None
        person = self._named[0]
        if person in self._in_passing or told_less(person, self._tried.get(id(reference), ()), self._told_as):
            return None
        if (person.ranks and reference.noun in {"man", "woman"}) or _names_another(passage, reference, person):
            return None
        told = person in self._told or bool(_FREED.search(passage.text))
        if len(self._named) > 1 and not (told and named_next(self._tagged, passage, person)):
            return self._only_one_charged(passage, reference)
        agrees = reference.age is None or person.age in (None, reference.age)
        later = self._first_told(person) > reference.span.start
        return person if agrees and later and fits(person, reference.gender) else None

    def _first_told(self, person: Person) -> int:
        """Where the story itself names somebody first: a heading, or the words under a picture, are no part of it."""
        for passage in self._tagged:
            whole = passage.block != "heading" and passage.passage.text.rstrip().endswith(_ENDS_SENTENCE)
            if whole and any(item.value.bearer is person for _, item in passage.found("P")):
                return passage.passage.span.start
        return person.spans[0].start

    def _only_one_charged(self, passage: Tagged, reference: Reference) -> Person | None:
        """``A man has been charged``, in a story that tells of one by name that he was charged: it is him."""
        alone = [item.value.form for _, item in passage.found("P")].count("anonymous") == 1
        alike = [person for person in self._named if "charge" in self._told_as.get(person, set())]
        if not alone or "charge" not in self._tried.get(id(reference), set()) or len(alike) != 1:
            return None
        if not fits(alike[0], reference.gender):
            return None
        agrees = reference.age is None or alike[0].age in (None, reference.age)
        return alike[0] if agrees and self._first_told(alike[0]) > reference.span.start else None

    def _of_section(self, passage: Tagged, reference: Reference) -> Person | None:
        """Whom the lead of a section tells of: the first named in it, if that is a defendant named there first."""
        for position, item in passage.found("P"):
            if item.value is reference and not (id(reference) in self._tried or subject_like(passage.text[:position])):
                return None
        person = first_of_section(self._tagged, passage)
        if person is None or person not in self._named or not fits(person, reference.gender):
            return None
        agrees = reference.age is None or person.age in (None, reference.age)
        return person if agrees and (reference.age or person.age or 18) >= 18 else None

    def _named_in_line(self, passage: Tagged, reference: Reference) -> Person | None:
        """``Police have charged a man with murder. Carl Roe, 40, was arrested …``: named in the same breath."""
        if reference.age is not None or id(reference) not in self._tried:
            return None
        following = passage_at(self._tagged, passage.index + 1)
        if following is None or following.line != passage.line:
            return None
        first = next(following.found("P"), None)
        if first is None or following.text[: first[0]].strip():
            return None
        person: Person | None = first[1].value.bearer
        if person is None or person not in self._named or person.age is None:
            return None
        return person if fits(person, reference.gender) else None

    def _named_with_home(self, passage: Tagged, reference: Reference) -> Person | None:
        """``A 22-year-old man from Wexby was arrested. Carl Roe, of Mill Lane, Wexby, was later charged``: it is him.

        The only defendant by name, of the same town, told of in the very next sentence and of no age.
        """
        following = passage_at(self._tagged, passage.index + 1)
        if following is None or reference.locality is None or len(self._named) != 1 or self._kept_secret:
            return None
        person = self._named[0]
        first = next((item.value.bearer for _, item in following.found("P")), None)
        if first is not person or person.age is not None or not person.localities or _RELEASED.search(passage.text):
            return None
        home, town = person.localities[0], reference.locality
        same = following.stretch(home) == passage.stretch(town)
        return person if same and _NEXT_STEP.search(following.text) and fits(person, reference.gender) else None


def _at_work(person: Person) -> bool:
    """Whether an officer's rank or a judge's title says why somebody is named."""
    return bool(person.ranks) or any(title in phrase_set("judicial title") for title in person.titles)


_HIS_OWN = compile_rule(
    r"\W*(?:A|An|AN|The|THE)\s[^.;,]*?\bwho (?:{O}|[a-z]+(?: (?:up|out|off|down))?)(?: (?:for|with|on|from|at|in))? "
    r"(?P<whose>his|her)\b"
)


def told_gender(text: str) -> str | None:
    """What a lead tells of whom it is about: ``A worker who laundered money for her son has been jailed``."""
    told = _HIS_OWN.match(text)
    return None if told is None else "f" if told["whose"] == "her" else "m"


def _named_as(passage: Tagged, position: int) -> Person | None:
    """``A 33-year-old man from Hexley, named by police as Carl Roe, …``: whose name follows."""
    named = _NAMED_AS.match(passage.text, position + 1)
    bearer: Person | None = passage.item(named.end() - 1).value.bearer if named else None
    return bearer


def opens_section(tagged: Sequence[Tagged], passage: Tagged, defendants: Sequence[Person]) -> bool:
    """Whether a passage stands right under a heading within the story, as the later cases of a round-up do."""
    before = passage_at(tagged, passage.index - 1)
    told = any(person.spans[0].start < passage.passage.span.start for person in defendants)
    return before is not None and before.block == "heading" and passage.block == "paragraph" and told


def first_of_section(tagged: Sequence[Tagged], passage: Tagged) -> Person | None:
    """Who is named first from a passage on, if soon, before the next heading, and nowhere before but in its heading."""
    over = passage_at(tagged, passage.index - 1)
    heading = [item.value.bearer for _, item in over.found("P")] if over is not None and over.block == "heading" else []
    for following in tagged:
        if following.index < passage.index:
            continue
        if following.block == "heading" or following.index > passage.index + 3:
            return None
        named = [(at, item.value.bearer) for at, item in following.found("P") if item.value.bearer is not None]
        if named:
            person: Person = named[0][1]
            new = person.spans[0].start > passage.passage.span.start or heading == [person]
            return person if new and not suffers(following, named[0][0]) else None
    return None


def another_named_first(tagged: Sequence[Tagged], lead: Tagged, defendants: Sequence[Person]) -> bool:
    """``A teacher has been jailed. Ann Roe, 24, attacked a pupil``: it may be she, whoever is charged further down."""
    for passage in tagged:
        named = [(at, item.value.bearer) for at, item in passage.found("P") if item.value.bearer is not None]
        if passage.index <= lead.index or passage.block == "heading" or not named:
            continue
        at, person = named[0]
        if any(bearer in defendants for _, bearer in named) or passage.text[:at].strip(' “"‘'):
            return False
        unlike = person.ranks or person.relation or (person.age or 18) < 18
        unlike = unlike or (person.age is None and not _goes_by_surname(tagged, passage, person))
        harmed = suffers(passage, at) or comes_to_harm(passage, at)
        return not unlike and not harmed and not possessive(passage, at)
    return False


def _goes_by_surname(tagged: Sequence[Tagged], first: Tagged, person: Person) -> bool:
    """Whether a sentence further on opens with the bare surname of somebody: so the papers call who is tried."""
    for passage in tagged:
        opening = next(passage.found("P"), None) if passage.index > first.index else None
        if opening is None or opening[1].value.bearer is not person or passage.text[: opening[0]].strip():
            continue
        at, item = opening
        if " " not in item.value.text.strip() and not possessive(passage, at):
            return not suffers(passage, at) and not comes_to_harm(passage, at)
    return False


def _names_another(passage: Tagged, reference: Reference, person: Person) -> bool:
    """Whether a sentence names somebody else before it speaks of a man: ``Ann Roe plays a teacher who is jailed``."""
    before = [item.value for _, item in passage.found("P") if item.value.span < reference.span]
    named = [other.bearer for other in before if other.bearer is not None]
    return any(bearer is not person and not (bearer.ranks or bearer.titles) for bearer in named)


def named_next(tagged: Sequence[Tagged], passage: Tagged, person: Person) -> bool:
    """Whether a story of several begins with this one: the next name after the lead is theirs."""
    for following in tagged:
        if passage.index < following.index <= passage.index + 2:
            found = [(at, item.value.bearer) for at, item in following.found("P") if item.value.bearer is not None]
            if found:
                opens = found[0][1] is person and not following.text[: found[0][0]].strip()
                return opens or [bearer for _, bearer in found] == [person]
    return False
