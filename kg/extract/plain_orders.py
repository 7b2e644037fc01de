"""Orders told as what somebody must or may not do: ``may not keep horses for seven years``, ``must do 150 hours for
the community``, ``lost his licence for a year``.

No order is named, so that its verb says whose it is. Only what a court can order is read, and of bans only those
with an end or none (``for seven years``, ``for life``): what somebody may not do on bail has no term.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg import patterns as re
from kg.extract.order_named import BEAST, KEEPING, KEEPS, NamedOrder
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary.wordlists import phrase_set

_ASIDE = r"(?: (?:also|now|then|both|each|legally|again|ever|further))*"
_MAY_NOT = (
    r"\b(?:(?:may|must|can) (?:not|never|no longer)|cannot|can[’']t|mustn[’']t|(?:is|are) no longer "
    r"(?:allowed|permitted) to|(?:is|are)(?: also| now)? not (?:(?:allowed|permitted|able) )?to|(?:will not|won[’']t) "
    r"be "
    r"(?:allowed|permitted|able) to"
    r"|(?:is|are|was|were)(?: also| now)? forbidden (?:to|from)|(?:was|were) (?:also |then )?(?:told|ordered|warned) "
    r"not to|(?:(?<=, )|(?<=and ))(?:also )?(?:told|ordered|warned|forbidden) (?:not )?to)"
)
_BUSINESS = r"(?:(?:an?|any|his|her|another|the)(?: own)? )?(?:limited )?(?:compan(?:y|ies)|business(?:es)?|firms?)\b"
_DOING = (
    r" (?:(?P<offence>{O})|(?P<keep>"
    + KEEPING
    + rf"|(?:be in |have |take )?(?:charge|control) of [\w ]{{0,20}}?{BEAST})"
    r"|(?P<office>(?:be(?:ing)?|act(?:ing)? as|becom(?:e|ing)|serv(?:e|ing) as) (?:an? |the )?(?:company )?directors?"
    rf"|(?:run|manage|direct|set up|form|head)(?:n?ing)? {_BUSINESS})"
    r"|(?P<person>(?:contact|approach|go near|communicate with|speak to|go within)\b)"
    r"|(?P<drink>drink(?: any)?(?: alcohol)?(?= for\b)|(?:touch|consume)(?: any)? alcohol)"
    r"|(?P<road>drive\b|(?:be|get|sit) behind the wheel|take the wheel)"
    r"|(?P<place>go to (?:an?|any|another) (?:[a-z]+ )?(?:match|game)|attend (?:(?:an?|any|another) )?(?:[a-z]+ )?"
    r"(?:match(?:es)?|games?)|(?:enter|set foot in|go into|visit)\b)"
    r"|(?P<children>work (?:with (?:children|young people|vulnerable)|in (?:care|teaching|childcare|schools)\b)"
    r"|teach\b))"
)
# "for seven years", "for the next two years", "for life"; but "for two years because of his eyes"
_SO_LONG = (
    r"(?=[^.;\ue300-\ue3ff]{0,80}?(?:(?:for|until|in)(?: (?:at least|the next|another|a further|a period of))* "
    r"(?P<term>{T})(?! (?:because|due to|owing to|while|on medical|ago|(?:after|following) (?:an?|his|her|the) "
    r"(?!hearing|trial|conviction|guilty|verdict)))|(?P<end>{I})| for ever\b))"
)
_FORBIDDEN = compile_rule(_MAY_NOT + _ASIDE + _DOING + _SO_LONG, re.IGNORECASE)
_SLUGS = {
    "offence": "other-order",
    "keep": "other-order",
    "office": "other-order",
    "person": "restraining-order",
    "drink": "other-order",
    "road": "driving-disqualification",
    "place": "other-order",
    "children": "barred-from-working-with-children",
}
_FROM_OFFICE = compile_rule(
    r"\b(?:barred|banned|disqualified|prohibited)(?: {T})? from (?:running|managing|directing|setting up|forming) "
    + _BUSINESS,
    re.IGNORECASE,
)
# "banned from drinking alcohol for 90 days"
_FROM_DRINK = compile_rule(
    r"\b(?:banned|barred|prohibited|forbidden) from (?:drinking|consuming|touching)(?: any)?(?: alcohol)?(?= for {T})",
    re.IGNORECASE,
)
_MUST = (
    r"\b(?:must|(?:has|have) to|(?:is|are) to|will(?: have to)?"
    r"|(?:was|were)(?: also| then)? (?:told|ordered|required|directed|made|given) to"
    r"|(?:(?<=, )|(?<=and ))(?:also )?(?:told|ordered|required|directed|made) to)" + _ASIDE
)
_WORK = compile_rule(
    _MUST + r" (?:do|complete|carry out|perform|work|serve|put in|spend) (?:"
    r"(?P<a>{T})[’']? (?:(?:of )?(?:work |working )?(?:for|in|helping) (?:the|his|her|their) (?:local )?"
    r"communit(?:y|ies)"
    r"|(?:of work )?(?:without (?:being paid|pay|wages)|unpaid|for no pay|for nothing|for free)\b)"
    r"|(?:unpaid|without pay|for nothing|for free|in the community|for the community) for (?P<b>{T}))",
    re.IGNORECASE,
)
# "told to stay indoors from 8pm to 6am for four months", "a tag for three months"
_STAYS_IN = compile_rule(
    # "He will be at home between 7pm and 8pm" is no order
    _MUST.replace("will(?: have to)?", "will have to") + r" (?:stay|remain|keep|be) "
    r"(?:indoors|inside|at home|home|in (?:the|his|her|their) (?:own )?(?:house|home"
    r"|flat))\b(?:[^.;\ue300-\ue3ff]{0,60}? for (?=(?P<term>{T}))"
    r"| (?:from |between )?(?:\d{1,2}(?:[.:]\d\d)? ?[ap]m|midnight|dusk|dawn)(?: and | to | until | till |[–-])"
    r"(?:\d{1,2}(?:[.:]\d\d)? ?[ap]m|midnight|dawn))",
    re.IGNORECASE,
)
_TAG = compile_rule(
    r"(?P<verb>(?:(?<=and )|(?<=, ))(?:was |were |is |will be |must be )?(?:electronically )?tagged) "
    r"for (?=(?P<term2>{T}))"
    r"|\b(?P<put>(?:was|were|is|will be|be) (?:also |then )?(?:put|placed) on an? (?:electronic )?tag) for "
    r"(?=(?P<term3>{T}))"
    r"|\b(?:with|under|on|by|and|given|plus) an? tag (?:for|lasting) (?=(?P<term>{T}))|(?<={T}[ -])tag\b"
    r"(?! (?:team|price|line))",
    re.IGNORECASE,
)
# "must stay away from her for two years"
_STAYS_AWAY = compile_rule(
    r"\b(?:must|(?:has|have) to|is to)(?: also| now)? (?:stay|keep) away from (?:{P}|(?:his|her|the) (?:[a-z-]+ ){0,2}"
    r"(?:ex|victim|woman|man|family|partner|wife|husband|girlfriend|boyfriend|complainant)\b)"
    r"[^.;,\ue300-\ue3ff]{0,30}? for (?:at least |the next )?(?=(?P<term>{T}))",
    re.IGNORECASE,
)
_TREATED = compile_rule(
    r"\b(?:must|(?:was|were)(?: also| then)? (?:told|ordered|required|directed) to"
    r"|(?:(?<=, )|(?<=and ))(?:also )?(?:told|ordered|required|directed) to)" + _ASIDE + r" (?:see|attend|go (?:on|to)"
    r"|have|undergo|complete|take part in|work with|receive) (?:[\w’'-]+ ){0,4}?(?:counsell(?:ors?|ing)|treatment"
    r"|therap(?:y|ists?)|drug workers?|alcohol workers?|rehab|(?:drugs?|alcohol|drink|anger|abuse|relationships?"
    r"|thinking|awareness)(?: [\w-]+){0,2} (?:courses?|sessions|workshops?|classes|clinic))\b"
    r"(?:[^.;\ue300-\ue3ff]{0,30}? for (?P<term>{T}))?",
    re.IGNORECASE,
)
_LICENCE = compile_rule(
    r"(?<!\w)(?P<verb>(?:lost|loses|will lose|forfeited) (?:his|her|their) (?:driving )?licen[cs]es?"
    r"|(?:(?:was |were |is |will be |been )?(?:taken|kept|ordered)|will be|must stay|will stay) off the roads?"
    r"|(?:had|has had|having) (?:his|her|their) (?:driving )?licen[cs]es? (?:taken(?: away)?|removed|withdrawn"
    r"|suspended|revoked)|(?:will not|(?:is|are) not to) be (?:(?:allowed |permitted )?(?:back )?behind the wheel"
    r"|driving|on the roads?)(?: again)?) for (?=(?P<term>{T}))"
    r"|(?P<his>\b(?:his|her|their) (?:driving )?licen[cs]es? (?:was|were|has been) (?:also |then )?"
    r"(?:taken(?: away)?|removed|withdrawn|suspended)) for (?=(?P<term2>{T}))",
    re.IGNORECASE,
)
_BAN_GROWS = compile_rule(
    r"\b(?P<his>(?:his|her|their|the)(?: existing| driving| road| current)* (?:ban|disqualification) (?:was|has been)"
    r" (?:also |then )?(?:extended|lengthened|increased)) by (?:a further |another )?(?=(?P<term>{T}))",
    re.IGNORECASE,
)
BY_COUNSEL = re.compile(
    r"\b(?:solicitor|barrister|lawyer|counsel|advocate|mitigat\w+|defending|representing|neighbours?|friends?)\b",
    re.IGNORECASE,
)


# "His wife told him that he may not keep dogs": only a court can tell him so
_TOLD = re.compile(r"(?<!was )(?<!were )(?<!and )\b(?:told|said|says|claimed|warned|explained|added|insisted)\b")
_A_COURT = compile_rule(r"\b(?:judge|magistrates?|justices|bench|court|sheriff|recorder)\b|{C}", re.IGNORECASE)


def plain_orders(tagged: Tagged, motoring: bool) -> Iterator[NamedOrder]:
    """The orders that a passage tells in plain words; ``motoring`` where the text tells of offences of the road."""
    if not next(tagged.found("T"), None) and not next(tagged.found("I"), None):
        yield from (*_treated(tagged), *_stays_in(tagged))
        return
    yield from _forbidden(tagged)
    for match in (*_FROM_OFFICE.finditer(tagged.text), *_FROM_DRINK.finditer(tagged.text)):
        yield NamedOrder(match.start(), "other-order", "banned")
    for match in _WORK.finditer(tagged.text):
        term = _first(match, "a", "b")
        if term is not None and tagged.item(term).value.term.hours:
            yield NamedOrder(match.start(), "unpaid-work", "", of="verb", length=term)
    for match in _STAYS_AWAY.finditer(tagged.text):
        if BY_COUNSEL.search(tagged.text, 0, match.start()) or _TOLD.search(tagged.text, 0, match.start()):
            continue
        yield NamedOrder(match.start(), "restraining-order", "", of="verb", length=match.start("term"))
    yield from _stays_in(tagged)
    for match in _TAG.finditer(tagged.text):
        length = _first(match, "term", "term2", "term3")
        yield NamedOrder(
            match.start(), "curfew", "tag", of="verb" if match["verb"] or match["put"] else "", length=length
        )
    yield from _treated(tagged)
    for match in (*_LICENCE.finditer(tagged.text), *(_BAN_GROWS.finditer(tagged.text) if motoring else ())):
        length, verb = _first(match, "term", "term2"), _first(match, "verb")
        if verb is not None:
            yield NamedOrder(verb, "driving-disqualification", "", of="verb", length=length)
        else:
            yield NamedOrder(match.start("his"), "driving-disqualification", "", of="his", length=length)


def terms_of_plain_orders(tagged: Tagged) -> frozenset[int]:
    """Where the terms of such orders stand, which are none of a sentence."""
    return frozenset(order.length for order in plain_orders(tagged, motoring=True) if order.length is not None)


def _first(match: re.Match[str], *names: str) -> int | None:
    """Where the first of the groups stands that a rule has and that speaks."""
    return next((match.start(name) for name in names if name in match.re.groupindex and match[name]), None)


def _stays_in(tagged: Tagged) -> Iterator[NamedOrder]:
    """``told to stay indoors from 8pm to 6am``"""
    for match in _STAYS_IN.finditer(tagged.text):
        if match["term"] is None and match[0].lower().startswith("must"):
            continue  # so are those bound who are on bail
        yield NamedOrder(match.start(), "curfew", "", of="verb", length=_first(match, "term"))


def _treated(tagged: Tagged) -> Iterator[NamedOrder]:
    """``must see a drink counsellor``, but for what the vocabulary names."""
    for match in _TREATED.finditer(tagged.text):
        if not any(item.value.kind == "order" for _, item in tagged.found("W", match.start(), match.end() + 1)):
            yield NamedOrder(match.start(), "rehabilitation-requirement", "", of="verb", length=_first(match, "term"))


def _forbidden(tagged: Tagged) -> Iterator[NamedOrder]:
    """``may not keep horses for T``; not what a lawyer says that his client cannot do."""
    for match in _FORBIDDEN.finditer(tagged.text):
        name = next(name for name in _SLUGS if match[name])
        before = tagged.text[: match.start()]
        if BY_COUNSEL.search(before) or (_TOLD.search(before) and not _by_a_court(tagged, match.start())):
            continue
        if name == "offence" and not KEEPS.fullmatch(tagged.words(match.start(name))):
            continue
        words = "banned" if name == "place" else ""
        yield NamedOrder(match.start(), _SLUGS[name], words, of="verb", length=_first(match, "term", "end"))


def _by_a_court(tagged: Tagged, position: int) -> bool:
    named = (item.value.bearer for _, item in tagged.found("P", 0, position))
    judges = (p for p in named if p is not None and phrase_set("judicial title").intersection(p.titles))
    return _A_COURT.search(tagged.text, 0, position) is not None or any(judges)
