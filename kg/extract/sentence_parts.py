"""The kind of a sentence and its terms, read from one stretch of tagged text (contract, rule 3).

Terms are never added up: what the words give as a total is the term, and parts stay parts.
"""

from __future__ import annotations

import re

from kg.extract.tagging import Tagged, compile_rule
from kg.model import Term

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
CONCURRENT = re.compile(r"\bconcurrent(?:ly)?\b|\bat the same time\b|\balongside (?:it|the)\b", re.IGNORECASE)
FINE = compile_rule(
    r"\bfined?\b(?: {P})?(?: of| a(?: total of)?| the sum of)* (?P<a>{M})|(?P<b>{M}) (?:fine\b|in fines\b)|\bfine of (?P<c>{M})|with an? (?P<d>{M}) fine",
    re.IGNORECASE,
)


class Parts:
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
            if self.consecutive and not CONCURRENT.search(stretch):
                self.each = [term for _, term in terms]
            elif CONCURRENT.search(stretch):
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
