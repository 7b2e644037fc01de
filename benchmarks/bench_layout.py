"""How long layout libraries take, and how well what is linked stands together, at 1,000, 5,000 and 20,000 nodes.

    python benchmarks/bench_layout.py [--sizes 1000 5000 20000]

Compared are ForceAtlas2 by crategraph-forceatlas2 on all nodes, what the page does (ForceAtlas2 on the hubs, rings
around them), and datashader's ForceAtlas2 where it is installed (`pip install datashader`). "near" is the share of
the six nearest shapes that are at most two links away; "same" says whether a second run gives the same places.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from crowd import crowd  # noqa: E402

from kg.query import read_network  # noqa: E402
from kg.view.fold import cases, homes  # noqa: E402
from kg.view.layout import positions  # noqa: E402

Links = list[tuple[int, int]]


def main() -> None:
    """Print a line for each library and size."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000, 20000])
    for size in arguments.parse_args().sizes:
        kinds, links = _network(size)
        print(f"\n{len(kinds):,} nodes, {len(links):,} links", flush=True)
        for name, lay in _libraries(kinds, links):
            began = time.process_time()
            places = np.asarray(lay(), dtype=np.float64)
            seconds = time.process_time() - began
            same = np.array_equal(places, np.asarray(lay(), dtype=np.float64))
            print(f"  {name:<38}{seconds:>7.2f} s   near {_near(places, links):.2f}   same {same}", flush=True)


def _network(size: int) -> tuple[list[str], Links]:
    network = read_network(crowd(size))
    numbers = {iri: number for number, iri in enumerate(network.nodes)}
    links = sorted({(numbers[edge.source], numbers[edge.target]) for edge in network.edges})
    return [node.kind for node in network.nodes.values()], links


def _libraries(kinds: list[str], links: Links) -> Iterator[tuple[str, Callable[[], Any]]]:
    from crategraph_forceatlas2 import infer_settings, layout

    count = len(kinds)
    yield "the page: hubs and rings", lambda: positions(count, links, None, homes(kinds, links), cases(kinds, links))
    yield "crategraph-forceatlas2, every node", lambda: layout(count, links, threads=1, **infer_settings(count))
    try:
        import pandas as pd
        from datashader.layout import forceatlas2_layout
    except ImportError:
        return
    nodes, edges = pd.DataFrame({"id": range(count)}), pd.DataFrame(links, columns=["source", "target"])
    yield "datashader, ForceAtlas2", lambda: forceatlas2_layout(nodes, edges, seed=1)[["x", "y"]].to_numpy()


def _near(places: Any, links: Links) -> float:
    """Of a sample of nodes: how many of the six nearest are one or two links away."""
    around: list[set[int]] = [set() for _ in places]
    for one, other in links:
        around[one].add(other)
        around[other].add(one)
    hits = []
    for node in range(0, len(places), max(len(places) // 400, 1)):
        nearest = np.argsort(((places - places[node]) ** 2).sum(axis=1), kind="stable")[1:7]
        reached = around[node].union(*(around[other] for other in around[node]))
        hits.append(sum(int(other) in reached for other in nearest) / 6)
    return float(np.mean(hits))


if __name__ == "__main__":
    main()
