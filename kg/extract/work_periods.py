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
from kg.language.calendar import WEEKDAY_IN_FULL, months_from, real_date, shift
from kg.model import Document, Passage, When

_CAMPAIGN = r"(?:week|campaign|initiative|crackdown|clamp-?down|drive|push|operation)"
_DAYS = r"(?:days?|nights?|weeks?|weekends?|months?|fortnight)"
_RAN = re.compile(
    rf"\b(?:{_CAMPAIGN}s?|Operation [A-Z][\w-]+|days? of action)\b[^.]{{0,40}}?"
    r"\b(?:ran|runs|running|took place|was held|was carried out|lasted|was conducted)\b"
    # "The week, from 4 to 10 March, was part of …"
    rf"|\b[Tt]he {_CAMPAIGN},? (?:\(|(?:from|between) )"
    # "Kent Police took part in Operation Lantern from 4 to 10 March"
    r"|\b(?:ran|run|held|staged|carried out|conducted|mounted|took part in|taken part in|joined|supported|completed)"
    rf" (?:(?!trial|inquest)[\w’'-]+ ){{0,4}}?(?:{_CAMPAIGN}|Operation [A-Z][\w-]+|days? of action)\b",
    re.IGNORECASE,
)
# "The operation took place on Friday 24 January": all of it in one day
_RAN_ON = re.compile(
    rf"\b(?:{_CAMPAIGN}|Operation [A-Z][\w-]+|day of action),? (?:which )?"
    r"(?:ran|took place|happened|(?:was|were) (?:held|carried out|conducted))(?: overnight)? on\b[^.;]{0,30}"
    # "a day of action on Thursday (1 May)"
    r"|\b(?:day|night) of (?:action|activity|enforcement)(?: (?!on\b)[\w’'-]+){0,6},? on\b[^.;]{0,30}"
)
_DAYS_OF_ACTION = (
    r"(?:weeks?|days?|nights?|fortnight|month) of (?:action|activity|intensification|enforcement|results)"
    r"|(?:intense|intensive|busy|successful|productive) week (?:of (?:\w+ ){0,4}(?:policing|work|warrants|arrests)|for)"
    r"|(?:intensification|action|crackdown|enforcement|activity) (?:week|period|day)"
    r"|(?:(?:day|night|week|month|year)-long|(?:two|three|four|five|six|seven|ten|\d\d?)-(?:day|night|week|month)) "
    rf"(?:\w+ ){{0,2}}(?:{_CAMPAIGN})"
)
# "an operation to tackle rural crime", "a crackdown on knives": against crime of a kind, not one gang or one man
_ON_CRIME = (
    # "the force spent a week going after …"
    r"(?:crack|clamp)(?:ed|ing) down on (?!the |an? |this |his |her )"
    rf"|spent (?:an? |the |two |three |four |\w+teen )?(?:busy |whole |last )?{_DAYS} \w+ing"
    # "the annual drink-drive campaign", "its festive crackdown"
    r"|(?:annual|yearly|festive|christmas|winter|summer|national|nationwide|drink|drugs?)[ -](?:[\w-]+ ){0,3}?"
    r"(?:campaign|crackdown|clamp-?down)"
    r"|(?:operation|campaign|initiative|crackdown|clamp-?down|drive|push|blitz)s? (?:by [A-Z]\w+ \w+ )?(?:was |were )?"
    r"(?:aimed at|designed to|set up to|launched to|against|on|to|targeting|tackling|focus\w+ on)"
    r"(?: (?:tackl|target|combat|fight|curb|cut|reduc|disrupt|prevent|stamp|clamp|crack)\w*(?: (?:out|down on"
    r"|down))?)? "
    r"(?:(?:rural|knife|serious|violent|gun|vehicle|retail|business|hate|car|street|drugs?|organised|drink|illegal"
    r"|dangerous|uninsured|county|anti-social|antisocial)\b|burgla\w+|robber\w+|shop\w+|theft|thie\w+|poach\w+"
    r"|hare|knives|weapons|county lines|crime|violence|(?:drug|drink|drunk)[ -]driv\w+|speeding|stalking|exploitation"
    r"|slavery|trafficking|fraud\w*|dealers|dealing|online)"
)
_ACTION = re.compile(rf"\b(?:{_DAYS_OF_ACTION})\b", re.IGNORECASE)
_CAMPAIGNS = re.compile(rf"\b(?:{_ON_CRIME})\b", re.IGNORECASE)
# What begins with this tells of a case, and of a campaign in passing: "Roe was jailed in a crackdown on county lines"
_A_CASE = re.compile(
    r"\b(?:jailed|sentenced|pleaded|admitted|convicted|guilty|jury|trial|inquest|murder\w*|stabb\w+|robbed|raped|killed"
    r"|attacked|investigation into|inquiry into|investigating|conspiracy|banned|in court|magistrates)\b"
    r"|^\W*(?:An?|One|Two|Three|Four|The) (?:[\w-]+ ){0,3}?(?:men|women|man|woman|boys?|girls?|teenagers?|youths?"
    r"|brothers"
    r"|suspects?|dealers?|robbers?|burglars?|thief|driver|gang|couple|father|mother|pensioner)\b"
)
# What is told of somebody, of one place or of one day is one find or one arrest, not the days' total.
_PARTICULAR = re.compile(
    # "she said", "his officers": who speaks of them all
    r"\b\d\d?-year-old|\baged \d|\b(?:[Hh]e|[Ss]he)\b(?! (?:said|says|added|told|explained|continued|warned)\b)"
    r"|\b(?:[Hh]is|[Hh]er|whose)\b(?! (?:officers|team|force|unit|squad|colleagues|staff)\b)"
    r"|\b(?:[Aa]n?|[Oo]ne|[Tt]he|[Aa]nother|[Tt]wo) (?:[\w-]+ ){0,2}(?:man|men|woman|women|boys?|girls?"
    r"|teenagers?|youths?"
    r"|driver|motorist|suspect|dealer|house|flat|home|address|property|car|van|vehicle|farm|shop|pub)\b"
    r"|^(?:In|At|Elsewhere|Meanwhile|Near) (?:in |at )?[A-Z][\w’'-]+[ ,]"
    r"|\b[A-Z][\w’'-]+ (?:Road|Street|Lane|Avenue|Drive|Close|Way|Crescent|Terrace|Estate)\b"
)
_ONE_DAY = re.compile(rf"\b[Oo]n (?:{WEEKDAY_IN_FULL}\b(?! (?:and|to|until)\b)|\d\d? [A-Z]|[A-Z][a-z]+ \d)")
# "during the 2029 campaign", "last year's crackdown", "to date": another time than the days told of
_OTHER_TIME = re.compile(
    rf"\b(?:(?:19|20)\d\d|[Ll]ast year[’']s|[Pp]revious(?: year[’']s)?)(?: \w+){{0,2}} {_CAMPAIGN}\b|\b[Tt]o date\b"
)
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
    r"(?:launched|set up|formed|established|created|(?:doubled|expanded)(?: in size)?)|(?:its|our|their"
    r"|the (?:team|unit|squad)"
    r"[’']s) launch) (?:(?:in|on|at the (?:start|beginning) of) )?"
)
_FIRST_YEAR = re.compile(r"\b(?:its|their|the team[’']s) first (?:year|12 months|twelve months)\b")


