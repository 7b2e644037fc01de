"""Orders: what a court made beside or instead of a sentence, for whom and for how long (contract, rules 3 and 12).

Where orders are named is found by :mod:`kg.extract.order_mentions`, whose they are by
:mod:`kg.extract.order_owners`; what was broken, possible, earlier or explained is no order
(:mod:`kg.extract.order_rules`). One claim a person and kind is made of all that the text says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.evidence import evidence
from kg.extract.order_bans import Ban, bans, in_plain_words
from kg.extract.order_gaps import goes_on
from kg.extract.order_mentions import OrderMentions
from kg.extract.order_named import NamedOrder
from kg.extract.order_owners import SUMS, Owners
from kg.extract.order_terms import Length, amount_of, apportioned, length_at, length_of, respectively
from kg.extract.people import Person
from kg.extract.proceeds import further_payers, is_made
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Evidence, Order, Term

_TIMELESS = SUMS | {"forfeiture", "deportation"}
_OF_ANY_NUMBER = frozenset({"other-order", "rehabilitation-requirement"})
_ON_CONVICTION = frozenset({"criminal-behaviour-order"})
_TOLD_BY_THE_WAY = re.compile(
    r"\bwho (?:was|has|is|had)(?: been)? (?:already )?(?:given|handed|issued|made|subject|put|banned|received)\b"
    r"|\b(?:from|in|at) (?:which|where)\b|\bwhere (?:he|she)\b|\blast year\b"
)
_VERBS = frozenset({"sentence", "given", "admit", "convict", "charge"})
_COORDINATED = compile_rule(
    # a label may hold its own short form, but for the bracket
    r"\)?s?(?: \([^)]*\))?,?(?: and| as well as)? (?:(?:an?|the|also|was|given|handed|made|the subject|subject|of|to"
    r"|with|comply|abide by|must|will be|be|sign|and|ordered|told|required|placed|put|on) |{W} ?)*",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:both|each|all)\b", re.IGNORECASE)
# "on the W, and subject to a W, for the rest of his life": commas set the second off
_FOR_THE_TWO = compile_rule(r"\)?s?(?: \([^)]*\))?, for (?:a period of |at least |the next )?(?:{T}|{I})")
_IN_PLACE = compile_rule(r"\)?s?(?: \([^)]*\))? in (?:place|force) (?:for )?(?:{T}|{I})")
_SET_OFF = re.compile(r"\)?s?(?: \([^)]*\))?, ")
_WERE_MADE = re.compile(
    r"s?(?: \([^)]*\))? (?:were|have been) (?:also )?(?:made|imposed|granted|issued)", re.IGNORECASE
)
_OF_ORDERS = re.compile(r"banned|must|imposed|issued", re.IGNORECASE)
_FOLLOW_UP = compile_rule(
    r"^\W*(?:the|both|this|these|that|it|they|all)\b(?: [\w’'-]+)?(?: orders?| bans?| requirements?|"
    r" disqualifications?)?(?: [\w’'-]+){0,2},? (?:will|which|lasts?|runs?|is|are|remains?)\b[^.;]{0,60}?(?:{T}|{I})"
    # "Magistrates granted the three-year order, which bans her from …"
    r"|^[^.;{P}]{0,40}?\b(?:made|granted|imposed|approved|issued) the {T}(?= (?:order|ban|requirement)\b)".replace(
        "{P}", "\ue000-\ue0ff"
    ),
    re.IGNORECASE,
)
_THE_TERM = compile_rule(r"\bthe {T}$")


_NOT_GIVEN = compile_rule(r" (?:with )?(?:the|an?|any|such an?) (?:[a-z]+ )?(?P<order>orders?\b|{W})")
_NOT_BEEN = re.compile(r"\b(?:has|have|had|was|were) not (?:yet )?(?:been )?(?:given )?$")


@dataclass(slots=True)
class _Made:
    """One person's order, as far as it is known; ``plain`` where the words only tell what it forbids."""

    person: Person
    slug: str
    passage: int
    term: Term | None = None
    indefinite: bool = False
    amount: Decimal | None = None
    amounts: int = 0
    evidence: list[Evidence] = field(default_factory=list)
    plain: bool = False


def read_orders(discourse: Discourse) -> list[Order]:
    """The orders of a text, one for each person and kind, in order of first mention."""
    reader = _Reader(discourse)
    for tagged in discourse.tagged:
        reader.read(tagged)
    reader.join(bans(discourse))
    return reader.claims()


def convicted_by_order(discourse: Discourse) -> frozenset[str]:
    """The keys of those on whom an order was made that only the convicted get (Sentencing Act 2020, section 331)."""
    named = {item.value.slug for tagged in discourse.tagged for _, item in tagged.found("W")}
    if named.isdisjoint(_ON_CONVICTION | {"confiscation"}):
        return frozenset()
    made = (order for order in read_orders(discourse) if order.kind in _ON_CONVICTION or _of_proceeds(discourse, order))
    return frozenset(order.person for order in made if not _of_before(discourse, order))


