"""Verbs that point back at the offence just put: ``denied it``, ``Roe admitted affray but Poe denied the charge``."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.events import Event
from kg.extract.shared_charges import THE_CHARGE

_THE_CHARGES = re.compile(
    r"\W*(?:to )?(?:the|those|these) (?:charges|offences)\b(?! (?:of|that|which|against|relating)\b)"
)


def points_back(event: Event, book: ChargeBook) -> bool:
    """Whether a plea is to what the same sentence has put; a denial, also to what the one before put to them."""
    here = book.passage_of_last == event.tagged.index
    if event.rule == "denied-it":
        return here or book.has_just_put(event)
    return here and (event.rule == "admitted-it" or _denies_that_of_another(event, book))


def _denies_that_of_another(event: Event, book: ChargeBook) -> bool:
    if event.kind != "deny" or book.has_just_put(event):
        return False
    return bool((THE_CHARGE if book.one_put_last else _THE_CHARGES).match(event.after))
