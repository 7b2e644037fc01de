"""A made-up country of cases, of any size: courts, forces, teams, releases and people, in the terms of the graph.

Every name is put together from invented syllables. The same number gives the same country.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pyoxigraph as ox

from kg.query import Dataset

_ID = "https://w3id.org/polit-kg/id/"
_FRONT = (
    "Har Salt Wex Tarn Mar Quil Bram Dun Elm Fen Gar Hol Ivel Kes Lod Nor Ost Pell Ros Thorn Ulv Wy Yar Cop".split()
)
_BACK = "wick by ham ford ley ton mere bourne stead worth combe dale gate holm".split()
_FIRST = (
    "Ada Bel Cor Dov Edda Fenn Gil Hesk Ilo Jory Kit Lowen Mab Nils Orla Pip Quen Rafe Sib Tamm Ulla Vey Wyn".split()
)
_GROUPS = ("Violence", "Theft", "Drugs", "Fraud", "Driving", "Public order")
_PREFIXES = """@prefix polit: <https://w3id.org/polit-kg/ontology#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix : <https://example.org/crowd/> .
"""
_OUTCOMES = {
    "convicted": ("Offender", "guilty", "convictedOf", "offender"),
    "charged": ("Accused", "pending", "chargedWith", "accused"),
    "acquitted": (None, "not-guilty", "acquittedOf", "accused"),
}


def crowd(nodes: int) -> Dataset:
    """A graph that is drawn with so many nodes."""
    store = ox.Store()
    store.bulk_load((_PREFIXES + "\n".join(_statements(nodes))).encode(), ox.RdfFormat.TURTLE)
    return Dataset(Path("crowd"), store, spread=False)


def _statements(nodes: int) -> Iterator[str]:
    chance = Random(nodes)
    places = _places(chance, max(nodes // 45, 6))
    courts, forces = places[: max(nodes // 90, 3)], places[: max(nodes // 300, 2)]
    teams, offences = max(nodes // 220, 2), max(min(nodes // 60, 240), 6)
    for kind in ("guilty", "pending", "not-guilty", "convicted", "charged", "acquitted", "imprisonment", "sentence"):
        yield f'<{_ID}word/{kind}> skos:notation "{kind}" ; skos:prefLabel "{kind.capitalize()}"@en .'
    for number, group in enumerate(_GROUPS):
        yield f':group{number} a skos:Concept ; skos:prefLabel "{group}"@en .'
    for number in range(offences):
        name = f"{_GROUPS[number % len(_GROUPS)]} offence of degree {number // len(_GROUPS) + 1}"
        yield f':o{number} a polit:Offence ; skos:prefLabel "{name}"@en ; skos:broader :group{number % len(_GROUPS)} .'
    for number, place in enumerate(courts):
        yield f':k{number} a polit:Court ; rdfs:label "{place} Crown Court" .'
    for number, place in enumerate(forces):
        yield f':f{number} a polit:PoliceForce ; rdfs:label "{place}shire Police" .'
    for number in range(teams):
        yield f':t{number} a polit:Team ; rdfs:label "{places[-1 - number % len(places)]} Team" ; '
        yield f"  polit:partOf :f{number % len(forces)} ."
    made, case = len(courts) + len(forces) + teams + offences, 0
    while made < nodes:
        people = min(1 + (chance.random() < 0.35) + (chance.random() < 0.15) * 3, nodes - made - 1)
        yield from _case(chance, case, max(people, 0), (len(courts), len(forces), teams, offences))
        made, case = made + 1 + max(people, 0), case + 1


def _places(chance: Random, count: int) -> list[str]:
    every = [front + back for front in _FRONT for back in _BACK]
    chance.shuffle(every)
    return [every[at % len(every)] + (f" {at // len(every) + 1}" if at >= len(every) else "") for at in range(count)]


def _case(chance: Random, case: int, people: int, sizes: tuple[int, int, int, int]) -> Iterator[str]:
    courts, forces, teams, offences = sizes
    court = min(int(chance.expovariate(5 / courts)), courts - 1)
    force, team = court % forces, chance.randrange(teams)
    day = f"{2020 + case % 11}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    title = f"Case {case + 1} heard at court"
    yield f':d{case} a polit:PressRelease ; dcterms:identifier "crowd-{case}" ; dcterms:title "{title}" ; '
    yield f'  dcterms:issued "{day}"^^xsd:date ; polit:mentions :k{court} .'
    for at in range(people):
        outcome = chance.choices(list(_OUTCOMES), (80, 12, 8))[0]
        class_, verdict, link, role = _OUTCOMES[outcome]
        me, name = f"p{case}x{at}", f"{chance.choice(_FIRST)} {chance.choice(_FRONT)}{chance.choice(_BACK)}"
        offence = min(int(chance.expovariate(6 / offences)), offences - 1)
        by = f":t{team}" if chance.random() < 0.4 else f":f{force}"
        yield f':{me} a polit:Person{f", polit:{class_}" if class_ else ""} ; foaf:name "{name}" ; '
        yield f"  polit:standing <{_ID}word/{outcome}> ; polit:{link} :o{offence} ."
        yield f':a{me} a polit:Appearance ; polit:document :d{case} ; polit:person :{me} ; polit:name "{name}" ; '
        yield f'  polit:role "{role}" ; polit:status <{_ID}word/{outcome}> ; polit:investigatedBy {by} ; '
        yield f"  polit:evidence :qa{me} ."
        yield f":c{me} a polit:Charge ; polit:document :d{case} ; polit:person :{me} ; polit:offence :o{offence} ; "
        yield f"  polit:verdict <{_ID}word/{verdict}> ; polit:evidence :qc{me} ."
        yield f':qa{me} oa:exact "{name}" ; oa:prefix "" ; oa:suffix " stood before the court." .'
        yield f':qc{me} oa:exact "{outcome} of it" ; oa:prefix "{name} was " ; oa:suffix "." .'
        if outcome == "convicted":
            yield f":s{me} a polit:Sentence ; polit:document :d{case} ; polit:person :{me} ; polit:court :k{court} ; "
            yield f'  polit:kind <{_ID}word/imprisonment> ; polit:term "P{chance.randint(1, 12)}Y"^^xsd:duration ; '
            yield f'  polit:date "{day}"^^xsd:date ; polit:evidence :qc{me} .'
        else:
            yield f":h{me} a polit:Hearing ; polit:document :d{case} ; polit:person :{me} ; polit:court :k{court} ; "
            yield f'  polit:date "{day}"^^xsd:date ; polit:evidence :qa{me} .'
