"""Whom every verb of the process is said of: references are resolved and triggers get their people.

Reading goes forward once to learn whom the text itself names as defendants (an explicit name as the subject
of *was jailed*, *admitted*, *was charged* …), then once more with pronouns and descriptions resolved among
them. What cannot be resolved stays empty, and an event without people yields no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.people import People, Person
from kg.extract.references import Reference
from kg.extract.syntax import future, possessive, subject_like, subject_position, unreal
from kg.extract.tagging import Tagged, compile_rule
from kg.extract.triggers import Hit, hits
from kg.model import Span

_STRONG = frozenset({"quash", "admit", "deny", "acquit", "convict", "charge", "sentence", "caution", "suspect", "arrest"})
_NEEDS_OFFENCE = frozenset({"admit", "deny"})
_OFFENCE_NEAR = compile_rule(r"[^.;]{0,80}?(?:{O}|\b(?:charges?|counts?|offences?|allegations?|guilty|guilt)\b)")
_SINGULAR = re.compile(r"\b(?:was|has|is)\b")
_PLURAL = re.compile(r"\b(?:were|are|have|both|all|each|pair)\b", re.IGNORECASE)
_CHAIN = compile_rule(r"((?:{P}(?:[,;] and |[,;] | and ))+)$")
_LIST_ENTRY = compile_rule(r"\W*{P}\s*(?:[:–—-]|,(?= {T}| {N} (?:counts?|charges?))| (?=\())\s*")
_SERVES = re.compile(r"(?:will|must|to) (?:spend|serve)", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"(?:sent|committed|remitted|bailed|remanded|released|will|is due|are due|due|and due|now due|must|to appear|to attend|is next)\b",
    re.IGNORECASE,
)
_ANY_SPEECH = re.compile(r"[,\s]*(?:who )?(?:was |is |has been )?(?:told|said|says|found)\b", re.IGNORECASE)
_LEAD_SUBJECT = re.compile(r"\W*(?:A|AN|An|THE|The)\s[^,.;]*\b(?:has|was|had)(?: been)? $")
_TRIED = re.compile(
    r"\b(?:jury|jurors|(?:after|following|end of) (?:an? )?(?:[\w\ue300-\ue3ff-]+ )*trial|by a jury)\b", re.IGNORECASE
)
_CASE = re.compile(r"\W*(?:The|His|Her|Their) (?:case|matter)\b")
_AGAINST = compile_rule(r"\bagainst ({P}(?:,? {P})?)")
_UNTRUE = re.compile(r"\b(?:are|is|was|were) (?:false|untrue|not true|wrong|a hoax)\b|\bhas not been (?:arrested|charged)\b|\b(?:we apologise|(?:have|has) apologised|apologised for)\b|\bto give evidence\b|\bas a witness\b", re.IGNORECASE)
_PRONOUNS = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)
_ACCUSING_BEFORE = re.compile(
    r"\b(?:sentencing|conviction|jailing|prosecution|imprisonment) of (?:[a-z-]+ ){0,4}$|\b(?:predators?|paedophiles?|offenders?|criminals|dealers|burglars)[a-z ]{0,25} (?:like|such as|including) $|"
    r"\b(?:predator|paedophile|rapist|burglar|fraudster|drug dealer|murderer|sex offender|groomer) $|\b(?:[Dd]efending|[Rr]epresenting|[Mm]itigating for) $|, for $",
    re.IGNORECASE,
)
_VICTIM_BEFORE = re.compile(
    r"\b(?:murder|death|killing|manslaughter|attack|assault|robbery|rape|stabbing|victims?|murdering|killed|attacked|stabbed|assaulted|robbed|raped|"
    r"hit|struck|conned|defrauded|wounding|injured|abused|groomed|followed|told|met|named|neighbours?|friends?|relatives?|witness(?:es)?)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_SENTENCE_NEAR = compile_rule(
    r"[^.;]{0,40}?(?:{T}[^.;,]{0,15}?(?:{W}|\b(?:prison|jail|custod|sentence|suspended|imprisonment|detention))|{W}|(?:prison|life) sentence|life imprisonment|jail term)",
    re.IGNORECASE,
)
_SUFFERS = compile_rule(
    r"(?:,? and {P}|, {P})*[,\s]*(?:who )?(?:(?:had |has |have )?(?:been|was|were|is|being) (?:\w+ )?(?:killed|injured|hurt|stabbed|attacked|assaulted|raped|robbed|found|struck|hit|"
    r"taken to|pronounced|walking|cycling|crossing|named|missing|targeted|conned|held|tied|threatened|the victim|a victim|dead)"
    r"|(?:had |has |have )?(?:\w+ly )?(?:died|suffered|told|said|says|gave evidence|lost|saw|witnessed|watched|rang|called|lives|praised|thanked|reported))\b",
    re.IGNORECASE,
)
_AGENT = re.compile(r"\b(?:was|were|been|being) (?:\w+ )?(?:held|attacked|stabbed|assaulted|robbed|raped|hit|struck|killed|burgled|threatened|abused)\b[^.;]{0,60} by $")


@dataclass(slots=True)
class Event:
    """One trigger with the people it is said of.

    ``future`` is announced; ``unreal`` is denied, feared or hypothetical, and never claimed. Arguments stand
    between ``head`` and ``tail`` of the tagged text; ``subject`` is where the people stand, if they do.
    """

    kind: str
    rule: str
    tagged: Tagged
    start: int
    end: int
    people: tuple[Person, ...]
    subject: int | None
    head: int
    tail: int
    future: bool = False
    unreal: bool = False

    @property
    def words(self) -> str:
        return self.tagged.text[self.start : self.end]

    @property
    def after(self) -> str:
        return self.tagged.text[self.end : self.tail]


class Discourse:
    """The events of a text in order, and the people whom references mean; see the module's docstring."""

    def __init__(self, tagged: Sequence[Tagged], people: People, barred: frozenset[str] = frozenset()) -> None:
        self.tagged = tuple(t for t in tagged if t.block != "byline")
        self.people = people
        self._barred = barred
        self._hits = {t.index: hits(t.text) for t in self.tagged}
        self._lists = self._find_lists()
        self._tried: set[int] = set()
        self.defendants: list[Person] = self._named_defendants()
        self._cleared = self._cleared_by_name()
        self._adopt_anonymous()
        self._tell_gender()
        self._recent: list[tuple[int, int, Person]] = []
        self._groups: list[tuple[Person, ...]] = []
        self.events: list[Event] = []
        for passage in self.tagged:
            self._read(passage)

    @property
    def entries(self) -> dict[int, str]:
        """The passages that are entries of a list of people."""
        return self._lists

    # -- lists of people under a sentence that says what happened to them all

    def _find_lists(self) -> dict[int, str]:
        """For each passage that is an entry of such a list, what the list is of: "sentence" or "charge"."""
        found: dict[int, str] = {}
        kind: str | None = None
        for passage in self.tagged:
            if passage.text.rstrip().endswith(":") and not _LIST_ENTRY.match(passage.text):
                kind = self._list_kind(passage)
            elif kind and _LIST_ENTRY.match(passage.text):
                found[passage.index] = kind
            elif kind and passage.block not in {"bullet", "heading"} and not self._goes_on(passage):
                kind = None
        return found

    def _list_kind(self, passage: Tagged) -> str | None:
        kinds = {hit.trigger.kind for hit in self._hits[passage.index]}
        words = passage.text.lower()
        if kinds & {"sentence", "given"} or "dealt with" in words or "sentence" in words:
            return "sentence"
        return "charge" if "charge" in kinds else None

    def _goes_on(self, passage: Tagged) -> bool:
        """A list entry may run over several sentences of its block."""
        previous = self._lists_before(passage)
        return previous is not None and previous.block == passage.block and "\n" not in self._between(previous, passage)

    def _lists_before(self, passage: Tagged) -> Tagged | None:
        index = self.tagged.index(passage)
        return self.tagged[index - 1] if index else None

    def _between(self, left: Tagged, right: Tagged) -> str:
        return "\n" if right.passage.span.start - left.passage.span.end > 2 else ""

    # -- first reading: whom the text names as a defendant

    def _named_defendants(self) -> list[Person]:
        found: dict[Person, None] = {}
        for passage in self.tagged:
            if passage.index in self._lists:
                reference = next(passage.found("P"))[1].value
                self._tried.add(id(reference))
                found.update(dict.fromkeys(reference.people))
            for hit in self._hits[passage.index]:
                if not self._tells(passage, hit):
                    continue
                for position in hit.who or self._chain(passage, subject_position(passage, hit.start), hit.start):
                    reference = passage.item(position).value
                    self._tried.add(id(reference))
                    if reference.form == "anonymous" and (bearer := self._apposed(passage, position)):
                        found[bearer] = None
                    if reference.form == "name":
                        found.update(dict.fromkeys(p for p in reference.people if p.key not in self._barred))
        found.update(dict.fromkeys(self._presented(alone=not found)))
        if not found:
            found.update(dict.fromkeys(self._protagonist() or self._named_before_a_verb()))
        return sorted(found, key=lambda person: person.spans[0].start)

    def _presented(self, alone: bool) -> list[Person]:
        """Who is introduced as defendants are, with age and address, and not as somebody's victim.

        Only a claim makes them more than candidates for what *he* and *she* mean; where no verb names anybody
        (``alone``), an address is enough.
        """
        found: dict[Person, None] = {}
        for passage in self.tagged:
            for position, item in passage.found("P"):
                reference: Reference = item.value
                person = reference.people[0] if reference.form == "name" and reference.people else None
                if person is not None and not person.ranks and _AGENT.search(passage.text[:position]):
                    found[person] = None
                if person is not None and not person.ranks and self._heads(passage, person):
                    found[person] = None
                if person is not None and not person.ranks and _ACCUSING_BEFORE.search(passage.text[:position]):
                    found[person] = None
                if (
                    person is None
                    or not person.addressed
                    or person.ranks
                    or person.titles
                    or person.key in self._barred
                ):
                    continue
                if not alone and person.age is None:
                    continue
                accused = bool(_ACCUSING_BEFORE.search(passage.text[:position]))
                placed = accused or not _VICTIM_BEFORE.search(passage.text[:position])
                if placed and not _SUFFERS.match(passage.text, position + 1):
                    found[person] = None
        return list(found)

    def _heads(self, passage: Tagged, person: Person) -> bool:
        """Whether a line is the person's name alone and the next line goes on about them; a byline's does not."""
        if passage.block != "heading" or re.search(r"\w", passage.text):
            return False
        following = next((t for t in self.tagged if t.index == passage.index + 1), None)
        return following is not None and any(person in item.value.people for _, item in following.found("P"))

    def _named_before_a_verb(self) -> list[Person]:
        """``Carl Roe broke into four shops. He has pleaded guilty``: the only name in the sentence before."""
        for passage in self.tagged:
            for hit in self._hits[passage.index]:
                position = subject_position(passage, hit.start) if self._tells(passage, hit) else None
                if position is None or passage.item(position).value.form not in {"pronoun", "description"}:
                    continue
                earlier = next((t for t in self.tagged if t.index == passage.index - 1), None)
                named = {} if earlier is None else {p: at for at, item in earlier.found("P") for p in item.value.people}
                plain = [p for p in named if not (p.ranks or p.titles or p.relation or p.key in self._barred)]
                if earlier is not None and len(plain) == 1 and subject_like(earlier.text[: named[plain[0]]]) and not _SUFFERS.match(
                    earlier.text, named[plain[0]] + 1
                ):
                    return plain
        return []

    def _protagonist(self) -> list[Person]:
        """Where neither verb nor address tells: the one whom the whole story goes on about, if there is one."""
        counts: dict[Person, int] = {}
        for passage in self.tagged:
            for position, item in passage.found("P"):
                reference: Reference = item.value
                person = reference.people[0] if reference.form == "name" and reference.people else None
                if (
                    person
                    and not person.ranks
                    and not person.titles
                    and person.key not in self._barred
                    and not person.relation
                ):
                    sufferer = _SUFFERS.match(passage.text, position + 1) and not _ANY_SPEECH.match(
                        passage.text, position + 1
                    )
                    counts[person] = counts.get(person, 0) + (-5 if sufferer else 1)
        ranked = sorted(counts.items(), key=lambda entry: -entry[1])
        if not ranked or ranked[0][1] < 3 or (len(ranked) > 1 and ranked[1][1] > ranked[0][1] // 2):
            return []
        return [ranked[0][0]]

    def _tells(self, passage: Tagged, hit: Hit) -> bool:
        kind = hit.trigger.kind
        if kind == "appear":
            return bool(next(passage.found("C"), None)) and not unreal(passage.text, hit.start)
        if kind == "given":
            return bool(_SENTENCE_NEAR.match(passage.text, hit.end)) and not unreal(passage.text, hit.start)
        if kind not in _STRONG or passage.block == "heading":
            return False
        if kind == "acquit" and re.match(r" of (?!all|both|any|the|every|having)", passage.text[hit.end : hit.end + 12]):
            return bool(_OFFENCE_NEAR.match(passage.text, hit.end))
        if kind in _NEEDS_OFFENCE and "guilty" not in passage.text[hit.start : hit.end]:
            return bool(_OFFENCE_NEAR.match(passage.text, hit.end))
        return not unreal(passage.text, hit.start)

    def _adopt_anonymous(self) -> None:
        """Who has no name: the one named later on (``A man has been jailed … Carl Roe, 40, …``), or a person apart."""
        named = list(self.defendants)
        known: list[tuple[Reference, Person]] = []
        for passage in self.tagged:
            for position, item in passage.found("P"):
                reference: Reference = item.value
                if reference.form != "anonymous":
                    continue
                bearer = self._apposed(passage, position)
                if bearer is not None:
                    reference.people = (bearer,)
                    self._learn(reference, bearer)
                    continue
                match = self._foreshadowed(passage, reference, named) or self._named_in_line(passage, reference, named)
                if match is None and (reference.age or reference.locality) and id(reference) in self._tried:
                    match = next(
                        (p for r, p in known if r.age == reference.age and r.age and _fits(p, reference.gender)), None
                    )
                    if match is None:
                        match = self.people.add_anonymous(reference.span)
                        match.gender = reference.gender
                        known.append((reference, match))
                        self.defendants.append(match)
                if match is not None:
                    reference.people = (match,)
                    if reference.age and match.age is None:
                        match.ages.append((reference.age, reference.span))
                    if reference.locality and not match.localities and (match.anonymous or reference.age):
                        match.localities.append(reference.locality)

    def _apposed(self, passage: Tagged, position: int) -> Person | None:
        """``Carl Roe, a teacher from Hexley, …``: the words after the comma are about the name before it."""
        if not passage.text[:position].endswith(", ") or position < 3:
            return None
        before = passage.get(position - 3)
        if before is None or before.kind != "P" or before.value.form != "name" or not before.value.people:
            return None
        person: Person = before.value.people[0]
        return person

    def _foreshadowed(self, passage: Tagged, reference: Reference, named: list[Person]) -> Person | None:
        if not passage.lead or not named or reference.noun in {"girl", "boy"} or (reference.age or 18) < 18:
            return None
        if not any(
            item.value is reference and subject_like(passage.text[:position]) for position, item in passage.found("P")
        ):
            return None
        person = named[0]
        if len(named) > 1 and not self._named_next(passage, person):
            return None
        agrees = reference.age is None or person.age in (None, reference.age)
        return (
            person
            if agrees and person.spans[0].start > reference.span.start and _fits(person, reference.gender)
            else None
        )

    def _cleared_by_name(self) -> set[Person]:
        """Who is acquitted by name, and nowhere convicted by it: no part of *the gang* or *all five*."""
        kinds: dict[Person, set[str]] = {}
        for passage in self.tagged:
            for hit in self._hits[passage.index]:
                for position in hit.who or self._chain(passage, subject_position(passage, hit.start), hit.start):
                    for person in passage.item(position).value.people:
                        kinds.setdefault(person, set()).add(hit.trigger.kind)
        return {
            person for person, told in kinds.items() if "acquit" in told and not told & {"convict", "sentence", "admit"}
        }

    def _tell_gender(self) -> None:
        """In a story with one defendant, the pronouns of the whole text tell."""
        if len(self.defendants) != 1 or self.defendants[0].gender is not None:
            return
        words = [
            word.lower()
            for passage in self.tagged
            for word in _PRONOUNS.findall(passage.passage.text)
            if passage.block != "byline"
        ]
        he = sum(word in {"he", "him", "his"} for word in words)
        she = len(words) - he
        if he > 4 and he >= 5 * she:
            self.defendants[0].gender = "m"
        elif she > 4 and she >= 5 * he:
            self.defendants[0].gender = "f"

    def _named_in_line(self, passage: Tagged, reference: Reference, named: list[Person]) -> Person | None:
        """``Police have charged a man with murder. Carl Roe, 40, was arrested …``: named in the same breath."""
        if reference.age is not None or id(reference) not in self._tried:
            return None
        following = next((t for t in self.tagged if t.index == passage.index + 1 and t.line == passage.line), None)
        first = None if following is None else next(following.found("P"), None)
        if following is None or first is None or following.text[: first[0]].strip():
            return None
        people = first[1].value.people
        person = people[0] if people and first[1].value.form == "name" else None
        return person if person in named and person.age is not None and _fits(person, reference.gender) else None

    def _named_next(self, passage: Tagged, person: Person) -> bool:
        """Whether a story of several begins with this one: the next name after the lead is theirs."""
        for following in self.tagged:
            if passage.index < following.index <= passage.index + 2:
                names = [item.value for _, item in following.found("P") if item.value.form == "name" and item.value.people]
                if names:
                    return names[0].people[0] is person and len(names) == 1
        return False

    # -- second reading: events

    def _read(self, passage: Tagged) -> None:
        found = self._hits[passage.index]
        if passage.index in self._lists:
            self._enter(passage, found)
        for order, hit in enumerate(found):
            people, subject = self._said_of(passage, hit)
            head = found[order - 1].end if order else 0
            tail = found[order + 1].start if order + 1 < len(found) else len(passage.text)
            event = Event(hit.trigger.kind, hit.trigger.name, passage, hit.start, hit.end, people, subject, head, tail)
            if passage.block == "heading":
                event.people = tuple(person for person in people if person in self.defendants)
            event.future = self._future(passage, event)
            event.unreal = (unreal(passage.text, hit.start) or _untrue(passage.text)) and not event.future
            self.events.append(event)
        self._remember(passage)

    @staticmethod
    def _future(passage: Tagged, event: Event) -> bool:
        if _SERVES.match(event.words):
            return False
        announced = event.kind == "appear" and bool(_ANNOUNCES.match(event.words))
        return announced or event.rule not in {"inverted", "charged-inverted"} and future(passage.text, event.start)

    def _enter(self, passage: Tagged, found: Sequence[Hit]) -> None:
        """``Name, 38, of Town: 14 years, for …`` is told without a verb: the list's own verb is meant."""
        entry = _LIST_ENTRY.match(passage.text)
        position, item = next(passage.found("P"))
        if entry is None or (found and found[0].start < entry.end() + 2):
            return
        tail = found[0].start if found else len(passage.text)
        people = self.meant(passage, position)
        self.events.append(
            Event(
                self._lists[passage.index], "list-entry", passage, entry.end(), entry.end(), people, position, 0, tail
            )
        )

    def _said_of(self, passage: Tagged, hit: Hit) -> tuple[tuple[Person, ...], int | None]:
        if hit.who:
            people = [person for position in hit.who for person in self.meant(passage, position)]
            return tuple(dict.fromkeys(people)), hit.who[0]
        people, subject = self.subject_of(passage, hit.start)
        if not people and hit.trigger.kind == "drop":
            return self._dropped_against(passage, hit), None
        if not people and hit.trigger.kind == "quash":
            return self.last_before(passage), None
        if not people and subject is None and hit.trigger.kind == "acquit":
            return self._dropped_against(passage, hit) or self.last_before(passage), None
        if people and hit.trigger.kind == "appear" and all(person.key in self._barred for person in people):
            return self.last_before(passage), None
        return people, subject

    def _dropped_against(self, passage: Tagged, hit: Hit) -> tuple[Person, ...]:
        """``withdrew the charge against his son, Ryan Roe``."""
        against = _AGAINST.search(passage.text, hit.end) or _AGAINST.search(passage.text, 0, hit.start)
        if against is None:
            return ()
        positions = [index for index in range(against.start(1), against.end(1)) if passage.get(index)]
        return tuple(dict.fromkeys(p for index in positions for p in self.meant(passage, index)))

    def subject_of(self, passage: Tagged, verb: int) -> tuple[tuple[Person, ...], int | None]:
        """The people who are the subject of a verb at ``verb`` of a tagged text, and where they stand."""
        position = subject_position(passage, verb)
        if position is None:
            return self._elided(passage, verb), None
        chain = self._chain(passage, position, verb)
        people = [person for place in chain for person in self.meant(passage, place)]
        return tuple(dict.fromkeys(people)), position

    def _elided(self, passage: Tagged, verb: int) -> tuple[Person, ...]:
        """``Fined £120.`` after a sentence about somebody; ``A serving officer has been jailed`` in a lead."""
        if next(passage.found("P", 0, verb), None) is not None:
            return ()
        if verb < 3 or _CASE.match(passage.text[: verb + 8]):
            events = [event for event in self.events if event.tagged.line == passage.line and event.people]
            return events[-1].people if events else self._heading_the_line(passage)
        if passage.lead and len(self.defendants) == 1 and _LEAD_SUBJECT.match(passage.text[:verb]):
            return (self.defendants[0],)
        return ()

    def _heading_the_line(self, passage: Tagged) -> tuple[Person, ...]:
        """``Carl Roe, 40, of Hexley. Admitted theft.``: the line opens with the name."""
        first = next((t for t in self.tagged if t.line == passage.line and t.index < passage.index), None)
        opening = None if first is None else next(first.found("P"), None)
        if first is None or opening is None or first.text[: opening[0]].strip() or len(first.text.strip()) > 3:
            return ()
        people: tuple[Person, ...] = opening[1].value.people
        return people

    def _chain(self, passage: Tagged, position: int | None, verb: int) -> list[int]:
        """The subject, and those coordinated before it where the verb is not singular."""
        if position is None:
            return []
        between = passage.text[position + 1 : verb]
        if _SINGULAR.search(between) and not _PLURAL.search(between):
            return [position]
        chain = _CHAIN.search(passage.text, 0, position)
        if chain and not re.search(r"\band $", chain.group()):
            chain = None
        earlier = (
            []
            if chain is None
            else [i for i in range(chain.start(), position) if "\ue000" <= passage.text[i] <= "\ue0ff"]
        )
        return [*earlier, position]

    def _remember(self, passage: Tagged) -> None:
        positions = []
        for position, _ in passage.found("P"):
            self.meant(passage, position)
        for position, item in passage.found("P"):
            reference: Reference = item.value
            for person in reference.people if len(reference.people) == 1 else ():
                self._recent.append((passage.index, position, person))
            if (
                reference.form == "name"
                and reference.people
                and reference.people[0] in self.defendants
                and not possessive(passage, position)
            ):
                positions.append((position, reference.people[0]))
        for (left, first), (right, second) in zip(positions, positions[1:], strict=False):
            if re.fullmatch(r".(?:, and |, | and )", passage.text[left:right]) and first is not second:
                grown = self._groups and self._groups[-1][-1] is first
                self._groups.append((*self._groups[-1], second) if grown else (first, second))

    def retried(self) -> bool:
        """Whether the text speaks of a retrial that was ordered."""
        return any(re.search(r"\b(?:retrial|tried again|new trial)\b", t.text) and "not order" not in t.text for t in self.tagged)

    @property
    def quashed(self) -> frozenset[str]:
        """The keys of those whose conviction did not stand."""
        return frozenset(p.key for e in self.events if e.kind == "quash" and not e.unreal and not e.future for p in e.people)

    def tried_before(self, event: Event) -> bool:
        """Whether a conviction followed a trial: the passage, or the one before in its paragraph, speaks of jury or trial."""
        return any(
            _TRIED.search(t.text)
            for t in self.tagged
            if t is event.tagged or (t.index == event.tagged.index - 1 and t.line == event.tagged.line)
        )

    def last_before(self, passage: Tagged) -> tuple[Person, ...]:
        """The defendant spoken of last before a passage."""
        earlier = [
            (index, person) for index, _, person in self._recent if index < passage.index and person in self.defendants
        ]
        return (max(earlier, key=lambda entry: entry[0])[1],) if earlier else ()

    def open_for(self, kind: str) -> list[Person]:
        """Whom an announced hearing without a name concerns: everyone convicted (for sentence), else everyone."""
        convicted = {
            id(p)
            for event in self.events
            if event.kind in {"convict", "admit", "sentence"} and not event.unreal
            for p in event.people
        }
        acquitted = {
            id(p) for event in self.events if event.kind == "acquit" and not event.unreal for p in event.people
        }
        people = [p for p in self.defendants if id(p) in convicted or (id(p) not in acquitted and kind != "sentence")]
        return people

    # -- whom a reference means

    def meant(self, passage: Tagged, position: int) -> tuple[Person, ...]:
        """The people that the reference at a position means; empty where the text leaves it open."""
        reference: Reference = passage.item(position).value
        if not reference.people and not reference.resolved:
            reference.people = self._resolve(passage, position, reference)
            reference.resolved = True
            if len(reference.people) == 1:
                self._learn(reference, reference.people[0])
        return reference.people

    def _learn(self, reference: Reference, person: Person) -> None:
        if reference.age and person.age is None:
            person.ages.append((reference.age, reference.span))
        if reference.locality and not person.localities:
            person.localities.append(reference.locality)
        if reference.form in {"kin", "anonymous"} and person.gender is None:
            person.gender = reference.gender

    def _resolve(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        if reference.form == "pronoun":
            return _one(self._latest(passage, position, reference.gender))
        if reference.form == "description":
            return self._described(passage, position, reference)
        if reference.form in {"plural", "group"}:
            return self._group(passage, position, reference)
        if reference.form == "kin":
            return _one(self._kin(passage, position, reference))
        return ()

    def _before(self, passage: Tagged, position: int) -> Iterator[Person]:
        """Defendants mentioned before a place: the nearest sentence first, in each from the left."""
        here = [
            (passage.index, place, person)
            for place, item in passage.found("P", 0, position)
            for person in item.value.people
            if len(item.value.people) == 1
            if not possessive(passage, place) or len(self.defendants) == 1
        ]
        for _, _, person in sorted([*here, *self._recent], key=lambda entry: (-entry[0], entry[1])):
            if person in self.defendants:
                yield person

    def _latest(self, passage: Tagged, position: int, gender: str | None) -> Person | None:
        if len(self.defendants) == 1:
            only = self.defendants[0]
            return only if _fits(only, gender) and only.spans[0].start < passage.passage.span.end else None
        if self._names_others(passage, position):
            return None
        before = list(dict.fromkeys(person for person in self._before(passage, position) if _fits(person, gender)))
        known = [person for person in before if gender is not None and person.gender == gender]
        return (known or before or [None])[0] if len(before) < 4 else before[0]

    def _described(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        fitting = [p for p in self.defendants if _fits(p, reference.gender) and p.spans[0].start < passage.passage.span.end]
        if reference.noun == "teenager":
            young = [person for person in fitting if person.age is not None and 12 < person.age < 20]
            return tuple(young) if len(young) == 1 else ()
        if reference.noun in {"man", "woman"} and reference.age is None:
            fitting = [person for person in fitting if person.gender is not None]
            return tuple(fitting) if len(fitting) == 1 else ()
        if reference.age is None:
            return _one(self._latest(passage, position, reference.gender))
        aged = [person for person in fitting if any(age == reference.age for age, _ in person.ages)]
        if aged:
            return tuple(aged) if len(aged) == 1 else ()
        ageless = [person for person in fitting if person.age is None]
        latest = self._latest(passage, position, reference.gender)
        if latest in ageless:
            return _one(latest)
        return tuple(ageless) if len(ageless) == 1 else ()

    def _group(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        if reference.noun == "following":
            return self._listed_after(passage)
        count = reference.count
        known = passage.passage.span.end if not passage.text.rstrip().endswith(":") else 10**9
        everyone = [p for p in self.defendants if p not in self._cleared] or self.defendants
        everyone = [p for p in everyone if p.spans[0].start < known]
        if self._names_others(passage, position):
            return ()
        if reference.noun == "" and not reference.others:
            spoken = list(dict.fromkeys(p for i, _, p in self._recent if i == passage.index - 1 and p in everyone))
            if len(spoken) == (count or len(spoken)) and len(spoken) > 1:
                return tuple(spoken)
        if reference.others:
            rest = [person for person in everyone if person not in self._last_spoken_of(passage)]
            return tuple(rest) if count in (None, len(rest)) else ()
        if count is None or reference.form == "plural":
            latest = self._groups[-1] if self._groups else ()
            return latest if latest and reference.form == "plural" else tuple(everyone) if len(everyone) > 1 else ()
        if len(everyone) == count:
            return tuple(everyone)
        for group in reversed(self._groups):
            if len(group) == count:
                return group
        recent = list(dict.fromkeys(self._before(passage, position)))[:count]
        return tuple(sorted(recent, key=lambda person: person.spans[0].start)) if len(recent) == count else ()

    def _names_others(self, passage: Tagged, position: int) -> bool:
        """Whether the sentence before names only people who are no defendants: then *both* may be those."""
        if any(item.value.people for _, item in passage.found("P", 0, position)):
            return False
        earlier = next((t for t in self.tagged if t.index == passage.index - 1), None)
        if earlier is not None and earlier.line == passage.line and self._opens_unnamed(earlier):
            return True
        named = [] if earlier is None else [item.value for _, item in earlier.found("P") if item.value.form == "name"]
        bearers = [person for reference in named for person in reference.people]
        plain = [p for p in bearers if not (p.ranks or p.titles or p.key in self._barred or p.relation)]
        return bool(plain) and not any(person in self.defendants for person in bearers)

    @staticmethod
    def _opens_unnamed(passage: Tagged) -> bool:
        """Whether a sentence is about somebody without a name whom the text does not make known."""
        people = list(passage.found("P"))
        if not people or passage.text[: people[0][0]].strip():
            return False
        reference: Reference = people[0][1].value
        apposed = len(people) > 1 and passage.text[people[0][0] + 1 : people[1][0]] == ", " and people[1][1].value.form == "name"
        return reference.form == "anonymous" and not reference.people and not apposed

    def _listed_after(self, passage: Tagged) -> tuple[Person, ...]:
        """``The following were sentenced …:`` means everybody in the list below."""
        found: dict[Person, None] = {}
        for entry in self.tagged:
            if entry.index > passage.index and (entry.index in self._lists or entry.block == "bullet" or found):
                first = next(entry.found("P"), None)
                if first is None or entry.text[: first[0]].strip() or first[1].value.form not in {"name", "anonymous"}:
                    break
                found.update(dict.fromkeys(first[1].value.people))
        return tuple(found)

    def _last_spoken_of(self, passage: Tagged) -> list[Person]:
        entries = [
            (index, person) for index, _, person in self._recent if person in self.defendants and index < passage.index
        ]
        last = max((index for index, _ in entries), default=-1)
        return [person for index, person in entries if index == last]

    def _kin(self, passage: Tagged, position: int, reference: Reference) -> Person | None:
        latest = self._latest(passage, position, None)
        others = [p for p in self.defendants if p is not latest and _fits(p, reference.gender) and not p.anonymous]
        if latest is None:
            return None
        if reference.age is not None:
            others = [person for person in others if person.age in (None, reference.age)]
        kin = [person for person in others if person.surname == latest.surname]
        return kin[0] if len(kin) == 1 else None


def _untrue(text: str) -> bool:
    """Whether the sentence itself says that what it tells is not so."""
    return bool(_UNTRUE.search(text))


def _one(person: Person | None) -> tuple[Person, ...]:
    return (person,) if person is not None else ()


def _fits(person: Person, gender: str | None) -> bool:
    return gender is None or person.gender is None or person.gender == gender


def quote_span(event: Event, *positions: int) -> Span:
    """The stretch of the text from the event's subject to its last argument: what a claim quotes."""
    places = [event.start, event.end - 1, *positions]
    if event.subject is not None:
        places.append(event.subject)
    return event.tagged.span(min(places), max(places) + 1)
