"""Police forces: named, run into the name of a team, given by a web address, or speaking as *us*.

The home force is the one whose own release this is. It follows from the publisher; a text without one must
speak of "us" as only police do ("call us on 101", "our officers"), and leave no doubt who that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg import patterns as re
from kg.extract.naming import CAP, Naming, fold, is_abbreviation, nearest_before, subjects, tidy, with_mentions
from kg.extract.unlisted_forces import unlisted
from kg.model import Document, Span, Subject
from kg.vocabulary import Match, Vocabulary

_FOREIGN = re.compile(
    rf"\b(?P<name>(?!An? |The |[A-Z]\w+[’']s ){CAP}(?: {CAP}){{0,2}}"
    r" (?:National Police|Constabulary|Police Force|Police Department|State Police)"
    rf"|Royal {CAP} Police)\b"
)
_SHORT_NAME = rf"{CAP}(?: {CAP}){{0,2}}"
_SHORT_ONE = re.compile(rf"\b(?:[Tt]he|[Aa]) (?P<row>{_SHORT_NAME}(?: and {_SHORT_NAME})?) (?:police )?force\b(?!-)")
_SHORT_ROW = re.compile(
    rf"\b(?:[Tt]he|[Oo]ther|[Bb]y|[Ff]rom|[Ww]ith) (?P<row>{_SHORT_NAME}(?:, {_SHORT_NAME})*,? and {_SHORT_NAME})"
    r" (?:police )?forces\b"
)
_IN_ROW = re.compile(rf"(?!and )\b{_SHORT_NAME}")
# What makes the words before it the name of another body, or of a place.
_NOT_A_FORCE = re.compile(
    r"(?:['’]s)? (?:Federation|Authority|Museum|and Crime|(?:, )?Fire and Crime|& Crime|Crime Commissioner|Office\b"
    # "the Hexley Metropolitan Police Department", of America
    r"|Memorial|(?<=Police )Dep(?:artmen)?t\b|and crime\b"
    r"|(?<=police )(?:station|federation|authority|cars?|dogs?|cells?)\b)"
)
# What a force's name says it is; a nickname ("the Met") gives way to the name.
_KIND = re.compile(r"Police|Constabulary|Agency|Service|Heddlu|Garda", re.IGNORECASE)
_ADDRESS = re.compile(r"www\.|\.uk|@|https?:")
_US = re.compile(
    r"\b(?:call|calling|tell|telling|contact|contacting|text|message|ring|phone|report(?:ing)? (?:it|this|them|"
    r"any\w+|concerns? .{0,30})? ?to|"
    r"to|given to|with) us\b[^.]{0,40}?(?:\b101\b|\b999\b|online|website|social media|as soon as)"
    r"|\b(?i:our) (?:\w+[ -]){0,2}?(?:officers|detectives|police|neighbourhood|digital forensic|force|enquiries|"
    r"specialist team|"
    r"specialist officers|investigators|Live Chat)\b"
    r"|\b(?i:our) (?:[A-Z][\w-]+ ){1,6}(?:Team|Unit|Squad|Taskforce|Command|Directorate)\b"
)
_BESIDE_ANOTHER = re.compile(
    r"\b(?:and|with|alongside|from|by|including)(?: colleagues from| officers from)?(?: the)? $"
)
_POLICE_SERVICE = re.compile(r"(?<=\b[Tt]he )Police Service(?=[’']s\b)")
_ANAPHORA = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|same) (?:force|constabulary)\b(?!s)(?! (?:open|entry|majeure))")
_AGENCY = re.compile(r"\b[Tt]he agency\b(?! for\b)")
_OTHER_AGENCY = re.compile(
    r"\b[A-Z][\w-]+(?<!\bCrime) Agency\b|\b(?:news|press|estate|travel|letting|employment) agency\b"
)


@dataclass(frozen=True, slots=True)
class Forces:
    """The forces of a document, and the key of the one that published it."""

    found: tuple[Subject, ...]
    home: str | None


def find_forces(
    document: Document,
    names: Sequence[Match],
    vocabulary: Vocabulary,
    quoted: Sequence[Span],
    people: Sequence[Span] = (),
) -> Forces:
    """All forces that a document names; ``quoted`` are its quotations, where "us" is somebody else's.

    ``people`` are the places of personal names.
    """
    text = document.text
    publisher = _publisher(document, vocabulary)
    namings = [*_named(text, names), *_inside_teams(names, vocabulary), *_foreign(text, names)]
    namings += _beside(_shortly(text, vocabulary), namings)
    namings += _beside(unlisted(text, names, people), namings)
    if publisher:
        namings.append(publisher)
    found = subjects("force", namings)
    home = _of(found, publisher) if publisher else _speaking(document, found, quoted)
    return Forces(_with_anaphora(text, found, home), home.key if home else None)


def _named(text: str, names: Iterable[Match]) -> Iterator[Naming]:
    for match in names:
        written = tidy(text[match.span.start : match.span.end])
        if match.concept.kind != "force" or _NOT_A_FORCE.match(text, match.span.end):
            continue
        by_name = not _ADDRESS.search(written) and (is_abbreviation(written) or _KIND.search(written))
        yield Naming(match.span, written if by_name else match.concept.label, match.concept)


def _inside_teams(names: Iterable[Match], vocabulary: Vocabulary) -> Iterator[Naming]:
    """A known team's name may begin with its force's."""
    for match in names:
        if match.concept.kind == "team" and match.concept.part_of:
            force = vocabulary.by_iri(match.concept.part_of)
            for label in force.labels:
                if any(form.startswith(f"{label} ") for form in match.concept.labels[:1]):
                    yield Naming(Span(match.span.start, match.span.start + len(label)), label, force)


def _shortly(text: str, vocabulary: Vocabulary) -> Iterator[Naming]:
    """``the Kent force``, ``the Kent, Norfolk and Essex forces``: known forces, told without *Police*."""
    rows = [(row, [Span(*row.span("row"))]) for row in _SHORT_ONE.finditer(text)]
    rows += [
        (row, [Span(*p.span()) for p in _IN_ROW.finditer(text, *row.span("row"))]) for row in _SHORT_ROW.finditer(text)
    ]
    for row, parts in rows:
        for span in parts:
            named = text[span.start : span.end]
            forms = (f"{named} {kind}" for kind in ("Police", "Constabulary"))
            force = next((m for form in forms for m in vocabulary.names(form) if len(m.span) == len(form)), None)
            if force and force.concept.kind == "force":
                yield Naming(
                    Span(span.start, row.end() if len(parts) == 1 else span.end), force.concept.label, force.concept
                )


def _foreign(text: str, names: Sequence[Match]) -> Iterator[Naming]:
    for found in _FOREIGN.finditer(text):
        span = Span(found.start(), found.end())
        if not any(match.span.overlaps(span) for match in names):
            yield Naming(span, tidy(found["name"]).removeprefix("The "))


def _beside(namings: Iterable[Naming], others: Sequence[Naming]) -> list[Naming]:
    return [naming for naming in namings if not any(other.span.overlaps(naming.span) for other in others)]


def _publisher(document: Document, vocabulary: Vocabulary) -> Naming | None:
    """The publisher, if it is a force: a known one, or one that calls itself so."""
    publisher = document.publisher or ""
    for match in vocabulary.names(publisher):
        if match.concept.kind == "force" and len(match.span) >= len(publisher) - len("The "):
            return Naming(Span(0, 0), publisher.removeprefix("The "), match.concept)
    if re.fullmatch(rf"(?:The )?{CAP}(?: (?:and |& |of )?{CAP})* (?:Police|Constabulary)", publisher):
        return Naming(Span(0, 0), publisher.removeprefix("The "))
    return None


def _of(found: Iterable[Subject], naming: Naming) -> Subject | None:
    concept = naming.concept.iri if naming.concept else None
    return next(
        (
            force
            for force in found
            if (concept and force.concept == concept) or fold(force.name or "") == fold(naming.name or "")
        ),
        None,
    )


def _speaking(document: Document, found: Sequence[Subject], quoted: Sequence[Span]) -> Subject | None:
    """The force whose "us" this is, where the text has no publisher."""
    if document.publisher is not None or not found:
        return None
    text = document.text
    if not any(not any(span.start <= us.start() < span.end for span in quoted) for us in _US.finditer(text)):
        return None
    if len(found) == 1:
        return found[0]
    on_the_web = [force for force in found if any(_ADDRESS.search(text[s.start : s.end]) for s in force.mentions)]
    return on_the_web[0] if len(on_the_web) == 1 else None


def _with_anaphora(text: str, found: tuple[Subject, ...], home: Subject | None) -> tuple[Subject, ...]:
    places: dict[str, list[Span]] = {}
    for words in _ANAPHORA.finditer(text):
        force = home or _spoken_of(text, found, words.start())
        if force:
            places.setdefault(force.key, []).append(Span(words.start(), words.end()))
    agencies = [force for force in found if (force.name or "").endswith(" Agency")]
    for words in _AGENCY.finditer(text) if len(agencies) == 1 and not _OTHER_AGENCY.search(text) else ():
        places.setdefault(agencies[0].key, []).append(Span(words.start(), words.end()))
    for words in _POLICE_SERVICE.finditer(text):
        services = [force for force in found if "Police Service" in (force.name or "")]
        if len(services) == 1:
            places.setdefault(services[0].key, []).append(Span(words.start(), words.end()))
    return tuple(with_mentions(force, places.get(force.key, ())) for force in found)


def _spoken_of(text: str, found: Sequence[Subject], at: int) -> Subject | None:
    """Whom "the force" means: the one named last, but for those only named beside another (``… and Kent Police``)."""
    nearest = nearest_before(found, at)
    first = min(
        found, key=lambda force: min((span.start for span in force.mentions if len(span)), default=at), default=None
    )
    if nearest is None or first is None or nearest is first:
        return nearest
    last = max((span for span in nearest.mentions if span.start < at), default=None)
    beside = last is not None and _BESIDE_ANOTHER.search(text[max(0, last.start - 40) : last.start])
    return first if beside else nearest
