"""Whom *he* or *she* can only mean: ``Carl Roe, 44, ran a shop in Hexley. He was convicted of fraud``.

A first reading asks it of a verb of the process that is said of a pronoun. Whoever may be meant is listed: those whom
the sentence before names, and those of whom it speaks without a name (``a neighbour``, ``his brother``, ``a conman``).
Only where that is one person, about whom the sentence is, and nothing in the text tells that they were harmed, saw it,
or work there, the pronoun means them. Where the story has spoken of somebody else before, who may be meant as well, it
must show besides that it is their case (:meth:`Antecedents._own_case`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.deeds import does
from kg.extract.let_go import let_go
from kg.extract.people import Person
from kg.extract.process_verbs import OUTCOMES, said_of, tells
from kg.extract.references import Reference, fits, gender_of
from kg.extract.sufferers import object_of_harm, suffers
from kg.extract.syntax import possessive, subject_like
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit
from kg.vocabulary.wordlists import alternation

_TRIED = OUTCOMES | {"charge", "deny", "acquit"}
_REACH = 3
"""How many sentences that speak of nobody else may stand between a name and the pronoun."""
_NAMELESS = frozenset({"anonymous", "description", "kin"})
_SEVERAL = frozenset({"group", "plural", "family"})
# "a neighbour", "his former boss", "another driver": one person without a name, whatever is said of them
_A_PERSON = "|".join(alternation(kind) for kind in ("person noun", "kin", "did it to somebody", "struck by a culprit"))
_ONE_PERSON = compile_rule(
    r"(?:\b(?:an?|the|his|her|their|another|one|whose|some)|{N})"
    r" (?:(?!(?:and|or|who|that|which|of|in|on|at|to|for|with|by)\b)[\w’'-]+ ){0,3}?"
    rf"(?P<noun>{_A_PERSON}|child|friend|victim|guest|accomplice|boss|chef|cook|colleague|youth|lad|adult|somebody"
    r"|someone|spouse"
    # what somebody does, by its ending; "a number" and "his letter" are no people
    rf"|(?!(?:{alternation('no person, for all its ending')})\b)[a-z]{{2,}}(?:er|or|our|ist|ant|eur|ian|man|woman|mate)"
    r")(?![\w’'-])",
    re.IGNORECASE,
)
# Who is there by their work, and is never *he* who is tried; the jury is no single person.
_AT_WORK = re.compile(
    r"(?:judge|magistrate|recorder|sheriff|prosecutor|coroner|jury|juror|court|chairman|foreman|victim|complainant)$",
    re.IGNORECASE,
)
# ", a retired dentist,", "was a teacher", "worked as a driver": who the one is of whom the sentence speaks
_APPOSED = re.compile(
    r"(?:,| [–—-]|,? who (?:is|was)|,? then|,? now) (?:an?|the|then an?|now an?|once an?) [^,.;–—]{2,70}"
)
_IS_A = re.compile(
    r"\b(?:was|is|as|be|been|being|became|become|remained) (?:an?|the|once an?|also an?) [^,.;\ue000-\ue0ff]{2,60}"
)
# "First came Carl Roe", "The only one to fight his case was Carl Roe": the court turns to his case
_DEALT_WITH = r"be (?:sentenced|jailed|dealt with|arrested|tried|called|brought up|charged|convicted)"
_HIS_TURN = compile_rule(
    r"^\W*(?:(?:First|Next|Then|Last|Finally|Second|Third|Last of all|First of all)"
    r"(?: (?:up|in(?:to)? the dock|before (?:the |a )?(?:court|judge|bench|magistrates)"
    rf"|to (?:{_DEALT_WITH}|appear|face the (?:court|judge|music)|learn (?:his|her) fate)))? (?:came|was)"
    r"|(?:The|Another)(?: (?:only|first|last|second|third|fourth|fifth|sixth|youngest|oldest|eldest|other|next|final))?"
    r"(?: (?:{N}|one|man|woman|person|defendant))?(?: of (?:{P}|them|those|the [a-z]+))?"
    r"(?: (?:(?:who|that) (?:had )?(?:denied|admitted|fought|contested|pleaded|stood trial|went on trial|appeared)"
    rf"|to (?:fight|contest|deny|admit|plead|stand|appear|face|go on|go to|{_DEALT_WITH}))"
    r"\b[^.;\ue000-\ue0ff]{0,50})? was) (?:[\w’'-]+,? ){0,4}$"
)
# "Among those who watched was Carl Roe": whatever the others are
_INVERTED = re.compile(r"\b(?:was|were|came|stood|sat) (?:[\w’'-]+,? ){0,4}$")
# "Roe sobbed as a film was played", "Roe left a wallet behind": with a victim of his own
_HIS_VICTIM = compile_rule(r"[’']s? victims?\b|[^.;“”\ue000-\ue0ff]{2,60}(?:{P}|\b(?:his|her) (?:\w+ )?victims?\b)")
# "with 40 convictions to his name", "had never been in trouble before", "turned himself in"
_TOLD_OF_THE_TRIED = compile_rule(
    r"[^.;“”]{0,80}?\b(?:(?:\d+|{N}|[a-z]+) (?:previous )?convictions\b|(?:in|into) trouble\b"
    r"|previous(?:ly of)? good character|(?:turned|handed|gave) (?:himself|herself) (?:in|up)\b|in the dock\b"
    r"|failed to (?:attend|appear|turn up)|warrant|spent [^.;]{0,20}\b(?:in (?:a )?cells?|on remand|in custody)"
    r"|(?:when|after|until|before) {P} was (?:arrested|caught|stopped)"
    r"|film(?:ed)?\b[^.;]{0,30}\bof (?:him|her|{P}) [a-z]+ing)"
)
# "Roe, 44, paid £4,000 for the work", "has owned the shop for years": whom it may have been done to, or who stood by
_STANDS_BY = re.compile(
    r"(?:,[^.;\ue000-\ue0ff]{0,90}?,)?,? (?:who )?"
    r"(?:(?:has|had|have|is|was|were|will|would|could|been|also|then|later|once|never|only|just|first|\w+ly) )*"
    rf"(?:{alternation('told of who may stand by')}|had (?:an?|the|his|her) [\w -]{{1,25}}?(?:\w+ed|stolen|taken|broken"
    r"|thrown|cut|torn))(?![\w’'-])"
    # "Roe, 44, the club's chairman, wrote to members"
    rf"|,? (?:an?|the) [^.;,]{{0,40}}?\b(?:{alternation('there for another reason')})\b",
    re.IGNORECASE,
)
# "the haulier Carl Roe"
_TRADE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?) (?:[\w’'-]+ ){1,4}$")
_LINKED = re.compile(r"\b(?:after|when|because|before|until|as|while|whilst|that|since|although|if)\b")
_VICTIM = frozenset({"victim", "victims"})
_OBJECTS = frozenset({"him", "her"})


def sole_antecedents(
    tagged: Sequence[Tagged],
    found: Mapping[int, Sequence[Hit]],
    barred: Collection[str],
    kept_out: Collection[str],
    named: Collection[Person],
) -> Iterator[Person]:
    """Those not yet ``named`` who are alone meant by a pronoun that a verb of the process is said of."""
    antecedents = Antecedents(tagged, barred, kept_out)
    for passage in tagged:
        for hit in found[passage.index] if passage.block != "heading" else ():
            if hit.trigger.kind in _TRIED and tells(passage, hit):
                person = antecedents.of(passage, said_of(passage, hit))
                if person is not None and person not in named:
                    yield person


class Antecedents:
    """Who may be meant by the pronouns of a text; ``barred`` are the keys of officials, ``kept_out`` of the killed."""

    def __init__(self, tagged: Sequence[Tagged], barred: Collection[str], kept_out: Collection[str]) -> None:
        self._tagged = tagged
        self._barred = barred
        self._kept_out = kept_out

    def of(self, passage: Tagged, places: Sequence[int]) -> Person | None:
        """The only person whom the pronoun at one of these places can mean."""
        if len(places) != 1:
            return None
        at, pronoun = places[0], passage.item(places[0]).value
        if pronoun.form != "pronoun" or pronoun.gender is None or not self._silent(passage, pronoun.gender, at):
            return None
        for index in range(passage.index - 1, passage.index - 2 - _REACH, -1):
            earlier = passage_at(self._tagged, index)
            if earlier is None or earlier.block in {"heading", "bullet"}:
                return None
            if any(item.value.form == "name" for _, item in earlier.found("P")):
                return self._about(earlier, pronoun.gender)
            if not self._silent(earlier, pronoun.gender, None):
                return None
        return None

    def _silent(self, passage: Tagged, gender: str, end: int | None) -> bool:
        """Whether a sentence speaks, up to a place, of nobody but *he*, of a court, or of several."""
        for _, item in passage.found("P", 0, end):
            reference: Reference = item.value
            own = reference.form == "pronoun" and reference.gender == gender
            official = reference.bearer is not None and reference.bearer.key in self._barred
            if not (own or official or reference.form in _SEVERAL):
                return False
        return not _somebody(passage.text[:end], gender)

    def _about(self, passage: Tagged, gender: str) -> Person | None:
        """The one of whom a sentence tells, if nobody else in it can be *he* (``gender``)."""
        named = [(at, item.value) for at, item in passage.found("P") if item.value.form == "name"]
        free = [(at, ref) for at, ref in named if not self._at_work(ref) and self._may_be(ref, gender)]
        if len({ref.bearer for _, ref in free}) != 1:
            return None
        at, person = free[0][0], free[0][1].bearer
        if person is None or possessive(passage, at) or self._others(passage, at, gender):
            return None
        turn = _HIS_TURN.search(passage.text, 0, at) is not None
        about = subject_like(passage.text[:at]) and not _INVERTED.search(passage.text, 0, at)
        if not (turn or about) or not self._may_stand_trial(passage, at, person):
            return None
        return person if turn or self._own_case(passage, at, person) else None

    def _at_work(self, reference: Reference) -> bool:
        """Whether a name is that of an officer or official."""
        bearer = reference.bearer
        return bearer is not None and bool(bearer.ranks or bearer.key in self._barred)

    @staticmethod
    def _may_be(reference: Reference, gender: str) -> bool:
        return reference.bearer is None or fits(reference.bearer, gender)

    def _others(self, passage: Tagged, at: int, gender: str) -> bool:
        """Whether a sentence speaks of anybody else without a name whom *he* may mean."""
        for place, item in passage.found("P"):
            reference: Reference = item.value
            # "A fourth man, Carl Roe", "Carl Roe, the driver, "
            apposed = ", " in {passage.text[place + 1 : at], passage.text[at + 1 : place]}
            nameless = reference.form in _NAMELESS and reference.noun not in _VICTIM and not apposed
            if nameless and reference.gender in (None, gender):
                return True
            if reference.form == "pronoun" and reference.gender == gender and not _own(passage, at, place):
                return True
        before = _TRADE_BEFORE.sub("", passage.text[:at])
        behind = passage.text[at + 1 :]
        if apposition := _APPOSED.match(behind):
            behind = behind[apposition.end() :]
        return _somebody(before, gender) or _somebody(_IS_A.sub("", behind), gender)

    def _may_stand_trial(self, passage: Tagged, at: int, person: Person) -> bool:
        """Whether nothing says that somebody is named for another reason."""
        if person.ranks or person.relation or person.key in self._barred or person.key in self._kept_out:
            return False
        if any(m.title for m in person.mentions if m.span == passage.item(at).value.span):
            return False
        return not any(self._kept_apart(line, place) for line, place in self._places(person))

    @staticmethod
    def _kept_apart(passage: Tagged, at: int) -> bool:
        return suffers(passage, at) or let_go(passage, at) or object_of_harm(passage, at)

    def _places(self, person: Person) -> Iterator[tuple[Tagged, int]]:
        for passage in self._tagged:
            yield from ((passage, at) for at, item in passage.found("P") if item.value.bearer is person)

    def _own_case(self, passage: Tagged, at: int, person: Person) -> bool:
        """Whether the story shows that it is somebody's case.

        Papers call by the surname alone whom it is about; nobody else has a victim or convictions; and who is the first
        person of a story, and no bystander, is the one whom it is about.
        """
        if does(passage, at) or _TOLD_OF_THE_TRIED.match(passage.text, at + 1):
            return True
        if any(_has_a_victim(line, place) for line, place in self._places(person)):
            return True
        if person.titles or _STANDS_BY.match(passage.text, at + 1):
            return False
        return self._called_by_surname(person) or self._first_of_all(passage, at)

    def _called_by_surname(self, person: Person) -> bool:
        bare = {m.span for m in person.mentions if not m.full and not m.title and m.words[-1:] == person.words[-1:]}
        return any(
            line.item(at).value.span in bare and subject_like(line.text[:at]) and not possessive(line, at)
            for line, at in self._places(person)
        )

    def _first_of_all(self, passage: Tagged, at: int) -> bool:
        """Whether nobody stands before a name in the story who may be meant."""
        for earlier in self._tagged:
            if earlier.block == "heading" or earlier.index > passage.index:
                continue
            end = at if earlier is passage else None
            if any(True for _ in earlier.found("P", 0, end)) or _somebody(earlier.text[:end], None):
                return False
            if earlier is passage:
                return True
        return True


def _own(passage: Tagged, at: int, place: int) -> bool:
    """Whether a pronoun of a sentence may be its subject's own: ``Roe went back after she told him to stop``."""
    if place < at:
        return False
    return passage.item(place).value.text not in _OBJECTS or _LINKED.search(passage.text, at, place) is not None


def _has_a_victim(passage: Tagged, at: int) -> bool:
    """``Roe met his victim in a bar``, where no court tells it of him."""
    told = _HIS_VICTIM.match(passage.text, at + 1)
    whose = passage.get(told.end() - 1) if told else None
    return told is not None and subject_like(passage.text[:at]) and (whose is None or whose.value.noun in _VICTIM)


def _somebody(text: str, gender: str | None) -> bool:
    """Whether words speak of one person without a name who may be called *he* (``gender``)."""
    for told in _ONE_PERSON.finditer(text):
        noun = told["noun"].lower()
        own = gender_of(noun)
        if _AT_WORK.search(noun) or (gender is not None and own not in (None, gender)):
            continue
        return True
    return False
