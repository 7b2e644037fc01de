"""How alike two words are, letter by letter."""

from __future__ import annotations


def one_letter_off(left: str, right: str) -> bool:
    """Whether at most one letter is another, too many or missing: an edit distance of no more than one.

    Said here, because to import a library for it takes as long as to compare five thousand pairs.
    """
    same = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        same += 1
    rest, other_rest = left[same:], right[same:]
    return rest[1:] == other_rest[1:] or rest == other_rest[1:] or rest[1:] == other_rest
