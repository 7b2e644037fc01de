"""Where a text names things that police may have found, and which verb of finding speaks of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.seizure_rules import BARRIER, Find, is_place, stands_found
from kg.extract.tagging import Tagged, compile_rule
from kg.vocabulary import Vocabulary

# "goods with an estimated retail value of £15,000"
_A_VALUE = re.compile(
    r"\b(?:value|price|profit|loss|cost|duty|tax|revenue)s?(?: \w+)?(?: of| at)?"
    r" (?:more than |over |about |around |nearly )?$"
)
# "worth between £5,000 and £6,000"
_PRICED = re.compile(r"\b(?:worth|valued|between|priced|estimated|fined?|pay|paid|spent|lost|owed)\b[^.;]{0,60}$")
# "£400 of damage", "£90 costs": no money that lay there
_NO_SUM = (
    r"(?!-| (?:worth|of|per|a (?:day|week|month|year)|costs?|fines?|compensation|surcharge|damages?|profits?|bill"
    r"|bounty"
    r"|reward|deposit|debt|in (?:the bank|costs|fines|compensation|damages?|benefits?|fees|tax|debts?|rent|wages"
    r"|value|total"
    r"|savings|arrears|an? (?:bank )?account|accounts)|to\b|for\b))"
)
_ABOUT = r"(?: (?:over|more than|at least|about|around|roughly|nearly|almost|some|approximately|another|a further))?"
# "found £4,000 stuffed in his mattress", "recovered jewellery, a drone and £960 from his home", "It held £900"
_BARE_MONEY = compile_rule(
    r"(?<!worth )({M})(?! (?:worth|of|in)\b)(?= (?:was|were) (?:also |later )?(?:found|seized|recovered|discovered)\b)"
    r"|\b(?:found|seized|recovered|discovered|uncovered|revealed|contained|held|carrying|had|have|yielded"
    r"|came (?:across|upon)"
    r"|turned up"
    rf"|(?:recovery|discovery|seizure) of){_ABOUT} ({{M}}){_NO_SUM}"
    rf"|(?:,|\band|\b(?:along|together) with|\bas well as|\bplus|\balongside){_ABOUT} ({{M}}){_NO_SUM}",
    re.IGNORECASE,
)
_A_STOLEN_VEHICLE = re.compile(
    r"stolen .*(?:car|cars|van|vans|vehicles?|bikes?|motorcycles?|lorry|trailers?)$", re.IGNORECASE
)
_WRAPS = compile_rule(r"{N} (?:\w+ )?(wraps)\b(?! of (?!what|suspected|white|brown|a ))", re.IGNORECASE)
_OTHERS = re.compile(
    r"\b(?:victim|girl|boy|child|daughter|son|mother|father|woman|complainant|pupil|student|wife|"
    r"partner)(?:s[’']|[’']s) (?:\w+ )?$",
    re.IGNORECASE,
)
_ON_TOP = re.compile(r"\b(?:as well as|along with|together with|alongside|including|plus|with)\b", re.IGNORECASE)
_IN_THE_BODY = re.compile(
    r"s? (?:wounds?|injur\w+|attack)|[^.;,]{0,30} in (?:his|her|their) (?:blood|system|body|urine|saliva)",
    re.IGNORECASE,
)
_STOLEN = re.compile(r"\b(?:stolen|abandoned|victim[’']?s|burnt[- ]out)\b[^.;,]{0,25}$", re.IGNORECASE)
# "charged with theft of a motor vehicle": what the offence was about
_OF_AN_OFFENCE = compile_rule(r"{O} (?:of|from|in|to) (?:(?!and\b|with\b)[\w’'-]+ ){0,2}$")
# "messages offering drugs for sale"
_OFFERED = re.compile(r"(?:offer|deal|sell|arrang)", re.IGNORECASE)
# "found a drug deal was not as it seemed"
_NO_DRUG = re.compile(r"s? (?:deals?|dealing|dealers?|lines?|gangs?|users?|addicts?|offences?|trade|paraphernalia)\b")
# "A set of scales was seized from his home", "Officers seized his drone": what no list names, but police took it
_NOUNS = (
    r"(?:an?|his|her|the|several|both|all|{N}|an? (?:further|number of|quantity of|set of))(?: (?!and |was |were"
    r" )[a-z][\w’'-]*){1,4}?"
)
_UNLISTED = compile_rule(
    rf"(?:^|[,;.] |\b(?:and|that|but) )(?P<before>{_NOUNS})(?: (?:used|with|containing) [^.;,]{{1,60}})?"
    r" (?:was|were|had been) (?:also |later |then |subsequently |all |both )*seized\b(?! by (?!(?:the )?(?:police"
    r"|officers|detectives)))"
    rf"|\b(?:officers|police|detectives|they|we)\b(?: [^.;,]{{1,60}}? (?:and|then|also|later))? seized"
    rf" (?P<behind>{_NOUNS})(?=[,.;]|$| (?:and|from|at|in|during|as|when)\b)",
    re.IGNORECASE,
)
_NOTHING_OF_HIS = re.compile(
    r"\b(?:opportunity|chance|moment|initiative|control|power|evidence|footage|cctv|items?|goods|material|property"
    r"|assets?"
    r"|exhibits|belongings|victims?|child|children|girl|boy|man|woman|image|images|accounts?|funds)$",
    re.IGNORECASE,
)
# "Roe was found with 12 wraps and Poe had £300 on him"
_ANOTHER_S = compile_rule(r"(?:,|\band|\bwhile|\bwhilst|\bbut) {P} (?:also )?(?:had|has|was|were|is)\b")
_REACH = 160
_LIST = 400
"""How far a verb of finding reaches over a list of things, in letters of the tagged text."""
_ANOTHER_CLAUSE = re.compile(
    r"[;.]|\b(?:was|were|is|are|has|had|who|that he|that she|when|after|before|while|whilst|whereas|police"
    r"|officers|which (?:he|"
    r"she))\b"
)


# "The knife, which still had scales on it, was found"
_TOLD_OF_IT = re.compile(r"^s?, (?:which|that)\b[^.;,]{1,70},")


@dataclass(frozen=True, slots=True)
class Thing:
    """An item at a place of the tagged text, from its first to behind its last position."""

    item: str
    position: int
    end: int
    words: str


def things(tagged: Tagged, vocabulary: Vocabulary) -> list[Thing]:
    """The things of a passage that stand outside quotations, by their places in the tagged text."""
    base = tagged.passage.span.start
    quoted = [item.span for _, item in tagged.found("Q")]
    held = [(place, item.span) for place, item in tagged.found("O")]
    found = []
    for match in vocabulary.phrases(tagged.passage.text, "item"):
        start, end = match.span.start + base, match.span.end + base
        if any(start < span.end and span.start < end for span in quoted):
            continue
        words = tagged.passage.text[match.span.start : match.span.end]
        if match.concept.slug == "drugs" and _NO_DRUG.match(tagged.passage.text, match.span.end):
            continue
        inside = next((place for place, span in held if span.start <= start < span.end), None)
        if inside is not None and _OFFERED.match(tagged.words(inside)):
            continue
        position = inside if inside is not None else tagged.place(start)
        if position is None:
            continue
        last = inside if inside is not None else tagged.place(end - 1)
        last = position if last is None else last
        found.append(Thing(match.concept.slug, position, last + 1, words))
    for money in _BARE_MONEY.finditer(tagged.text):
        place = money.start(money.lastindex or 1)
        if _A_VALUE.search(tagged.text, 0, place) or _PRICED.search(tagged.text, 0, place):
            continue
        found.append(Thing("cash", place, place + 1, ""))
    found += [Thing("drugs", wraps.start(1), wraps.end(1), wraps[1]) for wraps in _WRAPS.finditer(tagged.text)]
    found += _unlisted(tagged, found)
    return sorted(found, key=lambda mention: mention.position)


def _unlisted(tagged: Tagged, listed: Sequence[Thing]) -> list[Thing]:
    """What was seized, and is no thing that the vocabulary knows."""
    found = []
    for match in _UNLISTED.finditer(tagged.text):
        start, end = match.span("before" if match["before"] else "behind")
        words = tagged.text[start:end]
        last = start + words.rfind(" ") + 1
        if not _NOTHING_OF_HIS.search(words) and not any(start < t.end and t.position < end for t in listed):
            found.append(Thing("other-item", last, end, tagged.text[last:end]))
    return found


def governing(tagged: Tagged, thing: Thing, verbs: Sequence[Find]) -> Find | None:
    """The verb of finding whose object or subject the thing is."""
    text = tagged.text
    for verb in reversed(verbs):
        if verb.end <= thing.position:
            if thing.position - verb.end > _LIST:
                return None
            between = text[verb.end : thing.position]
            if verb.rule.side == "passive" and not _ON_TOP.search(between):
                continue
            if thing.item == "vehicle" and verb.rule.side == "with":
                return None  # "who was caught drink-driving said that she was proud of her car", "had ‘taxi’ films"
            if re.match(r" (?:no|nothing|neither)\b", between) or re.search(r";|\. ", between):
                return None
            return None if BARRIER.search(between) or _ANOTHER_S.search(between) else verb
    for verb in verbs:
        if verb.start - thing.end > _LIST:
            return None
        if verb.start >= thing.end and verb.rule.side == "passive":
            between, before = text[thing.end : verb.start], text[max(0, thing.position - 40) : thing.position]
            between = _TOLD_OF_IT.sub(" ", between)
            if not (_ANOTHER_CLAUSE.search(between) or BARRIER.search(between) or BARRIER.search(before)):
                return verb
    return None


def no_find(tagged: Tagged, thing: Thing) -> bool:
    """Whether the thing is only a place, somebody else's, stolen goods, or in a body."""
    before = tagged.text[max(0, thing.position - _REACH) : thing.position]
    if _OTHERS.search(before) or _IN_THE_BODY.match(tagged.text, thing.end) or _OF_AN_OFFENCE.search(before):
        return True
    if is_place(before) and not stands_found(tagged.text, thing.end):
        return True
    if _A_STOLEN_VEHICLE.match(thing.words):
        return True
    return thing.item in {"vehicle", "other-item", "cash"} and bool(_STOLEN.search(before))
