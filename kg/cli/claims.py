"""``kg claims``: what was understood, claim by claim, each with the words it rests on."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import finish, underlined
from kg.cli.options import plugins, sources

if TYPE_CHECKING:
    from kg.model import Claim, Extraction


@click.command()
@sources
@plugins
@click.option(
    "--format", type=click.Choice(["text", "jsonl"]), default="text", show_default=True, help="jsonl: one claim a line."
)
def command(source: tuple[str, ...], metadata: Path | None, issued: dt.date | None, format: str) -> None:
    """Show what was understood of releases: each claim with its quote underlined in its passage.

    These are words of the source, with every name in them: keep them as you keep the source.

    \b
    Example:
        kg claims releases/harwick.txt
        kg claims releases/ --format jsonl > claims.jsonl
    """
    from kg.pipeline.claims import rows
    from kg.pipeline.read import Reading, understand

    reading = Reading(source, issued=issued, metadata=metadata)
    for extraction in understand(reading, reading.problems):
        if format == "jsonl":
            for row in rows(extraction):
                click.echo(json.dumps(row, ensure_ascii=False))
        else:
            click.echo(_page(extraction))
    finish(reading.problems)


def _page(extraction: Extraction) -> str:
    from kg.pipeline.claims import in_order

    document = extraction.document
    count = len(extraction.claims)
    head = [document.id, document.title, document.publisher, str(document.issued) if document.issued else None]
    title = click.style(" · ".join(part for part in head if part), bold=True)
    parts = [f"{title}\n{count} claim{'' if count == 1 else 's'}"]
    parts += [_claim(claim, extraction) for claim in in_order(extraction)]
    return "\n\n".join(parts) + "\n"


def _claim(claim: Claim, extraction: Extraction) -> str:
    from kg.pipeline.claims import said

    lines = [click.style(type(claim).__name__, fg="cyan", bold=True)]
    lines += [f"  {name.replace('_', ' '):<16} {_shown(value)}" for name, value in said(claim, extraction).items()]
    for evidence in claim.evidence:
        passage, span = evidence.passage, evidence.span
        whole = extraction.document.text[passage.start : passage.end]
        quote = underlined(whole, span.start - passage.start, span.end - passage.start)
        lines.append(f"  “{quote}”")
        lines.append(click.style(f"  {span.start}–{span.end}, rule {evidence.rule}", dim=True))
    return "\n".join(lines)


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    return "(not named)" if value is None else str(value)
