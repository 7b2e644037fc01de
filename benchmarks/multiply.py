"""A large dataset out of a small one, for benchmarks: the same stories many times, each time of other people.

    python benchmarks/multiply.py OUT-SMALL OUT-BIG --triples 1000000

People, documents, claims and quotes are new in each copy (another IRI, another number after the name); courts, forces
and offences stay one, as they do when a collection grows. Nothing is random.
"""

from __future__ import annotations

import argparse
import re
import shutil
from pathlib import Path

import pyoxigraph as ox

_OWN = re.compile(r"(/id/(?:person|claim|document|evidence)/[^>]*)>")
_NAMES = re.compile(r'(<http://xmlns.com/foaf/0.1/name> "[^"]*)"')
_CHUNK = 32_000_000


def multiply(source: Path, target: Path, triples: int) -> int:
    """Write ``store/`` and ``graph.ttl`` with at least so many triples; returns how many there are."""
    text = ox.Store.read_only(str(source / "store")).dump(format=ox.RdfFormat.N_QUADS).decode()
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    store = ox.Store(str(target / "store"))
    copy, waiting, size = 0, [], 0
    while len(store) < triples:
        again = _OWN.sub(lambda found, copy=copy: f"{found[1]}-{copy}>", text)
        waiting.append(_NAMES.sub(lambda found, copy=copy: f'{found[1]} {copy}"', again))
        copy, size = copy + 1, size + len(text)
        if size > _CHUNK or len(store) + copy * text.count("\n") >= triples:
            store.bulk_load("".join(waiting).encode(), ox.RdfFormat.N_QUADS)
            waiting, size = [], 0
    store.flush()
    with (target / "graph.ttl").open("wb") as file:
        quads = store.quads_for_pattern(None, None, None, None)
        ox.serialize((ox.Triple(q.subject, q.predicate, q.object) for q in quads), file, ox.RdfFormat.TURTLE)
    return len(store)


def main() -> None:
    """From the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--triples", type=int, default=1_000_000)
    given = parser.parse_args()
    print(f"{multiply(given.source, given.target, given.triples):,} triples in {given.target}")


if __name__ == "__main__":
    main()
