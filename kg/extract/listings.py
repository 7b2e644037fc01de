"""Lists of people under a sentence that says what happened to them all (``The following were jailed:``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule, name_alone, passage_at
from kg.extract.triggers import Hit

LIST_ENTRY = compile_rule(r"\W*{P}\s*(?:[:–—-]|[,;](?= (?:an? )?(?:{T}|{W})| {N} (?:counts?|charges?))| (?=\())\s*")
"""How an entry opens: the name, then what happened (``Carl Roe, 14 years``)."""
# "Carl Roe, of Hexley, 14 years' imprisonment": a line by itself, which no heading has to explain
_BARE_ENTRY = compile_rule(
    r"\W*{P}(?:[,;:]| [–—-]) (?:an? )?(?:total of )?{T}[’']?s? "
    r"(?:imprisonment|in (?:prison|jail|custody|a young)|custody|detention|jail\b|behind bars)"
)

# "Carl Roe, 38, of Hexley: six years", "Carl Roe, 38, of Hexley, two years, suspended": a name and its term, no more
NAME_AND_TERM = compile_rule(
    r"\W*{P}(?:[,;:]|\s?[–—-])\s?(?:an? )?(?:total of )?{T}(?:[’']?(?:,? (?:all )?suspended(?: for {T})?| in prison"
    r"| in jail| imprisonment| custody| behind bars))?\W*"
)


# "Carl Roe, 38, of Hexley, six years for burglary", "Carl Roe – a 12-month community order for theft": what for, too
_TERM_FOR = compile_rule(
    r"\W*{P}(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?(?P<mark>[,;:]|\s?[–—-])\s?(?:an? )?(?:total of )?"
    r"(?:{T}(?:[’']?(?:,? (?:all )?suspended(?: for {T})?| in prison| in jail| imprisonment| custody"
    r"| behind bars))?|(?:{T}[ -])?{W})"
    r"(?P<why>,? (?:for|after (?:admitting|pleading guilty to)) [^.;\ue000-\ue0ff]{0,80}?{O}[^\ue000-\ue0ff]*?)?\W*"
)
_OFFENCES = compile_rule(
    r"\W*(?:(?:[Oo]ffences?|[Cc]harges?|[Cc]rimes?|[Cc]onvicted of|[Gg]uilty of|[Aa]dmitted"
    r"|[Pp]leaded guilty to)(?::| –)? )?"
    r"(?:[a-z]+ ){0,4}{O}(?:(?:,| and|, and)?(?: [a-z]+){0,5} {O})*\W*",
)
_HEADS_SENTENCES = re.compile(
    r"\b(?:sentences?|sentenced|guilty|convicted|terms|jail(?:ed)?|punishments?)\b", re.IGNORECASE
)
_TERM = compile_rule(
    r"\W*(?:[Ss]entence(?:d to|:) )?(?:an? )?(?:total of )?{T}[’']?s?(?:[.,;]|$| (?:in |imprison|suspend|custod|jail))"
)
_PUNISHED = re.compile(r"\b(?:punishments?|penalt(?:y|ies)|sentences?|outcomes?|as follows)\b")


# "Those charged are:", "The charges are:", "Charges:"
_CHARGED = re.compile(
    r"\b(?:(?:those|people|men|women|defendants|suspects) (?:so far )?charged|charges)\b[^.;]{0,30}:\W*$"
)


_LINES = 5
"""How many lines tell of one: the name, offences and the sentence."""


def headed(tagged: Sequence[Tagged], entries: Mapping[int, str], on_cards: Mapping[int, Tagged]) -> dict[int, Tagged]:
    """For each bullet below the line of one person in a list of sentences, and each line of a card, that line."""
    found = dict(on_cards)
    header: Tagged | None = None
    for passage in tagged:
        below = passage.block == "bullet" or (header is not None and _tells_term(header, passage))
        if below and header is not None and next(passage.found("P"), None) is None:
            found[passage.index] = header
        else:
            header = passage if entries.get(passage.index) == "sentence" and _names_one(passage) else None
    return found


def _tells_term(header: Tagged, passage: Tagged) -> bool:
    """``Carl Roe, 38, of Hexley`` / ``Six years``: what stands under or behind the name is the sentence."""
    return passage.index == header.index + 1 and _TERM.match(passage.text) is not None


def cards(tagged: Sequence[Tagged]) -> dict[int, Tagged]:
    """``Carl Roe, 38`` / ``Burglary`` / ``Six years``, at least two of them: for each line below a name, that line."""
    begun: list[list[Tagged]] = []
    for passage in tagged:
        if _names_one(passage):
            begun.append([passage])
        elif begun and passage.index == begun[-1][-1].index + 1 and len(begun[-1]) < _LINES:
            told = _OFFENCES.fullmatch(passage.text) or _TERM.match(passage.text)
            begun[-1] += [passage] if told and next(passage.found("P"), None) is None else []
    whole = [card for card in begun if len(card) > 2 and any(_TERM.match(line.text) for line in card[1:])]
    return {line.index: card[0] for card in whole for line in card[1:]} if len(whole) > 1 else {}


def _names_one(passage: Tagged) -> bool:
    """``Carl Roe, 38, of Hexley`` in a line of its own: what became of him follows, bullet by bullet."""
    if not name_alone(passage):
        return False
    item = next(passage.found("P"))[1]
    return item.value.bearer is not None and item.span.end > item.value.span.end


def listings(
    tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], on_cards: Mapping[int, Tagged]
) -> dict[int, str]:
    """For each passage that is an entry of such a list, what the list is of: "sentence" or "charge"."""
    entries: dict[int, str] = {}
    kind: str | None = None
    previous: Tagged | None = None
    for passage in tagged:
        if passage.text.rstrip().endswith(":") and not LIST_ENTRY.match(passage.text):
            kind = _kind(passage, found[passage.index])
        elif kind and (LIST_ENTRY.match(passage.text) or (kind == "sentence" and _heads_bullets(tagged, passage))):
            entries[passage.index] = kind
        elif _BARE_ENTRY.match(passage.text) and not found[passage.index]:
            entries[passage.index] = "sentence"
        elif kind and passage.block not in {"bullet", "heading"} and not _goes_on(previous, passage):
            kind = kind if previous is not None and _tells_term(previous, passage) else None
        previous = passage
    lists = _in_a_run(tagged, found) | {header.index: "sentence" for header in on_cards.values()}
    for passage in tagged:
        if passage.block == "heading" and (passage.index in lists or passage.index in on_cards):
            passage.block = "bullet"  # no heading, however short the line
    return entries | lists


def _in_a_run(tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]]) -> dict[int, str]:
    """``Roe, 38, of Hexley: six years.`` / ``Poe, 31, of Wexby: four years.``, right behind what tells of a sentence.

    One alone has to go on a paragraph that tells another one's sentence. Several may stand below a heading.
    """
    run: list[Tagged] = []
    entries: dict[int, str] = {}
    told: Tagged | None = None
    for passage in tagged:
        if told is not None and _names_term(passage, found):
            run.append(passage)
            if len(run) > 1 or told.line == passage.line or _beside_like(tagged, passage, found):
                entries |= dict.fromkeys((entry.index for entry in run), "sentence")
            continue
        run = []
        if any(hit.trigger.kind in {"sentence", "given"} for hit in found[passage.index]):
            told = passage
        elif passage.block != "heading" or next(passage.found("P"), None) is not None:
            told = None
        elif _HEADS_SENTENCES.search(passage.text):
            told = passage
    return entries


def _beside_like(tagged: Sequence[Tagged], passage: Tagged, found: Mapping[int, Sequence[Hit]]) -> bool:
    """``Roe, 38, of Hexley, six years for theft`` / ``Poe, 31, of Wexby, jailed for four``: the same with its verb."""
    for index in (passage.index - 1, passage.index + 1):
        line = passage_at(tagged, index)
        hit = next(iter(found[index]), None) if line is not None else None
        if line is None or hit is None or hit.trigger.kind != "sentence":
            continue
        at, item = next(line.found("P"), (0, None))
        opens = item is not None and not line.text[:at].strip() and item.span.end > item.value.span.end
        if opens and re.fullmatch(r",? (?:was |is |were )?", line.text[at + 1 : hit.start]):
            return True
    return False


def _names_term(passage: Tagged, found: Mapping[int, Sequence[Hit]]) -> bool:
    """Whether a passage is nothing but somebody and a term, with an age or an address, what it is for, or a mark."""
    entry = _TERM_FOR.fullmatch(passage.text)
    if entry is None or any(hit.trigger.name != "dashed" for hit in found[passage.index]):
        return False
    item = next(passage.found("P"))[1]
    told = item.span.end > item.value.span.end or entry["why"] or entry["mark"] not in {",", ";"}
    return item.value.bearer is not None and bool(told)


def _heads_bullets(tagged: Sequence[Tagged], passage: Tagged) -> bool:
    following = passage_at(tagged, passage.index + 1)
    if following is None or not _names_one(passage):
        return False
    return (following.block == "bullet" and passage.block != "bullet") or _tells_term(passage, following)


def _kind(heading: Tagged, found: Sequence[Hit]) -> str | None:
    kinds = {hit.trigger.kind for hit in found}
    words = heading.text.lower()
    if kinds & {"sentence", "given"} or "dealt with" in words or _PUNISHED.search(words):
        return "sentence"
    return "charge" if "charge" in kinds or _CHARGED.search(words) else None


def _goes_on(previous: Tagged | None, passage: Tagged) -> bool:
    """A list entry may run over several sentences of its block."""
    if previous is None or previous.block != passage.block:
        return False
    return passage.passage.span.start - previous.passage.span.end <= 2
