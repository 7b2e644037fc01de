"""Graph → stories, through SPARQL with exactly the contract's terms.

Whatever is written otherwise than the contract says is not found here, and counts as missing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from kg.evaluate.story import Json, Story

if TYPE_CHECKING:
    import pyoxigraph as ox

POLIT = "https://w3id.org/polit-kg/ontology#"
PREFIXES = {
    "polit": POLIT,
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
}

DOCUMENTS = """SELECT ?document ?id ?issued ?publisher WHERE {
  ?document a polit:PressRelease ; dcterms:identifier ?id .
  OPTIONAL { ?document dcterms:issued ?issued }
  OPTIONAL { ?document dcterms:publisher ?publisher } }"""
CLAIMS = """SELECT ?document ?claim ?class ?property ?value ?slug WHERE {
  ?claim polit:document ?document ; a ?class ; ?property ?value .
  OPTIONAL { ?value skos:notation ?slug } }"""
LABELS = "SELECT ?entity ?label WHERE { { ?entity rdfs:label ?label } UNION { ?entity foaf:name ?label } }"
OTHER_LABELS = "SELECT ?entity ?label WHERE { ?entity skos:altLabel ?label }"
# A team's force may come from another document about the same people; it is scored where the document names the force.
MENTIONS = """SELECT ?document ?entity ?class ?force WHERE {
  ?document polit:mentions ?entity . ?entity a ?class .
  OPTIONAL { ?entity polit:partOf ?force . ?document polit:mentions ?force } }"""
SIGNPOSTS = "SELECT ?document ?entity WHERE { ?document polit:signposts ?entity }"
OFFENDERS = "SELECT ?person WHERE { ?person a polit:Offender }"
CONVICTIONS = "SELECT ?person ?slug WHERE { ?person polit:convictedOf/skos:notation ?slug }"

# Properties of each class of claims → fields of a gold file.
APPEARANCE = {
    "name": "name", "role": "role", "status": "status", "age": "age", "locality": "locality", "rank": "rank",
    "force": "force", "team": "team", "leads": "leads", "investigated": "investigated",
    "investigatedBy": "investigated_by",
}  # fmt: skip
PARTS = {
    "Charge": (
        "charges",
        {"offence": "offence", "counts": "counts", "plea": "plea", "verdict": "verdict", "mode": "mode"},
    ),
    "Sentence": (
        "sentences",
        {"kind": "kind", "court": "court", "date": "date", "term": "term", "custodialTerm": "custody",
         "licenceTerm": "licence", "minimumTerm": "minimum", "amount": "amount"},
    ),
    "Order": ("orders", {"kind": "kind", "term": "term", "indefinite": "indefinite"}),
    "Arrest": ("arrests", {"date": "date"}),
    "Hearing": ("hearings", {"kind": "kind", "court": "court", "date": "date"}),
    "Seizure": ("seizures", {"item": "item", "quantity": "quantity"}),
}  # fmt: skip
STATISTIC = {"subject": "subject", "measure": "measure", "value": "value", "periodStart": "start", "periodEnd": "end"}
_NEEDED = {"charges": "offence", "sentences": "kind", "orders": "kind", "hearings": "kind", "seizures": "item"}
_MANY = frozenset({"investigated", "investigated_by"})


@dataclass
class Asked:
    """What a graph says: stories by document id, and of the entities what accuses somebody."""

    stories: dict[str, Story] = field(default_factory=dict)
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    offenders: frozenset[str] = frozenset()
    convictions: frozenset[tuple[str, str]] = frozenset()


def ask(store: ox.Store) -> Asked:
    """All that is scored of a graph.

    Beside the fields of a gold file people in stories have an ``iri``, and they and each part the ``claim`` it is from.
    """
    labels: dict[str, tuple[str, ...]] = {}
    for query in (LABELS, OTHER_LABELS):
        for entity, label in sorted(rows(store, query)):
            labels[entity] = (*labels.get(entity, ()), label)
    asked = Asked(labels=labels)
    asked.offenders = frozenset(person for (person,) in rows(store, OFFENDERS))
    asked.convictions = frozenset((person, slug) for person, slug in rows(store, CONVICTIONS))
    stories: dict[str, Story] = {}
    for document, id_, issued, publisher in rows(store, DOCUMENTS):
        stated = {"issued": issued, "publisher": asked.labels.get(publisher, (publisher,))[0] if publisher else None}
        said = {"document": {name: value for name, value in stated.items() if value}}
        stories[document] = asked.stories[id_] = Story(said, asked.labels)
    _add_bodies(stories, store)
    _add_claims(stories, store, asked.labels)
    return asked


def rows(store: ox.Store, query: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a SELECT query as plain texts, None where a variable has no value."""
    for solution in cast("ox.QuerySolutions", store.query(query, prefixes=PREFIXES)):
        yield tuple(term.value if term is not None else None for term in cast("Iterable[Any]", solution))


