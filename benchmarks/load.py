"""Fifty clients for two minutes, while workers are killed and the dataset is rebuilt: what a server has to bear.

    python benchmarks/load.py [--seconds 120] [--clients 50]

It serves data/sample, asks pages and questions of which it knows the answer, kills a worker every second, moves a new
build into place every ten, and breaks connections off. Counted are wrong answers, statuses, and the memory of all
processes together before and after. Ends with exit code 1 where an answer was wrong, a
status was neither 200, 429 nor 503, or memory went on growing.
"""

from __future__ import annotations

import argparse
import contextlib
import http.client
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from urllib.parse import urlencode, urlsplit

ROOT = Path(__file__).resolve().parents[1]
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
PAGES = ("/", "/explore?view=network", "/explore", "/search?q=harwik", "/page/court/harwick-crown-court", "/about")
_REST = 10
"""Seconds after which old states and their workers have gone."""


class Load:
    """The clients, what they saw, and what is done to the server meanwhile."""

    def __init__(self, address: str, pid: int, expected: set[int]) -> None:
        parts = urlsplit(address)
        self.host, self.port, self.pid = parts.hostname or "", parts.port or 0, pid
        self.expected = expected
        self.statuses: Counter[int] = Counter()
        self.wrong: list[str] = []
        self.killed = self.rebuilt = self.broken_off = self.reset = 0
        self.until = 0.0

    def client(self, number: int) -> None:
        """One client: questions, pages, nonsense, and now and then hanging up in the middle."""
        chance = random.Random(number)
        while time.monotonic() < self.until:
            what = chance.random()
            if what < 0.02:
                self._break_off()
                continue
            path = (
                "/sparql?" + urlencode({"query": COUNT})
                if what < 0.5
                else "/sparql?" + urlencode({"query": ENDLESS})
                if what < 0.51
                else "/sparql?" + urlencode({"query": "nonsense"})
                if what < 0.6
                else chance.choice(PAGES)
            )
            try:
                status, body = self._get(path)
            except (OSError, http.client.HTTPException):
                self.reset += 1
                continue
            self.statuses[status] += 1
            self._check(path, status, body)
            if status in (429, 503):
                time.sleep(0.05)

    def _get(self, path: str) -> tuple[int, bytes]:
        with contextlib.closing(http.client.HTTPConnection(self.host, self.port, timeout=60)) as connection:
            connection.request("GET", path, headers={"Accept": "text/html, application/sparql-results+json"})
            answer = connection.getresponse()
            return answer.status, answer.read()

    def _check(self, path: str, status: int, body: bytes) -> None:
        nonsense = "nonsense" in path
        allowed = (400, 429, 503) if nonsense else (200, 429, 503)
        if status not in allowed:
            self.wrong.append(f"{status} at {path}: {body[:200]!r}")
        elif status == 200 and "COUNT" in path and "%3Fa" not in path:
            number = int(json.loads(body)["results"]["bindings"][0]["n"]["value"])
            if number not in self.expected:
                self.wrong.append(f"{number} triples, expected one of {self.expected}")
        elif status == 200 and path in PAGES and b"</html>" not in body:
            self.wrong.append(f"{path} is not whole")

    def _break_off(self) -> None:
        with contextlib.suppress(OSError), socket.create_connection((self.host, self.port)) as connection:
            connection.sendall(b"GET /explore HTTP/1.1\r\nHost: localhost\r\n" + b"\r\n" * random.randrange(2))
        self.broken_off += 1

    def kill_workers(self) -> None:
        """A worker every second."""
        while time.monotonic() < self.until:
            time.sleep(1)
            workers = [pid for nursery in below(self.pid) for pid in below(nursery)]
            if workers:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(random.choice(workers), signal.SIGKILL)
                    self.killed += 1

    def rebuild(self, builds: list[Path], out: Path) -> None:
        """Another build into place every ten seconds, as ``kg build`` moves its files."""
        while time.monotonic() < self.until:
            time.sleep(10)
            source = builds[self.rebuilt % len(builds)]
            stage = out / "stage"
            shutil.copytree(source, stage)
            shutil.rmtree(out / "old", ignore_errors=True)
            (out / "store").rename(out / "old")
            (stage / "store").rename(out / "store")
            (stage / "graph.ttl").replace(out / "graph.ttl")
            shutil.rmtree(stage)
            self.rebuilt += 1


