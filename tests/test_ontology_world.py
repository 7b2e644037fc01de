"""The real world in ``ontology/`` (courts, forces, teams, ranks, other bodies, places, names) is well-formed data."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

ONTOLOGY = Path(__file__).resolve().parent.parent / "ontology"
POLIT = "https://w3id.org/polit-kg/ontology#"
ID = "https://w3id.org/polit-kg/id/"
SCHEMA = "https://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
NAMES = {LABEL, SKOS + "prefLabel", SKOS + "altLabel", SKOS + "hiddenLabel"}

# file, the class it holds, the folder of its IRIs, the fewest entities that it must hold
FILES = [
    ("courts.ttl", POLIT + "Court", "court", 500),
    ("forces.ttl", POLIT + "PoliceForce", "force", 65),
    ("teams.ttl", POLIT + "Team", "team", 35),
    ("support.ttl", POLIT + "SupportOrganisation", "support", 90),
    ("organisations.ttl", POLIT + "Organisation", "organisation", 200),
    ("ranks.ttl", SKOS + "Concept", "rank", 18),
]
LISTS = [("given-names.txt", 2000), ("towns.txt", 2800), ("counties.txt", 150)]
RANKS = """pcso police-staff constable detective-constable sergeant detective-sergeant inspector detective-inspector
    chief-inspector detective-chief-inspector superintendent detective-superintendent chief-superintendent
    detective-chief-superintendent commander assistant-chief-constable deputy-chief-constable chief-constable"""


@cache
def triples(name: str) -> tuple[Quad, ...]:
    return tuple(parse((ONTOLOGY / name).read_bytes(), RdfFormat.TURTLE))


@cache
def lines(name: str) -> tuple[str, ...]:
    text = (ONTOLOGY / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def objects(name: str, predicate: str) -> Iterator[tuple[str, str]]:
    for quad in triples(name):
        if quad.predicate.value == predicate:
            assert isinstance(quad.subject, NamedNode)
            assert isinstance(quad.object, NamedNode | Literal)
            yield quad.subject.value, quad.object.value


def members(name: str, kind: str) -> set[str]:
    return {subject for subject, value in objects(name, TYPE) if value == kind}


def folded(label: str) -> str:
    return re.sub(r"^the ", "", label.replace("’", "'").replace("&", "and"), flags=re.IGNORECASE)


@pytest.mark.parametrize(("name", "kind", "folder", "least"), FILES)
def test_each_file_holds_its_class_under_its_folder(name: str, kind: str, folder: str, least: int) -> None:
    found = members(name, kind)
    assert len(found) >= least
    assert all(re.fullmatch(re.escape(f"{ID}{folder}/") + r"[a-z0-9]+(-[a-z0-9]+)*", iri) for iri in found)


@pytest.mark.parametrize(("name", "kind", "folder", "least"), FILES)
def test_each_entity_has_exactly_one_main_label(name: str, kind: str, folder: str, least: int) -> None:
    main = SKOS + "prefLabel" if kind == SKOS + "Concept" else LABEL
    labelled = [subject for subject, _ in objects(name, main) if subject in members(name, kind)]
    assert sorted(labelled) == sorted(members(name, kind))


@pytest.mark.parametrize(("name", "kind", "folder", "least"), FILES)
def test_no_entity_is_written_twice(name: str, kind: str, folder: str, least: int) -> None:
    typed = [subject for subject, value in objects(name, TYPE) if value == kind]
    assert len(typed) == len(set(typed))


@pytest.mark.parametrize(("name", "kind", "folder", "least"), FILES)
def test_no_label_belongs_to_two_entities_of_one_class(name: str, kind: str, folder: str, least: int) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for predicate in NAMES:
        for subject, label in objects(name, predicate):
            owners[folded(label)].add(subject)
    assert {label: iris for label, iris in owners.items() if len(iris) > 1} == {}


@pytest.mark.parametrize(("name", "kind", "folder", "least"), FILES)
def test_labels_are_clean_text(name: str, kind: str, folder: str, least: int) -> None:
    labels = [label for predicate in NAMES for _, label in objects(name, predicate)]
    assert [label for label in labels if label != " ".join(label.split()) or not label or "http" in label] == []


def test_no_name_is_both_support_and_another_organisation() -> None:
    def named(name: str) -> set[str]:
        return {folded(label) for predicate in NAMES for _, label in objects(name, predicate)}

    assert named("support.ttl") & named("organisations.ttl") == set()
    assert named("forces.ttl") & (named("support.ttl") | named("organisations.ttl") | named("teams.ttl")) == set()


@pytest.mark.parametrize("name", ["forces.ttl", "teams.ttl", "support.ttl", "organisations.ttl", "courts.ttl"])
def test_addresses_are_https_and_belong_to_one_entity(name: str) -> None:
    urls = list(objects(name, SCHEMA + "url"))
    shape = re.compile(r"https://([a-z0-9-]+\.)+[a-z]{2,}/([a-z0-9-]+(/[a-z0-9-]+)*)?")
    assert [url for _, url in urls if not shape.fullmatch(url)] == []
    assert len({url for _, url in urls}) == len(urls)


def test_police_addresses_end_as_police_addresses_do() -> None:
    ends = (".police.uk/", "nationalcrimeagency.gov.uk/")
    assert [url for _, url in objects("forces.ttl", SCHEMA + "url") if not url.endswith(ends)] == []


@pytest.mark.parametrize("name", ["support.ttl", "organisations.ttl"])
def test_telephone_numbers_have_a_british_shape(name: str) -> None:
    free, geographic, short = r"0(80|30|34|33)\d{7,8}", r"0[12]\d{8,9}", r"116(000|123)|111|85258|08001111"
    numbers = [re.sub(r"\s", "", number) for _, number in objects(name, SCHEMA + "telephone")]
    assert numbers
    assert [number for number in numbers if not re.fullmatch(f"{free}|{geographic}|{short}", number)] == []


def test_whoever_runs_a_service_or_holds_a_team_is_itself_described() -> None:
    assert {runner for _, runner in objects("support.ttl", POLIT + "runBy")} <= members(*FILES[3][:2])
    assert {force for _, force in objects("teams.ttl", POLIT + "partOf")} <= members(*FILES[1][:2])
    assert {body for _, body in objects("organisations.ttl", POLIT + "partOf")} <= members(*FILES[4][:2])


def test_helplines_lead_to_their_charities() -> None:
    runs = {(s.rsplit("/", 1)[1], o.rsplit("/", 1)[1]) for s, o in objects("support.ttl", POLIT + "runBy")}
    assert ("stop-it-now", "lucy-faithfull-foundation") in runs
    assert ("national-domestic-abuse-helpline", "refuge") in runs
    assert ("childline", "nspcc") in runs


def test_ranks_are_those_of_the_scheme() -> None:
    slugs = {label for _, label in objects("ranks.ttl", SKOS + "notation")}
    assert slugs == set(RANKS.split())
    assert all(iri == f"{ID}rank/{slug}" for iri, slug in objects("ranks.ttl", SKOS + "notation"))


def test_press_forms_lead_to_the_entity() -> None:
    def owner(name: str, label: str) -> str:
        (iri,) = {s for predicate in NAMES for s, value in objects(name, predicate) if value == label}
        return iri.rsplit("/", 1)[1]

    assert owner("courts.ttl", "Old Bailey") == "central-criminal-court"
    assert owner("courts.ttl", "Weston-super-Mare Magistrates' Court") == "north-somerset-magistrates-court"
    assert owner("forces.ttl", "Hampshire Constabulary") == "hampshire-and-isle-of-wight-constabulary"
    assert owner("forces.ttl", "GMP") == "greater-manchester-police"
    assert owner("teams.ttl", "ERSOU") == "eastern-region-special-operations-unit"
    assert owner("ranks.ttl", "Det Ch Insp") == "detective-chief-inspector"
    assert owner("support.ttl", "National Association for People Abused in Childhood") == "napac"
    assert owner("organisations.ttl", "CPS") == "crown-prosecution-service"


@pytest.mark.parametrize("predicate", ["teamWord", "teamModifier", "rankPrefix", "officerTitle", "notAnOfficer"])
def test_word_lists_of_police_are_there(predicate: str) -> None:
    name = "teams.ttl" if predicate.startswith("team") else "ranks.ttl"
    assert len(list(objects(name, POLIT + predicate))) >= 15


def test_heads_of_teams_are_not_heads_of_organisations() -> None:
    heads = {word for _, word in objects("teams.ttl", POLIT + "teamWord")}
    bodies = {word for _, word in objects("organisations.ttl", POLIT + "organisationWord")}
    assert heads >= {"Team", "Unit", "Squad"}
    assert bodies >= {"Council", "Trust", "Diocese"}
    assert heads & bodies == set()
    assert heads & {word for _, word in objects("teams.ttl", POLIT + "teamModifier")} == set()


@pytest.mark.parametrize("name", [name for name, *_ in FILES + [(name, "") for name, _ in LISTS]])
def test_each_file_opens_with_what_it_is_and_its_source(name: str) -> None:
    opening = (ONTOLOGY / name).read_text(encoding="utf-8").split("\n\n", 1)[0]
    assert opening.startswith("# ")
    assert "Source kind:" in opening


@pytest.mark.parametrize(("name", "least"), LISTS)
def test_lists_are_sorted_names_each_once(name: str, least: int) -> None:
    words = lines(name)
    assert len(words) >= least
    assert len({word.casefold() for word in words}) == len(words)
    assert list(words) == sorted(words, key=str.casefold)
    assert [word for word in words if word != word.strip() or not (word[0].isupper() or word[0] in "’'")] == []


def test_a_county_is_no_town_and_neither_is_a_given_name() -> None:
    towns, counties, given = (set(lines(name)) for name in ("towns.txt", "counties.txt", "given-names.txt"))
    assert towns & counties == set()
    assert {"Essex", "Norfolk", "Tyne and Wear", "Scotland", "Northern Ireland"} <= counties
    assert {"Basildon", "Weston-super-Mare", "Bulwell", "Ross-on-Wye", "Paisley", "Newry", "Ebbw Vale"} <= towns
    assert given >= {"Siobhán", "Mohammed", "Agnieszka", "Emma", "Rhys", "Chinedu", "Tuấn", "Ionuț"}
    assert given & {"Preston", "Lincoln", "May", "Essex", "Judge"} == set()
    assert given & counties == set()


def test_the_data_is_shipped_with_the_package() -> None:
    pytest.importorskip("kg_ontology", reason="the project is not installed here")
    shipped = {item.name for item in resources.files("kg_ontology").iterdir()}
    assert shipped >= {name for name, *_ in FILES} | {name for name, _ in LISTS}