@dataclass(frozen=True, slots=True)
class WorkPeriods:
    """The stretch that a campaign ran, the day on which a team was set up, and the day of writing."""

    campaign: tuple[dt.date, dt.date] | None = None
    founded: dt.date | None = None
    issued: dt.date | None = None
    of_action: bool = False
    throughout: bool = False

    def covers(self, passage: Passage) -> bool:
        """Whether the figures of a passage are those of the days of action that the whole text tells of."""
        text = passage.text
        if not self.of_action:
            return False
        told = any(words.search(text) for words in (_IN_ALL, _TOO, _ACTION, _STAGED, _CAMPAIGNS))
        if told or not self.throughout:
            return told
        one_day = self.campaign is not None and self.campaign[0] == self.campaign[1]
        return not (_PARTICULAR.search(text) or (not one_day and _ONE_DAY.search(text)))

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
        if _OTHER_TIME.search(text):
            return ()
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
        if _RAN.search(passage.text) or _ACTION.search(passage.text) or _CAMPAIGNS.search(passage.text)
        for period in stated
        if period.span in passage.span and (period.end - period.start).days <= _A_MONTH
    ]
    begun = [
        when.first_day
        for start, end, at, when in _days(document, passages, _WEEK_BEGAN)
        if when.day and start <= at < end
    ]
    ran += [Period(passages[0].span, day, shift(day, _WEEK)) for day in begun]
    ran += [
        Period(passages[0].span, when.first_day, when.first_day)
        for start, end, at, when in _days(document, passages, _RAN_ON)
        if when.day and start <= at < end
    ]
    of_action = any(_ACTION.search(p.text) or _STAGED.search(p.text) for p in passages[:_EARLY])
    throughout = _is_report(passages[:_EARLY], stated)
    of_action = of_action or throughout
    if of_action and not ran:
        ran = [period for period in stated if (period.end - period.start).days <= _A_MONTH and not _is_a_month(period)]
    spans = {(period.start, period.end) for period in ran}
    days = [when.first_day for start, _, at, when in _days(document, passages, _FOUNDED) if when.day and at >= start]
    days += [
        when.first_day for _, end, at, when in _days(document, passages, _SINCE_FOUNDED) if when.month and at == end
    ]
    return WorkPeriods(
        spans.pop() if len(spans) == 1 else None,
        days[0] if len(set(days)) == 1 else None,
        document.issued,
        of_action,
        throughout,
    )


def _is_report(passages: Sequence[Passage], stated: Sequence[Period]) -> bool:
    """Whether a text begins with days of action or a campaign, and with nobody's case.

    An operation is one where it tells from which day to which it ran.
    """
    for passage in passages:
        if _A_CASE.search(passage.text):
            return False
        if any(told.search(passage.text) for told in (_ACTION, _STAGED, _CAMPAIGNS)):
            return True
        if _RAN.search(passage.text) and any(
            period.span in passage.span and (period.end - period.start).days <= _A_MONTH for period in stated
        ):
            return True
    return False


def _is_a_month(period: Period) -> bool:
    return period.start.day == 1 and shift(period.end, 1).day == 1


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
