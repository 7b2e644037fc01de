"""Whose an order is: the people of the verb that governs it, or against whom it was made.

``P was given T and W``, ``P must sign W``, ``A W was made against P``, ``P: T in prison; W``. Where nobody but
a court stands there, it is for those spoken of as sentenced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.order_mentions import NamedOrder
from kg.extract.order_rules import not_made, was_made
from kg.extract.order_terms import amount_of
from kg.extract.people import Person
from kg.extract.syntax import unreal
from kg.extract.tagging import Tagged, compile_rule

Whose: TypeAlias = tuple[tuple[Person, ...], int]
"""People, and the place in the tagged text where what is said of them starts."""
_Verb: TypeAlias = tuple[int, int, tuple[Person, ...], int | None]

_TELLING = frozenset({"sentence", "given", "admit", "convict"})
_GOVERNING = frozenset({"sentence", "given"})
SUMS = frozenset({"confiscation", "compensation", "surcharge-or-costs"})
"""Kinds of orders to pay: they have an amount and no term."""
_FURTHER_VERBS = compile_rule(
    r"\b(?:(?:will|would|must|is to|are to|has to|have to) (?:now |also |both |each |then )*(?:be|become|remain|"
    r"stay|spend|serve|sign|wear|have|pay|complete|undertake|comply|register)"
    r"|(?:is|are) (?:now |also )+(?:on|the subject|under|subject)|(?:has|have) become|agreed to|landed with|"
    r"slapped with|served with|hit with|left with)\b",
    re.IGNORECASE,
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:after|when|while|whilst|because|despite|who|breach\w*|flout\w*|fail(?:ed|ing|ure) to comply|"
    r"by (?:going|contacting|breaching))\b|;(?!.*\b(?:hours|month|W))",
    re.IGNORECASE,
)
_OF_THE_ORDER = re.compile(r"\b(?:which|that|orders?|it|ban|requirements?)(?: also)? $", re.IGNORECASE)
_ABSTRACT = re.compile(r"\b(?:being|be|to) $", re.IGNORECASE)
_PAST_PERFECT = re.compile(r"\bhad (?:\w+ ){0,2}(?:been )?$", re.IGNORECASE)
_NO_SUBJECT = re.compile(r"\W*(?:(?:also|and|then|both|each|he was|she was)\W*)*$", re.IGNORECASE)
_VERB_FORM = re.compile(
    r"(?:placed|put|added|recommended|banned|disqualified|barred|deported|forfeited|destroyed|prohibited|"
    r"excluded|confiscated|deprived|stripped|removed|crushed|fitted|bound|ordered|fined|jailed|imprisoned|locked up)\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:will|would|must|is to|are to|has to|have to)(?: (?:now|also|both|then|each|be|remain|stay|\w+ly)){0,3} $",
    re.IGNORECASE,
)
_AUXILIARY = compile_rule(
    r"(?:\b(?:was|were|been|be|is|are|and|also|or|now|both|each|must|will|to|\w+ly)|[,:;–—.]|{P}|^\W*)\s*$",
    re.IGNORECASE,
)
_BECOMES = re.compile(
    r"\b(?:will (?:now |also )*(?:be|become|remain)|has become|(?:is|are) now|become|remain(?:s|ing)?|becoming|"
    r"register(?:ed)? as|being) (?:an? )?$",
    re.IGNORECASE,
)
_THINGS = re.compile(
    r"\b(?:drugs?|devices?|phones?|computers?|laptops?|tablets?|equipment|items?|weapons?|knife|knives|machete|"
    r"guns?|cash|money|cars?|vehicles?|bikes?|dogs?|"
    r"plants|cannabis|cocaine|heroin|hard drives?|property|watch|jewellery|order(?:ed)?)\b",
    re.IGNORECASE,
)
_DISPOSED_OF = re.compile(
    r"(?:\border(?:ed)?\b[^.;]{0,80}|\b(?:is|are) to be|\bwill(?: be)?|\b(?:was|were|be|been))(?: \w+ly)? $",
    re.IGNORECASE,
)
_NAME_OF = compile_rule(r"({P})[’']s (?:name|details) (?:was|were|has been|have been|will be)(?: also)? $")
_PAYS = re.compile(r"\bpay\b[^.;]{0,60}$", re.IGNORECASE)
_REACH = 200
_ON_TOP = re.compile(
    r"\W*(?:as well as|alongside|in addition to|on top of|along with|together with|plus)\b[^,]*$", re.IGNORECASE
)
_ENTRY = compile_rule(r"^\W*({P})\s*[:–—;,-]")
_IN_A_YEAR = compile_rule(
    r"s?(?: \([^)]*\))?(?: (?:was|were)(?: \w+)? (?:made|imposed|issued|granted|given))?"
    r"(?: (?:at|by) [^.,;]{0,30})? in ({D})"
)
_JAILED_IN_A_YEAR = compile_rule(
    r"\b(?:jailed|sentenced|imprisoned|locked up)(?: (?:for|to) {T}[^.,;]{0,20})? in ({D})[^.;]{0,60}$", re.IGNORECASE
)
_AGAINST = compile_rule(
    r"[^.;]{0,120}?\b(?:against|on|upon|to|for|prohibiting|banning|preventing|stopping) ({P})(?![’']s)", re.IGNORECASE
)


class Owners:
    """Finds whose an order is, passage by passage; remembers who was sentenced last."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._events: dict[int, list[Event]] = {}
        for event in discourse.events:
            self._events.setdefault(event.tagged.index, []).append(event)
        self._current: tuple[tuple[Person, ...], int] = ((), -9)

    def events(self, tagged: Tagged) -> Sequence[Event]:
        """The events of one passage."""
        return self._events.get(tagged.index, ())

    def heard(self, tagged: Tagged) -> None:
        """Remember whom a passage, now read, was about."""
        for event in self.events(tagged):
            if event.kind in _TELLING and event.people and not event.unreal:
                self._current = (event.people, tagged.index)

    def whose(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """The people an order was made for, and where the statement starts; None where it was not made."""
        text, position = tagged.text, order.position
        if not_made(text, position) or _of_a_past_year(tagged, position) or not self._is_order(tagged, order):
            return None
        if order.who:
            named = [p for place in order.who if tagged.get(place) for p in self._discourse.meant(tagged, place)]
            return self._known(named or self._current_people(tagged, order.who[0]), order.who[0])
        if _VERB_FORM.match(order.words) and order.slug != "forfeiture":
            people, place = self._discourse.subject_of(tagged, position)
            if people:
                return self._known(people, place if place is not None else position)
            name = _NAME_OF.search(text, 0, position)
            if name:
                return self._known(self._discourse.meant(tagged, name.start(1)), name.start(1))
            if _NO_SUBJECT.match(text[:position]):
                return self._known(self._current_people(tagged, position), position)
        if was_made(text, position) or order.slug == "forfeiture":
            return self._made_for(tagged, order)
        return self._governed(tagged, order) or self._fronted(tagged, order) or self._entry(tagged, order)

    def _is_order(self, tagged: Tagged, order: NamedOrder) -> bool:
        text, before = tagged.text, tagged.text[max(0, order.position - _REACH) : order.position]
        if re.match(r"face|subject to deport", order.words, re.IGNORECASE):
            return False
        if order.slug == "sex-offenders-register" and order.words.lower().startswith("registered"):
            return bool(_BECOMES.search(before))
        if order.slug == "forfeiture":
            return bool(_THINGS.search(text)) and bool(
                _DISPOSED_OF.search(before)
                or re.search(r"forfeit|depriv|destruction|^to be\b", order.words, re.IGNORECASE)
            )
        if _VERB_FORM.match(order.words) and not _AUXILIARY.search(before):
            return False
        if order.slug in SUMS and not re.search(r"order|surcharge", order.words, re.IGNORECASE):
            return amount_of(tagged, order.position, len(text)) is not None or bool(_PAYS.search(before))
        return True

    def _governed(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """The people of the last verb before the order that gives, sentences or obliges."""
        text = tagged.text
        event = self._verb_before(tagged, order.position)
        if event is None:
            return None
        start, end, people, subject = event
        if _ANOTHER_MATTER.search(text[end : order.position]) or _PAST_PERFECT.search(text[:start]):
            return None
        if people:
            return self._known(people, subject if subject is not None else start)
        before = [self._discourse.meant(tagged, place) for place, _ in tagged.found("P", 0, start)]
        alone = (
            len(self._discourse.defendants) == 1
            and before
            and all(p == tuple(self._discourse.defendants) for p in before)
        )
        if _NO_SUBJECT.match(text[:start]) or (alone and not _ABSTRACT.search(text[:start])):
            return self._known(self._current_people(tagged, start), start)
        return None

    def _fronted(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """``As well as a W, P was given …``"""
        if not _ON_TOP.match(tagged.text[: order.position]):
            return None
        events = [e for e in self.events(tagged) if e.start > order.position and e.kind in _GOVERNING]
        return self._known(events[0].people, order.position) if events and not events[0].unreal else None

    def _verb_before(self, tagged: Tagged, position: int) -> _Verb | None:
        found: list[_Verb] = []
        for event in self.events(tagged):
            if event.kind not in _GOVERNING or event.end > position:
                continue
            if (event.kind == "sentence" and event.future) or event.unreal:
                continue
            if self._is_court(event):
                continue
            found.append((event.start, event.end, event.people, event.subject))
        for match in _FURTHER_VERBS.finditer(tagged.text, 0, position + 1):
            if _OF_THE_ORDER.search(tagged.text[: match.start()]):
                continue
            if not any(start <= match.start() < end for start, end, _, _ in found):
                people, place = self._discourse.subject_of(tagged, match.start())
                found.append((match.start(), match.end(), people, place))
        found += self._hidden_verbs(tagged, position)
        return max(found, key=lambda verb: verb[0], default=None)

    def _hidden_verbs(self, tagged: Tagged, position: int) -> Iterator[_Verb]:
        """Verbs that stand inside a label (``fined``), or have one for their object (``will sign W``)."""
        base = tagged.passage.span.start
        for place, item in tagged.found("W", 0, position):
            words = tagged.passage.text[item.span.start - base : item.span.end - base]
            if item.value.kind == "sentence" and _VERB_FORM.match(words) and not unreal(tagged.text, place):
                people, subject = self._discourse.subject_of(tagged, place)
                yield place, place + 1, people, subject
        modal = _MODAL.search(tagged.text, 0, position)
        if modal:
            people, subject = self._discourse.subject_of(tagged, modal.start())
            yield modal.start(), modal.end(), people, subject

    def _is_court(self, event: Event) -> bool:
        """``Judge P imposed`` is not said of the defendant."""
        return bool(re.match(r"imposed|ordered", event.words)) and not re.search(
            r"(?:was|were|been|be|is|are|and)(?: \w+)? $", event.tagged.text[: event.start]
        )

    def _made_for(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """``against P``, or the people spoken of as sentenced."""
        against = _AGAINST.match(tagged.text, order.position + 1)
        if against:
            people = self._discourse.meant(tagged, against.start(1))
            known = self._known(people, order.position)
            if known:
                return known
        return self._known(self._current_people(tagged, order.position), order.position)

    def _current_people(self, tagged: Tagged, position: int) -> tuple[Person, ...]:
        here = [
            e.people
            for e in self.events(tagged)
            if e.kind in _TELLING and e.start < position and self._known(e.people, 0)
        ]
        if here:
            return here[-1]
        if len(self._discourse.defendants) == 1:
            return tuple(self._discourse.defendants)
        people, index = self._current
        return people if tagged.index - index <= 2 else ()

    def _entry(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """``Name, of Town: 18 months in prison; 180 hours of W``: a list's entry belongs to who opens it."""
        match = _ENTRY.match(tagged.text)
        if match is None or not re.search(r"[:–—;]|-", tagged.text[: order.position]):
            return None
        if _ANOTHER_MATTER.search(
            tagged.text[max(match.end(), tagged.text.rfind(";", 0, order.position)) + 1 : order.position]
        ):
            return None
        return self._known(self._discourse.meant(tagged, match.start(1)), match.start(1))

    def _known(self, people: Sequence[Person], anchor: int) -> Whose | None:
        """Defendants; or those named as who got it, since an order may come without a conviction."""
        known = tuple(p for p in people if p in self._discourse.defendants or (p.certain and not (p.ranks or p.titles)))
        return (known, anchor) if known and len(known) == len(people) else None

    # -- what is known of it


def _of_a_past_year(tagged: Tagged, position: int) -> bool:
    """``given a W in D``, ``jailed in D and put on W``, where D is no more than a year: an earlier order."""
    match = _IN_A_YEAR.match(tagged.text, position + 1) or _JAILED_IN_A_YEAR.search(tagged.text, 0, position)
    when = tagged.item(match.start(1)).value.past if match else None
    return when is not None and when.month is None
