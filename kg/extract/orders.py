"""Orders: what a court made beside or instead of a sentence, for whom and for how long (contract, rules 3 and 12).

An order belongs to the people of the verb that governs it (``P was given T and W``, ``P must sign W``); where
it is itself what was made (``A W was made for T``), to those against whom, else to those just sentenced.
What was broken, possible, earlier or explained is no order (:mod:`kg.extract.order_rules`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kg.extract.discourse import Discourse, Event
from kg.extract.evidence import evidence
from kg.extract.order_rules import not_made, was_made
from kg.extract.order_terms import amount_of, length_of
from kg.extract.people import Person
from kg.extract.syntax import unreal
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Evidence, Order, Term

_TELLING = frozenset({"sentence", "given", "admit", "convict"})
_GOVERNING = frozenset({"sentence", "given"})
_SUMS = frozenset({"confiscation", "compensation", "surcharge-or-costs"})
_TIMELESS = _SUMS | {"forfeiture", "deportation"}
_FURTHER_VERBS = compile_rule(
    r"\b(?:(?:will|must|is to|are to|has to|have to) (?:now |also |both |each |then )*(?:be|become|remain|stay|spend|serve|sign|wear|have|pay|complete|undertake|comply|register)"
    r"|(?:is|are) (?:now |also )+(?:on|the subject|under|subject)|(?:has|have) become|agreed to|landed with|slapped with|served with|hit with|left with)\b",
    re.IGNORECASE,
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:after|when|while|whilst|because|despite|who|breach\w*|flout\w*|fail(?:ed|ing|ure) to comply|by (?:going|contacting|breaching))\b|;(?!.*\b(?:hours|month|W))",
    re.IGNORECASE,
)
_OF_THE_ORDER = re.compile(r"\b(?:which|that|orders?|it|ban|requirements?)(?: also)? $", re.IGNORECASE)
_ABSTRACT = re.compile(r"\b(?:being|be|to) $", re.IGNORECASE)
_PAST_PERFECT = re.compile(r"\bhad (?:\w+ ){0,2}(?:been )?$", re.IGNORECASE)
_NO_SUBJECT = re.compile(r"\W*(?:(?:also|and|then|both|each|he was|she was)\W*)*$", re.IGNORECASE)
_VERB_FORM = re.compile(
    r"(?:placed|put|added|recommended|banned|disqualified|barred|deported|forfeited|destroyed|prohibited|excluded|tagged|confiscated|deprived|stripped|removed|crushed|fitted|bound|ordered|fined|jailed|imprisoned|locked up)\b", re.IGNORECASE
)
_MODAL = re.compile(r"\b(?:will|must|is to|are to|has to|have to)(?: (?:now|also|both|then|each|be|remain|stay|\w+ly)){0,3} $", re.IGNORECASE)
_AUXILIARY = compile_rule(
    r"(?:\b(?:was|were|been|be|is|are|and|also|or|now|both|each|must|will|to|\w+ly)|[,:;–—.]|{P}|^\W*)\s*$", re.IGNORECASE
)
_BECOMES = re.compile(r"\b(?:will (?:now |also )*(?:be|become|remain)|has become|(?:is|are) now|become|remain(?:s|ing)?|becoming|register(?:ed)? as|being) (?:an? )?$", re.IGNORECASE)
_THINGS = re.compile(
    r"\b(?:drugs?|devices?|phones?|computers?|laptops?|tablets?|equipment|items?|weapons?|knife|knives|machete|guns?|cash|money|cars?|vehicles?|bikes?|dogs?|"
    r"plants|cannabis|cocaine|heroin|hard drives?|property|watch|jewellery|order(?:ed)?)\b",
    re.IGNORECASE,
)
_DISPOSED_OF = re.compile(r"(?:\border(?:ed)?\b[^.;]{0,80}|\b(?:is|are) to be|\bwill(?: be)?|\b(?:was|were|be|been))(?: \w+ly)? $", re.IGNORECASE)
_ENTRY = compile_rule(r"^\W*({P})\s*[:–—;,-]")
_AGAINST = compile_rule(r"[^.;]{0,120}?\b(?:against|on|upon|to|for|prohibiting|banning|preventing|stopping) ({P})(?![’']s)", re.IGNORECASE)
_FOLLOW_UP = compile_rule(
    r"^\W*(?:the|both|this|these|that|it|they|all)\b(?: [\w’'-]+)?(?: orders?| bans?| requirements?| disqualifications?)?(?: [\w’'-]+){0,2} (?:will|which|lasts?|runs?|is|are|remains?)\b[^.;]{0,60}?(?:{T}|{I})",
    re.IGNORECASE,
)
_HIM_FROM = compile_rule(r"\b(?:bann|disqualify|disqualifi|barr|prohibit)(?:ed|ing) ({P}|him|her|them) from (?:(?P<driving>driving|the road)|(?P<children>working with (?:children|vulnerable))|(?P<other>\w+))", re.IGNORECASE)
_PAYS_BACK = compile_rule(
    r"\b(?:ordered|told|must|has|have|had|months|made) (?:to )?(?:pay back|repay|hand over|hand back|forfeit|surrender|pay|return)\b(?: \w+){0,5}? (?:{M}|(?P<profits>(?:his|her|their) (?:profits|criminal gains|ill-gotten gains|gains|proceeds)))",
    re.IGNORECASE,
)
_PROCEEDS = re.compile(r"\bconfiscation (?:hearing|order|proceedings)\b|\bProceeds of Crime\b|\bPOCA\b|\bcriminal (?:benefit|profit|gain|asset)s?\b|\bbenefited from\b", re.IGNORECASE)
_OTHER_PAYMENT = re.compile(r"\b(?:fine|fined|compensat\w*|costs?|surcharge|victims?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Named:
    """An order named at a place of the tagged text; ``who`` is set where its own words say whose it is."""

    position: int
    slug: str
    words: str
    who: tuple[int, ...] = ()


@dataclass(slots=True)
class _Made:
    """One person's order, as far as it is known."""

    person: Person
    slug: str
    passage: int
    term: Term | None = None
    indefinite: bool = False
    amount: Decimal | None = None
    amounts: int = 0
    evidence: list[Evidence] = field(default_factory=list)


