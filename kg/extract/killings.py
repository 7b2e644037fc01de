"""Verdicts on a killing that is told as the deed: ``Roe denied murder. He was found guilty of stabbing her to death``.

The deed names no offence (contract, rule 7), but it is what the charge of a killing was about: where one such charge
against somebody is open, or was denied, the verdict ends that one, and no other.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.charge_outcomes import AFTER_TRIAL, outcome
from kg.extract.charge_records import Record
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.people import Person

_KILLINGS = frozenset(
    {"murder", "manslaughter", "death-by-dangerous-driving", "death-by-careless-driving"},
)
_OF_A_KILLING = re.compile(
    r"[^.;,]{0,60}?\bof (?:[a-z]+ly )?(?:killing\b(?! off\b)"
    r"|(?:stabb|shoot|strangl|batter|bludgeon|beat|hack|kick|choke|chok|throttl|knif|poison|drown|suffocat|smother)ing\b"
    r"(?=[^.;]{0,80}?\b(?:to death|fatally|dead)\b)|fatally [a-z]+ing\b|causing (?:the|his|her|their) deaths?\b)"
)

_VERDICTS = frozenset({"convict", "acquit"})


def end_killings(book: ChargeBook, discourse: Discourse) -> None:
    """Let a verdict on a killing end the one charge of a killing that is left open."""
    for event in discourse.events:
        if event.kind not in _VERDICTS or event.unreal or event.future or not _OF_A_KILLING.match(event.after):
            continue
        for person in event.people:
            put = list(_put(book, person))
            if len(put) == 1 and put[0].open:
                _end(put[0], event, discourse)


def _put(book: ChargeBook, person: Person) -> Iterator[Record]:
    """The charges of a killing against somebody, attempts apart."""
    return (r for r in book.of(person) if r.offence in _KILLINGS and r.mode is None and not r.earlier)


def _end(record: Record, event: Event, discourse: Discourse) -> None:
    plea, verdict = outcome(event, discourse)
    if verdict is None:
        return
    record.close(verdict, event.quote())
    if event.rule in AFTER_TRIAL and record.plea is None:
        record.plea = plea or "not-guilty"
