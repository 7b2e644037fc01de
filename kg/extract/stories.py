"""Which defendants of a document stand in one case, and which are told of side by side.

A court round-up and a month's review tell of people who have nothing to do with each other: whoever
investigated one of them did not investigate the others. A story begins at a heading that names a defendant or
says that other cases follow, and at words like "separately"; people whom one sentence names together, or means
together by "the pair", belong together all the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.people import Person
from kg.extract.protagonists import APART
from kg.extract.tagging import Tagged, compile_rule, passage_at

_OTHER_CASES = re.compile(
    r"\b(?:other cases|also in court|also (?:dealt with|sentenced|jailed|before)|in brief|elsewhere|round-?up"
    r"|in custody"
    r"|cautions?|off the streets)\b",
    re.IGNORECASE,
)
_COMPARED = compile_rule(
    r"\b(?:compar\w+|likened|pointed to|referred to|cited|echo\w*|reminiscent|similar)\b[^.;]{0,60}?{P}"
    r"|\b(?:case|cases|that|those) of {P}",
    re.IGNORECASE,
)
# "An unconnected inquiry led to the conviction of Roe"
_UNCONNECTED = re.compile(
    r"\b(?:unconnected|unrelated|separate|different|another|earlier|previous) (?:police |NCA )?"
    r"(?:inquiry|enquiry|investigation|operation)\b",
    re.IGNORECASE,
)
_THAT_INQUIRY = re.compile(r"\W*(?:That|It|This)\b")
_IN_A_YEAR = compile_rule(r"\W*(?:[Ii]n|[Bb]ack in) (?P<year>{D})\W")
_NAMING_HEADINGS = 2
_NAME_LENGTH = 4


class Stories:
    """The defendants of a document, parted into cases."""

    def __init__(self, discourse: Discourse, defendants: Sequence[Person]) -> None:
        self._discourse = discourse
        self._defendants = list(defendants)
        self._starts = self._boundaries()
        self._told: dict[int, list[Person]] = {}
        self._group = {person: index for index, person in enumerate(self._defendants)}
        self._link_sections()
        self._link_sentences()

    def with_any(self, people: Sequence[Person]) -> list[Person]:
        """Everybody who stands in one case with any of these people."""
        groups = {self._group[person] for person in people if person in self._group}
        return [person for person in self._defendants if self._group[person] in groups]

    def told_at(self, passage: Tagged) -> list[Person]:
        """The defendants of the case that a passage is about; everybody where the text does not part its cases."""
        section = self._section(passage.index)
        if section not in self._told:
            self._told[section] = self._told_in(section)
        return self._told[section]

    def _told_in(self, section: int) -> list[Person]:
        here = self._at_home.get(section, [])
        if not here and section and self._heading_names_somebody(section):
            return []
        if not here:
            here = [person for person in self._defendants if not self._compared(person)]
        return self.with_any(here)

    def _heading_names_somebody(self, section: int) -> bool:
        """Whether a section is about somebody who is known for nothing else: then nobody else is meant in it."""
        start = self._starts[section - 1]
        return any(t.index == start and self._names_one(t) for t in self._discourse.tagged)

    def _link_sections(self) -> None:
        for section in range(len(self._starts) + 1):
            self._link(self._at_home.get(section, []))

    @cached_property
    def _at_home(self) -> dict[int, list[Person]]:
        """The defendants who are first told of in each section, without those told of for comparison."""
        homes: dict[int, list[Person]] = {}
        for person in self._defendants:
            if not self._compared(person):
                homes.setdefault(self._home(person), []).append(person)
        return homes

    def _link_sentences(self) -> None:
        for passage in self._discourse.tagged:
            if passage.block == "heading":
                continue
            spoken = [p for _, item in passage.found("P") for p in item.value.people if p in self._group]
            self._link([person for person in spoken if not self._compared(person)])

    def _link(self, people: Sequence[Person]) -> None:
        if len(people) < 2:
            return
        groups = {self._group[person] for person in people}
        first = min(groups)
        for person, group in self._group.items():
            if group in groups:
                self._group[person] = first

    def _compared(self, person: Person) -> bool:
        """Somebody whose old case is told for comparison stands in a case of their own."""
        first = person.spans[0]
        for passage in self._around(first.start):
            if passage.passage.span.start <= first.start < passage.passage.span.end:
                if _long_ago(passage) or self._of_another_inquiry(passage):
                    return True
                return any(
                    person in passage.item(match.end() - 1).value.people
                    for match in _COMPARED.finditer(passage.text)
                    if passage.get(match.end() - 1)
                )
        return False

    def _of_another_inquiry(self, passage: Tagged) -> bool:
        """``It arose from an unconnected inquiry. That inquiry led to the conviction of Roe``."""
        if _UNCONNECTED.search(passage.text):
            return True
        before = passage_at(self._discourse.tagged, passage.index - 1)
        return bool(_THAT_INQUIRY.match(passage.text)) and before is not None and bool(_UNCONNECTED.search(before.text))

    def _home(self, person: Person) -> int:
        """The section in which a person is first told of; a summary at the top does not count where others follow."""
        first = self._first_told.get(person)
        return self._section_of_offset(person.spans[0].start) if first is None else self._section(first)

    @cached_property
    def _first_told(self) -> dict[Person, int]:
        """The first passage that speaks of each person, by its number; headings left aside."""
        first: dict[Person, int] = {}
        for passage in self._discourse.tagged:
            for _, item in passage.found("P") if passage.block != "heading" else ():
                for person in item.value.people:
                    first.setdefault(person, passage.index)
        return first

    @cached_property
    def _offsets(self) -> list[int]:
        return [passage.passage.span.start for passage in self._discourse.tagged]

    def _around(self, offset: int) -> Sequence[Tagged]:
        """The passage that begins last before an offset or there; none where the text begins later."""
        before = bisect_right(self._offsets, offset)
        return self._discourse.tagged[max(0, before - 1) : before]

    def _section_of_offset(self, offset: int) -> int:
        return next((self._section(passage.index) for passage in self._around(offset)), 0)

    def _section(self, index: int) -> int:
        return bisect_right(self._starts, index)

    def _boundaries(self) -> list[int]:
        """The passages with which another story begins."""
        tagged = self._discourse.tagged
        naming = [t.index for t in tagged if self._names_one(t)]
        courts = [t.index for t in tagged if t.block == "heading" and next(t.found("C"), None)]
        others = [t.index for t in tagged if t.block == "heading" and _OTHER_CASES.search(t.text)]
        apart = [t.index for t in tagged if t.block != "heading" and APART.match(t.text)]
        found = [*others, *apart]
        for several in (naming, courts):
            if len(several) >= _NAMING_HEADINGS:
                found += several
        return sorted(set(found))

    def _names_one(self, passage: Tagged) -> bool:
        """A heading that is a name and little more."""
        named = [p for _, item in passage.found("P") for p in item.value.people if not (p.ranks or p.titles)]
        return passage.block == "heading" and len(named) == 1 and len(passage.passage.text.split()) <= _NAME_LENGTH


def _long_ago(passage: Tagged) -> bool:
    """``In 2018 a former councillor, Carl Roe, was jailed``: a sentence that opens with a bare year."""
    opening = _IN_A_YEAR.match(passage.text)
    when = passage.item(opening.start("year")).value.past if opening else None
    return when is not None and when.month is None
