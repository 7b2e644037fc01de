"""Whom a reference to several people means: *both*, *all three*, *the gang*, *two men*, *they*."""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg import patterns as re
from kg.extract.introductions import introduced
from kg.extract.people import Person
from kg.extract.references import SEVERAL_YOUNG, YOUNG, Reference, fits, of_that_age
from kg.extract.spoken import Spoken, known_by
from kg.extract.syntax import subject_like
from kg.extract.tagging import Item, Tagged, compile_rule, name_alone, passage_at
from kg.extract.unnamed_gangs import numbered, of_a_gang

_AFTER_A_NAME = re.compile(r"[A-Z\ue000-\ue0ff][^.;:]*[\w\ue000-\ue0ff], $")
_ALL_ON_TRIAL = re.compile(r"All (?:of )?the defendants", re.IGNORECASE)
_LISTED = compile_rule(r": (?:{P}, )*{P},? and {P}\W*$")
# "Two others, both men in their twenties, were cleared"
_OTHERS_BEFORE = re.compile(r"\bothers?,? $")
_FREED = re.compile(r"\b(?:cleared|acquitted|not guilty|walked free|dropped|quashed|freed|released)\b", re.IGNORECASE)
_GUILTY_TOO = re.compile(r"\b(?:convicted|found guilty|but guilty|jailed|sentenced|admitted|pleaded guilty)\b")
# "The other two defendants, brothers Carl and Ben Roe", "team leaders Ann Roe, 35, and Ben Poe, 31"
_TRADE = (
    r"(?!(?:[a-z-]+ ){0,2}(?:victims?|friends?|witness(?:es)?|relatives?|neighbours?)\b)(?:[a-z-]+ ){0,2}[a-z-]{3,} "
)
_CHAIN_BEFORE = compile_rule(r"{P},? and {P},? $")
_APPOSED = compile_rule(
    r"{P}(?: (?:who|whose) [^.;:,\ue000-\ue0ff]{1,80})?(?:[,:]| [–—-]) "
    rf"(?:{_TRADE})?(?P<who>{{P}}(?:(?:,? and|,) (?:{_TRADE})?{{P}})+)"
)
# "Ann and Ben Roe, both 45, who lied about her mother's illness, …": those whom the sentence is about
_OPENING = compile_rule(r"\W*(?:[A-Z][a-z-]+s )?{P}(?:, {P})*,? and {P}(?! and\b|, and\b)")
# "Lee and Orme watched. Both …", of two who are named nowhere in full
_TWO_UNKNOWN = re.compile(r"\W*[A-Z][a-z’'-]+ and [A-Z][a-z’'-]+ (?:[a-z]|$)")
_ALL_OF_THEM = re.compile(r"(?: (?:were|are|have|had))? all ")
# "The brothers": of three who are tried, the two of one surname
_OF_A_FAMILY = re.compile(r"\b(?:brothers|sisters|siblings|twins)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:][\"”’']?\s*$")
_TO_BE_SENTENCED = re.compile(r"\b(?:(?:will|to|must) be sentenced|await(?:s|ing)? sentenc(?:e|ing))\b")
# "Two men, aged 27 and 38, were arrested": several whom nothing else tells apart
_NAMELESS = compile_rule(
    r"(?:{N} (?:other |further |more |local )?(?:men|women|people|suspects|teenagers|boys|girls|youths|males"
    r"|females)|{P}),? "
    r"\(?(?:both |all )?aged {N}(?:, {N})*,? and {N}"
)
_AGES = re.compile(r"\baged \d\d(?:, \d\d)*,? and \d\d$")
_YOUNG = {f"{noun}s": oldest for noun, oldest in YOUNG.items()}
_ANOTHER = re.compile(r"(?:[Aa]nother|[Aa] (?:second|third|fourth|fifth|sixth|further|separate))\b")
OF_OTHERS = re.compile(
    r"\b(?:others?|another|while|whilst|third|fourth|fifth|between them"
    # "pleaded not guilty but were found guilty": the same ones
    r"|but(?! (?:(?:were|later|then|both|all|have|had) ){0,2}(?:found|convicted|chang|admit)))\b",
    re.IGNORECASE,
)


