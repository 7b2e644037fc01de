"""Sentences that no verb of sentencing tells, but a noun: ``His sentence was one of four years``.

Each becomes an event of rule :data:`NOUN`, read like any other. The person is who owns the sentence (``Roe's
15-month sentence was suspended``), whom it was handed to, or the defendant spoken of last.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg import patterns as re
from kg.extract.appeal_triggers import CHANGED, FOR_OFFENCE, TERM_NOUN
from kg.extract.discourse import Discourse
from kg.extract.events import Event, said_to
from kg.extract.modality import unreal
from kg.extract.people import Person
from kg.extract.references import fits
from kg.extract.tagging import Tagged, compile_rule, passage_at
from kg.vocabulary.wordlists import phrase_set

NOUN = "sentence-noun"
APPEAL = "sentence-appeal"
TOTAL = "sentence-total"
"""The rule of a total that holds an older sentence, now activated."""

_WHOSE_KIN = r"(?:(?:{P}|[A-Z][a-z]+)[’']s? (?:half-)?[a-z]+ )?"
_LISTED = r"{P}(?:(?:,|,? and) {P})*"
_OWNER = r"(?:(?P<who>{P})[’']s?|(?P<own>\b(?:[Hh]is|[Hh]er|[Tt]he)))"
_PASSED = r"(?:,? (?:which was |that was )?(?:passed|imposed|handed down)(?: [\w’' ]{0,12})?(?:{C}|{D})[^.;:]{0,20}?,)?"
_ITS = r"(?:{T} )?" + TERM_NOUN + r"(?: of {T})?" + FOR_OFFENCE
_ON_WHOM = r"(?:of|on|given to|passed on|imposed on) (?P<who>{P})"
_BEFORE = r"(?:original |initial |first |earlier |previous )?"
_TO = (
    r"(?:,? from {T}(?: [\w’']+){0,3})? to (?:one of |a total of |{N} of |at least )?"
    r"(?={T}|{W}|{N}(?:[.,;]| (?:by|at|on|after|following)\b))"
)
_RULES = tuple(
    compile_rule(pattern)
    for pattern in (
        # "Roe's 15-month sentence was suspended for two years", "Her sentence of 14 months' detention was suspended"
        _OWNER
        + r" (?:{T}[’']? (?:detention|imprisonment|"
        + TERM_NOUN
        + r")|"
        + TERM_NOUN
        + r" of {T}[^.;]{0,25}?) (?:was|is|were|has been|will be) (?:also )?suspended\b",
        # "His sentence, passed at the same court, was one of four years"
        _OWNER + r" " + TERM_NOUN + _PASSED + r" (?:was|is) (?:one of |set at |a total of |{N} of )?(?={T})",
        # "The sentence for Roe was five years", "For Poe, it was three years"
        r"(?:\b[Tt]he (?:[a-z]+ ){0,2}sentence (?:for|on|of|(?:passed|imposed) on|(?:handed|given) to) "
        r"|(?:^\W*For|[;,] (?:and |while )?for) (?=[^;.]{1,40} (?:it was|there was|the sentence was) ))"
        r"(?P<who>{P})(?:,? (?:it|there|the sentence))? (?:was|is) (?:one of )?(?:an? )?(?={T}(?! of\b)|{W}|{I})",
        # "This follows his sentence of 30 months' imprisonment on 10 August for fraud"
        _OWNER + r" sentence of (?={T}[’']?(?: (?:in prison|in jail|imprisonment|custody|detention))? (?:on {D}|at {C}"
        r"|in {D}))",
        # "Roe had his 14-month sentence suspended for two years", "Roe walked free with a 12-month suspended sentence"
        r"(?P<who>(?:^\W*{P}(?:,? and|,) )?{P}),?(?: who [^,]*,)? (?:(?:has |had |have )?had (?:his|her|their) "
        r"(?={T}[’']?(?: [\w-]+){0,2} (?:sentences?|terms?|detention|imprisonment) suspended\b)"
        r"|(?:has |had )?walk(?:ed|s) free (?:from (?:court|{C}) )?with (?:an? )?"
        r"(?={T}[’']?[ -](?:(?:prison|jail|custodial) )*(?:suspended|(?:sentence|term),? suspended)"
        r"|suspended [^.;]{0,30}{T}))",
        # "after a judge suspended his 14 months' detention for 18 months"
        r"(?:\b(?:judge|recorder|magistrates?|court|bench|sheriff)|{P}) (?:\w+ )?suspended " + _OWNER + r" {T}",
        # "A four-year prison sentence was handed to Roe"
        r"(?:{T}[’']?(?: [\w-]+){0,2} (?:sentences?|terms?|imprisonment|custody|detention)|{W})(?: \w+)?"
        r" (?:handed (?:down |out )?to|imposed on|given to|passed on) (?:each of )?(?P<who>{P})",
        # "A three-year prison sentence was imposed": on the defendant spoken of
        r"(?:^[^\w\ue000-\uefff]*|\b(?:but|and|so|instead,?) (?=an? ))(?:[Aa]n? )?"
        r"(?:{T}[’']?(?: [\w-]+){0,2} (?:sentence|term|imprisonment|custody|detention)"
        r"|(?:[a-z]+ )?(?:sentence|term) of {T}[^.;,]{0,20}|(?:{T}[ -])?{W}(?: (?:of|for|lasting) {T})?|{M} fine"
        r"|fine of {M}|(?:mandatory )?{I} (?:sentence|term))"
        r"(?:, suspended [^.;,]{0,20},)? (?:was (?:then |also )?(?:imposed|passed|made|handed (?:down|out)|suspended"
        r"|substituted)|followed)(?=[.;,]| at {C}| by| for {T}| (?:along |together )?with\b| on {D}| {D}| and\b"
        r"| plus\b)",
        # "His three-year jail sentence sends a message", "His sentence of three years was welcomed"
        _OWNER
        + r" (?:(?:new |total )?(?:{T} "
        + TERM_NOUN
        + r")|(?:total )?"
        + TERM_NOUN
        + r" of {T}(?:[’']? [a-z]+)?) (?:sends|reflects|shows|(?:was|has been) welcomed|was handed|means"
        r"|(?:was|is) (?:the|by far|among|longer|shorter|more"
        r"|less)|follows|comes)\b",
        # "having served part of a six-year sentence, handed down at Harwick Crown Court in 2028"
        r"{T}[’']?(?: (?!into\b)[\w-]+){0,2} (?:sentence|term)\b[^.;]{0,40}?,? (?:which was |that was )?"
        r"(?:handed down|imposed|passed)"
        r" (?=(?:at |by |in )?{C})",
        # "Judge Poe told Roe that he would go to prison for two years"
        r"(?:\b(?:[Jj]udge|[Rr]ecorder|[Ss]heriff|[Mm]agistrates|[Jj]ustices|[Cc]ourt|[Bb]ench)(?: {P})?"
        r"|(?P<teller>{P})) (?:then |also )?told {P},?(?: that)? (?P<who>{P}) "
        r"(?:would|will|must) (?:now |have to |be )*"
        r"(?:(?:go|going|sent) to (?:prison|jail) for|serve|spend|jailed for) (?:a (?:total|sentence|term) of )?"
        r"(?={T}(?![^.;]*\b(?:if|unless|whether|before)\b))",
        # "ordered that he serve a minimum of seven years before he can be considered for parole"
        r"\b(?:(?:ordered|ruled|directed|(?<!Secretary )(?<!prosecutors )(?<!prosecution )recommended) that"
        rf"|ordered|ruled|directed|(?<={{P}} )recommended) {_WHOSE_KIN}(?P<who>{_LISTED}) (?:must |should |to )?"
        r"(?:each |both |all )?(?:serve|spend) (?=(?:a minimum|at least|no less than)[^.;]{0,20}?{T})",
        # "the judge passed a special custodial sentence", "Imposing a sentence of T": on the defendant spoken of
        r"\b(?:passed|imposed|handed down|pronounced|[Ii]mposing|[Pp]assing|[Hh]anding down|[Pp]ronouncing) "
        r"(?:an? |the )?(?:immediate |total |determinate |suspended |extended )?"
        r"(?=(?:(?:prison |jail |custodial )?(?:sentence|term) of )?{T}(?:[’']? (?:imprisonment|custody"
        r"|detention|in (?:prison|jail|custody|(?:an? )?(?:[a-z]+ ){0,2}(?:institution|detention|custody))|behind "
        r"bars))?(?:[,.;:]| [–—(]| (?:but|and|with|for|suspended) )"
        r"|(?:{T}[ -])?{W}"
        r"|(?:mandatory |discretionary )?{I} (?:sentence|term|order)|{M} fine|fine of {M}"
        r"|{T}[’']? (?:of )?(?:(?:prison|jail|custodial|immediate|suspended|extended) )?"
        r"(?:sentence|term|imprisonment|custody|detention))",
        # "The judge made a hospital order"
        r"\b(?:made|making) an? (?:indefinite |interim )?(?=(?:{T}[ -])?{W}(?:[.,;]| for| with| at| under| against"
        r"| after))",
        # "The court imposed fines of £14,000 and ordered Roe to pay costs"
        r"\b(?:imposed|handed down|imposing) (?:an? )?(?:total |combined )?"
        r"(?=fines? (?:totalling|adding up to|amounting to|of) {M})|\b[Tt]he fines (?:came to|totalled|added up to"
        r"|amounted to) (?={M})",
        # "was ordered to do 180 hours of unpaid work as part of an 18-month community order"
        r"\b(?:as part of an? {T}[ -](?={W}(?! (?:imposed|made|given|passed|from)\b))"
        r"|(?:ordered|told|made|must|has|have|given|handed|do) [^.;\ueb00-\uebff]{0,30}{W} (?P<under>under an? {T}[ -])"
        r"(?={W}(?! (?:imposed|made|given|passed|from|at the time)\b)))",
        # "Suspending a three-month jail term for two years, the judge said …", "The judge suspended a term of T"
        r"\b(?:[Ss]uspending (?:an? |the |his |her )?|(?<!was )(?<!were )(?<!been )suspended (?:an?|the|his|her) "
        r"|\b(?:decided|agreed|chose|opted|persuaded|prepared|able) to suspend (?:an?|the|his|her|that) )"
        r"(?=(?:{T}[’']? (?:[\w-]+ ){0,2}(?:sentence|term|imprisonment|detention)\b"
        r"|(?:(?:prison|jail|custodial) )?(?:sentence|term) of {T})"
        # "He suspended a 12-month term on Poe": the judge did, and it is Poe's
        r"(?: (?:(?:imposed |passed )?(?:on|upon)|(?:handed|given) to)(?: (?:his|her|their) [a-z]+,?)? (?P<who>{P}))?)",
        # ... "It amounts to 17 years: a custodial element of 16 years plus one on licence"
        r"^\W*(?:It|This|That|The (?:sentence|term)) (?:amount(?:s|ed) to|compris(?:es|ed)"
        r"|consist(?:s|ed) of|(?:is|was) made up of)"
        r" (?=[^.;]*\b(?:custod|licen))",
        # "Extended sentence, Harwick Crown Court, 28 October: 13 years, of which eight are custodial"
        r"^[^\w\ue000-\uefff]*(?={W}[,: ][^.;]*{T})|^\W*(?:(?:[Hh]is |[Hh]er )?[Ss]entence|Result|Penalty"
        r"|Outcome): (?={T}|{W}|{I}|{M} fine)"
        r"|^\W*(?:His|Her|[Tt]he) (?:penalty|punishment|reward)(?: was|:) (?:an? )?(?={T}|(?:{N} )?{W}|{I}"
        r"|{M} fine|fine of {M})"
        r"|^\W*(?:His|Her|The) (?=fine was {M})",
        # "Alongside a two-year jail term, he was banned from driving"; but not beside one that he is serving
        r"^\W*(?:Alongside|As well as|In addition to|On top of|Together with|Besides) (?:an? |his |her |the )"
        r"(?={T}[’']?[ -](?:(?:prison|jail|custodial|immediate|suspended) )*(?:sentence|term)"
        r"(?: (?:at|in) {C}| for {O})?, (?P<who>{P}),? (?:was|were|must|will|has|received|got|also|is to)\b)",
        # "Magistrates opted for a 12-month community order", "The bench decided on a 16-week jail term"
        r"\b(?:[Jj]udge|[Rr]ecorder|[Ss]heriff|[Mm]agistrates?|[Jj]ustices|[Cc]ourt|[Bb]ench)(?: {P})?"
        r" (?:instead |eventually )?(?:opted for|decided on|settled on|arrived at|came to|chose|announced|delivered) "
        r"(?:an? )?(?=(?:(?:prison|jail|custodial|suspended) )?(?:sentence|term) of {T}"
        r"|(?:{T}[ -])?{W}|{T}(?:[.;]|,? suspended)|{T}[’']?[ -](?:of )?(?:(?:prison|jail|custodial|suspended) )?"
        r"(?:sentence|term|imprisonment|custody|detention))",
    )
)
_MINIMA = (
    # "recommended minimum terms of 28 years in the case of Roe and Poe", "A minimum term of T was set for Roe"
    compile_rule(
        r"(?<=\b[Mm]inimum )(?:terms?|tariffs?|periods?) of (?={T}(?: was set| were set)? (?:in the cases? of|for) "
        rf"(?P<who>{_LISTED}))"
    ),
    # "The judge set a minimum term of 28 years", "His minimum term will be 28 years", "Roe's tariff was set at T"
    compile_rule(
        r"(?:\b(?:an?|the|his|her|[Tt]he|[Hh]is|[Hh]er)|(?P<who>{P})[’']s?) (?:minimum (?:term|tariff|period)"
        r"|tariff(?= (?:was )?set))(?: in prison)?"
        r" (?:was |will be |is |of |at |set |fixed )*(?={T})"
    ),
)
# "The court activated a suspended sentence …, making a total of 46 weeks", "… making 13 months in total"
_TOTALS = (
    compile_rule(
        r"\b[Aa]ctivat(?:ed|ing)\b[^.;]{0,140}?,? (?:making|giving|for|to make|totalling) (?:it |this |{P} )?"
        r"(?={T}[’']?(?: in (?:prison|jail)| behind bars| imprisonment| custody)? (?:in total|in all|altogether)\b)"
    ),
    compile_rule(
        r"\b[Aa]ctivat(?:ed|ing)\b[^.;]{0,90}?,? (?:making|giving|bringing|for|to make) (?:it |this |{P} )?(?:up to )?"
        r"(?:an? |the )?(?:total|overall)\b(?=[^.;]{0,30}?{T})"
    ),
)
_APPEALS = tuple(
    compile_rule(pattern)
    for pattern in (
        # "raised her sentence to one of six years", "increased Roe's sentence from five years to nine"
        rf"{CHANGED} (?:then-)?{_OWNER} {_BEFORE}{_ITS}{_TO}",
        # "increased the sentence of Roe, 24, of Harwick, from three years to five years"
        rf"{CHANGED} the (?:{{T}} )?{TERM_NOUN} {_ON_WHOM},?(?: who [^,]*,)?{_TO}",
        rf"(?:{_OWNER} )?{_BEFORE}{_ITS} (?:(?:was|has been|is|were|be) (?:\w+ )?)?{CHANGED}{_TO}",
        rf"\b[Tt]he (?:{{T}} )?{TERM_NOUN} {_ON_WHOM},? (?:was|has been|is) (?:\w+ )?{CHANGED}{_TO}",
        # "found the sentence to be too lenient, and increased it to nine years"
        r"\b" + CHANGED + r" (?:it|that|this|them)" + _TO,
        # "It was quashed and replaced with an extended sentence", "substituted a sentence of eight years"
        r"\b(?:replac|substitut)(?:ed|ing)(?: it| that)? (?:with|by|for it) (?=[^.;]{0,25}?(?:{T}|{W}|{I}))",
        r"\b(?:substitut|impos)(?:ed|ing)(?: instead| in its place)? (?:an? |one of )(?=[^.;]{0,40}?(?:{T}|{I}))",
        # "ordered that Roe, 21, of Wexby, should serve six years"
        r"\b(?:ordered|ruled|directed|said|decided)(?: that)? (?P<who>{P}),?(?: who [^,;]*,)? "
        r"(?:should|must|will|would) (?:now |instead )?(?:serve|spend) (?={T})",
    )
)
_IN_A_ROW = re.compile(r"(?:but|and|so|instead)\b")
_ANOTHER = compile_rule(r"\band that {P}")
# "… that Roe serve a minimum of 35 years and that Poe serve at least 27"
_AND_THAT = compile_rule(
    rf"\band that {_WHOSE_KIN}(?P<who>{_LISTED}) (?:each |both |all )?serves? "
    r"(?=(?:a minimum|at least|no less than)[^.;]{0,20}?{T})"
)
_ON_APPEAL = re.compile(r"\b[Aa]ppeals?\b|\b[Uu]nduly [Ll]enient\b|\bULS\b|\btoo (?:lenient|severe|harsh|long)\b")


@cache
def _table() -> re.Table[tuple[int, str]]:
    """All rules; of those that share a number the first one that tells a sentence is enough."""
    rules = (((*_RULES, *_MINIMA), NOUN), ((_AND_THAT,), NOUN), (_APPEALS, APPEAL), (_TOTALS, TOTAL))
    return re.Table(((place, kind), rule) for place, (rows, kind) in enumerate(rules) for rule in rows)


def sentences_by_noun(discourse: Discourse) -> Iterator[Event]:
    """The events of sentences that a noun tells, in the order of the text."""
    told = {event.tagged.index for event in discourse.events if event.kind in {"sentence", "given"}}
    for tagged in discourse.tagged:
        if tagged.block == "heading":
            continue
        spoken = tagged.index in told
        done: set[int] = set()
        for (place, kind), pattern in _table().possible(tagged.text):
            # Where a verb tells the sentence, its minimum is read there.
            if place in done or (spoken and pattern in _MINIMA):
                continue
            match = pattern.search(tagged.text)
            if match is None or (kind == APPEAL and not _on_appeal(discourse, tagged)):
                continue
            event = _event(discourse, tagged, match, kind)
            if event is not None:
                yield event
                done.add(place)


def _event(discourse: Discourse, tagged: Tagged, match: re.Match[str], rule: str) -> Event | None:
    groups = match.groupdict()
    position = match.start("who") if groups.get("who") else None
    named = [at for at, _ in tagged.found("P", *match.span("who"))] if position is not None else []
    people = tuple(dict.fromkeys(person for at in named for person in discourse.meant(tagged, at)))
    people = discourse.but_officials(people if named else _spoken_of(discourse, tagged, match))
    if not named and _IN_A_ROW.match(match.group()) and _names_another(discourse, tagged, match.start()):
        return None
    if not named and set(people) <= _cleared(discourse):
        return None
    if groups.get("teller") and not _judges(tagged, match.start("teller")):
        return None
    if not people or unreal(tagged.text, match.start()) or not _passes_sentence(tagged, match):
        return None
    # What an appeal replaces, or a total holds, is told before: only what follows counts.
    start = match.start() if rule == NOUN else match.end()
    later = [event.start for event in discourse.events_in(tagged) if event.start >= match.end()]
    another = _ANOTHER.search(tagged.text, match.end())
    tail = min([*later, another.start() if another else len(tagged.text)])
    end = start
    return Event("given", rule, tagged, start, end, people, position, 0, tail)


def _judges(tagged: Tagged, position: int) -> bool:
    """Whether whoever is named at a position sits in judgement: a barrister may tell his client as much."""
    bearer = tagged.item(position).value.bearer
    return bearer is not None and bool(phrase_set("judicial title").intersection(bearer.titles))


def _cleared(discourse: Discourse) -> set[Person]:
    """Those whose case ended without a conviction: no sentence is theirs."""
    return said_to(discourse.events, {"acquit", "drop"}) - said_to(discourse.events, {"convict", "admit", "sentence"})


def _names_another(discourse: Discourse, tagged: Tagged, position: int) -> bool:
    """``Ben Cole was the thief and a sentence of T was imposed``: not on the defendant spoken of before."""
    named = (place for place, item in tagged.found("P", 0, position) if item.value.form == "name")
    return any(set(discourse.meant(tagged, place)).isdisjoint(discourse.defendants) for place in named)


def _passes_sentence(tagged: Tagged, match: re.Match[str]) -> bool:
    """Whether a concept that the match names is a sentence, and no order beside one."""
    start = match.start("under") if match.groupdict().get("under") else match.start()
    words = [item.value for _, item in tagged.found("W", start, match.end() + 1)]
    return all(word.kind == "sentence" for word in words)


def _spoken_of(discourse: Discourse, tagged: Tagged, match: re.Match[str]) -> tuple[Person, ...]:
    """Who *his* and *the* mean: the defendant named before in the sentence, else the one spoken of last."""
    own = (match.groupdict().get("own") or "").lower()
    gender = {"his": "m", "her": "f"}.get(own)
    here = [
        person
        for position, item in tagged.found("P", 0, match.start())
        for person in discourse.meant(tagged, position)
        if person in discourse.defendants and fits(person, gender)
        if not gender or item.value.form != "pronoun" or item.value.gender == gender
    ]
    later = {
        person
        for position, _ in tagged.found("P", match.end())
        for person in discourse.meant(tagged, position)
        if person in discourse.defendants
    }
    people = (here[-1],) if here else tuple(later) if len(later) == 1 else discourse.last_before(tagged)
    otherwise = {
        person
        for _, item in tagged.found("P", 0, match.start())
        if item.value.form == "pronoun" and item.value.gender not in (None, gender)
        for person in item.value.people
    }
    if gender and not all(fits(person, gender) and person not in otherwise for person in people):
        # "Roe and Ann Poe admitted it. He got three years, while her sentence of a year was suspended"
        before = passage_at(discourse.tagged, tagged.index - 1)
        spoken = [item.value.people for _, item in before.found("P")] if before is not None else []
        told = {p for together in spoken for p in together if p in discourse.defendants and p.likely_gender == gender}
        return tuple(told) if len(told) == 1 else ()
    return people


def _on_appeal(discourse: Discourse, tagged: Tagged) -> bool:
    """Whether the sentences around speak of an appeal: a judge too reduces, for a plea."""
    return any(
        _ON_APPEAL.search(known.passage.text)
        for known in discourse.tagged
        if tagged.index - 2 <= known.index <= tagged.index
    )
