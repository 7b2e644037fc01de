"""Pushing a graph into a real Oxigraph server over loopback."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sysconfig
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from kg.cli import cli
from kg.export.push import PushError, push
from kg.pipeline import Reading, build
from kg.query import open_dataset

STORIES = {
    "one": "Alan Roper, 44, of Harwick, was jailed for four years at Harwick Crown Court on 3 March 2031 for theft.",
    "two": "Bea Tarn, 30, of Harwick, was jailed for two years at Harwick Crown Court on 4 March 2031 for robbery.",
    "three": "Cora Pell, 29, of Wexcombe, was charged with fraud on 5 March 2031.",
}


def built(folder: Path, *names: str, **other: str) -> Path:
    sources = folder / "releases"
    shutil.rmtree(sources, ignore_errors=True)
    sources.mkdir(parents=True)
    for name in names:
        (sources / f"{name}.txt").write_text(other.get(name, STORIES[name]), "utf-8")
    build(Reading([sources]), folder / "out", view=False)
    return folder / "out"


class Server:
    """``oxigraph serve`` on a free port, holding everything in memory."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.start()

    def start(self) -> None:
        program = Path(sysconfig.get_path("scripts"), "oxigraph")
        self._process = subprocess.Popen(
            [program, "serve", "--bind", f"127.0.0.1:{self.port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        for _ in range(200):
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=1):
                    return
            except OSError:
                time.sleep(0.05)
        raise AssertionError("the server did not start")

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()

    def quads(self) -> set[str]:
        asked = urllib.request.Request(f"{self.url}/store", headers={"Accept": "application/n-quads"})
        with urllib.request.urlopen(asked) as answer:
            return set(answer.read().decode().splitlines())


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.stop()


def quads(dataset: Path) -> set[str]:
    found = open_dataset(dataset).quads()
    return set(ox.serialize(found, format=ox.RdfFormat.N_QUADS).decode().splitlines())


def kg_push(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["push", *map(str, arguments)])


@pytest.mark.parametrize(("path", "options"), [("/store", []), ("/update", ["--update"])])
def test_the_server_holds_what_the_dataset_holds(tmp_path: Path, server: Server, path: str, options: list[str]) -> None:
    dataset = built(tmp_path, "one", "two")
    first = kg_push(dataset, server.url + path, *options)
    assert first.exit_code == 0, first.output
    assert server.quads() == quads(dataset)
    again = kg_push(dataset, server.url + path, *options)
    assert again.output.startswith("0 graphs sent")


@pytest.mark.parametrize(("path", "update"), [("/store", False), ("/update", True)])
def test_later_only_what_changed_is_sent_and_what_went_is_removed(
    tmp_path: Path, server: Server, path: str, update: bool
) -> None:
    push(open_dataset(built(tmp_path, "one", "two")), server.url + path, update=update)
    dataset = built(tmp_path, "two", "three")
    pushed = push(open_dataset(dataset), server.url + path, update=update)
    assert server.quads() == quads(dataset)
    assert pushed.removed == 1
    assert pushed.unchanged >= 1


def test_graphs_of_others_are_left_alone(tmp_path: Path, server: Server) -> None:
    theirs = "<urn:a> <urn:b> <urn:c> ."
    request = urllib.request.Request(
        f"{server.url}/store?graph=urn:theirs", theirs.encode(), {"Content-Type": "application/n-triples"}, method="PUT"
    )
    urllib.request.urlopen(request).close()
    dataset = built(tmp_path, "one")
    push(open_dataset(dataset), server.url + "/store")
    assert server.quads() - quads(dataset) == {"<urn:a> <urn:b> <urn:c> <urn:theirs> ."}


def test_a_push_that_was_cut_off_goes_on(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("time.sleep", lambda _: None)
    dataset = built(tmp_path, "one", "two", "three")
    arrived: list[str] = []

    def stop_after_two(graph: str) -> None:
        arrived.append(graph)
        if len(arrived) == 2:
            server.stop()

    with pytest.raises(PushError, match="Run the same command again"):
        push(open_dataset(dataset), server.url + "/store", done=stop_after_two)
    monkeypatch.undo()
    server.start()  # in memory: what had arrived is gone, so that one can see what is sent now
    pushed = push(open_dataset(dataset), server.url + "/store")
    assert pushed.unchanged == 2
    assert not any(graph in quad for quad in server.quads() for graph in map("<{}> .".format, arrived))


def test_a_large_graph_is_sent_in_batches(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.export.push.TRIPLES_AT_ONCE", 7)
    dataset = built(tmp_path, "one", "two")
    push(open_dataset(dataset), server.url + "/store")
    assert server.quads() == quads(dataset)
    push(open_dataset(dataset), server.url + "/update", update=True)
    assert server.quads() == quads(dataset)


def test_a_file_is_pushed_into_the_default_graph(tmp_path: Path, server: Server) -> None:
    dataset = built(tmp_path, "one")
    push(open_dataset(dataset / "graph.ttl"), server.url + "/store")
    assert len(server.quads()) == len(open_dataset(dataset / "graph.ttl").store)


def test_what_the_server_says_is_told(tmp_path: Path, server: Server) -> None:
    refused = kg_push(built(tmp_path, "one"), server.url + "/nowhere")
    assert refused.exit_code == 1
    assert "answered 404" in refused.output
    assert kg_push(tmp_path / "out", "localhost:7878").exit_code == 2


def test_damaged_notes_are_named(tmp_path: Path, server: Server) -> None:
    dataset = built(tmp_path, "one")
    push(open_dataset(dataset), server.url + "/store")
    (notes,) = (dataset / "pushed").iterdir()
    notes.write_text("{")
    told = kg_push(dataset, server.url + "/store")
    assert told.exit_code == 1
    assert "remove it" in told.output
    assert kg_push(dataset, server.url + "/store", "--again").exit_code == 0
