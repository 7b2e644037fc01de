"""Offences, schemes, word classes and the ontology are complete, and no wording names two things."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg.vocabulary import load
from kg.vocabulary.folding import Folder

ONTOLOGY = Path(__file__).resolve().parent.parent / "ontology"
POLIT = "https://w3id.org/polit-kg/ontology#"
ID = "https://w3id.org/polit-kg/id/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
SOURCE = "http://purl.org/dc/terms/source"
LABELS = {SKOS + name for name in ("prefLabel", "altLabel", "hiddenLabel")}
FILES = ("words.ttl", "offences.ttl", "schemes.ttl", "polit.ttl", "shapes.ttl")
PHRASES = ("offences.ttl", "schemes.ttl")

# What a release says, and the offence that it names.
NAMED = [
    ("engaging in sexual communication with a 14-year-old girl", "sexual-communication-with-child"),
    ("making Category A indecent photographs of a child", "make-indecent-images"),
    ("downloading indecent images of children", "make-indecent-images"),
    ("sharing indecent videos of children", "distribute-indecent-images"),
    ("possessing indecent photographs of a child with a view to their being distributed",
     "possess-indecent-images-to-distribute"),
    ("causing a child under 13 to engage in sexual activity", "cause-incite-child-sexual-activity"),
    ("raping a woman", "rape"),
    ("rape of a girl under 13", "rape-of-child"),
    ("breaching his SHPO", "breach-sexual-harm-prevention-order"),
    ("breaching a non-harassment order", "breach-restraining-order"),
    ("breach of a non-molestation order", "breach-court-order"),
    ("Section 18 GBH", "wounding-with-intent"),
    ("section 20 wounding", "grievous-bodily-harm"),
    ("assault to severe injury", "grievous-bodily-harm"),
    ("assault by beating of an emergency worker", "assault-emergency-worker"),
    ("culpable homicide", "manslaughter"),
    ("being concerned in the supply of heroin and crack cocaine", "supply-class-a"),
    ("possession with intent to supply cannabis", "possess-with-intent-class-b"),
    ("producing cannabis", "produce-drug"),
    ("fraudulently evading the prohibition on the importation of cocaine", "import-drug"),
    ("acquiring criminal property", "money-laundering"),
    ("causing the death of a 19-year-old pedestrian by dangerous driving", "death-by-dangerous-driving"),
    ("driving with a proportion of a controlled drug above the specified limit", "drug-driving"),
    ("driving otherwise than in accordance with a licence", "driving-without-licence"),
    ("threatening a person with a bladed article in a public place", "possess-bladed-article"),
    ("possession of an imitation firearm with intent to cause fear of violence", "possess-firearm-with-intent"),
    ("TWOC", "vehicle-taking"),
    ("wilful fire-raising", "arson"),
    ("requiring a person to perform forced or compulsory labour", "slavery-servitude"),
    ("upskirting", "voyeurism"),
    ("disseminating terrorist publications", "terrorism-offence"),
    ("outraging public decency", "other-offence"),
    ("breach of the peace", "public-order-offence"),
    ("controlling prostitution for gain", "other-offence"),
    ("assault on police", "assault-emergency-worker"),
    ("assaulting a man by kicking him, to his severe injury", "grievous-bodily-harm"),
    ("damaging a shop window", "criminal-damage"),
    ("damaging a front door", "criminal-damage"),
    ("damaging the windscreen of a car", "criminal-damage"),
    ("possession of a specified controlled drug", "possess-drug"),
    ("having cocaine in her possession", "possess-drug"),
    ("driving with more than the prescribed limit of alcohol", "drink-driving"),
    ("driving while more than twice the legal limit", "drink-driving"),
    ("driving with a specified controlled drug above the specified limit", "drug-driving"),
    ("engaging in a course of behaviour that was abusive", "coercive-control"),
    ("causing unnecessary suffering to a lurcher", "animal-cruelty"),
    ("failing to protect a dog from suffering", "animal-cruelty"),
    ("dishonestly failing to disclose information", "fraud"),
    ("helping migrants enter the UK illegally", "facilitate-illegal-entry"),
    ("sending an electronic communication with intent to cause distress", "malicious-communications"),
    ("possession of extreme pornographic images portraying an act of intercourse with an animal",
     "possess-extreme-pornography"),
    ("inciting a girl to send indecent images", "cause-incite-child-sexual-activity"),
    ("exposure with intent to cause alarm or distress", "exposure"),
    ("setting fire to a car", "arson"),
    ("having a false identity document", "other-offence"),
    ("breaching Section 2(1) of the Health and Safety at Work etc. Act", "other-offence"),
    ("running an unlicensed house in multiple occupation", "other-offence"),
]  # fmt: skip
UNNAMED = ["drug dealing", "drug trafficking", "abuse", "modern slavery", "a string of offences", "attacking a woman"]


@cache
def triples(name: str) -> tuple[Quad, ...]:
    return tuple(parse((ONTOLOGY / name).read_bytes(), RdfFormat.TURTLE))


def said(name: str, *predicates: str) -> Iterator[tuple[str, str]]:
    """Subject and object of each triple of a file with one of those predicates."""
    for quad in triples(name):
        if quad.predicate.value in predicates and isinstance(quad.subject, NamedNode):
            assert isinstance(quad.object, NamedNode | Literal)
            yield quad.subject.value, quad.object.value


@cache
def folder() -> Folder:
    classes: defaultdict[str, list[str]] = defaultdict(list)
    for subject, label in said("words.ttl", *LABELS):
        classes[subject.rpartition("/")[2]].append(label)
    return Folder({name: tuple(words) for name, words in classes.items()})


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", FILES)
def test_each_file_is_turtle(name: str) -> None:
    assert triples(name)


def test_every_offence_of_the_vocabulary_stands_in_its_group(shared: Path) -> None:
    wanted = {(row["slug"], row["group"], row["label"]) for row in rows(shared / "vocab" / "offences.csv")}
    notation = dict(said("offences.ttl", SKOS + "notation"))
    label = dict(said("offences.ttl", SKOS + "prefLabel"))
    groups = dict(said("offences.ttl", SKOS + "broader"))
    offences = {subject for subject, value in said("offences.ttl", TYPE) if value == POLIT + "Offence"}
    assert {(notation[one], notation[groups[one]], label[one]) for one in offences} == wanted
    assert all(one == f"{ID}offence/{notation[one]}" for one in offences)


def test_every_other_term_stands_in_its_scheme(shared: Path) -> None:
    wanted = {(row["scheme"], row["slug"]) for row in rows(shared / "vocab" / "terms.csv")}
    files = ("schemes.ttl", "ranks.ttl")
    found = {
        (scheme.removeprefix(f"{ID}scheme/"), subject.removeprefix(scheme.replace("scheme/", "") + "/"))
        for name in files
        for subject, scheme in said(name, SKOS + "inScheme")
    }
    notations = {subject: slug for name in files for subject, slug in said(name, SKOS + "notation")}
    assert found == wanted
    assert all(subject.endswith("/" + slug) for subject, slug in notations.items())


def test_every_offence_has_a_statute_or_a_note() -> None:
    sources = list(said("offences.ttl", SOURCE))
    noted = {subject for subject, _ in said("offences.ttl", SKOS + "note")}
    offences = {subject for subject, value in said("offences.ttl", TYPE) if value == POLIT + "Offence"}
    assert offences == {subject for subject, _ in sources} | noted
    act = re.compile(r"https://www\.legislation\.gov\.uk/ukpga/[\w/-]+(?:/section/\d+[A-Z]*)?")
    assert [iri for _, iri in sources if not act.fullmatch(iri)] == []


@pytest.mark.parametrize("name", PHRASES)
def test_no_wording_names_two_concepts_of_one_scheme(name: str) -> None:
    schemes = dict(said(name, SKOS + "inScheme"))
    owners: defaultdict[tuple[str, tuple[str, ...]], set[str]] = defaultdict(set)
    for subject, label in said(name, *LABELS):
        if subject in schemes:
            owners[schemes[subject], folder().fold(label).tokens].add(f"{subject} {label!r}")
    clashes = [sorted(each) for each in owners.values() if len({one.split()[0] for one in each}) > 1]
    assert clashes == []


@pytest.mark.parametrize("name", PHRASES)
def test_no_wording_is_so_short_that_it_is_found_everywhere(name: str) -> None:
    people = {"<person>", "<child>", "<emergency-worker>", "<while>", "<without>", "<message>", "<image>"}
    loose = [label for _, label in said(name, *LABELS) if set(folder().fold(label).tokens) <= people]
    assert loose == []


def test_no_wording_starts_with_a_mode_that_the_grammar_reads() -> None:
    offences = [label for subject, label in said("offences.ttl", *LABELS) if "/offence/" in subject]
    assert [label for label in offences if re.match(r"(attempt|conspir)", label, re.IGNORECASE)] == []
    assert len(offences) > 900


def test_a_word_belongs_to_one_class() -> None:
    plain = Folder({})
    owners: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for subject, label in said("words.ttl", *LABELS):
        owners[plain.fold(label).tokens].add(subject)
    assert {words: found for words, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize(("text", "slug"), NAMED)
def test_offences_are_found_in_the_words_of_releases(text: str, slug: str) -> None:
    sentence = f"Marsh admitted {text}."
    found = load().phrases(sentence, "offence")
    assert [match.concept.slug for match in found] == [slug]
    assert found[0].span.start == sentence.index(text.split()[1] if text.split()[0] in ("a", "the") else text)


@pytest.mark.parametrize("text", UNNAMED)
def test_conduct_that_names_no_offence_is_none(text: str) -> None:
    assert load().phrases(f"Marsh was jailed for {text}.", "offence") == ()


def test_the_ontology_explains_each_term_that_the_graph_may_use() -> None:
    terms = {subject for subject, _ in said("polit.ttl", TYPE) if subject.startswith(POLIT)}
    labelled = {subject for subject, _ in said("polit.ttl", RDFS + "label")}
    explained = {subject for subject, _ in said("polit.ttl", RDFS + "comment")}
    assert terms == labelled & terms == explained & terms
    used = {
        term.value
        for path in ONTOLOGY.glob("*.ttl")
        for quad in triples(path.name)
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(POLIT)
    }
    assert used - terms == set()


@pytest.mark.parametrize("name", ["kind", "court", "date", "term", "amount", "leads", "investigated", "investigatedBy"])
def test_what_claims_and_others_share_has_no_domain_and_no_range(name: str) -> None:
    told = {quad.predicate.value for quad in triples("polit.ttl") if quad.subject == NamedNode(POLIT + name)}
    assert "https://schema.org/domainIncludes" in told
    assert not told & {RDFS + "domain", RDFS + "range"}
