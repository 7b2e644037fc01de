"""What the server does not let itself be talked into: endless questions, other endpoints, slow clients."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from serving import SAMPLE, Server, eventually, served

from kg.cli import cli
from kg.query import QueryError, open_dataset
from kg.query.keywords import keywords, names_graphs

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
ENDLESS_ROWS = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with served(SAMPLE, "--rate", "0", "--timeout", "1", "--memory", "128") as running:
        yield running


def _number(server: Server) -> int:
    reply = server.ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert reply.status == 200, reply.text
    return int(json.loads(reply.body)["results"]["bindings"][0]["n"]["value"])


@pytest.mark.parametrize("question", [ENDLESS, ENDLESS_ROWS])
def test_an_endless_question_is_ended_and_never_half_answered(server: Server, question: str) -> None:
    reply = server.ask(question)
    assert reply.status == 503
    assert int(reply.headers["retry-after"]) > 0
    assert "1 seconds" in reply.text
    assert _number(server) > 100


def test_a_greedy_question_ends_its_worker_and_nothing_else(server: Server) -> None:
    assert server.ask(GREEDY).status == 503
    assert _number(server) > 100


def test_short_questions_are_answered_while_pages_and_long_ones_run(server: Server) -> None:
    with ThreadPoolExecutor(8) as pool:
        long = [pool.submit(server.ask, ENDLESS) for _ in range(2)]
        time.sleep(0.2)
        assert server.get("/.well-known/void").status == 200
        short = [pool.submit(_number, server) for _ in range(5)]
        assert {each.result() for each in short} == {_number(server)}
        assert {each.result().status for each in long} == {503}


def test_a_worker_that_is_killed_is_replaced(server: Server) -> None:
    expected = _number(server)
    for pid in server.children():
        if b"kg.serve.nursery" in Path(f"/proc/{pid}/cmdline").read_bytes():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    assert eventually(lambda: server.ask("ASK {}").status == 200)
    assert _number(server) == expected


def test_whoever_goes_away_frees_the_worker(server: Server) -> None:
    for _ in range(4):
        with socket.create_connection(("127.0.0.1", server.port)) as caller:
            caller.sendall(
                b"GET /sparql?query=" + ENDLESS.replace(" ", "%20").encode() + b" HTTP/1.1\r\nHost: localhost\r\n\r\n"
            )
            time.sleep(0.05)
    began = time.monotonic()
    assert _number(server) > 100
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "question",
    [
        "SELECT * { SERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * { VALUES ?at { <http://127.0.0.1:%d/> } # SERVICE\n SeRvIcE ?at { ?s ?p ?o } }",
        "SELECT * { \\u0053ERVICE <http://127.0.0.1:%d/> { ?s ?p ?o } }",
        "SELECT * { { SELECT * { SERVICE<http://127.0.0.1:%d/>{ ?s ?p ?o } } } }",
        "LOAD <http://127.0.0.1:%d/>",
    ],
)
def test_no_question_opens_a_connection(server: Server, question: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        asked = question % listening.getsockname()[1]
        reply = server.ask(asked)
        assert reply.status == 400
        assert "LOAD" in reply.text or "SERVICE" in reply.text or "expected" in reply.text
        with pytest.raises(QueryError):
            open_dataset(SAMPLE).query(asked)
        listening.settimeout(0.2)
        with pytest.raises(TimeoutError):
            listening.accept()


def test_the_word_service_may_stand_where_it_is_no_keyword() -> None:
    question = (
        'PREFIX service: <http://service/> SELECT * { ?service service:service \'SERVICE\', """a\nSERVICE"""@service .'
        " # SERVICE\n _:service a <http://e.x/SERVICE> }"
    )
    assert "SERVICE" not in keywords(question)
    assert open_dataset(SAMPLE).query(question).rows() == []
    assert not names_graphs("SELECT ?from { ?from ?graph 'FROM' }")
    assert names_graphs("select * from <http://e.x/> {}")


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200), ("localhost:9", 200), ("127.0.0.1", 200), ("[::1]:80", 200), ("10.0.0.1", 200),
        ("evil.example", 421), ("localhost.evil.example", 421), ("evil.example@localhost", 421), ("", 421),
        ("localhost/x", 421), ("127.0.0.1.evil.example", 421), ("localhost:port", 421),
    ],
)  # fmt: skip
def test_only_its_own_names_are_answered(server: Server, host: str, status: int) -> None:
    assert server.get("/sparql?query=ASK%7B%7D", Host=host).status == status


def test_every_answer_carries_the_rules_of_the_house(server: Server) -> None:
    strange = server.get("/", Host="evil.example")
    for reply in (server.ask("ASK {}"), server.ask("nonsense"), server.get("/none"), strange, server.ask(ENDLESS)):
        policy = reply.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert reply.headers["referrer-policy"] == "no-referrer"
        assert "set-cookie" not in reply.headers
        assert "access-control-allow-origin" not in reply.headers
        assert "server" not in reply.headers


def _send(server: Server, data: bytes, seconds: float = 30) -> bytes:
    """What comes back for raw bytes until the server closes the connection."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=seconds) as caller:
        with contextlib.suppress(OSError):
            caller.sendall(data)
        answer = b""
        with contextlib.suppress(ConnectionResetError):
            while part := caller.recv(65536):
                answer += part
        return answer


def test_long_headers_and_addresses_are_refused(server: Server) -> None:
    for data in (b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
                 b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 200_000 + b"\r\n\r\n"):  # fmt: skip
        answer = _send(server, data)
        assert not answer or answer.startswith(b"HTTP/1.1 4")


