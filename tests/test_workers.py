"""Worker processes: the same bytes whatever their number, and nothing lost where one of them dies."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from kg.errors import SourceProblem
from kg.pipeline import Reading, build
from kg.pipeline.crew import Crew
from kg.pipeline.desk import Setup
from kg.pipeline.portions import File, Part, Portion, Understood, portions
from kg.pipeline.work import work
from kg.sources.files import Entry, entries
from kg.sources.reader import Known, rows

STORY = (
    "{name}, 44, of Harwick, was jailed for {years} years at Harwick Crown Court on 5 May 2031 for burglary. "
    "The court heard that Ann Leeward had been at home."
)
NAMES = ("Alan Roper", "Bea Moss", "Carl Tarn", "Dawn Pike", "Evan Lock", "Fay Marsh", "Gus Hale")


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    folder = tmp_path / "releases"
    (folder / "deep").mkdir(parents=True)
    for number in range(60):
        text = STORY.format(name=NAMES[number % 7], years=2 + number % 9)
        (folder / ("deep" if number % 3 else ".") / f"r{number:03}.txt").write_text(text, encoding="utf-8")
    rows = [{"id": f"row{n}", "text": STORY.format(name=NAMES[n % 5], years=3)} for n in range(40)]
    lines = [*map(json.dumps, rows[:20]), "no json", *map(json.dumps, rows[20:]), json.dumps(rows[0])]
    (folder / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


def test_any_number_of_workers_gives_the_same_bytes(releases: Path, tmp_path: Path) -> None:
    found = []
    for workers in (0, 1, 3):
        out = tmp_path / str(workers)
        report = build(Reading([releases]), out, view=False, workers=workers)
        told = [str(problem) for problem in report.problems]
        found.append(((out / "graph.ttl").read_bytes(), (out / "report.json").read_bytes(), told))
    assert found[0] == found[1] == found[2]
    assert len(found[0][2]) == 3  # the empty file, the row that is no JSON, the id that was used


@pytest.fixture
def setup(tmp_path: Path) -> Setup:
    with work(tmp_path, "version", None) as kept:
        kept.is_worth_keeping = True
        return Setup(Known(), kept.place)


def test_what_a_dying_worker_had_is_read_by_another(releases: Path, setup: Setup) -> None:
    files = [File(entry) for entry in entries([releases / "deep"]) if isinstance(entry, Entry)]
    with Crew(1, setup) as crew:
        told = crew.read(portions(files))
        first = next(told)
        for worker in crew._workers:
            os.kill(worker.process.pid, signal.SIGKILL)
        found = [first, *told]
    outcomes = [outcome for _, of_portion in found for of_item in of_portion for outcome in of_item]
    assert [portion for portion, _ in found] == list(portions(files))
    assert all(isinstance(outcome, Understood) for outcome in outcomes)
    assert len(outcomes) == len(files)


def test_only_what_kills_is_left_out(tmp_path: Path, setup: Setup) -> None:
    """A row that cannot even be unpickled stands for a document that brings a process down."""
    place = tmp_path / "many.jsonl"
    texts = [STORY.format(name=name, years=4) for name in NAMES]
    place.write_text("\n".join(json.dumps({"id": f"row{n}", "text": text}) for n, text in enumerate(texts)))
    entry = Entry("many", str(place), place, None)
    parts: list[Part] = [Part(entry, row) for row in rows(entry)]
    parts[3] = Deadly(entry, parts[3].row)
    with Crew(2, setup) as crew:
        ((_, found),) = list(crew.read(portions(parts)))
    assert [type(outcome) for (outcome,) in found] == [Understood] * 3 + [SourceProblem] + [Understood] * 3
    ((problem,),) = found[3:4]
    assert isinstance(problem, SourceProblem)
    assert problem.origin == f"{place}:4"
    assert "was killed, perhaps because memory ran out" in problem.reason


def test_what_is_not_read_needs_no_process(setup: Setup) -> None:
    portion: Portion = [SourceProblem("a.txt", "no such file")] * 3
    with Crew(2, setup) as crew:
        assert list(crew.read(iter([portion, portion]))) == [(portion, [[], [], []])] * 2
        assert crew._workers == []


class Deadly(Part):
    """Kills whoever takes it out of its envelope."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return _die, (os.getpid(),)


def _die(sender: int) -> None:
    if os.getpid() != sender:
        os.kill(os.getpid(), signal.SIGKILL)
