"""Sentences: kind, parts and occasion (contract, rules 3 and 4).

Each verb that passes sentence is read for terms and kinds in its own stretch; what is said of one person on
one occasion in several places (headline, report, quote of the judge) is then joined into one sentence. Terms
are never added up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from kg.extract.discourse import Discourse, Event, quote_span
from kg.extract.evidence import evidence
from kg.extract.occasions import Occasion, Occasions
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Evidence, Sentence, Subject, Term, When

_SUSPENDED = compile_rule(
    r"\b(?:which (?:was|were|is) |will be |both |all |but )?suspend(?:ed|ing)\b(?: it| them)?(?:,? (?:for|over) (?:a (?:further )?)?(?:period of )?(?P<term>{T}))?|\b(?P<before>{T})[ -]suspended\b|\bsuspended (?:prison |jail |custodial )?(?:sentence|term)\b",
    re.IGNORECASE,
)
_LICENCE = compile_rule(
    r"(?P<a>{T})(?: (?:extended|extension|period|to be (?:spent|served)|will be|years?))* (?:period )?(?:on|of|on an?)? ?(?:extended )?licence|licen[cs]e (?:period )?(?:of|for|lasting) (?:an? (?:additional |further |extended )?)?(?:period of )?(?P<b>{T})|"
    r"supervised in the community for (?:a further |an additional )?(?P<c>{T})|extended (?:by )?(?P<d>{T}) on licence|(?:additional|further|extended) (?P<e>{T})(?: [\w’']+){0,3} on licence|licence[^.;]{0,30}? (?:for|of) (?:a further |an extended |another )?(?P<f>{T})|(?P<g>{T}) extended licen[cs]e|(?P<h>{T}) (?:extension|extended period)|\band (?:a further |an extended )?(?P<n>{N}) on (?:extended )?licence|supervised in the community for (?:a further |an additional )?(?P<m>{N})",
    re.IGNORECASE,
)
_CUSTODY = compile_rule(
    r"(?P<a>{T})(?: of which)?(?: (?:will|must|to|are|is|should) be)?(?: (?:spent|served))? (?:in|behind|of) (?:custody|prison|jail|bars)|(?P<b>{T})[’']? (?:imprisonment|custody|custodial|in custody|in prison|behind bars)|custodial (?:term|sentence|element|period) of (?P<c>{T})|(?:spend|serve) (?:the first )?(?P<d>{T}) (?:in|behind)|(?:comprising|comprised|consisting|made up)(?: of)?(?: a)? (?P<e>{T})",
    re.IGNORECASE,
)
_MINIMUM = compile_rule(
    r"\bminimum (?:(?:term|tariff|sentence|period|jail term) )?(?:of )?(?P<a>{T})|\b(?:serve|serving|spend|of) (?:at least|a minimum(?: term)?(?: of)?|no less than|not less than) (?P<b>{T})|\bat least (?P<c>{T}) (?:before|behind|in)|\b(?P<d>{T}) minimum|tariff of (?P<e>{T})|minimum of (?P<f>{T})|before (?:being|he can be|she can be) considered for (?:release|parole)[^.;]{0,30}? (?P<g>{T})",
    re.IGNORECASE,
)
_SENTENCING = compile_rule(
    r"[^\w\ue000-\uefff]*(?:[Ss]entencing\b|{C},? (?:heard|was told)|(?:{D},? )?(?:at )?{C} (?:{D} )?(?:heard|was told))"
)
_FATE = re.compile(r"\b(?:learned (?:his|her|their) fate|were sentenced|was sentenced|sentenced|dealt with)\b", re.IGNORECASE)
_PARTS_FOLLOW = re.compile(r"(?:will|must|to) (?:spend|serve)", re.IGNORECASE)
_LIFE = compile_rule(
    r"\b(?:jailed|locked up|imprisoned|detained|sentenced|prison|behind bars|sentence[ds]?)(?: (?:P|{P}|him|her|to|for))* {I}|\blife (?:imprisonment|sentence|term|behind bars)|\b(?:{I}) (?:imprisonment|sentence|in prison|behind bars)|\bmandatory life|\blife in (?:prison|jail)|custody for life|detention for life|\bjailed for life",
    re.IGNORECASE,
)
_SUM = re.compile(r"\b(?:between (?:them|the \w+)|combined|collectively|totall?ing|in total|altogether|more than|nearly|almost|over)\b", re.IGNORECASE)
_PAROLE = compile_rule(
    r"\bbefore (?:he|she|they|{P})?(?: can| may| is| are| being| could)*(?: be)? considered for (?:release|parole)|\beligible for (?:release|parole)|\bbefore (?:parole|the parole)",
    re.IGNORECASE,
)
_TOTAL = compile_rule(
    r"\b(?:a total of|in total|total (?:sentence|term)(?: is| was| of)+|totalling|making|altogether)(?: of| a)* (?P<a>{T})|(?P<b>{T}) (?:in all|in total|altogether|overall)|total sentence (?:is|of|was) (?P<c>{T})",
    re.IGNORECASE,
)
_NOT_A_TERM = compile_rule(
    r"(?:\b(?:over|within|past|last|next|first|every|after(?: a)?|following a|for over|than|spree (?:of|over)|period of|during|aged|in|trial (?:of|lasting)|about|by|ago|more than a|previous|another|just|nearly|almost|under|further (?=\S+ before))\s*|\bdisqualif\w+[^.;]{0,40}|\bbanned[^.;]{0,60}|\bdriving ban[^.;]{0,12}|\bregister[^.;]{0,30}|\border[^.;]{0,12}(?:for|of|lasting) |\b(?:fail|default|does not|do not)[^.;]*|\bor (?:faces?|serves?|spend) (?:a |an )?(?:further |extra )?|\b(?:has|have|had) )$",
    re.IGNORECASE,
)
_AFTER_NOT_A_TERM = compile_rule(
    r"^(?:[ -]+(?:trial|investigation|period|spree|relationship|campaign|ban|disqualification|old|ago|later|earlier|operation|inquiry|hearing|marriage|curfew|in a row|of abuse|of offending|(?:driving )?(?:ban|disqualification)|(?:sexual|serious|restraining|criminal|slavery|football)))",
    re.IGNORECASE,
)
_CONSECUTIVE = re.compile(r"\bconsecutive(?:ly)?\b|\bto run after\b|\bon top of\b", re.IGNORECASE)
_CONCURRENT = re.compile(r"\bconcurrent(?:ly)?\b|\bat the same time\b|\balongside (?:it|the)\b", re.IGNORECASE)
_HISTORY = re.compile(
    r"\b(?:previously|having been|had been|already|earlier (?:conviction|sentence)|on licence (?:at the time|from|for|following)|released from|previous conviction|in the past|had (?:also )?(?:served|received))\b",
    re.IGNORECASE,
)
_GIVES_TERM = compile_rule(
    r"^[^.;]{0,60}?(?:{T}|{W}|{M}|{I}|\bdischarge|\bcustod|\bprison|\bjail|\bsentence)", re.IGNORECASE
)
_SENTENCE_NOUN = compile_rule(
    r"\b(?:prison|jail|custodial|suspended|extended|imprisonment|behind bars|custody|detention|community order|community payback|youth rehabilitation|hospital order|discharge|young offender|sentence)\b|{W}",
    re.IGNORECASE,
)
_FINE = compile_rule(
    r"\bfined?\b(?: {P})?(?: of| a(?: total of)?| the sum of)* (?P<a>{M})|(?P<b>{M}) (?:fine\b|in fines\b)|\bfine of (?P<c>{M})|with an? (?P<d>{M}) fine",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Passed:
    """One statement of a sentence."""

    person: Person
    kind: str
    occasion: Occasion
    term: Term | None = None
    custody: Term | None = None
    licence: Term | None = None
    minimum: Term | None = None
    amount: Decimal | None = None
    history: bool = False
    vague: bool = False
    consecutive: bool = False
    concurrent: bool = False
    order: int = 0
    index: int = 0
    evidence: list[Evidence] = field(default_factory=list)


def read_sentences(discourse: Discourse, occasions: Occasions) -> list[Sentence]:
    """All sentences of a text, one for each person, occasion and kind."""
    passed: list[_Passed] = []
    for tagged in discourse.tagged:
        events = [event for event in discourse.events if event.tagged is tagged]
        if tagged.block == "heading" and not tagged.lead and not any(event.rule == "list-entry" for event in events):
            continue
        for index, event in enumerate(events):
            if event.rule in {"gapped", "bracketed"} and not _goes_on(event, events[:index]):
                continue
            if event.kind not in {"sentence", "given"} or not event.people or event.unreal or event.future:
                continue
            if event.kind == "sentence" and not _by_a_court(event):
                continue
            passed += _passed(event, events, index, occasions, len(passed))
    return _settle(passed, _Common(discourse, occasions, passed))


def _goes_on(event: Event, earlier: Sequence[Event]) -> bool:
    """Whether ``… and Roe for two years`` goes on a sentence, and not a ban or an order."""
    told = [known for known in earlier if known.kind in {"sentence", "given"} and known.rule not in {"gapped", "bracketed"}]
    if not told:
        return False
    stretch = event.tagged.text[told[-1].start : event.start]
    return not re.search(r"[\ue000-\uefff]?\b(?:disqualif|banned|ban\b|driving|order|register)", stretch) and not any(
        item.value.kind == "order" for _, item in event.tagged.found("W", told[-1].start, event.start)
    )


_PRIVATE = compile_rule(
    r"^[^.;]{0,40}?\bby (?:the |a |his |her )?(?:(?P<body>{B})|[\w’' -]{0,40}?\b(?:[Cc]ouncil|club|league|association|panel|tribunal|union|regulator)\b)"
)
_CONFINED = re.compile(r"(?:imprisoned|locked up|(?:put|thrown) behind bars)", re.IGNORECASE)
_SAYS_COURT = compile_rule(r"{C}|\b(?:court|judge|today|yesterday|sentenc\w+|jury)\b|{D}", re.IGNORECASE)
_FOR_FUN = compile_rule(r"^[^.;]{0,12}?\bfor (?P<term>{T}|{N} hours?)")


def _by_a_court(event: Event) -> bool:
    """``fined £400 by the council`` and ``locked up in a flat`` pass no sentence."""
    after = event.tagged.text[event.end :]
    private = _PRIVATE.match(after)
    if private and (not private["body"] or event.tagged.item(event.end + private.start("body")).value.kind != "force"):
        return False
    term = _FOR_FUN.match(after)
    item = event.tagged.get(event.end + term.start("term")) if term else None
    length = item.value.term if item is not None and item.kind == "T" else None
    if term and (length is None or length.hours or not (length.years or length.months or length.days >= 7)):
        return False
    return not _CONFINED.match(event.words) or length is not None or bool(_SAYS_COURT.search(event.tagged.text))


def _passed(event: Event, events: Sequence[Event], index: int, occasions: Occasions, order: int) -> list[_Passed]:
    end = _reach(event, events, index)
    text = event.tagged.text
    start = (
        0 if _PARTS_FOLLOW.match(event.words) and index == 0 and "total" in text[: event.start].lower() else event.start
    )
    stretch = text[start:end]
    if event.kind == "given" and not (
        (_GIVES_TERM.match(text[event.end : end])
        and _SENTENCE_NOUN.search(stretch))
        or re.match(r"[^.;]{0,12}[\ue300-\ue3ff](?! ?[’']? ?(?:hours|unpaid))", text[event.end : end])
    ):
        return []
    if (
        event.kind == "given"
        and re.match(
            r"(?:banned|disqualified|barred|placed on|put on|to pay|ordered|told|must|required|has to|have to)",
            event.words,
            re.IGNORECASE,
        )
        and not re.search(r"prison|jail|custody|detention|bars", stretch)
    ):
        return []
    return _read_stretch(event, start, end, occasions.of(event), order)


def _reach(event: Event, events: Sequence[Event], index: int) -> int:
    """A sentence's stretch goes on over verbs that only add parts to it (``suspended``, ``will serve``)."""
    text, end = event.tagged.text, event.tail
    for following in events[index + 1 :]:
        between = text[event.end : following.start]
        adds = (
            (following.rule in {"jailed"}
            and re.search(r"(?:serve|spend|serving)", following.words))
            or (following.kind == "given"
            and re.match(r"must|told|subject|to pay", following.words))
        )
        if not adds or ";" in between:
            break
        if following.kind == "given":
            break
        end = following.tail
    return end


