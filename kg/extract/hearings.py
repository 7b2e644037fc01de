"""Hearings: each dated or named court occasion of a person, past or announced (contract, rule 11)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.discourse import Discourse
from kg.extract.events import Event, quote_span
from kg.extract.evidence import evidence
from kg.extract.occasions import Occasion, Occasions
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Evidence, Hearing, Sentence, Subject, When

_FOR_SENTENCE = re.compile(r"\bsentenc(?:e|ed|ing)\b", re.IGNORECASE)
_FOR_TRIAL = re.compile(
    r"\b(?:stand|stood|standing|face|faces|goes? on|went on|his|her|their|for) trial\b|\btrial\b", re.IGNORECASE
)
_FOR_PLEA = re.compile(r"\bplea(?:s)? (?:hearing|and)\b|\benter (?:a )?pleas?\b|\bpre-trial\b", re.IGNORECASE)
_ANNOUNCED = compile_rule(
    r"\b(?P<what>confiscation hearing|[Pp]roceeds of [Cc]rime(?: Act)?(?: hearing)?|[Ss]entenc(?:e|ing|ed)"
    r"(?: hearing)?|trial|plea hearing|further hearing|next hearing|hearing)\b(?P<mid>[^.;]{0,90}?)(?P<date>{D})",
)
_CONFISCATED = compile_rule(r"\b(?:confiscation|[Pp]roceeds of [Cc]rime(?: Act)?) hearing\b(?P<where>[^.;]{0,80})")
_IN_COURT = re.compile(
    r"\bappear(?:ed|s)? (?:before|in) (?:a )?court\b|\bin the dock\b|\bbefore (?:a )?(?:court|magistrates)\b",
    re.IGNORECASE,
)
_FUTURE_WORDS = re.compile(
    r"\b(?:will|due|until|set for|to be|adjourned|scheduled|fixed for"
    r"|listed|take place|face[s]?|date of|on bail|await|for sentence)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Held:
    person: Person
    kind: str
    court: Subject | None
    date: When | None
    evidence: list[Evidence]
    announced: bool = False


def read_hearings(discourse: Discourse, occasions: Occasions, sentences: Sequence[Sentence]) -> list[Hearing]:
    """All hearings of a text; those of passed sentences have the sentences' own court and date."""
    held: list[_Held] = []
    trials: list[Occasion] = []
    standing: list[tuple[str, Event]] = []
    for event in discourse.events:
        if event.people and not event.unreal and not (event.tagged.block == "heading" and not event.tagged.lead):
            _note(held, event, occasions, trials, standing)
    _note_register(held, standing, occasions, {sentence.person for sentence in sentences})
    _in_the_dock(held, discourse)
    _announced(held, discourse, occasions)
    _confiscations(held, discourse)
    found = [_claim(entry) for entry in _distinct(held)]
    passed = [
        Hearing(
            person=sentence.person,
            kind="sentence",
            court=sentence.court,
            date=sentence.date,
            evidence=sentence.evidence,
        )
        for sentence in sentences
        if sentence.court or sentence.date
    ]
    return _merge(found, passed)


def _note(
    held: list[_Held], event: Event, occasions: Occasions, trials: list[Occasion], standing: list[tuple[str, Event]]
) -> None:
    kind = _kind(event)
    if kind is None:
        return
    occasion = occasions.of(event)
    if kind == "trial" and occasion:
        if not event.future:
            trials.append(occasion)
    elif kind == "trial" and event.kind in {"convict", "acquit"} and trials and trials[-1].court:
        occasion = trials[-1]
    elif kind == "trial" and event.kind in {"convict", "acquit"}:
        occasion = occasions.of_jury(event)
        if occasion:
            trials.append(occasion)
    if event.rule == "on-trial" and occasion.date is None:
        occasion = Occasion(occasion.court, occasions.opening_day(), occasion.places, True)
    if event.kind in {"admit", "deny"} and _participial(event):
        return
    if not occasion and occasions.standing and kind in {"plea", "trial"}:
        standing.append((kind, event))
        return
    if not occasion or (
        occasion.court is None
        and event.kind in {"admit", "deny", "appear"}
        and (occasion.date is None or not _dated_by_itself(event, occasion))
    ):
        return
    quoted = evidence(event.tagged, quote_span(event, *occasion.places), event.rule)
    for person in event.people:
        held.append(_Held(person, kind, occasion.court, occasion.date, [quoted], event.future))


