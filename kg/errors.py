"""What can go wrong, said so that a person can mend it.

Every error names the file (and line, where there is one), what was expected, and what to do. A bad
document never ends a run: readers raise a :class:`SourceProblem`, and ``build`` counts it and goes on.
"""

from __future__ import annotations


class KgError(Exception):
    """Base of all errors that are for the reader of the screen, not for a debugger."""


class UsageError(KgError):
    """The command was called wrongly; the command line ends with exit code 2."""


class SourceProblem(KgError):
    """A source could not be read, in whole or in part; the run goes on and ends with exit code 1.

    ``origin`` is the file (and ``:line`` for rows); ``reason`` says what was found and what was expected.
    """

    def __init__(self, origin: str, reason: str) -> None:
        super().__init__(f"{origin}: {reason}")
        self.origin = origin
        self.reason = reason

    def __reduce__(self) -> tuple[type[SourceProblem], tuple[str, str]]:
        return SourceProblem, (self.origin, self.reason)


class VocabularyError(KgError):
    """A file in ``ontology/`` does not say what the loader needs."""


class ExtractorError(KgError):
    """An extractor that somebody else has installed cannot be loaded, fails, or makes a claim that cannot be taken."""


class DatasetError(KgError):
    """A dataset to be queried, viewed or exported is missing or unreadable."""
