"""polit-kg: a knowledge graph out of press releases of police and courts, each claim with its quote.

    import kg

    graph = kg.build("releases/")
    graph.query("SELECT ?name WHERE { ?person a polit:Offender ; foaf:name ?name }").rows()

The command line is in :mod:`kg.cli`, the way through in :mod:`kg.pipeline`.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.pipeline.memory import Graph

__all__ = ["build"]


def build(
    source: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    issued: dt.date | None = None,
    metadata: str | os.PathLike[str] | None = None,
    base: str | None = None,
    decisions: str | os.PathLike[str] | None = None,
) -> Graph:
    """Read releases (files, folders, or several of them) and return their graph, held in memory.

    ``issued`` is the day of issue of releases that state none, ``metadata`` a table that wins over what the
    files say, ``base`` the start of the IRIs, ``decisions`` a table of who is who, as ``kg decide``
    writes it. Nothing is written. What could not be read is in ``problems``.
    """
    from kg.pipeline.memory import build_in_memory  # heavy libraries wait until they are needed

    return build_in_memory(source, issued=issued, metadata=metadata, base=base, decisions=decisions)
