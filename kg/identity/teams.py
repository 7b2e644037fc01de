"""Are two teams one? Only within one force, and only where a name or an abbreviation agrees.

Nearly every force has a "Child Abuse Investigation Team": a team whose force is not known is joined only where another
story about the same people tells the force.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.identity.entity import Verdict
from kg.identity.named import Spelling
from kg.identity.names import fold

SHARED_WORDS = 0.5
"""The least share of words (of both names together) where only an abbreviation agrees: CAIT may be two things."""

_POLICE = frozenset({"police", "constabulary", "service", "force"})


@dataclass(frozen=True, slots=True)
class Team:
    """A team as one document names it; ``force`` is the id of its force's entity."""

    names: frozenset[str]
    abbreviations: frozenset[str]
    force: str | None
    concept: str | None

    @classmethod
    def of(cls, subject: Spelling, force: str | None, force_names: tuple[str, ...]) -> Team:
        forms = (subject.name or subject.hidden or "", *subject.labels)
        short = frozenset(fold(form) for form in forms if is_abbreviation(form))
        long = [fold(form) for form in forms if form and not is_abbreviation(form)]
        plain = frozenset(part for name in long for part in without_force(name, force_names))
        return cls(plain, short, force, subject.concept)


def is_abbreviation(form: str) -> bool:
    """One word that is mostly capitals: POLIT, OAU, MASH."""
    return " " not in form.strip() and sum(char.isupper() for char in form) >= max(2, len(form) / 2)


def without_force(name: str, force_names: tuple[str, ...]) -> frozenset[str]:
    """A folded team's name, and what is left of it where its force's name is run into it.

    "essex police online investigation team" of "Essex Police" is also the "online investigation team" and the
    "police online investigation team": the word belongs to either.
    """
    words = name.split()
    found = {name}
    for force in force_names:
        own = fold(force).split()
        place = own[:-1] if own and own[-1] in _POLICE else own
        found |= {" ".join(words[len(head) :]) for head in (own, place) if head and words[: len(head)] == head}
    return frozenset(found - {""})


def judge(left: Team, right: Team) -> Verdict:
    """Whether two teams are one."""
    if left.concept and right.concept:
        return "same" if left.concept == right.concept else "different"
    if left.force is None or right.force is None:
        return "unknown"
    if left.force != right.force:
        return "different"
    if left.names & right.names:
        return "same"
    if left.abbreviations & right.abbreviations:
        return "same" if _alike(left, right) else "different"
    return "unknown"


def _alike(left: Team, right: Team) -> bool:
    if not left.names or not right.names:
        return True
    return any(_shared(one.split(), other.split()) >= SHARED_WORDS for one in left.names for other in right.names)


def _shared(left: list[str], right: list[str]) -> float:
    return len(set(left) & set(right)) / len(set(left) | set(right))
