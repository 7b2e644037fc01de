"""Whose a find was: the only one it can be, or nobody (contract, rule 13: a find of several people is nobody's)."""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.discourse import Discourse
from kg.extract.found_on_others import on_another
from kg.extract.groups import told_by_age
from kg.extract.people import Person
from kg.extract.seizure_rules import FOUND_HIM, Find
from kg.extract.seizure_things import Thing
from kg.extract.tagging import Tagged, compile_rule, passage_at

_OWNER_AFTER = compile_rule(
    r"(?:(?!\b(?:which|messages?|calls?|texts?|letters?)\b)[^.;]){0,70}?"
    # "found £900 and in Roe's a gun"
    r"(?:(?<!and )\b(?:at|in|from|on|inside|under|behind|to|of)\b[^.;,]{0,40}?({P})[’']s?(?!\w)"
    # "a kilo of heroin from the home of Poe"
    r"|\b(?:at|in|from|inside) (?:the|an?) (?:[a-z]+ )?(?:home|house|flat|address|property|bedroom|garage|loft|shed"
    r"|shop|lock-?up|unit|farm|car|van|lorry) of ({P})(?![’'])"
    r"|\b(?:used|"
    r"rented|owned|driven|occupied|lived in|shared|kept|held|run|worn) by ({P})|\b(?:on|from|to) ({P})(?![’']))",
    re.IGNORECASE,
)
_OWNER_BEFORE = compile_rule(
    r"({P})[’']s?(?!\w)(?!(?: \w+){1,2}, {P})|\b(?:driven|used|rented|owned|occupied) by ({P})|"
    r"\b(?:searched|(?:home|house|flat) of(?: {P}[’']s(?: \w+){1,2},)?) ({P})(?![\w’'])",
    re.IGNORECASE,
)
_THEIR = re.compile(
    r"\btheir (?:home|house|flat|car|van|address|propert|phones|devices|vehicle|possession)", re.IGNORECASE
)
_HIS = re.compile(r"\b(?:his|her)\b", re.IGNORECASE)
# "two phones from his cab, one of which held messages from Poe": whom the sentence before told of
_HIS_BEHIND = compile_rule(
    r"[^.;,\ue000-\ue0ff]{0,40}? (?:at|in|from|on|inside|under|behind|beneath|to) (?:his|her)\b", re.IGNORECASE
)
# "A search of the vehicle uncovered …", after "officers stopped Roe's car"
_THE_SAME = re.compile(
    r"\b(?:search(?:es)? of|in|inside|from) the (?:vehicle|car|van|lorry|house|property|home|flat|address)\b"
)
_CHARGES_FOLLOW = re.compile(
    r"\W*(?:The|His|Her) (?:charges?|arrest) (?:follow|come|came|relate|result)", re.IGNORECASE
)
_ARRESTED = compile_rule(
    r"^\W*({P})(?:, [^,.;]{1,30},)? (?:was|had been) (?:also |then |later )*(?:arrested|detained|caught)\b"
)
_FINDS = re.compile(
    r" (?:had |also |then |later )*(?:found|discovered|recovered|seized|uncovered|took|searched|forced|saw)\b"
)

_ASIDE = re.compile(r"\s[–—-]\s|;|\b(?:some|most|part|half|all|£[\d,]+) of (?:which|it|them)\b")
# "let the suspects keep the £800 found": who else stood there, named nowhere
_OTHERS = re.compile(
    r"\b(?:suspects|passengers|occupants)\b"
    # "seized a knife from another man"
    r"|\b(?:from|on|by|of|belonging to) (?:another|a (?:second|third|further|different)) (?:[a-z]+ )?"
    r"(?:man|woman|person|boy|girl|teenager|youth|driver|passenger)\b"
)
# "Two other cars were located by police": whose they were, of several, is left open
_HELD = re.compile(r"\b(?:arrested|charged|detained|in custody)\b")
# "Two men, aged 19 and 24, were arrested": others who may have had it, known by their ages only
_NAMELESS = compile_rule(
    r"(?:{N} (?:other |further |more |local )?(?:men|women|people|suspects|teenagers|boys|girls|youths|males"
    r"|females)|{P}),? "
    r"\(?(?:both |all )?aged {N}(?:, {N})*,? and {N}[^.;]{0,60}\b(?:arrested|charged|detained|in custody)"
)
# "Five men, aged between 22 and 51, and a 45-year-old woman were arrested": she is not the only one
_AND_OTHERS = compile_rule(
    r"(?:\b[Tt]wo|\b[Tt]hree|\b[Ff]our|\b[Ff]ive|\b[Ss]ix|\b[Ss]everal|\b[Oo]ther|{N}) (?:[a-z-]+ )?"
    r"(?:men|women|people|suspects|teenagers|boys|girls|youths|males|females)\b[^.;]{0,90}"
    r"\b(?:arrested|charged|detained|in custody)"
)
_CROWD = compile_rule(
    r"{N}(?: (?!of)[a-z-]+){0,2} (?:(?P<people>men|women|people|suspects|teenagers|youths|males|females|arrests)"
    r"|(?:premises|addresses|properties|homes|houses|warrants|raids|locations))\b"
)
_SEVERAL = re.compile(
    r"\b(?:several|numerous|many|dozens of|(?:a )?number of) (?:[a-z-]+ )?"
    r"(?:men|women|people|suspects|arrests|addresses|properties|warrants|raids)\b|\bgang of\b"
    # "following dawn raids in Hexley", "in the properties"
    r"|\b(?:dawn|early[- ]morning|simultaneous|co-?ordinated|series of|string of) (?:[a-z-]+ )?"
    r"(?:raids|warrants|searches)\b"
    r"|\b(?:the|these|those) (?:[a-z]+ )?(?:properties|addresses|homes|houses|farms|sites|warehouses|flats)\b",
    re.IGNORECASE,
)
_THEY_ALSO = re.compile(r"\W*(?:They|Officers|Police|Detectives|A further|Another|Also)\b")
_MANY_PLACES = 4
"""More places than one man's home, car and work."""
_ELSEWHERE = re.compile(
    r"\b(?:other|another|separate|second|third) (?:[a-z]+ )?(?:cars?|vehicles?|vans?|address(?:es)?|houses?|homes?"
    r"|flats?|propert(?:y|ies)|premises|lorr(?:y|ies))\b",
    re.IGNORECASE,
)


