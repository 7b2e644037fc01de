"""Terms of which no word says that they are sentences: ``Roe got six years``, below the news that a gang was jailed.

Only where a name is given nothing but the term, and no word tells that it is not one who was tried.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg import patterns as re
from kg.extract.coordination import subjects
from kg.extract.introductions import introduced
from kg.extract.modality import unreal
from kg.extract.named_before import plainly_named
from kg.extract.people import Person
from kg.extract.process_verbs import term_near
from kg.extract.sufferers import suffers
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.extract.triggers import Hit
from kg.vocabulary.wordlists import alternation

_TERM_ALONE = compile_rule(
    r" (?:an? )?(?:total of |combined |further )?(?:(?:{N}|{T}),? (?:and )?)*{T}"
    # where, when and by whom; not "two years to live", "12 months to repay it"
    r"(?:,? (?:each|apiece|respectively|too|as well|(?:on |in |earlier )?{D}|earlier this (?:week|month|year)|last week"
    r"|(?:at|by) (?:the )?(?:same )?(?:court|{C})|by (?:the )?(?:judge|recorder|sheriff|magistrates|{P})"
    r"|(?:at|in|during) (?:an?|the|another|his|her) (?:earlier |previous |separate |same )?hearing))*"
    r"(?=\W*$|[.;,:]| for (?:his|her|their) (?:[a-z]+ )?(?:parts?|roles?|involvement|crimes?|offences?)\b"
    r"| (?:for|on) (?:the|an?) (?:same|similar|identical|lesser|single) (?:offence|charge|count|crime|conspiracy)s?\b"
    # "got seven years for running the gang's phones"
    rf"| for (?:(?:[a-z]+ly )?[a-z]{{3,}}ing|(?:an?|the|this|that) (?:[a-z-]+ ){{0,2}}(?:{alternation('crime')}))\b"
    r"| (?:and|while|whilst|whereas|but)\b| when (?:they|he|she|{P}) (?:both |all |each )?(?:was|were|appeared|came)\b"
    r"| after (?:admitting|pleading|being (?:convicted|found guilty)|an? trial))"
)
# "Roe was jailed for 14 years. Poe, 36, got 11"
_NUMBER_ALONE = compile_rule(r" {N}(?: each| apiece)?(?=[.;,]|$| (?:and|while) (?:[a-z-]+ ){0,2}{P})")
_THE_SAME = re.compile(
    r" (?:exactly )?(?:the same|an identical)(?: (?:(?:prison|jail) )?(?:sentence|term|punishment))?"
    r"(?=\W*$|[.;,]| and\b)"
)
_GOT_A_TERM = compile_rule(r"\b(?:given|handed|received|got) (?:an? )?{T}(?=\W*$|[.;,])")
_OF_SEVERAL = re.compile(
    r"\b(?:gang|ring|plotters|conspirators|co-defendants|defendants|trio"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ )?(?:men|members|brothers|dealers|defendants"
    r"|burglars|robbers|teenagers|thieves)) [^.;]{0,60}?(?:jail|sentenc|locked up|behind bars|imprison)",
    re.IGNORECASE,
)
_GOT = re.compile(r"(?:given|handed|received|receives|got|gets)$")
# The bench gives nothing but sentences, but "six months to pay".
_BY_THE_BENCH = frozenset({"bench-gave-who"})
OF_AN_OFFICIAL = frozenset({"gave-who", "handed-term-to", "official-ordered-who", "and-ordered-who"})
"""The rules of what only a judge or a court does: friends give terms, too."""
_OPENED_BY = frozenset({"gave-who", "and-ordered-who"})
"""The rules of them whose doer opens the sentence."""
_TOLD_BY_NOUN = frozenset({"terms-dealt-to", "went-to", "the-term-handed-to"})
_SENTENCES_WERE = compile_rule(
    r"\b(?:sentences?|terms?|punishments?)\b[^.;]{0,60}? (?:was|were|is|are|included?) the {T}"
)
_DEALT_OUT = compile_rule(
    r"\b(?:sentences?|terms?|punishments?|jail|prison|behind bars)\b"
    r"|{P},? (?:and |while )?(?:{N}|{T}) (?:went )?to {P}",
    re.IGNORECASE,
)
_OF_A_SUFFERER = re.compile(
    r"\b(?:[Vv]ictims?|[Cc]omplainants?|[Aa]ccusers?|[Ww]itness(?:es)?|[Bb]oss|[Ee]mployer|[Dd]octors?|to live|notice"
    r"|probation|guarantee|contract|marriage|treatment|counselling)\b"
)
_SENTENCED = re.compile(
    r"\b(?:jailed|sentenced|locked up|behind bars|in prison|imprisoned|sent(?:ences|encing)\b|jail terms?"
    r"|(?:long|short|heavi|light|stiff|tough|harsh|bigg)est (?:prison |jail )?(?:sentence|term)\b)",
    re.IGNORECASE,
)
_FAMILY = re.compile(
    r"(?:his|her|their) (?:(?:younger|older|elder|twin|half|step|then)[ -])*(?:brother|sister|cousin|son"
    r"|daughter|father|mother|wife|husband|partner|girlfriend|boyfriend|nephew|niece|uncle|aunt|twin|[a-z]+-in-law|step[a-z]+)\b",
    re.IGNORECASE,
)
_FELLOW = re.compile(
    r"(?:his|her|their) (?:[a-z]+ )?(?:accomplice|co-accused|co-defendant|co-conspirator|right-hand (?:wo)?man"
    r"|lieutenant|second-in-command|henchman|sidekick|number two|partner in crime|deputy|enforcer|lookout|bagman|runner"
    r"|courier|quartermaster|go-between)(?![\w’'-])",
    re.IGNORECASE,
)
_NEAR = 12


def gets_a_term(tagged: Sequence[Tagged], passage: Tagged, hit: Hit, barred: frozenset[str]) -> bool:
    """Whether a verb gives a term alone to somebody whom the text may mean by those who were jailed."""
    if hit.trigger.kind != "given" or unreal(passage.text, hit.start) or _OF_A_SUFFERER.search(passage.text):
        return False
    noun = hit.trigger.name in _TOLD_BY_NOUN
    given = hit.trigger.name in _BY_THE_BENCH or by_an_official(passage, hit, barred)
    term = _TERM_ALONE.match(passage.text, hit.end) or (given and term_near(passage, hit))
    if not (noun or term or _so_many_too(tagged, passage, hit) or _the_same(tagged, passage, hit)):
        return False
    if not (noun or given or _GOT.search(passage.text[hit.start : hit.end])):
        return False
    places = hit.who or subjects(passage, hit.start)
    named = [passage.item(place).value.bearer for place in places]
    if not named or not all(
        person is not None
        # "the brothers Ann and Ben Roe" are kin of each other
        and plainly_named(person, barred, kin=len(named) > 1 or _one_of_them(passage, place, person))
        for place, person in zip(places, named, strict=True)
    ):
        return False
    if any(suffers(passage, place) for place in places):
        return False
    if hit.trigger.name == "the-term-handed-to" and not _SENTENCES_WERE.search(passage.text):
        return False  # "the sentences of her book and the two years given to her": by whomever
    if hit.trigger.name == "went-to" and not _DEALT_OUT.search(passage.text):
        return False  # "Six years went to her": it may be of her life
    here = given or (noun and _SENTENCED.search(passage.text))
    return bool(here) or _told_above(tagged, passage)


def _so_many_too(tagged: Sequence[Tagged], passage: Tagged, hit: Hit) -> bool:
    """``Roe was jailed for 14 years. Poe, 36, got 11``: a number alone, right behind the term of somebody else."""
    before = passage_at(tagged, passage.index - 1)
    if before is None or not _NUMBER_ALONE.match(passage.text, hit.end):
        return False
    # "A gang was jailed. Roe got seven years. Poe, 36, got five"
    if not (_SENTENCED.search(before.text) or (_GOT_A_TERM.search(before.text) and _told_above(tagged, before))):
        return False
    places = hit.who or subjects(passage, hit.start)
    # "jailed for sending women 60 messages. Ann Lee, 36, got 11": of the messages
    above = (t for t in tagged if passage.index - _NEAR <= t.index < passage.index)
    several = any(_OF_SEVERAL.search(t.passage.text) for t in above)
    fellows = bool(places) and all(_FELLOW.match(passage.words(place)) for place in places)
    if next(before.found("N"), None) is not None or not (several or fellows):
        return False
    items = [passage.item(place) for place in places]
    return next(before.found("T"), None) is not None and all(map(introduced, items)) and not unreal(before.text, 0)


def _the_same(tagged: Sequence[Tagged], passage: Tagged, hit: Hit) -> bool:
    """``Roe was jailed for six years. Poe got the same``: right behind the term of somebody else."""
    before = passage_at(tagged, passage.index - 1)
    if before is None or not _THE_SAME.match(passage.text, hit.end):
        return False
    return _SENTENCED.search(before.text) is not None and next(before.found("T"), None) is not None


def _one_of_them(passage: Tagged, place: int, person: Person) -> bool:
    """Whether a relative is told of as one of those on trial: with an age, or as an accomplice."""
    words = passage.words(place)
    return bool(_FELLOW.match(words) or (person.age is not None and _FAMILY.match(words)))


def by_an_official(passage: Tagged, hit: Hit, barred: frozenset[str]) -> bool:
    """``Judge Poe gave Roe, 58, ten months and Low, 40, a suspended sentence``: whether an official gives it."""
    if hit.trigger.name not in OF_AN_OFFICIAL:
        return False
    own = passage.get(hit.start)
    first = next(passage.found("P", 0, hit.start), None)
    if own is not None and own.kind == "P":
        return any(person.key in barred for person in own.value.people)
    if hit.trigger.name not in _OPENED_BY:
        return True  # "The court handed a two-year term to Roe"
    opens = first is not None and not passage.text[: first[0]].strip()
    return first is not None and opens and any(person.key in barred for person in first[1].value.people)


def _told_above(tagged: Sequence[Tagged], passage: Tagged) -> bool:
    """Whether a passage before tells that somebody was sentenced."""
    above = (t for t in tagged if passage.index - _NEAR <= t.index < passage.index)
    return any(_SENTENCED.search(t.text) and not unreal(t.text, len(t.text)) for t in above)
