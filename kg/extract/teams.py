"""Teams: what a force calls a unit of its own, with its abbreviation, its other forms, and its force."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.forces import Forces
from kg.extract.naming import Naming, fold, is_abbreviation, nearest_before, subject_of, tidy, with_mentions
from kg.extract.team_names import TeamNames
from kg.model import Span, Subject
from kg.vocabulary import Match, Vocabulary

_ABBREVIATION = re.compile(r" ?\((?:the |or |also known as |known as |known locally as )?([A-Z][A-Za-z0-9&/-]{1,9})\)")
_KNOWN_AS = re.compile(
    r",? (?:which is |who are |also |better |or )?(?:known|referred to)(?: locally| simply| internally)? as (?:the )?"
    r"[\"'“‘]?([A-Z][A-Z0-9&/-]{1,9})\b|, or ([A-Z][A-Z0-9&-]{2,9}),"
)
_SHORT_FIRST = re.compile(r"\b([A-Z][A-Z0-9&-]{2,9})(?:, the | \((?:the )?|,? which stands for (?:the )?)$")
# The last letter is that of Team or Unit.
_LOOSE_SHORT = re.compile(
    r"(?:\b(?:[Oo]fficers?|[Dd]etectives?|[Ii]nvestigators?|[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Ss]taff|"
    r"[Ss]uperintendent|PC|DC|DS|DI|DCI)(?: [A-Z][\w'’-]+){0,3},? (?:from|of|in|at|with) (?:the |our )?|"
    r"(?:Police|Constabulary|[Ff]orce)['’]s )(?P<short>[A-Z]{3,6}[TU])\b(?! [A-Z])"
)
_OWNED = re.compile(
    r"(?:\b(?P<force>[Tt]he (?:force|constabulary|service)|same force)['’]s?|\b(?P<our>[Oo]ur)|\b(?P<its>[Ii]ts)) $"
)
_AFTER = re.compile(r",? (?:at|of|from|in|within|with|based (?:at|in)) (?:the )?")
_SHARED = re.compile(
    r"\bRegional\b|^Counter[ -]Terrorism Policing|\bROCU\b|^(?:North|South|East|West|Eastern|"
    r"Yorkshire).*Special Operations Unit"
)
_ANAPHORA = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]he same|[Oo]ur) (?P<head>team|unit|squad|taskforce|department)\b(?!['’]s own)"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """One mention of a team; ``owner`` is the key of its force; ``ours`` that the text claims it for its own."""

    naming: Naming
    owner: str | None = None
    ours: bool = False
    short: str | None = None


def find_teams(
    text: str, names: Sequence[Match], forces: Forces, vocabulary: Vocabulary, taken: Sequence[Span]
) -> tuple[Subject, ...]:
    """The teams of a text, each with its force (``part_of``) where that is stated or the release is the force's own.

    ``taken`` are stretches that belong to people, ranks, courts and other bodies.
    """
    reader = _Reader(text, names, forces, vocabulary, taken)
    found = [*reader.known(), *reader.described()]
    found += reader.loose_shorts(found)
    groups = _grouped(found)
    teams = tuple(reader.team(group) for group in groups)
    return _with_anaphora(text, _with_other_cases(text, teams))


class _Reader:
    def __init__(
        self, text: str, names: Sequence[Match], forces: Forces, vocabulary: Vocabulary, taken: Sequence[Span]
    ) -> None:
        self.text = text
        self.names = names
        self.forces = forces
        self.words = vocabulary
        self.taken = taken
        self.of_force = {span: force for force in forces.found for span in force.mentions}

    def known(self) -> Iterator[_Found]:
        """Teams that the vocabulary names."""
        for match in self.names:
            if match.concept.kind == "team" and not any(span.overlaps(match.span) for span in self.taken):
                written = tidy(self.text[match.span.start : match.span.end])
                if _is_address(written):
                    written = match.concept.label
                yield self._found(match.span, Naming(match.span, written, match.concept))

    def described(self) -> Iterator[_Found]:
        """Teams that only their form tells."""
        known = [match.span for match in self.names if match.concept.kind == "team"]
        reader = TeamNames(self.text, self.words, self.of_force, self.taken, self._is_owned)
        for span in reader.find():
            if not any(span.overlaps(other) for other in known):
                yield self._found(span, Naming(span, tidy(self.text[span.start : span.end])))

    def _is_owned(self, span: Span) -> bool:
        return self._owner(span) is not None

    def loose_shorts(self, found: Sequence[_Found]) -> list[_Found]:
        """Abbreviations that stand for a team no form of which is spelled out ("officers from POLIT")."""
        shorts = {one.short for one in found} | {one.naming.name for one in found}
        shorts |= {_first_letters(one.naming.name or "") for one in found}
        loose = []
        for words in _LOOSE_SHORT.finditer(self.text):
            span = Span(words.start("short"), words.end("short"))
            known = any(match.span.overlaps(span) for match in self.names) or any(s.overlaps(span) for s in self.taken)
            if words["short"] not in shorts and not known and not _shouted(self.text, span):
                loose.append(self._found(span, Naming(span, words["short"])))
        return loose

    def team(self, group: Sequence[_Found]) -> Subject:
        shorts = list(dict.fromkeys(one.short for one in group if one.short)) or self._initials(group)
        team = subject_of("team", [one.naming for one in group], shorts)
        places = {
            Span(m.start(), m.end()) for short in shorts for m in re.finditer(rf"\b{re.escape(short)}\b", self.text)
        }
        return replace(with_mentions(team, places), part_of=self._force(team, group, shorts))

    def _force(self, team: Subject, group: Sequence[_Found], shorts: Sequence[str]) -> str | None:
        owners = [one.owner for one in group if one.owner]
        for short in shorts:
            for m in re.finditer(rf"\b{re.escape(short)}\b", self.text):
                owners += [owner for owner in (self._owner(Span(m.start(), m.end())),) if owner]
        if owners:
            return owners[0]
        if team.concept:
            part_of = self.words.by_iri(team.concept).part_of
            stated = next((force.key for force in self.forces.found if part_of and force.concept == part_of), None)
            return stated or (self.forces.home if any(one.ours for one in group) else None)
        if any(_SHARED.search(one.naming.name or "") for one in group):
            return None
        return self.forces.home

    def _initials(self, group: Sequence[_Found]) -> list[str]:
        """An abbreviation that nobody explained, if it is made of the name's first letters ("MCIT")."""
        for name in sorted({one.naming.name or "" for one in group}, key=len, reverse=True):
            letters = _first_letters(name)
            if len(letters) > 2 and re.search(rf"\b{letters}\b", self.text):
                return [letters]
        return []

    def _found(self, span: Span, naming: Naming) -> _Found:
        after = _ABBREVIATION.match(self.text, span.end) or _KNOWN_AS.match(self.text, span.end)
        short = next((group for group in after.groups() if group), None) if after else None
        if short is None and (before := _SHORT_FIRST.search(self.text[max(0, span.start - 24) : span.start])):
            short = before.group(1)
        owned = _OWNED.search(self.text[max(0, span.start - 24) : span.start])
        return _Found(naming, self._owner(span), bool(owned and owned["our"]), short)

    def _owner(self, span: Span) -> str | None:
        """The force that is said to have the team: run into its name, before it, or after it."""
        for place, force in self.of_force.items():
            if place.start == span.start and place.end < span.end:
                return force.key
            if place.end < span.start and re.fullmatch(r"(?:['’]s?)? ", self.text[place.end : span.start]):
                return force.key
        owned = _OWNED.search(self.text[max(0, span.start - 24) : span.start])
        if owned and (owned["force"] or owned["its"]):
            before = nearest_before(self.forces.found, span.start - len(owned.group()) + 1)
            return self.forces.home or (before.key if before else None)
        if owned:
            return self.forces.home
        after = _AFTER.match(self.text, _past_brackets(self.text, span.end))
        if after:
            return next((force.key for place, force in self.of_force.items() if place.start == after.end()), None)
        return None


