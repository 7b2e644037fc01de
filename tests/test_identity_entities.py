"""Who is who against the gold of the seeds and the corpora: nobody joined wrongly, hardly anybody missed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_identity import offender

from kg.cli import cli
from kg.errors import DatasetError
from kg.evaluate.entities import EntityReport, GoldEntity, evaluate_entities, read_entities
from kg.identity import fold, resolve
from kg.pipeline import Reading, understand


def scored(folder: Path) -> EntityReport:
    reading = Reading([folder])
    extractions = tuple(understand(reading, reading.problems))
    return evaluate_entities(read_entities(folder / "entities.json"), extractions, resolve(extractions))


@pytest.mark.parametrize("corpus", ["seeds", "corpus/dev", "corpus/dev-b"])
def test_nobody_is_joined_wrongly_and_hardly_anybody_is_missed(shared: Path, corpus: str) -> None:
    report = scored(shared / corpus)
    assert not report.wrong
    assert report.figures["all"].recall >= 0.97
    assert report.figures["person"].recall >= 0.95


def test_the_people_and_the_team_of_the_seeds_are_one_each_with_all_their_names(shared: Path) -> None:
    folder = shared / "seeds"
    reading = Reading([folder])
    extractions = tuple(understand(reading, reading.problems))
    identity = resolve(extractions)
    documents: dict[str, set[str]] = {}
    for extraction in extractions:
        for subject in extraction.subjects:
            id = identity.entity(extraction.document.id, subject.key).id
            documents.setdefault(id, set()).add(extraction.document.id)
    over = sorted((len(found) for id, found in documents.items() if id.startswith("person/")), reverse=True)
    assert over[:4] == [3, 2, 2, 1]
    (team,) = (id for id, found in documents.items() if id.startswith("team/") and len(found) == 5)
    written = {name for one in read_entities(folder / "entities.json") if one.type == "team" for _, name in one.members}
    assert {fold(name or "") for name in written} <= {fold(label) for label in identity.by_id[team].labels}
    assert len(written) > 1


def test_figures_count_pairs_and_mentions() -> None:
    stories = [offender(id, "Alan Roper", age=44, locality="Harwick") for id in "abc"]
    stories.append(offender("d", "Alan Roper", age=20))
    gold = [
        GoldEntity("person", "Alan Roper", (("a", "Alan Roper"), ("b", "Alan Roper"), ("d", "Alan Roper"))),
        GoldEntity("person", "Alan Roper", (("c", "Alan Roper"), ("c", None))),
    ]
    report = evaluate_entities(gold, stories, resolve(stories))
    figures = report.figures["person"]
    assert (figures.right, figures.joined, figures.gold, figures.mentions) == (1, 3, 4, 5)
    assert figures.cubed_precision == pytest.approx(2 / 3 + 2 / 3 + 1 / 3 + 1 + 1)
    assert figures.cubed_recall == pytest.approx(2 / 3 + 2 / 3 + 1 / 3 + 1 / 2 + 1 / 2)
    assert len(report.wrong) == 2
    assert len(report.missing) == 3


def test_the_command_prints_figures_by_type(tmp_path: Path) -> None:
    quote = "Alan Roper, 44, of Harwick, was jailed for two years at Harwick Crown Court on 5 May 2031 for burglary."
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(quote)
    file = tmp_path / "entities.json"
    gold = [{"type": "person", "name": "Alan Roper", "members": [["a", "Alan Roper"], ["b", "Roper"]]}]
    file.write_text(json.dumps(gold))
    result = CliRunner().invoke(cli, ["evaluate", "--entities", str(file), "--errors"])
    assert result.exit_code == 0, result.output
    assert "person              1   1.000   1.000   1.000   1.000" in result.output
    assert "joined wrongly: none" in result.output
    gold = [{"type": "person", "name": name, "members": [[name, "Alan Roper"]]} for name in "ab"]
    file.write_text(json.dumps(gold))
    result = CliRunner().invoke(cli, ["evaluate", "--entities", str(file), "--format", "json"])
    assert result.exit_code == 1
    assert json.loads(result.output)["wrong"] == ["person: Alan Roper (a) and Alan Roper (b)"]


def test_a_file_that_is_no_gold_is_named(tmp_path: Path) -> None:
    file = tmp_path / "entities.json"
    file.write_text("{}")
    assert read_entities(file) == []
    file.write_text('[{"type": "person"}]')
    with pytest.raises(DatasetError, match=r"entities\.json.*members"):
        read_entities(file)
