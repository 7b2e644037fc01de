"""Verdicts on some of what was put to somebody: ``found guilty of the first offence and of two of the assaults``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.charge_records import Record
from kg.extract.events import Event, number_told
from kg.extract.people import Person
from kg.extract.tagging import compile_rule
from kg.model import Evidence

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_OFFENCE = "(?:offences?|charges?|counts?)"
_PART = (
    rf"(?:the (?P<ordinal{{0}}>{'|'.join(_ORDINALS)})(?: {_OFFENCE}|(?=[.,;]| ?$| (?:but|and|after|by|at)\b))"
    r"|(?P<number{0}>{{N}}|one|two|three|four|five|six) of (?:the|his|her|their) (?P<noun{0}>(?!(?:charges|counts"
    r"|offences"
    r"|allegations|matters)\b)[a-z]{{4,}}s)"
    r"|the (?:remaining|other) (?P<rest{0}>(?!(?:charges?|counts?|offences?|matters?)\b)[a-z]{{4,}}))\b"
)
_PARTS = compile_rule(rf"\W*(?:of |to |on )?{_PART.format(1)}(?:,? and (?:of |on )?{_PART.format(2)})?(?= |[.,;]|$)")
# "convicted of the first charge but cleared of the second"
_BARE_ORDINAL = re.compile(rf"\W*(?:of |to |on )?the (?:{'|'.join(_ORDINALS)})$")
_NTH_CHARGE = re.compile(rf"\bthe (?:{'|'.join(_ORDINALS)}) {_OFFENCE}")
# "The second charge was dropped"
_NTH_ENDS = re.compile(
    rf"\bthe (?P<ordinal>{'|'.join(_ORDINALS)}) {_OFFENCE} (?:(?:was|has been|had been|also|later|then) )*\w",
    re.IGNORECASE,
)

# "found guilty of the first offence", "cleared of the remaining assault", "convicted of two of the assaults"
_OF_SOME = compile_rule(
    r" (?:of |to |on )(?:only |just )?(?:the (?:first|second|third|fourth|fifth|last|other|main|lesser|most"
    r" serious|more "
    r"serious|remaining|first {N})\b"
    r"(?! (?:(?:{N} )?(?:charges|counts|offences|matters|allegations)"
    # "changed his plea on the first day of his trial"
    r"|days?|mornings?|afternoon|weeks?|hearing|appearance|occasion|time)\b)"
    r"|(?:{N}|one|two|three|four|five|six|some|most|several|many|{P}) of (?:the|those|these|his|her|their)\b"
    r"|(?:the|that) (?:[a-z-]+ )?(?:charge|count|offence|allegation)\b(?! (?:and|as)\b))"
)


def of_some(book: ChargeBook, event: Event, plea: str | None, verdict: str | None, quoted: Evidence) -> bool:
    """Whether a verb tells of some offences by their place or their kind, and the book knows which."""
    told = _PARTS.match(event.after)
    if told and _BARE_ORDINAL.match(told[0]) and not _NTH_CHARGE.search(event.tagged.text, 0, event.start):
        # "of the first" and "of the second" are plain where two were put
        told = told if all(len(_known(book, person)) == 2 for person in event.people) else None
    if told is None or event.kind not in {"convict", "acquit", "admit"} or not event.people:
        return False
    done = False
    for person in event.people:
        put = [record for record in book.of(person) if record.open and not record.caution]
        for which in "12":
            if told[f"ordinal{which}"]:
                for record in _at(_known(book, person), told[f"ordinal{which}"]):
                    record.take(event, plea, verdict, quoted)
                    done = True
            elif told[f"noun{which}"]:
                number = number_told(event, told, f"number{which}")
                done |= _divide(book, person, told[f"noun{which}"][:-1], number, (plea, verdict), quoted)
            elif told[f"rest{which}"]:
                for record in _of_kind(put, told[f"rest{which}"]):
                    if record.remainder:
                        record.take(event, plea, verdict, quoted)
                        done = True
    return done


def one_of_several(book: ChargeBook, event: Event) -> bool:
    """``found guilty of the first offence and of two of the assaults``: of several put, only some, and which is
    open."""
    if not _OF_SOME.match(event.after):
        return False
    return any(len({record.offence for record in book.of(person) if record.open}) > 1 for person in event.people)


def drop_the_nth(book: ChargeBook, event: Event, people: Iterable[Person]) -> bool:
    """``The first charge was dropped``: whether that is told, and of no other."""
    nth = _NTH_ENDS.search(event.tagged.text, event.head, event.end)
    if nth is None:
        return False
    for person in people:
        for record in _at(_known(book, person), nth["ordinal"].lower()):
            record.close("dropped", event.quote())
    return True


def _known(book: ChargeBook, person: Person) -> list[Record]:
    return [record for record in book.of(person) if not (record.caution or record.earlier)]


def _at(put: Sequence[Record], ordinal: str) -> Sequence[Record]:
    place = _ORDINALS.index(ordinal)
    return put[place : place + 1]


def _of_kind(put: Sequence[Record], noun: str) -> Iterator[Record]:
    """Those whose offence was told with a word: ``assault occasioning actual bodily harm``, of *the assaults*."""
    return (record for record in put if noun in record.words)


def _divide(
    book: ChargeBook, person: Person, noun: str, number: int, outcome: tuple[str | None, str | None], quoted: Evidence
) -> bool:
    kind = list(_of_kind([record for record in book.of(person) if record.open], noun))
    return len(kind) == 1 and book.divide_one(kind[0], number, outcome, quoted)
