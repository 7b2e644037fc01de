"""The bodies of a document: courts, forces, teams, support and other organisations (contract, rules 16 to 21).

Each reader of its own module finds one kind; this one lets them run in the order in which they know of each
other, and answers what stands where.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg import patterns as re
from kg.extract.courts import find_courts
from kg.extract.forces import find_forces
from kg.extract.name_evidence import aged, bodies_named, is_given
from kg.extract.naming import Naming, fold, subjects
from kg.extract.organisations import find_organisations, firms_named_after, health_trusts, only_said_of_things
from kg.extract.stretches import Nested, Stretches
from kg.extract.support import find_support, sends_readers_to
from kg.extract.teams import find_teams
from kg.language.quotes import quotations
from kg.model import Document, Passage, Span, Subject, SubjectKind
from kg.vocabulary import Vocabulary
from kg.vocabulary.wordlists import alternation


@dataclass(frozen=True, slots=True)
class Bodies:
    """What a document names beside people; ``home_force`` is the key of the force whose release it is."""

    subjects: tuple[Subject, ...]
    home_force: str | None = None

    def of_kind(self, kind: SubjectKind) -> tuple[Subject, ...]:
        """The bodies of a kind, in the order of their first mention."""
        return tuple(subject for subject in self.subjects if subject.kind == kind)

    def by_key(self, key: str) -> Subject:
        """The body of that key; raises KeyError where there is none."""
        for subject in self.subjects:
            if subject.key == key:
                return subject
        raise KeyError(key)

    def at(self, kind: SubjectKind, span: Span) -> Subject | None:
        """The body of a kind whose mention stands at a span or within it, the longest mention first."""
        found = [(len(place), subject) for subject, place in self.mentions(kind) if place.overlaps(span)]
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def mentions(self, kind: SubjectKind | None = None) -> tuple[tuple[Subject, Span], ...]:
        """All places of a kind (of every kind, where none is given), in the order of the text."""
        places = [
            (subject, place)
            for subject in self.subjects
            if kind is None or subject.kind == kind
            for place in subject.mentions
        ]
        return tuple(sorted(places, key=lambda pair: pair[1]))

    def spans(self) -> tuple[Span, ...]:
        """All stretches of the text that name a body or speak of one."""
        return tuple(place for _, place in self.mentions())

    @property
    def signposts(self) -> tuple[str, ...]:
        """The keys of those whom readers are sent to."""
        return tuple(subject.key for subject in self.of_kind("support"))


def find_bodies(
    document: Document,
    passages: Sequence[Passage],
    vocabulary: Vocabulary,
    person_spans: Sequence[Span],
    doubtful: Sequence[Span] = (),
) -> Bodies:
    """All bodies that a document names; ``person_spans`` are the places of personal names, which are none.

    ``doubtful`` are those of which only their capitals say that they may be somebody.
    """
    text = document.text
    known_names = bodies_named(text, vocabulary)
    known_places = {match.span for match in known_names if match.concept.kind != "rank"}
    aged_people = {text[s.start : s.end] for s in person_spans if _is_aged(text, s, vocabulary)}
    people = [
        span
        for span in sorted(person_spans)
        if text[span.start : span.end] in aged_people or not _is_no_person(text, span, known_places, vocabulary)
    ]
    named_people = Nested(people)
    surnames = {text[span.start : span.end].split()[-1] for span in people}
    trusts = Stretches([*health_trusts(text), *firms_named_after(text, known_places)])
    names = [
        match
        for match in known_names
        if not named_people.hold(match.span.start, match.span.end)
        and _without_owner(text[match.span.start : match.span.end]) not in surnames
        and not (
            match.concept.kind in ("organisation", "support")
            and (trusts.hit(match.span.start, match.span.end) or only_said_of_things(text, match.span))
        )
    ]
    quoted = [quotation.span for quotation in quotations(text)]
    courts = find_courts(text, names, vocabulary)
    forces = find_forces(document, names, vocabulary, quoted, people)
    ranks = [match.span for match in names if match.concept.kind == "rank"]
    known = [match.span for match in names if match.concept.kind in ("support", "organisation")]
    taken = [*people, *ranks, *_places(courts)]
    teams = find_teams(text, names, forces, vocabulary, [*taken, *known])
    taken += [*_places(forces.found), *_places(teams)]
    directed = find_support(text, passages, names, vocabulary, taken)
    helpers = _places(subjects("support", directed.support))
    unlisted = find_organisations(
        text, vocabulary, [*taken, *known, *helpers], [text[span.start : span.end] for span in people]
    )
    asked = (naming for naming in unlisted if sends_readers_to(text, passages, naming.span))
    support = subjects("support", [*directed.support, *asked])
    organisations = subjects("organisation", [*directed.mentioned, *_publisher(document, vocabulary), *unlisted])
    others = {fold(name) for body in (*support, *forces.found, *teams) for name in (body.name or "", *body.labels)}
    longer = [fold(body.name or "") for body in organisations]
    named = tuple(
        body
        for body in organisations
        if fold(body.name or "") not in others
        # "the Royal Academy", in a text about the Royal Academy of Music
        and not any(name.startswith(f"{fold(body.name or '')} of ") for name in longer)
    )
    return Bodies((*courts, *forces.found, *teams, *support, *named), forces.home)


def _without_owner(written: str) -> str | None:
    """The owner in a shop's name, which may be somebody of the text: ``McColl's``."""
    return written[:-2] if written.endswith(("'s", "’s")) else None


def _is_aged(text: str, span: Span, vocabulary: Vocabulary) -> bool:
    """``Alan Church, 42``: somebody whose surname ends the names of bodies, too."""
    words = text[span.start : span.end].split()
    return len(words) == 2 and is_given(words[0], vocabulary) and aged(text, span)


def _is_no_person(text: str, span: Span, known: Container[Span], vocabulary: Vocabulary) -> bool:
    """A span that only looked like somebody's name: it is a known body of several words, or ends as bodies do."""
    words = text[span.start : span.end].split()
    if len(words) > 1 and span in known:
        return True
    if _called_a_body().search(text[max(0, span.start - 60) : span.start]) and not is_given(words[0], vocabulary):
        return True
    return " ".join(words).endswith(_body_endings(vocabulary))


@cache
def _called_a_body() -> re.Pattern[str]:
    """``an escort agency called Night Owls``, but ``the owner of a shop called Ann Roe``."""
    return re.compile(
        rf"\b(?:[Aa]n?|[Tt]he|his|her|their|two) (?:[\w’'-]+ ){{0,2}}(?:{alternation('noun of a body')})"
        r" (?:called|named) $"
    )


@cache
def _body_endings(vocabulary: Vocabulary) -> tuple[str, ...]:
    heads = {*vocabulary.words("team"), *vocabulary.words("organisation"), "Police", "Constabulary", "Court"}
    return tuple(f" {head}" for head in sorted(heads))


def _places(bodies: Sequence[Subject]) -> list[Span]:
    return [place for body in bodies for place in body.mentions]


def _publisher(document: Document, vocabulary: Vocabulary) -> Iterator[Naming]:
    """A public body that publishes is named by that ("The Crown Prosecution Service"); a newspaper is none."""
    publisher = document.publisher or ""
    for match in vocabulary.names(publisher):
        if match.concept.kind == "organisation" and len(match.span) >= len(publisher) - len("The "):
            yield Naming(Span(0, 0), publisher.removeprefix("The "), match.concept)
