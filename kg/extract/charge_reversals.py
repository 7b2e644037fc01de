"""Charges on appeal: a conviction that is quashed, or gives way to a lesser one (contract, rule 9)."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.discourse import Discourse
from kg.extract.events import Event, said_to
from kg.extract.tagging import compile_rule
from kg.extract.tried_again import CLEARED_ANEW

# "ordered a retrial of Roe, whose conviction for O was unsafe"
_CONVICTED_OF = compile_rule(r"[^.;]{0,60}?\b(?:whose|his|her) convictions? (?:for|of) (?P<offence>{O})")


# "spent eleven years behind bars for a rape that he did not commit", "was wrongly convicted of murder"
_NOT_COMMITTED = compile_rule(
    r"(?P<offence>{O})(?: of {P})?,? (?:(?:that|which) )?{P} "
    r"(?:did not|didn[’']t|had not|hadn[’']t|never) commit(?:ted)?\b"
    r"|\b(?:wrongly|wrongfully|falsely) (?:convicted|jailed|imprisoned|found guilty) (?:of|for|over) "
    r"(?:(?:an?|the|two|{N}) )?(?P<wrongly>{O})"
)


# "His earlier conviction for theft was quashed": none of this case
_ANOTHER_ONE = compile_rule(r"\b(?:previous|earlier|past|prior|spent) (?:{O} )?convictions?\b")


def _not_committed(discourse: Discourse) -> str | None:
    """The one offence of which the story says that somebody was convicted who had not done it."""
    found = {
        tagged.item(match.start("offence" if match["offence"] else "wrongly")).value.slug
        for tagged in discourse.tagged
        for match in _NOT_COMMITTED.finditer(tagged.text)
    }
    return found.pop() if len(found) == 1 else None


def reduce(book: ChargeBook, event: Event) -> None:
    """On appeal a lesser offence takes the place of the one that somebody was convicted of."""
    position, lesser = next(event.tagged.found("O", event.end))
    told = [item.value.slug for _, item in event.tagged.found("O", event.start, event.end)]
    for person in event.people:
        quoted = event.quote(position)
        book.reduce(person, told, lesser.value.slug, quoted)


def quash(book: ChargeBook, event: Event, discourse: Discourse) -> None:
    """A quashed conviction is an acquittal, or a charge again where a retrial is ordered (contract, rule 9)."""
    if _ANOTHER_ONE.search(event.tagged.text, 0, event.end):
        return
    of = re.match(r" (?:for|of) ", event.tagged.text[event.end :])
    told = [item.value.slug for _, item in event.tagged.found("O", 0, event.end + (of.end() + 1 if of else 0))]
    if not told and (convicted := _CONVICTED_OF.match(event.tagged.text, event.end)):
        told = [event.tagged.item(convicted.start("offence")).value.slug]
    if not told and (named := _not_committed(discourse)) is not None:
        told = [named]
    cleared = said_to(discourse.events, {"acquit"})
    only = [item.value.slug for _, item in event.tagged.found("O", event.head, event.tail)]
    for person in event.people:
        if person in discourse.convicted_anew:
            continue
        quoted = event.quote()
        verdict = "pending" if discourse.retried(person) and person not in cleared else "not-guilty"
        book.quash(person, told, verdict, quoted, only if event.rule == CLEARED_ANEW else ())
