"""Who, of those named further on, is meant where the text has no name yet: ``A man has been jailed … Carl Roe, 40``."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.defendants import FirstReading, told_less
from kg.extract.first_named import (
    another_named_first,
    called_so,
    comes_second,
    first_of_section,
    named_next,
    opens_section,
)
from kg.extract.people import Person
from kg.extract.references import Reference, fits, of_that_age
from kg.extract.sufferers import hurt
from kg.extract.syntax import subject_like
from kg.extract.tagging import Tagged, passage_at
from kg.extract.unnameable import UNNAMEABLE, keeps_secret, tries_in_secret

# Nobody comes to harm who is taken for the one that walked free.
_FREED = re.compile(r"\b(?:walked free|quashed|overturned|cleared|acquitted|unsafe|innocent)\b")
_RELEASED = re.compile(r"\b(?:releas\w+|eliminated|bailed|no further action|second|another|other)\b")
_NEXT_STEP = re.compile(r"\b(?:later|subsequently|now|since|then)\b[^.;]*\b(?:charged|sentenced|convicted|appeared)\b")
_CLIENT = "client"
"""Whom a firm of solicitors writes of, and names nobody who is not its own or the other side's."""
_ENDS_SENTENCE = (".", "!", "?", "”", '"', "’", "'", ":")

# "led to the conviction of a man who …"
_IN_PASSING = re.compile(r"\b(?:[Ll]ed|[Ll]eading|[Rr]esult\w+|[Ee]nded) (?:to|in|with)\b[^.;]{0,40} $")


class NamedLater:
    """The defendants by name, asked whom a reference without a name means."""

    def __init__(self, tagged: Sequence[Tagged], first: FirstReading) -> None:
        self._tagged = tagged
        self._told = first.told
        self._named = first.defendants
        self._tried = first.tried
        self._told_as = first.told_as
        self._in_passing = first.told_in_passing()
        self._secret = tries_in_secret(tagged)

    def meant(self, passage: Tagged, reference: Reference) -> Person | None:
        """Whom a reference without a name means; nobody, where the text says that they cannot be named."""
        if UNNAMEABLE.search(passage.passage.text) or reference.noun == _CLIENT:
            return None
        if self._behind_the_lead(passage, reference):
            return None
        return (
            self._foreshadowed(passage, reference)
            or self._named_in_line(passage, reference)
            or self._named_with_home(passage, reference)
        )

    def _foreshadowed(self, passage: Tagged, reference: Reference) -> Person | None:
        """``A man has been jailed … Carl Roe, 40, …``: the lead tells without a name of the one named first."""
        if opens_section(self._tagged, passage, self._named):
            person = self._of_section(passage, reference)
            if person is not None or not passage.lead:
                return person
        if not passage.lead or not self._named or reference.noun in {"girl", "boy"} or (reference.age or 18) < 18:
            return None
        called = called_so(self._tagged, passage, reference.noun, self._named) if id(reference) in self._tried else None
        if called is not None and reference.age in (None, called.age) and fits(called, reference.gender):
            return called
        if another_named_first(self._tagged, passage, self._named):
            return None
        # "A jury has cleared a man of rape": the object of the verb
        if id(reference) not in self._tried and not any(
            item.value is reference and subject_like(passage.text[:position]) for position, item in passage.found("P")
        ):
            return None
        if any(item.value is reference and hurt(passage, at) for at, item in passage.found("P")):
            return None  # "A nightclub where a man was stabbed has been closed": it is not who stabbed him
        person = self._named[0]
        if comes_second(self._tagged, person) or (self._secret and reference.age is None):
            return None
        if person in self._in_passing or told_less(person, self._tried.get(id(reference), ()), self._told_as):
            return None
        if (person.ranks and reference.noun in {"man", "woman"}) or _names_another(passage, reference, person):
            return None
        told = person in self._told or bool(_FREED.search(passage.text))
        if len(self._named) > 1 and not (told and named_next(self._tagged, passage, person)):
            return self._only_one_charged(passage, reference)
        agrees = _agrees(reference, person)
        later = self._first_told(person) > reference.span.start
        return person if agrees and later and fits(person, reference.gender) else None

    def _behind_the_lead(self, passage: Tagged, reference: Reference) -> bool:
        """``A liar has been jailed. It led to the conviction of a man who was jailed``: of somebody else."""
        opening = next((t for t in self._tagged if t.block != "heading"), passage)
        return passage.index > opening.index and any(
            item.value is reference and _IN_PASSING.search(passage.text, 0, at) for at, item in passage.found("P")
        )

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
        agrees = _agrees(reference, alike[0])
        return alike[0] if agrees and self._first_told(alike[0]) > reference.span.start else None

    def _of_section(self, passage: Tagged, reference: Reference) -> Person | None:
        """Whom the lead of a section tells of: the first named in it, if that is a defendant named there first."""
        for position, item in passage.found("P"):
            if item.value is reference and not (id(reference) in self._tried or subject_like(passage.text[:position])):
                return None
        person = first_of_section(self._tagged, passage)
        if person is None or person not in self._named or not fits(person, reference.gender):
            return None
        agrees = _agrees(reference, person)
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
        if following is None or reference.locality is None or len(self._named) != 1 or keeps_secret(self._tagged):
            return None
        person = self._named[0]
        first = next((item.value.bearer for _, item in following.found("P")), None)
        if first is not person or person.age is not None or not person.localities or _RELEASED.search(passage.text):
            return None
        home, town = person.localities[0], reference.locality
        same = following.stretch(home) == passage.stretch(town)
        return person if same and _NEXT_STEP.search(following.text) and fits(person, reference.gender) else None


def _agrees(reference: Reference, person: Person) -> bool:
    """Whether the age of somebody named speaks against being whom a reference means."""
    if not of_that_age(reference.noun, person.age):
        return False
    return reference.age is None or person.age in (None, reference.age)


def _names_another(passage: Tagged, reference: Reference, person: Person) -> bool:
    """Whether a sentence names somebody else before it speaks of a man: ``Ann Roe plays a teacher who is jailed``."""
    before = [item.value for _, item in passage.found("P") if item.value.span < reference.span]
    named = [other.bearer for other in before if other.bearer is not None]
    return any(bearer is not person and not (bearer.ranks or bearer.titles) for bearer in named)
