"""Somebody without a name: ``a 38-year-old man``, ``another man, 34,``, ``a second man``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg import patterns as re
from kg.vocabulary.wordlists import alternation, phrase_set

# What is said of a defendant sooner than of a victim.
_ACTS = (
    r"(?:from|of (?=[A-Z\d]|no fixed )|with no fixed|on suspicion\b|will"
    r"|(?:(?:has|had|have) )?(?:all |both |each |also )?(?:appeared|admitted|denied|pleaded)"
    r"|who(?! (?:was|is|has been|had been|died|suffered|survived|lost)\b)"
    r"|(?:who )?(?:has|have|was|is|were)(?: today| now| also| both| all| each)?(?: been)?"
    r" (?:jailed|charged|sentenced|convicted|arrested|accused|due|ordered|banned|fined|cleared|remanded|acquitted"
    r"|found (?:not )?guilty)"
    # "A 15-year-old accused of wounding a girl came before a court"
    r"|accused of|charged with|convicted of|jailed for|found guilty of)"
)


# "A 17-year-old, of Wexby, who cannot be named"
_SECRET = (
    r"(?:, (?:of|from) [A-Z][\w’'-]+(?:,? [A-Z][\w’'-]+){0,2})?,? who (?:cannot|can[’']t) be (?:named|identified)\b"
)


_SOMEBODY = (
    # "A father-of-three", "a schoolboy of 15", but no "schoolboy chess champion"
    r"(?:(?:father|mother|dad|mum)[ -]of[ -](?:one|two|three|four|five|six)"
    r"|school(?:boy|girl)(?=, | (?:of|aged|from|who|was|has|had|is|will)\b)|"
    # "a youth caution", "a student house": no person
    r"man|woman|male|female|boy|girl|lad|teenager|juvenile(?! (?:courts?|detention|offend\w+|justice)\b)"
    r"|youth(?! (?:cautions?|courts?|conditional|rehabilitation|referral"
    r"|detention|offend\w+|justice|workers?|clubs?|cent\w+|services?|groups?|team|custody|gangs?)\b)|teen|person|driver|motorist|suspect|pensioner|father|mother"
    r"|teacher|student|soldier|prisoner|stepfather|stepmother)"
)
_ONE_OF_SEVERAL = sorted(trade[:-1] for trade in phrase_set("several") if re.search(r"[^s]s$", trade))
# "A nurse accused of theft": before a verdict; what a lead tells of a nurse who was jailed, led_charges reads
_TRADE = (
    rf"(?:{alternation('person noun')}|{'|'.join(_ONE_OF_SEVERAL)}"
    rf"|(?!(?:{alternation('no person, for all its ending')})\b)[a-z]{{2,}}"
    r"(?:er|or|ist|ian|man|woman))(?= (?:accused of|charged with|(?:has |had )?(?:denied|pleaded not guilty|appeared)"
    r"|(?:has |have )?(?:gone|went|goes|is|was) on trial)\b)"
)
# "A custody sergeant was found not guilty of assault", "cleared a former nurse of theft": whatever somebody is
_SOMEBODY_CLEARED = (
    rf"(?!(?:{alternation('kind of body')}|victims?|complain\w+|witness|accuser|car|home|house|flat|field|road"
    r"|man|woman|(?:re)?trial|hearing|jury|court|judge|case|charge|count|year|month|week|day|and|but|then|who|or|that|which"
    r"|[a-z]+ly)\b)(?:PC|PCSO|GP|MP|[a-z]{2,}(?:-[a-z]+)*)"
)
_CLAUSE = r"(?:,? (?:who|from|with|at|accused|charged)\b[^.;,]{3,80}?,?)?(?:,? aged \d\d,)?"
_WHATEVER = (
    r"[Aa]n? (?:(?!(?:of|to|from|with|by|in|on|at|for|and|or|who|whose|that|which|was|were|has|had|is)\b)"
    r"(?:[a-z’'-]|\d)+ ){0,4}?"
)
_CLEARED = (
    rf"\b{_WHATEVER}(?P<cleared>{_SOMEBODY_CLEARED})"
    rf"(?={_CLAUSE} (?:has been|was|is) (?:[a-z]+ ){{0,2}}(?:cleared (?:of|by (?:a|the) jury"
    r"|by magistrates)|acquitted|found not guilty)\b)"
    rf"|(?:(?<=\bclear )|(?<=\bcleared )|(?<=\bacquit )|(?<=\bacquitted )){_WHATEVER}"
    rf"(?P<cleared2>{_SOMEBODY_CLEARED})(?={_CLAUSE} of\b| accused\b| charged\b)"
    rf"|(?<=\bfound ){_WHATEVER}(?P<cleared3>{_SOMEBODY_CLEARED})(?={_CLAUSE} not guilty\b)"
    # "to clear our client, a custody sergeant, of assault", in what a firm of solicitors tells
    r"|\b[Oo]ur (?P<client>client)\b(?:, an? (?:[\w-]+ ){0,4}[\w-]+(?=,))?"
)
# "A retired vicar, 71, was jailed", "A former scoutmaster, now 71, of Mill Road, …": whatever somebody of an age is
_OF_AN_AGE = (
    r"(?!(?:complain\w+|victims?|witness\w*|accuser|survivor|juror|bystander|onlooker|passer-by|hostage|informant"
    r"|whistleblower|rescuer|relative|widow\w*|colleague|neighbour|friend|patient|pupil|customer|passenger)\b)"
    r"(?:[a-z]{2,}(?:-[a-z]+)*)(?=(?:, (?:now |aged )?|,? aged |,? who is (?:now )?(?:aged )?)[1-9]\d"
    rf"(?:, {_ACTS}|(?<!, \d\d) {_ACTS})\b)"
)
_CULPRIT = r"(?:killer|murderer|attacker|rapist|abuser|assailant|robber|mugger)"
# "A fourth defendant, aged 17,", "His co-accused, who is 15": without an age it is anybody of the case
IN_THE_DOCK = r"(?:(?:co-?)?(?:defendant|accused)|co-?conspirator|accomplice)"
_MAY_BE_SOMEBODY = re.compile(rf"(?i:year|acquit|cleared? |not guilty|our client|{_SOMEBODY}|{_TRADE}|{IN_THE_DOCK})")
# "a retired vicar, 71, was", but not "on 20 May"
_SO_OLD = re.compile(r"(?<=[a-z,] )[1-9]\d(?=,| [a-z])")
_NO_PREPOSITION = (
    r"(?!(?:of|to|from|with|by|in|on|at|for|and|or|who|whose|that|which|was|were|are|has|have|had|is|into|over|after) )"
)


def anonymous(text: str) -> Iterator[re.Match[str]]:
    """``A 38-year-old man``, ``another man, 34,``, ``a man aged 34``, ``a second man``: somebody without a name."""
    # Most sentences hold none of the nouns.
    told = _SO_OLD.search(text) or _MAY_BE_SOMEBODY.search(text)
    return _anonymous().finditer(text) if told else iter(())


@cache
def _anonymous() -> re.Pattern[str]:
    return re.compile(
        # "The 27-year-old man and 25-year-old woman": the article is said once
        # ... and so is it of "a mother, 29, and stepfather, 34,"
        r"(?:\b(?:[Aa]n?|AN|[Tt]he|[Aa]nother|[Oo]ne) |(?<=\band )(?=\d{1,2}[- ]year[- ]old (?:man|woman|boy|girl)\b"
        r"|(?:step)?(?:father|mother), \d\d,)"
        # "His 16-year-old killer, who cannot be named, was convicted"
        rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir) "
        rf"(?=1[0-7][- ]year[- ]old {_CULPRIT}(?: {_ACTS}\b|{_SECRET})|(?:\d\d[- ]year[- ]old )?{IN_THE_DOCK}\b))"
        r"(?:(?:(?P<another>second|third|fourth|fifth|sixth|seventh|further|other)|former|local) )?"
        # "A vile 17-year-old who robbed a woman was jailed"
        rf"(?:(?<=[Aan] )(?:{_NO_PREPOSITION}(?!then |now |aged )[a-z-]+,? ){{1,2}}(?=\d{{1,2}}[- ]year[- ]old\b))?"
        r"(?:(?P<age>\d{1,2})(?:-| )?(?i:year)(?:-| )?(?i:old)"
        # "A 21-year-old who stole": nothing else is said of what he is.
        rf"(?:(?P<bare>(?= {_ACTS}\b|, (?:also )?(?:from|of) [A-Z\d]|{_SECRET}"
        # "A 17-year-old and a 16-year-old, who cannot be named"
        rf"| and an? \d{{1,2}}[- ]year[- ]old(?: {_ACTS}\b|{_SECRET})))"
        # "A 52-year-old former prison officer was jailed": what he is, whatever it is
        rf"|(?P<trade>(?: {_NO_PREPOSITION}(?!{_SOMEBODY}\b)[a-z][\w’'-]+){{1,4}}(?= {_ACTS}\b))| ))?"
        rf"(?(bare)|(?(trade)|(?:(?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?|[A-Z]{{3,}}(?:[ -][A-Z]{{2,}})?) "
        rf"|(?!(?:of|to|from|with|by|in|on|at|for|and|or) )[a-z]+ ){{0,2}}?"
        rf"(?P<noun>(?i:{_SOMEBODY})|{_TRADE}|(?<=old ){_CULPRIT}|(?(age)(?!)|{_OF_AN_AGE})"
        # "a 44-year-old Polish national"
        r"|(?(age)national(?! [a-z]+(?:er|or|ist|hero|side|team|lead|champion)\b)|(?!))"
        rf"|{IN_THE_DOCK}(?(age)|(?=,? (?:aged |who is (?:now )?(?:aged )?|\()?\d\d\b)))\b))"
        r"(?:(?:,? aged| of|,? who is(?: now| aged)?) (?P<aged>\d{1,2})\b(?![-/:])|, (?P<comma>\d{1,2}),"
        # "a man in his 30s from Harwick"
        r"|,? (?:aged )?in (?:his|her|their) (?:(?:early|mid|late)[ -])?[2-9]0s\b)?"
        # "A man, 34, from Harwick and another, 31, from Hexley"
        r"|\b(?:[Aa]nother|(?:[Aa]|[Tt]he) (?:second|third|fourth|fifth)), (?:aged )?(?P<alone>\d\d),"
        rf"|{_CLEARED}"
    )
