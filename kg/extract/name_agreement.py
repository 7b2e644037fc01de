"""Whether two names, word by word, can be one and the same."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.names import PARTICLES
from kg.letters import one_letter_off

_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")


def compatible(known: Sequence[str], new: Sequence[str]) -> bool:
    """No given name contradicts: equal, an initial, or one form leaves the middle names out."""
    new, known = _given(new), _given(known)
    if not known or not new:
        return True if len(known) + len(new) == 0 else not new
    if not _agree(known[0], new[0]):
        return False
    shorter, longer = sorted((known[1:], new[1:]), key=len)
    return all(any(_agree(word, other) for other in longer) for word in shorter)


def one_letter_apart(left: str, right: str) -> bool:
    """Whether one letter within is another, or is missing; the first and the last are the same."""
    return left[0] == right[0] and left[-1] == right[-1] and one_letter_off(left, right)


def _given(words: Sequence[str]) -> list[str]:
    """Given names without particles, each initial by itself (``D.P.``)."""
    parts = (part for word in words for part in (re.findall(r"\w", word) if _INITIALS.fullmatch(word) else [word]))
    return [part for part in parts if part.lower() not in PARTICLES]


def _agree(left: str, right: str) -> bool:
    left, right = fold(left).rstrip("."), fold(right).rstrip(".")
    if left == right:
        return True
    shorter, longer = sorted((left, right), key=len)
    return len(shorter) == 1 and longer.startswith(shorter)


def fold(word: str) -> str:
    """A word as it is compared: capitals and the form of an apostrophe do not matter."""
    return word.replace("’", "'").lower()


def cased(word: str) -> str:
    """``PROBART`` as ``Probart``; ``MCDONALD`` and ``O'DRISCOLL`` stay recognisable as such."""
    if len(word) < 3 or not re.sub(r"[-'’]", "", word).isupper():
        return word
    return re.sub(r"[^\W\d_]+", lambda part: _capitalised(part.group()), word)


def _capitalised(part: str) -> str:
    made = part.capitalize()
    return "Mc" + made[2:].capitalize() if made.startswith("Mc") and len(made) > 3 else made
