"""Courts: known ones by name, others by the grammar of court names (``<Place> Crown Court``).

A court that only its kind tells ("the Crown Court") is none; "the same court" is the one spoken of last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg import patterns as re
from kg.extract.naming import CAP, Naming, nearest_before, subjects, tidy, with_mentions
from kg.language.calendar import WEEKDAY_IN_FULL
from kg.model import Span, Subject
from kg.vocabulary import Concept, Match, Vocabulary

_TYPES = {
    r"crown court(?: centre)?": "Crown Court",
    r"magistrates?['’]?s?['’]? court": "Magistrates' Court",
    r"sheriff court": "Sheriff Court",
    r"justice of the peace court": "Justice of the Peace Court",
    r"jp court": "JP Court",
    r"youth court": "Youth Court",
    r"adult remand court": "Adult Remand Court",
    r"remand court": "Remand Court",
    r"county court": "County Court",
    r"family court": "Family Court",
    r"coroner['’]?s['’]? court": "Coroner's Court",
    r"combined court(?: centre)?": "Combined Court",
    r"justice centre": "Justice Centre",
    r"law courts": "Law Courts",
    r"courthouse": "Courthouse",
}
_TYPE = "|".join(_TYPES)
_LINK = r"(?:upon|on|in|le|under|the|of|by|next|cum)"
# "at the Crown Court in Wexby on Monday"
_NO_DAY = (
    rf"(?!{WEEKDAY_IN_FULL}\b|(?:January|February|April|June|July|August|September|October"
    r"|November|December)\b)"
)
_PLACE = rf"{CAP}(?:(?: & |[ -](?:{_LINK}[ -]){{0,2}}){_NO_DAY}{CAP}){{0,5}}"
_NAMED = re.compile(rf"\b(?P<place>{_PLACE}) (?P<type>(?i:{_TYPE}))\b(?!s)")
# "Liverpool, Knowsley and St Helens Magistrates' Court" is one
_OF_SEVERAL = re.compile(
    rf"\b(?:at|before|in|to|from|by) (?P<place>{CAP}(?: {CAP})?(?:, {CAP}(?: {CAP})?)+ and {CAP}(?: {CAP})?)"
    rf" (?P<type>(?i:{_TYPE}))\b(?!s)"
    # "at Wexby and Hexley Magistrates' Court"; one that sits with a jury has but one seat
    rf"|\b(?:at|before|by) (?P<pair>{CAP}(?: {CAP})? and {CAP}(?: {CAP})?)"
    rf" (?P<lay>(?i:magistrates?['’]?s?['’]? court|sheriff court|justice of the peace court))\b(?!s)"
)
_PAIRED = re.compile(rf"\b(?P<place>{_PLACE}) (?i:crown and magistrates?['’]?s?['’]? courts?)\b")
_SEATED = re.compile(rf"\b(?:the )?(?P<type>(?i:{_TYPE})) (?:sitting )?(?:at|in) (?P<place>{_PLACE})")
_CAP_BEFORE = re.compile(rf"{CAP} $")
# "at the High Court in Edinburgh Lord Roe sentenced": who sits there is no part of the town
_TOWN = rf"{CAP}(?:[ -](?!(?:Lord|Lady|Judge|Sheriff|Justice|Recorder|Mr|Mrs|Ms|Miss|Magistrates|Crown|Youth)\b){CAP})?"
_HIGH = re.compile(rf"\bHigh Court(?: of Justiciary)?,? (?:sitting )?(?:in|at) (?P<place>{_TOWN})")
_BENCH = re.compile(rf"\b(?P<place>{_PLACE}) (?:magistrates|Magistrates|justices|bench|JPs)\b(?!['’]? ?(?i:court))")
# "appeared before magistrates in Wexby", "told magistrates at Wexby", "magistrates in Wexby heard"
_BENCH_OF = rf"(?:[Mm]agistrates|[Jj]ustices|JPs|the bench) (?:sitting )?(?:in|at) (?P<place{{}}>{_TOWN})"
_THEY_DO = (
    r"(?= (?:(?:later|then|also|today|yesterday|on \w+day) )?(?:heard|were told|was told|fined|jailed|ordered"
    r"|sentenced|gave|imposed|banned|disqualified|adjourned|refused|granted|remanded|bailed|committed|sent|handed"
    r"|convicted|cleared|acquitted|found|accepted|declined)\b)"
)
_BENCH_IN = re.compile(
    rf"\b(?:before|told|by|in front of|to) (?:the )?(?P<bench>{_BENCH_OF.format('')})"
    rf"|\b(?P<bench2>{_BENCH_OF.format('2')}){_THEY_DO}"
)
_DO = re.compile(_THEY_DO)
_STOOD = re.compile(
    r"\b(?:appear(?:s|ed|ing|ances?)?|due|go|went|came|come|stood|standing|back|up|brought|put|taken|hauled|produced|was"
    r"|were|is|are|guilty|charges?|hearing) (?:\w+ )?before $"
    r"|\bfac(?:e|ed|ing) $|\b(?:remanded|bailed|jailed|fined|sentenced|convicted|cleared|banned|refused|granted|given"
    r"|handed|committed|ordered|told|sent)\b[^.;]{0,40} by $"
)
# "at the magistrates' court in Wexby": that of the town
_KIND_IN = re.compile(rf"\bthe (?P<type>(?i:{_TYPE})) (?:in|at) (?P<place>{_TOWN})")
_SAME = re.compile(r"\b(?:the|that|this) same court\b")
_TOWNS_OWN = re.compile(r"\bthe (?:city|town|county|borough)['’]s (?P<type>(?i:" + _TYPE + r"))")
# "was fined at the Wexby court", "the court in Wexby": that of the town, or the county's
_OF_TOWN = re.compile(
    rf"\bthe (?P<town>{_TOWN}) court\b(?!s|[’']| (?:case|heard))|\bthe court (?:in|at) (?P<town2>{_TOWN})"
)
# "is due before the Crown Court on D", where the text names but one
_THE_ONLY = re.compile(
    r"(?:(?<=\bat )|(?<=\bbefore )|(?<=\bin )|(?<=\bto )|(?<=\bfrom ))"
    rf"the (?P<type>(?i:{_TYPE}))\b(?!s|[’']| (?:in|at|of|sitting|[A-Z]|judge|jury|trial))"
)
_A_PLACE = re.compile(rf"\b(?P<place>{CAP})(?=[,.;]| (?:and|was|is|on|in|at|has|to|city|man|woman)\b)")
_OWNER = re.compile(r"(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)['’]s? (?=[A-Z])")
# In Jersey and Guernsey, where there is but one; in London it is a theatre.
_ROYAL = re.compile(r"\bRoyal Court\b(?! (?:of|in|for|Theatre|House|[A-Z])|[’'])")
_ISLANDS = re.compile(r"\b(?:Jersey|Guernsey|Alderney|Sark)\b")
_LINES_BEFORE = 300
_A_TITLE = re.compile(r" (?:judge|Judge|judges|writs?|bailiffs?|sheriffs?|enforcement)\b")

# Words with a capital that open a sentence, a headline or a title rather than the name of a place.
_NO_PLACE = frozenset(
    """a an and after appeared appearing as at attending before but by during earlier following for from he her
    his in inside it its jailed jurors last later local meanwhile near now on or outside prosecutors previously
    she since speaking that the their then there they this to today told tomorrow two until via when while whilst with
    yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december judge judges recorder court guilty sentenced sentencing
    trial man woman district lay uk english scottish welsh british same former adult""".split()
)


_BEFORE_A_PLACE = frozenset("At In By From To The Before Outside AT IN BY FROM TO THE BEFORE OUTSIDE".split())


def find_courts(text: str, names: Iterable[Match], vocabulary: Vocabulary) -> tuple[Subject, ...]:
    """The courts that a text names, each with all its mentions; ``names`` are the vocabulary's in the text."""
    namings: dict[Span, Naming] = {}
    at: dict[int, Span] = {}
    told = [*_known(text, names), *_described(text, vocabulary)]
    for naming in (*told, *_of_a_town(text, told, vocabulary)):
        places = range(naming.span.start, naming.span.end)
        there = {at[place] for place in places if place in at and at[place] in namings}
        if not any(len(other) >= len(naming.span) for other in there):
            for other in there:
                del namings[other]
            namings[naming.span] = naming
            at.update(dict.fromkeys(places, naming.span))
    return _with_anaphora(text, subjects("court", namings.values()), vocabulary)


