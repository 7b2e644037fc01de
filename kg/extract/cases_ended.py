"""Of whom an acquittal, a dropped charge or a jury's disagreement tells, where no person is the subject of the verb.

``The charge was thrown out``; ``The Crown offered no evidence against Roe``; ``jurors could not agree on theft``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from kg import patterns as re
from kg.extract.coordination import charged_against
from kg.extract.ended_triggers import UNDECIDED
from kg.extract.events import Event
from kg.extract.leads import ANOTHER_ONE
from kg.extract.people import Person
from kg.extract.plea_triggers import PLEADED_TO
from kg.extract.references import fits
from kg.extract.resolution import Resolution
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit

_VERDICT = re.compile(r"\b(?:verdicts?|jury|jurors|judges?|magistrates|bench|court|sheriff|foreman)\b", re.IGNORECASE)
# "A second charge of O was withdrawn": one more of whoever was spoken of last
_FURTHER_CHARGE = compile_rule(
    r"\W*(?:(?:A|An|Another|One|Two|Three|Four|{N})(?: second| third| fourth| further| separate| similar| other"
    r"| additional| remaining)?|The (?:other|remaining|second|third)) (?:charges?|counts?|allegations?),? "
    r"(?:of {O}(?: and {O})?(?: (?:of|on|against|towards?|involving) [^.;,]{1,50})?"
    r"|that (?P<who>{P}) (?:had |has |also )*{O}[^.;]{0,60}?),? $"
)
# "No evidence was offered on a further charge (a not guilty verdict was entered)": not those admitted before
_FURTHER_COUNT = re.compile(r"\b(?:further|another|other|separate|additional) (?:charges?|counts?)\b", re.IGNORECASE)
# "His friends cheered as the jury delivered the not guilty verdict": on the only one who is tried
# "The charge was found not proven": no misconduct, and nobody's allegation
_CHARGE_NOT_PROVEN = re.compile(r"\W*(?:The|That|This) (?:charge|case) was (?:also )?(?:found|ruled) not proven\b")
_VERDICT_NOUN = re.compile(r"(?:not guilty verdict|verdicts? of not guilty)")
_FURTHER = re.compile(r"\b(?:second|third|fourth|further|other|another|additional|remaining)\b", re.IGNORECASE)
# "charged with O in D but the CPS discontinued the case"
_BUT_THE_CROWN = compile_rule(
    r"[^.;\ue000-\ue0ff]*\b(?:but|before|until|although|though|and)\b[^.;\ue000-\ue0ff]*", re.IGNORECASE
)
_CROWN_TOOK = re.compile(
    r"\b(?:[Cc]rown|[Pp]rosecution|[Pp]rosecutors?|CPS|PPS|[Ff]iscal) (?:has |have |had )?accept(?:ed|s) "
    r"(?:an? )?(?:guilty )?$"
)
_THE_CASE = re.compile(
    r"\b(?:the|that|all|both|his|her|their) (?:\w+ )?(?:charges?|counts?|case|prosecution)\b|evidence"
)
_CONVICTIONS = re.compile(r"\b(?:the|their|both|all|those|these)\b[^.;]{0,30}\bconvictions\b", re.IGNORECASE)
_THE_CHARGE = re.compile(
    r"\W*(?:But |However,? |Later,? )?(?:The|That|His|Her|All|Both)(?: of)?(?: the| his| her)? "
    r"(?:charges?|case|counts?|prosecution)\b",
    re.IGNORECASE,
)

# "The Court of Appeal quashed the convictions of two men": whom the story names then
OF_SO_MANY = compile_rule(
    r"\w+ (?:the )?(?:{O} |[a-z]+ )?(?:convictions|(?:guilty )?verdicts) (?:of|against) (?P<number>{N}) "
    r"(?:(?!and\b)[a-z-]+ ){0,2}?(?:men|women|people|brothers|sisters|defendants|officers|protesters|teenagers)\b"
)
_HIS_OR_HER = re.compile(r"\b([Hh]is|[Hh]er) (?:[a-z\ue500-\ue5ff]+ )?convictions?\b")
# "Brother's murder conviction quashed": which of two brothers, the words leave open
_SOMEBODYS = compile_rule(r"\b[A-Za-z]+[’']s (?:{O} |[a-z]+ )?$")


# "His barrister said that a charge of theft was admitted", "In interview two counts of theft were admitted"
_SAID_SO = re.compile(
    r"\b(?:says?|said|told|tells|claim\w*|argu\w*|insist\w*|alleg\w*|suggest\w*|according|if|in (?:an? |his |her )?"
    r"(?:interview|letter|statement|note|call)|under caution)\b",
    re.IGNORECASE,
)


class CasesEnded:
    """Asked while a text is read: ``events`` are those so far."""

    def __init__(self, tagged: Sequence[Tagged], events: Sequence[Event], resolution: Resolution) -> None:
        self._tagged = tagged
        self._events = events
        self._resolution = resolution

    def acquitted(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """Whom an acquittal without a subject is about: nobody, where the sentence has people who may be it."""
        if hit.trigger.name == "no-case" and len(self._resolution.defendants) == 1:
            return tuple(self._resolution.defendants)
        against = self.against(passage, hit)
        if not against and _FURTHER_COUNT.search(passage.text, 0, hit.start):
            return ()
        if not against and ANOTHER_ONE.search(passage.text[: hit.start]):
            return ()
        proven = _CHARGE_NOT_PROVEN.match(passage.text) and not next(passage.found("P"), None)
        if not against and not proven and hit.start > 2 and not _VERDICT.search(passage.text[: hit.end]):
            return ()
        before = [item.value for _, item in passage.found("P", 0, hit.start)]
        if not against and len(self._resolution.defendants) == 1 and _VERDICT_NOUN.match(passage.text, hit.start):
            return tuple(p for p in self._resolution.defendants if p.spans[0].start < passage.passage.span.end)
        if against or any(reference.people or reference.form in {"name", "anonymous"} for reference in before):
            return against
        return self._resolution.last_before(passage)

    def dropped(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """Whose charge was let go: whom it is against, who was spoken of last, or of whom a charge was just told."""
        told = self.against(passage, hit) or self._charge_of(passage, hit) or self._charged_here(passage, hit)
        return told or self._foretold(passage, hit)

    def overturned(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``Judges overturned the convictions``: of the several spoken of last; of one, where it is only one.

        Of a lead that has not named anybody it is whoever of those on trial the story names first: nobody who was
        cleared may stay guilty.
        """
        if so_many := OF_SO_MANY.match(passage.text, hit.start):
            return self._named_next(passage, passage.item(so_many.start("number")).value.value)
        if _CONVICTIONS.search(passage.text, max(0, hit.start - len("all their ")), hit.end):
            return self._resolution.several_before(passage)
        if _SOMEBODYS.search(passage.text, 0, hit.start) and len(self._resolution.defendants) > 1:
            return ()
        gender = _gender(passage, hit)
        alike = [p for p in self._resolution.several_before(passage) if p.likely_gender == gender] if gender else []
        if len(alike) == 1:
            return tuple(alike)
        if any(not fits(person, gender) for person in self._resolution.last_before(passage)):
            return ()
        named = sorted(self._resolution.defendants, key=lambda person: person.spans[0].start)
        foretold = passage.lead and bool(named) and named[0].spans[0].start > passage.passage.span.end
        return self._resolution.last_before(passage) or (tuple(named[:1]) if foretold else ())

    def _named_next(self, passage: Tagged, number: int) -> tuple[Person, ...]:
        """``quashed the convictions of two men``, in a lead: those whom the first sentence names that names any."""
        known = set(self._resolution.defendants)
        named = ({item.value.bearer for _, item in t.found("P")} & known for t in self._tagged)
        first = next((people for people in named if people), set())
        foretold = passage.lead and all(person.spans[0].start > passage.passage.span.end for person in first)
        return tuple(p for p in self._resolution.defendants if p in first) if foretold and len(first) == number else ()

    def _foretold(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``A nurse is back at work after the charges against her were dropped``: the only one, who is named then."""
        pronouns = [item.value for _, item in passage.found("P", hit.start, hit.end) if item.value.form == "pronoun"]
        bearers = [person for person in self._resolution.defendants if not person.anonymous]
        if not passage.lead or not pronouns or len(bearers) != 1:
            return ()
        (only,) = bearers
        named = [item.value for _, item in passage.found("P", 0, hit.start) if item.value.form == "name"]
        later = only.spans[0].start > passage.passage.span.end
        return (only,) if later and not named and fits(only, pronouns[-1].gender) else ()

    def left_open(self, passage: Tagged, hit: Hit, subject: int | None) -> tuple[Person, ...] | None:
        """Of whom it is told what a jury could not decide, or that a charge was admitted; None of any other verb."""
        if hit.trigger.name in UNDECIDED:
            return self._undecided(passage, hit.start)
        if hit.trigger.kind == "admit" and subject is None and _CROWN_TOOK.search(passage.text, 0, hit.start):
            return self._charged_before(passage, hit) or self._pleaded(passage, hit)
        return self._pleaded(passage, hit) if subject is None and hit.trigger.name in PLEADED_TO else None

    def _charged_before(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``Roe had been charged with murder but the Crown accepted a plea to O``: of whom the sentence tells it."""
        last = self._events[-1] if self._events else None
        if last is None or last.tagged is not passage or last.kind not in {"charge", "deny", "appear"}:
            return ()
        return last.people if _BUT_THE_CROWN.fullmatch(passage.text, last.end, hit.start) else ()

    def _undecided(self, passage: Tagged, position: int) -> tuple[Person, ...]:
        """``found Roe guilty of O but could not agree on O``: of whom the sentence tells a verdict."""
        here = takewhile(lambda event: event.tagged is passage, reversed(self._events))
        told = (event for event in here if event.start < position and event.kind in {"convict", "acquit"})
        return next((event.people for event in told), ())

    def _pleaded(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``A charge of theft was admitted``: by the only one tried, or whom the sentence before alone is about."""
        if _SAID_SO.search(passage.text, 0, hit.start):
            return ()
        if len(self._resolution.defendants) == 1:
            return tuple(p for p in self._resolution.defendants if p.spans[0].start < passage.passage.span.start)
        before = [event for event in self._events if passage.index - event.tagged.index <= 1 and event.people]
        told = {person for event in before for person in event.people}
        alone = len(told) == 1 and told.issubset(self._resolution.defendants)
        return tuple(told) if alone and before[-1].tagged.line == passage.line else ()

    def _charge_of(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``The charge was thrown out``: that of whoever was spoken of last, where the sentence names no offence."""
        if further := _FURTHER_CHARGE.fullmatch(passage.text[: hit.start]):
            before = passage_at(self._tagged, passage.index - 1)
            near = before is not None and (before.line == passage.line or bool(_FURTHER.search(further[0])))
            alleged = self._resolution.meant(passage, further.start("who")) if further["who"] else ()
            return (alleged or self._resolution.last_before(passage)) if near else ()
        named = [next(passage.found("O"), None), next(passage.found("B"), None)]
        if any(named) or not _THE_CHARGE.match(passage.text):
            return ()
        return self._resolution.last_before(passage)

    def _charged_here(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``Roe had been charged with O but prosecutors dropped the case``: of whom the sentence tells that charge."""
        last = self._events[-1] if self._events else None
        if last is None or last.tagged is not passage or last.kind not in {"charge", "deny"}:
            return ()
        between = _BUT_THE_CROWN.fullmatch(passage.text, last.end, hit.start)
        return last.people if between and _THE_CASE.search(passage.text, hit.start, hit.end) else ()

    def against(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``A charge of theft against Roe was dropped``: whom the case is said to be against."""
        places = charged_against(passage, hit.start)
        return tuple(dict.fromkeys(person for place in places for person in self._resolution.meant(passage, place)))


def _gender(passage: Tagged, hit: Hit) -> str | None:
    """What *his* or *her* tells of whose conviction it is."""
    own = _HIS_OR_HER.search(passage.text, max(0, hit.start - len("her murder ")), hit.end)
    return {"his": "m", "her": "f"}[own[1].lower()] if own else None
