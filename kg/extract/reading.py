"""One document, read once: passages with every mention tagged, and the people they name.

This is where language, vocabulary and names meet; all fact modules work on the :class:`Reading` made here
and never on raw text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.extract.bodies import Bodies, find_bodies
from kg.extract.introductions import anonymous_pattern, read_address, read_introduction
from kg.extract.names import NameMention, find_names
from kg.extract.people import People, Person
from kg.extract.references import Reference, gender_of, references
from kg.extract.short_names import find_short_names
from kg.extract.stretches import Stretches
from kg.extract.tagging import Item, Tagged, arrange
from kg.language import Block, blocks, dates, durations, indefinites, money, numbers, passages, quotations
from kg.model import Document, Passage, Span
from kg.vocabulary import Match, Vocabulary
from kg.vocabulary.wordlists import alternation

_BYLINE = re.compile(r"^\s*(?:By|BY|Words by|Report by|Reporter:|Story by)\s+[A-Z]")
_KIN_APPOSED = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:{alternation('kin')}),? $")
_SHARED = re.compile(r"\b(?:both|all) (?:formerly )?(?:of|from)\b")
_VERBS_BEFORE = re.compile(r"(?:\b\w+ing,? (?:or |and )?)+$")
_OF_THEM = re.compile(r"[^.;]{0,60}?\b(\w+ing) them\b")
_CLASS = re.compile(r"\bclass ([ABC])\b", re.IGNORECASE)
_AND_CLASS = re.compile(r"(?: controlled)?(?: drugs?)? and (?:of )?((?:class )?([ABC])(?: drugs?)?)\b", re.IGNORECASE)
_SENTENCE_NOUNS = frozenset({"community-order", "hospital-order", "discharge", "extended", "special-custodial"})
_HOME = re.compile(r"[’']s? (?:then )?(?:home|house|address|flat|property) (?:in|at|on) ")
_SAME_ADDRESS = re.compile(r"\bsame (?:address|street|road)\b")
_AGES = re.compile(
    r",? (?:both |all |respectively )?(?:aged )?(\d{1,2}(?:, \d{1,2})*,? and \d{1,2})(?:,? respectively)?(?=[,.;)])"
)
_LEAD_BLOCKS = 2
_ACCUSED_IN_QUOTE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Aa]nother) (?:\w+ )?(?:\d{1,2})[- ]year[- ]old (?:man|woman|boy|girl|male|female|youth|teenager)\b[^.]{0,80}?\b(?:charged|arrested|cautioned|bailed|released|detained)\b"
    r"|\b(?:due|bailed|remanded) [^.]{0,40}?\b(?:[Cc]ourt|[Mm]agistrates)\b"
)
_STORY_LINE = 70
_ALSO_KNOWN = re.compile(
    r"(?:,? \(?(?:aged )?\d{1,2}\)?)?,? \(?(?:(?:who is |who was )?(?:also |formerly |previously |otherwise |better )?(?:known|referred to)"
    r"(?: online)? (?:as|by)|aka|a\.k\.a\.?|alias|n[ée]e|formerly) (?:the (?:name|alias) )?[\"“‘'(]?"
)
_NAMESAKE = re.compile(r"\b(?:not (?:to be )?confused with|no relation (?:to|of)|not related to|namesake),? (?:\w+ ){0,3}$")
_KIN_BEFORE = re.compile(rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) (?:\w+ )?({alternation('kin')}|man|woman),? $")


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with all that was found in it before anything is claimed."""

    document: Document
    vocabulary: Vocabulary
    passages: tuple[Passage, ...]
    tagged: tuple[Tagged, ...]
    people: People
    bodies: Bodies
    quoted: tuple[Span, ...]
    names: tuple[NameMention, ...]
    uncertain: tuple[NameMention, ...]

    def passage_of(self, offset: int) -> Passage:
        """The passage in which an offset stands (or the last one before it)."""
        starts = [passage.span.start for passage in self.passages]
        return self.passages[max(0, bisect_right(starts, offset) - 1)]


