"""What a court of appeal makes of the least that somebody in prison for life must serve.

``Roe got life with a minimum of 22 years. The Court of Appeal raised it to 27``: life still, with another minimum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.appeal_hearings import at_appeal
from kg.extract.discourse import Discourse
from kg.model import Sentence


def with_raised_minimum(sentences: Sequence[Sentence], discourse: Discourse) -> list[Sentence]:
    """Take a term that a court of appeal made of a life sentence with a minimum for the new minimum."""
    higher = at_appeal(discourse)
    life = {s.person for s in sentences if s.kind == "life" and s.minimum_term is not None and s.court not in higher}
    return [
        replace(s, kind="life", term=None, minimum_term=s.term)
        if s.person in life and s.kind == "imprisonment" and s.court in higher and s.term is not None
        else s
        for s in sentences
    ]
