"""One fact in the many wordings of releases and reports (``tests/wordings/``): all are read alike, its near miss not.

A file opens with what stands before each wording, and then has groups of lines: what they tell (``=``; ``= nothing``
where they tell nothing of that kind), and below it the wordings, one a line; `` / `` parts paragraphs. In those of the
folder ``kept-out`` somebody else did it: Alan Roper is never told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from marked import read, told

from kg.model import Appearance, Arrest, Charge, Hearing, Order, Seizure, Sentence

FOLDER = Path(__file__).parent / "wordings"
KINDS = {
    "arrests": Arrest,
    "charges": Charge,
    "hearings": Hearing,
    "orders": Order,
    "people": Appearance,
    "seizures": Seizure,
    "sentences": Sentence,
}


def wordings(folder: Path) -> Iterator[tuple[str, str, set[str]]]:
    """Every line of the files of a folder: the name of the file, the whole text, and the facts that it has to tell."""
    for file in sorted(folder.glob("*.txt")):
        before, *groups = re.split(r"\n\n+(?==)", file.read_text(encoding="utf-8").strip())
        for group in groups:
            lines = group.splitlines()
            facts = {line[2:] for line in lines if line.startswith("= ")} - {"nothing"}
            for line in lines:
                if line and not line.startswith("= "):
                    yield file.stem, f"{before} {line}".replace(" / ", "\n\n"), facts


def cases(folder: Path) -> list[object]:
    """The same as parameters of a test, each called by its file and its last words."""
    return [pytest.param(*case, id=f"{case[0]}: {case[1].split('. ', 1)[-1][:90]}") for case in wordings(folder)]


@pytest.mark.parametrize(("file", "text", "facts"), cases(FOLDER))
def test_each_wording_tells_the_same(file: str, text: str, facts: set[str]) -> None:
    assert told(read(text), KINDS[file.split("-")[0]]) == facts


@pytest.mark.parametrize(("file", "text", "facts"), cases(FOLDER / "kept-out"))
def test_nobody_is_told_of_to_whom_it_was_done(file: str, text: str, facts: set[str]) -> None:
    subjects = {name for subject in read(text).subjects for name in (subject.name, *subject.labels)}
    assert not subjects & {"Alan Roper", "Roper"}
