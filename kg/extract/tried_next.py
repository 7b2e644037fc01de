"""Who are introduced in one sentence and tried in the next: ``The runners were A, 41, and B, 30. Both were jailed``.

Whomever the first sentence presents as those who stand trial (``The runners were``) or is about, each with an age and
as many as the next one means, are who *both*, *they* or *the couple* are. Nobody where it speaks of others whom they
may be, or of harm. Who *he* is tells :mod:`kg.extract.sole_antecedents`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.deeds import acts
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.process_verbs import ENDS, OUTCOMES, tells
from kg.extract.references import Reference, fits
from kg.extract.sufferers import object_of_harm, suffers
from kg.extract.syntax import possessive, subject_like, subject_position
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit
from kg.extract.turns import presented

_KINDS = OUTCOMES | ENDS | {"given", "charge", "deny"}
_KIN = (
    r"(?:(?:his|her|their) (?!victim|solicitor|barrister|lawyer|counsel)(?:[a-z]+[ -]){0,2}[a-z]+,? "
    r"|(?:fellow|co-?defendant|brother|sister|wife|husband|son|daughter|cousin) )?"
)
_CHAIN = compile_rule(rf"{{P}}(?:(?:,? and|,) {_KIN}{{P}})*")
_APPOSED = compile_rule(r", {P}")
_KIN_BEFORE = compile_rule(r"{P},? $")
# "Sisters Ann Roe, 25, and Amy Roe, 29, washed the money"
_SEVERAL_BEFORE = re.compile(r"\W*(?:[A-Z][a-z-]+ )?[A-Za-z-]+s ")
# "The two runners, Carl Roe, 25, and Ben Poe, 29, got off more lightly"
_BAND = re.compile(
    r"\W*(?:The|Two|Three|Both)(?: [\ue700-\ue7ff]| two| three| other)* (?:runners|couriers|lookouts|dealers|defendants"
    r"|robbers|burglars|rioters|fraudsters|mules|ringleaders|accomplices|co-defendants),? "
)
# Who stood by, who was there for their work, and to whom it was done
_BYSTANDER = re.compile(
    r"\b(?:victims?|witness\w*|complainants?|widow\w*|bereaved|gallery|neighbours?|landlord|landlady|colleagues?|customers?"
    r"|passers?-by|survivors?|tributes?|officers?|detectives?|police (?:constable|sergeant)|judge|recorder|sheriff"
    r"|barrister|solicitor|counsel|prosecut\w+|mitigat\w+|interpreter|spokes\w+|councillor|coroner|reporters?"
    r"|die[ds]|dead|death|killed|murdered|injur\w+|hurt|hospital|inquest|chief executive|charity|campaigner"
    r"|mourn\w*|grie\w+|case of|like|unlike|compared|told|tells?|read|statement|speak|evidence|crutches)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\W*(?:(?:Last|In|On|At|Earlier|Yesterday|Today)\b[^,;]{0,40}, )?$")
# "He had previously been jailed": a past, which those who were robbed have as well
_HAD_A_PAST = re.compile(r"\b(?:had|has|have) (?:\w+ ){0,2}been $|\b(?:previously|once|years (?:ago|before|earlier))\b")
_SEVERAL = frozenset({"group", "plural"})
_BESIDE = 60


def tried_next(
    tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], barred: frozenset[str]
) -> Iterator[tuple[Person, str]]:
    """Those of whom a verb of the process tells in the sentence behind the one about them, and its kind."""
    for passage in tagged:
        for hit in found[passage.index] if passage.block != "heading" else ():
            if hit.trigger.kind not in _KINDS or not tells(passage, hit):
                continue
            reference = _meant(passage, hit)
            if reference is not None and not _HAD_A_PAST.search(passage.text, 0, hit.start):
                kind = "sentence" if hit.trigger.kind == "given" else hit.trigger.kind
                yield from ((person, kind) for person in _introduced(tagged, passage, reference, barred))


def _meant(passage: Tagged, hit: Hit) -> Reference | None:
    """The group with which a sentence opens, if a verb is said of it: *both*, *they*, *the couple*."""
    at = hit.who[0] if len(hit.who) == 1 else None if hit.who else subject_position(passage, hit.start)
    first = next(iter(passage.found("P")), None)
    if at is None or first is None or first[0] != at:
        return None
    reference: Reference = first[1].value
    alike = reference.form in _SEVERAL and not (reference.others or reference.foretold or reference.but)
    return reference if alike and _OPENS.match(passage.text[:at]) else None


def _introduced(
    tagged: Sequence[Tagged], passage: Tagged, reference: Reference, barred: frozenset[str]
) -> tuple[Person, ...]:
    """Whom the sentence is about that a group points back to; nobody where it speaks of others as well."""
    earlier = passage_at(tagged, passage.index - 1)
    if earlier is None or earlier.block == "heading":
        return ()
    named = [(at, item.value) for at, item in earlier.found("P") if item.value.form == "name"]
    chain = _CHAIN.match(earlier.text, named[0][0]) if named else None
    if chain is None or any(at >= chain.end() for at, _ in named) or not _about(tagged, earlier, chain, passage):
        return ()
    people = tuple(dict.fromkeys(p for _, told in named for p in told.people))
    # "Friends Carl Roe and Ben Poe" are no friends of somebody named before
    opens = _SEVERAL_BEFORE.fullmatch(earlier.text, 0, chain.start())
    if any(suffers(earlier, at) or possessive(earlier, at) for at, _ in named):
        return ()
    if object_of_harm(earlier, chain.start()) and not opens:
        return ()
    if not all(p.age is not None and plainly_named(p, barred, kin=True) for p in people):
        return ()
    apposed = _APPOSED.match(earlier.text, chain.end())  # "Ann Roe, 30, of Hexley, a driver"
    kin = _KIN_BEFORE.search(earlier.text, 0, chain.start())  # "his uncle Carl Roe"
    inside = range(kin.start() if kin else chain.start(), apposed.end() if apposed else chain.end())
    # "The gang was led by Carl Roe, 25, and Ben Poe, 29": whom the sentence presents are of the gang
    told = presented(tagged, earlier, chain.start())
    ours = {at for at, item in earlier.found("P", 0, chain.start()) if told and item.value.form == "group"}
    others = [item.value for at, item in earlier.found("P") if at not in inside and at not in ours]
    return people if _agrees(reference, people) and not any(_may_be(o, reference) for o in others) else ()


def _about(tagged: Sequence[Tagged], earlier: Tagged, chain: re.Match[str], passage: Tagged) -> bool:
    """Whether a sentence is about who stands there: presented by it (``The driver was Roe``), or its subject.

    The subject only within one paragraph.
    """
    before = earlier.text[: chain.start()]
    if _BYSTANDER.search(before) or _BYSTANDER.search(earlier.text, chain.end(), chain.end() + _BESIDE):
        return False
    if presented(tagged, earlier, chain.start()):
        return True
    several = " and " in chain[0] and _SEVERAL_BEFORE.fullmatch(before)
    # "Carl Lee and Ben Poe ran for help. Both were jailed": the sentence has to tell what they did
    told = _BAND.match(before) or any(acts(earlier, at) for at, _ in earlier.found("P", *chain.span()))
    return bool(earlier.line == passage.line and told and (several or subject_like(before)))


def _agrees(reference: Reference, people: Sequence[Person]) -> bool:
    """Whether *both* or *all three* may mean just these."""
    alike = all(fits(person, reference.gender) for person in people)
    return alike and len(people) > 1 and reference.count in (None, 0, len(people))


def _may_be(other: Reference, reference: Reference) -> bool:
    """Whether others of the sentence may be meant as well."""
    return other.form in _SEVERAL and other.noun != reference.noun and other.text.lower() not in {"both", "each", "all"}