def _first_letters(name: str) -> str:
    """The first letters of the words with a capital."""
    return "".join(word[0] for word in re.split(r"[ -]", name) if word[:1].isupper())


def _is_address(written: str) -> bool:
    return "." in written and " " not in written


def _past_brackets(text: str, at: int) -> int:
    bracket = _ABBREVIATION.match(text, at)
    return bracket.end() if bracket else at


def _shouted(text: str, span: Span) -> bool:
    """Whether the whole line is in capitals, so that capitals say nothing."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)].isupper()


def _grouped(found: Iterable[_Found]) -> list[list[_Found]]:
    """The mentions by team: the same words, the same abbreviation, or a shorter form of a longer name."""
    groups: list[list[_Found]] = []
    for one in sorted(found, key=lambda one: (-len(one.naming.name or ""), one.naming.span)):
        fitting = [group for group in groups if any(_same(one, other) for other in group)]
        if fitting:
            before = [group for group in fitting if any(o.naming.span < one.naming.span for o in group)]
            (before or fitting)[-1].append(one)
        else:
            groups.append([one])
    return sorted(groups, key=lambda group: min(one.naming.span for one in group))


def _same(one: _Found, other: _Found) -> bool:
    name, longer = fold(one.naming.name or ""), fold(other.naming.name or "")
    if name == longer or longer.endswith(f" {name}"):
        return True
    if one.naming.concept and one.naming.concept == other.naming.concept:
        return True
    return bool(one.short and one.short == other.short) or one.naming.name == other.short


def _with_other_cases(text: str, teams: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Mentions of the same names in small letters or capitals, as headlines and papers write them."""
    widened = []
    for team in teams:
        forms = [form for form in (team.name, *team.labels) if form and not is_abbreviation(form)]
        places = [
            Span(m.start(), m.end())
            for form in forms
            for m in re.finditer(rf"\b{re.escape(form)}\b", text, re.IGNORECASE)
        ]
        fresh = [place for place in places if not any(place.overlaps(span) for one in teams for span in one.mentions)]
        widened.append(with_mentions(team, fresh))
    return tuple(widened)


def _with_anaphora(text: str, teams: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """ "The unit" is the team named last, one whose name ends in that word if there is one."""
    places: dict[str, list[Span]] = {}
    for words in _ANAPHORA.finditer(text):
        span = Span(words.start(), words.end())
        if any(span.overlaps(place) for team in teams for place in team.mentions):
            continue
        head = [team for team in teams if fold(team.name or "").endswith(words["head"])]
        team = nearest_before(head, span.start) or nearest_before(teams, span.start)
        if team is None and len(teams) == 1:
            team = teams[0]
        if team:
            places.setdefault(team.key, []).append(span)
    return tuple(with_mentions(team, places.get(team.key, ())) for team in teams)
