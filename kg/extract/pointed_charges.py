"""Verbs that point back at the offence just put: ``denied it``, ``Roe admitted affray but Poe denied the charge``."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.charge_book import ChargeBook
from kg.extract.charge_outcomes import AFTER_TRIAL
from kg.extract.events import Event
from kg.extract.shared_charges import THE_CHARGE, of_the_rest
from kg.extract.tagging import compile_rule
from kg.model import Evidence

_THE_CHARGES = re.compile(
    r"\W*(?:to )?(?:the|those|these) (?:charges|offences)\b(?! (?:of|that|which|against|relating)\b)"
)
# "When he was interviewed he admitted it", "said that he admitted it in May", "in a letter to his mother": to no court
_TOLD_OTHERS = re.compile(
    r"\b(?:interview\w*|questioned|quizzed|police|officers?|detectives?|arrest\w*|confronted|sa(?:id|ys?)|t(?:old|ells?)"
    r"|claim(?:s|ed)|letters?|e?-?mails?|messages?|texts?|books?|memoirs?|podcast|television|TV|radio|Facebook|diary"
    r"|mother|father|mum|dad|parents|wife|husband|friends?|girlfriend|boyfriend|partner|boss|employer|colleagues?"
    r"|bosses|manager|doctor|therapist|priest|sacked)\b"
)
# "Roe admitted burglary. Poe denied it but was convicted": of that
_DENIED_AND_TRIED = re.compile(
    r",? (?:but|and) (?:was|were) (?:both |later |also )?(?:convicted|found (?:not )?guilty|cleared|acquitted)"
    r"(?=[.,;]|$| (?:by|after|at|following)\b)"
)
_THERE_OR_THEN = compile_rule(
    r"\W*(?:$|[.;,]|(?:and|but|while|whilst|at|before|on) ?(?:{C}|{D}|\b)|in (?:{D}|court\b)|from the (?:start|outset))"
)
# "faces the same four charges and one of O"
THE_SAME_AND = re.compile(r"\bthe same\b[^.;]*\b(?:charges|offences|counts)$")
# "He denies everything except the assault, to which he pleaded guilty": to that alone
_WHICH = compile_rule(
    r"(?P<noun>[a-z]{4,}),? (?:to |of )?which {P} (?:(?:has|had|was|later|then|also|now|since|always|\w+ly) )*$"
)
# "He says he did not punch him, as his brother admits", "taking the car, which his brother admits": to no charge told
_OF_A_CLAUSE = compile_rule(
    r"(?<!charges)(?<!counts)(?<!offences)(?<!allegations)(?<!matters)(?<!crimes)(?<!charge)(?<!count)(?<!offence)"
    r"(?<!charges,)(?<!counts,)(?<!offences,)(?<!allegations,)(?<!matters,)(?<!crimes,)(?<!charge,)(?<!offence,)"
    r"(?<!{O})(?<!{O},),? (?:which|as|something(?: that| which)?|conduct that|what) {P} "
    r"(?:(?:has|had|was|later|then|also|now|since|always|himself|herself|both|all|\w+ly) )*$"
)
_ALL_OF_THEM = frozenset({"charges", "counts", "offences", "allegations", "matters", "crimes"})
# "A charge that he tore the flag was left on file": of what is no offence to us, and no other charge ends with it
_A_CHARGE_OF = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Tt]he|[Aa]nother|[Tt]wo|[Tt]hree)(?: [a-z]+){0,2} (?:charges?|counts?|allegations?)"
    r" (?:of (?!which\b)|that (?!was|were|is|are|(?:he|she|they) (?:faced|denied))|alleging )[^.;,\ue500-\ue5ff]*$"
)

# "found guilty of the latter offence but acquitted of the former", "denied the first charge and admitted the second"
_OF_TWO = re.compile(
    r" (?:(?:to |of )?the (?P<which>former|latter|first|second)\b(?: (?:offences?|charges?|counts?|matter))?"
    r"(?= (?:but|and(?! of\b)|after|at|by|when|on|before|in court)\b|[.,;]| ?$))"
)
_BOTH_OFFENCES = re.compile(r"\W*(?:to )?both (?:of )?(?:the |those |these )?(?:offences|charges|counts)\b")


def of_it_to_others(event: Event) -> bool:
    """``denied it``, which may be no plea; ``When police called he admitted it``, which is none."""
    return event.rule == "denied-it" or (
        event.rule == "admitted-it" and _TOLD_OTHERS.search(event.tagged.text) is not None
    )


def of_a_clause(event: Event) -> bool:
    """``took the car, which his brother admits``: a plea or a verdict on what no charge names."""
    return event.rule in {"admitted", "denied"} and _OF_A_CLAUSE.search(event.tagged.text, 0, event.start) is not None


def of_no_offence(event: Event) -> bool:
    """Whether what was dropped is told in words that name no offence."""
    return _A_CHARGE_OF.search(event.tagged.text, event.head, event.start) is not None


def _points_at_one(event: Event) -> str | None:
    """The noun that a plea or verdict goes back to (``the assault, to which he pleaded guilty``), if it is not all."""
    told = _WHICH.search(event.tagged.text, 0, event.start)
    return told["noun"] if told and told["noun"] not in _ALL_OF_THEM else None


def points_back(event: Event, book: ChargeBook) -> bool:
    """Whether a plea is to what the same sentence has put; a denial, also to what the one before put to them."""
    here = book.passage_of_last == event.tagged.index
    if event.rule == "denied-it" or (event.rule == "admitted-it" and not of_it_to_others(event)):
        return (
            here
            or book.has_just_put(event)
            or (
                (of_the_rest(event) or _DENIED_AND_TRIED.match(event.tagged.text, event.end) is not None)
                and book.one_put_just_before(event)
            )
        )
    return here and _denies_that_of_another(event, book)


def _denies_that_of_another(event: Event, book: ChargeBook) -> bool:
    if event.kind != "deny" or book.has_just_put(event):
        return False
    return bool((THE_CHARGE if book.one_put_last else _THE_CHARGES).match(event.after))


def of_one_or_two(book: ChargeBook, event: Event, plea: str | None, verdict: str | None, quoted: Evidence) -> bool:
    """``found guilty of the latter``, ``Poe denied both offences``, ``the assault, which he admitted``: no others."""
    if of_two := _OF_TWO.match(event.after):
        plea = "not-guilty" if event.rule in AFTER_TRIAL else plea
        book.take_one_of_two(event, 0 if of_two["which"] in {"former", "first"} else 1, plea, verdict, quoted)
        return True
    if event.kind in {"deny", "admit"} and _BOTH_OFFENCES.match(event.after):
        book.put_both(event, plea, verdict or "pending", quoted)
    if event.rule in {"admitted", "denied"} and not _THERE_OR_THEN.match(event.tagged.text, event.end):
        return _points_at_one(event) is not None  # "the assault, which he admitted to friends"
    if (which := _points_at_one(event)) is not None:
        book.take_one_of_kind(event, which, plea, verdict, quoted)
        return True
    return False
