"""The lines that figures stand in: their time, whose work they tell, and the sentence above that gives either."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from kg import patterns as re
from kg.extract.bodies import Bodies
from kg.extract.work_periods import WorkPeriods, work_periods
from kg.language import Block, Number, Period, blocks, day_ranges, numbers, periods
from kg.model import Document, Passage, Span, Subject, SubjectKind

MONTHS = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|spring|summer|autumn|winter|Christmas|Easter|New Year)"
)
FOR_MONTHS = (
    rf"(?:[Ss]ince (?:(?:last |early |late |mid-|the (?:start|beginning|end|middle) of )*(?:{MONTHS}|20\d\d"
    r"|(?:last|this|the) year)\b)"
    r"|(?:[Ii]n|[Oo]ver|[Dd]uring) the (?:last|past) (?:\w+ )?(?:weeks|months|years?)\b"
    r"|(?:[Dd]uring|[Ii]n|[Oo]ver|[Tt]hroughout|[Ss]ince) (?:its|the|their|our|this|a) "
    r"(?:(?!case|trial)[\w’'-]+ ){0,3}?(?:campaign|crackdown|drive)\b(?! of| by))"
)
"""How a text tells that figures are those of months or of a campaign, whether or not it says from which day on."""
SINCE_BEGUN = (
    r"[Ss]ince (?:being (?:\w+ )?(?:launched|set up|formed|established|created|introduced)|"
    r"(?:it|the (?:[\w-]+ ){0,3}(?:[Tt]eam|[Uu]nit|[Ss]quad|[Tt]ask ?force|operation"
    r"|campaign|crackdown|drive|initiative|project|scheme|patrols)|Operation [A-Z][\w-]+) (?:began|started"
    r"|was (?:first )?(?:launched|set up|doubled"
    r"|expanded|relaunched)|went live)|(?:its|our|the) (?:launch|creation|formation|introduction)\b)"
)
"""How a text tells that figures are those of all the time that work has gone on."""
_FEW_DAYS = r"(?:two|three|four|five|six|seven|eight|nine|ten|fourteen|[2-9]|1\d)"
_TIME = re.compile(
    r"\b(?:[Ll]ast year|(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or|[Ss]ince|[Aa]cross) (?:the |its |their |our "
    r"|this |that |his |a )?"
    r"(?:(?:last|past|first|previous|same|whole|full|calendar|financial|latest|course of the) )*(?:\w+[ -])?"
    r"(?:years?|months?|period|quarter|fortnight|weeks?|summer|winter|autumn|spring|20\d\d)"
    r"|(?:[Tt]his|[Ll]ast) (?:year|month|season|week|weekend)|[Ss]o far"
    r"|[Ss]ince (?:then|it|its|the (?:team|unit|squad|force|operation|campaign|crackdown|drive)|20\d\d|\w+ 20\d\d)"
    rf"|{FOR_MONTHS}|{SINCE_BEGUN}"
    r"|annual(?:ly)?|[Tt]o date|"
    r"week of action|days of action"
    rf"|(?:[Oo]ver|[Dd]uring|[Aa]cross|[Ii]n) (?:the |just |only |a period of )*{_FEW_DAYS} (?:days|nights|weekends))\b"
)
_RATE = re.compile(
    r"\b(?:(?:(?<!spent )a|each|every|per) (?:day|week|month|year)\b(?!-)(?! (?:ago|earlier|later|after|before|of"
    r"|on)\b)(?<!in "
    r"a year)|daily|weekly|monthly|on average)"
)
_WIDER = re.compile(
    r"\b(?:[Aa]cross the UK|[Nn]ationally|[Nn]ationwide|[Aa]cross the (?:country|nation)|[Ii]n England and Wales"
    r"|UK policing|UK-wide|"
    r"[Aa]cross (?:England|Britain|Scotland)|"
    r"[Ii]n the UK|worldwide|around the world)\b"
)
_ONE_CASE = re.compile(
    r"\b(?:at|from|of) (?:his|her|an?|one) (?:home|house|address|property|flat)\b|\bon suspicion of\b|\bin "
    r"connection with\b|"
    r"\b(?:pleaded|admitted|denied|jury|guilty|defendant|magistrates|remanded|the court heard|told the court|"
    r"victim of)\b|"
    r"\b[Ss]ince the (?:[\w-]+ ){0,2}(?:inquiry|enquiry|investigation|probe|case|trial|murder|killing|death|attack"
    r"|fire|riots?|disorder|unrest|violence|protests?) (?:began|started|broke out|opened|was (?:launched|opened))\b|"
    r"\b(?:over|into|for|about) (?:the|his|her|their) (?:\w+ )?(?:murder|killing|death|stabbing|shooting|rape|kidnap\w*"
    r"|disappearance|attack|riots?|disorder|robbery)\b|"
    r"\b(?:arrested|charged|detained) (?:over|after|following|in relation to) (?:the|his|her|this|that|an?)\b|"
    # "In nine raids they took £200,000"
    r"\braids?\b[^.;]{0,80}\b(?:they|he|the gang|thieves|burglars|robbers|raiders)\b[^.;]{0,30}"
    r"\b(?:took|stole|got away|made off|netted|escaped|grabbed)\b|"
    r"\bwas (?:jailed|sentenced|arrested|charged|given|convicted|found)\b|\b(?:conspiracy|conspiring|trial|pair|gang"
    r"|duo|trio|brothers|couple)\b"
)
# What so many were arrested for, each for something else
_OF_MANY = re.compile(
    r"\bon suspicion of\b|\bin connection with\b(?! (?:the|an?|his|her|this|that)\b)"
    r"|\b(?:for|of) (?:[\w-]+ ){0,2}(?:offences?|crimes?)?,? ?(?:including|such as|like|ranging from)\b.*"
)
_GOES_ON = re.compile(
    r"^[\"“'‘]?(?:They|It|We|The (?:team|unit|squad|force)|Officers|In addition|Also|A further|Another|During|"
    r"Over the same|Nearly|More than|\d)"
)


_SAME_TIME = re.compile(
    r"\b(?:same|that|[Dd]uring the|[Oo]ver the) (?:period|time|year|week|month|12 months|timeframe)\b"
)
_SAME_SPELL = re.compile(
    r"\bsame period\b|\b(?:[Ii]n|[Dd]uring|[Oo]ver) (?:that|the same) (?:time|period|fortnight|month|week)\b"
)
_PATROLS = re.compile(
    r"^(?!.*\b(?:supported|helped|assisted|accompanied) by\b).*\b(?:stopped|checked|tested|breathaly[sz]ed|carried out"
    r"|conducted|detected|issued|visited|dealt with)\b"
)
_WEEK = 6
"""Days from which on so many tests or stops are a campaign's."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_COMPARED = re.compile(r"\b(?:compared (?:with|to)|up from|down from|against) [^.;]{0,40}$")
# "Led by the Fraud Squad, with help from neighbouring forces, the operation …"
_SHARED = re.compile(r"^Led by\b[^.;:]*\bwith (?:support|help|assistance) from\b")
COORDINATED = re.compile(
    r"\b(?:co-?ordinated|overseen) (?:nationally )?by (?:the )?[A-Z]"
    r"|\b(?:national|nationwide|UK-wide|across the (?:country|UK|nation))\b[^.]{0,60}\b(?:led|run) by (?:the )?[A-Z]"
)
"""How a text names who coordinated the work of others, which is not theirs: to the first letter of that name."""