def _known(text: str, names: Iterable[Match]) -> Iterator[Naming]:
    for match in names:
        if match.concept.kind != "court":
            continue
        written = tidy(text[match.span.start : match.span.end])
        if match.concept.label == "High Court" and _A_TITLE.match(text, match.span.end):
            continue
        yield Naming(match.span, written, match.concept)


def _described(text: str, vocabulary: Vocabulary) -> Iterator[Naming]:
    for found in _HIGH.finditer(text):
        yield _naming(Span(found.start(), found.end()), tidy(found.group()), vocabulary)
    for found in _PAIRED.finditer(text):
        if place := _place(found):
            span = Span(found.end("place") - len(place), found.end())
            for kind in ("Crown Court", "Magistrates' Court"):
                yield replace(_naming(span, f"{_cased(place)} {kind}", vocabulary))
    for found in _NAMED.finditer(text):
        if place := _place(found):
            place = _seat(_unowned(place, text, vocabulary), vocabulary)
            name = f"{_cased(place)} {_typed(found['type'])}"
            yield _naming(Span(found.end("place") - len(place), found.end()), name, vocabulary)
    for found in _OF_SEVERAL.finditer(text):
        group, kind = ("place", found["type"]) if found["place"] else ("pair", found["lay"])
        yield _naming(Span(found.start(group), found.end()), f"{found[group]} {_typed(kind)}", vocabulary)
    for found in _SEATED.finditer(text):
        if found["type"][0].isupper() and not _CAP_BEFORE.search(
            text[max(0, found.start() - 40) : found.start("type")]
        ):
            span = Span(found.start("type"), found.end())
            yield _naming(span, f"{found['place']} {_typed(found['type'])}", vocabulary)
    yield from _kinds_in(text, vocabulary)
    if _ISLANDS.search(text):
        yield from (Naming(Span(*found.span()), "Royal Court") for found in _ROYAL.finditer(text))
    yield from _benches(text, vocabulary)


