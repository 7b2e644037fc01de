"""An offence where the text states it: how many counts, and whether attempted, conspired or encouraged only."""

from __future__ import annotations

from dataclasses import dataclass

from kg import patterns as re
from kg.extract.drugs import SUPPLIES
from kg.extract.events import Event
from kg.extract.reference_words import NUMBER_WORDS
from kg.extract.tagging import Tagged, compile_rule

# "aiding and abetting a burglary", "encouraging two boys to steal"
_HELPED = (
    r"(?:aid(?:ing|ed)?(?:,| and|,? or) abett?(?:ing|ed)?(?:,? (?:and |or )?counsell(?:ing|ed))?"
    r"(?:,? (?:and |or )?procur(?:ing|ed))?(?: in)?(?: the commission of)?(?: an?| the)?"
    r"|(?:encourag|incit)(?:ing|ed|e) (?:(?!to\b)[\w’'-]+ |{P} |{N} ){1,5}to(?: commit)?|solicit(?:ing|ed)(?: to)?"
    r"|(?:counselling|procuring)(?:(?:,| and|,? or) (?:counselling|procuring))*)"
)
# "plotting to murder her", "his part in a plot to import cocaine", "plotting her murder"
_PLOT = (
    r"(?:(?:plott(?:ing|ed)|plots?) to(?: commit)?"
    # "plotting a mass murder", "plotted with others to rob"
    r"|plott(?:ing|ed)(?:\s+(?!(?:after|when|who|and)\b)[\w’'-]+){0,4})"
)
_COUNT = compile_rule(
    r"(?:(?P<number>{N}|\b(?:one|a single|an|a))\s+"
    # "three of the five counts of O"
    r"(?:(?:out )?of (?:(?:the|his|her|their|a total of)\s+)?"
    r"(?P<whole>{N}|two|three|four|five|six|seven|eight|nine|ten)\s+)?(?:(?:further|other|separate|sample"
    r"|specimen|more|joint|historic(?:al)?|alternative|similar|additional|individual)\s+)*"
    r"(?P<noun>counts?|charges?|offences?|allegations?|incidents?|instances?)(?:\s+(?:each|apiece))?(?:\s+of)?\s*"
    # "three charges of engaging in O", "six charges of supplying toys which O"
    r"(?:(?:engaging|participating|taking part|being (?:engaged|involved)) in\s+(?:an?\s+)?"
    r"|[a-z]+ing (?:[a-z-]+ ){1,4}(?:which|that)\s+)?"
    r"(?:(?:committed )?(?:under|contrary to) (?:sections? ?(?:{N}|[\w()]+)(?:\([\w()]+\))? (?:of )?)?(?=the |$))?"
    # "two boys aged 16 and 17 of murder": no count
    r"|(?P<bare>(?<![Ss]ection )(?<!{N} to )(?<!\baged )(?<!\baged {N} and )(?<!\baged {N}, {N} and ){N}"
    r"|\ba single|\b(?:one|two|three|four|five|six|seven|eight|nine|ten))\s+"
    # "six of the eight rapes"
    r"(?:(?:out )?of (?:the|his|her|their|those) (?:{N}|two|three|four|five|six|seven|eight|nine|ten) |x\s+"
    r"|(?:(?:each|apiece)\s+)?of\s+(?:(?:{P}|them|these|which)\s+(?:for\s+)?)?|for\s+)?)"
    r"(?:(?:the|historic|historical|non-recent|serious|similar|further|other)\s+)*(?P<mode>"
    r"(?:attempt\w*(?:\s+to)?|trying to)\s*"
    rf"(?:commit\s+)?|(?:conspir\w+\s+to|{_PLOT})\s+(?:commit\s+)?|assisting or encouraging\s*"
    rf"|encouraging or assisting\s*|{_HELPED}\s*)?$",
    re.IGNORECASE,
)
# "one count each of O and O", "two apiece of O and O": as many of the second as of the first
_EACH_OF = compile_rule(
    r"(?P<number>{N}|\bone)(?: (?P<noun>counts?|charges?|offences?))? (?:each|apiece) of (?:attempted "
    r"|conspiracy to )?{O}(?:, {O})*(?:,? and|,) (?P<bare>$)(?P<mode>$)",
    re.IGNORECASE,
)
_MODE = compile_rule(
    r"(?:(?P<attempt>\battempt(?:ed|ing|s)?(?:\s+to)?(?:\s+[a-z]+ly)?(?:\s+commit)?"
    r"|\btrying to(?: [a-z]+ly)?(?: commit)?)"
    r"|(?P<conspiracy>\bconspir(?:acy|ed|ing)\s+(?:together\s+)?(?:with (?:(?!to\b)[^.;:]){1,70} )?to"
    r"(?:\s+commit|\s+[a-z]+/)?|\b" + _PLOT + r")"
    r"|(?P<encourage>\bincit(?:ing|ed|ement\s+(?:to|of))|\b(?:encouraging|assisting)(?: or (?:encouraging|assisting))?"
    r"(?:\s+(?:in\s+)?the commission of|an offence of)?|" + _HELPED + r")(?:\s+(?:an?|the))?)\s*$",
    re.IGNORECASE,
)
_FOR_SO_MANY = compile_rule(
    r"{T}[^.;,]{0,30}? for (?:a total of )?(?:{N}|two|three|four|five|six|seven|eight|nine|ten) $"
)
_COUNTS_LISTED = compile_rule(r"{N} (?:counts|charges|offences) of {O}(?:, {N} of {O})*(?:,|,? and) {N} of $")
_RIGHT_BEFORE = compile_rule(
    r"(?:\bfor(?: each of)?|{O}(?:,| and|, and)) (?:{N}|two|three|four|five|six|seven|eight|nine|ten) $"
)
_PLURAL_BEHIND = re.compile(r" (?:offences|charges|counts)\b")
_PLURAL = re.compile(r"(?:[a-z-]+ )?[a-z-]+[^s\W]s\b")
# "conspiracy to import cocaine and launder money": the second verb hangs on the conspiracy, too
_INFINITIVE = re.compile(
    r"(?:suppl|import|export|produc|distribut|sell|possess|launder|conceal|convert|transfer|steal|handl|rob|burgl"
    r"|defraud|cheat|pervert|evad|facilitat|traffick?|acquir|cultivat|cause|commit|kidnap|smuggl|deal|obtain)"
    r"(?:e|y|le)?\b(?! of\b)"
)
# "conspiracy to import cocaine and firearms": the verb is said once
_HAD_THINGS = ("possess-", "import-", "supply-", "produce-")
_THING_ALONE = re.compile(
    r"(?:(?!(?:possess|import|suppl|produc|carry|having|traffick|deal|cultivat)\w*)[\w-]+(?: |$))+"
)
_VERB = re.compile(r"suppl|possess|deal|traffick|sell|intent|concern", re.IGNORECASE)
_LISTED = re.compile(r"[a-z ,]*(?:,|\band) $")
_TO_DO = re.compile(r"\bto\b")
_AND = re.compile(r", (?:and )?(?:to )?| and (?:to )?")
_UNIT = re.compile(r"(?:micro|milli)gram|(?:mc?g|ug|µg)\b", re.IGNORECASE)
# "convicted of all bar one of six charges of O"
_ALL_BUT = re.compile(r"\ball (?:but|bar|except)\b[^.;,]{0,30}$")
# "a third count of blackmail": another one than those of the same name spoken of before
_ANOTHER = re.compile(
    r"\b(?:another|other|further|second|third|fourth|fifth|sixth|final|remaining) "
    r"(?:counts?|charges?|allegations?)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
# "denied two further assault charges"
_FURTHER = re.compile(r"\b(?:another|other|further|second|third|fourth|fifth|final|remaining) $", re.IGNORECASE)
_LIST_BEHIND = compile_rule(
    r"(?P<more>(?:, (?:{O}|[a-z]+))*),? and (?:{O}|[a-z]+)(?=[.;,]| (?:at|on|in|between|after)\b)"
)
_TIMES = compile_rule(
    r" ?(?:\(?x ?(?P<times>\d{1,3})\b\)?|(?:(?<= )x (?=(?:{N})(?:[.;,)]|$| (?:and|at|on|as)\b))"
    r"|(?<= )on (?=(?:{N}|two|three|four|five|six|seven|eight|nine|ten) counts(?:[.;,]|$| and\b)))"
    r"(?P<behind>{N}|two|three|four|five|six|seven|eight|nine|ten)"
    r"|[(–—-] ?(?P<number>{N}|one|two|three|four|five|six|seven|eight|nine|ten) "
    r"(?:counts?|charges?|offences?)(?=[).,;]))",
    re.IGNORECASE,
)
# "three burglary attempts"
_ATTEMPTS_BEHIND = re.compile(r" attempts?\b(?! to\b)")
_CHARGES_BEHIND = re.compile(r" (?:counts?|charges?|offences?)\b")


@dataclass(frozen=True, slots=True)
class StatedOffence:
    """One offence under one verb: what the text says right there; ``another`` than one named before.

    ``whole`` is of how many the ``counts`` are some: ``three of five counts``.
    """

    event: Event
    tagged: Tagged
    position: int
    offence: str
    mode: str | None
    counts: int | None
    another: bool = False
    whole: int | None = None


def stated(event: Event, tagged: Tagged, position: int, slug: str) -> StatedOffence:
    """The offence at a position of a passage, under the verb that governs it."""
    before = tagged.text[max(0, position - 110) : position]
    counted = _COUNT.search(before)
    mode = _mode(counted["mode"] if counted and counted["mode"] else before) or _mode_before(tagged, position, slug)
    if counted and counted["bare"] and mode is None:
        mode = _mode(before[: counted.start()])  # "attempting to commit three burglaries"
    if mode is None and _ATTEMPTS_BEHIND.match(tagged.text, position + 1):
        mode = "attempt"
    bare = counted and counted["bare"] and (_of_a_sentence(event, tagged, position) or _measured(tagged, position))
    left_out = _ALL_BUT.search(before)
    counts = _counts(tagged, position, before, counted) if counted and not (bare or left_out) else None
    counts = _times(tagged, position) or counts
    # "A further charge is one of theft" counts none
    if counts and (event.rule == "further-charge" or counts == _one_by_one(tagged, position, slug)):
        counts = None
    each = _EACH_OF.search(before) if counts is None else None
    if each:
        counts = _counts(tagged, position, before, each)
    further = _FURTHER.search(before) and _CHARGES_BEHIND.match(tagged.text, position + 1)
    whole = _counts(tagged, position, before, counted, "whole") if counts and counted and counted["whole"] else None
    return StatedOffence(event, tagged, position, slug, mode, counts, bool(_ANOTHER.search(before) or further), whole)


def _times(tagged: Tagged, position: int) -> int | None:
    """``burglary (x3)``, ``theft (two counts)``: how often, told behind the offence."""
    told = _TIMES.match(tagged.text, position + 1)
    if told is None or told["times"]:
        return int(told["times"]) if told else None
    name = "number" if told["number"] else "behind"
    item = tagged.get(told.start(name))
    return int(item.value.value) if item is not None else NUMBER_WORDS.get(told[name].lower())


def _one_by_one(tagged: Tagged, position: int, slug: str) -> int | None:
    """How many a list holds, of which each is an offence: ``three offences of supplying cocaine, heroin and cannabis``.

    Of two, only what is supplied is sure to be told so.
    """
    listed = _LIST_BEHIND.match(tagged.text, position + 1)
    if listed is None:
        return None
    number = 2 + listed["more"].count(",")
    return number if number > 2 or slug.startswith(SUPPLIES) else None


def _of_a_sentence(event: Event, tagged: Tagged, position: int) -> bool:
    """``jailed for three for robbery``: a number after the verb may be years; ``jailed for three robberies`` counts."""
    if event.kind not in {"sentence", "given"} or _several(tagged, position):
        return False
    # "jailed for nine offences: four counts of O, three of O and two of O": these count, too
    listed = _COUNTS_LISTED.search(tagged.text, event.end, position)
    return not (listed or _FOR_SO_MANY.search(tagged.text, event.end, position))


def _several(tagged: Tagged, position: int) -> bool:
    """Whether the words of an offence are in the plural (``three sexual assaults``), right after their number."""
    counted = _RIGHT_BEFORE.search(tagged.text, 0, position)
    plural = _PLURAL.match(tagged.words(position)) or _PLURAL_BEHIND.match(tagged.text, position + 1)
    return counted is not None and plural is not None


def _mode_before(tagged: Tagged, position: int, slug: str) -> str | None:
    """``conspiracy to supply Class A and Class B drugs``: the verb is said once, and so is the conspiracy."""
    words = tagged.words(position)
    earlier = [at for at, _ in tagged.found("O", 0, position)]
    thing = slug.startswith(_HAD_THINGS) and _THING_ALONE.fullmatch(words)
    if earlier and (thing or _INFINITIVE.match(words)) and _AND.fullmatch(tagged.text, earlier[-1] + 1, position):
        before = tagged.text[max(0, earlier[-1] - 110) : earlier[-1]]
        told = _MODE.search(before)
        if told is None:
            return _mode_before(tagged, earlier[-1], tagged.item(earlier[-1]).value.slug)
        # "attempted robbery, kidnap and theft": only what is attempted or conspired *to do* goes on with a verb
        return told.lastgroup if _TO_DO.search(told[0]) else None
    if not slug.startswith(SUPPLIES) or not earlier or _VERB.search(words):
        return None
    between = tagged.text[earlier[-1] + 1 : position]
    if not _LISTED.fullmatch(between) or not tagged.item(earlier[-1]).value.slug.startswith(SUPPLIES):
        return None
    return _mode(tagged.text[max(0, earlier[-1] - 110) : earlier[-1]])


def _measured(tagged: Tagged, position: int) -> bool:
    """``71 microgrammes of alcohol``: the number before the offence is how much, not how often."""
    return bool(_UNIT.match(tagged.passage.text, tagged.source(position) - tagged.passage.span.start))


def _mode(words: str) -> str | None:
    match = _MODE.search(words)
    return match.lastgroup if match else None


def _counts(tagged: Tagged, position: int, before: str, counted: re.Match[str], group: str = "") -> int | None:
    name = group or ("number" if counted["number"] else "bare")
    start = position - len(before) + counted.start(name)
    word = counted[name].lower()
    item = tagged.get(start)
    if item is not None and item.kind == "N":
        value = item.value.value
        return int(value) if value == int(value) and 0 < value < 1000 else None
    if word in {"a", "an"}:
        return 1 if (counted["noun"] or "").lower() == "count" and "further" not in counted.group().lower() else None
    if word == "a single":
        return 1
    return NUMBER_WORDS.get(word)