class Groups:
    """Finds the people of a group.

    ``entries`` are the passages that are entries of a list; whoever is ``cleared`` is no part of *the gang*; of those
    ``told`` a verb of the process tells by name; ``denied_by_all`` says that none of them is said to have admitted
    anything; ``found_guilty`` are those of whom the text tells by name a sentence, and those of whom a conviction.
    """

    def __init__(
        self,
        tagged: Sequence[Tagged],
        spoken: Spoken,
        cleared: Container[Person],
        entries: Container[int],
        told: frozenset[Person],
        denied_by_all: bool,
        found_guilty: Sequence[frozenset[Person]] = (),
    ) -> None:
        self._tagged = tagged
        self._spoken = spoken
        self._cleared = cleared
        self._entries = entries
        self._told = told
        self._denied_by_all = denied_by_all
        self._found_guilty = found_guilty

    def meant(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        """Whom *both*, *all three*, *the gang* or *they* means; ``two boys`` are nobody of 43."""
        people = self._meant(passage, position, reference)
        if reference.noun in SEVERAL_YOUNG and not reference.foretold:
            young = people and all(_told_to_be(reference.noun, person) for person in people)
            return people if young else self._so_young(passage, reference)
        return people if all(of_that_age(reference.noun, person.age) for person in people) else ()

    def _so_young(self, passage: Tagged, reference: Reference) -> tuple[Person, ...]:
        """``Roe and both boys were convicted``: as many of those who are tried as are no more than boys."""
        young = [p for p in known_by(passage, self._spoken.defendants) if _told_to_be(reference.noun, p)]
        young = [person for person in young if person.anonymous and fits(person, reference.gender)]
        return tuple(young) if len(young) > 1 and reference.count in (None, len(young)) else ()

    def _meant(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        if reference.noun == "following":
            return self.listed_after(passage)
        if _OTHERS_BEFORE.search(passage.text[:position]):
            return ()
        if (named := self._apposed(passage, position, reference)) is not None:
            return named
        if (named := _right_before(passage, position, reference)) is not None:
            return named
        if (named := self._opened_before(passage, position, reference)) is not None:
            return named
        counted = reference.noun or (reference.count or 0) > 2
        if reference.foretold or (counted and not reference.others and not known_by(passage, self._spoken.defendants)):
            return self._foretold(passage, reference)
        if self._spoken.names_others(passage, position):
            return self._as_many_dealt_with(passage, position, reference)
        if (told := self._of_this_sentence(passage, position, reference)) is not None:
            return told
        if reference.text.lower() in {"they", "them"} and self._names_only_others(passage, position):
            return ()
        if _ALL_ON_TRIAL.fullmatch(reference.text) and self._denied_by_all:
            return tuple(self._spoken.defendants)
        return self._of_the_known(passage, position, reference)

    def _opened_before(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...] | None:
        """``Roe and Poe admitted it. Both got a year``: those with whom the sentence before opened; or nobody.

        Where one of them is no defendant, *both* are still they, and no other two of the story.
        """
        earlier = passage_at(self._tagged, passage.index - 1)
        opens = not passage.text[:position].strip() and reference.form == "group" and not reference.noun
        if earlier is None or not opens or earlier.line != passage.line or reference.others or reference.but:
            return None
        if reference.count == 2 and _TWO_UNKNOWN.match(earlier.text):
            return ()
        chain = _OPENING.match(earlier.text)
        named = [item.value.bearer for _, item in earlier.found("P", 0, chain.end())] if chain else []
        if not named or None in named or len(set(named)) != reference.count:
            return None
        return tuple(p for p in named if p is not None) if set(named).issubset(self._spoken.defendants) else ()

    def _names_only_others(self, passage: Tagged, position: int) -> bool:
        """``It was like the case of Ann Lee and Ben Low, before they were cleared``: not those who are tried now."""
        named = {item.value.bearer for _, item in passage.found("P", 0, position) if item.value.form == "name"}
        return len(named) > 1 and named.isdisjoint(self._spoken.defendants)

    def _of_this_sentence(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...] | None:
        """Whom the sentence itself tells to be meant: in a list behind it, or before it."""
        if reference.count is None and (listed := self._listed_here(passage, position)) is not None:
            return listed
        if reference.form != "plural":
            return self._told_with_others(passage, position, reference)
        return self._told_here(passage, position) or self._group_before(passage)

    def _as_many_dealt_with(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        """``The manager, Ann Lee, grew suspicious. All four pleaded guilty``, of a story that sentences just four."""
        earlier = passage_at(self._tagged, passage.index - 1)
        groups = [item.value for _, item in earlier.found("P") if item.value.form == "group"] if earlier else []
        if reference.form != "group" or reference.others or reference.count is None or any(g.others for g in groups):
            return ()
        if subject_like(passage.text[:position]) and not OF_OTHERS.search(passage.text):
            for guilty in self._found_guilty:
                if len(guilty) == reference.count and all(fits(person, reference.gender) for person in guilty):
                    return tuple(person for person in self._spoken.defendants if person in guilty)
        return ()

    def _told_with_others(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...] | None:
        """``Roe, 20, and two teenagers who cannot be named, all pleaded guilty``: those of them who have a name.

        ``They were jailed for a year and each must pay £50``: those whom the sentence is about.
        """
        earlier = [item.value for _, item in passage.found("P", 0, position)]
        if not reference.noun and not reference.others and earlier and earlier[-1].form in {"plural", "group"}:
            told: tuple[Person, ...] = earlier[-1].people
            return told if told and reference.count in {None, 0, len(told)} else None
        if reference.text.lower() != "all" or not passage.text.endswith(", ", 0, position):
            return None
        before = [(at, item) for at, item in passage.found("P", 0, position)]
        opens = before and not re.search(r"\w", passage.text[: before[0][0]])
        if not opens or not all(introduced(item) or item.value.form == "anonymous" for _, item in before):
            return None
        people = [person for _, item in before for person in item.value.people]
        return tuple(people) if all(person in self._spoken.defendants for person in people) else None

    def _group_before(self, passage: Tagged) -> tuple[Person, ...] | None:
        """``Officers watched the group. They were arrested``, before anybody is named: that group.

        ``Two men, aged 27 and 38, were arrested. They …``: nobody whom the text tells apart.
        """
        earlier = passage_at(self._tagged, passage.index - 1)
        if earlier is not None and told_by_age(earlier) and not _names_anybody(earlier):
            return ()
        if earlier is None or known_by(passage, self._spoken.defendants):
            return None
        groups = [item.value for _, item in earlier.found("P") if item.value.form == "group" and item.value.people]
        return groups[-1].people if len(groups) == 1 else None

    def _of_the_known(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...]:
        everyone = self.everyone(passage)
        nobody = len(known_by(passage, self._spoken.defendants)) < 2 < len(self._spoken.defendants)
        nobody = nobody or not known_by(passage, self._spoken.defendants)
        if nobody and reference.count is None and not reference.others:
            members = [person for person in self._spoken.defendants if person not in self._cleared]
            return of_a_gang(self._tagged, passage, position, members if self._all_guilty(members) else [])
        if reference.text.lower() == "each" and _AFTER_A_NAME.search(passage.text, 0, position):
            # "Roe, of Mill Lane, Poe, and Low, of Hall Road, each admitted O": those of the sentence, and nobody else
            here = [item.value.bearer for _, item in passage.found("P", 0, position) if item.value.bearer in everyone]
            if here:
                return tuple(dict.fromkeys(here))
        if reference.form == "plural" and self._says_all(passage, position) and self._all_guilty(everyone):
            return tuple(everyone)
        described = reference.gender is not None or reference.noun in _YOUNG or reference.noun[:1].isdigit()
        if described and not reference.others:
            return self._men_or_women(passage, position, reference, everyone)
        if reference.noun == "" and not reference.others:
            spoken = list(dict.fromkeys(self._spoken.told_in(passage.index - 1)))
            # "Roe was jailed. Poe and Low were fined. All of them were banned": two are *both*, and never *all*
            more = len(spoken) == 2 < len(everyone) and reference.text.lower().startswith(("all", "every"))
            if len(spoken) > 1 and reference.count in (None, 0, len(spoken)) and not more:
                return tuple(spoken)
        if reference.others:
            # "six years for Roe and Poe, and three for the other two": whom the sentence has not named before
            known = self._spoken.defendants
            # "The brothers were remanded; the other two were bailed"
            told = (item.value for _, item in passage.found("P", 0, position) if item.value.form in {"name", "group"})
            told = (reference for reference in told if len(reference.people) < len(everyone))  # not "all four"
            named = [person for reference in told for person in reference.people if person in known]
            spoken_of = named or self._spoken.last_spoken_of(passage)
            rest = [person for person in everyone if person not in spoken_of]
            if _TO_BE_SENTENCED.search(passage.text, position) and self._found_guilty:
                # "The other five will be sentenced on Friday": nobody whose sentence is told
                rest = [person for person in rest if person not in self._found_guilty[0]]
            return tuple(rest) if reference.count in (None, len(rest)) else ()
        if reference.count is None or reference.form == "plural":
            return self._uncounted(reference, everyone)
        if reference.count > len(everyone) and reference.text.lower().startswith("all") and self._all_guilty(everyone):
            return tuple(everyone)  # "All seven pleaded guilty", of a story that names but five of them
        return self._counted(passage, position, reference.count, everyone)

    def _says_all(self, passage: Tagged, position: int) -> bool:
        """``They all admitted it``, at the beginning of a paragraph: the whole story, and not those told of last."""
        earlier = passage_at(self._tagged, passage.index - 1)
        behind = passage.item(position).span.end - passage.passage.span.start
        opens = not passage.text[:position].strip() and _ALL_OF_THEM.match(passage.passage.text, behind)
        # ... or right behind what is told of one alone: "Poe got four years. They were all found guilty of fraud"
        alone = len(self._spoken.told_in(passage.index - 1)) == 1
        return bool(opens) and (earlier is None or earlier.line != passage.line or alone)

    def _all_guilty(self, everyone: Sequence[Person]) -> bool:
        """Whether the text tells by name a sentence or a conviction of several, and of everybody who is tried."""
        return len(everyone) > 1 and frozenset(everyone).issubset(frozenset().union(*self._found_guilty))

    def _apposed(self, passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...] | None:
        """``Two men who denied the charge, Roe, 33, and Poe, 48, will stand trial``: those whom it names itself."""
        listed = _APPOSED.match(passage.text, position)
        if listed is None or reference.form != "group":
            return None
        named = [item for _, item in passage.found("P", listed.start("who"), listed.end("who"))]
        if len(named) != reference.count or not all(introduced(item) for item in named):
            return None
        people = [item.value.bearer for item in named]
        return tuple(people) if all(person in self._spoken.defendants for person in people) else ()

    def _listed_here(self, passage: Tagged, position: int) -> tuple[Person, ...] | None:
        """``All the men on trial were found guilty: Roe, Poe and Low``: those whom the sentence itself lists."""
        listed = _LISTED.search(passage.text, position)
        if listed is None:
            return None
        named = (p for _, item in passage.found("P", listed.start(), listed.end()) for p in item.value.people)
        return tuple(person for person in named if person in self._spoken.defendants)

    def _told_here(self, passage: Tagged, position: int) -> tuple[Person, ...] | None:
        """The group, or the several, of whom the sentence itself has spoken: ``told the pair that they …``."""
        before: list[Reference] = [item.value for _, item in passage.found("P", 0, position)]
        if before and before[-1].form == "group" and before[-1].resolved:
            return before[-1].people
        told = [r for r in before if r.form == "name" or (r.form == "description" and r.age is not None)]
        named = dict.fromkeys(p for r in told for p in r.people if p in self._spoken.defendants)
        return tuple(named) if len(named) > 1 else None

    def _men_or_women(
        self, passage: Tagged, position: int, reference: Reference, everyone: list[Person]
    ) -> tuple[Person, ...]:
        """``Both women``, ``the men``: nobody whose name or kin says otherwise is meant."""
        fitting = [person for person in everyone if fits(person, reference.gender)]
        oldest = _YOUNG.get(reference.noun)
        if oldest is not None or reference.noun[:1].isdigit():
            # "found Roe and both boys guilty", "the two 16-year-olds": only those who are told to be so old, and all
            aged = [p for p in fitting if p.age == reference.age or (oldest and p.age is not None and p.age < oldest)]
            return tuple(aged) if len(aged) == (reference.count or max(2, len(aged))) else ()
        if reference.noun in {"brothers", "sisters"}:
            fitting = _of_one_surname(fitting) or fitting
        known = [person for person in fitting if person.likely_gender == reference.gender]
        if reference.count is None:
            return self._uncounted(reference, fitting)
        if len(known) == reference.count:
            return tuple(known)
        found = self._counted(passage, position, reference.count, fitting)
        return found if all(person in fitting for person in found) else ()

    def _foretold(self, passage: Tagged, reference: Reference) -> tuple[Person, ...]:
        """``Two men have been jailed. Carl Roe, 40, and Ben Poe, 31, …``: those named together next, if as many.

        Where the sentence also speaks of others, or one of them is named already, it is left open who is meant.
        """
        if OF_OTHERS.search(passage.text) or self._told_of_before(passage):
            return ()
        named = self._told_to_be_tried(reference)
        if reference.foretold and reference.count is None:
            return tuple(named) if self._one_gang(named) else ()
        if not named and all(person.anonymous for person in self._spoken.defendants):
            everyone = self._spoken.defendants
            first = [person for person in everyone if not self._added(person)]
            together = self._first_unnamed(passage)
            people = next((few for few in (everyone, first, together) if len(few) == reference.count), [])
            return tuple(people) if not told_by_age(passage) else ()
        if named == self._spoken.defendants and len(named) == (reference.count or max(2, len(named))):
            return tuple(named) if all(fits(person, reference.gender) for person in named) else ()
        if reference.count is None:
            return ()
        return self._among_others(passage, reference, named)

    def _added(self, person: Person) -> bool:
        """``A third man, aged 29, was held``: whom the story tells of beside those it is about."""
        told = (item.value for passage in self._tagged for _, item in passage.found("P"))
        first = next((reference for reference in told if person in reference.people), None)
        return first is not None and _ANOTHER.match(first.text) is not None

    def _first_unnamed(self, passage: Tagged) -> Sequence[Person]:
        """``Two boys are in court. A 16-year-old and a 15-year-old …. A man of 18 …``: those told of next."""
        known = self._spoken.defendants
        for following in self._tagged:
            told = [i.value for _, i in following.found("P") if i.value.form == "anonymous"]
            people = [person for reference in told for person in reference.people if person in known]
            if following.index > passage.index and people:
                return people
        return ()

    def _among_others(self, passage: Tagged, reference: Reference, named: Sequence[Person]) -> tuple[Person, ...]:
        """So many of whom the lead tells, where the story tries others as well: those named together next."""
        count = reference.count or 0
        freed = _FREED.search(passage.text) and not _GUILTY_TOO.search(passage.text)
        if freed and any(person in guilty for guilty in self._found_guilty for person in guilty):
            return ()
        if not freed:
            # "All eight admitted affray", of nine of whom the story tells eight sentences
            for guilty in self._found_guilty:
                first = self._introduced_first(count)
                if len(guilty) == count and guilty == set(first):
                    return first
        if len(named) == count and all(fits(person, reference.gender) for person in named):
            return tuple(named)
        for following in self._tagged:
            if following.index <= passage.index:
                continue
            bearers = _bearers(following, count)
            if bearers:
                together = tuple(dict.fromkeys(person for person in bearers if person in named))
                fitting = len(together) == count and len(bearers) == len(together)
                return together if fitting and all(fits(person, reference.gender) for person in together) else ()
        return ()

    def _told_of_before(self, passage: Tagged) -> bool:
        """Whether a sentence before names a defendant: a headline and the words under a picture are none."""
        known = known_by(passage, self._spoken.defendants)
        return any(
            person in item.value.people
            for person in known
            for earlier in self._tagged
            if earlier.index < passage.index and earlier.block != "heading" and _SENTENCE_END.search(earlier.text)
            for _, item in earlier.found("P")
        )

    def _one_gang(self, named: Sequence[Person]) -> bool:
        """Whether all who are tried are told of in one breath, and none was cleared: ``A gang have been jailed``."""
        if len(named) < 2 or any(person in self._cleared for person in self._spoken.defendants):
            return False
        return any(set(named).issubset(_bearers(passage, -1)) for passage in self._tagged)

    def _told_to_be_tried(self, reference: Reference) -> list[Person]:
        """Those of whom a verb of the process tells; with those who have no name, where together they are as many.

        The two whom a sentence names next may be those robbed: the story itself has to say that they are tried.
        """
        defendants = self._spoken.defendants
        told = [person for person in defendants if person in self._told]
        # "A fourth man, Carl Roe, denies it": none of three
        named = [person for person in told if numbered(self._tagged, person) <= (reference.count or 99)]
        if len(named) < len(defendants) == reference.count:
            return [person for person in defendants if person in named or person.anonymous]
        return named

    def _introduced_first(self, count: int) -> tuple[Person, ...]:
        """The first so many of the story whom it introduces with an age, defendants or not."""
        found: dict[Person, None] = {}
        for passage in self._tagged if count else ():
            if passage.block != "heading":
                aged = (
                    i.value.bearer for _, i in passage.found("P") if i.value.bearer and i.value.bearer.age is not None
                )
                found.update(dict.fromkeys(person for person in aged if not person.ranks))
            if len(found) >= count:
                break
        return tuple(list(found)[:count])

    def _uncounted(self, reference: Reference, everyone: list[Person]) -> tuple[Person, ...]:
        if reference.form == "plural" and self._spoken.groups:
            return self._spoken.groups[-1]
        if _OF_A_FAMILY.search(reference.text):
            everyone = _of_one_surname(everyone) if _shared_surnames(everyone) else everyone
        return tuple(everyone) if len(everyone) > 1 else ()

    def _counted(self, passage: Tagged, position: int, count: int, everyone: list[Person]) -> tuple[Person, ...]:
        if len(everyone) == count:
            return tuple(everyone)
        # "Roe, Poe and Low denied theft but all three were convicted", of a story that spoke of another three before
        here = (item.value.bearer for _, item in passage.found("P", 0, position))
        if len(named := tuple(dict.fromkeys(person for person in here if person in everyone))) == count:
            return named
        for group in reversed(self._spoken.groups):
            if len(group) == count:
                return group
        recent = [person for person in dict.fromkeys(self._spoken.before(passage, position)) if person in everyone][
            :count
        ]
        return tuple(sorted(recent, key=lambda person: person.spans[0].start)) if len(recent) == count else ()

    def everyone(self, passage: Tagged) -> list[Person]:
        """All defendants known by a passage but those cleared; where it opens a list, those of the list too."""
        everyone = [
            person for person in self._spoken.defendants if person not in self._cleared
        ] or self._spoken.defendants
        if not passage.text.rstrip().endswith(":"):
            return known_by(passage, everyone)
        listed = self.listed_after(passage)
        return [person for person in everyone if person in listed] if len(listed) > 1 else everyone

    def listed_after(self, passage: Tagged) -> tuple[Person, ...]:
        """``The following were sentenced …:`` means everybody in the list below."""
        found: dict[Person, None] = {}
        line: int | None = None
        for entry in self._tagged:
            if entry.index <= passage.index:
                continue
            first = next(entry.found("P"), None)
            listed = entry.index in self._entries or entry.block == "bullet"
            next_line = first is not None and entry.index == passage.index + 1 and not entry.text[: first[0]].strip()
            alone = next_line and first is not None and introduced(first[1])
            if not (listed or alone or found) or entry.line == line:
                continue
            line = entry.line
            if first is None or entry.text[: first[0]].strip(" -–•*"):
                break
            several = first[1].value.form == "group" and first[1].value.ages
            if not several and first[1].value.form not in {"name", "anonymous"}:
                break
            if not listed and not introduced(first[1]) and not name_alone(entry):
                break
            found.update(dict.fromkeys(first[1].value.people))
        return tuple(found)


def _right_before(passage: Tagged, position: int, reference: Reference) -> tuple[Person, ...] | None:
    """``Low got a year; Roe, 24, and Poe, 33, both got two``: the two right before the word that says it of both."""
    chain = _CHAIN_BEFORE.search(passage.text, 0, position)
    if reference.count != 2 or reference.noun or chain is None:
        return None
    told = [item.value for _, item in passage.found("P", chain.start(), position)]
    return tuple(person for spoken in told for person in spoken.people)


def _of_one_surname(people: Sequence[Person]) -> list[Person]:
    """``Carl and Ben Roe, and Dan Poe, … the brothers``: those who share the one surname that several bear."""
    shared = _shared_surnames(people)
    return [person for person in people if person.surname in shared] if len(shared) == 1 else []


def _shared_surnames(people: Sequence[Person]) -> set[str]:
    names = [person.surname for person in people if person.surname]
    return {name for name in names if names.count(name) > 1}


def _told_to_be(noun: str, person: Person) -> bool:
    """Whether somebody's age is told, and is one at which they may be called so."""
    return person.age is not None and of_that_age(noun, person.age)


def told_by_age(passage: Tagged) -> bool:
    """Whether a sentence speaks of several of whom it tells the ages, and no more."""
    if _NAMELESS.search(passage.text):
        return True
    return any(item.value.form == "group" and _AGES.search(passage.words(at)) for at, item in passage.found("P"))


def _names_anybody(passage: Tagged) -> bool:
    return any(item.value.form == "name" for _, item in passage.found("P"))


def _bearers(passage: Tagged, count: int) -> list[Person]:
    """Whom a sentence names; those whom it opens with, where they are as many as ``count``."""
    chain = _OPENING.match(passage.text)
    opening = list(passage.found("P", 0, chain.end())) if chain else []
    places = opening if len(opening) == count else list(passage.found("P"))
    return [item.value.bearer for _, item in places if item.value.bearer is not None]


def _stands_alone(entry: Tagged, item: Item) -> bool:
    """Whether a line holds nobody but one person with an age or an address."""
    return introduced(item) and re.fullmatch(r"\W*[\ue000-\ue0ff]\W*", entry.text) is not None