def _of_a_town(text: str, told: Sequence[Naming], vocabulary: Vocabulary) -> Iterator[Naming]:
    """``Roe, of Wexby, will appear at the city's crown court``: that of the town named last, where it has one."""
    for found in _TOWNS_OWN.finditer(text):
        kind = _typed(found["type"])
        if any(kind in (naming.name or "").replace("’", "'") for naming in told):
            continue
        before = text[max(0, found.start() - _LINES_BEFORE) : found.start()]
        towns = [match["place"] for match in _A_PLACE.finditer(before) if match["place"] in vocabulary.towns]
        if towns and _concept(f"{towns[-1]} {kind}", vocabulary):
            yield _naming(Span(found.start(), found.end()), f"{towns[-1]} {kind}", vocabulary)


def _benches(text: str, vocabulary: Vocabulary) -> Iterator[Naming]:
    """``Wexby magistrates``, ``before magistrates in Wexby``: the court where they sit."""
    for found in _BENCH.finditer(text):
        place = _place(found)
        name = f"{place} Magistrates' Court"
        stood = _STOOD.search(text[: found.end("place") - len(place or "")]) or _DO.match(text, found.end())
        if place and (stood or _concept(name, vocabulary) or place in vocabulary.towns or _lies(place, text)):
            yield _naming(Span(found.end("place") - len(place), found.end()), name, vocabulary)
    for found in _BENCH_IN.finditer(text):
        place = _place(found, "place" if found["place"] else "place2")
        name = f"{place} Magistrates' Court"
        stood = _STOOD.search(text[: found.start("bench")]) if found["bench"] else None
        if place and (stood or _concept(name, vocabulary) or place in vocabulary.towns or _lies(place, text)):
            yield _naming(Span(*found.span("bench" if found["bench"] else "bench2")), name, vocabulary)


_OF_A_COURT = re.compile(r"(?:[Mm]agistrates|[Jj]ustices|JPs|[Bb]ench|[Cc]ourts?) (?:sitting )?$")


def _lies(place: str, text: str) -> bool:
    """Whether a text tells elsewhere that somebody lives, or something happened, in a place that no list has."""
    if place.lower() in _NO_PLACE:
        return False
    told = re.finditer(rf"\b(?:in|of|from|near) {re.escape(place)}\b(?! [A-Z][a-z])|, {re.escape(place)}(?=[,.])", text)
    return any(not _OF_A_COURT.search(text[max(0, match.start() - 20) : match.start()]) for match in told)


def _no_space(place: str) -> int:
    """Where the sentence begins that a full stop without a space runs into: ``Wexby.The courthouse``."""
    return max((stop.end() for stop in _RUN_INTO.finditer(place)), default=0)


