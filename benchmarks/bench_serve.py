"""The shipped questions over a million triples: kg serve beside rdflib in memory and beside the oxigraph server.

    python benchmarks/bench_serve.py OUT-BIG [--seconds 20] [--limit 30]

OUT-BIG is a dataset of a million triples or more (benchmarks/multiply.py makes one). The three are asked the same
texts: our own functions (polit:months and its like), which only we have, are replaced by standard ones. rdflib is asked
in a process that is ended at the limit; the oxigraph server (on PyPI) serves the same store. Times are those of the
processor, all processes of a server together, so that what else the machine does is left out. All in one run.
"""

from __future__ import annotations

import argparse
import gc
import http.client
import os
import re
import resource
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from kg.query import named
from kg.query.parameters import substitute
from kg.query.terms import PREFIXES

CLIENTS = 8
_STANDARD = (
    (re.compile(r"polit:fullest\("), "MIN("),
    (re.compile(r"polit:median\("), "AVG("),
    (re.compile(r"polit:(?:months|days)\("), "xsd:string("),
)


def questions() -> dict[str, str]:
    """Each shipped question as standard SPARQL 1.1, its parameters filled with their examples."""
    found = {}
    for question in named():
        values = {p.name: p.value(p.default if p.default is not None else p.example or "") for p in question.parameters}
        text = substitute(question.sparql, values)
        # A duration as text sorts otherwise than its length: the work is the same, and the order is not compared.
        text = re.sub(r"(AVG|MIN|MAX)\(\?months\)", r"\1(STRLEN(?months))", _plain(text))
        declared = "".join(
            f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items() if f"PREFIX {name}:" not in text
        )
        found[question.name] = declared + text
    return found


def _plain(text: str) -> str:
    for pattern, standard in _STANDARD:
        text = pattern.sub(standard, text)
    return re.sub(
        r"FILTER\(\?length >= [^)]*\)", "", re.sub(r"BIND\(IF\(.*\) AS \?length\)", "BIND(?slug AS ?length)", text)
    )


@contextmanager
def running(command: list[str], says: str) -> Iterator[tuple[str, int]]:
    """A server until the block ends: its address, from the line of its output that has one, and its process."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if says in line:
                found = re.search(r"http://[^\s/]+", line)
                assert found
                threading.Thread(target=process.stdout.read, daemon=True).start()
                yield found[0], process.pid
                return
        raise SystemExit(f"{command[0]} did not start")
    finally:
        process.terminate()
        process.wait()


def processor(pid: int) -> float:
    """Processor seconds that a process and all that live below it have taken."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    children: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # a thread that has just ended
            children += map(int, task.read_text().split())
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") + sum(map(processor, children))


def ask(
    address: str, path: str, text: str, connection: http.client.HTTPConnection | None = None
) -> tuple[float, int, int]:
    """Seconds, status and size of one answer."""
    parts = urlsplit(address)
    own = connection or http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=300)
    began = time.perf_counter()
    own.request("GET", f"{path}?" + urlencode({"query": text}), headers={"Accept": "application/sparql-results+json"})
    answer = own.getresponse()
    size = len(answer.read())
    return time.perf_counter() - began, answer.status, size


def each(server: tuple[str, int], path: str, asked: dict[str, str]) -> dict[str, float]:
    """Processor seconds of each question, the mean of as many as are asked within a second (at least one)."""
    address, pid = server
    found = {}
    for name, text in asked.items():
        before, until, runs = processor(pid), time.perf_counter() + 1, 0
        while not runs or time.perf_counter() < until:
            _, status, _ = ask(address, path, text)
            if status != 200:
                print(f"  {name}: status {status} at {address}")
                break
            runs += 1
        else:
            found[name] = (processor(pid) - before) / runs
    return found


def throughput(server: tuple[str, int], path: str, asked: dict[str, str], seconds: float) -> tuple[float, float]:
    """Answers a second, and a processor second, to clients that ask one question after the other, round and round."""
    address, pid = server
    before = processor(pid)
    done, until = [0] * CLIENTS, time.perf_counter() + seconds
    texts = list(asked.values())

    def client(number: int) -> None:
        parts = urlsplit(address)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=300)
        place = number * len(texts) // CLIENTS
        while time.perf_counter() < until:
            _, status, _ = ask(address, path, texts[place % len(texts)], connection)
            done[number] += status == 200
            place += 1

    began = time.perf_counter()
    clients = [threading.Thread(target=client, args=(number,)) for number in range(CLIENTS)]
    for thread in clients:
        thread.start()
    for thread in clients:
        thread.join()
    return sum(done) / (time.perf_counter() - began), sum(done) / max(processor(pid) - before, 0.01)


def with_rdflib(turtle: Path, asked: dict[str, str], limit: int) -> dict[str, float]:
    """Processor seconds of each question that rdflib answers within the limit."""
    import rdflib

    graph = rdflib.Graph().parse(turtle)
    gc.freeze()
    found: dict[str, float] = {}
    for name, text in asked.items():
        reader, writer = os.pipe()
        if os.fork() == 0:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            graph.query(text).serialize(format="json")
            os.write(writer, str(time.process_time()).encode())
            os._exit(0)
        os.close(writer)
        os.wait()
        said = os.read(reader, 100).decode()
        if said:
            found[name] = float(said)
        print(f"  rdflib {name:28}" + (f"{found[name]:8.2f} s" if said else f"more than {limit} s"), flush=True)
    return found


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--limit", type=int, default=30, help="processor seconds after which rdflib is given up")
    given = parser.parse_args()
    asked = questions()
    scripts = Path(sys.executable).parent
    ours = [sys.executable, "-m", "kg", "serve", str(given.dataset), "--port", "0", "--rate", "0", "--timeout", "120"]
    theirs = [str(scripts / "oxigraph"), "serve-read-only", "--location", str(given.dataset / "store"),
              "--bind", "127.0.0.1:7979", "--union-default-graph"]  # fmt: skip
    with running(ours, "http://") as server:
        while ask(server[0], "/search", "")[1] == 503:
            time.sleep(1)
        kg_seconds = each(server, "/sparql", asked)
        kg_rate = throughput(server, "/sparql", asked, given.seconds)
        print(f"kg serve: {kg_rate}", flush=True)
    with running(theirs, "istening") as server:
        ox_seconds = each(server, "/query", asked)
        ox_rate = throughput(server, "/query", asked, given.seconds)
        print(f"oxigraph: {ox_rate}", flush=True)
    rdf_seconds = with_rdflib(given.dataset / "graph.ttl", asked, given.limit)
    print(f"\n{'question':30}{'kg serve':>10}{'oxigraph':>10}{'rdflib':>10}")
    for name in asked:
        cells = (times.get(name) for times in (kg_seconds, ox_seconds, rdf_seconds))
        print(f"{name:30}" + "".join(f"{'–' if cell is None else f'{cell:.3f} s':>10}" for cell in cells))
    ratios = [rdf_seconds[name] / kg_seconds[name] for name in rdf_seconds if name in kg_seconds]
    print(f"\nmedian of rdflib / kg serve over {len(ratios)} questions: {statistics.median(ratios):.0f}")
    for words, ours_, theirs_ in zip(("answers a second", "answers a processor second"), kg_rate, ox_rate, strict=True):
        print(
            f"{words}, {CLIENTS} clients: kg serve {ours_:.2f}, oxigraph server {theirs_:.2f}"
            f" ({ours_ / theirs_:.2f} times)"
        )


if __name__ == "__main__":
    main()
