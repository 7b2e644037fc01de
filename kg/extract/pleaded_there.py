"""Appearances at which a plea was entered that the text tells in a sentence of its own, before or after."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import Event
from kg.extract.held import Held
from kg.extract.tagging import compile_rule
from kg.model import When

FOR_SENTENCE = re.compile(r"\bsentenc(?:e|ed|ing)\b", re.IGNORECASE)
_PLEADS = compile_rule(
    r"\W*(?:{P},? (?:then |later |formally |initially )?(?:pleaded|pled|admitted|denied (?=(?:all|both|the|a) \w*)"
    r"|(?:entered|indicated) (?:an? )?(?:not )?guilty pleas?|(?:replied|answered|responded|said),? [‘“'\"])"
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
    pleas = {e.tagged.index: e for e in reversed(discourse.events) if e.kind in {"admit", "deny"} and not e.unreal}
    for event, entry in appeared:
        plea = pleas.get(event.tagged.index + 1)
        if plea is not None and entry.person not in plea.people:
            # "Roe and Poe appeared at C. Roe admitted O. Poe denied it"
            plea = pleas.get(event.tagged.index + 2)
        before = pleas.get(event.tagged.index - 1)
        if plea is None and before is not None and entry.person in before.people and _told_together(before, event):
            plea = before
        if plea is None or plea.future or entry.person not in plea.people or not entry.court:
            continue
        text = plea.tagged.text
        opening = _PLEADS.match(text)
        if plea is not before and (opening is None or opening.end() < plea.start):
            continue
        if next(plea.tagged.found("D"), None) or next(plea.tagged.found("C"), None):
            continue
        if (entry.person.key, entry.court.key, entry.date) not in sentenced:
            entry.kind = "plea"
            entry.evidence.append(plea.quote())


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
