"""Lists of names that say who a group is: ``Four men were jailed. They are: Ann Roe, 40, of Hexley; Ben Poe, 31``.

The words of such a list tell nobody's standing. It is told of the group right before, and of nobody where that
sentence speaks of other people, too, who may be as many: the list may be that of the victims.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.coordination import subjects
from kg.extract.introductions import introduced
from kg.extract.listings import NAME_AND_TERM
from kg.extract.people import Person
from kg.extract.reference_words import NUMBER_WORDS
from kg.extract.references import Reference
from kg.extract.tagging import Item, Tagged, compile_rule, name_alone, passage_at
from kg.extract.triggers import Hit

# Of "Mill Lane, Hexley, Wirral, Roe" a county may be left behind the address
_COUNTY = r"(?:, [A-Z][\w’-]+(?: [A-Z][\w’-]+)?)?"
# "Ann Roe, 39, who is married to PC Roe, and …": who else is told of there is none of them
_WHO_IS = r"(?:, who (?:is|was|has|had|also|works?|worked|runs?|ran) [^,;.]{3,60}(?=[,;]))?"
CHAIN = r"{P}(?:" + _COUNTY + _WHO_IS + r"(?:[;,]? and|[;,]) (?:also )?{P})*" + _COUNTY
"""Several people in a row, each with what is told beside a name."""
_NOUN = r"(?:people|men|women|defendants|offenders|accused|suspects|members|conspirators|brothers|sisters|dealers)"
_WHO_ARE = (
    r"\W*(?:(?P<they>{P})|[Tt]hose|[Tt]he (?:{N} |other |remaining )*" + _NOUN + r"|[Tt]he {N})"
    r"(?: (?:convicted|sentenced|charged|jailed|found guilty|involved|arrested|on trial|in the dock|accused"
    r"|acquitted)(?: (?:with|of|for|on|in|over|at|after|following) [^,:;.\ue000-\ue0ff]{1,90}?)?)?"
    r"(?:,? (?:all|who) [^,:.]{3,40}?,?|,)? (?:are|were|have (?:since |now |today )?been|can be)"
    r"(?: (?:later |today )?(?:named|identified)(?: (?:in court|by (?:the )?(?:police|force|CPS)|locally|today"
    r"|yesterday|(?:on )?{D}))* as)?"
)
# "and a 16-year-old boy who cannot be named"
_UNNAMED = (
    r"(?:,? (?:all of whom|both of whom|neither of whom|none of whom|who) (?:cannot|can[’']t|can) be"
    r" (?:named|identified)[^.;]{0,40})?"
)
# "They are: Ann Roe, 40, of Hexley; Ben Poe, 31", "The convicted men were Ann Roe and Ben Poe."
_NAMES_THEM = compile_rule(_WHO_ARE + r":? (?P<who>" + CHAIN + r")" + _UNNAMED + r"\W*")
# "They are: Ann Roe, 40, a clerk, of Hexley, who was jailed for a year; Ben Poe, 31": each behind a semicolon
_NAMES_EACH = compile_rule(_WHO_ARE + r":? (?P<who>{P}[^;]*(?:;\s?(?:and )?(?:[a-z]+ )?{P}[^;]*)+)")
_OPENS = compile_rule(_WHO_ARE + r"\s?:\s*")
_EACH = compile_rule(r"(?:^|;\s?)(?:and )?(?:[a-z]+ )?(?P<who>{P}(?:,? and {P})*)")
# "They will appear at C: Ann Roe, 40, of Hexley, and Ben Poe, 31": below *the following people*
_AT_THE_END = compile_rule(r"[^:]*: (?P<who>" + CHAIN + r")(?:, [A-Z][a-z]+)?\W*")
# "Four were convicted: Roe, Poe, Keel and Low", from the verb on
_BEHIND_THE_VERB = compile_rule(r"[^:.;\ue000-\ue0ff]{0,160}(?::| [–—-]) (?P<who>" + CHAIN + r")\W*")
_FURTHER = compile_rule(
    r"\W*(?:(?:The )?[Oo]ther|Also|Further) (?:defend[ae]nts|members|men|women|people)[^.;:\ue000-\ue0ff]{0,40} "
    r"(?:are|were):? (?P<who>" + CHAIN + r")\W*"
)
_TELLING = re.compile(
    r"\b(?:convicted|jailed|sentenced|guilty|charged|accused|defendants|offenders|arrested|gang|co-)", re.IGNORECASE
)
SOMEBODY_ELSE = re.compile(
    r"\b(?:victims?|people|persons|women|girls|boys|children|men|families|relatives|residents|officers|pensioners"
    r"|customers|clients|passengers|staff|workers|patients|pupils|students|migrants|teenagers|youngsters|others"
    r"|brothers|sisters|couples?|friends|witnesses|neighbours|lives|mothers|fathers|daughters|sons|employees"
    r"|colleagues|survivors|tourists|soldiers|players|drivers|motorists|householders)\b",
    re.IGNORECASE,
)
"""Words for people who may be those that a list is of."""
# "Nine other members of the ring, all from Hexley, were convicted", with nobody else counted in between
_HEAD = compile_rule(
    r"(?:^|[;:] |\b(?:that|alongside|with) |{P},? (?P<with>and|along with|together with) )[^\w\ue000-\uefff]*"
    r"(?:(?:[Tt]he|[Aa]ll|[Aa]nother|[Aa] further|[Oo]ther|[Aa] total of|[Ll]ast \w+|[Oo]n|[Aa]t|{D}|{C}),? )*"
    r"(?P<count>{N})(?: (?:[a-z][\w’-]*|{P}(?:[’']s)?)){0,8}?(?:, (?:all|both|who) [^,;.\ue000-\ue0ff]{3,60},)?"
    r"(?: [–—-] [^–—;.\ue000-\ue0ff]{3,80} [–—-])?"
    r"(?:,? (?:were|are|was|have|had|has|been|will|be|all|each|both|also|later|earlier|now|then|today|who|already"
    r"|\w+ly))* ?$"
)
_NEAR = 3
# "Nine people were jailed for the disorder, including:"
_OPENS_LINES = re.compile(r"(?P<some>,? (?:including|among them|among whom (?:were|are)))?:\s*$")
_REACH = 2
"""How many sentences back a list may say who a group is."""
Place = tuple[Tagged, int]
"""Where somebody is named."""


# "a 17-year-old boy from Wexby, who cannot be named": one of a list, and the whole line
_NAMELESS = re.compile(
    r"\W*[Aa]n? (?:\d\d-year-old )?(?:boy|girl|youth|teenager|juvenile|man|woman|male|female)"
    r"(?:,? aged \d\d)?(?:,? (?:from|of) [^.;:]{3,40}?)?(?:,? who (?:cannot|can[’']t) be (?:named"
    r"|identified)[^.;:]*)?\W*$"
)


@dataclass(frozen=True, slots=True)
class Roll:
    """Who a group is: ``group`` was told of before, ``heads`` are the words that open the list."""

    group: Reference
    heads: tuple[Reference, ...]
    people: tuple[Person, ...]


def rolls(
    tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], tried: Mapping[int, set[str]]
) -> Iterator[Roll]:
    """The lists of a text that say who a group is of whom a verb of the process told.

    ``tried`` are the references (by identity) that a verb of the process is said of.
    """
    last: Reference | None = None
    for passage in tagged:
        if passage.block == "heading":
            continue
        further = _FURTHER.fullmatch(passage.text)
        if further and last is not None and (people := bearers(chained(passage, further))):
            yield Roll(last, (), people)
        elif roll := (
            _listed(tagged, passage, found, tried)
            or _followed(tagged, passage, tried)
            or _below(tagged, passage, tried)
        ):
            last = roll.group
            yield roll


def _listed(
    tagged: Sequence[Tagged], passage: Tagged, found: Mapping[int, Sequence[Hit]], tried: Mapping[int, set[str]]
) -> Roll | None:
    """``They are: Ann Roe, 40, of Hexley; Ben Poe, 31``, in one sentence or with a line for each."""
    opening = _NAMES_THEM.fullmatch(passage.text) or _NAMES_EACH.fullmatch(passage.text)
    if opening is not None:
        named = chained(passage, opening)
        if opening.re.pattern == _NAMES_EACH.pattern:
            named = iter([(at, passage.item(at)) for at in _places(passage, opening.start("who"))])
        items = list(named)
    elif (opening := _OPENS.fullmatch(passage.text)) is not None:
        items = list(_lines(tagged, passage))
    else:
        return None
    if opening["they"] is None:
        return None
    head: Reference = passage.item(opening.start("they")).value
    # "his wife Kim, of the same address": of whom no name is read
    items = [(at, item) for at, item in items if item.value.form != "kin"]
    if head.form not in {"plural", "group"} or not all(item.value.bearer for _, item in items):
        return None
    people = bearers(items)
    before = _group_before(tagged, passage, found, tried, len(people), bool(_TELLING.search(head.text)))
    if before is None or len(people) < 2 or len(people) > (before.count or len(people)):
        return None
    return Roll(before, (head,), people)


def chained(passage: Tagged, listed: re.Match[str]) -> Iterator[tuple[int, Item]]:
    """The people of a chain, but for those of whom only a clause within it speaks."""
    start, end = listed.span("who")
    for at, item in passage.found("P", start, end):
        if at == start or re.search(r"(?:[;,]|\band|\balso) $", passage.text[:at]):
            yield at, item


def _places(passage: Tagged, start: int) -> Iterator[int]:
    """Where the entries of a list stand that semicolons part."""
    for entry in _EACH.finditer(passage.text[start:]):
        yield from (start + at for at in range(*entry.span("who")) if passage.get(start + at) is not None)


def _lines(tagged: Sequence[Tagged], opening: Tagged, alone: bool = False) -> Iterator[tuple[int, Item]]:
    """The people of the lines below, each of which opens with a name that has an age or an address.

    Where they have to stand ``alone``, nothing else is told in the line.
    """
    index = opening.index + 1
    while (line := passage_at(tagged, index)) is not None:
        first = next(line.found("P"), None)
        if _NAMELESS.match(line.passage.text):
            index += 1
            continue
        if first is None or re.search(r"\w", line.text[: first[0]]) or not introduced(first[1]):
            return
        if alone and re.search(r"\w", line.text[first[0] + 1 :]):
            return
        yield first
        index += 1


def _nameless_lines(tagged: Sequence[Tagged], opening: Tagged, named: int) -> int:
    """How many of the lines below, amid and behind those of the ``named``, are of somebody without a name."""
    found, index = 0, opening.index + 1
    while (line := passage_at(tagged, index)) is not None:
        nameless = _NAMELESS.match(line.passage.text) is not None
        if not nameless and named == 0:
            break
        found, named, index = found + nameless, named - (not nameless), index + 1
    return found


def bearers(named: Iterator[tuple[int, Item]] | Sequence[tuple[int, Item]]) -> tuple[Person, ...]:
    """The people of mentions, each once."""
    return tuple(dict.fromkeys(person for _, item in named for person in item.value.people))


def _group_before(
    tagged: Sequence[Tagged],
    passage: Tagged,
    found: Mapping[int, Sequence[Hit]],
    tried: Mapping[int, set[str]],
    count: int,
    told: bool,
) -> Reference | None:
    """The group that a list is of: that of the sentence before, of whom a verb of the process tells."""
    for index in range(passage.index - 1, passage.index - 1 - _REACH, -1):
        earlier = passage_at(tagged, index)
        if earlier is None or earlier.block == "heading":
            return None
        if any(item.value.form in {"plural", "group"} for _, item in earlier.found("P")):
            return _tried_alone(earlier, len(earlier.text), tried, count, told)
        if found[earlier.index] or (not told and _of_others(earlier, 0, len(earlier.text), count)):
            return None
    return None


def _of_others(passage: Tagged, start: int, end: int, count: int) -> bool:
    """Whether words speak of other people, who may be as many: not ``the couple's flat``, nor two friends for four."""
    for other in SOMEBODY_ELSE.finditer(passage.text, start, end):
        if _OWNS.match(passage.text, other.end()):
            continue
        number = list(passage.found("N", max(start, other.start() - _COUNTED), other.start()))
        counted = number and not re.search(r"[^a-z -]", passage.text[number[-1][0] + 1 : other.start()])
        many = int(number[-1][1].value.value) if counted else 2 if other[0].lower() == "couple" else count
        if many == count:
            return True
    # "robbing three people", the name of an offence in itself
    names = [passage.words(at) for at, _ in passage.found("O", start, end)]
    return any(SOMEBODY_ELSE.search(name) and _number_in(name) in (None, count) for name in names)


