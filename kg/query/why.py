"""Why two mentions are one person or two: each comparison with its weight and quotes, and what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from kg.identity.compare import levels, verdict
from kg.identity.decisions import Decisions
from kg.identity.table import Level, probability, table
from kg.query.claims import Labels
from kg.query.mentions import Told
from kg.query.wording import say

_SAYS = {
    "same": "one person",
    "different": "two people",
    "unknown": "kept apart: the evidence is not enough",
}
_CLAIMS = {
    "age": ("Appearance",),
    "town": ("Appearance",),
    "rank": ("Appearance",),
    "office": ("Appearance",),
    "force": ("Appearance",),
    "team": ("Appearance",),
    "role": ("Appearance",),
    "name": ("Appearance",),
    "court": ("Sentence", "Hearing"),
    "date": ("Sentence", "Hearing", "Arrest"),
    "sentence": ("Sentence",),
    "offence": ("Charge",),
}
"""Whose quotes are shown beside a comparison, once each."""


def total(left: Told, right: Told) -> float:
    """All weights with the prior, in bits, whatever stands against."""
    return _sum(levels(left.facts, right.facts))


def why(left: Sequence[Told], right: Sequence[Told], labels: Labels, decisions: Decisions) -> Iterator[str]:
    """The strongest pair of mentions of two sides, told in full; the others a line each."""
    ranked = _ranked(left, right)
    if not ranked:
        yield f"There is only one mention: {left[0].mention}."
        return
    yield from explain(*ranked[0], labels, decisions)
    if len(ranked) > 1:
        yield ""
        yield "Other pairs of mentions:"
    yield from (f"  {line(*pair)}" for pair in ranked[1:20])
    if len(ranked) > 20:
        yield f"  and {len(ranked) - 20:,} more"


def strongest(left: Sequence[Told], right: Sequence[Told]) -> tuple[Told, Told] | None:
    """The pair of mentions of two sides that has most evidence for being one; None where both are one mention."""
    return next(iter(_ranked(left, right)), None)


def explain(left: Told, right: Told, labels: Labels, decisions: Decisions) -> Iterator[str]:
    """One pair: both sides, each comparison, the outcome, what would change it."""
    for letter, side in (("A", left), ("B", right)):
        said = side.document
        about = " · ".join(part for part in (said.name, said.publisher, said.issued) if part)
        yield f"{letter}  {side.name or 'somebody unnamed'}   {side.mention}"
        yield f"   {about}"
        yield f"   {side.person}"
    yield ""
    found = levels(left.facts, right.facts)
    shown_kinds: set[str] = set()
    yield f"{'how many are one person at all':<54}{table().prior_weight:>+8.1f} bits"
    for level in found:
        mark = "  (against)" if level.against else ""
        yield f"{level.comparison + ': ' + level.says:<54}{level.weight:>+8.1f} bits{mark}"
        kinds = [kind for kind in _CLAIMS.get(level.comparison, ()) if kind not in shown_kinds]
        shown_kinds.update(kinds)
        yield from _quotes(kinds, left, right, labels)
    weight, against = total(left, right), any(level.against for level in found)
    said_of = verdict(weight, against)
    yield f"{'together':<54}{weight:>+8.1f} bits"
    yield ""
    shown = 0.0 if against else probability(weight)
    yield f"Probability that they are one: {shown:.4f} (one person from {table().same} on)."
    yield f"The model says: {_SAYS[said_of]}."
    yield from _decided(left, right, decisions)
    yield f"The graph has them as {'one node' if left.person == right.person else 'two nodes'}."
    if said_of != "same" and left.person == right.person:
        yield "They are one through other mentions, or because somebody decided so."
    yield from _otherwise(found, weight, said_of == "same")


def line(left: Told, right: Told) -> str:
    """One pair on one line."""
    weight, against = total(left, right), any(level.against for level in levels(left.facts, right.facts))
    shown = 0.0 if against else probability(weight)
    nodes = "one node " if left.person == right.person else "two nodes"
    return f"{shown:.4f}  {nodes}  {left.name} ({left.mention.document})  –  {right.name} ({right.mention.document})"


def _ranked(left: Sequence[Told], right: Sequence[Told]) -> list[tuple[Told, Told]]:
    return sorted(_pairs(left, right), key=lambda pair: (-_rank(*pair), pair[0].order, pair[1].order))


def _pairs(left: Iterable[Told], right: Iterable[Told]) -> list[tuple[Told, Told]]:
    found = {}
    for one, other in product(left, right):
        if one.mention != other.mention:
            first, second = sorted((one, other), key=lambda side: side.order)
            found[first.mention, second.mention] = (first, second)
    return list(found.values())


def _rank(left: Told, right: Told) -> float:
    found = levels(left.facts, right.facts)
    return _sum(found) - (1000 if any(level.against for level in found) else 0)


def _sum(found: Iterable[Level]) -> float:
    return round(table().prior_weight + sum(level.weight for level in found), 6)


def border() -> float:
    """The bits from which two mentions are one person."""
    low, high = 0.0, 60.0
    while high - low > 1e-6:
        middle = (low + high) / 2
        low, high = (low, middle) if probability(middle) >= table().same else (middle, high)
    return high


def _quotes(kinds: Sequence[str], left: Told, right: Told, labels: Labels) -> Iterator[str]:
    for letter, side in (("A", left), ("B", right)):
        claims = [claim for claim in side.claims if claim.kind in kinds]
        for claim in claims[:3]:
            words = " ".join(claim.quotes[0].exact.split()) if claim.quotes else ""
            yield f"     {letter} “{words}” ({say(claim, labels)})"


def _decided(left: Told, right: Told, decisions: Decisions) -> Iterator[str]:
    for row in decisions.rows:
        if {row.left, row.right} == {left.mention, right.mention}:
            by = " ".join(part for part in (row.who, row.when) if part)
            yield f"Decided: {row.verdict}{f', by {by}' if by else ''}{f': {row.why}' if row.why else ''}."


def _otherwise(found: Sequence[Level], weight: float, joined: bool) -> Iterator[str]:
    """What would have changed the verdict: one level more, or one less."""
    enough_from = border()
    if joined:
        needed = [level.says for level in found if level.comparison != "name" and weight - level.weight < enough_from]
        if needed:
            yield f"Without any one of these they would be kept apart: {', '.join(needed)}."
        else:
            yield "No single agreement less would have kept them apart; ages that contradict would."
        return
    against = [level.says for level in found if level.against]
    if against:
        rest = weight - sum(level.weight for level in found if level.against)
        yield f"Kept apart by: {', '.join(against)}. Without that: {probability(rest):.4f}."
        return
    enough = []
    by_name = {level.comparison: level for level in found}
    for comparison, all_levels in table().comparisons.items():
        best = max(all_levels.values(), key=lambda level: level.weight)
        now = by_name[comparison].weight if comparison in by_name else 0.0
        if comparison not in ("name", "role") and best.weight > now and weight - now + best.weight >= enough_from:
            enough.append(best.says)
    yield (
        f"Any one of these would have made them one: {', '.join(enough)}."
        if enough
        else ("No single agreement more would have made them one.")
    )
