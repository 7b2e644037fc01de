"""Where documents disagree about one person: both sides with their quotes, and the reading in which both are true.

Nothing is settled here. A reading is given only where it follows from what the documents state.
"""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import pyoxigraph as ox

from kg.identity.circumstances import DAYS_A_YEAR
from kg.identity.compare import name as name_level
from kg.identity.forms import form
from kg.query.cases import CaseRecord, each_case
from kg.query.claims import ClaimRecord, DocumentRecord, Labels, claims_by_iri, polit
from kg.query.dataset import Dataset
from kg.query.terms import RDF
from kg.query.wording import date_in_words, say, term_in_words
from kg.query.writers import printable

_TYPE = ox.NamedNode(RDF + "type")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$")
_CUSTODY = frozenset({"imprisonment", "extended", "suspended", "life", "detention"})
_ENDED = {"guilty": "convicted", "not-guilty": "acquitted", "dropped": "acquitted"}


@dataclass(frozen=True)
class Conflict:
    """Two claims about one person that differ; ``both`` is how both can be true, empty where no way is known."""

    about: str
    person: str
    left: ClaimRecord
    right: ClaimRecord
    said: tuple[str, str]
    both: str = ""


def conflicts(dataset: Dataset) -> list[Conflict]:
    """All disagreements of a dataset, by person, subject and date. Of claims no more than one case's, or one person's,
    are held."""
    labels = Labels(dataset)
    documents: dict[str, DocumentRecord] = {}
    found: list[Conflict] = []
    for case in each_case(dataset, _of_kind(dataset, "Sentence", "Charge", "Order"), documents):
        found += _in_case(case, labels)
    for person, claims in _appearances(dataset, documents):
        found += _of_person(labels(person), sorted(claims, key=_issued), labels)
    found.sort(key=lambda one: (one.person, one.about, _issued(one.left), _issued(one.right), one.left.iri))
    return [_quoted(dataset, one) for one in found]


def _of_kind(dataset: Dataset, *kinds: str) -> set[str]:
    found = (node for kind in kinds for node in dataset.subjects(_TYPE, polit(kind)))
    return {node.value for node in found if isinstance(node, ox.NamedNode)}


def _appearances(dataset: Dataset, documents: dict[str, DocumentRecord]) -> Iterator[tuple[str, list[ClaimRecord]]]:
    """People who appear more than once, each with what they appear as."""
    appearances = _of_kind(dataset, "Appearance")
    for person in dataset.subjects(_TYPE, polit("Person")):
        claims = [node.value for node in dataset.subjects(polit("person"), person) if isinstance(node, ox.NamedNode)]
        own = [iri for iri in claims if iri in appearances]
        if len(own) > 1 and isinstance(person, ox.NamedNode):
            read = claims_by_iri(dataset, own, documents, quoted=False)
            shown = [claim for claim in read if claim.kind == "Appearance"]
            yield person.value, sorted(shown, key=lambda claim: claim.iri)


def _quoted(dataset: Dataset, found: Conflict) -> Conflict:
    """With the quotes of both sides, which are read only for what is told."""
    sides = (claims_by_iri(dataset, [side.iri], {side.document.iri: side.document})
             for side in (found.left, found.right))  # fmt: skip
    left, right = (next(one for one in side if one.kind == kind)
                   for side, kind in zip(sides, (found.left.kind, found.right.kind), strict=True))  # fmt: skip
    return replace(found, left=left, right=right)


def told(conflict: Conflict) -> Iterator[str]:
    """One disagreement as lines of text."""
    yield printable(f"{conflict.person}: {conflict.about}")
    for claim, words in zip((conflict.left, conflict.right), conflict.said, strict=True):
        source = claim.document
        parts = (source.name, source.publisher, date_in_words(source.issued) if source.issued else "")
        yield printable(f"  {words}")
        for quote in claim.telling_quotes[:1]:
            quoted = printable(" ".join(quote.exact.split()))
            yield from textwrap.wrap(f"“{quoted}”", 100, initial_indent="    ", subsequent_indent="    ")
        yield printable(f"    — {' · '.join(part for part in parts if part)}")
    yield f"  Both can be true: {conflict.both}" if conflict.both else "  No reading is known in which both are true."


