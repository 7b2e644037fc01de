"""Whether little enough changed since the last build for an increment, and all else is remembered that it needs."""

from __future__ import annotations

import hashlib
import json
from typing import NamedTuple

from kg.identity import Decisions, Resolved
from kg.identity.remember import remember
from kg.pipeline.state import State
from kg.pipeline.work import Work

SHARE, FEW = 10, 20
"""An increment is worth its while where no more than one in so many documents changed, or so few."""

_READY = "ready for an increment"


class Change(NamedTuple):
    """Documents that are new or another than they were, and those that are gone."""

    changed: frozenset[str]
    gone: frozenset[str]


def change(kept: Work, decisions: Decisions) -> Change | None:
    """What changed since the last build, where it is little and all else is remembered; None where it is not."""
    last = kept.last
    if last is None or _ready(kept) != _of(decisions) or _ready(last) != _of(decisions):
        return None
    before, now = _contents(last), _contents(kept)
    changed = frozenset(id for id, content in now.items() if content is None or before.get(id) != content)
    gone = frozenset(before.keys() - now.keys())
    return Change(changed, gone) if len(changed) + len(gone) <= max(FEW, len(now) / SHARE) else None


def ready(kept: Work, identity: Resolved, decisions: Decisions) -> None:
    """Remember all that an increment needs, at the end of a build that wrote everything."""
    remember(kept.connection, identity)
    ready_again(kept, decisions)


def ready_again(kept: Work, decisions: Decisions) -> None:
    """Say that what is remembered is whole, at the end of an increment."""
    _set_ready(kept, _of(decisions))


def not_ready(kept: Work) -> None:
    """Say, before anything is changed, that what is remembered is not whole."""
    _set_ready(kept, "")
    kept.save()


def _set_ready(kept: Work, value: str) -> None:
    kept.connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_READY, value))


def _ready(state: State) -> str:
    row = state.connection.execute("SELECT value FROM meta WHERE name = ?", (_READY,)).fetchone()
    return row[0] if row else ""


def _of(decisions: Decisions) -> str:
    rows = sorted(json.dumps(row.row(), sort_keys=True) for row in decisions.rows)
    return hashlib.sha256("\n".join(rows).encode("utf-8", "surrogatepass")).hexdigest()


def _contents(state: State) -> dict[str, str | None]:
    return dict(state.connection.execute("SELECT id, content FROM documents"))
