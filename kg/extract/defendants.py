"""First reading: whom the text names as defendants.

An explicit name as the subject of *was jailed*, *admitted*, *was charged* … makes a defendant. Where no verb
names anybody, the way in which somebody is introduced may tell (``Carl Roe, 40, of Hexley``), or the story itself
(whom it goes on about). All of them are candidates for what *he* and *the defendant* mean; only a claim makes more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.coordination import charged_against, subjects
from kg.extract.families import acted_with
from kg.extract.foretold import named_together
from kg.extract.impersonated import impersonated
from kg.extract.people import Person
from kg.extract.references import Reference, fits
from kg.extract.slain import slain
from kg.extract.sufferers import suffers
from kg.extract.syntax import no_court, subject_like, subject_position, unreal
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit
from kg.model import Span

_STRONG = frozenset(
    {"quash", "admit", "deny", "acquit", "convict", "charge", "sentence", "caution", "suspect", "arrest"}
)
_ENDS = frozenset({"drop", "acquit"})
_NEEDS_OFFENCE = frozenset({"admit", "deny"})
_OFFENCE_NEAR = compile_rule(r"[^.;]{0,80}?(?:{O}|\b(?:charges?|counts?|offences?|allegations?|guilty|guilt)\b)")
_TRIED_FOR = re.compile(
    r"(?:stood|went on|goes on|is on|was on|are on|were on) trial\b[^.;]*"
    r"\b(?:(?:charges?|counts?) of|accused of|charged with)\b"
)
# "could be jailed for up to ten years": she stands before a court, though nothing is decided
_MAY_BE = compile_rule(r"{P},? (?:could|may|might) be $")
_SENTENCE_NEAR = compile_rule(
    r"[^.;]{0,40}?(?:{T}, suspended\b"
    r"|{T}[^.;,]{0,15}?(?:{W}|\b(?:prison|jail|custod|sentence|suspended|imprisonment|detention))"
    r"|{W}|(?:prison|life|suspended|custodial|jail) sentence|life imprisonment|jail term)",
    re.IGNORECASE,
)
# "Carl Roe got 14 years.", below the news that a gang was jailed
_TERM_ALONE = compile_rule(
    r"[^\w\ue000-\uefff]*(?:[A-Z][a-z]+ (?:[a-z]+ )?)?{P}(?:, (?:who|from|the|an?|also)\b[^.;]{1,60},)?"
    r" (?:also |was |has been )?(?:given|handed|received|receives|got|gets) (?:an? )?(?:total of )?{T}"
    r"[^\w\ue000-\uefff]*"
)
_A_TERM = compile_rule(r" {T}(?=[.,;])")
_ANY_SPEECH = re.compile(r"[,\s]*(?:who )?(?:was |is |has been )?(?:told|said|says|found)\b", re.IGNORECASE)
_ACCUSING_BEFORE = re.compile(
    r"\b(?:sentencing|conviction|jailing|prosecution|imprisonment) of (?:[a-z-]+ ){0,4}$"
    r"|\b(?:predators?|paedophiles?|offenders?|criminals|dealers|burglars)[a-z ]{0,25} (?:like|such as|including) $"
    r"|\b(?:predator|paedophile|rapist|burglar|fraudster|drug dealer|murderer|sex offender|groomer) $"
    r"|\b(?:[Dd]efending|[Rr]epresenting|[Mm]itigating for) $|, for $"
    r"|(?:#|\b)wanted\b[^.;]{0,60}\b(?:find|trace|locate|seen) $",
    re.IGNORECASE,
)
_AGENT = re.compile(
    r"\b(?:was|were|been|being) (?:\w+ )?"
    r"(?:held|attacked|stabbed|assaulted|robbed|raped|hit|struck|killed|burgled|threatened|abused)\b[^.;]{0,60} by $"
)
_VICTIM_BEFORE = compile_rule(
    r"\b(?:murder|death|killing|manslaughter|attack|assault|robbery|rape|stabbing|victims?|murdering"
    r"|killed|attacked|stabbed|assaulted|robbed|raped|hit|struck|conned|defrauded|wounding|injured|abused"
    r"|groomed|followed|told|met|named|neighbours?|friends?|relatives?|witness(?:es)?)\b[^.;]{0,30}$"
    # "robbed shopkeeper Ann Lee, 58, of Hexley": the verb is the name of an offence
    r"|{O} (?:(?:of|on|against) )?(?:(?!by )[a-z’'-]+ ){0,3}$",
    re.IGNORECASE,
)
_WITHIN_WHO = compile_rule(r"[^\w\ue000-\uefff]*{P},? who [^,.;]*$")
# "Ann Lee was asleep upstairs", "Ann Lee opened the door": what is told of those who were robbed
_AT_REST = re.compile(
    r",? (?:had |has |have )?(?:just |only )?"
    r"(?:(?:was|were|is|been) (?!able|meant|supposed|employed|running|selling|using|behind)"
    r"|opened|answered|slept|awoke|heard|felt|feared|trusted|believed|thought|handed|paid|transferred|sent|bought|parked"
    r"|left|lost|ran|fled|hid|tried|managed|chased|confronted|challenged|returned|came|went|got|met|knew|loved|owned)\b",
    re.IGNORECASE,
)
_BY_THE_BENCH = re.compile(
    r" (?:was|were|has been) (?:told|warned|spared \w+) by (?:an? |the )?(?:judge|sheriff|recorder|magistrate)"
)
_OBJECTS = frozenset({"him", "her", "them"})
_SENTENCED = compile_rule(r"\b(?:jailed|sentenced|locked up|behind bars|in prison)\b", re.IGNORECASE)
_NEAR = 12
_TOGETHER = compile_rule(r"(?:^|[,;] |^\W*(?:In|On|At) [^,;]{1,40}, )\W*({P}(?:, {P})*,? and {P}),? ")
_OUTCOMES = frozenset({"admit", "convict", "sentence"})
_PRONOUNS = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)
# Nobody younger can be guilty of an offence (Children and Young Persons Act 1933, section 50; Scotland: 12 since 2021).
_AGE_OF_RESPONSIBILITY = 10

# "Her mother, Ann Roe, who …": not her partner, who may be the one whom the case is against
_WHOSE_KIN = re.compile(
    r"(?P<whose>his|her) (?:[a-z]+ )?(?:mother|father|mum|mam|dad|grand[a-z]+|sister|brother|aunt|uncle|daughter|son"
    r"|cousin|friend|neighbour)\b[^.;]{0,50}?, who\b",
    re.IGNORECASE,
)


class FirstReading:
    """Whom the verbs, lists and introductions of a text name as defendants.

    ``tried`` are the references (by identity) that a verb of the process is said of, with a name or without, each with
    the kinds of those verbs; ``told`` are the people so named, and ``told_as`` has their kinds;
    ``barred`` are the keys of judges and other officials, who are nobody's defendants.
    """

    def __init__(
        self,
        tagged: Sequence[Tagged],
        found: Mapping[int, Sequence[Hit]],
        entries: Mapping[int, str],
        barred: frozenset[str],
        people: Iterable[Person] = (),
    ) -> None:
        self._tagged = tagged
        self._found = found
        self._entries = entries
        self._barred = barred
        self._slain = slain(tagged, people) | impersonated(tagged)
        self.tried: dict[int, set[str]] = {}
        self.told_as: dict[Person, set[str]] = {}
        self.told: frozenset[Person] = frozenset()
        self.defendants = self._defendants()

    def _defendants(self) -> list[Person]:
        named = dict.fromkeys(person for passage in self._tagged for person in self._accused(passage))
        named.update(dict.fromkeys(self._told_by_pronoun(frozenset(named))))
        named.update(dict.fromkeys(self._told_by_age(frozenset(named))))
        named.update(dict.fromkeys(self._with_the_others(frozenset(named))))
        named.update(dict.fromkeys(() if named else self._foretold()))
        self.told = frozenset(named)
        named.update(dict.fromkeys(self._presented(alone=not named)))
        people = list(named) or self._named_before_a_verb()
        answerable = [p for p in people if _answerable(p) and p.key not in self._slain]
        answerable = [p for p in answerable if not self._kin_of_others(p, answerable)]
        return sorted(answerable, key=lambda person: person.spans[0].start)

    def _kin_of_others(self, person: Person, accused: Sequence[Person]) -> bool:
        """``Her mother, Ann Roe, who was convicted of theft``: where *her* is none of the accused, the mother is none.

        Whose age or home is told is told of for their own sake.
        """
        if not person.relation or person.localities or person.age is not None:
            return False
        first = next((t.passage.text[s.start - t.passage.span.start :] for t, s in self._mentions(person)), "")
        owner = _WHOSE_KIN.match(first)
        if owner is None:
            return False
        gender = "f" if owner["whose"].lower() == "her" else "m"
        return not any(fits(other, gender) for other in accused if other is not person)

    def _mentions(self, person: Person) -> Iterator[tuple[Tagged, Span]]:
        """Where somebody is named, in order."""
        for tagged in self._tagged:
            yield from ((tagged, item.span) for _, item in tagged.found("P") if person in item.value.people)

    def _accused(self, passage: Tagged) -> Iterator[Person]:
        """Whom a list or a verb of the process names in a passage."""
        if passage.index in self._entries:
            entry: Reference = next(passage.found("P"))[1].value
            self.tried.setdefault(id(entry), set()).add(self._entries[passage.index])
            yield from entry.people
        for hit in self._found[passage.index]:
            tells = _tells(passage, hit) or self._term_alone(passage, hit)
            for position in said_of(passage, hit) if tells or _gives_a_term(passage, hit) else ():
                reference: Reference = passage.item(position).value
                if not tells and reference.form != "kin":
                    continue
                kind = "sentence" if hit.trigger.kind == "given" else hit.trigger.kind
                self.tried.setdefault(id(reference), set()).add(kind)
                if reference.form == "anonymous" and (bearer := apposed(passage, position)) is not None:
                    yield bearer
                if reference.form == "kin":
                    yield from self._only_kin(reference) or acted_with(self._tagged, passage, position, reference)
                if reference.form == "name":
                    named = [person for person in reference.people if person.key not in self._barred]
                    for person in named:
                        self.told_as.setdefault(person, set()).add(kind)
                    yield from named

    def _term_alone(self, passage: Tagged, hit: Hit) -> bool:
        """``Carl Roe got 14 years.``: a line of its own among those that tell of sentences."""
        if hit.trigger.kind != "given" or not _TERM_ALONE.fullmatch(passage.text):
            return False
        above = (t for t in self._tagged if passage.index - _NEAR <= t.index < passage.index)
        return any(_SENTENCED.search(t.text) and not unreal(t.text, len(t.text)) for t in above)

    def _only_kin(self, reference: Reference) -> Sequence[Person]:
        """``His brother faced a charge``: the only one whom the text names as such."""
        kin = re.compile(rf"(?:his|her|their)\b.*\b{re.escape(reference.noun)}\b", re.IGNORECASE)
        named = {
            item.value.bearer
            for passage in self._tagged
            for _, item in passage.found("P")
            if item.value.bearer is not None and kin.match(_words(passage, item.span))
        }
        return [person for person in named if len(named) == 1 and reference.age in (None, person.age)]

    def _presented(self, alone: bool) -> list[Person]:
        """Who is introduced as defendants are, with age and address, and not as somebody's victim.

        Only a claim makes them more than candidates for what *he* and *she* mean; where no verb names anybody
        (``alone``), an address is enough.
        """
        found: dict[Person, None] = {}
        for passage in self._tagged:
            for position, item in passage.found("P"):
                person = item.value.bearer
                if person is not None and self._as_defendant(passage, position, person, alone):
                    found[person] = None
        return list(found)

    def _as_defendant(self, passage: Tagged, position: int, person: Person, alone: bool) -> bool:
        before = passage.text[:position]
        if not person.ranks and (
            _AGENT.search(before) or _ACCUSING_BEFORE.search(before) or self._heads(passage, person)
        ):
            return True
        if not person.addressed or person.titles or person.key in self._barred:
            return False
        if person.ranks and (person.age is None or self._beside_another(passage, person)):
            return False
        if person.age is None and not alone:
            return False
        if _VICTIM_BEFORE.search(before):
            return False
        # "Joan Roper, who reported her husband, Alan Roper, 44, of Harwick, said …": it is she who said so.
        return bool(_WITHIN_WHO.match(before)) or not suffers(passage, position)

    def _beside_another(self, passage: Tagged, officer: Person) -> bool:
        """Whether a sentence that names an officer names anybody without a rank, too, whom it may be about."""
        named = {person for _, item in passage.found("P") for person in item.value.people}
        return any(person is not officer and not person.ranks for person in named)

    def _heads(self, passage: Tagged, person: Person) -> bool:
        """Whether a line is the person's name alone and its section goes on about them; a byline's does not."""
        if passage.block != "heading" or re.search(r"\w", passage.text):
            return False
        for following in self._tagged:
            if following.index <= passage.index:
                continue
            if any(person in item.value.people for _, item in following.found("P")):
                return True
            if following.block == "heading":
                break
        return False

    def _named_before_a_verb(self) -> list[Person]:
        """``Carl Roe broke into four shops. He has pleaded guilty``: the only name in the sentence before."""
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                position = subject_position(passage, hit.start) if _tells(passage, hit) else None
                if position is None or passage.item(position).value.form not in {"pronoun", "description"}:
                    continue
                named = self._only_subject(passage_at(self._tagged, passage.index - 1))
                if named is not None:
                    return [named]
        return []

    def _told_by_pronoun(self, named: frozenset[Person]) -> Iterator[Person]:
        """``It emerged that Ann Roe, 30, had written to a juror. She admitted contempt``: the only one whom *she* fits.

        Only where the paragraph names no defendant whom the pronoun may mean.
        """
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                if hit.trigger.kind not in _OUTCOMES or hit.who or not _tells(passage, hit):
                    continue
                at = subject_position(passage, hit.start)
                reference: Reference | None = passage.item(at).value if at is not None else None
                if reference is None or reference.form != "pronoun" or passage.text[:at].strip():
                    continue
                person = self._only_one_fitting(passage_at(self._tagged, passage.index - 1), passage, reference.gender)
                if person is not None and person not in named:
                    yield person

    def _told_by_age(self, named: frozenset[Person]) -> Iterator[Person]:
        """``Ann Roe claimed benefits for years. The 71-year-old, of Mill Lane, pleaded guilty``: who was named first.

        Only where nobody else before the verb can be the one of that age.
        """
        before: set[Person] = set()
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                if hit.trigger.kind not in _OUTCOMES | {"given"} or hit.who or not _tells(passage, hit):
                    continue
                at = subject_position(passage, hit.start)
                item = passage.item(at) if at is not None else None
                if item is None or item.value.form != "description" or item.value.age is None:
                    continue
                person = self._only_subject(passage_at(self._tagged, passage.index - 1))
                aged = person is not None and person.age in (None, item.value.age)
                if person and aged and item.span.end > item.value.span.end and not before & named:
                    yield person
            before.update(person for _, item in passage.found("P") for person in item.value.people)

    def _with_the_others(self, named: frozenset[Person]) -> Iterator[Person]:
        """``Two brothers have been jailed. Ben Roe, 37, and Carl Roe, 28, …``, of whom one is told of by name later.

        Only where the sentence is about as many as the lead told of, each with an age.
        """
        for passage in self._tagged:
            groups = [item.value for _, item in passage.found("P") if item.value.foretold]
            if not passage.lead or not groups or not any(_tells(passage, hit) for hit in self._found[passage.index]):
                continue
            together = self._first_together(passage, groups[0].count or 2)
            if named.intersection(together):
                yield from together

    def _first_together(self, lead: Tagged, count: int) -> tuple[Person, ...]:
        """As many as that, who are the subject of the sentence that names anybody first after a lead."""
        for passage in self._tagged:
            bearers = [(at, item.value.bearer) for at, item in passage.found("P") if item.value.bearer is not None]
            if passage.index <= lead.index or not bearers or not passage.passage.text.rstrip().endswith("."):
                continue
            places, people = zip(*bearers, strict=True)
            chain = _TOGETHER.search(passage.text)
            whole = chain is not None and (chain.start(1), len(bearers)) == (places[0], count)
            alike = not any(person.ranks or person.titles or person.key in self._barred for person in people)
            alike = alike and all(person.age is not None for person in people)
            if whole and alike and chain is not None and not suffers(passage, chain.end() - 2):
                return tuple(people)
            return ()
        return ()

    def _foretold(self) -> Sequence[Person]:
        """``Two clerks were jailed. Ann Roe and Ben Poe recruited others``: whom the lead counts, named next."""
        tried = {key for key, kinds in self.tried.items() if kinds & _OUTCOMES}
        together = named_together(self._tagged, tried)
        return together if all(plainly_named(person, self._barred) for person in together) else ()

    def _only_one_fitting(self, earlier: Tagged | None, passage: Tagged, gender: str | None) -> Person | None:
        """The only one of a sentence whose name tells the gender of a pronoun in the next, with an age."""
        if earlier is None or earlier.line != passage.line or gender is None:
            return None
        spoken = [
            (at, item.value) for at, item in earlier.found("P") if item.value.form != "pronoun" or item.value.gender
        ]
        if any(reference.form != "name" and reference.gender in (None, gender) for _, reference in spoken):
            return None
        named = {person: at for at, reference in spoken for person in reference.people if fits(person, gender)}
        if len(named) != 1:
            return None
        ((person, at),) = named.items()
        sure = person.likely_gender == gender and person.age is not None and plainly_named(person, self._barred)
        # "Roe blackmailed Ann Lee, 30. She had been convicted": whom it was done to is kept out
        acts = subject_like(earlier.text[:at]) and not suffers(earlier, at)
        return person if sure and acts else None

    def _only_subject(self, passage: Tagged | None) -> Person | None:
        """The only person without an office named in a sentence, if it is about what they did."""
        if passage is None:
            return None
        named = {person: at for at, item in passage.found("P") for person in item.value.people}
        plain = [person for person in named if plainly_named(person, self._barred)]
        if len(plain) != 1 or not subject_like(passage.text[: named[plain[0]]]):
            return None
        at = named[plain[0]] + 1
        if any(item.value.text in _OBJECTS for _, item in passage.found("P")) or self._told_of_others(passage):
            return None
        only: Person = plain[0]
        if _BY_THE_BENCH.match(passage.text, at):
            return only
        return None if suffers(passage, at - 1) or _AT_REST.match(passage.text, at) else only

    def _told_of_others(self, passage: Tagged) -> bool:
        """Whether the text has named somebody else before, too: it may be they who did it."""
        told = {
            person
            for earlier in self._tagged
            if earlier.index <= passage.index
            for _, item in earlier.found("P")
            for person in item.value.people
            if plainly_named(person, self._barred)
        }
        return len(told) > 1

    def told_of(self, kinds: Collection[str]) -> frozenset[Person]:
        """Of whom a verb of any of these kinds tells by name."""
        return frozenset(person for person, told in self.told_as.items() if not told.isdisjoint(kinds))

    def cleared(self) -> set[Person]:
        """Whose case ended by name, or without a verdict, and who is nowhere convicted: no part of *the gang*."""
        kinds: dict[Person, set[str]] = {}
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                for position in said_of(passage, hit) if hit.trigger.kind != "drop" or _tells(passage, hit) else ():
                    for person in passage.item(position).value.people:
                        undecided = hit.trigger.name == "undecided"
                        kinds.setdefault(person, set()).add("acquit" if undecided else hit.trigger.kind)
        return {
            person for person, told in kinds.items() if told & _ENDS and not told & {"convict", "sentence", "admit"}
        }


def _words(passage: Tagged, span: Span) -> str:
    base = passage.passage.span.start
    return passage.passage.text[span.start - base : span.end - base]


def said_of(passage: Tagged, hit: Hit) -> Sequence[int]:
    """Where the people stand whom a verb names itself, or who are its subject, or whom the case was against."""
    told = hit.who or subjects(passage, hit.start)
    if not told and hit.trigger.kind in _ENDS:
        return charged_against(passage, hit.start)
    if not told and hit.trigger.kind == "quash":
        # "Roe was set free when a court declared her innocent"
        first = next(passage.found("P", 0, hit.start), None)
        return [first[0]] if first and first[1].value.form == "name" else []
    return told


def apposed(passage: Tagged, position: int) -> Person | None:
    """``Carl Roe, a teacher from Hexley, …``: the words after the comma are about the name before it."""
    if not passage.text[:position].endswith(", ") or position < 3:
        return None
    before = passage.get(position - 3)
    if before is None or before.kind != "P":
        return None
    bearer: Person | None = before.value.bearer
    return bearer


def plainly_named(person: Person, barred: frozenset[str]) -> bool:
    """Whether neither rank, title, office nor kinship says why the text names somebody."""
    return not (person.ranks or person.titles or person.relation or person.key in barred)


def tell_gender(tagged: Sequence[Tagged], defendants: Sequence[Person]) -> None:
    """In a story with one defendant, the pronouns of the whole text tell."""
    if len(defendants) != 1 or defendants[0].gender is not None:
        return
    words = [word.lower() for passage in tagged for word in _PRONOUNS.findall(passage.passage.text)]
    he = sum(word in {"he", "him", "his"} for word in words)
    she = len(words) - he
    if he > 4 and he >= 5 * she:
        defendants[0].gender = "m"
    elif she > 4 and she >= 5 * he:
        defendants[0].gender = "f"


def _tells(passage: Tagged, hit: Hit) -> bool:
    """Whether a verb makes its subject a defendant: ``admitted`` needs an offence, ``appeared`` a court."""
    kind = hit.trigger.kind
    if kind == "drop":
        against = hit.trigger.name in {"denial-accepted", "had-dropped"} or charged_against(passage, hit.start)
        return bool(against) and passage.block != "heading"
    if kind == "appear" and hit.trigger.name == "appeared" and _TRIED_FOR.match(passage.text, hit.start):
        return not unreal(passage.text, hit.start)
    if kind == "appear":
        return bool(next(passage.found("C"), None)) and not unreal(passage.text, hit.start)
    if kind == "sentence" and _MAY_BE.search(passage.text[: hit.start]):
        return True
    if kind == "given":
        return bool(_SENTENCE_NEAR.match(passage.text, hit.end)) and not unreal(passage.text, hit.start)
    if kind not in _STRONG or passage.block == "heading":
        return False
    if kind == "acquit" and re.match(r" of (?!all|both|any|the|every|having)", passage.text[hit.end : hit.end + 12]):
        return bool(_OFFENCE_NEAR.match(passage.text, hit.end))
    if kind in _NEEDS_OFFENCE and "guilt" not in passage.text[hit.start : hit.end]:
        return bool(_OFFENCE_NEAR.match(passage.text, hit.end))
    if kind == "convict" and no_court(passage.text) and not next(passage.found("O"), None):
        return False
    return not unreal(passage.text, hit.start)


def _gives_a_term(passage: Tagged, hit: Hit) -> bool:
    """``was given four years``: enough of the brother of somebody who was sentenced, not of anybody."""
    return hit.trigger.kind == "given" and bool(_A_TERM.match(passage.text, hit.end))


def _answerable(person: Person) -> bool:
    return all(age >= _AGE_OF_RESPONSIBILITY for age, _ in person.ages)
