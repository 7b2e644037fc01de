"""Over what time a report on a team's work counts, where one sentence says so for all of them.

``The week ran from 4 to 10 March. In total, officers …``; ``The team was launched on 1 July 2030. Since then
officers have …``; ``214 arrests in its first 12 months``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.language import Period, dates
from kg.language.calendar import months_from, real_date, shift
from kg.model import Document, Passage, When

_RAN = re.compile(
    r"\b(?:week|weeks|campaign|initiative|crackdown|operation|days? of action)\b[^.]{0,40}?"
    r"\b(?:ran|runs|took place|was held|was carried out|lasted|was conducted)\b",
    re.IGNORECASE,
)
_DAYS_OF_ACTION = (
    r"(?:weeks?|days?|fortnight|month) of (?:action|activity|intensification|enforcement|results)"
    r"|(?:intense|intensive|busy|successful|productive) week of (?:\w+ ){0,4}(?:policing|work|warrants|arrests)"
    r"|(?:intensification|action|crackdown|enforcement|activity) (?:week|period|day)"
    r"|(?:(?:day|week|month|year)-long|(?:two|three|four|five|six|seven|ten)-(?:day|week)) "
    r"(?:\w+ ){0,2}(?:operation|crackdown|campaign|initiative)"
)
_ACTION = re.compile(rf"\b(?:{_DAYS_OF_ACTION})\b", re.IGNORECASE)
# "The force has carried out an operation against knife crime"
_STAGED = re.compile(
    r"\b(?:have|has) (?:staged|carried out|conducted|run|mounted|completed) an? (?:[\w-]+ ){0,3}"
    r"(?:operation|crackdown|campaign)\b"
)
_WEEK_BEGAN = re.compile(
    r"\bweek of (?:action|activity|intensification|enforcement),? (?:which |that )?"
    r"(?:began|started|got under way|kicked off)"
    r"(?: on)?\b[^.;]{0,30}",
    re.IGNORECASE,
)
_FOUNDED = re.compile(
    r"\b(?:team|unit|squad|taskforce|task force)\b[^.;]{0,80}?"
    r"\b(?:was|were) (?:first |officially )?(?:launched|set up|formed|established|created)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\b(?:[Aa] total of|[Ii]n total|[Ii]n all|[Aa]ltogether|[Oo]verall"
    r"|(?:[Oo]ver|[Dd]uring|[Aa]cross|[Tt]hroughout) the (?:week|campaign|operation)"
    r"|[Tt]he week[’']s)\b"
)
# "Six vehicles were also seized": told of the same days as the figures before
_TOO = re.compile(
    r"\b(?:also|as well as|along with|alongside)\b[^.;]*\b(?:seized|recovered|found|uncovered|uplifted|safeguarded"
    r"|arrested|executed|visited|stopped)\b"
    r"|\b(?:seized|recovered|found|uncovered|uplifted|safeguarded|arrested|executed|visited|stopped)\b"
    r"[^.;]*\b(?:also|as well as|along with|alongside)\b"
    r"|\bwere also \w+ed\b"
)
_A_MONTH = 31
_EARLY = 6
_WEEK = 6
_SINCE_THEN = re.compile(r"\b[Ss]ince (?:then|its launch|it was (?:launched|set up|formed|established|created))\b")
# "Since it was formed in October 2030, the team has …"
_SINCE_FOUNDED = re.compile(
    r"\b[Ss]ince (?:(?:it|the (?:team|unit|squad|taskforce|task force)) (?:was|were) (?:first |officially )?"
    r"(?:launched|set up|formed|established|created)|(?:its|our|their|the (?:team|unit|squad)[’']s) launch) "
    r"(?:in|on|at the (?:start|beginning) of) "
)
_FIRST_YEAR = re.compile(r"\b(?:its|their|the team[’']s) first (?:year|12 months|twelve months)\b")


@dataclass(frozen=True, slots=True)
class WorkPeriods:
    """The stretch that a campaign ran, the day on which a team was set up, and the day of writing."""

    campaign: tuple[dt.date, dt.date] | None = None
    founded: dt.date | None = None
    issued: dt.date | None = None
    of_action: bool = False

    def covers(self, passage: Passage) -> bool:
        """Whether the figures of a passage are those of the days of action that the whole text tells of."""
        text = passage.text
        return self.of_action and any(told.search(text) for told in (_IN_ALL, _TOO, _ACTION, _STAGED))

    def since(self, passage: Passage) -> tuple[Period, ...]:
        """All the time since a team was set up, where the passage itself says when that was."""
        if self.founded and self.issued and self.founded < self.issued and _SINCE_FOUNDED.search(passage.text):
            return (Period(passage.span, self.founded, self.issued),)
        return ()

    def open_ended(self, passage: Passage) -> bool:
        """Whether a passage counts since a team was set up, to a day that nobody tells."""
        return (self.issued is None or self.founded is None) and bool(_SINCE_FOUNDED.search(passage.text))

    def of(self, passage: Passage) -> tuple[Period, ...]:
        """The period that the words of a passage refer to, if one is known."""
        text = passage.text
        if self.founded and _FIRST_YEAR.search(text):
            end = months_from(self.founded, 12)
            day = real_date(end.year, end.month or 1, self.founded.day)
            return (Period(passage.span, self.founded, shift(day, -1)),) if day else ()
        if self.founded and self.issued and _SINCE_THEN.search(text) and self.founded < self.issued:
            return (Period(passage.span, self.founded, self.issued),)
        if self.campaign and (_IN_ALL.search(text) or "week of action" in text or self.covers(passage)):
            return (Period(passage.span, *self.campaign),)
        return ()

    def campaign_in(self, passage: Passage) -> Period | None:
        """The days that the whole text tells of, as a period of one of its passages."""
        return Period(passage.span, *self.campaign) if self.campaign else None


def work_periods(document: Document, passages: Sequence[Passage], stated: Sequence[Period]) -> WorkPeriods:
    """What a document says of the time that its figures cover; two campaigns leave it open."""
    ran = [
        period
        for passage in passages
        if _RAN.search(passage.text) or _ACTION.search(passage.text)
        for period in stated
        if period.span in passage.span and (period.end - period.start).days <= _A_MONTH
    ]
    begun = [
        when.first_day
        for start, end, at, when in _days(document, passages, _WEEK_BEGAN)
        if when.day and start <= at < end
    ]
    ran += [Period(passages[0].span, day, shift(day, _WEEK)) for day in begun]
    of_action = any(_ACTION.search(p.text) or _STAGED.search(p.text) for p in passages[:_EARLY])
    spans = {(period.start, period.end) for period in ran}
    days = [when.first_day for start, _, at, when in _days(document, passages, _FOUNDED) if when.day and at >= start]
    days += [
        when.first_day for _, end, at, when in _days(document, passages, _SINCE_FOUNDED) if when.month and at == end
    ]
    return WorkPeriods(
        spans.pop() if len(spans) == 1 else None, days[0] if len(set(days)) == 1 else None, document.issued, of_action
    )


def _days(
    document: Document, passages: Sequence[Passage], opening: re.Pattern[str]
) -> Iterator[tuple[int, int, int, When]]:
    """The past days of the passages in which some words stand: where those begin and end, where the day stands."""
    for passage in passages:
        told = opening.search(passage.text)
        for dated in dates(document.text, document.issued) if told else ():
            if told and dated.past and dated.span in passage.span:
                base = passage.span.start
                yield base + told.start(), base + told.end(), dated.span.start, dated.past
