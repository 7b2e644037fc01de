"""Where the lines at the end of a release send its readers, and where somebody else was helped."""

from __future__ import annotations

import hashlib

import pytest

from kg.extract import extract
from kg.model import Document
from kg.vocabulary import load


def support(text: str) -> list[str]:
    sha = hashlib.sha256(text.encode()).hexdigest()
    found = extract(Document("story", text, sha, "story.txt"), load())
    return [subject.name or "" for subject in found.subjects if subject.kind == "support"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Who can help:\n\n- Harbour Lights (HALI): 0808 801 0456\n- Safe Quays is for survivors of abuse",
            ["Harbour Lights", "Safe Quays"],
        ),
        ("If you are affected, BBC Action Line has details of help.", ["BBC Action Line"]),
        ("Tell HMRC online or call the Fraud Hotline on 0800 788 887.", ["HM Revenue and Customs"]),
        ("You can get help from Gamblers Anonymous.", ["Gamblers Anonymous"]),
    ],
)
def test_support_lines(text: str, expected: list[str]) -> None:
    assert support(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "His client had since had help from Gamblers Anonymous, Mr Poe said.",
        "She was receiving counselling with Relate.",
        "He had sought advice from Citizens Advice and been turned away.",
    ],
)
def test_who_was_helped_is_no_reader(text: str) -> None:
    assert support(text) == []
