"""The kind of a sentence and its terms, read from one stretch of tagged text (contract, rule 3).

Terms are never added up: what the words give as a total is the term, and parts stay parts.
"""

from __future__ import annotations

from collections.abc import Container
from itertools import pairwise

from kg import patterns as re
from kg.extract import sentence_words as words
from kg.extract.plain_orders import terms_of_plain_orders
from kg.extract.tagging import Tagged
from kg.model import Term

# "until he passes an extended driving test"
_EXTENDED = re.compile(r"\bextended\b(?! (?:driving |driver )?(?:re-?)?test)", re.IGNORECASE)


class Parts:
    """Kind and terms in one stretch of tagged text."""

    def __init__(self, tagged: Tagged, start: int, end: int, several: bool) -> None:
        """``several``: more than one person is sentenced, so that a sum belongs to nobody."""
        self._tagged, self._start, self._end, self._several = tagged, start, end, several
        self._stretch = stretch = tagged.text[start:end]
        self.kind: str | None = None
        self.term: Term | None = None
        self.custody: Term | None = None
        self.each: list[Term | None] = []
        self.respectively: list[Term] = []
        self.minima: list[Term] = []
        self.vague = False
        self.called_extended = False
        used: set[int] = set()
        part = words.PART_SUSPENDED.search(tagged.text, start, end)
        suspended = self._suspended() if part is None else None
        if part:
            used |= {part.start(name) for name in ("part", "part2") if part[name]}
        if suspended:
            used |= {suspended.start(name) for name in ("term", "after") if suspended[name]}
        total = self._take(words.TOTAL, used)
        # "an additional T, making a total of T"
        self.sums_up = total is not None and bool(words.ANOTHER.search(stretch))
        self.minimum = self._minima(used) if several else None
        self.minimum = self.minimum or self._take(words.MINIMUM, used)
        self.before_parole = self.minimum is not None and bool(words.PAROLE.search(stretch))
        self.licence = self._take(words.LICENCE, used)
        self.on_top = self.licence is not None and bool(
            words.ON_TOP.search(stretch)
            or (words.LICENCE_EXTENDED.search(stretch) and not words.CALLED_EXTENDED.search(stretch))
        )
        terms = [
            (position, item.value.term)
            for position, item in tagged.found("T", start, end)
            if position not in used and self._is_term(position)
        ]
        if several:
            ranges = [match.span() for match in words.RANGE.finditer(self._tagged.text, start, end)]
            terms = [(at, term) for at, term in terms if not any(left < at < right for left, right in ranges)]
        self.consecutive = bool(words.CONSECUTIVE.search(stretch)) or self._goes_on(terms)
        self.concurrent = bool(words.CONCURRENT.search(stretch)) and len(terms) < 2 and total is None
        if words.INDETERMINATE.search(stretch):
            self.kind = "imprisonment"  # its minimum is no term, and it is not for life
        else:
            self._tell(terms, total, suspended, several)

    def share(self, index: int, people: int, term: Term | None) -> Term | None:
        """The term of one of so many people; none of several, where as many terms as people are not dealt out."""
        if not self.respectively or (people < 2 and not self._several):
            return term
        return self.respectively[index] if len(self.respectively) == people else None

    def least(self, index: int, people: int) -> Term | None:
        """The least that one of so many people must serve."""
        return self.minima[index] if len(self.minima) == people > 1 else self.minimum

    def _tell(
        self, terms: list[tuple[int, Term]], total: Term | None, suspended: re.Match[str] | None, several: bool
    ) -> None:
        """Of what kind the sentence is, and its term."""
        found = self._tagged.found("W", self._start, self._end)
        slugs = {item.value.slug for _, item in found if item.value.kind == "sentence"}
        self.called_extended = "extended" in slugs or bool(_EXTENDED.search(self._stretch))
        extended = self.called_extended or self.licence is not None
        if "hospital-order" in slugs or words.MENTAL_HEALTH.search(self._stretch):
            self.kind = "hospital-order"
        elif self._for_life() or self._tariff():
            self.kind = "life"
            if terms and not self.minima and re.search(r"\brespectively\b", self._stretch):
                self.minima = [*self._unitless(terms[0]), *(term for _, term in terms)]
        elif suspended:
            self.kind = "suspended"
            inside = [(at, term) for at, term in terms if at < suspended.end()]
            self.term = total or _longest(inside or terms[:1])
            self._share(inside or terms)
        elif "community-order" in slugs:
            self.kind = "community-order"
            self.term = self._near_word("community-order") or self._take(words.SUPERVISED, set())
        elif self._at_liberty(terms):
            self.kind = "community-order"
            self.term = self._take(words.COMMUNITY, set())
        elif "discharge" in slugs or words.DISCHARGED.search(self._stretch):
            self.kind = "discharge"
            self.term = terms[0][1] if terms else None
        elif "special-custodial" in slugs or extended:
            particular = "special-custodial" in slugs or self._a_year_on_licence(slugs)
            self.kind = "special-custodial" if particular else "extended"
            self.on_top = self.on_top or (particular and not terms and total is None)
            self._extended(terms, total)
        elif self.minimum is not None and (not terms or words.MINIMUM_TERMS.search(self._stretch)):
            self.kind, self.minima = "unknown", self.minima or [self.minimum, *(term for _, term in terms)]
        elif terms or total:
            self.kind = "imprisonment"
            self._plain(terms, total)
            if several and not self.respectively and (total is not None or words.SUM.search(self._stretch)):
                self.term, self.vague = None, True
        else:
            self.kind = self._without_term()
            self.vague = True

    def _minima(self, used: set[int]) -> Term | None:
        """The first of ``a minimum of 31 and 18 years respectively``; all of them are the minima of those people."""
        told = words.MINIMA.search(self._tagged.text, self._start, self._end)
        if told is None:
            return None
        terms = list(self._tagged.found("T", *told.span("terms" if told["terms"] else "terms2")))
        if not terms:
            return None
        used |= {position for position, _ in terms}
        self.minima = [*self._unitless((terms[0][0], terms[0][1].value.term)), *(item.value.term for _, item in terms)]
        return self.minima[0]

    def _suspended(self) -> re.Match[str] | None:
        """Where the sentence is said to be suspended; an old one that was activated is not this one."""
        text = self._tagged.text
        for match in words.SUSPENDED.finditer(text, self._start, self._end):
            noun = re.match(
                r"(?:.[ -])?suspended (?:\w+ ){0,2}(?:sentence|term|order)", text[match.start() :], re.IGNORECASE
            )
            old = noun and (
                words.OLD_SUSPENDED.search(text[self._start : match.start()])
                or words.ACTIVATED.match(text, match.end())
            )
            if not old:
                return match
        return None

    def _at_liberty(self, terms: list[tuple[int, Term]]) -> bool:
        """Whether the only term told is one of probation or of a restriction of liberty."""
        return len(terms) < 2 and words.COMMUNITY.search(self._tagged.text, self._start, self._end) is not None

    def _for_life(self) -> bool:
        """Whether the term without end is life: other orders too are *indefinite*."""
        return any(
            not (ends := [at for at, _ in self._tagged.found("I", match.start(), match.end())])
            or any("life" in self._source(at) or "lives" in self._source(at) for at in ends)
            for match in words.LIFE.finditer(self._tagged.text, self._start, self._end)
        )

    def _source(self, position: int) -> str:
        passage, span = self._tagged.passage, self._tagged.item(position).span
        return passage.text[span.start - passage.span.start : span.end - passage.span.start].lower()

    def _tariff(self) -> bool:
        """Murder carries life (Murder (Abolition of Death Penalty) Act 1965), so that its minimum says the sentence."""
        return self.minimum is not None and self._for_murder()

    def _for_murder(self) -> bool:
        return any(item.value.slug == "murder" for _, item in self._tagged.found("O", self._start, self._end))

    def _take(self, pattern: re.Pattern[str], used: set[int]) -> Term | None:
        """The term that the pattern's groups name; its place is ``used``."""
        match = pattern.search(self._tagged.text, self._start, self._end)
        if match is None:
            return None
        name = next(name for name in pattern.groupindex if match[name])
        used.add(match.start(name))
        value = self._tagged.item(match.start(name)).value
        # "four years in custody and three on licence": the unit is said once.
        return Term(years=int(value.value)) if name in {"n", "m", "k"} else value.term

    def _is_term(self, position: int) -> bool:
        text = self._tagged.text
        item = self._tagged.item(position).value
        if item.term.hours or (item.term.days and item.term.days < 7 and not item.term.months):
            return False
        if self._of_order(position):
            return False
        return not words.NOT_A_TERM.search(text[max(0, position - 70) : position]) and not words.AFTER_NOT_A_TERM.match(
            text[position + 1 :]
        )

    def _of_order(self, position: int) -> bool:
        """Whether a term is that of an order beside it (``a SHPO for ten years``, ``a five-year ban``)."""
        text = self._tagged.text
        if position in terms_of_plain_orders(self._tagged):
            return True
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
            re.fullmatch(
                r"[ -](?:(?!(?:and|but|with|plus|after|following|because|when|despite|while|whilst"
                r"|whereas)\b)[\w-]+ ){0,3}",
                text[position + 1 : after],
            )
        )

    def _near_word(self, slug: str) -> Term | None:
        text = self._tagged.text
        for position, item in self._tagged.found("W", self._start, self._end):
            if item.value.slug == slug:
                before = re.search(r"([\ue300-\ue3ff])[’']?s?[ -](?:\w+ )?$", text[:position])
                if before:
                    return _but_hours(self._tagged.item(before.start(1)).value.term)
                after = re.match(
                    r"[^.;,\ue300-\ue3ff]{0,25}(?:for|of|lasting|with)"
                    r"[^.;,\ue300-\ue3ff]{0,15}([\ue300-\ue3ff])(?! hours)",
                    text[position + 1 :],
                )
                if after and not self._of_order(position + 1 + after.start(1)):
                    return _but_hours(self._tagged.item(position + 1 + after.start(1)).value.term)
        return None

    def _a_year_on_licence(self, slugs: Container[str]) -> bool:
        """Whether one more year on licence is added to custody: a sentence for offenders of particular concern."""
        year = self.licence is not None and self.licence.value == Term(years=1).value
        return year and "extended" not in slugs and not re.search(r"\bextended\b", self._tagged.text, re.IGNORECASE)

    def _in_halves(self) -> bool:
        """``ten months: five in prison with five on licence``: how any sentence is served, which extends none."""
        if self.called_extended or self.licence is None or self.kind != "extended":
            return False
        if self.custody is None:
            return self.term is not None and _half_of(self.term) == self.licence
        return self.custody.value == self.licence.value

    def _half_at_liberty(self) -> bool:
        """``six years' imprisonment, three of them on licence``: how any sentence is served, which extends none."""
        if self.called_extended or self.on_top or self.term is not None or self.kind != "extended":
            return False
        return self.custody is not None and self.licence is not None and _half_of(self.custody) == self.licence

    def _extended(self, terms: list[tuple[int, Term]], total: Term | None) -> None:
        used: set[int] = set()
        self.custody = self._take(words.CUSTODY, used)
        terms = [(at, term) for at, term in terms if at not in used]
        self.term = total or (terms[0][1] if terms else None)
        if self.custody is None and self.licence is not None and self.term is not None:
            rest = [term for at, term in terms if term is not self.term]
            if rest:
                self.custody = rest[0]
            elif (
                self.kind == "extended"
                and (self.on_top or _half_of(self.term) != self.licence)
                and not words.WHOLE.search(self._stretch)
            ):
                self.custody, self.term = self.term, None
        if self.custody is not None and self.licence is None and self.term is None:
            self.term, self.custody = self.custody, None
        if self._in_halves():
            self.kind = "imprisonment"
        elif self._half_at_liberty():
            self.kind, self.term, self.custody = "imprisonment", self.custody, None

    def _plain(self, terms: list[tuple[int, Term]], total: Term | None) -> None:
        if total is not None:
            self.term = total
            return
        self._share(terms)
        self.term = terms[0][1]
        if len(terms) > 1:
            if self.consecutive and not words.CONCURRENT.search(self._stretch):
                self.each = [term for _, term in terms]
            elif words.CONCURRENT.search(self._stretch):
                self.term = _longest(terms)

    def _goes_on(self, terms: list[tuple[int, Term]]) -> bool:
        """``three years for fraud and a further three months for theft``: one after the other."""
        places = [at for at, _ in terms]
        text = self._tagged.text
        return any(words.FURTHER.search(text, left, right) for left, right in pairwise(places))

    def _share(self, terms: list[tuple[int, Term]]) -> None:
        """``T and T respectively``, ``four and two years``: a term for each, in the order of their names."""
        unitless = self._unitless(terms[0]) if terms else []
        told = words.RESPECTIVELY.search(self._tagged.text, max(0, self._start - 20), self._end)
        named = terms and (told or (unitless and len(terms) == 1))
        if named or self._dealt_out([at for at, _ in terms]):
            self.respectively = [*unitless, *(term for _, term in terms)]

    def _dealt_out(self, places: list[int]) -> bool:
        """``were jailed for T, T and T``: nothing else stands between the terms, nor says that each got them all."""
        text = self._tagged.text
        if not self._several or len(places) < 2 or words.OF_EACH.search(self._stretch):
            return False
        return all(words.NEXT_TERM.fullmatch(text, left + 1, right) for left, right in pairwise(places))

    def _unitless(self, first: tuple[int, Term]) -> list[Term]:
        """``eight and 10 years respectively``: the unit is said once."""
        position, term = first
        unit = "years" if term.years else "months"
        return [
            Term(**{unit: int(item.value.value)})
            for at, item in self._tagged.found("N", self._start, position)
            if re.fullmatch(r".(?:,? and (?:of )?|, |[\ue700-\ue7ff])*", self._tagged.text[at:position])
        ]

    def _without_term(self) -> str | None:
        if re.match(
            r"(?:jailed|locked up|imprisoned|put behind bars|sent to (?:prison|jail)|sent down)"
            r"|(?:is|are) (?:[a-z]+ )?(?:behind bars|in (?:prison|jail))"
            r"|(?:given|handed|received|got|getting|receiving) (?:[a-z]+ ){0,3}?"
            r"(?:prison|jail|custodial)(?: or detention)? (?:sentence|term)",
            self._stretch,
            re.IGNORECASE,
        ):
            return "imprisonment"
        return "unknown" if re.match(r"sentenced", self._stretch, re.IGNORECASE) else None


def _longest(terms: list[tuple[int, Term]]) -> Term | None:
    return max((term for _, term in terms), key=lambda term: term.value, default=None)


def _half_of(term: Term) -> Term | None:
    """Half of a term, where that is a whole number of months."""
    months = 12 * term.years + term.months
    if months % 2 or term.days or term.hours:
        return None
    return Term(years=months // 24, months=months // 2 % 12)


def _but_hours(term: Term) -> Term | None:
    """The term of a sentence; hours are those of the work that it holds."""
    return None if term.hours else term
