"""One fact in the many wordings of releases and reports (``tests/wordings/``): all are read alike, its near miss not.

A file opens with what stands before each wording, and then has groups of lines: what they tell (``=``; ``= nothing``
where they tell nothing of that kind), and below it the wordings, one a line; `` / `` parts paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from marked import read, told

from kg.model import Charge, Hearing, Order, Sentence

FOLDER = Path(__file__).parent / "wordings"
KINDS = {"charges": Charge, "hearings": Hearing, "orders": Order, "sentences": Sentence}


def wordings() -> Iterator[object]:
    """Every line of every file: its kind of claim, the whole text, and the facts that it has to tell."""
    for file in sorted(FOLDER.glob("*.txt")):
        before, *groups = re.split(r"\n\n+(?==)", file.read_text(encoding="utf-8").strip())
        for group in groups:
            lines = group.splitlines()
            facts = {line[2:] for line in lines if line.startswith("= ")} - {"nothing"}
            for line in lines:
                if line and not line.startswith("= "):
                    text = f"{before} {line}".replace(" / ", "\n\n")
                    yield pytest.param(KINDS[file.stem.split("-")[0]], text, facts, id=f"{file.stem}: {line[:70]}")


@pytest.mark.parametrize(("kind", "text", "facts"), list(wordings()))
def test_each_wording_tells_the_same(kind: type, text: str, facts: set[str]) -> None:
    assert told(read(text), kind) == facts
