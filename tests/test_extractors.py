"""Extractors of others: found when installed, held to the laws, left out on demand."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from marked import document, vocabulary

from kg.errors import ExtractorError
from kg.extract import Installed, extract, quoted
from kg.model import Appearance, Arrest, Charge, Claim, Evidence, Extraction, Seizure, Sentence, Span, Statistic

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    "Alan Roper, 44, of Mill Lane, Harwick, was jailed for six years at Basildon Crown Court on Monday after he "
    "admitted conspiracy to supply cocaine.\n\n"
    "Carl Upton, 41, of Harwick, is charged with theft from Ann Lee.\n\n"
    "Police seized his BMW X5 at the home of Ann Lee. Detective Constable Dee Marsh, of Essex Police, said: "
    "“We are pleased.”"
)


def understood(*claims: Callable[[Extraction], Any]) -> Extraction:
    """What is understood of TEXT with an extractor that makes these claims."""

    def extractor(_: object, __: object, so_far: Extraction) -> Iterable[Claim]:
        return [claim(so_far) for claim in claims]

    return extract(document(TEXT), vocabulary(), [Installed("cars", "someones-cars 1.0", extractor)])


def key(extraction: Extraction, name: str) -> str:
    return next(subject.key for subject in extraction.subjects if subject.name == name)


def quote(extraction: Extraction, words: str) -> tuple[Evidence, ...]:
    at = TEXT.index(words)
    return (quoted(extraction, at, at + len(words), "made"),)


def seizure(extraction: Extraction, **other: Any) -> Seizure:
    fields = {
        "person": key(extraction, "Alan Roper"), "item": "vehicle", "quantity": 1,
        "evidence": quote(extraction, "seized his BMW X5"),
    }  # fmt: skip
    return Seizure(**{**fields, **other})


def test_a_claim_is_added_with_half_the_odds_of_the_rules() -> None:
    before = extract(document(TEXT), vocabulary(), [])
    after = understood(seizure)
    (added,) = [claim for claim in after.claims if claim not in before.claims]
    assert replace(added, confidence=None) == seizure(before)
    assert added.confidence is not None
    assert 0 < added.confidence < 1
    assert after.subjects == before.subjects


def test_a_claim_keeps_the_confidence_that_it_brings() -> None:
    assert understood(lambda so_far: seizure(so_far, confidence=0.25)).claims[-1].confidence == 0.25


def test_what_the_rules_have_said_is_not_said_twice() -> None:
    before = extract(document(TEXT), vocabulary(), [])
    sentence = next(claim for claim in before.claims if isinstance(claim, Sentence))
    assert understood(lambda _: replace(sentence, confidence=None), seizure, seizure).claims[:-1] == before.claims


REFUSED: dict[str, tuple[Callable[[Extraction], Any], str]] = {
    "no claim": (lambda _: "seized", "str is no claim"),
    "appearance": (
        lambda so_far: Appearance(person=key(so_far, "Alan Roper"), role="offender", evidence=quote(so_far, "Alan")),
        "who appears in a document, and as what, is not for an extractor to say",
    ),
    "no evidence": (lambda so_far: seizure(so_far, evidence=()), "Seizure: it has no evidence"),
    "beyond the text": (
        lambda so_far: seizure(so_far, evidence=(Evidence(Span(0, 9000), so_far.passages[0].span, "made"),)),
        "its quote, 0 to 9000, is not in a passage of the text",
    ),
    "made-up passage": (
        lambda so_far: seizure(so_far, evidence=(Evidence(Span(0, 9), Span(0, 400), "made"),)),
        "its quote, 0 to 9, is not in a passage",
    ),
    "unknown person": (lambda so_far: seizure(so_far, person="person-9999"), "person 'person-9999' is no key"),
    "victim by name": (lambda so_far: seizure(so_far, person="Ann Lee"), "somebody who is kept out"),
    "victim by place": (
        lambda so_far: seizure(so_far, person=f"person-{TEXT.index('Ann Lee')}"),
        "somebody who is kept out",
    ),
    "officer": (
        lambda so_far: seizure(so_far, person=key(so_far, "Dee Marsh")),
        "is neither an offender nor accused in this document",
    ),
    "conviction": (
        lambda so_far: Charge(
            person=key(so_far, "Carl Upton"), offence="theft", verdict="guilty", evidence=quote(so_far, "charged")
        ),
        "is not convicted in this document",
    ),
    "sentence": (
        lambda so_far: Sentence(
            person=key(so_far, "Carl Upton"), kind="imprisonment", evidence=quote(so_far, "charged")
        ),
        "is not convicted in this document",
    ),
    "slug": (lambda so_far: seizure(so_far, item="bmw"), "item 'bmw' is no item of the vocabulary"),
    "type": (lambda so_far: seizure(so_far, quantity="one"), "quantity is 'one', which is no int | None"),
    "confidence": (lambda so_far: seizure(so_far, confidence=1.5), "confidence is 1.5"),
    "kind of body": (
        lambda so_far: Arrest(
            person=key(so_far, "Alan Roper"), place=key(so_far, "Carl Upton"), evidence=quote(so_far, "Alan")
        ),
        "is no key of a place",
    ),
    "statistic of a person": (
        lambda so_far: Statistic(
            subject=key(so_far, "Alan Roper"), measure="arrests", value=3, qualifier="exact",
            evidence=quote(so_far, "Alan"),
        ),
        "is no key of a team or force",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_claim_that_breaks_the_terms_stops_the_run_and_names_whose_it_is(case: str) -> None:
    claim, reason = REFUSED[case]
    with pytest.raises(ExtractorError) as caught:
        understood(claim)
    message = str(caught.value)
    assert reason in message
    assert "extractor cars of someones-cars 1.0" in message
    assert "--no-plugins" in message
    if case.startswith("victim"):
        assert "Ann Lee" not in message.replace("'Ann Lee'", "")


def test_a_failure_names_whose_it_is() -> None:
    def fails(*_: object) -> list[Claim]:
        raise ValueError("no idea")

    with pytest.raises(
        ExtractorError, match=r"extractor cars of someones-cars 1\.0 failed on story: ValueError: no idea"
    ):
        extract(document(TEXT), vocabulary(), [Installed("cars", "someones-cars 1.0", fails)])


def test_a_quote_is_some_words_of_one_passage() -> None:
    so_far = extract(document(TEXT), vocabulary(), [])
    for start, end in ((0, len(TEXT)), (5, 5), (-4, 3)):
        with pytest.raises(ValueError, match="no stretch of one passage"):
            quoted(so_far, start, end, "made")


# -- installed, as users have them


def run(place: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join([str(place), *filter(None, [os.environ.get("PYTHONPATH")])])
    settings = {name: value for name, value in os.environ.items() if name != "KG_NO_PLUGINS"}
    return subprocess.run(
        [sys.executable, "-m", "kg", *words],
        env={**settings, "PYTHONPATH": paths, **environment}, capture_output=True, text=True, check=False, cwd=ROOT,
    )  # fmt: skip


def rules(answer: subprocess.CompletedProcess[str]) -> set[str]:
    assert answer.returncode == 0, answer.stderr
    rows = [json.loads(line) for line in answer.stdout.splitlines()]
    return {evidence["rule"] for row in rows for evidence in row["evidence"]}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the example was installed from its pyproject.toml."""
    copy, target = tmp_path_factory.mktemp("copy") / "car-makes", tmp_path_factory.mktemp("installed")
    shutil.copytree(ROOT / "examples" / "car-makes", copy, ignore=shutil.ignore_patterns("build", "*.egg-info"))
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation"]
    made = subprocess.run(
        [*command, "--target", str(target), "."], cwd=copy, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    return target


@pytest.fixture
def release(tmp_path: Path) -> Path:
    place = tmp_path / "release.txt"
    place.write_text(
        "Alan Roper, 44, of Mill Lane, Harwick, was jailed for six years at Basildon Crown Court after he admitted "
        "conspiracy to supply cocaine.\n\nPolice seized his BMW X5 outside the home of his sister Ann Lee.\n",
        encoding="utf-8",
    )
    return place


def test_the_example_is_used_once_it_is_installed(example: Path, release: Path, tmp_path: Path) -> None:
    assert "car-make" in rules(run(example, "claims", str(release), "--format", "jsonl"))
    built = run(example, "build", str(release), "--out", str(tmp_path / "out"), "--no-view")
    assert built.returncode == 0, built.stderr
    graph = (tmp_path / "out" / "graph.ttl").read_text(encoding="utf-8")
    assert 'oa:exact "seized his BMW"' in graph
    assert "Ann Lee" not in graph
    checked = run(example, "validate", str(tmp_path / "out"))
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_example_is_left_out_on_demand(example: Path, release: Path) -> None:
    without = rules(run(example, "claims", str(release), "--format", "jsonl", "--no-plugins"))
    assert without == rules(run(example, "claims", str(release), "--format", "jsonl", KG_NO_PLUGINS="1"))
    assert without
    assert "car-make" not in without


def test_with_nothing_installed_the_graph_is_the_same_to_the_byte(release: Path, tmp_path: Path) -> None:
    for name, more in (("with", []), ("without", ["--no-plugins"])):
        answer = run(tmp_path, "build", str(release), "--out", str(tmp_path / name), "--no-view", "--no-store", *more)
        assert answer.returncode == 0, answer.stderr
    assert (tmp_path / "with" / "graph.ttl").read_bytes() == (tmp_path / "without" / "graph.ttl").read_bytes()


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("raise RuntimeError('half installed')", "cannot be loaded from broken:extract: RuntimeError: half installed"),
        ("extract = 3", "is no function: broken:extract is a int"),
        ("def extract(*_): return ['seized']", "str is no claim of kg.model"),
    ],
)
def test_a_broken_one_is_named_with_its_distribution(code: str, message: str, release: Path, tmp_path: Path) -> None:
    place = tmp_path / "site"
    information = place / "broken_cars-2.1.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-cars\nVersion: 2.1\n")
    (information / "entry_points.txt").write_text("[kg.extractors]\ncars = broken:extract\n")
    (place / "broken.py").write_text(code + "\n")
    answer = run(place, "claims", str(release))
    assert answer.returncode == 1
    assert "extractor cars of broken-cars 2.1" in answer.stderr
    assert message in answer.stderr
    assert "Traceback" not in answer.stderr
    assert run(place, "claims", str(release), "--no-plugins").returncode == 0
