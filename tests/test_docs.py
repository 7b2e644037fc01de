"""The documentation names every command and every option, and its links lead somewhere."""

import re
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS, cli

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


def section(name: str) -> str:
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    found = re.search(rf"^## kg {name}$(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"docs/cli.md has no section '## kg {name}'"
    return found[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_cli_page_names_every_argument_and_option(name: str) -> None:
    described = section(name)
    for parameter in command(name).params:
        if isinstance(parameter, click.Option):
            assert f"`{parameter.opts[-1]}" in described, parameter.opts
        else:
            assert parameter.human_readable_name.upper() in described


@pytest.mark.parametrize("name", COMMANDS)
def test_cli_page_names_no_option_that_is_not_there(name: str) -> None:
    known = {opt for parameter in command(name).params for opt in (*parameter.opts, *parameter.secondary_opts)}
    assert set(re.findall(r"`(--?[a-z][a-z-]*)", section(name))) <= known | {"--help"}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    shown = command(name).get_help(click.Context(command(name), info_name=f"kg {name}"))
    assert "Example" in shown
    assert f"kg {name}" in shown.split("Example", 1)[1]
    assert all(option.help for option in command(name).params if isinstance(option, click.Option))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_every_folder_that_contributing_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for path in re.findall(r"`((?:kg|ontology|docs)/[\w./-]*)`", text):
        assert (ROOT / path).exists(), path


def test_the_map_of_the_grammar_names_modules_that_are_there() -> None:
    page = (ROOT / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\|.*\|$", page.split("## Inside `kg/extract`", 1)[1], re.MULTILINE)
    named = set(re.findall(r"`([a-z_]+)`", "\n".join(rows)))
    assert len(named) > 70
    assert {name for name in named if not (ROOT / "kg" / "extract" / f"{name}.py").exists()} == set()