@pytest.fixture(scope="module")
def impatient() -> Iterator[Server]:
    """The same server with little patience, so that the tests need not wait long."""
    code = (
        "import sys; from pathlib import Path; from kg.serve import Settings, serve\n"
        f"serve(Settings(Path({str(SAMPLE)!r}), port=0, header_seconds=1, body_seconds=1, stall_seconds=1,"
        " rate=5, burst=20, connections_per_address=5), lambda at: print('at', at, file=sys.stderr, flush=True))"
    )
    with served(SAMPLE, code=code) as running:
        yield running


def test_a_request_that_never_ends_is_cut_off(impatient: Server) -> None:
    assert _send(impatient, b"GET /sparql HTTP/1.1\r\nHost: localhost\r\nX: ") == b""
    assert _send(impatient, b"") == b""
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
    assert _send(impatient, head + b"Content-Length: 9\r\n\r\nASK").startswith(b"HTTP/1.1 408")


def test_letters_that_drip_do_not_hold_a_connection(impatient: Server) -> None:
    with socket.create_connection(("127.0.0.1", impatient.port)) as caller:
        began = time.monotonic()
        with contextlib.suppress(OSError):
            while time.monotonic() - began < 20:
                caller.sendall(b"X")
                time.sleep(0.1)
        assert time.monotonic() - began < 20


def test_an_answer_that_nobody_takes_is_dropped(impatient: Server) -> None:
    with socket.socket() as caller:
        caller.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        caller.connect(("127.0.0.1", impatient.port))
        question = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 100000".replace(" ", "%20").encode()
        caller.sendall(b"GET /sparql?query=" + question + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(4)
        taken = 0
        with contextlib.suppress(ConnectionResetError):
            while part := caller.recv(65536):
                taken += len(part)
        assert taken < 20_000_000  # the whole answer would be larger


def test_too_much_from_one_address_is_slowed_down(impatient: Server) -> None:
    time.sleep(2)
    replies = [impatient.get("/none") for _ in range(40)]
    refused = [reply for reply in replies if reply.status == 429]
    assert replies[0].status == 404
    assert refused
    assert refused[0].headers["retry-after"] == "1"


def test_one_address_has_only_so_many_connections(impatient: Server) -> None:
    with contextlib.ExitStack() as stack:
        callers = [stack.enter_context(socket.create_connection(("127.0.0.1", impatient.port))) for _ in range(9)]
        time.sleep(0.3)
        closed = 0
        for caller in callers:
            caller.setblocking(False)
            try:
                closed += caller.recv(1) == b""
            except ConnectionResetError:
                closed += 1
            except BlockingIOError:
                continue
        assert closed == 4


def test_a_rebuild_is_picked_up_and_nobody_notices(tmp_path: Path) -> None:
    def build(numbers: range) -> None:
        """A dataset that says of itself how many triples it has, moved into place as `kg build` does."""
        stage = tmp_path / "stage"
        stage.mkdir()
        store = ox.Store(str(stage / "store"))
        total = len(numbers) + 1
        lines = [f'<https://e.x/{n}> <https://e.x/p> "{n}" <https://e.x/g> .' for n in numbers]
        lines.append(f"<https://e.x/all> <https://e.x/total> {_integer(total)} <https://e.x/g> .")
        store.bulk_load("\n".join(lines).encode(), ox.RdfFormat.N_QUADS)
        store.flush()
        del store
        (stage / "graph.ttl").write_text("\n".join(line.rsplit("<", 1)[0] + "." for line in lines))
        if (out / "store").exists():
            (out / "store").rename(tmp_path / f"old-{total}")
        (stage / "store").rename(out / "store")
        (stage / "graph.ttl").replace(out / "graph.ttl")
        shutil.rmtree(stage)

    out = tmp_path / "out"
    out.mkdir()
    build(range(10))
    question = "SELECT ?total (COUNT(*) AS ?n) { ?a <https://e.x/total> ?total . ?s ?p ?o } GROUP BY ?total"
    seen: set[tuple[int, int]] = set()
    failed: list[str] = []
    with served(out, "--rate", "0") as server:
        done = threading.Event()

        def keep_asking() -> None:
            while not done.is_set():
                reply = server.ask(question)
                if reply.status != 200:
                    failed.append(reply.text)
                    continue
                (row,) = json.loads(reply.body)["results"]["bindings"]
                seen.add((int(row["total"]["value"]), int(row["n"]["value"])))

        with ThreadPoolExecutor(3) as pool:
            asking = [pool.submit(keep_asking) for _ in range(3)]
            for size in (20, 30, 40):
                assert eventually(lambda: (size - 9, size - 9) in seen), (size, seen)  # noqa: B023
                build(range(size))
            assert eventually(lambda: (41, 41) in seen), seen
            done.set()
            for each in asking:
                each.result()
    assert failed == []
    assert seen <= {(11, 11), (21, 21), (31, 31), (41, 41)}


def _integer(number: int) -> str:
    return f'"{number}"^^<http://www.w3.org/2001/XMLSchema#integer>'


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["absent"], "kg build"),
        ([str(SAMPLE), "--host", "0.0.0.0"], "--allow-remote"),
        ([str(SAMPLE), "--host", "no.such.host.invalid", "--allow-remote"], "cannot be listened at"),
    ],
)
def test_what_cannot_be_served_is_said_plainly(arguments: list[str], words: str) -> None:
    run = CliRunner().invoke(cli, ["serve", *arguments])
    assert run.exit_code != 0
    assert words in run.output


def test_a_port_that_is_taken_is_said_plainly() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        run = CliRunner().invoke(cli, ["serve", str(SAMPLE), "--port", str(taken.getsockname()[1])])
    assert run.exit_code == 2
    assert "--port" in run.output
