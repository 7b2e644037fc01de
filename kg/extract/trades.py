"""What a text says that somebody does, and is then called by: ``Carl Roe, 44, a plumber. The plumber admitted theft``.

Any word for a trade may be used so of whom the text has told it; who else may be called *the driver* or *the teacher*
is told by the list of such nouns alone (:mod:`kg.extract.reference_words`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from kg import patterns as re
from kg.extract.people import Person
from kg.extract.references import Reference, gender_of
from kg.model import Passage, Span
from kg.vocabulary.wordlists import alternation

# What anybody may be, whatever they do
_ANYBODY = frozenset(
    {"defendant", "accused", "offender", "prisoner", "victim", "widow", "widower", "pensioner", "teenager", "adult"}
    | {"officer", "detective", "inspector", "investigator", "prosecutor", "judge", "magistrate", "recorder", "coroner"}
    | {"barrister", "spokesman", "spokeswoman", "commander", "manager", "leader", "owner", "chairman", "ringleader"}
    # ... and who may be another in the next sentence: "A lorry hit it. The driver was jailed"
    | {"driver", "motorist", "rider", "cyclist", "motorcyclist", "biker", "worker", "customer", "caller", "tenant"}
    | {"occupant", "complainant", "assistant", "attacker", "killer", "seller", "buyer", "reporter", "gunman"}
    | {"friend", "neighbour", "lover", "partner", "passenger", "couple", "co-defendant", "co-accused", "youngster"}
)
_NOUN = (
    rf"(?P<noun>(?!(?:{alternation('no person, for all its ending')}|{alternation('kin')})\b)"
    r"(?:[a-z-]{2,}(?:er|or|ist|man|woman|ian|ant|eer|eur)|nurse|chef|cook|student|boss|vet|coach|thief|cheat|crook"
    r"|banker|guru|star|driver|mechanic|priest|vicar|judge|guard|clerk|pilot|soldier|marine|monk|recluse|addict))"
)
_MAY_PRECEDE = r"(?:(?!(?:and|or|who|that|of|in|at|from|to|for|with|by|was|is|has|had)\b)[\w’'-]+ ){0,4}?"
_TOLD = re.compile(
    # behind the age and the home
    r"(?:,? \(?(?:who is |aged |now )?\d\d\)?)?(?:,? (?:of|from) [A-Z\d][^,.;]{2,40}(?:, [A-Z][\w’' -]{2,30}){0,3})?"
    r"(?:,|,? who (?:is|was|works as|worked as)| [–—-]| (?:was|is|had been|worked as|works as)) (?:then |now |once )?"
    rf"(?:an?|the|(?=(?:former|ex-|retired|disgraced)\b)) ?{_MAY_PRECEDE}{_NOUN}"
    r"(?=[,.;)]| (?:from|of|at|in|who|for|with|and|by|whose|[–—-]) ?)"
)
_BEFORE = re.compile(rf"(?:^|[ “\"‘])(?i:{_NOUN}),? $")
_CALLED = (
    r"(?<!\bwas )(?<!\bis )(?<!\bas )(?<!\bbeing )(?<!, )\b[Tt]he "
    r"(?:(?:former|ex|retired|disgraced|crooked|corrupt|bogus|rogue|drunk|drunken|one-time|then|self-styled"
    r"|married|struck-off|bent|trusted|millionaire|jailed|convicted|qualified|experienced|trainee|young|now) |ex-)*"
    r"(?P<noun>{nouns})(?![\w’'-])(?!,? [A-Z]| (?:of|who|whose|whom)\b)"
)


def told_at(text: str, start: int, end: int, stop: int) -> str | None:
    """The trade that a text tells of whom it names between two places, right before or behind it."""
    told = _TOLD.match(text, end, stop) or _BEFORE.search(text, max(0, start - 30), start)
    noun = told["noun"].lower() if told else None
    return None if noun in _ANYBODY else noun


@lru_cache(maxsize=64)
def _calling(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_CALLED.format(nouns="|".join(map(re.escape, nouns))))


def so_called(passage: Passage, told: Mapping[str, set[Person]]) -> Iterator[Reference]:
    """Where a passage calls somebody by a trade that was ``told`` of them: ``the plumber``, ``the former banker``."""
    if not told:
        return
    base = passage.span.start
    for match in _calling(tuple(told)).finditer(passage.text):
        span, noun = Span(base + match.start(), base + match.end()), match["noun"]
        people = tuple(told[noun])
        yield Reference("description", span, match.group(), gender=gender_of(noun), noun=noun, told_of=people)
