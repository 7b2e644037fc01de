"""What a verb of the process was said at: which kind of hearing, and whether its own words tell where or when."""

from __future__ import annotations

import datetime as dt

from kg import patterns as re
from kg.extract.events import PLEAS, Event
from kg.extract.occasions import Occasion
from kg.extract.own_days import next_clause
from kg.extract.pleaded_there import FOR_SENTENCE
from kg.extract.tagging import Tagged, compile_rule

# "will return to C on D to be sentenced"
_TO_BE_SENTENCED = compile_rule(
    r"(?:[ ,]|at|to|in|on|before|back|again|the same court|{C}|{D}|{P})*? "
    r"(?:to be|where {P} (?:will|is due to|is to) be) sentenced\b"
)
_FOR_TRIAL = re.compile(
    r"\b(?:stand|stood|standing|face|faces|goes? on|went on|his|her|their|for) trial\b|\b(?:re-?)?trial\b"
    r"|\bbe tried\b",
    re.IGNORECASE,
)
# "opted for a trial after appearing at C": he was not tried there
_CHOSE_TRIAL = re.compile(r"\b(?:elect(?:ed|ing)|opt(?:ed|ing) for|chose) (?:an? )?(?:jury |crown court )?trial\b")
# "will be back at C in September for trial"
_BACK_FOR_TRIAL = compile_rule(
    r"\b(?:will (?:be back|return|appear|come back)|(?:due|told|ordered|bailed) to (?:return|come back)|due (?:back "
    r")?at)\b[^.;]*?"
    r"(?<!sent )(?<!committed )for (?:his |her |their |the |a )?(?:[\w-]+ )?trial\b"
)
_FOR_PLEA = re.compile(
    r"\bpleas? (?:hearing|and (?:trial|case|direction|sentenc|[a-z]+ hearing))"
    r"|\benter (?:an? |his |her |their )?(?:formal )?pleas?\b|\bpre-trial\b|\barraign",
    re.IGNORECASE,
)
# What somebody denies while a report is written was pleaded before.
_STILL_DENIED = frozenset({"denies", "deny", "is denying", "are denying"})
# "did not enter a plea and is next due to appear"
_NO_PLEA_YET = re.compile(
    r"\w* ?(?:enter|indicate|give|asked for)?(?:ed)? ?(?:a|any|no) pleas?(?: was entered)?,? (?:and|but)\b(?! trial)"
)
_NO_PLEA = re.compile(r"\b(?:not|no|yet to|without)\b(?: \w+){0,3} pleas?\b")
_OF_A_COURT = PLEAS | {"appear"}
_NEAR = re.compile(
    r"\W*(?:on the (?:[a-z]+ ){0,2}(?:day|morning|eve) of (?:his|her|their|the) trial)?\W*(?:trial )?"
    r"(?:to (?:both|all|the|that|those|these|it)\b[^,]*)?"
    r"(?:(?:again|next|back|there) )*(?:(?:before )?[\ue000-\ue0ff] )?(?:in [A-Z][a-z]+,? )?"
    # "is due to appear before magistrates on D", "will appear at the town's crown court on D"
    r"(?:(?:before|in|at) )?(?:(?:(?:the|an?) )?(?:[a-z]+[’']s )?(?:(?:local|higher|crown|magistrates[’']?|youth"
    r"|sheriff|high|district) )*(?:courts?|magistrates|justices|bench|judge|sheriff) )?"
    r"(?:last|earlier|on|in)?\W*"
)
# "admitted the offence in December"
_THE_OFFENCE = re.compile(
    r" (?:both|all(?: of)?(?: the)?|the|that|those|these|his|her) (?:\w+ ){0,2}(?:offences?|charges?|counts?)"
    r" (?:on|in) "
)
_THEN_WHEN = compile_rule(r"\buntil {D},? when {P} (?:\w+ )?$")
# "admitted O in January, and were sentenced at C on D", "admitted O last September": no day of the deed
_THEN_SENTENCED = compile_rule(
    r".,? (?:and|but|before|then)(?: {P})? (?:(?:was|were|being|will be|is to be|are to be) )?"
    r"(?:(?:later|then|both|all|each|\w+ly) )*"
    r"(?:sentenced|jailed|fined|given|handed|imprisoned)\b[^.;]*?(?:{C}|{D})"
)
_OF_LATE = re.compile(r"(?:last|earlier this|yesterday|today)\b", re.IGNORECASE)
_ENDS = re.compile(r".(?:$|[.;]|,? (?:and|but)\b)")
# "After admitting O at C on D, Roe was jailed"
_FRONTED = re.compile(r"\W*(?:After|Having|Following) ")
_COURT_THEN = compile_rule(r"[^.;,]*? (?:at|before|in) (?:the )?{C}(?:,? (?:on )?{D})?, ")
_THERE = compile_rule(r" (?:of {O} )?(?:at|before|in) {C}")
# "was sentenced at C after pleading guilty on D to O"
_ON_ITS_DAY = compile_rule(r" (?:(?:on|in) )?{D} to ")
# "At an earlier hearing on D he had pleaded guilty"
_EARLIER_HEARING = compile_rule(
    r"\W*(?:[Aa]t|[Ii]n|[Dd]uring) (?:an?|the|his|her|their) (?:[a-z-]+ ){0,2}hearing,? (?:(?:at|in|on) )?(?:{C}|{D})"
    r"(?:,? (?:(?:at|in|on) )?(?:{C}|{D}))?,? {P} had (?:\w+ly )?$"
)
_ELSEWHERE = compile_rule(
    r" (?:at|in|from|by|on) (?:the|his|her|their|a|an) "
    r"(?!same |crown |magistrates|youth |sheriff |high |court|dock|hearing|judge|district judge|bench|recorder)[a-z]+"
)
# "is due to appear on D and a trial date has been set for D": another hearing
_AND_ANOTHER = re.compile(
    r",? (?:and|with|while|whilst|whereas|before) (?:an? |the |his |her |their )?(?:\w+ )?"
    r"(?=(?:trial|plea hearing|sentencing|sentence)\b"
    r"(?: date| hearing)? (?:has|have|is|was|will|to|been|set|fixed|due|listed|scheduled|expected))"
)
# "appeared at C on D, with her case being sent for a full trial in October"
_CASE_GOES_ON = re.compile(
    r",? (?:with|and) (?:his|her|their|the) case (?:now |then )?(?:being |was )?(?:sent|committed|adjourned|put off"
    r"|set down)\b"
    r"|,? (?:with|and) (?:an? |the |his |her |their )?trial (?:expected|due|set|fixed|scheduled|listed)\b"
)
_JURY = re.compile(r"\b(?:jury|jurors)\b", re.IGNORECASE)
_CLEARED = re.compile(
    r"\b(?:jury|jurors|cleared|acquit\w+|not guilty|verdicts?|collapsed|no case|trial)\b", re.IGNORECASE
)
_HAD_BEEN_DUE = re.compile(r"\b(?:was|were|been) (?:due|set|scheduled|expected) to $")
# "changed his plea part-way through his trial at C"
_MID_TRIAL = re.compile(
    r"\bmid-trial\b|\b(?:during|through|into) (?:the |his |her |their |an? )(?:[\w-]+ ){0,2}trial\b"
)
_NOW_ON_TRIAL = re.compile(r"(?:is|are) (?:currently )?on trial", re.IGNORECASE)
# "appeared in court charged with assault and theft at C on D": no person, no deed told at length, and no other place
_CHARGED_AT = compile_rule(
    r"(?: (?:in (?:court|private|the dock)|on (?:petition|indictment)|from custody|before (?:a|the) (?:judge|sheriff)"
    r"|by video[ -]?link|briefly|today|yesterday))*"
    r",? (?:charged with|accused of|facing|over|to face|on) (?:(?!\b(?:at|in|outside|near|on)\b)"
    r"[^.;\ue000-\ue0ff\ue100-\ue1ff])*?"
    r"{O} (?:at|before|in) (?P<court>{C})(?: (?:on )?(?P<date>{D}))?"
)


