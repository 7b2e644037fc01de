"""What people decide wins, is transitive, and may not contradict itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_identity import offender, release

from kg.errors import UsageError
from kg.identity import Decision, Decisions, Mention, append_decision, fold, read_decisions, resolve
from kg.model import Extraction

HEAD = "verdict,document_a,name_a,ordinal_a,document_b,name_b,ordinal_b,who,when,why\n"
STORIES = tuple(offender(id, "Alan Roper", age=44, locality="Harwick") for id in "abcd")


def mention(id: str) -> Mention:
    return Mention(id, "alan roper")


def groups(decisions: Decisions, stories: object = STORIES) -> set[frozenset[str]]:
    identity = resolve(stories, decisions)  # type: ignore[arg-type]
    people = [entity.id for entity in identity.entities if entity.kind == "person"]
    return {frozenset(one.document for one in identity.members(id)) for id in people}


def test_same_joins_whom_the_model_keeps_apart_and_is_transitive() -> None:
    stories = [offender(id, name) for id, name in (("a", "Alan Roper"), ("b", "Al Moss"), ("c", "Ann Hart"))]
    rows = [
        Decision("same", mention("a"), Mention("b", "al moss")),
        Decision("same", Mention("b", "al moss"), Mention("c", "ann hart")),
    ]
    assert groups(Decisions(), stories) == {frozenset("a"), frozenset("b"), frozenset("c")}
    assert groups(Decisions.of(rows), stories) == {frozenset("abc")}


def test_different_and_unsure_part_whom_the_model_joins() -> None:
    assert groups(Decisions()) == {frozenset("abcd")}
    for verdict in ("different", "unsure"):
        parted = groups(Decisions.of([Decision(verdict, mention("a"), mention("b"))]), STORIES[:2])  # type: ignore[arg-type]
        assert parted == {frozenset("a"), frozenset("b")}


def team(id: str, name: str, force: str | None = "Wessex Police") -> Extraction:
    made = release(id, "2031-05-06")
    made.subject("team", name, part_of=made.subject("force", force) if force else None)
    return made.extraction()


@pytest.mark.parametrize(
    ("verdict", "left", "right", "count"),
    [
        ("same", ("Online Abuse Unit", "Wessex Police"), ("Cyber Team", "Wessex Police"), 1),
        ("same", ("Online Abuse Unit", "Wessex Police"), ("Online Abuse Unit", None), 1),
        ("different", ("Online Abuse Unit", "Wessex Police"), ("Online Abuse Unit", "Wessex Police"), 2),
        ("unsure", ("Online Abuse Unit", "Wessex Police"), ("Online Abuse Unit", "Wessex Police"), 2),
    ],
)
def test_decisions_are_of_teams_too(
    verdict: str, left: tuple[str, str | None], right: tuple[str, str | None], count: int
) -> None:
    row = Decision(verdict, Mention("a", fold(left[0])), Mention("b", fold(right[0])))  # type: ignore[arg-type]
    entities = resolve([team("a", *left), team("b", *right)], Decisions.of([row])).entities
    teams = [entity for entity in entities if entity.kind == "team"]
    assert len(teams) == len({entity.id for entity in teams}) == count


def test_courts_are_one_by_their_names_whatever_is_decided_of_them() -> None:
    stories = [release(id, "2031-05-06") for id in "ab"]
    for made in stories:
        made.subject("court", "Harwick Crown Court")
    row = Decision("different", Mention("a", "harwick crown court"), Mention("b", "harwick crown court"))
    assert len(resolve([made.extraction() for made in stories], Decisions.of([row])).entities) == 1


VERDICTS = st.sampled_from(["same", "different"])


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd"), VERDICTS), max_size=6))
def test_decisions_always_win(drawn: list[tuple[str, str, str]]) -> None:
    rows = [Decision(said, mention(a), mention(b)) for a, b, said in drawn if a != b]  # type: ignore[arg-type]
    try:
        decided = Decisions.of(rows)
    except UsageError:
        return
    found = groups(decided)
    for row in decided.rows:
        together = any({row.left.document, row.right.document} <= group for group in found)
        assert together == (row.verdict == "same")


def test_a_contradiction_names_its_rows(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    file.write_text(HEAD + "same,a,Alan Roper,,b,Alan Roper,,,,\nsame,b,alan roper,1,c,Alan Roper,,,,\n"
                    "different,a,Alan Roper,,c,Alan Roper,,,,\n")  # fmt: skip
    with pytest.raises(UsageError, match=r"csv:4.*csv:2.*csv:3"):
        read_decisions(file)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("maybe,a,Alan Roper,,b,Alan Roper,,,,", r"csv:2.*'maybe'.*same, different, unsure"),
        ("same,,Alan Roper,,b,Alan Roper,,,,", "document_a is empty"),
        ("same,a,Alan Roper,x,b,Alan Roper,,,,", "ordinal_a is 'x'"),
        ("same,a,Alan Roper,,a,ALAN ROPER,,,,", "both sides are the same mention"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, row: str, message: str) -> None:
    file = tmp_path / "decisions.csv"
    file.write_text(HEAD + row + "\n")
    with pytest.raises(UsageError, match=message):
        read_decisions(file)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    file.write_text("verdict,document_a\n")
    with pytest.raises(UsageError, match="'name_a' is missing"):
        read_decisions(file)


def test_rows_are_added_and_read_back(tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    row = Decision("same", mention("a"), mention("b"), "Kim", "2031-06-01", 'one "case", two papers')
    append_decision(file, row)
    append_decision(file, Decision("different", mention("a"), mention("d")))
    read = read_decisions(file).rows
    assert next(one.row() for one in read) == row.row()
    assert len(read) == 2
    with pytest.raises(UsageError):
        append_decision(file, Decision("same", mention("b"), mention("d")))
    assert len(read_decisions(file).rows) == 2
