"""What the server allows: the one table of its limits."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

MIB = 1024 * 1024


@dataclass(frozen=True)
class Settings:
    """Where to listen, and what each caller may use. Times are in seconds, sizes in bytes."""

    dataset: Path
    host: str = "127.0.0.1"
    port: int = 8000
    names: tuple[str, ...] = ()
    """Host names that requests may call the server by, beside its own address, numbers and ``localhost``."""

    timeout: float = 30.0
    """The longest that one question may be thought about; then its worker is killed."""
    page_timeout: float = 20.0
    askers: int = 2
    """How many questions are answered at once."""
    pagers: int = 2
    """How many pages are made at once; they never wait for questions."""
    memory: int = 1024 * MIB
    """What a worker may take beside the graph itself."""
    in_memory: int = 2048 * MIB
    """The largest Turtle file that is held in memory, where the machine has twenty times as much; above it the store on
    disk answers, several times slower."""

    waiting: int = 64
    """How many questions may wait for a worker; the next one is told to come back."""
    patience: float = 10.0
    """How long a question waits for a worker before it is told to come back."""
    per_address: int = 32
    """How many requests of one address may be under way."""
    connections: int = 512
    connections_per_address: int = 128
    rate: float = 100.0
    """Requests a second from one address, over a while; 0 for no limit."""
    burst: float = 300.0
    """How many requests of one address may come at once."""

    header_bytes: int = 64 * 1024
    query_bytes: int = 48 * 1024
    body_bytes: int = 256 * 1024
    answer_bytes: int = 1024 * MIB
    """The largest answer that is kept, on disk, until its last row is there."""
    header_seconds: float = 10.0
    body_seconds: float = 15.0
    stall_seconds: float = 20.0
    """How long a client may take nothing of its answer."""

    look: float = 1.0
    """How often the dataset is looked at for a rebuild."""

    def to_json(self) -> str:
        """For the processes that serve; :func:`from_json` reads it."""
        return json.dumps({**asdict(self), "dataset": str(self.dataset)})


def from_json(text: str) -> Settings:
    """The settings that :meth:`Settings.to_json` wrote."""
    said = json.loads(text)
    return Settings(**{**said, "dataset": Path(said["dataset"]), "names": tuple(said["names"])})