def _read_stretch(event: Event, start: int, end: int, occasion: Occasion, order: int) -> list[_Passed]:
    text = event.tagged.text
    stretch = text[start:end]
    made = []
    parts = _Parts(event.tagged, start, end, several=len(event.people) > 1)
    history = bool(_HISTORY.search(text[max(0, event.start - 40) : event.end])) or _past_year(event, occasion)
    if parts.kind is not None:
        terms = parts.each or [parts.term]
        for term in terms:
            for person_index, person in enumerate(event.people):
                own = parts.respectively[person_index] if len(parts.respectively) == len(event.people) > 1 else term
                made.append(
                    _Passed(
                        person,
                        parts.kind,
                        occasion,
                        own,
                        parts.custody,
                        parts.licence,
                        parts.minimum,
                        None,
                        history,
                        parts.vague,
                        parts.consecutive,
                        bool(_CONCURRENT.search(stretch)),
                        order,
                        event.tagged.index,
                        [_quote(event, end)],
                    )
                )
    fine = _FINE.search(text, start, end)
    if fine:
        position = next(fine.start(name) for name in "abcd" if fine[name])
        amount = event.tagged.item(position).value.amount
        made += [
            _Passed(
                p,
                "fine",
                occasion,
                amount=amount,
                history=history,
                order=order,
                index=event.tagged.index,
                evidence=[_quote(event, position + 1)],
            )
            for p in event.people
        ]
    return made


