"""The command line: each command parses, calls one function, and prints.

Commands stand in one tuple and are imported only when they are asked for, so that ``kg --help`` answers at
once. Exit codes: 0 all is well, 1 something was wrong with the input or the answer, 2 the call was wrong.
"""

from __future__ import annotations

import importlib
import sys

import click

from kg.errors import KgError, UsageError

#: One module of this package a command, in the order in which a newcomer meets them.
COMMANDS = (
    "build",
    "text",
    "claims",
    "query",
    "serve",
    "export",
    "push",
    "view",
    "explain",
    "case",
    "conflicts",
    "why",
    "identity",
    "decide",
    "validate",
    "evaluate",
    "coverage",
)

_INTERRUPTED = 130
"""The shell's own number for a command that was stopped by Ctrl-C."""


class Commands(click.Group):
    """The commands of :data:`COMMANDS`, each from ``kg.cli.<name>.command``; errors end as one plain line."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"kg.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except UsageError as error:
            raise click.UsageError(str(error)) from error
        except KgError as error:
            raise click.ClickException(str(error)) from error
        except KeyboardInterrupt:
            click.echo("Stopped. Nothing was left half-written.", err=True)
            ctx.exit(_INTERRUPTED)
        except BrokenPipeError:
            raise  # `kg claims … | head`: click ends quietly
        except OSError as error:
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{place}{error.strerror or error}") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="polit-kg", prog_name="kg")
def cli() -> None:
    """Turn press releases of police and courts into a knowledge graph.

    Every claim in the graph shows the words it rests on. Start with:

    \b
        kg build releases/ --out out
        kg query out --list
        kg view out
    """


def main() -> None:
    """The console script ``kg``."""
    # Releases are full of curly quotes and pound signs; a terminal that cannot show one shows `?` and goes on.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    cli()
