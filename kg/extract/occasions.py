"""Where and when a verb of the process happened: its court and its date.

The nearest court and date in the event's own clause count first, then those that open the sentence (``At X
Crown Court on Friday, …``), then *the same court* and *the same hearing* spoken of before.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.registers import court_of_register, days_of_register
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject, When

_SAME_COURT = re.compile(
    r"\bthe same court\b|\bthat court\b|\bthe (?:city|town)[’']s (?:crown|magistrates[’']?) court\b", re.IGNORECASE
)
# "denied it but on D a jury at C convicted him": another occasion
_BUT = re.compile(r"\bbut\b(?! only\b)")
_THERE = re.compile(r" there\b(?! (?:and then|was|were|is|are))")
_OTHER_HEARING = re.compile(r"\bat (?:a|the|an) (?:confiscation|appeal|further|separate|later|earlier) hearing\b")
_TOLD = compile_rule(
    r"(?:{C}|\b(?:court|hearing|jury|jurors)\b)(?: in [A-Z]\w+)?,? (?:was|were|has|have)?(?: been)? ?(?:told|heard)"
    r"(?: on)? (?P<date>{D})"
)
_TRIAL = compile_rule(r"\b(?:stood|stand|on|his|her|their|the|a|{T}) trial\b", re.IGNORECASE)
_VERDICTS = compile_rule(r"\bverdicts? (?:was|were) (?:returned|delivered|reached|given)[^.;]{0,30}? (?P<date>{D})")
_TRIAL_AT = compile_rule(r"\btrial,? (?:at|before|in) (?P<court>{C})")
_VERDICT_DAY = compile_rule(r"\bverdicts?\b[^.;]{0,30}? (?P<date>{D})")
_OPENED = re.compile(
    r"\b(?:open(?:ing|ed) the (?:case|prosecution|trial)"
    r"|jur(?:y|ors) (?:was|were|heard|has|have)|trial (?:began|opened|started))\b",
    re.IGNORECASE,
)
_JURY = re.compile(r"\b(?:jury|jurors|foreman|forewoman|verdicts?|after a trial)\b", re.IGNORECASE)
_ADVERBIAL = compile_rule(
    r"(?:\b(?:at|on|in|before) )?(?:{C}|{D})(?:[ ,]*(?:on |at |in )?(?:{C}|{D}))*,? (?:where )?$", re.IGNORECASE
)
_BOUNDARY = re.compile(r"\b(?:and|but|when|before|then|while|after|having|following)\b|;", re.IGNORECASE)
_WHEN_THEY = compile_rule(r"\b(?:when|as) {P} (?:first |last )?$")
_BACK_TO_COURT = re.compile(r"returned to (?:the )?court\b")
_SAME_HEARING_OPENS = re.compile(r"\W*(?:At|On) the same (?:hearing|day|occasion)\b", re.IGNORECASE)
_LATER = re.compile(r"\blater(?: today| on)?\s*\W?$")
_SAME_HEARING = re.compile(
    r"\b(?:the )?same (?:hearing|day|occasion|time)\b|\bthere and then\b|\balongside (?:him|her|them)\b", re.IGNORECASE
)
_NOT_ITS_DATE = compile_rule(
    r"(?:\b(?:between|since|from|of|until|born)\s*"
    r"|\b(?:between|from) [^.;]{0,30}\b(?:and|to) (?:on )?|\b(?:committed|dating|took place|happened|incident|aged"
    r"|collision|crash|raids?|warrant|searched|seized|visited|died)(?: [^,;]{0,12})? ?(?:on |in |and |back to )?"
    r"|\b(?:between|from) (?:{D}(?:,? {D})?|{N}) (?:and|to|until) (?:on )?|\bsince\b[^,;]{0,50}"
    r"|\bbackdated [^,;]{0,20}|\barrested[^,;]{0,40}(?:on |in )?"
    # "found guilty of driving without insurance at Hexley on D": when it was done
    # "fined for drink-driving on the A915 on D"
    r"|{O} (?:at|in|near|on|along|outside) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2} on )$",
    re.IGNORECASE,
)


# "were sentenced on Thursday 8 and Friday 9 May": who stood there when is left open
_OR_ANOTHER_DAY = compile_rule(r"(?: {N})?,? (?:and|or|to) (?:on )?{D}(?!,? (?:he|she|they|{P})\b)")
# "made the subject of an order in 2019, when he was jailed for T"
_WHEN_HE_WAS = compile_rule(r"\b(?:in|on) (?P<date>{D}),? when {P} (?:was|were) (?:also |first |last )?$")
# "were sentenced between 10 and 12 March", "on 10, 11 and 12 March"
_LAST_OF_SEVERAL = compile_rule(
    r"\b(?:(?:between|from) (?:{D}|{N})(?:,? {D})? (?:and|to|until) (?:on )?|on {N}(?:,? {N})*,? (?:and|to) )$"
)
# "admitted theft when she appeared at C on D"
_WHEN_APPEARED = compile_rule(
    r"[^.;]{0,120}? (?:when|as) {P} (?:later |first |finally )?(?:appeared|came|was)(?: in person| via video ?link)?"
    r" (?:before|at|in) (?P<court>{C})(?:,? (?:on )?(?P<date>{D}))?"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A court, a day, or both, with the positions in the tagged text that say so."""

    court: Subject | None
    date: When | None
    places: tuple[int, ...] = ()
    own_date: bool = False

    def __bool__(self) -> bool:
        return self.court is not None or self.date is not None


