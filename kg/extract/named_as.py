"""Who the text says that somebody without a name is: ``A man has been charged. He has been named as Carl Roe, 40``."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.references import Reference, fits
from kg.extract.tagging import Tagged, compile_rule, passage_at

_NAMED = compile_rule(
    r"\W*(?P<who>{P})(?:,| (?:(?:has|have) (?:now |since |today )?been|was|is)(?: now| later| today)?)"
    r" (?:named|identified)(?: (?:by [^.;,]{1,30}|in court|today|locally))? as (?P<name>{P})(?![’'])"
    r"|\W*(?P<he>{P}) is (?P<is>{P})(?=[.,])"
)
# what is done to nobody but a defendant
_REMANDED = compile_rule(
    r"\W*(?P<name>{P}),? (?:(?:has|have) been |was |were )?(?:also )?(?:remanded\b|bailed\b"
    r"|released on (?:\w+ )?bail\b"
    r"|granted (?:\w+ )?bail\b|refused bail\b|denied bail\b|spoke only to confirm\b|confirmed (?:only )?(?:his"
    r"|her) (?:name|identity)\b)"
)
_ON_TRIAL = frozenset("defendant accused suspect offender killer burglar robber attacker thief".split())
_TRIED = frozenset({"charge", "appear", "sentence", "convict", "admit"})
# whom it was done to is named as often
_HARMED = re.compile(
    r"\b(?:murder|manslaughter|kill|death|die[ds]|dead|victim|injur|attack|assault|stabb|shot|shoot|rap(?:e|ing)\b"
    r"|robb)",
    re.IGNORECASE,
)


def named_as(tagged: Sequence[Tagged], tried: Mapping[int, Container[str]], barred: frozenset[str]) -> Iterator[Person]:
    """The people whom a text names as its defendant, or as the one of whom the sentence before tells a charge.

    ``tried`` are the references (by identity) that a verb of the process is said of, with the kinds of those verbs.
    """
    for passage in tagged:
        if (remanded := _REMANDED.match(passage.text)) and passage.block != "heading":
            item = passage.item(remanded.start("name"))
            if item.value.bearer and item.span.end > item.value.span.end and plainly_named(item.value.bearer, barred):
                yield item.value.bearer
        match = _NAMED.match(passage.text)
        if match is None:
            continue
        who: Reference = passage.item(match.start("who") if match["who"] else match.start("he")).value
        person: Person | None = passage.item(match.start("name") if match["name"] else match.start("is")).value.bearer
        if person is None or not plainly_named(person, barred) or not fits(person, who.gender):
            continue
        told = who.form == "description" and who.noun in _ON_TRIAL
        if told or _only_one_before(passage_at(tagged, passage.index - 1), who, tried):
            yield person


def _only_one_before(earlier: Tagged | None, who: Reference, tried: Mapping[int, Container[str]]) -> bool:
    """Whether the sentence before speaks of one man alone, of whom it tells what becomes of him at law."""
    if earlier is None or who.form not in {"pronoun", "description"} or _HARMED.search(earlier.passage.text):
        return False
    spoken = [item.value for _, item in earlier.found("P")]
    if len(spoken) != 1 or spoken[0].form != "anonymous" or spoken[0].gender not in (None, who.gender):
        return False
    return any(kind in tried.get(id(spoken[0]), ()) for kind in _TRIED)
