"""Texts that somebody wrote to hurt: they are read to the end, cheaply, and claim nothing that they do not say."""

import hashlib
import sys
from collections.abc import Callable
from datetime import date
from types import FrameType

import pytest

from kg.extract import extract
from kg.language import passages
from kg.model import Document, Extraction
from kg.vocabulary import load

STORY = (
    "Alan Roper, 44, of Mill Lane, Harwick, was jailed for four years at Harwick Crown Court on Monday. "
    "Detective Constable Dee Marsh, of the Online Abuse Unit, said: “He admitted three counts of theft.”\n"
)
UNITS = [
    *(
        " ",
        "\n",
        "\t",
        "\u00a0",
        " \n",
        ",",
        "(",
        "[",
        ")",
        "“",
        '"',
        "'",
        "’",
        "-",
        "–",
        ".",
        "…",
        "•",
        "£",
        "@a.",
        "a@b.uk ",
    ),
    *(
        "A",
        "a",
        "A.",
        "Aa ",
        "A. ",
        "McO’",
        "Aa-",
        "of Aa ",
        "1",
        "9,",
        "1.",
        "12 3 ",
        "\ue000",
        "\ue500 ",
        "é",
        "ſ",
        "İ",
        "🙂",
    ),
    *(
        "and ",
        "and Dawn Pike ",
        "Dawn Pike, ",
        "Mr Pike and ",
        "the ",
        "of ",
        "not ",
        "he ",
        "his brother ",
        "who was ",
    ),
    *(
        "jailed ",
        "found guilty ",
        "charged with ",
        "three counts of theft, ",
        "two years and six months ",
        "wanted for ",
    ),
    *("appeared before ", "Harwick Crown Court ", "Detective ", "Police ", "Online Abuse Unit ", "£5 ", "5 March "),
    *("March, ", "44-year-old ", "said: “", "“he ” ", "www.", "http://", "call us on 0", "0800 ", "Monday, "),
]


def read(text: str) -> Extraction:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return extract(Document("hostile", text, sha256, "hostile", issued=date(2031, 5, 6)), load())


def filled(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, those of C too (each search of a pattern is one): the same on every machine."""
    count = 0

    def note(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_a_line_without_an_end_is_read(unit: str) -> None:
    """A pattern that explodes does so within a few hundred letters, and would not come back from these."""
    found = read(filled(unit, 6_000))
    text = found.document.text
    assert all(text[e.span.start : e.span.end] for claim in found.claims for e in claim.evidence)


@pytest.mark.parametrize("unit", ["(", "and "], ids=repr)
def test_a_hundred_kilobytes_on_one_line_are_read(unit: str) -> None:
    assert read(STORY + filled(unit, 100_000)).claims


def test_no_passage_is_longer_than_people_write() -> None:
    for text in ("x" * 9_000, "and so on " * 900, " " * 2_000 + "y" * 4_000 + "\u2003" * 3_000 + "z"):
        found = passages(text)
        assert max(len(passage.text) for passage in found) <= 1_500
        assert "".join("".join(passage.text for passage in found).split()) == "".join(text.split())
        assert all(passage.text == passage.text.strip() for passage in found)


STORIES = "".join(f"{STORY.replace('Roper', f'Roper{chr(97 + n % 26)}{chr(97 + n // 26)}')}\n" for n in range(26 * 5))


@pytest.mark.parametrize(
    "text",
    [STORIES, STORY * 130, "Nothing of note happened in Harwick on Monday.\n" * 600],
    ids=["many people", "one person", "no person"],
)
def test_work_grows_with_the_text_and_no_faster(text: str) -> None:
    read(STORIES)  # what is worked out once is worked out now
    small, large = (calls(lambda part=text[:size]: read(part)) for size in (6_000, 24_000))  # type: ignore[misc]
    assert large < 6 * small
