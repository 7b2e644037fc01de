"""Whom *he* or *she* can only mean: ``Carl Roe, 44, ran a shop in Hexley. He was convicted of fraud``.

A first reading asks it of a verb of the process that is said of a pronoun. Whoever may be meant is listed: those whom
the sentence before names, and those of whom it speaks without a name (``a neighbour``, ``his brother``, ``a conman``).
Only where that is one person, about whom the sentence is, and nothing in the text tells that they were harmed, saw it,
or work there, and where the story shows besides that it is their case (a deed, a victim of theirs, their barrister),
the pronoun means them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from kg import patterns as re
from kg.extract.called import called_a_culprit
from kg.extract.clauses import HIM_OR_HER
from kg.extract.deeds import does, done_to
from kg.extract.families import AS_A_PAIR
from kg.extract.let_go import let_go
from kg.extract.officers_tried import officers_tried
from kg.extract.people import Person
from kg.extract.pointed_at import pointed_at
from kg.extract.process_verbs import OUTCOMES, said_of, tells
from kg.extract.references import Reference, fits, gender_of
from kg.extract.sufferers import object_of_harm, suffers
from kg.extract.syntax import possessive, subject_like
from kg.extract.tagging import Tagged, compile_rule, named_at, passage_at
from kg.extract.triggers import Hit
from kg.extract.turns import presented
from kg.vocabulary.wordlists import alternation

_TRIED = OUTCOMES | {"given", "charge", "deny", "acquit", "arrest", "appear"}
_REACH = 3
"""How many sentences that speak of nobody else may stand between a name and the pronoun."""
_NAMELESS = frozenset({"anonymous", "description", "kin"})
_SEVERAL = frozenset({"group", "plural", "family"})
# "a neighbour", "his former boss", "another driver": one person without a name, whatever is said of them
_A_PERSON = "|".join(alternation(kind) for kind in ("person noun", "kin", "did it to somebody", "struck by a culprit"))
_ONE_PERSON = compile_rule(
    r"(?:\b(?:an?|the|his|her|their|another|one|whose|some)|{N})"
    r" (?:(?!(?:and|or|who|that|which|of|in|on|at|to|for|with|by)\b)[\w’'-]+ ){0,3}?"
    rf"(?P<noun>(?!shop\b)(?:{_A_PERSON})|child|friend|victim|guest|accomplice|boss|chef|cook|colleague|youth|lad|adult|somebody"
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
# "Among those who watched was Carl Roe": whatever the others are
_INVERTED = re.compile(r"\b(?:was|were|came|stood|sat) (?:[\w’'-]+,? ){0,4}$")
# "Roe sobbed as a film was played", "Roe left a wallet behind": with a victim of his own
_HIS_VICTIM = compile_rule(r"[’']s? victims?\b|[^.;“”\ue000-\ue0ff]{2,60}(?:{P}|\b(?:his|her) (?:\w+ )?victims?\b)")
# "was identified from CCTV", "with 40 convictions to his name", "had never been in trouble before", "turned himself in"
_CONVICTIONS = (
    r"(?:has|had|having|with) (?:\w+ ){0,3}?(?:(?:\d+|{N}|no|several|many) )?"
    r"(?:previous |earlier |other )?convictions\b"
)
_TOLD_OF_THE_TRIED = compile_rule(
    rf"(?:,[^.;“”\ue000-\ue0ff]{{2,60}}?)?,? (?:who )?(?:{_CONVICTIONS}|had never been in trouble\b"
    r"|(?:\w+ )?(?:turned|handed|gave) (?:himself|herself) (?:in|up)\b(?! to (?:an? |the )?(?:hospital|clinic))"
    r"(?![^.;]*\b(?:witness|victim)\b)"
    r"|failed to (?:attend|appear|turn up)\b(?! on\b)"
    r"|(?:was|had been) (?:\w+ )?(?:identified|traced|recognised) (?:from|by|on|through|thanks to) (?:\w+ ){0,3}?"
    r"(?:CCTV|footage|fingerprints?|DNA|images?)\b"
    r"|(?:fled on foot|sped off|made off|refused to give|failed to (?:stop|give|provide)|tested positive"
    r"|gave a (?:positive|reading|breath))\b"
    r"|(?:has |had )?spent [^.;]{0,20}\b(?:in (?:a )?cells?|on remand|in custody)"
    r"(?![^.;]*\b(?:let (?:{P}|him|her) go|released|freed|mistake|error|wrong\w*)\b)"
    # "showed no emotion", "shook his head in the dock", "stared ahead as the verdict was read"
    r"|(?:showed|displayed|betrayed) (?:no|little|any) (?:visible )?(?:emotion|remorse|reaction|regret)"
    r"|[^.;“”\ue000-\ue0ff]{2,60} (?:(?:in|from) the dock|as (?:the|his|her) (?:verdicts?|sentences?|charges?|fate)"
    r" (?:was|were) (?:read|given|announced|delivered|returned|passed|put|handed))\b(?! (?:beside|next|alongside|with))"
    r"|[^.;“”\ue000-\ue0ff]{2,60} (?:when|until|before) {P} was (?:arrested|caught|stopped by police)"
    r"|[^.;“”\ue000-\ue0ff]{2,60}\bfilm(?:ed)?\b[^.;]{0,30}\bof (?:him|her|{P}) (?:pushing|punching|kicking|throwing"
    r"|stealing|attacking|hitting|driving|smashing|setting|stabbing|spitting|shouting|running|taking|breaking))"
)
# "Roe's barrister", "Defending Roe", "The judge told Roe": of whom the case is
_HIS_LAWYER = compile_rule(
    r"[’']s? (?:own |defence )?(?:barrister|counsel|advocate|trial|plea|offending|crimes"
    r"|conviction|sentencing)\b(?! (?:of|for the))"
    rf"|,? (?:who )?{_CONVICTIONS}"
)
_FOR_HIM = compile_rule(
    r"\b(?:[Dd]efending|[Rr]epresenting|[Mm]itigating for|[Ss]entencing|[Jj]ailing|[Dd]efence of"
    r"|[Tt]he (?:judge|sheriff|recorder) told) $"
)
_AND = re.compile(r",? and ")
# "threatened a member of staff with a knife": he who was arrested for it is another
_DONE_TO_STAFF = compile_rule(
    r"\b(?:threaten|robb|punch|attack|assault|push|kick|confront|hit|struck|stabb|abus|spat at|{O})\w* (?:an?|the"
    r"|another"
    r"|{N}) (?:[a-z-]+ ){0,2}?(?:members? of (?:staff|the public)|(?:shop|store|bar|supermarket|security|care|postal) "
    r"(?:worker|manager|assistant|guard)s?|cashier|shopkeeper|paramedic|nurse|postman)\b",
    re.IGNORECASE,
)
# "had taken the money from his employer": whom inquiries led to is who took it
_EMPLOYER = re.compile(r"(?:his|her|their) (?:former |then )?employers?", re.IGNORECASE)
# "Jurors rejected the claim of Carl Roe, 24, that he had been forced", "The jury did not believe Roe"
_DISBELIEVED = re.compile(
    r"\b(?:[Jj]urors|jury|[Mm]agistrates|bench|judge|sheriff|court) (?:[a-z]+ly )?(?:(?:rejected|dismissed|threw out"
    r"|did not (?:accept|believe)|disbelieved) (?:the |an? )?(?:claims?|account|explanation|story|version of events"
    r"|defence|denials?) (?:of|by|from|(?:given|told|offered) by)|did not believe|disbelieved) (?:[a-z]+ ){0,2}$"
)
# "Carl Roe, 24, claimed that he was at home but the jury convicted him": what one claims in vain is one's own defence
_CLAIMED_IN_VAIN = compile_rule(
    r"(?:,(?:[^.;]{0,60},)?| who [^.;,]{1,60},?)?(?: (?:had|has|also|always|repeatedly|falsely|later|initially))* "
    r"(?:claimed|insisted|maintained|protested|argued)\b[^;“”]* but (?:[a-z]+ ){0,2}"
    r"(?:jury|jurors|magistrates|justices|bench|judge|sheriff|court)(?: (?:at|in) {C})?(?: [a-z]+ly)? "
    r"(?:took [^.;,]{1,30} to )?(?:convict(?:ed)?|f(?:ou|i)nd|jail(?:ed)?|fined?) "
)
# "Carl Roe, 40, wept as he was cleared", "hugged his wife when the jury acquitted him": at one's own verdict
_AT_THE_VERDICT = compile_rule(
    r"(?:,(?:[^.;]{0,60},)?)? (?:(?:then|also|had|only|finally|[a-z]+ly) )*"
    rf"(?:(?:{alternation('done at a verdict')})(?: {{P}})?|(?:is|was) (?:now )?{{P}}(?: {{D}})?)(?!\w)"
    r"[^.;\ue000-\ue0ff“”]{0,60}? (?:as|when|while|after|on hearing(?: that)?|to hear(?: that)?)"
    r"(?: {P} (?:heard|learn(?:ed|t)|was told)(?: that)?)?"
    r"(?: (?:a |the )?(?:jury|jurors|foreman|foreperson|clerk|judge|magistrates|bench|sheriff|court)\b"
    r"[^.;,\ue000-\ue0ff]{0,40}?)? "
)
_FREE_MAN = re.compile(r"an? (?:free|innocent) (?:wo)?man")
# "Carl Roe, 40, stabbed Ben Lee, 61, in the neck": to whom it was done, unless words tell that he had it coming
_ATTACKED = compile_rule(
    r",?(?: (?:had|then|also|later|brutally|viciously|repeatedly|fatally|violently|sexually))* "
    rf"(?:(?!chased|confronted|followed)(?:{alternation('done to a victim')})|{{O}}) "
)
_HAD_IT_COMING = compile_rule(
    r"{P}|\b(?:self[- ]defence|fight|brawl|clash\w*|revenge|retaliat\w*|return|prison|jail|cell|wing|who|whom|whose"
    r"|(?:burglar|intruder|thie|robber|raider|attacker|abuser|bully|rapist|stalker|loan shark)\w*)\b"
)
# "the haulier Carl Roe", "A fourth man, Carl Roe"
_TRADE_BEFORE = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Aa]nother) (?:[\w’'-]+ ){0,3}[\w’'-]+,? $")
# "Ben Lee, 40, of Mill Lane, Wexby, lent him the van": who is told of in the same way, and only stood by
_STOOD_BY = compile_rule(
    r",? (?:(?:who|whose|had|has|was|is|been|later|then|also|\w+ly) )*"
    rf"(?:{alternation('told of who may stand by')})(?!\w)"
)
_LINKED = re.compile(r"\b(?:after|when|because|before|until|as|while|whilst|that|since|although|if)\b")
_VICTIM = frozenset({"victim", "victims"})


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
                person = antecedents.of(passage, said_of(passage, hit), hit.trigger.kind == "acquit")
                if person is not None and person not in named:
                    yield person


class Antecedents:
    """Who may be meant by the pronouns of a text; ``barred`` are the keys of officials, ``kept_out`` of the killed."""

    def __init__(self, tagged: Sequence[Tagged], barred: Collection[str], kept_out: Collection[str]) -> None:
        self._tagged = tagged
        self._barred = barred
        self._kept_out = kept_out
        self._officers = officers_tried(tagged)

    def of(self, passage: Tagged, places: Sequence[int], cleared: bool = False) -> Person | None:
        """The only person whom the pronoun at one of these places can mean; ``cleared``: whom a jury believed."""
        if len(places) != 1:
            return None
        at, pronoun = places[0], passage.item(places[0]).value
        if pronoun.form != "pronoun" or pronoun.gender is None:
            return None
        if (first := next(passage.found("P"))[0]) < at and passage.item(first).value.form == "name":
            return self._of_own_sentence(passage, first, at, cleared)
        if not self._silent(passage, pronoun.gender, at):
            return None
        for index in range(passage.index - 1, passage.index - 2 - _REACH, -1):
            earlier = passage_at(self._tagged, index)
            if earlier is None or earlier.block in {"heading", "bullet"}:
                return None
            if any(item.value.form == "name" for _, item in earlier.found("P")):
                return self._about(earlier, pronoun.gender)
            if not self._silent(earlier, pronoun.gender, None) or _befalls_him(earlier):
                return None
        return None

    def _of_own_sentence(self, passage: Tagged, first: int, at: int, cleared: bool) -> Person | None:
        """``Carl Roe, 40, of Mill Lane, Hexley, did not attend and magistrates fined him``: who opens the sentence."""
        gender, person = passage.item(at).value.gender, passage.item(first).value.bearer
        others = [item.value for _, item in passage.found("P", first + 1, at)]
        between = passage.text[first + 1 : at]
        disbelieved = _DISBELIEVED.search(passage.text, 0, first) and " but " not in between
        reacts = _AT_THE_VERDICT.fullmatch(between) and self._named_first(passage, first, gender)
        if reacts:  # "hugged his wife", "is a free man"
            between = _APPOSED.sub("", between, count=1)
            others = [r for r in others if r.gender in (None, gender) and not _FREE_MAN.fullmatch(r.text)]
        refuted = not cleared and (disbelieved or _CLAIMED_IN_VAIN.fullmatch(between))
        if refuted:  # "that she killed her husband in self-defence"
            others = [r for r in others if r.form == "name" or r.gender in (None, gender)]
        if person is None or not fits(person, gender) or any(r.form != "pronoun" or r.gender != gender for r in others):
            return None
        if not (refuted or reacts or self._at_home(passage, first, person)) or _somebody(between, gender):
            return None
        return person if self._may_stand_trial(passage, first, person) else None

    def _named_first(self, passage: Tagged, first: int, gender: str) -> bool:
        """Whether a sentence opens with a name, and nobody else who may be *he* was named before."""
        before = [item.value for t in self._tagged if t.index < passage.index for _, item in t.found("P")]
        others = (ref for ref in before if ref.form == "name" and not self._at_work(ref) and self._may_be(ref, gender))
        own = passage.item(first).value.bearer
        return subject_like(passage.text[:first]) and all(ref.bearer is own for ref in others)

    @staticmethod
    def _at_home(passage: Tagged, at: int, person: Person) -> bool:
        """Whether a sentence has somebody for its subject whose age and street are told, as of the tried."""
        told = person.age is not None and person.home_with_street and subject_like(passage.text[:at])
        return told and _STOOD_BY.match(passage.text, at + 1) is None

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
        if len(free) == 2 and self._did_it_to(passage, free[0][0], free[1][0]):
            free = free[:1]
        if len({ref.bearer for _, ref in free}) != 1:
            return None
        at, person = free[0][0], free[0][1].bearer
        turn = presented(self._tagged, passage, at) or _DISBELIEVED.search(passage.text, 0, at) is not None
        turn = turn or pointed_at(self._tagged, passage, at)
        if person is None or possessive(passage, at) or self._others(passage, at, gender, turn):
            return None
        opens = next((place for place, _ in named if _AND.fullmatch(passage.text, place + 1, at)), at)
        before = passage.text[:opens]
        about = (subject_like(before) or AS_A_PAIR.search(before)) and not _INVERTED.search(before)
        if not (turn or about) or not self._may_stand_trial(passage, at, person):
            return None
        return person if turn or self._own_case(passage, at, person) else None

    @staticmethod
    def _did_it_to(passage: Tagged, first: int, second: int) -> bool:
        """Whether a sentence tells only what one did to another: *he* who was tried for it is the first."""
        attacked = _ATTACKED.fullmatch(passage.text, first + 1, second) or second in done_to(passage, first)
        opens = not re.search(r"\w", passage.text[:first])
        provoked = _HAD_IT_COMING.search(passage.text, first + 1, second) or _HAD_IT_COMING.search(
            passage.text, second + 1
        )
        return bool(opens and attacked and not provoked)

    def _at_work(self, reference: Reference) -> bool:
        """Whether a name is that of an officer or official."""
        bearer = reference.bearer
        at_work = bearer is not None and bearer.ranks and bearer not in self._officers
        return bool(at_work) or (bearer is not None and bearer.key in self._barred)

    @staticmethod
    def _may_be(reference: Reference, gender: str) -> bool:
        return reference.bearer is None or fits(reference.bearer, gender)

    def _others(self, passage: Tagged, at: int, gender: str, turn: bool) -> bool:
        """Whether a sentence speaks of anybody else without a name whom *he* may mean.

        The words that present somebody (``turn``) tell who it is: ``The driver was Carl Roe``.
        """
        whom = done_to(passage, at)
        for place, item in passage.found("P"):
            reference: Reference = item.value
            if place in whom or (turn and passage.text.endswith(" as ", 0, place)):
                continue  # "was identified as the thief"
            if turn and _EMPLOYER.fullmatch(reference.text):
                continue
            # "A fourth man, Carl Roe", "Carl Roe, the driver, "
            apposed = ", " in {passage.text[place + 1 : at], passage.text[at + 1 : place]}
            nameless = reference.form in _NAMELESS and reference.noun not in _VICTIM and not apposed
            if nameless and reference.gender in (None, gender):
                return True
            if reference.form == "pronoun" and reference.gender == gender and not _own(passage, at, place):
                return True
        before = "" if turn else _TRADE_BEFORE.sub("", passage.text[:at])
        behind = _DONE_TO_STAFF.sub("", passage.text[whom.stop or at + 1 :])
        if apposition := _APPOSED.match(behind):
            behind = behind[apposition.end() :]
        return _somebody(before, gender) or _somebody(_IS_A.sub("", behind), gender)

    def _may_stand_trial(self, passage: Tagged, at: int, person: Person) -> bool:
        """Whether nothing says that somebody is named for another reason."""
        if self._at_work(passage.item(at).value) or person.relation or person.key in self._kept_out:
            return False
        if any(m.title for m in person.mentions if m.span == passage.item(at).value.span):
            return False
        return not any(self._kept_apart(line, place) for line, place in named_at(self._tagged, person))

    @staticmethod
    def _kept_apart(passage: Tagged, at: int) -> bool:
        return suffers(passage, at) or let_go(passage, at) or object_of_harm(passage, at)

    def _own_case(self, passage: Tagged, at: int, person: Person) -> bool:
        """Whether the story shows that it is somebody's case: a deed, a victim, convictions, a lawyer, a day in court.

        To be named first, or by the surname alone, is no sign of it: so are those to whom it was done.
        """
        if does(passage, at) or _TOLD_OF_THE_TRIED.match(passage.text, at + 1) or person in self._officers:
            return True
        if self._at_home(passage, at, person):
            return True  # "Roe, 40, of Mill Lane, Hexley, did not attend. He was fined"
        named = named_at(self._tagged, person)
        return any(
            _has_a_victim(*at) or _spoken_of_in_court(*at) or _called_a_culprit(*at) or _harmed_by(*at) for at in named
        )


def _own(passage: Tagged, at: int, place: int) -> bool:
    """Whether a pronoun of a sentence may be its subject's own: ``Roe went back after she told him to stop``."""
    if place < at:
        return False
    return passage.item(place).value.text not in HIM_OR_HER or _LINKED.search(passage.text, at, place) is not None


