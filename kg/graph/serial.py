"""Sections as text: N-Quads for the store, Turtle for people."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from kg.graph.statements import Section
from kg.graph.terms import TYPE, XSD, prefixes

# A part of Turtle's PN_LOCAL that needs no escape (Turtle 1.1, grammar [168s]).
_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_-])?")
_TYPED = re.compile(r'"((?:[^"\\]|\\.)*)"\^\^<([^>]*)>')
# Values that Turtle writes without quotes (grammar [16], [17] and [133s]).
_BARE = {
    f"{XSD}integer": re.compile(r"[+-]?\d+"),
    f"{XSD}decimal": re.compile(r"[+-]?\d*\.\d+"),
    f"{XSD}boolean": re.compile("true|false"),
}


def nquads(sections: Iterable[Section]) -> Iterator[str]:
    """One text a section, each line a quad."""
    for section in sections:
        graph = f"<{section.graph}> .\n"
        yield "".join(
            [f"{subject} {predicate} {obj} {graph}" for subject, pairs in section.nodes() for predicate, obj in pairs]
        )


def turtle(sections: Iterable[Section], base: str) -> Iterator[str]:
    """The union of the sections, in pieces: first the prefixes, then one node after the other."""
    yield turtle_head(base)
    yield from turtle_nodes(sections, base)


def turtle_head(base: str) -> str:
    """The prefixes."""
    return "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes(base).items())


def turtle_nodes(sections: Iterable[Section], base: str) -> Iterator[str]:
    """One node after the other, to follow :func:`turtle_head`."""
    short = _shortener(base)
    for section in sections:
        for subject, pairs in section.nodes():
            yield f"\n{short(subject)} {_predicates(pairs, short)} .\n"


def _predicates(pairs: list[tuple[str, str]], short: Callable[[str], str]) -> str:
    grouped: dict[str, list[str]] = {}
    for predicate, obj in pairs:
        grouped.setdefault(predicate, []).append(short(obj))
    return " ;\n    ".join(
        f"{'a' if predicate == TYPE else short(predicate)} {', '.join(objects)}"
        for predicate, objects in grouped.items()
    )


@cache
def _shortener(base: str) -> Callable[[str], str]:
    by_namespace = {namespace: prefix for prefix, namespace in prefixes(base).items()}

    def short_iri(iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = by_namespace.get(iri[:cut])
        return f"{prefix}:{iri[cut:]}" if prefix and _LOCAL.fullmatch(iri, cut) else f"<{iri}>"

    @lru_cache(maxsize=16384)
    def short(term: str) -> str:
        if term[0] == "<":
            return short_iri(term[1:-1])
        typed = _TYPED.fullmatch(term)
        if typed is None:
            return term
        value, datatype = typed.groups()
        if (bare := _BARE.get(datatype)) and bare.fullmatch(value):
            return value
        return f'"{value}"^^{short_iri(datatype)}'

    return short