def _note_register(
    held: list[_Held], standing: list[tuple[str, Event]], occasions: Occasions, sentenced: set[str]
) -> None:
    """In a court's register, who was not sentenced was before that court for the plea or the trial told."""
    for kind, event in standing:
        occasion = occasions.standing_at(event.tagged.index)
        if occasion is None:
            continue
        quoted = evidence(event.tagged, quote_span(event), event.rule)
        held += [
            _Held(person, kind, occasion.court, occasion.date, [quoted])
            for person in event.people
            if person.key not in sentenced
        ]


def _kind(event: Event) -> str | None:
    around = event.tagged.text[max(0, event.start - 25) : event.tail]
    if event.kind in {"admit", "deny"}:
        return None if event.future else "plea"
    if event.kind in {"convict", "acquit"}:
        return None if event.future else "trial"
    if event.kind == "sentence" and (event.future or event.words.lower().startswith("sentenc")):
        return "sentence"
    if event.kind != "appear" or event.words.lower().startswith("dealt"):
        return None
    if event.rule == "on-trial":
        return "trial"
    if _FOR_SENTENCE.search(around) and not re.search(r"\bwas (?:jailed|sentenced)", around):
        return "sentence" if event.future or re.search(r"for sentenc|to be sentenced|committed|sent ", around) else None
    if _FOR_PLEA.search(around):
        return "plea"
    if _FOR_TRIAL.search(around) and not re.search(r"for trial", around):
        return "trial"
    return "appearance"


def _participial(event: Event) -> bool:
    """``jailed at X after pleading guilty``: court and date are those of the main verb."""
    return event.words.lower().startswith(("pleading", "admitting", "denying")) or bool(
        re.search(
            r"\b(?:having|after|had (?:previously|already|earlier)?)\s*$",
            event.tagged.text[max(0, event.start - 20) : event.start],
        )
        and not any(position > event.end for position, _ in event.tagged.found("C", event.end, event.tail))
        and not any(position > event.end for position, _ in event.tagged.found("D", event.end, event.tail))
    )


def _dated_by_itself(event: Event, occasion: Occasion) -> bool:
    text = event.tagged.text
    at = next((place for place in occasion.places if place > event.end), None)
    between = text[event.end : at] if at is not None else text[: event.start]
    near = at is not None and bool(re.fullmatch(r"\W*(?:to (?:both|all|the)[^,]*)?(?:last|earlier|on|in)?\W*", between))
    opens = at is None and bool(
        re.fullmatch(r"\W*(?:In|On|Last|Earlier)?\s*[\ue200-\ue2ff],?\s[\ue000-\ue0ff],?\s(?:had )?(?:also )?", between)
    )
    return occasion.own_date and (near or opens or bool(re.search(r"\b(?:hearing|court)\b", between)))


def _announced(held: list[_Held], discourse: Discourse, occasions: Occasions) -> None:
    """Hearings that are announced without a verb of the process: ``A confiscation hearing will take place on D``."""
    for tagged in discourse.tagged:
        for match in _ANNOUNCED.finditer(tagged.text):
            if not _FUTURE_WORDS.search(tagged.text) or any(
                e.tagged is tagged and e.start <= match.start() < e.tail and _kind(e) for e in discourse.events
            ):
                continue
            dated = tagged.item(match.start("date")).value
            if dated.future is None:
                continue
            what = match["what"].lower()
            kind = (
                "sentence"
                if what.startswith("sentenc")
                else "trial"
                if what == "trial"
                else "plea"
                if what.startswith("plea")
                else "appearance"
            )
            people = _for_whom(discourse, tagged, match.start(), kind)
            courts = sorted(tagged.found("C"), key=lambda entry: abs(entry[0] - match.start()))
            court = courts[0][1].value if courts else None
            if court is None and "same court" in tagged.text:
                court = occasions.last_court(tagged, match.start())
            quoted = evidence(tagged, tagged.span(match.start(), match.end()), "announced")
            held += [_Held(person, kind, court, dated.future, [quoted]) for person in people]