class Holders:
    """Answers whose a find was, passage by passage; remembers who was spoken of and charged.

    ``last_find`` is the passage of the last find and its owner, where it had one.
    """

    def __init__(self, discourse: Discourse) -> None:
        self._discourse = discourse
        self._spoken: tuple[int, tuple[Person, ...]] = (-9, ())
        self._charged: tuple[Person, ...] = ()
        self.last_find: tuple[int, Person | None] = (-9, None)
        self._crowd_at = -9
        self._several = any(
            _NAMELESS.search(passage.text) or (told_by_age(passage) and _HELD.search(passage.text))
            for passage in discourse.tagged
        )
        if len(discourse.defendants) == 1 and discourse.defendants[0].anonymous:
            self._several = self._several or any(_AND_OTHERS.search(passage.text) for passage in discourse.tagged)

    def heard(self, tagged: Tagged) -> None:
        """Remember whom a passage, now read, was about."""
        here = self.people_here(tagged)
        if here:
            self._spoken = (tagged.index, here)
        elif self._of_a_crowd(tagged):
            self._crowd_at = tagged.index
        for event in self._discourse.events_in(tagged):
            if event.kind == "charge" and event.people:
                self._charged = event.people

    def text_before(self, index: int) -> str:
        """The passage before one, as it is tagged."""
        before = passage_at(self._discourse.tagged, index - 1)
        return before.text if before else ""

    def whose(self, index: int, tagged: Tagged, thing: Thing, verb: Find | None, stop: int) -> Person | None:
        text = tagged.text
        had = verb is not None and verb.rule.side == "with"
        if on_another(tagged, verb.start if verb and had else None, thing.end):
            return None
        if verb is not None and verb.rule.name == FOUND_HIM:
            return self.one(self._discourse.meant(tagged, next(at for at, _ in tagged.found("P", verb.start))))
        if verb is not None and had:
            people, _ = self._discourse.subject_of(tagged, verb.start)
            return self.one(people) or self.one(self.people_here(tagged))
        match = _OWNER_AFTER.match(text[:stop] if verb else text, thing.end)
        if match:
            place = match.start(match.lastindex or 0)
            people = self._discourse.meant(tagged, place)
            if not people and tagged.item(place).value.form == "anonymous":
                return None
            if people or (len(self._discourse.defendants) != 1 and not self._of_his_kin(tagged, place)):
                return self.one(people)
        before = list(_OWNER_BEFORE.finditer(text, 0, thing.position))
        if before and len(self._discourse.defendants) > 1:
            place = next(before[-1].start(group) for group in (1, 2, 3) if before[-1][group])
            owner = self.one(self._discourse.meant(tagged, place))
            if owner is not None:
                return owner
        if _THEIR.search(text) or self._of_others(tagged) or self._of_a_crowd(tagged):
            return None
        passive = verb is not None and verb.rule.side == "passive"
        several = len(self._discourse.defendants) > 1 and self.people_here(tagged)
        if several and (his := _HIS_BEHIND.match(text, thing.end)) and not self.people_here(tagged, his.end()):
            last, people = self._spoken
            return self.one(people) if tagged.index - last == 1 else None
        if len(self._discourse.defendants) > 1 and (caught := self._arrested_there(index, tagged)) is not None:
            return caught
        return self._only(tagged, stop if passive else _same_clause(text, thing.end))

    def _of_his_kin(self, tagged: Tagged, place: int) -> bool:
        """``his aunt``: nobody the text names, and spoken of only as his."""
        reference = tagged.item(place).value
        return reference.form == "kin" and bool(_HIS.match(reference.text))

    def _of_others(self, tagged: Tagged) -> bool:
        """Whether a passage speaks of others outside the dock, no officers: the find may be theirs."""
        named = [p for _, item in tagged.found("P") if item.value.form == "name" for p in item.value.people]
        strangers = [p for p in named if p not in self._discourse.defendants and not (p.ranks or p.titles)]
        # "He spent a night in custody, while his flat was searched", of somebody who was wrongly held
        strangers += [item.value for place, item in tagged.found("P") if self._somebody_else(tagged, place)]
        elsewhere = len(self._discourse.defendants) > 1 and _ELSEWHERE.search(tagged.text)
        return bool((strangers or elsewhere) and not self.people_here(tagged)) or bool(_OTHERS.search(tagged.text))

    def _somebody_else(self, tagged: Tagged, place: int) -> bool:
        """Whether *he* or *she* opens a sentence and is nobody of whom the text tells by name."""
        reference = tagged.item(place).value
        opens = reference.form == "pronoun" and reference.gender is not None and not tagged.text[:place].strip()
        return opens and not self._discourse.meant(tagged, place)

    def _of_a_crowd(self, tagged: Tagged) -> bool:
        """Whether a passage tells what was found on many, and of nobody in the dock: of them it may be anybody's."""
        if self.people_here(tagged) or _HIS.search(tagged.text):
            return False
        goes_on = tagged.index - self._crowd_at == 1 and _THEY_ALSO.match(tagged.passage.text)
        return bool(goes_on) or self._tells_of_many(tagged)

    def _tells_of_many(self, tagged: Tagged) -> bool:
        if _SEVERAL.search(tagged.text) or any(
            item.value.form == "group" and len(self._discourse.meant(tagged, place)) != 1
            for place, item in tagged.found("P")
        ):
            return True
        return any(
            isinstance(number := tagged.item(match.start()).value.value, int)
            and number >= (2 if match["people"] else _MANY_PLACES)
            for match in _CROWD.finditer(tagged.text)
        )

    def _only(self, tagged: Tagged, stop: int) -> Person | None:
        """The only one it can be: of the story, of this passage, or of what was just told."""
        defendants = self._discourse.defendants
        if len(defendants) == 1 and not self._several:
            return defendants[0]
        here = self.people_here(tagged, stop)
        if self._several:
            return self.one(here)
        if here:
            return here[0] if len(here) == 1 and not self._group_here(tagged) else None
        if self.people_here(tagged):
            return None
        if _CHARGES_FOLLOW.match(tagged.text):
            return self.one(self._charged)
        told_on = (
            _HIS.search(tagged.text)
            or _THE_SAME.search(tagged.text)
            or self.last_find[0] == tagged.index - 1
            or self._same_paragraph(tagged)
        )
        if self._group_here(tagged) or not told_on:
            return None
        last, owner = self.last_find
        if owner is not None and tagged.index - last == 1 and _HIS.search(tagged.text):
            return owner
        index, people = self._spoken
        return self.one(people) if tagged.index - index == 1 else None

    def _same_paragraph(self, tagged: Tagged) -> bool:
        before = passage_at(self._discourse.tagged, tagged.index - 1)
        return before is not None and tagged.line == before.line

    def _arrested_there(self, index: int, tagged: Tagged) -> Person | None:
        """``They discovered 20 plants. P was arrested as he ran``: the find is his, where nobody was named before."""
        if self.people_here(tagged) or self._group_here(tagged) or index + 1 >= len(self._discourse.tagged):
            return None
        following = self._discourse.tagged[index + 1]
        if following.line != tagged.line:
            return None
        match = _ARRESTED.match(following.text)
        return self.one(self._discourse.meant(following, match.start(1))) if match else None

    def people_here(self, tagged: Tagged, stop: int | None = None) -> tuple[Person, ...]:
        """The defendants of whom a passage speaks, up to a place where one is given."""
        people = [
            person
            for place, item in tagged.found("P", 0, len(tagged.text) if stop is None else stop)
            if item.value.text.lower() != "they" or not _FINDS.match(tagged.text, place + 1)
            for person in self._discourse.meant(tagged, place)
        ]
        return tuple(dict.fromkeys(p for p in people if p in self._discourse.defendants))

    def _group_here(self, tagged: Tagged) -> bool:
        return any(
            item.value.form in {"group", "plural"} and len(self._discourse.meant(tagged, place)) != 1
            for place, item in tagged.found("P")
            if not re.search(r"\bthey\b", item.value.text, re.IGNORECASE)
        )

    def one(self, people: Sequence[Person]) -> Person | None:
        return people[0] if len(people) == 1 and people[0] in self._discourse.defendants else None


def _same_clause(text: str, end: int) -> int:
    """Where the clause ends in which a find is told: who is named behind a dash had only what is told there."""
    aside = _ASIDE.search(text, end)
    return aside.start() if aside else len(text)
