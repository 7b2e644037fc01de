"""Numbers, lengths of time and sums, as releases write them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.language import durations, indefinites, money, numbers
from kg.model import Term

WORDS = (
    "one two twenty hundred thousand and a half dozen first years months - , . ½ £ 1 4.5 1,200 -old life for to".split()
)
ANY_TEXT = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26 phones", [26]),
        ("1,400 images and 2,000,000 files", [1400, 2_000_000]),
        ("twenty-six videos", [26]),
        ("Two hundred and ten children", [210]),
        ("two thousand five hundred files", [2500]),
        ("a hundred letters and a dozen phones", [100, 12]),
        ("half a dozen knives, two dozen keys", [6, 24]),
        ("dozens of calls, hundreds of texts, a phone", []),
        ("three and four", [3, 4]),
        ("two and a half, four-and-a-half, 4½, 13 and a half", [Decimal(n) for n in ("2.5", "4.5", "4.5", "13.5")]),
        ("1.5 million calls, 3 million texts", [1_500_000, 3_000_000]),
        ("£1.2m, A52, M5, 4.40pm, 16:22, 0800 111 222, 14/04/2018, 5kg", []),
        ("no one else; one another; a one-off", []),
        ("two thirds of them", []),
        ("two half hours", [2]),
    ],
)
def test_numbers(text: str, expected: list[int | Decimal]) -> None:
    assert [number.value for number in numbers(text)] == expected


def test_ordinals_are_told_apart() -> None:
    found = [(number.value, number.ordinal) for number in numbers("his third, the 21st, twenty-first and 3 more")]
    assert found == [(3, True), (21, True), (21, True), (3, False)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("four years and eight months", "P4Y8M"),
        ("two-and-a-half years", "P2Y6M"),
        ("two and a half years", "P2Y6M"),
        ("a year and a half", "P1Y6M"),
        ("4½ years", "P4Y6M"),
        ("13 and a half years", "P13Y6M"),
        ("eighteen months", "P18M"),
        ("18-month", "P18M"),
        ("12 month", "P12M"),
        ("26 weeks", "P182D"),
        ("35 days", "P35D"),
        ("150 hours", "PT150H"),
        ("eight-year", "P8Y"),
        ("seven-and-a-half-year", "P7Y6M"),
        ("22 years and 201 days", "P22Y201D"),
        ("five years, six months", "P5Y6M"),
        ("a year", "P1Y"),
        ("five years' and six months", "P5Y6M"),
        ("four and half years", "P4Y6M"),
        ("a further year", "P1Y"),
    ],
)
def test_lengths_of_time_stay_as_stated(text: str, iso: str) -> None:
    sentence = f"The term was for {text} in the end."
    assert [(sentence[d.span.start : d.span.end], str(d.term)) for d in durations(sentence)] == [(text, iso)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jailed for two years with six months on licence", ["P2Y", "P6M"]),
        ("six months and two years", ["P6M", "P2Y"]),
        ("150 hours' unpaid work and four years’ imprisonment", ["PT150H", "P4Y"]),
        ("a further six months", ["P6M"]),
        ("a 44-year-old, two 13-year-olds, a 31 year-old, aged 14, 14 years old", []),
        ("arrested four years ago, three days later", []),
        ("twice a year, 600 a month, every day", []),
    ],
)
def test_ages_rates_and_distances_are_no_lengths(text: str, found: list[str]) -> None:
    assert [str(duration.term) for duration in durations(text)] == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He signs the register for life.", "for life"),
        ("It stays in place indefinitely.", "indefinitely"),
        ("An indefinite order was made.", "indefinite"),
        ("She is banned for the rest of her life.", "for the rest of her life"),
        ("It applies until further notice.", "until further notice"),
        ("It lasts until further order of the court.", "until further order of the court"),
        ("A life sentence was passed.", "life"),
        ("He was sentenced to life with a minimum of ten years.", "to life"),
    ],
)
def test_terms_without_end(text: str, words: str) -> None:
    (only,) = indefinites(text)
    assert (text[only.span.start : only.span.end].removesuffix(" sentence"), only.term) == (words, Term())
    assert only in durations(text)


@pytest.mark.parametrize(
    "text", ["It changed her life.", "life-changing injuries", "He invented a whole life for himself."]
)
def test_lives_are_not_terms(text: str) -> None:
    assert indefinites(text) == ()


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("£1,200 and £12.50", ["1200", "12.50"]),
        ("£1.2m, £2 million, £45k, £3bn", ["1200000.0", "2000000", "45000", "3000000000"]),
        ("500 pounds, five hundred pounds", ["500", "500"]),
        ("six pounds of flour", []),
        ("fined £200.", ["200"]),
    ],
)
def test_sums(text: str, amounts: list[str]) -> None:
    assert [sum_.amount for sum_ in money(text)] == [Decimal(amount) for amount in amounts]


@given(ANY_TEXT)
def test_any_text_gives_true_offsets(text: str) -> None:
    assert all(text[number.span.start : number.span.end] == number.text for number in numbers(text))
    for found in (durations(text), money(text), indefinites(text)):
        assert all(0 <= item.span.start < item.span.end <= len(text) for item in found)


@pytest.mark.parametrize(
    ("piece", "count"),
    [("a ", 0), ("1,", 0), ("9", 0), ("one ", None), ("two years and ", None), ("£1 ", 0), ("half a ", 0), ("x", 0)],
)
def test_hostile_text_is_read_to_its_end(piece: str, count: int | None) -> None:
    text = piece * 20_000
    found = numbers(text)
    assert (len(found) >= 20_000) if count is None else (len(found) == count)
    assert len(durations(text)) == (20_000 if "years" in piece else 0)
    assert len(money(text)) == text.count("£")
