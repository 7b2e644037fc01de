"""``The trial of Roe's alleged killer``: somebody without a name, told by whose they are, is not who is named there."""

from __future__ import annotations

from functools import cache

from kg import patterns as re
from kg.vocabulary.wordlists import alternation


@cache
def _of_theirs() -> re.Pattern[str]:
    """``'s alleged killer``, ``'s former boss``, with no name behind it that would say who that is."""
    someone = "|".join(alternation(kind) for kind in ("kin", "stands by", "did it to somebody"))
    return re.compile(
        rf"[’']s? (?:(?!(?:and|or|but|was|were|has|had|is|case|trial)\b)[a-z-]+ ){{0,2}}?(?:{someone})s?\b"
        r"(?!,? (?:aged |called |named )?[\ue000-\ue0ff])"
    )


def of_theirs(text: str, end: int) -> bool:
    """Whether a name that ends there only says whose somebody without a name is."""
    return text.startswith(("’", "'"), end) and _of_theirs().match(text, end) is not None
