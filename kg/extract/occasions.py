"""Where and when a verb of the process happened: its court and its date.

The nearest court and date in the event's own clause count first, then those that open the sentence (``At X
Crown Court on Friday, …``), then *the same court* and *the same hearing* spoken of before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.discourse import Discourse, Event
from kg.extract.tagging import Tagged, compile_rule
from kg.model import Subject, When

_SAME_COURT = re.compile(r"\bthe same court\b|\bthat court\b|\bthe (?:city|town)[’']s (?:crown|magistrates[’']?) court\b", re.IGNORECASE)
_SAME_HEARING = re.compile(r"\b(?:the )?same (?:hearing|day|occasion|time)\b|\balongside (?:him|her|them)\b", re.IGNORECASE)
_NOT_ITS_DATE = compile_rule(
    r"(?:\b(?:between|since|arrested(?: and charged)?(?: [^,;]{0,30})?(?: on| in)|committed|offences|dating|took place|happened|incident|from|of|until|born|aged|collision|crash|raid|warrant|searched|seized|found|visited|died|served)(?: [^,;]{0,25})? ?(?:on |in |and )?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A court, a day, or both, with the positions in the tagged text that say so."""

    court: Subject | None
    date: When | None
    places: tuple[int, ...] = ()
    own_date: bool = False

    def __bool__(self) -> bool:
        return self.court is not None or self.date is not None


class Occasions:
    """Finds occasions while the text is read forward; keep one for a whole text."""

    def __init__(self, discourse: Discourse) -> None:
        self._courts: list[tuple[int, int, Subject]] = []
        for tagged in discourse.tagged:
            for position, item in tagged.found("C"):
                self._courts.append((tagged.index, position, item.value))

    def last_court(self, tagged: Tagged, position: int) -> Subject | None:
        """The court named last before a place of the text."""
        before = [court for index, at, court in self._courts if (index, at) < (tagged.index, position)]
        return before[-1] if before else None

    def of(self, event: Event) -> Occasion:
        """The occasion that the event's own sentence states, if any."""
        tagged = event.tagged
        court, court_at = self._court(event)
        date, date_at = self._date(event, court_at)
        places = tuple(place for place in (court_at, date_at) if place is not None)
        return Occasion(court, date, places, date is not None)

    def same_hearing(self, event: Event) -> bool:
        """Whether the sentence points back to the hearing spoken of before."""
        return bool(_SAME_HEARING.search(event.tagged.text))

    def _court(self, event: Event) -> tuple[Subject | None, int | None]:
        tagged, text = event.tagged, event.tagged.text
        own = [(position, item) for position, item in tagged.found("C", event.end, event.tail)]
        same = _SAME_COURT.search(text, event.end, event.tail)
        if own and not (same and same.start() < own[0][0]):
            return own[0][1].value, own[0][0]
        if same:
            return self.last_court(tagged, same.start()), same.start()
        before = [(position, item) for position, item in tagged.found("C", event.head, event.start)]
        if before:
            return before[-1][1].value, before[-1][0]
        opening = _SAME_COURT.search(text, 0, event.start)
        first = next(iter(tagged.found("C", 0, event.start)), None)
        if opening and (first is None or opening.start() < first[0]):
            return self.last_court(tagged, opening.start()), opening.start()
        if first is not None and _opens(text, first[0]):
            return first[1].value, first[0]
        return None, None

    def _date(self, event: Event, court_at: int | None) -> tuple[When | None, int | None]:
        tagged, text = event.tagged, event.tagged.text
        choices = [entry for entry in tagged.found("D", event.end, event.tail) if not _NOT_ITS_DATE.search(text[max(0, entry[0] - 60) : entry[0]])]
        if not choices:
            choices = [entry for entry in tagged.found("D", event.head, event.start) if not _NOT_ITS_DATE.search(text[max(event.head, entry[0] - 60) : entry[0]])][-1:]
        if not choices:
            choices = [entry for entry in tagged.found("D", 0, event.start) if _opens(text, entry[0])][:1]
        if not choices and court_at is not None:
            choices = [entry for entry in tagged.found("D", court_at, min(len(text), court_at + 12))][:1]
        if not choices:
            return None, None
        position, item = choices[0]
        when = item.value.future if event.future else item.value.past
        return when, position


def _opens(text: str, position: int) -> bool:
    """Whether a court or date stands in the adverbial that opens the sentence."""
    return bool(re.match(r"\W*(?:(?:Then|Later|But|And|Following [^,]*|Appearing|Sitting) )?(?:[Aa]t|[Oo]n|[Ii]n|[Bb]efore|[Tt]oday|[Yy]esterday|[Ll]ast|[Ee]arlier|[\ue100-\ue2ff])?[^.;:\ue000-\ue0ff]{0,60}$", text[:position]))
