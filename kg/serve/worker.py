"""One worker process: it takes a job, answers it, and takes the next. Its limits are the kernel's.

The alarm kills the process when time is up, whatever it is doing (a question that runs inside the store cannot be
interrupted in any other way); the address space ends where the limit on memory says.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.serve import frames
from kg.serve.ask import ask
from kg.serve.description import describe_dataset, describe_service
from kg.serve.desk import Desk
from kg.serve.pages.asking import ask_page, draw_answer
from kg.serve.pages.choosing import choose_people, draw_counts, take_away
from kg.serve.pages.lists import about, find, home
from kg.serve.pages.messages import refuse
from kg.serve.pages.things import data, identify, page
from kg.serve.reply import Refused, Reply

Do = Callable[[Desk, dict[str, Any], Reply], None]
JOBS: dict[str, Do] = {
    "ask": ask,
    "description": describe_service,
    "void": describe_dataset,
    "home": home,
    "about": about,
    "search": find,
    "explore": choose_people,
    "explore-csv": take_away,
    "explore-chart": draw_counts,
    "query": ask_page,
    "query-chart": draw_answer,
    "id": identify,
    "page": page,
    "data": data,
}


def work(desk: Desk, address: str, token: str, seconds: float) -> None:
    """Connect to the front, and answer its jobs until it hangs up."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.connect(address)
    connection.sendall(frames.pack_json(frames.HELLO, {"token": token, "pid": os.getpid()}))
    _limit_memory(desk.settings.memory)
    while (frame := frames.read_blocking(connection)) is not None:
        connection.sendall(frames.pack(frames.ACCEPTED))
        signal.setitimer(signal.ITIMER_REAL, seconds)
        reply = Reply(connection)
        try:
            _answer(desk, json.loads(frame[1]), reply)
        except (BrokenPipeError, ConnectionResetError):
            return
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


def _answer(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    try:
        JOBS[job["do"]](desk, job, reply)
    except Refused as refusal:
        refuse(desk, job, refusal, reply)
    except (MemoryError, BrokenPipeError, ConnectionResetError):
        raise  # the front sees the worker go, and says so
    except KgError as error:
        reply.whole(400, "text/plain; charset=utf-8", f"{error}\n")
    except Exception:
        traceback.print_exc(file=sys.stderr)
        raise
    reply.end()


def _limit_memory(spare: int) -> None:
    try:
        now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return  # no /proc: the limit cannot be set beside what the graph itself takes
    resource.setrlimit(resource.RLIMIT_AS, (now + spare, now + spare))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
