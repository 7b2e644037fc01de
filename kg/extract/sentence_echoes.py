"""Sentences that are told by one told before: ``Poe got the same``, ``Poe received four``, of years spoken of above."""

from __future__ import annotations

from dataclasses import replace

from kg import patterns as re
from kg.extract.dealt_out import GAPPED_NUMBER
from kg.extract.events import Event
from kg.extract.occasions import Occasions
from kg.extract.sentence_settling import Passed
from kg.extract.tagging import compile_rule
from kg.model import Term

# "Poe was given the same sentence"
_THE_SAME = re.compile(
    r"(?: to| for)? (?:exactly )?(?:the same|an identical)(?: (?:(?:prison|jail|custodial) )?(?:sentence|term"
    r"|punishment|penalty|period|length of time|number of (?:years|months))\b)"
)
# "Poe got the same", but not "was told the same"
_GOT_THE_SAME = re.compile(r"(?:got|given|handed|received) (?:exactly )?the same(?=[.,;]|$| and\b)")
_GETS_NUMBER = compile_rule(
    r"(?:got|given|handed|received|gets|receives|(?:jailed|locked up) for|sentenced to) "
    r"(?P<number>{N})(?: each)?(?=[.;,]|$| and (?:[a-z-]+ ){0,2}{P})"
)
# "Roe was jailed for six years. Poe got four, Low three": the second, too, of years spoken of before
_NUMBER_NEXT = compile_rule(r"[^.;]{0,12}?(?P<number>{N})")


def echoed(event: Event, passed: list[Passed], occasions: Occasions) -> list[Passed]:
    """What an event tells by pointing at the sentence that was told last; nothing where it does not."""
    if not passed:
        return []
    last = passed[-1]
    if _THE_SAME.match(event.after) or _GOT_THE_SAME.match(event.tagged.text, event.start):
        return _repeated(event, last, last.term, occasions)
    number = _GETS_NUMBER.match(event.tagged.text, event.start)
    here = event.rule == GAPPED_NUMBER and next(event.tagged.found("T", 0, event.start), None) is None
    if here:
        number = _NUMBER_NEXT.match(event.tagged.text, event.end)
    near = (0, 1) if here else (1,)
    if number is None or last.term is None or last.history or event.tagged.index - last.index not in near:
        return []
    term = in_units_of(event.tagged.item(number.start("number")).value.value, last.term)
    plain = replace(last, kind="imprisonment", custody=None, licence=None, minimum=None)
    return _repeated(event, plain, term, occasions)


# "Each was given a 12-month community order, except Poe, who got 18 months"
_EXCEPT_WHO = compile_rule(r"\b(?:except(?: for)?|apart from|but for|bar) {P},? who (?:was |were )?$")
_BARE = compile_rule(r" {T}(?=[.,;]|$)")
_IN_THE_COMMUNITY = frozenset({"community-order", "discharge"})


def like_the_others(event: Event, told: list[Passed], passed: list[Passed]) -> list[Passed]:
    """What the one got whom a sentence excepts: as it tells only how long, it is of the kind that the others got."""
    others = [entry.kind for entry in passed if entry.index == event.tagged.index]
    if not others or others[-1] not in _IN_THE_COMMUNITY or not _BARE.match(event.tagged.text, event.end):
        return told
    return (
        [replace(entry, kind=others[-1]) for entry in told]
        if _EXCEPT_WHO.search(event.tagged.text, 0, event.start)
        else told
    )


def _repeated(event: Event, last: Passed, term: Term | None, occasions: Occasions) -> list[Passed]:
    end = max(event.start, event.tail - 1)
    quoted = [*last.evidence, event.quote(end)]
    told = replace(last, term=term, occasion=occasions.of(event), index=event.tagged.index, evidence=quoted)
    return [replace(told, person=person, order=last.order + 1) for person in event.people if person is not last.person]


def in_units_of(number: float, known: Term) -> Term:
    """So many years, or months where those were spoken of: ``Roper was given six years and Pike four``."""
    if not known.years:
        return Term(months=round(number))
    years, months = divmod(round(number * 12), 12)  # "four and a half" is told in years, as what follows is
    return Term(years=years, months=months)
