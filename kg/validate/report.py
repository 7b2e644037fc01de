"""What a validation found, problem by problem (SHACL, 3.6: validation report)."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from itertools import groupby

_SHOWN = 10
_WIDTH = 100


@dataclass(frozen=True, order=True)
class Problem:
    """One broken rule: what is wrong, with whom (``name`` and ``node``), where (``path``), and with which value."""

    severity: str
    message: str
    name: str
    node: str
    path: str = ""
    value: str = ""


@dataclass(frozen=True)
class Report:
    """All problems in a stable order; ``rules`` is the number of shapes that were asked for."""

    problems: tuple[Problem, ...]
    rules: int
    triples: int

    @property
    def count(self) -> int:
        """How many violations there are; warnings and remarks do not count."""
        return sum(problem.severity == "Violation" for problem in self.problems)

    @property
    def conforms(self) -> bool:
        return self.count == 0

    def __str__(self) -> str:
        asked = f"{self.triples:,} triples, {self.rules} rules"
        if not self.problems:
            return f"No problems ({asked})."
        noun = "problem" if self.count == 1 else "problems"
        remarks = len(self.problems) - self.count
        lines = [f"{self.count:,} {noun}" + (f" and {remarks:,} remarks" if remarks else "") + f" ({asked})."]
        for (severity, message), group in groupby(self.problems, key=lambda each: (each.severity, each.message)):
            found = list(group)
            lines += ["", *textwrap.wrap(f"{severity}: {message} ({len(found):,}×)", _WIDTH)]
            lines += [_line(problem) for problem in found[:_SHOWN]]
            if len(found) > _SHOWN:
                lines.append(f"  … and {len(found) - _SHOWN:,} more")
        return "\n".join(lines)


def _line(problem: Problem) -> str:
    where = f"  {problem.path}" if problem.path else ""
    value = f" = {textwrap.shorten(problem.value, 60, placeholder='…')}" if problem.value else ""
    return f"  {problem.name}  <{problem.node}>{where}{value}"
