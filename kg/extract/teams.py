"""Teams: what a force calls a unit of its own, with its abbreviation, its other forms, and its force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import patterns as re
from kg.extract.forces import Forces
from kg.extract.naming import Naming, fold, subject_of, tidy, with_mentions
from kg.extract.stretches import Stretches
from kg.extract.team_groups import FoundTeam, grouped
from kg.extract.team_mentions import LastNamed, TextWords, with_anaphora, with_other_cases
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
# "Major Crime Team (North)": the part of the force that it works in is no abbreviation.
_AREA = re.compile(
    r" \((?:(?:North|South|East|West)(?:ern)?(?:[ -](?:East|West))?|Central|Mid)(?: (?:Area|Division|District))?\)"
    r"| (?:North|South|East|West|north|south|east|west)(?:[ -](?:East|West|east|west))?(?=[,.;]| (?:said|led|who|have"
    r"|has|are|were|was)\b)"
)
_AFTER = re.compile(
    r",? (?:at|of|from|in|within|with|based (?:at|in)) (?:the )?"
    # "the Fraud Squad, known as FS, which was set up by Kent Police"
    r"|(?:, (?:known as|or) [A-Z]+)?,? (?:(?:which|that) )?(?:was |is )?"
    r"(?:created|set up|formed|established|launched|founded|run) by (?:the (?!force|service|constabulary))?"
)
_SHARED = re.compile(
    r"\bRegional\b|^Counter[ -]Terrorism Policing|\bROCU\b|^(?:North|South|East|West|Eastern|"
    r"Yorkshire).*Special Operations Unit"
)

_RUN = r"(?P<run>[A-Z][a-z]+(?: (?:(?:and|of|&) )?[A-Z][a-z]+){1,3})(?=,| (?:said|who|added|told|says)\b|[.;])"
_OF_A_FORCE = re.compile(rf"\b(?:of|from|in|with) (?:[Tt]he )?[A-Z][\w ]{{1,40}}?[’']s? {_RUN}")
_HEADED_BY = re.compile(
    r"\b(?:Supt|Superintendent|Insp|Inspector|DCI|DI|DSU|CI|Commander|Constable)\b[^.;\n]{0,40}, "
    rf"(?:who is )?(?:the )?(?:[Hh]ead of|[Ll]ead for|who (?:leads|heads)) (?:the )?{_RUN}"
)
_GENERIC = re.compile(r"(?:['’]s)? (?P<head>team|unit|squad|taskforce|department)\b")
_LINE = 200
"""How much of a line tells whether it is all in capitals."""


def find_teams(
    text: str, names: Sequence[Match], forces: Forces, vocabulary: Vocabulary, taken: Sequence[Span]
) -> tuple[Subject, ...]:
    """The teams of a text, each with its force (``part_of``) where that is stated or the release is the force's own.

    ``taken`` are stretches that belong to people, ranks, courts and other bodies.
    """
    reader = _Reader(text, names, forces, vocabulary, taken)
    found = [*reader.known(), *reader.described()]
    taken_by = Stretches(one.naming.span for one in found)
    found += [one for one in reader.owned_runs() if not taken_by.hit(one.naming.span.start, one.naming.span.end)]
    found += reader.loose_shorts(found)
    teams = reader.with_generic_owners([reader.team(group) for group in grouped(found)])
    return with_anaphora(text, with_other_cases(reader.places, teams))


class _Reader:
    def __init__(
        self, text: str, names: Sequence[Match], forces: Forces, vocabulary: Vocabulary, taken: Sequence[Span]
    ) -> None:
        self.text = text
        self.names = names
        self.forces = forces
        self.words = vocabulary
        self.taken = taken
        self.busy = Stretches(taken)
        self.places = TextWords(text)
        self._force_starts: dict[int, list[tuple[Span, Subject]]] = {}
        self._force_ends: dict[int, Subject] = {}
        # "the force" is no agency that counts as one
        self._last_force = LastNamed(force for force in forces.found if not (force.name or "").endswith("Agency"))
        for force in forces.found:
            for span in force.mentions:
                self._force_starts.setdefault(span.start, []).append((span, force))
                self._force_ends.setdefault(span.end, force)

    def known(self) -> Iterator[FoundTeam]:
        """Teams that the vocabulary names."""
        for match in self.names:
            if match.concept.kind == "team" and not self.busy.hit(match.span.start, match.span.end):
                written = tidy(self.text[match.span.start : match.span.end])
                if _is_address(written):
                    written = match.concept.label
                span = self._with_area(match.span)
                if span != match.span:
                    written = tidy(self.text[span.start : span.end])
                yield self._found(span, Naming(span, written, match.concept))

    def described(self) -> Iterator[FoundTeam]:
        """Teams that only their form tells."""
        known = Stretches(match.span for match in self.names if match.concept.kind == "team")
        forces = [span for force in self.forces.found for span in force.mentions]
        reader = TeamNames(self.text, self.words, forces, self.taken, self._is_owned)
        named = [*reader.find()]
        large = Stretches(named)
        for span in (*named, *(small for small in reader.small() if not large.hit(small.start, small.end))):
            if not known.hit(span.start, span.end):
                whole = self._with_area(span)
                yield self._found(whole, Naming(whole, tidy(self.text[whole.start : whole.end])))

    def owned_runs(self) -> Iterator[FoundTeam]:
        """``of the Met's Specialist Crime North``, ``Supt Roe, head of Professional Standards``: no word for a team."""
        known = Stretches(match.span for match in self.names if match.concept.kind == "team")
        for pattern in (_OF_A_FORCE, _HEADED_BY):
            for found in pattern.finditer(self.text):
                span = Span(*found.span("run"))
                owner = self._owner(span)
                words = [word for word in re.split(r"[ -]", found["run"]) if word not in {"and", "of", "&"}]
                if known.hit(span.start, span.end) or self.busy.hit(span.start, span.end):
                    continue
                if (owner or pattern is _HEADED_BY) and set(words) <= self.words.words("team-modifier"):
                    yield FoundTeam(Naming(span, tidy(found["run"])), owner, False, None)

    def _with_area(self, span: Span) -> Span:
        area = _AREA.match(self.text, span.end)
        return Span(span.start, area.end()) if area else span

    def _is_owned(self, span: Span) -> bool:
        return self._owner(span) is not None

    def loose_shorts(self, found: Sequence[FoundTeam]) -> list[FoundTeam]:
        """Abbreviations that stand for a team no form of which is spelled out ("officers from POLIT")."""
        shorts = {one.short for one in found} | {one.naming.name for one in found}
        shorts |= {_first_letters(one.naming.name or "") for one in found}
        names = Stretches(match.span for match in self.names)
        loose = []
        for words in _LOOSE_SHORT.finditer(self.text):
            span = Span(words.start("short"), words.end("short"))
            known = names.hit(span.start, span.end) or self.busy.hit(span.start, span.end)
            if words["short"] not in shorts and not known and not _shouted(self.text, span):
                loose.append(self._found(span, Naming(span, words["short"])))
        return loose

    def team(self, group: Sequence[FoundTeam]) -> Subject:
        shorts = list(dict.fromkeys(one.short for one in group if one.short)) or self._initials(group)
        team = subject_of("team", [one.naming for one in group], shorts)
        places = {place for short in shorts for place in self.places.places(short)}
        return replace(with_mentions(team, places), part_of=self._force(team, group, shorts))

    def _force(self, team: Subject, group: Sequence[FoundTeam], shorts: Sequence[str]) -> str | None:
        owners = [one.owner for one in group if one.owner]
        for short in shorts:
            owners += [owner for place in self.places.places(short) if (owner := self._owner(place))]
        if owners:
            return owners[0]
        if team.concept:
            part_of = self.words.by_iri(team.concept).part_of
            stated = next((force.key for force in self.forces.found if part_of and force.concept == part_of), None)
            return stated or (self.forces.home if any(one.ours for one in group) else None)
        if any(_SHARED.search(one.naming.name or "") for one in group):
            return None
        return self.forces.home

    def with_generic_owners(self, teams: Sequence[Subject]) -> tuple[Subject, ...]:
        """ "A Kent Police squad" says whose the only squad of the text is."""
        owners: dict[str, set[str]] = {}
        for end, force in self._force_ends.items():
            if head := _GENERIC.match(self.text, end):
                owners.setdefault(head["head"], set()).add(force.key)
        return tuple(self._with_generic_owner(team, teams, owners) for team in teams)

    def _with_generic_owner(self, team: Subject, teams: Sequence[Subject], owners: dict[str, set[str]]) -> Subject:
        head = fold(team.name or "").rpartition(" ")[2]
        alone = sum(fold(other.name or "").endswith(f" {head}") for other in teams) == 1
        said = owners.get(head, set())
        return replace(team, part_of=next(iter(said))) if team.part_of is None and alone and len(said) == 1 else team

    def _initials(self, group: Sequence[FoundTeam]) -> list[str]:
        """An abbreviation that nobody explained, if it is made of the name's first letters ("MCIT")."""
        for name in sorted({one.naming.name or "" for one in group}, key=len, reverse=True):
            letters = _first_letters(name)
            if len(letters) > 2 and next(self.places.places(letters), None):
                return [letters]
        return []

    def _found(self, span: Span, naming: Naming) -> FoundTeam:
        after = _ABBREVIATION.match(self.text, span.end) or _KNOWN_AS.match(self.text, span.end)
        short = next((group for group in after.groups() if group), None) if after else None
        if short is None and (before := _SHORT_FIRST.search(self.text[max(0, span.start - 24) : span.start])):
            short = before.group(1)
        owned = _OWNED.search(self.text[max(0, span.start - 24) : span.start])
        return FoundTeam(naming, self._owner(span), bool(owned and owned["our"]), short)

    def _owner(self, span: Span) -> str | None:
        """The force that is said to have the team: run into its name, before it, or after it."""
        for place, force in self._force_starts.get(span.start, ()):
            if place.end < span.end:
                return force.key
        for link in (" ", "' ", "’ ", "'s ", "’s "):
            if self.text.endswith(link, 0, span.start) and span.start - len(link) in self._force_ends:
                return self._force_ends[span.start - len(link)].key
        owned = _OWNED.search(self.text[max(0, span.start - 24) : span.start])
        if owned and (owned["force"] or owned["its"]):
            before = self._last_force.before(span.start - len(owned.group()) + 1)
            return self.forces.home or (before.key if before else None)
        if owned:
            return self.forces.home
        after = _AFTER.match(self.text, _past_brackets(self.text, span.end))
        if after:
            return next((force.key for _, force in self._force_starts.get(after.end(), ())), None)
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
    before = text[max(0, span.start - _LINE) : span.start].rpartition("\n")[2]
    return (before + text[span.start : span.end + _LINE].partition("\n")[0]).isupper()
