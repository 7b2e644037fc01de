"""Which keywords a question uses, and the one that is refused: a dataset is asked, and nobody else.

``SERVICE`` (SPARQL 1.1 Federated Query) makes the engine open a connection to any address that the question
names. Nothing here ever does: a question from a stranger could otherwise reach whatever this machine can reach.
"""

from __future__ import annotations

import re

from kg.query.problems import QueryError

# Strings, IRIs, comments, variables, language tags and names with a prefix are no keywords (SPARQL 1.1, 19.8).
_TOKEN = re.compile(
    r'''"""(?:[^\\]|\\.)*?"""|\'\'\'(?:[^\\]|\\.)*?\'\'\'|"(?:[^"\\\n\r]|\\.)*"|\'(?:[^\'\\\n\r]|\\.)*\'|'''
    r"""<[^<>"{}|^`\\\x00-\x20]*>|\#[^\n\r]*|[?$@]\w+|[\w.%-]*:(?:[\w.%:-]|\\.)*|(?P<word>[A-Za-z]\w*)""",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def keywords(sparql: str) -> dict[str, int]:
    """The bare words of a question in capitals, each with the place where it first stands."""
    found: dict[str, int] = {}
    for match in _TOKEN.finditer(sparql):
        if match["word"]:
            found.setdefault(match["word"].upper(), match.start())
    return found


def refuse_connections(sparql: str) -> None:
    """Raise QueryError for a question that would ask another endpoint, also where the word is escaped."""
    for text in (sparql, _ESCAPED.sub(_unescaped, sparql)):
        place = keywords(text).get("SERVICE")
        if place is not None:
            before = text[:place]
            raise QueryError(
                "SERVICE would ask another endpoint; nothing here opens a connection",
                advice="Leave the SERVICE part out, and ask that endpoint by itself.",
                line=before.count("\n") + 1,
                column=place - (before.rfind("\n") + 1) + 1,
            )


def names_graphs(sparql: str) -> bool:
    """Whether a question looks into graphs by name, so that the union of all does not answer it."""
    return not {"GRAPH", "FROM"}.isdisjoint(keywords(sparql))


def _unescaped(match: re.Match[str]) -> str:
    number = int(match[1] or match[2], 16)
    return chr(number) if number <= 0x10FFFF else match[0]
