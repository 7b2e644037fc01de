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
from kg.extract.events import PLEAS, Event
from kg.extract.inner_clauses import looked_back_on
from kg.extract.looking_back import told_to_a_court
from kg.extract.own_days import BUT, date_of, interjected, left_open, next_clause, opens, own_head
from kg.extract.registers import court_of_register, days_of_register
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject, When

_SAME_COURT = re.compile(
    r"\bthe same (?:crown |sheriff |magistrates[’']? |youth )?court\b|\bthat court\b|(?<=\breturn) to the court\b"
    r"|(?<=\bback) to the court\b|\bthe same (?:bench"
    r"|magistrates)\b|\b(?:before|at|in|to) the court again\b"
    # "The pair will be sentenced at the court on 8 October"
    r"|\b(?:at|before|in) the court (?=(?:on |in |later |next )?[\ue200-\ue2ff])",
    re.IGNORECASE,
)
_THERE = re.compile(r"(?:(?<= )| | trial | by (?:a|the) jury )there\b(?! (?:and then|was|were|is|are))")
_OTHER_HEARING = re.compile(
    r"(?<!bail )(?<!custody )\b(?:ahead of|before) (?:an?|the|his|her|their) trial\b"
    r"|\bafter [\ue000-\ue0ff][’']s trial\b"
    r"|\bat (?:a|the|an) (?:confiscation|appeal|further|separate|later|earlier) hearing\b"
    # "who was sent to prison has failed in an appeal to C"
    r"|\bappeal(?:s|ed)? (?:against [^.;,]{3,40} )?(?:to|at|before) (?:the )?$"
)
# "admitted theft but denied fraud, forcing her to go to trial at C"
_TO_TRIAL = re.compile(
    r"\b(?:go(?:es|ing)?|went|face|faces|facing|stand|stood|sent|committed|until|for|to) (?:a |on |to )*trial "
    r"(?:at|in|before) (?:the )?$"
)
_TOLD = compile_rule(
    r"(?:{C}|\b(?:court|hearing|jury|jurors)\b)(?: in [A-Z]\w+)?,? (?:was|were|has|have)?(?: been)? ?(?:told|heard)"
    r"(?: on)? (?P<date>{D})|\bat (?:the|a) (?:brief |short )?hearing(?: on)? (?P<there>{D})"
)
_WAS_TOLD = compile_rule(r"{C}(?: in [A-Z]\w+)?,? (?:has )?(?:(?:was|been|were) told|heard)\b")
_TRIAL = compile_rule(r"\b(?:stood|stand|on|his|her|their|the|a|{T}) trial\b", re.IGNORECASE)
_VERDICTS = compile_rule(r"\bverdicts? (?:was|were) (?:returned|delivered|reached|given)[^.;]{0,30}? (?P<date>{D})")
_TRIAL_AT = compile_rule(r"\btrial,? (?:at|before|in) (?:the )?(?P<court>{C})")
_VERDICT_DAY = compile_rule(r"\bverdicts?\b[^.;]{0,30}? (?P<date>{D})")
# "was convicted after a trial at C and jailed for T"
_TRIED_AND = compile_rule(
    r"\b(?:[Cc]onvicted|[Ff]ound guilty)\b[^.;]*\btrial,? (?:at|before|in) (?:the )?(?P<court>{C}),? and "
    r"(?:(?:was|were|has been|have been|then|been) )*$"
)
# "The conclusion of the trial at C today …", "The trial at C ended on D"
_ENDED = compile_rule(
    r".{0,40}?(?:\b(?:conclusion|end|close) of (?:the|a|an|his|her|their) (?:[\w-]+ ){0,2}trial at {C},? (?:on )?{D}"
    r"|\btrial at {C},? (?:which )?(?:ended|concluded|finished) (?:on )?{D})"
)
_OPENED = re.compile(
    r"\b(?:open(?:ing|ed) the (?:case|prosecution|trial)"
    r"|jur(?:y|ors) (?:was|were|heard|has|have)|trial (?:began|opened|started))\b",
    re.IGNORECASE,
)
_JURY = re.compile(r"\b(?:jury|jurors|foreman|forewoman|verdicts?|after a trial)\b", re.IGNORECASE)
_WHO_WAS = re.compile(r"\bwho (?:was|were|is|has been|had been) (?:\w+ly |also |originally )?$")
_JUDGED = frozenset({"sentence", "given", "convict"})
_OF_A_TRIAL = frozenset({"convict", "admit", "deny", "charge"})
_WHEN_THEY = compile_rule(r"\b(?:when|as) {P} (?:first |last )?$")
_WHEN_TOO = compile_rule(r"(?P<date>{D}),? when {P} (?:is |are |will )?(?:also |both |all |next )?(?:be )?$")
# "was committed to C for sentencing", "was remanded to appear"
_SENT = re.compile(
    r"(?:(?:was|were|been|being) )?(?:sent|committed|remitted|remanded|bailed|released on (?:\w+ )?bail)\b"
)
# "At C on D:", over a paragraph for each of those sentenced
_ON_THAT_DAY = compile_rule(r"\W*(?:[Aa]t (?:the )?{C},? (?:on |yesterday )?{D}|[Oo]n {D},? at (?:the )?{C})\W*")
# "The verdicts came on D, and the terms handed down are these:"
# "At C on D he admitted theft from the shop on D"
_AT_COURT_ON = compile_rule(r"\W*(?:Appearing )?(?:[Aa]t|[Bb]efore) (?:the )?(?P<court>{C}),? (?:on )?(?P<date>{D})")
_OF_THE_TRIAL = re.compile(
    r"\b(?:verdicts?|convicted|found guilty|jur(?:y|ors)|trial|pleaded|admitted|arrested|raids?)\b"
    r"(?![^.;]*\b(?:sentenc|jail|imprison))[^.;]*$"
)
_BACK_TO_COURT = re.compile(r"returned to (?:the )?court\b")
_SAME_HEARING_OPENS = re.compile(r"\W*(?:At|On) the same (?:hearing|day|occasion)\b", re.IGNORECASE)
_SAME_HEARING = re.compile(
    r"\b(?:the )?same (?:hearing|day|occasion|time)\b|\bthere and then\b|\balongside (?:him|her|them)\b", re.IGNORECASE
)
# "sent to C, which jailed him"
_WHICH = compile_rule(r"(?P<court>{C}),? which (?:then |later |also )?$")
_THERE_AND_THEN = compile_rule(
    r"{C},? (?:on )?{D},? and (?:(?:was|were|(?:the )?(?:bench|judge|magistrates|court)) )?(?:(?:immediately|also) )?$"
)
# "admitted it at C in March and was fined": magistrates mostly pass sentence there and then
_THEN_THERE = compile_rule(
    r"{C},? in {D},? (?:and|where) (?:{P} )?(?:(?:was|were|has been) )?(?:(?:immediately|also) )?$"
)
_ANOTHER_HEARING = re.compile(r"\b(?:earlier|previous(?:ly)?|had|having)\b")
# "admitted theft when she appeared at C on D"
_WHEN_APPEARED = compile_rule(
    # "was convicted in May and sentenced when he appeared at C on D": the court of the sentence only
    r"(?:(?! and (?:was |were )?(?:later |then )?(?:sentenced|jailed|fined)\b)[^.;]){0,120}? "
    r"(?:(?:when|as) {P} (?:later |first |finally )?(?:appeared|came|was)|(?:when|while|whilst|whereas|on) appearing)"
    r"(?: in person| via video ?link)?"
    r" (?:before|at|in) (?P<court>{C})(?:,? (?:on |in )?(?P<date>{D}))?"
)


