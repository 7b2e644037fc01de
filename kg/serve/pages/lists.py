"""The start page, and searching."""

from __future__ import annotations

from typing import Any

from kg.catalogue import search
from kg.query import named
from kg.serve.desk import Desk
from kg.serve.pages.site import KNOWN_KINDS, show
from kg.serve.reply import Reply

_COUNTED = ("person", "document", "court", "force", "team", "offence", "support", "case")
_KINDS = ("person", "offence", "court", "team", "force", "place", "document", "support", "organisation", "case")


def home(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """What this is, how much of it there is, and where to begin."""
    counts = [(KNOWN_KINDS[kind], kind, desk.counts[kind]) for kind in _COUNTED if desk.counts.get(kind)]
    show(
        desk, reply, "home.html",
        counts=[("People" if kind == "person" else look.many, kind, number) for look, kind, number in counts],
        latest=desk.catalogue.latest(6),
        offences=desk.catalogue.most_told("offence", 8),
        courts=desk.catalogue.most_told("court", 8),
        questions=[question for question in named() if not any(p.default is None for p in question.parameters)][:8],
    )  # fmt: skip


def about(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """What one reads here, and what not."""
    show(desk, reply, "about.html")


def find(desk: Desk, job: dict[str, Any], reply: Reply) -> None:
    """What is called as was typed; with ``part`` only the list, for the page to put in while one types."""
    typed, kind = job.get("q", "")[:200], job.get("kind", "")
    found = search(desk.catalogue, typed, (kind,) if kind else ())
    if not typed and kind in KNOWN_KINDS:
        listed = desk.catalogue.most_told(kind, 200)
    else:
        listed = [each.thing for each in found]
    show(
        desk, reply, "found.html" if job.get("part") else "search.html",
        typed=typed, kind=kind, listed=listed, total=desk.counts.get(kind, 0),
        also={each.thing.iri: each.name for each in found if each.name != each.thing.label},
        kinds_shown=[(name, KNOWN_KINDS[name].many) for name in _KINDS if desk.counts.get(name)],
    )  # fmt: skip
