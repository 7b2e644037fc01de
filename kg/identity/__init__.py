"""Who is who across documents: subjects in, entities out, with the reasons.

People are joined where the evidence is enough by the model of ``ontology/identity.toml`` (Fellegi and Sunter 1969), and
kept apart wherever there is doubt. Joining two people who are not one would accuse somebody falsely; leaving one
person in two pieces costs an answer. What people have decided wins over the model.
"""

from kg.identity.copies import Copies, copies
from kg.identity.decisions import Decision, Decisions, append_decision, read_decisions
from kg.identity.entity import Entity, Identity, Member, Mention, Resolved
from kg.identity.names import Names, fold, slug
from kg.identity.record import Record, record
from kg.identity.resolve import resolve

__all__ = [
    "Copies",
    "Decision",
    "Decisions",
    "Entity",
    "Identity",
    "Member",
    "Mention",
    "Names",
    "Record",
    "Resolved",
    "append_decision",
    "copies",
    "fold",
    "read_decisions",
    "record",
    "resolve",
    "slug",
]
