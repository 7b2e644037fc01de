"""Confiscations told of several at once: ``Roe was ordered to pay back £9,000; Poe £400``.

A court makes a confiscation order only against somebody whom it has convicted (Proceeds of Crime Act 2002, section 6).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule

_AND = r"(?:[,;]|,? and|; and|,? while|,? with)"
# "... against Roe and one of £12,000 against Poe", "£41,500 against Poe"
_NEXT_AGAINST = compile_rule(
    _AND + r" (?:(?:{N}|one|another|orders?|an order|a second|a third) )?(?:(?:of|for|worth) )?(?P<sum>{M}) "
    r"(?:was made |were made )?(?:against|for) (?P<who>{P})(?![’'])"
)
_AGAINST = compile_rule(r"[^.;\ue000-\ue0ff]{0,80}?\b(?:against|on) (?P<who>{P})(?![’'])")
# ... and no verb behind them, whose subject the last one would be
_LISTED = compile_rule(
    r"{P}(?:(?:;|,)(?: and)? {P}| and {P})*(?=[.;]|$|,? (?:at|on|in|by|for|after|under|following|who|totalling)\b)"
)
# "ordered to pay back £230,000; Poe, 30, £41,500 and Low a nominal £1"
_NEXT_TO_PAY = compile_rule(
    r"(?:[^.;,\ue000-\ue0ff]{0,40}?)" + _AND + r" (?P<who>{P}),? (?:(?:to|must|was (?:told|ordered) to|pay|repay|back"
    r"|just|only|a|nominal|an?|sum|of|the) ){0,6}(?P<sum>{M})(?=[.,;]|$| and\b| while\b| within\b)"
)
# "orders were made against three members of a gang: Roe, of Hexley; Poe, of Wexby"
_THEY_ARE = compile_rule(r"{P}[^.;:\ue000-\ue0ff]{0,60}: (?={P})")
_MADE = compile_rule(
    r"{W}[^.;\ue000-\ue0ff]{0,60}? against (?:(?:[a-z]+ ){0,2}|(?:{N}|{P}) ?[^.;:\ue000-\ue0ff]{0,60}: )(?={P})"
)
_IS_MADE = re.compile(r"\b(?:made|granted|imposed|issued|handed out)\b")
_NOT_MADE = re.compile(
    r"\b(?:appl(?:y|ied|ication)|appeal\w*|sought|seek|could|may|might|would|will|should|no)\b"
    r"|\b(?:quash|overturn|refus|declin)"
)


def is_made(text: str) -> bool:
    """Whether a sentence tells that a confiscation order was made, and stands."""
    return "onfiscation order" in text and _IS_MADE.search(text) is not None and _NOT_MADE.search(text) is None


def listed_from(tagged: Tagged, place: int) -> list[int]:
    """Where those stand whom a list names that begins with the one at ``place``; that one alone where it is none."""
    below = _THEY_ARE.match(tagged.text, place)
    place = below.end() if below else place
    listed = _LISTED.match(tagged.text, place)
    return [at for at, _ in tagged.found("P", *listed.span())] if listed else [place]


def further_payers(tagged: Tagged, position: int) -> Iterator[tuple[int, int]]:
    """Where those stand, behind the first, who have to pay as well, and where the sum of each stands."""
    text = tagged.text
    against = _AGAINST.match(text, position + 1)
    rule, end = (_NEXT_AGAINST, against.end()) if against else (_NEXT_TO_PAY, position + 1)
    while (found := rule.match(text, end)) is not None:
        yield found.start("who"), found.start("sum")
        end = found.end()


def against_whom(tagged: Sequence[Tagged], barred: Collection[str]) -> Iterator[Person]:
    """Those introduced by age or home against whom a text says that a confiscation order was made."""
    for passage in tagged:
        told = next(passage.found("W"), None) if is_made(passage.passage.text) else None
        made = _MADE.match(passage.text, told[0]) if told and told[1].value.slug == "confiscation" else None
        if made is None:
            continue
        further = [who for who, _ in further_payers(passage, made.start())]
        places = [made.end(), *further] if further else listed_from(passage, made.end())
        for place in places:
            item = passage.item(place)
            person = item.value.bearer
            if person is None or person.ranks or person.relation or person.key in barred:
                continue
            if item.span.end > item.value.span.end:
                yield person
