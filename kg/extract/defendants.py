"""First reading: whom the text names as defendants.

An explicit name as the subject of *was jailed*, *admitted*, *was charged* … makes a defendant. Where no verb
names anybody, the way in which somebody is introduced may tell (``Carl Roe, 40, of Hexley``), or the sentence before.
All of them are candidates for what *he* and *the defendant* mean; only a claim makes more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.by_surname import by_surname
from kg.extract.cast import Cast
from kg.extract.deeds import does
from kg.extract.earlier_convictions import long_before
from kg.extract.ended_triggers import UNDECIDED
from kg.extract.examples import examples
from kg.extract.families import acted_with
from kg.extract.first_named import comes_second
from kg.extract.foretold import named_for_the_lead, named_together, named_with_others
from kg.extract.impersonated import impersonated
from kg.extract.in_the_dock import in_the_dock
from kg.extract.let_go import he_is_let_go, let_go, said_to_be_let_go
from kg.extract.named_as import named_as
from kg.extract.named_before import NamedBefore, plainly_named
from kg.extract.on_trial import on_trial
from kg.extract.people import Person
from kg.extract.piecemeal import piecemeal
from kg.extract.presented import Presented, apposed, described_again
from kg.extract.proceeds import against_whom
from kg.extract.process_verbs import ENDS, OUTCOMES, given_too, gives_a_term, in_court, said_of, tells
from kg.extract.protagonists import first_case, protagonist, sought
from kg.extract.references import Reference, fits, learn
from kg.extract.rolls import Roll, called, named_as_defendants, rolls, unnamed_below
from kg.extract.sections import Sections
from kg.extract.slain import dead, dead_since, slain
from kg.extract.sole_antecedents import sole_antecedents
from kg.extract.tagging import Tagged, compile_rule, named_at, passage_at
from kg.extract.terms_below import OF_AN_OFFICIAL, by_an_official, gets_a_term
from kg.extract.told_as_well import named_as_well
from kg.extract.told_then import BEFORE_CONVICTION, told_before
from kg.extract.tried_next import tried_next
from kg.extract.triggers import Hit
from kg.model import Span

# "Judge Poe told Roe, 34, he had led the gang and jailed him for T"
_WHOM_A_JUDGE_TOLD = compile_rule(
    r"\W*(?:{P}(?: [KQ]C)?|(?:[A-Z][a-z]+ )?(?:[Tt]he )?(?:[Jj]udge|[Rr]ecorder|[Ss]heriff)) told "
    r"(?P<who>{P}),? (?:that )?{P} (?:had|was|has|is|were|have) [^.;\ue000-\ue0ff]{3,120} and (?:then )?"
)
# "In a case brought by Wexby Council against Carl Roe, he was fined £400"
_CASE_AGAINST = compile_rule(
    r"^\W*(?:In|Following|After|At) (?:an? |the )?(?:[a-z]+ ){0,3}(?:case|cases|prosecution|proceedings|action)"
    r"(?: (?:brought|taken|heard|of|by|at|on|{B}(?:[’']s?)?|{C}|{D}|[\w’'-]+)){0,12} against (?P<who>{P}),? $"
)
# "Three detectives were charged. The trio were named as DS Roe, 50, …"
_OFFICERS = re.compile(r"\b(?:officers|detectives|constables|sergeants|inspectors|policemen|policewomen|PCs)\b")
_BEFORE_CHARGE = frozenset({"arrest", "suspect", "given", "release"})
# What is told of the dead as well: who died in custody had been arrested.
_LITTLE = frozenset({"arrest", "suspect"})
_PRONOUNS = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)
# "Mr Lee had himself been convicted years before", "Lee had once been cautioned": of somebody else's past
_OF_THE_PAST = re.compile(r"\bhad (?:himself|herself|themselves|once)\b")
# Nobody younger can be guilty of an offence (Children and Young Persons Act 1933, section 50; Scotland: 12 since 2021).
_AGE_OF_RESPONSIBILITY = 10

# "Her mother, Ann Roe, who …": not her partner, who may be the one whom the case is against
_WHOSE_KIN = re.compile(
    r"(?P<whose>his|her) (?:[a-z]+ )?(?:mother|father|mum|mam|dad|grand[a-z]+|sister|brother|aunt|uncle|daughter|son"
    r"|cousin|friend|neighbour)\b[^.;]{0,50}?, who\b",
    re.IGNORECASE,
)
# "Her husband, Carl Roe, who was jailed in 1998, said": no case of now, so that it may be the partner, too
_WHOSE_PAST = re.compile(r"(?P<whose>his|her) (?:[a-z-]+ ){1,3}[A-Z][^.;]{0,50}?, who\b", re.IGNORECASE)


_ENDED = frozenset({"drop", "acquit"})
_GUILT = frozenset({"sentence", "given", "admit", "convict"})


def told_less(person: Person, kinds: Collection[str], told_as: Mapping[Person, set[str]]) -> bool:
    """Whether no more than an arrest is told of somebody by name, and of another what a lead tells (``kinds``)."""
    own = told_as.get(person)
    # "A fraudster has been jailed. The case against his wife, Ann Roe, was dropped": it is not she
    if own and _ENDED.issuperset(own) and not _GUILT.isdisjoint(kinds):
        return True
    if not own or own - _BEFORE_CHARGE or (kinds and _BEFORE_CHARGE.issuperset(kinds)):
        return False
    others = (told for other, told in told_as.items() if other is not person)
    # "Her former boyfriend, Ben Lee, was arrested": no more is told of him, whoever the lead says was convicted
    return person.relation or any(told - _BEFORE_CHARGE for told in others)


class FirstReading:
    """Whom the verbs, lists and introductions of a text name as defendants.

    ``tried`` are the references (by identity) that a verb of the process is said of, with a name or without, each with
    the kinds of those verbs; ``told`` are the people so named, and ``told_as`` has their kinds;
    ``barred`` are the keys of judges and other officials, who are nobody's defendants. ``sections`` are those that are
    headed by names.
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
        self.sections = Sections(self._tagged, barred)
        self.tried: dict[int, set[str]] = {}
        self.told_as: dict[Person, set[str]] = {}
        self.told: frozenset[Person] = frozenset()
        self._rolls: list[Roll] = []
        self._before: dict[Person, set[tuple[int, int]]] = {}
        self._now: set[Person] = set()
        self._unnamed_charged = False
        self.defendants = self._defendants()
        self._name_groups()

    def _defendants(self) -> list[Person]:
        named = dict.fromkeys(person for passage in self._tagged for person in self._accused(passage))
        named.update(dict.fromkeys(self._enrolled()))
        named.update(dict.fromkeys(p for p in named_as_defendants(self._tagged) if plainly_named(p, self._barred)))
        named.update(dict.fromkeys(examples(self._tagged, self._found, self._barred)))
        before = NamedBefore(self._tagged, self._found, self._barred)
        named.update(dict.fromkeys(before.in_sentence()))
        named.update(dict.fromkeys(before.by_pronoun(frozenset(named))))
        told = (self._tagged, self._found, self._barred)
        for person, kind in (*tried_next(*told), *named_as_well(*told)):
            self.told_as.setdefault(person, set()).add(kind)
            named[person] = None
        named.update(dict.fromkeys(before.by_age(frozenset(named))))
        named.update(dict.fromkeys(before.by_same_age()))
        named.update(dict.fromkeys(before.by_address()))
        named.update(dict.fromkeys(before.by_street()))
        named.update(dict.fromkeys(named_with_others(self._tagged, self._found, frozenset(named), self._barred)))
        named.update(dict.fromkeys(named_as(self._tagged, self.tried, self._barred)))
        named.update(dict.fromkeys(self.sections.defendants(self._found, frozenset(named), self._slain)))
        named.update(dict.fromkeys(() if named else self._foretold()))
        named.update(dict.fromkeys(against_whom(self._tagged, self._barred)))
        cast = Cast(self._tagged, self._barred, self._slain)
        named.update(dict.fromkeys(self._of_the_cast(cast)))
        named.update(dict.fromkeys(() if named else cast.of_an_age(self._found, self.tried)))
        named.update(dict.fromkeys(() if named or self._some_unnamed() else before.by_evidence()))
        named.update(dict.fromkeys(self._protagonist(named)))
        named.update(dict.fromkeys(() if named else on_trial(self._tagged, self._found, cast)))
        named.update(dict.fromkeys(() if named else self._called_by_surname(cast)))
        named.update(dict.fromkeys(sole_antecedents(self._tagged, self._found, self._barred, self._slain, named)))
        self.told = frozenset(person for person in named if not self._released(person))
        named.update(dict.fromkeys(Presented(self._tagged, self._barred, self.tried).people(alone=not named)))
        people = list(named) or in_the_dock(self._tagged, self._barred) or before.alone()
        lost, since = dead(self._tagged), dead_since(self._tagged)
        answerable = [p for p in people if _answerable(p) and p.key not in self._slain and not self._released(p)]
        nobody_tried = all(hit.trigger.kind in _BEFORE_CHARGE for hits in self._found.values() for hit in hits)
        lost |= {person.key for person in self.told_as if person.key in since and nobody_tried}
        answerable = [p for p in answerable if p.key not in lost or self.told_as.get(p, set()) - _LITTLE]
        answerable = [p for p in answerable if not self._kin_of_others(p, answerable)]
        return sorted(answerable, key=lambda person: person.spans[0].start)

    def _called_by_surname(self, cast: Cast) -> Iterator[Person]:
        """Whom *he* of the verbs means, as the only one whom the story calls so."""
        yield from by_surname(self._tagged, self._found, self.tried, cast, self._barred)

    def _protagonist(self, named: Iterable[Person]) -> Sequence[Person]:
        """Whom the lead tells of, where no verb names anybody in its story: a story beside it may name others."""
        first = first_case(self._tagged)
        end = first[-1].passage.span.end if first else 0
        # whom police arrested and exonerated, for what the one tried had said of them, is no part of it
        tried = (person for person in named if self.told_as.get(person, OUTCOMES) - {"quash", "release", "arrest"})
        # "Her husband, Ben Roe, had pleaded guilty", "A second man, Ben Poe, was cleared": told of beside her
        beside = {p for p in named if p.relation and self.told_as.get(p, OUTCOMES).isdisjoint({"convict", "sentence"})}
        tried = (person for person in tried if not (person in beside or comes_second(self._tagged, person)))
        if any(person.spans[0].start < end for person in tried):
            return ()
        notice = sought(first, self._found, self._barred)
        return notice or protagonist(first, self._found, self._barred, self._slain)

    def _enrolled(self) -> Iterator[Person]:
        """``Four men were jailed. They are: Ann Roe, 40; Ben Poe, 31``: who a group is that a verb told of."""
        for roll in (*rolls(self._tagged, self._found, self.tried), *piecemeal(self._tagged, self.tried)):
            officers = _OFFICERS.search(roll.group.text) is not None
            if any(
                (person.ranks and not officers) or person.titles or person.key in self._barred for person in roll.people
            ):
                continue
            self._rolls.append(roll)
            for person in roll.people:
                self.told_as.setdefault(person, set()).update(self.tried[id(roll.group)])
            yield from roll.people

    def _of_the_cast(self, cast: Cast) -> Iterator[Person]:
        """``Four men have been jailed … Carl Roe, 40, and Ben Poe sold heroin …``: who so many are."""
        for roll in cast.rolls(self.tried, self.told_as):
            self._rolls.append(roll)
            for person in roll.people:
                self.told_as.setdefault(person, set()).update(self.tried[id(roll.group)])
            yield from roll.people

    def _name_groups(self) -> None:
        """Let the groups that a list of names stands for mean just those."""
        for roll in self._rolls:
            for reference in (roll.group, *roll.heads):
                known = reference.people if reference is roll.group and reference.resolved else ()
                reference.people = tuple(p for p in (*known, *roll.people) if p in self.defendants)
                reference.resolved = True
            for person in roll.group.people if len(roll.group.people) == roll.group.count else ():
                learn(roll.group, person)

    def _some_unnamed(self) -> bool:
        """Whether a verb of the process is said of somebody whom the text does not name there (``A man denies O``)."""
        references = (item.value for passage in self._tagged for _, item in passage.found("P"))
        return any(reference.form == "anonymous" and id(reference) in self.tried for reference in references)

    def _kin_of_others(self, person: Person, accused: Sequence[Person]) -> bool:
        """``Her mother, Ann Roe, who was convicted of theft``: where *her* is none of the accused, the mother is none.

        Whose age or home is told is told of for their own sake.
        """
        if not person.relation or person.localities or person.age is not None:
            return False
        first = next((t.passage.text[s.start - t.passage.span.start :] for t, s in self._mentions(person)), "")
        long_ago = person in self._before and person not in self._now
        owner = (_WHOSE_PAST if long_ago else _WHOSE_KIN).match(first)
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
            self._try(self._entries[passage.index], entry)
            yield from entry.people
        for hit in self._found[passage.index]:
            official = hit.trigger.name not in OF_AN_OFFICIAL or by_an_official(passage, hit, self._barred)
            told = (official and tells(passage, hit)) or gets_a_term(self._tagged, passage, hit, self._barred)
            told = told or given_too(passage, hit, self._found[passage.index])
            told = told or (self._unnamed_charged and in_court(passage, hit))
            if told:
                yield from self._called(passage, hit)
            for position in said_of(passage, hit) if told or gives_a_term(passage, hit) else ():
                reference: Reference = passage.item(position).value
                if not told and reference.form != "kin":
                    continue
                kind = "sentence" if hit.trigger.kind == "given" else hit.trigger.kind
                self._try(kind, *self._meant(passage, position, kind))
                self._unnamed_charged |= kind == "charge" and reference.form in {"group", "anonymous"}
                if reference.form == "anonymous" and (bearer := apposed(passage, position)) is not None:
                    yield bearer
                if reference.form == "kin":
                    yield from self._only_kin(reference) or acted_with(self._tagged, passage, position, reference)
                if reference.form == "pronoun" and (
                    case := _CASE_AGAINST.search(passage.text, 0, position)
                    or _WHOM_A_JUDGE_TOLD.fullmatch(passage.text, 0, hit.start)
                ):
                    reference = passage.item(case.start("who")).value
                if reference.form == "name" and not _OF_THE_PAST.search(passage.text, position, hit.start):
                    named = [person for person in reference.people if person.key not in self._barred]
                    for person in named:
                        self.told_as.setdefault(person, set()).add(kind)
                        goes_on = (passage.index, position) in self._before.get(person, ())
                        if long_before(passage, position, hit, goes_on):
                            self._before.setdefault(person, set()).add((passage.index, position))
                        else:
                            self._now.add(person)
                    yield from named

    def _meant(self, passage: Tagged, position: int, kind: str) -> Iterator[Reference | None]:
        """The reference of which a verb is said, and who else is the same person by it."""
        reference: Reference = passage.item(position).value
        yield from (reference, described_again(passage, position))
        if reference.noun == "following":
            yield from unnamed_below(self._tagged, passage)
        if reference.form == "pronoun" and kind in BEFORE_CONVICTION:
            yield told_before(self._tagged, passage, position)

    def _try(self, kind: str, *references: Reference | None) -> None:
        """Note that a verb of a kind is said of these references."""
        for reference in filter(None, references):
            self.tried.setdefault(id(reference), set()).add(kind)

    def _called(self, passage: Tagged, hit: Hit) -> Iterator[Person]:
        """``Three men were charged. They are: Carl Roe, 31, …``: those whom the list names."""
        for line, place in called(self._tagged, passage, hit):
            person = line.item(place).value.bearer
            if person is None:
                self._try(hit.trigger.kind, line.item(place).value)
            if person is not None and person.key not in self._barred:
                self.told_as.setdefault(person, set()).add(hit.trigger.kind)
                yield person

    def _only_kin(self, reference: Reference) -> Sequence[Person]:
        """``His brother faced a charge``: the only one whom the text names as such."""
        kin = re.compile(rf"(?:his|her|their)\b.*\b{re.escape(reference.noun)}\b", re.IGNORECASE)
        named = {
            item.value.bearer
            for passage in self._tagged
            for place, item in passage.found("P")
            if item.value.bearer is not None and kin.match(passage.words(place))
        }
        return [person for person in named if len(named) == 1 and reference.age in (None, person.age)]

    def _foretold(self) -> Sequence[Person]:
        """``Two clerks were jailed. Ann Roe and Ben Poe recruited others``: whom the lead counts, named next."""
        tried = {key for key, kinds in self.tried.items() if kinds & OUTCOMES}
        together = named_together(self._tagged, tried)
        together = together or named_for_the_lead(self._tagged, tried, self._barred)
        # "Roe, 39, and his brother Ben, 37, ran it": whose age is told is told of for his own sake
        plain = (plainly_named(p, self._barred, kin=p.age is not None) for p in together)
        return together if all(plain) else ()

    def told_of(self, kinds: Collection[str]) -> frozenset[Person]:
        """Of whom a verb of any of these kinds tells by name."""
        return frozenset(person for person, told in self.told_as.items() if not told.isdisjoint(kinds))

    def cleared(self) -> set[Person]:
        """Whose case ended by name, or without a verdict, and who is nowhere convicted: no part of *the gang*."""
        kinds: dict[Person, set[str]] = {}
        for passage in self._tagged:
            for hit in self._found[passage.index]:
                for position in said_of(passage, hit) if hit.trigger.kind != "drop" or tells(passage, hit) else ():
                    for person in passage.item(position).value.people:
                        undecided = hit.trigger.name in UNDECIDED
                        kinds.setdefault(person, set()).add("acquit" if undecided else hit.trigger.kind)
        over = {person for person, told in kinds.items() if told & ENDS and not told & OUTCOMES}
        return over | self.told_in_passing() | {person for person in kinds if self._released(person)}

    def told_in_passing(self) -> set[Person]:
        """``Roe, who was cautioned in 2019, has a new home``: whose past is told, and no deed and no case of now."""
        listed = {person for roll in self._rolls for person in roll.people}
        return {person for person in self._before.keys() - self._now - listed if not self._does(person)}

    def _does(self, person: Person) -> bool:
        """Whether the text tells a deed of somebody by name, other than what a court did long ago."""
        before = self._before[person]
        return any(
            (passage.index, at) not in before and does(passage, at) for passage, at in named_at(self._tagged, person)
        )

    def _released(self, person: Person) -> bool:
        """``Roe was arrested but released without charge``, of somebody of whom nothing else is told."""
        if not self.told_as.get(person) or self.told_as[person] - _BEFORE_CHARGE:
            return False
        told = [(t, span) for t in self._tagged for span in person.spans if span in t.passage.span]
        if any(said_to_be_let_go(passage, span) for passage, span in told):
            return True
        return any(let_go(t, at) or self._let_go_next(t, person) for t, at in named_at(self._tagged, person))

    def _let_go_next(self, passage: Tagged, person: Person) -> bool:
        """``Roe was arrested. He is no longer a suspect``: told in the sentence on nobody else, or in the next."""
        lines = filter(None, (passage, passage_at(self._tagged, passage.index + 1)))
        alone = {item.value.bearer for _, item in passage.found("P") if item.value.form == "name"} == {person}
        return alone and any(he_is_let_go(line, person.likely_gender) for line in lines)


def tell_gender(tagged: Sequence[Tagged], defendants: Sequence[Person]) -> None:
    """In a story with one defendant, the pronouns of the whole text tell, but against no first name."""
    if len(defendants) != 1 or defendants[0].gender is not None:
        return
    words = [word.lower() for passage in tagged for word in _PRONOUNS.findall(passage.passage.text)]
    he = sum(word in {"he", "him", "his"} for word in words)
    she = len(words) - he
    told = "m" if he > 4 and he >= 5 * she else "f" if she > 4 and she >= 5 * he else None
    defendants[0].gender = told if fits(defendants[0], told) else None


def _answerable(person: Person) -> bool:
    return all(age >= _AGE_OF_RESPONSIBILITY for age, _ in person.ages)
