"""What is remembered, renewed by any change, is what a build from nothing decides."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import Release
from test_identity import offender as told
from test_identity import officer, release

from kg.identity import Decision, Decisions, Mention, Record, record, resolve
from kg.identity.memory import Memory
from kg.identity.remember import remember
from kg.identity.renewal import renew_identity

Records = dict[str, Record]


def team(id: str, name: str, force: str | None, *labels: str, officer: str = "Ada Quill", **more: str) -> Release:
    made = release(id, "2031-01-01")
    of = made.subject("force", force) if force else None
    unit = made.subject("team", name, *labels, part_of=of, **more)
    made.person(officer, "officer", team=unit, force=of)
    return made


def body(id: str, *names: str, kind: str = "organisation", concept: str | None = None) -> Release:
    made = release(id, f"2030-0{1 + len(id) % 9}-01")
    for name in names:
        made.subject(kind, name, concept=concept)  # type: ignore[arg-type]
    return made


POOL = [
    told("a", "Alan Roper", age=44, locality="Harwick"),
    told("a", "Alan Roper", age=70, locality="Harwick"),
    told("a", "Al Roper", age=44, locality="Harwick"),
    *(told("b", "Alan Roper", when, court="Harwick Crown Court", age=45) for when in ("2029-01-01", "2032-01-01")),
    told("c", "Alan Roper", None, court="Harwick Crown Court", locality="Harwick"),
    told("c", "Alan Roper", None, court="Moreby Court", locality="Harwick"),
    told("d", "Alan Roper", age=44, offence="robbery"),
    officer("e", "Dee Marsh", rank="constable", force="Wessex Police", team="Online Abuse Unit"),
    officer("e", "Dee Marsh", rank="constable", force="Avonia Police", team="Online Abuse Unit"),
    officer("f", "Dee Marsh", force="Wessex Police", team="Wessex Police Online Abuse Unit"),
    *(officer("g", "Dee Marsh", team="Online Abuse Unit", rank=rank) for rank in ("constable", "detective-sergeant")),
    *(team("h", name, force).extraction() for name in ("Fraud Squad", "FS Unit") for force in ("Wessex Police", None)),
    team("i", "Fraud Squad", "Wessex Police", "FSQ").extraction(),
    team("j", "Fraud Squad", None).extraction(),
    team("k", "Wessex Fraud Squad", "Wessex Police", officer="Bo Fenwold").extraction(),
    *(body("l", name, concept=of).extraction() for name in ("Harbour Line", "HL") for of in (None, "https://x.example/hl")),
    body("m", "Harbour Line", "HL", kind="support").extraction(),
    body("nn", "The Harbour Line", concept="https://x.example/hl").extraction(),
    body("o", "HL").extraction(),
    *(told(f"r{number:02}", "Alan Roper", age=44, locality="Harwick", offence="robbery") for number in range(3)),
]  # fmt: skip
"""Each of these may stand in the place of the others of its id."""

DECISIONS = Decisions.of([
    Decision("different", Mention("a", "alan roper"), Mention("b", "alan roper")),
    Decision("same", Mention("d", "alan roper"), Mention("e", "dee marsh")),
    Decision("different", Mention("h", "fraud squad"), Mention("i", "fraud squad")),
])  # fmt: skip


def opened(records: Mapping[str, Record]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE documents (id TEXT PRIMARY KEY, record BLOB)")
    put(connection, records)
    return connection


def put(connection: sqlite3.Connection, records: Mapping[str, Record]) -> None:
    rows = [(id, one.packed()) for id, one in records.items()]
    connection.executemany("INSERT OR REPLACE INTO documents VALUES (?, ?)", rows)


def state(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """The tables, without the numbers that are given in passing."""
    ask = connection.execute
    return {
        "entities": ask("SELECT * FROM identity_entities ORDER BY 1").fetchall(),
        "documents": sorted((id, *sorted(Memory(connection).ids(id).items()))
                            for (id,) in ask("SELECT document FROM identity_documents")),
        "replaced": ask("SELECT * FROM identity_replaced ORDER BY 1, 2").fetchall(),
        "spellings": ask("SELECT told, entity FROM identity_spellings ORDER BY 1").fetchall(),
        "teams": ask("SELECT * FROM identity_teams ORDER BY 1, 2").fetchall(),
        "ties": ask("SELECT * FROM identity_ties ORDER BY 1, 2, 3").fetchall(),
        "people": ask("SELECT document, key, issued, entity FROM identity_people ORDER BY 1, 2").fetchall(),
    }  # fmt: skip


def fresh(records: Records, decisions: Decisions) -> sqlite3.Connection:
    connection = opened(records)
    remember(connection, resolve(records.values(), decisions))
    return connection


def step(connection: sqlite3.Connection, before: Records, after: Records, decisions: Decisions) -> None:
    gone = before.keys() - after.keys()
    changed = {id for id, one in after.items() if before.get(id) != one}
    connection.executemany("DELETE FROM documents WHERE id = ?", [(id,) for id in gone])
    put(connection, after)
    told = {id: set(Memory(connection).ids(id).items()) for id in before}
    renewed = renew_identity(Memory(connection), before.get, changed, gone, decisions)
    own = {id: set(Memory(connection).ids(id).items()) for id in after}
    assert {id for id in after if told.get(id) != own[id]} <= renewed.documents
    assert changed <= renewed.documents


def test_a_record_is_read_back_as_it_was() -> None:
    for extraction in POOL:
        assert Record.unpacked(record(extraction).packed()) == record(extraction)


def chosen(numbers: Iterable[int]) -> Records:
    return {POOL[number].document.id: record(POOL[number]) for number in numbers}


steps = st.lists(st.lists(st.integers(0, len(POOL) - 1), max_size=12), min_size=2, max_size=4)


@settings(max_examples=40, deadline=None)
@given(steps, st.booleans())
def test_any_change_gives_what_a_build_from_nothing_gives(numbers: list[list[int]], decide: bool) -> None:
    decisions = DECISIONS if decide else Decisions()
    before = chosen(numbers[0])
    connection = fresh(before, decisions)
    for some in numbers[1:]:
        after = chosen(some)
        step(connection, before, after, decisions)
        before = after
        assert state(connection) == state(fresh(after, decisions))


@pytest.mark.parametrize("gone", [0, 60, 119])
def test_neighbours_of_a_long_block_change_with_it(gone: int) -> None:
    """Of more mentions than a block compares with each other, one leaves and comes again."""
    days = {f"d{number:03}": f"20{10 + number % 20}-01-01" for number in range(120)}
    whole = {id: record(told(id, "David Smith", day, locality="Harwick")) for id, day in days.items()}
    connection = fresh(whole, Decisions())
    less = {id: one for id, one in whole.items() if id != f"d{gone:03}"}
    step(connection, whole, less, Decisions())
    assert state(connection) == state(fresh(less, Decisions()))
    step(connection, less, whole, Decisions())
    assert state(connection) == state(fresh(whole, Decisions()))
