"""One story in many papers is one story; two stories in one form are two."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest

from kg.extract import extract
from kg.identity import copies
from kg.model import Document, Extraction
from kg.pipeline import build_in_memory
from kg.vocabulary import load

REPORT = """Alan Roper, 44, of Harwick, was jailed for four years at Harwick Crown Court on Monday 3 March 2031.
He had pleaded guilty to burglary at a hearing in January and was told by the judge that he had brought misery.
The court heard that he took umbrellas, bicycles and garden tools from forty sheds in Harwick over one summer.
Detective Constable Dee Marsh said that the sheds of Harwick are safer now, and thanked the people who had rung in.
Police have asked anybody who is still missing a bicycle to look at the pictures that stand on their website."""
LEAD = "A burglar who emptied forty garden sheds has been sent to prison, to the relief of a town.\n"


def of(id: str, text: str, issued: dt.date | None = dt.date(2031, 3, 4)) -> Extraction:
    document = Document(id=id, text=text, sha256="", origin=id, issued=issued)
    return extract(document, load())


def test_the_report_in_other_papers_is_a_copy_of_the_first() -> None:
    stories = [
        of("b", LEAD + REPORT, dt.date(2031, 3, 5)),
        of("a", REPORT, dt.date(2031, 3, 6)),
        of("c", "\n".join(REPORT.split("\n")[:4]), dt.date(2031, 3, 4)),
        of("d", REPORT, None),
    ]
    assert copies(stories) == {"a": "c", "b": "c", "d": "c"}
    random.Random(1).shuffle(stories)
    assert copies(stories) == {"a": "c", "b": "c", "d": "c"}


@pytest.mark.parametrize(
    ("before", "after"),
    [("Alan Roper", "Ben Tarn"), ("burglary", "robbery"), ("3 March", "10 March")],
)
def test_another_person_offence_or_date_is_another_story(before: str, after: str) -> None:
    assert copies([of("a", REPORT), of("b", REPORT.replace(before, after))]) == {}


def test_the_same_facts_in_other_words_are_no_copy() -> None:
    retold = (
        "Four years in prison is what burglary brought a Harwick man. Alan Roper, 44, of Harwick, was jailed for four "
        "years at Harwick Crown Court on Monday 3 March 2031. Neighbours spoke of their relief. He admitted burglary."
    )
    assert copies([of("a", REPORT), of("b", retold)]) == {}


def test_texts_in_which_nobody_stands_are_no_copies() -> None:
    notice = (
        "Harwick Police will hold a surgery in the library on Monday. Come and talk about anything that worries you."
    )
    assert copies([of("a", notice), of("b", notice)]) == {}


def test_the_graph_links_a_copy_to_the_first_release_and_names_nobody_who_is_kept_out(tmp_path: Path) -> None:
    (tmp_path / "first.txt").write_text(f"4 March 2031\n\n{REPORT}", "utf-8")
    (tmp_path / "ann-lee.txt").write_text(f"5 March 2031\n\n{LEAD}{REPORT} His victim Ann Lee, 81, was glad.", "utf-8")
    graph = build_in_memory([tmp_path])
    (row,) = graph.query("SELECT ?copy ?first WHERE { ?copy polit:copyOf ?first }").rows()
    assert row["first"].endswith("/document/first")
    assert "ann-lee" not in row["copy"]
    assert graph.query("ASK { ?copy polit:copyOf ?first . ?copy a polit:PressRelease . ?first a polit:PressRelease }")