def coordinates(passage: Passage, at: Span) -> bool:
    """Whether the body that a passage names there is who coordinated the work."""
    return any(passage.span.start + told.end() - 1 == at.start for told in COORDINATED.finditer(passage.text))


_FURTHER_SPEAKER = re.compile(
    r"\b(?:[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Ss]uperintendent|[Cc]ommander) "
    r"(?:[A-Z][\w'’-]+ ?){2,3}[^:“\"]{0,60}: ?[“\"]"
)
SPEAKS = re.compile(
    r"\b(?:[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Ss]uperintendent|[Cc]ommander|Det|Sgt|Insp|Supt|PC|DC|DS|DI|DCI"
    r"|DSU)\b"
    r"[^:“\"]{0,120}\b(?:said|says|added|told|commented)\b"
    r"|\b(?:said|says|added|explained) (?:[A-Z][\w-]+ ){0,4}?"
    r"(?:[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Ss]uperintendent|[Cc]ommander|Det|Sgt|Insp|Supt|PC|DC|DS|DI|DCI|DSU)\b"
)
"""How a text tells that an officer speaks."""
_QUOTE_LENGTH = 6
"""Sentences that one speaker is quoted with."""
# "seven more warrants, which were not part of the agency's operation"
_NO_PART_OF = re.compile(
    r"\bnot (?:been )?(?:a )?part of (?:the |an? )?$"
    # "the watchdog investigated 96 complaints about Kent Police"
    r"|\b(?:complaints?|allegations?|claims?|reports|referrals?|concerns) (?:made )?(?:about|against|from|into) "
    r"(?:the )?$"
)
# "which was set up in May", "launched at the start of 2030"
_BEGUN = re.compile(
    r"\b(?<!since )(?:(?:was|were|being|first|been) )?(?:launched|set up|formed|created|established|founded|introduced"
    r"|began|started|went live)(?: \w+ly)?(?: by [^.;,]{1,40}?)? $"
)
# "since the start of a crackdown in April"
_SINCE_WORDS = re.compile(r"\b[Ss]ince (?:the|a|its|our|this|it|then)\b(?: (?!between\b|from\b)[\w’'-]+){1,7} $")
_UP_TO_NOW = re.compile(r"\b(?:so far|to date|since|has|have)\b")
_ASIDE_LENGTH = 40
_SENTENCES_BACK = 4
_OF_WORK = re.compile(
    r"\b(?:[Tt]eams?|[Uu]nit|[Ss]quad|[Tt]ask ?force|[Ff]orce|[Oo]fficers|[Pp]olice|[Pp]olicing|[Cc]onstabulary"
    r"|campaign|crackdown)\b"
)
_WORKERS: tuple[SubjectKind, ...] = ("team", "force")
_ITEM_WORDS = 25
_ITEM = re.compile(r"(?:[Oo]ver |[Mm]ore than |[Aa]round |[Nn]early |[Aa]lmost |[Aa] total of )?[£\d]")
_MANY = 10
"""From so many people arrested over a stretch of time on, it is the work of a force."""


