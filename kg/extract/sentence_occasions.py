"""The court and day of sentences that do not tell them: those of the sentencing spoken of around.

What counts, in this order: a register's heading, the heading of a section, the hearing at which the person
pleaded right before, the sentencing told last. Another person's appearance, or a plea of months ago, is not it.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from kg import patterns as re
from kg.extract.broken_orders import broken_since
from kg.extract.cases_apart import CasesApart
from kg.extract.discourse import Discourse
from kg.extract.earlier_hearings import at_earlier_hearings
from kg.extract.named_courts import CIVIL, OF_PROCEEDS, REVIEWS, NamedCourt, named_courts
from kg.extract.occasions import Occasion, Occasions
from kg.extract.own_days import AS_WAS_SAID, left_open
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject, When

_LAWYER = r"(?:[Pp]rosecut(?:or|ing)(?: barrister| counsel)?|[Dd]efending|[Mm]itigating|(?:defence )?barrister)"
_SENTENCING = compile_rule(
    r"[^\w\ue000-\uefff]*(?:(?:But|And|Now|However|Meanwhile|Yesterday)\b[a-z ]{0,15},? )?"
    r"(?:(?:[Ss]entencing|[Jj]ailing|[Pp]assing sentence)\b"
    r"|{C},? (?:heard|was told)|"
    r"(?:{D},? )?(?:at )?{C} (?:{D} )?(?:heard|was told)"
    # "At C on Wednesday, Judge Poe told him"
    r"|(?:At {C},? (?:on )?{D}|(?:On )?{D},? at {C}),? (?:{P}|the judge) told (?:{P}|him|her|them)(?!\w)"
    # "Sitting at C last Thursday, she said", "At that hearing, on D, the judge said"
    r"|Sitting (?:at|in) {C},? (?:on )?{D},? (?:{P}|the (?:judge|recorder|sheriff)) (?:said|told|described|called)\b"
    r"|At (?:that|the) hearing,? (?:on )?{D},? (?:the )?(?:judge|recorder|sheriff)\b"
    r"|(?:On )?{D},? the (?:judge|recorder|sheriff) told (?:{P}|him|her|them)(?!\w)"
    # "At C on Monday, prosecutor Ann Poe said", "On Monday, Ben Low, defending, told C"
    r"|(?:At {C},? (?:on )?{D}|(?:On )?{D},? at {C}),? (?:" + _LAWYER + r" {P}|{P}, " + _LAWYER + r",)"
    r" (?:said|told|explained|described|outlined)\b"
    r"|(?:"
    + _LAWYER
    + r",? {P}|{P}, "
    + _LAWYER
    + r"),? (?:at {C} (?:on )?{D},? (?:said|told)|(?:said|told) (?:at )?{C} (?:on )?{D}))"
)
_PUT_OFF = re.compile(r"\b(?:adjourned|deferred|postponed|put back|will be|to be|due to|until)\b", re.IGNORECASE)
# "Sentence was deferred for reports until yesterday"
_UNTIL_NOW = compile_rule(
    r"\b[Ss]entenc(?:e|ing) (?:on {P} )?(?:was|had been) (?:adjourned|deferred|put (?:off|back))[^.;]{0,40}? "
    r"(?:until|to) (?P<day>{D})"
)
_NOW = re.compile(r"(?:today|yesterday|this (?:morning|afternoon|week)).*", re.IGNORECASE)
_ORDERED_AT = compile_rule(
    r"[^\w\ue000-\uefff]*[Aa]t (?:the )?(?P<court>{C}),? on (?P<day>{D}),? (?P<who>{P}),? (?:was|were) (?:also "
    r"|both )*"
    r"(?:(?:placed|put|made|told|ordered|given|handed) [^.;]{0,40}?)?(?P<order>{W})"
)
# "At C today, Judge P told P that …": what judges say when they pass sentence
_JUDGE_TOLD = compile_rule(
    r"[^\w\ue000-\uefff]*(?:[Aa]t (?:the )?{C},? (?:on )?{D}|(?:[Oo]n )?{D},? at (?:the )?{C}),? "
    r"(?:[A-Z][a-z]+ ){0,2}{P}(?: [KQ]C)? told {P}"
)
# "and was sent to C for sentence. On D Judge P handed her …"
_SENT_FOR_SENTENCE = compile_rule(
    r"\b(?:was|were|been) (?:sent|committed) to (?:the )?(?P<court>{C}) (?:for sentenc|to be sentenced)"
)
_FATE = re.compile(
    r"\b(?:learn(?:ed|t)? (?:his|her|their) fates?|were sentenced|was sentenced|sentenced|dealt with|were prosecuted"
    r"|(?:was|were) fined)\b",
    re.IGNORECASE,
)
# "were back before Judge Poe on D", of those whose sentences are told below
_TO_LEARN = re.compile(r"\b(?:court|dock|hearing)\b[^.;]*? to learn (?:his|her|their) fates?\b")
_BACK = compile_rule(
    r"\b(?:(?:was|were) back|came back|returned) (?:there\b|(?:in|to) (?:the )?(?:same )?(?:court|dock)|(?:at|to) {C}"
    r"|(?:before|at) (?:{P}|the (?:same )?court))"
)
_PASSED = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:jail |prison )?sentences? (?:was|were|had been) (?:passed|imposed"
    r"|handed (?:down|out))\b|\b[Ss]entence was (?:passed|handed down)\b"
    r"|\b(?:passed|passing) sentence\b(?! on (?:another|an?|his|her)\b)"
    r"|\b[Ss]entencing(?: hearing)?(?: (?:of|for) [^.;]{1,80}?)? "
    r"(?:took place|was held|happened|went ahead|came|was(?= (?:on|at|held) ))\b"
    # behind the sentences that it tells of
    r"|^\W*The (?:hearing|case) (?:took place|was (?:held|heard|dealt with)|went ahead)\b"
    r"|\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) sentences?, (?:which (?:was|were) )?(?:passed|imposed|handed (?:down|out))\b"
)
# "Mitigating, Mr P told the court on D": so goes the hearing at which sentence is passed
_MITIGATED = compile_rule(
    r"\W*(?:(?:Prosecuting|Mitigating|Defending|In mitigation|For the (?:prosecution|defence)|Prosecutor),? {P}"
    r"|{P},? (?:QC,? |KC,? )?(?:prosecuting|mitigating|defending|in mitigation),?) told "
    r"(?:the court|magistrates|the bench|the judge|{C}) (?:on )?{D}"
)
_PASSED_THERE = compile_rule(r"\b[Tt]he sentences were (?:all )?(?:passed|imposed|handed (?:down|out)) (?:at|in) {C}")
_SENTENCE_HEARING = compile_rule(
    r"\bsentenc(?:e|ing) hearing (?:at|in|before) (?:the )?{C}(?:,? (?:on )?(?P<day>{D}))?"
)
_LEAD_DAY = compile_rule(
    r"{D}(?: \([^)]*\))?(?: been)? (?:sentenced|jailed|imprisoned|locked up|sent to (?:prison|jail))\b"
    r"|\b(?:sentenced|jailed|imprisoned|locked up|behind bars|sent to (?:prison|jail))"
    r"(?: (?:for|to) (?:[a-z-]+ ){0,4}?{T}(?: in (?:prison|jail)| behind bars| between them)*)?,?(?: on)? {D}"
    # "was spared jail today", "avoided an immediate prison term on Monday", "walked free from court yesterday"
    r"|\b(?:spared|avoided|escaped|dodged) (?:an? |an immediate )?(?:jail|prison|custody)(?: (?:term|sentence))?"
    r"(?: on)? {D}"
    r"|^(?!.*\b(?:cleared|acquitted|jury|jurors|not guilty|case|charges?)\b).*\bwalked free(?: from court)?(?: on)? {D}"
    # "have welcomed the sentencing today of two men"
    r"|\b(?:the|{D}[’']s) (?:sentencing|jailing|imprisonment),?(?: of {P})?(?: on)? {D}",
    re.IGNORECASE,
)
_HEARD = compile_rule(
    # "he was called on D, C was told": what happened that day, unless the sentence opens with it
    r"{C},? (?:heard|was told|were told) (?:on )?{D}|^\W*(?:[Oo]n |[Ee]arlier )?{D},? {C} (?:heard|was told)\b"
    r"|{C} on {D} (?:heard|was told)\b|\bhearing,? (?:at|before|in) {C},? (?:on )?{D},? (?:heard|was told)\b"
    r"|^\W*At (?:the|an?|his|her|their) sentenc(?:ing|e)(?: hearing)?,? (?:on )?{D},? (?:at )?{C} (?:heard|was told)\b"
    r"|\b(?:cases?|matters?)\b[^.;]{0,60} (?:was|were) (?:heard|dealt with|called) (?:at|before|in|by) {C},?"
    r" (?:on )?{D}"
)
# "The court was told on Monday that he was a nuisance": where it sat is told elsewhere
_COURT_TOLD = compile_rule(
    r"\W*(?:The|the) (?:court|bench|hearing) (?:heard|was told),? (?:on )?{D}(?:,| that| how)"
    r"|\W*(?:The (?:court|bench|hearing|magistrates)|Magistrates|Justices),? (?:on )?{D},? "
    r"(?:heard|were told|was told)\b"
    r"|\W*(?:The magistrates|Magistrates|Justices) (?:heard|were told),? (?:on )?{D}(?:,| that| how)"
)
_EARLIER = compile_rule(
    r"\b(?:had|having|previously|earlier|after|following|adjourned|last (?:month|year)"
    r"|at an earlier hearing)\b[^.;]{0,30}"
    r"\b(?:plead|admit|plea)|\bsentence (?:was )?(?:adjourned|deferred)",
    re.IGNORECASE,
)
# "found guilty on D following a trial at C": the day of the verdict, and sentence is passed another day
_AFTER_A_TRIAL = re.compile(r"\b(?:after|following) (?:an?|the|his|her|their)\b[^.;]{0,30}\btrial\b")


_YOUTH = 18


def _on_review(occasion: Occasion) -> bool:
    return occasion.court is not None and bool(REVIEWS.search(occasion.court.name or ""))


def _by_magistrates(occasion: Occasion) -> bool:
    """Magistrates mostly pass sentence on the day of the trial."""
    return occasion.court is not None and "Magistrates" in (occasion.court.name or "")


class SentencingDays:
    """The occasion on which the text's sentences were passed, where it is told apart from them."""

    def __init__(
        self,
        discourse: Discourse,
        occasions: Occasions,
        told: Sequence[tuple[int, Occasion, Person]],
        sentenced: Collection[Person],
    ) -> None:
        """``told`` are the occasions that sentences tell themselves, with their passages; ``sentenced`` on whom."""
        self._standing = occasions.standing_at
        self._pleas = _pleas(discourse, occasions)
        self._courts = named_courts(discourse, occasions)
        with_juries = {named.court.key for named in self._courts if "Magistrates" not in (named.court.name or "")}
        self._several_with_juries = len(with_juries) > 1
        old = {(named.index, named.court.key) for named in self._courts if named.old is not None}
        self._stated = [
            (at, o)
            for at, o, _ in told
            if o and _exact(o) and not _on_review(o) and (o.court is None or (at, o.court.key) not in old)
        ]
        self._with_court = {person for _, o, person in told if o.court is not None}
        self._own = {(at, o.date): person for at, o, person in reversed(told) if o.court is None}
        self._stated += _appearances(discourse, occasions, set(sentenced))
        self._stated += _orders_made(discourse, occasions, set(sentenced))
        self._stated += [
            (tagged.index, Occasion(tagged.item(sent.start("court")).value, None))
            for tagged in discourse.tagged
            if (sent := _SENT_FOR_SENTENCE.search(tagged.text))
        ]
        courts = {item.value.key: item.value for tagged in discourse.tagged for _, item in tagged.found("C")}
        only = next(iter(courts.values())) if len(courts) == 1 else None
        spoken = [(tagged, said) for tagged in discourse.tagged if (said := _told_of(tagged, only))]
        self._stated += [said for _, said in spoken]
        alone = set(sentenced) if len(set(sentenced)) == 1 else set()
        self._of_them = [
            (
                tagged.index,
                said,
                set(discourse.meant_in(tagged, 0, len(tagged.text))) or (None if tagged.lead else alone),
            )
            for tagged, (_, said) in spoken
        ]
        self._told_at: defaultdict[Person, set[Subject]] = defaultdict(set)
        for _, occasion, person in told:
            if occasion.court is not None:
                self._told_at[person].add(occasion.court)
        self._stated.sort(key=lambda entry: entry[0])
        over = [tagged for tagged in discourse.tagged if tagged.block == "heading" and not tagged.lead]
        self._headings: list[tuple[int, Subject | None]] = [
            (tagged.index, next((item.value for _, item in tagged.found("C")), None)) for tagged in over
        ]
        # "Harwick Crown Court, May 1", over those who were sentenced there on that day
        self._days = [(t.index, _day_of_heading(t)) for t in discourse.tagged if t.block == "heading"]
        self._apart = CasesApart(discourse.tagged)
        self._lines = {tagged.index: tagged.line for tagged in discourse.tagged}
        heard = (t for t in discourse.tagged if _HEARD.search(t.text))
        self._heard = {t.line: said for t in heard if (said := _told_of(t, only))}
        body = next((tagged.index for tagged in discourse.tagged if tagged.block == "paragraph"), 0)
        self._unless_told = next((court for t in discourse.tagged if (court := _of_all(t)) is not None), None)
        self._starts = [
            (tagged.index, tagged.passage.span.start)
            for tagged in discourse.tagged
            if tagged.block == "heading" and tagged.index > body
        ]
        self.another = at_earlier_hearings(discourse.tagged)
        """The passages that tell of sentences passed another day."""

    def plea(self, person: Person, index: int) -> Occasion | None:
        """The dated hearing at which somebody pleaded right before a passage: there and then sentenced."""
        found = [occasion for at, reach, who, occasion in self._pleas if who is person and 0 < index - at <= reach]
        day = found[-1].date if found else None
        if day is None:
            return None
        # "was convicted on D and jailed. Yesterday he was back there to learn his fate"
        later = any(
            o.date and (index - 3 <= at <= index or (index < at <= index + 2 and o.date.first_day > day.last_day))
            for at, o in self._stated
        )
        return None if later else found[-1]

    def court(self, person: Person, index: int, date: When | None, at_crown_court: bool = False) -> Subject | None:
        """The court of the sentencing spoken of last before a passage, else the court named last.

        ``at_crown_court`` where magistrates could not have passed it: then the only other court of the story.
        """
        found = self._last_court(person, index, date)
        if found is not None and "Youth" in (found.name or "") and (person.age or 0) > _YOUTH:
            return None  # a boy's court, told beside him
        if not at_crown_court or found is None or "Magistrates" not in (found.name or ""):
            return found
        higher = {
            named.court.key: named.court for named in self._courts if "Magistrates" not in (named.court.name or "")
        }
        return next(iter(higher.values())) if len(higher) == 1 else None

    def _last_court(self, person: Person, index: int, date: When | None) -> Subject | None:
        if standing := self._standing(index):
            return standing.court
        if date is not None and date.month is None:
            return None  # "fined in 2022": a sentence of long ago
        over = [court for at, court in self._headings if at < index]
        if over and over[-1] is not None:
            return over[-1]
        if self._unless_told is not None:
            return self._unless_told
        story = self._story(person, index)
        stated = [(at, o) for at, o in self._stated if o.court is not None and story(at)]
        if date is not None and stated and not any(one_day(o.date, date) for _, o in stated):
            return self._of_verdict(person, index, {o.court for _, o in stated})
        if own := self._heard_later(index):
            return own.court
        before = [occasion.court for at, occasion in stated if at <= index]
        here = [known for known in self._courts if known.index == index and known.decided_of == {person}]
        if here and before and here[-1].court is not before[-1] and not self._own_court(person):
            return here[-1].court  # "Roe was convicted at C and jailed for T", below another's sentence
        if before:
            return before[-1]
        several = len({known.court.key for known in self._courts}) > 1
        named = [named for named in self._courts if story(named.index) and named.may_be_of(person, index, several)]
        courts = [known for known in named if known.index <= index]
        after = [occasion.court for _, occasion in stated]
        undated = date is None and self.date(person, index) is None
        there = [known.court for known in courts if not self._elsewhere(known, undated, several)]
        if there:
            return there[-1]
        if after and (not courts or after[0] is courts[-1].court):
            return after[0]
        return named[0].court if named and not courts and not self._elsewhere(named[0], undated, several) else None

    def _of_verdict(self, person: Person, index: int, seen: Collection[Subject | None]) -> Subject | None:
        """``appeared before magistrates on D, was found guilty at C, and on D was jailed``: where they were tried."""
        told = [known for known in self._courts if known.index <= index and person in known.decided_of]
        last = told[-1] if told else None
        return last.court if last and last.court not in seen and not self._elsewhere(last, False, True) else None

    def _own_court(self, person: Person) -> bool:
        """Whether the text tells somebody's sentence with its court somewhere."""
        return person in self._with_court

    def _elsewhere(self, named: NamedCourt, undated: bool, several: bool) -> bool:
        """Whether a court need not be that of the sentence: that of a trial, and nobody knows when, or another one
        has juries, too; that of a plea some day, where the text names ``several``.
        """
        by_magistrates = "Magistrates" in (named.court.name or "")
        if not by_magistrates and named.trial:
            return undated or self._several_with_juries
        return not undated and named.plea and several

    def date(self, person: Person, index: int, court: Subject | None = None) -> When | None:
        """The day of the sentencing spoken of last before a passage, else of the only one there is.

        ``court`` where it is known already, so that no day before another court is taken.
        """
        if (standing := self._standing(index)) and standing.date:
            return standing.date
        over = [day for at, day in self._days if at < index]
        if over and over[-1] is not None:
            return over[-1]
        if own := self._heard_later(index):
            return own.date
        story = self._story(person, index)
        told = [
            (at, o.date)
            for at, o in self._stated
            if o.date is not None and story(at) and (court is None or o.court is None or o.court is court)
        ]
        dates = [date for at, date in told if at <= index]
        if dates:
            return dates[-1]
        # What is told later of somebody else's sentence, without a court, is another day.
        distinct = {date for at, date in told if self._own.get((at, date), person) is person}
        return distinct.pop() if len(distinct) == 1 else None

    def own_day(self, person: Person, court: Subject, index: int) -> When | None:
        """``Roe was jailed at C. Sentencing him on D, the judge said``: the only day told of who was sentenced there.

        What a lead tells is told of all.
        """
        days = {
            said.date
            for at, said, people in self._of_them
            if at != index
            if said.date is not None and (people is None or person in people) and said.court in (None, court)
        }
        return days.pop() if len(days) == 1 and self._told_at.get(person) == {court} else None

    def _heard_later(self, index: int) -> Occasion | None:
        """``Roe was fined. C heard on D that he …``: what the paragraph goes on to say of the hearing."""
        at, occasion = self._heard.get(self._lines.get(index, -1), (-1, None))
        return occasion if at > index and at - index <= 1 else None

    def _story(self, person: Person, index: int) -> Callable[[int], bool]:
        """What tells whether a passage belongs to the case that this one is about."""
        section = self._section(person, index)
        return lambda at: at in section and not self._apart.of_others(person, at)

    def _section(self, person: Person, index: int) -> range:
        """All passages, but for who is new under a heading with a court."""
        before = [at for at, start in self._starts if at < index and start < person.spans[0].start]
        after = [at for at, _ in self._starts if at > index]
        own = range(before[-1], after[0] if after else sys.maxsize) if before else range(0)
        return own if any(named.index in own for named in self._courts) else range(sys.maxsize)


