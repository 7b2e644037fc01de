"""Cases given as examples: ``Several offenders have been before the courts. They include:``, and a line for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.introductions import introduced
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES, said_of, tells
from kg.extract.references import Reference, fits
from kg.extract.sufferers import suffers
from kg.extract.tagging import Tagged, passage_at
from kg.extract.triggers import Hit

_OPENS = re.compile(r"\b(?:[Ii]nclud(?:e|es|ed|ing)|[Aa]mong (?:them|those)|[Ee]xamples?|were|are)\b[^:.]{0,60}:\s*$")
_OF_OFFENDERS = re.compile(
    r"\b(?:offenders?|criminals?|convict\w*|jailed|sentenced|before the courts?|in court|brought to justice|charged"
    r"|prosecut\w*|court results|court cases|behind bars|locked up)\b",
    re.IGNORECASE,
)

_OF_VICTIMS = re.compile(r"\b(?:victims?|witness(?:es)?|families|relatives|officers?|heroes|judges?)\b", re.IGNORECASE)


def examples(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], barred: frozenset[str]) -> Iterator[Person]:
    """Those who open a line of such a list with an age or an address, where the line goes on to tell of their case."""
    opened = False
    for passage in tagged:
        if _OPENS.search(passage.passage.text):
            opened = _speaks_of_offenders(tagged, passage)
            continue
        first = next(passage.found("P"), None)
        before = passage_at(tagged, passage.index - 1)
        new = before is None or before.line != passage.line
        if not new:
            continue
        if first is None or passage.text[: first[0]].strip(" •*-–") or not introduced(first[1]):
            opened = False
            continue
        person: Person | None = first[1].value.bearer
        if person is None or not (opened and plainly_named(person, barred)) or suffers(passage, first[0]):
            continue
        if _goes_on_about(tagged, passage, found, person):
            yield person


def _speaks_of_offenders(tagged: Sequence[Tagged], opening: Tagged) -> bool:
    before = passage_at(tagged, opening.index - 1)
    told = (opening, before) if before is not None and before.line == opening.line else (opening,)
    if (
        before is not None
        and before.line != opening.line
        and re.match(r"\W*(?:They|These|Those)\b", opening.passage.text)
    ):
        told = (opening, before)
    words = " ".join(passage.passage.text for passage in told)
    return bool(_OF_OFFENDERS.search(words)) and not _OF_VICTIMS.search(words)


def _goes_on_about(tagged: Sequence[Tagged], entry: Tagged, found: Mapping[int, Sequence[Hit]], person: Person) -> bool:
    """Whether a later sentence of the line tells of an outcome or a charge, of nobody but the one whom it opens
    with."""
    for passage in tagged:
        if passage.line != entry.line or passage.index <= entry.index:
            continue
        for hit in found[passage.index]:
            if hit.trigger.kind in OUTCOMES | {"charge"} and tells(passage, hit):
                told: list[Reference] = [passage.item(at).value for at in said_of(passage, hit)]
                if all(ref.form == "pronoun" and fits(person, ref.gender) for ref in told):
                    return True
    return False
