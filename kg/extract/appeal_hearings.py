"""Hearings before a court of appeal, which are appearances (contract, rule 11), whatever was decided there."""

from __future__ import annotations

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.evidence import evidence
from kg.extract.held import Held
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject, When

_NAME = re.compile(r"\bappeals?\b", re.IGNORECASE)
_DISMISSED = compile_rule(
    r"\b(?:dismiss(?:ed|ing)|reject(?:ed|ing)|refus(?:ed|ing)|allow(?:ed|ing)|upheld|throwing out|threw out)"
    r" (?:an |the )?appeals? (?:against [^.,;]{0,40} )?(?:by|from|of|brought by|lodged by)"
    r" (?P<who>{P}(?:,? (?:and )?{P})*)"
    r"|(?P<own>{P}),?(?: who [^,]*,)? (?:(?:has |have |had )?lost (?:his|her|their) appeals?"
    r"|(?:has |have |had )(?:his|her|their) appeals? (?:dismissed|rejected|refused|allowed|thrown out|turned down))\b",
    re.IGNORECASE,
)
_DISMISSED_IT = re.compile(
    r"\b(?:dismiss(?:ed|ing)|reject(?:ed|ing)|refus(?:ed|ing)|threw out|throwing out)"
    r" (?:the|his|her|an) appeal\b(?! (?:by|against [^.;]{0,40} by)\b)",
    re.IGNORECASE,
)
_RULED = re.compile(
    r"\b(?:[Jj]udges|[Jj]ustices|the court) (?:ruled|said|found|quashed|decided|allowed|dismissed|rejected)\b"
)

# "At the Court of Appeal on Thursday, he argued …", "His lawyers put their case at a Court of Appeal hearing in June"
_THERE = compile_rule(
    r"\b(?:[Aa]t|[Bb]efore|[Ii]n|[Tt]o|by|[Tt]he) (?:an? |the )?(?:[A-Z][\w’']+ )?(?P<court>{C})"
    r"(?! (?:will|is (?:due|set|expected)|would))"
)
_NOT_YET = re.compile(
    r"\b(?:will|would|may|might|could|due|plans?|planning|hopes?|hoping|intends?|intention|wants?|wanted|seek(?:s|ing)?"
    r"|sought|next (?:week|month|year)|to be|is to|are to|set to|refer(?:red|ring)?"
    r"|consider(?:ing)?|(?:given|granted|won|wins?) (?:leave|permission)|if|should)\b"
    r"(?![^.;]*\b(?:refused|rejected|turned down|granted|dismissed)\b)"
)
_ARGUED = re.compile(r"\b(?:argued|submitted|contended|said|ruled|told (?:the )?(?:court|judges))\b")
_OF_APPEAL = re.compile(
    r"\b(?:appeal(?:s|ed|ing)?|conviction|sentence|term|trial|case|argu\w+|challeng\w+|lawyers?|barrister|counsel"
    r"|judges?"
    r"|unsafe|safe|heard|told|lenient|application)\b"
)
# "An appeal against sentence was rejected on 30 July"
_ENDED = re.compile(
    r"\b(?:[Aa]n|[Tt]he|[Hh]is|[Hh]er) (?:appeal|application for (?:leave|permission) to appeal)\b"
    r"[^.;]{0,60}? was (?:\w+ly )?"
    r"(?:rejected|dismissed|refused|turned down|thrown out|allowed|upheld)\b"
)
_AND = re.compile(r",? (?:and |as well as )?")
_THEIR_CASE = re.compile(r"\bthat their (?:convictions|sentences|appeals|terms)\b")
_HIS_TERM = re.compile(r"\b(?:[Hh]is|[Hh]er) (?:original |prison |jail )?(?:sentence|term|conviction)\b")
_OWN_CASE = re.compile(
    r"\b(?:[Hh]is|[Hh]er)\b|\b(?:[Aa]n|[Tt]he|[Tt]his) (?:[a-z]+ )?"
    r"(?:appeal|application|sentence|conviction|challenge)\b"
)


def at_appeal(discourse: Discourse) -> frozenset[str]:
    """The keys of the courts of a text that hear appeals."""
    return frozenset(court.key for court in _courts(discourse))


def appeals(discourse: Discourse) -> list[Held]:
    """Whose conviction was quashed or whose appeal was dismissed: they were before the only court of appeal named."""
    courts = _courts(discourse)
    held = _before_other_courts(discourse)
    if len(courts) != 1:
        return held
    court, day = courts[0], _day(discourse, courts[0])
    for event in discourse.events:
        if event.kind == "quash" and not event.unreal and not event.future:
            quoted = event.quote()
            held += [Held(person, "appearance", court, day, [quoted]) for person in event.people]
    for tagged in discourse.tagged:
        for match in _DISMISSED.finditer(tagged.text):
            quoted = evidence(tagged, tagged.span(match.start(), match.end()), "appeal-dismissed")
            held += [Held(person, "appearance", court, day, [quoted]) for person in _who(discourse, tagged, match)]
        held += _argued_there(discourse, tagged, court)
        own = _DISMISSED_IT.search(tagged.text)
        if own and len(discourse.defendants) == 1:
            quoted = evidence(tagged, tagged.span(own.start(), own.end()), "appeal-dismissed")
            held.append(Held(discourse.defendants[0], "appearance", court, day, [quoted]))
    return held