def _befalls_him(passage: Tagged) -> bool:
    """``A van hit him``, ``He was stabbed in the street``: what a sentence tells was done to *him*."""
    people = list(passage.found("P"))
    alone = all(item.value.form == "pronoun" for _, item in people)
    objects = alone and bool(people) and people[0][1].value.text in HIM_OR_HER
    return objects or any(suffers(passage, at) for at, _ in people)


def _spoken_of_in_court(passage: Tagged, at: int) -> bool:
    """``Roe's barrister``, ``Defending Roe``, ``Roe, who has 40 convictions``: what is said of nobody but the tried."""
    return bool(_HIS_LAWYER.match(passage.text, at + 1) or _FOR_HIM.search(passage.text, 0, at))


# "was blinded after Carl Roe hurled acid in his face"
_AFTER_HE = re.compile(r"\b(?:after|when|as|because) $")
_HURT = re.compile(
    r" (?:[a-z]+ly )?(?:hurled|threw|squirted|poured|sprayed|stabbed|shot|punched|attacked|knifed|strangled|raped"
    r"|ploughed into|crashed into|set fire to|opened fire)\b"
)


def _harmed_by(passage: Tagged, at: int) -> bool:
    """``was blinded after Roe hurled acid in his face``: to whom it was done is told before."""
    told = _AFTER_HE.search(passage.text, 0, at) and _HURT.match(passage.text, at + 1)
    return bool(told) and any(suffers(passage, place) for place, _ in passage.found("P", 0, at))


def _called_a_culprit(passage: Tagged, at: int) -> bool:
    """``Serial killer Roe``, ``Roe, a convicted rapist``."""
    return called_a_culprit(passage.text[:at], passage.text[at + 1 :])


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
