"""The verb that governs an order: who is given, sentenced to or obliged to what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.modality import unreal
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule

Verb: TypeAlias = tuple[int, int, tuple[Person, ...], int | None]
"""Where a verb starts and ends, the people that are its subject, and where they stand."""

GOVERNING = frozenset({"sentence", "given"})
_FURTHER_VERBS = compile_rule(
    r"\b(?:(?:will|would|must|is to|are to|has to|have to) (?:now |also |both |each |all |then )*(?:be|become|remain|"
    r"stay|spend|serve|sign|wear|have|pay|complete|undertake|undergo|comply|register|do|perform|carry out)"
    r"|(?:was|were) made to (?:do|pay|sign|complete|attend|undertake|wear)|(?:must|has to|have to) (?:also )?attend"
    # "has £650 in costs to pay", "has £200 to find in costs", "has 80 hours of W to do"
    r"|(?:has|have)(?= (?:also |a further )?{M} (?:to (?:find|pay) )?(?:in |of )?(?:[a-z]+ ){0,2}{W})"
    r"|(?:(?<={P} )|(?<=and ))(?:has|have)(?= (?:also |another )?(?:{N}|{T})[’']?(?: of)? {W}"
    r"(?: still)? to (?:do|complete|carry out|perform)\b)"
    r"|(?:is|are) (?:now |also )+(?:on|the subject|under|subject)"
    # "He also has a lifetime W": one that he had before would not be told with its term
    r"|(?:also|now) (?:has|have)(?= an? (?:{T}|{I})[ -]{W})"
    r"|(?:has|have) become|agreed to|landed with|slapped with|served with|hit with|left with)\b"
    r"|[’']ll (?:now |also |both |each |all |then )*(?:be|become|remain|stay|sign|wear|have|pay|complete)\b"
    r"|(?:\b(?:is|are)|[’']s) not (?:allowed |permitted )?to\b",
    re.IGNORECASE,
)
VERB_WITHIN = re.compile(r"(?:must|will)\b", re.IGNORECASE)
"""A label may hold the verb that obliges (``must register as a sex offender``)."""
_COURT_ADDS = compile_rule(r"(?: (?:for|to|{M}|{T}|in|costs|also|then|{W})|,)*,? and(?: also)? $")
_OF_THE_ORDER = re.compile(r"\b(?:which|that|orders?|it|ban|requirements?)(?: also)? $", re.IGNORECASE)
VERB_FORM = re.compile(
    r"(?:placed|curfewed|put|taken|added|recommended|banned|disqualified|barred|deported|forfeited|destroyed|prohibited|"
    r"excluded|electronically tagged|confiscated|deprived|stripped|removed|crushed|fitted|bound|ordered|fined|jailed"
    r"|imprisoned|locked up)\b",
    re.IGNORECASE,
)
"""A label may itself be a participle, and so have a subject of its own (``banned from driving``)."""
# "He is on the W for life": whoever is on it for so long was put on it now.
_IS_ON = re.compile(r"\b(?:is|are|goes|go|stays?|remains?) (?:on(?:to)? the )?$")
_FOR_A_TERM = compile_rule(r" (?:for )?(?:{I}|{T})")
_MODAL = re.compile(
    r"\b(?:will|would|must|is to|are to|has to|have to)"
    r"(?: (?:now|also|both|all|then|each|be|remain|stay|\w+ly)){0,3} $",
    re.IGNORECASE,
)


def _words(tagged: Tagged, position: int) -> str:
    item, base = tagged.get(position), tagged.passage.span.start
    return tagged.passage.text[item.span.start - base : item.span.end - base] if item else ""


class Verbs:
    """Finds governing verbs among the events of passages, and those that are no events."""

    def __init__(self, discourse: Discourse, events: Callable[[Tagged], Sequence[Event]]) -> None:
        self._discourse = discourse
        self._events = events

    def before(self, tagged: Tagged, position: int) -> Verb | None:
        """The last verb before a place that gives, sentences or obliges."""
        found: list[Verb] = []
        for event in self._events(tagged):
            if event.kind not in GOVERNING or event.end > position:
                continue
            if (event.kind == "sentence" and event.future) or event.unreal:
                continue
            if self._is_court(event):
                continue
            found.append((event.start, event.end, event.people, event.subject))
        for match in _FURTHER_VERBS.finditer(tagged.text):
            if match.end() > position + 1 or _OF_THE_ORDER.search(tagged.text[: match.start()]):
                continue
            if not any(start <= match.start() < end for start, end, _, _ in found):
                people, place = self._discourse.subject_of(tagged, match.start())
                found.append((match.start(), match.end(), people, place))
        on = _IS_ON.search(tagged.text, 0, position) if _FOR_A_TERM.match(tagged.text, position + 1) else None
        if on and (on.group().endswith("the ") or _words(tagged, position).startswith("on ")):
            people, place = self._discourse.subject_of(tagged, on.start())
            found.append((on.start(), on.end(), people, place))
        found += self._hidden_verbs(tagged, position)
        return max(found, key=lambda verb: verb[0], default=None)

    def _hidden_verbs(self, tagged: Tagged, position: int) -> Iterator[Verb]:
        """Verbs that stand inside a label (``fined``), or have one for their object (``will sign W``)."""
        base = tagged.passage.span.start
        for place, item in tagged.found("W", 0, position):
            words = tagged.passage.text[item.span.start - base : item.span.end - base]
            if item.value.kind == "sentence" and VERB_FORM.match(words) and not unreal(tagged.text, place):
                people, subject = self._discourse.subject_of(tagged, place)
                yield place, place + 1, people, subject
        modal = _MODAL.search(tagged.text, 0, position)
        if modal:
            people, subject = self._discourse.subject_of(tagged, modal.start())
            yield modal.start(), modal.end(), people, subject

    @staticmethod
    def _is_court(event: Event) -> bool:
        """``Judge P imposed`` is not said of the defendant."""
        return bool(re.match(r"imposed|ordered", event.words)) and not re.search(
            r"(?:was|were|been|be|is|are|and)(?: \w+)? $", event.tagged.text[: event.start]
        )

    def court_adding(self, tagged: Tagged, position: int) -> Event | None:
        """``The judge fined P M and W``: the second verb has the object of the first."""
        for event in reversed(self._events(tagged)):
            if event.kind not in GOVERNING or not event.rule.endswith("-who") or event.unreal:
                continue
            if event.end <= position and _COURT_ADDS.fullmatch(tagged.text, event.end, position):
                return event
        return None
