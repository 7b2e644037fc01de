"""Hearings: each dated or named court occasion of a person, past or announced (contract, rule 11)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field

from kg import patterns as re
from kg.extract.announced_hearings import (
    announced,
    confiscated,
    confiscations,
    deferred,
    for_whom,
    never_held,
    never_passed,
)
from kg.extract.appeal_hearings import appeals, at_appeal
from kg.extract.case_hearings import DECIDED_THERE, case_hearings
from kg.extract.discourse import Discourse
from kg.extract.events import VERDICTS, Event, said_to
from kg.extract.heard import heard
from kg.extract.hearing_kinds import (
    convicted_without_trial,
    court_behind_charge,
    dated_by_itself,
    day_of_the_deed,
    kind_of,
    looks_back,
    needs_court,
    of_the_deed,
    on_trial_now,
    participial,
)
from kg.extract.held import Held, distinct, in_time, merged
from kg.extract.occasions import Occasion, Occasions
from kg.extract.over_by_now import over_by_now
from kg.extract.people import Person
from kg.extract.pleaded_there import bailed_after_plea, pleaded_instead, pleaded_there, pleaded_too
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.trials_begun import begun
from kg.model import Hearing, Order, Sentence, Subject, When

_POSSIBLE = re.compile(r"\b(?:might|may|could)(?: \w+){0,2} $")
# "will no longer stand trial at C"
_WILL_NOT = re.compile(r"\b(?:not|no longer|never)(?: (?:now|therefore|have to|need to|be|\w+ly))* $")
_ANOTHER_DAY = re.compile(
    r"^\W*(?:Earlier|Previously)\b(?!,? (?:on|today|this))|\b(?:last (?:week|month|year)|(?:earlier in|during) "
    r"the trial|halfway through)\b"
)
_IN_COURT = re.compile(
    r"\bappear(?:ed|s)? (?:before|in) (?:a )?court\b|\bin the dock\b|\bbefore (?:a )?(?:court|magistrates)\b",
    re.IGNORECASE,
)


_BY_NO_COURT = re.compile(
    r"\b(?:dismissed|sacked|fired|struck off|suspended (?:from|by)|resigned|quit|stepped down"
    r"|lost (?:his|her) (?:job|seat|post)|expelled|kicked out|stripped of)\b[^.;]{0,80}? (?:after )?(?:having )?$"
)
_WHEN_THEY = compile_rule(r"{D},? when (?P<who>{P}) (?:will|are|is)\b[^.;]{0,20}$")
_BESIDE_THEM = compile_rule(r"\b(?:alongside|beside|(?:along|together) with) {P}|\balso $|\balso (?:appear|faced)")
_ALONGSIDE = compile_rule(
    r"\b(?:alongside|beside|(?:along|together|in the dock|on trial) with|trial with) (?:his |her |their "
    r")?(?:[a-z-]+ ){0,2}?"
    r"(?P<who>{P}(?:(?:,|,? and) {P})*)"
)
_BAILED = re.compile(r"\bbail(?:ed)?\b")
_IN_COURT_BEFORE = frozenset({"charge", "admit", "deny", "convict"})
_IN_COURT_ON = compile_rule(r" (?:in|before|at) (?:the )?court (?:on )?{D}")
# "had been due to stand trial at C on D": it did not come to that
_HAD_BEEN_DUE = re.compile(
    r"\bhad been (?:due|set|scheduled|listed|expected) (?:to )?(?:(?:appear|stand(?: trial)?|go|be|attend)\b.{0,20})?$"
)
_DUE = re.compile(r"\b(?:due|scheduled|listed|to stand)\b")
_ALONE = compile_rule(r"\W*(?:(?:An?|The) [^.;]{0,60}?|{P}[^.;]{0,60}?) (?:has|was|is)\b", re.IGNORECASE)


def read_hearings(
    discourse: Discourse, occasions: Occasions, sentences: Sequence[Sentence], orders: Sequence[Order] = ()
) -> list[Hearing]:
    """All hearings of a text; those of passed sentences have the sentences' own court and date."""
    undecided = {person for event in discourse.events if event.rule == "undecided-on" for person in event.people}
    undecided |= said_to(discourse.events, {"acquit"}) - said_to(discourse.events, {"convict", "admit", "sentence"})
    pleaded = said_to(discourse.events, {"admit"}) - said_to(discourse.events, {"deny", "acquit"})
    before = said_to(discourse.events, _IN_COURT_BEFORE)
    told = _Told(occasions, undecided, before, pleaded, lambda tagged, span: _accused_in(discourse, tagged, span))
    for event in discourse.events:
        if event.unreal or (event.tagged.block == "heading" and not event.tagged.lead):
            continue
        if event.people:
            told.note(event)
        elif event.kind in VERDICTS and not event.future:
            told.remember(event)
    held = told.held + told.of_register({sentence.person for sentence in sentences})
    pleaded_there(told.appeared, {(s.person, s.court, s.date) for s in sentences}, discourse)
    held += pleaded_too(told.pleaded_at, discourse)
    pleaded_instead(discourse, held)
    over_by_now(held, {sentence.person for sentence in sentences}, discourse.tagged, occasions.issued)
    _with_those_sentenced(held, sentences, discourse)
    _in_the_dock(held, discourse)
    held += announced(discourse, occasions, lambda event: kind_of(event) is not None)
    held += case_hearings(discourse, occasions)
    held += heard(discourse, held, occasions.issued)
    bailed_after_plea(discourse, held)
    held += deferred(discourse)
    held += begun(discourse, for_whom)
    _at_one_trial(held)
    of_proceeds = confiscations(discourse)
    held += [*of_proceeds, *confiscated(discourse, orders, of_proceeds)]
    held += appeals(discourse)
    higher = at_appeal(discourse)
    passed = [
        Hearing(
            person=sentence.person,
            kind="appearance" if sentence.court in higher else "sentence",
            court=sentence.court,
            date=sentence.date,
            evidence=sentence.evidence,
        )
        for sentence in sentences
        if sentence.court or sentence.date
    ]
    return in_time(merged(distinct(held, higher), passed))