def kind_of(event: Event) -> str | None:
    """The kind of hearing at which something happened; None where it tells of none."""
    around = _AND_ANOTHER.split(event.tagged.text[max(0, event.start - 25) : next_clause(event)])[0]
    around = _NO_PLEA_YET.sub("", around) if "plea" in around else around
    around = _CASE_GOES_ON.split(around)[0] if "trial" in around else around
    if event.future and around.endswith(" to be ") and event.tagged.text.startswith("sentenced", event.tail):
        return "sentence"
    if event.rule == "undecided-on":
        return "trial"
    if event.kind in {"admit", "deny", "convict", "acquit", "charge"}:
        return _of_plea_or_verdict(event)
    if event.kind == "sentence" and (event.future or event.words.lower().startswith("sentenc")):
        return "sentence"
    if event.kind != "appear" or event.words.lower().startswith("dealt") or _ELSEWHERE.match(event.after):
        return None
    return _appeared_for(event, around)


def _appeared_for(event: Event, around: str) -> str | None:
    """What the words ``around`` an appearance say that it was for."""
    if event.rule == "on-trial":
        return "trial"
    if _TO_BE_SENTENCED.match(event.tagged.text, event.end):
        return "sentence"
    if FOR_SENTENCE.search(around) and not re.search(r"\bwas (?:jailed|sentenced)", around):
        return "sentence" if event.future or re.search(r"for sentenc|to be sentenced|committed|sent ", around) else None
    if _FOR_PLEA.search(around) and not _NO_PLEA.search(around):
        return "plea"
    if event.future and _BACK_FOR_TRIAL.search(around):
        return "trial"
    chosen = _CHOSE_TRIAL.search(event.tagged.text)
    if _FOR_TRIAL.search(around) and not chosen and (not re.search(r"for trial", around) or "adjourned" in event.words):
        return "trial"
    return "appearance"


