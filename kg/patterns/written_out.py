"""Patterns that are written where they are asked: the functions of :mod:`re`, with less before the answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

_compiled = lru_cache(maxsize=1024)(re.compile)


def search(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As :func:`re.search`."""
    return _compiled(pattern, flags).search(text)


def match(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As :func:`re.match`."""
    return _compiled(pattern, flags).match(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """As :func:`re.fullmatch`."""
    return _compiled(pattern, flags).fullmatch(text)


def finditer(pattern: str, text: str, flags: int = 0) -> Iterator[re.Match[str]]:
    """As :func:`re.finditer`."""
    return _compiled(pattern, flags).finditer(text)


def findall(pattern: str, text: str, flags: int = 0) -> list[Any]:
    """As :func:`re.findall`."""
    return _compiled(pattern, flags).findall(text)


def sub(pattern: str, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0, flags: int = 0) -> str:
    """As :func:`re.sub`."""
    return _compiled(pattern, flags).sub(by, text, count)


def split(pattern: str, text: str, maxsplit: int = 0, flags: int = 0) -> list[Any]:
    """As :func:`re.split`."""
    return _compiled(pattern, flags).split(text, maxsplit)
