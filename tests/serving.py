"""A real server over loopback, as a person starts it, for the tests that ask it."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

SAMPLE = Path(__file__).parent / "data" / "query-sample.ttl"


@dataclass(frozen=True)
class Reply:
    """Status, headers (names in small letters) and body."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass(frozen=True)
class Server:
    """A running server: its address and its process."""

    address: str
    process: subprocess.Popen[str]

    @property
    def port(self) -> int:
        port = urlsplit(self.address).port
        assert port is not None
        return port

    def request(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Reply:
        """One request on a connection of its own; redirects are not followed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request(method, path, body, dict(headers or {}))
            answer = connection.getresponse()
            return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())

    def get(self, path: str, accept: str | None = None, **headers: str) -> Reply:
        """GET with an Accept header."""
        return self.request("GET", path, headers={**({"Accept": accept} if accept else {}), **headers})

    def ask(self, sparql: str, accept: str | None = None, **more: str) -> Reply:
        """A question at the endpoint."""
        return self.get("/sparql?" + urlencode({"query": sparql, **more}), accept)

    def children(self) -> list[int]:
        """The processes below the server's own, the workers among them."""
        return _below(self.process.pid)


@contextlib.contextmanager
def served(dataset: Path, *options: str, code: str | None = None) -> Iterator[Server]:
    """``kg serve`` on a free port, until the block ends; fails where it does not come up or leaves something behind.

    ``code`` is Python that serves with settings which the command does not have.
    """
    command = [sys.executable, "-m", "kg", "serve", str(dataset), "--port", "0", *options]
    if code is not None:
        command = [sys.executable, "-c", code]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        yield Server(_address(process), process)
    finally:
        below = _below(process.pid)
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=30)
    assert process.returncode in (0, -signal.SIGTERM), told
    assert eventually(lambda: not any(map(_lives, below))), "processes are left behind"
    beside = dataset if dataset.is_dir() else dataset.parent
    assert not list(beside.glob(f".unfinished-{process.pid}-*"))


def eventually(holds: Callable[[], bool], seconds: float = 20.0) -> bool:
    """Whether something comes true within some seconds."""
    until = time.monotonic() + seconds
    while not (done := holds()) and time.monotonic() < until:
        time.sleep(0.05)
    return done


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    lines: list[str] = []
    for line in process.stderr:
        lines.append(line)
        if "http://" in line:
            return line[line.index("http://") :].split()[0]
    raise AssertionError("kg serve did not start: " + "".join(lines))


def _below(pid: int) -> list[int]:
    found: list[int] = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            if int(fields[1]) == pid:
                child = int(stat.parent.name)
                found += [child, *_below(child)]
    return found


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
