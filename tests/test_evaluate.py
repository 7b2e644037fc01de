"""Scoring: perfect reading scores 1, each error counts once, and accusations and leaks are found."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from golden import GoldRelease
from made import vocabulary

from kg.errors import DatasetError
from kg.evaluate import Report, report_lines, score
from kg.evaluate.facts import length, money
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.story import Story
from kg.graph import BASE, sections, turtle
from kg.identity import resolve

TEXT = "Alan Roper and Cal Stone robbed Ann Lee. Mrs Lee said so.\nA man of 30 was fined. DC Dee Marsh spoke.\n"
GOLD: dict[str, Any] = {
    "document": {"issued": "2031-05-06", "publisher": "Wessex Police"},
    "people": [
        {
            "name": "Alan Roper", "role": "offender", "status": "convicted", "age": 44, "locality": "Harwick",
            "investigated_by": ["Online Abuse Unit"],
            "charges": [
                {"offence": "robbery", "counts": 3, "plea": "guilty", "verdict": "guilty"},
                {"offence": "affray", "plea": "not-guilty", "verdict": "not-guilty"},
            ],
            "sentences": [
                {"kind": "imprisonment", "court": "Harwick Crown Court", "date": "2031-05-05", "term": "P18M"}],
            "orders": [{"kind": "restraining-order", "term": "indefinite"}],
            "arrests": [{"date": "2030-02"}],
            "hearings": [{"court": "Harwick Crown Court", "date": "2031-05-05", "kind": "sentence"}],
            "seizures": [{"item": "cash", "quantity": 1200, "qualifier": "more-than"}],
        },
        {"name": "Cal Stone", "role": "accused", "status": "charged",
         "charges": [{"offence": "robbery", "verdict": "pending"}]},
        {"name": None, "role": "offender", "status": "convicted", "age": 30,
         "sentences": [{"kind": "fine", "amount": 250}]},
        {"name": None, "role": "accused", "status": "arrested", "age": 51},
        {"name": "Dee Marsh", "role": "officer", "rank": "detective-constable", "force": "Wessex Police",
         "team": "Online Abuse Unit", "leads": "Online Abuse Unit", "investigated": ["Alan Roper"]},
    ],
    "courts": ["Harwick Crown Court"], "forces": ["Wessex Police"],
    "teams": [{"name": "Online Abuse Unit", "abbreviation": "OAU", "force": "Wessex Police"}],
    "support": ["Harbour Line"], "organisations": ["Harwick Borough Council"],
    "statistics": [{"subject": "Online Abuse Unit", "measure": "arrests", "value": 84, "qualifier": "exact",
                    "start": "2030-06-01", "end": "2031-05-31"}],
    "never": ["Ann Lee"],
}  # fmt: skip

Change = Callable[[dict[str, Any]], object]


def predicted(said: dict[str, Any], id: str = "a", text: str = TEXT) -> str:
    extractions = [GoldRelease(id, text, said).extraction()]
    return "".join(turtle(sections(extractions, resolve(extractions), vocabulary()), BASE))


def scored(change: Change = lambda said: None, never: tuple[str, ...] = ("Ann Lee", "Mrs Lee")) -> Report:
    """The score of a reading that is perfect but for one change; reading withholds ``never``."""
    said = copy.deepcopy(GOLD)
    said["never"] = list(never)
    change(said)
    return score(predicted(said), {"a": Gold("a", Story(GOLD), tuple(GOLD["never"]))})


def wrong_and_missing(report: Report) -> tuple[list[str], list[str]]:
    errors = report.errors.get("a")
    return ([fact[0] for fact in errors.wrong], [fact[0] for fact in errors.missing]) if errors else ([], [])


def roper(said: dict[str, Any]) -> dict[str, Any]:
    person: dict[str, Any] = said["people"][0]
    return person


def test_perfect_reading_scores_one() -> None:
    report = scored()
    assert report.total.f1 == 1.0
    assert report.errors == {}
    assert report.false_accusations == ()
    assert report.kept_out_names == ()
    assert len(report.rows) >= 30


def put(*path: Any) -> Change:
    """A change: the last of ``path`` is put where the others lead."""
    *way, last, value = path

    def change(said: Any) -> None:
        for step in way:
            said = said[step]
        said[last] = value

    return change


@pytest.mark.parametrize(
    ("type_", "change"),
    [
        ("status", put("people", 1, "status", "arrested")),
        ("age", put("people", 0, "age", 45)),
        ("locality", put("people", 0, "locality", "Moreby")),
        ("rank", put("people", 4, "rank", "detective-sergeant")),
        ("counts", put("people", 0, "charges", 0, "counts", 2)),
        ("plea", put("people", 0, "charges", 0, "plea", "not-guilty")),
        ("verdict", put("people", 1, "charges", 0, "verdict", "dropped")),
        ("sentence", put("people", 0, "sentences", 0, "term", "P2Y")),
        ("sentence", put("people", 2, "sentences", 0, "amount", 300)),
        ("sentence date", put("people", 0, "sentences", 0, "date", "2031-05-04")),
        ("order", put("people", 0, "orders", 0, "kind", "sex-offenders-register")),
        ("order term", put("people", 0, "orders", 0, "term", "P10Y")),
        ("arrest", put("people", 0, "arrests", 0, "date", "2030-03")),
        ("hearing", put("people", 0, "hearings", 0, "kind", "plea")),
        ("seizure", put("people", 0, "seizures", 0, "quantity", 1300)),
        ("statistic", put("statistics", 0, "value", 85)),
        ("period", put("statistics", 0, "end", "2031-04-30")),
        ("support", put("support", 0, "Lantern Trust")),
        ("organisation", put("organisations", 0, "Harwick Town Council")),
        ("issued", put("document", "issued", "2031-05-07")),
        ("publisher", put("document", "publisher", "Harwick Herald")),
        ("investigated by", put("people", 0, "investigated_by", ["Wessex Police"])),
        ("age", put("people", 2, "age", 31)),
    ],
)
def test_each_kind_of_error_is_counted_once(type_: str, change: Change) -> None:
    kinds = [type_, "order term"] if type_ == "order" else [type_]
    assert wrong_and_missing(scored(change)) == (kinds, kinds)


@pytest.mark.parametrize(
    ("type_", "change"),
    [
        ("mode", put("people", 0, "charges", 0, "mode", "attempt")),
        ("custody", put("people", 0, "sentences", 0, "custody", "P1Y")),
        ("team of person", put("people", 0, "team", "Online Abuse Unit")),
    ],
)
def test_what_is_not_in_the_gold_is_wrong(type_: str, change: Change) -> None:
    assert wrong_and_missing(scored(change)) == ([type_], [])


def test_what_is_not_scored_counts_neither_way() -> None:
    for change in (
        put("people", 0, "charges", 1, "plea", "guilty"),
        put("people", 0, "seizures", 0, "qualifier", "exact"),
        put("people", 0, "orders", 0, "amount", 100),
        put("people", 0, "arrests", 0, "place", "Moreby"),
    ):
        assert scored(change).total.f1 == 1.0


def test_names_are_compared_folded_and_by_any_label_and_lengths_by_value() -> None:
    def otherwise(said: dict[str, Any]) -> None:
        said["forces"] = ["the WESSEX police"]
        said["teams"][0] |= {"name": "OAU", "force": "the WESSEX police"}
        said["teams"][0].pop("abbreviation")
        said["statistics"][0]["subject"] = "OAU"
        said["people"][0] |= {"name": "ALAN ROPER", "investigated_by": ["OAU"]}
        said["people"][0]["sentences"][0]["term"] = "P1Y6M"
        said["people"][4] |= {
            "team": "OAU",
            "leads": "OAU",
            "force": "the WESSEX police",
            "investigated": ["ALAN ROPER"],
        }

    assert wrong_and_missing(scored(otherwise)) == ([], [])
    assert length("P2W") == length("P14D") != length("P15D")
    assert length("PT150H") != length("P150D")
    assert money(250) == money("250.00") == money(250.0)


def test_anonymous_people_are_told_apart_by_what_is_said_of_them() -> None:
    def swapped(said: dict[str, Any]) -> None:
        said["people"][2], said["people"][3] = said["people"][3], said["people"][2]

    assert scored(swapped).total.f1 == 1.0
    without = scored(lambda said: said["people"].pop(3))
    assert wrong_and_missing(without) == ([], ["age", "person", "status"])
    third = {"name": None, "role": "accused", "status": "arrested", "age": 19}
    further = scored(lambda said: said["people"].append(third))
    assert wrong_and_missing(further) == (["age", "person", "status"], [])
    assert [entry.what for entry in further.false_accusations] == ["called accused"]


def accusations(change: Change) -> list[tuple[str, str]]:
    return [(entry.who, entry.what) for entry in scored(change).false_accusations]


def test_false_accusations_are_found() -> None:
    assert accusations(put("people", 4, "role", "accused")) == [("dee marsh", "called accused")]
    assert accusations(put("people", 1, "role", "offender")) == [("cal stone", "called an offender")]
    assert accusations(put("people", 1, "status", "convicted")) == [("cal stone", "typed polit:Offender")]
    assert accusations(put("people", 1, "charges", 0, "verdict", "guilty")) == [
        ("cal stone", "convicted of robbery"),
        ("cal stone", "polit:convictedOf robbery"),
    ]
    assert accusations(put("people", 0, "charges", 0, "offence", "burglary")) == [
        ("alan roper", "convicted of burglary"),
        ("alan roper", "polit:convictedOf burglary"),
    ]
    stranger = {"name": "Jo Field", "role": "offender", "status": "convicted"}
    assert accusations(lambda said: said["people"].append(stranger)) == [
        ("jo field", "called an offender"),
        ("jo field", "typed polit:Offender"),
    ]


def test_an_offender_called_accused_is_wrong_but_not_falsely_accused() -> None:
    assert accusations(put("people", 0, "role", "accused")) == []


def test_kept_out_names_are_found_in_every_form() -> None:
    assert [leak.name for leak in scored(never=()).kept_out_names] == ["Ann Lee"] * len(scored(never=()).kept_out_names)
    assert scored(never=()).kept_out_names
    assert scored(never=("Ann Lee",)).kept_out_names, "the title and surname still stand there"
    assert scored(never=("Mrs Lee", "Lee")).kept_out_names, "the first name alone still stands there"


def test_a_namesake_in_another_document_is_no_leak() -> None:
    other = {**GOLD, "people": [{"name": "Ann Lee", "role": "officer"}], "never": [], "statistics": [], "support": []}
    both = [GoldRelease("b", "DC Ann Lee spoke.\n", other).extraction()]
    said = {**GOLD, "never": ["Ann Lee", "Mrs Lee"]}
    both.append(GoldRelease("a", TEXT, said).extraction())
    text = "".join(turtle(sections(both, resolve(both), vocabulary()), BASE))
    golds = {"a": Gold("a", Story(GOLD), ("Ann Lee",)), "b": Gold("b", Story(other), ())}
    report = score(text, golds)
    assert report.kept_out_names == ()
    assert report.total.f1 == 1.0


def test_a_first_name_alone_is_looked_for_in_its_own_document_only() -> None:
    other = {**GOLD, "people": [{"name": "Joan Roe", "role": "officer"}], "never": [], "statistics": [], "support": []}
    both = [GoldRelease("b", "DC Joan Roe spoke.\n", other).extraction()]
    both.append(GoldRelease("a", TEXT, {**GOLD, "never": ["Ann Lee", "Mrs Lee"]}).extraction())
    text = "".join(turtle(sections(both, resolve(both), vocabulary()), BASE))
    golds = {"a": Gold("a", Story(GOLD), ("Joan",)), "b": Gold("b", Story(other), ())}
    assert score(text, golds).kept_out_names == ()
    golds["b"] = Gold("b", Story({**other, "people": []}), ("Joan",))
    assert {leak.document for leak in score(text, golds).kept_out_names} == {"b"}


def test_a_document_whose_id_is_withheld_is_still_scored() -> None:
    said = {**GOLD, "never": ["Ann Lee", "Mrs Lee"]}
    report = score(
        predicted(said, "ann-lee-robbed"), {"ann-lee-robbed": Gold("ann-lee-robbed", Story(GOLD), ("Ann Lee",))}
    )
    assert report.total.f1 == 1.0
    assert report.kept_out_names == ()


def test_a_document_that_was_not_read_is_missing_whole() -> None:
    report = score("", {"a": Gold("a", Story(GOLD), ())})
    assert report.total.tp == report.total.fp == 0
    assert report.total.recall == 0.0
    assert report.total.f1 == 0.0


def test_the_report_as_text_and_as_json() -> None:
    report = scored(put("people", 0, "age", 45))
    lines = report_lines(report, errors=True)
    assert any(line.startswith("total") for line in lines)
    assert "  + age: alan roper · 45" in lines
    assert "  - age: alan roper · 44" in lines
    assert not any(line.startswith("  +") for line in report_lines(report))
    assert json.loads(json.dumps(report.as_dict()))["total"]["fp"] == 1


def test_gold_is_read_by_document_id(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    for name in ("a.json", "more/b.json", "entities.json"):
        (tmp_path / name).write_text(json.dumps(GOLD), encoding="utf-8")
    assert list(read_gold(tmp_path)) == ["a", "more/b"]
    assert list(read_gold(tmp_path, lambda id: id != "a")) == ["more/b"]
    with pytest.raises(DatasetError, match="no gold"):
        read_gold(tmp_path, lambda id: False)
    (tmp_path / "c.json").write_text("{", encoding="utf-8")
    with pytest.raises(DatasetError, match="not JSON"):
        read_gold(tmp_path)


def test_perfect_reading_of_the_seeds_scores_one(shared: Path) -> None:
    from kg.vocabulary import load

    golds = read_gold(shared / "seeds")
    texts = {id: (shared / "seeds" / f"{id}.txt").read_text(encoding="utf-8") for id in golds}
    extractions = [GoldRelease(id, texts[id], gold.story.said).extraction() for id, gold in golds.items()]
    report = score("".join(turtle(sections(extractions, resolve(extractions), load()), BASE)), golds)
    assert report.total.f1 == 1.0
    assert report.false_accusations == ()