def on_trial_now(event: Event) -> bool:
    """``Roe is on trial at C``, ``Roe is on trial at C accused of O``."""
    around = event.tagged.text[max(0, event.start - len("is currently ")) : event.end]
    return event.kind in {"appear", "charge"} and _NOW_ON_TRIAL.search(around) is not None


# "denied it at C": a plea there; "C heard that Roe denied it", "Roe, who denies it, was bailed" are none
_SAID_THERE = compile_rule(
    r" (?:(?:at|before|in) {C}|(?:on )?{D}|(?:when|as) {P} (?:(?:first|last|later) )?(?:appeared|came|stood|went|was)\b"
    r"[^.;]{0,30}?{C})"
)


# "appeared at C, where Roe admitted it and Poe denied it"
_WHERE = compile_rule(r"\bappear\w* [^.;]*?{C}[^.;]*? where\b[^.;]*$")


def _of_plea_or_verdict(event: Event) -> str | None:
    if event.rule == "walked-free" and not _CLEARED.search(event.tagged.text):
        return None  # as those do, too, who are spared prison
    there = _SAID_THERE.match(event.tagged.text, event.end) or _WHERE.search(event.tagged.text, 0, event.start)
    if event.rule == "denied-it" and not there:
        return None
    if event.kind == "deny" and event.words.lower() in _STILL_DENIED:
        return "trial" if _FOR_TRIAL.search(event.tagged.text) or _JURY.search(event.tagged.text) else None
    if event.kind == "admit" and _MID_TRIAL.search(event.tagged.text, event.start, event.tail):
        return "trial"
    if event.kind == "charge" and re.search(r"\b(?:(?:re-?)?trial|tried)\b", event.words):
        return None if _HAD_BEEN_DUE.search(event.tagged.text[: event.start]) else "trial"
    if event.kind == "charge":
        faced = event.words.startswith("faced") and _THERE.match(event.tagged.text, event.end)
        return "appearance" if event.rule == "no-plea" or faced else None
    if event.future:
        return None
    return "plea" if event.kind in PLEAS else "trial"


def convicted_without_trial(event: Event) -> bool:
    """Whether a conviction may rest on a plea (``They pleaded guilty and were convicted at C``): no jury is told of."""
    told = event.tagged.text
    by_plea = event.kind == "convict" and event.words.lower().endswith(("convicted", "convicted of"))
    return by_plea and not (_FOR_TRIAL.search(told) or _JURY.search(told))


def needs_court(event: Event) -> bool:
    """Whether a day without a court says too little: it may be that of the deed."""
    return event.kind in _OF_A_COURT or event.rule == "no-plea"


def participial(event: Event) -> bool:
    """``jailed at X after pleading guilty``: court and date are those of the main verb, unless each has its own."""
    text = event.tagged
    if _ON_ITS_DAY.match(text.text, event.end) or _EARLIER_HEARING.match(text.text, 0, event.start):
        return False
    if _FRONTED.fullmatch(text.text, 0, event.start) and _COURT_THEN.match(text.text, event.end):
        return False
    if next(text.found("C", 0, event.start), None) and next(text.found("C", event.end, event.tail), None):
        return False
    return event.words.lower().startswith(("pleading", "admitting", "denying")) or bool(
        re.search(
            r"\b(?:having|after|had)(?: (?:previously|already|earlier|initially|originally))?\s*$",
            event.tagged.text[max(0, event.start - 24) : event.start],
        )
        and not any(position > event.end for position, _ in event.tagged.found("C", event.end, event.tail))
        and not any(position > event.end for position, _ in event.tagged.found("D", event.end, event.tail))
    )


