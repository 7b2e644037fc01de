"""Confidence: every claim has one, it follows what was counted, and weak grounds weigh less than strong ones."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked import read

from kg.errors import VocabularyError
from kg.evaluate import judged
from kg.extract.confidence import ALL, GROUPS, confidence, read_table, shipped
from kg.extract.grounds import DOCUMENTS, PLACES, REFERENCES, Grounds, Surroundings
from kg.model import Charge, Claim, Extraction, Sentence

SAMPLE = Path(__file__).resolve().parents[1] / "data" / "sample"
LINES = sorted(
    {
        line
        for place in sorted(SAMPLE.glob("*.txt"))
        for line in place.read_text(encoding="utf-8").splitlines()
        if line.strip()
    }
)


@given(st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=60)), max_size=12))
def test_every_claim_is_surer_than_0_and_at_most_1(lines: list[str]) -> None:
    for claim in read("\n\n".join(lines)).claims:
        assert claim.confidence is not None
        assert 0 < claim.confidence <= 1


def grounds_of(extraction: Extraction, kind: type[Claim]) -> Grounds:  # type: ignore[valid-type]
    claim = next(claim for claim in extraction.claims if isinstance(claim, kind))
    return Surroundings(extraction).grounds(claim)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("Alan Roper, 44, of Harwick, was jailed for two years at Harwick Crown Court.", "name"),
        ("Alan Roper, 44, of Harwick, admitted theft. He was jailed for two years.", "pronoun"),
        ("Alan Roper, 44, and Carl Upton, 41, of Harwick, admitted theft. Both were jailed for a year.",
         "several together"),
        ("A 44-year-old man from Harwick was jailed for two years after he admitted theft.", "anonymous"),
    ],
)  # fmt: skip
def test_the_words_for_the_person_are_told(text: str, reference: str) -> None:
    assert grounds_of(read(text), Sentence).reference == reference


def test_passages_that_were_not_understood_are_counted() -> None:
    text = "Alan Roper, 44, of Harwick, admitted theft."
    gaps = " Nobody was jailed." * 3
    assert grounds_of(read(text), Charge).document == DOCUMENTS[0]
    unread = replace(read(text + gaps), unread=read(text + gaps).passages[1:])
    assert grounds_of(unread, Charge).document == DOCUMENTS[2]


STRONG = Grounds("Charge", "Charge admitted", "name", "body", DOCUMENTS[0])


@pytest.mark.parametrize("weaker", ["heading", "quotation"])
def test_a_heading_and_a_quotation_weigh_less_than_the_reporters_own_statement(weaker: str) -> None:
    table = shipped()
    assert confidence(STRONG._replace(place=weaker), table) < confidence(STRONG, table)


@pytest.mark.parametrize("weaker", ["carried over, far", "anonymous", "name nearby"])
def test_a_name_weighs_more_than_what_stands_for_it(weaker: str) -> None:
    table = shipped()
    assert confidence(STRONG._replace(reference=weaker), table) < confidence(STRONG, table)


def test_a_document_that_was_not_understood_weighs_less() -> None:
    table = shipped()
    read_so = [confidence(STRONG._replace(document=document), table) for document in DOCUMENTS]
    assert read_so == sorted(read_so, reverse=True)


def test_a_rule_that_was_never_counted_shifts_nothing() -> None:
    table = shipped()
    without = tuple(row for row in table if row.group != "rule")
    assert confidence(STRONG._replace(rule="Charge new-rule"), table) == confidence(STRONG, without)


def test_the_table_speaks_of_grounds_that_there_are() -> None:
    rows = {(row.group, row.ground) for row in shipped()}
    assert {group for group, _ in rows} == {ALL, *GROUPS}
    assert {ground for group, ground in rows if group == "reference"} <= set(REFERENCES)
    assert {ground for group, ground in rows if group == "place"} <= set(PLACES)
    assert {ground for group, ground in rows if group == "document"} == set(DOCUMENTS)
    assert all(row.right <= row.claims for row in shipped())


@pytest.mark.parametrize("line", ["claim,Charge,10,9", "claim,Charge,ten,9,9.5,0.1"])
def test_a_broken_table_is_named_with_its_line(line: str) -> None:
    with pytest.raises(VocabularyError, match=r"ontology/confidence\.csv:3: expected group, ground, claims"):
        read_table(["# counted", "group,ground,claims,right,expected,log_odds", line])


def test_a_claim_is_right_only_where_gold_says_all_of_it(tmp_path: Path) -> None:
    for name in ("dev04.txt", "dev04.json"):
        shutil.copy(SAMPLE / name, tmp_path / name)
    before = judged(tmp_path)
    assert {type(one.claim) for one in before} >= {Charge, Sentence}
    assert all(one.right for one in before)
    gold = json.loads((tmp_path / "dev04.json").read_text(encoding="utf-8"))
    next(person for person in gold["people"] if person.get("sentences"))["sentences"][0]["term"] = "P99Y"
    (tmp_path / "dev04.json").write_text(json.dumps(gold), encoding="utf-8")
    wrong = [one.claim for one in judged(tmp_path) if not one.right]
    assert [type(claim) for claim in wrong] == [Sentence]