def _accused_in(discourse: Discourse, tagged: Tagged, span: tuple[int, int]) -> list[Person]:
    """Those named in a stretch whom the case is against."""
    named = dict.fromkeys(discourse.meant_in(tagged, *span))
    return [person for person in named if person in discourse.defendants]


def _of_the_offence(event: Event) -> bool:
    """``admitted assaulting an officer on February 2``: in a register, when that was."""
    offence = next(event.tagged.found("O", event.end, event.tail), None)
    return (
        event.kind in {"admit", "deny"}
        and offence is not None
        and next(event.tagged.found("D", offence[0], event.tail), None) is not None
    )


def _of_the_same_day(event: Event) -> Subject | None:
    """``Roe was remanded until D, when he will be before C. Poe was bailed to the same date``: before that court."""
    tagged = event.tagged
    same = any("same d" in tagged.words(at) for at, _ in tagged.found("D", event.end, event.tail))
    courts = [item.value for _, item in tagged.found("C", 0, event.start)] if same else []
    return courts[-1] if courts else None


@dataclass(slots=True)
class _Told:
    """The hearings that verbs tell of; a verdict without a court is that of the trial spoken of before.

    Nobody is to be sentenced of whom a jury was ``undecided``, or cleared; who was never ``before_court`` is on police
    bail; who ``pleaded`` guilty to everything was convicted without a trial.
    """

    occasions: Occasions
    undecided: Container[Person] = frozenset()
    before_court: Container[Person] = frozenset()
    pleaded: frozenset[Person] | set[Person] = frozenset()
    meant: Callable[[Tagged, tuple[int, int]], Sequence[Person]] = lambda _tagged, _span: ()
    held: list[Held] = field(default_factory=list)
    appeared: list[tuple[Event, Held]] = field(default_factory=list)
    pleaded_at: list[tuple[Event, Held]] = field(default_factory=list)
    _trials: list[tuple[Occasion, tuple[Person, ...]]] = field(default_factory=list)
    _of_register: list[tuple[str, Event]] = field(default_factory=list)

    def note(self, event: Event) -> None:
        kind = kind_of(event)
        before = event.tagged.text[: event.start]
        if event.future and DECIDED_THERE.match(event.tagged.text, event.end):
            return
        if kind is None or (event.future and (_POSSIBLE.search(before) or _WILL_NOT.search(before))):
            return
        occasion = self._tried(event) if kind == "trial" else self._before_court(event)
        if self._of_another_day(event, kind, occasion):
            return
        if not occasion and self.occasions.standing and kind in {"plea", "trial"}:
            self._of_register.append((kind, event))
        elif occasion and (occasion.court or not needs_court(event) or dated_by_itself(event, occasion)):
            self._hold(event, kind, occasion)

    def remember(self, event: Event) -> None:
        """``Three defendants were convicted at C. Roe was found guilty of O``: the trial of whoever is told of next."""
        occasion = self._told(event)
        if occasion.court and not looks_back(event, occasion):
            self._trials.append((occasion, ()))

    def _of_another_day(self, event: Event, kind: str, occasion: Occasion) -> bool:
        """Whether a verb only looks back on what was done elsewhere, or tells of a trial that was never held."""
        looks = participial(event) and not self._lost_a_post(event)
        if event.kind in {"admit", "deny"} and (looks or of_the_deed(event, occasion)):
            return True
        if event.kind in {"convict", "acquit"} and looks_back(event, occasion):
            return True
        if convicted_without_trial(event) and self.pleaded.issuperset(event.people):
            return True
        if kind == "sentence" and never_passed(event.tagged.text, event.start, event.end):
            return True
        if event.kind == "appear" and _HAD_BEEN_DUE.search(event.tagged.text, 0, event.end):
            return True
        due = _DUE.search(event.tagged.text, max(0, event.start - len("scheduled to ")), event.end)
        return bool(kind == "trial" and due and never_held(event.tagged.text, event.end))

    def _lost_a_post(self, event: Event) -> bool:
        """``was dismissed after admitting theft at C``: no court did that, and the court is that of the plea."""
        behind = next(event.tagged.found("C", event.end, event.tail), None)
        before = [known for known in self.occasions.events_in(event.tagged) if known.start < event.start]
        return behind is not None and not before and _BY_NO_COURT.search(event.tagged.text, 0, event.start) is not None

    def _hold(self, event: Event, kind: str, occasion: Occasion) -> None:
        """Keep the hearing of each whom the verb is said of."""
        quoted = event.quote(*occasion.places)
        seen_there = event.kind == "appear" and kind == "appearance" and not event.future
        for person in (*(self._those_remanded(event) or event.people), *self._beside(event, kind)):
            if kind == "sentence" and person in self.undecided:
                continue
            if _BAILED.search(event.words) and person not in self.before_court:
                continue  # by the police
            verdict = event.kind if event.kind in VERDICTS else ""
            self.held.append(Held(person, kind, occasion.court, occasion.date, [quoted], event.future, verdict))
            if seen_there and event.tagged.block != "heading":
                self.appeared.append((event, self.held[-1]))
            if kind == "plea" and occasion.court and not event.future and event.tagged.block != "heading":
                self.pleaded_at.append((event, self.held[-1]))

    def _beside(self, event: Event, kind: str) -> tuple[Person, ...]:
        """``Roe appeared at C alongside Poe and Low``, ``will stand trial with Poe``: each of them who is accused."""
        beside = _ALONGSIDE.search(event.tagged.text, event.end, event.tail)
        if event.kind != "appear" or kind not in {"appearance", "trial"} or beside is None:
            return ()
        return tuple(p for p in self.meant(event.tagged, beside.span("who")) if p not in event.people)

    def _those_remanded(self, event: Event) -> tuple[Person, ...]:
        """``remanded Roe and Poe until D, when they will be sentenced``: nobody else is meant."""
        before = [earlier for earlier in self.occasions.events_in(event.tagged) if earlier.end <= event.start]
        they = _WHEN_THEY.search(event.tagged.text[: event.start]) if event.future and before else None
        meant = they and event.tagged.item(they.start("who")).value.form in {"pronoun", "plural"}
        return before[-1].people if meant and before[-1].kind == "appear" else ()

    def of_register(self, sentenced: Container[str]) -> list[Held]:
        """In a court's register, who was not sentenced was before that court for the plea or the trial told."""
        found = []
        tried = {person for kind, event in self._of_register if kind == "trial" for person in event.people}
        for kind, event in self._of_register:
            if kind == "plea" and tried.issuperset(event.people):
                continue  # "denied O but was found guilty": at the trial
            occasion = self.occasions.standing_at(event.tagged.index)
            people = [person for person in event.people if person.key not in sentenced]
            if occasion and people:
                quoted = event.quote()
                found += [Held(person, kind, occasion.court, occasion.date, [quoted]) for person in people]
        return found

    def _before_court(self, event: Event) -> Occasion:
        occasion = self._told(event)
        if event.kind not in {"appear", "charge"} or event.future:
            return occasion
        there = self._beside_those_before(event)
        if there and (not occasion or (occasion.court == there.court and not occasion.date)):
            return Occasion(there.court, there.date, occasion.places)
        if not occasion.court and (behind := court_behind_charge(event)) is not None:
            item, day = event.tagged.item(behind.start("court")), behind.start("date") if behind["date"] else None
            date = occasion.date if day is None else event.tagged.item(day).value.past
            return Occasion(item.value, date, (behind.start("court"),), day is not None)
        if occasion.court and not occasion.date:
            return Occasion(occasion.court, self.occasions.told_day(occasion.court), occasion.places, False)
        if occasion.date and not occasion.court and _IN_COURT_ON.match(event.tagged.text, event.end):
            return Occasion(self.occasions.sitting, occasion.date, occasion.places, occasion.own_date)
        return occasion

    def _beside_those_before(self, event: Event) -> Held | None:
        """``Also appearing were Roe and Poe``, ``Roe appeared alongside them``: at the hearing just told of."""
        last, there = self.appeared[-1] if self.appeared else (None, None)
        if last is None or not 0 < event.tagged.index - last.tagged.index <= 1 + (last.people == event.people):
            return None
        beside = _BESIDE_THEM.search(event.tagged.text, max(0, event.start - len("both also ")), event.tail)
        same = any("same" in event.tagged.words(at) for at, _ in event.tagged.found("C", event.end, event.tail))
        return there if beside or same or event.words.startswith("Also") else None

    def _told(self, event: Event) -> Occasion:
        """What the event's own sentence says; what a court's register puts off stays before that court."""
        occasion = self.occasions.of(event)
        if self.occasions.standing and occasion.court is None and _of_the_offence(event):
            return Occasion(None, None)
        if event.future and occasion.date and not occasion.court and (there := _of_the_same_day(event)):
            return Occasion(there, occasion.date, occasion.places, occasion.own_date)
        if event.future and occasion.date and not occasion.court and self.occasions.standing:
            return Occasion(self.occasions.standing.court, occasion.date, occasion.places, occasion.own_date)
        return occasion

    def _where_others_pleaded(self, event: Event) -> Subject | None:
        """``All pleaded guilty at C, apart from Roe, who was found guilty following a trial in May``: there, too."""
        text = event.tagged.text
        for other in self.occasions.events_in(event.tagged):
            if other.kind == "admit" and other.end < event.start and _EXCEPTED.search(text, other.end, event.start):
                court = self.occasions.of(other).court
                return court if court is not None and "Crown" in (court.name or "") else None
        return None

    def _tried(self, event: Event) -> Occasion:
        occasion = self._told(event)
        if occasion.date and day_of_the_deed(event.tagged, self.occasions.issued) in occasion.places:
            occasion = Occasion(occasion.court, None)
        if event.rule == "on-trial" and occasion.date is None:
            occasion = Occasion(occasion.court, self.occasions.opening_day(), occasion.places, True)
        if occasion.court and occasion.date is None and on_trial_now(event):
            occasion = Occasion(occasion.court, self.occasions.opening_day(), occasion.places, True)
        if occasion.date and not occasion.court and (court := self._where_others_pleaded(event)):
            return Occasion(court, occasion.date, occasion.places, occasion.own_date)
        last = self._last_trial(event)
        if occasion.date and not occasion.court and not event.future and last and _near(last.date, occasion.date):
            # "On D the jury cleared Roe", after "went on trial at C"
            occasion = Occasion(last.court, occasion.date, occasion.places, occasion.own_date)
        if occasion:
            if not event.future:
                self._trials.append((occasion, event.people))
            return occasion
        if event.kind not in {"convict", "acquit"} or _ANOTHER_DAY.search(event.tagged.text):
            return occasion
        if self._trials and self._trials[-1][0].court:
            return self._trials[-1][0]
        occasion = self.occasions.of_jury(event) or self.occasions.only_trial
        if occasion:
            self._trials.append((occasion, event.people))
        return occasion

    def _last_trial(self, event: Event) -> Occasion | None:
        """The trial spoken of last, but not that of a person whom an earlier story of the text tells of."""
        if not self._trials:
            return None
        occasion, people = self._trials[-1]
        begun = max((person.spans[0].start for person in event.people), default=0)
        other = not set(people) & set(event.people) and begun > self._last_place(people)
        return None if other else occasion

    @staticmethod
    def _last_place(people: Sequence[Person]) -> int:
        return max((span.start for person in people for span in person.spans), default=sys.maxsize)


