"""Where a person stands, in words that say no more than the documents do."""

from __future__ import annotations

import pyoxigraph as ox

from kg.query import Dataset
from kg.query.claims import Labels, polit
from kg.query.terms import RDF

_TYPE = ox.NamedNode(RDF + "type")
STANDINGS = {
    "suspected": "is only suspected",
    "arrested": "was arrested; no charge is reported",
    "charged": "was charged; no outcome is reported",
    "cautioned": "was cautioned",
    "convicted": "was convicted",
    "acquitted": "was cleared",
}
"""By slug (scheme ``status``), after the person's name."""

_LINKS = (("convictedOf", "was convicted of"), ("chargedWith", "was charged with"), ("acquittedOf", "was cleared of"))
_SHOWN = 3


def standing_of(dataset: Dataset, person: ox.NamedNode, labels: Labels) -> str:
    """The slug of a person's standing, empty for who has none (officers and officials)."""
    standing = dataset.value(person, polit("standing"))
    return labels.slug(standing.value) if isinstance(standing, ox.NamedNode) else ""


def standing_in_words(dataset: Dataset, person: ox.NamedNode, labels: Labels) -> str:
    """``was convicted of Theft``, ``was charged with Fraud; no outcome is reported``; an officer's is the office.

    Whoever was cleared is called so first, whatever else was said of them before.
    """
    standing = standing_of(dataset, person, labels)
    parts: list[str] = []
    for link, words in _LINKS:
        offences = [
            labels(each.value) for each in dataset.objects(person, polit(link)) if isinstance(each, ox.NamedNode)
        ]
        if offences:
            more = f" and {len(offences) - _SHOWN} more" if len(offences) > _SHOWN else ""
            open_end = "; no outcome is reported" if link == "chargedWith" else ""
            parts.append(f"{words} {', '.join(sorted(offences)[:_SHOWN])}{more}{open_end}")
    if standing == "acquitted":
        parts.sort(key=lambda part: not part.startswith("was cleared"))
        if not parts or not parts[0].startswith("was cleared"):
            parts = [STANDINGS["acquitted"]]
    if not parts and standing:
        parts = [STANDINGS.get(standing, standing)]
    if polit("Officer") in dataset.objects(person, _TYPE):
        parts.append("police officer")
    return "; ".join(parts)
