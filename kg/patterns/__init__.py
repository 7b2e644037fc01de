"""Regular expressions that cost nothing where they cannot match; stands in for :mod:`re` where there are many.

Grammar is hundreds of patterns, and in any one sentence almost none of them matches. Three things keep that cheap,
and none of them changes what is found:

- a pattern is compiled when it is first asked, not when its module is loaded;
- of each pattern the words are worked out of which every match must hold one (:mod:`kg.patterns.literals`);
- a text that many patterns will be asked of is scanned once for all those words (:func:`prepare`, which is one
  pass of Aho and Corasick's automaton), and a pattern whose words are absent answers at once.

Use it as ``from kg import patterns as re``. Only patterns that live as long as the program belong here: one that is
made for a document is compiled with :mod:`re` itself.
"""

from __future__ import annotations

from re import DOTALL, IGNORECASE, MULTILINE, VERBOSE, I, Match, error, escape

from kg.patterns.pattern import Pattern, Table, compile, learn, prepare, prepare_document
from kg.patterns.written_out import findall, finditer, fullmatch, match, search, split, sub

__all__ = [
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "VERBOSE",
    "I",
    "Match",
    "Pattern",
    "Table",
    "compile",
    "error",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "learn",
    "match",
    "prepare",
    "prepare_document",
    "search",
    "split",
    "sub",
]