def _number_in(words: str) -> int | None:
    """The number that is told in words or figures, if any."""
    told = (NUMBER_WORDS.get(word.lower(), int(word) if word.isdigit() else None) for word in words.split())
    return next((number for number in told if number is not None and number > 1), None)


_OWNS = re.compile(r"[’'](?:s\b)?")
_COUNTED = 25


def _tried_alone(passage: Tagged, end: int, tried: Mapping[int, set[str]], count: int, told: bool) -> Reference | None:
    """The group that a sentence is about, unless its words up to ``end`` speak of others behind it."""
    groups = [(at, item.value) for at, item in passage.found("P", 0, end) if item.value.form in {"plural", "group"}]
    # "Five members of the gang were jailed": it is those five
    groups = [(at, group) for at, group in groups if not passage.text[:at].endswith(" of ")]
    if not groups or id(groups[-1][1]) not in tried:
        return None
    at, group = groups[-1]
    others = group.noun != "following" and not told and _of_others(passage, at, end, count)
    return None if others else group


def _followed(tagged: Sequence[Tagged], passage: Tagged, tried: Mapping[int, set[str]]) -> Roll | None:
    """``Three men are charged with O: Ann Roe, 40, and …``; ``The following are charged. They will appear: …``."""
    listed = _AT_THE_END.fullmatch(passage.text)
    if listed is None:
        return None
    items = list(chained(passage, listed))
    people = bearers(items)
    if not all(introduced(item) for _, item in items):
        return None
    heads = [item.value for _, item in passage.found("P", 0, listed.start("who"))]
    plain = tuple(head for head in heads if head.form in {"plural", "group"})
    earlier = passage_at(tagged, passage.index - 1)
    groups = [item.value for _, item in earlier.found("P") if item.value.noun == "following"] if earlier else []
    if groups and id(groups[-1]) in tried and len(plain) == len(heads):
        return Roll(groups[-1], plain, people)
    here = _tried_alone(passage, listed.start("who"), tried, len(people), told=False)
    return Roll(here, (), people) if here is not None and here.count in (None, len(people)) and people[1:] else None


