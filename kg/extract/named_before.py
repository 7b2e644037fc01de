"""Whom *he*, *she* and *the 71-year-old* mean where no verb has named anybody: the one name in the sentence before.

Only where that sentence tells what they did. What is told of those who were robbed ends the search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.clauses import OBJECTS
from kg.extract.coordination import subjects
from kg.extract.deeds import acts, caught, done_to
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES, tells
from kg.extract.references import Reference, fits
from kg.extract.sufferers import object_of_harm, suffers
from kg.extract.syntax import possessive, subject_like, subject_position
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit

# What is told of whom police look for, beside what courts decided
_OF_THE_SOUGHT = frozenset({"suspect", "charge"})
_THE = re.compile(r"(?:The|This)\b")
_BY_THE_BENCH = re.compile(
    r" (?:was|were|has been) (?:told|warned|spared \w+) by (?:an? |the )?(?:judge|sheriff|recorder|magistrate)"
)
# "A serving Wexshire Police officer has been found guilty"
_OFFICER = re.compile(
    r"^\W*(?:A|An|The|Former|Ex-) ?(?:(?!(?:who|that|which|whose|man|woman|teenager|driver|thug|for|after|to)\b)"
    r"[\w\ue000-\uefff’'-]+ ){0,6}(?:officer|constable|sergeant|inspector|detective|policeman|policewoman|PC)"
    r" (?:who [^.;]{0,80} )?(?:has|have|had|was|is|will)\b"
)
# "Carl Roe's crime spree is over"
CRIMES_OF = re.compile(
    r"[’']s? (?:\w+[ -]){0,3}?(?:spree|crimes?|offending|offences|reign of terror|campaign of|lies|deceit|deception"
    r"|fraud|scam|web of|criminal career|double life|life of crime|victims|plot|scheme|greed|cowardly|rampage|hoard"
    r"|stash|thefts|dishonesty|ruse"
    r"|(?:drug[ -])?dealing|cannabis (?:farm|factory))\b"
)
"""Whose crimes a sentence speaks of, behind the name."""
# "The leader of the gang was Carl Roe", "Behind the fraud was businessman Carl Roe"
ROLE_WAS = re.compile(
    r"^\W*(?:(?:The|A|An|Its|Their|At|Behind|Running|Leading|Heading|Masterminding|Another)\b|[\ue000-\ue0ff][’']s)"
    r"(?![^.;]*\b(?:victims?|widow|witness|dead|deceased|judge|prosecutor|officer|detective|first to|last to)\b)"
    r"[^.;]*\b(?:leader|ringleader|head|boss|mastermind|organiser|player|supplier|dealer|thief|burglar|robber|attacker"
    r"|culprit|killer|kingpin|figure|offender|courier|accomplice|lieutenant|fraudster|gunman|knifeman|behind|running"
    r"|right-hand (?:man|woman)|second[- ]in[- ]command|lookout|runner|enforcer|middleman|go-between|mule|fixer|rioter"
    r"|(?:gang|getaway)(?:[’']s)? driver|quartermaster|money man|foot soldier|link in the chain|co-?defendant"
    r"|leading|heading|masterminding)\b[^.;]{0,60}? (?:was|were) (?:[\w’'-]+,? ){0,4}$",
    re.IGNORECASE,
)
_DONE_BY_LAW = OUTCOMES | {"arrest", "charge"}
# "was on duty when he was arrested"
_WHEN = re.compile(r"\b(?:when|as|before|after|until|where|while|whilst|whereas) $")
_SOMEBODY_ELSE = frozenset({"anonymous", "description", "kin"})
# "took rings and sold them"
_GOODS = re.compile(
    r"\b(?:sold|sell|pawned|pawn|spent|cashed|swapped|resold|traded|auctioned"
    r"|selling|pawning|spending|cashing|reselling) $"
)


_GIVES_EVIDENCE = compile_rule(
    r"\W*(?P<who>{P}),? told (?:{C}|the (?:court|jury|trial)|jurors|a jury|magistrates)(?: that)? {P}(?!\w)"
)
_APPELLANTS = frozenset({"appellant", "applicant"})
# The neutral citation of a judgment: "[2019] EWCA Crim 1674"
_CITED = compile_rule(r"\b(?:EWCA|EWHC|NICA|HCJAC|UKSC)\b")
_HEADED_BY = compile_rule(
    r"\b(?:gang|syndicate|ring|network|group|conspiracy|plot|operation|cartel|cell|racket|scam|fraud|OCG)\b[^.;]{0,60}?"
    r" (?:headed|led|run|masterminded|orchestrated|directed|controlled|fronted) by (?P<who>{P})\W{0,2}$"
)
_LOOKED_FOR = compile_rule(
    r"\b(?:trace|find|locate|looking for|searching for|hunting(?: for)?|hunt for|seen|appealing for help to find"
    r"|whereabouts of|information (?:about|on)|(?:images?|pictures?|photos?|photographs?|footage|appeal) of"
    r"|for help with|(?P<know>know where)) (?:the )?(?:wanted )?(?:man |woman )?(?P<who>{P})"
    r"(?(know) (?:is|may be|might be|could be))\W*$"
)
# "Roe, who stood for the council, was said to have touched her"
_ALLEGED = re.compile(
    r"(?:,[^.;]{2,90}?,)? (?:was|is|had been) (?:said|alleged|claimed) to have (?!been|died|suffered|had|lost|told)"
)
_AN_OFFENCE = compile_rule(r" (?:(?:an?|the|two|three|four|{N}) (?:charges?|counts?|offences?) of )?{O}")


def _tells_one_apart(reference: Reference) -> bool:
    return reference.form == "description" and bool(reference.age or reference.noun in _APPELLANTS)


class NamedBefore:
    """Reads the sentence before a verb of the process; ``barred`` are the keys of judges and other officials."""

    def __init__(self, tagged: Sequence[Tagged], found: Mapping[int, Sequence[Hit]], barred: frozenset[str]) -> None:
        self._tagged = tagged
        self._found = found
        self._barred = barred
        self._of_an_officer = any(
            passage.lead and _OFFICER.search(passage.text[: hit.start]) and tells(passage, hit)
            for passage in tagged
            for hit in found[passage.index]
        )

    def alone(self) -> list[Person]:
        """``Carl Roe broke into four shops. He has pleaded guilty``: the only name in the sentence before."""
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                position = subject_position(passage, hit.start) if tells(passage, hit) else None
                meant: Reference | None = passage.item(position).value if position is not None else None
                if meant is None or not (meant.form == "pronoun" or _tells_one_apart(meant)):
                    continue
                named = self._only_subject(self._sentence_before(passage), meant.gender)
                named = named or self._appellant(passage, meant)
                if named is not None and (meant.form == "pronoun" or named.age in (None, meant.age)):
                    return [named]
        return []

    def _appellant(self, passage: Tagged, meant: Reference) -> Person | None:
        """``Carl Roe [2019] EWCA Crim 16 / The appellant was convicted of O``: whose name stands over the report."""
        over = passage_at(self._tagged, passage.index - 1)
        if meant.noun not in _APPELLANTS or over is None or not _CITED.search(over.passage.text):
            return None
        named = [item.value.bearer for _, item in over.found("P") if item.value.form == "name"]
        return named[0] if len(named) == 1 and named[0] is not None and self._plain(named[0]) else None

    def in_sentence(self) -> Iterator[Person]:
        """``Carl Roe, from Hexley, was at work when he was arrested``: the only one of whom the sentence speaks."""
        for passage in self._tagged:
            for hit in self._found[passage.index] if passage.block != "heading" else ():
                at = subject_position(passage, hit.start) if not hit.who and hit.trigger.kind in _DONE_BY_LAW else None
                meant: Reference | None = passage.item(at).value if at is not None else None
                if at is None or meant is None or meant.form != "pronoun" or not _WHEN.search(passage.text, 0, at):
                    continue
                before = list(passage.found("P", 0, at))
                person = before[0][1].value.bearer if len(before) == 1 else None
                if person is None or not self._plain(person) or not fits(person, meant.gender):
                    continue
                first = before[0][0]
                alone = subject_like(passage.text[:first]) and not possessive(passage, first)
                if alone and tells(passage, hit):
                    yield person

    def _sentence_before(self, passage: Tagged) -> Tagged | None:
        """The sentence before, or the one before that where it tells only of *the 41-year-old, of Harwick*."""
        earlier = passage_at(self._tagged, passage.index - 1)
        first = next(iter(earlier.found("P")), None) if earlier is not None else None
        if earlier is None or first is None or first[1].value.form != "description" or first[1].value.age is None:
            return earlier
        homed = first[1].span.end > first[1].value.span.end
        named = any(item.value.form == "name" for _, item in earlier.found("P"))
        return passage_at(self._tagged, earlier.index - 1) if homed and not named else earlier

    def by_pronoun(self, named: frozenset[Person]) -> Iterator[Person]:
        """``It emerged that Ann Roe, 30, had written to a juror. She admitted contempt``: the only one whom *she* fits.

        Only where the paragraph names no defendant whom the pronoun may mean.
        """
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                if hit.trigger.kind not in OUTCOMES | {"acquit"} | _OF_THE_SOUGHT or hit.who or not tells(passage, hit):
                    continue
                together = subjects(passage, hit.start)
                at = together[0] if len(together) > 1 else subject_position(passage, hit.start)
                reference: Reference | None = passage.item(at).value if at is not None else None
                if reference is None or reference.form != "pronoun" or passage.text[:at].strip():
                    continue
                earlier = passage_at(self._tagged, passage.index - 1)
                if len(together) > 1:
                    person = self._beside_another(earlier, reference.gender)
                elif hit.trigger.kind in _OF_THE_SOUGHT:
                    person = _sought(earlier, reference.gender)
                else:
                    person = _head_of_gang(earlier, reference.gender)
                    person = person or self._only_one_fitting(earlier, passage, reference.gender)
                if person is not None and person not in named:
                    yield person

    def by_age(self, named: frozenset[Person]) -> Iterator[Person]:
        """``Ann Roe claimed benefits for years. The 71-year-old, of Mill Lane, pleaded guilty``: who was named first.

        Only where nobody else before the verb can be the one of that age.
        """
        before: set[Person] = set()
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                kind = hit.trigger.kind
                if kind not in OUTCOMES | {"given", "acquit"} | _OF_THE_SOUGHT or hit.who or not tells(passage, hit):
                    continue
                at = subject_position(passage, hit.start)
                item = passage.item(at) if at is not None else None
                if item is None or item.value.form != "description" or item.value.age is None:
                    continue
                earlier = passage_at(self._tagged, passage.index - 1)
                # "The 41-year-old", and no other one of some age
                sought = _sought(earlier, item.value.gender) if _THE.match(item.value.text) else None
                person = sought
                if person is None and kind not in _OF_THE_SOUGHT:
                    person = self._only_subject(self._before_pronouns(passage), item.value.gender)
                aged = person is not None and person.age in (None, item.value.age)
                told = sought is not None or item.span.end > item.value.span.end
                if person and aged and told and not before & named:
                    yield person
            before.update(person for _, item in passage.found("P") for person in item.value.people)

    def _before_pronouns(self, passage: Tagged) -> Tagged | None:
        """The sentence before, or the one before those that only say *he* of the same person."""
        earlier = passage_at(self._tagged, passage.index - 1)
        for index in range(passage.index - 2, passage.index - 4, -1):
            if earlier is None or [item.value.form for _, item in earlier.found("P")] != ["pronoun"]:
                break
            earlier = passage_at(self._tagged, index)
        return earlier

    def by_same_age(self) -> Iterator[Person]:
        """``Ann Roe, 34, ran off. The 34-year-old pleaded guilty``: the only one of that age in the text."""
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                if hit.trigger.kind not in OUTCOMES or hit.who or not tells(passage, hit):
                    continue
                at = subject_position(passage, hit.start)
                meant: Reference | None = passage.item(at).value if at is not None else None
                if meant is None or meant.form != "description" or meant.age is None:
                    continue
                aged = self._introduced_at(meant.age)
                bearer = aged[0][0].item(aged[0][1]).value.bearer if len(aged) == 1 else None
                if bearer is None or aged[0][0].index >= passage.index or suffers(*aged[0]):
                    continue
                if plainly_named(bearer, self._barred) and fits(bearer, meant.gender):
                    yield bearer

    def by_address(self) -> Iterator[Person]:
        """``The 58-year-old was found guilty. Ann Roe, of Mill Lane, Hexley, …``: the only one with a home and no age.

        Reports give the address of the accused and of nobody else; only where nobody is said to be of that age.
        """
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                if hit.trigger.kind not in OUTCOMES or not tells(passage, hit):
                    continue
                at = hit.who[0] if hit.who else subject_position(passage, hit.start)
                meant: Reference | None = passage.item(at).value if at is not None else None
                if meant is None or meant.form != "description" or meant.age is None or self._introduced_at(meant.age):
                    continue
                homed = self._homed()
                if len(homed) == 1 and fits(homed[0], meant.gender):
                    yield homed[0]

    def by_street(self) -> Iterator[Person]:
        """``Carl Roe once stood for the council. The 57-year-old, of Mill Lane, Hexley, wept``.

        The only one named in the sentence before, which is about him and tells a deed, done or alleged.
        """
        for passage in self._tagged if any(tells(t, hit) for t in self._tagged for hit in self._found[t.index]) else ():
            at, item = next(passage.found("P"), (0, None))
            meant: Reference | None = item.value if item is not None else None
            if meant is None or meant.form != "description" or not (meant.with_street and meant.age):
                continue
            earlier = self._before_pronouns(passage)
            if passage.text[:at].strip() or earlier is None or earlier.block == "heading":
                continue
            told = [(place, i.value) for place, i in earlier.found("P") if not possessive(earlier, place)]
            named = [
                (place, r.bearer) for place, r in told if r.bearer is not None and r.bearer.key not in self._barred
            ]
            place, person = named[0] if len(named) == 1 else (0, None)
            if person is None or person.age is not None or self._introduced_at(meant.age):
                continue
            alone = not any(r.form in _SOMEBODY_ELSE for _, r in told) and subject_like(earlier.text[:place])
            harmed = suffers(earlier, place) or suffers(passage, at) or object_of_harm(earlier, place)
            told_of_him = acts(earlier, place) or _ALLEGED.match(earlier.text, place + 1)
            if alone and told_of_him and not harmed and self._plain(person) and fits(person, meant.gender):
                yield person

    def _homed(self) -> list[Person]:
        """Those of whom the text tells a home, but no age, and there nothing that was done to them."""
        found: dict[Person, None] = {}
        harmed: set[Person] = set()
        for passage in self._tagged:
            for at, item in passage.found("P"):
                person = item.value.bearer
                if person is None or person.age is not None or not person.addressed:
                    continue
                if plainly_named(person, self._barred):
                    found[person] = None
                if item.span.end > item.value.span.end and suffers(passage, at):
                    harmed.add(person)
        return [person for person in found if person not in harmed]

    def _introduced_at(self, age: int) -> list[tuple[Tagged, int]]:
        """Where the text tells that anybody, named or not, is of an age; *the 34-year-old* introduces nobody."""
        places: dict[object, tuple[Tagged, int]] = {}
        for passage in self._tagged:
            for at, item in passage.found("P"):
                reference: Reference = item.value
                if reference.form == "description":
                    continue
                bearer = reference.bearer
                if age in ({told for told, _ in bearer.ages} if bearer is not None else {reference.age}):
                    places.setdefault(bearer or id(reference), (passage, at))
        return list(places.values())

    def by_evidence(self) -> Iterator[Person]:
        """``Roe, 55, of Hexley, told C he was blinded by the sun. He denies O``: who gives evidence and denies it.

        Only in a report of a trial that goes on ("denies"), where the text names no defendant.
        """
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                words = passage.text[hit.start : hit.end]
                if words not in {"denies", "admits"} or not _AN_OFFENCE.match(passage.text, hit.end):
                    continue
                first = next((item.value for at, item in passage.found("P") if subject_like(passage.text[:at])), None)
                earlier = passage_at(self._tagged, passage.index - 1)
                speaker = _GIVES_EVIDENCE.match(earlier.text) if earlier is not None else None
                if earlier is None or speaker is None or first is None or first.form != "pronoun":
                    continue
                person = earlier.item(speaker.start("who")).value.bearer
                plain = person is not None and person.age is not None and not self._in_office(person)
                if person is not None and plain and fits(person, first.gender):
                    yield person

    def _in_office(self, person: Person) -> bool:
        return bool(person.ranks or person.relation or person.key in self._barred)

    def _only_one_fitting(self, earlier: Tagged | None, passage: Tagged, gender: str | None) -> Person | None:
        """The only one of a sentence whose name tells the gender of a pronoun in the next, with an age."""
        if earlier is None or earlier.line != passage.line or gender is None:
            return None
        spoken = [
            (at, item.value)
            for at, item in earlier.found("P")
            if (item.value.form != "pronoun" or item.value.gender) and item.value.form != "group"
        ]
        if any(reference.form != "name" and reference.gender in (None, gender) for _, reference in spoken):
            return None
        named = {person: at for at, reference in spoken for person in reference.people if fits(person, gender)}
        if len(named) != 1:
            return None
        ((person, at),) = named.items()
        # "• Carl Roe was seen dropping litter. He pleaded guilty": an entry of a list is about one person
        told = person.age is not None or (earlier.block == "bullet" and not earlier.text[:at].strip("•*· \t-"))
        sure = person.likely_gender == gender and told and plainly_named(person, self._barred)
        # "Roe blackmailed Ann Lee, 30. She had been convicted": whom it was done to is kept out
        does = subject_like(earlier.text[:at]) and acts(earlier, at) and not suffers(earlier, at)
        # "At the head of the gang was Carl Roe, 31, who ran the phone. He was jailed"
        return person if sure and (does or ROLE_WAS.search(earlier.text[:at])) else None

    def _beside_another(self, earlier: Tagged | None, gender: str | None) -> Person | None:
        """``Carl Roe, 40, sold the heroin. He and Ben Poe admitted it``: whose deed alone the sentence told."""
        if earlier is None or earlier.block == "heading":
            return None
        named = [(at, item.value.bearer) for at, item in earlier.found("P") if item.value.form == "name"]
        others = [item.value for _, item in earlier.found("P") if item.value.form in _SOMEBODY_ELSE]
        if len({person for _, person in named}) != 1 or any(o.gender in (None, gender) for o in others):
            return None
        at, person = named[0]
        about = subject_like(earlier.text[:at]) and not possessive(earlier, at) and not suffers(earlier, at)
        if person is None or not about or not plainly_named(person, self._barred) or not fits(person, gender):
            return None
        return person if acts(earlier, at) else None

    def _only_subject(self, passage: Tagged | None, gender: str | None) -> Person | None:
        """The only person without an office named in a sentence, if it is about what they did.

        Nobody where the sentence speaks of somebody else, too, whom a reference of that gender may mean.
        """
        if passage is None:
            return None
        named = {person: at for at, item in passage.found("P") for person in item.value.people}
        plain = [person for person in named if self._plain(person)]
        before = passage.text[: named[plain[0]]] if len(plain) == 1 else ""
        role = bool(ROLE_WAS.search(before))
        owner = len(plain) == 1 and possessive(passage, named[plain[0]])
        crimes = owner and CRIMES_OF.match(passage.text, named[plain[0]] + 1)
        told = role or subject_like(before) or (len(plain) == 1 and caught(passage, named[plain[0]]))
        if len(plain) != 1 or not told or (owner and not crimes):
            return None
        whom = done_to(passage, named[plain[0]])
        others = [i.value for place, i in passage.found("P") if i.value.form in _SOMEBODY_ELSE and place not in whom]
        an_officer = bool(plain[0].ranks)  # whom the story is about, as its lead has said
        if not an_officer and any(gender in (None, other.gender) or other.gender is None for other in others):
            return None
        at = named[plain[0]] + 1
        objects = [i for i, item in passage.found("P") if item.value.text in OBJECTS and i not in whom]
        if any(not _GOODS.search(passage.text, 0, i) for i in objects) or self._told_of_others(passage):
            return None
        only: Person = plain[0]
        if role or crimes or _BY_THE_BENCH.match(passage.text, at):
            return only
        return only if acts(passage, at - 1) and not suffers(passage, at - 1) else None

    def _told_of_others(self, passage: Tagged) -> bool:
        """Whether the text has named somebody else before, too: it may be they who did it."""
        told = {
            person
            for earlier in self._tagged
            if earlier.index <= passage.index
            for _, item in earlier.found("P")
            for person in item.value.people
            if self._plain(person)
        }
        return len(told) > 1

    def _plain(self, person: Person) -> bool:
        """Whether somebody may be the one tried: an officer in a story about one, with an age as others have."""
        tried = self._of_an_officer and person.ranks and person.age is not None
        return plainly_named(person, self._barred) or bool(tried and not (person.titles or person.relation))


def _sought(earlier: Tagged | None, gender: str | None) -> Person | None:
    """``Officers want to trace Carl Roe, 29. He is wanted on recall``: whom they look for."""
    found = _LOOKED_FOR.search(earlier.text) if earlier is not None else None
    if earlier is None or found is None:
        return None
    person: Person | None = earlier.item(found.start("who")).value.bearer
    return person if person is not None and plainly_named(person, frozenset()) and fits(person, gender) else None


def _head_of_gang(earlier: Tagged | None, gender: str | None) -> Person | None:
    """``The syndicate was headed by Carl Roe. He was sentenced to …``: who is at the head of it."""
    head = _HEADED_BY.search(earlier.text) if earlier is not None else None
    if earlier is None or head is None:
        return None
    person: Person | None = earlier.item(head.start("who")).value.bearer
    return person if person is not None and not person.ranks and fits(person, gender) else None


def plainly_named(person: Person, barred: frozenset[str], kin: bool = False) -> bool:
    """Whether neither rank, title, office nor kinship (but for ``kin``) says why the text names somebody."""
    return not (person.ranks or person.titles or (person.relation and not kin) or person.key in barred)
