"""Who is introduced as defendants are: ``Carl Roe, 40, of Hexley, …``, ``the sentence of Carl Roe``.

A first reading asks it where verbs do not tell (:mod:`kg.extract.defendants`).
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from kg import patterns as re
from kg.extract.deeds import acts
from kg.extract.people import Person
from kg.extract.references import Reference
from kg.extract.sufferers import object_of_harm, suffers
from kg.extract.syntax import subject_like
from kg.extract.tagging import Tagged, compile_rule, name_alone, passage_at, somebody_opens_next
from kg.vocabulary.wordlists import alternation

_ACCUSING_BEFORE = re.compile(
    r"\b(?:sentence|sentencing|conviction|jailing|prosecution|imprisonment) of (?:[a-z-]+ ){0,4}$"
    r"|\b(?:predators?|paedophiles?|offenders?|criminals|dealers|burglars)[a-z ]{0,25} (?:like|such as|including) $"
    r"|\b(?:predator|paedophile|rapist|burglar|fraudster|drug dealer|murderer|sex offender|groomer) $"
    r"|\b(?:[Dd]efending|[Rr]epresenting|[Mm]itigating for) $|, for $"
    r"|(?:#|\b)wanted\b[^.;]{0,60}\b(?:find|trace|locate|seen) $",
    re.IGNORECASE,
)
# "increased Roe's sentence": who has one was before a court
_OWN_SENTENCE = re.compile(
    r"(?:[’']s?|,?(?: who [^,;]*,)? (?:has |have )?had (?:his|her)) (?:[\w\ue300-\ue3ff-]+ ){0,3}?"
    r"(?:sentence|(?:jail|prison) (?:term|sentence)|convictions?|tariff)\b(?! that)"
)
_ON_APPEAL = re.compile(
    r"\b(?:quash|overturn|uph[eo]l|increas|reduc|unduly|lenient|excessive|unsafe|safe\b|replac|substitut|dismiss"
    r"|elevat|rais(?:ed|ing)|referral|extend|doubl|length|cut\b|[Aa]ppeal)"
)
_AGENT = re.compile(
    r"\b(?:was|were|been|being) (?:\w+ )?"
    r"(?:held|attacked|stabbed|assaulted|robbed|raped|hit|struck|killed|burgled|threatened|abused)\b[^.;]{0,60} by $"
)
# "He met Ann Lee, 30, of Hexley", "sold heroin to Ann Lee", "crept in while Ann Lee, 58, of Hexley, slept"
_OBJECT = re.compile(r"\b(?:hit|followed|told|met|named)\b[^.;]{0,30}$|\b(?:to|from) $", re.IGNORECASE)
_WITHIN_WHO = compile_rule(r"[^\w\ue000-\uefff]*{P},? who [^,.;]*$")
# "He was robbed"
_WAS_DONE_TO = compile_rule(r" (?:was|had been|has been) (?:[a-z]+ly |also )?{O}")
# "was a builder", "ran a firm", "worked in Hexley": who somebody is, and nothing that happened to him
_WHO_HE_IS = compile_rule(
    rf",? (?:who )?(?:also |then |formerly |previously )?(?:{alternation('tells who somebody is')})\b"
)
_HE_IN_COURT = compile_rule(
    r"[^\w\ue000-\uefff]*{P} (?:(?:was|has|had|is|been|also|then|later|now|yesterday|today|each|{D}|on {D}"
    r"|[a-z]+ly) ){0,4}(?:jailed|sentenced|imprisoned|locked up|convicted|found guilty|ple(?:d|aded)|admitted"
    r"|appeared (?:at|before|in|via)|charged with|fined|denied|stood trial|remanded)\b"
)


class Presented:
    """Whom a text presents; ``barred`` are the keys of officials, ``tried`` the references that a verb tells of."""

    def __init__(self, tagged: Sequence[Tagged], barred: frozenset[str], tried: Container[int]) -> None:
        self._tagged = tagged
        self._barred = barred
        self._tried = tried

    def people(self, alone: bool) -> list[Person]:
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
            _AGENT.search(before)
            or _ACCUSING_BEFORE.search(before)
            or (not person.titles and self._heads(passage, person))
            or (_OWN_SENTENCE.match(passage.text, position + 1) and _ON_APPEAL.search(passage.text))
        ):
            return True
        if not person.addressed or person.titles or person.key in self._barred or passage.block == "heading":
            return False
        if alone and self._told_of_another(passage, position):
            return False
        if person.ranks and (person.age is None or self._beside_another(passage, person)):
            return False
        if person.age is None and not alone:
            return False
        if _OBJECT.search(before) or object_of_harm(passage, position):
            return False
        # "Joan Roper, who reported her husband, Alan Roper, 44, of Harwick, said …": it is she who said so.
        suffered = suffers(passage, position) or self._suffers_below(passage)
        acting = acts(passage, position) or self._in_court_below(passage, position, person)
        return bool(_WITHIN_WHO.match(before)) or (acting and not suffered)

    def _in_court_below(self, passage: Tagged, position: int, person: Person) -> bool:
        """``Roe, 40, of Ash Road, Hexley, was a builder. He pleaded guilty``: who alone is told of, and then *he*."""
        opens = not re.search(r"\w", passage.text[:position]) and _WHO_HE_IS.match(passage.text, position + 1)
        below = passage_at(self._tagged, passage.index + 1)
        if not opens or below is None or below.line != passage.line or not _HE_IN_COURT.match(below.text):
            return False
        alone = all(item.value is passage.item(position).value for _, item in passage.found("P"))
        he: Reference = next(below.found("P"))[1].value
        return alone and he.form == "pronoun" and he.gender in (None, person.likely_gender or he.gender)

    def _suffers_below(self, passage: Tagged) -> bool:
        """``Ben Lee, 40, of Wexby. He was robbed``: what the line tells of whom it only names."""
        opening = somebody_opens_next(self._tagged, passage) if name_alone(passage) else None
        if opening is None:
            return False
        below, first = opening
        return bool(_WAS_DONE_TO.match(below.text, first + 1)) or suffers(below, first)

    def _told_of_another(self, passage: Tagged, position: int) -> bool:
        """Whether the sentence has somebody else for a defendant: ``Ann Lee knew the accused``."""
        for place, item in passage.found("P"):
            reference: Reference = item.value
            if apposed(passage, place) is not None or passage.text[place + 1 : place + 3] == ", ":
                continue
            if reference.form == "anonymous":
                governed = place < position and not subject_like(passage.text[:position])
                if governed or id(reference) in self._tried:
                    return True
            apart = reference.form == "description" and reference.age is None and place > position
            if apart and not subject_like(passage.text[:place]):
                return True
        return False

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


def described_again(passage: Tagged, position: int) -> Reference | None:
    """``A 17-year-old boy, the driver of the car, was banned``: who has no name, of whom the description tells more."""
    before = passage.get(position - 3) if passage.text.startswith(", ", position - 2) and position > 2 else None
    if before is None or before.kind != "P" or before.value.form != "anonymous":
        return None
    told: Reference = passage.item(position).value
    alike = told.form == "description" and told.age in (None, before.value.age)
    same = told.gender is None or before.value.gender in (None, told.gender)
    return before.value if alike and same else None


def apposed(passage: Tagged, position: int) -> Person | None:
    """``Carl Roe, a teacher from Hexley, …``: the words after the comma are about the name before it."""
    if not passage.text[:position].endswith(", ") or position < 3:
        return None
    before = passage.get(position - 3)
    if before is None or before.kind != "P":
        return None
    bearer: Person | None = before.value.bearer
    return bearer
