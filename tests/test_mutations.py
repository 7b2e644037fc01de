"""The same story in other words and another print says the same: of nobody else, and of nobody who is kept out."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import mutations as told
import pytest
from marked import vocabulary
from mutations import Mutation, together

from kg.evaluate import Report, evaluate

CORPORA = ("corpus/dev", "corpus/dev-b")
SAME = {
    "other-names": told.other_names,
    "other-ages-towns-and-courts": together(told.other_ages, told.other_towns, told.other_courts),
    "paragraphs-moved": told.paragraphs_moved,
    "as-typed": together(told.straight_quotes, told.other_dashes, told.two_spaces, told.other_line_ends),
    "as-printed": together(told.curly_quotes, told.hard_spaces, told.decomposed, told.wrapped),
}
"""What changes no claim but for the names in it."""

ROBUST = 0.995
"""The share of what was understood before that is understood after: a shorter name may fill a passage differently."""

NAMESAKES = 0.9
"""The same where everybody around the case bears the defendant's surname: much is left open then, rightly."""


@pytest.mark.parametrize("corpus", CORPORA)
@pytest.mark.parametrize("mutation", SAME.values(), ids=SAME)
def test_the_same_story_says_the_same(corpus: str, mutation: Mutation, shared: Path, tmp_path: Path) -> None:
    before, after = scored(shared / corpus), score_of(shared / corpus, mutation, tmp_path)
    assert after.documents == before.documents
    assert after.false_accusations == before.false_accusations == ()
    assert after.kept_out_names == before.kept_out_names == ()
    assert after.total.tp >= ROBUST * before.total.tp
    assert after.total.fp <= before.total.fp + (1 - ROBUST) * before.total.tp


@pytest.mark.parametrize("corpus", CORPORA)
def test_nobody_is_accused_in_the_place_of_a_namesake(corpus: str, shared: Path, tmp_path: Path) -> None:
    before, after = scored(shared / corpus), score_of(shared / corpus, told.one_surname, tmp_path)
    # Whoever is left open by name may still be told of as "a man of 40": that is nobody else.
    assert [accusation for accusation in after.false_accusations if "unnamed" not in accusation.who] == []
    assert after.kept_out_names == ()
    assert after.total.tp >= NAMESAKES * before.total.tp


@pytest.mark.parametrize("mutation", [*SAME.values(), told.one_surname], ids=[*SAME, "one-surname"])
def test_each_mutation_changes_something(mutation: Mutation, shared: Path) -> None:
    texts = [source(gold).read_text(encoding="utf-8") for gold in golds(shared / CORPORA[0])]
    stories = [json.loads(gold.read_text(encoding="utf-8")) for gold in golds(shared / CORPORA[0])]
    changed = [mutation(text, story, vocabulary())[0] != text for text, story in zip(texts, stories, strict=True)]
    assert sum(changed) > len(changed) / 3


@cache
def scored(folder: Path) -> Report:
    """The score of a corpus as it is."""
    return evaluate(folder)


def score_of(folder: Path, mutation: Mutation, into: Path) -> Report:
    """The score of a corpus whose texts and gold were changed."""
    for gold in golds(folder):
        text, story = mutation(
            source(gold).read_text(encoding="utf-8"), json.loads(gold.read_text(encoding="utf-8")), vocabulary()
        )
        (into / source(gold).name).write_text(text, encoding="utf-8", newline="")
        (into / gold.name).write_text(json.dumps(story), encoding="utf-8")
    return evaluate(into)


def golds(folder: Path) -> list[Path]:
    """The gold files of a corpus."""
    return [path for path in sorted(folder.glob("*.json")) if path.name != "entities.json"]


def source(gold: Path) -> Path:
    """The text that a gold file stands beside."""
    return next(path for path in gold.parent.glob(f"{gold.stem}.*") if path.suffix != ".json")