def _kinds_in(text: str, vocabulary: Vocabulary) -> Iterator[Naming]:
    """``the magistrates' court in Wexby``: that of the town."""
    for found in _KIND_IN.finditer(text):
        town = found["place"]
        if town in vocabulary.towns or _lies(town, text):
            yield _naming(Span(*found.span()), f"{town} {_typed(found['type'])}", vocabulary)


def _unowned(place: str, text: str, vocabulary: Vocabulary) -> str:
    """``Wexby's crown court`` is that of Wexby."""
    own = re.sub("[’']s$", "", place)
    return own if own != place and (own in vocabulary.towns or _lies(own, text)) else place


_ANOTHER_COURT = re.compile(rf"\b(?i:{_TYPE}) ")
_RUN_INTO = re.compile(r"[a-z]{2}\.(?=[A-Z])")


def _place(found: re.Match[str], group: str = "place") -> str | None:
    """The place without what a sentence or headline puts before it; None where nothing is left."""
    # a caption said twice: "Wexby Crown Court Wexby Crown Court"
    place = _ANOTHER_COURT.split(found[group][_no_space(found[group]) :])[-1]
    words = re.split(r"(?<=[ -])", place)
    while words and words[0].strip(" -").lower() in _NO_PLACE:
        words.pop(0)
    for at in range(len(words) - 1, 0, -1):  # "Man Jailed At Leeds"
        if words[at].strip(" -") in _BEFORE_A_PLACE:
            words = words[at + 1 :]
            break
    return "".join(words) or None


def _seat(place: str, vocabulary: Vocabulary) -> str:
    """``London's Snaresbrook Crown Court``: whose court it is, is no part of its name, but in ``King's Lynn`` it is.

    Nor is who was heard there: ``Judge Roe in Cardiff Crown Court``, but in ``Barrow in Furness`` it is.
    """
    _, within, town = place.rpartition(" in ")
    if within and town in vocabulary.towns and place not in vocabulary.towns:
        return town
    owner = _OWNER.match(place)
    return place[owner.end() :] if owner and owner["town"] in vocabulary.towns | vocabulary.counties else place


def _cased(place: str) -> str:
    return place.title().replace("'S", "'s").replace("’S", "’s") if place.isupper() else place


def _typed(written: str) -> str:
    """The kind of court as written, or in its usual capitals where the text has none."""
    if written[0].isupper() and not written.isupper() and " c" not in written:
        return tidy(written)
    return next(usual for pattern, usual in _TYPES.items() if re.fullmatch(pattern, written, re.IGNORECASE))


def _naming(span: Span, name: str, vocabulary: Vocabulary) -> Naming:
    return Naming(span, name, _concept(name, vocabulary))


def _concept(name: str, vocabulary: Vocabulary) -> Concept | None:
    whole = Span(0, len(name))
    return next((m.concept for m in vocabulary.names(name) if m.span == whole and m.concept.kind == "court"), None)


def _with_anaphora(text: str, courts: tuple[Subject, ...], vocabulary: Vocabulary) -> tuple[Subject, ...]:
    places: dict[str, list[Span]] = {}
    for found in _OF_TOWN.finditer(text):
        town = found["town"] or found["town2"]
        if town not in vocabulary.towns and not _lies(town, text):
            continue  # "the Youth court", "the French court"
        there = [court for court in courts if town in (court.name or "")]
        if not there and len(courts) == 1 and any(county in (courts[0].name or "") for county in vocabulary.counties):
            there = [courts[0]]  # "Wexshire Magistrates' Court" sits in its towns
        if court := nearest_before(there, found.start()):
            places.setdefault(court.key, []).append(Span(found.start(), found.end()))
    for pattern in (_SAME, _TOWNS_OWN, _THE_ONLY):
        for found in pattern.finditer(text):
            wanted = _typed(found["type"]) if "type" in found.groupdict() else ""
            fitting = [court for court in courts if wanted in (court.name or "").replace("’", "'")]
            if pattern is _THE_ONLY and len(fitting) > 1:
                continue
            # A case goes to a court of appeal; what happens "at the same court" happens where it was tried.
            of_trial = [court for court in fitting if "Appeal" not in (court.name or "")]
            if court := nearest_before(of_trial, found.start()) or nearest_before(fitting, found.start()):
                places.setdefault(court.key, []).append(Span(found.start(), found.end()))
    return tuple(with_mentions(court, places.get(court.key, ())) for court in courts)
