"""One document, read once: passages with every mention tagged, and the people they name.

This is where language, vocabulary and names meet; all fact modules work on the :class:`Reading` made here
and never on raw text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kg import patterns as re
from kg.extract.bodies import Bodies, find_bodies
from kg.extract.children import Children
from kg.extract.enrolment import enrol
from kg.extract.firms import firm_names
from kg.extract.legal_words import legal_items
from kg.extract.name_evidence import bodies_named
from kg.extract.names import NameMention, find_names
from kg.extract.organisations import is_prison
from kg.extract.presence import Presence
from kg.extract.short_names import find_short_names
from kg.extract.stretches import Nested, Stretches
from kg.extract.tagging import Item, Tagged, arrange
from kg.extract.unclassed_drugs import UnclassedDrugs
from kg.extract.unnamed_orders import NamedOrders
from kg.extract.who_is_who import People
from kg.language import Block, blocks, dates, durations, indefinites, money, numbers, passages, quotations
from kg.model import Document, Passage, Span
from kg.vocabulary import Vocabulary

_BYLINE = re.compile(r"^\s*(?:By|BY|Words by|Report by|Reporter:|Story by)\s+[A-Z]")
_CAPTION = re.compile(r"\b(?:Pic|Pics|Picture|Pictures|Photo|Photos|Image|Credit)(?: by)?: ")
_LEAD_BLOCKS = 2
_ACCUSED_IN_QUOTE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Aa]nother) (?:\w+ )?(?:\d{1,2})[- ]year[- ]old"
    r" (?:man|woman|boy|girl|male|female|youth|teenager)\b"
    r"[^.]{0,80}?\b(?:charged|arrested|cautioned|bailed|released|detained)\b"
    r"|\b(?:due|bailed|remanded) [^.]{0,40}?\b(?:[Cc]ourt|[Mm]agistrates)\b"
    # "At Harwick Crown Court on Tuesday, a jury found …": what the court did is no mere comment
    r"|(?:^|: ?)\W*At [A-Z][\w’' ]+ Court,? (?:on |yesterday|today)[^.]{0,40}?,? (?:a jury|he|she|they|[A-Z]\w+) "
    r"(?:was|were|pleaded|found|admitted)\b"
)
# "Inspector Roe praised the officers who arrested two men": what is done to people without a name is said of
# nobody whom the sentence names, least of all of the inspector.
_ARRESTED_OTHERS = re.compile(
    r"\b(?:who|that|which) (?:(?:had|have|has|then|later|\w+ly) ){0,2}(?P<verb>arrested|detained)(?= "
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|dozens of|several|many|some|more than \w+) "
    r"(?:[a-z-]+ ){0,2}?(?:men|women|people|suspects|youths|teenagers|boys|girls|drivers|offenders|others)\b)"
)
# What a spokesperson of the police says was done to people is news; what an officer thinks of them is a comment.
_SPOKEN_FOR_POLICE = re.compile(
    r"\b(?:(?:[Pp]olice|[Cc]onstabulary|[Ff]orce|Met|CPS|PPS|Crown (?:Prosecution Service|Office))\b"
    r"[^.\n“”\"]{0,30}\b(?:spokes(?:man|woman|person)|statement)"
    r"|(?:spokes(?:man|woman|person)|statement)\b[^.\n“”\"]{0,40}\b(?:[Pp]olice|[Cc]onstabulary|[Ff]orce|Met)"
    r"|[Pp]olice)\b[^.\n“”\"]{0,30}\b(?:said|added|confirmed|stated|read|reads)(?: in a statement)?:? ?$"
)
# "She went on: …", behind a spokeswoman for the force
_SHE_SAID = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]he spokes(?:man|woman|person)|[Tt]he statement) (?:said|added|went on|continued):? ?$"
)
_SPOKESPERSON = re.compile(
    r"\bspokes(?:man|woman|person) (?:for|from|of) (?:the )?(?:[A-Z][\w’'-]* ){0,3}"
    r"(?:[Pp]olice|[Cc]onstabulary|[Ff]orce)\b|\b(?:[Pp]olice|[Cc]onstabulary|[Ff]orce) spokes(?:man|woman|person)\b"
)
_SPOKEN_ABOVE = 500
_STATEMENT = 1500
_OPENED = re.compile(r": ?['‘](?=[A-Z])(?![^\n]*[.,]['’](?:\s|$))")
# between the paragraphs of one statement, where a site sets its own lines
_NOTHING = re.compile(r"(?:\s|Advertisement(?: Hide Ad)?)*")
# "…," police said in a statement; "…," said a spokesman for the force
_SPOKEN_BEHIND = re.compile(
    r"[\s,.”\"’]*(?:(?:[Aa]n?|[Tt]he) )?(?:[\w’'-]+ ){0,4}?"
    r"(?:[Pp]olice|[Cc]onstabulary|[Ff]orce|Met)\b(?! officers?| chiefs?| constable| sergeant| inspector)"
    r"(?: (?:in )?(?:an?|the)? ?(?:later |short )?statement| spokes(?:man|woman|person))? "
    r"(?:has |have )?(?:said|added|confirmed|stated)\b"
    r"|[\s,.”\"’]*(?:said|added|confirmed|stated) (?:an?|the) (?:[Pp]olice|force) spokes(?:man|woman|person)\b"
    r"|[\s,.”\"’]*(?:said|added|confirmed|stated) (?:an?|the) spokes(?:man|woman|person) (?:for|from|of) (?:the )?"
    r"(?:[A-Z][\w’'-]* ){0,3}(?:[Pp]olice|[Cc]onstabulary|[Ff]orce|Met)\b"
    r"|[\s,.”\"’]*(?:an?|the) statement (?:from|by) (?:the )?(?:[A-Z][\w’'-]* ){0,3}"
    r"(?:[Pp]olice|[Cc]onstabulary|[Ff]orce) (?:said|added|read)\b"
)
_NEWS = re.compile(
    r"\b(?:was|were|has been|have been) (?:(?:also|later|then|both|each|all|subsequently|\w+ly) )?"
    r"(?:charged|arrested|sentenced|jailed|convicted|handed|given|fined|banned|disqualified|found (?:not )?guilty"
    r"|remanded|cleared|acquitted)\b|\bhung jury\b"
    r"|\b(?:will|(?:is|are) (?:due|expected|set) to) (?:also |next |now )?(?:appear|be sentenced)\b"
    r"|\b(?:appeared|pleaded (?:not )?guilty|admitted)\b[^.;]*\b(?:[Cc]ourt|[Mm]agistrates|charges?|counts?)\b"
)
_OPENING = 120
_STORY_LINE = 70
_SHORT_LEAD = 30
# "A 19-year-old man has been charged with murder."
_LEAD_TELLS = re.compile(
    r"\W*(?:An?|Another|One|Two|Three|Four|Five|Six|Police|Detectives)\b[^.]* (?:has|have)\b[^.]*\.\s*$"
)


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


def read_document(document: Document, vocabulary: Vocabulary) -> Reading:
    """Tag every passage of a document; costs one pass over the text for each kind of mention."""
    text = document.text
    parts, lines = passages(text), blocks(text)
    re.prepare_document(text)
    re.prepare(part.text for part in parts)
    quoted = _direct_quotes(text, parts)
    known = [match.span for match in bodies_named(text, vocabulary) if match.concept.kind != "rank"]
    dated = dates(text, document.issued)
    taken = [*known, *(date.span for date in dated), *firm_names(text)]
    full = find_names(text, vocabulary, taken)
    bodies = find_bodies(document, parts, vocabulary, [name.span for name in full if name.certain])
    named = [span for subject in bodies.subjects for span in subject.mentions if len(span)]
    covered = Stretches(named)
    full = tuple(name for name in full if not covered.hit(name.span.start, name.span.end))
    certain = [name for name in full if name.certain]
    short = find_short_names(text, certain, [*taken, *named], vocabulary)
    people = People(text, vocabulary.given_names)
    enrol(people, certain, short, text)
    spoken = Nested(quoted)
    for person in people:
        person.note_quoted(mention.span for mention in person.mentions if any(spoken.meeting(mention.span)))
    bylines = [block.span for block in lines if _BYLINE.match(block.text)]
    bodies = _but_bylines(bodies, bylines)
    presence = Presence(text, vocabulary, people, [*certain, *short], _starts(text, bodies))
    items = [Item("D", date.span, date) for date in dated] + _measures(text) + _bodies(bodies)
    tagged = _Tagger(vocabulary, presence, items, quoted, text).tag(parts, lines, bylines)
    uncertain = tuple(name for name in full if not name.certain)
    return Reading(document, vocabulary, parts, tagged, people, bodies, quoted, (*certain, *short), uncertain)


def _direct_quotes(text: str, parts: Sequence[Passage]) -> tuple[Span, ...]:
    """What somebody says in so many words.

    A force's own statement of who was arrested or charged is news, though it stands in an officer's mouth.
    """
    told = [part.span for part in parts if _ACCUSED_IN_QUOTE.search(part.text)]
    quotes = [quote.span for quote in quotations(text) if quote.direct]
    for stated in _by_spokespeople(text, quotes):
        told += [part.span for part in parts if part.span.overlaps(stated) and _NEWS.search(part.text)]
    return tuple(piece for quote in quotes for piece in _without(quote, told))


def _by_spokespeople(text: str, quotes: Sequence[Span]) -> Iterator[Span]:
    """``A spokesman for the force said: "Both men were charged …"``, with the quotations that go on right after."""
    last = -1
    for quote in quotes:
        goes_on = 0 <= last <= quote.start and _NOTHING.fullmatch(text, last, quote.start) is not None
        before = _SPOKEN_FOR_POLICE.search(text, max(0, quote.start - _OPENING), quote.start) or (
            _SHE_SAID.search(text, max(0, quote.start - _OPENING), quote.start)
            and _SPOKESPERSON.search(text, max(0, quote.start - _SPOKEN_ABOVE), quote.start)
        )
        if goes_on or before or _goes_on_unclosed(text, quote.start) or _SPOKEN_BEHIND.match(text, quote.end):
            yield quote
            last = quote.end


def _goes_on_unclosed(text: str, start: int) -> bool:
    """``A police statement said: 'We charged a man.`` / ``'He will appear …'``: opened anew, and closed only there."""
    if text[start : start + 1] not in {"'", "‘"}:
        return False
    above = text[max(0, start - _STATEMENT) : start].rstrip().split("\n")
    for line in (line for line in reversed(above) if line.strip()):
        if not line.startswith(("'", "‘")):
            opened = _OPENED.search(line)
            return opened is not None and _SPOKEN_FOR_POLICE.search(line, 0, opened.end() - 1) is not None
    return False