def below(pid: int) -> list[int]:
    """The children of a process."""
    try:
        tasks = Path(f"/proc/{pid}/task").iterdir()
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []


def memory(pid: int) -> int:
    """MiB that a process and all below it hold, shared pages counted once (PSS)."""
    total = 0
    for each in [pid, *(child for nursery in below(pid) for child in [nursery, *below(nursery)])]:
        with contextlib.suppress(OSError, StopIteration):
            lines = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
            total += int(next(line for line in lines if line.startswith("Pss:")).split()[1])
    return total // 1024


def main() -> None:
    """Build twice, serve, load, and say how it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--clients", type=int, default=50)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        builds = [place / "less", place / "more"]
        sources = [[ROOT / "data" / "sample" / "wessex.jsonl"], [ROOT / "data" / "sample"]]
        for out, source in zip(builds, sources, strict=True):
            command = [sys.executable, "-m", "kg", "build", *map(str, source), "--out", str(out), "--no-view"]
            subprocess.run(command, check=True, capture_output=True)
        expected = {_triples(out) for out in builds}
        out = place / "out"
        shutil.copytree(builds[1], out)
        # All clients have one address here, which by default may have 32 requests under way.
        code = (
            "import sys; from pathlib import Path; from kg.serve import Settings, serve\n"
            f"serve(Settings(Path({str(out)!r}), port=0, rate=0, timeout=3, per_address=100),"
            " lambda at: print(at, file=sys.stderr, flush=True))"
        )
        command = [sys.executable, "-c", code]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
            assert server.stderr is not None
            line = next(line for line in server.stderr if "http://" in line)
            threading.Thread(target=server.stderr.read, daemon=True).start()
            load = Load(line[line.index("http://") :].split()[0], server.pid, expected)
            failed = _run(load, given.clients, given.seconds, builds, out)
            server.send_signal(signal.SIGTERM)
    raise SystemExit(failed)


def _triples(out: Path) -> int:
    import pyoxigraph as ox

    store = ox.Store()
    store.bulk_load(path=str(out / "graph.ttl"), format=ox.RdfFormat.TURTLE)
    return len(store)


def _run(load: Load, clients: int, seconds: float, builds: list[Path], out: Path) -> int:
    time.sleep(_REST)
    before = memory(load.pid)
    load.until = time.monotonic() + seconds
    work = [threading.Thread(target=load.client, args=(number,)) for number in range(clients)]
    work += [threading.Thread(target=load.kill_workers), threading.Thread(target=load.rebuild, args=(builds, out))]
    for thread in work:
        thread.start()
    measured = []
    for _ in range(12):
        time.sleep(seconds / 12)
        measured.append(memory(load.pid))
    for thread in work:
        thread.join()
    time.sleep(_REST)
    after = memory(load.pid)
    total = sum(load.statuses.values())
    print(f"{total:,} answers in {seconds:.0f} s to {clients} clients ({total / seconds:.0f} a second)")
    print("statuses: " + ", ".join(f"{status}: {number:,}" for status, number in sorted(load.statuses.items())))
    print(f"workers killed {load.killed}, rebuilds {load.rebuilt}, connections broken off {load.broken_off}")
    print(f"connections that broke under a client: {load.reset}; wrong answers: {len(load.wrong)}")
    print(f"memory in MiB at rest before {before}, after {after}; between, with two states at once, " + str(measured))
    for each in load.wrong[:10]:
        print("  " + each)
    return int(bool(load.wrong) or bool(load.reset) or after > 1.25 * before + 10)


if __name__ == "__main__":
    main()
