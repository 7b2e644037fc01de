"""Before which court a case is told, where no verb of the process says so: ``C heard how Roe …``, ``a trial at C``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import VERDICTS, Event
from kg.extract.evidence import evidence
from kg.extract.hearing_kinds import day_of_the_deed
from kg.extract.held import Held
from kg.extract.named_courts import CIVIL
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject, When

_TRIED = compile_rule(
    r"(?<![’']s )\b[Tt]rial,? (?:which [^.;,]{0,40} )?(?:(?:is |was )?(?:being held|taking place|held|under ?way) "
    r"|continues "
    r"|continued "
    r"|resumed |opened |began |started |got under way )?(?:at|before|in) (?:the )?(?P<court>{C})"
    r"|\b(?:[Gg]iving|gave|giving) evidence (?:at|in|before|to) (?P<stand>{C})"
    r"|\b(?:[Oo]pen|[Cc]los|[Ss]umm)(?:ed|ing) (?:up )?(?:the|its|his|her) (?:case|prosecution"
    r"|defence)[^.;,]{0,20} (?:at"
    r"|in) (?P<case>{C})"
    r"|\b(?:[Jj]ury|[Jj]urors|jury of [^.;,]{0,40}) (?:at|in) (?:the )?(?P<jury>{C})"
    r"|(?P<of>{C})[’']?s? (?:jury|jurors|trial)\b"
    r"|[Aa]t (?P<there>{C}),? [^.;]{0,60}?\b(?:told|directed|instructed|sent|invited|asked|urged) (?:the |a "
    r")?(?:jury|jurors)\b"
)
_TOLD = compile_rule(
    r"(?P<court>{C})(?: in [A-Z]\w+)?,? (?:has )?(?:(?:was|been|were) told|(?:\w+ly )?heard)\b"
    r"(?:,? (?:on )?(?P<day>{D}))?"
    r"|\b[Pp]rosecut(?:ion|ors?) (?:at|in|told) (?P<case>{C})"
    # "Ann Vale KC told C on Monday that he had lied"
    # ... but "told C on D that she still has nightmares": whoever was hurt speaks when they may
    r"|\btold (?P<tell>{C})(?!(?:,? (?:on )?{D})? (?:that |how )?{P} (?:still|now|no longer|feels?|felt|suffers?)\b)"
    r"(?:,? (?:on )?(?P<next>{D}))?"
    # "A hearing at C on Monday was told that he was ill"
    r"|\bhearing,? (?:at|before|in) (?P<hearing>{C})(?:,? (?:on )?(?P<then>{D}))?,? (?:has )?(?:was told|heard)\b"
)
_RUNNING = re.compile(
    r"\b(?:trial continues|cross-examin(?:ation|ed)|jury|jurors|on trial|"
    r"(?:stood|standing|went on) trial|[Tt]he trial|this trial)\b"
)
_JURY_SITS = re.compile(r"\b(?:trial continues|jury|jurors|(?:are|is) (?:also )?(?:standing|on) trial)\b")
_YET_TO_COME = re.compile(
    r"\b(?:will|due to|to|set to|expected to) (?:stand|face|go on) (?:an? )?(?:\S+ ){0,3}trial\b|\btrial date\b"
    r"|\b(?:goes|go) on trial (?:at|on|in|before|[\ue100-\ue2ff])|\bwill try\b"
    r"|\btrial,? (?:(?:at|before|in) (?:the )?[\ue100-\ue1ff],? )?"
    r"(?:has been|had been|was|is|will) (?:now |then |next )?"
    r"(?:due|expected(?! to (?:last|take|run|go on|continue|end|finish|conclude))"
    r"|set|fixed|listed|scheduled|be held|begin|start|open|get|take|go)\b"
    r"|\bdue to go before a jury\b|\b(?:set|fixed|listed) (?:the|a|his|her|their) "
    r"trial\b"
    r"|\bretrial\b|\bre-trial\b"
)
# What a report tells of the day in court that it is of
_SITS = re.compile(
    r"\b(?:[Gg]iving|gave|giving) evidence\b|\b(?:jury|jurors) (?:was|were|has been|have been|heard|have|retired"
    r"|took)\b"
    r"|\b(?:trial|case) (?:began|opened|started|got under way|continued|resumed)\b|\b[Oo]pen(?:ing|ed) (?:the|its"
    r"|his|her) "
    r"(?:case|prosecution)\b|\bto retire\b|^\W*In court (?:on )?[\ue200-\ue2ff]"
)
# "C heard on D that he lied", "Roe told jurors on D", "On D the jury was told": the day of which a report is
_SITTING = compile_rule(
    r"(?:{C}|\b(?:[Cc]ourt|[Jj]ury|[Jj]urors|[Tt]rial)\b)(?: (?:at|in) (?:the )?{C})?,? "
    r"(?:(?:was|were|has|have|been) )*(?:told|heard|shown)(?: evidence)?,? (?:on )?(?P<day>{D})"
    r"|\btold (?:{C}|(?:the |a )?(?:court|jury|jurors))(?: (?:at|in) {C})?,? (?:on )?(?P<then>{D})"
    r"|(?:^|[.;,] |\band )\W*(?:[Oo]n )?(?P<first>{D}),? (?:{C}|(?:the |a )?(?:court|jury|jurors|trial))"
    r"(?: (?:at|in) {C})?,? (?:(?:was|were|has|have|been) )*(?:told|heard|shown)\b(?! (?:on )?{D})"
)
_HUNG = re.compile(
    r"\b(?:jury|jurors)\b[^.;]*\b(?:unable|fail(?:ed|ing|ure)|could not|couldn’t)\b[^.;]{0,30}\b(?:agree|reach|decide)"
)
_OF_TRIALS = re.compile(r"Crown|Old Bailey|Criminal|Sheriff|Justiciary")
_LATELY = 10
_OVER = frozenset({"admit", "sentence"})
_EARLIER = re.compile(r"\W*(?:Earlier|Previously)\b")
_STOPPED = re.compile(r"\bhalf-?way\b|\bno case to answer\b|\bdirected\b")
_VERDICT = re.compile(
    r"\b(?:jury|jurors)\b(?=.*\b(?:verdicts?|acquit|clear|found|convict|discharg|guilty))"
    r"|\b(?:verdicts?|acquitted|cleared|found|convicted|discharged|guilty)\b.*\b(?:jury|jurors)\b"
)


def heard(discourse: Discourse, held: Sequence[Held], issued: dt.date | None = None) -> list[Held]:
    """The hearing that a report is of, where the only court that it speaks of so was told of the case."""
    tried, told = _courts(discourse)
    running = [] if tried or told else _only_court(discourse)
    places = {court.key: (court, tagged, when) for court, tagged, when in [*told, *tried, *running]}
    if len(places) == 1 and not running:
        _where_the_jury_sat(held, next(iter(places.values()))[0])
    if len(places) != 1 or any(
        entry.court is None or entry.court.key not in places for entry in held if not _to_come(entry, issued)
    ):
        return []
    court, tagged, when = next(iter(places.values()))
    text = " ".join(t.text for t in discourse.tagged)
    # Where sentence was passed, what the court heard is not told of the trial.
    passed = any(e.kind == "sentence" and not e.unreal and not e.future for e in discourse.events)
    trial = bool(tried or (not passed and _RUNNING.search(text))) and not _YET_TO_COME.search(text)
    sits = bool(_JURY_SITS.search(text))
    if running and (not (trial and sits) or any(entry.court is not None for entry in held)):
        return []
    verdict, sitting = _only_day(discourse, _VERDICT, issued), _sitting(discourse, issued)
    hung = bool(tried and _HUNG.search(text))
    sitting = sitting or (verdict if hung else None)
    alone = len(discourse.defendants) == 1
    there = {entry.person for entry in held if entry.court is not None and not entry.announced}
    quoted = evidence(tagged, tagged.span(0, len(tagged.text)), "heard")
    found = []
    for person in discourse.defendants:
        events = [e for e in discourse.events if person in e.people and not e.unreal and not e.future]
        kind = None if person in there else _kind(events, bool(tried), trial or hung, alone, sits)
        decided = [e for e in events if e.kind in VERDICTS or e.rule == "undecided-on"]
        if kind == "trial" and decided:
            day = None if any(_EARLIER.match(e.tagged.text) for e in decided) else verdict
            found.append(Held(person, kind, court, day, [quoted]))
        elif kind is not None:
            found.append(Held(person, kind, court, when if kind == "appearance" else sitting, [quoted]))
    return found


def _to_come(entry: Held, issued: dt.date | None) -> bool:
    return entry.announced or (entry.date is not None and issued is not None and entry.date.first_day > issued)


def _only_court(discourse: Discourse) -> list[tuple[Subject, Tagged, When | None]]:
    """The only court that a report of a trial names: ``Roe denied it at C. The trial continues.``"""
    named: list[tuple[Subject, Tagged, When | None]] = [
        (item.value, tagged, None)
        for tagged in discourse.tagged
        if tagged.block != "heading"
        for _, item in tagged.found("C")
    ]
    known = {court.key for court, _, _ in named}
    alone = len(known) == 1 and not CIVIL.search(named[0][0].name or "") and _OF_TRIALS.search(named[0][0].name or "")
    return named[:1] if alone else []


def _where_the_jury_sat(held: Sequence[Held], court: Subject) -> None:
    """``A jury cleared Roe on D. C heard that …``: the trial told of only with its day was at the court of the text."""
    past = [entry for entry in held if not entry.announced]
    if any(entry.court not in (None, court) for entry in past):
        return
    for entry in past:
        # a trial of months ago may have been held elsewhere
        if entry.kind == "trial" and entry.court is None and entry.date and entry.date.day:
            entry.court = court


def _kind(events: Sequence[Event], tried: bool, trial: bool, alone: bool, sits: bool) -> str | None:
    """What somebody was before the court for; None where that leaves doubt (guilty pleas are entered before)."""
    kinds = {event.kind for event in events}
    if any(event.kind == "acquit" and _STOPPED.search(event.tagged.text) for event in events):
        return None
    if kinds & VERDICTS or any(event.rule == "undecided-on" for event in events):
        return "trial" if tried or (trial and not kinds & _OVER) else None
    # "denies murder, has admitted theft": while the jury sits
    if sits and trial and {"deny", "admit"} <= kinds and not kinds & {*VERDICTS, "sentence", "drop"}:
        return "trial"
    if kinds & _OVER:
        if alone and not tried and not trial and "sentence" not in kinds:
            return "appearance"
        return "trial" if tried and alone and "admit" not in kinds else None
    if trial and ("deny" in kinds or "appear" in kinds or (alone and "charge" in kinds)):
        return "trial"
    return "appearance" if alone and "charge" in kinds and not trial and not tried else None


def _only_day(discourse: Discourse, pattern: re.Pattern[str], issued: dt.date | None) -> When | None:
    """The only day of which passages of a kind tell; but for verdicts, of the days before the text was ``issued``."""
    days = {
        item.value.past
        for tagged in discourse.tagged
        if pattern.search(tagged.text)
        for at, item in tagged.found("D")
        if item.value.past is not None and item.value.past.day
        if at != day_of_the_deed(tagged, issued)
        if pattern is _VERDICT or (issued and 0 <= (issued - item.value.past.first_day).days <= _LATELY)
    }
    return days.pop() if len(days) == 1 else None


def _sitting(discourse: Discourse, issued: dt.date | None) -> When | None:
    """The day in court that a report is of: that on which the court or the jury was told, else the only one told."""
    told = [
        tagged.item(match.start(match.lastgroup)).value.past
        for tagged in discourse.tagged
        for match in _SITTING.finditer(tagged.text)
        if match.lastgroup
    ]
    days = {when for when in told if when and when.day and issued and 0 <= (issued - when.first_day).days <= _LATELY}
    if not days:
        return _only_day(discourse, _SITS, issued)
    return days.pop() if len(days) == 1 else None


def _courts(
    discourse: Discourse,
) -> tuple[list[tuple[Subject, Tagged, When | None]], list[tuple[Subject, Tagged, When | None]]]:
    """The courts of trials and juries, and those that were told something, with the day."""
    tried: list[tuple[Subject, Tagged, When | None]] = []
    told: list[tuple[Subject, Tagged, When | None]] = []
    for tagged in discourse.tagged:
        if tagged.block == "heading" or all(CIVIL.search(item.value.name or "") for _, item in tagged.found("C")):
            continue
        for match in () if _YET_TO_COME.search(tagged.text) else _TRIED.finditer(tagged.text):
            name = next(name for name in ("court", "jury", "of", "stand", "case", "there") if match[name])
            tried.append((tagged.item(match.start(name)).value, tagged, None))
        for match in _TOLD.finditer(tagged.text):
            day = next((name for name in ("day", "then", "next") if match[name]), None)
            name = next(name for name in ("court", "case", "hearing", "tell") if match[name])
            when = tagged.item(match.start(day)).value.past if day else None
            told.append((tagged.item(match.start(name)).value, tagged, when))
    return tried, told
