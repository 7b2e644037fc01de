"""Bytes to documents: one reader a format, and the one place where a text is changed before it is frozen."""

from kg.sources.files import Skipped
from kg.sources.publisher import ForceName, publisher_by_voice
from kg.sources.reader import read

__all__ = ["ForceName", "Skipped", "publisher_by_voice", "read"]
