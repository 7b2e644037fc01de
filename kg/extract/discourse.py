"""Whom every verb of the process is said of: references are resolved and triggers get their people.

Reading goes forward once to learn whom the text itself names as defendants (:mod:`kg.extract.defendants`), then
once more with pronouns and descriptions resolved among them (:mod:`kg.extract.resolution`). What cannot be
resolved stays empty, and an event without people yields no claim.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from itertools import takewhile

from kg import patterns as re
from kg.extract.announcing import announced, to_never_come
from kg.extract.appeal_triggers import TERM_CHANGED
from kg.extract.cases_ended import OF_SO_MANY, CasesEnded
from kg.extract.clauses import put_in
from kg.extract.coordination import subjects
from kg.extract.defendants import FirstReading, tell_gender, told_less
from kg.extract.events import Event, told_together
from kg.extract.exceptions import left_out, of_several, says_all, so_many
from kg.extract.exonerations import Exonerations
from kg.extract.headlines import headlines, take_back
from kg.extract.in_earnest import in_earnest
from kg.extract.joined_verbs import joined_to, jumps_over
from kg.extract.joint_pleas import of_all_jailed
from kg.extract.leads import of_another_in_lead, of_lead
from kg.extract.listings import LIST_ENTRY, cards, headed, listings
from kg.extract.modality import wished
from kg.extract.outcomes import Outcomes
from kg.extract.own_discipline import but_for_discipline
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES
from kg.extract.register_entries import RULE, entry_end, registered
from kg.extract.register_sentences import in_sentences
from kg.extract.remands import remanded
from kg.extract.resolution import Resolution
from kg.extract.rolls import called
from kg.extract.second_thoughts import (
    clear_together,
    release_together,
    take_back_arrests,
    take_back_denials,
    take_back_leads,
    take_back_pleas,
    take_back_refused,
)
from kg.extract.spoken import known_by
from kg.extract.stood_there import as_accused
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.terms_below import OF_AN_OFFICIAL, by_an_official
from kg.extract.told_as_well import tell_as_well
from kg.extract.tried_again import cleared_anew
from kg.extract.triggers import Hit
from kg.extract.unnamed import Unnamed
from kg.extract.untrue import untrue
from kg.extract.verdict_nouns import OF_A_NOUN, is_noun, told_by_noun
from kg.extract.who_is_who import People

# "said that the younger man's conviction was unsafe": his
_OWNER = compile_rule(r"({P})[’']s? (?:(?:{O}|[a-z]+) )?$")
# What is quashed or returned, where no person is the subject of the verb.
_CONVICTION = re.compile(r"\b(?:convictions?|verdicts?|him|her|them|(?:his|her|their) names?)\b", re.IGNORECASE)
_AND_THEN = re.compile(r"(?:\band|,)(?: also| then)? $")
# "A thief was spared jail and given a community order"
_GOES_ON = re.compile(
    r"[^.;:\ue000-\ue0ff]{0,60}?,? (?:and|but) (?:(?:was|has|had|been|is|will|also|then|later|instead) )*"
)
# "The man behind a run of thefts has been jailed"
_OPENS = re.compile(r"\W*[\ue000-\ue0ff] (?:who|behind|responsible|from|at the) ")
# "A charge of O was dismissed after a trial": who tried it found nobody guilty
_THE_TRIAL = r"(?:after|following|at the end of) (?:an?|the|his|her|their) (?:[\w-]+ ){0,2}trial\b"
_AFTER_A_TRIAL = re.compile(
    rf"[^.;]{{0,40}}?\b(?:dismiss(?:ed|ing)|thr(?:ew|own) out)\b[^.;]{{0,60}}? {_THE_TRIAL}"
    rf"|[^.;]{{0,90}}?\b(?:dismissed|thrown out) {_THE_TRIAL}"
)
# "Pleaded guilty to conspiracy to rob:", "The full list of those convicted of it is:", over a list of people
_OVER_A_LIST = re.compile(
    r"\W*(?:(?:The )?(?:full )?(?:list of )?(?:[Tt]hose|[Dd]efendants|[Tt]he defendants) (?:who )?)?"
    r"(?:(?:Also|All|Each|were|had|have|was|all|been|being|found) )*"
)
_SO_MANY = compile_rule(r"\W*(?:{N}|One|Two|Three|Some|Most|Many|Several)(?: \w+)? ?$")
_CASE = re.compile(
    r"\W*(?:(?:The|His|Her|Their) (?:case|matter)|Charges? of|Also (?=admi|plea|pled|fine|bann|disq|orde))"
)

_DEALT_WITH = OUTCOMES | {"given"}


class Discourse(Outcomes):
    """The events of a text in order, and the people whom references mean.

    ``entries`` are the passages that are entries of a list of people, with what the list is of; ``barred`` are the
    keys of officials, whom no reference means; ``headlines`` are the headings over the story.
    """

    def __init__(self, tagged: Sequence[Tagged], people: People, barred: frozenset[str] = frozenset()) -> None:
        self.tagged = tuple(t for t in tagged if t.block != "byline")
        self._first_of_line = {passage.line: passage for passage in reversed(self.tagged)}
        self.events: list[Event] = []
        self._barred = barred
        hits = {passage.index: in_earnest(passage.text) for passage in self.tagged}
        self._hits = as_accused(self.tagged, but_for_discipline(self.tagged, hits))
        on_cards = cards(self.tagged)
        self.entries = listings(self.tagged, self._hits, on_cards)
        self.headed = headed(self.tagged, self.entries, on_cards)
        self._registered, below = registered(self.tagged, self._hits)
        self._parts = in_sentences(self.tagged, self._hits)
        self._registered |= {at for at, part in self._parts.items() if part.entry.index == at}
        self.entries |= dict.fromkeys(self._registered, "sentence")
        self.headed |= below | {at: part.entry for at, part in self._parts.items() if part.role == "penalty"}
        first = FirstReading(self.tagged, self._hits, self.entries, barred, people)
        # Who is cleared is told by name alone: it is asked before references without a name get their people.
        cleared = first.cleared()
        self._told = first.told
        self._told_as = first.told_as
        self._cleared = frozenset(cleared)
        unnamed = Unnamed(self.tagged, first, people).adopt()
        cleared |= first.cleared().intersection(unnamed)
        defendants = [*first.defendants, *unnamed]
        in_passing = first.told_in_passing()
        self._in_passing = in_passing if in_passing < set(defendants) else set[Person]()
        tell_gender(self.tagged, defendants)
        nobody_admits = not any("admit" in kinds for kinds in first.told_as.values())
        guilty = [first.told_of({"sentence"}), first.told_of({"convict", "admit"})]
        self._sections = first.sections
        self._resolution = Resolution(
            self.tagged, defendants, cleared, self.entries, barred, self._told, nobody_admits, guilty, first.sections
        )
        self._cases_ended = CasesEnded(self.tagged, self.events, self._resolution)
        for passage in self.tagged:
            self._read(passage)
        clear_together(self.events, self.defendants)
        release_together(self.events, self.defendants)
        take_back_leads(self.events, self.tagged)
        take_back_denials(self.events)
        take_back_arrests(self.events)
        take_back_pleas(self.events, self.tagged)
        take_back_refused(self.events, self.tagged)
        self.events += cleared_anew(self.events)
        self.events += Exonerations(self.events, self.meant, self.subject_of, self.last_before).told(self.tagged)
        self.headlines = headlines(self.tagged)
        take_back(self.events, self.headlines)
        self._in_passage: dict[int, list[Event]] = {}
        for event in self.events:
            self._in_passage.setdefault(event.tagged.index, []).append(event)

    def events_in(self, passage: Tagged) -> Sequence[Event]:
        """The events of one passage, in order."""
        return self._in_passage.get(passage.index, ())

    def tagged_after(self, passage: Tagged) -> Sequence[Tagged]:
        """The passages behind one."""
        return [later for later in self.tagged if later.index > passage.index]

    # -- people

    @property
    def defendants(self) -> list[Person]:
        """Those whom the text names as defendants: candidates, until :meth:`keep` says of whom anything is claimed."""
        return self._resolution.defendants

    def keep(self, standing: Container[str]) -> None:
        """Let only those defendants be meant from now on whose keys are in ``standing``."""
        self._resolution.defendants = [person for person in self.defendants if person.key in standing]

    def meant(self, passage: Tagged, position: int) -> tuple[Person, ...]:
        """The people that the reference at a position means; empty where the text leaves it open."""
        return self._resolution.meant(passage, position)

    def meant_in(self, passage: Tagged, start: int = 0, end: int | None = None) -> list[Person]:
        """The people whom the references of a stretch mean, in order, each as often as they are meant."""
        return [person for at, _ in passage.found("P", start, end) for person in self.meant(passage, at)]

    def but_officials(self, people: Iterable[Person]) -> tuple[Person, ...]:
        """``Judge Poe's sentence was raised on appeal``: whoever is no judge, and had the sentence passed on them."""
        return tuple(person for person in people if person.key not in self._barred)

    def last_before(self, passage: Tagged) -> tuple[Person, ...]:
        """The defendant spoken of last before a passage."""
        return self._resolution.last_before(passage)

    def subject_of(self, passage: Tagged, verb: int) -> tuple[tuple[Person, ...], int | None]:
        """The people who are the subject of a verb at ``verb`` of a tagged text, and where they stand."""
        places = subjects(passage, verb)
        people = self._all_meant(passage, places) if places else self._elided(passage, verb)
        # "A builder who left work that he never finished has been jailed": the pronoun is his, whom the lead is about.
        forms = {item.value.form for _, item in passage.found("P", 0, verb)}
        opens = forms == {"description"} and _OPENS.match(passage.text)
        if not people and passage.lead and (forms == {"pronoun"} or opens):
            return self._of_lead(passage, verb), None
        people = people or tuple(p for p in self._sections.alone(passage, verb) if p in self.defendants)
        return people, places[-1] if places else None

    def _all_meant(self, passage: Tagged, places: Sequence[int]) -> tuple[Person, ...]:
        return tuple(dict.fromkeys(person for place in places for person in self.meant(passage, place)))

    def _elided(self, passage: Tagged, verb: int) -> tuple[Person, ...]:
        """``Fined £120.`` after a sentence about somebody; ``A serving officer has been jailed`` in a lead."""
        if next(passage.found("P", 0, verb), None) is not None:
            return self._of_lead(passage, verb) if of_another_in_lead(passage, verb) else ()
        if _OVER_A_LIST.fullmatch(passage.text, 0, verb) and (listed := self._resolution.listed_below(passage)):
            return listed
        # "Banned for a year and fined £250."
        here = list(takewhile(lambda event: event.tagged is passage, reversed(self.events)))
        if here and here[-1].start < 3 and here[-1].people and _AND_THEN.search(passage.text[:verb]):
            return here[-1].people
        if passage.lead and here and here[-1].people and _GOES_ON.fullmatch(passage.text, here[-1].end, verb):
            return here[-1].people
        if _SO_MANY.match(passage.text[:verb]):
            return ()  # "Two were convicted": which of them is left open
        if verb < 3 or _CASE.match(passage.text[: verb + 8]):
            events = [event for event in self.events if event.tagged.line == passage.line and event.people]
            return events[-1].people if events else self.heading_the_line(passage)
        return self._of_lead(passage, verb)

    def _of_lead(self, passage: Tagged, verb: int) -> tuple[Person, ...]:
        """``A serving officer has been jailed``: the only defendant, or the one named next."""
        return of_lead(self.tagged, passage, verb, self.defendants, self._told)

    def heading_the_line(self, passage: Tagged) -> tuple[Person, ...]:
        """``Carl Roe, 40, of Hexley. Admitted theft.``: the line opens with the name."""
        first = self._first_of_line.get(passage.line)
        first = first if first is not None and first.index < passage.index else None
        opening = None if first is None else next(first.found("P"), None)
        if first is None or opening is None or first.text[: opening[0]].strip() or len(first.text.strip()) > 3:
            return ()
        people: tuple[Person, ...] = opening[1].value.people
        return people

    # -- events

    def _read(self, passage: Tagged) -> None:
        found = self._hits[passage.index]
        over = self.headed.get(passage.index)
        above = self.meant(over, next(over.found("P"))[0]) if over else ()
        if above and not found:
            offence = all(item.kind in "OL" for item in passage.items) and next(passage.found("O"), None) is not None
            kind, rule = ("sentence", RULE) if offence else ("given", "list-bullet")
            self.events.append(Event(kind, rule, passage, 0, 0, above, None, 0, len(passage.text)))
        if passage.index in self.entries:
            self._enter(passage, found)
        self._enter_part(passage)
        for order, hit in enumerate(found):
            people, subject = joined_to(self.events, passage, hit) or self._said_of(passage, hit)
            if subject is None and not hit.who and hit.trigger.kind in OUTCOMES and self._cleared.intersection(people):
                people = ()  # "A burglar has been jailed … The charge against Roe was withdrawn": it is not Roe
            if subject is not None and hit.trigger.kind in OUTCOMES and passage.item(subject).value.form != "name":
                people = tuple(p for p in people if p not in self._in_passing)
            if subject is not None and hit.trigger.kind in _DEALT_WITH and not self._cleared.isdisjoint(people):
                # "Four people were jailed … The charge against Roe was withdrawn": Roe is none of them
                people = () if self._counted_before_named(passage, subject) else people
            if subject is None and not hit.who and passage.lead:
                people = tuple(p for p in people if not told_less(p, {hit.trigger.kind}, self._told_as))
            people = people or above
            if order and people and jumps_over(self.events, passage, found[order - 1], hit, subject):
                people, subject = (), None
            head = found[order - 1].end if order else 0
            tail = found[order + 1].start if order + 1 < len(found) else len(passage.text)
            event = Event(hit.trigger.kind, hit.trigger.name, passage, hit.start, hit.end, people, subject, head, tail)
            if event.kind == "drop" and _AFTER_A_TRIAL.match(passage.text, hit.start):
                event.kind = "acquit"
            if (closes := put_in(passage.text, hit.start, tail)) is not None:
                event.tail, event.apart = closes, True
            if passage.block == "heading":
                event.people = tuple(person for person in people if person in self.defendants)
            event.future = announced(event)
            over_list = people and passage.text.endswith(":") and _OVER_A_LIST.fullmatch(passage.text, 0, hit.start)
            event.unreal = not over_list and (
                wished(passage.text, hit.start) or (to_never_come if event.future else untrue)(event)
            )
            self.events.append(event)
        tell_as_well(() if found else self.events, passage, self.meant)
        self._resolution.remember(passage, told_together(self.events, passage, self.defendants))

    def _counted_before_named(self, passage: Tagged, subject: int) -> bool:
        """``Four people were jailed``, before the story names one of them."""
        return passage.item(subject).value.form == "group" and not known_by(passage, self.defendants)

    def _enter(self, passage: Tagged, found: Sequence[Hit]) -> None:
        """``Name, 38, of Town: 14 years, for …`` is told without a verb: the list's own verb is meant."""
        entry = LIST_ENTRY.match(passage.text)
        position, _ = next(passage.found("P"))
        kind, place = self.entries[passage.index], entry.end() if entry else entry_end(passage)
        if not place or (found and found[0].start < place + 2):
            return
        tail = found[0].start if found else len(passage.text)
        people = self.meant(passage, position)
        # An offence may stand right behind the mark that ends the name.
        start = place - 1
        rule = RULE if passage.index in self._registered else "list-entry"
        self.events.append(Event(kind, rule, passage, start, place, people, position, 0, tail))

    def _enter_part(self, passage: Tagged) -> None:
        """``Drove uninsured. Guilty plea.``, below a name that stands alone."""
        part = self._parts.get(passage.index)
        if part is None or part.role == "penalty" or passage.index in self._registered:
            return
        people, whole = self.meant(part.entry, next(part.entry.found("P"))[0]), len(passage.text)
        if part.role == "deed":
            self.events.append(Event("sentence", RULE, passage, 0, 0, people, None, 0, whole))
        else:
            self.events.append(Event("admit", "his-guilty-plea", passage, 0, whole, people, None, 0, whole))

    def _said_of(self, passage: Tagged, hit: Hit) -> tuple[tuple[Person, ...], int | None]:
        """The people of a verb and where they stand: named by it, its subject, or whoever the case is against."""
        if (named := self._named_by(passage, hit)) is not None:
            return self._but_for(passage, hit, *named), named[1]
        kind = hit.trigger.kind
        people, subject = self._subject_or_owner(passage, hit)
        people = self.but_officials(people) if hit.trigger is TERM_CHANGED else people
        if len(people) == 1 and of_several(passage, hit.start, subject):
            return (), subject  # "Roe was jailed, while his sons Ben and Carl were each fined": it is not Roe
        people = people or so_many(passage, hit.start, self._resolution.everyone(passage))
        people = self._but_for(passage, hit, people, subject)
        if kind == "drop" and all(person.key in self._barred for person in people):
            # "Judge Poe dismissed the charge": it is the judge who does so.
            return self._cases_ended.dropped(passage, hit), None
        if kind in {"quash", "reduce"} and _CONVICTION.search(passage.text, hit.start, hit.end):
            if people and all(person.key in self._barred for person in people):
                return self._cases_ended.overturned(passage, hit), None  # "Lord Justice Poe overturned the convictions"
            if not people:
                return self._first_in(passage, hit.start) or self._cases_ended.overturned(passage, hit), None
        if people and kind == "acquit" and all(person.key in self._barred for person in people):
            # "Recorder Poe recorded a formal not guilty verdict": on the only one who is tried.
            return tuple(self.defendants) if len(self.defendants) == 1 else (), None
        if not people and subject is None and kind == "acquit":
            return self._cases_ended.acquitted(passage, hit), None
        if not people and (told := self._cases_ended.left_open(passage, hit, subject)) is not None:
            return told, None
        if people and kind == "appear" and all(person.key in self._barred for person in people):
            return remanded(self.events, passage, hit.start) or self.last_before(passage), None
        if not people and subject is None and kind == "appear":
            return remanded(self.events, passage, hit.start), None
        return people, subject

    def _but_for(
        self, passage: Tagged, hit: Hit, people: tuple[Person, ...], subject: int | None
    ) -> tuple[Person, ...]:
        """Those of several whom the words before or behind a verb do not leave out."""
        places = left_out(passage, hit.start, hit.end) if len(people) > 1 else ()
        others = {person for place in places for person in self._at(passage, place)}
        if others and not others.issubset(people) and says_all(passage, subject):
            people = tuple(self._resolution.everyone(passage))
        return tuple(person for person in people if person not in others)

    def _named_by(self, passage: Tagged, hit: Hit) -> tuple[tuple[Person, ...], int | None] | None:
        """The people whom a verb names itself, a list behind it, or its noun; None where it names nobody."""
        if hit.who:
            return () if self._by_no_judge(passage, hit) else self._all_meant(passage, hit.who), hit.who[0]
        if hit.trigger.kind == "quash" and OF_SO_MANY.match(passage.text, hit.start):
            return self._cases_ended.overturned(passage, hit), None
        if hit.trigger.kind == "quash" and (owner := _OWNER.search(passage.text, 0, hit.start)):
            return self._at(passage, owner.start(1)), owner.start(1)
        if hit.trigger.kind == "drop" and (against := self._cases_ended.against(passage, hit)):
            return against, None
        together = self._listed_together(passage, hit)
        return (together, None) if together else None

    def _by_no_judge(self, passage: Tagged, hit: Hit) -> bool:
        """``His friend sent him away for a year`` is no sentence; *She sent him to prison* may be the judge's."""
        item = passage.get(hit.start)
        if hit.trigger.name in OF_AN_OFFICIAL:
            return not by_an_official(passage, hit, self._barred)
        if hit.trigger is TERM_CHANGED:
            return not self.but_officials(self._all_meant(passage, hit.who))
        if hit.trigger.name != "put-away" or item is None or item.value.form == "pronoun":
            return False
        doers = self.meant(passage, hit.start)
        return not doers or any(doer.key not in self._barred for doer in doers)

    def _listed_together(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``Roe got T and Poe T, having admitted O``, ``Two were charged. They are: Roe and Poe``: all of the list."""
        named = dict.fromkeys(p for line, at in called(self.tagged, passage, hit) for p in self._at(line, at))
        return tuple(named) or of_all_jailed(self.events, passage, hit)

    def _subject_or_owner(self, passage: Tagged, hit: Hit) -> tuple[tuple[Person, ...], int | None]:
        """The subject of a verb; of a noun (``his guilty plea``) whose it is."""
        if hit.trigger.kind not in OF_A_NOUN:
            return self.subject_of(passage, hit.start)
        told = ((), None) if is_noun(passage, hit) else self.subject_of(passage, hit.start)
        return told if told[0] else (self._by_noun(passage, hit), None)

    def _by_noun(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        last = self.events[-1] if self.events else None
        denied = last.people if last and last.tagged is passage and last.kind in {"deny", "charge"} else ()
        return told_by_noun(passage, hit, self.meant, self.defendants, self.last_before, denied)

    def _at(self, passage: Tagged, place: int) -> tuple[Person, ...]:
        item = passage.get(place)
        return self.meant(passage, place) if item is not None and item.kind == "P" else ()

    def _first_in(self, passage: Tagged, end: int) -> tuple[Person, ...]:
        """``P walked free after judges ruled that his conviction was unsafe``: whom the sentence is about."""
        first = next(passage.found("P", 0, end), None)
        people = self.meant(passage, first[0]) if first else ()
        # "Judge Poe said that the conviction was unsafe": not the judge's own
        return () if all(person.key in self._barred for person in people) else people
