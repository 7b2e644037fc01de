"""People kept out stand nowhere in what is written, and the rest of every quote stays as it was."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import Release, vocabulary

from kg.graph import BASE, sections, turtle
from kg.graph.withhold import MARK, Blanks
from kg.identity import resolve
from kg.model import Charge, Span

TEXT = "Alan Roper robbed Ann Lee. “Ann ran,” said Mrs Lee’s brother, Tom Lee, of Lee Green.\n"


def release(text: str = TEXT, **document: str) -> Release:
    return Release(document.pop("id", "d1"), text, "2031-05-06", **document)


def test_a_name_is_blanked_wherever_a_quote_is_cut() -> None:
    made = release()
    made.withhold("Ann Lee")
    blanks = Blanks(made.extraction())
    start = TEXT.index("Ann Lee")
    assert blanks.quote(0, start) == "Alan Roper robbed "
    assert blanks.quote(0, start + 3) == f"Alan Roper robbed {MARK}"
    assert blanks.quote(start + 3, start + 8) == f"{MARK}."
    assert blanks.quote(start + 1, start + 3) == MARK
    assert blanks.quote(start + 7, start + 8) == "."


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_no_cut_shows_any_of_the_name(one: int, other: int) -> None:
    made = release()
    made.withhold("Ann Lee", "Tom Lee")
    spans = [Span(TEXT.index(name), TEXT.index(name) + 7) for name in ("Ann Lee", "Tom Lee")]
    start, end = sorted((one, other))
    shown = "".join(
        char for at, char in enumerate(TEXT[start:end], start) if not any(span.start <= at < span.end for span in spans)
    )
    assert Blanks(made.extraction()).quote(start, end).replace(MARK, "") == shown


def test_names_that_reading_has_not_marked_are_blanked_too_but_no_place_and_no_one_who_is_shown() -> None:
    made = release()
    made.subject("place", "Lee Green")
    made.person("Alan Roper", "offender")
    made.hidden = ["Ann Lee", "Ann", "Mrs Lee", "Tom Lee", "Lee"]
    extraction = made.extraction()
    bare = Blanks(
        type(extraction)(extraction.document, (), extraction.subjects, (), withheld_names=frozenset(made.hidden))
    )
    assert bare.quote(0, len(TEXT)) == (
        f"Alan Roper robbed {MARK}. “{MARK} ran,” said {MARK}’s brother, {MARK}, of Lee Green.\n"
    )


def test_a_shared_surname_or_an_ordinary_word_is_not_blanked() -> None:
    text = "Grace Roper, the wife of Alan Roper, came with grace. Roper was jailed.\n"
    made = release(text)
    made.person("Alan Roper", "offender")
    made.hidden = ["Grace Roper", "Grace", "Roper"]
    assert Blanks(made.extraction()).title(text) == text.replace("Grace Roper", MARK)


@pytest.mark.parametrize(
    "place", ["callum-moreby", "Callum_Moreby", "CallumMoreby", "callum%20moreby", "the-callum-moreby-case"]
)
def test_addresses_and_ids_that_hold_a_name_are_hashed(place: str) -> None:
    made = release(url=f"https://w.example/{place}/", id=f"2031/{place}")
    made.withhold("Callum Moreby")
    blanks = Blanks(made.extraction())
    sha = hashlib.sha256(f"2031/{place}".encode()).hexdigest()
    assert blanks.identifier(f"2031/{place}") == sha
    assert blanks.address(f"https://w.example/{place}/").startswith("urn:sha256:")
    assert blanks.address("https://w.example/callum-morebyson") == "https://w.example/callum-morebyson"


def test_nothing_that_is_written_holds_a_kept_out_name() -> None:
    made = release(
        title="Ann Lee robbed", publisher="The Ann Lee Gazette", url="https://w.example/ann-lee", id="ann-lee"
    )
    person = made.person("Alan Roper", "offender", "Alan Roper robbed Ann")
    made.say(Charge, "Ann Lee", person=person, offence="robbery")
    made.subject("organisation", "Ann Lee Trust", "ALT")
    made.withhold("Ann Lee", "Ann", "Mrs Lee", "Tom Lee")
    extraction = made.extraction()
    text = "".join(turtle(sections([extraction], resolve([extraction]), vocabulary()), BASE)).lower()
    for form in ("ann lee", "ann-lee", '"ann', " ann ", "mrs lee", "tom lee"):
        assert form not in text