def _below(tagged: Sequence[Tagged], passage: Tagged, tried: Mapping[int, set[str]]) -> Roll | None:
    """``Three men have been charged with O, including:``, and a line for each; as many lines, where nothing says so."""
    opens = _OPENS_LINES.search(passage.text)
    people = bearers(list(_lines(tagged, passage, alone=opens is None)))
    here = _tried_alone(passage, len(passage.text), tried, len(people), told=False) if len(people) > 1 else None
    if here is None or here.others:
        return None
    some = opens is not None and opens["some"] is not None
    nameless = _nameless_lines(tagged, passage, len(people))
    fitting = here.count == len(people) + nameless or (some and len(people) < (here.count or len(people) + 1))
    return Roll(here, (), people) if fitting else None


def named_as_defendants(tagged: Sequence[Tagged]) -> Iterator[Person]:
    """``The defendants are Roe, 34, and Poe, 31.``: who they are is said, whatever a verb tells of them later."""
    for passage in tagged:
        listed = _NAMES_THEM.fullmatch(passage.text)
        if listed is not None and _DEFENDANTS.match(passage.passage.text):
            items = [item for _, item in chained(passage, listed)]
            if all(introduced(item) for item in items):
                yield from (item.value.bearer for item in items)


_DEFENDANTS = re.compile(
    r"\W*(?:The|Those)\b(?: [\w-]+){0,3}? "
    r"(?:defendants|accused|on trial|before the court|in the dock|charged|convicted|sentenced|jailed)\b(?! of\b)"
)
# "All were sentenced at C on D for theft:", and a line with the term of each
_ALL_BELOW = re.compile(r"\W*(?:All|Each|Both)\b(?: of them)? (?:have been|were|was|has been|had|admitted)\b[^:]*:\s*")


