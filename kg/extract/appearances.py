"""Appearances: how the document presents each person, and the standing that follows from its claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from kg import patterns as re
from kg.extract.awaited import awaits_sentence
from kg.extract.discourse import Discourse
from kg.extract.earlier_convictions import of_a_past_year
from kg.extract.events import Event
from kg.extract.evidence import evidence
from kg.extract.investigators import Investigations
from kg.extract.modality import no_court
from kg.extract.officers import Officer
from kg.extract.officials import Official
from kg.extract.people import Person
from kg.extract.process_verbs import of_no_offence
from kg.extract.roles import Place
from kg.extract.service import Service
from kg.extract.shared_charges import of_something_else
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Appearance, Charge, Evidence, Sentence, Span, When

_ADULT = 18
_LONG = 2
"""So many years before the latest day that a story tells, a conviction is no part of the case."""
_IN_THE_PAST = re.compile(r"\b(?:in the past|previously|previous convictions?|years (?:ago|earlier|before))\b")
_CONVICTING = frozenset({"admit", "convict", "sentence", "given"})
_COURT_WORDS = compile_rule(
    r"{C}|\b(?:court|jury|jurors|trial|magistrates|judge|sheriff|dock|sentenc\w+|bench|hearing)\b", re.IGNORECASE
)
_PRISON = re.compile(r"\b(?:fac(?:e|es|ed|ing) (?:jail|prison)|jailed|behind bars)\b")
_PASSED_BY = compile_rule(r"{C}|{D}|\b(?:court|judge|sheriff|magistrates|recorder)\b", re.IGNORECASE)
_ON_CONVICTION = frozenset({"curfew", "unpaid-work", "rehabilitation-requirement", "driving-disqualification"})
_PENALTY = compile_rule(
    r" (?:(?:an?|also|both|each|with|{T}[’']?s?|football|driving|electronic|further)[ -]){0,5}"
    r"(?:banning orders?|bans?\b|(?P<order>{W})"
    r"|(?:prison|jail|detention|custodial)(?:,? (?:and|or) (?:prison|jail|detention))* (?:terms|sentences))",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\s(?:to|by) (?:an? )?(?:life|death|pain|obscurity|grief|years? of)\b", re.IGNORECASE)
_OF_THE_LAW = compile_rule(
    r"{C}|{O}|\b(?:courts?|magistrates?|judges?|jur(?:y|ors)|sheriff|trial|police|offences?|charg\w+|plead\w*|pled"
    r"|prosecut\w+|sentenc\w+|jail\w*|prison|counts?|crimes?|appeal|convict\w*|acquit\w*)\b",
    re.IGNORECASE,
)
_RECALL = re.compile(
    r"\b(?:licence|parole) (?:was|has been|had been|being) revoked\b|\bopen (?:prison|jail)\b|\bunlawfully at large\b"
    r"|\bbreach\w* (?:of )?(?:(?:his|her|their|the) )?(?:(?:terms|conditions) of )?(?:(?:his|her|their|the) )?"
    r"(?:prison |release )?licence\b|\blicence conditions\b|\bescaped prisoner\b|\brecall(?:ed)?\b|\babscond\w*\b"
    r"|\bon the run from\b|\bHMP\b|\bfailed to return\b|\bon licence\b"
)
_ONE_OF_SEVERAL = re.compile(r"\b(?:other|another|further|remaining|second|third|one|some|most) ")
_CHARGED = re.compile(r"\bcharges?\b|\bcounts?\b|\bplead")
_CHARGES = compile_rule(
    r" (?:to )?(?:(?:both|all|two|three|four|five|six|{N}|the|an?|several|multiple|numerous|various|further"
    r"|an? (?:string|series|number|range) of)(?: of)?(?: the)? (?:{N} )?)?(?:(?!and\b|or\b|to\b|that\b)[a-z-]+ ){0,3}?"
    r"(?P<noun>charges?|counts?|offences?)\b(?! (?:in|during|under) (?:police )?(?:interview|questioning|caution)"
    r"| to (?:police|officers|detectives)| (?:at first|initially|were|was|are|is)\b)"
    r"| (?:his|her|their) (?:roles?|parts?|involvement) in (?:an?|the) "
)
# "found guilty of nothing but kindness"
_PLEADED = re.compile(
    r"ple(?:aded|d|ading|ads) guilty|chang(?:ed|es|ing) (?:his|her|their) pleas? to (?:one of )?guilty", re.IGNORECASE
)
# "pleaded guilty to taking “liberties” with history", where the sentence speaks of no court
_IN_A_FIGURE = compile_rule(
    r" to [^.;,]{0,40}?{Q}|[^.;,]{0,40}?\b(?:to (?:being|having|loving|liking|a (?:love|passion|liking)))\b"
)
_FOR_ANOTHER = re.compile(r"[^.;]{0,40}?\b(?:on behalf of|for the (?:company|firm|club))\b", re.IGNORECASE)
_AT_FIRST = re.compile(
    r"\b(?:initially|at first|originally|briefly|first|the first (?:\w+ )?to be|once|even)"
    r" (?:been |also )?$"
)
_HELD_A_WHILE = compile_rule(
    r" (?:(?:at )?first|initially|originally)\b"
    r"|[^.;\ue000-\ue0ff]*(?:[\ue000-\ue0ff] was [^.;\ue000-\ue0ff]*)?\b"
    r"(?:held|kept|detained|questioned|interviewed|grilled|(?:spent|spending|spends)) (?:(?:in|by|at) [a-z ]{3,40}? )?"
    r"(?:(?:for )?(?:{T}|more than {T}|over {T}|nearly {T}|almost {T}|(?:a|an|one|two|three|four|six|nine|several|{N}) "
    r"(?:hours?|days?|nights?|weeks?))|overnight|for hours|for days)(?!\w)"
    r"(?![^.;]*\b(?:charged|remanded|bailed|still)\b)",
    re.IGNORECASE,
)
# "found guilty of violent conduct": by those who run the game, or a profession
_OF_NOTHING = re.compile(
    r"\W*of (?:nothing|no (?:crime|offence|wrong\w*)|(?:[a-z]+ )?(?:mis)?conduct\b(?! (?:in|likely|with|against|as))"
    r"|serious foul play|simulation|(?:breach\w*|breaking) (?:of )?(?:[a-z]+ ){0,3}(?:code|rules|regulations|standards)"
    r"|bringing the (?:game|sport|profession))\b",
    re.IGNORECASE,
)


_ACCUSED = re.compile(r"(?:was|were|is|are|been) (?:also )?accused of\b", re.IGNORECASE)


def status_of(
    person: Person,
    events: Sequence[Event],
    charges: Iterable[Charge],
    sentences: Iterable[Sentence],
    retried: bool = False,
) -> str | None:
    """The standing of a person at the end of the document, from what is claimed of them; None where nothing is.

    ``retried``: the document speaks of a retrial of them, so that a quashed conviction is a charge again.
    """
    own = [charge for charge in charges if charge.person == person.key]
    verdicts = {charge.verdict for charge in own}
    passed = {sentence.kind for sentence in sentences if sentence.person == person.key}
    if "guilty" in verdicts or passed - {"hospital-order"} or (passed and not own):
        return "charged" if "pending" in verdicts and _only_long_ago(person, events) else "convicted"
    # "found guilty of stamping", "before the keeper cleared": sport, where no court is spoken of
    at_law = any(_OF_THE_LAW.search(event.tagged.text) for event in events)
    in_court = any(_PASSED_BY.search(event.tagged.text) for event in events)
    events = [event for event in events if person in event.people]
    heard = [
        event
        for event in events
        if not event.unreal
        and _before_a_court(event)
        and (at_law or event.kind not in {"convict", "acquit"})
        and not (event.future and event.kind not in {"appear", "deny", "charge"})
    ]
    kinds = _but_for_no_charge({event.kind for event in heard}, own, heard)
    if "quash" in kinds and (
        own or kinds - {"quash", "release", "given", "arrest", "suspect"} or not all(map(_only_exonerated, events))
    ):
        again = "pending" in verdicts or (not own and retried)
        return "charged" if again and "acquit" not in kinds else "acquitted"
    if any(map(of_something_else, heard)) or any(
        _sentenced(event, in_court) or _admitted_charges(event) for event in events
    ):
        return "convicted"
    if "caution" in kinds and "pending" not in verdicts:
        return "cautioned"
    if "pending" in verdicts:
        return "charged"
    if retried and any(e.rule == "undecided-on" and not e.unreal for e in events) and "dropped" not in verdicts:
        return "charged"
    cleared = any(e.kind == "acquit" and not e.unreal and not of_no_offence(e.tagged, e.end) for e in events)
    tried = bool(own) or not kinds.isdisjoint({"charge", "deny", "appear"})
    if (own and verdicts <= {"not-guilty", "dropped"}) or ("acquit" in kinds and (cleared or tried)):
        return "acquitted"
    if any(awaits_sentence(event) for event in events):
        return "convicted"
    if "convict" in kinds or any(_pleaded_guilty(event) for event in events):
        return "convicted"
    if not own and any(_all_dropped(event) for event in events):
        return "acquitted"
    if kinds & {"charge", "appear"} or ("deny" in kinds and _denied_in_court(person, events)):
        return "charged"
    return _before_a_charge(person, kinds, events, at_law)


def _only_long_ago(person: Person, events: Sequence[Event]) -> bool:
    """``is on trial for murder. He was convicted of affray in 2019``: the standing is that of the case now told."""
    convicted = [e for e in events if person in e.people and e.kind in _CONVICTING and not e.unreal]
    latest = max((day.year for e in events for day in _days(e.tagged)), default=0)
    return bool(convicted) and all(
        # "in 2019" stands behind the verb, or opens the sentence
        of_a_past_year(event.tagged, event.end)
        or of_a_past_year(event.tagged, 0)
        or _IN_THE_PAST.search(event.tagged.text)
        or any(day.year <= latest - _LONG for day in _days(event.tagged))
        for event in convicted
    )


def _days(tagged: Tagged) -> list[When]:
    return [item.value.past for _, item in tagged.found("D") if item.value.past is not None]


def _but_for_no_charge(kinds: set[str], own: Sequence[Charge], heard: Sequence[Event]) -> set[str]:
    """``Lee, who was accused of helping him, will not be charged``: without what reads like a charge."""
    only_accused = all(_ACCUSED.match(event.words) for event in heard if event.kind == "charge")
    return kinds - {"charge"} if "release" in kinds and not own and only_accused else kinds


def _before_a_charge(person: Person, kinds: AbstractSet[str], events: Sequence[Event], at_law: bool) -> str | None:
    """The standing of somebody of whom no charge is told: suspected, arrested, or nothing after a release."""
    if at_law and any(_is_banned(event) for event in events):
        return "convicted"
    if not {"release", "acquit", "quash"}.isdisjoint(kinds):  # "arrested and cleared of suspicion", "later exonerated"
        return None
    if "suspect" in kinds and any(_on_recall(event) for event in events if person in event.people):
        return "convicted"
    if any(e.kind == "arrest" and not (e.unreal or e.future) and not _let_go(e) for e in events):
        return "arrested"
    return "suspected" if "suspect" in kinds else None


def _on_recall(event: Event) -> bool:
    """Wanted on recall, or gone from prison: an offender (contract, rule 9)."""
    return event.kind == "suspect" and bool(_RECALL.search(event.tagged.text))


def _denied_in_court(person: Person, events: Sequence[Event]) -> bool:
    """Who only denies something has been charged with it where the sentence speaks of charge or court."""
    told = [event for event in events if person in event.people and event.kind == "deny" and not event.unreal]
    if any(_COURT_WORDS.search(event.tagged.text) for event in told):
        return True
    # "The minister, Ann Roe, denied the charge": of failing voters, unless the text speaks of the law or presents her
    presented = bool(person.ages or person.localities) or any(
        _OF_THE_LAW.search(_CHARGED.sub("", event.tagged.text)) for event in events
    )
    return presented and any(_CHARGED.search(event.tagged.text) for event in told)


def _pleaded_guilty(event: Event) -> bool:
    """``all pleaded guilty in February``: whoever does is convicted, of whatever it was; who only admits may not be."""
    if event.kind != "admit" or event.unreal or event.future:
        return False
    if _IN_A_FIGURE.match(event.after) and not _OF_THE_LAW.search(event.tagged.text.replace(event.words, "")):
        return False
    return bool(_PLEADED.match(event.words)) and not _FOR_ANOTHER.match(event.after)


def _admitted_charges(event: Event) -> bool:
    """``admitted two drug charges``: a plea of guilty, whatever to; offences only where a court is told of."""
    if event.kind != "admit" or event.unreal or event.future or no_court(event.tagged.text):
        return False
    if not (told := _CHARGES.match(event.after)):
        return False
    if (told["noun"] or "").startswith(("charge", "count")):
        return True
    return bool(_COURT_WORDS.search(event.tagged.text) or _PRISON.search(event.tagged.text))


def _sentenced(event: Event, in_court: bool) -> bool:
    """``was sentenced at X on Friday``, ``was fined at X``: without a term or a sum, but only after a conviction.

    In a lead, the story may name the court later (``in_court``).
    """
    if event.kind != "sentence" or event.unreal or event.future:
        return False
    if re.match(r"fined\b", event.words, re.IGNORECASE):
        return next(event.tagged.found("C"), None) is not None
    told = re.match(r"sentenc(?:ed|ing)\b", event.words, re.IGNORECASE) and not _FIGURE.match(event.after)
    return bool(told) and bool(_PASSED_BY.search(event.tagged.text) or (in_court and event.tagged.lead))


def _is_banned(event: Event) -> bool:
    """``were handed three-year banning orders``, in a story of a court: what only those are given who are convicted."""
    if event.kind != "given" or event.subject is None or event.unreal or event.future:
        return False
    told = _PENALTY.match(event.after)
    item = event.tagged.get(event.end + told.start("order")) if told and told["order"] else None
    words = event.tagged.passage
    banning = (
        item is not None
        and "banning" in words.text[: item.span.end - words.span.start][item.span.start - words.span.start :]
    )
    return told is not None and (item is None or banning or item.value.slug in _ON_CONVICTION)


def _all_dropped(event: Event) -> bool:
    """``Ann Roe: charge withdrawn``, of an offence that nothing tells; not ``another charge was dropped``."""
    if event.kind != "drop" or event.unreal or event.future:
        return False
    return not _ONE_OF_SEVERAL.search(event.tagged.text[max(0, event.start - 40) : event.end])


def _before_a_court(event: Event) -> bool:
    """A verdict or appearance counts by itself only where the sentence speaks of a court; panels and clubs are none."""
    if event.kind == "convict":
        return not no_court(event.tagged.text) and not _OF_NOTHING.match(event.after)
    if event.kind != "appear":
        return True
    if event.rule in _INVERTED and _beside_kin(event):
        return False
    told = event.rule in _INVERTED or _COURT_WORDS.search(event.tagged.text)
    return bool(told) and not no_court(event.tagged.text)


_INVERTED = frozenset({"appearing-inverted", "also-in-court", "before-the-bench"})


def _beside_kin(event: Event) -> bool:
    """``Before the judge were Ann Lee, 34, and her sister``: relatives who came, and nobody who is tried."""
    told = (item.value for _, item in event.tagged.found("P", event.start, event.end))
    return any(reference.form == "kin" or any(p.relation for p in reference.people) for reference in told)


def _only_exonerated(event: Event) -> bool:
    """``Mr Poe was exonerated``, ``won an appeal over his ban``, where his own clause tells of nothing a court did."""
    if event.kind != "quash" or event.unreal:
        return True
    clause = re.split(r"[;,](?: but| and| while| whilst| whereas)? ", event.tagged.text[event.end :])[0]
    no_court = event.words == "exonerated" or ("appeal" in event.words and "conviction" not in event.words)
    return no_court and not _OF_THE_LAW.search(event.tagged.text[: event.start] + clause)


def _let_go(event: Event) -> bool:
    """``was arrested at first``, ``arrested and held for six hours``: nothing came of it where no charge is told."""
    text = event.tagged.text
    return bool(_AT_FIRST.search(text, 0, event.start) or _HELD_A_WHILE.match(text, event.end))


class Presenter:
    """Makes the appearance claims of one document."""

    def __init__(self, discourse: Discourse, investigations: Investigations) -> None:
        self._discourse = discourse
        self._investigations = investigations
        self._by_body = investigations.by_body()

    def defendant(
        self,
        person: Person,
        status: str,
        service: Service,
        locality: str | None,
    ) -> Appearance:
        """An offender or accused; a minor stays without a name (contract, rule 5)."""
        minor = person.age is not None and person.age < _ADULT
        return Appearance(
            person=person.key,
            role="offender" if status in {"convicted", "cautioned"} else "accused",
            name=None if minor else person.name,
            status=status,
            age=person.age,
            locality=locality,
            rank=service.rank,
            force=service.force,
            team=service.team,
            investigated_by=self._by_body.get(person.key, ()) if status != "suspected" else (),
            evidence=self._evidence(person),
        )

    def officer(self, officer: Officer) -> Appearance:
        return Appearance(
            person=officer.person.key,
            role="officer",
            name=officer.person.name,
            rank=officer.rank,
            force=officer.force,
            team=officer.team,
            leads=officer.leads,
            investigated=tuple(person.key for person in self._investigations.investigated(officer)),
            evidence=tuple(_place_evidence(place) for place in (officer.investigates or officer.places)[:2]),
        )

    def official(self, official: Official) -> Appearance:
        return Appearance(
            person=official.person.key,
            role="official",
            name=official.person.name,
            office=official.office,
            evidence=(_place_evidence(official.place),),
        )

    @cached_property
    def _told(self) -> dict[Person, list[Event]]:
        """The events that present somebody, for each person."""
        told: dict[Person, list[Event]] = {}
        for event in self._discourse.events:
            for person in dict.fromkeys(event.people):
                if not event.unreal and event.kind not in {"given", "release"}:
                    told.setdefault(person, []).append(event)
        return told

    @cached_property
    def _introduced(self) -> dict[Person, list[tuple[Tagged, Span]]]:
        """Where each person is named with an age, an address or the like."""
        places: dict[Person, list[tuple[Tagged, Span]]] = {}
        for tagged in self._discourse.tagged:
            for _, item in tagged.found("P"):
                for person in item.value.people if len(item.span) > len(item.value.text) else ():
                    places.setdefault(person, []).append((tagged, item.span))
        return places

    def _evidence(self, person: Person) -> tuple[Evidence, ...]:
        found = [event.quote() for event in self._told.get(person, ())[:3]]
        introduced = [evidence(*place, "introduction") for place in self._introduced.get(person, ())[:1]]
        return tuple(dict.fromkeys([*introduced, *found])) or (self._mention(person),)

    def _mention(self, person: Person) -> Evidence:
        """The sentence that first speaks of somebody."""
        tagged = self._discourse.tagged
        here = (one for one in tagged if any(person in item.value.people for _, item in one.found("P")))
        first = next(here, tagged[0])
        return evidence(first, first.passage.span, "mention")


def _place_evidence(place: Place) -> Evidence:
    tagged = place.tagged
    stop = min(len(tagged.text), place.position + 90)
    start = max(0, place.position - 40)
    start = tagged.text.rfind(" ", 0, start) + 1 if start else 0
    end = tagged.text.rfind(" ", place.position, stop)
    end = stop if stop == len(tagged.text) or end <= place.position else end
    return evidence(tagged, tagged.span(start, end), "presented")
