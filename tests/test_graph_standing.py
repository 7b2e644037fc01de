"""What is said of a person over all documents: the latest wins, and doubt is the person's."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
import pytest
from made import Release, vocabulary

from kg.graph import BASE, sections, turtle
from kg.identity import resolve
from kg.model import Appearance, Charge, Extraction, Hearing, Sentence, When

PREFIXES = {"polit": "https://w3id.org/polit-kg/ontology#", "skos": "http://www.w3.org/2004/02/skos/core#"}


def news(
    id: str,
    issued: str | None,
    status: str | None,
    verdict: str | None = None,
    occasion: When | None = None,
    **appearance: Any,
) -> Extraction:
    """One release about Alan Roper, aged 44 in 2031, and a robbery."""
    made = Release(id, "Words.", issued)
    role = "offender" if status in ("convicted", "cautioned") else "accused"
    place = made.subject("place", "Harwick")
    person = made.person("Alan Roper", role, status=status, locality=place, **appearance)
    if verdict:
        made.say(Charge, person=person, offence="robbery", verdict=verdict)
    if occasion:
        made.say(Hearing, person=person, kind="sentence" if verdict == "guilty" else "appearance", date=occasion)
    return made.extraction()


def told(*extractions: Extraction) -> dict[str, set[str]]:
    """Property → values of the one person there is, concepts by their notation."""
    identity = resolve(extractions)
    assert sum(entity.kind == "person" for entity in identity.entities) == 1
    store = ox.Store()
    store.load("".join(turtle(sections(extractions, identity, vocabulary()), BASE)).encode(), ox.RdfFormat.TURTLE)
    query = "SELECT ?p ?o ?n WHERE { ?s a polit:Person ; ?p ?o OPTIONAL { ?o skos:notation ?n } }"
    found: dict[str, set[str]] = {}
    for row in store.query(query, prefixes=PREFIXES):  # type: ignore[union-attr]
        value = row["n"].value if row["n"] else row["o"].value.replace(PREFIXES["polit"], "")  # type: ignore[index]
        found.setdefault(row["p"].value.replace(PREFIXES["polit"], ""), set()).add(value)  # type: ignore[index]
    return {"type": found["http://www.w3.org/1999/02/22-rdf-syntax-ns#type"], **found}


CHARGED = news("a", "2031-01-10", "charged", "pending", When(2031, 1, 9))
CONVICTED = news("b", "2031-05-06", "convicted", "guilty", When(2031, 5, 5))
CLEARED = news("c", "2032-02-01", "acquitted", "not-guilty", When(2032, 1, 30))


def test_a_charge_stands_while_no_outcome_is_known() -> None:
    said = told(CHARGED)
    assert said["type"] == {"Person", "Accused"}
    assert said["standing"] == {"charged"}
    assert said["chargedWith"] == {"robbery"}


def test_a_conviction_takes_the_place_of_the_charge() -> None:
    said = told(CONVICTED, CHARGED)
    assert said["type"] == {"Person", "Offender"}
    assert said["convictedOf"] == {"robbery"}
    assert "chargedWith" not in said


def test_whoever_is_cleared_in_the_end_is_neither_offender_nor_accused() -> None:
    said = told(CHARGED, CONVICTED, CLEARED)
    assert said["type"] == {"Person"}
    assert said["standing"] == {"acquitted"}
    assert said["acquittedOf"] == {"robbery"}
    assert not {"convictedOf", "chargedWith", "sentencedAt"} & said.keys()


def test_a_conviction_that_was_quashed_without_naming_the_charge_is_gone() -> None:
    said = told(CONVICTED, news("c", "2032-02-01", "acquitted"))
    assert not {"convictedOf", "acquittedOf"} & said.keys()


def test_the_date_of_the_event_counts_not_that_of_the_story() -> None:
    looking_back = news("z", "2033-01-01", "convicted", "guilty", When(2031, 5))
    assert told(CLEARED, looking_back)["standing"] == {"acquitted"}


def test_a_hearing_to_come_is_no_event_yet() -> None:
    announced = news("a", "2031-01-10", "charged", "pending", When(2031, 12, 1))
    assert told(announced, CONVICTED)["standing"] == {"convicted"}


@pytest.mark.parametrize(
    ("other", "standing"), [(CHARGED, "convicted"), (CONVICTED, "convicted"), (CLEARED, "acquitted")]
)
def test_where_a_date_is_missing_the_case_has_gone_on(other: Extraction, standing: str) -> None:
    assert told(news("u", None, "convicted", "guilty"), other)["standing"] == {standing}


def test_one_guilty_and_one_not_guilty_verdict_on_one_day_both_stand() -> None:
    made = Release("a", "Words.", "2031-05-06")
    person = made.person("Alan Roper", "offender", status="convicted")
    for verdict in ("guilty", "not-guilty"):
        made.say(Charge, person=person, offence="robbery", verdict=verdict, counts=1)
    said = told(made.extraction())
    assert said["convictedOf"] == said["acquittedOf"] == {"robbery"}


def test_a_caution_makes_an_offender_without_a_conviction() -> None:
    said = told(news("a", "2031-05-06", "cautioned", None))
    assert said["type"] == {"Person", "Offender"}
    assert "convictedOf" not in said


def test_an_officer_who_offends_is_both() -> None:
    made = Release("a", "Words.", "2031-05-06")
    force, court = made.subject("force", "Wessex Police"), made.subject("court", "Harwick Crown Court")
    person = made.person("Alan Roper", "offender", status="convicted", rank="detective-constable", force=force)
    made.say(Sentence, person=person, kind="fine", court=court)
    said = told(made.extraction())
    assert said["type"] == {"Person", "Offender", "Officer"}
    assert said["memberOf"] == {f"{BASE}force/wessex-police"}
    assert said["sentencedAt"] == {f"{BASE}court/harwick-crown-court"}


def test_an_appearance_without_a_status_gives_no_standing() -> None:
    made = Release("a", "Words.", "2031-05-06")
    made.say(Appearance, person=made.subject("person", "Jo Field"), role="official", name="Jo Field", office="judge")
    said = told(made.extraction())
    assert said["type"] == {"Person"}
    assert "standing" not in said
