"""Hearings that are told of the case, not of who stands in it: ``The case was adjourned until D``, ``sent to C``."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import said_to
from kg.extract.evidence import evidence
from kg.extract.held import Held
from kg.extract.occasions import Occasions
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule, passage_at

_CASE = (
    r"(?P<owner{0}>(?:{{P}}[’']s?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Bb]oth|[Tt]hat|[Tt]his|[Aa]n?|[Nn]o)"
    r" (?=[abcmp])|(?=Proceedings))"
    r"(?:cases?|matters?|[Pp]roceedings|(?:bail )?applications?(?: for bail)?)"
    r"(?: (?:against|of|involving) (?P<against{0}>{{P}}(?:(?:,|,? and) {{P}})*)"
    r"(?:, (?:who|accused|charged) [^.;]{{3,80}}?,|,)?)?"
)
_PUT_OFF = (
    r"(?:adjourned|adjourning|put(?: back| off| over)?|postponed|continued|relisted|re-listed|deferred|listed|fixed)"
)
_PASSED_ON = r"(?:sent|sending|committed|committing|transferred|transferring|remitted|sent up)"
_DONE = (
    r"(?: [^.;,]{0,30})?(?<!had) (?:was|were|has been|have been|being|will be|be)"
    r" (?:then |now |also |again |further |formally )*"
)
_REST = r"(?P<rest{}>[^.;]{{0,140}})"


def _told(verb: str) -> re.Pattern[str]:
    """The case as what was done something to, or as what somebody did it to (``Judge Poe adjourned the case …``)."""
    passive = _CASE.format("") + _DONE + rf"{verb}\b" + _REST.format("")
    active = rf"(?<!had )\b{verb} " + _CASE.format("2") + r"(?: (?:off|back|over))?" + _REST.format("2")
    return compile_rule(rf"(?<!\w){passive}|{active}")


_ADJOURNED = _told(_PUT_OFF)
_SENT = _told(_PASSED_ON)
_NEXT = compile_rule(
    rf"(?<!\w){_CASE.format('')} (?:(?:(?:will|would|is|are)"
    r" (?:now |next |then |also |be )*(?:(?:due|listed|set|scheduled|expected) )?(?:back )?(?:to )?"
    r"(?:be |come |return |go |go back )?(?:next |now |back )*"
    r"(?:heard|mentioned|reviewed|called|before|at|in|to|on|for|up))|returns? to|to be (?:next )?(?:heard|mentioned"
    r"|reviewed))\b" + _REST.format("")
)
# A case is put off until a day; the day behind a bare "on" is that on which it was put off.
_UNTIL = compile_rule(
    r"\b(?:until|till|to|for)\b[^.;]{0,90}?(?P<date>{D})|\bfor (?:sentenc|trial)[^.;]{0,40} (?:at|to) {C}"
)
_TO_COURT = compile_rule(r"(?:^|[^.;]{0,50}?\b)(?:to|at|before) (?:the )?(?P<court>{C})(?:[^.;]{0,70}?(?P<date>{D}))?")
_ON = compile_rule(r"[^.;]{0,60}?(?:{C}[^.;]{0,60}?)?(?P<date>{D})|[^.;]{0,60}?(?P<court>{C})")
# "The case of P was given its first hearing at C on D"
_HELD = compile_rule(
    rf"(?<!\w){_CASE.format('')}[^.;]{{0,60}}? (?:had|was given|got|received|was heard for) "
    r"(?:its|his|her|their|an?|the) (?:first|initial|preliminary|brief|second|short|further)"
    r"(?: \w+)? (?:hearing|airing|mention|time)\b"
    r" (?:at|before|in) (?P<court>{C})(?:,? (?:on )?(?P<date>{D}))?"
)
# "Her case was adjourned at C on D": what was done there, and then
_THERE = compile_rule(
    rf"(?<!\w){_CASE.format('')} (?:came(?: back| up| again)*|(?:was|were|has been|have been) "
    rf"(?:heard|called(?: on)?|mentioned|reviewed|made|refused|rejected|granted|turned down|{_PUT_OFF}))"
    r"(?: before (?:an? |the )?(?:{P}|(?:[a-z]+ )?(?:judge|bench|sheriff|magistrates)))? "
    r"(?:at|before|in) (?P<court>{C})(?:,? (?:on )?(?P<date>{D}))?"
)
# "Yesterday, at C, the case was put off", "Judge Poe, sitting at C on D, sent his case to the crown court"
_DONE_THERE = compile_rule(
    r"^[^.;\ue000-\ue2ff]{0,20}?(?:(?P<date>{D}),? )?(?:at |before |in )?(?P<court>{C})(?:,? (?:on "
    r")?(?P<date2>{D}))?,? "
    + _CASE.format("")
    + _DONE
    + rf"(?:heard|called|mentioned|reviewed|{_PUT_OFF}|{_PASSED_ON})\b"
    r"|(?:,? (?:sitting )?(?:at|in) )(?P<court2>{C})(?:,? (?:on )?(?P<date3>{D}))?,? (?:then |has |also )*"
    rf"(?:{_PUT_OFF}|{_PASSED_ON}) " + _CASE.format("2")
)
# "His first appearance, by video-link, was at C yesterday"
_FIRST_WAS = compile_rule(
    r"(?<!\w)(?P<owner>{P}[’']s?|[Hh]is|[Hh]er|[Tt]heir) (?:first|initial) (?:court )?(?P<against>)(?:appearance"
    r"|hearing)(?:(?:,[^.;,]{1,50},)? (?:was|came|took place)|,) (?:at|before|in) "
    r"(?P<court>{C})(?:,? (?:on )?(?P<date>{D}))?"
)
# "A hearing took place at C on D to discuss what the defendants could repay"
_TOOK_PLACE = compile_rule(
    r"\b[Aa] (?:\w+ ){0,2}hearing (?:took place|was held|has taken place|went ahead) (?:at|before|in) (?P<court>{C})"
    r"(?:,? (?:on )?(?P<date>{D}))?"
)
# "The case was adjourned, while the other two will be sentenced at C on D"
_OTHERS_WILL = compile_rule(r",? (?:while|whilst|whereas|but|and) (?:the )?{P} (?:will|is|are|was|were|has|have)\b")
# "would bail her pending sentence at C", "was bailed until sentencing at C on D"
_PENDING = compile_rule(
    r"\b(?:bail|bailed|remand|remanded|custody)\b[^.;]{0,40}? (?:pending|until|awaiting|ahead of) (?:his |her |their )?"
    r"sentenc(?:e|ing)(?: hearing)?[^.;]{0,45}? (?:at|before|in) (?:the )?(?P<court>{C})(?:,? on (?P<date>{D}))?"
)
# "The case centres on a home. It was listed at C for a plea hearing to take place"
_IT_WAS_LISTED = compile_rule(
    r"\b[Ii]t (?:was|had been|has been) (?:also |first |due to be )?(?:listed|heard|mentioned|called on|brought) "
    r"(?:at|before|in) (?:the )?(?P<court>{C})(?:,? (?:on )?(?P<date>{D}))?"
)
# "sent to C, where, on D, he was jailed": what was done there is told, and is nothing to come
DECIDED_THERE = compile_rule(
    r"[^.;\ue100-\ue1ff]{0,80}{C},? where,? (?:(?:(?:on|in|at) )?(?:{D}|the (?:end|start) of a trial),? )?"
    r"(?:{P}|(?:the|his|her|their|an?) [a-z-]+) (?:[a-z]+ly |also |later |then |has |have |had )*"
    r"(?:was|were|pleaded|admitted|denied|changed|entered|got|received|appeared|stood|been"
    r"|(?:jail|sentenc|fin|convict|clear)(?:ed)?|found|gave|sent)\b"
)
_THE_CASE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]heir|[Hh]is|[Hh]er) case\b")
_FOR_SENTENCE = re.compile(r"\bsentenc|\bpre-sentence\b", re.IGNORECASE)
_FOR_REPORTS = re.compile(r"\breports?\b", re.IGNORECASE)
# but "entered no plea when he appeared, and the case was sent to C"
_FOR_PLEA = re.compile(
    r"(?<!\bno )(?<!\bany )(?<!enter a )(?<!entered a )(?<!entering a )\bplea\b(?! (?:was|were|has been) )",
    re.IGNORECASE,
)
_FOR_TRIAL = compile_rule(r"\b(?:for|and|to) (?:a |the )?(?:(?:[\w-]+|{T}) )?trial\b", re.IGNORECASE)
_BEFORE_COURT = ("appear", "deny", "admit", "charge", "convict")


def case_hearings(discourse: Discourse, occasions: Occasions) -> list[Held]:
    """What the text announces of its case, for whoever the case is against."""
    held: list[Held] = []
    for tagged in discourse.tagged:
        if tagged.block == "heading":
            continue
        for rule, arguments in ((_ADJOURNED, _UNTIL), (_SENT, _TO_COURT), (_NEXT, _ON)):
            match = rule.search(tagged.text)
            if match is not None:
                held += _announced(discourse, occasions, tagged, match, arguments)
                break
        if (own := _TOOK_PLACE.search(tagged.text)) and (people := _whose(discourse, tagged, own.start())):
            held += _there(tagged, own, people)
        if pending := _PENDING.search(tagged.text):
            held += _to_be_sentenced(discourse, tagged, pending)
        listed = _IT_WAS_LISTED.search(tagged.text)
        before = passage_at(discourse.tagged, tagged.index - 1) if listed else None
        if listed and before and _THE_CASE.search(before.text):
            held += _there(tagged, listed, tuple(discourse.defendants))
        rules = (_HELD, _THERE, _DONE_THERE, _FIRST_WAS)
        first = next((found for rule in rules if (found := rule.search(tagged.text))), None)
        if first is not None:
            form = "2" if "owner2" in first.re.groupindex and first["owner2"] is not None else ""
            held += _there(tagged, first, _people(discourse, tagged, first, form))
    return held


def _to_be_sentenced(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> list[Held]:
    """The sentencing until which somebody was bailed or held: whoever the sentence names, else the one told of last."""
    named = discourse.meant_in(tagged, 0, match.start("court"))
    known = discourse.defendants
    people = [p for p in dict.fromkeys(named) if p in known] or [p for p in discourse.last_before(tagged) if p in known]
    day = tagged.item(match.start("date")).value.future if match["date"] else None
    court = tagged.item(match.start("court")).value
    quoted = evidence(tagged, tagged.span(match.start(), match.end()), "case-announced")
    return [Held(person, "sentence", court, day, [quoted], True) for person in people]


def _there(tagged: Tagged, match: re.Match[str], people: Sequence[Person]) -> list[Held]:
    """The hearing of a case at the court, and on the day, of a match."""
    told = {name: match.start(name) for name in match.re.groupindex if match[name]}
    at = next((told[name] for name in ("date", "date2", "date3") if name in told), None)
    day = tagged.item(at).value.past if at is not None else None
    court = tagged.item(next(told[name] for name in ("court", "court2") if name in told)).value
    quoted = evidence(tagged, tagged.span(match.start(), match.end()), "case-heard")
    return [Held(person, "appearance", court, day, [quoted]) for person in people]


def _whose(discourse: Discourse, tagged: Tagged, position: int) -> tuple[Person, ...]:
    """Whose hearing a sentence tells of: whoever it names after it, else the only defendant."""
    named = discourse.meant_in(tagged, position)
    known = discourse.defendants
    return tuple(dict.fromkeys(p for p in named if p in known)) or (tuple(known) if len(known) == 1 else ())


def _announced(
    discourse: Discourse,
    occasions: Occasions,
    tagged: Tagged,
    match: re.Match[str],
    arguments: re.Pattern[str],
) -> list[Held]:
    form = "" if match.start("rest") >= 0 else "2"
    start, end = match.span(f"rest{form}")
    others = _OTHERS_WILL.search(tagged.text, start, end)
    end = others.start() if others else end
    told = arguments.search(tagged.text, start, end)
    if told is None or DECIDED_THERE.match(tagged.text, start):
        return []
    date = tagged.item(told.start("date")).value.future if told["date"] else None
    court = next((item.value for _, item in tagged.found("C", start, end)), None)
    if court is None and occasions.same_court(tagged, start, end):
        court = occasions.last_court(tagged, start)
    if (date is None and court is None) or (court is not None and "Appeal" in (court.name or "")):
        return []
    people = _people(discourse, tagged, match, form)
    kind = _kind(tagged.text[max(0, match.start() - 60) : end], discourse, people)
    quoted = evidence(tagged, tagged.span(match.start(), told.end()), "case-announced")
    return [Held(person, kind, court, date, [quoted], True) for person in people]


def _kind(words: str, discourse: Discourse, people: tuple[Person, ...]) -> str:
    guilty = said_to(discourse.events, {"admit", "convict"})
    if _FOR_SENTENCE.search(words) or (_FOR_REPORTS.search(words) and guilty.issuperset(people)):
        return "sentence"
    if _FOR_PLEA.search(words):
        return "plea"
    return "trial" if _FOR_TRIAL.search(words) else "appearance"


def _people(discourse: Discourse, tagged: Tagged, match: re.Match[str], form: str) -> tuple[Person, ...]:
    """Whom the case is against: whoever is named with it, else who was told of before the court last."""
    known = set(discourse.defendants)
    for group in (f"against{form}", f"owner{form}"):
        told = list(tagged.found("P", *match.span(group)))
        named = [p for at, _ in told for p in discourse.meant(tagged, at)]
        if named or any(item.value.form != "anonymous" for _, item in told):
            return tuple(dict.fromkeys(person for person in named if person in known))
    if match[f"owner{form}"].strip() in {"his", "her", "His", "Her"}:
        return tuple(person for person in discourse.last_before(tagged) if person in known)
    return last_in_court(discourse, tagged) or (tuple(known) if len(known) == 1 else ())


def last_in_court(discourse: Discourse, tagged: Tagged) -> tuple[Person, ...]:
    """Those who, up to a passage, were told of last as before a court."""
    for kinds in (_BEFORE_COURT[:1], _BEFORE_COURT):
        for event in reversed(discourse.events):
            if event.kind in kinds and event.tagged.index <= tagged.index and event.people and not event.unreal:
                return tuple(person for person in event.people if person in discourse.defendants)
    return ()
