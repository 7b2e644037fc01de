"""Entities → triples: names, classes, and the short links for people who write SPARQL by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kg.graph import literals
from kg.graph.claims import Scribe
from kg.graph.ledger import ACQUITTALS, Record
from kg.graph.statements import Section
from kg.graph.terms import ALT_LABEL, CLASSES, LABEL, NAME, REPLACED_BY, TELEPHONE, TYPE, URL, polit
from kg.identity import Entity
from kg.model import SubjectKind
from kg.vocabulary.concepts import Concept

OFFENDER = frozenset({"convicted", "cautioned"})
ACCUSED = frozenset({"suspected", "arrested", "charged"})

_KIND_ORDER = tuple(CLASSES)
# What the vocabulary calls a body goes before what one document took it for.
_KINDS: dict[str, SubjectKind] = {kind: kind for kind in CLASSES if kind not in ("person", "place")}


def in_order(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Entities, which are in the order of ids, as they are told, kind by kind; they are gone through for each kind."""
    for kind in _KIND_ORDER:
        yield from (entity for entity in entities if entity.kind == kind)


def place_of(entity: Entity) -> str:
    """Where its kind stands among the others."""
    return f"{_KIND_ORDER.index(entity.kind):02}"


def write_entities(section: Section, records: Mapping[str, Record], scribe: Scribe) -> None:
    """All entities, in order."""
    for entity in in_order(scribe.identity.entities):
        write_entity(section, entity, records.get(entity.id, Record()), scribe)


def entity_section(entity: Entity, record: Record, scribe: Scribe) -> Section:
    """One entity, as its own part of their graph; ``record`` is a person's, and empty for all else."""
    section = Section(scribe.naming.entities_graph)
    write_entity(section, entity, record, scribe)
    return section


def write_entity(section: Section, entity: Entity, record: Record, scribe: Scribe) -> None:
    """Names, classes and links of one, and the addresses that once were its own."""
    if entity.kind == "person":
        _write_person(section, entity, record, scribe)
    else:
        _write_named(section, entity, scribe)
    for old in entity.replaces:
        section.add(f"<{scribe.naming.base}{old}>", REPLACED_BY, f"<{entity.iri(scribe.naming.base)}>")


def _write_named(section: Section, entity: Entity, scribe: Scribe) -> None:
    concept = scribe.concepts.known(entity.concept)
    node = f"<{entity.iri(scribe.naming.base)}>"
    kind = _KINDS.get(concept.kind, entity.kind) if concept else entity.kind
    section.add(node, TYPE, CLASSES[kind])
    labels = _labels(entity, concept)
    section.add(node, LABEL, *map(literals.text, labels[:1]))
    section.add(node, ALT_LABEL, *map(literals.text, labels[1:]))
    if entity.part_of:
        section.add(node, polit("partOf"), _iri(entity.part_of, scribe))
    if concept and concept.url:
        section.add(node, URL, literals.address(concept.url))
    if concept and concept.telephone:
        section.add(node, TELEPHONE, literals.text(concept.telephone))


def _labels(entity: Entity, concept: Concept | None) -> list[str]:
    first = concept.label if concept else entity.label
    known = concept.labels if concept else ()
    return [first, *sorted({*known, *entity.labels} - {first})] if first else []


def _write_person(section: Section, entity: Entity, record: Record, scribe: Scribe) -> None:
    node = f"<{entity.iri(scribe.naming.base)}>"
    standing = record.standing
    section.add(node, TYPE, *_classes(standing, record.officer))
    section.add(node, NAME, *map(literals.text, entity.labels))
    if standing:
        section.add(node, polit("standing"), scribe.concepts.iri("status", standing))
    for link, offences in _offences(record).items():
        section.add(node, polit(link), *(scribe.concepts.iri("offence", slug) for slug in offences))
    for link, ids in _links(record, standing).items():
        section.add(node, polit(link), *sorted(_iri(id_, scribe) for id_ in ids))


def _classes(standing: str | None, officer: bool) -> Iterable[str]:
    yield polit("Person")
    if standing in OFFENDER:
        yield polit("Offender")
    if standing in ACCUSED:
        yield polit("Accused")
    if officer:
        yield polit("Officer")


def _offences(record: Record) -> dict[str, list[str]]:
    return {
        "convictedOf": record.offences("guilty"),
        "chargedWith": record.charged(),
        "acquittedOf": record.offences(*ACQUITTALS),
    }


def _links(record: Record, standing: str | None) -> dict[str, set[str]]:
    # Whoever was cleared in the end is not shown as sentenced: the sentence fell with the conviction.
    return {
        "sentencedAt": set() if standing == "acquitted" else record.sentenced_at,
        "investigatedBy": record.investigated_by,
        "investigated": record.investigated,
        "memberOf": record.member_of,
        "leads": record.leads,
    }


def _iri(entity_id: str, scribe: Scribe) -> str:
    return f"<{scribe.identity.by_id[entity_id].iri(scribe.naming.base)}>"