def _near(trial: When | None, verdict: When) -> bool:
    """Whether a verdict can be that of a trial of a day: it is not that of another trial years before."""
    return trial is None or abs((trial.last_day - verdict.last_day).days) < _A_YEAR


_A_YEAR = 365
_EXCEPTED = re.compile(r"\b(?:apart from|except(?: for)?|other than|with the exception of)\b")


def _with_those_sentenced(held: Sequence[Held], sentences: Sequence[Sentence], discourse: Discourse) -> None:
    """``All four were sentenced on D``, where the text tells one of their sentences, and before which court.

    So it is with what somebody admitted on the very day on which he was sentenced.
    """
    for entry in held:
        if entry.kind == "sentence" and entry.court is None and entry.date and not entry.announced:
            there = {sentence.court for sentence in sentences if sentence.date == entry.date}
            named = (item.value for tagged in discourse.tagged for _, item in tagged.found("C"))
            entry.court = next((court for court in named if {court.key} == there), None)
        elif entry.kind == "plea" and entry.court is None and entry.date and entry.date.day:
            own = {s.court for s in sentences if (s.person, s.date) == (entry.person.key, entry.date)}
            named = (item.value for tagged in discourse.tagged for _, item in tagged.found("C"))
            entry.court = next((court for court in named if {court.key} == own), None)


