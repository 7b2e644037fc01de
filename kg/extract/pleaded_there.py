"""Appearances at which a plea was entered that the text tells in a sentence of its own, before or after."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.held import Held
from kg.extract.tagging import compile_rule
from kg.model import When

FOR_SENTENCE = re.compile(r"\bsentenc(?:e|ed|ing)\b", re.IGNORECASE)
_PLEADS = compile_rule(
    r"\W*(?:{P}(?:(?:,|,? and) {P})*,? (?:then |later |formally |initially |both |all |each )*"
    r"(?:pleaded|pled|admitted|denied (?=(?:all|both|the|a|it|them|this|that)\b|{O})"
    r"|(?:entered|indicated) (?:an? |no )?(?:formal )?(?:not )?(?:guilty )?pleas?|did not enter (?:a |any )?pleas?"
    r"|(?:replied|answered|responded|said),? [‘“'\"])"
    # "Robbery was admitted by each"
    r"|(?:(?:[A-Za-z-]+ ){0,5}{O}(?:,? and )?)+ (?:was|were) (?:admitted|denied) by {P})"
)


def _told_together(plea: Event, appearance: Event) -> bool:
    """``Roe pleaded guilty to O. He appeared at C``: no other time is told of the plea, nor what he appeared for."""
    apart = _AT_ANOTHER_TIME.search(plea.tagged.text) or FOR_SENTENCE.search(appearance.tagged.text)
    return not apart and _PLED.match(plea.words) is not None


_PLED = re.compile(r"(?:pleaded|pled|entered|denied|admitted)\b", re.IGNORECASE)
_AT_ANOTHER_TIME = re.compile(
    r"\b(?:had|has|have|previously|earlier|after|later|initially|originally|police|interview)\b"
)


def pleaded_there(
    appeared: Sequence[tuple[Event, Held]],
    sentenced: Container[tuple[str, str | None, When | None]],
    discourse: Discourse,
) -> None:
    """``Roe appeared at C on D. He pleaded guilty to O``: the plea was entered on that occasion.

    ``sentenced`` are the persons, courts and days of the sentences passed: an appearance for sentence stays one.
    """
    pleas = _by_passage(discourse)
    for event, entry in appeared:
        plea = next((e for e in _following(pleas, event) if entry.person in e.people), None)
        before = next((e for e in pleas.get(event.tagged.index - 1, ()) if entry.person in e.people), None)
        if plea is None and event.tagged.index + 1 not in pleas and before and _told_together(before, event):
            plea = before
        if plea is None or plea.future or plea.rule == _NO_PLEA or not entry.court:
            continue
        if plea is not before and not _opens_with_it(plea, pleas):
            continue
        if _of_its_own(plea):
            continue
        if (entry.person.key, entry.court.key, entry.date) not in sentenced:
            entry.kind = "plea"
            entry.evidence.append(plea.quote())


_NO_PLEA = "no-plea"
_NEXT_ONES = 4
"""How many sentences on the pleas of several go on from the appearance of all of them."""


def _by_passage(discourse: Discourse) -> dict[int, list[Event]]:
    """The pleas of each passage, and who entered none."""
    pleas: dict[int, list[Event]] = {}
    for event in discourse.events:
        if (event.kind in {"admit", "deny"} or event.rule == _NO_PLEA) and not event.unreal:
            pleas.setdefault(event.tagged.index, []).append(event)
    return pleas


def _following(pleas: Mapping[int, Sequence[Event]], event: Event) -> Iterator[Event]:
    """The pleas of the sentences right behind: ``All appeared at C. Roe and Poe admitted O. Low denied it``."""
    for index in range(event.tagged.index + 1, event.tagged.index + 1 + _NEXT_ONES):
        if index not in pleas:
            return
        yield from pleas[index]


def _opens_with_it(plea: Event, pleas: Mapping[int, Sequence[Event]]) -> bool:
    """Whether a sentence opens with a plea, this one or that before it (``Roe admitted O but Poe denied it``)."""
    opening = _PLEADS.match(plea.tagged.text)
    return opening is not None and opening.end() >= pleas[plea.tagged.index][0].start


def _of_its_own(plea: Event) -> bool:
    """Whether a sentence tells where or when its plea was entered."""
    return any(next(plea.tagged.found(kind), None) for kind in "CD")


def pleaded_too(told: Sequence[tuple[Event, Held]], discourse: Discourse) -> list[Held]:
    """``At C on D Roe pleaded guilty. Poe denied the charge``: there and then, as the one told of right before."""
    found: list[Held] = []
    pleas = _by_passage(discourse)
    there = {(entry.person, entry.court, entry.date) for _, entry in told}
    for event, entry in told:
        for plea in _following(pleas, event):
            last = pleas.get(plea.tagged.index - 1, ())
            if not last or not _opens_with_it(plea, pleas) or _of_its_own(plea) or plea.future:
                break
            if _AT_ANOTHER_TIME.search(plea.tagged.text) or set(plea.people) & set(event.people):
                break
            kind = "appearance" if plea.rule == _NO_PLEA else "plea"
            for person in plea.people:
                if (person, entry.court, entry.date) not in there:
                    there.add((person, entry.court, entry.date))
                    found.append(Held(person, kind, entry.court, entry.date, [plea.quote()]))
    return found


_DUE_TO_STAND = re.compile(
    r"\b(?:was|were|been) (?:due|set|expected|scheduled) to (?:stand|go on|face)\b"
    r"|\b(?:was|were) to have (?:stood|gone on|faced)\b"
)
_INSTEAD = re.compile(r"\W*(?:Instead|But|However)\b")
_BUT = re.compile(r",? (?:but|before|when)\b")


def pleaded_instead(discourse: Discourse, held: list[Held]) -> None:
    """``Roe had been due to stand trial at C on D. Instead he pleaded guilty``: on that day, and no jury ever sat."""
    after = {earlier.index: later for earlier, later in pairwise(discourse.tagged)}
    for event in discourse.events:
        text = event.tagged.text
        due = _DUE_TO_STAND.search(text, max(0, event.start - 30), event.end + 1)
        if event.kind not in {"appear", "charge"} or not due:
            continue
        following = after.get(event.tagged.index)
        here = [
            e
            for e in discourse.events_in(event.tagged)
            if e.start > event.end and _BUT.search(text, event.end, e.start)
        ]
        if following is not None and _INSTEAD.match(following.text):
            here += discourse.events_in(following)
        plea = next((e for e in here if e.kind == "admit" and not e.unreal and set(e.people) & set(event.people)), None)
        court = next((item.value for _, item in event.tagged.found("C", event.start)), None)
        if plea is None or court is None:
            continue
        day = next((item.value.past for _, item in event.tagged.found("D", event.start)), None)
        held[:] = [h for h in held if not (h.kind == "trial" and h.court is court and h.person in plea.people)]
        quoted = event.quote()
        held += [Held(person, "plea", court, day, [quoted]) for person in plea.people]


# "was granted bail after pleading not guilty to O"
_BAILED_AFTER = re.compile(
    r"\b(?:granted|given|released on|freed on|remanded (?:in|into|on)|refused|bailed)\b"
    r"[^.;]*\b(?:after|having) (?:formally |earlier )?$"
)


def bailed_after_plea(discourse: Discourse, held: Sequence[Held]) -> None:
    """``Roe was granted bail after pleading not guilty``: the plea was entered at the only hearing told of her so
    far."""
    for event in discourse.events:
        if event.kind not in {"admit", "deny"} or event.unreal or event.future:
            continue
        if not _BAILED_AFTER.search(event.tagged.text, 0, event.start):
            continue
        for person in event.people:
            there = [h for h in held if h.person is person and not h.announced and h.kind in {"appearance", "plea"}]
            if len(there) == 1 and there[0].court is not None:
                there[0].kind = "plea"
                there[0].evidence.append(event.quote())
