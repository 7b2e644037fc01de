"""Nobody is accused falsely and nobody kept out is named, in texts written to make that go wrong."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.extract import extract
from kg.graph import BASE, sections, turtle
from kg.identity import fold, resolve
from kg.model import Appearance, Charge, Document, Extraction, Order, Sentence
from kg.vocabulary import Vocabulary, load

UNNAMED = "(unnamed)"
KEYS = {"id", "why", "text", "title", "issued", "publisher", "url", "accused", "convicted_of", "never", "kept", "found"}
KEYS |= {"unsaid", "gap"}
CONVICTED = {"convicted", "cautioned"}
NO_CONVICTION = "hospital-order"
"""The one sentence that a court can pass on somebody who was not convicted."""

Trap = dict[str, Any]


def traps() -> list[Trap]:
    """All traps, in the order of their files."""
    files = sorted((Path(__file__).parent / "traps").glob("*.toml"))
    return [trap for file in files for trap in tomllib.loads(file.read_text(encoding="utf-8"))["trap"]]


TRAPS = traps()


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load()


def test_traps_are_well_made() -> None:
    assert len({trap["id"] for trap in TRAPS}) == len(TRAPS)
    for trap in TRAPS:
        assert not trap.keys() - KEYS, trap["id"]
        assert {"id", "why", "text"} <= trap.keys(), trap["id"]
        accused = trap.get("accused", {}).keys()
        for key in ("convicted_of", "found", "unsaid"):
            assert trap.get(key, {}).keys() <= accused, trap["id"]
        for name in trap.get("never", ()):
            assert all(word in trap["text"] or word.upper() in trap["text"] for word in name.split()), (
                trap["id"],
                name,
            )


def marked(trap: Trap) -> Any:
    """A trap as a case; one with a known gap must fail, so that its cure is noticed."""
    marks = [pytest.mark.xfail(strict=True, reason=trap["gap"])] if "gap" in trap else []
    return pytest.param(trap, marks=marks, id=trap["id"])


@pytest.mark.parametrize("trap", [marked(trap) for trap in TRAPS])
def test_trap(trap: Trap, vocabulary: Vocabulary) -> None:
    extraction = extract(document(trap), vocabulary)
    said = [*accusations(trap, extraction), *missing(trap, extraction), *leaked(trap, written(extraction, vocabulary))]
    assert not said, "\n".join([trap["why"], *said, trap["text"]])


def document(trap: Trap) -> Document:
    text = trap["text"]
    about = {key: trap[key] for key in ("title", "publisher", "issued", "url") if key in trap}
    return Document(id="trap", text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), origin="trap.txt", **about)


def accusations(trap: Trap, extraction: Extraction) -> Iterator[str]:
    """What is said of anyone in the case that the trap does not allow."""
    allowed = {fold(name): statuses(status) for name, status in trap.get("accused", {}).items()}
    guilty = {fold(name): set(slugs) for name, slugs in trap.get("convicted_of", {}).items()}
    unsaid = {fold(name): words for name, words in trap.get("unsaid", {}).items()}
    for appearance in in_the_case(extraction):
        who, about = called(appearance), claims_of(appearance, extraction)
        right = allowed.get(fold(who))
        if right is None:
            yield f"accused falsely: {who} is {appearance.role}, {appearance.status}"
        elif appearance.status not in right or (
            appearance.role == "offender" and not right & {*CONVICTED, "suspected"}
        ):
            yield f"wrong status: {who} is {appearance.role}, {appearance.status}, not {'/'.join(sorted(right))}"
        for charge in about:
            if isinstance(charge, Charge) and charge.verdict == "guilty":
                if charge.offence not in guilty.get(fold(who), ()):
                    yield f"convicted falsely: {who} of {charge.offence}"
            elif isinstance(charge, Sentence) and charge.kind != NO_CONVICTION and "convicted" not in (right or ()):
                yield f"sentenced falsely: {who} to {charge.kind} {charge.term or ''}"
        wrong = words_of(appearance, extraction) & set(map(normal, unsaid.get(fold(who), ())))
        if wrong:
            yield f"said falsely: {who}: {', '.join(sorted(wrong))}"


def missing(trap: Trap, extraction: Extraction) -> Iterator[str]:
    """What the trap wants found and is not there."""
    for name, words in trap.get("found", {}).items():
        shown = [one for one in in_the_case(extraction) if fold(called(one)) == fold(name)]
        if not shown:
            yield f"not found: {name}"
            continue
        lacking = set(map(normal, words)) - set().union(*(words_of(one, extraction) for one in shown))
        if lacking:
            yield f"not found of {name}: {', '.join(sorted(lacking))}"


def in_the_case(extraction: Extraction) -> list[Appearance]:
    claims = (claim for claim in extraction.claims if isinstance(claim, Appearance))
    return [claim for claim in claims if claim.role in ("offender", "accused")]


def called(appearance: Appearance) -> str:
    return appearance.name or UNNAMED


def claims_of(appearance: Appearance, extraction: Extraction) -> list[Charge | Sentence | Order]:
    kinds = (Charge, Sentence, Order)
    return [claim for claim in extraction.claims if isinstance(claim, kinds) and claim.person == appearance.person]


def words_of(appearance: Appearance, extraction: Extraction) -> set[str]:
    """Offences, pleas, sentences, orders and terms said of one person."""
    words: set[str] = set()
    for claim in claims_of(appearance, extraction):
        if isinstance(claim, Charge):
            words |= {claim.offence, claim.plea or ""}
        else:
            parts = ("term", "custodial_term", "licence_term", "minimum_term")
            terms = (getattr(claim, part, None) for part in parts)
            words |= {claim.kind, *(normal(str(term)) for term in terms if term)}
    return words - {""}


def normal(word: str) -> str:
    """A duration in months where it is one of years or months; anything else as it is."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", word)
    return f"P{12 * int(match[1] or 0) + int(match[2] or 0)}M" if match else word


def statuses(status: str | list[str]) -> set[str]:
    return {status} if isinstance(status, str) else set(status)


def written(extraction: Extraction, vocabulary: Vocabulary) -> set[str]:
    """Every literal and IRI of the graph."""
    store = ox.Store()
    text = "".join(turtle(sections([extraction], resolve([extraction]), vocabulary), BASE))
    store.bulk_load(text.encode(), ox.RdfFormat.TURTLE)
    terms = (term for quad in store for term in (quad.subject, quad.object))
    return {term.value for term in terms if isinstance(term, ox.Literal | ox.NamedNode)}


def leaked(trap: Trap, strings: set[str]) -> Iterator[str]:
    """Names that must not be written and are, whole or in part."""
    right = {word for name in trap.get("accused", {}) if name != UNNAMED for word in fold(name).split()}
    right |= {fold(word) for word in trap.get("kept", ())}
    for name in trap.get("never", ()):
        parts = [word for word in name.split() if fold(word) not in right]
        for form in dict.fromkeys([name, *parts]):
            if near := first_with(form, strings):
                yield f"leaked: {name} (“{form}”) in {near!r}"
                break


def first_with(form: str, strings: Iterable[str]) -> str | None:
    """Where a name stands, whatever parts its words; a single word only as a name is written, or in an address."""
    words = form.split()
    pattern = re.compile(r"(?<![^\W_])" + r"[\W_]+".join(map(re.escape, words)) + r"(?![^\W_])", re.IGNORECASE)
    for text in sorted(strings):
        for match in pattern.finditer(text):
            if len(words) > 1 or "://" in text or match[0] in (form, form.upper()):
                return " ".join(text[max(0, match.start() - 50) : match.end() + 50].split())
    return None
