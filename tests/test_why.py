"""``kg why``, ``kg identity`` and ``kg decide`` on a small dataset: each verdict with its reasons."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import cli
from kg.identity import read_decisions, record, resolve
from kg.pipeline import Reading, build, understand
from kg.query import open_dataset
from kg.query.mentions import named, read_mentions

STORIES = {
    "charge": "Alan Roper, 44, of Harwick, has been charged with burglary. He will appear at Harwick Crown Court.",
    "jailed": "Alan Roper, 44, of Harwick, was jailed for two years at Harwick Crown Court on 5 May 2031 for burglary.",
    "other": "Alan Roper, 19, of Moreby, was jailed for a year at Moreby Crown Court on 6 May 2031 for robbery.",
    "officer": "Detective Constable Dee Marsh, of Wessex Police, said: “We are glad.”",
}


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("why")
    for name, text in STORIES.items():
        (folder / f"{name}.txt").write_text(f"Published: 7 May 2031\n\n{text}\n")
    build(Reading([folder]), folder / "out", view=False)
    return folder / "out"


def run(*arguments: object, input: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=input)


def test_a_joined_pair_is_explained_with_weights_and_quotes(dataset: Path) -> None:
    said = run("why", dataset, "charge#Alan Roper", "jailed#Alan Roper").output
    assert "name: same full name, rare" in said
    assert "town: same town" in said
    assert "jailed for two years at Harwick Crown Court" in said
    assert "The model says: one person." in said
    assert "one node" in said


def test_a_pair_that_was_kept_apart_is_explained_too(dataset: Path) -> None:
    said = run("why", dataset, "jailed#Alan Roper", "other#Alan Roper").output
    assert "ages contradict" in said
    assert "(against)" in said
    assert "Probability that they are one: 0.0000" in said
    assert "Kept apart by: ages contradict" in said
    assert "two nodes" in said


def test_a_name_means_all_who_bear_it(dataset: Path) -> None:
    said = run("why", dataset, "Alan Roper", "Alan Roper").output
    assert "Other pairs of mentions:" in said
    assert said.count("two nodes") == 2


def test_an_address_that_was_replaced_still_leads_there(dataset: Path) -> None:
    replaced = open_dataset(dataset).query("SELECT ?old WHERE { ?old dcterms:isReplacedBy ?new }").rows()
    assert replaced
    assert run("why", dataset, replaced[0]["old"], "other#Alan Roper").exit_code == 0


def test_an_unknown_name_is_named(dataset: Path) -> None:
    result = run("why", dataset, "Nobody Here", "Alan Roper")
    assert result.exit_code == 2
    assert "Nobody Here" in result.output


def test_the_closest_calls_are_listed(dataset: Path) -> None:
    said = run("identity", dataset).output
    assert "Alan Roper (charge)" in said
    assert "Alan Roper (jailed)" in said
    assert "(other)" not in said  # what one level alone keeps apart is no close call


def test_a_decision_is_shown_written_and_obeyed(dataset: Path, tmp_path: Path) -> None:
    file = tmp_path / "decisions.csv"
    pair = ("charge#Alan Roper", "jailed#Alan Roper")
    result = run("decide", dataset, *pair, "--decisions", file, "--who", "Kim", input="different\n")
    assert result.exit_code == 0, result.output
    assert "town: same town" in result.output
    assert "different added" in result.output
    reading = Reading([dataset.parent / f"{name}.txt" for name in STORIES])
    build(reading, tmp_path / "out", view=False, decisions=read_decisions(file))
    said = run("why", tmp_path / "out", "charge#Alan Roper", "jailed#Alan Roper", "--decisions", file).output
    assert "two nodes" in said
    assert "Decided: different, by Kim" in said


def test_what_is_read_back_from_a_graph_is_what_was_compared(dataset: Path) -> None:
    reading = Reading([dataset.parent / f"{name}.txt" for name in STORIES])
    extractions = list(understand(reading, reading.problems))
    identity = resolve(extractions)
    own = {}
    for extraction in extractions:
        ids = {one.key: identity.entity(extraction.document.id, one.key) for one in extraction.subjects}
        paths = {key: entity.iri("https://w3id.org/polit-kg/id/") for key, entity in ids.items()}
        for facts in record(extraction).circumstances(paths, {}):
            own[facts.document, facts.form] = facts
    assert {(one.facts.document, one.facts.form): one.facts for one in read_mentions(open_dataset(dataset))} == own


def test_of_some_documents_the_same_is_read_as_among_all(dataset: Path) -> None:
    data = open_dataset(dataset)
    everything = read_mentions(data)
    assert {one.mention.document for one in everything} == set(STORIES)
    some = {one.document.iri for one in everything if one.mention.document in ("charge", "officer")}
    assert read_mentions(data, some) == [one for one in everything if one.document.iri in some]
    assert named(data, "Alan Roper") == [one for one in everything if one.name == "Alan Roper"]
    (officer,) = (one for one in everything if one.name == "Dee Marsh")
    assert named(data, officer.person) == named(data, "officer#Dee Marsh") == [officer]