def _without(span: Span, holes: Sequence[Span]) -> list[Span]:
    """A stretch less the passages cut out of it."""
    pieces = [span]
    for hole in holes:
        cut = (part for piece in pieces for part in _around(piece, hole))
        pieces = [part for part in cut if part.end - part.start > 1]
    return pieces


def _around(piece: Span, hole: Span) -> tuple[Span, ...]:
    if not piece.overlaps(hole):
        return (piece,)
    before = min(piece.end, hole.start)
    after = max(piece.start, hole.end)
    return Span(piece.start, before), Span(after, piece.end)


def _but_bylines(bodies: Bodies, bylines: Sequence[Span]) -> Bodies:
    """A desk that signs a story (``By the Courts Team``) has no part in it."""
    kept = [
        subject
        for subject in bodies.subjects
        if not subject.mentions or not all(any(span in line for line in bylines) for span in subject.mentions)
    ]
    return replace(bodies, subjects=tuple(kept)) if len(kept) < len(bodies.subjects) else bodies


def _starts(text: str, bodies: Bodies) -> set[int]:
    """Where bodies begin, with or without an article: no address goes on there."""
    starts = {span.start for subject in bodies.subjects for span in subject.mentions}
    return starts | {start - 4 for start in starts if text[max(0, start - 4) : start].lower() == "the "}


