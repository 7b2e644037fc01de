"""A report of a trial that goes on (``The trial continues``): whoever denies the charges stands trial there."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.events import said_to
from kg.extract.evidence import evidence
from kg.extract.held import Held
from kg.extract.tagging import compile_rule

_CONTINUES = re.compile(
    r"\W*(?:The|His|Her|Their) trial(?:,[^.;]{0,60},)? "
    r"(?:continues|is continuing|resumes|goes on|is expected to (?:last|finish|conclude|end))\b"
)
# "Harwick Crown Court heard on Monday"
_HEARD_ON = compile_rule(
    r"{C},? (?:was told|heard)(?: on)? (?P<date>{D})|(?:^|[Oo]n )(?P<day>{D}),? (?:at )?{C} (?:was told|heard)\b"
)
_OF_A_JURY = re.compile(r"Crown Court|High Court|Old Bailey|Central Criminal Court|Sheriff Court")


def continuing_trials(discourse: Discourse, held: Sequence[Held]) -> list[Held]:
    """The trial of everybody who denies something, where the text names the court of one trial only."""
    told = next((t for t in discourse.tagged if _CONTINUES.match(t.text)), None)
    named = {item.value.key: item.value for tagged in discourse.tagged for _, item in tagged.found("C")}
    courts = [court for court in named.values() if _OF_A_JURY.search(court.name or "")]
    # a round-up tells of other cases, too
    if told is None or len(courts) != 1 or said_to(discourse.events, {"sentence"}):
        return []
    known = {entry.person for entry in held if entry.kind == "trial"}
    ended = said_to(discourse.events, {"convict", "acquit", "sentence", "drop", "admit"})
    denied = said_to(discourse.events, {"deny"})
    quoted = evidence(told, told.passage.span, "trial-continues")
    day = next(
        (
            tagged.item(match.start("date" if match["date"] else "day")).value.past
            for tagged in discourse.tagged
            if (match := _HEARD_ON.search(tagged.text))
        ),
        None,
    )
    return [
        Held(person, "trial", courts[0], day, [quoted])
        for person in discourse.defendants
        if person in denied and person not in known and person not in ended
    ]
