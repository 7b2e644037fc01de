"""Everything that hangs together with some things, over what they share."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)


def closure(things: Iterable[Thing], near: Callable[[Thing], Iterable[Thing]]) -> set[Thing]:
    """The things, what is near them, what is near that, and so on."""
    found = set(things)
    waiting = list(found)
    while waiting:
        for other in near(waiting.pop()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found