_Thing = TypeVar("_Thing")


class Placed(Generic[_Thing]):
    """Things by their places, in the order of the text."""

    def __init__(self, found: Sequence[tuple[Span, _Thing]]) -> None:
        self._found = sorted(found, key=lambda pair: pair[0].start)
        self._starts = [span.start for span, _ in self._found]

    def within(self, span: Span) -> Iterator[_Thing]:
        """Those that stand within a span."""
        for place, thing in self._found[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]:
            if place.end <= span.end:
                yield thing


@dataclass(frozen=True, slots=True)
class _Report:
    """What a whole document says of time and of whose work it tells."""

    bodies: Bodies
    spoken_of: WorkPeriods
    dated: Placed[Period]
    teams: Placed[Subject]
    forces: Placed[Subject]


@dataclass(frozen=True)
class Line:
    """A passage with its block and numbers, and what it says of time and of whose work it is.

    ``of_action`` where its figures are those of the days of action that the text tells of, ``campaign`` when those
    were, and ``report`` where the whole text tells of them. ``listed`` is an item of a list, bullet or none. Most lines
    have no figures: what they say is worked out when it is asked for.
    """

    passage: Passage
    block: Block
    lead: Line | None
    numbers: tuple[Number, ...]
    listed: bool
    whole: _Report

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The stretches of time that it tells."""
        spoken_of, passage = self.whole.spoken_of, self.passage
        here = spoken_of.since(passage) or tuple(self.whole.dated.within(passage.span)) or spoken_of.of(passage)
        return () if spoken_of.open_ended(passage) else tuple(self._from_its_beginning(here))

    def _from_its_beginning(self, stated: Sequence[Period]) -> Iterator[Period]:
        """``set up in May, the unit has made …``: that is when the work began, and it goes on to the day of writing."""
        text, issued = self.passage.text, self.whole.spoken_of.issued
        for period in stated:
            at = period.span.start - self.passage.span.start
            since = _SINCE_WORDS.search(text, 0, max(at, 0))
            if period.span == self.passage.span or not (since or _BEGUN.search(text[:at])):
                yield period
            elif issued and (since or _UP_TO_NOW.search(text)) and period.start <= issued:
                yield Period(period.span, period.start, issued)

    @cached_property
    def timed(self) -> bool:
        """Whether it tells over what time its figures are."""
        return bool(self.periods) or bool(_TIME.search(self.passage.text)) or self.of_action

    @cached_property
    def subject(self) -> Subject | None:
        """The team that it speaks of, in whatever words, else the force; the force where teams shared the work."""
        text, bodies = self.passage.text, self.whole.bodies
        teams, forces = (list(places.within(self.passage.span)) for places in (self.whole.teams, self.whole.forces))
        subject = next(iter(forces if len(set(teams)) > 1 else teams or forces), None)
        if _SHARED.search(text) or (len(set(forces)) == 1 and not teams and self._is_coordinators(forces[0])):
            return None
        if subject is None and bodies.home_force and _FURTHER_SPEAKER.search(text):
            # "Chief Inspector Roe added: “We had 31 reports …”": for the force, where no team of theirs is told.
            return bodies.by_key(bodies.home_force)
        return subject

    def _is_coordinators(self, force: Subject) -> bool:
        return any(coordinates(self.passage, at) for at in force.mentions if at in self.passage.span)

    @cached_property
    def of_action(self) -> bool:
        return self.whole.spoken_of.covers(self.passage)

    @property
    def report(self) -> bool:
        return self.whole.spoken_of.of_action

    @property
    def campaign(self) -> Period | None:
        return self.whole.spoken_of.campaign_in(self.passage)

    @property
    def about_work(self) -> bool:
        """Whether nothing in the line speaks of a rate, of the whole country, or of a single case."""
        text = self.passage.text
        if (self.periods or self.report) and any(number.value >= _MANY for number in self.numbers):
            # So many are no single case's suspects.
            text = _OF_MANY.sub("", text)
        return not (_RATE.search(text) or _WIDER.search(text) or _ONE_CASE.search(text))


def read_lines(document: Document, passages: Sequence[Passage], bodies: Bodies) -> Iterator[Line]:
    """The passages in order, each with the last one before it that is no item of a list."""
    parts = blocks(document.text)
    starts = [block.span.start for block in parts]
    stated = _all_periods(document)
    counted = Placed([(number.span, number) for number in numbers(document.text) if not number.ordinal])
    teams, forces = (
        Placed([(span, subject) for subject, span in bodies.mentions(kind) if not _is_aside(document.text, span)])
        for kind in _WORKERS
    )
    dated = Placed([(period.span, period) for period in stated])
    whole = _Report(bodies, work_periods(document, passages, stated), dated, teams, forces)
    lead: Line | None = None
    in_list = False
    for passage in passages:
        block = parts[max(0, bisect_right(starts, passage.span.start) - 1)]
        in_list = block.kind != "bullet" and _goes_on_listing(block, lead, in_list)
        line = Line(passage, block, lead, tuple(counted.within(passage.span)), block.kind == "bullet" or in_list, whole)
        yield line
        if not line.listed:
            lead = line


def _is_aside(text: str, span: Span) -> bool:
    """Whether a body is named only for work that this is no part of."""
    return bool(_NO_PART_OF.search(text[max(0, span.start - _ASIDE_LENGTH) : span.start]))


def _all_periods(document: Document) -> tuple[Period, ...]:
    """Every stretch of time that a text states; days before what is no more exact."""
    days = day_ranges(document.text, document.issued)
    wider = (
        period
        for period in periods(document.text, document.issued)
        if not any(period.span.start < day.span.end and day.span.start < period.span.end for day in days)
    )
    return tuple(sorted((*days, *wider), key=lambda period: period.span.start))


def _goes_on_listing(block: Block, lead: Line | None, in_list: bool) -> bool:
    """Whether a line is an item of a list that has no bullets: ``Officers:``, and under it ``12 arrests``."""
    opened = lead is not None and lead.passage.span.end == lead.block.span.end and lead.passage.text.endswith(":")
    if not in_list and not (opened and _ITEM.match(block.text)):
        return False
    return block.text[:1] not in "\"“'‘" and len(block.text.split()) <= _ITEM_WORDS


def period_above(line: Line) -> Period | None:
    """The period that the sentence above gives: its own, or for ``In the same period:`` that of one before it."""
    lead = lead_of(line)
    for _ in range(_SENTENCES_BACK):
        if lead is None or lead.periods:
            break
        goes_on = _SAME_TIME.search(lead.passage.text) or lead_of(lead)
        lead = lead.lead if goes_on else None
    if lead is None or not lead.periods:
        return None
    start = lead.passage.span.start
    own = [p for p in lead.periods if not _COMPARED.search(lead.passage.text[: p.span.start - start])]
    return (own or lead.periods)[-1]


def time_above(line: Line) -> Line | None:
    """The sentence not far above that tells over what time a team or force worked, where a line names the body only."""
    above = line.lead
    for _ in range(_SENTENCES_BACK - 1):
        if above is None or line.subject is None:
            return None
        if above.timed and above.about_work and _OF_WORK.search(above.passage.text):
            return above
        above = above.lead
    return None


def is_untimed_list(line: Line) -> bool:
    """Whether a line is an item under ``The team's campaign has resulted in:``, which tells no time."""
    lead = lead_of(line) if line.listed else None
    return bool(lead and not (line.timed or lead.timed or line.report) and _OF_WORK.search(lead.passage.text))


