"""Whom *he* or *she* means: the only defendant, else who was spoken of last and may be so called.

Nobody, where somebody who is not tried may be meant as well. Asked in reading order.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from kg import patterns as re
from kg.extract.associates import of_an_associate
from kg.extract.clauses import HIM_OR_HER
from kg.extract.last_clauses import told_of_last
from kg.extract.people import Person
from kg.extract.references import Reference, fits
from kg.extract.spoken import Spoken, about_a_child, single
from kg.extract.sufferers import hurt, suffers
from kg.extract.syntax import possessive, subject_like
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.vocabulary.wordlists import alternation

_WITH_ANOTHER = compile_rule(
    r"[^.;]*\b(?:[Tt]he (?:defendant|accused|killer|offender|attacker|suspect|prisoner)(?:[’']s?)?\b"
    r"|(?:with|beside|behind|next to|near|alongside|opposite) (?P<who>{P}))"
    r"[^.;]*\b(?:when|as|while|whilst|whereas|after|before|where|until) $"
)
_FRONTED = re.compile(r"\W*(?:If|Should|Had|Were|When|After|Before|While|Although|Unless|Because|As|Since) (?:\w+ )?")
# what hangs on a clause, up to a pronoun in it; and what a new clause opens with before its subject
_HANGS_ON = re.compile(r"\b(?:after|when|because|since|once|although)\b[^,;\ue000-\ue0ff]*$")
_NEW_CLAUSE = re.compile(r"(?:[,;](?: and| while| whilst| but)?|\b(?:while|whilst|but)) (?:[a-z’'-]+ ){0,3}$")
# "Roe's part came to an end when he was arrested"; a brother, a lawyer or a boss of his would be somebody else
_OPENS_CLAUSE = re.compile(r"^\W*(?:[A-Z][a-z]+ )?$|(?:[,;] (?:and|but)|\b(?:while|whilst|whereas|but)) $")
_HIS_OWN = re.compile(
    r"[’']s? [^.;“”\"\ue000-\ue0ff]{3,200}\b(?:when|after|once|as|before|until|because|while|whilst|and) "
)
_SOMEBODY = re.compile(
    r"\b(?!(?:after|under|over|later|never|number|computer|other|ever|further|rather|former|power|order|together|october"
    r"|september|november|december|for|nor|or|door|floor|motor)\b)"
    rf"(?:[a-z]*(?:er|or|ist|man|woman|friend|partner|victim|boy|girl|lad)s?|[a-z]*men|{alternation('kin')}|gang|counsel)\b",
    re.IGNORECASE,
)
# "District Judge Poe remanded him", "The sheriff jailed her"
_BY_A_COURT = re.compile(
    r"(?:^\W*|,? and )(?:[\ue000-\ue0ff]|[Tt]he (?:judge|sheriff|recorder|magistrates?|bench|court)|[Mm]agistrates"
    r"|[Jj]udges"
    r"|[\ue100-\ue1ff])(?: (?:then|also|later))? (?:remanded|bailed|sentenced|jailed|fined|convicted) $"
)
# "Roe's barrister, Ann Lee, said he …", "For Roe, Ann Lee said that he …": of whom a lawyer speaks
_SPOKEN_FOR = compile_rule(
    r"^\W*(?:(?:(?:Of|For|As for|Turning to|On behalf of|Representing|Defending|Mitigating for|In mitigation for"
    r"|Speaking for|Acting for) (?P<for>{P}),|(?P<whose>{P})[’'](?:s (?:defence )?(?:barrister|solicitor|lawyer|counsel"
    r"|advocate|agent|brief|legal team|representative)|s defence)\b(?=,? {P}),?)[^;\ue000-\ue0ff]{0,40}"
    r"(?:{P}(?:,? [KQ]C)?,?)?[^;\ue000-\ue0ff]{0,60}\b(?:said|says|told|added|explained|argued|urged|asked"
    r"|insisted|conceded|accepted|submitted"
    r"|claimed|pointed out|stressed|confirmed)\b[^;\ue000-\ue0ff]*)$",
    re.IGNORECASE,
)
_SUFFERED = compile_rule(
    r"(?:{O}(?: \w+ing)?(?: (?:of|from|against|at|on|to))?|\b(?:death|body|home|house|flat|family|killing|murder) of)"
    r"(?: (?!(?:after|when|because|as|while|whilst|whereas|that|and|but|who|which|where|since|by)\b)[\w’'-]+,?){0,4} "
    r"(?:{P}(?:,? and |, ))*$"
)
# "A man arrested with Roe was told he would face no action", "The boy whom Roe blamed was told that he": not Roe
_TOLD_OF_ITSELF = compile_rule(
    r"\b(?:with|alongside|beside|behind|near|by|from|of|whom) {P}(?:[^,.;]*,)?(?: [^,.;\ue000-\ue0ff]+)? "
    r"(?:was|were|ha[sd] been|have been) (?:\w+ )?(?:told|informed|assured|promised|warned|notified)"
    r"(?: by [^,.;\ue000-\ue0ff]+)? (?:that )?$"
)
# "But he was convicted", "He was instead found guilty", behind what somebody was cleared of
_CONTRASTS = re.compile(r"\W*(?:But|However|Yet|Nevertheless|Nonetheless|Instead),? (?:[a-z]+ ){0,2}")
_INSTEAD = re.compile(r",? (?:was|had been|were) (?:instead|however|nevertheless|nonetheless)\b")
_BEHIND_PREPOSITION = re.compile(r"\b(?:against|about|to|for|from|with|of|behalf of) (?:[a-z]+ )?$")
_ASIDE_OF_SUBJECT = re.compile(r",? who [^,.;]*, (?=(?:was|were|is|has|had|will|must)\b)")
# "A jury found him", "Magistrates cleared her"
_VERDICT_ON = re.compile(
    r"\b(?:jury|jurors|magistrates|judge|bench|sheriff|court|{C})\b[^.;\ue000-\ue0ff]*"
    r"\b(?:found|find|clear(?:ed)?|acquit(?:ted)?|convict(?:ed)?) $".replace("|{C}", "|[\ue100-\ue1ff]"),
    re.IGNORECASE,
)
_TAKEN_IN = compile_rule(r"\b(?:arrested|charged|detained|questioned|interviewed|handcuffed) (?P<who>{P})(?![’'])")


def spoken_for(passage: Tagged, position: int) -> int | None:
    """``Roe's barrister, Ann Lee, said he …``: where the client of a lawyer stands of whom a pronoun is said."""
    told = _SPOKEN_FOR.search(passage.text, 0, position)
    return told.start("for" if told["for"] else "whose") if told else None


