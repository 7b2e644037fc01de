"""What one document says, in the shape of a gold file, whether it was read there or asked from a graph.

Gold names people, teams and bodies in words; a graph names them by IRI, and its stories carry the labels of
each. :class:`Wording` turns both into the same words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from kg.identity import fold

Json: TypeAlias = dict[str, Any]

LISTS = ("courts", "forces", "support", "organisations")


@dataclass
class Story:
    """``said`` has the fields of a gold file (contract, "Gold files"); ``labels`` the names behind each IRI."""

    said: Json
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def people(self) -> list[Json]:
        """The people, each with ``name`` None where the document keeps it back."""
        people: list[Json] = self.said.get("people", [])
        return people


class Wording:
    """How bodies and places are called when facts are compared: by the gold's name, if any of their labels is that."""

    def __init__(self, gold: Story) -> None:
        self._names: dict[str, str] = {}
        for team in gold.said.get("teams", []):
            self._know(team["name"], team["name"])
            self._know(team.get("abbreviation", team["name"]), team["name"])
        for name in _bodies(gold.said):
            self._know(name, name)

    def _know(self, form: str, name: str) -> None:
        self._names.setdefault(fold(form), fold(name))

    def of(self, reference: str, story: Story) -> str:
        """A name or an IRI of ``story`` as it is compared."""
        forms = [fold(label) for label in story.labels.get(reference, (reference,))]
        return next((self._names[form] for form in forms if form in self._names), forms[0] if forms else "")


def _bodies(said: Json) -> Iterable[str]:
    for kind in LISTS:
        yield from said.get(kind, [])
    for person in said.get("people", []):
        yield from (person[key] for key in ("force", "team", "leads", "locality") if key in person)
        yield from person.get("investigated_by", [])
        for kind in ("sentences", "hearings"):
            yield from (entry["court"] for entry in person.get(kind, []) if "court" in entry)
    for statistic in said.get("statistics", []):
        yield statistic["subject"]
    for team in said.get("teams", []):
        yield from (team[key] for key in ("force",) if key in team)
