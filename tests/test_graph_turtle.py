"""The Turtle of one small release, whole; the same bytes whatever the order, the hash seed or the locale."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
from made import ID, Release, vocabulary

from kg.graph import BASE, nquads, sections, turtle
from kg.identity import resolve
from kg.model import Arrest, Charge, Extraction, Order, Sentence, Statistic, Term, When

HERE = Path(__file__).parent
GOLDEN = HERE / "data" / "small.ttl"
TEXT = """Alan Roper, 44, of Harwick, was jailed for two years for robbing Ann Lee.
Harwick Crown Court heard it. DC Dee Marsh of Wessex Police’s Online Abuse Unit (OAU) made 84 arrests.
Harbour Line can help.
"""


def small() -> list[Extraction]:
    """Two releases with a claim of most classes."""
    made = Release("2031/roper", TEXT, "2031-05-06", title="Alan Roper robbed Ann Lee", publisher="Wessex Police")
    place = made.subject("place", "Harwick")
    court = made.subject("court", "Harwick Crown Court", concept=f"{ID}court/harwick-crown-court")
    force = made.subject("force", "Wessex Police")
    team = made.subject("team", "Online Abuse Unit", "OAU", part_of=force)
    made.signposts.append(made.subject("support", "Harbour Line", concept=f"{ID}support/harbour-line"))
    told = {"status": "convicted", "age": 44, "locality": place, "investigated_by": (team,)}
    person = made.person("Alan Roper", "offender", "Alan Roper, 44, of Harwick, was jailed", **told)
    police = {"rank": "detective-constable", "force": force, "team": team, "leads": team, "investigated": (person,)}
    made.person("Dee Marsh", "officer", "DC Dee Marsh", **police)
    robbery = {"offence": "robbery", "offence_start": When(2030), "offence_end": When(2031, 2)}
    made.say(Charge, "robbing Ann", person=person, **robbery, counts=2, plea="guilty", verdict="guilty")
    jailed = {"person": person, "kind": "imprisonment", "court": court, "date": When(2031, 5), "term": Term(years=2)}
    made.say(Sentence, "jailed for two years", **jailed, confidence=0.95)
    made.say(Order, "jailed for two years", person=person, kind="sex-offenders-register", indefinite=True)
    made.say(Statistic, "84 arrests", subject=team, measure="arrests", value=84, qualifier="exact")
    made.withhold("Ann Lee")
    other = Release("2031/field", "A man of 30 was fined £250.50.\n", "2031-05-07")
    unnamed = other.person(None, "offender", "A man of 30", status="convicted", age=30)
    other.say(Sentence, "fined £250.50", person=unnamed, kind="fine", amount=Decimal("250.50"))
    other.say(Arrest, "A man", person=unnamed, date=When(2031))
    return [made.extraction(), other.extraction()]


def written(extractions: list[Extraction], base: str = BASE) -> str:
    return "".join(turtle(sections(extractions, resolve(extractions), vocabulary(), base), base))


def subjects(text: str) -> set[str]:
    return {str(quad.subject) for quad in ox.parse(text.encode(), ox.RdfFormat.TURTLE)}


def test_the_whole_graph_of_a_small_folder() -> None:
    text = written(small())
    if os.environ.get("KG_UPDATE_GOLDEN") == "1":
        GOLDEN.write_text(text, encoding="utf-8", newline="\n")
    assert text == GOLDEN.read_text(encoding="utf-8")


def test_turtle_and_nquads_say_the_same_and_no_node_is_blank() -> None:
    extractions = small()
    lines = "".join(nquads(sections(extractions, resolve(extractions), vocabulary())))
    quads = list(ox.parse(lines.encode(), ox.RdfFormat.N_QUADS))
    triples = list(ox.parse(written(extractions).encode(), ox.RdfFormat.TURTLE))
    assert {quad.triple for quad in quads} == {quad.triple for quad in triples}  # type: ignore[union-attr]
    assert len(quads) == len(triples)
    assert not any(isinstance(term, ox.BlankNode) for quad in triples for term in (quad.subject, quad.object))


def test_order_of_documents_and_claims_changes_nothing() -> None:
    expected = written(small())
    for seed in range(5):
        extractions = small()
        random.Random(seed).shuffle(extractions)
        assert written(extractions) == expected


def test_hash_seed_and_locale_change_nothing() -> None:
    program = "import sys, test_graph_turtle as t; sys.stdout.buffer.write(t.written(t.small()).encode())"
    outputs = set()
    for seed, locale in (("0", "C"), ("1", "C.UTF-8"), ("4711", "tr_TR.UTF-8")):
        paths = os.pathsep.join([str(HERE), str(HERE.parent), os.environ.get("PYTHONPATH", "")])
        env = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": paths}
        outputs.add(subprocess.run([sys.executable, "-c", program], env=env, check=True, capture_output=True).stdout)
    assert outputs == {written(small()).encode()}


def test_a_further_document_changes_no_iri_of_the_others() -> None:
    more = Release("2032/new", "Alan Roper was jailed.\n", "2032-01-01")
    more.person("Alan Roper", "offender", status="convicted", locality=more.subject("place", "Harwick"))
    assert subjects(written(small())) <= subjects(written([*small(), more.extraction()]))


def test_another_base_moves_what_is_new_and_leaves_the_vocabulary() -> None:
    text = written(small(), "https://wessex.example/kg/")
    assert "@prefix person: <https://wessex.example/kg/person/> ." in text
    assert "offence:robbery a skos:Concept" in text
    assert f"@prefix offence: <{ID}offence/> ." in text
    own = {subject for subject in subjects(text) if "/claim/" in subject or "/evidence/" in subject}
    assert own
    assert all(subject.startswith("<https://wessex.example/kg/") for subject in own)


def test_every_quote_stands_at_its_offsets() -> None:
    store = ox.Store()
    store.load(written(small()).encode(), ox.RdfFormat.TURTLE)
    query = """PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX polit: <https://w3id.org/polit-kg/ontology#>
        SELECT ?exact ?prefix ?suffix ?start ?end WHERE { ?claim polit:document ?d ; polit:evidence ?e .
          ?d <http://purl.org/dc/terms/identifier> "2031/roper" .
          ?e oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix ; oa:start ?start ; oa:end ?end }"""
    rows = list(store.query(query))  # type: ignore[arg-type]
    assert len(rows) == 6
    for row in rows:
        exact, prefix, suffix, start, end = (term.value for term in row)
        if "[name withheld]" not in exact:
            assert TEXT[int(start) : int(end)] == exact
        assert "Ann" not in prefix + exact + suffix
        assert "\n" not in prefix + exact + suffix
