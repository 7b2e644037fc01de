"""The shapes pass a sound graph and catch, one by one, what must never be in one."""

from __future__ import annotations

import re
from pathlib import Path

import pyshacl
import pytest
import rdflib

SHAPES = Path(__file__).resolve().parent.parent / "ontology" / "shapes.ttl"
ID = "https://w3id.org/polit-kg/id/"

PREFIXES = """
@prefix polit: <https://w3id.org/polit-kg/ontology#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix oa: <http://www.w3.org/ns/oa#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <https://e.x/> .
"""
GOOD = f"""{PREFIXES}
<{ID}status/convicted> a skos:Concept ; skos:notation "convicted" ; skos:inScheme <{ID}scheme/status> .
<{ID}status/acquitted> a skos:Concept ; skos:notation "acquitted" ; skos:inScheme <{ID}scheme/status> .
<{ID}verdict/guilty> a skos:Concept ; skos:notation "guilty" ; skos:inScheme <{ID}scheme/verdict> .
<{ID}verdict/pending> a skos:Concept ; skos:notation "pending" ; skos:inScheme <{ID}scheme/verdict> .
<{ID}sentence/imprisonment> a skos:Concept ; skos:notation "imprisonment" ; skos:inScheme <{ID}scheme/sentence> .
<{ID}offence/theft> a skos:Concept, polit:Offence ; skos:notation "theft" ; skos:inScheme <{ID}scheme/offence> .
:doc a polit:PressRelease ; dcterms:identifier "doc" ; dcterms:issued "2031-05-06"^^xsd:date ;
    polit:textSha256 "{"0" * 64}" .
:roper a polit:Person, polit:Offender ; foaf:name "Alan Roper" ; polit:standing <{ID}status/convicted> ;
    polit:convictedOf <{ID}offence/theft> ; polit:sentencedAt :court .
:court a polit:Court ; rdfs:label "Harwick Crown Court" .
:force a polit:PoliceForce ; rdfs:label "Wessex Police" .
:team a polit:Team ; rdfs:label "Burglary Team" ; polit:partOf :force .
:appearance a polit:Appearance ; polit:document :doc ; polit:evidence :quote ; polit:person :roper ;
    polit:role "offender" ; polit:name "Alan Roper" ; polit:age 44 .
:charge a polit:Charge ; polit:document :doc ; polit:evidence :quote ; polit:person :roper ;
    polit:offence <{ID}offence/theft> ; polit:verdict <{ID}verdict/guilty> ; polit:counts 2 ;
    polit:offenceStart "2004"^^xsd:gYear ; polit:offenceEnd "2011-05"^^xsd:gYearMonth .
:sentence a polit:Sentence ; polit:document :doc ; polit:evidence :quote ; polit:person :roper ;
    polit:kind <{ID}sentence/imprisonment> ; polit:court :court ; polit:date "2031-05"^^xsd:gYearMonth ;
    polit:term "P2Y6M"^^xsd:duration .
:quote a oa:TextQuoteSelector ; oa:exact "admitted theft" ; oa:prefix "Roper " ; oa:suffix "." ;
    oa:start 6 ; oa:end 20 .
"""
# What is changed in the good graph, and a word of the message that must come.
BROKEN = [
    ("polit:verdict <ID/verdict/guilty>", "polit:verdict <ID/verdict/pending>", "convicted of"),
    ("polit:evidence :quote ; polit:person :roper ;\n    polit:kind", "polit:person :roper ; polit:kind",
     "needs evidence"),
    ("polit:standing <ID/status/convicted>", "polit:standing <ID/status/acquitted>", "acquitted"),
    ('"P2Y6M"^^xsd:duration', '"two years"', "xsd:duration"),
    ('polit:offenceStart "2004"^^xsd:gYear', 'polit:offenceStart "2004"', "start of an offence"),
    ('polit:offenceStart "2004"^^xsd:gYear', 'polit:offenceStart "2011-06-02"^^xsd:date', "ends before it starts"),
    ('"2031-05"^^xsd:gYearMonth', '"May 2031"', "xsd:gYearMonth"),
    ("polit:age 44", "polit:age 15", "under 18"),
    ('foaf:name "Alan Roper"', 'foaf:name ""', "foaf:name"),
    ("polit:partOf :force", "polit:partOf :force, :other", "one police force"),
    ("oa:end 20", "oa:end 5", "starts"),
    ("oa:end 20", "oa:end 40", "offsets"),
    ('oa:exact "admitted theft" ;', "", "oa:exact"),
    ("polit:counts 2", "polit:counts 0", "Counts"),
    ("polit:court :court ; polit:date", "polit:date", "no sentence names that court"),
    (":force a polit:PoliceForce ;", ":force a polit:PoliceForce ; polit:document :doc ;", "Only a claim"),
    ("polit:document :doc ; polit:evidence :quote ; polit:person :roper ;\n    polit:role",
     "polit:evidence :quote ; polit:person :roper ; polit:role", "exactly one press release"),
]  # fmt: skip


def problems(turtle: str) -> list[str]:
    """What the shapes say of a graph."""
    shapes = rdflib.Graph().parse(SHAPES)
    data = rdflib.Graph().parse(data=turtle, format="turtle")
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    assert isinstance(results, rdflib.Graph)
    message = rdflib.URIRef("http://www.w3.org/ns/shacl#resultMessage")
    return [str(each) for each in results.objects(None, message)]


def test_a_sound_graph_keeps_the_shapes() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize(("right", "wrong", "message"), BROKEN)
def test_the_shapes_catch(right: str, wrong: str, message: str) -> None:
    old, new = (part.replace("<ID/", f"<{ID}") for part in (right, wrong))
    assert old in GOOD
    assert any(message in each for each in problems(GOOD.replace(old, new)))


def test_an_offender_whom_no_quoted_claim_convicts_is_caught() -> None:
    charged = GOOD.replace(f"polit:verdict <{ID}verdict/guilty>", f"polit:verdict <{ID}verdict/pending>")
    charged = re.sub(r":sentence a .*?duration \.\n", "", charged, flags=re.DOTALL).replace(
        "polit:sentencedAt", "polit:x"
    )
    assert any("no claim with a quote convicts" in each for each in problems(charged))
