"""The word lists of ``ontology/phrases.txt``: titles, kin words, street words, speech verbs …

They are data so that whoever knows the field can add a word without reading code; the grammar that uses
them is in ``kg.extract``.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

from kg.errors import VocabularyError

_FILE = "phrases.txt"


@cache
def _sections() -> dict[str, tuple[str, ...]]:
    sections: dict[str, list[str]] = {}
    current: list[str] | None = None
    text = resources.files("kg_ontology").joinpath(_FILE).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        if entry.startswith("[") and entry.endswith("]"):
            current = sections.setdefault(entry[1:-1], [])
        elif current is None:
            raise VocabularyError(f"ontology/{_FILE}:{number}: an entry before the first [section]; move it below one")
        else:
            current.append(entry)
    return {name: tuple(dict.fromkeys(entries)) for name, entries in sections.items()}


def phrases(section: str) -> tuple[str, ...]:
    """The entries of one section, in the order of the file; raises VocabularyError for an unknown section."""
    try:
        return _sections()[section]
    except KeyError:
        raise VocabularyError(f"ontology/{_FILE} has no section [{section}]; kg.extract needs it") from None


@cache
def phrase_set(section: str) -> frozenset[str]:
    """The same as a set, for membership."""
    return frozenset(phrases(section))


@cache
def alternation(section: str) -> str:
    """The entries as one alternation for ``re``, longest first, each escaped."""
    entries = sorted(phrases(section), key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry) for entry in entries)