def _in_the_dock(held: list[_Held], discourse: Discourse) -> None:
    """``Three appear in court``: who is charged beside somebody before the court was there, too."""
    lead = [t for t in discourse.tagged if t.lead and _IN_COURT.search(t.text)]
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
        _Held(person, "appearance", first[0].court, first[0].date, list(first[0].evidence))
        for person in charged
        if person not in there
    ]


def _confiscations(held: list[_Held], discourse: Discourse) -> None:
    """``At a confiscation hearing at C on D, a judge found that Smith had …``: an appearance (rule 11)."""
    for tagged in discourse.tagged:
        for match in _CONFISCATED.finditer(tagged.text):
            court = next(tagged.found("C", match.start("where"), match.end()), None)
            date = next(tagged.found("D", match.start("where"), match.end()), None)
            if court is None or _FUTURE_WORDS.search(tagged.text):
                continue
            people = [
                p
                for place, _ in tagged.found("P", match.start())
                for p in discourse.meant(tagged, place)
                if p in discourse.defendants
            ]
            quoted = evidence(tagged, tagged.span(match.start(), match.end()), "confiscation-hearing")
            when = date[1].value.past if date else None
            held += [_Held(person, "appearance", court[1].value, when, [quoted]) for person in dict.fromkeys(people)]


def _for_whom(discourse: Discourse, tagged: Tagged, position: int, kind: str) -> tuple[Person, ...]:
    if kind == "sentence" and re.search(
        r"\b(?:adjourn|postpon|defer)", tagged.text[:position] + tagged.text[position : position + 40]
    ):
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
    return tuple(discourse.open_for(kind))


def _distinct(held: list[_Held]) -> list[_Held]:
    kept: list[_Held] = []
    for entry in held:
        twin = next((other for other in kept if _one(other, entry)), None)
        if twin is None:
            kept.append(entry)
        else:
            twin.court, twin.date = twin.court or entry.court, twin.date or entry.date
            twin.evidence += entry.evidence
    return kept


def _one(left: _Held, right: _Held) -> bool:
    if left.person is not right.person or left.kind != right.kind:
        return False
    courts = left.court is None or right.court is None or left.court.key == right.court.key
    return courts and (left.date is None or right.date is None or left.date == right.date)


def _claim(entry: _Held) -> Hearing:
    return Hearing(
        person=entry.person.key,
        kind=entry.kind,
        court=entry.court.key if entry.court else None,
        date=entry.date,
        evidence=tuple(dict.fromkeys(entry.evidence)),
    )


def _told_already(hearing: Hearing, passed: list[Hearing]) -> bool:
    """Whether a sentence's own hearing says the same with as much or more."""
    return hearing.kind == "sentence" and any(
        other.person == hearing.person
        and (hearing.court in {None, other.court})
        and (hearing.date in {None, other.date})
        for other in passed
    )


def _merge(found: list[Hearing], passed: list[Hearing]) -> list[Hearing]:
    """Sentencing hearings once for each person, court and day."""
    kept: dict[tuple[object, ...], Hearing] = {}
    for hearing in [*passed, *found]:
        kept.setdefault((hearing.person, hearing.kind, hearing.court, hearing.date), hearing)
    telling = {
        (hearing.person, hearing.court, hearing.date) for hearing in kept.values() if hearing.kind != "appearance"
    }
    return [h for h in kept.values() if h.kind != "appearance" or (h.person, h.court, h.date) not in telling]
