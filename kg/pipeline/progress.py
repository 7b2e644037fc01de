"""How far a long run is: what it tells while it goes on, for somebody else to show."""

from __future__ import annotations


class Progress:
    """Told of each stage and of each thing that is done; this one keeps it to itself."""

    def stage(self, what: str, total: int | None = None) -> None:
        """Something begins, of so many things where that is known."""

    def advance(self, count: int = 1) -> None:
        """So many more things are done."""


SILENT = Progress()
