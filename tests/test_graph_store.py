"""What is written to disk is whole or absent, and what was there before stays until then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from made import Release, vocabulary

from kg.errors import VocabularyError
from kg.graph import Section, sections, store, write
from kg.identity import resolve
from kg.model import Charge, Extraction


def extractions(offence: str = "robbery") -> list[Extraction]:
    made = Release("a", "Alan Roper was jailed.", "2031-05-06")
    person = made.person("Alan Roper", "offender", status="convicted")
    made.say(Charge, person=person, offence=offence, verdict="guilty")
    return [made.extraction()]


def parts(offence: str = "robbery") -> Iterator[Section]:
    return sections(extractions(offence), resolve(extractions(offence)), vocabulary())


def test_store_and_turtle_hold_the_same(tmp_path: Path) -> None:
    count = write(parts(), tmp_path / "new" / "out")
    assert sorted(path.name for path in (tmp_path / "new" / "out").iterdir()) == ["graph.ttl", "store"]
    loaded = ox.Store.read_only(str(tmp_path / "new" / "out" / "store"))
    triples = {quad.triple for quad in ox.parse(path=str(tmp_path / "new" / "out" / "graph.ttl"))}  # type: ignore[union-attr]
    assert {quad.triple for quad in loaded} == triples
    assert len(triples) == count
    names = {graph.value.rpartition("/")[2] for graph in loaded.named_graphs()}
    assert names == {"a", "cases", "entities", "vocabulary"}


def test_writing_again_replaces_both(tmp_path: Path) -> None:
    write(parts(), tmp_path)
    write(parts("affray"), tmp_path)
    text = (tmp_path / "graph.ttl").read_text(encoding="utf-8")
    assert "offence:affray" in text
    assert "offence:robbery" not in text
    assert "robbery" not in str(ox.Store.read_only(str(tmp_path / "store")))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]


def test_the_store_can_be_left_out(tmp_path: Path) -> None:
    write(parts(), tmp_path, store=False)
    assert [path.name for path in tmp_path.iterdir()] == ["graph.ttl"]


def test_a_failure_half_way_leaves_what_was_there(tmp_path: Path) -> None:
    write(parts(), tmp_path)
    before = (tmp_path / "graph.ttl").read_bytes()

    def failing() -> Iterator[Section]:
        yield from list(parts("affray"))[:1]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write(failing(), tmp_path)
    assert (tmp_path / "graph.ttl").read_bytes() == before
    assert len(ox.Store.read_only(str(tmp_path / "store"))) > 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph.ttl", "store"]


def test_a_failure_in_an_empty_folder_leaves_it_empty(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match="no offence 'jaywalking'"):
        write(parts("jaywalking"), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_graph_that_is_larger_than_a_chunk_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "CHUNK", 100)
    assert write(parts(), tmp_path) == len(ox.Store.read_only(str(tmp_path / "store")))
