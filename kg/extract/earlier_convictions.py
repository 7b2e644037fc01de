"""Who was attacked, and has a conviction of their own: that is told of them in passing, and they stay kept out.

A story about an attack may say of its victim that they were once fined. The contract keeps victims out whatever they
did before; who tells the two apart is the clause: what a case is about is told in a sentence of its own, what somebody
did before in a relative clause or in the pluperfect.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from kg import patterns as re
from kg.extract.clauses import passive_alone
from kg.extract.done_to import done_to
from kg.extract.events import Event
from kg.extract.people import Person
from kg.extract.slain import slain
from kg.extract.sufferers import struck, suffers
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit
from kg.vocabulary.wordlists import alternation

_TELLING = frozenset({"admit", "deny", "convict", "sentence", "caution", "charge", "appear", "arrest", "suspect"})
_A_PENALTY = compile_rule(r"[^.;]{0,40}?(?:{T}|{W}|{M}|\bsentence\b)")
_ASIDE = compile_rule(
    r",? (?:\d\d?, )?(?:a \w+ )?who "
    r"(?:(?:was|has|had|is|himself|herself|also|once|been|previously|later|then|\w+ly) )*$"
)
_HIMSELF = re.compile(r"[^.;]{0,80}? (?:was|had been) (?:himself|herself) ")
_LONG_AGO = re.compile(r"\b(?:once|himself|herself)\b")
_PLUPERFECT = re.compile(
    r"[^.;]{0,80}?\b(?:had|having) (?:(?:\w+ly |himself |herself |also |once |already |earlier |since )*(?:been )?"
    # "had been chased from a stolen car and later was cautioned"
    r"|[^.;]{3,60} and (?:(?:later|then|subsequently|since) (?:been |was )?|been ))$"
)
_STILL_ASIDE = re.compile(r",? who [^,.;]*")
# "Mr Lee, himself jailed for theft in his twenties, …"
_REDUCED = re.compile(r",? (?:(?:a \w+ )?(?:himself|herself|once|previously|formerly|already|twice) )+$")
_CLAUSE = re.compile(r"[,.;]")
_HEARD = re.compile(r"\b(?:heard|told(?: the [a-z]+| [a-z]+)?|learned|learnt)(?: that| how)? (?:[a-z]+ ){0,2}$")
_SERVING = re.compile(r"serving\b")
_STOOD_BY = compile_rule(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|{P}[’']s) (?:[a-z-]+ ){0,2}"
    rf"(?:{alternation('stands by')}),? $"
)
_STOOD_BY_WITHIN = re.compile(rf"\w+ (?:[a-z-]+ ){{0,2}}(?:{alternation('stands by')}),? [A-Z]")


def without_harmed(standing: Mapping[str, str], events: Sequence[Event], tagged: Sequence[Tagged]) -> dict[str, str]:
    """The standing without those who came to harm, where every verb of the process is told of them in passing."""
    told: dict[str, list[Event]] = {}
    for event in events:
        for person in event.people if _tells(event) and not event.unreal else ():
            told.setdefault(person.key, []).append(event)
    passed_over = {key for key, own in told.items() if key in standing and all(map(_in_passing, own))}
    harmed = {person.key for passage in tagged for person in _harmed(passage) if person.key in standing}
    ended = {person.key for event in events if event.kind in {"quash", "reduce", "acquit"} for person in event.people}
    of_long_ago = {key for key in passed_over - ended if all(of_a_past_year(e.tagged, e.end) for e in told[key])}
    if standing.keys() - passed_over:
        harmed |= of_long_ago
    passed_over = {
        key
        for key in passed_over
        if key in harmed
        or all(_once(event) or _had_been_arrested(event) or _of_who_stood_by(event) for event in told[key])
    }
    if len(passed_over) == len(standing):
        passed_over &= {p.key for t in tagged for at, item in t.found("P") if struck(t, at) for p in item.value.people}
    left = standing.keys() - passed_over
    killed = slain(tagged).intersection(standing) if left else set[str]()
    if not killed.issuperset(left):
        passed_over |= killed
    passed_over |= _told_for_namesakes(standing, told, harmed, tagged)
    return {key: status for key, status in standing.items() if key not in passed_over}


def _told_for_namesakes(
    standing: Mapping[str, str], told: Mapping[str, list[Event]], harmed: Container[str], tagged: Sequence[Tagged]
) -> set[str]:
    """``PC Carl Roe killed Ann Roe. Roe was jailed``: whom only the surname tells of, which an officer bears as well.

    It is not her where she came to harm, nor where the officer is told of by his whole name.
    """
    people = {p.key: p for passage in tagged for _, item in passage.found("P") for p in item.value.people}
    over = set[str]()
    for key, own in told.items():
        person = people.get(key)
        if (
            key not in standing
            or person is None
            or person.anonymous
            or not all(_by_surname(event, person) for event in own)
        ):
            continue
        namesakes = [p for p in people.values() if p.ranks and p.key != key and p.surname == person.surname]
        if any(p.key in standing for p in namesakes) or (namesakes and key in harmed):
            over.add(key)
    return over


def _by_surname(event: Event, person: Person) -> bool:
    """Whether a verb is said of somebody by the surname alone, with no title before it."""
    item = event.tagged.get(event.subject) if event.subject is not None else None
    if item is None or item.kind != "P" or item.value.form != "name":
        return False
    words = item.value.text.lower().split()
    return person.words[0].lower() not in words and not {"mr", "mrs", "ms", "miss"}.intersection(words)


def _once(event: Event) -> bool:
    """``Campaigner Ann Roe, who was once fined, led the tributes``: no part of the case that is told."""
    start = event.subject + 1 if event.subject is not None else event.start
    return bool(_LONG_AGO.search(event.tagged.text, start, event.start))


def _of_who_stood_by(event: Event) -> bool:
    """``His passenger, Ann Lee, who was fined in 2019, wept``: a past of somebody who has no part in the case."""
    at = event.subject
    if at is None or not of_a_past_year(event.tagged, event.end):
        return False
    return bool(_STOOD_BY.search(event.tagged.text, 0, at) or _STOOD_BY_WITHIN.match(event.tagged.words(at)))


def _had_been_arrested(event: Event) -> bool:
    """``Roe told the jury that Lee had been arrested for theft``: no part of the case that is told."""
    if event.kind != "arrest" or event.subject is None:
        return False
    return bool(_PLUPERFECT.fullmatch(event.tagged.text, event.subject + 1, event.start))


def _tells(event: Event) -> bool:
    """Whether a verb tells of a case; who is given something is, where that is a term or a sum."""
    return event.kind in _TELLING or (event.kind == "given" and bool(_A_PENALTY.match(event.after)))


def _harmed(passage: Tagged) -> list[Person]:
    """Whom a passage tells to have come to harm, by name."""
    return [
        person
        for position, item in passage.found("P")
        if item.value.form == "name" and (suffers(passage, position) or done_to(passage.text[:position]))
        for person in item.value.people
    ]


def long_before(passage: Tagged, subject: int, hit: Hit, goes_on: bool = False) -> bool:
    """``Roe, who was cautioned for theft in 2019, …``, ``Roe had been jailed in 2019``: in passing, of long ago.

    ``goes_on`` where the clause has told so already: ``who admitted theft in 2019 and was fined``.
    """
    between = passage.text[subject + 1 : hit.start]
    if goes_on and _STILL_ASIDE.fullmatch(between):
        return True
    if not of_a_past_year(passage, hit.end):
        return False
    return bool(_ASIDE.fullmatch(between) or _PLUPERFECT.fullmatch(between))


def of_a_past_year(passage: Tagged, end: int) -> bool:
    """Whether the clause goes on with a past year, and no nearer day: ``in 2019``."""
    dates = (item.value for at, item in passage.found("D", end) if not _CLAUSE.search(passage.text, end, at))
    date = next(dates, None)
    return date is not None and date.past is not None and date.past.month is None


def _in_passing(event: Event) -> bool:
    """Whether a verb stands in a relative clause behind its subject, or tells what had been before."""
    if event.subject is None:
        return False
    between = event.tagged.text[event.subject + 1 : event.start]
    if _HEARD.search(event.tagged.text, 0, event.subject) and of_a_past_year(event.tagged, event.end):
        return True  # "The jury heard that Lee admitted theft in 2015"
    if event.rule == "served-of" or _SERVING.match(event.words):
        return True  # "Roe stabbed Ann Lee. Lee was two years into a sentence of six"
    if event.kind == "arrest" and _HIMSELF.fullmatch(between):
        return True  # "Mr Roe, who took the picture, was himself arrested that day"
    if _REDUCED.fullmatch(between):
        return True
    apart = between == ", " and passive_alone(event.tagged.text, event.start)
    aside = (apart or _ASIDE.fullmatch(between) or _STILL_ASIDE.fullmatch(between)) and "," in event.tagged.text[
        event.end :
    ]
    return bool(aside or _PLUPERFECT.fullmatch(between))