def _in_case(case: CaseRecord, labels: Labels) -> Iterator[Conflict]:
    for person in case.defendants:
        own = [claim for claim in case.claims if person in claim.iris("person")]
        name = labels(person)
        yield from _sentences(name, [claim for claim in own if claim.kind == "Sentence"], labels)
        yield from _charges(name, [claim for claim in own if claim.kind == "Charge"], labels)
        yield from _orders(name, [claim for claim in own if claim.kind == "Order"], labels)


def _sentences(person: str, claims: Sequence[ClaimRecord], labels: Labels) -> Iterator[Conflict]:
    """Documents of one case whose custodial sentences have nothing in common."""
    by_document: defaultdict[str, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        if labels.slug(claim.iri_of("kind")) in _CUSTODY:
            by_document[claim.document.iri].append(claim)
    for one, other in combinations(sorted(by_document.values(), key=lambda own: _issued(own[0])), 2):
        if {_length(claim, labels) for claim in one} & {_length(claim, labels) for claim in other}:
            continue
        left, right = (max(side, key=_months) for side in (one, other))
        if _length(left, labels)[1:] != ("",) * 4 and _length(right, labels)[1:] != ("",) * 4:
            said = (say(left, labels), say(right, labels))
            yield Conflict("the sentence", person, left, right, said, _both_sentences(one, other, left, right, labels))


def _length(claim: ClaimRecord, labels: Labels) -> tuple[str, ...]:
    kind = labels.slug(claim.iri_of("kind"))
    return (kind, *(claim.text(part) for part in ("term", "custodialTerm", "licenceTerm", "minimumTerm")))


def _both_sentences(
    one: Sequence[ClaimRecord],
    other: Sequence[ClaimRecord],
    left: ClaimRecord,
    right: ClaimRecord,
    labels: Labels,
) -> str:
    for short, long, shorts in ((left, right, one), (right, left, other)):
        term = short.text("term")
        custody, licence, whole = (long.text(part) for part in ("custodialTerm", "licenceTerm", "term"))
        if term and custody and term == custody and not short.text("custodialTerm"):
            rest = f"{term_in_words(licence)} on licence" if licence else "time on licence"
            total = f", {term_in_words(whole)} in all" if whole else ""
            return f"{term_in_words(term)} is the part in custody, followed by {rest}{total}."
        if term and term == long.text("minimumTerm"):
            return f"{term_in_words(term)} is the least that must be served before release is considered."
        if whole and len(shorts) > 1 and sum(map(_months, shorts)) == _months(long):
            return f"{term_in_words(whole)} is the sum of several terms that follow one another."
        if term and term == whole and labels.slug(long.iri_of("kind")) == "suspended":
            return "the term is the same; one text leaves out that it was suspended."
    dates = {left.text("date"), right.text("date")}
    if len(dates) == 2 and all(len(date) == 10 for date in dates):
        return "they were passed on different days; a court may have changed the sentence."
    return ""


def _months(claim: ClaimRecord) -> float:
    text = claim.text("term") or claim.text("custodialTerm") or claim.text("minimumTerm")
    found = _DURATION.match(text) if text else None
    if not found:
        return 0.0
    years, months, days, hours = (int(part or 0) for part in found.groups())
    return years * 12 + months + days / 30.5 + hours / 732


def _charges(person: str, claims: Sequence[ClaimRecord], labels: Labels) -> Iterator[Conflict]:
    by_offence: defaultdict[str, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        by_offence[claim.iri_of("offence") or ""].append(claim)
    for same in by_offence.values():
        for left, right in _across(same):
            ends = [_ENDED.get(labels.slug(claim.iri_of("verdict"))) for claim in (left, right)]
            said = (say(left, labels), say(right, labels))
            if None not in ends and ends[0] != ends[1]:
                both = "the conviction was quashed on appeal." if ends == ["convicted", "acquitted"] else ""
                yield Conflict("the verdict", person, left, right, said, both and f"the later news wins: {both}")
                continue
            counts = [claim.text("counts") for claim in (left, right)]
            if all(counts) and counts[0] != counts[1]:
                yield Conflict("the number of counts", person, left, right, said)
            pleas = [labels.slug(claim.iri_of("plea")) for claim in (left, right)]
            if all(pleas) and pleas[0] != pleas[1]:
                both = "the plea was changed." if pleas == ["not-guilty", "guilty"] else ""
                yield Conflict("the plea", person, left, right, said, both)


def _orders(person: str, claims: Sequence[ClaimRecord], labels: Labels) -> Iterator[Conflict]:
    by_kind: defaultdict[str, list[ClaimRecord]] = defaultdict(list)
    for claim in claims:
        by_kind[claim.iri_of("kind") or ""].append(claim)
    for same in by_kind.values():
        for left, right in _across(same):
            lengths = [claim.text("term") or claim.text("indefinite") for claim in (left, right)]
            if all(lengths) and lengths[0] != lengths[1]:
                yield Conflict("an order", person, left, right, (say(left, labels), say(right, labels)))


def _of_person(person: str, claims: Sequence[ClaimRecord], labels: Labels) -> Iterator[Conflict]:
    for check in (_names, _ages, _towns):
        yield from check(person, claims, labels)


def _names(person: str, claims: Sequence[ClaimRecord], _: Labels) -> Iterator[Conflict]:
    """A name spelt two ways; a middle name that one text leaves out is none."""
    first: dict[str, ClaimRecord] = {}
    for claim in claims:
        if claim.text("name"):
            first.setdefault(claim.text("name"), claim)
    for (one, left), (other, right) in combinations(first.items(), 2):
        level = name_level(form(one), form(other))
        if not level.startswith(("same full name", "only a")):
            both = "one is short for the other." if level.startswith("nickname") else ""
            yield Conflict("the name", person, left, right, (f"is called {one}", f"is called {other}"), both)


def _ages(person: str, claims: Sequence[ClaimRecord], _: Labels) -> Iterator[Conflict]:
    for left, right in _across([claim for claim in claims if claim.text("age").isdecimal()]):
        days = [_day(claim) for claim in (left, right)]
        grown = int(right.text("age")) - int(left.text("age"))
        if days[0] is None or days[1] is None:
            continue
        years = (days[1] - days[0]).days / DAYS_A_YEAR
        off = abs(grown - years) - 1
        if off > 0:
            both = "one of the ages is that of another day, such as the day of the arrest." if off <= 1 else ""
            said = (f"is aged {left.text('age')}", f"is aged {right.text('age')}")
            yield Conflict("the age", person, left, right, said, both)


def _towns(person: str, claims: Sequence[ClaimRecord], labels: Labels) -> Iterator[Conflict]:
    first: dict[str, ClaimRecord] = {}
    for claim in claims:
        for town in claim.iris("locality"):
            first.setdefault(town, claim)
    for (one, left), (other, right) in combinations(first.items(), 2):
        if left.document.iri != right.document.iri:
            said = (f"is of {labels(one)}", f"is of {labels(other)}")
            yield Conflict("the town", person, left, right, said, "one lies in the other, or somebody moved.")


def _across(claims: Iterable[ClaimRecord]) -> Iterator[tuple[ClaimRecord, ClaimRecord]]:
    """Pairs of claims from two documents, the earlier first, each document by its first claim."""
    first: dict[str, ClaimRecord] = {}
    for claim in sorted(claims, key=_issued):
        first.setdefault(claim.document.iri, claim)
    yield from combinations(first.values(), 2)


def _issued(claim: ClaimRecord) -> tuple[str, str]:
    return claim.document.issued or "9999", claim.document.identifier


def _day(claim: ClaimRecord) -> dt.date | None:
    try:
        return dt.date.fromisoformat(claim.document.issued)
    except ValueError:
        return None