def read_document(document: Document, vocabulary: Vocabulary) -> Reading:
    """Tag every passage of a document; costs one pass over the text for each kind of mention."""
    text = document.text
    parts = passages(text)
    quotes = quotations(text)
    # A force's own statement of who was arrested or charged is news, though it stands in an officer's mouth.
    told = [p.span for p in parts if _ACCUSED_IN_QUOTE.search(p.text)]
    quoted = tuple(piece for quote in quotes if quote.direct for piece in _without(quote.span, told))
    dated = dates(text, document.issued)
    known = [match.span for match in vocabulary.names(text) if match.concept.kind != "rank"]
    taken = [*known, *(date.span for date in dated)]
    full = find_names(text, vocabulary, taken)
    bodies = find_bodies(document, parts, vocabulary, [name.span for name in full if name.certain])
    named = [span for subject in bodies.subjects for span in subject.mentions if len(span)]
    taken += named
    covered = Stretches(named)
    full = tuple(name for name in full if not covered.hit(name.span.start, name.span.end))
    certain = [name for name in full if name.certain]
    short = find_short_names(text, certain, taken, vocabulary)
    people, lines = People(text), blocks(text)
    bylines = [block.span for block in lines if _BYLINE.match(block.text)]
    bodies = _but_bylines(bodies, bylines)
    _enrol(people, certain, short, text)
    builder = _Builder(document, vocabulary, people, bodies, quoted, certain + list(short))
    builder.add("D", ((date.span, date) for date in dated))
    builder.add("T", ((d.span, d) for d in durations(text) if not d.indefinite))
    builder.add("I", ((span, span) for span in _spans(indefinites(text))))
    builder.add("M", ((m.span, m) for m in money(text)))
    builder.add("N", ((n.span, n) for n in numbers(text) if not n.ordinal))
    tagged = builder.build(parts, lines, bylines)
    uncertain = tuple(name for name in full if not name.certain)
    return Reading(document, vocabulary, parts, tagged, people, bodies, quoted, tuple(certain) + short, uncertain)


def _but_bylines(bodies: Bodies, bylines: Sequence[Span]) -> Bodies:
    """A desk that signs a story (``By the Courts Team``) has no part in it."""
    kept = [s for s in bodies.subjects if not s.mentions or not all(any(m in line for line in bylines) for m in s.mentions)]
    return replace(bodies, subjects=tuple(kept)) if len(kept) < len(bodies.subjects) else bodies


def _without(span: Span, holes: Sequence[Span]) -> list[Span]:
    """A stretch less the passages cut out of it."""
    pieces = [span]
    for hole in holes:
        pieces = [
            part
            for piece in pieces
            for part in ((Span(piece.start, min(piece.end, hole.start)), Span(max(piece.start, hole.end), piece.end)) if piece.overlaps(hole) else (piece,))
            if part.end - part.start > 1
        ]
    return pieces


def _spans(found: Iterable[object]) -> list[Span]:
    return [item if isinstance(item, Span) else item.span for item in found]  # type: ignore[attr-defined]


def _enrol(people: People, certain: Sequence[NameMention], short: Sequence[NameMention], text: str) -> None:
    """Full names first, then ranked or titled surnames, then everything that leans on them."""
    before: tuple[Person, int] | None = None
    for mention in sorted((m for m in certain if m.full), key=lambda m: m.span.start):
        if before and before[1] <= mention.span.start and _ALSO_KNOWN.fullmatch(text, before[1], mention.span.start):
            people.add_alias(mention, before[0])
            continue
        person = people.add(mention, distinct=bool(_NAMESAKE.search(text, max(0, mention.span.start - 60), mention.span.start)))
        if person is None:
            continue
        before = person, mention.span.end
        relation = _KIN_BEFORE.search(text, max(0, mention.span.start - 40), mention.span.start)
        if relation:
            person.gender = person.gender or gender_of(relation.group(1))
            person.relation = person.relation or relation.group(1) not in {"man", "woman"}
    # Titles first: whoever is called Mr or Mrs is not whom the bare surname means.
    alone = [m for m in (*certain, *short) if not m.full]
    for mention in sorted(alone, key=lambda m: (not (m.rank or m.title), m.span.start)):
        if people.link(mention) is None and (mention.rank or mention.title):
            people.add(mention)
    people.in_order()


