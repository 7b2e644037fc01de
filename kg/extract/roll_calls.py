"""Who a counted group is, where the text calls the roll: ``Three men were convicted. They are: Carl Roe, 31, …``.

The list has to hold as many as the verb of the process was said of: whoever else a sentence counts (those killed, the
jurors) is called by nobody's verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.coordination import subjects
from kg.extract.references import Reference
from kg.extract.rolls import SOMEBODY_ELSE, TELLING
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit

_NEAR = 3
Place = tuple[Tagged, int]
"""Where somebody is named."""

_LIST = r"{P}(?:(?:[,;]? and|[,;]) (?:also )?{P})+"
_NOUN = r"(?:people|men|women|defendants|offenders|accused|suspects|members|conspirators|brothers|sisters|dealers)"
_CALLS = (
    r"\W*(?:{P}|[Tt]hose|[Tt]he (?:{N} |other |remaining )*" + _NOUN + r"|[Tt]he {N})"
    r"(?: (?:convicted|sentenced|charged|jailed|found guilty|involved|arrested|on trial|in the dock|accused"
    r"|acquitted))?"
    r"(?:,? all [^,:.]{3,40}?,?)? (?:are|were|have been)(?: (?:named|identified)(?: in court| by police)? as)?"
)
_ROLL = compile_rule(_CALLS + r":? (?P<list>" + _LIST + r")\W*")
_ROLL_OPENS = compile_rule(_CALLS + r":\W*")
_ENTRY = compile_rule(r"\W*(?:{P}\W*)")
# "Four were convicted: Roe, Poe, Keel and Low"
_AT_ITS_END = compile_rule(r"[^:.;\ue000-\ue0ff]{0,160}(?::| [–—-]) (?P<list>" + _LIST + r")\W*")
# "Nine other members of the ring, all from Hexley, were convicted", with nobody else counted in between
_HEAD = compile_rule(
    r"(?:^|[;:] |\b(?:that|alongside|with) |{P},? (?P<with>and|along with|together with) )[^\w\ue000-\uefff]*"
    r"(?:(?:[Tt]he|[Aa]ll|[Aa]nother|[Aa] further|[Oo]ther|[Aa] total of|[Ll]ast \w+|[Oo]n|[Aa]t|{D}|{C}),? )*"
    r"(?P<count>{N})(?: (?:[a-z][\w’-]*|{P}(?:[’']s)?)){0,8}?(?:, (?:all|both|who) [^,;.\ue000-\ue0ff]{3,60},)?"
    r"(?: (?:were|are|was|have|had|has|been|will|be|all|each|both|also|later|earlier|now|then|today|who|already"
    r"|\w+ly))* ?$"
)


def called(tagged: Sequence[Tagged], passage: Tagged, hit: Hit) -> tuple[Place, ...]:
    """Those whom the text names one by one as the group that a verb is said of; nobody where the numbers differ."""
    if hit.who or passage.block == "heading":
        return ()
    found = _at_its_end(passage, hit)
    for index in range(passage.index + 1, passage.index + 1 + _NEAR):
        following = passage_at(tagged, index)
        if found or following is None:
            break
        found = tuple(_in_next(tagged, following, SOMEBODY_ELSE.search(passage.text, hit.end) is not None))
        if any(item.value.form in {"name", "anonymous"} for _, item in following.found("P")):
            break
    if len(found) < 2:
        return ()
    count, beside = _said_of_so_many(passage, hit)
    return (*beside, *found) if count == len(found) else ()


def _at_its_end(passage: Tagged, hit: Hit) -> tuple[Place, ...]:
    roll = _AT_ITS_END.fullmatch(passage.text, hit.end)
    return tuple((passage, at) for at, _ in passage.found("P", *roll.span("list"))) if roll else ()


def _in_next(tagged: Sequence[Tagged], following: Tagged, others: bool) -> Iterator[Place]:
    """The people of ``They are: A, B and C``, in one sentence or line by line.

    Where the sentence before speaks of ``others``, too, the list has to say that it is of those before the court.
    """
    first = next(following.found("P"), None)
    if first is not None and first[1].value.form == "name" and not following.text[: first[0]].strip():
        return
    if others and not TELLING.search(following.passage.text.partition(":")[0]):
        return
    if roll := _ROLL.fullmatch(following.text):
        yield from ((following, at) for at, _ in following.found("P", *roll.span("list")))
    elif _ROLL_OPENS.fullmatch(following.text):
        for entry in tagged:
            if entry.index <= following.index:
                continue
            if not _ENTRY.fullmatch(entry.text):
                return
            yield entry, next(entry.found("P"))[0]


def _said_of_so_many(passage: Tagged, hit: Hit) -> tuple[int | None, tuple[Place, ...]]:
    """How many the verb is said of, but for those whom it names beside them (``Roe and two others deny theft``)."""
    inside = next(passage.found("N", hit.start, hit.end), None)
    if inside is not None:
        return int(inside[1].value.value), ()
    head = _HEAD.search(passage.text, 0, hit.start)
    if head is not None:
        beside = ((passage, head.start()),) if head["with"] else ()
        return int(passage.item(head.start("count")).value.value), beside
    places = subjects(passage, hit.start)
    groups: list[Reference] = [passage.item(place).value for place in places]
    return (groups[0].count, ()) if len(groups) == 1 and groups[0].form == "group" else (None, ())
