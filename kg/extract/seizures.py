"""Seizures: what police found on or took from one person (contract, rule 13)."""

from __future__ import annotations

from kg.extract.discourse import Discourse
from kg.model import Seizure
from kg.vocabulary import Vocabulary


def read_seizures(discourse: Discourse, vocabulary: Vocabulary) -> list[Seizure]:
    """What was found on, or taken from, each person of a text."""
    return []