class _Builder:
    """Collects mentions by kind, then cuts them up passage by passage."""

    def __init__(
        self,
        document: Document,
        vocabulary: Vocabulary,
        people: People,
        bodies: Bodies,
        quoted: tuple[Span, ...],
        names: list[NameMention],
    ) -> None:
        self._text = document.text
        self._vocabulary = vocabulary
        self._people = people
        self._bodies = bodies
        self._quoted = quoted
        self._names = sorted(names, key=lambda name: name.span.start)
        self._name_starts = {name.span.start for name in names}
        self._stops = self._name_starts | _starts(document.text, bodies)
        self._items: list[Item] = []
        self._measures = Stretches(())
        self._last_home: list[Span] = []
        self._streets: dict[str, Span] = {}

    def add(self, kind: str, found: Iterable[tuple[Span, object]]) -> None:
        self._items.extend(Item(kind, span, value) for span, value in found)

    def build(self, parts: Sequence[Passage], lines: Sequence[Block], bylines: Sequence[Span]) -> tuple[Tagged, ...]:
        for subject in self._bodies.subjects:
            kind = "C" if subject.kind == "court" else "B"
            self._items.extend(Item(kind, span, subject) for span in subject.mentions if len(span))
        self._items.sort(key=lambda item: item.span.start)
        self._measures = Stretches(item.span for item in self._items if item.kind in "TDM")
        starts = [block.span.start for block in lines]
        story = [block.span.start for block in lines if len(block.span) > _STORY_LINE]
        last_lead = story[min(_LEAD_BLOCKS, len(story)) - 1] if story else 0
        made = []
        for index, passage in enumerate(parts):
            block = lines[max(0, bisect_right(starts, passage.span.start) - 1)]
            lead = block.span.start <= last_lead
            kind = "byline" if any(passage.span.overlaps(line) for line in bylines) else block.kind
            items = arrange(self._of(passage))
            if kind == "heading" and items and items[0].kind == "P" and len(items[0].span) > len(items[0].value.text):
                kind = "paragraph"
            made.append(Tagged(passage, items, index, kind, lead, block.span.start))
        return tuple(made)

    def _of(self, passage: Passage) -> list[Item]:
        span, base = passage.span, passage.span.start
        first = bisect_left(self._items, span.start, key=lambda item: item.span.start)
        last = bisect_left(self._items, span.end, first, key=lambda item: item.span.start)
        items = [item for item in self._items[first:last] if item.span in span]
        quotes = [Item("Q", _clip(quote, span), None) for quote in self._quoted if quote.overlaps(span)]
        for match in self._vocabulary.phrases(passage.text, "offence"):
            items.append(Item("O", _shift(match.span, base), match.concept))
            items += self._coordinated(passage, match.span) + self._other_class(passage, match.span)
        items += [
            Item("W", _shift(match.span, base), match.concept)
            for match in self._vocabulary.phrases(passage.text, "order", "sentence")
            if match.concept.kind == "order" or self._names_sentence(match, passage)
        ]
        items += self._named(span)
        items += self._anonymous(passage)
        for reference in references(passage.text, base):
            items.append(Item("P", self._introduced(reference, span.end), reference))
        outside = [item for item in items if not any(item.span.overlaps(quote.span) for quote in quotes)]
        return outside + quotes

    def _other_class(self, passage: Passage, span: Span) -> list[Item]:
        """``supplying Class A and Class B drugs``: the verb is said once, for two offences."""
        again = _AND_CLASS.match(passage.text, span.end)
        words = passage.text[span.start : span.end]
        if again is None or not _CLASS.search(words):
            return []
        other = _CLASS.sub(f"class {again.group(2)}", words)
        return [
            Item("O", _shift(Span(again.start(1), again.end(1)), passage.span.start), match.concept)
            for match in self._vocabulary.phrases(other, "offence")
            if match.span.start == 0
        ]

    def _names_sentence(self, match: Match, passage: Passage) -> bool:
        """A noun for a kind of sentence (not a verb, and nothing that holds its term)."""
        span = _shift(match.span, passage.span.start)
        words = passage.text[match.span.start : match.span.end].lower()
        verb = words.endswith("ed") or "licen" in words
        return (
            match.concept.slug in _SENTENCE_NOUNS
            and not verb
            and not self._measures.hit(span.start, span.end)
        )

    def _coordinated(self, passage: Passage, span: Span) -> list[Item]:
        """``making, possessing and distributing indecent images``: the object is said once, for three offences."""
        before = _VERBS_BEFORE.search(passage.text, 0, span.start)
        again = _OF_THEM.match(passage.text, span.end)
        first, _, thing = passage.text[span.start : span.end].partition(" ")
        if not first.endswith("ing") or not thing:
            return []
        verbs = (
            []
            if before is None
            else [(before.start() + verb.start(), verb.group()) for verb in re.finditer(r"\w+ing", before.group())]
        )
        verbs += [(again.start(1), again.group(1))] if again else []
        found = []
        for start, verb in verbs:
            for match in self._vocabulary.phrases(f"{verb} {thing}", "offence"):
                if match.span.start == 0:
                    found.append(Item("O", _shift(Span(start, start + len(verb)), passage.span.start), match.concept))
        return found

    def _named(self, span: Span) -> list[Item]:
        items: list[Item] = []
        first = bisect_left(self._names, span.start, key=lambda name: name.span.start)
        last = bisect_left(self._names, span.end, first, key=lambda name: name.span.start)
        for name in self._names[first:last]:
            if name.span not in span:
                continue
            person = self._people.of(name.span)
            start = name.lead.start if name.lead else name.span.start
            introduction = read_introduction(
                self._text, name.span.end, span.end, self._vocabulary, self._stops.__contains__
            )
            words = self._text[name.span.start : name.span.end]
            reference = Reference(
                "name", name.span, words, (person,) if person else (), resolved=True, locality=introduction.locality
            )
            if person:
                _note(
                    person,
                    introduction.age,
                    introduction.locality,
                    introduction.addressed,
                    Span(name.span.start, introduction.end),
                )
            elif introduction.age:
                reference.age = introduction.age
            if person and not person.localities and _SAME_ADDRESS.search(self._text, name.span.end, introduction.end):
                person.localities += self._last_home
            if introduction.street and introduction.locality:
                self._streets.setdefault(introduction.street, introduction.locality)
            elif introduction.street in self._streets and person and not person.localities:
                person.localities.append(self._streets[introduction.street])
            # "The same address" is that of whoever was spoken of last, not the address read last.
            self._last_home = person.localities[:1] if person and person.localities else self._last_home
            ages = _AGES.match(self._text, name.span.end, span.end)
            if ages and items and person:
                _age_all([*(item.value for item in items), reference], ages.group(1))
                introduction = read_introduction(self._text, ages.end(), span.end, self._vocabulary, self._stops.__contains__)
                _note(person, None, introduction.locality, introduction.addressed, name.span)
            if introduction.locality and _SHARED.search(self._text, name.span.end, introduction.end):
                for earlier in items:
                    for other in earlier.value.people:
                        _note(other, None, None if other.localities else introduction.locality, True, earlier.span)
            home = _HOME.match(self._text, name.span.end, span.end)
            if home and person and not person.localities:
                where = read_address(self._text, home.end(), span.end, self._vocabulary, self._stops.__contains__)
                _note(person, None, where, False, name.span)
            kin = _KIN_APPOSED.search(self._text, max(span.start, start - 40), start)
            if kin:
                start -= len(kin.group())
            before = _man_named(self._text, span.start, start, name.span.end) or re.search(
                r"(\d{1,2})[- ]year[- ]old (?:(?!from |of |in |at )[a-z-]+ ){0,3}$", self._text[max(span.start, start - 40) : start]
            )
            if before and person:
                _note(person, int(before.group(1)), None, False, name.span)
                start -= len(before.group())
                article = re.search(r"\b(?:[Aa]n?|[Tt]he) $", self._text[max(span.start, start - 5) : start])
                start -= len(article.group()) if article else 0
            items.append(Item("P", Span(start, max(introduction.end, name.span.end)), reference))
        return items

    def _anonymous(self, passage: Passage) -> list[Item]:
        items = []
        for match in anonymous_pattern().finditer(passage.text):
            base = passage.span.start
            span = Span(base + match.start(), base + match.end())
            definite = match.group().lower().startswith("the ")
            age = next((int(match[name]) for name in ("age", "aged", "comma") if match[name]), None)
            if definite and (age is None or match["age"]):
                continue
            introduction = read_introduction(
                self._text, span.end, passage.span.end, self._vocabulary, self._stops.__contains__
            )
            following = self._text[introduction.end : introduction.end + 3]
            named = next((n for n in self._names if n.span.start == span.end + 2), None) if not match.start() else None
            if named and _man_named(self._text, span.start, named.span.start, named.span.end):
                continue
            if any(start in self._name_starts for start in range(span.end, span.end + 3)) and following.strip() == "":
                continue
            reference = Reference(
                "anonymous",
                span,
                match.group(),
                age=age or introduction.age,
                gender=gender_of(match["noun"]),
                noun=match["noun"],
            )
            reference.locality = introduction.locality
            if match["town"] in self._vocabulary.towns:
                reference.locality = Span(base + match.start("town"), base + match.end("town"))
            items.append(Item("P", Span(span.start, max(introduction.end, span.end)), reference))
        return items

    def _introduced(self, reference: Reference, stop: int) -> Span:
        """A description may be followed by an address, as a name is (``The 43-year-old, formerly of …``)."""
        if reference.form != "description":
            return reference.span
        introduction = read_introduction(
            self._text, reference.span.end, stop, self._vocabulary, self._stops.__contains__
        )
        reference.locality = introduction.locality
        return Span(reference.span.start, max(introduction.end, reference.span.end))