def _day_of_heading(tagged: Tagged) -> When | None:
    """The day of a heading that is a court and a day, and nothing else."""
    if not _COURT_AND_DAY.fullmatch(tagged.text):
        return None
    at, item = next(tagged.found("D"))
    when: When | None = item.value.past
    return when if when is not None and when.day is not None and not left_open(tagged, at) else None


_COURT_AND_DAY = compile_rule(
    r"\W*(?:[Aa]t )?(?:the )?{C}\W{1,3}(?:[Oo]n )?{D}\W*|\W*(?:[Oo]n )?{D}\W{1,3}(?:[Aa]t )?{C}\W*"
)


# "All were sentenced at C unless otherwise stated"
_UNLESS_TOLD = compile_rule(
    r"\W*(?:{P}|(?:[Aa]ll|[Ee]ach|[Ee]veryone|[Tt]he)\b)[^.;]*?"
    r"\b(?:sentenced|heard|dealt with|jailed|appeared|cases"
    r"|hearings)[^.;]*?(?P<court>{C})[^.;]*\bunless\b[^.;]*\b(?:otherwise|stated|specified|say|noted|indicated)\b"
)


def _of_all(tagged: Tagged) -> Subject | None:
    """``All were sentenced at C unless we say otherwise``: the court of whoever's is not told."""
    told = _UNLESS_TOLD.match(tagged.text)
    court: Subject | None = tagged.item(told.start("court")).value if told else None
    return court