def read_orders(discourse: Discourse) -> list[Order]:
    """The orders of a text, one for each person and kind, in order of first mention."""
    reader = _Reader(discourse)
    for tagged in discourse.tagged:
        reader.read(tagged)
    return reader.claims()


class _Reader:
    """Reads passages in order; remembers who was sentenced last, and which order was made last."""

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._events: dict[int, list[Event]] = {}
        for event in discourse.events:
            self._events.setdefault(event.tagged.index, []).append(event)
        self._made: list[_Made] = []
        self._latest: list[_Made] = []
        self._last_length: tuple[Term | None, bool] | None = None
        self._current: tuple[tuple[Person, ...], int] = ((), -9)
        self._proceeds = -9

    def read(self, tagged: Tagged) -> None:
        if _PROCEEDS.search(tagged.text):
            self._proceeds = tagged.index
        named = sorted([*_by_word(tagged), *self._by_phrase(tagged)], key=lambda order: order.position)
        if not named:
            self._follow_up(tagged)
        made_here: list[_Made] = []
        for index, order in enumerate(named):
            whose = self._whose(tagged, order)
            if whose is None:
                continue
            people, anchor = whose
            stop = self._stop(tagged, order.position, named[index + 1].position if index + 1 < len(named) else None)
            for person in people:
                made_here.append(self._note(tagged, order, person, anchor, stop))
        self._latest = made_here or self._latest
        for event in self._events.get(tagged.index, ()):
            if event.kind in _TELLING and event.people and not event.unreal:
                self._current = (event.people, tagged.index)

    # -- whose order

    def _whose(self, tagged: Tagged, order: _Named) -> tuple[tuple[Person, ...], int] | None:
        """The people an order was made for, and where the statement starts; None where it was not made."""
        text, position = tagged.text, order.position
        if not_made(text, position) or not self._is_order(tagged, order):
            return None
        if order.who:
            people = [p for place in order.who if tagged.get(place) for p in self._discourse.meant(tagged, place)]
            return self._known(people or self._current_people(tagged, order.who[0]), order.who[0])
        if _VERB_FORM.match(order.words) and order.slug not in {"forfeiture", "confiscation"}:
            people, place = self._discourse.subject_of(tagged, position)
            if people:
                return self._known(people, place if place is not None else position)
            if _NO_SUBJECT.match(text[:position]):
                return self._known(self._current_people(tagged, position), position)
        if was_made(text, position) or order.slug == "forfeiture":
            return self._made_for(tagged, order)
        governed = self._governed(tagged, order)
        return governed or self._entry(tagged, order)

    def _is_order(self, tagged: Tagged, order: _Named) -> bool:
        text, before = tagged.text, tagged.text[: order.position]
        if re.match(r"face|subject to deport", order.words, re.IGNORECASE):
            return False
        if order.slug == "sex-offenders-register" and order.words.lower().startswith("registered"):
            return bool(_BECOMES.search(before))
        if order.slug == "forfeiture":
            return bool(_THINGS.search(text)) and bool(
                _DISPOSED_OF.search(before) or re.search(r"forfeit|depriv|destruction|^to be\b", order.words, re.IGNORECASE)
            )
        if _VERB_FORM.match(order.words) and not _AUXILIARY.search(before):
            return False
        if order.slug in _SUMS and not re.search(r"order|surcharge", order.words, re.IGNORECASE):
            pays = re.search(r"\b(?:pay\w*|paid|ordered|fined|with|plus|and|in|made)\b", before)
            return amount_of(tagged, order.position, len(text)) is not None or bool(pays and re.search(r"\bpay\b[^.;]{0,60}$", before))
        return True

    def _governed(self, tagged: Tagged, order: _Named) -> tuple[tuple[Person, ...], int] | None:
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
        alone = len(self._discourse.defendants) == 1 and not any(tagged.found("P", 0, start))
        if _NO_SUBJECT.match(text[:start]) or alone and not _ABSTRACT.search(text[:start]):
            return self._known(self._current_people(tagged, start), start)
        return None

    def _verb_before(self, tagged: Tagged, position: int) -> tuple[int, int, tuple[Person, ...], int | None] | None:
        found: list[tuple[int, int, tuple[Person, ...], int | None]] = []
        for event in self._events.get(tagged.index, ()):
            if event.kind not in _GOVERNING or event.end > position:
                continue
            if event.kind == "sentence" and event.future or event.unreal:
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

    def _hidden_verbs(self, tagged: Tagged, position: int) -> Iterator[tuple[int, int, tuple[Person, ...], int | None]]:
        """Verbs that stand inside a label (``fined``), or whose object is one that starts with a verb (``will sign W``)."""
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
        return bool(re.match(r"imposed|ordered", event.words)) and not re.search(r"(?:was|were|been|be|is|are|and)(?: \w+)? $", event.tagged.text[: event.start])

    def _made_for(self, tagged: Tagged, order: _Named) -> tuple[tuple[Person, ...], int] | None:
        """``against P``, or the people spoken of as sentenced."""
        against = _AGAINST.match(tagged.text, order.position + 1)
        if against:
            people = self._discourse.meant(tagged, against.start(1))
            known = self._known(people, order.position)
            if known:
                return known
        return self._known(self._current_people(tagged, order.position), order.position)

    def _current_people(self, tagged: Tagged, position: int) -> tuple[Person, ...]:
        here = [e.people for e in self._events.get(tagged.index, ()) if e.kind in _TELLING and e.start < position and self._known(e.people, 0)]
        if here:
            return here[-1]
        if len(self._discourse.defendants) == 1:
            return tuple(self._discourse.defendants)
        people, index = self._current
        return people if tagged.index - index <= 2 else ()

    def _entry(self, tagged: Tagged, order: _Named) -> tuple[tuple[Person, ...], int] | None:
        """``Name, of Town: 18 months in prison; 180 hours of W``: a list's entry belongs to who opens it."""
        match = _ENTRY.match(tagged.text)
        if match is None or not re.search(r"[:–—;]|-", tagged.text[: order.position]):
            return None
        if _ANOTHER_MATTER.search(tagged.text[max(match.end(), tagged.text.rfind(";", 0, order.position)) + 1 : order.position]):
            return None
        return self._known(self._discourse.meant(tagged, match.start(1)), match.start(1))

    def _known(self, people: Sequence[Person], anchor: int) -> tuple[tuple[Person, ...], int] | None:
        """Defendants; or those named as who got it, since an order may come without a conviction."""
        known = tuple(p for p in people if p in self._discourse.defendants or p.certain and not (p.ranks or p.titles))
        return (known, anchor) if known and len(known) == len(people) else None

    # -- what is known of it

    def _stop(self, tagged: Tagged, position: int, following: int | None) -> int:
        stops = [e.start for e in self._events.get(tagged.index, ()) if e.start > position and e.kind in {"sentence", "given", "admit", "convict", "charge"} and not re.match(r"banned|must", e.words)]
        return min([len(tagged.text), *stops, *([following] if following is not None else [])])

    def _note(self, tagged: Tagged, order: _Named, person: Person, anchor: int, stop: int) -> _Made:
        length = None
        if order.slug not in _TIMELESS:
            length = length_of(tagged, order.position, order.slug, stop) or self._shared(tagged, order, stop)
        term, indefinite = (length.term, length.indefinite) if length else (None, False)
        if length and length.same and self._last_length:
            term, indefinite = self._last_length
        if length and (term or indefinite):
            self._last_length = (term, indefinite)
        sum_ = amount_of(tagged, order.position, stop) if order.slug in _SUMS else None
        places = [anchor, order.position, *([length.place] if length else []), *([sum_[1]] if sum_ else [])]
        quoted = evidence(tagged, tagged.span(min(places), max(places) + 1), "order")
        made = next((m for m in self._made if m.person is person and m.slug == order.slug and not _differs(m, term)), None)
        if made is None:
            made = _Made(person, order.slug, tagged.index)
            self._made.append(made)
        if made.term is None and not made.indefinite or term and made.term and _finer(term, made.term):
            made.term, made.indefinite = term, indefinite
        if sum_:
            made.amounts += made.amount != sum_[0]
            made.amount = sum_[0]
        made.evidence.append(quoted)
        return made

    def _shared(self, tagged: Tagged, order: _Named, stop: int):  # type: ignore[no-untyped-def]
        """``a W and a W, both for T``: the term of the last one is the first one's too."""
        tail = re.match(r"s?(?: \([^)]*\))?,?(?: and| as well as|, and)? (?:an? |the |also |{W})*", tagged.text[order.position + 1 :])
        if tail is None or not re.search(r"\b(?:both|each|all)\b", tagged.text[stop:]):
            return None
        nexts = [position for position, item in tagged.found("W", order.position + 1) if item.value.kind == "order"]
        if not nexts:
            return None
        both = re.search(r"\b(?:both|each|all)\b", tagged.text[nexts[-1] :])
        return length_of(tagged, nexts[-1], order.slug, len(tagged.text)) if both else None

    def _follow_up(self, tagged: Tagged) -> None:
        """``The order will last for five years``: said of the orders just made."""
        match = _FOLLOW_UP.match(tagged.text)
        if match is None or not re.search(r"order|ban|disqualif|requirement|\bboth\b|\bit\b|\bthey\b", match.group(), re.IGNORECASE):
            return
        item = tagged.item(match.end() - 1).value
        term = getattr(item, "term", None)
        indefinite = getattr(item, "indefinite", term is None)
        for made in self._latest:
            if made.term is None and not made.indefinite and tagged.index - made.passage <= 1 and not (term and term.hours):
                made.term, made.indefinite = (None, True) if indefinite else (term, False)
                made.evidence.append(evidence(tagged, tagged.span(0, match.end()), "order-follow-up"))

    def claims(self) -> list[Order]:
        return [
            Order(
                person=made.person.key,
                kind=made.slug,
                term=None if made.indefinite else made.term,
                indefinite=made.indefinite,
                amount=made.amount if made.amounts == 1 else None,
                evidence=tuple(dict.fromkeys(made.evidence)),
            )
            for made in self._made
        ]

    # -- orders that no label names

    def _by_phrase(self, tagged: Tagged) -> Iterator[_Named]:
        for match in _HIM_FROM.finditer(tagged.text):
            slug = "driving-disqualification" if match["driving"] else "barred-from-working-with-children" if match["children"] else None
            if slug:
                yield _Named(match.end() - 1, slug, "", (match.start(1),))
        if tagged.index - self._proceeds <= 3:
            for match in _PAYS_BACK.finditer(tagged.text):
                if not _OTHER_PAYMENT.search(tagged.text[match.start() : match.end() + 40]):
                    yield _Named(match.end() - 1, "confiscation", match.group())


def _by_word(tagged: Tagged) -> Iterator[_Named]:
    for position, item in tagged.found("W"):
        if item.value.kind == "order":
            base = tagged.passage.span.start
            yield _Named(position, item.value.slug, tagged.passage.text[item.span.start - base : item.span.end - base])


def _differs(made: _Made, term: Term | None) -> bool:
    """Two orders that the scheme does not list are two, where their terms differ."""
    return made.slug == "other-order" and term is not None and made.term is not None and term.value != made.term.value


def _finer(new: Term, known: Term) -> bool:
    """``five years and four months`` says more than the headline's ``five years``."""
    return new.years == known.years and known.months == 0 and known.days == 0 and (new.months > 0 or new.days > 0)
