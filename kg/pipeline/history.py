"""``history.jsonl``: addresses that once were, and where they lead now. It is no part of the graph."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from kg.graph.withhold import URN, Words
from kg.identity import Entity
from kg.identity.strangers import hashed


def addresses(entities: Iterable[Entity], base: str) -> dict[str, str]:
    """Every address that people may have written down, with the address that stands for it now."""
    found: dict[str, str] = {}
    for entity in entities:
        iri = entity.iri(base)
        found[iri] = iri
        found.update({f"{base}{old}": iri for old in entity.replaces})
    return found


def write_history(
    before: Path,
    place: Path,
    own: Iterable[str],
    then: Callable[[], Mapping[str, str]],
    now: Mapping[str, str],
    names: Iterable[str],
) -> None:
    """Write the addresses that were some entity's ``own``, and of the history ``before``, that are none's ``now``.

    ``then`` gives all addresses of the last build, and where each led.

    Where an address leads is followed through what stood for it; null where that is gone. An address that holds one of
    ``names``, which documents that were just read keep out, is told as its hash.
    """
    known = _lines(before)
    once = {*known, *own}
    gone_ones = sorted(old for old in once if now.get(old) != old)
    past = {**known, **then()} if gone_ones else {}
    gone = {old: _now(old, past, now) for old in gone_ones}
    if not gone:
        if before.is_file():
            place.write_text("", encoding="utf-8")
        return
    hidden = Words(names, gone)
    rows = ({"iri": old if hidden.is_harmless(old.rpartition("/")[2]) else f"{URN}{hashed(old)}", "now": new}
            for old, new in gone.items())  # fmt: skip
    place.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8", newline="\n")


def _now(old: str, past: Mapping[str, str | None], now: Mapping[str, str]) -> str | None:
    seen = set()
    at: str | None = old
    while at is not None and at not in seen:
        if at in now:
            return now[at]
        seen.add(at)
        at = past.get(at)
    return next((now[each] for each, lead in sorted(past.items()) if lead == old and each in now), None)


def _lines(place: Path) -> dict[str, str | None]:
    if not place.is_file():
        return {}
    rows = (json.loads(line) for line in place.read_text(encoding="utf-8").splitlines() if line.strip())
    return {row["iri"]: row.get("now") for row in rows}
