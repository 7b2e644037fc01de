"""The vocabulary: what is found by name, what by phrase, and what must not be taken for either."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import VocabularyError
from kg.vocabulary import Vocabulary, load
from kg.vocabulary.turtle import read_entries

PREFIXES = """
@prefix polit: <https://w3id.org/polit-kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix id: <https://w3id.org/polit-kg/id/> .
"""
NAMES = """
<https://w3id.org/polit-kg/id/court/harwick-crown-court> a polit:Court ; rdfs:label "Harwick Crown Court" .
<https://w3id.org/polit-kg/id/court/harwick-magistrates-court> a polit:Court ; rdfs:label "Harwick Magistrates' Court" .
<https://w3id.org/polit-kg/id/force/wessex-police> a polit:PoliceForce ; rdfs:label "Wessex Police" ;
    schema:url <https://www.wessex.police.uk/> .
<https://w3id.org/polit-kg/id/force/moor-and-vale-police> a polit:PoliceForce ; rdfs:label "Moor and Vale Police" .
<https://w3id.org/polit-kg/id/team/wessex-police-dog-unit> a polit:Team ; rdfs:label "Wessex Police Dog Unit" ;
    polit:partOf <https://w3id.org/polit-kg/id/force/wessex-police> .
<https://w3id.org/polit-kg/id/support/lantern> a polit:SupportOrganisation ; rdfs:label "The Lantern Trust" ;
    schema:url <https://www.lantern.org.uk/> ; schema:telephone "0800 000 000" .
<https://w3id.org/polit-kg/id/support/speak-up-now> a polit:SupportOrganisation ; rdfs:label "Speak Up Now!" ;
    skos:altLabel "SUN" ; polit:runBy <https://w3id.org/polit-kg/id/support/lantern> ;
    schema:url <https://www.lantern.org.uk/speak-up> .
"""
PHRASES = """
<https://w3id.org/polit-kg/id/offence/chat> a skos:Concept , polit:Offence ; skos:notation "chat-with-child" ;
    skos:prefLabel "Engage in lewd chat with a child"@en ; skos:altLabel "lewd chat"@en .
<https://w3id.org/polit-kg/id/offence/drive> a polit:Offence ; skos:notation "cause-death" ;
    skos:prefLabel "cause death of … by careless driving"@en .
<https://w3id.org/polit-kg/id/offence/supply> a polit:Offence ; skos:notation "supply-class-a" ;
    skos:prefLabel "supply of class a drug"@en .
<https://w3id.org/polit-kg/id/offence/supply-b> a polit:Offence ; skos:notation "supply-class-b" ;
    skos:prefLabel "supply of class b drug"@en .
<https://w3id.org/polit-kg/id/item/phone> a skos:Concept ; skos:notation "phone" ; skos:prefLabel "child phone"@en .
<https://w3id.org/polit-kg/id/word-class/child> a polit:WordClass ; skos:prefLabel "child" ;
    skos:altLabel "girl" , "boy" .
<https://w3id.org/polit-kg/id/word-class/class-a-drug> a polit:WordClass ; skos:prefLabel "class a drug" ;
    skos:altLabel "heroin" , "crack cocaine" , "cocaine" .
