"""What every finder of orders yields, and the words for keeping animals, which several of them ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg import patterns as re

BEAST = (
    r"(?:pets?|animals?|dogs?|pupp(?:y|ies)|cats?|kittens?|horses?|pon(?:y|ies)|equines?|donkeys?|rabbits?|birds?|parrots?"
    r"|cattle|cows?|livestock|sheep|goats?|pigs?|poultry|hens?|reptiles?|snakes?|exotics)\b"
)
_KEEP = r"(?:keep|own|hav|control|car|look|possess)(?:e|ing|ling)?(?: after| for)?"
KEEPING = rf"(?:also )?{_KEEP}(?:(?:,? or|,|,? and) {_KEEP})*(?: [\w-]+){{0,3}}? {BEAST}"
"""``keeping animals``, ``own or control a dog``"""
KEEPS = re.compile(KEEPING, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedOrder:
    """An order told at a place of the tagged text; ``who`` is set where its own words say whose it is.

    ``of`` is set where no order is named: it is that of the subject of the verb at the place, or of *his* owner;
    ``length`` is where its own words say how long it runs.
    """

    position: int
    slug: str
    words: str
    who: tuple[int, ...] = ()
    of: Literal["", "verb", "his"] = ""
    length: int | None = None
