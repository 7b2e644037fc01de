"""What worker processes need that read many documents each, beside :mod:`.warm`: it costs as much as thirty of them."""

from __future__ import annotations

from kg.patterns import learn
from kg.pipeline.warm import READY

__all__ = ["READY"]

learn()
