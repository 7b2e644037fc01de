"""The offence of a gang that only the lead tells: ``A gang has been jailed for burglary. Roe and Poe pleaded guilty``.

The lead names nobody and does not say how many they are. Its offence is put to whom the story then says, without an
object, to have pleaded guilty or to have been convicted; to nobody else, and only where the story tells no other.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.charge_book import ChargeBook
from kg.extract.charge_outcomes import after_trial
from kg.extract.charge_records import Record
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.governing_verbs import governing
from kg.extract.stated_offences import StatedOffence, stated

_DONE = frozenset({"sentence", "given", "convict", "admit"})
_OWNED_UP = frozenset({"admit", "convict"})


def put_to_the_gang(book: ChargeBook, discourse: Discourse) -> None:
    """Put the lead's offences to those of the gang whose pleas and verdicts name none."""
    led = list(_of_the_lead(discourse))
    bare = [told for told in book.told_early() if told[1].kind in _OWNED_UP and not any(book.of(told[0]))]
    known = {record.offence for person in book.everyone for record in book.of(person)}
    if not led or len({told[0] for told in bare}) < 2 or not known <= {put.offence for put in led}:
        return
    for person, event, plea, verdict, quoted in bare:
        plea = "not-guilty" if after_trial(event, discourse) else plea
        for put in led:
            record = next((r for r in book.of(person) if (r.offence, r.mode) == (put.offence, put.mode)), None)
            if record is None:
                book.add(Record(person, put.offence, put.mode, None, plea, verdict, evidence=[quoted]))
            else:
                record.take(event, plea, verdict, quoted)


def _of_the_lead(discourse: Discourse) -> Iterator[StatedOffence]:
    """The offences under a verb of the lead that is said of a gang."""
    for tagged in discourse.tagged:
        events = discourse.events_in(tagged) if tagged.lead and tagged.block != "heading" else ()
        for position, item in tagged.found("O") if events else ():
            index = governing(events, tagged, position)
            if index is not None and _of_a_gang(events[index]):
                yield stated(events[index], tagged, position, item.value.slug)


def _of_a_gang(event: Event) -> bool:
    """Whether a verb tells what became of several whom nobody counts."""
    who = event.tagged.get(event.subject) if event.subject is not None else None
    told = event.kind in _DONE and not (event.people or event.unreal or event.future)
    return told and who is not None and who.kind == "P" and who.value.form == "group"
