"""Orders that a text tells to have been broken afterwards: they were made before the case reported (rule 12).

``On 9 June Roe was made the subject of a restraining order. A month later he breached it``: no order of his sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule, passage_at

_NEXT = 2
"""How many passages on a text may tell it."""
_BROKEN = compile_rule(
    r"\b(?:(?P<verb>breach(?:ed|ing)|flout(?:ed|ing)|violat(?:ed|ing)|broke|broken|breaking|defied|defying|ignor(?:ed|ing)"
    r"|contraven(?:ed|ing))|in breach of) "
    r"(?:(?:the|this|that|these|those|his|her|their) (?:(?:[a-z-]+|{W}|{T}|-) ?){0,3}?(?:orders?|terms|conditions|ban"
    r"|injunction|{W})|it)\b",
    re.IGNORECASE,
)
_OF_THAT_ORDER = re.compile(r"\b(?:(?:the|that|this|his|her|same|said) (?:\w+ )?order|it)$", re.IGNORECASE)
_LATER = 60
"""Days after which a court deals with the breach of an order."""
_ON_A_DAY = compile_rule(r"[^.;]{0,70}? (?:in|on) (?P<day>{D})")
_IF = re.compile(
    r"\b(?:if|should|would|could|will|may|might|any|anyone|not|never|who|whoever|warned)\b[^.;]{0,60}$", re.IGNORECASE
)
# "had breached it before": an order of before, told behind the one that was made
_EARLIER = re.compile(r"\b(?:had|previously|already|earlier|before)\b[^.;]{0,40}$")


def broken_since(passages: Sequence[Tagged], tagged: Tagged, position: int) -> bool:
    """Whether the order at a position of a passage is told to have been broken since."""
    told = [(tagged, position + 1)]
    told += [(later, 0) for on in range(1, _NEXT + 1) if (later := passage_at(passages, tagged.index + on)) is not None]
    return any(
        not _IF.search(text.text, start, place) and not _EARLIER.search(text.text, start, place)
        for text, start in told
        for place in _breaches(text, start)
    )


def broken_by_offence(passages: Sequence[Tagged], tagged: Tagged, position: int, slug: str) -> bool:
    """``was given a W in October 2029``, in a text that tells of a breach of such an order: it is that one."""
    told = _ON_A_DAY.match(tagged.text, position + 1)
    when = tagged.item(told.start("day")).value.past if told else None
    if when is None or not any(_breach_of(text, slug) for text in passages):
        return False
    days = [item.value.past for text in passages for _, item in text.found("D")]
    return any(day is not None and (day.first_day - when.last_day).days > _LATER for day in days)


def _breach_of(text: Tagged, slug: str) -> bool:
    """Whether a passage names a breach of an order of this kind as an offence."""
    named = (text.words(at).lower() for at, item in text.found("O") if item.value.slug.startswith("breach-"))
    short = "".join(word[0] for word in slug.split("-"))  # "three breaches of his CBO"
    return any(slug.replace("-", " ") in words or re.search(rf"\b{short}\b", words) for words in named)


def _breaches(text: Tagged, start: int) -> Iterator[int]:
    """Where a passage tells that the order was broken, as a deed or as an offence that does not say of which order."""
    yield from (found.start() for found in _BROKEN.finditer(text.text, start))
    yield from (at for at, _ in text.found("O", start) if _OF_THAT_ORDER.search(text.words(at)))