def _exact(occasion: Occasion) -> bool:
    return occasion.date is None or occasion.date.day is not None


# "appeared at C on D, where his case was sent to C": he was sentenced on another day
_SENT_ON = re.compile(
    r"[^.;]*?(?:,| and| where| when)[^.;]{0,40}? (?:was|were|been) (?:then )?(?:sent|committed|remitted"
    r"|(?:remanded|bailed|released on bail)\b(?=[^.;]*\b(?:to (?:appear|attend|return|await)|until|ahead of|before"
    r"|for sentenc|for trial|pending)\b))"
)


def _appearances(discourse: Discourse, occasions: Occasions, sentenced: set[Person]) -> list[tuple[int, Occasion]]:
    """Where those who were sentenced came before a court: another's first appearance is not their day."""
    return [
        (event.tagged.index, occasion)
        for event in discourse.events
        if event.kind == "appear" and not event.future and not event.unreal
        if not re.match(r"(?:sent|committed|(?:was|were|(?:had|has) been) (?:due|set|listed|scheduled))", event.words)
        if not event.people or sentenced.intersection(event.people)
        if not _SENT_ON.match(event.tagged.text, event.end)
        if (occasion := occasions.of(event)) and _exact(occasion)
    ]


def _orders_made(discourse: Discourse, occasions: Occasions, sentenced: set[Person]) -> Iterator[tuple[int, Occasion]]:
    """``At C on D, Roe was also placed on W``: the court and the day on which those sentenced got their orders."""
    for event in discourse.events:
        if event.kind == "given" and not event.future and not event.unreal and sentenced.intersection(event.people):
            ordered = any(
                item.value.kind == "order" and not broken_since(discourse.tagged, event.tagged, at)
                for at, item in event.tagged.found("W", event.end)
            )
            if ordered and not OF_PROCEEDS.search(event.tagged.passage.text):
                occasion = occasions.of(event)
                if occasion.court and occasion.date and occasion.date.day:
                    yield event.tagged.index, occasion
    for tagged in discourse.tagged:
        match = _ORDERED_AT.match(tagged.text)
        broken = match and broken_since(discourse.tagged, tagged, match.start("order"))
        if match and not broken and sentenced.intersection(discourse.meant(tagged, match.start("who"))):
            day = tagged.item(match.start("day")).value.past
            if day and day.day and tagged.item(match.start("order")).value.kind == "order":
                yield tagged.index, Occasion(tagged.item(match.start("court")).value, day)


