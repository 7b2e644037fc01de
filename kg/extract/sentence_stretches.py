"""What one stretch of a text states of a sentence: its parts, for each of those who got it."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.clauses import and_others
from kg.extract.dealt_out import GAPPED_NUMBER, NUMBER_FOR, TERM_FOR, suspended_before
from kg.extract.events import Event
from kg.extract.fines import fines
from kg.extract.occasions import Occasion
from kg.extract.one_of_several import one_of_several
from kg.extract.people import Person
from kg.extract.sentence_echoes import in_units_of
from kg.extract.sentence_nouns import APPEAL, TOTAL
from kg.extract.sentence_parts import Parts
from kg.extract.sentence_settling import Passed
from kg.extract.sentence_words import LEAST_BEFORE, TOLD_TO_SERVE
from kg.extract.tagging import compile_rule
from kg.model import Term
from kg.vocabulary.wordlists import phrase_set

APPEALED = frozenset({"appealed-against", "term-changed"})
"""The rules of ``Roe appealed against his 24-week sentence at C``, ``had it cut there``: not there was it passed."""
GAPPED = frozenset({"gapped", "bracketed", GAPPED_NUMBER, TERM_FOR, NUMBER_FOR})
_WILL_SERVE = re.compile(r"(?:will|[’']ll) (?:only |now |just |actually )?(?:spend|serve)", re.IGNORECASE)
_HISTORY = re.compile(
    r"\b(?:previously|having been|had been|already|was (?:still )?serving\b|earlier (?:conviction|sentence)"
    r"|on licence (?:at the time|from|for|following)|released from"
    r"|previous (?:conviction|defendants?|offenders?)|in the past|had (?:also )?(?:served|received))\b",
    re.IGNORECASE,
)
# "headed by Roe, who was later jailed for T"
_LATER = re.compile(r"\b(?:was|were) (?:later|subsequently|afterwards) $")
_YEARS_ON = re.compile(r"[^.;]{0,20}\b(?:the (?:following|next|same) year|(?:\w+ )?years? later)\b")
# "Eight years ago Roe was jailed": no sentence of the case, whatever it was for
_YEARS_AGO = compile_rule(
    r"\W*(?:(?:[Ss]ome|[Aa]bout|[Nn]early|[Mm]ore than|[Jj]ust|[Oo]nly|[Bb]ut|[Aa]nd) )*"
    r"(?:{T}|(?:{N}|\w+) (?:years?|decades?))"
    r" (?:ago|earlier|before),? {P}[^.;,]{0,20}$"
)
# "… was activated, meaning P must spend T behind bars": the total of all terms.
_MEANING = compile_rule(r"\b(?:meaning|means|so)(?: that)? {P} (?:now |will |must |has |have |to )*$")
# "Last week Roe was jailed", "was jailed earlier this month"
_AGO = re.compile(
    r"(?:^\W*|\b(?:and|but|whil(?:e|st)|who) (?:[a-z]+ ){0,2}|^[^.;,]{0,60})\b(?:last week|earlier this (?:week"
    r"|month|year)"
    r"|(?:a few|several|some|two|three|four|five|six|\w+teen) (?:days|weeks|months|years) (?:ago|earlier|before)"
    r"|a (?:week"
    r"|fortnight|month|year) (?:ago|earlier)|the previous (?:day|week|month|year))\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:each|both|all|apiece|respectively|every one)\b", re.IGNORECASE)
# "Roe and his sons were jailed for a total of T": several, even where only one of them is known
_WERE = re.compile(r"\b(?:were|are|have been)(?: (?:each|all|both|also|then|\w+ly))* $")
_NUMBER_NEXT = compile_rule(r"(?:[^.;]{0,12}?|were (?:each |both |all )?(?:given|handed|jailed for|sentenced to) ){N}")
# "Roe was jailed for six years; Poe, 30, was jailed for five"
_NUMBER_ALONE = compile_rule(r" (?:(?:for|to) )?{N}(?: each)?(?=[.,;]|$| and\b| while\b)")


# "Roe and Poe were jailed, one for three years and the other for 14 months": who got which is not told
_ONE_AND_THE_OTHER = compile_rule(
    r"[,:–—-] (?:one|{N}) (?:of them )?(?:for|to|got|getting|received|receiving|was given) (?:{T}|{N})[^.;]{0,40}?"
    r" (?:the other|another)\b"
)

# "Roe was jailed and his victim spent three months in hospital": a clause of another's
_OF_ANOTHER = compile_rule(
    r",? (?:and|but|while|whilst|whereas) (?:(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|an?|another) "
    r"(?!(?:judge|courts?|sentences?|terms?|recorder|sheriff|bench|magistrates?|total|orders?|prison|jail|minimum"
    r"|others?|rest|pair|same|latter|first|second|third)\b)(?:[a-z’'-]+ ){1,4}?|(?:police|officers"
    r"|detectives|firefighters|doctors) |(?:[Hh]is|[Hh]er|[Tt]he|an?) (?:[a-z’'-]+ ){0,2}[a-z’'-]+, {P}, |{P} )"
    r"(?:(?:has|had|was) )?(?:spent|suffered|needed|closed|lost|took|was (?:in|left|off|on|unable|out)|were (?:in|left)"
    r"|underwent|spends|needs|still|searched|sealed|remained|stayed)\b"
)


def read_stretch(event: Event, start: int, end: int, occasion: Occasion, order: int) -> list[Passed]:
    """What the stretch states for each of the people of an event; nothing where it names no kind and no term.

    ``order`` is how many statements of sentences came before.
    """
    text = event.tagged.text
    parts, history, bound = _parts(event, start, end), _of_before(event, occasion), _told_to_serve(event, end)
    untold = bool(parts.respectively) and _named_later(event)
    if len(event.people) > 1 and (untold or _ONE_AND_THE_OTHER.search(text, event.end)):
        parts.term, parts.each, parts.respectively = None, [], []
    made = [
        Passed(
            person,
            parts.kind,
            occasion,
            parts.share(index, _so_many(event, parts), term),
            parts.custody,
            parts.licence,
            parts.least(index, len(event.people)) if bound is None or person in bound else None,
            history=history,
            vague=parts.vague,
            consecutive=parts.consecutive,
            concurrent=parts.concurrent,
            on_top=parts.on_top,
            whole=bool(_MEANING.search(text[: event.start]) or event.rule == TOTAL or parts.sums_up),
            extended=parts.called_extended,
            serving=event.words.lower() == "serving",
            later=bool(_LATER.search(text, 0, event.start) or _YEARS_ON.match(event.after)),
            another_day=not occasion.own_date and bool(_AGO.search(text, 0, event.end) or _AGO.match(event.after)),
            of_months_ago=_of_months_ago(event, occasion),
            served=_WILL_SERVE.match(event.words) is not None,
            order=order,
            index=event.tagged.index,
            shared=(_of_all_together(event) or bool(_others_too(event) and not _EACH.search(event.tagged.text)))
            and not parts.respectively,
            of_gang=_of_gang(event),
            before_parole=parts.before_parole,
            evidence=[event.quote(max(event.start, end - 1))],
        )
        for term in parts.each or [parts.term]
        for index, person in enumerate(event.people)
        if parts.kind is not None
    ]
    return made + fines(event, start, end, occasion, order, history)


def _named_later(event: Event) -> bool:
    """``Two men were jailed for five and seven years``: which is whose, what names them later tells."""
    return any(person.spans[0].start > event.tagged.passage.span.end for person in event.people)


def _so_many(event: Event, parts: Parts) -> int:
    """Among how many terms are dealt out; ``Roe and two others were jailed for six, four and two years``."""
    return max(len(event.people), len(parts.respectively)) if _others_too(event) else len(event.people)


def _others_too(event: Event) -> str:
    """The words that add others without a name to the subject of a verb, if there are any."""
    between = event.tagged.text[event.subject + 1 : event.start] if event.subject is not None else ""
    return between if and_others(between) else ""


def _parts(event: Event, start: int, end: int) -> Parts:
    text = event.tagged.text
    if another := _OF_ANOTHER.search(text, event.end, end):
        end = another.start()
    parts = Parts(event.tagged, start, end, several=len(event.people) > 1 or bool(_WERE.search(text[: event.start])))
    number = _NUMBER_NEXT.match(text, event.end if event.rule == GAPPED_NUMBER else start)
    term = next((at for at, _ in event.tagged.found("T", start, end)), end)
    if (
        event.rule in {GAPPED_NUMBER, NUMBER_FOR, APPEAL}
        and number
        # "Roe two and a half, and Poe and Keel 18 months": the term behind it is that of others
        and (parts.term is None or (event.rule == GAPPED_NUMBER and number.end() <= term))
    ) or (parts.term is None and parts.kind == "imprisonment" and _NUMBER_ALONE.match(text, event.end)):
        parts.kind, parts.term, parts.vague = "imprisonment", _bare_number(event), False
    if parts.kind == "imprisonment" and suspended_before(event):
        parts.kind = "suspended"
    least = event.rule == "gapped" and not event.words.endswith(" to ")
    if least and parts.kind == "imprisonment" and LEAST_BEFORE.search(text, 0, event.start):
        parts.kind, parts.minimum, parts.term = "unknown", parts.term, None
    return parts


def _of_before(event: Event, occasion: Occasion) -> bool:
    """``… and Roe, who had been deported before, to 16 months``: what is told in passing is no sentence of the case."""
    told = event.start if event.rule in GAPPED else event.end
    before = _HISTORY.search(event.tagged.text[max(0, event.start - 40) : told])
    ago = _YEARS_AGO.match(event.tagged.text, 0, event.start) and not occasion
    return event.rule in APPEALED or bool(before or ago) or _past_year(event, occasion)


def _told_to_serve(event: Event, end: int) -> set[Person] | None:
    """``jailed Roe and Poe for life and told Roe to serve at least T``: whose it is; None for all of them."""
    least = TOLD_TO_SERVE.search(event.tagged.text, event.end, end) if event.rule == "jailed-who" else None
    if least is None:
        return None
    return {person for _, item in event.tagged.found("P", *least.span("who")) for person in item.value.people}


def _of_months_ago(event: Event, occasion: Occasion) -> bool:
    """``Roe was jailed in May``, in a text without a date: not on the occasion that is told of others."""
    told = (event.tagged.get(place) for place in occasion.places)
    return occasion.date is None and any(
        item is not None and item.kind == "D" and item.value.form in {"month", "relative-month", "relative-year"}
        for item in told
    )


def _of_all_together(event: Event) -> bool:
    """Whether the subject is a group that is not said to have got the term each."""
    if one_of_several(event.tagged.text, event.start):
        return True
    item = event.tagged.get(event.subject) if event.subject is not None else None
    if item is None or len(event.people) < 2 or item.value.form not in {"group", "plural"}:
        return False
    return not _EACH.search(event.tagged.text) and not _EACH.match(item.value.text)


def _of_gang(event: Event) -> bool:
    """``A gang has been jailed for 20 years``: a sum, however many they are."""
    item = event.tagged.get(event.subject) if event.subject is not None else None
    if "gang" in _others_too(event):
        return True  # "Roe and his gang were jailed for 30 years"
    return (
        item is not None and item.kind == "P" and item.value.form == "group" and item.value.noun in phrase_set("gang")
    )


def _bare_number(event: Event) -> Term | None:
    """``Roe was given six years and Pike four``: the unit is said before."""
    number = next(event.tagged.found("N", event.start if event.rule == NUMBER_FOR else event.end), None)
    before = [item.value.term for _, item in event.tagged.found("T", 0, event.start)]
    if number is None or not before:
        return None
    return in_units_of(number[1].value.value, before[-1])


def _past_year(event: Event, occasion: Occasion) -> bool:
    return occasion.date is not None and occasion.date.month is None