# "jailed for the March 2009 murder", "his 1972 conviction": a day of something else
_DAY_OF_DEED = compile_rule(r" (?:{O}|(?:attack|killing|crash|collision|raid|death|incident|conviction|offence)s?\b)")


class Occasions:
    """Finds occasions while the text is read forward; keep one for a whole text."""

    def __init__(self, discourse: Discourse, issued: dt.date | None = None) -> None:
        self._issued = issued
        register = court_of_register(discourse.tagged)
        self.standing = Occasion(*register) if register else None
        self._days = days_of_register(discourse.tagged) if register else []
        self._tagged = discourse.tagged
        self._events_in = discourse.events_in
        self._courts: list[tuple[int, int, Subject]] = []
        self._over: dict[int, Tagged] = {}
        heading: Tagged | None = None
        for tagged in discourse.tagged:
            if tagged.text.rstrip().endswith(":"):
                heading = tagged
            elif tagged.block == "bullet" or tagged.index in discourse.entries:
                if heading is not None:
                    self._over[tagged.index] = heading
            else:
                heading = None
        for tagged in discourse.tagged:
            for position, item in tagged.found("C"):
                self._courts.append((tagged.index, position, item.value))

    def standing_at(self, tagged_index: int) -> Occasion | None:
        """The court of a register, and the day under whose heading a passage stands."""
        if self.standing is None:
            return None
        days = [day for index, day in self._days if index < tagged_index]
        return Occasion(self.standing.court, days[-1] if days else self.standing.date)

    def last_court(self, tagged: Tagged, position: int) -> Subject | None:
        """The court named last before a place of the text."""
        before = [court for index, at, court in self._courts if (index, at) < (tagged.index, position)]
        of_trial = [court for court in before if "Appeal" not in (court.name or "")]
        return of_trial[-1] if of_trial else before[-1] if before else None

    def of(self, event: Event) -> Occasion:
        """The occasion that the event's own sentence states, if any."""
        tagged = event.tagged
        court, court_at = self._court(event)
        date, date_at = self._date(event, court_at)
        heading = self._over.get(tagged.index)
        if heading is not None and event.kind in {"sentence", "given", "charge"} and court is None and date is None:
            above = [next(heading.found(kind), None) for kind in "CD"]
            same = _SAME_COURT.search(heading.text)
            court = above[0][1].value if above[0] else self.last_court(heading, same.start()) if same else None
            day = above[1][1].value.past if above[1] and not left_open(heading, above[1][0]) else None
            return Occasion(court, day, (), False)
        if (
            court is None
            and date is None
            and (_SAME_HEARING.search(tagged.text, event.end, event.tail) or _SAME_HEARING_OPENS.match(tagged.text))
        ):
            return self._hearing_before(tagged)
        if court is None and (found := _WHEN_APPEARED.match(tagged.text, event.end)):
            told = tuple(found.start(name) for name in ("court", "date") if found[name])
            when = tagged.item(found.start("date")).value.past if found["date"] else date
            return Occasion(tagged.item(found.start("court")).value, when, told, bool(found["date"]))
        if court is None and (before := self._appearance_before(event)):
            return Occasion(before.court, date or before.date, before.places, before.own_date)
        if court is None and date is None and (after := self._appearance_after(event)):
            return after
        if court is None and event.kind in {"convict", "acquit"} and (trial := self._trial_before(event, date)):
            return trial
        places = tuple(place for place in (court_at, date_at) if place is not None)
        return Occasion(court, date, places, date is not None)

    def _trial_before(self, event: Event, date: When | None) -> Occasion | None:
        """``stood trial at C and was convicted``, ``did not turn up for his trial at C on D and was convicted``."""
        tagged = event.tagged
        trial = list(_TRIAL.finditer(tagged.text, 0, event.start))
        if not trial:
            return None
        court = next(tagged.found("C", trial[-1].start(), event.start), None)
        same = _SAME_COURT.search(tagged.text, trial[-1].start(), event.start)
        where = court[1].value if court else self.last_court(tagged, same.start()) if same else None
        if where is None:
            return None
        told = next(tagged.found("D", trial[-1].start(), event.start), None)
        day = told[1].value.past if told else None
        if day is None or day.month is None:
            day = self._verdict_day(tagged) or date
        return Occasion(where, day if day is None or day.month else None, (), day is not None)

    def _verdict_day(self, tagged: Tagged) -> When | None:
        """The day in ``The verdicts were returned on D``, right after a passage of its paragraph."""
        for later in self._tagged:
            if later.line == tagged.line and 0 < later.index - tagged.index <= 2:
                match = _VERDICTS.search(later.text)
                if match:
                    return later.item(match.start("date")).value.past  # type: ignore[no-any-return]
        return None

    def told_day(self, court: Subject) -> When | None:
        """The day of ``the court was told yesterday``, where the text tells one such day of that court."""
        days = set()
        for tagged in self._tagged:
            match = _TOLD.search(tagged.text)
            others = any(item.value.key != court.key for _, item in tagged.found("C"))
            if match and not others and tagged.block != "heading":
                days.add(tagged.item(match.start("date")).value.past)
        return days.pop() if len(days) == 1 else None

    def _appearance_before(self, event: Event) -> Occasion | None:
        """``He appeared at C on D and admitted …``: the plea was entered at that appearance."""
        if event.kind not in {"admit", "deny", "sentence", "given", "convict"} or event.future:
            return None
        for earlier in self._events_in(event.tagged):
            if (
                earlier.kind == "appear"
                and earlier.end <= event.start
                and not earlier.future
                and earlier.people == event.people
            ):
                between = event.tagged.text[earlier.end : event.start]
                if re.search(r"\b(?:and|where|when)\b[^.;]*$", between) and not re.search(r"\bafter\b", between):
                    occasion = self.of(earlier)
                    if occasion:
                        return occasion
        return None

    def _appearance_after(self, event: Event) -> Occasion | None:
        """``He admitted O when he appeared at C on D``: the plea was entered at that appearance."""
        if event.kind not in {"admit", "deny", "sentence", "given"} or event.future:
            return None
        for later in self._events_in(event.tagged):
            if later.kind == "appear" and later.start >= event.end:
                between = event.tagged.text[event.end : later.start]
                own = not later.future and later.people == event.people
                return self.of(later) if own and _WHEN_THEY.search(between) else None
        return None

    def _hearing_before(self, tagged: Tagged) -> Occasion:
        """The hearing spoken of last, for ``at the same hearing``."""
        for earlier in reversed([t for t in self._tagged if tagged.index - 4 <= t.index < tagged.index]):
            court, date = (list(earlier.found(kind))[-1:] for kind in "CD")
            if court:
                return Occasion(court[0][1].value, date[0][1].value.past if date else None, (), False)
        return Occasion(None, None)

    def of_jury(self, event: Event) -> Occasion:
        """Where the jury sits that the sentence before spoke of (``… as the foreman read out verdicts``)."""
        for tagged in reversed([t for t in self._tagged if event.tagged.index - 2 <= t.index < event.tagged.index]):
            if _JURY.search(tagged.text):
                court = next(tagged.found("C"), None)
                date = next(tagged.found("D"), None)
                if court:
                    return Occasion(court[1].value, date[1].value.past if date else None, (), False)
        return Occasion(None, None)

    @cached_property
    def only_trial(self) -> Occasion:
        """The only trial of the text: ``a six-day trial at C, with the jury returning its verdicts on D``."""
        courts = {}
        for tagged in self._tagged:
            for match in _TRIAL_AT.finditer(tagged.text):
                court = tagged.item(match.start("court")).value
                ended = _VERDICT_DAY.search(tagged.text, match.end())
                day = tagged.item(ended.start("date")).value.past if ended else None
                courts[court.key] = Occasion(court, day, (), False)
        return next(iter(courts.values())) if len(courts) == 1 else Occasion(None, None)

    def opening_day(self) -> When | None:
        """The day on which the jury heard what a report of a running trial tells."""
        for tagged in self._tagged:
            date = next(tagged.found("D"), None)
            if date and _OPENED.search(tagged.text[: date[0] + 60]):
                return date[1].value.past  # type: ignore[no-any-return]
        return None

    def _court(self, event: Event) -> tuple[Subject | None, int | None]:
        tagged, text = event.tagged, event.tagged.text
        own = [
            (position, item)
            for position, item in tagged.found("C", event.start, event.tail)
            if not self._elsewhere(event, position) and not _BUT.search(text, event.end, position)
        ]
        if not own and _BACK_TO_COURT.match(text, event.start):
            return self.last_court(tagged, event.start), None
        same = _SAME_COURT.search(text, event.end, event.tail)
        if own and not (same and same.start() < own[0][0]):
            return own[0][1].value, own[0][0]
        if same:
            return self.last_court(tagged, same.start()), same.start()
        if _THERE.match(text, event.end):
            return self.last_court(tagged, event.start), None
        head = _own_head(event)
        before = [(position, item) for position, item in tagged.found("C", head, event.start)]
        if before:
            return before[-1][1].value, before[-1][0]
        opening = _SAME_COURT.search(text, 0, event.start)
        first = next(iter(tagged.found("C", 0, event.start)), None)
        if opening and (first is None or opening.start() < first[0]):
            return self.last_court(tagged, opening.start()), opening.start()
        if first is not None and _opens(text, first[0]):
            return first[1].value, first[0]
        return None, None

    @staticmethod
    def _elsewhere(event: Event, position: int) -> bool:
        """Whether a court is that of another hearing than the event's; a plea may be that of the earlier one."""
        other = _OTHER_HEARING.search(event.tagged.text, event.end, position)
        return other is not None and not (event.kind in {"admit", "deny"} and "earlier" in other.group())

    def _date(self, event: Event, court_at: int | None) -> tuple[When | None, int | None]:
        tagged, text = event.tagged, event.tagged.text
        choices = [
            entry
            for entry in tagged.found("D", event.end, event.tail)
            if not _BUT.search(text, event.end, entry[0])
            and not _NOT_ITS_DATE.search(text[max(0, entry[0] - 60) : entry[0]])
            and not _DAY_OF_DEED.match(text, entry[0] + 1)
        ]
        if not choices:
            head = _own_head(event)
            choices = [
                entry
                for entry in tagged.found("D", head, event.start)
                if not _NOT_ITS_DATE.search(text[max(head, entry[0] - 60) : entry[0]])
                and not _DAY_OF_DEED.match(text, entry[0] + 1)
            ][-1:]
        if not choices and (year := _WHEN_HE_WAS.search(text, 0, event.start)):
            choices = [(year.start("date"), tagged.item(year.start("date")))]
        if not choices:
            choices = [entry for entry in tagged.found("D", 0, event.start) if _opens(text, entry[0])][:1]
        if not choices and court_at is not None:
            choices = list(tagged.found("D", court_at, min(len(text), court_at + 12)))[:1]
        if not choices:
            later = event.kind == "appear" and event.future and _LATER.search(text, event.end)
            return (When.of(self._issued) if later and self._issued else None), None
        position, item = choices[0]
        if left_open(tagged, position):
            return None, None
        when = item.value.future if event.future else item.value.past
        if event.future and when and self._issued and item.value.form == "anaphoric" and when.last_day < self._issued:
            return None, None  # "on the same date" as something that is over
        return when, position