class Pronouns:
    """Whom the pronouns of a text mean among those who were ``spoken`` of; ``cleared`` are those whose case ended."""

    def __init__(self, tagged: Sequence[Tagged], spoken: Spoken, cleared: Container[Person]) -> None:
        self._tagged = tagged
        self._spoken = spoken
        self._cleared = cleared

    def meant(self, passage: Tagged, position: int, gender: str | None) -> Person | None:
        """Whom the pronoun at a position means; None where the text leaves it open."""
        following = self._named_after(passage, position, gender)
        if following is not None:
            return following
        latest = self.latest(passage, position, gender) or self._dealt_with(passage, position, gender)
        if latest is not None and _VERDICT_ON.search(passage.text, 0, position):
            latest = self._not_hurt(latest, passage, position, gender)
        open_ = latest in _beside_another(passage, position) or _namesake(latest, passage, position)
        return None if open_ or self._another_to_blame(latest, passage, position, gender) else latest

    def _not_hurt(self, latest: Person, passage: Tagged, position: int, gender: str | None) -> Person | None:
        """``Roe denied assault. Poe needed stitches. The jury found him not guilty``: not Poe, who was told of last."""
        earlier = passage_at(self._tagged, passage.index - 1)
        if earlier is None or not any(who is latest and hurt(earlier, at) for at, who in _bearers(earlier, None)):
            return latest
        others = {p for p in self._spoken.before(passage, position) if p is not latest and fits(p, gender)}
        return others.pop() if len(others) == 1 else None

    def latest(self, passage: Tagged, position: int, gender: str | None) -> Person | None:
        """The only defendant, else who was spoken of last before a position and may be called *he* or *she*."""
        if self._spoken.speaker_goes_on(passage, position) or self._taken_in(passage, position, gender):
            return None
        if _TOLD_OF_ITSELF.search(passage.text, 0, position):
            return None
        if (client := spoken_for(passage, position)) is not None:
            return self._spoken_for(passage, client, gender)
        if len(self._spoken.defendants) == 1:
            only = self._spoken.defendants[0]
            earlier = passage_at(self._tagged, passage.index - 1)
            if (
                self._spoken.left_open(passage, position, gender, only.surname)
                or self._spoken.of_another(passage, position, gender)
                or (earlier and not single(passage, position, None) and self._spoken.of_another(earlier, None, gender))
                or self._goes_on_with_another(passage, position, gender)
            ):
                return None
            told = only.spans[0].start < passage.passage.span.end or any(
                only in item.value.people for _, item in passage.found("P", 0, position)
            )
            return only if told and fits(only, gender) else None
        open_ = self._spoken.left_open(passage, position, gender) or self._spoken.of_another(passage, position, gender)
        if self._spoken.names_others(passage, position, gender) or open_:
            return None
        if (own := self._of_own_clause(passage, position)) is not None and fits(own, gender):
            return own
        if (owner := self._owner(passage, position)) is not None:
            at, person = owner
            return person if fits(person, gender) and _his_own(passage.text[at + 1 : position]) else None
        last = told_of_last(passage_at(self._tagged, passage.index - 1), passage.text[:position])
        if last in self._spoken.defendants and last not in self._cleared and fits(last, gender):
            return last
        return self._spoken_of_last(passage, position, gender)

    def _spoken_for(self, passage: Tagged, client: int, gender: str | None) -> Person | None:
        """Whoever stands at a place, for whom a lawyer speaks, if that is a defendant."""
        people = passage.item(client).value.people
        known = [person for person in people if person in self._spoken.defendants and fits(person, gender)]
        return known[0] if len(people) == len(known) == 1 else None

    def _spoken_of_last(self, passage: Tagged, position: int, gender: str | None) -> Person | None:
        """Who was spoken of last and may be called *he* or *she*; nobody where two may be meant."""
        before: list[Person] = []
        for person in self._spoken.before(passage, position):
            if person not in before and fits(person, gender):
                before.append(person)
            if len(before) > 3:  # no more are asked for below
                break
        if before and self._spoken.side_by_side(passage, position, before[0], gender):
            return None
        if gender is not None and before and before[0].likely_gender not in {None, gender}:
            # "Roe's partner, Shannon Loveday, was fined. He was also …": her first name tells that it is not she
            alike = [person for person in before[1:] if person.likely_gender == gender]
            if len(alike) == 1:
                return alike[0]
        known = [person for person in before if gender is not None and person.gender == gender]
        likely = bool(before) and before[0].likely_gender == gender
        if not known or known[0] is before[0] or likely or len(before) > 3:
            return before[0] if before else None
        # Somebody further off, but known to be a man or a woman, competes only within the paragraph.
        return next((person for person in (known[0], before[0]) if self._in_line(person, passage)), None)

    def _dealt_with(self, passage: Tagged, position: int, gender: str | None) -> Person | None:
        """``The magistrate remanded him``: a defendant, whoever else was spoken of in the sentence before."""
        if not _BY_A_COURT.search(passage.text, 0, position):
            return None
        return next((p for p in self._spoken.before(passage, position) if fits(p, gender)), None)

    def _another_to_blame(self, person: Person | None, passage: Tagged, position: int, gender: str | None) -> bool:
        """``Roe was cleared after jurors heard that Ann Poe had planned it. She was jailed``: not who was cleared."""
        if person is None or person not in self._cleared:
            return False
        if self._of_the_same(person, passage, position):
            return False
        surely = gender is not None and person.likely_gender == gender
        here = list(_bearers(passage, position))
        # "Ben Lee was convicted. A verdict of not guilty was returned on Roe, but the jury convicted him of theft"
        told = [] if here and here[-1][1] is person else [(passage, at, bearer) for at, bearer in here]
        earlier = passage_at(self._tagged, passage.index - 1)
        if not here and earlier is not None:
            told = [(earlier, at, bearer) for at, bearer in _bearers(earlier, None)]
            before = passage_at(self._tagged, earlier.index - 1)
            if before is not None and {bearer for _, _, bearer in told} <= {person}:
                # "Ben Poe was convicted. Carl Roe was cleared. He was jailed"
                told = [(before, at, bearer) for at, bearer in _bearers(before, None)]
        return any(
            bearer is not person
            and fits(bearer, gender)
            and self._spoken.of_the_people(bearer)
            # "Carl Roe was cleared of murdering Ben Lee. He was jailed for wounding": not who suffered it
            and not (_SUFFERED.search(line.text, 0, at) and (surely or bearer.likely_gender is None))
            # "Ben Lee died. Carl Roe was cleared of murder. He was jailed for wounding"
            and not hurt(line, at)
            for line, at, bearer in told
        )

    def _of_the_same(self, person: Person, passage: Tagged, position: int) -> bool:
        """``Poe was jailed. Roe was cleared of murder. But he was convicted of affray``: who alone was told of."""
        earlier = passage_at(self._tagged, passage.index - 1)
        told = [(at, bearer) for at, bearer in _bearers(earlier, None)] if earlier is not None else []
        if (
            earlier is None
            or {bearer for _, bearer in told} != {person}
            or not subject_like(earlier.text[: told[0][0]])
        ):
            return False
        return bool(_CONTRASTS.fullmatch(passage.text, 0, position) or _INSTEAD.match(passage.text, position + 1))

    def _taken_in(self, passage: Tagged, position: int, gender: str | None) -> bool:
        """``Officers arrested Mr Poe. The charge against him was dropped``: he is no defendant, and may be meant."""
        earlier = passage_at(self._tagged, passage.index - 1)
        if earlier is None or next(passage.found("P", 0, position), None) is not None:
            return False
        if self._of_protagonist(passage, gender):
            return True
        if _goes_on(earlier, passage.text[:position], gender):
            return True
        if _ends_unnamed(earlier, gender) or self._opens_with_kin(earlier, gender) or of_an_associate(earlier, gender):
            return True
        if self._presents_another(earlier, gender):
            return True
        if about_a_child(earlier, gender, self._spoken.defendants):
            return True
        taken = _TAKEN_IN.search(earlier.text)
        if taken is None:
            return False
        people = earlier.item(taken.start("who")).value.people
        return any(person not in self._spoken.defendants and fits(person, gender) for person in people)

    def _of_protagonist(self, passage: Tagged, gender: str | None) -> bool:
        """Whether *he* has mostly meant somebody who is not tried, and no sentence near has spoken of a defendant."""
        told = {True: 0, False: 0}
        named = False
        for earlier in self._tagged:
            if earlier.index >= passage.index:
                break
            here = [item.value for _, item in earlier.found("P")]
            named_here = _bearers(earlier, None) if earlier.block != "byline" else ()
            others = (bearer for _, bearer in named_here if bearer not in self._spoken.defendants)
            named = named or any(fits(bearer, gender) for bearer in others)
            near = earlier.line == passage.line or earlier.index == passage.index - 1
            spoken = [item.value for at, item in earlier.found("P") if not possessive(earlier, at)] if near else []
            if any(person in self._spoken.defendants for reference in spoken for person in reference.people):
                return False
            for reference in here:
                if reference.form == "pronoun" and reference.gender == gender and reference.resolved:
                    told[bool(reference.people)] += bool(reference.people) or named
        return told[False] > 2 and told[False] > told[True]

    def _goes_on_with_another(self, passage: Tagged, position: int, gender: str | None) -> bool:
        """``Poe went to see a witness against Roe. He pleaded guilty``: Poe, whom the first is about.

        Roe is only told of behind a preposition there; nor is it he in ``Poe, who called Roe a liar, was bound over
        after the charge against him was dropped``.
        """
        earlier = passage_at(self._tagged, passage.index - 1) if not passage.text[:position].strip() else passage
        opening = next(earlier.found("P", 0, position if earlier is passage else None), None) if earlier else None
        if earlier is None or opening is None or earlier.text[: opening[0]].strip(' “"'):
            return False
        at, about = opening[0], opening[1].value.bearer
        if about is None or about in self._spoken.defendants or not self._spoken.of_the_people(about):
            return False
        if not fits(about, gender) or possessive(earlier, at):
            return False
        told = [i for i, item in earlier.found("P", 0, None) if item.value.bearer in self._spoken.defendants]
        if earlier is passage:
            told = [i for i in told if i < position]
            aside = _ASIDE_OF_SUBJECT.match(earlier.text, at + 1)
            return bool(told) and aside is not None and told[-1] < aside.end()
        behind = all(_BEHIND_PREPOSITION.search(earlier.text, 0, i) for i in told)
        return bool(told) and behind and not suffers(earlier, at)

    def _presents_another(self, passage: Tagged, gender: str | None) -> bool:
        """``Ben Poe, 26, Roe's cousin, was fined``, ``Roe's cousin, Ben Poe, 26, drove``: it is about Poe."""
        named = [(at, item) for at, item in passage.found("P") if item.value.form == "name"]
        others = [(at, item) for at, item in named if item.value.bearer not in self._spoken.defendants]
        if len(others) != 1 or len(named) == 1 or others[0][1].value.bearer is None:
            return False
        at, item = others[0]
        about = subject_like(passage.text[:at]) and item.span.end > item.value.span.end and not suffers(passage, at)
        plain = self._spoken.of_the_people(item.value.bearer) and fits(item.value.bearer, gender)
        return about and plain and all(other == at or possessive(passage, other) or other > at for other, _ in named)

    def _opens_with_kin(self, passage: Tagged, gender: str | None) -> bool:
        """``His brother, Carl Roe, then confessed. He pleaded guilty``: the sentence is about a relative."""
        places = [entry for entry in passage.found("P") if not possessive(passage, entry[0])]
        first = places[0] if places else None
        if first is None or not (subject_like(passage.text[: first[0]]) or not passage.text[: first[0]].strip()):
            return False
        bearer = first[1].value.bearer
        return (
            bearer is not None and bearer.relation and bearer.gender == gender and bearer not in self._spoken.defendants
        )

    def _of_own_clause(self, passage: Tagged, position: int) -> Person | None:
        """``Roe was jailed, and Poe was fined after a jury convicted him``: the subject of the clause it hangs on."""
        hangs = _HANGS_ON.search(passage.text, 0, position)
        named = [(at, item.value) for at, item in passage.found("P", 0, hangs.start())] if hangs else []
        if len(named) < 2 or named[-1][1].bearer not in self._spoken.defendants:
            return None
        return named[-1][1].bearer if _NEW_CLAUSE.search(passage.text, 0, named[-1][0]) else None

    def _owner(self, passage: Tagged, position: int) -> tuple[int, Person] | None:
        """``Roe's luck ran out when he was arrested``: with whose luck the clause opens."""
        told = [(at, item.value) for at, item in passage.found("P", 0, position)]
        if not told or not possessive(passage, told[-1][0]) or not _OPENS_CLAUSE.search(passage.text, 0, told[-1][0]):
            return None
        at, owner = told[-1]
        return (at, owner.bearer) if owner.bearer in self._spoken.defendants else None

    def _named_after(self, passage: Tagged, position: int, gender: str | None) -> Person | None:
        """``Should she be convicted, Ann Roe could be jailed``: the sentence opens with a pronoun for its subject."""
        if not _FRONTED.fullmatch(passage.text[:position]):
            return None
        following = next(passage.found("P", position + 1), None)
        if following is None or not passage.text[: following[0]].endswith(", "):
            return None
        bearer: Person | None = following[1].value.bearer
        return bearer if bearer is not None and bearer in self._spoken.defendants and fits(bearer, gender) else None

    def _in_line(self, person: Person, passage: Tagged) -> bool:
        """Whether the paragraph has spoken of somebody up to a passage."""
        return any(
            person in item.value.people
            for earlier in self._tagged
            if earlier.line == passage.line and earlier.index <= passage.index
            for _, item in earlier.found("P")
        )


