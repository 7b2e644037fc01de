"""Further places where a text speaks of a team: in small letters or capitals, and as "the unit"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from kg.extract.naming import fold, is_abbreviation, with_mentions
from kg.extract.stretches import Stretches
from kg.model import Span, Subject

_ANAPHORA = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]he same|[Oo]ur) (?P<sort>(?:regional|specialist|dedicated) )?"
    r"(?:(?P<head>team|unit|squad|taskforce|department)|(?P<own>(?i:team|unit|squad|taskforce|department|branch|command"
    r"|bureau|division|directorate)))\b(?!['’]s own)(?! [A-Z])"
)
"""Of ``own`` a team is meant only if its name ends so: ``the Branch``, but not the branch of a bank."""
_WORD = re.compile(r"\w+")
_EDGE = re.compile(r"\b")


_HEAD = re.compile(r" (?:Team|Unit|Squad|Taskforce|Task Force)$")
_OF = re.compile(r"\b(?:of|from) (?:the )?$")


_LONG_SHORT = 5
"""Letters from which on an abbreviation is no word when it is written like one."""


class TextWords:
    """Where each word of a text stands, so that a name is looked for only where its first word is."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        starts: defaultdict[str, list[int]] = defaultdict(list)
        # Few letters are another number of letters, or another letter, where a text is folded as a whole.
        folded = self._text.lower()
        whole = len(folded) == len(self._text) and "Σ" not in self._text
        for word in _WORD.finditer(folded if whole else self._text):
            starts[word[0] if whole else word[0].lower()].append(word.start())
        return starts

    def after_of(self, place: Span) -> bool:
        """Whether a place follows *of* or *from*, and no further capital follows it."""
        goes_on = re.match(r" [A-Z]", self._text[place.end : place.end + 2])
        return not goes_on and bool(_OF.search(self._text[max(0, place.start - 12) : place.start]))

    def places(self, form: str, any_case: bool = False) -> Iterator[Span]:
        """The places where a form stands as whole words, in capitals or not if ``any_case``."""
        first = _WORD.match(form)
        if first is None:
            return
        wanted = form.lower() if any_case else form
        for start in self._starts.get(first.group().lower(), ()):
            end = start + len(form)
            written = self._text[start:end]
            if (written.lower() if any_case else written) == wanted and _EDGE.match(self._text, end):
                yield Span(start, end)


def _without_head(forms: Iterable[str]) -> Iterator[str]:
    """``Sentinel South`` for the Sentinel South Team, where two words or more with a capital stay."""
    for form in forms:
        short = _HEAD.sub("", form)
        if short != form and len(short.split()) > 1 and all(word[0].isupper() for word in short.split()):
            yield short


class LastNamed:
    """Answers which of some subjects was mentioned last before an offset."""

    def __init__(self, found: Iterable[Subject]) -> None:
        places = sorted(
            ((span.start, number, subject) for number, subject in enumerate(found) for span in subject.mentions),
            key=lambda place: (place[0], -place[1]),
        )
        self._starts = [start for start, _, _ in places]
        self._subjects = [subject for _, _, subject in places]

    def before(self, at: int) -> Subject | None:
        """That subject; None where none was mentioned yet."""
        number = bisect_left(self._starts, at)
        return self._subjects[number - 1] if number else None


def with_other_cases(words: TextWords, teams: Sequence[Subject]) -> tuple[Subject, ...]:
    """Mentions of the same names in small letters or capitals, as headlines and papers write them."""
    taken = Stretches(span for team in teams for span in team.mentions)
    widened = []
    for team in teams:
        forms = [form for form in (team.name, *team.labels) if form and not is_abbreviation(form)]
        places = [place for form in forms for place in words.places(form, any_case=True)]
        shorts = [
            form for form in (team.name, *team.labels) if form and is_abbreviation(form) and len(form) >= _LONG_SHORT
        ]
        # "Serocu", as some papers write SEROCU
        places += [place for form in shorts for place in words.places(form.capitalize())]
        places += [place for form in _without_head(forms) for place in words.places(form) if words.after_of(place)]
        widened.append(with_mentions(team, (place for place in places if not taken.hit(place.start, place.end))))
    return tuple(widened)


def with_anaphora(text: str, teams: Sequence[Subject]) -> tuple[Subject, ...]:
    """ "The unit" is the team named last, one whose name ends in that word if there is one."""
    taken = Stretches(span for team in teams for span in team.mentions)
    told = [team for team in teams if not _by_the_way(text, team)] or list(teams)
    named, headed = LastNamed(told), _by_head(told)
    places: dict[str, list[Span]] = {}
    for words in _ANAPHORA.finditer(text):
        span = Span(words.start(), words.end())
        if taken.hit(span.start, span.end):
            continue
        head, loose = (words["head"] or words["own"]).lower(), words["head"] and not words["sort"]
        team = headed[head].before(span.start) or (named.before(span.start) if loose else None)
        if team is None and loose and len(teams) == 1:
            team = teams[0]
        if team:
            places.setdefault(team.key, []).append(span)
    return tuple(with_mentions(team, places.get(team.key, ())) for team in teams)


def _by_the_way(text: str, team: Subject) -> bool:
    """Whether a team is named only once, as a part of another: ``functions including the Crime Unit``."""
    before = [text[max(0, span.start - _ASIDE_LENGTH) : span.start] for span in team.mentions]
    return len(before) == 1 and bool(_ASIDE.search(before[0]))


_ASIDE = re.compile(r"\b(?:including|such as) (?:the |its |our )?$")
_ASIDE_LENGTH = 20


def _by_head(teams: Sequence[Subject]) -> dict[str, LastNamed]:
    heads = (
        *("team", "unit", "squad", "taskforce", "department"),
        *("branch", "command", "bureau", "division", "directorate"),
    )
    return {head: LastNamed([team for team in teams if fold(team.name or "").endswith(head)]) for head in heads}
