"""Every shipped question says what it asks, is safe to ask, and is answered from the sample."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.query import NamedQuestion, Result, named, open_dataset, question

SAMPLE = open_dataset(Path(__file__).parent / "data" / "query-sample.ttl")
EXAMPLES = {"everything-about-a-person": {"person": "Roper"}}
_HOSTILE = '") } INSERT DATA { <a:b> <a:c> "'


def _ask(name: str, **params: str) -> list[dict[str, object]]:
    return list(question(name).ask(SAMPLE, params).rows())


@pytest.mark.parametrize("each", named(), ids=lambda each: each.name)
def test_each_question_is_described_and_answered(each: NamedQuestion) -> None:
    assert re.fullmatch(r"[a-z][a-z-]+", each.name)
    assert each.title[0].isupper()
    assert not each.title.endswith(".")
    assert each.description.endswith(".")
    for parameter in each.parameters:
        assert parameter.description
        assert parameter.example
    answer: Result = each.ask(SAMPLE, EXAMPLES.get(each.name))
    assert answer.rows(), each.name


@pytest.mark.parametrize(
    ("each", "parameter"),
    [(each, p.name) for each in named() for p in each.parameters if p.type == "text"],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_no_parameter_can_break_out(each: NamedQuestion, parameter: str) -> None:
    params = dict(EXAMPLES.get(each.name, {})) | {parameter: _HOSTILE}
    assert isinstance(each.ask(SAMPLE, params).rows(), list)


def test_there_are_at_least_eighteen() -> None:
    assert len(named()) >= 18


def test_who_was_sentenced_at_a_court() -> None:
    rows = _ask("sentenced-at-court", court="saltby")
    assert [(row["person"], row["sentence"], row["term"]) for row in rows] == [
        ("Nora Quill", "Suspended sentence", "P1Y6M")
    ]


def test_convictions_count_people_once_over_documents() -> None:
    rows = {row["slug"]: (row["people"], row["documents"]) for row in _ask("convictions-by-offence")}
    assert rows == {"make-indecent-images": (1, 2), "fraud": (1, 1)}
    assert len(_ask("convictions-by-offence", group="fraud")) == 1


def test_officers_and_their_cases() -> None:
    assert [(row["officer"], row["person"]) for row in _ask("officers-and-cases")] == [("Dee Marsh", "Alan Roper")]


def test_arrest_to_sentence_in_days() -> None:
    assert [(row["person"], row["days"]) for row in _ask("arrest-to-sentence")] == [("Alan Roper", 448)]


def test_median_term() -> None:
    (row,) = _ask("median-term-by-offence")
    assert (row["terms"], row["median_months"]) == (2, 33)


def test_documents_that_disagree() -> None:
    assert {(row["about"], row["first"], row["second"]) for row in _ask("documents-that-disagree")} == {
        ("age", 45, 44),
        ("length of imprisonment", "P3Y", "P2Y6M"),
    }


def test_documents_that_disagree_on_a_verdict(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "data" / "query-sample.ttl").read_text(encoding="utf-8")
    text += """
c:x1 a polit:Charge ; polit:document doc:gazette-01 ; polit:person p:nora-quill ; polit:offence offence:fraud ;
    polit:verdict verdict:not-guilty .
c:x2 a polit:Charge ; polit:document doc:gazette-01 ; polit:person p:ivo-tarn ; polit:offence offence:money-laundering ;
    polit:verdict verdict:pending .
"""
    (tmp_path / "more.ttl").write_text(text, encoding="utf-8")
    rows = question("documents-that-disagree").ask(open_dataset(tmp_path / "more.ttl")).rows()
    assert [tuple(row.values()) for row in rows if row["about"] == "verdict on Fraud"] == [
        ("Nora Quill", "verdict on Fraud", "Not guilty", "gazette-01", "Guilty", "wexland-02")
    ]
    assert len(rows) == 3  # who is still awaiting trial in one of them was cleared later


def test_what_other_papers_copied_is_not_counted_again(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "data" / "query-sample.ttl").read_text(encoding="utf-8")
    (tmp_path / "copied.ttl").write_text(text + "doc:gazette-01 polit:copyOf doc:wexland-01 .\n", encoding="utf-8")
    copied = open_dataset(tmp_path / "copied.ttl")

    def asked(name: str, of: str) -> list[list[object]]:
        return [[row[of] for row in question(name).ask(data).rows()] for data in (SAMPLE, copied)]

    assert asked("charges-by-plea", "no_plea_stated") == [[1, 1, 0], [0, 0, 0]]
    assert asked("courts-by-sentences", "documents") == [[2, 1], [1, 1]]
    assert asked("courts-by-sentences", "median_months") == [[33, None], [30, None]]


def test_acquitted_and_hearings_to_come() -> None:
    assert [row["person"] for row in _ask("acquitted")] == ["Ivo Tarn"]
    assert [str(row["date"]) for row in _ask("hearings-to-come")] == ["2032-02-02"]
    assert len(_ask("hearings-to-come", **{"from": "2031-05-01"})) == 2


@pytest.mark.parametrize(
    ("name", "params", "words"),
    [
        ("sentenced-at-cort", {}, "Did you mean sentenced-at-court"),
        ("everything-about-a-person", {}, "needs person"),
        ("acquitted", {"court": "x"}, "no parameter 'court'"),
        ("longest-sentences", {"at_least": "many"}, "expected a number"),
    ],
)
def test_a_wrong_call_says_what_is_right(name: str, params: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        question(name).ask(SAMPLE, params)


def test_a_second_name_or_quote_makes_no_second_row(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "data" / "query-sample.ttl").read_text(encoding="utf-8")
    text += """
p:alan-roper foaf:name "A Roper" . p:ivo-tarn foaf:name "Tarn" . p:dee-marsh foaf:name "Marsh" .
c:d7 polit:evidence e:more . c:s1 polit:evidence e:more . c:a2 polit:evidence e:more . c:z1 polit:evidence e:more .
e:more oa:exact "more" ; oa:prefix "" ; oa:suffix "" ; oa:start 900 ; oa:end 904 .
"""
    (tmp_path / "more.ttl").write_text(text, encoding="utf-8")
    more = open_dataset(tmp_path / "more.ttl")
    for each in named():
        if each.name != "everything-about-a-person":
            assert each.ask(more).rows() == each.ask(SAMPLE).rows(), each.name
