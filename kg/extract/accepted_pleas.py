"""Pleas to something less that the Crown took: ``Roe denied murder but his plea to manslaughter was accepted``.

The graver charge ends there (contract, rule 9), if it is the only one of its kind that is left open.
"""

from __future__ import annotations

from kg.extract.charge_book import LESSER_OF, ChargeBook
from kg.extract.charge_records import Record
from kg.extract.discourse import Discourse
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule

_ACCEPTED = compile_rule(
    r"\baccept(?:ed|s|ing) (?:(?:an?|the|his|her|this|that|{P}|[’']s|guilty) ?)*pleas?\b(?! of not)"
    r"|(?<!not guilty )(?<!not-guilty )\bpleas?\b(?! of not)[^.;]{0,90}? (?:(?:was|has been|had been|being) )?"
    r"(?:later |then |also |now )?(?:accepted|acceptable)\b"
    r"|{O}[^.;]{0,60}?,? which (?:was|has been|had been) (?:later |then )?(?:accepted|acceptable)\b"
)
_REFUSED = compile_rule(
    r"\b(?:not|never|\w+n[’']t|refus\w+|reject\w+|declin\w+|would|could|should|may|might|if|whether|until|unless|yet)\b"
)
_LESSER = {
    "wounding-with-intent": frozenset({"actual-bodily-harm", "common-assault", "affray"}),
    "grievous-bodily-harm": frozenset({"actual-bodily-harm", "common-assault", "affray"}),
    "violent-disorder": frozenset({"affray", "public-order-offence"}),
    "robbery": frozenset({"theft", "handling-stolen-goods"}),
    "burglary": frozenset({"theft", "handling-stolen-goods"}),
    "aggravated-burglary": frozenset({"burglary"}),
    "dangerous-driving": frozenset({"careless-driving"}),
    "possess-firearm-with-intent": frozenset({"possess-firearm"}),
    "possess-with-intent-class-a": frozenset({"possess-drug"}),
    "possess-with-intent-class-b": frozenset({"possess-drug"}),
}
"""What the Crown takes in the place of an offence, besides what a jury may find instead."""


def end_by_accepted_pleas(book: ChargeBook, discourse: Discourse) -> None:
    """End the graver charge of whoever pleaded guilty to a lesser one, where the text says that this was accepted."""
    for tagged in discourse.tagged:
        told = _ACCEPTED.search(tagged.text)
        if told is None or _REFUSED.search(tagged.text, max(0, told.start() - 40), told.end()):
            continue
        for person in book.everyone:
            graver = _in_place_of(book, person)
            if graver is not None and _is_of(tagged, person, book):
                event = next((e for e in discourse.events_in(tagged) if e.kind in {"admit", "drop"}), None)
                quoted = event.quote() if event is not None else graver.evidence[-1]
                graver.close("dropped", quoted)


def _in_place_of(book: ChargeBook, person: Person) -> Record | None:
    """The one open charge of somebody for which another, that they admitted, may stand."""
    records = [record for record in book.of(person) if not (record.earlier or record.caution)]
    admitted = {record.offence for record in records if record.plea == record.verdict == "guilty"}
    graver = [
        record
        for record in records
        if record.open and ({LESSER_OF.get(record.offence)} | _LESSER.get(record.offence, frozenset())) & admitted
    ]
    return graver[0] if len(graver) == 1 else None


def _is_of(tagged: Tagged, person: Person, book: ChargeBook) -> bool:
    """Whether a passage speaks of somebody, or nobody else is charged."""
    meant = {known for _, item in tagged.found("P") for known in item.value.people}
    return person in meant or book.everyone == (person,)
