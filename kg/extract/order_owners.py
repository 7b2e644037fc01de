"""Whose an order is: the people of the verb that governs it, or against whom it was made.

``P was given T and W``, ``P must sign W``, ``A W was made against P``, ``P: T in prison; W``. Where nobody but
a court stands there, it is for those spoken of as sentenced.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TypeAlias

from kg import patterns as re
from kg.extract.broken_orders import broken_by_offence, broken_since
from kg.extract.discourse import Discourse
from kg.extract.events import Event, said_to
from kg.extract.one_of_several import of_some_of_them
from kg.extract.order_named import NamedOrder
from kg.extract.order_rules import not_made, of_a_past_year, was_made
from kg.extract.order_terms import amount_of
from kg.extract.order_verbs import GOVERNING, VERB_FORM, VERB_WITHIN, Verbs
from kg.extract.people import Person
from kg.extract.proceeds import listed_from
from kg.extract.sentence_nouns import NOUN, sentences_by_noun
from kg.extract.tagging import Tagged, compile_rule

Whose: TypeAlias = tuple[tuple[Person, ...], int]
"""People, and the place in the tagged text where what is said of them starts."""

_TELLING = frozenset({"sentence", "given", "admit", "convict"})
SUMS = frozenset({"confiscation", "compensation", "surcharge-or-costs"})
"""Kinds of orders to pay: they have an amount and no term."""
_ANOTHER_MATTER = re.compile(
    r"\b(?:after|when|while|whilst|because|despite|who|breach\w*|flout\w*|fail(?:ed|ing|ure) to comply|"
    r"by (?:going|contacting|breaching))\b|;(?!.*\b(?:hours|month)|\s*(?:and |also )*$)",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(r"\b(?:being|be|to) $", re.IGNORECASE)
_PAST_PERFECT = re.compile(r"\bhad (?:\w+ ){0,2}(?:been )?$", re.IGNORECASE)
_NO_SUBJECT = re.compile(r"\W*(?:(?:also|and|then|both|each|all|he was|she was)\W*)*$", re.IGNORECASE)
_AUXILIARY = compile_rule(
    r"(?:\b(?:was|were|been|be|is|are|and|also|or|now|both|each|all|further|must|will|to|\w+ly)|[,:;–—.]| -|{P}|^\W*)"
    r"\s*$",
    re.IGNORECASE,
)
_BECOMES = re.compile(
    r"(?:[’']ll|\bwill) (?:now |also )*(?:be|become|remain) (?:an? )?$|\b(?:has become|(?:is|are) now|become"
    r"|remain(?:s|ing)?|becoming|"
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
_IS_THERE = (
    r"(?:name|details) (?:(?:was|were|has been|have been)|(?:will |is to |must )?(?:be|go|stay|remain|appear)"
    r"|goes|stays|remains|is)(?: also| now)?(?: on(?:to)?(?: the)?)? $"
)
_NAME_OF = compile_rule(rf"({{P}})[’']s {_IS_THERE}")
_HIS_NAME = re.compile(rf"(?P<opens>^\W*)?\b(?:[Hh]is|[Hh]er) {_IS_THERE}")
_PAYS = re.compile(r"\bpay\b[^.;]{0,60}$", re.IGNORECASE)
_REACH = 200
_ON_TOP = re.compile(
    r"\W*(?:as well as|alongside|in addition to|on top of|along with|together with|plus)\b[^,]*$", re.IGNORECASE
)
_ENTRY = compile_rule(r"^\W*({P})\s*[:–—;,-]")
_OPENS_LIST = re.compile(r"(?: (?:the following|also|these|orders?))*\s*:\s*", re.IGNORECASE)
_HEADS_ITEM = compile_rule(r"\W*(?:(?:an?|the|{T}|{I}|of|for|[\w-]+) |-)*", re.IGNORECASE)
# "In March 2009 he was banned for a year": by an earlier court, where the text tells of something two years later
_LONG_AGO = compile_rule(r"\W*(?:(?:Back )?[Ii]n|On) ({D})(?:,| {P})")
_AGAINST = compile_rule(
    r"[^.;]{0,120}?\b(?:against|in (?:respect of|relation to)|on|upon|to|for|prohibiting|banning|preventing|stopping|"
    r"prohibits|bans|prevents|stops|bars|forbids) (?:each of |both of |(?<=against )(?:[a-z-]+ ){1,3})?({P})(?![’']s)",
    re.IGNORECASE,
)


# "was told that the insurer must pay W"
_THAT_ANOTHER = re.compile(r"\bthat (?:the|an?|its|his|her|their) (?:[a-z-]+ ){1,3}$")
_AGAINST_HIM = re.compile(r"\bagainst .$")
# "Roe was ordered to pay £40 costs, and the others £220 costs each", "Roe got a year and Poe 90 hours of unpaid work"
_AND_ANOTHER = compile_rule(
    r"(?:{M}|{W}|{T}|{N}|\b(?:discharge|sentence|order|life))[’']?(?: each| in (?:prison|jail)| behind bars)?"
    r"(?:,|,? and|,? while| whilst| whereas|;|,? with) (?P<who>{P})"
    r",? (?:(?:to|ordered|told|made|given|handed|getting|receiving|paying|doing|pay|do|complete|carry out|serve|wear"
    r"|subject|put on|placed on|an?|the|of|in|each|{M}|{T}|{I}|{N}|hours) )*$"
)
# "Ann Roe, 24, of Harwick. Admitted O. T W with N W.": a register tells what was ordered without a verb.
_ENTRY_GOES_ON = compile_rule(r"\W*(?:(?:{W}|{T}|{N}|{M}|and|with|of|for|plus|an?)[\s,]*)*")
# "Fined £500. Costs £85, surcharge £200.", "£85 costs and a £34 surcharge."
_ONLY_SUMS = compile_rule(r"\W*(?:(?:{W}|{M}|and|with|of|plus|an?|[Cc]rown|[Pp]rosecution|victim)[\s,.]*)+")
# "The firm was fined M and ordered to pay W": nobody is.
_BODY_FINED = compile_rule(
    r"[^\w\ue000-\uefff]*(?:(?:The|A|An|Its|Their) [^.;\ue000-\ue0ff]{0,60}|{B}[^.;\ue000-\ue0ff]{0,80}|It) (?:was"
    r"|were|has been)"
    r" (?:\w+ )?(?:fined|ordered)\b[^.;\ue000-\ue0ff]*$"
)
_AGAINST_ALL = compile_rule(
    r"[^.;]{0,60}?\b(?:against|on|upon) (?:the )?({N}) (?:defendants|men|women|people|offenders)\b"
)
# "A levy of £15 was imposed in each case"
_IN_EACH_CASE = compile_rule(
    r"s?(?: of {M})? (?:was|were) (?:also )?(?:imposed|made|added|ordered) in (?:each|every|both) cases?\b"
)
_BENEFITED = compile_rule(
    r"\b(?:court|judge|sheriff|it was|was)\b[^.;]{0,40}?"
    r"\b(?:found|ruled|heard|determined|agreed|decided|told|accepted)\b"
    r"[^.;{P}]{0,30}? ({P})(?:[’']s)? (?:had |has |have )?(?:criminal )?(?:benefit|profit|gain|made)".replace(
        "{P}]", "\ue000-\ue0ff]"
    )
)

_PAID_AS = compile_rule(r" {M} (?:in |as )?({W})")
_BESIDE = compile_rule(r"(?:{M}|{T}|{W})[^.;]{0,30}?(?:,| and| plus| with| as well as) (?:the |the same |similar )?$")
_OF_DAMAGE = re.compile(r"s? of (?:the |his |her |repairing )*(?:damage|repairs?|window|treatment)\b")
# "The raid, for which Roe was jailed, cost £3,000"
_SUM_BEHIND = compile_rule(r" (?:(?:about|around|almost|nearly|over|up to|more than) )?{M}")
_SUM = compile_rule(r"{M} (?:in |towards )?$|\b(?:pay|paying|plus|and|fined|with) $")
# "two former directors of its electronic monitoring business"
_TRADE_IN_TAGS = re.compile(
    r" (?:business|contracts?|firm|company|compan(?:y|ies)|scandal|fraud|division"
    r"|arm|industry|equipment|provider|staff|scheme|technology)\b"
)
# "was offered a place on a drink driver rehabilitation course"
_OFFERED = re.compile(
    r"\boffered (?:(?:an?|the|his|her|place|chance|opportunity|on|to|of|take|do|go|attend|complete) )*[^.;,]{0,25}$"
)
_OVER = re.compile(r"[.;]|$|,? (?:and|as|as well as) ")
_SAYS = re.compile(r"\b(?:said|says|saying|told|telling|heard|added|asked|applied|application)\b")
_LIKELY = re.compile(
    r"\b(?:likely|liable|expected|due|eligible) (?:to (?:be )?|for )?(?:automatic(?:ally)? )?$", re.IGNORECASE
)


class Owners:
    """Finds whose an order is, passage by passage; remembers who was sentenced last."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self.events = discourse.events_in
        self._verbs = Verbs(discourse, self.events)
        self._opened: tuple[Person, ...] = ()
        self._current: tuple[tuple[Person, ...], int] = ((), -9)

    def meant(self, tagged: Tagged, place: int) -> tuple[Person, ...]:
        """The people whom a reference means."""
        return self._discourse.meant(tagged, place)

    def known(self, tagged: Tagged, place: int) -> tuple[Person, ...]:
        """Those whom a reference means, if they are on trial, or certainly somebody."""
        told = self._known(self._discourse.meant(tagged, place), place)
        return told[0] if told else ()

    def heard(self, tagged: Tagged) -> None:
        """Remember whom a passage, now read, was about."""
        for event in self.events(tagged):
            if not event.people or event.unreal:
                continue
            if event.kind in _TELLING or event.people == self._current[0]:
                self._current = (event.people, tagged.index)
        told = [event.people for event in self._nouns if event.tagged is tagged]
        if told:
            self._current = (told[-1], tagged.index)
        if tagged.block != "bullet":
            self._opened = self._opens_list(tagged)

    def _opens_list(self, tagged: Tagged) -> tuple[Person, ...]:
        """Whom a list of orders is for: ``P was given:`` above it says so."""
        last = max(self.events(tagged), key=lambda event: event.start, default=None)
        if last is None or last.kind not in GOVERNING or last.unreal or last.future:
            return ()
        if _PAST_PERFECT.search(tagged.text[: last.start]):
            return ()
        return last.people if _OPENS_LIST.fullmatch(tagged.text, last.end) else ()

    def _given_to_a_stranger(self, tagged: Tagged, position: int) -> bool:
        """``He gave Poe 26 weeks and 150 hours of unpaid work``, of somebody by name who is nobody on trial."""
        for event in reversed([event for event in self.events(tagged) if event.start < position]):
            item = tagged.get(event.subject) if event.subject is not None else None
            if item is not None and item.kind == "P" and item.value.form == "name":
                return not (event.people or event.unreal) and event.kind in {"given", "sentence"}
        return False

    def whose(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """The people an order was made for, and where the statement starts; None where it was not made."""
        text, position = tagged.text, order.position
        if not self._is_made(tagged, order) or self._given_to_a_stranger(tagged, position):
            return None
        passages = self._discourse.tagged
        if order.slug not in SUMS and (
            broken_since(passages, tagged, position) or broken_by_offence(passages, tagged, position, order.slug)
        ):
            return None
        if order.of or order.who:
            return self._told_plainly(tagged, order)
        if VERB_FORM.match(order.words) and order.slug != "forfeiture":
            told = self._subject_of(tagged, position)
            if told is not None:
                return self._known(*told)
        if VERB_WITHIN.match(order.words):
            people, place = self._discourse.subject_of(tagged, position)
            return self._known(people, place if place is not None else position)
        if tagged.block == "bullet" and self._opened and _HEADS_ITEM.fullmatch(text, 0, position):
            return self._known(self._opened, position)
        listed = order.slug != "other-order" and _ENTRY_GOES_ON.fullmatch(text, 0, position)
        people = self._discourse.heading_the_line(tagged) if listed else ()
        if listed and not people and _ONLY_SUMS.fullmatch(text):
            people = self._current_people(tagged, position)
        if people:
            return self._known(people, position)
        if was_made(text, position) or order.slug == "forfeiture":
            return self._made_for(tagged, order)
        if named := self._by_his_name(tagged, position):
            return self._known(named, position)
        return (
            self._governed(tagged, order)
            or self._fronted(tagged, order)
            or self._entry(tagged, order)
            or self._beside_noun(tagged, order)
        )

    def _is_made(self, tagged: Tagged, order: NamedOrder) -> bool:
        """Whether an order was made in the case, and not for one of several of whom it is not told which."""
        if not_made(tagged.text, order.position) or of_some_of_them(tagged.text, order.position):
            return False
        return not self._is_old(tagged, order.position) and self._is_order(tagged, order)

    def _told_plainly(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """Where no order is named: of those dealt with, as of others it is none (``He cannot drive for a year``)."""
        long_ago = _LONG_AGO.match(tagged.text)
        when = tagged.item(long_ago.start(1)).value.past if long_ago else None
        if when is not None and when.month is None:
            return None
        if order.who:
            named = [p for place in order.who if tagged.get(place) for p in self._discourse.meant(tagged, place)]
            return self._known(named or self._current_people(tagged, order.who[0]), order.who[0])
        if _PAST_PERFECT.search(tagged.text, 0, order.position):
            return None
        subject, place = self._discourse.subject_of(tagged, order.position)
        people = self._his(tagged, order.position) if order.of == "his" else subject
        dealt_with = said_to(self._discourse.events, {"sentence", "given", "admit", "convict"})
        if not dealt_with.issuperset(people):
            return None
        return self._known(people, place if place is not None else order.position)

    def _by_his_name(self, tagged: Tagged, position: int) -> tuple[Person, ...]:
        """``His name was W``: of whom a sentence told last; ``… and his name goes W``: of whom this one tells."""
        told = _HIS_NAME.search(tagged.text, 0, position)
        return self._his(tagged, told.start()) if told else ()

    def _his(self, tagged: Tagged, position: int) -> tuple[Person, ...]:
        told_here = any(event.people and event.start < position for event in self.events(tagged))
        return self._current_people(tagged, position) if told_here else self._discourse.last_before(tagged)

    def _is_old(self, tagged: Tagged, position: int) -> bool:
        """``In March 2009 he was W``, in a text that tells of something two years later; ``given a W in 2019``."""
        if of_a_past_year(tagged, position):
            return True
        match = _LONG_AGO.match(tagged.text)
        when = tagged.item(match.start(1)).value.past if match else None
        return when is not None and when.year + 2 <= self._latest_year

    @cached_property
    def _latest_year(self) -> int:
        told = [item.value.past for passage in self._discourse.tagged for _, item in passage.found("D")]
        return max((when.year for when in told if when is not None), default=0)

    def _subject_of(self, tagged: Tagged, position: int) -> Whose | None:
        """Of whom a label that is a participle is said (``was W``, ``P's name was W``); None where it is left open."""
        court = self._verbs.court_adding(tagged, position)
        if court is not None:
            return court.people, court.start
        people, place = self._discourse.subject_of(tagged, position)
        if people:
            return people, place if place is not None else position
        name = _NAME_OF.search(tagged.text, 0, position)
        if name:
            return self._discourse.meant(tagged, name.start(1)), name.start(1)
        if told := self._by_his_name(tagged, position):
            return told, position
        if _NO_SUBJECT.match(tagged.text[:position]):
            # "Banned for T" goes on with whoever stands above it, not with the one named below
            end = tagged.passage.span.end
            above = [p for p in self._current_people(tagged, position) if p.spans[0].start < end]
            return tuple(above), position
        return None

    def _is_order(self, tagged: Tagged, order: NamedOrder) -> bool:
        text, before = tagged.text, tagged.text[max(0, order.position - _REACH) : order.position]
        if re.match(r"face|subject to deport|closure\b", order.words, re.IGNORECASE):
            return False  # a closure order is made on a flat or a shop
        named = _PAID_AS.match(text, order.position + 1) if order.slug == "confiscation" else None
        if named and tagged.item(named.start(1)).value.slug == "compensation":  # "pay back M in compensation"
            return False
        if order.slug == "surcharge-or-costs" and (
            before.endswith("at a ")  # "making good, at a cost of £640"
            or (
                order.words.lower() == "cost"
                and _SUM_BEHIND.match(text, order.position + 1)
                and not _SUM.search(before)
            )
        ):
            return False
        if order.slug == "curfew" and _TRADE_IN_TAGS.match(text, order.position + 1):
            return False
        if order.slug == "rehabilitation-requirement" and _OFFERED.search(before):
            return False
        if order.slug == "deportation" and _LIKELY.search(before):  # "is likely to be deported"
            return False
        if order.slug == "sex-offenders-register" and order.words.lower().startswith("registered"):
            return bool(_BECOMES.search(before))
        if order.slug == "surcharge-or-costs" and _OF_DAMAGE.match(text, order.position + 1):
            return False
        if order.slug == "forfeiture":
            of_its_own = order.words.lower().endswith("order")  # "a deprivation order in relation to Rex"
            return bool(of_its_own or _THINGS.search(text)) and bool(
                _DISPOSED_OF.search(before)
                or re.search(r"forfeit|depriv|destruction|^to be\b", order.words, re.IGNORECASE)
            )
        if VERB_FORM.match(order.words) and not _AUXILIARY.search(before):
            return False
        if order.slug in SUMS and not re.search(r"order|surcharge|^compensate", order.words, re.IGNORECASE):
            paid = before + order.words if order.words.lower().startswith("pay ") else before
            amount = amount_of(tagged, order.position, len(text))
            return amount is not None or bool(_PAYS.search(paid)) or _bare_costs(tagged, order)
        return True

    def _governed(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """The people of the last verb before the order that gives, sentences or obliges."""
        text = tagged.text
        event = self._verbs.before(tagged, order.position)
        if event is None:
            return None
        start, end, people, subject = event
        if _ANOTHER_MATTER.search(text[end : order.position]) or _PAST_PERFECT.search(text[:start]):
            return None
        if another := _AND_ANOTHER.search(text, end, order.position):
            return self._known(self._discourse.meant(tagged, another.start("who")), another.start("who"))
        if people:
            return self._known(people, subject if subject is not None else start)
        before = [self._discourse.meant(tagged, place) for place, _ in tagged.found("P", 0, start)]
        alone = (
            len(self._discourse.defendants) == 1
            and before
            and all(p == tuple(self._discourse.defendants) for p in before)
        )
        # "His wife must do 100 hours of unpaid work": it is not him
        if subject is not None and tagged.item(subject).value.form == "kin":
            return None
        if _THAT_ANOTHER.search(text, 0, start):
            return None
        if _NO_SUBJECT.match(text[:start]) or (alone and not _ABSTRACT.search(text[:start])):
            told = self._current_people(tagged, start)
            # "Roe and Poe were jailed. He must pay W": one of them, whichever it is
            one = any(item.value.form == "pronoun" for _, item in tagged.found("P", 0, start))
            return None if one and len(told) > 1 else self._known(told, start)
        return None

    def _fronted(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """``As well as a W, P was given …``"""
        if not _ON_TOP.match(tagged.text[: order.position]):
            return None
        events = [e for e in self.events(tagged) if e.start > order.position and e.kind in GOVERNING]
        return self._known(events[0].people, order.position) if events and not events[0].unreal else None

    def _beside_noun(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """``The sentence was one of T, along with N W``: whoever got it."""
        told = [event for event in self._nouns if event.tagged is tagged and event.start < order.position]
        if not told or told[-1].tail < order.position:
            return None
        between = tagged.text[told[-1].start : order.position]
        if _ANOTHER_MATTER.search(between) or _SAYS.search(between):
            return None
        return self._known(told[-1].people, told[-1].start)

    @cached_property
    def _nouns(self) -> list[Event]:
        return [event for event in sentences_by_noun(self._discourse) if event.rule == NOUN]

    def _made_for(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """``against P``, or the people spoken of as sentenced."""
        against = _AGAINST.match(tagged.text, order.position + 1)
        if against is None and order.slug != "forfeiture" and _BODY_FINED.match(tagged.text[: order.position]):
            return None
        if against:
            if tagged.item(against.start(1)).value.form == "kin" and _AGAINST_HIM.search(against.group()):
                return None  # "There was also a W against his wife"
            places = listed_from(tagged, against.start(1)) if order.slug == "confiscation" else [against.start(1)]
            people = tuple(dict.fromkeys(p for place in places for p in self._discourse.meant(tagged, place)))
            known = self._known(people, order.position)
            if known:
                return known
        if _IN_EACH_CASE.match(tagged.text, order.position + 1):
            sentenced = said_to(self._discourse.events, {"sentence", "given"})
            return self._known([p for p in self._discourse.defendants if p in sentenced], order.position)
        counted = _AGAINST_ALL.match(tagged.text, order.position + 1)
        if counted and tagged.item(counted.start(1)).value.value == len(self._discourse.defendants) > 1:
            return self._known(tuple(self._discourse.defendants), order.position)
        benefited = _BENEFITED.search(tagged.text, 0, order.position) if order.slug == "confiscation" else None
        if benefited:
            return self._known(self._discourse.meant(tagged, benefited.start(1)), benefited.start(1))
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
        return people if tagged.index - index <= 2 and not self._open_between(index, tagged) else ()

    def _open_between(self, index: int, tagged: Tagged) -> bool:
        """Whether somebody whom the text leaves open was sentenced since a passage."""
        between = (p for p in self._discourse.tagged if index < p.index < tagged.index)
        return any(e.kind == "sentence" and not (e.people or e.unreal) for p in between for e in self.events(p))

    def _entry(self, tagged: Tagged, order: NamedOrder) -> Whose | None:
        """``Name, of Town: 18 months in prison; 180 hours of W``: a list's entry belongs to who opens it."""
        match = _ENTRY.match(tagged.text)
        if match is None or not re.search(r"[:–—;]|-", tagged.text[: order.position]):
            return None
        opens = max(match.end(), tagged.text.rfind(";", 0, order.position), tagged.text.rfind(" - ", 0, order.position))
        if _ANOTHER_MATTER.search(tagged.text[opens + 1 : order.position]):
            return None
        return self._known(self._discourse.meant(tagged, match.start(1)), match.start(1))

    def _known(self, people: Sequence[Person], anchor: int) -> Whose | None:
        """Defendants; or those named as who got it, since an order may come without a conviction."""
        known = tuple(p for p in people if p in self._discourse.defendants or (p.certain and not (p.ranks or p.titles)))
        return (known, anchor) if known and len(known) == len(people) else None


def _bare_costs(tagged: Tagged, order: NamedOrder) -> bool:
    """``was fined M plus costs``, ``a community order with N W and costs``: of how much is not told."""
    before, after = tagged.text[: order.position], tagged.text[order.position + 1 :]
    return bool(_BESIDE.search(before)) and bool(_OVER.match(after)) and order.slug == "surcharge-or-costs"