def _at_one_trial(held: Sequence[Held]) -> None:
    """``Roe's trial began at C on D … On D the jury found him guilty``: the only court of his trial is both's."""
    tried = [entry for entry in held if entry.kind == "trial" and not entry.announced]
    for entry in tried:
        if entry.court is None and entry.date and entry.date.day:
            there = [o for o in tried if o.person is entry.person and o.court and o.date and _near(o.date, entry.date)]
            if len({other.court.key for other in there if other.court}) == 1:
                entry.court = there[0].court


def _in_the_dock(held: list[Held], discourse: Discourse) -> None:
    """``Three appear in court``: who is charged beside somebody before the court was there, too."""
    lead = [t for t in discourse.tagged if t.lead and _IN_COURT.search(t.text) and not _ALONE.match(t.text)]
    first = [
        entry for entry in held if entry.kind == "appearance" and entry.court and entry.date and not entry.announced
    ]
    occasions = {(entry.court.key, entry.date) for entry in first if entry.court}
    if not lead or len(occasions) != 1:
        return
    charged = dict.fromkeys(
        p for e in discourse.events if e.kind in {"charge", "deny"} and not e.unreal for p in e.people
    )
    there = {entry.person for entry in first}
    held += [
        Held(person, "appearance", first[0].court, first[0].date, list(first[0].evidence))
        for person in charged
        if person not in there
    ]
