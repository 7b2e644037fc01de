"""A tiny reader of marked-up texts: what a release says, and under it what is to be understood.

A case is a text of paragraphs (wrapped as one likes) and bullets, in which people may be marked::

    <offender>Alan Roper</offender>, 44, of Mill Lane, Harwick, stole from <never>Ann Lee</never>.

and then what is expected of it, one fact a line, each after ``=`` (``= nothing`` where there is none)::

    = Alan Roper: theft, plea guilty, verdict guilty

Cases are parted by a line ``--``. A first line ``issued 2031-05-06`` or ``publisher Wessex Police`` is about the
document. Whoever is marked ``never`` must be withheld, whatever the case is about. Anonymous people are
``someone``, with their age where it is known: ``someone 38``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

import pytest

from kg.extract import extract
from kg.model import Appearance, Arrest, Charge, Document, Extraction, Hearing, Order, Seizure, Sentence, Term, When
from kg.vocabulary import Vocabulary, load

ISSUED = dt.date(2031, 5, 6)
"""A Tuesday: when a release of these tests came out, where it does not say otherwise."""

_MARK = re.compile(r"<(offender|accused|officer|official|never)>([^<]*)</\1>")
_ABOUT = re.compile(r"(issued|publisher) (.+)\n")


@dataclass(frozen=True)
class Case:
    """A text without its marks, what is expected of it, and whom the marks say to be what."""

    text: str
    expected: frozenset[str]
    marks: tuple[tuple[str, str], ...] = ()
    about: dict[str, str] = field(default_factory=dict)

    @property
    def never(self) -> list[str]:
        return [name for role, name in self.marks if role == "never"]

    @property
    def roles(self) -> set[tuple[str, str]]:
        """Role and name of everybody marked who belongs into the graph."""
        return {mark for mark in self.marks if mark[0] != "never"}

    def read(self) -> Extraction:
        """What is understood of the text."""
        issued = self.about.get("issued", ISSUED.isoformat())
        return read(
            self.text,
            issued=None if issued == "unknown" else dt.date.fromisoformat(issued),
            publisher=self.about.get("publisher"),
        )


def cases(marked: str) -> list[object]:
    """The cases of a marked-up text as parameters of a test, each called by its first words."""
    return [
        pytest.param(case, id=re.sub(r"[^\w ]", "", case.text)[:60].strip().replace(" ", "-"))
        for case in map(_case, re.split(r"(?m)^--$", marked))
    ]


def _case(block: str) -> Case:
    block, about = block.strip() + "\n", {}
    while match := _ABOUT.match(block):
        about[match.group(1)] = match.group(2)
        block = block[match.end() :]
    lines = block.splitlines()
    expected = [line[2:].strip() for line in lines if line.startswith("= ")]
    text = _unwrapped("\n".join(line for line in lines if not line.startswith("= ")).strip())
    marks = tuple((match.group(1), match.group(2)) for match in _MARK.finditer(text))
    return Case(_MARK.sub(r"\2", text), frozenset(expected) - {"nothing"}, marks, about)


def _unwrapped(text: str) -> str:
    """Paragraphs and bullets on one line each, however the test wraps them."""
    return re.sub(r"(?<!\n)\n(?![\n-])", " ", text)


@cache
def vocabulary() -> Vocabulary:
    """The real vocabulary, read once."""
    return load()


def document(text: str, issued: dt.date | None = ISSUED, publisher: str | None = None) -> Document:
    """A text as a document."""
    sha = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document("story", text, sha, "story.txt", publisher=publisher, issued=issued)


def read(text: str, issued: dt.date | None = ISSUED, publisher: str | None = None) -> Extraction:
    """What is understood of a text."""
    return extract(document(text, issued, publisher), vocabulary())


def told(extraction: Extraction, of: type) -> set[str]:
    """The claims of one class, one line each."""
    return {_WORDED[of](extraction, claim) for claim in extraction.claims if isinstance(claim, of)}


def who(extraction: Extraction, key: str) -> str:
    """The name of a person, or ``someone`` and the age."""
    for claim in extraction.claims:
        if isinstance(claim, Appearance) and claim.person == key:
            return claim.name or " ".join(["someone", *([str(claim.age)] if claim.age else [])])
    return "nobody"


def roles(extraction: Extraction) -> set[tuple[str, str]]:
    """Role and name of everybody who appears."""
    return {(c.role, who(extraction, c.person)) for c in extraction.claims if isinstance(c, Appearance)}


def nobody_kept_out_is_named(case: Case, extraction: Extraction) -> None:
    """Those marked ``never`` are no subjects, and each place of their names is withheld."""
    subjects = {name for subject in extraction.subjects for name in (subject.name, *subject.labels)}
    withheld = {i for span in extraction.withheld for i in range(span.start, span.end)}
    for name in case.never:
        assert name not in subjects, f"{name} has a node"
        for match in re.finditer(re.escape(name), extraction.document.text):
            assert withheld.issuperset(range(*match.span())), f"{name} stands open in the text"


def _charge(_: Extraction, claim: Charge) -> Iterator[str]:
    yield claim.offence
    yield from (f"{claim.counts} counts" for _ in range(claim.counts is not None))
    acquitted = claim.verdict in {"not-guilty", "dropped"}
    for name, value in (("plea", None if acquitted else claim.plea), ("verdict", claim.verdict), ("mode", claim.mode)):
        if value:
            yield f"{name} {value}"


def _sentence(extraction: Extraction, claim: Sentence) -> Iterator[str]:
    yield f"{claim.kind} {length(claim.term)}" if claim.term else claim.kind
    parts = {"custody": claim.custodial_term, "licence": claim.licence_term, "minimum": claim.minimum_term}
    yield from (f"{name} {length(term)}" for name, term in parts.items() if term)
    if claim.amount is not None:
        yield f"£{claim.amount:f}"
    yield from occasion(extraction, claim.court, claim.date)


def _order(_: Extraction, claim: Order) -> Iterator[str]:
    if claim.indefinite:
        yield f"{claim.kind} indefinite"
    else:
        yield f"{claim.kind} {length(claim.term)}" if claim.term else claim.kind


def _arrest(_: Extraction, claim: Arrest) -> Iterator[str]:
    yield f"arrested {claim.date}" if claim.date else "arrested"


def _seizure(_: Extraction, claim: Seizure) -> Iterator[str]:
    yield claim.item if claim.quantity is None else f"{claim.item} {claim.quantity} {claim.qualifier}"


def _hearing(extraction: Extraction, claim: Hearing) -> Iterator[str]:
    yield claim.kind
    yield from occasion(extraction, claim.court, claim.date)


def _appearance(extraction: Extraction, claim: Appearance) -> Iterator[str]:
    yield claim.role
    plain = {"status": claim.status, "age": claim.age, "rank": claim.rank}
    bodies = {"of": claim.locality, "force": claim.force, "team": claim.team, "leads": claim.leads}
    yield from (f"{name} {value}" for name, value in plain.items() if value is not None)
    yield from (f"{name} {extraction.subject(key).name}" for name, key in bodies.items() if key)
    if claim.investigated:
        yield f"investigated {' + '.join(sorted(who(extraction, key) for key in claim.investigated))}"
    if claim.investigated_by:
        yield f"investigated by {' + '.join(sorted(str(extraction.subject(k).name) for k in claim.investigated_by))}"


def occasion(extraction: Extraction, court: str | None, date: When | None) -> Iterator[str]:
    """Where and when a court sat."""
    if court:
        yield f"at {extraction.subject(court).name}"
    if date:
        yield f"on {date}"


def length(term: Term | None) -> str:
    """A term by its value, so that eighteen months are a year and six months."""
    if term is None:
        return ""
    months, hours = term.value
    days, hours = divmod(hours, 24) if not term.hours else (0, hours)
    return str(Term(months // 12, months % 12, days, hours))


def _worded(parts: Callable[..., Iterator[str]]) -> Callable[[Extraction, object], str]:
    def words(extraction: Extraction, claim: object) -> str:
        return f"{who(extraction, claim.person)}: {', '.join(parts(extraction, claim))}"  # type: ignore[attr-defined]

    return words


_WORDED = {
    Appearance: _worded(_appearance),
    Arrest: _worded(_arrest),
    Charge: _worded(_charge),
    Hearing: _worded(_hearing),
    Order: _worded(_order),
    Seizure: _worded(_seizure),
    Sentence: _worded(_sentence),
}
