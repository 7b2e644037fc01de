"""Puts what the commands really print into the README, between its marks (``make docs``).

The marks are ``<!-- run: COMMAND -->`` and ``<!-- end -->``. ``COMMAND`` is run from the root of the project;
``| from TEXT``, ``| to TEXT`` and ``| first N`` after it choose the lines that are shown.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_MARKED = re.compile(r"(<!-- run: (.+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def main() -> None:
    """Refresh every page that has marks."""
    stale = [page for page in sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")]) if _refresh(page)]
    print("\n".join(f"{page.relative_to(ROOT)} refreshed" for page in stale) or "Nothing has changed.")


def _refresh(page: Path) -> bool:
    before = page.read_text(encoding="utf-8")
    after = _MARKED.sub(lambda found: found[1] + _shown(found[2]) + found[3], before)
    page.write_text(after, encoding="utf-8", newline="\n")
    return before != after


def _shown(run: str) -> str:
    command, *choices = run.split(" | ")
    lines = _output(command)
    for choice in choices:
        lines = list(_chosen(lines, *choice.split(" ", 1)))
    return "\n" + "".join(f"    {line}".rstrip() + "\n" for line in lines) + "\n"


def _output(command: str) -> list[str]:
    arguments = [sys.executable, "-m", *shlex.split(command)]
    environment = {**os.environ, "COLUMNS": "100"}
    run = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return [line.rstrip() for line in run.stdout.strip("\n").splitlines()]


def _chosen(lines: list[str], how: str, what: str) -> Iterator[str]:
    if how == "first":
        yield from lines[: int(what)]
        if len(lines) > int(what):
            yield "…"
        return
    at = next((i for i, line in enumerate(lines) if what in line), None)
    if at is None:
        raise SystemExit(f"docs/refresh.py: {what!r} is not in what the command prints")
    yield from lines[at:] if how == "from" else lines[:at]


if __name__ == "__main__":
    main()
