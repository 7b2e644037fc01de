"""Cars that police seized, where the release gives only their make: "seized his BMW X5".

The rules of polit-kg know "car" and "Range Rover" as vehicles, but not every make. This extractor adds a seizure where
the sentence itself says whose car it was: a make after *his*, *her* or a defendant's surname. *His* is clear only where
the release has one defendant, so that with two of them nothing is said.
"""

import re
from collections.abc import Iterator

from kg.extract import quoted
from kg.model import Appearance, Document, Extraction, Seizure, Subject
from kg.vocabulary import Vocabulary

MAKES = (
    "Audi", "BMW", "Bentley", "Citroen", "Ferrari", "Fiat", "Ford", "Honda", "Hyundai", "Jaguar", "Kia", "Lamborghini",
    "Maserati", "Mazda", "Mercedes", "Nissan", "Peugeot", "Porsche", "Renault", "Seat", "Skoda", "Toyota", "Vauxhall",
    "Volkswagen", "Volvo",
)  # fmt: skip
SEIZED = re.compile(
    rf"\b(?:seized|confiscated|recovered|impounded)\s(?:his|her|(?P<owner>[A-Z][\w-]+)[’']s?)\s(?:{'|'.join(MAKES)})\b"
)


def seized_cars(document: Document, vocabulary: Vocabulary, understood: Extraction) -> Iterator[Seizure]:
    """One seizure for each car that a sentence gives to a defendant."""
    defendants = _defendants(understood)
    for passage in understood.passages:
        for match in SEIZED.finditer(passage.text):
            owners = [one for one in defendants if match["owner"] in (None, *(one.name or "").split()[-1:])]
            if len(owners) == 1:
                start, end = (passage.span.start + at for at in match.span())
                evidence = quoted(understood, start, end, "car-make")
                yield Seizure(person=owners[0].key, item="vehicle", quantity=1, evidence=(evidence,))


def _defendants(understood: Extraction) -> list[Subject]:
    roles = {claim.person: claim.role for claim in understood.claims if isinstance(claim, Appearance)}
    return [one for one in understood.of_kind("person") if roles.get(one.key) in ("offender", "accused")]
