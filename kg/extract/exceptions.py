"""Who is left out of a group: ``all except Roe``, ``the men, apart from Roe and Poe,``, ``Bar Roe, they all …``.

Right behind the group such words are part of it: who is named there is told of by no verb of the sentence, unless a
relative clause goes on about them (``all but Roe, who was convicted by a jury, admitted theft``).
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.clauses import and_others
from kg.extract.people import Person
from kg.extract.references import Reference
from kg.extract.tagging import Item, Tagged, compile_rule

# "expect" is how many write it
_BUT_FOR = (
    r"(?:exc?ept(?:ing)?(?: for)?|expect for|apart from|aside from|other than|excluding|save for|bar"
    r"|with (?:the|one|the (?:sole|one|single|only)) exception(?: of|:|,| –| -| being))"
)
_OF_A_GROUP = re.compile(
    rf"(?P<opens>,? (?:\(|[–—-] ?)?|, )(?:{_BUT_FOR}|(?P<plain>but)) (?:(?:fellow|co-|ringleader|defendant|for) ?)*"
)
_ANOTHER = re.compile(r",? and |, ")
_GOES_ON = re.compile(r"(?P<close>\)| ?[–—-](?= )|,)?(?! ?,? ?who\b| ?[–—(-] ?who\b)")
_ALL = re.compile(r"(?:all|every|each|none)\b", re.IGNORECASE)
_NAMES = r"(?P<but>{P}(?:(?:,|,? and) {P})*)"
_ABOUT_THEM = r"(?:,? \(?(?:who|whose) [^;.]{3,160}?[,)]| [–—-] who [^;.]{3,160}? [–—-])"
# "With the exception of Roe, who was convicted by a jury, they all admitted theft"
_FRONTED = compile_rule(
    rf"\W*(?:(?:But|However|And),? )?(?i:{_BUT_FOR}) {_NAMES}(?:{_ABOUT_THEM}|,| [–—-]) ",
)
# What may stand between the group and its verb: "the men all", "were also"
_THE_REST = compile_rule(r"(?P<who>{P}),? (?:{P} )?(?:[a-z]+ ){0,3}")
# "All but Roe, who was convicted by a jury, admitted theft"
_WITH_A_CLAUSE = compile_rule(
    rf"(?P<who>{{P}})(?:,? \(?| [–—-] )(?:{_BUT_FOR}|but) {_NAMES}{_ABOUT_THEM} (?:[a-z]+ ){{0,3}}$"
)

# "All had pleaded guilty, apart from Roe, whom a jury convicted"
_APART_FROM = compile_rule(
    r"[^.;]{0,80}?\b(?:apart from|except(?: for)?|other than|with the exception of|but not) "
    r"(?P<but>{P}(?:,? (?:and )?{P})*)"
)

_SO_MANY = compile_rule(
    r"\W*(?P<count>{N})(?: of (?:{P}|the (?:men|women|defendants|accused|gang|group)))?"
    r" (?:(?:were|have|had|has|been|also|later|then|each|all) )*"
)

_WERE_EACH = re.compile(r"\bwere (?:each|both|all) (?:[a-z]+ ){0,2}$")


def leave_out(item: Item, names: Sequence[Item], text: str) -> Item:
    """A group with the words behind it that leave somebody out, and who that is; the group itself where none do."""
    reference: Reference = item.value
    opens = _OF_A_GROUP.match(text, item.span.end)
    if opens is None or (opens["plain"] and (opens["opens"] != " " or not _ALL.match(reference.text))):
        return item
    starts = {name.span.start: name for name in names if name.value.form == "name"}
    end, without = opens.end(), []
    while (name := starts.get(end)) is not None:
        without.append(name)
        another = _ANOTHER.match(text, name.span.end)
        end = another.end() if another else -1
    goes_on = _GOES_ON.match(text, without[-1].span.end) if without else None
    if goes_on is None:
        return item
    reference.but = tuple(person for name in without for person in name.value.people)
    if len(reference.but) < len(without):
        reference.resolved = True
    shut = bool(opens["opens"].strip()) and goes_on["close"] is not None
    return Item("P", type(item.span)(item.span.start, goes_on.end() if shut else without[-1].span.end), reference)


def spared(tagged: Tagged, verb: int) -> Sequence[int]:
    """Where those stand whom the words before a verb leave out of its subject."""
    found = _FRONTED.match(tagged.text, 0, verb) or _WITH_A_CLAUSE.search(tagged.text, 0, verb)
    return [place for place, _ in tagged.found("P", *found.span("but"))] if found else []


def left_out(tagged: Tagged, start: int, end: int) -> Sequence[int]:
    """The same, of a verb from ``start`` to ``end``, where the words behind it may leave somebody out, too."""
    behind = _APART_FROM.match(tagged.text, end)
    return range(*behind.span("but")) if behind else spared(tagged, start)


def all_but_some(tagged: Tagged, verb: int) -> list[int]:
    """Where the group stands that is the subject of a verb, where the sentence tells before it whom that leaves out."""
    if fronted := _FRONTED.match(tagged.text, 0, verb):
        found = _THE_REST.fullmatch(tagged.text, fronted.end(), verb)
    else:
        found = _WITH_A_CLAUSE.search(tagged.text, 0, verb)
    place = found.start("who") if found else None
    return [place] if place is not None and tagged.item(place).value.form in {"group", "plural"} else []


def so_many(tagged: Tagged, verb: int, among: Sequence[Person]) -> tuple[Person, ...]:
    """``Eight were remanded, while Roe was bailed``: all but those whom the sentence names, if they are as many."""
    head = _SO_MANY.fullmatch(tagged.text, 0, verb)
    named = {item.value.bearer for _, item in tagged.found("P")}
    rest = tuple(person for person in among if person not in named)
    return rest if head and len(rest) == tagged.item(head.start("count")).value.value > 1 else ()


def of_several(passage: Tagged, verb: int, subject: int | None) -> bool:
    """Whether a verb is said of each or both of several, where its subject is one name."""
    item = passage.get(subject) if subject is not None else None
    named = item is not None and item.kind == "P" and item.value.form in {"name", "pronoun"}
    if not named or subject is None or and_others(passage.text[subject + 1 : verb]):
        return False  # "Roe and two others were each jailed"
    return bool(_WERE_EACH.search(passage.text, 0, verb))


def says_all(passage: Tagged, subject: int | None) -> bool:
    """Whether a subject is *all* or *all of them*: whoever is excepted by name was among them."""
    item = passage.get(subject) if subject is not None else None
    return item is not None and item.kind == "P" and item.value.form == "group" and not item.value.noun
