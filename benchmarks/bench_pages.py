"""How long the pages of kg serve take, one at a time: a worker's own work (processor time), and the whole wait.

python benchmarks/bench_pages.py OUT [--runs 20]
"""

from __future__ import annotations

import argparse
import http.client
import re
import statistics
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

PAGES = {
    "start": "/",
    "search": "/search?q=harwik+crown",
    "explore, table": "/explore?standing=convicted",
    "explore, network": "/explore?standing=convicted&view=network",
    "a ready question": "/query?named=publishers",
}
MOST_TOLD = (
    "SELECT ?x (COUNT(*) AS ?n) { ?x a polit:KIND . ?d polit:mentions ?x } GROUP BY ?x ORDER BY DESC(?n) LIMIT 1"
)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--runs", type=int, default=20)
    given = parser.parse_args()
    command = [sys.executable, "-m", "kg", "serve", str(given.dataset), "--port", "0", "--rate", "0"]
    server = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        line = next(line for line in server.stderr if "http://" in line)
        threading.Thread(target=server.stderr.read, daemon=True).start()
        found = re.search(r"http://[^\s/]+", line)
        assert found
        parts = urlsplit(found[0])
        _measure(http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=120), given.runs)
    finally:
        server.terminate()
        server.wait()


def _measure(connection: http.client.HTTPConnection, runs: int) -> None:
    while _get(connection, "/")[1] == 503:
        time.sleep(1)
    time.sleep(4)  # what draws is loaded in the first quiet moment
    print(f"{'page':32}{'work':>10}{'wait':>10}   ms, medians of {runs}")
    for name, path in {**PAGES, **_things(connection)}.items():
        times = [_get(connection, path) for _ in range(runs + 2)][2:]
        assert all(status == 200 for _, status, _, _ in times), (name, path)
        wait = statistics.median(seconds * 1000 for seconds, _, _, _ in times)
        work = statistics.median(float(timing.rpartition("=")[2]) for _, _, _, timing in times)
        print(f"{name:32}{work:>10.1f}{wait:>10.1f}", flush=True)


def _things(connection: http.client.HTTPConnection) -> dict[str, str]:
    """The things of each kind that most documents tell of: the longest pages there are."""
    found = {}
    for kind in ("Person", "Court", "PoliceForce", "Team"):
        rows = _get(connection, "/sparql?" + urlencode({"query": MOST_TOLD.replace("KIND", kind), "format": "csv"}))[2]
        iri = rows.decode().splitlines()[1].rpartition(",")[0]
        found[f"the most told {kind}"] = "/page?iri=" + quote(iri, safe="")
    return found


def _get(connection: http.client.HTTPConnection, path: str) -> tuple[float, int, bytes, str]:
    began = time.perf_counter()
    connection.request("GET", path, headers={"Accept": "text/html, text/csv"})
    answer = connection.getresponse()
    body = answer.read()
    return time.perf_counter() - began, answer.status, body, answer.getheader("server-timing", "")


if __name__ == "__main__":
    main()
