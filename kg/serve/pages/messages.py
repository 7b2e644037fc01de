"""A refusal as a page for who reads pages, as a line for who does not."""

from __future__ import annotations

from typing import Any

from kg.serve.desk import Desk
from kg.serve.forms import HTML, offers
from kg.serve.negotiation import choose
from kg.serve.pages.site import show
from kg.serve.reply import Refused, Reply

_TITLES = {
    301: "Moved",
    400: "That could not be read",
    404: "Not here",
    406: "Not in that form",
    410: "Withdrawn",
    501: "Not installed here",
    503: "In a moment",
}


def refuse(desk: Desk, job: dict[str, Any], refusal: Refused, reply: Reply) -> None:
    """Answer with the reason."""
    plain = job["do"] in ("ask", "description", "void") or desk.catalogued is None
    if plain or choose(job.get("accept", ""), offers((HTML,))) is None or not job.get("accept"):
        reply.whole(refusal.status, "text/plain; charset=utf-8", refusal.reason + "\n", refusal.headers)
    else:
        title = _TITLES.get(refusal.status, "Refused")
        show(desk, reply, "message.html", refusal.status, refusal.headers, title=title, words=refusal.reason)