def _add_bodies(stories: dict[str, Story], store: ox.Store) -> None:
    signposts = {(document, entity) for document, entity in rows(store, SIGNPOSTS)}
    for document, entity in sorted(signposts):
        stories[document].said.setdefault("support", []).append(entity)
    kinds = {
        "Court": "courts",
        "PoliceForce": "forces",
        "Organisation": "organisations",
        "SupportOrganisation": "organisations",
    }
    for document, entity, class_, force in rows(store, MENTIONS):
        name, said = class_.removeprefix(POLIT), stories[document].said
        if name == "Team":
            said.setdefault("teams", []).append({"name": entity, **({"force": force} if force else {})})
        elif name in kinds and (document, entity) not in signposts:
            said.setdefault(kinds[name], []).append(entity)


def _add_claims(stories: dict[str, Story], store: ox.Store, labels: dict[str, tuple[str, ...]]) -> None:
    claims: dict[tuple[str, str, str], defaultdict[str, list[str]]] = {}
    for document, claim, class_, property_, value, slug in rows(store, CLAIMS):
        values = claims.setdefault((document, class_.removeprefix(POLIT), claim), defaultdict(list))
        values[property_.removeprefix(POLIT)].append(slug or value)
    people: dict[tuple[str, str], Json] = {}
    for (document, class_, claim), values in sorted(claims.items()):
        if class_ == "Appearance":
            _add_appearance(people, stories[document], document, claim, values)
    for (document, class_, claim), values in sorted(claims.items()):
        if class_ == "Statistic":
            fields = {**_fields(values, STATISTIC), "claim": claim}
            _append(stories[document].said, "statistics", fields, ("subject", "measure", "value"))
        elif class_ in PARTS and "person" in values:
            person = _person(people, stories[document], document, values["person"][0], labels)
            name, fields = PARTS[class_]
            part = {**_part(_fields(values, fields)), "claim": claim}
            _append(person, name, part, (_NEEDED[name],) if name in _NEEDED else ())
    names = {key: person.get("name") for key, person in people.items()}
    for (document, _), person in people.items():
        if "investigated" in person:
            person["investigated"] = [names.get((document, other)) for other in person["investigated"]]


def _add_appearance(
    people: dict[tuple[str, str], Json], story: Story, document: str, claim: str, values: dict[str, list[str]]
) -> None:
    if "person" not in values:
        return
    iri = values["person"][0]
    person = people.get((document, iri))
    if person is None or person.get("role") != values.get("role", [None])[0]:
        person = {"iri": iri, "name": None, "claim": claim}
        story.said.setdefault("people", []).append(person)
        people.setdefault((document, iri), person)
    person.update(_fields(values, APPEARANCE))


def _person(
    people: dict[tuple[str, str], Json], story: Story, document: str, iri: str, labels: dict[str, tuple[str, ...]]
) -> Json:
    """The person a claim is about; one without an appearance in the document has the name that all documents give."""
    if (document, iri) not in people:
        people[document, iri] = {"iri": iri, "name": labels.get(iri, (None,))[0]}
        story.said.setdefault("people", []).append(people[document, iri])
    return people[document, iri]


def _fields(values: dict[str, list[str]], names: dict[str, str]) -> Json:
    found: Json = {}
    for property_, name in names.items():
        if property_ in values:
            found[name] = sorted(values[property_]) if name in _MANY else min(values[property_])
    return found


def _part(fields: Json) -> Json:
    if fields.pop("indefinite", "false") in ("true", "1"):
        fields["term"] = "indefinite"
    return fields


def _append(said: Json, name: str, fields: Json, needed: tuple[str, ...]) -> None:
    if all(part in fields for part in needed):
        said.setdefault(name, []).append(fields)
