"""An offence told as what somebody was dealt with for: ``The murder of Ann Lee, for which Roe was jailed for life``.

The verb stands in a clause behind the offence, which may have a verb of its own (``Roe still denies the rape for which
he was jailed``): both are said of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events import Event
from kg.extract.stated_offences import StatedOffence, stated
from kg.extract.tagging import compile_rule

_DEALT = frozenset({"sentence", "given", "convict"})
# Between the two stand whom it was done to, the place and the year, and no other thing that "which" may mean.
_FOR_WHICH = compile_rule(
    r"{O}(?:(?!\b(?:and(?! {P})|but|or|who|whom|that|which|when|while|as|after|not|charges?|trial|case|inquiry"
    r"|investigation|conviction|sentence|appeal|claims?)\b)[^.;:!?\ue500-\ue5ff]){0,80}?"
    # "a crime for which"
    r"(?:(?:,| –)? (?:an? |the )?(?:[a-z]+ )?(?:crimes?|offences?|killing|murder|attack))?"
    r",? (?:for|of) which {P}(?:(?:,|,? and) {P})*,? "
    r"(?:(?:is|was|were|had|has|have|been|also|later|then|now|first|both|all|eventually|originally|previously|already"
    r"|since|still) |{D} )*$"
)
_OF_ITSELF = compile_rule(r" (?:of|for|on|over) (?:(?:an?|the|two|three|{N}|counts?|charges?|of) )*{O}")


def dealt_with_for_it(event: Event) -> StatedOffence | None:
    """The offence before the ``for which`` that a verb of the process stands behind."""
    tagged = event.tagged
    if event.kind not in _DEALT or " which " not in tagged.text or _OF_ITSELF.match(tagged.text, event.end):
        return None
    found = _FOR_WHICH.search(tagged.text, 0, event.start)
    if found is None:
        return None
    return stated(event, tagged, found.start(), tagged.item(found.start()).value.slug)


def put_for_which(events: Sequence[Event], puts: dict[int, list[StatedOffence]]) -> None:
    """Give every such verb of a passage its offence, where it has none of its own."""
    for index, event in enumerate(events):
        if not puts.get(index) and (put := dealt_with_for_it(event)) is not None:
            puts[index] = [put]
