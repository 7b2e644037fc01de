"""Into another store, graph by graph: one named graph a document, one for what stands above the documents.

By the SPARQL 1.1 Graph Store HTTP Protocol (W3C, section 5.3: PUT replaces a graph, 5.5: POST adds to it, 5.4: DELETE)
or, where a server has only that, by SPARQL 1.1 Update. What has arrived is noted in ``pushed/`` of the dataset after
every graph, so the same command goes on where it stopped, and later sends only what has changed since.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pyoxigraph as ox

from kg.errors import KgError
from kg.query import Dataset
from kg.query.whole import whole_stream

if TYPE_CHECKING:
    import requests

TRIPLES_AT_ONCE = 50_000
"""Triples in one request: some 8 MB, which stores take by default."""
SECONDS_TO_WAIT = 300
_TRIES = 4
_NOTES = "pushed"


class PushError(KgError):
    """The other store did not take a graph; what it took before is noted, and the same command goes on from there."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many graphs were sent, stood there already, and were removed because the dataset has them no more."""

    sent: int
    unchanged: int
    removed: int


class _Target(Protocol):
    def replace(self, graph: str, batches: Iterator[bytes]) -> None: ...
    def remove(self, graph: str) -> None: ...


def push(
    dataset: Dataset,
    url: str,
    *,
    update: bool = False,
    again: bool = False,
    done: Callable[[str], None] = lambda _: None,
) -> Pushed:
    """Make the store at ``url`` hold the dataset's graphs; ``done`` is told each graph's IRI.

    ``url`` is the address of the Graph Store Protocol, or of SPARQL Update with ``update``. Only what has changed
    since the last time is sent, unless ``again``; other graphs of that store are left alone. Names and passwords for
    it are taken from ``~/.netrc``. Raises PushError where it cannot be reached or refuses.
    """
    notes = _Notes(dataset.path, url)
    known = {} if again else notes.read()
    target: _Target = _Update(url) if update else _GraphStore(url)
    sent, here = 0, _graphs(dataset)
    removed = [graph for graph in known if graph not in here]
    for graph in removed:
        target.remove(graph)
        known.pop(graph)
        notes.write(known)
    for graph, node in here.items():
        content = _hash(dataset, node)
        if known.get(graph) != content:
            target.replace(graph, _batches(dataset, node))
            known[graph] = content
            notes.write(known)
            sent += 1
        done(graph)
    return Pushed(sent, len(here) - sent, len(removed))


def _graphs(dataset: Dataset) -> dict[str, ox.NamedNode | ox.DefaultGraph]:
    named = sorted(node.value for node in dataset.store.named_graphs() if isinstance(node, ox.NamedNode))
    return {iri: ox.NamedNode(iri) for iri in named} or {"": ox.DefaultGraph()}


def _batches(dataset: Dataset, graph: ox.NamedNode | ox.DefaultGraph) -> Iterator[bytes]:
    triples = (quad.triple for quad in dataset.store.quads_for_pattern(None, None, None, graph))
    while batch := list(islice(triples, TRIPLES_AT_ONCE)):
        yield ox.serialize(batch, format=ox.RdfFormat.N_TRIPLES) or b""


def _hash(dataset: Dataset, graph: ox.NamedNode | ox.DefaultGraph) -> str:
    """The same for the same triples, in whatever order the store gives them."""
    total, count = 0, 0
    for batch in _batches(dataset, graph):
        for line in batch.splitlines():
            total += int.from_bytes(hashlib.blake2b(line, digest_size=16).digest(), "big")
            count += 1
    return f"{count}-{total % 2**128:032x}"


class _Notes:
    """What a store has been given; none are kept for a dataset that is a file."""

    def __init__(self, dataset: Path, url: str) -> None:
        name = hashlib.sha256(url.encode()).hexdigest()[:16]
        self._place = dataset / _NOTES / f"{name}.json" if dataset.is_dir() else None
        self._url = url

    def read(self) -> dict[str, str]:
        if self._place is None or not self._place.exists():
            return {}
        try:
            return dict(json.loads(self._place.read_text("utf-8"))["graphs"])
        except (ValueError, KeyError, TypeError):
            raise PushError(f"{self._place}: is damaged; remove it, and everything is sent again") from None

    def write(self, graphs: dict[str, str]) -> None:
        if self._place is not None:
            with whole_stream(self._place) as stream:
                stream.write(json.dumps({"url": self._url, "graphs": graphs}, indent=0).encode())


class _Server:
    """Requests that are tried again where the server was busy or away for a moment."""

    def __init__(self, url: str) -> None:
        import requests

        self._url = url
        self._session = requests.Session()

    def ask(self, method: str, what: str, **request: object) -> None:
        import requests

        for tried in range(1, _TRIES + 1):
            try:
                answer = self._session.request(method, self._url, timeout=SECONDS_TO_WAIT, **request)  # type: ignore[arg-type]
            except requests.RequestException as error:
                problem, again = f"cannot be reached ({type(error).__name__})", isinstance(error, OSError)
            else:
                if answer.ok:
                    return
                problem, again = _said(answer), answer.status_code in (429, 502, 503, 504)
            if not again or tried == _TRIES:
                raise PushError(f"{self._url}: {what}: {problem}. Run the same command again to go on from here.")
            time.sleep(0.5 * 2**tried)


def _said(answer: requests.Response) -> str:
    words = " ".join(answer.text.split())[:200]
    return f"the server answered {answer.status_code} {answer.reason}" + (f" ({words})" if words else "")


class _GraphStore(_Server):
    def replace(self, graph: str, batches: Iterator[bytes]) -> None:
        headers = {"Content-Type": "application/n-triples"}
        for number, batch in enumerate(batches):
            method = "POST" if number else "PUT"
            self.ask(method, f"graph {graph or 'default'}", params=_named(graph), data=batch, headers=headers)

    def remove(self, graph: str) -> None:
        self.ask("DELETE", f"graph {graph}", params=_named(graph))


def _named(graph: str) -> dict[str, str]:
    return {"graph": graph} if graph else {"default": ""}


class _Update(_Server):
    def replace(self, graph: str, batches: Iterator[bytes]) -> None:
        clear = f"DROP SILENT GRAPH <{graph}>" if graph else "DROP SILENT DEFAULT"
        for number, batch in enumerate(batches):
            data = batch.decode()
            insert = f"INSERT DATA {{ GRAPH <{graph}> {{\n{data}}} }}" if graph else f"INSERT DATA {{\n{data}}}"
            self._update(graph, insert if number else f"{clear} ;\n{insert}")

    def remove(self, graph: str) -> None:
        self._update(graph, f"DROP SILENT GRAPH <{graph}>")

    def _update(self, graph: str, text: str) -> None:
        headers = {"Content-Type": "application/sparql-update; charset=utf-8"}
        self.ask("POST", f"graph {graph or 'default'}", data=text.encode(), headers=headers)
