"""Counts that end differently: ``denied six counts of O, was convicted of three of them and cleared of the rest``."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.charge_book import LESSER_OF, ChargeBook
from kg.extract.charge_records import Record
from kg.extract.events import Event, number_told
from kg.extract.people import Person
from kg.extract.tagging import compile_rule
from kg.model import Evidence

_NUMBER = "{N}|one|two|three|four|five|six|seven|eight|nine|ten"
_SOME_OF_THEM = compile_rule(
    r"\W*(?:(?:of|to|on) )?(?:only |just )?(?P<number>"
    + _NUMBER
    + r")(?: of (?:{P}|them|these|those|the (?:\w+ |{N} )?(?:charges|counts|offences))| counts?| charges?| offences?"
    # "found guilty of three and cleared of two"
    r"|(?=[.;]|,? (?:and|but|while|whilst)(?: was| were| has been)? ?$| ?$| (?:by|after|following|at|on)\b))"
    r"(?![\w’'])(?! (?:of|under|contrary|that|which|relating)\b)"
)
# "convicted of all but one of the charges", "of most of them": how many were put is not how many it is
_MOST_OF_THEM = compile_rule(
    r"\W*(?:of|to|on) (?:all but (?:" + _NUMBER + r")|(?:most|many|some|several|the (?:vast )?majority)(?= of\b))"
    r"(?: of (?:{P}|them|these|those|the (?:\w+ |{N} )?(?:charges|counts|offences|allegations))"
    r"| (?:charges?|counts?|offences?))?(?=[.,;]| (?:and|but|after|at|by|on|in|with|when)\b|\W*$)"
)
_THE_REST = compile_rule(
    r"\W*(?:of |to |on )?(?:the )?(?:other|others|remaining|rest|(?:" + _NUMBER + r") (?:other|remaining))\b"
)

# "cleared of two counts of O but convicted of a third"
_ONE_MORE = compile_rule(
    r"\W*(?:of|to|on) (?:a (?:second|third|fourth|fifth|sixth|further)|another|one other"
    # "convicted of three counts and cleared of two others"
    rf"|(?P<number>{_NUMBER}) (?:others|more|further|other)(?! of\b))"
    r"(?: (?:one|counts?|charges?|offences?|allegations?))?(?=[.,;]|$| (?:and|but|after|at|by|on|when|following)\b)"
)
_OF_A_GROUP = compile_rule(r"\W*of {P}")
_OTHERS = re.compile(r"the (?:other|others|remaining|rest)\b")

_LESSER = re.compile(
    r" (?:(?:him|her|them|\ue000) )?(?:instead )?(?:to |of |on )?(?:the|an?) "
    r"(?:lesser|less serious|alternative|reduced) (?:charge|offence|count|alternative|one)\b"
)
# "denied murder but was convicted of manslaughter"
_BUT = compile_rule(
    r"\b(?:denied|denying|charged with|accused of|indicted (?:for|on|with)|tried for"
    r"|(?:on|stood) trial (?:for|accused of)|fac(?:ed|ing)) {O}[^.;\ue500-\ue5ff]{0,60},? (?:but|and|yet) [^.;,]{0,40}$"
)
_AT_FIRST = re.compile(r"\b(?:initially|originally|at first|previously|had) denied\b[^.;]*\bbut\b")


def divided(book: ChargeBook, event: Event, plea: str | None, verdict: str | None, quoted: Evidence) -> bool:
    """Whether a verb speaks of a part of the counts put before; then the book has it, or the text leaves open which."""
    if event.kind not in {"convict", "acquit", "admit"} or not event.people:
        return False
    if _LESSER.match(event.after):
        _end_lesser(book, event, plea, verdict, quoted)
        return True
    if _THE_REST.match(event.after) or _rest_told_as_people(event):
        ended = [book.end_remainder(person, event, plea, verdict, quoted) for person in event.people]
        return all(ended)
    if one_more := _ONE_MORE.match(event.after):
        counts = number_told(event, one_more) if one_more["number"] else None
        more = [_one_more(book, person, counts, plea, verdict, quoted) for person in event.people]
        return all(more)
    if _MOST_OF_THEM.match(event.after):
        known = [book.uncount(person) for person in event.people]
        return not all(known)
    some = _SOME_OF_THEM.match(event.after)
    if some is None:
        return False
    number = number_told(event, some)
    if all(book.left_of(person) == number for person in event.people):  # "convicted of three and cleared of two"
        return all(book.end_remainder(person, event, plea, verdict, quoted) for person in event.people)
    done = [book.divide(person, number, plea, verdict, quoted) for person in event.people]
    # "found guilty of one count", where several offences were put: of which one is left open
    return all(done) or any(book.more_than(person, number) for person in event.people)


def _one_more(
    book: ChargeBook, person: Person, counts: int | None, plea: str | None, verdict: str | None, quoted: Evidence
) -> bool:
    """``cleared of two counts of O but convicted of a third``: of the same offence, which ended otherwise."""
    last = [record for record in book.of(person) if not (record.caution or record.earlier)][-1:]
    for record in last:
        # "who had admitted theft, was cleared of a second count": of which offence is left open
        owned_up = record.plea == "guilty" and verdict == "not-guilty"
        if not record.open and record.verdict != verdict and not owned_up:
            book.add(Record(person, record.offence, record.mode, counts, plea, verdict, evidence=[quoted]))
    return bool(last)


def _end_lesser(book: ChargeBook, event: Event, plea: str | None, verdict: str | None, quoted: Evidence) -> None:
    """``charged with murder but convicted of the lesser charge``: of that, if it is told elsewhere; never of murder."""
    for person in event.people:
        records = book.of(person)
        lesser = {LESSER_OF.get(record.offence) for record in records}
        for record in records:
            if record.offence in lesser:
                record.take(event, plea, verdict, quoted)


def leave_denied(book: ChargeBook, event: Event, quoted: Evidence) -> None:
    """``had initially denied O, but admitted the lesser charge of O``: what was denied ends there.

    ``denied murder but was convicted of manslaughter``: of what they convict nobody of, a jury clears him.
    """
    text = event.tagged.text
    denied = event.kind == "admit" and _LESSER.match(event.after) and _AT_FIRST.search(text, 0, event.start)
    cleared = event.kind == "convict" and _BUT.search(text, 0, event.end)
    if event.unreal or event.future or not (denied or cleared):
        return
    lesser = bool(_LESSER.match(event.after))
    for person in event.people:
        now = {record.offence for record in book.put_by(event, person)}
        for record in book.of(person):
            greater = LESSER_OF.get(record.offence)
            instead = greater is not None and (lesser or greater in now)
            settled = instead or (record.plea == "not-guilty" and (denied or lesser))
            if record.open and record.offence not in now and settled:
                record.close("dropped" if denied else "not-guilty", quoted)


def _rest_told_as_people(event: Event) -> bool:
    """``cleared of the other three``: such words are read as a group of people, too."""
    of = _OF_A_GROUP.match(event.after)
    item = event.tagged.get(event.end + of.end() - 1) if of else None
    return item is not None and _OTHERS.match(item.value.text) is not None