def _pleas(discourse: Discourse, occasions: Occasions) -> list[tuple[int, int, Person, Occasion]]:
    """The pleas and verdicts with a court and a day of their own, and no hint that the sentence came later.

    With each goes how many passages on it still holds: jurors' verdicts only in the next sentence.
    """
    return [
        (event.tagged.index, 3 if event.kind == "admit" and occasion.date.day else 1, person, occasion)
        for event in discourse.events
        if event.kind in {"admit", "convict"} and not event.future and not event.unreal
        if not _EARLIER.search(event.tagged.text)
        if (occasion := occasions.of(event)).court and occasion.date
        # "appeared before the magistrates in March and pleaded guilty. He was fined": there and then
        if occasion.date.day or (occasion.date.month and _by_magistrates(occasion))
        if event.kind == "admit" or not _AFTER_A_TRIAL.search(event.tagged.text) or _by_magistrates(occasion)
        for person in event.people
    ]


def _told_of(tagged: Tagged, only: Subject | None) -> tuple[int, Occasion] | None:
    """What a sentence says about the hearing itself, but for that of a court which passes no sentence."""
    told = _of_hearing(tagged, only)
    return None if told and told[1].court and CIVIL.search(told[1].court.name or "") else told


def _of_hearing(tagged: Tagged, only: Subject | None) -> tuple[int, Occasion] | None:
    """What a sentence says about the hearing itself: ``At C on D six of them learned their fate``.

    ``only`` is the court of a text that names no other.
    """
    heard = _HEARD.search(tagged.text)
    if heard:
        date = next(tagged.found("D", heard.start(), heard.end()))[1].value.past
        court = next(tagged.found("C", heard.start(), heard.end()))[1].value
        return (tagged.index, Occasion(court, date)) if date is None or date.day is not None else None
    if told := _COURT_TOLD.match(tagged.text):
        day = next(tagged.found("D", 0, told.end()))[1].value.past
        return (tagged.index, Occasion(only, day)) if day is not None and day.day else None
    now = _UNTIL_NOW.search(tagged.text)
    if now and _NOW.fullmatch(tagged.words(now.start("day"))):
        return tagged.index, Occasion(only, tagged.item(now.start("day")).value.past)
    if _PUT_OFF.search(tagged.text):
        return None
    opening = _SENTENCING.match(tagged.text)
    # What the court heard happened on another day.
    said = AS_WAS_SAID.search(tagged.text) if opening else None
    until = said.start() if said else None
    until = opening.end() if opening and opening.group().endswith(("heard", "was told")) else until
    date = next((None if left_open(tagged, at) else item.value.past for at, item in tagged.found("D", 0, until)), None)
    court = next((item.value for _, item in tagged.found("C")), None)
    if at_hearing := _SENTENCE_HEARING.search(tagged.text):
        day = tagged.item(at_hearing.start("day")).value.past if at_hearing["day"] else None
        return tagged.index, Occasion(court, day if day is None or day.day else None)
    passed = _PASSED.search(tagged.text) or _BACK.search(tagged.text)
    if passed and (day := _day_told(tagged, passed.end()) or _day_told(tagged, 0, passed.start())):
        return (tagged.index, Occasion(court, day)) if day.day is not None else None
    telling = (
        opening
        or _MITIGATED.match(tagged.text)
        or _PASSED_THERE.search(tagged.text)
        or _JUDGE_TOLD.match(tagged.text)
        or (court and date and _FATE.search(tagged.text))
        or (date and _TO_LEARN.search(tagged.text))
        or (tagged.lead and _LEAD_DAY.search(tagged.text))
    )
    if telling and (court or date) and (date is None or date.day is not None):
        return tagged.index, Occasion(court, date)
    return None


def _day_told(tagged: Tagged, start: int, end: int | None = None) -> When | None:
    """The first day of a stretch; of one before a verb, only what opens the sentence."""
    days = (
        item.value.past
        for at, item in tagged.found("D", start, end)
        if not left_open(tagged, at) and (end is None or _OPENING.fullmatch(tagged.text, 0, at))
    )
    return next(days, None)


_OPENING = re.compile(r"\W*(?:(?:But|And|Then),? )?(?:[Oo]n |[Ee]arlier |[Ll]ater )?")


def one_day(left: When | None, right: When | None) -> bool:
    """Whether two dates can be one, the coarser holding the finer."""
    if left is None or right is None:
        return True
    return left.first_day <= right.last_day and right.first_day <= left.last_day
