"""What was not understood is grouped by how it was said."""

from datetime import date

import pytest

from kg.model import Document, Extraction, Passage, Span
from kg.pipeline.coverage import gaps, pattern


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alan Roper was jailed for two years.", "NAME was jailed for NUMBER years"),
        ("The trio saw Mr Ó Briain jailed for 18 months at Harwick", "trio saw NAME jailed for NUMBER months at"),
        ("He was jailed in Harwick.", "he was jailed in PLACE"),
        ("Jailed: the crooks", "jailed the crooks"),
        ("£1,200.50 later, she pleaded otherwise", "NUMBER later she pleaded otherwise"),
    ],
)
def test_patterns_fold_names_places_and_numbers(text: str, expected: str) -> None:
    assert pattern(text, towns={"Harwick"}) == expected


def unread(name: str, *texts: str) -> Extraction:
    document = Document(name, "\n".join(texts), "0" * 64, name, issued=date(2031, 5, 6))
    passages = tuple(Passage(Span(0, len(text)), text) for text in texts)
    return Extraction(document, passages, (), (), unread=passages)


def test_the_commonest_pattern_comes_first() -> None:
    found = gaps(
        [
            unread("a", "Roper was charged by post", "Marsh somehow got jailed for life"),
            unread("b", "Lee somehow got jailed for life"),
        ]
    )
    assert [(gap.pattern, len(gap.places)) for gap in found] == [
        ("NAME somehow got jailed for life", 2),
        ("NAME was charged by post", 1),
    ]
    assert [document for document, _ in found[0].places] == ["a", "b"]
