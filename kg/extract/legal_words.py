"""Words of the law in a passage: offences, kinds of sentence and orders.

What a list says once for several offences (``making, possessing and distributing indecent images``) is told of
each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import patterns as re
from kg.extract.drugs import SUPPLIES, other_drugs
from kg.extract.offences_around import by_what_is_around
from kg.extract.said_once import said_once, whole
from kg.extract.stretches import Stretches
from kg.extract.tagging import Item
from kg.extract.unclassed_drugs import UnclassedDrugs
from kg.extract.unlisted_offences import thefts, unlisted
from kg.extract.unnamed_orders import NamedOrders
from kg.model import Passage, Span
from kg.vocabulary import Match, Vocabulary

# "making, possessing and distributing", "three counts of making and one of distributing"
_VERBS_BEFORE = re.compile(
    r"(?:\b\w+ing,? (?:or |and )?"
    r"(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:counts? |charges? )?of )?)+$"
)
_OF_THEM = re.compile(r"[^.;]{0,60}?\b(\w+ing) them\b")
_CLASS = re.compile(r"\bclass ([ABC])\b", re.IGNORECASE)
_AND_CLASS = re.compile(
    # "a Class A drug and a further charge"
    r"(?: controlled)?(?: drugs?)? and (?:of )?(?!a (?!drugs?\b)[a-z])((?:class )?([ABC])(?: drugs?)?)\b",
    re.IGNORECASE,
)
# How many things, or how much of a drug, is no part of the offence it stands in ("making three indecent images").
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|numerous|multiple"
_HOW_MANY = re.compile(
    rf"(?:(?<=\w)(?:ing|ion of)|\bto (?:supply|import|export|produce|possess|sell|distribute|cultivate)|\bsupply of) "
    rf"(?P<number>(?:more than |over |almost |nearly )?(?:\d[\d,.]*|(?:{_NUMBERS})(?= [a-z]))"
    r"(?P<unit>(?: ?(?:g|kg|grams?|kilos?|kilograms?|tonnes?|ounces?)| (?:wraps|tablets|bags|deals|packages))"
    r"(?: \([^()]{1,12}\))? of)?)"
    r"(?= (?!(?:years?|months?|weeks?|days?|hours?|counts?|charges?|offences?|separate|other|further)\b)[A-Za-z])"
)
# "importing £2m worth of cocaine", "smuggling 2.3 tonnes of cannabis", "possessing a kilo of heroin"
_HOW_MUCH = re.compile(
    r"(?:(?<=\w)(?:ing|ion of)|\bto (?:supply|import|export|produce|possess|sell|distribute|smuggle)|\bsupply of"
    r"|\band) "
    r"(?P<much>(?:(?:more than|over|up to|around|about|nearly|almost|at least|some|just over|just under) )?"
    r"(?:£[\d.,]+ ?(?:m|bn|k|million|billion|thousand)?[’']? ?worth of"
    rf"|(?:(?:[\d.,]+|an?|half an?|one|{_NUMBERS}) ?)?(?:kgs?|kilos?|kilogram(?:me)?s?|gram(?:me)?s?|tonnes?|tons?"
    r"|ounces?|oz|(?<=\d)g)(?: \([^()]{1,12}\))? of"
    r"|(?:large|huge|significant|commercial|wholesale|substantial|vast) (?:quantities|amounts)"
    r" of))(?= [A-Za-z])"
)
_CATEGORIES = re.compile(r"\bcategory A(?P<rest>(?:, B)?(?:,? (?:and|or|to) |-)(?:category )?[BC])\b", re.IGNORECASE)
# "the supply or concealing of cocaine", "to illegally smuggle", "Albanian migrants": words between that change nothing
_OR_ELSE = re.compile(r"\bsupply(?P<else> (?:or|and/or) [a-z]+ing) of\b")
_MANNER = re.compile(r"\b(?:to|and) (?P<manner>(?:illegally|unlawfully) )(?=(?!kill)[a-z])")
_NATION = re.compile(
    r"\b[a-z]+(?:ing|e|d) (?P<nation>[A-Z][a-z]+(?:ese|ish|i|an) )(?=(?:migrants|immigrants|nationals|refugees)\b)"
)
# "laundering £90,000": an amount of money
_LAUNDERED = re.compile(
    r"\b(?P<money>launder(?:ing|ed)? (?:(?:a total of|more than|over|almost|nearly|about) )?£[\d,.]+"
    r"(?: ?(?:m|bn|k|million|billion)\b)?)"
)
# "neglecting her three children", "sexual communication with the two girls": how many they were
_HOW_MANY_PEOPLE = re.compile(
    rf"\b(?:[a-z]+ing|with|of|on|to|against) (?:(?:the|his|her|their|all|these) )?"
    rf"(?P<people>(?:{_NUMBERS}|[2-9]|other) )"
    r"(?=(?:(?:young|teenage|underage|under-age|other|different|little|adult|elderly|police|emergency|female|male) )*"
    r"(?:girls|boys|children|women|men|teenagers|youngsters|pupils|schoolgirls|schoolboys|people|officers|paramedics"
    r"|nurses|constables|workers|females|males|victims)\b)"
)
# "helping a murderer": somebody else's offence.
_AGENT = re.compile(r"\b(?:murder|blackmail|harass|kidnapp?|launder|stalk|smuggl|traffick)ers?$", re.IGNORECASE)
# "jailed for the assault": what kind of assault it was is told elsewhere.
_BARE_ASSAULT = re.compile(r"(?:assault|wounding)s?", re.IGNORECASE)
# "died of multiple stab wounds": the injury, where "conspired to wound" is the offence.
_WOUND = re.compile(r"wounds?", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|or|and) $", re.IGNORECASE)
_WOUNDED_TO_CAUSE = re.compile(r"\bwounding [^.;,:]{1,60} with intent to (?:cause|do|inflict)(?: [\w’'-]+){0,3} $")
_DEFINITE = re.compile(r"\b(?:the|this|that|these|those|both|each) (?:\w+ )?$", re.IGNORECASE)
_OBJECT_WITHIN = re.compile(r"\w+ (?:him|her|them) from\b")
# "section 21 of the Theft Act 1968": the name of a law is no charge of theft
_OF_AN_ACT = re.compile(r"s?(?: and [A-Z]\w+| \([A-Z]\w+\)| [A-Z]\w+){0,3}\)? (?:\([A-Z][\w ]+\) )?Act\b")
# "Charges under the Computer Misuse Act", "three counts contrary to section 1 of the Fraud Act", but not "blackmail, an
# offence under section 21 of the Theft Act"
_CHARGED_UNDER = re.compile(
    r"(?<!, an )(?<!, )(?<!is an )(?<!are )\b(?:[Cc]harges?|[Cc]ounts?|[Oo]ffences?|charged|prosecuted|convicted)"
    r"(?: committed)? (?:under|contrary to|in (?:breach|contravention) of) "
    r"(?:(?:[Ss]ections? |[Ss]\.? ?)(?P<section>\d+)[\w()]*(?:(?:,| and| or) (?:sections? )?\d+[\w()]*)* (?:of )?)?"
    r"(?:[Tt]he )?$"
)
# The Theft Act 1968 is about much else
_THEFT_ITSELF = frozenset({None, "1"})
_SENTENCE_NOUNS = frozenset({"community-order", "hospital-order", "discharge", "extended", "special-custodial"})


def legal_items(
    passage: Passage, vocabulary: Vocabulary, measures: Stretches, drugs: UnclassedDrugs, orders: NamedOrders
) -> Iterator[Item]:
    """Offences (``O``) and nouns for sentences and orders (``W``); ``measures`` are the terms, dates and sums."""
    offences = drugs.resolved(passage.text, list(_offences(passage.text, vocabulary)))
    for match in offences:
        yield Item("O", _shift(match.span, passage), match.concept)
        yield from _coordinated(passage, match.span, vocabulary)
        supplies = match.concept.slug.startswith(SUPPLIES)
        classes = list(
            other_drugs(passage, match, vocabulary) if supplies else _other_class(passage, match.span, vocabulary)
        )
        yield from classes
        taken = [_shift(known.span, passage) for known in offences] + [item.span for item in classes]
        for other in said_once(passage.text, match, vocabulary):
            if not any(_shift(other.span, passage).overlaps(span) for span in taken):
                yield Item("O", _shift(other.span, passage), other.concept)
    for span in unlisted(passage.text, [match.span for match in offences]):
        yield Item("O", _shift(span, passage), vocabulary.by_slug("offence", "other-offence"))
    for span in thefts(passage.text):
        if not any(span.overlaps(match.span) for match in offences):
            yield Item("O", _shift(span, passage), vocabulary.by_slug("offence", "theft"))
    for span, slug in orders.broken(passage, [match.span for match in offences]):
        yield Item("O", _shift(span, passage), vocabulary.by_slug("offence", slug))
    for match in vocabulary.phrases(passage.text, "order", "sentence"):
        words = passage.text[match.span.start : match.span.end].lower()
        # "appeared in court charged with" is no charge of the court; "banned him from" says whom.
        if words.endswith("charged") or _OBJECT_WITHIN.match(words):
            continue
        if match.concept.kind == "order" or _names_sentence(match, passage, measures):
            yield Item("W", _shift(match.span, passage), match.concept)


# "interfered with a car with intent to steal": what was meant to be done is another offence, or a part of it
_INTENDED = re.compile(r"\b(?:with (?:the )?inten(?:t|tion) (?:to|of)|intending to) (?:commit )?$")
# "admitted burgling a flat and stealing keys": what was taken there is a part of the burglary
_BURGLING_AND = re.compile(
    r"\b(?:burgling|breaking into|raiding|robbing|burgled|broke into|raided|robbed|entered)\b"
    r"(?![^.;:]*\bcounts? of\b)[^.;:]{0,120},? and $"
)

# "a tonne of cocaine imported from Spain": what was brought in, not the deed
_WHAT_CAME_IN = re.compile(r"\w.* (?:imported|smuggled)", re.IGNORECASE)
# "having fireworks without a licence": one to drive is another thing
_HAD_WITHOUT = re.compile(
    r"\b(?:having|possess\w+|keeping|selling|storing|setting off|owning|carrying|breeding|supplying|importing|running"
    r"|operating) (?!(?:an? |the )?(?:\w+ )?(?:car|van|vehicle|motor\w*|lorry|bike|moped|scooter|taxi|quad)\b)"
    r"(?:[\w-]+ ){1,4}$"
)


# "fishing without a licence": no driver's
_DOES = re.compile(r"\b[a-z]{3,}ing\b[^.;:]* $")
_ON_THE_ROAD = re.compile(
    r"\b(?:dr[io]v\w*|rid(?:e|es|ing|er)|motor\w*|vehicles?|cars?|vans?|lorr(?:y|ies)|bikes?|scooters?|mopeds?|roads?"
    r"|traffic|disqualified)\b",
    re.IGNORECASE,
)


# "stalking Roe without fear, alarm or distress": how it was done, and no offence beside it
_STALKED_SO = re.compile(
    r"\b(?:stalk|harass)(?:ing|ed|ment)\b(?![^.;:]*\b(?:counts?|charges?|offences?) )[^.;:]{0,60} $", re.IGNORECASE
)
_UPSET = re.compile(r"\b(?:fear|alarm|distress)\b", re.IGNORECASE)
# "hacking off her hair", "hacking Roe to death"
_HACKED = re.compile(r"hack(?:ed|ing|s)?", re.IGNORECASE)
_WITH_A_BLADE = re.compile(
    r" (?:off|down|at|away|through|apart|up|him|her|them)\b"
    r"|[^.;]{1,40} (?:to (?:death|pieces)"
    r"|with (?:an?|the|his|her) (?:\w+ )?(?:knife|machete|axe|sword|saw|blade))\b"
)


# "threatening to kill his neighbour's dog"
_NO_ONE = re.compile(r" (?:[a-z-]+ ){0,2}(?:dogs?|cats?|pets?|puppy|puppies|horses?|pon(?:y|ies)|animals?)\b")
# "strangling his wife and her sister to death": a killing, and no charge of its own
_TO_DEATH = re.compile(r"[^.;]{0,90}? to death\b")


def _no_offence_here(text: str, match: Match) -> bool:
    """Whether the words only tell how another offence was done, or mean something else here."""
    words = text[match.span.start : match.span.end]
    if match.concept.slug == "public-order-offence":
        return bool(_UPSET.search(words) and _STALKED_SO.search(text, 0, match.span.start))
    if match.concept.slug == "threats-to-kill" and _NO_ONE.match(text, match.span.end):
        return True
    if match.concept.slug == "strangulation" and _TO_DEATH.match(text, match.span.end):
        return True
    return bool(_HACKED.fullmatch(words) and _WITH_A_BLADE.match(text, match.span.end))


def _of_a_thing(text: str, match: Match) -> bool:
    """Whether the words tell of a thing: where it came from, or that somebody had it unlicensed."""
    words = text[match.span.start : match.span.end]
    came_in = match.concept.slug == "import-drug" and _WHAT_CAME_IN.fullmatch(words)
    return bool(came_in or (words.startswith("without ") and _no_driver(text, match.span.start)))


def _no_driver(text: str, position: int) -> bool:
    if _HAD_WITHOUT.search(text, 0, position):
        return True
    return _ON_THE_ROAD.search(text) is None and _DOES.search(text, 0, position) is not None


_LISTED_APART = re.compile(
    r"(?P<first>[^,]+), (?:(?:and |an? |one |two |three |four |five |six |\d+ )*(?:(?:counts? |charges? )?of )?)"
    r"(?P<second>(?!alarm\b).+)"
)


def _told_apart(text: str, match: Match, vocabulary: Vocabulary) -> Sequence[Match]:
    """``assault by beating, assault on an emergency worker``: two of a list, where one wording fits both."""
    listed = _LISTED_APART.fullmatch(text, match.span.start, match.span.end)
    halves = [Span(*listed.span(name)) for name in ("first", "second")] if listed else []
    told = [Match(half, found.concept) for half in halves for found in whole(text[half.start : half.end], vocabulary)]
    return told if len(told) == 2 else [match]


def _told_closer(text: str, match: Match, vocabulary: Vocabulary) -> Match:
    """``assaulting Sgt Roe, an emergency worker, by beating``: what the words before the last comma tell."""
    head, _, means = text[match.span.start : match.span.end].rpartition(", ")
    told = list(whole(head, vocabulary)) if means.startswith("by ") else []
    return replace(match, concept=told[0].concept) if told else match


# "faces four terrorism charges": the offence, and the word that says that it is charged
_ITS_CHARGE = re.compile(r".+(?P<noun>[ -](?:charges?|counts?))", re.IGNORECASE)


# "nine counts of sexual assault, three of them on children under 13": of the others nothing is said
_SOME_OF_THEM = re.compile(r", (?:[a-z]+|\d+) of (?:them|which|whom)\b")


def _but_some_of_them(text: str, match: Match, vocabulary: Vocabulary) -> Match:
    """The offence that all of them are, where the words go on to tell more of some."""
    some = _SOME_OF_THEM.search(text, match.span.start, match.span.end)
    told = list(whole(text[match.span.start : some.start()], vocabulary)) if some else []
    spans = [Match(Span(match.span.start, some.start()), each.concept) for each in told] if some else []
    return spans[0] if spans else match


def _described(text: str, vocabulary: Vocabulary) -> Iterator[Match]:
    plain = _without_amounts(text)
    for match in vocabulary.phrases(plain, "offence"):
        match = _told_closer(plain, _but_some_of_them(plain, match, vocabulary), vocabulary)
        charge = _ITS_CHARGE.fullmatch(plain, match.span.start, match.span.end)
        if charge is not None:
            match = replace(match, span=Span(match.span.start, charge.start("noun")))
        yield from _told_apart(plain, match, vocabulary)


def _offences(text: str, vocabulary: Vocabulary) -> Iterator[Match]:
    """The offences that a text describes."""
    for match in _described(text, vocabulary):
        words = text[match.span.start : match.span.end]
        if _WOUND.fullmatch(words) and not _TO.search(text[: match.span.start]):
            continue
        if _INTENDED.search(text, max(0, match.span.start - 40), match.span.start):
            continue
        if _of_a_thing(text, match) or _no_offence_here(text, match):
            continue
        if words.startswith(("stealing", "stole")) and _BURGLING_AND.search(text, 0, match.span.start):
            continue
        law = words[:1].isupper() and (words.endswith(" Act") or _OF_AN_ACT.match(text, match.span.end))
        if law and not _put_under_it(text, match):
            continue
        if _AGENT.search(words) or (_BARE_ASSAULT.fullmatch(words) and _DEFINITE.search(text[: match.span.start])):
            continue
        if _WOUNDED_TO_CAUSE.search(text, max(0, match.span.start - 120), match.span.start):
            continue
        yield by_what_is_around(text, match, vocabulary)


def _put_under_it(text: str, match: Match) -> bool:
    """Whether the name of a law tells what somebody is charged with: ``two counts contrary to the Fraud Act``."""
    put = _CHARGED_UNDER.search(text, 0, match.span.start)
    return put is not None and (match.concept.slug != "theft" or put["section"] in _THEFT_ITSELF)


_BLANKS = (
    (_HOW_MUCH, "much"),
    (_HOW_MANY, "number"),
    (_CATEGORIES, "rest"),
    (_OR_ELSE, "else"),
    (_MANNER, "manner"),
    (_NATION, "nation"),
    (_HOW_MANY_PEOPLE, "people"),
)
_AMOUNTS = re.Table((group, pattern) for pattern, group in (*_BLANKS, (_LAUNDERED, "money")))


def _without_amounts(text: str) -> str:
    """The text with spaces for the amounts inside its offences, and so with all else where it stands."""
    if not _AMOUNTS.possible(text):
        return text
    for pattern, group in _BLANKS:
        for found in pattern.finditer(text):
            start, end = found.span(group)
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    for found in _LAUNDERED.finditer(text):
        start, end = found.span("money")
        if end - start >= len("launder money"):
            text = f"{text[:start]}launder{'money'.rjust(end - start - len('launder'))}{text[end:]}"
    return text


def _other_class(passage: Passage, span: Span, vocabulary: Vocabulary) -> Iterator[Item]:
    """``supplying Class A and Class B drugs``: the verb is said once, for two offences."""
    again = _AND_CLASS.match(passage.text, span.end)
    words = passage.text[span.start : span.end]
    if again is None or not _CLASS.search(words):
        return
    other = _CLASS.sub(f"class {again.group(2)}", words)
    for match in vocabulary.phrases(other, "offence"):
        if match.span.start == 0:
            yield Item("O", _shift(Span(again.start(1), again.end(1)), passage), match.concept)


def _names_sentence(match: Match, passage: Passage, measures: Stretches) -> bool:
    """A noun for a kind of sentence (not a verb, and nothing that holds its term)."""
    span = _shift(match.span, passage)
    words = passage.text[match.span.start : match.span.end].lower()
    verb = words.endswith("ed") or "licen" in words
    return match.concept.slug in _SENTENCE_NOUNS and not verb and not measures.hit(span.start, span.end)


def _coordinated(passage: Passage, span: Span, vocabulary: Vocabulary) -> Iterator[Item]:
    """``making, possessing and distributing indecent images``: the object is said once, for three offences."""
    before = _VERBS_BEFORE.search(passage.text, 0, span.start)
    again = _OF_THEM.match(passage.text, span.end)
    first, _, thing = passage.text[span.start : span.end].partition(" ")
    if not first.endswith("ing") or not thing:
        return
    found = re.compile(r"\w+ing").finditer(passage.text, before.start(), before.end()) if before else ()
    verbs = [(verb.start(), verb.group()) for verb in found]
    verbs += [(again.start(1), again.group(1))] if again else []
    for start, verb in verbs:
        for match in vocabulary.phrases(f"{verb} {thing}", "offence"):
            if match.span.start == 0:
                yield Item("O", _shift(Span(start, start + len(verb)), passage), match.concept)


def _shift(span: Span, passage: Passage) -> Span:
    return Span(span.start + passage.span.start, span.end + passage.span.start)