def _past_year(event: Event, occasion: Occasion) -> bool:
    return occasion.date is not None and occasion.date.month is None


def _quote(event: Event, end: int) -> Evidence:
    last = max(event.start, end - 1)
    return evidence(event.tagged, quote_span(event, last), event.rule)


class _Parts:
    """Kind and terms in one stretch of tagged text."""

    def __init__(self, tagged: Tagged, start: int, end: int, several: bool) -> None:
        """``several``: more than one person is sentenced, so that a sum belongs to nobody."""
        self._tagged, self._start, self._end = tagged, start, end
        text = tagged.text
        stretch = text[start:end]
        self.custody = self.licence = self.minimum = self.term = None
        self.each: list[Term | None] = []
        self.respectively: list[Term] = []
        used: set[int] = set()
        suspended = _SUSPENDED.search(text, start, end)
        if suspended and suspended["term"]:
            used.add(suspended.start("term"))
        total = self._take(_TOTAL, used)
        self.minimum = self._take(_MINIMUM, used)
        self.licence = self._take(_LICENCE, used)
        terms = [
            (position, item.value.term)
            for position, item in tagged.found("T", start, end)
            if position not in used and self._is_term(position)
        ]
        life = bool(_LIFE.search(stretch))
        slugs = {item.value.slug for _, item in tagged.found("W", start, end) if item.value.kind == "sentence"}
        extended = "extended" in slugs or bool(re.search(r"\bextended\b", stretch)) or self.licence is not None
        self.consecutive = bool(_CONSECUTIVE.search(stretch))
        self.vague = False
        if life or (self.minimum is not None and (_PAROLE.search(stretch) or self._for_murder())):
            self.kind: str | None = "life"
        elif suspended:
            self.kind = "suspended"
            self.term = total or _longest(terms)
        elif "community-order" in slugs:
            self.kind = "community-order"
            self.term = self._near_word("community-order", terms)
        elif "hospital-order" in slugs:
            self.kind = "hospital-order"
        elif "discharge" in slugs or "discharged" in stretch:
            self.kind = "discharge"
            self.term = terms[0][1] if terms else None
        elif extended:
            self.kind = "special-custodial" if "special-custodial" in slugs else "extended"
            self._extended(terms, total)
        elif self.minimum is not None and not terms:
            self.kind = "unknown"
        elif terms or total:
            self.kind = "imprisonment"
            self._plain(terms, total, stretch)
            if several and not self.respectively and (total is not None or _SUM.search(stretch)):
                self.term, self.vague = None, True
        else:
            self.kind = self._without_term(stretch)
            self.vague = True

    def _for_murder(self) -> bool:
        """Murder carries life, so that a minimum term for it says the sentence (Murder (Abolition of Death Penalty) Act 1965)."""
        return any(item.value.slug == "murder" for _, item in self._tagged.found("O", self._start, self._end))

    def _take(self, pattern: re.Pattern[str], used: set[int]) -> Term | None:
        match = pattern.search(self._tagged.text, self._start, self._end)
        if match is None:
            return None
        name = next(name for name in pattern.groupindex if match[name])
        position = match.start(name)
        used.add(position)
        value = self._tagged.item(position).value
        # "four years in custody and three on licence": the unit is said once.
        return Term(years=int(value.value)) if name in {"n", "m"} else value.term  # type: ignore[no-any-return]

    def _is_term(self, position: int) -> bool:
        text = self._tagged.text
        item = self._tagged.item(position).value
        if item.term.hours or (item.term.days and item.term.days < 7 and not item.term.months):
            return False
        if self._of_order(position):
            return False
        return not _NOT_A_TERM.search(text[max(0, position - 70) : position]) and not _AFTER_NOT_A_TERM.match(
            text[position + 1 :]
        )

    def _of_order(self, position: int) -> bool:
        """Whether a term is that of an order beside it (``a SHPO for ten years``, ``a five-year ban``)."""
        text = self._tagged.text
        before = [at for at, item in self._tagged.found("W", self._start, position) if item.value.kind == "order"]
        if before and not re.search(
            r"[.;]|\b(?:prison|jail|custody|imprisonment|sentence|suspended|jailed|sentenced)\b",
            text[before[-1] : position],
        ):
            return True
        after = next(
            (at for at, item in self._tagged.found("W", position, self._end) if item.value.kind == "order"), None
        )
        return after is not None and bool(
            re.fullmatch(r"[ -](?:(?!and\b|but\b|with\b|plus\b)[\w-]+ ){0,3}", text[position + 1 : after])
        )

    def _near_word(self, slug: str, terms: list[tuple[int, Term]]) -> Term | None:
        text = self._tagged.text
        for position, item in self._tagged.found("W", self._start, self._end):
            if item.value.slug == slug:
                before = re.search(r"([\ue300-\ue3ff])[ -](?:\w+ )?$", text[:position])
                if before:
                    return self._tagged.item(before.start(1)).value.term  # type: ignore[no-any-return]
                after = re.match(
                    r"[^.;,\ue300-\ue3ff]{0,25}(?:for|of|lasting)[^.;,\ue300-\ue3ff]{0,15}([\ue300-\ue3ff])(?! hours)",
                    text[position + 1 :],
                )
                if after:
                    return self._tagged.item(position + 1 + after.start(1)).value.term  # type: ignore[no-any-return]
        return None

    def _extended(self, terms: list[tuple[int, Term]], total: Term | None) -> None:
        custody = _CUSTODY.search(self._tagged.text, self._start, self._end)
        if custody:
            position = next(custody.start(name) for name in "abcde" if custody[name])
            self.custody = self._tagged.item(position).value.term
            terms = [(at, term) for at, term in terms if at != position]
        self.term = total or (terms[0][1] if terms else None)
        if self.custody is None and self.licence is not None and self.term is not None:
            rest = [term for at, term in terms if term is not self.term]
            if rest:
                self.custody = rest[0]
            elif not re.search(
                r"extended (?:\w+ ){0,2}sentence of|comprising|made up|total",
                self._tagged.text[self._start : self._end],
            ):
                self.custody, self.term = self.term, None
        if self.custody is not None and self.licence is None and self.term is None:
            self.term, self.custody = self.custody, None

    def _plain(self, terms: list[tuple[int, Term]], total: Term | None, stretch: str) -> None:
        if total is not None:
            self.term = total
            return
        if re.search(r"\brespectively\b", stretch) and terms:
            self.respectively = [*self._unitless(terms[0]), *(term for _, term in terms)]
        self.term = terms[0][1]
        if len(terms) > 1:
            if self.consecutive and not _CONCURRENT.search(stretch):
                self.each = [term for _, term in terms]
            elif _CONCURRENT.search(stretch):
                self.term = _longest(terms)

    def _unitless(self, first: tuple[int, Term]) -> list[Term]:
        """``eight and 10 years respectively``: the unit is said once."""
        position, term = first
        before = [item.value for at, item in self._tagged.found("N", self._start, position) if re.fullmatch(r".(?:, | and |, and |[\ue700-\ue7ff])*", self._tagged.text[at:position])]
        unit = "years" if term.years else "months"
        return [Term(**{unit: int(number.value)}) for number in before]

    @staticmethod
    def _without_term(stretch: str) -> str | None:
        if re.match(
            r"(?:jailed|locked up|imprisoned|put behind bars|sent to (?:prison|jail)|sent down)", stretch, re.IGNORECASE
        ):
            return "imprisonment"
        if re.match(r"sentenced", stretch, re.IGNORECASE):
            return "unknown"
        return None


