"""Prosecutions: which claims of which documents are about one case, told as ``polit:Case``.

A *part* is what one document says of one defendant. Parts are one case where the same person meets the same charge or
the same day in court, and where defendants of one document stand before the same court together. In doubt there
are two cases: two prosecutions told as one would put one's sentence beside the other's charge.
"""

from __future__ import annotations

import datetime as dt
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from kg.graph.naming import Naming
from kg.graph.standing import STATUS_ORDER
from kg.identity import Resolved
from kg.identity.mentions import mentions_of
from kg.identity.names import digest, slug
from kg.model import Appearance, Arrest, Charge, Claim, Extraction, Hearing, Order, Seizure, Sentence, When
from kg.sorting import Sorted

_PATHS = Naming("")

PROSECUTION = (Appearance, Charge, Sentence, Order, Arrest, Hearing, Seizure)
"""The claims that belong to a case."""

ONE_SENTENCE = dt.timedelta(days=60)
"""Two days of sentence further apart are two sentences, and so two prosecutions."""

MOST_NEAR = 500
"""Parts that one part is compared with, in the order of their days of issue: of one who stands in 100,000 documents, to
compare all would take forever."""

LONGEST_CASE = dt.timedelta(days=3 * 366)
"""Between what two documents tell, where they share an offence but no day in court."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one document says of one defendant. ``person`` and courts are ids of entities, ``occasions`` are days with
    their courts; ``claims`` are paths of claims below the base."""

    document: str
    shown: str
    issued: dt.date
    name: str
    mark: str
    person: str
    offences: frozenset[str]
    courts: frozenset[str]
    occasions: frozenset[tuple[str, str]]
    days: tuple[dt.date, ...]
    sentenced: tuple[dt.date, ...]
    dates: tuple[When, ...]
    claims: tuple[str, ...]

    @property
    def order(self) -> tuple[dt.date, str, str, str]:
        """By date of issue, document, name."""
        return self.issued, self.shown, self.name, self.person


@dataclass(frozen=True, slots=True)
class Case:
    """One prosecution: its parts, in order."""

    id: str
    parts: tuple[Part, ...]


def parts_of(extraction: Extraction, identity: Resolved) -> list[Part]:
    """The defendants of one document, each with what is said of the case."""
    document = extraction.document
    ids = {one.key: identity.entity(document.id, one.key).id for one in extraction.subjects}
    mentions = {member.key: mention for member, mention in mentions_of([extraction]).items()}
    by_person: defaultdict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(extraction.claims):
        if isinstance(claim, PROSECUTION):
            by_person[claim.person].append(place)
    names = {one.key: one.name or "" for one in extraction.subjects}
    found = []
    for key, places in by_person.items():
        claims = [extraction.claims[place] for place in places]
        if _is_defendant(claims):
            mention = mentions[key]
            mark = digest(mention.document, mention.name, str(mention.ordinal), length=10)
            found.append(_part(extraction, mention.document, names[key], mark, ids, ids[key], places))
    return found


def _is_defendant(claims: Iterable[Claim]) -> bool:
    shown = [claim for claim in claims if isinstance(claim, Appearance)]
    told = any(isinstance(claim, Charge | Sentence | Order | Arrest | Hearing) for claim in claims)
    return told and any(claim.role in ("offender", "accused") or claim.status in STATUS_ORDER for claim in shown)


def _part(
    extraction: Extraction,
    shown: str,
    name: str,
    mark: str,
    ids: Mapping[str, str],
    person: str,
    places: Sequence[int],
) -> Part:
    claims = [extraction.claims[place] for place in places]
    before = [claim for claim in claims if isinstance(claim, Sentence | Hearing)]
    occasions = [claim for claim in claims if isinstance(claim, Sentence | Hearing | Arrest) and claim.date]
    exact = [claim for claim in occasions if claim.date and claim.date.day]
    return Part(
        document=extraction.document.id,
        shown=shown,
        issued=extraction.document.issued or dt.date.max,
        name=name,
        mark=mark,
        person=person,
        offences=frozenset(claim.offence for claim in claims if isinstance(claim, Charge)),
        courts=frozenset(ids[claim.court] for claim in before if claim.court),
        occasions=frozenset(
            (str(claim.date), ids[claim.court]) for claim in before if claim.court and claim.date and claim.date.day
        ),
        days=tuple(sorted({claim.date.first_day for claim in exact if claim.date})),
        sentenced=tuple(
            sorted({claim.date.first_day for claim in exact if claim.date and isinstance(claim, Sentence)})
        ),
        dates=tuple(sorted({claim.date for claim in occasions if claim.date}, key=str)),
        claims=tuple(_PATHS.claim(extraction.document.id, claim) for claim in claims),
    )


