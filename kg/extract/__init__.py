"""From a document to its claims: who stands before the court for what, and which quoted words say so.

:func:`extract` is the one way in. It reads the document once (:mod:`kg.extract.reading`), finds whom every
verb of the criminal process is said of (:mod:`kg.extract.discourse`), lets one module a fact type read its
claims, and closes with who may be named and who is kept out.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from kg import patterns as re
from kg.extract.accusations import only_accused
from kg.extract.appearances import Presenter, status_of
from kg.extract.arrests import Arrests
from kg.extract.charges import read_charges
from kg.extract.companies import without_companies
from kg.extract.confidence import with_confidence
from kg.extract.discourse import Discourse
from kg.extract.earlier_convictions import without_harmed
from kg.extract.extractors import Extractor, Installed, extended, installed, quoted
from kg.extract.headlines import told_by_the_story
from kg.extract.hearings import read_hearings
from kg.extract.investigators import Investigations
from kg.extract.killed_namesakes import without_killed
from kg.extract.murder_terms import murderers
from kg.extract.nominal_sums import pays_nominal_sum
from kg.extract.occasions import Occasions
from kg.extract.offence_dates import with_offence_dates
from kg.extract.officers import Officer, officers_in
from kg.extract.officials import Official, read_official
from kg.extract.orders import convicted_by_order, read_orders
from kg.extract.people import Person
from kg.extract.raised_minimum import with_raised_minimum
from kg.extract.reading import Reading, read_document
from kg.extract.roles import Place, inspectors_of_charity, places_of
from kg.extract.seizures import read_seizures
from kg.extract.sentenced_for import convicted_by_sentence, murdered_for_life
from kg.extract.sentences import read_sentences
from kg.extract.service import places_of_service, read_service
from kg.extract.statistics import read_statistics
from kg.extract.tagging import compile_rule
from kg.extract.titles import ranks_of
from kg.extract.unread import unread_passages
from kg.extract.voice import with_publisher
from kg.extract.withholding import withheld
from kg.extract.wrongly_suspected import without_wrongly_suspected
from kg.model import Appearance, Charge, Claim, Document, Extraction, Sentence, Span, Statistic, Subject
from kg.vocabulary import Vocabulary

__all__ = ["Extractor", "Installed", "extract", "quoted"]


_PART_OF_IT = compile_rule(r"{B}[’']s? {B}")


def extract(document: Document, vocabulary: Vocabulary, extractors: Iterable[Installed] | None = None) -> Extraction:
    """All claims of one document, with the subjects they are about; raises nothing for any text.

    ``extractors`` of third parties add theirs (those that are installed, where none are given); ExtractorError says
    which of them failed or broke its terms.
    """
    document = with_publisher(document, vocabulary)
    reading = read_document(document, vocabulary)
    places = places_of(reading.tagged)
    charity = inspectors_of_charity(reading.bodies, reading.tagged)
    officials = {
        person.key: official
        for person in reading.people
        if (official := read_official(person, places.get(person.key, []), charity))
    }
    discourse = Discourse(reading.tagged, reading.people, frozenset(officials))
    occasions = Occasions(discourse, document.issued)
    charges, sentences = _cases(reading, discourse, occasions)
    standing = _standing(reading, discourse, charges, sentences)
    officers = {
        officer.person.key: officer
        for officer in officers_in(
            places, reading.people, reading.bodies, reading.tagged, ranks_of(document.text, vocabulary)
        )
    }
    discourse.keep(standing)
    statistics = read_statistics(document, reading.passages, reading.bodies, vocabulary)
    investigations = Investigations(
        discourse,
        reading.bodies,
        [o for key, o in officers.items() if key not in standing],
        _reported_body(reading, statistics),
    )
    arrests, arrest_places = Arrests(discourse, vocabulary).read()
    orders = [order for order in read_orders(discourse) if order.person not in discourse.quashed]
    claims: list[Claim] = [
        *charges,
        *sentences,
        *orders,
        *arrests,
        *read_hearings(discourse, occasions, sentences, orders),
        *read_seizures(discourse, vocabulary),
    ]
    claims = [claim for claim in claims if claim.person in standing]  # type: ignore[union-attr]
    presenter = Presenter(discourse, investigations)
    told_of = {claim.person for claim in claims}  # type: ignore[union-attr]
    appearances, localities = _appearances(
        reading, discourse, standing, officers, officials, places, presenter, told_of
    )
    understood = _gather(reading, [*appearances, *claims, *statistics], {**localities, **arrest_places})
    return extended(with_confidence(understood), vocabulary, installed() if extractors is None else extractors)


def _cases(reading: Reading, discourse: Discourse, occasions: Occasions) -> tuple[list[Charge], list[Sentence]]:
    """The charges and sentences of a text: each kind is read once, and then held against the other."""
    charges = told_by_the_story(read_charges(discourse), discourse.headlines)
    charges = with_offence_dates(charges, discourse)
    sentences = told_by_the_story(
        read_sentences(discourse, occasions, _in_northern_ireland(reading), murderers(charges)), discourse.headlines
    )
    sentences = [sentence for sentence in sentences if sentence.person not in discourse.quashed]
    # Life is the sentence for murder: it does not stand where a lesser offence took the place of that.
    sentences = [
        sentence for sentence in sentences if sentence.kind != "life" or sentence.person not in discourse.reduced
    ]
    sentences = with_raised_minimum(sentences, discourse)
    charges = murdered_for_life(charges, sentences, discourse)
    return convicted_by_sentence(charges, sentences, discourse), sentences


def _standing(
    reading: Reading, discourse: Discourse, charges: Sequence[Charge], sentences: Sequence[Sentence]
) -> dict[str, str]:
    """How each defendant stands; nobody of whom that cannot be said, or who is only a victim or wrongly suspected."""
    standing = {
        person.key: status
        for person in discourse.defendants
        if not only_accused([event for event in discourse.events if person in event.people], reading.tagged)
        if (status := status_of(person, discourse.events, charges, sentences, discourse.retried(person)))
        or (status := "convicted" if pays_nominal_sum(person, discourse.events, reading.tagged) else None)
    }
    ordered = convicted_by_order(discourse)
    standing |= {key: "convicted" for key in ordered if standing.get(key) in {None, "arrested", "suspected"}}
    standing = without_wrongly_suspected(standing, discourse, charges)
    standing = without_harmed(standing, discourse.events, reading.tagged)
    standing = without_killed(standing, discourse.events, charges, reading.tagged)
    return without_companies(standing, discourse, sentences, reading.tagged)


def _in_northern_ireland(reading: Reading) -> bool:
    """Whether a court of Northern Ireland is named."""
    named = [court.concept for court in reading.bodies.of_kind("court") if court.concept]
    return any(reading.vocabulary.by_iri(iri).jurisdiction == "Northern Ireland" for iri in named)


# "Among those arrested was Roe", in a report of what a force did in a week
_AMONG_THEM = compile_rule(
    r"\b(?:[Aa]mong(?:st)?|[Ss]ome of|[Oo]ne of|[Ii]ncluded in) (?:the )?(?:those|people) (?:who (?:were|was) )?"
    r"(?:arrested|held|charged|detained|caught|stopped|picked up)(?:[^.;:]{0,40}?(?: (?:was|were|is|are)|,) {P}|:)"
)


def _reported_body(reading: Reading, statistics: list[Statistic]) -> tuple[str, int] | None:
    """The only team whose work a document reports on, and where its figures begin: the cases told after are its own.

    Another team that it names must be a part of it (``SEROCU's Cyber Crime Unit``). Or the only force that figures are
    of, from where it tells of ``those arrested``.
    """
    teams = {team.key for team in reading.bodies.of_kind("team")}
    reporting = teams.intersection(statistic.subject for statistic in statistics)
    parts = {
        passage.item(position + len(owner.group()) - 1).value.key
        for passage in reading.tagged
        for position, item in passage.found("B")
        if item.value.key in reporting and (owner := _PART_OF_IT.match(passage.text, position))
    }
    forces = {one.subject for one in statistics if reading.bodies.by_key(one.subject).kind == "force"}
    among = (p.passage.span.start for p in reading.tagged if len(forces) == 1 and _AMONG_THEM.search(p.text))
    if (start := next(among, None)) is not None:
        return forces.pop(), start
    if len(reporting) != 1 or teams - parts != reporting:
        return None
    team = reporting.pop()
    return team, min(said.span.start for one in statistics if one.subject == team for said in one.evidence)


def _appearances(
    reading: Reading,
    discourse: Discourse,
    standing: dict[str, str],
    officers: dict[str, Officer],
    officials: dict[str, Official],
    places: dict[str, list[Place]],
    presenter: Presenter,
    told_of: Container[str],
) -> tuple[list[Appearance], dict[str, Span]]:
    made: list[Appearance] = []
    localities: dict[str, Span] = {}
    served = places_of_service(discourse, places)
    for person in reading.people:
        if person.key in standing:
            # "a man in his 30s" is somebody apart where something is told of him alone
            if person.anonymous and person.age is None and not person.localities and person.key not in told_of:
                continue
            where = person.localities[0] if person.localities else None
            key = f"place-{where.start}" if where else None
            if key and where:
                localities[key] = where
            made.append(
                presenter.defendant(
                    person,
                    standing[person.key],
                    read_service(
                        person, served.get(person.key, []), reading.bodies, reading.tagged, reading.vocabulary
                    ),
                    key,
                )
            )
        elif person.key in officials:
            made.append(presenter.official(officials[person.key]))
        elif person.key in officers:
            made.append(presenter.officer(officers[person.key]))
    return made, localities


def _gather(reading: Reading, claims: list[Claim], places: dict[str, Span]) -> Extraction:
    """Only people with an appearance have a node, and only claims about those stay."""
    presented = {claim.person: claim for claim in claims if isinstance(claim, Appearance)}
    claims = [claim for claim in claims if not hasattr(claim, "person") or claim.person in presented]
    subjects = [_subject(person, presented[person.key]) for person in reading.people if person.key in presented]
    hidden = _hidden_surnames(reading, presented)
    subjects += [body for body in reading.bodies.subjects if not _bears_one_of(hidden, body)]
    text = reading.document.text
    subjects += [
        Subject(key, "place", text[span.start : span.end], mentions=(span,)) for key, span in sorted(places.items())
    ]
    named = frozenset(key for key, claim in presented.items() if claim.name is not None)
    spans, words = withheld(reading, named)
    return Extraction(
        document=reading.document,
        passages=reading.passages,
        subjects=tuple(subjects),
        claims=tuple(claims),
        signposts=reading.bodies.signposts,
        withheld=spans,
        withheld_names=words,
        unread=unread_passages(reading, claims),
    )


_NAMES = 2
"""Words of most people's names."""


def _hidden_surnames(reading: Reading, presented: Container[str]) -> frozenset[str]:
    """The surnames, in small letters, that only people without a node bear."""
    hidden = (person for person in reading.people if person.key not in presented and person.words)
    # "New Zealand Rugby" only looks like somebody
    kept_out = {person.surname.lower() for person in hidden if person.titles or len(person.words) <= _NAMES}
    shown = {word.lower() for person in reading.people if person.key in presented for word in person.words}
    return frozenset(kept_out - shown)


def _bears_one_of(surnames: frozenset[str], body: Subject) -> bool:
    """``Roe Foods``, where Roe is the victim: whether a body of no list bears the name of somebody without a node."""
    if body.kind != "organisation" or body.concept is not None:
        return False
    forms = (body.name or "", *body.labels)
    return any(word.lower() in surnames for form in forms for word in re.split(r"[\s’'&-]+", form))


def _subject(person: Person, appearance: Appearance) -> Subject:
    labels = tuple(
        dict.fromkeys(
            " ".join(mention.words) for mention in person.mentions if mention.full and mention.words != person.words
        )
    )
    return Subject(
        person.key, "person", appearance.name, labels if appearance.name else (), mentions=tuple(person.spans)
    )
