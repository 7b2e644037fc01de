"""Whom a text names as killed by another: whatever else a sentence seems to say, they are nobody's defendant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.references import fits
from kg.extract.stretches import Stretches
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.vocabulary.wordlists import alternation

# What may stand before a name and say who its bearer is: a trade, an age. A word that joins another clause, a
# preposition or a verb makes the name somebody else's: "killed when Roe drove", "the victim was found by Roe".
_DESCRIBED = (
    r"(?:(?!(?:by|to|of|for|with|from|at|in|on|into|onto|over|under|about|around|through|during|towards|within|without"
    r"|near|outside|inside|behind|beside|between|against|when|while|whilst|after|before|because|since|until|where|how"
    r"|that|who|whom|whose|which|what|why|but|or|nor|if|than|so|then|not|had|has|have|was|were|is|are|will"
    r"|would|could|can"
    r"|did|does|he|she|they|it|said|says|told|knew|met|afraid|aware|sure|certain|scared|convinced"
    r"|shocked|years?|months?|weeks?|days?|hours?|minutes?|moments?|seconds?)\b"
    r"|(?!(?:retired|married|unemployed|named|identified|called|nursing|teaching|serving|beloved|devoted|respected"
    r"|talented|dedicated|disabled|estranged|celebrated|decorated|gifted|loved|adored|trusted|renowned|aged|loving|caring"
    r"|promising|doting|outstanding)\b)[a-z]+(?:ed|ing)\b)"
    r"(?!and $)(?:{N}-year-old|[\w’'-]+) )"
)
_BEFORE = compile_rule(
    r"\b(?:(?:murder|killing|manslaughter|culpable homicide|(?:causing|caused) (?:the )?death|stabbing) of"
    r"|(?:murdering|murdered|killing|killed|stabbing|strangling))"
    rf"(?: (?:the|his|her|their|an?))? {_DESCRIBED}{{0,3}}(?:{{P}}(?:,? and |, ))*$",
    re.IGNORECASE,
)
# "Roe's murder" is that of Roe; "Roe's murder trial" is where Roe stands accused, "Roe's killing spree" what Roe did.
_AFTER = re.compile(
    r"[’']s? (?:murder|killing|manslaughter|killers?|murderers?)\b"
    r"(?! (?:of|trial|charge|conviction|case|plea|appeal|sentence|accus|count|hearing|retrial|spree|rampage|plot|plan"
    r"|mission|campaign|confession))",
    re.IGNORECASE,
)
_TRADE = rf"(?:{alternation('before a name')})"
# "His victim, nurse Ann Lee, 34, of Hexley, appeared by video link", "The victim was named as Ann Lee"; not "The victim
# invited Roe", "The victim was Roe's neighbour"
_IS_THE_VICTIM = (
    r"(?:(?:, (?:who (?:was|is) |whose name (?:was|is) )?| (?:was|is) |: ?)"
    rf"(?:[a-z]+ (?:[a-z]+ )?as )?{_DESCRIBED}{{0,3}}"
    rf"| (?:(?:(?!named|called){_TRADE}|{{N}}-year-old) )?)"
)
_VICTIM = compile_rule(
    r"\b(?<!ccording to )(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Ww]hose|[Mm]urder|[Rr]ape|[Aa]lleged) (?:\w+ )?"
    r"(?:victim|complainant|complainer|deceased|dead (?:man|woman|teenager|boy|girl))"
    r"(?: (?:of|in) (?:the|this|that|his|her|their|an?) (?:[a-z]+ )?[a-z]+)?"
    rf"{_IS_THE_VICTIM}$"
)
# "Among the victims were Ann Lee, 34, and Ben Lee": told as a list
_VICTIMS = compile_rule(
    r"\b(?:victims|complainants|survivors|witnesses"
    r"|those (?:killed|injured|hurt|robbed|targeted|conned|defrauded|wounded))"
    rf" (?:were|was|are|include[sd]?|including|such as|:) (?:[a-z]+ (?:[a-z]+ )?as )?{_DESCRIBED}{{0,3}}"
    # "Among the victims were two sisters who ran a shop, Ann and Beth Lee"
    r"(?:(?:{P}|{N} [a-z]+)?(?: ?who [a-z][^.;,\ue000-\ue0ff]{2,40})?, )?"
    rf"(?:{{P}}(?:,? and |, ){_DESCRIBED}{{0,3}})*$",
    re.IGNORECASE,
)
# "Mr Lee, the dead man, had been jailed before"; not "the victim of a hoax"
_IS_CALLED_SO = re.compile(
    r",? (?:who (?:was|is) )?(?:the|his|her|their) (?:[a-z]+ )?"
    r"(?:victim|complainant|complainer|deceased|dead (?:man|woman|teenager|boy|girl))"
    r"(?=[,.;]| (?:was|had|has|is|told|said)\b)"
)
# "His victim Ann Lee": tagged as one mention
_WITHIN = re.compile(
    r"(?:his|her|their|the|murder|rape|alleged) (?:[a-z]+ )?(?:victim|complainant|accuser|deceased|dead (?:wo)?man),? ",
    re.IGNORECASE,
)
_APPOSED = compile_rule(rf"{{P}}{_IS_THE_VICTIM}$")
# "The victim was Roe's neighbour"; "those who came, including the victim, Roe and her friend"
_OWNER = re.compile(r"[’']s?\b")
_AND = re.compile(r" and ")
_DIED = compile_rule(
    r"(?:, who [^.;,]{1,80},|, [^.;,\ue000-\uefff]{1,40},|,)? (?:(?:has |had |have )?(?:since |later |then "
    r"|subsequently "
    r"|tragically |sadly |also )?died|was (?:found|pronounced|declared) dead|was killed|lost (?:his|her) life)\b"
)
# "Ann Lee, 34, who had been jailed for theft, was stabbed to death by Roe"
_KILLED = compile_rule(
    r"(?:,? (?:who|whose) [^.;]{1,90}?,|, [^.;,\ue000-\uefff]{1,60},|,)? (?:was|were|had been|has been) (?:[a-z]+ly )?"
    r"(?:(?:stabbed|beaten|battered|bludgeoned|kicked|knifed|hacked|punched|strangled|burned|burnt|shot|crushed|starved"
    r"|choked|clubbed|trampled|tortured|suffocated|run down|attacked with [^.;,]{1,40}|found [^.;,]{1,40}) to death"
    r"|murdered|shot dead|killed (?:by|in|when|with|after|at|outside|near|on)"
    r"|found (?:murdered|stabbed|strangled|bludgeoned|battered))\b"
)
# "Roe was arrested. He stopped breathing in the van and was pronounced dead"
_HE_DIED = re.compile(r"[^.;]{0,120}?\b(?:died|(?:found|pronounced|declared) dead|was killed)\b")
# "an inquest into the death of Ann Lee", "the funeral of Ann Lee"
_OF_THE_DEAD = re.compile(r"\b(?:deaths?|inquests?|funeral|post-?mortem) (?:of|on|into) (?:[a-z-]+ ){0,3}$")
_SUFFERER = frozenset({"victim", "complainant", "accuser"})
_BY = re.compile(r"\bby (?:[\w’'-]+ ){0,3}$")


def slain(passages: Sequence[Tagged], people: Iterable[Person] = ()) -> frozenset[str]:
    """The keys of those whom the passages name as murdered or killed, or within the words of an offence."""
    offences = Stretches(item.span for passage in passages for _, item in passage.found("O"))
    within = {p.key for p in people if any(offences.hit(span.start, span.end) for span in p.spans)}
    return frozenset(within.union(person.key for passage in passages for person in _named(passage)))


def dead(passages: Sequence[Tagged]) -> frozenset[str]:
    """The keys of those who died, as the passages tell: of whom only an arrest is told, nothing is claimed."""
    return frozenset(
        person.key
        for passage in passages
        for position, item in passage.found("P")
        if item.value.form == "name" and _DIED.match(passage.text, position + 1)
        for person in item.value.people
    )


def dead_since(passages: Sequence[Tagged]) -> frozenset[str]:
    """The keys of those of whose death another sentence tells: ``He was pronounced dead``, ``an inquest into P``."""
    he = (
        person.key
        for passage in passages
        for position, _ in passage.found("P")
        for person in _of_whom_alone(passages, passage, position)
        if _HE_DIED.match(passage.text, position + 1)
    )
    of = (
        person.key
        for passage in passages
        for position, item in passage.found("P")
        if item.value.form == "name" and _OF_THE_DEAD.search(passage.text, 0, position)
        for person in item.value.people
    )
    return frozenset((*he, *of))


def _of_whom_alone(passages: Sequence[Tagged], passage: Tagged, position: int) -> Sequence[Person]:
    """Whom a pronoun that opens a sentence means: the only one whom the sentence before names."""
    if passage.item(position).value.form != "pronoun" or passage.text[:position].strip():
        return ()
    earlier = passage_at(passages, passage.index - 1)
    if earlier is None:
        return ()
    named = [item.value for _, item in earlier.found("P") if item.value.form == "name"]
    gender = passage.item(position).value.gender
    return [person for person in named[0].people if fits(person, gender)] if len(named) == 1 else ()


def _named(passage: Tagged) -> Iterator[Person]:
    for position, item in passage.found("P"):
        if item.value.form != "name":
            continue
        before = passage.text[:position]
        killed = _BEFORE.search(before) and not _BY.search(before)
        victim = _KILLED.match(passage.text, position + 1) or _told_as_victim(passage, position, before)
        if killed or victim or _AFTER.match(passage.text, position + 1):
            yield from item.value.people


def _told_as_victim(passage: Tagged, position: int, before: str) -> bool:
    """Whether the words before a name say that its bearer is the victim, or one of several."""
    if _OWNER.match(passage.text, position + 1):
        return False
    if _WITHIN.match(passage.words(position)) or _IS_CALLED_SO.match(passage.text, position + 1):
        return True
    alone = _VICTIM.search(before) or _apposed(passage, before)
    return bool(alone and not _AND.match(passage.text, position + 1)) or bool(_VICTIMS.search(before))


def _apposed(passage: Tagged, before: str) -> bool:
    """``His victim, nurse Ann Lee``: the words before the name are a mention of their own."""
    apposed = _APPOSED.search(before)
    item = passage.get(apposed.start()) if apposed else None
    return item is not None and item.value.form == "kin" and item.value.noun in _SUFFERER