def called(tagged: Sequence[Tagged], passage: Tagged, hit: Hit) -> tuple[Place, ...]:
    """Those whom the text names one by one as the group that a verb is said of; nobody where the numbers differ."""
    if hit.who or passage.block == "heading":
        return ()
    found = _behind_the_verb(passage, hit)
    for index in range(passage.index + 1, passage.index + 1 + _NEAR):
        following = passage_at(tagged, index)
        if found or following is None:
            break
        found = tuple(_in_next(tagged, following, (passage, hit.end)))
        if any(item.value.form in {"name", "anonymous"} for _, item in following.found("P")):
            break
    opens = _OPENS.fullmatch(passage.text) and _DEFENDANTS.match(passage.passage.text)
    if not found and opens:
        return tuple(_alone_in_lines(tagged, passage))  # "Those charged with theft are:", and a line for each
    if not found and _ALL_BELOW.fullmatch(passage.passage.text):
        below = tuple(_alone_in_lines(tagged, passage))
        return below if all(NAME_AND_TERM.fullmatch(line.text) for line, _ in below) else ()
    if len(found) < 2:
        return ()
    count, beside = _said_of_so_many(passage, hit)
    return (*beside, *found) if count == len(found) else ()


def _behind_the_verb(passage: Tagged, hit: Hit) -> tuple[Place, ...]:
    roll = _BEHIND_THE_VERB.fullmatch(passage.text, hit.end)
    if roll is None and (whole := _NAMES_THEM.fullmatch(passage.text)) and hit.end <= whole.start("who"):
        roll = whole  # "The two people charged with theft are Roe and Poe."
    return tuple((passage, at) for at, _ in chained(passage, roll)) if roll else ()