def left_open(tagged: Tagged, position: int) -> bool:
    """Whether the day at a position is only one of two that somebody may have stood there."""
    return bool(_OR_ANOTHER_DAY.match(tagged.text, position + 1) or _LAST_OF_SEVERAL.search(tagged.text, 0, position))


def _own_head(event: Event) -> int:
    """Where the event's own clause begins: what stands before belongs to the verb before."""
    if event.head == 0:
        return 0
    if event.subject is not None and event.subject > event.head:
        adverbial = _ADVERBIAL.search(event.tagged.text, event.head, event.subject)
        if adverbial:
            return adverbial.start()
    boundaries = [match.end() for match in _BOUNDARY.finditer(event.tagged.text, event.head, event.start)]
    return boundaries[-1] if boundaries else event.start


def _opens(text: str, position: int) -> bool:
    """Whether a court or date stands in the adverbial that opens the sentence."""
    return bool(
        re.match(
            r"[^\w\ue000-\uefff]*(?:(?:Then|Later|But|And|Following [^,]*|Appearing|Sitting) )?(?:[Aa]t|[Oo]n|[Ii]n"
            r"|[Bb]efore|[Tt]oday|[Yy]esterday|[Ll]ast|[Ee]arlier|[\ue100-\ue2ff])?[^.;:\ue000-\ue0ff]{0,60}$",
            text[:position],
        )
    )