polit:Team polit:teamWord "Unit" , "Squad" .
"""


def vocabulary(turtle: str = NAMES + PHRASES) -> Vocabulary:
    return Vocabulary(read_entries([("words.ttl", (PREFIXES + turtle).encode())]))


VOCABULARY = vocabulary()


def named(text: str) -> list[tuple[str, str]]:
    return [(text[m.span.start : m.span.end], m.concept.slug) for m in VOCABULARY.names(text)]


def described(text: str, *kinds: str) -> list[tuple[str, str]]:
    return [(text[m.span.start : m.span.end], m.concept.slug) for m in VOCABULARY.phrases(text, *kinds)]


@pytest.mark.parametrize(
    ("text", "words", "slug"),
    [
        ("jailed at Harwick Crown Court on Monday", "Harwick Crown Court", "harwick-crown-court"),
        ("at Harwick Magistrates’ Court", "Harwick Magistrates’ Court", "harwick-magistrates-court"),
        ("at Harwick Magistrates Court", "Harwick Magistrates Court", "harwick-magistrates-court"),
        ("at Harwick Magistrate's Court", "Harwick Magistrate's Court", "harwick-magistrates-court"),
        ("Wessex Police's officers", "Wessex Police", "wessex-police"),
        ("Moor & Vale Police said", "Moor & Vale Police", "moor-and-vale-police"),
        ("the Wessex Police Dog Unit came", "Wessex Police Dog Unit", "wessex-police-dog-unit"),
        ("Call The Lantern Trust", "Lantern Trust", "lantern"),
        ("ring Speak up Now! today", "Speak up Now!", "speak-up-now"),
        ("ring SUN today", "SUN", "speak-up-now"),
        ("see www.wessex.police.uk/report.", "www.wessex.police.uk/report", "wessex-police"),
        ("see https://lantern.org.uk/about-us/", "https://lantern.org.uk/about-us/", "lantern"),
        ("see Lantern.org.uk/speak-up.", "Lantern.org.uk/speak-up", "speak-up-now"),
        ("write to help@lantern.org.uk.", "help@lantern.org.uk", "lantern"),
    ],
)
def test_a_name_is_found_where_it_stands(text: str, words: str, slug: str) -> None:
    assert named(text) == [(words, slug)]


@pytest.mark.parametrize(
    "text",
    ["the crown court", "NewHarwick Crown Court", "Harwick Crown Courts", "the sun shone", "Sun", "speak up now"],
)
def test_what_only_resembles_a_name_is_not_found(text: str) -> None:
    assert named(text) == []


def test_offsets_hold_in_text_that_would_change_length() -> None:
    text = "İİ – Harwick\u00a0Crown\nCourt"
    assert named(text) == [("Harwick\u00a0Crown\nCourt", "harwick-crown-court")]


@pytest.mark.parametrize(
    ("text", "words", "slug"),
    [
        ("engaging in lewd chat with a girl", "engaging in lewd chat with a girl", "chat-with-child"),
        ("admitted lewd chats.", "lewd chats", "chat-with-child"),
        ("caused the death of Mr X by careless driving", "caused the death of Mr X by careless driving", "cause-death"),
        ("the supply of crack cocaine", "supply of crack cocaine", "supply-class-a"),
        ("supply of Class A drugs", "supply of Class A drugs", "supply-class-a"),
        ("supply of Class B drugs", "supply of Class B drugs", "supply-class-b"),
    ],
)
def test_a_phrase_is_found_in_other_inflections_and_words(text: str, words: str, slug: str) -> None:
    assert described(text, "offence") == [(words, slug)]


@pytest.mark.parametrize(
    "text",
    [
        "engaging in lewd; chat",
        "cause the death of a man; he was stopped by careless driving",
        "supply of class",
        "cause death of " + "very " * 20 + "many by careless driving",
    ],
)
def test_a_phrase_does_not_reach_too_far(text: str) -> None:
    assert described(text, "offence") == []


def test_the_longest_phrase_wins_within_a_kind_only() -> None:
    text = "engaged in lewd chat with a boy's phone"
    assert described(text) == [("engaged in lewd chat with a boy's", "chat-with-child"), ("boy's phone", "phone")]
    assert described(text, "item") == [("boy's phone", "phone")]


def test_concepts_by_slug_kind_and_iri() -> None:
    concept = VOCABULARY.by_slug("support", "speak-up-now")
    assert concept.url == "https://www.lantern.org.uk/speak-up"
    assert concept.run_by is not None
    assert VOCABULARY.by_iri(concept.run_by).telephone == "0800 000 000"
    assert [force.slug for force in VOCABULARY.of_kind("force")] == ["moor-and-vale-police", "wessex-police"]
    assert VOCABULARY.words("team") == {"Unit", "Squad"}
    with pytest.raises(KeyError):
        VOCABULARY.by_slug("court", "no-such-court")


@pytest.mark.parametrize(
    ("turtle", "said"),
    [
        ("this is no turtle", "words.ttl"),
        ('<https://w3id.org/polit-kg/id/offence/x> skos:altLabel "x" .', "offence/x"),
    ],
)
def test_a_broken_file_is_named(turtle: str, said: str) -> None:
    with pytest.raises(VocabularyError, match=said):
        vocabulary(turtle)


def test_a_label_with_a_gap_at_its_end_is_refused() -> None:
    with pytest.raises(VocabularyError, match="gap"):
        vocabulary('<https://w3id.org/polit-kg/id/offence/x> skos:prefLabel "killing …" .').phrases("killing")


@given(st.text(alphabet="Harwick Crown Court's’&.—–\n", max_size=60))
def test_every_span_lies_in_the_text(text: str) -> None:
    for match in (*VOCABULARY.names(text), *VOCABULARY.phrases(text)):
        assert 0 <= match.span.start < match.span.end <= len(text)


def test_what_is_shipped_loads() -> None:
    shipped = load()
    assert shipped is load()
    assert isinstance(shipped.given_names, frozenset)


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("guilty of assaulting a colleague at the office", ["common-assault"]),
        ("guilty of assaulting office manager Ann Lee", ["common-assault"]),
        ("assault by beating following an investigation by officers", ["common-assault"]),
        ("convicted of assault after an inquiry by the Independent Office for Police Conduct", ["common-assault"]),
        ("assault, affray and obstructing a police officer", ["common-assault", "affray", "other-offence"]),
        ("assaulting three on-duty police officers", ["assault-emergency-worker"]),
        ("assault on a serving female police officer", ["assault-emergency-worker"]),
        ("raped a woman in the home of a child under 13", ["rape"]),
        ("rape of a girl aged under 13", ["rape-of-child"]),
        ("caused the death of Ann Lee, 34, in Harwick on 3 May by careless driving", ["death-by-careless-driving"]),
    ],
)
def test_an_offence_is_no_graver_than_its_words(text: str, slugs: list[str]) -> None:
    assert [match.concept.slug for match in load().phrases(text, "offence")] == slugs
