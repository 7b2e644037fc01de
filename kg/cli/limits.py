"""--max-…: how much one release may be, for commands that read what strangers send."""

from __future__ import annotations

from typing import Any

import click

from kg.cli.options import Command
from kg.sources.limits import Limits

_WORDS = {
    "document": ("MB", "Leave out what is larger than this, unpacked."),
    "text": ("LETTERS", "Leave out a release with a longer text."),
    "name": ("LETTERS", "Leave out a release with a longer name, title or address."),
    "entities": ("N", "Leave out a release that speaks of more people and things."),
    "seconds": ("SECONDS", "Leave out what takes more of the processor's time."),
    "memory": ("MB", "Leave out what takes a worker process more memory."),
}
_NAMES = {"seconds": "time"}


def limits(command: Command) -> Command:
    """One option for each of :class:`kg.sources.limits.Limits`; the command takes them as keywords ``max_…``."""
    for name, (unit, help_text) in reversed(_WORDS.items()):
        default = getattr(Limits(), name)
        kind = click.FloatRange(min=0, min_open=True) if isinstance(default, float) else click.IntRange(min=1)
        option = click.option(
            f"--max-{_NAMES.get(name, name)}",
            f"max_{name}",
            type=kind,
            default=default,
            show_default=True,
            metavar=unit,
            help=help_text,
        )
        command = option(command)
    return command


def taken(given: dict[str, Any]) -> Limits:
    """The limits that a command was given."""
    return Limits(**{name.removeprefix("max_"): value for name, value in given.items()})
