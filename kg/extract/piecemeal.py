"""Groups whose members are told one by one: ``Four men were jailed. Roe was one of them. … were the others``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.references import Reference
from kg.extract.rolls import CHAIN, SOMEBODY_ELSE, Roll, bearers, chained
from kg.extract.tagging import Tagged, compile_rule, passage_at

_START = r"[^\w\ue000-\uefff]*"
_REST = r"(?:{P}|the (?:others?|rest|(?:other|remaining) (?:{N}|[a-z]+))(?: [a-z]+)?)"
# "The others were Poe, Keel and Low", "Poe, Keel and Low were the others"
_NAMES_THE_REST = (
    compile_rule(rf"{_START}{_REST} (?:are|were):? (?P<who>{CHAIN})\W*", re.IGNORECASE),
    compile_rule(rf"{_START}(?P<who>{CHAIN}),? (?:are|were|made up) {_REST}\W*"),
)
# "Roe, 34, of Hexley, was one of them", "Roe was the first to be sentenced"
_ONE_OF_THEM = compile_rule(
    _START + r"(?P<who>{P}),? (?:who [^.;,]{3,60}, )?"
    r"(?:is|was) (?:one|{N}|among|(?:the )?(?:first|last|eldest|oldest|youngest))"
    r"(?: of (?:{P}|the (?:{N}|[a-z]+))| to be (?:sentenced|jailed|dealt with|charged))\W*"
)
_REACH = 8


def piecemeal(tagged: Sequence[Tagged], tried: Mapping[int, set[str]]) -> Iterator[Roll]:
    """Who a group is whose members are told apart, where those told are as many as it has.

    ``tried`` are the references (by identity) that a verb of the process is said of.
    """
    for passage in tagged:
        named = next((match for rule in _NAMES_THE_REST if (match := rule.fullmatch(passage.text))), None)
        rest = bearers(list(chained(passage, named))) if named and _told_as_the_rest(passage, named) else ()
        before: list[Person] = []
        for index in range(passage.index - 1, max(-1, passage.index - _REACH) if rest else passage.index, -1):
            earlier = passage_at(tagged, index)
            if earlier is None or earlier.block == "heading":
                break
            before += _told_in(earlier, tried)
            place = _group_in(earlier, tried)
            if SOMEBODY_ELSE.search(earlier.text, 0 if place is None else place + 1):
                break  # "robbed three women": it may be they
            if place is not None:
                group: Reference = earlier.item(place).value
                people = tuple(dict.fromkeys([*before, *rest]))
                if group.count == len(people) > len(rest):
                    yield Roll(group, (), people)
                break


def _told_as_the_rest(passage: Tagged, named: re.Match[str]) -> bool:
    """Whether nobody but *the others* stands beside the names, in what is no heading."""
    beside = [item.value for at, item in passage.found("P") if not named.start("who") <= at < named.end("who")]
    return passage.block != "heading" and all(reference.others for reference in beside)


def _told_in(passage: Tagged, tried: Mapping[int, set[str]]) -> list[Person]:
    """Whom a sentence tells as one of them, or a verb of the process by name."""
    one = _ONE_OF_THEM.fullmatch(passage.text)
    told = [one.start("who")] if one else [at for at, item in passage.found("P") if id(item.value) in tried]
    return [person for at in told if (person := passage.item(at).value.bearer) is not None]


def _group_in(passage: Tagged, tried: Mapping[int, set[str]]) -> int | None:
    """Where a sentence tells of the counted group that a verb of the process is said of."""
    groups = ((at, item.value) for at, item in passage.found("P"))
    return next((at for at, told in groups if told.form == "group" and told.count and id(told) in tried), None)