def _longest(terms: list[tuple[int, Term]]) -> Term | None:
    return max((term for _, term in terms), key=lambda term: term.value, default=None)


class _Common:
    """The occasion on which the text's sentences were passed, where it is told apart from them."""

    def __init__(self, discourse: Discourse, occasions: Occasions, passed: Sequence[_Passed]) -> None:
        self._standing = occasions.standing
        self._stated = [
            (entry.index, entry.occasion)
            for entry in passed
            if entry.occasion
            and not entry.history
            and (entry.occasion.date is None or entry.occasion.date.day is not None)
        ]
        for event in discourse.events:
            before_court = (
                event.kind == "appear"
                and not event.future
                and not event.unreal
                and not re.match(r"(?:sent|committed)", event.words)
            )
            if before_court and (occasion := occasions.of(event)) and (occasion.date is None or occasion.date.day is not None):
                self._stated.append((event.tagged.index, occasion))
        for tagged in discourse.tagged:
            date = next((item.value.past for _, item in tagged.found("D")), None)
            court = next((item.value for _, item in tagged.found("C")), None)
            telling = _SENTENCING.match(tagged.text) or court and date and _FATE.search(tagged.text)
            if telling and (court or date) and (date is None or date.day is not None):
                self._stated.append((tagged.index, Occasion(court, date)))
        self._stated.sort(key=lambda entry: entry[0])
        self._courts = [
            (tagged.index, item.value)
            for tagged in discourse.tagged
            for position, item in tagged.found("C")
            if not re.search(r"\b(?:will|due|bailed|committed|sent|next)\b[^.;]*$", tagged.text[:position])
        ]

    def court(self, index: int, date: When | None) -> Subject | None:
        """The court of the sentencing spoken of last before a passage, else the court named last."""
        if self._standing:
            return self._standing.court
        stated = [(at, o) for at, o in self._stated if o.court is not None]
        if date is not None and stated and not any(_one_day(o.date, date) for _, o in stated):
            return None
        before = [occasion.court for at, occasion in stated if at <= index]
        if before:
            return before[-1]
        courts = [court for at, court in self._courts if at <= index]
        after = [occasion.court for at, occasion in self._stated if occasion.court is not None]
        return courts[-1] if courts else after[0] if after else self._courts[0][1] if self._courts else None

    def date(self, index: int) -> When | None:
        """The day of the sentencing spoken of last before a passage, else of the only one there is."""
        if self._standing and self._standing.date:
            return self._standing.date
        dates = [occasion.date for at, occasion in self._stated if occasion.date is not None and at <= index]
        if dates:
            return dates[-1]
        distinct = {occasion.date for _, occasion in self._stated if occasion.date is not None}
        return distinct.pop() if len(distinct) == 1 else None


