"""The questions shipped in ``ontology/queries/``: each a SPARQL file that says in its header what it asks.

    # title: Who was sentenced at a court, and for how long
    # description: One row a sentence …
    # param court default="" example="Basildon Crown Court": part of the court's name

A parameter without a default must be given. Its value goes in as a literal (:mod:`kg.query.parameters`).
"""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Literal

from kg.errors import UsageError, VocabularyError
from kg.query.dataset import Dataset
from kg.query.parameters import Parameter, placeholders
from kg.query.result import Result

ParameterType = Literal["text", "number", "date"]
_PARAM = re.compile(r'(\w+)(?: type=(text|number|date))?(?: default="([^"]*)")?(?: example="([^"]*)")?: (.+)')


@dataclass(frozen=True)
class NamedParameter:
    """What a question wants to know; required where ``default`` is None."""

    name: str
    description: str
    type: ParameterType = "text"
    default: str | None = None
    example: str | None = None

    def value(self, text: str) -> Parameter:
        """The value of what was typed; raises UsageError where it is no number or date."""
        try:
            if self.type == "number":
                return int(text)
            return dt.date.fromisoformat(text) if self.type == "date" else text
        except ValueError:
            raise UsageError(f"{self.name}={text}: expected a {self.type}, such as {self.example}") from None


@dataclass(frozen=True)
class NamedQuestion:
    """One shipped question."""

    name: str
    title: str
    description: str
    parameters: tuple[NamedParameter, ...]
    sparql: str

    def ask(self, dataset: Dataset, params: Mapping[str, str] | None = None) -> Result:
        """Ask it; raises UsageError for a parameter it does not have, or one that is missing."""
        given = dict(params or {})
        values: dict[str, Parameter] = {}
        for parameter in self.parameters:
            text = given.pop(parameter.name, parameter.default)
            if text is None:
                raise UsageError(
                    f"{self.name}: needs {parameter.name} ({parameter.description}),"
                    f' such as --param {parameter.name}="{parameter.example}"'
                )
            values[parameter.name] = parameter.value(text)
        if given:
            has = ", ".join(parameter.name for parameter in self.parameters) or "none"
            raise UsageError(f"{self.name}: no parameter {next(iter(given))!r}; it has: {has}")
        return dataset.query(self.sparql, values)


def named() -> tuple[NamedQuestion, ...]:
    """All shipped questions, by name."""
    folder = resources.files("kg_ontology") / "queries"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    return tuple(_read(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8")) for file in files)


def question(name: str) -> NamedQuestion:
    """One shipped question; raises UsageError, with the names that are like it, where there is none."""
    questions = {each.name: each for each in named()}
    if name in questions:
        return questions[name]
    close = difflib.get_close_matches(name, questions, n=3, cutoff=0.4)
    hint = f"Did you mean {' or '.join(close)}?" if close else "kg query --list shows all of them."
    raise UsageError(f"no question is named {name!r}. {hint}")


def _read(name: str, text: str) -> NamedQuestion:
    header: dict[str, str] = {}
    parameters: list[NamedParameter] = []
    key = ""
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        field, colon, value = line[1:].strip().partition(": ")
        if field.startswith("param "):
            parameters.append(_read_parameter(name, line[1:].strip().removeprefix("param ")))
        elif colon and field in ("title", "description"):
            key, header[field] = field, value
        elif key:
            header[key] += " " + line[1:].strip()
    if set(header) != {"title", "description"} or {each.name for each in parameters} != placeholders(text):
        raise VocabularyError(f"queries/{name}.rq: needs a title, a description, and a param line for each $name in it")
    return NamedQuestion(name, header["title"], header["description"], tuple(parameters), text)


def _read_parameter(name: str, line: str) -> NamedParameter:
    found = _PARAM.fullmatch(line)
    if not found:
        raise VocabularyError(
            f'queries/{name}.rq: expected `# param NAME default="…" example="…": words`, found {line!r}'
        )
    kind: ParameterType = found[2] or "text"  # type: ignore[assignment]
    return NamedParameter(found[1], found[5], kind, found[3], found[4])
