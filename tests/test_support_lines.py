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
        ("Report it online or call the Fraud Hotline on 0800 788 887.", ["Fraud Hotline"]),
        ("Call the Customs Hotline on 0800 595 000.", ["Customs Hotline"]),
        ("Call our Crime Line on 0800 555 222.", []),
        ("Report it to Wexby Borough Council through its website.", ["Wexby Borough Council"]),
        ("Suspected fraud can be reported to HM Revenue and Customs online.", ["HM Revenue and Customs"]),
        ("You can check that a carrier is registered with the Environment Agency.", ["Environment Agency"]),
        (
            "To remain anonymous speak to Crimestoppers, or, if an animal is suffering, the RSPCA.",
            ["Crimestoppers", "RSPCA"],
        ),
        ("For advice on locks visit securedbydesign.com.", ["Secured by Design"]),
        ("The theft was reported to Wexby Borough Council.", []),
        ("He was told to report to Wexby Borough Council.", []),
        ("If you are worried about an officer you can do so in confidence through Crimestoppers.", ["Crimestoppers"]),
        ("You can get help from Gamblers Anonymous.", ["Gamblers Anonymous"]),
        (
            "If you have been affected, HALI and the Lantern Recovery Services offer free and confidential help.",
            ["HALI", "Lantern Recovery Services"],
        ),
        ("He was jailed. Call 101. Young people can get in touch with Fearless.", ["Fearless"]),
        (
            "For help call Crimestoppers, Harbour Lights or Women Affected by Drink.",
            ["Crimestoppers", "Harbour Lights", "Women Affected by Drink"],
        ),
        ("Local charity Safe Quays supports women. Call its helpline on 01234 567890.", ["Safe Quays"]),
        (
            "He was fined on Friday 2 May by magistrates. Quayside Children has advice for parents.",
            ["Quayside Children"],
        ),
        (
            "Anyone with information can contact HMRC or the Environment Agency.",
            ["HM Revenue and Customs", "Environment Agency"],
        ),
    ],
)
def test_support_lines(text: str, expected: list[str]) -> None:
    assert support(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "His client had since had help from Gamblers Anonymous, Mr Poe said.",
        "The court heard that the Lantern Trust has support for victims in Hexley.",
        "He told her to contact the Environment Agency.",
        "Witnesses who contact the CPS can stay anonymous, the judge said.",
        "You can get in touch with Detective Ruth Ince or the Hexley Station Inn.",
        "He was fined. Ruth Ince has advice for parents.",
        "She was receiving counselling with Relate.",
        "He had sought advice from Citizens Advice and been turned away.",
    ],
)
def test_who_was_helped_is_no_reader(text: str) -> None:
    assert support(text) == []
