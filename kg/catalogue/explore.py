"""Choosing people by what documents say of them, with counts beside each choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kg.catalogue.tables import COLUMNS, Catalogue, Thing

FACETS: dict[str, str] = {
    "standing": "Where they stand now",
    "group": "Kind of offence they were charged with",
    "offence": "Offence they were charged with",
    "court": "Court",
    "force": "Police force that investigated",
    "team": "Team that investigated",
    "sentence": "Kind of sentence",
    "length": "Length of sentence",
    "order": "Order made",
    "year": "Year of publication",
    "publisher": "Published by",
}
"""What people are chosen by, in the order in which it is shown. All of one document must hold at once."""

BOUNDS = {"from": "t.issued >= ?", "to": "t.issued <> '' AND substr(t.issued, 1, 10) <= ?"}
"""Days of publication between which documents are chosen, both inclusive; undated ones are left out."""

_UNFOLDED = 500


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet, and how many people it would leave."""

    value: str
    label: str
    people: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with its values: the chosen ones, then those that most people have."""

    name: str
    title: str
    choices: list[Choice]
    more: int


@dataclass(frozen=True, slots=True)
class Row:
    """One person of a selection, with what the documents of the selection say."""

    thing: Thing
    charges: str
    sentences: str
    documents: tuple[tuple[str, str, str], ...]
    """IRI, title and date of each."""


@dataclass(frozen=True)
class Selection:
    """The people for whom some document holds all that was chosen."""

    catalogue: Catalogue
    chosen: Mapping[str, tuple[str, ...]]

    def people(self) -> int:
        """How many they are."""
        where, values = _where(self.chosen)
        found = self.catalogue.connection.execute(f"SELECT COUNT(DISTINCT person) FROM telling t {where}", values)
        return int(found.fetchone()[0])

    def documents(self) -> int:
        """In how many documents."""
        where, values = _where(self.chosen)
        found = self.catalogue.connection.execute(f"SELECT COUNT(DISTINCT document) FROM telling t {where}", values)
        return int(found.fetchone()[0])

    def rows(self, limit: int = -1, offset: int = 0) -> Iterator[Row]:
        """The people in the order of their names."""
        where, values = _where(self.chosen)
        people = self.catalogue.connection.execute(
            f"SELECT p.id, {', '.join('p.' + name for name in COLUMNS.split(', '))} FROM thing p WHERE p.id IN"
            f" (SELECT person FROM telling t {where}) ORDER BY p.label, p.iri LIMIT ? OFFSET ?",
            (*values, limit, offset),
        )
        for number, *thing in people:
            tellings = self.catalogue.connection.execute(
                "SELECT t.charges, t.sentences, d.iri, d.label, d.issued FROM telling t"
                f" JOIN thing d ON d.id = t.document {where}"
                f" {'AND' if where else 'WHERE'} t.person = ? ORDER BY d.issued, d.label",
                (*values, number),
            ).fetchall()
            yield Row(
                Thing(*thing),
                "; ".join(dict.fromkeys(each[0] for each in tellings if each[0])),
                "; ".join(dict.fromkeys(each[1] for each in tellings if each[1])),
                tuple((each[2], each[3], each[4]) for each in tellings),
            )


def explore(
    catalogue: Catalogue, chosen: Mapping[str, tuple[str, ...]], shown: int = 8, unfolded: str = ""
) -> list[Facet]:
    """The facets for a selection: each value with the number of people that choosing it would leave.

    At most ``shown`` values of each, but for the facet that is ``unfolded``.
    """
    everything = _counts(catalogue, chosen, None)
    facets = []
    for name, title in FACETS.items():
        picked = chosen.get(name, ())
        counts = _counts(catalogue, {f: v for f, v in chosen.items() if f != name}, name) if picked else everything
        rows = [
            Choice(value, label, counts[name, value], value in picked)
            for value, label in catalogue.connection.execute(
                "SELECT value, label FROM value WHERE facet = ? ORDER BY place", (name,)
            )
            if (name, value) in counts or (value in picked and not counts.setdefault((name, value), 0))
        ]
        if name not in ("length", "year"):
            rows.sort(key=lambda row: -row.people)
        rows.sort(key=lambda row: not row.chosen)
        keep = max(_UNFOLDED if name == unfolded else shown, sum(row.chosen for row in rows))
        facets.append(Facet(name, title, rows[:keep], max(0, len(rows) - keep)))
    return facets


def label_of(catalogue: Catalogue, facet: str, value: str) -> str:
    """What a value is called; the value itself where it is unknown."""
    found = catalogue.connection.execute(
        "SELECT label FROM value WHERE facet = ? AND value = ?", (facet, value)
    ).fetchone()
    return str(found[0]) if found else value


def _counts(
    catalogue: Catalogue, chosen: Mapping[str, tuple[str, ...]], only: str | None
) -> dict[tuple[str, str], int]:
    where, values = _where(chosen)
    rows = catalogue.connection.execute(
        "SELECT f.facet, f.value, COUNT(DISTINCT t.person) FROM telling t JOIN facet f ON f.telling = t.id"
        f" {'AND f.facet = ?' if only else ''} {where} GROUP BY f.facet, f.value",
        (*((only,) if only else ()), *values),
    )
    return {(facet, value): number for facet, value, number in rows}


def _where(chosen: Mapping[str, tuple[str, ...]]) -> tuple[str, tuple[str, ...]]:
    """A condition on ``telling t`` for all facets; several values of one facet mean any of them."""
    parts: list[str] = []
    values: list[str] = []
    for bound, condition in BOUNDS.items():
        for day in chosen.get(bound, ()):
            parts.append(condition)
            values.append(day)
    for facet, picked in chosen.items():
        if facet in FACETS and picked:
            parts.append(
                f"t.id IN (SELECT telling FROM facet WHERE facet = ? AND value IN ({', '.join('?' for _ in picked)}))"
            )
            values += [facet, *picked]
    return ("WHERE " + " AND ".join(parts) if parts else ""), tuple(values)
