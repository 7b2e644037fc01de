"""The last build as the graph sees it, and this one as the next build will."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.graph.renew import Piece, Renewed
from kg.pipeline.gather import Gathered
from kg.pipeline.state import Changes, State, write_state


class Earlier:
    """The pieces of graph that the last build wrote."""

    def __init__(self, state: State) -> None:
        self._state = state

    @property
    def fits(self) -> bool:
        """Whether there are any."""
        return self._state.fits

    def marks(self) -> Mapping[str, str]:
        """What each named graph was made of."""
        return self._state.marks()

    def piece(self, graph: str) -> Piece:
        """One of them; raises KeyError for an unknown one."""
        return self._state.chunk(graph)


def keep_state(
    place: Path, before: Path | None, version: str, gathered: Gathered, renewed: Renewed, addresses: dict[str, str]
) -> None:
    """Write what the next build may use. A file is remembered where all its documents are."""
    files = {
        name: (digest, rows)
        for name, (digest, rows) in gathered.files.items()
        if all(id in gathered.contents for id, _ in rows)
    }
    fresh = gathered.fresh if before is not None else {id: gathered.kept[id] for id in gathered.contents}
    write_state(
        place, before, version, Changes(files, gathered.contents, fresh, renewed.graphs, renewed.new, addresses)
    )