def lead_of(line: Line) -> Line | None:
    """The sentence above that gives time and subject: of a list its opening, of a further sentence the one before."""
    lead = line.lead
    if lead is None:
        return None
    if line.listed:
        return lead if lead.timed or lead.passage.text.rstrip().endswith(":") else None
    near = lead.block == line.block or _GOES_ON.match(line.passage.text)
    if not line.timed and lead.timed and near and lead.subject is not None and lead.about_work:
        return lead
    if _SAME_SPELL.search(line.passage.text):
        return lead if lead.periods else lead.lead if lead.lead and lead.lead.periods else lead
    return None


def is_campaign(line: Line, from_so_many: int) -> bool:
    """``Kent Police stopped 7,457 drivers between 27 June and 10 July``: whatever it counts, the work of weeks."""
    told = period_above(line) if _SAME_SPELL.search(line.passage.text) else None
    days = max(((period.end - period.start).days for period in (*line.periods, *([told] if told else ()))), default=0)
    many = any(number.value >= from_so_many and not _YEAR.fullmatch(str(number.value)) for number in line.numbers)
    on_patrol = _PATROLS.search(line.passage.text)
    return bool(on_patrol and line.subject is not None and days >= _WEEK and many)


def team_of_the_speaker(above: Line | None) -> Subject | None:
    """The team of the officer who was last said to speak: whose work "my team" tells of."""
    for _ in range(_QUOTE_LENGTH):
        if above is None or SPEAKS.search(above.passage.text):
            break
        above = above.lead
    subject = above.subject if above is not None and SPEAKS.search(above.passage.text) else None
    return subject if subject is not None and subject.kind == "team" else None