def _in_next(tagged: Sequence[Tagged], following: Tagged, verb: Place) -> Iterator[Place]:
    """The people of ``They are: A, B and C``, in one sentence or line by line.

    Where the sentence of the ``verb`` speaks of others, too, the list has to say that it is of those before the court.
    """
    first = next(following.found("P"), None)
    if first is not None and first[1].value.form == "name" and not following.text[: first[0]].strip():
        return
    if roll := _NAMES_THEM.fullmatch(following.text):
        places = [(following, at) for at, _ in chained(following, roll)]
    elif _OPENS.fullmatch(following.text):
        places = list(_alone_in_lines(tagged, following))
    else:
        return
    told = _TELLING.search(following.passage.text.partition(":")[0])
    if told or not _of_others(verb[0], verb[1], len(verb[0].text), len(places)):
        yield from places


def _alone_in_lines(tagged: Sequence[Tagged], opening: Tagged) -> Iterator[Place]:
    """Who stands alone in a line, or in the first sentence of one that goes on about them."""
    index, lines = opening.index + 1, {opening.line}
    while (line := passage_at(tagged, index)) is not None and (
        line.line in lines or name_alone(line) or NAME_AND_TERM.fullmatch(line.text)
    ):
        if line.line not in lines:
            yield line, next(line.found("P"))[0]
            lines.add(line.line)
        index += 1


def unnamed_below(tagged: Sequence[Tagged], opening: Tagged) -> Iterator[Reference]:
    """Those without a name of ``The following were charged:``, a line for each: ``two boys, aged 15 and 16``."""
    if not opening.text.rstrip().endswith(":"):
        return
    for line, at in _alone_in_lines(tagged, opening):
        if line.item(at).value.form != "name":
            yield line.item(at).value


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
