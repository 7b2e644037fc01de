"""Identity, the network page and commands as a whole, as `make bench` measures them."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from corpus import World, stories
from side_reading import MODELS, Action, Round

ROOT = Path(__file__).resolve().parents[1]


def identity(count: int) -> Round:
    from people import mentions

    from kg.identity.engine import scored

    def of(number: int) -> tuple[Action, int]:
        told = [one for one, _ in mentions(count, seed=number)]
        return lambda: sum(1 for _ in scored(told, lambda place: place)), count

    return of


def splink_identity(count: int) -> Round:
    from people import mentions

    from kg.identity.splink_engine import linked

    def of(number: int) -> tuple[Action, int]:
        told = [one for one, _ in mentions(count, seed=number)]
        return lambda: sum(1 for _ in linked(told, lambda place: place)), count

    return of


def _network(count: int) -> Any:
    sys.path.insert(0, str(ROOT / "tests"))
    from crowd import crowd

    from kg.query import read_network
    from kg.view.payload import payload

    dataset = crowd(count)
    return payload(read_network(dataset), dataset)


def page(count: int) -> Round:
    from kg.view.page import page_of

    data = _network(count)
    return lambda _: (lambda: page_of(data, "Crowd", "Made up"), count)


def pyvis_page(count: int) -> Round:
    from bench_view import write_stock

    data = _network(count)

    def write() -> None:
        with tempfile.TemporaryDirectory() as folder:
            write_stock(data, Path(folder, "stock.html"))

    return lambda _: (write, count)


@contextmanager
def corpus(count: int, seed: int) -> Iterator[Path]:
    """A folder with a file of so many releases, of some 4 kB each."""
    with tempfile.TemporaryDirectory() as folder:
        with Path(folder, "releases.jsonl").open("w", encoding="utf-8") as file:
            for story, _ in stories(World(seed, long=True), count):
                file.write(json.dumps(story.row, ensure_ascii=False) + "\n")
        yield Path(folder)


def building(count: int) -> Round:
    """`kg build` from the shell, store and all, without the page; in one process, whose time is sure to be counted."""

    def of(number: int) -> tuple[Action, int]:
        held = corpus(count, number)
        folder = held.__enter__()

        def build() -> None:
            options = ["--out", str(folder / "out"), "--no-view", "--workers", "0"]
            kg("build", str(folder / "releases.jsonl"), *options)
            held.__exit__(None, None, None)

        return build, count

    return of


def starting(count: int) -> Round:
    """A build of a few releases, as one unit."""
    build = building(count)
    return lambda number: (build(number)[0], 1)


def kg(*arguments: str) -> None:
    """A command as from the shell."""
    subprocess.run([sys.executable, "-m", "kg", *arguments], check=True, capture_output=True)


def python(code: str) -> Callable[[int], Round]:
    """A Python that runs a line and ends."""
    return lambda count: lambda _: (
        lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True), count
    )  # fmt: skip


def helping(count: int) -> Round:
    return lambda _: (lambda: kg("--help"), count)


LOAD_SPACY = f"import spacy; spacy.load(next(name for name in {MODELS!r} if spacy.util.is_package(name)))"