def _measures(text: str) -> list[Item]:
    """Terms, indefinite terms, sums and numbers."""
    items = [Item("T", term.span, term) for term in durations(text) if not term.indefinite]
    items += [Item("I", term.span, term.span) for term in indefinites(text)]
    items += [Item("M", amount.span, amount) for amount in money(text)]
    return items + [Item("N", number.span, number) for number in numbers(text) if not number.ordinal]


def _bodies(bodies: Bodies) -> list[Item]:
    return [
        Item("C" if subject.kind == "court" else "B", span, subject)
        for subject in bodies.subjects
        for span in subject.mentions
        if len(span) and not is_prison(subject.name)
    ]


_PLEA = re.compile(r"\W*(?:\w+ly )?(?:not )?guilty\W*", re.IGNORECASE)


# of nobody, where nobody stands before it
_BARE_PENALTY = re.compile(
    r"(?:Fined|Jailed|Imprisoned|Banned|Disqualified|Given|Handed|Sentenced|Ordered|Discharged) "
    r"(?:for|to|an?|from|conditionally|absolutely|£|\d|life)(?![^\n]*, [A-Z])[^\n]*\.$"
)


class _Tagger:
    """Cuts the mentions of a text up passage by passage, and adds those that are found within a passage."""

    def __init__(
        self, vocabulary: Vocabulary, presence: Presence, items: Sequence[Item], quoted: Sequence[Span], text: str
    ) -> None:
        self._drugs = UnclassedDrugs(text, vocabulary)
        self._orders = NamedOrders(text, vocabulary)
        self._children = Children(text, vocabulary)
        self._vocabulary = vocabulary
        self._presence = presence
        self._quoted = Nested(quoted)
        self._items = sorted(items, key=lambda item: item.span.start)
        self._starts = [item.span.start for item in self._items]
        self._measures = Stretches(item.span for item in self._items if item.kind in "TDM")

    def tag(self, parts: Sequence[Passage], lines: Sequence[Block], bylines: Sequence[Span]) -> tuple[Tagged, ...]:
        starts = [block.span.start for block in lines]
        story = [b.span.start for b in lines if _of_the_story(b)]
        last_lead = story[min(_LEAD_BLOCKS, len(story)) - 1] if story else 0
        made: list[Tagged] = []
        for index, passage in enumerate(parts):
            block = lines[max(0, bisect_right(starts, passage.span.start) - 1)]
            lead = block.span.start <= last_lead
            kind = "byline" if any(passage.span.overlaps(line) for line in bylines) else block.kind
            items = arrange(self._of(passage))
            if kind == "heading" and items and items[0].kind == "P" and items[0].span.end > items[0].value.span.end:
                kind = "paragraph"
            line = made[-1].line if made and _goes_on(passage, items, made) else block.span.start
            made.append(Tagged(passage, items, index, kind, lead, line))
        re.prepare(tagged.text for tagged in made)
        return tuple(made)

    def _of(self, passage: Passage) -> list[Item]:
        span = passage.span
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        items = [item for item in self._items[first:last] if item.span in span]
        said = legal_items(passage, self._vocabulary, self._measures, self._drugs, self._orders)
        items += self._children.by_age(said)
        items += _without_ranks(self._presence.items(passage), items, passage)
        items += _arrests_of_others(passage)
        met = (_clip(quote, span) for quote in self._quoted.meeting(span))
        # "replied 'not guilty' to charges of O": the words of a plea are no speech.
        quotes = [
            Item("Q", q, None)
            for q in met
            if not _PLEA.fullmatch(passage.text, q.start - span.start, q.end - span.start)
        ]
        outside = [item for item in items if not any(item.span.overlaps(quote.span) for quote in quotes)]
        return outside + quotes


