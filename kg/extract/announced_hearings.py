"""Hearings that a noun tells of: announced ones (``Sentencing was adjourned until D``) and those on confiscation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kg import patterns as re
from kg.extract.case_hearings import last_in_court
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.evidence import evidence
from kg.extract.held import Held
from kg.extract.occasions import Occasions
from kg.extract.own_days import next_clause
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Order, Subject, When

_ANNOUNCED = compile_rule(
    r"\b(?P<what>[Cc]onfiscation (?:hearing|proceedings|application)|[Pp]roceeds of [Cc]rime(?: Act)?(?: hearing)?"
    r"|[Ss]entenc(?:e(?! of {T})|ing|ed)"
    r"(?: hearing)?|(?:[Rr]e-?)?[Tt]rial|[Pp]lea (?:and (?:trial preparation|case management|directions) )?hearing"
    r"|(?:[Cc]ase management|[Pp]re-?trial|[Pp]reliminary|[Cc]ommittal|[Bb]ail|[Tt]rial preparation) hearing"
    r"|further hearing"
    r"|[Nn]ext (?:court )?(?:hearing|appearance|date)(?! (?:was|took|had))"
    r"|[Pp]leas?(?= (?:will|would|are to|is to|are due to|is due to|are expected to) be (?:taken|entered|heard)\b)"
    r"|[Pp]re-?trial review|[Aa]ppeals?(?= [^.;]{0,60}\b(?:heard|listed|scheduled|due|take place|held)\b)"
    r"|hearing)\b(?P<mid>[^.;]{0,90}?)(?P<date>{D})",
)
# "A date of D was set for a hearing at C"
_DATE_SET = compile_rule(
    r"\b[Aa] (?:[a-z]+ )?date (?:of|in|on) (?P<date>{D}) (?:was|has been|had been|is) (?:set|fixed|given|listed) for "
    r"(?:an?|the|his|her|their|any)? ?(?:[a-z]+ ){0,2}?(?P<what>plea hearing|hearing|trial|sentencing"
    r"|(?:confiscation|[Pp]roceeds of [Cc]rime) (?:proceedings|application|hearing))\b"
)
# "has set aside two weeks in September for his trial"
_SET_ASIDE = compile_rule(
    r"\b(?:set aside|reserved|earmarked|allocated) (?:{T}|{N} \w+|an? \w+) (?:in|from|on|starting|beginning)(?: on| "
    r"in)? "
    r"(?P<date>{D}) for (?:an?|the|his|her|their) (?:[a-z]+ ){0,2}?(?P<what>trial|hearing|sentencing)\b"
)
_CONFISCATED = compile_rule(
    r"\b(?:confiscation|[Pp]roceeds of [Cc]rime(?: Act)?|POCA) (?:hearing|investigation|proceedings|case"
    r"|application)\b"
    r"(?P<where>[^.;]{0,80})"
)
# "At a hearing at C on D, a judge found that P had benefited from crime by M"
_BENEFIT_HEARING = compile_rule(
    r"\b(?:hearing|court|judge)\b[^.;]{0,60}? (?:found|ruled|heard|determined|decided|told|agreed|accepted)\b"
    r"[^.;]{0,30}? "
    r"{P}(?:[’']s?)?(?: \w+)? (?:criminal )?benefit(?:ed|s)?\b"
)
_SAME_HEARING = re.compile(r"\W*(?:At|In|During) the same (?:hearing|proceedings)\b")
_WAS_TOLD = re.compile(r"\band (?:was|were) (?:told|informed|advised)\b")
_AT_COURT = compile_rule(r",? (?:at|in|before) (?:the )?(?P<court>{C})")
_SAME_COURT = re.compile(r"\bthe same court\b|\bthere (?:on|in)\b")
_FOR_SENTENCE = re.compile(r",? for (?:the preparation of )?(?:an? )?(?:pre-sentence|sentenc)")
_PASSED = re.compile(r"\b(?:jailed|sentenced|imprisonment|months? to pay|will|due)\b")
_ADJOURNED = re.compile(r"\b(?:adjourn|postpon|defer|delay|put (?:back|off)\b)")
_OF_WHOM = compile_rule(r" (?:for|of|against|involving|on) (?P<who>{P}(?:,? (?:and )?{P})*)")
_DEFERRED = compile_rule(
    r"(?:{W}|\bsentence) on (?P<who>{P}(?:,? (?:and )?{P})*)[^.;]{0,40}? (?:until|to) (?P<date>{D})"
    r"|(?:\bdeferred sentence|{W})(?: [^.;,]{0,30})? (?:until|to) (?P<day>{D})"
)
# "The 16-year-old's sentence was deferred": his, if the text says who he is
_OWNER = compile_rule(r"{P}[’'] ?s? (?:[a-z]+ )?$")
_FUTURE_WORDS = re.compile(
    r"\b(?:will|due|expected|[Nn]ext|until|set for|to be|adjourned|scheduled|fixed for"
    r"|listed|(?:remanded|bailed|released|on bail)[^.;]{0,40} (?:ahead of|pending) (?!today|yesterday|this|last)"
    r"|was set|pencilled in|(?:set|fixed|sets|fixes) (?:the|his|her|their)"
    r"|take place|set aside|reserved|earmarked|allocated|(?:set|fixed|listed|ordered) an? (?:[\w-]+ "
    r"){0,3}trial|face[s]?|date of|on bail|await|for sentence|(?:set"
    r"|fixed) an? (?:[\w-]+ ){0,4}(?:hearing"
    r"|date)|would (?:be (?:held|heard|taken)|take place|begin|start)|return for)\b",
    re.IGNORECASE,
)


# "Roe was fined, while the other two will be sentenced on D": who they are, is told elsewhere
_THE_OTHERS = re.compile(r"(?:the )?others?\b", re.IGNORECASE)
# "The trial would likely be held in 2032": no date was set
_DOUBTFUL = re.compile(r"\b(?:likely|unlikely|might|may not|could|cannot|hoped|possibly)\b")
# "admitted it before the trial and will be sentenced on D": no trial is held then
_SENTENCED_THEN = re.compile(r"\b(?:and|but) (?:\S+ )?(?:will|is|are|was|were) (?:[a-z]+ ){0,3}sentenced\b")
# "had been due to stand trial but changed his plea on D"
_WAS_DUE = re.compile(
    r"\b(?:had been|was|were) (?:due|set|scheduled|expected) (?:to|for)\b(?:(?!\bbut (?:the|his|her) )[^.;]){0,40}$"
)
# "The trial of Roe and Poe had been due to begin on D": it did not
_HAD_BEEN = re.compile(
    r"\bhad (?:originally |first |initially )?been (?:due|set|scheduled|expected|listed) (?:to|for)\b"
)
# "will confirm the date of the retrial on D"
_DATE_OF = re.compile(
    r"\b(?:confirm|fix|set|decide|announce)\w* (?:the|a) (?:new )?date (?:of|for) (?:an?|the|his|her|their) $"
)
# "At a brief hearing on D the judge put his trial off until D": that hearing was held
_AT_A_HEARING = compile_rule(
    r"\W*(?:(?:But|And|However|Earlier),? )?(?:[Aa]t|[Dd]uring|[Ii]n) (?:an?|the|that|his|her|their) (?:[a-z-]+ ){0,3}"
    r"hearing(?:,? (?:at|before|in) {C})?,? (?:on )?(?P<day>{D}),? (?![^.;,]*? (?:will|is due|are due)\b)"
)
# "held out until the morning of his trial in April", "who admitted it at the start of his trial, will be jailed on D"
_UNTIL_THE_DAY = re.compile(
    r"\b(?:until|at|on|before|during|since) the (?:[a-z]+ ){0,2}(?:day|morning|eve|start|beginning|outset|opening|end)"
    r" of (?:his|her|their|the|an?) (?:[\w-]+ ){0,2}$"
)
# "was jailed when he returned for sentence on D": that hearing is over
_CAME_FOR = re.compile(r"\bwhen \S+ (?:returned|appeared|came|(?:was|were) back)\b[^.;]{0,40} for $")
# "will serve three years following his sentencing on D"; "The sentence, passed on D, means that he will serve T"
_AFTER_IT = re.compile(r"\b(?:after|following|since) (?:an?|the|his|her|their) (?:[a-z-]+ ){0,2}$")
_PASSED_ON = re.compile(r",? (?:which was )?(?:passed|imposed|handed (?:down|out)|given)\b")
# "elected trial by jury and will appear at C on D"
_CHOSEN = re.compile(r"\b(?:elect(?:ed|ing|s)|opt(?:ed|ing|s) for|chose|chosen) (?:an? )?(?:jury |crown court )?$")
_GONE = (_WAS_DUE, _UNTIL_THE_DAY, _CHOSEN, _CAME_FOR, _AFTER_IT)
# "had been committed for sentence by magistrates on D": when they did
_COMMITTED = re.compile(r"\b[Cc]ommitt?(?:ed|ing)\b[^.;,]{0,40}\bfor $")
# "will face claims of misconduct at a hearing on D": before no court
_OF_NO_COURT = re.compile(
    r"\b(?:disciplinary|misconduct|incompeten\w+|tribunal|inquest|parole|employment|public inquiry|panel|council)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|due|until|to (?:appear|be)|on bail)\b")
# "Judge P set a plea hearing for D": for whom the text has just spoken of.
_SET = re.compile(r"\b(?:set|fixed|listed) an? (?:[\w-]+ ){0,2}$|\bset aside [^.;]*$")


# "was due to stand trial on D, but on that day he changed his plea"
_NEVER_HELD = re.compile(
    r"[^.;]{0,80}?(?:,? but\b|,? before|,? when)(?=[^.;]{0,60}\b(?:admitted|pleaded guilty|pled guilty|chang(?:ed|ing)"
    r"|enter(?:ed|ing) (?:a )?guilty|guilty plea|admitting"
    r"|(?:dismiss|drop|discontinu|abandon|postpon|adjourn|delay|collaps|cancel|vacat|withdr[ae])\w*"
    r"|(?:thrown|threw) out|put (?:back|off)))"
)


def announced(discourse: Discourse, occasions: Occasions, told: Callable[[Event], bool]) -> list[Held]:
    """Hearings announced without a verb of the process: ``A confiscation hearing will take place on D``.

    ``told`` says of a verb whether its own hearing is read already.
    """
    held: list[Held] = []
    for tagged in discourse.tagged:
        for match in (m for rule in (_ANNOUNCED, _DATE_SET, _SET_ASIDE) for m in rule.finditer(tagged.text)):
            if any(gone.search(tagged.text, 0, match.start()) for gone in _GONE):
                continue
            if _COMMITTED.search(tagged.text, 0, match.start()) and not _TO_COME.search(tagged.text):
                continue
            if _OF_NO_COURT.search(tagged.text) and next(tagged.found("C"), None) is None:
                continue
            mid = match["mid"] if "mid" in match.re.groupindex else ""
            if _SENTENCED_THEN.search(mid) or _DOUBTFUL.search(mid) or _HAD_BEEN.search(mid) or _PASSED_ON.match(mid):
                continue
            if not _FUTURE_WORDS.search(tagged.text) or any(
                e.start <= match.start() < next_clause(e)
                and told(e)
                and _told_by(e, match["what"])
                and not never_passed(tagged.text, e.start, e.end)
                # "is due to appear on D and his trial is set for D": each has a day of its own
                and not (e.kind == "appear" and e.future and next(tagged.found("D", e.end, match.start()), None))
                # "appeared at C and was told that his trial would be held at C on D"
                and not (e.kind == "appear" and not e.future and _WAS_TOLD.search(tagged.text, e.end, match.start()))
                for e in discourse.events_in(tagged)
            ):
                continue
            dated = tagged.item(match.start("date")).value
            # "his trial will take place on 12 October at C": of no year, where the text has no date
            if (dated.future is None and not _AT_COURT.match(tagged.text, match.end())) or never_held(
                tagged.text, match.start("date")
            ):
                continue
            if _WHEN_HE_GOT.match(tagged.text, match.end()):
                continue
            here = _AT_A_HEARING.match(tagged.text)
            was = here is not None and here.start("day") == match.start("date")
            what = match["what"].lower()
            kind = (
                "sentence"
                if what.startswith("sentenc")
                else "trial"
                if what.endswith("trial")
                else "plea"
                if what.startswith("plea")
                else "sentence"
                if what == "hearing"
                and (_FOR_SENTENCE.match(tagged.text, match.end()) or _TO_BE_PASSED.search(tagged.text))
                else "appearance"
            )
            people = (
                _named_after(discourse, tagged, match)
                or discourse.heading_the_line(tagged)
                or (_in_the_entry if occasions.standing else for_whom)(discourse, tagged, match.start(), kind)
            )
            kind = "appearance" if _DATE_OF.search(tagged.text, 0, match.start()) else kind
            court = _court_of(discourse, tagged, match)
            if court is None and _SAME_COURT.search(tagged.text):
                court = occasions.last_court(tagged, match.start())
            if court is None and occasions.standing:
                court = occasions.standing.court
            quoted = evidence(tagged, tagged.span(match.start(), match.end()), "announced")
            day = dated.past if was else dated.future
            held += [Held(person, "appearance" if was else kind, court, day, [quoted], not was) for person in people]
    return held


def _court_of(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> Subject | None:
    """The court told with the hearing, else the one nearest to it, unless somebody was before that one already."""
    own = _AT_COURT.match(tagged.text, match.end())
    told = next(tagged.found("C", match.start(), match.end()), None)
    courts = sorted(tagged.found("C"), key=lambda entry: abs(entry[0] - match.start()))
    place = own.start("court") if own else told[0] if told else courts[0][0] if courts else None
    if place is None or (place < match.start() and _held_before(discourse, tagged, place, match.start())):
        return None
    return tagged.item(place).value  # type: ignore[no-any-return]


def _held_before(discourse: Discourse, tagged: Tagged, court: int, announced_at: int) -> bool:
    """``He appeared at C, and was remanded pending his next hearing on D``: wherever that one is."""
    kinds = {"appear", "admit", "deny"}
    past = (e for e in discourse.events_in(tagged) if e.kind in kinds and e.start <= court < announced_at)
    return any(not event.future or next(tagged.found("D", court, announced_at), None) for event in past)


def never_held(text: str, start: int) -> bool:
    """``His trial was due to start on D, but on that day he changed his plea``: no jury ever sat."""
    return _NEVER_HELD.match(text, start) is not None


def never_passed(text: str, start: int, end: int) -> bool:
    """``was to have been sentenced on D``, ``was due to be sentenced on D but it was put back``: nobody was."""
    if _TO_HAVE_BEEN.search(text, 0, start):
        return True
    return _WAS_DUE_TO_BE.search(text, 0, start) is not None and never_held(text, end)


# "was due to be sentenced, but the hearing was put back until D"
_TO_BE_PASSED = re.compile(
    r"\b(?:due|set|scheduled|expected|supposed) to be sentenced\b[^.;]*\bbut\b|\bto have been sentenced\b"
)
# "sentence was put off until D, when he got three years": that day is over
_WHEN_HE_GOT = compile_rule(
    r",? when (?:{P} (?:was|were|got|received|walked|pleaded|admitted)|(?:an?|the) judge (?:gave|jailed|sentenced))\b"
)
_TO_HAVE_BEEN = re.compile(r"\b(?:was|were) (?:due |set |supposed |meant |expected )?to have been $")
_WAS_DUE_TO_BE = re.compile(r"\b(?:was|were|had been) (?:due|set|scheduled|supposed|expected) to be $")


def _told_by(event: Event, what: str) -> bool:
    """``He pleaded not guilty and his trial is due on D``: no plea or verdict is the trial or sentence to come."""
    return event.kind not in {"admit", "deny", "convict", "acquit"} or what.lower().endswith("hearing")


def confiscations(discourse: Discourse) -> list[Held]:
    """``At a confiscation hearing at C on D, a judge found that Smith had …``: an appearance (rule 11)."""
    held: list[Held] = []
    for tagged in discourse.tagged:
        if _FUTURE_WORDS.search(tagged.text):
            continue
        for match in _CONFISCATED.finditer(tagged.text):
            court = next(tagged.found("C", match.start("where"), match.end()), None)
            date = next(tagged.found("D", match.start("where"), match.end()), None)
            if court is not None:
                held += _at_hearing(discourse, tagged, match, court[1].value, date[1].value.past if date else None)
        benefit = _BENEFIT_HEARING.search(tagged.text)
        court, date = (next(tagged.found(kind, 0, benefit.end()), None) if benefit else None for kind in "CD")
        if benefit and court and date:
            held += _at_hearing(discourse, tagged, benefit, court[1].value, date[1].value.past)
    return held


def _at_hearing(
    discourse: Discourse, tagged: Tagged, match: re.Match[str], court: Subject, when: When | None
) -> list[Held]:
    people = _told_of(discourse, tagged, match.start())
    quoted = evidence(tagged, tagged.span(match.start(), match.end()), "confiscation-hearing")
    return [Held(person, "appearance", court, when, [quoted]) for person in dict.fromkeys(people)]


def _told_of(discourse: Discourse, tagged: Tagged, position: int) -> list[Person]:
    """Who is named after a hearing, or before it where nobody is (``Roe was ordered to repay M at a … hearing``)."""
    places = [at for at, _ in tagged.found("P", position)] or [at for at, _ in tagged.found("P", 0, position)][:1]
    people = [person for at in places for person in discourse.meant(tagged, at)]
    return [person for person in people if person in discourse.defendants]


def confiscated(discourse: Discourse, orders: Sequence[Order], known: Sequence[Held]) -> list[Held]:
    """``At C on D a judge ordered Roe to pay back M``: where a confiscation was ordered on a day of its own.

    ``known`` are the confiscation hearings told before, for ``At the same hearing …``.
    """
    held: list[Held] = []
    people = {person.key: person for person in discourse.defendants}
    for order in orders:
        for tagged in discourse.tagged if order.kind == "confiscation" and order.person in people else ():
            quote = next((quote for quote in order.evidence if quote.span in tagged.passage.span), None)
            court = next(tagged.found("C"), None)
            if quote is None or _PASSED.search(tagged.text):
                continue
            same = known and court is None and _SAME_HEARING.match(tagged.text)
            if same:
                held.append(Held(people[order.person], "appearance", known[-1].court, known[-1].date, [quote]))
            if court is None:
                continue
            days = list(tagged.found("D"))
            when = days[0][1].value.past if len(days) == 1 else None
            held.append(Held(people[order.person], "appearance", court[1].value, when, [quote]))
    return held


def deferred(discourse: Discourse) -> list[Held]:
    """``Lord A deferred sentence on Roe until D at C``: the day on which Roe will be sentenced."""
    held: list[Held] = []
    named = {item.value.key: item.value for tagged in discourse.tagged for _, item in tagged.found("C")}
    # Whoever defers sentence passes it later, where the case is: in the only court of the text.
    only = next(iter(named.values())) if len(named) == 1 else None
    for tagged in discourse.tagged:
        match = _DEFERRED.search(tagged.text)
        if match is None or "deferred" not in tagged.passage.text:
            continue
        day = tagged.item(match.start("date" if match["date"] else "day")).value.future
        court = next(tagged.found("C", match.end()), None)
        people = _defendants(discourse, tagged, match) if match["who"] else _told_of(discourse, tagged, match.start())
        if not people and not _OWNER.search(tagged.text, 0, match.start()):
            people = list(discourse.last_before(tagged))
        quoted = evidence(tagged, tagged.span(match.start(), match.end()), "deferred")
        if day is not None:
            where = court[1].value if court else only
            held += [Held(p, "sentence", where, day, [quoted], True) for p in dict.fromkeys(people)]
    return held


def _named_after(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> tuple[Person, ...]:
    """``A confiscation hearing for Roe and Poe has been listed``."""
    named = _OF_WHOM.match(tagged.text, match.end("what"))
    return _defendants(discourse, tagged, named) if named else ()


def _defendants(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> tuple[Person, ...]:
    people = discourse.meant_in(tagged, *match.span("who"))
    return tuple(dict.fromkeys(person for person in people if person in discourse.defendants))


def _in_the_entry(discourse: Discourse, tagged: Tagged, position: int, kind: str) -> tuple[Person, ...]:
    """In a court's register (``Trial fixed for D``): whoever the entry is about."""
    here = [e for e in discourse.events if e.tagged.line == tagged.line and e.tagged.index <= tagged.index and e.people]
    return here[-1].people if here else for_whom(discourse, tagged, position, kind)


