"""Several people of whom more is told than their names, as one subject: ``Ann Roe, a clerk, and Ben Poe were jailed``.

What stands between two of them may only say who they are: a trade, a home, whose brother somebody is. A verb, a
victim or a lawyer between them ends the list, and the sentence has to open with the first of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

# What says nothing of who somebody is, or says that they are not among those on trial.
_NO_WORD_FOR = (
    r"(?!(?:wh(?:o|om|ose|ich|en|ere|ile|y)|that|as|after|before|because|since|by|against|with|without|to|on|into|but"
    r"|or|nor"
    r"|not|than|if|then|was|were|is|are|be|been|being|has|have|had|will|would|could|can|may|must|said|says|told|heard"
    r"|victims?|complainants?|witness(?:es)?|prosecut\w+|judge|detectives?"
    r"|constable|sergeant|inspector|officers?|reporter|deceased|dead|late|bereaved|innocent|he|she|they|it|we|i|you"
    r"|stole|beat|hit|shot|sold|met|knew|cut|hurt|bit|took|held|sent|gave|drove|struck|left|saw|found|caught|bought"
    r"|taught|lent|paid|fought|threw|broke|lost|made|kept|shook|led|ran|got|went|came|put|let|set|fled|hid)\b"
    r"|(?!(?:aged|retired|married|unemployed|self-employed|disgraced|so-called|convicted|registered|qualified|jobless|wanted"
    r"|building|roofing|plumbing|landscaping|right-hand|hard-working|nursing|managing|training|serving|catering)\b)"
    r"[a-z-]+(?:ed|ing)\b)"
)
_WORD = (
    rf"(?:{_NO_WORD_FOR}[a-z][a-zé’'-]*|[A-Z][\w’'&-]*{{N}}?|{{B|N|L|C|T}}[’']?s?|-[a-z-]+|\({{T}}\)"
    rf"|{{N}}-year-old|(?<=aged ){{N}})"
)
_WORDS = rf"(?:{_WORD}[,;]? ){{0,9}}"
_LINK = compile_rule(rf"(?:, (?:all|both|each) (?:aged )?{{N}})?[,;]? (?:and |along with |as well as |plus )?{_WORDS}")
# "the mother of Ann Lee", "and his solicitor, Ann Lee": somebody else
_ASIDE = re.compile(
    r"(?i:\b(?:of|from|in|at|for|near|like|behind|beside|between|over)(?: the| an?| his| her| their)?) $"
    r"|\b(?:his|her|their|the|defence|defending|an?) (?:\w+ )?(?:solicitor|lawyer|barrister|counsel|advocate|agent)\b"
)
_OPENS = compile_rule(
    r"(?:^|[.:;“\"‘] |\b(?:that|heard|while|whilst|but|when) |{D|C} |^\W*(?:In|On|At|After|Following|Also|Yesterday"
    rf"|Today|Last|Meanwhile|Earlier|During)\b[^,;\ue000-\ue0ff]{{0,60}}, )\W*{_WORDS}$"
)
# "Roe, who owned the van, and Poe – the driver – were jailed"
_ASIDES = compile_rule(
    r"(?<={P})(?:(?P<opens>, )(?P<told>who [^.;:,\ue000-\ue0ff]{3,90})(?P<ends>, )(?={P}|and (?:{P}|$)|$)"
    r"|(?P<dash> [–—-] )(?P<set_off>[^.;:–—,\ue000-\ue0ff]{1,60})(?P=dash)(?=and (?:{P}|$)))"
)
_SAYS_WHO = frozenset({"anonymous", "description"})
_NAMED_BEHIND = compile_rule(r", (?:(?:former|ex-|fellow) ?)?(?P<trade>(?!and |or |with )[a-z-]+ )?{P}(?=,| \()")
_PAIRS = compile_rule(r"{P}, {P},? and {P}, {P}")
_PARTED = re.compile(r"[,;]|\band\b")
AMONG = compile_rule(r"\W*(?:Of|Among) {P}, ")
"""``Of the other men, Roe and Poe were convicted``: what stands before those who are named."""
_MOST = 30


def joint_subjects(tagged: Tagged, last: int, plural: bool = False) -> list[int]:
    """Where all those stand who are one subject with the person at ``last``, which comes last; [] where nobody is.

    ``plural``: the verb says that they are several, so that no *and* has to.
    """
    places = [last]
    plain = _without_descriptions(tagged, last)
    for at, item in reversed(list(tagged.found("P", 0, last))):
        if apposed_to(tagged, at) is not None:
            continue
        if item.value.form not in {"name", "anonymous"}:
            if item.value.form not in {"description", "kin"}:
                break
            continue
        between = plain[at + 1 : places[0]]
        joined = _PARTED.search(between) if len(places) > 1 else _joined(tagged, at, last, between, plural)
        if not joined or not _LINK.fullmatch(between) or _ASIDE.search(between) or len(places) > _MOST:
            break
        places.insert(0, at)
    opens = _OPENS.search(plain[: places[0]]) or AMONG.fullmatch(plain[: places[0]])
    if len(places) < 2 or not opens:
        return []
    half = len(places) // 2
    return places[half:] if in_pairs(tagged, places[half:]) else places


def in_pairs(tagged: Tagged, named: Sequence[int]) -> bool:
    """``A man and a woman, Carl Roe, 31, and Ann Low, 29``: whether as many are told of without a name right before."""
    told = [item.value.form for _, item in tagged.found("P", 0, named[0])]
    forms = [tagged.item(at).value.form for at in named]
    alike = told == ["anonymous"] * len(named) and forms == ["name"] * len(named)
    return alike and tagged.text.startswith(", ", named[0] - 2)


def apposed_to(tagged: Tagged, at: int) -> int | None:
    """``Ann Roe, 51, a clerk, and Ben Poe``: where the name stands that *a clerk* says more of, if it is nobody else.

    Or the name behind: ``and a third man, student Carl Low``.
    """
    if tagged.item(at).value.form == "anonymous" and (called := _NAMED_BEHIND.match(tagged.text, at + 1)):
        behind = tagged.item(called.end() - 1)
        if called["trade"] or behind.span.start < behind.value.span.start or _each_named(tagged, at):
            return called.end() - 1
    if at < 3 or not tagged.text.startswith(", ", at - 2) or tagged.item(at).value.form not in _SAYS_WHO:
        return None
    name, told = tagged.get(at - 3), tagged.item(at).value
    bearer = name.value.bearer if name is not None and name.kind == "P" else None
    closed = (",", ")") if told.form == "anonymous" else (" who ", " whom ", " whose ")
    if bearer is None or not tagged.text.startswith(closed, at + 1):
        return None
    # "Roe, 30, a 17-year-old boy, and Poe": so many
    return None if told.age is not None and bearer.age not in {None, told.age} else at - 3


def _each_named(tagged: Tagged, at: int) -> bool:
    """``A man from Wexby, Carl Roe, and a woman from Hexley, Ann Low, were jailed``: each has the name behind it."""
    pairs = _PAIRS.search(tagged.text)
    told = [(place, item.value.form) for place, item in tagged.found("P", *pairs.span())] if pairs else []
    alike = [form for _, form in told] == ["anonymous", "name"] * 2
    return alike and at in {told[0][0], told[2][0]}


def _joined(tagged: Tagged, at: int, last: int, between: str, plural: bool) -> bool:
    """Whether *and* stands before the last one, or a semicolon between two who are introduced, before a plural verb."""
    if re.search(r"\band\b", between) or (plural and re.match(r",? plus\b", between)):
        return True
    items = [tagged.item(at), tagged.item(last)]
    return plural and ";" in between and all(item.span.end > item.value.span.end for item in items)


def _without_descriptions(tagged: Tagged, end: int) -> str:
    """The text with *the 44-year-old* and *his brother* as words: they say who somebody is beside a name.

    So does what stands between commas behind *who*, or between dashes, and tells of nobody else.
    """
    text = tagged.text[:end]
    for at, item in tagged.found("P", 0, end):
        if item.value.form in {"description", "kin"} or apposed_to(tagged, at) is not None:
            text = text[:at] + "x" + text[at + 1 :]
    return _ASIDES.sub(_as_words, text)


def _as_words(aside: re.Match[str]) -> str:
    """An aside of the same length that says nothing: two words between commas, or one in its place."""
    if aside["told"]:
        return f", {'x' * len(aside['told'])}, "
    return f", {'x' * (len(aside['set_off']) + 2)}, "