def of_the_deed(event: Event, occasion: Occasion) -> bool:
    """``had previously denied O of P, on D``: a day behind the offence, without a court, is the deed's."""
    at = next((place for place in occasion.places if place > event.end), None)
    return (
        occasion.court is None
        and at is not None
        and next(event.tagged.found("O", event.end, at), None) is not None
        and not re.search(r"\bhearing\b", event.tagged.text[event.end : at])
        and bool(re.search(r"\bhad (?:previously |earlier |initially |always )?$", event.tagged.text[: event.start]))
    )


# "denied causing the death of Roe on 3 May 2029, and the jury cleared her"
_DEED_DENIED = compile_rule(
    r"\b(?:den(?:ied|ies|ying)|not guilty (?:to|of)|guilty of|convicted of|cleared of|acquitted of) [^.;]{0,40}?"
    r"{O}(?:(?! (?:and|but|by|was|were|is|will|due|trial|cleared|found|convicted)\b)[^.;\ue100-\ue1ff]){0,60}? "
    r"on (?P<day>{D})"
)
_A_YEAR = 365


def day_of_the_deed(tagged: Tagged, issued: dt.date | None) -> int | None:
    """Where a sentence on a verdict tells the day of the deed: behind what was denied, or a year before it came out."""
    told = _DEED_DENIED.search(tagged.text)
    if told is None:
        return None
    day = tagged.item(told.start("day")).value.past
    long_ago = day is not None and issued is not None and (issued - day.last_day).days > _A_YEAR
    return told.start("day") if told.group().startswith("den") or long_ago else None


_AFTER_BEING = compile_rule(
    r"(?:\bafter (?:{P} (?:(?:was|were|had been) )?|being |having been )|,? having been )(?:\w+ly )?$"
)


def looks_back(event: Event, occasion: Occasion) -> bool:
    """``At C today Roe was jailed after he was convicted of O``: court and day are those of the sentence."""
    back = _AFTER_BEING.search(event.tagged.text[: event.start])
    return bool(back) and not any(place > event.start for place in occasion.places)


def _day_of_plea(event: Event, at: int) -> bool:
    """Whether a day behind what somebody admitted says when they did so, and not when it was done."""
    text = event.tagged.text
    of_late = _OF_LATE.match(event.tagged.passage.text, event.tagged.source(at) - event.tagged.passage.span.start)
    return bool(_THEN_SENTENCED.match(text, at) or (of_late and _ENDS.match(text, at)))


# "admitted failing to provide a specimen on April 21": in the words of a charge the day is part of it
_BY_DATE = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]+|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?\b")


def _done_that_day(event: Event, at: int) -> bool:
    """Whether a day of the month stands behind the offence that somebody of a told home admitted: that of the deed."""
    tagged = event.tagged
    if event.kind != "admit" or next(tagged.found("O", event.end, at), None) is None:
        return False
    words = tagged.words(at)
    named = (
        event.subject is not None and tagged.item(event.subject).span.end > tagged.item(event.subject).value.span.end
    )
    # "admitted theft on 2 May, and was jailed", "admitted theft, on 2 May."
    apart = tagged.text.startswith((" and ", ", and "), at + 1) or tagged.text.endswith(", on ", 0, at)
    return named and apart and _BY_DATE.match(words) is not None


def dated_by_itself(event: Event, occasion: Occasion) -> bool:
    """Whether a day without a court is that of the event, and not of what it is about."""
    text = event.tagged.text
    at = next((place for place in occasion.places if place >= event.end), None)
    between = text[event.end : at] if at is not None else text[: event.start]
    owned_up = event.kind == "admit" and _THE_OFFENCE.fullmatch(between) and not text[: event.start].endswith("had ")
    near = at is not None and bool(
        (_NEAR.fullmatch(between) and not _done_that_day(event, at))
        or owned_up
        or (event.kind in PLEAS and _day_of_plea(event, at))
    )
    # "denied it until D, when he entered a guilty plea"
    then = event.kind in PLEAS and _THEN_WHEN.search(text, 0, event.start) is not None
    leads = re.fullmatch(
        r"\W*(?:In|On|Last|Earlier)?\s*[\ue200-\ue2ff],?\s[\ue000-\ue0ff],?\s(?:had )?(?:also )?", between
    )
    opens = at is None and (then or leads is not None)
    return occasion.own_date and (
        near
        or opens
        or bool(re.search(r"\b(?:hearing|court|dock|pleas?|sentenc\w+)\b|\buntil (?:\w+ ){0,3}(?:on )?$", between))
    )


def court_behind_charge(event: Event) -> re.Match[str] | None:
    """``appeared in court charged with theft at C on D``: the court, and the day, of whoever appeared."""
    return _CHARGED_AT.match(event.tagged.text, event.end) if event.kind == "appear" else None