def _of_one(tagged: Tagged, line: int) -> bool:
    """Whether a paragraph opens with a name and an age or a home, or goes on from there."""
    item = tagged.get(len(tagged.text) - len(tagged.text.lstrip()))
    opened = item is not None and item.kind == "P" and item.value.form == "name"
    return tagged.line == line or (opened and item is not None and item.span.end > item.value.span.end)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A court, a day, or both, with the positions in the tagged text that say so."""

    court: Subject | None
    date: When | None
    places: tuple[int, ...] = ()
    own_date: bool = False

    def __bool__(self) -> bool:
        return self.court is not None or self.date is not None


def _day_of(event: Event, court_at: int | None, issued: dt.date | None) -> tuple[When | None, int | None]:
    """The day told of an event; ``C was told on D that Roe, who was jailed for T, …`` is that of no sentence."""
    date, date_at = date_of(event, court_at, issued)
    before = date_at is not None and date_at < event.start
    looked_back = event.kind in _JUDGED and before and looked_back_on(event.tagged.text, event.start)
    # "appeared at C on D, where he was remanded to appear …": when that was done, not when he comes back
    sent_on = before and event.future and _SENT.match(event.words)
    return (None, None) if looked_back or sent_on else (date, date_at)


class Occasions:
    """Finds occasions while the text is read forward; keep one for a whole text."""

    def __init__(self, discourse: Discourse, issued: dt.date | None = None) -> None:
        self.issued = issued
        register = court_of_register(discourse.tagged)
        self.standing = Occasion(*register) if register else None
        self._days = days_of_register(discourse.tagged) if register else []
        self._tagged = discourse.tagged
        self.events_in = discourse.events_in
        self._courts: list[tuple[int, int, Subject]] = []
        self._over: dict[int, Tagged] = {}
        heading: Tagged | None = None
        line = -1
        for tagged in discourse.tagged:
            if tagged.text.rstrip().endswith(":"):
                heading = tagged
            elif tagged.block == "bullet" or tagged.index in discourse.entries:
                if heading is not None:
                    self._over[tagged.index] = heading
            elif heading is not None and _ON_THAT_DAY.fullmatch(heading.text) and _of_one(tagged, line):
                self._over[tagged.index], line = heading, tagged.line
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

    @staticmethod
    def same_court(tagged: Tagged, start: int, end: int) -> bool:
        """Whether a stretch speaks of the court that was named last."""
        return _SAME_COURT.search(tagged.text, start, end) is not None

    def last_court(self, tagged: Tagged, position: int) -> Subject | None:
        """The court named last before a place of the text."""
        before = [court for index, at, court in self._courts if (index, at) < (tagged.index, position)]
        of_trial = [court for court in before if "Appeal" not in (court.name or "")]
        return of_trial[-1] if of_trial else before[-1] if before else None

    def of(self, event: Event) -> Occasion:
        """The occasion that the event's own sentence states, if any."""
        event = self._ordered(event)
        tagged = event.tagged
        court, court_at = self._court(event)
        date, date_at = _day_of(event, court_at, self.issued)
        at_trial = event.kind in _OF_A_TRIAL or bool(_WHO_WAS.search(tagged.text, 0, event.start))
        if court is not None and at_trial and "Appeal" in (court.name or ""):
            # "The Court of Appeal heard that Roe was convicted in 2019": elsewhere
            court, court_at = None, None
            date, date_at = (date, date_at) if date_at is not None and date_at > event.start else (None, None)
        above = self._told_above(event) if court is None and date is None else None
        if (over := above or self._appearance_of_plea(event, court_at, date_at)) is not None:
            return over
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
        # "on D he appeared at C, where he pleaded guilty": the court stands before the plea, the day before both
        undated = date is None and event.kind in PLEAS
        before = self._appearance_before(event) if court is None or undated else None
        if before and court in {None, before.court}:
            # "appeared at C on D and admitted O on D": the second day is that of the deed
            day = before.date or date if event.kind in {"admit", "deny"} else date or before.date
            return Occasion(before.court, day, before.places, before.own_date)
        if court is None and date is None and (there := self._appearance_after(event) or self._plea_before(event)):
            return there
        if court is None and (trial := self._at_trial(event, date)):
            return trial
        if court is None and event.future and (joined := self._when_too(event)):
            return joined
        court = court or self._where_remanded(event)
        if court and date is None and event.future and (when := _WHEN_TOO.search(tagged.text[: event.start])):
            # "remanded in custody until D, when he will appear at C"
            date, date_at = tagged.item(when.start("date")).value.future, when.start("date")
        if court is None and date and event.future and date_at is not None:
            court = self._court_of_day(tagged, date_at)
        if self._of_a_day_before(event, court_at, date_at) or told_to_a_court(event, court_at, date, self.issued):
            court, court_at = None, None
        places = tuple(place for place in (court_at, date_at) if place is not None)
        return Occasion(court, date, places, date is not None)

    def _appearance_of_plea(self, event: Event, court_at: int | None, date_at: int | None) -> Occasion | None:
        """``appeared at C on D, where he admitted O by going there on D``: the second day is that of the deed."""
        tagged = event.tagged
        two_days = (
            event.kind in {"admit", "deny"}
            and court_at is not None
            and date_at is not None
            and court_at < event.start < date_at
            and next(tagged.found("D", 0, event.start), None) is not None
            and next(tagged.found("O", event.end, date_at), None) is not None
        )
        opens = _AT_COURT_ON.match(tagged.text, 0, event.start) if two_days else None
        if opens:
            places = (opens.start("court"), opens.start("date"))
            return Occasion(tagged.item(places[0]).value, tagged.item(places[1]).value.past, places, True)
        before = self._appearance_before(event) if two_days else None
        return before if before is not None and before.date is not None else None

    def _told_above(self, event: Event) -> Occasion | None:
        """What the line over a list tells of the sentences and charges in it."""
        heading = self._over.get(event.tagged.index)
        if heading is None or event.kind not in {"sentence", "given", "charge"}:
            return None
        above = [next(heading.found(kind), None) for kind in "CD"]
        if above[1] and _OF_THE_TRIAL.search(heading.text[: above[1][0]]):
            return None
        same = _SAME_COURT.search(heading.text)
        court = above[0][1].value if above[0] else self.last_court(heading, same.start()) if same else None
        day = above[1][1].value.past if above[1] and not left_open(heading, above[1][0]) else None
        return Occasion(court, day, (), False)

    @staticmethod
    def _of_a_day_before(event: Event, court_at: int | None, date_at: int | None) -> bool:
        """``appeared at C on D, where he was remanded until D``: where he will then be is not told."""
        if not event.future or court_at is None or court_at > event.start:
            return False
        if date_at is None:
            told_before = next(event.tagged.found("D", 0, event.start), None)
            return _SENT.match(event.words) is not None and told_before is not None
        if date_at < event.start:
            return False
        return next(event.tagged.found("D", court_at, event.start), None) is not None

    def _when_too(self, event: Event) -> Occasion | None:
        """``Roe will be sentenced at C on D, when Poe will also learn his fate``: on the occasion told before."""
        before = [earlier for earlier in self.events_in(event.tagged) if earlier.end <= event.start]
        if not before or not before[-1].future or not _WHEN_TOO.search(event.tagged.text[: event.start]):
            return None
        return self.of(before[-1])

    def _where_remanded(self, event: Event) -> Subject | None:
        """``They were remanded in custody at C and will be sentenced on D``: there, if it is a crown court."""
        if not event.future or event.kind != "sentence":
            return None
        for earlier in self.events_in(event.tagged):
            if earlier.rule == "remanded-there" and earlier.people == event.people and earlier.end <= event.start:
                court = self._court(earlier)[0]
                return court if court is not None and "Crown" in (court.name or "") else None
        return None

    def _court_of_day(self, tagged: Tagged, date_at: int) -> Subject | None:
        """``Roe will appear at C on D. Poe was bailed to the same date``: the only court spoken of with that day."""
        day = tagged.item(date_at).value
        if day.form != "anaphoric":
            return None
        for earlier in reversed([t for t in self._tagged if tagged.index - 2 <= t.index < tagged.index]):
            if any(item.value.future == day.future for _, item in earlier.found("D")):
                courts = [item.value for _, item in earlier.found("C")]
                return courts[0] if len(courts) == 1 else None
        return None

    def _at_trial(self, event: Event, date: When | None) -> Occasion | None:
        """The trial of which a verdict is told, or the one that a sentence is joined to."""
        if event.kind == "sentence" and (tried := _TRIED_AND.search(event.tagged.text, 0, event.start)):
            where = tried.start("court")
            return Occasion(event.tagged.item(where).value, date, (where,), date is not None)
        return self._trial_before(event, date) if event.kind in {"convict", "acquit"} else None

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
                days.add(tagged.item(match.start("date" if match["date"] else "there")).value.past)
        return days.pop() if len(days) == 1 else None

    def _ordered(self, event: Event) -> Event:
        """``on D he was ordered to serve T at C``: the first of two verbs that tell of one occasion."""
        by_order = event.kind == "sentence" and event.words.startswith("to ")
        for earlier in self.events_in(event.tagged) if by_order else ():
            if earlier.kind == "given" and earlier.people == event.people and 0 <= event.start - earlier.end <= 1:
                return earlier
        return event

    def _appearance_before(self, event: Event) -> Occasion | None:
        """``He appeared at C on D and admitted …``: the plea was entered at that appearance."""
        if event.kind not in {"admit", "deny", "sentence", "given", "convict"} or event.future:
            return None
        for earlier in self.events_in(event.tagged):
            if (
                earlier.kind == "appear"
                and earlier.end <= event.start
                and not earlier.future
                and earlier.people == event.people
            ):
                opened = event.start + len("and ") if event.words.startswith("and ") else event.start
                between = event.tagged.text[earlier.end : opened]
                if re.search(r"\b(?:and|where|when)\b[^.;]*$| to $", between) and not re.search(r"\bafter\b", between):
                    occasion = self.of(earlier)
                    if occasion:
                        return occasion
        return None

    def _plea_before(self, event: Event) -> Occasion | None:
        """``She pleaded guilty at C on D and was jailed for T``: sentenced there and then."""
        if event.kind not in {"sentence", "given"} or event.future:
            return None
        for earlier in self.events_in(event.tagged):
            if earlier.kind in {"admit", "convict"} and earlier.end <= event.start and earlier.people == event.people:
                told = _THERE_AND_THEN.search(event.tagged.text, earlier.end, event.start)
                occasion = self.of(earlier)
                then = _THEN_THERE.search(event.tagged.text, earlier.end, event.start)
                by_magistrates = occasion.court is not None and "Magistrates" in (occasion.court.name or "")
                told = told or (then if by_magistrates else None)
                if told and not _ANOTHER_HEARING.search(event.tagged.text, 0, event.start):
                    return occasion if occasion.court and occasion.date else None
        return None

    def _appearance_after(self, event: Event) -> Occasion | None:
        """``He admitted O when he appeared at C on D``: the plea was entered at that appearance."""
        if event.kind not in {"admit", "deny", "sentence", "given"} or event.future:
            return None
        for later in self.events_in(event.tagged):
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
    def sitting(self) -> Subject | None:
        """The only court that the text says was told something: there, whoever "appeared in court" did."""
        told = {
            tagged.item(match.start()).value.key: tagged.item(match.start()).value
            for tagged in self._tagged
            for match in _WAS_TOLD.finditer(tagged.text)
        }
        return next(iter(told.values())) if len(told) == 1 else None

    @cached_property
    def only_trial(self) -> Occasion:
        """The only trial of the text: ``a six-day trial at C, with the jury returning its verdicts on D``."""
        courts = {}
        for tagged in self._tagged:
            for match in _TRIAL_AT.finditer(tagged.text):
                court = tagged.item(match.start("court")).value
                ended = _ENDED.match(tagged.text) or _VERDICT_DAY.search(tagged.text, match.end())
                told = next(tagged.found("D", *ended.span()), None) if ended else None
                day = told[1].value.past if told else None
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
            for position, item in tagged.found("C", event.start, next_clause(event))
            if not self._elsewhere(event, position) and not BUT.search(text, event.end, position)
        ]
        if not own and _BACK_TO_COURT.match(text, event.start):
            return self.last_court(tagged, event.start), None
        # "will be back before the court on D": the words of the verb itself point there
        same = _SAME_COURT.search(text, event.start if "back" in event.words else event.end, event.tail)
        if own and not (same and same.start() < own[0][0]):
            return own[0][1].value, own[0][0]
        if same:
            return self.last_court(tagged, same.start()), same.start()
        if _THERE.match(text, event.end):
            return self.last_court(tagged, event.start), None
        if which := _WHICH.search(text, 0, event.start):
            return tagged.item(which.start("court")).value, which.start("court")
        if (event.kind in _JUDGED and looked_back_on(text, event.start)) or interjected(event):
            return None, None
        head = own_head(event)
        before = [(position, item) for position, item in tagged.found("C", head, event.start)]
        if before:
            return before[-1][1].value, before[-1][0]
        if event.apart:
            return None, None
        opening = _SAME_COURT.search(text, 0, event.start)
        first = next(iter(tagged.found("C", 0, event.start)), None)
        if opening and (first is None or opening.start() < first[0]):
            return self.last_court(tagged, opening.start()), opening.start()
        if first is not None and opens(text, first[0]):
            return first[1].value, first[0]
        return None, None

    @staticmethod
    def _elsewhere(event: Event, position: int) -> bool:
        """Whether a court is that of another hearing than the event's; a plea may be that of the earlier one."""
        text = event.tagged.text
        if event.kind in {"admit", "deny"} and _TO_TRIAL.search(text, event.end, position):
            return True
        other = _OTHER_HEARING.search(text, event.end, position)
        return other is not None and not (event.kind in {"admit", "deny"} and "earlier" in other.group())
