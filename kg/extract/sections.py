"""The cases of a round-up whose headings are names alone: ``Carl Roe`` over what was told of him, then ``Ann Poe``.

Nobody is meant in such a section but whom its heading or the section itself names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES, said_of, tells
from kg.extract.references import Reference
from kg.extract.sufferers import suffers
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit

_NAMES_ALONE = compile_rule(r"\W*{P}(?:(?:,|,? and) {P})*\W*")
_FEWEST = 2
# "The mum-of-three, from Redcar, admitted O", "A clerk who helped her boyfriend was given T"
_TELLS_OF_ONE = re.compile(r"\W*(?:The|A|An)\s(?!(?:jury|judge|court|crown|police|victim|couple|pair|gang|two)\b)[a-z]")
_BODY = re.compile(
    r"\W*(?:The|A|An)\s(?:[\w’'-]+ ){0,4}?(?:company|firm|business|council|gang|group|crew|man|woman|boy|girl|officer"
    r"|men|women|victims?|family|bank|club|trust|charity|judge|jury|sheriff|brothers?|sisters?|son|daughter|husband"
    r"|wife|partner|boyfriend|girlfriend|friend|accomplice|co-defendant|[a-z]*mates?)"
    r"(?:,|$| (?:has|had|was|were|is|who|which|that|in|of|at|also|later|then|admitted|pleaded|denied)\b)"
)


@dataclass(frozen=True, slots=True)
class Section:
    """The passages from a heading to the next, and whom the heading names."""

    start: int
    end: int
    heads: tuple[Person, ...]


class Sections:
    """The sections of a text; none where a heading only repeats whom the story tells of elsewhere (a caption)."""

    def __init__(self, tagged: Sequence[Tagged], barred: frozenset[str]) -> None:
        heads = [(passage.index, people) for passage in tagged if (people := _heading(passage, barred))]
        ends = [*(index for index, _ in heads[1:]), tagged[-1].index + 1 if tagged else 0]
        found = [Section(index, end, people) for (index, people), end in zip(heads, ends, strict=False)]
        apart = len(found) >= _FEWEST and not _told_elsewhere(found, tagged)
        self._of = {index: section for section in found if apart for index in range(section.start, section.end)}
        self._tagged = tagged

    def at(self, passage: Tagged) -> Section | None:
        """The section in which a passage stands, if it stands in any."""
        return self._of.get(passage.index)

    def only(self, passage: Tagged, people: tuple[Person, ...]) -> tuple[Person, ...]:
        """Those of some people who can be meant in a passage: nobody, where the section does not name them all."""
        section = self.at(passage)
        return people if section is None or set(people) <= set(self._named(section)) else ()

    def together(self, passage: Tagged) -> tuple[Person, ...]:
        """The several whom the heading over a passage names: *both*, *they* below it."""
        section = self.at(passage)
        return section.heads if section is not None and len(section.heads) > 1 else ()

    def alone(self, passage: Tagged, verb: int) -> tuple[Person, ...]:
        """``The mum-of-three, from Redcar, admitted O``: the only one of the heading and of the section up to there."""
        section = self.at(passage)
        if section is None or len(section.heads) > 1 or not _TELLS_OF_ONE.match(passage.text):
            return ()
        # A man, an officer or a friend may be somebody else.
        if _BODY.match(passage.text[:verb]) or any(i.value.bearer for _, i in passage.found("P", 0, verb)):
            return ()
        return section.heads

    def defendants(
        self, found: Mapping[int, Sequence[Hit]], named: Collection[Person], kept_out: Collection[str]
    ) -> Iterator[Person]:
        """Whom a heading names and a verb of the process below it means, though by no name.

        Only in a round-up whose other headings mostly name those whom the verbs tell of by name.
        """
        sections = list(dict.fromkeys(self._of.values()))
        known = [section for section in sections if not set(named).isdisjoint(section.heads)]
        if not known or 2 * len(known) < len(sections):
            return
        for section in sections:
            if section in known or any(person.key in kept_out for person in section.heads):
                continue
            if self._tells_of_heads(section, found):
                yield from section.heads

    def _tells_of_heads(self, section: Section, found: Mapping[int, Sequence[Hit]]) -> bool:
        below = [passage for passage in self._tagged if section.start < passage.index < section.end]
        for passage in below:
            for position, item in passage.found("P"):
                if item.value.bearer in section.heads and suffers(passage, position):
                    return False
        return any(
            hit.trigger.kind in OUTCOMES and tells(passage, hit) and _without_a_name(passage, hit, section.heads)
            for passage in below
            for hit in found[passage.index]
        )

    def _named(self, section: Section) -> Iterable[Person]:
        yield from section.heads
        for passage in self._tagged[: section.end]:
            if section.start < passage.index:
                yield from (item.value.bearer for _, item in passage.found("P") if item.value.bearer is not None)
                yield from (p for _, item in passage.found("P") for p in item.value.people if p.anonymous)


def _heading(passage: Tagged, barred: frozenset[str]) -> tuple[Person, ...]:
    if passage.block != "heading" or not _NAMES_ALONE.fullmatch(passage.text):
        return ()
    bearers = [item.value.bearer for _, item in passage.found("P")]
    people = tuple(person for person in bearers if person is not None and plainly_named(person, barred))
    return people if len(people) == len(bearers) else ()


def _told_elsewhere(sections: Sequence[Section], tagged: Sequence[Tagged]) -> bool:
    """Whether a sentence outside somebody's own section names them."""
    home = {person: section for section in sections for person in section.heads}
    if len(home) < sum(len(section.heads) for section in sections):
        return True
    for passage in tagged:
        for _, item in passage.found("P") if passage.block != "heading" else ():
            section = home.get(item.value.bearer)
            if section is not None and not section.start < passage.index < section.end:
                return True
    return False


def _without_a_name(passage: Tagged, hit: Hit, heads: Collection[Person]) -> bool:
    """Whether a verb is said of several, or of one of whom the sentence gives no name but that of the heading."""
    told: list[Reference] = [passage.item(position).value for position in said_of(passage, hit)]
    if not told:
        return _TELLS_OF_ONE.match(passage.text) is not None and len(heads) == 1
    several = len(heads) > 1 and all(reference.form in {"group", "plural"} for reference in told)
    return several or any(reference.bearer in heads for reference in told)