def _his_own(between: str) -> bool:
    """Whether *he* is whose thing a clause opens with: ``Roe's luck ran out when``."""
    return _HIS_OWN.fullmatch(between) is not None and _SOMEBODY.search(between) is None


def _namesake(latest: Person | None, passage: Tagged, position: int) -> bool:
    """``Lee was fined, and he …``, where two are called Lee: whoever it is, it is no third one told of before."""
    for at, item in reversed(list(passage.found("P", 0, position))):
        if latest in item.value.people:
            return False
        bare = item.value.form == "name" and not item.value.people
        if bare and subject_like(passage.text[:at]) and not possessive(passage, at):
            return True
    return False


def _bearers(passage: Tagged, end: int | None) -> Iterator[tuple[int, Person]]:
    """Where somebody is called by name up to a place of a passage, and who."""
    for at, item in passage.found("P", 0, end):
        if item.value.bearer is not None:
            yield at, item.value.bearer


def _goes_on(earlier: Tagged, before: str, gender: str | None) -> bool:
    """``He wrote to Mr Poe. He pleaded guilty``: where the first *he* is left open, so is the second."""
    first = next(earlier.found("P"), None)
    if first is None or earlier.text[: first[0]].strip() or before.strip():
        return False
    reference: Reference = first[1].value
    return reference.form == "pronoun" and reference.gender == gender and reference.resolved and not reference.people


def _ends_unnamed(passage: Tagged, gender: str | None) -> bool:
    """``When Roe opened the door, a man was standing there``: the last subject is somebody without a name."""
    told = [(at, item.value) for at, item in passage.found("P")]
    if len(told) < 2 or told[-1][1].form != "anonymous" or told[-1][1].people:
        return False
    at, reference = told[-1]
    behind_a_clause = passage.text[:at].endswith(", ") and _FRONTED.match(passage.text) is not None
    return behind_a_clause and reference.gender in (None, gender)


def _beside_another(passage: Tagged, position: int) -> set[Person]:
    """``Roe sat with the defendant's mother when he was jailed``, ``Roe was with him when he …``: whom *he* is not."""
    told = [(at, item.value) for at, item in passage.found("P", 0, position) if item.value.bearer is not None]
    beside = _WITH_ANOTHER.fullmatch(passage.text, told[-1][0] + 1, position) if told else None
    if beside is None or (beside["who"] and passage.item(beside.start("who")).value.text not in HIM_OR_HER):
        return set()
    return {reference.bearer for _, reference in told}
