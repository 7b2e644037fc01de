"""A story taken apart into facts (contract, "How it is scored"): tuples that are compared as sets.

What hangs on a fact is keyed by what tells it from its like, not by all of it: a wrong number of counts is one
error, not a wrong charge as well.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, TypeAlias

from kg.evaluate.story import Json, Story
from kg.identity import fold

Fact: TypeAlias = tuple[str, ...]
"""The type of the fact, then what it states."""

Word: TypeAlias = Callable[[str], str]
Key: TypeAlias = Callable[[int], str]

TYPES = (
    "person", "status", "age", "locality", "rank", "force of person", "team of person", "leads", "investigated",
    "investigated by", "charge", "counts", "plea", "verdict", "mode", "sentence", "sentence court", "sentence date",
    "custody", "licence", "minimum", "order", "order term", "arrest", "hearing", "seizure", "statistic", "period",
    "court", "force", "team", "team's force", "support", "organisation", "issued", "publisher",
)  # fmt: skip
"""All types of facts, in the order of the report."""

_ACQUITTED = frozenset({"not-guilty", "dropped"})
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?)?")


def facts(story: Story, word: Word, key: Key, acquitted: frozenset[tuple[str, str]] = frozenset()) -> set[Fact]:
    """The facts of a story.

    ``word`` says how a body or place is called, ``key`` how the n-th person is; ``acquitted`` are the person
    and offence of charges whose plea is not scored, beside those that the story itself says so of.
    """
    found: set[Fact] = set()
    for place, person in enumerate(story.people):
        found.update(person_facts(person, key(place), word, acquitted))
    found.update(_document_facts(story.said, word))
    return found


def acquittals(story: Story, key: Key) -> frozenset[tuple[str, str]]:
    """Person and offence of each charge that ended in an acquittal or was dropped."""
    return frozenset(
        (key(place), charge["offence"])
        for place, person in enumerate(story.people)
        for charge in person.get("charges", [])
        if charge.get("verdict") in _ACQUITTED
    )


def person_facts(
    person: Json, key: str, word: Word, acquitted: frozenset[tuple[str, str]] = frozenset()
) -> Iterator[Fact]:
    """The facts about one person, who is called ``key``."""
    yield "person", key, person.get("role", "")
    for name in ("status", "age", "rank"):
        if name in person:
            yield name, key, str(person[name])
    for name, type_ in (("locality", "locality"), ("force", "force of person"), ("team", "team of person")):
        if name in person:
            yield type_, key, word(person[name])
    if "leads" in person:
        yield "leads", key, word(person["leads"])
    yield from (("investigated", key, fold(other)) for other in person.get("investigated", []) if other)
    yield from (("investigated by", key, word(body)) for body in person.get("investigated_by", []))
    for charge in person.get("charges", []):
        yield from _charge_facts(charge, key, acquitted)
    for sentence in person.get("sentences", []):
        yield from _sentence_facts(sentence, key, word)
    for order in person.get("orders", []):
        yield "order", key, order["kind"]
        if "term" in order:
            yield "order term", key, order["kind"], length(order["term"])
    yield from (("arrest", key, arrest.get("date", "")) for arrest in person.get("arrests", []))
    for hearing in person.get("hearings", []):
        yield "hearing", key, hearing["kind"], _worded(hearing, "court", word), hearing.get("date", "")
    for seizure in person.get("seizures", []):
        yield "seizure", key, seizure["item"], str(seizure.get("quantity", ""))


def _charge_facts(charge: Json, key: str, acquitted: frozenset[tuple[str, str]]) -> Iterator[Fact]:
    offence = charge["offence"]
    yield "charge", key, offence
    pleaded = charge.get("verdict") not in _ACQUITTED and (key, offence) not in acquitted
    for name in ("counts", "plea", "verdict", "mode") if pleaded else ("counts", "verdict", "mode"):
        if name in charge:
            yield name, key, offence, str(charge[name])


def _sentence_facts(sentence: Json, key: str, word: Word) -> Iterator[Fact]:
    kind = sentence["kind"]
    yield "sentence", key, kind, length(sentence.get("term", "")), money(sentence.get("amount", ""))
    if "court" in sentence:
        yield "sentence court", key, kind, word(sentence["court"])
    if "date" in sentence:
        yield "sentence date", key, kind, sentence["date"]
    for part in ("custody", "licence", "minimum"):
        if part in sentence:
            yield part, key, kind, length(sentence[part])


def _document_facts(said: Json, word: Word) -> Iterator[Fact]:
    document = said.get("document", {})
    if "issued" in document:
        yield "issued", document["issued"]
    if "publisher" in document:
        yield "publisher", fold(document["publisher"])
    for type_, names in (
        ("court", "courts"),
        ("force", "forces"),
        ("support", "support"),
        ("organisation", "organisations"),
    ):
        yield from ((type_, word(name)) for name in said.get(names, []))
    for team in said.get("teams", []):
        yield "team", word(team["name"])
        if "force" in team:
            yield "team's force", word(team["name"]), word(team["force"])
    for statistic in said.get("statistics", []):
        subject, measure = word(statistic["subject"]), statistic["measure"]
        yield "statistic", subject, measure, str(statistic["value"])
        if "start" in statistic or "end" in statistic:
            yield "period", subject, measure, statistic.get("start", ""), statistic.get("end", "")


def _worded(entry: Json, name: str, word: Word) -> str:
    return word(entry[name]) if name in entry else ""


def length(term: str) -> str:
    """An ISO 8601 duration by its value: months and hours, so that P18M is P1Y6M and P1W is P7D."""
    match = _DURATION.fullmatch(term)
    if match is None or term in ("", "indefinite"):
        return term
    years, months, weeks, days, hours = (int(part or 0) for part in match.groups())
    return f"{years * 12 + months} months {(weeks * 7 + days) * 24 + hours} hours"


def money(amount: Any) -> str:
    """An amount by its value."""
    try:
        return format(Decimal(str(amount)).normalize(), "f")
    except InvalidOperation:
        return str(amount)