_MAN_NAMED = re.compile(r"An? (\d{1,2})[- ]year[- ]old (?:[a-z-]+ ){0,2}[a-z-]+, ")


def _man_named(text: str, start: int, name: int, end: int) -> re.Match[str] | None:
    """``A 44-year-old man, Alan Roper, was charged``: at the start of a sentence, the name of him just spoken of."""
    before = _MAN_NAMED.fullmatch(text, start, name)
    return before if text.startswith((",", " ("), end) else None


def _age_all(names: Sequence[Reference], ages: str) -> None:
    """``Imran and Bilal Rehmat, aged 28 and 31 respectively``: one age for each of the names right before."""
    years = [int(age) for age in re.findall(r"\d+", ages)]
    if len(names) < len(years):
        return
    for reference, age in zip(names[-len(years) :], years, strict=True):
        for person in reference.people:
            person.ages = person.ages or [(age, reference.span)]


def _note(person: Person, age: int | None, locality: Span | None, addressed: bool, span: Span) -> None:
    if age is not None:
        person.ages.append((age, span))
    if locality is not None:
        person.localities.append(locality)
    person.addressed = person.addressed or addressed


def _starts(text: str, bodies: Bodies) -> set[int]:
    """Where bodies begin, with or without an article: no address goes on there."""
    starts = {span.start for subject in bodies.subjects for span in subject.mentions}
    return starts | {start - 4 for start in starts if text[max(0, start - 4) : start].lower() == "the "}


def _shift(span: Span, base: int) -> Span:
    return Span(span.start + base, span.end + base)


def _clip(span: Span, to: Span) -> Span:
    return Span(max(span.start, to.start), min(span.end, to.end))