def _settle(passed: list[_Passed], common: _Common) -> list[Sentence]:
    """Join what is said of one person and occasion, then give each its court and date."""
    joined: list[_Passed] = []
    for entry in passed:
        known = next((other for other in joined if _same(other, entry)), None)
        if known is None:
            joined.append(entry)
        else:
            _join(known, entry)
    return [
        _claim(entry, common)
        for entry in joined
        if entry.kind != "unknown" and not ((entry.vague or entry.concurrent) and _outdone(entry, joined))
    ]


def _outdone(entry: _Passed, joined: list[_Passed]) -> bool:
    return any(
        other is not entry and other.person is entry.person and not other.history and not other.concurrent
        for other in joined
    )


def _same(known: _Passed, new: _Passed) -> bool:
    if known.person is not new.person or (known.kind == "fine") != (new.kind == "fine"):
        return False
    if known.consecutive and new.consecutive and known.order == new.order:
        return False
    if known.history != new.history and not (known.vague or new.vague):
        return False
    if known.history and new.history and not _one_day(known.occasion.date, new.occasion.date):
        return False
    kinds = {known.kind, new.kind}
    if (
        len(kinds) > 1
        and "unknown" not in kinds
        and not (
            kinds <= {"imprisonment", "extended", "life", "special-custodial", "suspended"}
            and (known.vague or new.vague or _nested(known, new))
        )
    ):
        return False
    if known.kind == "fine":
        return known.amount == new.amount
    if (
        known.occasion.own_date
        and new.occasion.own_date
        and not _one_day(known.occasion.date, new.occasion.date)
        and known.term
        and new.term
    ):
        return False
    return known.term is None or new.term is None or known.term.value == new.term.value or _nested(known, new)


