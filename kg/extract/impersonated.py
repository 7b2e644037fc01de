"""Whose name another gave, used or stole: what was then done to them in error is nobody's standing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.syntax import possessive
from kg.extract.tagging import Tagged, compile_rule

_BEFORE = compile_rule(
    # "told officers that she was P", "pretended that he was P"
    r"\b(?:told|telling|lied|lying|claim(?:ed|ing)|pretend(?:ed|ing)|insist(?:ed|ing)|said)\b[^.;]{0,60}?"
    r"{P} (?:was|were|is) (?:(?:his|her) [a-z-]+,? )?$"
    r"|\b(?:pos(?:ed|ing)|masquerad(?:ed|ing)|pass(?:ed|ing) (?:him|her|{P})(?:self)? off) as (?:[a-z-]+,? ){0,3}$"
    r"|\b(?:pretend(?:ed|ing) to be|impersonat(?:ed|ing)|identif(?:ied|ying) (?:him|her)self as) "
    # "pretended to be nice to P" is no name that she gave
    r"(?:(?!(?:to|with|by|for|like|near|at|from|about|towards?) )[a-z-]+,? ){0,3}$"
    r"|\b(?:gave|given|giving|us(?:ed|ing)|stole|stolen|stealing|tak(?:en|ing)|took|assum(?:ed|ing)|hijacked|cloned)"
    r"(?: (?:police|officers|him|her|them))?(?: (?:the|an?|another|false|real|personal|bank))* "
    r"(?:names?(?:,? (?:and|date of birth|address|[a-z]+)){0,6}|identit(?:y|ies)|details|passport|(?:driving )?licence)"
    r" (?:of|belonging to) (?:(?:his|her|an?|the) )?(?:[a-z-]+,? ){0,3}$",
)
_USES = compile_rule(r"\b(?:us(?:ed|ing)|stole|stolen|stealing|assum(?:ed|ing)) $")
_OWN = compile_rule(r"{P}[’']s? (?:names?|identity|personal details|(?:passport|licence) details)\b")


def impersonated(passages: Sequence[Tagged]) -> frozenset[str]:
    """The keys of those whose names another went by."""
    return frozenset(key for passage in passages for key in _named(passage))


def _named(passage: Tagged) -> Iterator[str]:
    for position, item in passage.found("P"):
        if item.value.form != "name":
            continue
        # "said that he was Roe's friend"
        whole = not possessive(passage, position) and _BEFORE.search(passage.text, 0, position)
        if whole or (_USES.search(passage.text, 0, position) and _OWN.match(passage.text, position)):
            yield from (person.key for person in item.value.people)
