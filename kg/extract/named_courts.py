"""The courts that a text names, and where it tells only of pleas or of a trial: there nobody need be sentenced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import PLEAS, VERDICTS, Event
from kg.extract.looking_back import is_told, told_to_a_court
from kg.extract.occasions import Occasions
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject

_TO_COME = re.compile(
    r"\b(?:will|due|bailed|committed|sent|next|faces?|scheduled|listed|to be heard|to (?:re-?)?appear)\b[^.;]*$"
    # "launched an appeal against his conviction at C"
    r"|\bappeals?(?= (?:against|at|before|is|was|will|hearing)\b)[^.;]*$"
)
# "sent his victim over the kerb, C heard"
_HEARD = re.compile(r",? (?:heard|was told)[.;]")
# Where a confiscation is told without a sentence beside it, its court is that of another day.
OF_PROCEEDS = re.compile(
    r"^(?!.*\b(?:jailed|sentenced|imprisonment)\b).*\b(?:confiscation order|Proceeds of Crime|POCA"
    r"|benefited (?:from|by)|criminal benefit"
    r"|(?:pay|give|hand)(?:ing)? back (?:more than |over |almost |nearly )?£|repay(?:ing)? (?:more than |over )?£)",
    re.IGNORECASE | re.DOTALL,
)
_TIME_TO_PAY = compile_rule(
    r"\b(?:allowed|gave|given) [^.;]{0,40}?{T} to pay\b"
    r"|\bif (?:he|she|they|{P}) (?:fails?|do(?:es)? not|don[’']t) (?:to )?(?:pay|repay)\b"
)
# "a backlog of C criminal cases"
_OF_ITS_KIND = re.compile(
    r" (?:criminal |civil |serious )?(?:cases|trials|hearings|listings?|staff|officials|workers)\b"
)
# "He had been jailed for four years at C in 1998": another sentence's court
_OF_BEFORE = re.compile(
    r"\bhad (?:\w+ )?been (?:jailed|sentenced|imprisoned|convicted|locked up|fined|given|handed)\b[^.;]*$"
    r"|\bprevious (?:conviction|sentence)\b[^.;]*$"
    r"|\bpreviously (?:[a-z]+ ){0,2}(?:jailed|sentenced|imprisoned|convicted|fined|given|handed|appeared)\b[^.;]*$"
)
# "Eight years ago he was fined at C"; "fined at C last year"
_YEARS_AGO = re.compile(r"\byears (?:ago|earlier|before)\b")
_LAST_YEAR = re.compile(r"\b(?:last year|the year before|years? (?:ago|earlier|before))\b", re.IGNORECASE)
# What an appeal court passed is told with the appeal.
REVIEWS = re.compile(r"\bAppeal\b|\bSupreme Court\b|\bPrivy Council\b")
# "told the High Court that it accepted the libel"; in Scotland it is the "High Court in Glasgow" that sentences
CIVIL = re.compile(r"^(?:the )?High Court$|\b(?:County|Family|Coroner[’']?s?[’']?) Court\b", re.IGNORECASE)
_APPEAL_COURT_OF = re.compile(r"\b[Aa]ppeal [Cc]ourt of (?:the )?$")
_EARLIER_HEARING = re.compile(r"\b(?:previous|earlier) (?:\w+ )?hearings? (?:at|in|before) (?:the )?$")
_HAD = re.compile(r"\b(?:had|having) (?:[a-z]+ly |also )*$")
_TRIAL = re.compile(r"\b(?:trial|jury|jurors)\b", re.IGNORECASE)
# "A trial at C heard", "The trial at C collapsed"
_TRIAL_AT = re.compile(r"\b[Tt]rial,? (?:at|before|in) (?:the )?$")


@dataclass(frozen=True, slots=True)
class NamedCourt:
    """A court where it is named: with pleas only, or as that of a ``trial``, of ``tried`` or of whomever.

    ``decided_of`` are those whose verdict was given there, and ``old`` tells of whom it is said where what was done
    there was done in another year.
    """

    index: int
    court: Subject
    tried: frozenset[Person]
    plea: bool
    trial: bool = False
    decided_of: frozenset[Person] = frozenset()
    old: frozenset[Person] | None = None
    another_day: bool = False

    def may_be_of(self, person: Person, index: int, several: bool = True) -> bool:
        """Whether a person whom passage ``index`` says was sentenced may have been sentenced there.

        What is told only after the sentence says nothing of it where it is the trial of somebody else, or a plea of
        ``another_day`` or before one of ``several`` courts.
        A sentence of another year is another one, but for what the story goes on to tell of it.
        """
        if self.old is not None and not (person in self.old and index - 1 <= self.index <= index):
            return False
        elsewhere = several or self.another_day or "Crown" not in (self.court.name or "")
        return self.index <= index or not ((self.plea and elsewhere) or (self.tried and person not in self.tried))


def named_courts(discourse: Discourse, occasions: Occasions) -> list[NamedCourt]:
    """The courts named where something may have been decided, in order of reading."""
    return [
        _told_of(position, item.value, tagged, discourse.events_in(tagged), occasions)
        for tagged in discourse.tagged
        for position, item in tagged.found("C")
        if not _TO_COME.search(tagged.text[:position]) or _HEARD.match(tagged.text, position + 1)
        if not (OF_PROCEEDS.search(tagged.passage.text) or _TIME_TO_PAY.search(tagged.text))
        if not _OF_ITS_KIND.match(tagged.text, position + 1)
        if not _EARLIER_HEARING.search(tagged.text[:position])
        if is_told(tagged, position, len(tagged.text)) or not _OF_BEFORE.search(tagged.text[:position])
        if not (REVIEWS.search(item.value.name or "") or CIVIL.search(item.value.name or ""))
        if not _APPEAL_COURT_OF.search(tagged.text[:position])
    ]


def _told_of(
    position: int, court: Subject, tagged: Tagged, events: Sequence[Event], occasions: Occasions
) -> NamedCourt:
    there = list(_there(position, events, occasions))
    ended = [event for event in there if event.kind in VERDICTS]
    tried = ended if len(ended) == len(there) and _TRIAL.search(tagged.text) else []
    pleaded = PLEAS.intersection(e.kind for e in there) and all(e.kind in PLEAS | {"appear"} for e in there)
    return NamedCourt(
        tagged.index,
        court,
        frozenset(person for event in tried for person in event.people),
        bool(pleaded) and not any(event.kind in VERDICTS for event in events),
        bool(tried) or (_not_sentenced(there) and _TRIAL_AT.search(tagged.text, 0, position) is not None),
        frozenset(person for event in ended for person in event.people),
        _of_another_year(there, tagged, occasions),
        any(occasions.of(event).date or _HAD.search(tagged.text, 0, event.start) for event in there),
    )


def _of_another_year(there: Sequence[Event], tagged: Tagged, occasions: Occasions) -> frozenset[Person] | None:
    """``jailed at C in 2013``, ``fined there eight years ago``: of whom that is told; None where it is of today."""
    dealt_with = [event for event in there if event.kind in {"sentence", "given", "convict"}]
    told = [occasions.of(event).date for event in dealt_with]
    by_year = bool(told) and all(when is not None and when.month is None for when in told)
    days = {place for event in dealt_with for place in occasions.of(event).places}
    words = " ".join(tagged.words(place) for place, _ in tagged.found("D") if place in days)
    by_year = by_year and "this year" not in words
    if not (by_year or _LAST_YEAR.search(words) or (dealt_with and _YEARS_AGO.search(tagged.text))):
        return None
    return frozenset(person for event in dealt_with for person in event.people)


def _not_sentenced(there: Sequence[Event]) -> bool:
    return not any(event.kind in {"sentence", "given"} for event in there)


def _there(position: int, events: Sequence[Event], occasions: Occasions) -> Iterator[Event]:
    """What a sentence says happened at the court that it names at a position."""
    for event in events:
        told = occasions.of(event)
        in_clause = event.start <= position < event.tail and not told_to_a_court(
            event, position, told.date, occasions.issued
        )
        if not event.unreal and (in_clause or position in told.places):
            yield event
