"""Statistics: what a team or a force did over a period (contract, rule 14), not what one case came to.

A figure is read where three things meet: what is counted (:mod:`kg.extract.measures`), over what time, and
whose work it is. In a list the sentence above it may give the last two. Rates ("70 a month"), national
totals and figures of a single case are left alone; of a rounded and an exact figure the exact one is kept.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg import patterns as re
from kg.extract.bodies import Bodies
from kg.extract.measures import counted, more_of_it, moved, of_the_same_people, of_the_same_things
from kg.extract.same_figures import distinct
from kg.extract.statistic_lines import (
    FOR_MONTHS,
    MONTHS,
    SINCE_BEGUN,
    SPEAKS,
    Line,
    coordinates,
    is_campaign,
    is_untimed_list,
    lead_of,
    period_above,
    read_lines,
    team_of_the_speaker,
    time_above,
)
from kg.language import Number, Period
from kg.model import Document, Evidence, Passage, Span, Statistic, Subject
from kg.vocabulary import Vocabulary

_ONE_INQUIRY = re.compile(
    r"\b(?:investigation|inquiry|case)\b(?!s)|\bOperation [A-Z][\w-]*+(?! teams?\b)"
    r"|\b(?:the|this|an?) (?:\w+[ -]){0,2}operation\b"
)
# Time that is certainly a stretch of work, not of one case.
_FIRM_TIME = re.compile(
    r"\b(?:[Ll]ast year|this year|[Ss]o far|to date|in a year|annual(?:ly)?|(?:12|twelve)[ -]months?|week of "
    r"action|days of action|"
    r"(?:first|last|past) (?:\w+ )?(?:years?|months?|quarter)|financial year|same period|course of the year"
    r"|[Ss]ince (?:its|our|the (?:team|unit|squad|taskforce)[’']s) (?:inception|launch|formation|creation)"
    r"|[Ss]ince (?:it|the (?:team|unit|squad|taskforce)) was (?:first )?(?:launched|set up|formed|established"
    rf"|created)|[Tt]hroughout {MONTHS})\b"
)
_FOR_MONTHS = re.compile(rf"\b(?:{FOR_MONTHS}|{SINCE_BEGUN})")
# "He has had 14 arrests since March"
_MEN_HAVE = re.compile(r"\b(?:[Oo]fficers|[Pp]olice|[Dd]etectives) have\b")
_HIS_OWN = re.compile(r"\b(?:[Hh]e|[Ss]he|who) (?:has|had)\b")
_FEW = 3
_MANY = 10
"""From so many arrests, charges or warrants on, a sentence that tells of two kinds sums up the work of days."""
_HUNDREDS = 50
"""From so many on, it is no single inquiry, whatever the work is called."""
_LONG = 45
"""Days from which on a period is no longer that of one investigation's arrests."""
_SELF = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|[Mm]y team|[Tt]hey|[Ii]ts?|[Tt]heir|[Tt]he (?:team|unit|squad|taskforce|department))\b"
)
# "In London, officers made 400 arrests": as like as not another force's
_ELSEWHERE = re.compile(
    rf"(?:In|At|Across|Elsewhere in) (?!{MONTHS}\b|Operation\b|Op\b|[A-Z]+\b|Total\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,"
)
# "The watchdog investigated 96 complaints about Kent Police"
_OF_OTHERS = re.compile(
    r"\b(?:complaints?|allegations?|claims?|referrals?) (?:made )?(?:about|against|from|into) (?:the )?[A-Z]"
)
_SELF_TEAM = re.compile(r"\b(?:[Mm]y|[Oo]ur|[Tt]he) (?:team|unit|squad)\b")
_MY_TEAM = re.compile(r"\b[Mm]y (?:team|unit|squad|officers|detectives)\b")
_THEY = re.compile(r"\b(?:[Tt]hey|[Ii]t) (?:have |has |had |also )*\w+(?:ed|ade|out|ut|ook)\b")
_MEN = re.compile(r"\b(?:[Oo]fficers|[Pp]olice|[Dd]etectives)\b")
_COMPARED = re.compile(
    r"(?:compared (?:with|to)|up from|down from|rise from|fall from|(?:in|de)crease (?:from|on)|against)(?: "
    r"(?:just|only))? ?$"
)
_COMPARED_WITH = re.compile(r"\b(?:compared (?:with|to)|up from|down from|rise from|fall from|against)\b")
_YEAR_BEFORE = re.compile(
    r" ?(?:\w+ )?(?:in |during )?(?:the (?:year before|(?:previous|preceding) (?:year|12 months)"
    r"|(?:12|twelve) months (?:before|earlier))"
    r"|(?:a year|(?:12|twelve) months) (?:earlier|before|ago))\b"
)
# "against 702 in the same period of 2030"
_SAME_DAYS_OF = re.compile(
    r" ?(?:\w+ )?(?:in|during|over) the (?:same|corresponding) (?:\w+ )?(?:period|months?|time|quarter|weeks?)"
    r" (?:of|in) (?:(?P<year>20\d\d)|last year|the (?:year before|previous year))\b"
)
# What goes on about the same time: "charges were also brought", "as a result of the team's work"
_ADDS = re.compile(
    r"\balso\b|\bas a result of (?:the team[’']s|their|its|our|this) work\b|\bin addition\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"(?: (?!\w+(?:ed|ing)\b)[\w’'-]+){1,5},?(?: and)?(?: a further| another| more than| over| around)? "
)
# "They visited 12 homes and searched 20 yards"
_NEXT_VERB = re.compile(r"[^.;:]{0,60}?,? and (?:also )?\w+(?:ed|ew|ook)(?: (?!\w+ed\b)\w+){0,3} ")
_IN_BRACKETS = re.compile(r"^[^()]*\)")
_OF_PEOPLE = ("arrests", "charges", "convictions")
# "The team has also identified 70 cars": of all the time since it began, if that is what was told
_STILL = re.compile(
    r"\b(?:has|have|had) (?:also |now |since |so far |already |\w+ly )*(?:been )?(?:also |now |so far "
    r"|\w+ly )*\w+(?:ed|en|un|ut)\b"
)
_ALSO_DONE = re.compile(r"\bhave (?:also|already|now) (?:been|led|ended)\b")
_SO_FAR = re.compile(r"\b(?:[Ss]o far|[Tt]o date)\b")
_SINCE = re.compile(r"\b(?:[Ss]ince|so far|to date)\b")
_CONVICTIONS = re.compile(r"\bconvictions?\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_A_YEAR = re.compile(r"\b(?:in|since|until|early|late) $")  # "since its launch in 2019 secured …"
_QUALIFIERS = (
    ("more-than", re.compile(r"(?:more than|over|at least|in excess of|upwards of|well over|just over|above) $", re.I)),
    ("nearly", re.compile(r"(?:nearly|almost|up to|just under|close to|under|fewer than|less than|not quite) $", re.I)),
    ("about", re.compile(r"(?:about|around|some|approximately|roughly|an estimated|circa) $", re.I)),
)
_ORGANISATION_SAID = re.compile(r"^[^.]{0,60}\b(?:said|says|added|revealed|figures from|according to)\b")


def read_statistics(
    document: Document, passages: Sequence[Passage], bodies: Bodies, vocabulary: Vocabulary
) -> list[Statistic]:
    """The figures about a team's or force's work, in the order of the text, each fact once."""
    usual = _usual_subject(bodies, passages)
    if usual is None and not bodies.of_kind("force"):
        return []
    firm: list[Statistic] = []
    found: list[Statistic] = []
    before: Statistic | None = None
    since: Statistic | None = None
    loose: dict[Span, list[Statistic]] = {}
    for line in read_lines(document, passages, bodies):
        still = since if since and _is_still(line, since) else None
        here = list(_in_line(document, line, usual, still or before, still is not None))
        goes_on = not line.timed and (still or before) in firm
        since = here[-1] if here and _SINCE.search(line.passage.text) else since
        before = here[-1] if here else before if line.listed else None
        told = here or (line.of_action and not found and line.subject is not None and line.subject.kind == "force")
        if told and line.subject is not None:
            # "Kent Police made 31 arrests. In total, officers secured …": the report goes on about the same body.
            usual = bodies.by_key(here[-1].subject) if here else line.subject
        if here and is_untimed_list(line) and line.lead is not None:
            loose.setdefault(line.lead.passage.span, []).extend(here)
            continue
        if not here:
            continue
        found += here
        firm += [one for one in here if _lasts(one)] if not (goes_on or _is_firm(line, here)) else here
    listed = [one for items in loose.values() if _sums_up(items) for one in items]
    found, firm = [*found, *listed], [*firm, *listed]
    return distinct(found if len({(one.measure, one.value) for one in found}) > 2 else firm)


def _is_firm(line: Line, here: Sequence[Statistic]) -> bool:
    """Whether figures are surely of a team's work: in a list, over a time that no single case takes, or many."""
    if line.listed or line.of_action or _FIRM_TIME.search(line.passage.text):
        return True
    if is_campaign(line, _HUNDREDS) and any(one.value >= _HUNDREDS for one in here):
        return True
    kinds = {one.measure for one in here if one.value >= _MANY} - {"other-measure", "devices-seized"}
    hundreds = any(one.value >= _HUNDREDS and one.measure in kinds for one in here)
    if line.subject is not None and (len(kinds) > 1 or (kinds and (line.periods or hundreds))):
        return True
    return bool(kinds and _FOR_MONTHS.search(line.passage.text))


def _is_still(line: Line, since: Statistic) -> bool:
    """Whether a line goes on with what the same body has done since then."""
    text = line.passage.text
    goes_on = _SELF.search(text) or _ALSO_DONE.search(text) or _MEN_HAVE.search(text)
    same = line.subject.key == since.subject if line.subject else goes_on
    timed = line.periods or (line.timed and not _SO_FAR.search(text))
    return bool(same and not timed and _STILL.search(text))


def _lasts(one: Statistic) -> bool:
    """Whether a figure's period is longer than one investigation's arrests."""
    return one.start is not None and one.end is not None and (one.end - one.start).days >= _LONG


def _usual_subject(bodies: Bodies, passages: Sequence[Passage]) -> Subject | None:
    """Whose work a figure is where its sentence does not say: the team of the text, else its force.

    A team that is named only beside an officer who speaks is not what a report is about, nor is who coordinated it.
    """
    introduced = [passage.span for passage in passages if SPEAKS.search(passage.text)]
    forces = [force for force in bodies.of_kind("force") if not _is_coordinator(force, passages)]
    teams = sorted(bodies.of_kind("team"), key=lambda team: -len(team.mentions))
    if forces or bodies.home_force:
        teams = [team for team in teams if not all(any(at in span for span in introduced) for at in team.mentions)]
    if teams and (len(teams) == 1 or len(teams[0].mentions) > len(teams[1].mentions)):
        return teams[0]
    if bodies.home_force:
        return bodies.by_key(bodies.home_force)
    forces = sorted(forces, key=lambda force: force.mentions[0])
    # Of several, the one that the report begins with and speaks of most.
    often = [len(force.mentions) for force in forces]
    return forces[0] if forces and all(often[0] > count for count in often[1:]) else None


def _is_coordinator(force: Subject, passages: Sequence[Passage]) -> bool:
    """Whether a force is first named as who coordinated what others did; "the force" may be another's."""
    told = (passage for at in force.mentions[:1] for passage in passages if at in passage.span)
    return any(coordinates(passage, force.mentions[0]) for passage in told)


def _in_line(
    document: Document, line: Line, usual: Subject | None, before: Statistic | None, still: bool
) -> Iterator[Statistic]:
    """The figures of one passage; ``before`` is one told above it, whose time they may share, and do if ``still``."""
    text, span, here = document.text, line.passage.span, line.numbers
    if not here or not line.about_work:
        return
    lead = lead_of(line)
    timed = not still and (line.timed or (lead is not None and (lead.timed or (line.report and line.listed))))
    owner = _whose(line, lead, usual)
    above = time_above(line) if not timed else None
    goes_on = before is not None and not timed and (still or _ADDS.search(line.passage.text) or len(here) > 1)
    subject = owner.key if owner else before.subject if goes_on and before else None
    untimed = is_untimed_list(line)
    if not (timed or line.report or goes_on or above or untimed) or subject is None:
        return
    listed = line.listed and lead is not None
    read = list(_figures(text, line, here, listed or still or line.of_action or is_campaign(line, _HUNDREDS)))
    if read and not listed:
        read = list(_figures(text, line, here, True))
    opens = line.subject is not None and (line.lead is None or line.lead.lead is None) and _has_many(read)
    if (
        not (timed or untimed)
        and not (_is_tally(read) or opens)
        and not (goes_on and (still or _ADDS.search(line.passage.text)))
    ):
        return
    hundreds = any(figure.value >= _HUNDREDS for figure in read)
    if len(read) < 2 and not (listed or line.of_action or hundreds) and _ONE_INQUIRY.search(line.passage.text):
        return
    said = line.subject or lead or goes_on or line.periods or line.of_action or _SELF.search(line.passage.text)
    over_months = _FOR_MONTHS.search(line.passage.text) and _has_many(read)
    if not listed and len(read) < 2 and not (said or over_months):
        return
    for figure in read:
        period = figure.period
        if not figure.compared:  # "up from 61 the year before" is of another time than the figures beside it
            period = period or period_above(line) or (line.campaign if line.report and not line.timed else None)
            period = period or next(iter(above.periods if above else ()), None)
        start, end = (period.start, period.end) if period else (None, None)
        if goes_on and before is not None and period is None and not figure.compared:
            start, end = before.start, before.end
        quotes = [Evidence(figure.span, span, "statistic")]
        if lead and not line.timed:
            quotes.append(Evidence(lead.passage.span, lead.passage.span, "statistic-lead"))
        yield Statistic(
            evidence=tuple(quotes),
            subject=subject,
            measure=figure.measure,
            value=figure.value,
            qualifier=figure.qualifier,
            start=start,
            end=end,
        )


def _sums_up(items: Sequence[Statistic]) -> bool:
    """Whether the items of a list without a time are a team's work: three, and more arrests or such than of a case."""
    return len(items) >= _FEW and any(
        one.value >= _MANY and one.measure not in ("other-measure", "devices-seized") for one in items
    )


def _is_tally(read: Sequence[_Figure]) -> bool:
    """Whether figures sum up the work of days, not of one raid: of two kinds, and more than one address gives."""
    kinds = {figure.measure for figure in read}
    return (len(kinds) > 1 and _has_many(read)) or len(kinds - {"other-measure"}) > _FEW


def _has_many(read: Sequence[_Figure]) -> bool:
    return any(one.value >= _MANY and one.measure not in ("other-measure", "devices-seized") for one in read)


def _whose(line: Line, lead: Line | None, usual: Subject | None) -> Subject | None:
    """Whose work the figures of a line are; None where somebody else's."""
    text = line.passage.text
    if line.subject is not None:
        # In a report on a force's week "twenty arrests", said by an officer of some team, are the force's.
        passing = line.report and usual is not None and usual.kind == "force" and line.subject.kind == "team"
        return usual if passing and SPEAKS.search(text) and not _SELF_TEAM.search(text) else line.subject
    if lead is not None and lead.subject is not None:
        return lead.subject
    above = line.lead
    if _MY_TEAM.search(text) and (speaker := team_of_the_speaker(above)):
        return speaker
    # "Our Fraud Squad does this all year. Since April they have charged 112 people"
    if above is not None and above.block == line.block and above.subject is not None and _THEY.search(text):
        return above.subject
    if not (line.listed or line.of_action) and (_ELSEWHERE.match(text) or _OF_OTHERS.search(text)):
        return None
    if _SELF.search(text) or _MEN.search(text) or lead is not None or line.report or line.block.kind == "heading":
        return usual
    if _CONVICTIONS.search(text) or _HIS_OWN.search(
        text
    ):  # "Between 2005 and 2013 there were 22 convictions": as like as not somebody's own
        return None
    return usual if line.timed and not _ORGANISATION_SAID.match(text) else None


@dataclass(frozen=True, slots=True)
class _Figure:
    span: Span
    measure: str
    value: int
    qualifier: str
    period: Period | None
    compared: bool = False


def _figures(text: str, line: Line, here: Sequence[Number], listed: bool) -> Iterator[_Figure]:
    """The figures of one passage that count something of the scheme; one compared with them counts the same."""
    start, last, said = line.passage.span.start, None, ""
    for index, number in enumerate(here):
        stop = here[index + 1].span.start if index + 1 < len(here) else line.passage.span.end
        before, after = text[start : number.span.start], text[number.span.end : stop]
        rest = re.split(r"[.;]", text[number.span.end : line.passage.span.end], maxsplit=1)[0]
        start = number.span.end
        # "3,402 tests (up from 2,987) and 512 swabs": what is told in brackets of the first ends there
        before = _IN_BRACKETS.sub(" of them", before) if said else before
        year = _YEAR.fullmatch(text, number.span.start, number.span.end)
        if (
            (year and (_IN_A_YEAR.search(before) or any(number.span in period.span for period in line.periods)))
            or any(number.span in period.span != line.passage.span for period in line.periods)
            or number.value != int(number.value)
            or number.value < 1
        ):
            continue
        # "seized 29 phones, three laptops and a car": the verb of the first is that of all.
        goes_on = bool(said and _GOES_ON.fullmatch(before))
        before, said = (said + before, said) if goes_on else (before, before)
        before = f"they {before}" if last is not None and _NEXT_VERB.fullmatch(before) else before
        what = counted(_clause(before), after, listed, rest) or counted(before, after, listed, rest)
        if what is None and (line.of_action if last is None else last.measure in _OF_PEOPLE):
            what = of_the_same_people(after, last is not None, before)
        if what is None and last is not None and last.measure == "other-measure" and listed:
            what = of_the_same_things(after) or (more_of_it(after) if goes_on else None)
        period = _period_near(text, line.periods, number.span, stop)
        if what is not None:
            begin = number.span.start - len(_quoted(before))
            last = _Figure(
                Span(begin, number.span.end + what.reach), what.measure, int(number.value), _qualifier(before), period
            )
            yield last
        elif last is not None and _COMPARED.search(before):
            earlier = period if period and period != last.period else _year_before(last.period, line, rest)
            if earlier or _YEAR_BEFORE.match(rest) or _SAME_DAYS_OF.match(rest):
                value = int(number.value)
                yield replace(last, span=number.span, value=value, qualifier="exact", period=earlier, compared=True)
        elif line.subject is not None and (measure := moved(text[line.passage.span.start : number.span.start])):
            yield _Figure(number.span, measure, int(number.value), _qualifier(before), period)


def _clause(before: str) -> str:
    """The words before a number from the last comma or semicolon on, more where they are only a qualifier."""
    cut = max(before.rfind(mark) for mark in ",;:•")
    clause = before[cut + 1 :]
    return clause if len(clause.split()) > 1 or cut < 0 else before


def _quoted(before: str) -> str:
    """The words before a number that belong into its quote: from the last comma or *and* on."""
    clause = _clause(before)
    return clause.rpartition(" and ")[2].lstrip(' ,;:•“"') if " and " in clause else clause.lstrip(' ,;:•“"')


def _qualifier(before: str) -> str:
    return next((name for name, pattern in _QUALIFIERS if pattern.search(before)), "exact")


def _period_near(text: str, found: Sequence[Period], number: Span, stop: int) -> Period | None:
    """The period told right after the number, else the last one before it, else the passage's first.

    That of a figure which this one is compared with ("…, down from 1,530 in 2029") is that figure's own.
    """
    following = bisect_left(found, number.end, key=lambda period: period.span.start)
    if following < len(found) and found[following].span.start < stop:
        return found[following]
    if not following and found and _COMPARED_WITH.search(text, number.end, found[0].span.start):
        return None
    return found[max(0, following - 1)] if found else None


def _year_before(period: Period | None, line: Line, after: str) -> Period | None:
    """The same days of the year before, of a stretch that the line itself tells."""
    same_days = _SAME_DAYS_OF.match(after)
    if period is None or period.span == line.passage.span or not (same_days or _YEAR_BEFORE.match(after)):
        return None
    back = period.end.year - int(same_days["year"]) if same_days and same_days["year"] else 1
    try:
        start = period.start.replace(year=period.start.year - back)
        end = period.end.replace(year=period.end.year - back)
    except ValueError:  # 29 February
        return None
    return Period(period.span, start, end)