def _one_day(left: When | None, right: When | None) -> bool:
    """Whether two dates can be one, the coarser holding the finer."""
    if left is None or right is None:
        return True
    return left.first_day <= right.last_day and right.first_day <= left.last_day


def _finer(left: When | None, right: When | None) -> When | None:
    if left is None or right is None or not _one_day(left, right):
        return left or right
    return max(left, right, key=lambda when: (when.month is not None, when.day is not None))


def _nested(known: _Passed, new: _Passed) -> bool:
    """One statement gives a part (custody) of what the other gives whole."""
    parts = [part.value for entry in (known, new) for part in (entry.custody, entry.licence, entry.minimum) if part]
    whole = [entry.term.value for entry in (known, new) if entry.term]
    return (
        {known.kind, new.kind} != {"suspended", "imprisonment"}
        and ("extended" in {known.kind, new.kind} or "life" in {known.kind, new.kind})
        and (any(value in parts for value in whole) or len(whole) < 2)
    )


def _join(known: _Passed, new: _Passed) -> None:
    strength = ["unknown", "imprisonment", "suspended", "extended", "special-custodial", "life"]
    if known.kind in strength and new.kind in strength:
        known.kind = max(known.kind, new.kind, key=strength.index)
    if not (known.occasion.court and known.occasion.date):
        known.occasion = Occasion(
            known.occasion.court or new.occasion.court,
            known.occasion.date or new.occasion.date,
            (),
            known.occasion.own_date or new.occasion.own_date,
        )
    known.occasion = Occasion(
        known.occasion.court, _finer(known.occasion.date, new.occasion.date), (), known.occasion.own_date
    )
    if new.term and new.licence and new.custody:
        known.term = new.term
    known.term = known.term or new.term
    known.custody = known.custody or new.custody
    known.licence = known.licence or new.licence
    known.minimum = known.minimum or new.minimum
    known.vague = known.vague and new.vague
    known.history = known.history and new.history
    known.evidence += new.evidence


def _claim(entry: _Passed, common: _Common) -> Sentence:
    court, date = entry.occasion.court, entry.occasion.date
    if not entry.history and (date is None or date.day is not None):
        court = court or common.court(entry.index, date)
        date = date or common.date(entry.index)
    return Sentence(
        person=entry.person.key,
        kind=entry.kind,
        court=court.key if court else None,
        date=date,
        term=entry.term if entry.kind not in {"life", "hospital-order"} else None,
        custodial_term=entry.custody if entry.kind in {"extended", "special-custodial"} else None,
        licence_term=entry.licence if entry.kind in {"extended", "special-custodial"} else None,
        minimum_term=entry.minimum if entry.kind == "life" else None,
        amount=entry.amount,
        evidence=tuple(dict.fromkeys(entry.evidence)),
    )


__all__ = ["read_sentences"]