def cases(parts: Iterable[Part]) -> list[Case]:
    """The parts in cases, in the order of ids."""
    return sorted(case_groups(parts), key=lambda case: case.id)


class Cases:
    """The same of more parts than memory holds, which come document by document and wait below ``folder``.

    Parts that neither share a person nor a document, over however many steps, are told apart without being compared.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._waiting, self._folder = Sorted[Part](folder), folder
        self._above = array("q")
        self._first: dict[str, int] = {}

    def add(self, parts: Sequence[Part]) -> None:
        """Take in the parts of one document."""
        start = len(self._above)
        for place, part in enumerate(parts, start):
            self._waiting.add("", part)
            self._above.append(place)
            for other in (self._first.setdefault(part.person, place), start):
                low, high = sorted((_top(self._above, place), _top(self._above, other)))
                self._above[high] = low

    def found(self) -> Iterator[Case]:
        """The cases, in the order of ids."""
        with Sorted[Case](self._folder) as found:
            for group in self._connected():
                for case in case_groups(self._waiting[place] for place in group):
                    found.add(case.id, case)
            yield from found.things()

    def _connected(self) -> Iterator[list[int]]:
        order = sorted(range(len(self._above)), key=lambda place: _top(self._above, place))
        for _, group in groupby(order, key=lambda place: _top(self._above, place)):
            yield list(group)

    def close(self) -> None:
        """Let go of the file."""
        self._waiting.close()

    def __enter__(self) -> Cases:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _top(above: MutableSequence[int], place: int) -> int:
    while above[place] != place:
        above[place] = above[above[place]]
        place = above[place]
    return place


def case_groups(parts: Iterable[Part]) -> list[Case]:
    """The parts in cases, in no order."""
    ordered = sorted(parts, key=lambda part: part.order)
    root = list(range(len(ordered)))
    for left, right in _near(ordered):
        if one_case(ordered[left], ordered[right]):
            low, high = sorted((_top(root, left), _top(root, right)))
            root[high] = low
    groups: defaultdict[int, list[Part]] = defaultdict(list)
    for place, part in enumerate(ordered):
        groups[_top(root, place)].append(part)
    return [Case(_id(group[0]), tuple(group)) for group in groups.values()]


def _near(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Pairs of one person, and of one document. Where these have very many, each with those that come next."""
    by: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, part in enumerate(parts):
        by["person", part.person].append(place)
        by["document", part.document].append(place)
    for places in by.values():
        for number, left in enumerate(places):
            for right in places[number + 1 : number + 1 + MOST_NEAR]:
                yield left, right


def one_case(left: Part, right: Part) -> bool:
    """Whether two parts tell of one prosecution."""
    if left.person != right.person:
        together = bool(left.occasions & right.occasions)
        return left.document == right.document and (
            together or bool(left.offences & right.offences and left.courts & right.courts)
        )
    if left.document == right.document or left.occasions & right.occasions:
        return True
    if left.sentenced and right.sentenced and _apart(left.sentenced, right.sentenced) > ONE_SENTENCE:
        return False
    if left.offences and right.offences and not left.offences & right.offences:
        return False
    return _apart(left.days, right.days) <= LONGEST_CASE


def _apart(left: Sequence[dt.date], right: Sequence[dt.date]) -> dt.timedelta:
    """The days between the nearest of some days; none where a side has none."""
    return min((abs(one - other) for one in left for other in right), default=dt.timedelta(0))


def _id(first: Part) -> str:
    return f"case/{slug(first.name or 'unnamed')}-{first.mark}"
