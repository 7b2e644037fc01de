"""Pleas to something less that the Crown took: ``Roe denied murder but his plea to manslaughter was accepted``.

The graver charge ends there (contract, rule 9), if it is the only one of its kind that is left open.
"""

from __future__ import annotations

from kg import patterns as re
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
# "had originally been charged with murder, but admitted the reduced charge of manslaughter": it stands in its place ...
_ADMITTED = r"\b(?:[Aa]dmit(?:s|ted|ting)|(?:[Pp]leaded|[Pp]led|[Pp]leading) guilty to)"
_INSTEAD = compile_rule(
    _ADMITTED + r" (?:an?|the) (?:lesser|reduced|less serious) (?:charge|offence|count) of {O}"
    r"|\b(?:[Oo]riginally|[Ii]nitially|[Aa]t first) (?:been |being )?(?:charged with|faced|accused of) [^.;]{0,60}?{O}"
    r"[^.;]{0,60}?" + _ADMITTED + r" (?:(?:an?|the) (?:[a-z]+ )?(?:charge|offence|count) of )?{O}"
)
# ... unless somebody is still to be tried
_TRIAL_TO_COME = re.compile(
    r"\b(?:stands?|faces?|facing|awaits?|awaiting|(?:go|goes|going) on) (?:an? )?trial\b"
    r"|\btrial (?:continues|will|is (?:due|set|expected))\b"
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
        accepted = _ACCEPTED.search(tagged.text)
        told = accepted or _INSTEAD.search(tagged.text)
        if told is not None and accepted is None and _still_to_be_tried(discourse):
            continue
        if told is None or _REFUSED.search(tagged.text, max(0, told.start() - 40), told.end()):
            continue
        for person in book.everyone:
            graver = _in_place_of(book, person)
            if graver is None or (accepted is None and graver.plea == "not-guilty"):
                continue
            if _is_of(tagged, person, book):
                event = next((e for e in discourse.events_in(tagged) if e.kind in {"admit", "drop"}), None)
                quoted = event.quote() if event is not None else graver.evidence[-1]
                graver.close("dropped", quoted)


def _still_to_be_tried(discourse: Discourse) -> bool:
    return any(_TRIAL_TO_COME.search(tagged.text) for tagged in discourse.tagged)


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