def for_whom(discourse: Discourse, tagged: Tagged, position: int, kind: str) -> tuple[Person, ...]:
    """Whose hearing a noun at a position tells of: its owner's, who was named before, or all of whom it can be."""
    if owner := _OWNER.search(tagged.text, 0, position):
        return tuple(person for person in discourse.meant(tagged, owner.start()) if person in discourse.defendants)
    last = next(reversed(list(tagged.found("P", 0, position))), None)
    if last and _THE_OTHERS.match(last[1].value.text):
        return tuple(p for p in discourse.meant(tagged, last[0]) if p in discourse.defendants)
    if kind == "sentence" and _ADJOURNED.search(tagged.text[: position + 40]):
        if re.search(r"\b(?:his|her) (?:bail|case|remand|licence)\b", tagged.text[position:]):
            return discourse.last_before(tagged)
        return tuple(discourse.open_for(kind))
    named = [
        person
        for place, _ in tagged.found("P", 0, position)
        for person in discourse.meant(tagged, place)
        if person in discourse.defendants
    ]
    if named:
        return tuple(dict.fromkeys(named))
    if re.search(r"\b(?:[Hh]is|[Hh]er)\b", tagged.text[:position]):
        return discourse.last_before(tagged)
    if _SET.search(tagged.text[:position]):
        there = last_in_court(discourse, tagged)
        return there if set(discourse.last_before(tagged)) < set(there) else discourse.last_before(tagged)
    return tuple(_in_section(discourse, tagged, discourse.open_for(kind)))


def _in_section(discourse: Discourse, tagged: Tagged, people: Sequence[Person]) -> Sequence[Person]:
    """Those of a round-up whom the section names that a passage stands in; all, where no heading stands over it."""
    heads = [t for t in discourse.tagged if t.block == "heading" and not t.lead and t.index < tagged.index]
    told = any(p.spans[0].start < heads[-1].passage.span.start for p in people) if heads else False
    start = heads[-1].passage.span.start if told else 0
    return (
        [p for p in people if any(start <= span.start < tagged.passage.span.end for span in p.spans)]
        if start
        else people
    )
