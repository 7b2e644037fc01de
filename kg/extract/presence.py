"""People where they stand in a passage: a name or a description, with the age and the address told beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from kg import patterns as re
from kg.extract.addresses import read_address
from kg.extract.anonymous import IN_THE_DOCK, anonymous
from kg.extract.exceptions import leave_out
from kg.extract.introductions import Introduction, ages_of_several, read_introduction
from kg.extract.names import NameMention
from kg.extract.own_home import own_home
from kg.extract.people import Person
from kg.extract.references import Reference, gender_of, references
from kg.extract.tagging import Item
from kg.extract.told_before_names import is_of_town, man_named, mention_start
from kg.extract.told_of_several import LIVE_IN, settle_town, share_home, share_with, tell_all, tell_of_several
from kg.extract.trades import so_called, told_at
from kg.extract.who_is_who import People
from kg.model import Passage, Span
from kg.vocabulary import Vocabulary

# "must stay at his home address in Harwick"
_AT_HOME = re.compile(r"\b(?:at|to) (?:his|her) home address (?:in|at) ")
# "the defendant, aged 43, left": nobody else is meant
_IN_THE_DOCK = re.compile(r"[Tt]he (?:(?:second|third|fourth|other) )?(?:defendant|accused)")
_TRIED = re.compile(IN_THE_DOCK)
_IN_THE_TOWN = re.compile(r" in the (?:same )?(?:town|city|village)$")
# "formerly of Mill Lane, Wexby": less than where somebody lives now
_ONCE_OF = re.compile(r"\b(?:formerly|previously|originally)\b")
# of whom an unlisted word with a capital tells where they are from: "a Hexley man"
_OFFICERS = frozenset({"officer", "constable", "sergeant", "inspector", "detective", "policeman", "policewoman"})
_YEARS = re.compile(r"\b(\d\d)[- ]year[- ]old\b")
_TOWNSFOLK = frozenset({"man", "woman", "teenager", "pensioner", "father", "mother"})
_SAME_ADDRESS = re.compile(r"\bsame (?:address|street|road)\b")
_CALLED = re.compile(
    r",? (?:who (?:has been|was) )?(?:(?:since |later |now )?(?:named|identified) (?:by police |locally "
    r"|in court )?as|named|called) "
)
_TOWN_WITHIN = re.compile(
    # but "the younger Roe"
    r"[Tt]h(?:e|is) (?!(?:elder|older|younger) [A-Z])[^A-Z]*(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?)(?:-based)?\b"
)
# what a court or the police do to somebody, or what only somebody before a court does
_DEALT_WITH = re.compile(
    r"(?: [a-z-]+){0,2}?(?:,? who [^.;,]{3,60},)?,?"
    r"(?: (?:also|later|has|had|was|is|will|been|be|initially|previously|now|today))* "
    r"(?:jailed|sentenced|admit|plead|pled\b|den(?:y|ie)|appear|charged|convicted|found guilty|fined|banned"
    r"|(?:given|handed) (?:an? )?(?:[\w-]+ ){0,3}(?:years?|months?|weeks|sentence|order|fine|life|ban)\b"
    r"|ordered|remanded|locked up|cleared|acquitted|due|face|stand|arrested|put behind bars|accused)"
)
# "The driver, a 38-year-old man, was arrested": nobody else is meant by what he was there
_BY_A_PART = re.compile(r"[Tt]he (?:(?!man|woman|boy|girl|teen\w*|youth|person|male|female)\w+)")
_NO_LIST = re.compile(r"[,.;](?! (?:and|[A-Z])\b)| \(|$")
# "He is 44 and lives in Harwick", "She comes from Hexley"
_IS_SO_OLD = re.compile(
    r"(?:He|She) (?:is (?:now )?(?:aged )?\d\d(?= and (?:lives|comes|is from)\b|\.|, from )"
    r"|(?:now |still )?(?:lives in|comes from|hails from) [A-Z])"
)
_ADDRESS_OPENS = (", of ", ", from ", ", both of ", ", both from ", ", all of ", ", all from ")
_FROM_PLACE = re.compile(r" from (?=[A-Z])")
_SEVERAL_HOMES = re.compile(
    r",? (?:both |all )?(?:from|of) (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*, )*[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,? and [A-Z]"
)


# "Ann Lee, 29, his partner of ten years, was jailed"
_PUT_IN = re.compile(r"(?: of [^,.;:]{3,40})?,(?! and\b| [A-Z]| (?:his|her|their)\b)")


def _says_who(kin: Span, names: Sequence[Item], text: str) -> bool:
    """Whether *his wife* only says who was named right before it: ``Ann Lee, 29, his wife, was jailed``."""
    if not _PUT_IN.match(text, kin.end):
        return False
    return any(item.value.form == "name" and text[item.span.end : kin.start] == ", " for item in names)


class Presence:
    """Reads who stands in each passage; passages are to be asked for in the order of the text.

    ``stops`` are offsets where something begins that is no address (a name, a body).
    """

    def __init__(
        self, text: str, vocabulary: Vocabulary, people: People, names: Sequence[NameMention], stops: set[int]
    ) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._people = people
        self._names = sorted(names, key=lambda name: name.span.start)
        self._starts = [name.span.start for name in self._names]
        self._name_ends = {name.span.start: name.span.end for name in names}
        leads = {name.lead.start for name in names if name.lead}
        self._stops = stops.union(self._name_ends, leads)
        self._last_home: list[Span] = []
        self._last_town: list[Span] = []
        self._streets: dict[str, Span] = {}
        self._trades: dict[str, set[Person]] = {}

    def items(self, passage: Passage) -> list[Item]:
        """Everybody whom the passage names, describes or points at, as mentions of kind ``P``."""
        items = sorted([*self._named(passage.span), *self._anonymous(passage)], key=lambda item: item.span.start)
        share_home(items, self._text)
        tell_all(items, self._text, passage.span.start, self._vocabulary)
        unnamed = {item.span.start for item in items if item.value.form == "anonymous" and item.value.noun}
        for reference in references(passage.text, passage.span.start):
            if reference.form == "kin" and _says_who(reference.span, items, self._text):
                reference.form = "description"
            if reference.span.end + len(", ") in unnamed and _BY_A_PART.fullmatch(reference.text):
                continue
            item = Item("P", self._introduced(reference, passage.span.end), reference)
            items.append(leave_out(item, items, self._text) if reference.form in {"group", "plural"} else item)
            settle_town(reference, self._text, self._vocabulary)
            share_with(reference, items, self._text)
        items += self._called_by_trade(passage, items)
        home = _AT_HOME.search(passage.text)
        pronouns = [item.value for item in items if item.value.form == "pronoun" and item.value.text != "it"]
        if home and pronouns:
            at = passage.span.start + home.end()
            pronouns[0].locality = read_address(
                self._text, at, passage.span.end, self._vocabulary, self._stops.__contains__
            )
        return items

    def _called_by_trade(self, passage: Passage, items: Sequence[Item]) -> Iterator[Item]:
        """``The plumber``, of whom the text has told that he is one; where it is known as a reference, of whom."""
        for reference in so_called(passage, self._trades):
            met = [item for item in items if item.span.overlaps(reference.span)]
            for item in met:
                if item.value.form == "description":
                    item.value.told_of = reference.told_of
            if not met:
                yield Item("P", self._introduced(reference, passage.span.end), reference)

    def _introduction(self, start: int, stop: int, age: int | None = None) -> Introduction:
        return read_introduction(self._text, start, stop, self._vocabulary, self._stops.__contains__, age)

    def _named(self, span: Span) -> list[Item]:
        items: list[Item] = []
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end, first)
        for name in self._names[first:last]:
            if name.span in span:
                items.append(self._name(name, span, items))
        return items

    def _name(self, name: NameMention, passage: Span, earlier: Sequence[Item]) -> Item:
        """One name with what is told right after and before it; ``earlier`` are the names before it."""
        person = self._people.of(name.span)
        introduction = self._introduction(name.span.end, passage.end)
        words = self._text[name.span.start : name.span.end]
        reference = Reference(
            "name", name.span, words, (person,) if person else (), resolved=True, locality=introduction.locality
        )
        if person:
            told = Span(name.span.start, introduction.end)
            once = _ONCE_OF.search(self._text, name.span.end, introduction.end)
            street = bool(introduction.street and not once)
            person.note(introduction.age, introduction.locality, introduction.addressed, told, street)
        elif introduction.age:
            reference.age = introduction.age
        self._settle_home(person, name, introduction)
        if person and earlier:
            tell_of_several([*(item.value for item in earlier), reference], introduction)
        if person and not person.localities:
            self._note_own_home(person, name.span, introduction.end, passage.end)
        start = mention_start(name, person, self._text, passage, self._vocabulary)
        trade = told_at(self._text, start, name.span.end, passage.end)
        if person and trade:
            self._trades.setdefault(trade, set()).add(person)
        return Item("P", Span(start, max(introduction.end, name.span.end)), reference)

    def _note_own_home(self, person: Person, name: Span, told: int, stop: int) -> None:
        """The home behind a name that is told as theirs, up to the next name."""
        following = bisect_left(self._starts, name.end)
        clause = min([stop, *self._starts[following : following + 1]])
        at = own_home(self._text, name.end, told, clause, person.likely_gender)
        if at is not None:
            where = read_address(self._text, at, stop, self._vocabulary, self._stops.__contains__)
            person.note(None, where, False, name)

    def _settle_home(self, person: Person | None, name: NameMention, introduction: Introduction) -> None:
        """The town of a street told before, and the home of whoever lives at "the same address"."""
        if person and not person.localities and _SAME_ADDRESS.search(self._text, name.span.end, introduction.end):
            person.localities += self._last_home
        if person and not person.localities and _IN_THE_TOWN.search(self._text, name.span.end, introduction.end):
            person.localities += self._last_town
        if introduction.street and introduction.locality:
            self._streets.setdefault(introduction.street, introduction.locality)
        elif introduction.street in self._streets and person and not person.localities:
            person.localities.append(self._streets[introduction.street])
        self._last_town = [introduction.locality] if introduction.locality else self._last_town
        # "The same address" is that of whoever was spoken of last, not the address read last.
        self._last_home = person.localities[:1] if person and person.localities else self._last_home

    def _anonymous(self, passage: Passage) -> list[Item]:
        found = (self._described(match, passage.span) for match in anonymous(passage.text))
        return [item for item in found if item is not None]

    def _described(self, match: re.Match[str], passage: Span) -> Item | None:
        """``A 38-year-old man from Basildon``; None where the description goes with a name."""
        base = passage.start
        span = Span(base + match.start(), base + match.end())
        age = next((int(match[name]) for name in ("age", "aged", "comma", "alone") if match[name]), None)
        if (cleared := _YEARS.search(match.group())) and not match["noun"]:
            age = age or int(cleared[1])
        # "The defendant, 57": who was told of before, but "the second defendant, 57" is another one
        again = (
            match["age"]
            or match["town"]
            or match["noun"] in _OFFICERS
            or (_TRIED.fullmatch(match["noun"] or "") and not match["another"])
        )
        if match.group().lower().startswith("the ") and (age is None or again):
            return None
        introduction = self._introduction(span.end, passage.end, age)
        if self._goes_with_name(match, span, introduction):
            return None
        noun = next((match[name] for name in ("noun", "cleared", "cleared2", "cleared3", "client") if match[name]), "")
        reference = Reference("anonymous", span, match.group(), age=introduction.age, gender=gender_of(noun), noun=noun)
        reference.locality = introduction.locality
        town = match["town"] or ""
        listed = (town.title() if town.isupper() else town) in self._vocabulary.towns
        called = town and reference.noun in _TOWNSFOLK and not (town.isupper() or reference.locality)
        if listed or (called and is_of_town(town, self._vocabulary)):
            reference.locality = Span(base + match.start("town"), base + match.end("town"))
        self._last_town = [reference.locality] if reference.locality else self._last_town
        return Item("P", Span(span.start, max(introduction.end, span.end)), reference)

    def _goes_with_name(self, match: re.Match[str], span: Span, introduction: Introduction) -> bool:
        name = span.end + 2
        end = self._name_ends.get(name)
        if end and not match.start() and man_named(self._text, span.start, name, end):
            return True
        # "A man named as Alan Roper, 44, has been charged"
        called = _CALLED.match(self._text, span.end)
        if called and called.end() in self._name_ends:
            return True
        # "along with a third man, Alan Roper."
        if end and self._text[span.end : name] == ", " and _NO_LIST.match(self._text, end):
            return True
        following = self._text[introduction.end : introduction.end + 3]
        return any(start in self._name_ends for start in range(span.end, span.end + 3)) and following.strip() == ""

    def _introduced(self, reference: Reference, stop: int) -> Span:
        """A description or a group may be followed by an address, as a name is (``The 43-year-old, formerly of …``)."""
        if reference.form == "group" and (lives := LIVE_IN.match(self._text, reference.span.end, stop)):
            is_name = self._stops.__contains__
            reference.locality = read_address(self._text, lives.end(), stop, self._vocabulary, is_name)
            return reference.span
        if reference.form == "pronoun" and _IS_SO_OLD.match(self._text, reference.span.start, stop):
            told_of = self._introduction(reference.span.end, stop)
            reference.age, reference.locality = told_of.age, told_of.locality
            return reference.span
        told = ages_of_several(self._text, reference.span.end, stop) if reference.form == "group" else None
        if reference.form != "description" and told is None and not self._addressed(reference):
            return reference.span
        introduction = self._introduction(reference.span.end, stop, reference.age)
        homes = told.end() if told else reference.span.end
        apart = reference.form == "group" and _SEVERAL_HOMES.match(self._text, homes)  # "from Harwick and Hexley"
        reference.locality = None if apart else introduction.locality
        reference.with_street = bool(introduction.street)
        if reference.form == "description" and (town := self._called_after(reference)) is not None:
            # "The Harwick man needed surgery": whom it was done to may be of there, too
            dealt_with = _DEALT_WITH.match(self._text, introduction.end)
            reference.resolved = not dealt_with and reference.age is None
            reference.locality = reference.locality or (town if dealt_with else None)
        if told or introduction.ages:
            reference.age, reference.ages = introduction.age, introduction.ages
        if reference.form == "description" and (
            introduction.addressed or reference.locality or _IN_THE_DOCK.fullmatch(reference.text)
        ):
            reference.age = reference.age or introduction.age
        if reference.form == "group" and reference.resolved:
            settle_town(reference, self._text, self._vocabulary)
        return Span(reference.span.start, max(introduction.end, reference.span.end))

    def _called_after(self, description: Reference) -> Span | None:
        """``The Harwick man``: the town that somebody is called after."""
        called = _TOWN_WITHIN.match(description.text)
        if description.text[-1:].isdigit():
            return None  # "The Wexby Vale MP, 52": a seat, and no home
        if called is None or not is_of_town(called["town"], self._vocabulary):
            return None
        return Span(description.span.start + called.start("town"), description.span.start + called.end("town"))

    def _addressed(self, group: Reference) -> bool:
        """``All three, of Mill Lane, Harwick, …``, but not ``all three of the men``, nor homes of one or another.

        So is ``His brother, 39, of Mill Lane``.
        """
        if group.form != "group" and (group.form != "kin" or group.age is None):
            return False
        at = group.span.end
        told = self._text.startswith(_ADDRESS_OPENS, at) or _FROM_PLACE.match(self._text, at) is not None
        return told and not _SEVERAL_HOMES.match(self._text, at)