def _of_proceeds(discourse: Discourse, order: Order) -> bool:
    """Whether an order to pay is called a confiscation order, which is made against nobody but the convicted."""
    return order.kind == "confiscation" and any(map(is_made, _texts(discourse, order)))


def _texts(discourse: Discourse, order: Order) -> list[str]:
    """The sentences that an order is told in."""
    spans = [told.span for told in order.evidence]
    return [t.passage.text for t in discourse.tagged if any(t.passage.span.overlaps(span) for span in spans)]


def _of_before(discourse: Discourse, order: Order) -> bool:
    """``Roe, who was given W last year, is wanted``, ``a shop from which he is banned by W``: not of this case."""
    return any(_TOLD_BY_THE_WAY.search(text) for text in _texts(discourse, order))


class _Reader:
    """Reads passages in order; remembers which orders were made last, and for how long."""

    def __init__(self, discourse: Discourse) -> None:
        self._owners = Owners(discourse)
        self._mentions = OrderMentions()
        self._made: list[_Made] = []
        self._latest: list[_Made] = []
        self._last_length: tuple[Term | None, bool] | None = None

    def read(self, tagged: Tagged) -> None:
        named = self._mentions.of(tagged)
        if not named:
            self._follow_up(tagged)
        made_here: list[_Made] = []
        for index, order in enumerate(named):
            whose = self._owners.whose(tagged, order)
            if whose is not None:
                people, anchor = whose
                stop = self._stop(tagged, order, named[index + 1 :])
                shares = respectively(tagged, order.position, stop, order.slug) if order.slug not in _TIMELESS else []
                each = shares if len(shares) == len(people) else [None] * len(people)
                length = self._length_told(tagged, order, stop)
                next_ones = goes_on(tagged, order, length)
                excepted = {p for place, _, but in next_ones if but for p in self._owners.meant(tagged, place)}
                made_here += [
                    self._note(tagged, order, person, anchor, stop, share)
                    for person, share in zip(people, each, strict=True)
                    if person not in excepted
                ]
                made_here += self._of_further_payers(tagged, order) if order.slug == "confiscation" else []
                for place, told, _ in next_ones:
                    made_here += [
                        self._note(tagged, order, person, place, stop, told)
                        for person in self._owners.known(tagged, place)
                    ]
        self._latest = made_here or self._latest
        self._take_back(tagged)
        self._owners.heard(tagged)

    def _take_back(self, tagged: Tagged) -> None:
        """``The men were given orders … However Roe has not been handed the order``: not that one of the men."""
        for event in self._owners.events(tagged):
            told = _NOT_GIVEN.match(tagged.text, event.end) if event.unreal and event.kind == "given" else None
            if told is None or not _NOT_BEEN.search(tagged.text, 0, event.start):
                continue
            item = tagged.get(told.start("order"))
            self._made = [
                made
                for made in self._made
                if made.person not in event.people
                or made.passage == tagged.index
                or made.slug in SUMS
                or (item is not None and made.slug != item.value.slug)
            ]

    def _of_further_payers(self, tagged: Tagged, order: NamedOrder) -> Iterator[_Made]:
        """``… to pay back £230,000; Poe £41,500``: an order of his own, and a sum of his own."""
        for who, place in further_payers(tagged, order.position):
            for person in self._owners.known(tagged, who):
                made = _Made(person, order.slug, tagged.index)
                sum_ = amount_of(tagged, place - 1, place + 1)
                made.amount, made.amounts = (sum_[0], 1) if sum_ else (None, 0)
                made.evidence.append(evidence(tagged, tagged.span(min(who, order.position), place + 1), "order"))
                self._made.append(made)
                yield made

    @staticmethod
    def _length_told(tagged: Tagged, order: NamedOrder, stop: int) -> Length | None:
        if order.length is not None:
            return length_at(tagged, order.length, order.slug)
        return length_of(tagged, order.position, order.slug, stop)

    def _stop(self, tagged: Tagged, order: NamedOrder, following: Sequence[NamedOrder]) -> int:
        """Where the words about an order end: at the next order or verb."""
        stops = [
            event.start
            for event in self._owners.events(tagged)
            if event.start > order.position and event.kind in _VERBS and not _OF_ORDERS.match(event.words)
        ]
        return min([len(tagged.text), *stops, *(other.position for other in following[:1])])

    def _note(
        self, tagged: Tagged, order: NamedOrder, person: Person, anchor: int, stop: int, share: Length | None
    ) -> _Made:
        length = share
        if share is None and order.length is not None:
            length = length_at(tagged, order.length, order.slug)
        if length is None and order.slug not in _TIMELESS:
            length = (
                self._own_share(tagged, order, person)
                or length_of(tagged, order.position, order.slug, stop)
                or self._shared(tagged, order)
            )
        term, indefinite = (length.term, length.indefinite) if length else (None, False)
        if length and length.same and self._last_length:
            term, indefinite = self._last_length
        if length and (term or indefinite):
            self._last_length = (term, indefinite)
        sum_ = amount_of(tagged, order.position, stop) if order.slug in SUMS else None
        places = [anchor, order.position, *([length.place] if length else []), *([sum_[1]] if sum_ else [])]
        quoted = evidence(tagged, tagged.span(min(places), max(places) + 1), "order")
        made = next(
            (m for m in self._made if m.person is person and m.slug == order.slug and not _differs(m, term)), None
        )
        if made is None:
            plain = order.slug == "other-order" and in_plain_words(tagged, order.position, order.words)
            made = _Made(person, order.slug, tagged.index, plain=plain)
            self._made.append(made)
        if (made.term is None and not made.indefinite) or (term and made.term and _finer(term, made.term)):
            made.term, made.indefinite = term, indefinite
        if sum_:
            made.amounts += made.amount != sum_[0]
            made.amount = sum_[0]
        made.evidence.append(quoted)
        return made

    def _own_share(self, tagged: Tagged, order: NamedOrder, person: Person) -> Length | None:
        shares = apportioned(tagged, order.position)
        return next((length for place, length in shares if person in self._owners.meant(tagged, place)), None)

    def _shared(self, tagged: Tagged, order: NamedOrder) -> Length | None:
        """``a W and a W, both for T``: the term of the last one is the first one's too."""
        tail = _COORDINATED.match(tagged.text, order.position + 1)
        ends = [place for place, item in tagged.found("W", order.position + 1) if item.value.kind == "order"]
        if tail is None or not ends or tail.end() <= ends[-1]:
            return None
        words = tagged.passage.text[tagged.source(ends[-1]) - tagged.passage.span.start :]
        for_the_two = _SET_OFF.match(tagged.text, order.position + 1) and _FOR_THE_TWO.match(tagged.text, ends[-1] + 1)
        for_the_two = for_the_two or _IN_PLACE.match(tagged.text, ends[-1] + 1)
        if for_the_two or _BOTH.search(words) or _WERE_MADE.match(tagged.text, ends[-1] + 1):
            return length_of(tagged, ends[-1], order.slug, len(tagged.text))
        return None

    def _follow_up(self, tagged: Tagged) -> None:
        """``The order will last for five years``: said of the orders just made."""
        match = _FOLLOW_UP.match(tagged.text)
        if match is None or not re.search(
            r"order|ban|disqualif|requirement|\bboth\b|\bit\b|\bthey\b|\bthe [\ue300-\ue3ff]$",
            match.group(),
            re.IGNORECASE,
        ):
            return
        item = tagged.item(match.end() - 1).value
        term = getattr(item, "term", None)
        indefinite = getattr(item, "indefinite", term is None)
        named = _THE_TERM.search(match.group())
        timed = [made for made in self._latest if made.slug not in _TIMELESS]
        # "… an order. He must pay £450 in compensation. The order will last for five years": the one that can
        timed = timed or [made for made in self._made if made.slug not in _TIMELESS][-1:]
        only = len(timed) == 1 and (named or len(self._made) > len(self._latest))
        for made in timed:
            if (
                made.term is None
                and not made.indefinite
                and (tagged.index - made.passage <= 1 or only)
                and not (term and term.hours)
            ):
                made.term, made.indefinite = (None, True) if indefinite else (term, False)
                made.evidence.append(evidence(tagged, tagged.span(0, match.end()), "order-follow-up"))

    def join(self, told: Iterable[Ban]) -> None:
        """The bans that a text tells in plain words, with the orders that they are of."""
        for ban in told:
            for order in self._of(ban.person, ban.slug):
                if order.term is None and not order.indefinite:
                    order.term = ban.term
                    order.evidence.append(ban.evidence)
        for plain in [made for made in self._made if made.plain]:
            for order in self._of(plain.person, "criminal-behaviour-order"):
                if order.term is None and not order.indefinite:
                    order.term, order.indefinite = plain.term, plain.indefinite
                    order.evidence += plain.evidence
                if plain.term is None or plain.term == order.term:
                    self._made.remove(plain)

    def _of(self, person: Person, slug: str) -> list[_Made]:
        return [made for made in self._made if made.person is person and made.slug == slug][:1]

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


def _differs(made: _Made, term: Term | None) -> bool:
    """Two orders that the scheme does not list are two, where their terms differ; so are two courses to be done."""
    return made.slug in _OF_ANY_NUMBER and term is not None and made.term is not None and term.value != made.term.value


def _finer(new: Term, known: Term) -> bool:
    """``five years and four months`` says more than the headline's ``five years``."""
    return new.years == known.years and known.months == 0 and known.days == 0 and (new.months > 0 or new.days > 0)