def _goes_on(passage: Passage, items: Sequence[Item], made: Sequence[Tagged]) -> bool:
    """``Fined £120.`` in a line below ``Ann Roe, 36, of Wexby, admitted theft``: one entry of a court list."""
    if not _BARE_PENALTY.match(passage.text) or any(item.kind == "P" for item in items):
        return False
    *_, heads = takewhile(lambda above: above.line == made[-1].line, reversed(made))
    return [place for place, _ in heads.found("P")] == [0] and heads.block == "paragraph"


def _of_the_story(block: Block) -> bool:
    """Whether a block is a sentence of the story, and no heading, date or caption."""
    if block.kind == "heading" or _CAPTION.search(block.text):
        return False
    return len(block.span) > _STORY_LINE or (len(block.span) > _SHORT_LEAD and bool(_LEAD_TELLS.match(block.text)))


# "raping a girl", "sexual assault of a boy", but not "after the assault a man"
_DONE_TO = re.compile(r"\w+ing\b|.*\b(?:of|on|with|against|to) ", re.IGNORECASE)


def _without_ranks(people: Sequence[Item], others: Sequence[Item], passage: Passage) -> list[Item]:
    """``assaulting PC Roe``: the rank says what the offence is, and the name after it whom it was done to.

    ``raping a girl aged 11 from Hexley``: to whom it was done is a part of the offence.
    """
    offences = [other.span for other in others if other.kind == "O"]
    ends = {span.end for span in offences}
    base = passage.span.start
    done = [o for o in offences if _DONE_TO.match(passage.text, o.start - base, o.end - base)]
    cut = []
    for item in people:
        if item.value.form == "anonymous" and any(o.start < item.span.start < o.end <= item.span.end for o in done):
            continue
        name: Span = item.value.span
        inside = [end for end in ends if item.span.start < end < name.start]
        cut.append(replace(item, span=Span(max(inside) + 1, item.span.end)) if inside else item)
    return cut


def _arrests_of_others(passage: Passage) -> list[Item]:
    """Verbs that no rule is to see: officers arrest people whom the sentence does not name."""
    base = passage.span.start
    found = (match.span("verb") for match in _ARRESTED_OTHERS.finditer(passage.text))
    return [Item("K", Span(base + start, base + end), None) for start, end in found]


def _clip(span: Span, to: Span) -> Span:
    return Span(max(span.start, to.start), min(span.end, to.end))