def _before_other_courts(discourse: Discourse) -> list[Held]:
    """``Roe appealed against his 24-week sentence at C``: crown courts hear appeals from magistrates."""
    held = []
    for event in discourse.events:
        court = next(event.tagged.found("C", event.end, event.tail), None) if event.rule == "appealed-against" else None
        if court is not None and not event.unreal and not event.future:
            day = next(event.tagged.found("D", court[0], event.tail), None)
            quoted = event.quote(court[0])
            when = day[1].value.past if day else None
            held += [Held(person, "appearance", court[1].value, when, [quoted]) for person in event.people]
    return held


def _argued_there(discourse: Discourse, tagged: Tagged, court: Subject) -> list[Held]:
    """``His application was refused by the Court of Appeal on D``: whose case a sentence says was heard there."""
    there = next(
        (m for m in _THERE.finditer(tagged.text) if tagged.item(m.start("court")).value.key == court.key), None
    )
    there = there or _ENDED.search(tagged.text)
    argued = there and _ARGUED.search(tagged.text, there.end())
    ends = argued.start() if argued else len(tagged.text)  # "argued that the jury should never have been told"
    if (
        there is None
        or tagged.block == "heading"
        or _NOT_YET.search(tagged.text, 0, ends)
        or not _OF_APPEAL.search(tagged.text)
    ):
        return []
    his = _HIS_TERM.match(tagged.text) is not None  # "His conviction was quashed at C after a match to Roe"
    told = {} if his else _first_told(discourse, tagged)
    if not told and _OWN_CASE.search(tagged.text) and len(discourse.defendants) == 1:
        told = dict.fromkeys(discourse.defendants)
    if not told and _HIS_TERM.search(tagged.text, 0, there.start()):
        last = discourse.last_before(tagged)
        told = dict.fromkeys(last if len(last) == 1 and last[0] in discourse.defendants else ())
        quashed = (e for e in discourse.events_in(tagged) if e.kind == "quash" and not e.unreal)
        told = told or dict.fromkeys(person for event in quashed for person in event.people)
    if not told and _THEIR_CASE.search(tagged.text, there.end()):
        told = dict.fromkeys(discourse.defendants)
    near = [item.value.past for _, item in tagged.found("D") if item.value.past is not None and item.value.past.month]
    quoted = evidence(tagged, tagged.span(there.start(), there.end()), "heard-on-appeal")
    return [Held(person, "appearance", court, near[0] if len(near) == 1 else None, [quoted]) for person in told]


def _first_told(discourse: Discourse, tagged: Tagged) -> dict[Person, None]:
    """The defendants whom a sentence tells of first, and those coordinated with them; not whom it names besides."""
    told: dict[Person, None] = {}
    last = -1
    for at, _ in tagged.found("P"):
        people = [person for person in discourse.meant(tagged, at) if person in discourse.defendants]
        if told and not _AND.fullmatch(tagged.text, last + 1, at):
            break
        told.update(dict.fromkeys(people))
        last = at if people else last
    return told


def _courts(discourse: Discourse) -> list[Subject]:
    named = {
        item.value.key: item.value
        for tagged in discourse.tagged
        for _, item in tagged.found("C")
        if _NAME.search(item.value.name or "")
    }
    return list(named.values())


def _day(discourse: Discourse, court: Subject) -> When | None:
    """The day on which the court of appeal decided, where the text tells just one."""
    naming = [t for t in discourse.tagged if any(item.value.key == court.key for _, item in t.found("C"))]
    ruling = [t for t in discourse.tagged if _RULED.search(t.text)]
    for passages in (naming, ruling):
        days = {day for tagged in passages for day in _days(tagged, court)}
        if days:
            return days.pop() if len(days) == 1 else None
    return None


def _days(tagged: Tagged, court: Subject) -> list[When]:
    others = any(item.value.key != court.key for _, item in tagged.found("C"))
    dates = [item.value.past for _, item in tagged.found("D")]
    return [] if others or tagged.block == "heading" else [date for date in dates if date is not None and date.day]


def _who(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> dict[Person, None]:
    start, end = match.span("who") if match["who"] else match.span("own")
    people = discourse.meant_in(tagged, start, end)
    return dict.fromkeys(person for person in people if person in discourse.defendants)
