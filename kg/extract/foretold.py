"""Whom the lead of a story only counts (``Two clerks have been jailed``), where no verb of the process names them."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg.extract.people import Person
from kg.extract.tagging import Tagged, compile_rule

# What those do who are tried, sooner than those to whom it was done
_ACT_TOGETHER = compile_rule(
    r"\W*{P}(?:, {P})*,? and {P},? (?:both |all |had |each |then )*(?:recruited|ran|used|stole|broke (?:in|into)"
    r"|supplied|dealt|conspired|targeted|posed as|sold|smuggled|imported|robbed|operated|burst|forced|defrauded"
    r"|laundered|conned|tricked|plotted|organised|orchestrated|masterminded|carried out|burgled|kidnapped|trafficked"
    r"|exploited|raided|took part|teamed up|attacked|hid|flooded|dumped"
    r"|were (?:arrested|caught|involved|found with|part of|members of|behind))\b"
)


def named_together(tagged: Sequence[Tagged], tried: Container[int]) -> Sequence[Person]:
    """``Two clerks were jailed at C. Ann Roe and Ben Poe recruited others``: those named next, if they are as many.

    Only where they are the first people whom the story names, and what they did is told of them. ``tried`` are the
    references (by identity) of whom a verb of the process told an outcome.
    """
    count = 0
    for passage in tagged:
        people = list(passage.found("P"))
        counted = [r.count or 0 for r in (item.value for _, item in people) if r.foretold and id(r) in tried]
        if not count and counted and passage.lead:
            count = counted[0]
        elif passage.block != "heading" and any(item.value.form == "name" for _, item in people):
            chain = _ACT_TOGETHER.match(passage.text)
            bearers = [item.value.bearer for _, item in passage.found("P", 0, chain.end())] if chain else []
            named = tuple(person for person in bearers if person is not None)
            return named if 1 < count == len(named) == len(bearers) else ()
    return ()
