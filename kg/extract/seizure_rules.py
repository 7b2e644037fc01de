"""The words of finding: who finds, how it is said, and what is no find (contract, rule 13).

A row is matched against tagged text. ``active`` rows stand before what is found and need a finder of the
police's side before them, unless ``agent`` is off; ``passive`` rows stand behind it; ``with`` rows say that
their subject had it. ``yes`` and ``no`` are texts (X is what is found) that the tests run.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg import patterns as re
from kg.extract.references import Reference
from kg.extract.tagging import Tagged, compile_rule

_FOUND = r"(?:found|recovered|seized|discovered|uncovered|confiscated|retrieved|located|unearthed)"

_KEPT_IN = (
    r"(?:boot|glove ?box|footwell|rucksack|backpack|bag|holdall|suitcase|waistband|pockets?|sock|coat|jacket|loft"
    r"|wardrobe|drawer|freezer|safe|lock-up|shed|garage|cupboard|cellar|back seat|cab)"
)
_FIND = r"(?:find|recover|seize|discover|uncover|retrieve|locate)\b(?! (?:that|him|her|them|{P}))"


FOUND_HIM = "found-him-with"
"""``Officers found Roe along with 40 wraps``: whom they found is told between, and has what was found."""


@dataclass(frozen=True, slots=True)
class FindRule:
    """One way of saying that something was found."""

    name: str
    side: Literal["active", "passive", "with"]
    pattern: str
    agent: bool = True
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @property
    def compiled(self) -> re.Pattern[str]:
        return compile_rule(self.pattern, re.IGNORECASE)


FINDS: tuple[FindRule, ...] = (
    FindRule(
        "which-they-found",
        "passive",
        r"(?:, which|\bthat) (?:the )?(?:police|officers|detectives)(?: (?:had|later|then|soon|eventually))* "
        rf"{_FOUND}\b",
        yes=("X, which officers later found", "P had a bag of X that police had found"),
        no=("X, which a neighbour found",),
    ),
    FindRule(
        "found",
        "active",
        rf"(?<!was )(?<!were )(?<!been )(?<!being )\b(?:{_FOUND}|turned up|took away|taking away|came away with|"
        rf"removed|came (?:across|upon)|stumbled (?:across|upon|on)|"
        rf"went on to (?:find|seize|recover|discover)|finding|recovering|"
        rf"seizing|discovering|uncovering)\b"
        r"(?! (?:that|to|guilty|not|him|her|them|{P}|by|following|during|after|when|out|himself|herself|in (?:her"
        r"|the) blood|the (?:victim|"
        r"man|woman|boy|girl|body|pair)\b(?![’']))\b)(?! {P}(?![’']))"
        # ``found matters had not been recorded``: what was learnt, with no thing found
        r"(?! (?:(?!which |that )[a-z]+ ){1,3}(?:had|have|has|was|were) (?:not |never )?been\b)",
        yes=(
            "Officers found X",
            "Detectives searched his home and seized X",
            "A search turned up X",
            "Officers went through his home, taking away X",
        ),
        no=(
            "A jury found P guilty",
            "Officers found that P had lied",
            "The mother found X",
            "An officer found matters had not been booked in and X not sent away",
        ),
    ),
    FindRule(
        "found-that-he-had",
        "active",
        r"\bfound (?:that )?(?:{P}|the (?:devices?|phones?|laptops?|computers?)|it|"
        r"they)[^.;]{0,30}? (?:had(?! (?:been|\w+ed\b))|held|contained|stored|possessed|kept|"
        r"was in possession of|were in possession of)\b",
        yes=("Officers found that P had X",),
        no=("Officers found that P had been in contact",),
    ),
    FindRule(
        "revealed",
        "active",
        r"(?<=searches )(?:revealed|uncovered)\b|(?<!was )(?<!were )\b(?:revealed|yielded|brought to light"
        r"|led to the (?:discovery|"
        r"recovery|seizure) of|resulted in the (?:discovery|recovery|seizure) of)\b(?! that)",
        yes=("Forensic examination revealed X", "The search led to the recovery of X"),
        no=("It was revealed that X", "The court heard how he revealed X"),
    ),
    FindRule(
        "contained",
        "active",
        r"\b(?:i?phones?|iPads?|devices?|laptops?|computers?|drives?|tablets?|accounts?|which|they|it|cards?|sticks?|bags?|"
        r"packages?|bin liner|holdall|rucksack|suitcase|safe)(?: (?:found|hidden|recovered|seized|taken) (?:in|under|at"
        r"|inside|from) [^.;,]{1,40}?)? (?:was found to |were found to |both |also )*(?:contain(?:ed)?|containing"
        r"|held)\b|"
        r"\bfound to (?:contain|hold|have)\b"
        r"(?! (?:been|\w+ed|made|sent|taken|given|kept|hidden|driven|drunk|stolen|sold|bought|broken|shot|struck|hit|"
        r"had)\b)",
        agent=False,
        yes=(
            "His laptop contained X",
            "A phone seized from his car held X",
            "The devices were found to contain X",
            "A holdall found in his car contained X",
        ),
        no=("P was found to have downloaded X", "P was found to have wielded X"),
    ),
    FindRule(
        "let-police-find",
        "active",
        r"\b(?:led|leading|allow(?:ed|ing)|enabl(?:ed|ing)|help(?:ed|ing)) (?:the )?(?:police|officers|detectives"
        rf"|investigators) (?:to )?{_FIND}",
        agent=False,
        yes=("The ensuing inquiry led police to recover X", "This allowed officers to seize X"),
        no=("He asked police to recover X", "This helped officers to find P"),
    ),
    FindRule(
        "lay-in-it",
        "active",
        r"(?:^\W*|[.;] )(?:In(?:side)?|Under|Behind|Beneath|On|Among) (?:an? (?:[a-z-]+ ){1,4}(?:in|at|under|on|beside"
        r"|behind|by|near|inside) )?(?:(?:his|her|{P}[’']s) (?:[a-z-]+ ){1,4}"
        # "In the boot of the van which he was driving was a kilo"
        rf"|(?:the|a|an) (?:[a-z-]+ )?{_KEPT_IN} (?:of [^.;,]{{1,60}}? )?"
        # "Among the items seized from his home were two phones"
        r"|(?:the |other )?(?:items|things|exhibits|objects) (?:(?:that|which) were )?"
        r"(?:seized|recovered|found|taken) (?:away )?(?:from|in|at) [^.;,]{1,40}? )"
        r"(?:was|were|lay)\b"
        r"(?! (?:(?:\w+|{N}) ){0,3}(?:child|children|passengers?|m[ae]n|wom[ae]n|girls?|boys?|teenagers?|victims?"
        r"|recruits?|runners?|dealers?|couriers?)\b)",
        agent=False,
        yes=(
            "In the boot of the van which he drove was X",
            "In his car were X",
            "In a bag at his feet was X",
            "Under P's bed lay X",
            "Among the items seized from his home were X",
        ),
        no=("In his car was a child", "In his evidence he said X"),
    ),
    FindRule(
        "were-able-to-find",
        "active",
        rf"\b(?:able|managed) to {_FIND}",
        yes=("Officers were able to recover X", "Detectives managed to recover X"),
        no=("The owner was able to recover X", "Police were unable to recover X"),
    ),
    FindRule(
        "discovery-of",
        "active",
        r"\b(?:discovery|recovery|seizure) of\b",
        agent=False,
        yes=("P was jailed following the discovery of X",),
        no=("X was lost",),
    ),
    FindRule(
        "found-with",
        "with",
        r"\b(?:found|caught|stopped|arrested|detained|discovered) (?:to be )?(?:(?:with|carrying|"
        r"in possession of|hiding|holding)\b|(?:in |to )?(?={O}))(?! (?:intent|a view))"
        # ``in Harwick at 3am on D``: where and when, which may stand before what P had.
        r"|\b(?:stopped|arrested|caught|detained)(?: (?:in (?!connection|relation|possession)|at |"
        r"on (?!suspicion)|near )(?:{D}|{L}|[\w’'.]+)(?: (?!and\b|but\b|charged\b)[A-Z\d][\w’'.]*){0,3}){1,4} "
        r"(?:with|carrying|in possession of)\b(?! (?:intent|a view))",
        agent=False,
        yes=("P was found with X", "P was caught carrying X", "P was stopped in Harwick at 3am on D with X"),
        no=("P was found guilty", "P was arrested in connection with X"),
    ),
    FindRule(
        FOUND_HIM,
        "with",
        r"\b(?:found|caught|discovered|located) {P}(?![’'])(?:,[^.;,]{1,40},)?(?:,? (?:hiding|sitting|asleep|sleeping"
        r"|standing"
        r"|alone|inside|outside|there|in|at|on)\b[^.;,]{0,40}?)?,? "
        r"(?:along with|together with|alongside|with|carrying|in possession of|holding|clutching|surrounded by)\b"
        r"(?! (?:intent|a view|injur\w+|(?:an?|the|his|her|another|{N}) (?:[a-z]+ )?(?:man|woman|boy|girl|child|people"
        r"|friend|girlfriend|wife)))",
        yes=("Officers found P along with X", "Police found P, 29, hiding in a cupboard with X"),
        no=("Officers found P with injuries", "P found P with X", "Officers found P’s car with X"),
    ),
    FindRule(
        "carried-when-stopped",
        "with",
        r"\b(?:(?:was|were) (?:carrying|in possession of|armed with|holding)|had)\b(?! (?:been|to|a history)\b)"
        r"(?=[^.;]{2,100}? (?:on (?:him|her|{P})(?=[,.;]|$)|when (?:{P} (?:was|were|had been)|(?:the )?(?:police"
        r"|officers)(?: had)?) "
        r"(?:stopped|searched|detained|arrested|caught|raided|arrived|burst|called|swooped|entered|pulled)\b))",
        agent=False,
        yes=(
            "P had X on him",
            "P was carrying X when officers stopped him",
            "P had X in his pocket when P was arrested",
        ),
        no=("P was carrying X when he met her", "P had been at home when P was arrested"),
    ),
    FindRule(
        "had-when-caught",
        "with",
        r"\b[Ww]hen (?:(?:police|officers|they|he|she|{P})) (?:(?:was|were|had been) )?(?:caught|stopped"
        r"|arrested|searched|detained|tackled)\b[^.;]{0,50}?,? {P} "
        r"(?P<at>had|(?:was|were) (?:carrying|armed with|in possession of))\b"
        r"(?! been\b)",
        agent=False,
        yes=("When officers caught P, P had X in his pocket", "When P was stopped P was carrying X"),
        no=("When P was arrested P had been asleep",),
    ),
    FindRule(
        "had-a-library",
        "with",
        r"\bhad (?:amassed |built up |kept )?(?:an? |his |her )(?:\w+ )?(?:library|collection|haul|hoard|stash|"
        r"cache) of\b",
        agent=False,
        yes=("he had a library of X",),
        no=("P had shared X",),
    ),
    FindRule(
        "was-found",
        "passive",
        rf"(?:\b(?:was|were|been|being)|,)(?: (?:also|later|then|subsequently|both|all|"
        rf"\w+ly)){{0,2}} (?:{_FOUND}|taken away)\b(?! (?:"
        rf"guilty|not|that|out|to be|to have|unresponsive|dead|abandoned|safe|"
        rf"with (?:injur|serious)))",
        yes=("X was found in his car", "X and X were also seized", "X, recovered from his car", "X was taken away"),
        no=("P was found guilty", "X was taken"),
    ),
    FindRule(
        "came-to-light",
        "passive",
        r"\bcame to light (?=(?:in|during) (?:an?|the|his|her|{P}[’']s) (?:\w+ )?search|when (?:police|officers))",
        yes=("X came to light in a search",),
        no=("X came to light years later",),
    ),
    FindRule(
        "had-been-hidden",
        "passive",
        # "Three kilos were inside a cool box in his boot"
        r"\b(?:was|were|lay)(?: hidden| concealed| stashed| tucked)?(?= (?:in|inside|under|behind"
        r"|beneath) (?:an? (?:[a-z-]+ ){1,3}(?:in|at|under|on|beside|behind) )?"
        rf"(?:his|her|{{P}}[’']s) (?:[a-z]+ )?{_KEPT_IN}\b)"
        r"|\bhad been (?:hidden|concealed|stashed|buried|stuffed|tucked|pushed|taped|sewn|strapped)"
        r"(?= (?:in|into|inside|down|to|behind|under|beneath|above|within) "
        r"(?:his|her|{P}[’']s)\b)",
        yes=("X had been hidden behind his bath panel", "X was in a cool box in his boot"),
        no=("X had been hidden in the park", "X was in his possession for years", "X was in the victim's car"),
    ),
    FindRule(
        "found-behind",
        "passive",
        rf"[^.;,]{{0,12}} {_FOUND} (?=(?:in|on|at|from|under|inside|during|by (?:officers|police|detectives|"
        rf"investigators))\b)",
        yes=("X found in his car",),
        no=("X was lost",),
    ),
)

_BEHIND = next(rule for rule in FINDS if rule.name == "found-behind")
_POLICE = (
    r"(?:police\b|officers?\b|detectives?\b|investigators?\b|constables?\b|examiners?\b|experts?\b|"
    r"specialists?\b|analysts?\b|force\b|team\b|teams\b|"
    r"¶|who\b|we\b|search(?:es)?\b|warrants?\b|examinations?\b|analysis\b|investigations?\b|enquir\w+|inquir\w+|"
    r"checks?\b|download\b|raids?\b|"
    r"PCs?\b|DCs?\b|cops\b|unit\b|it\b|forensic\w*|when\b|interrogation|stop[- ]and[- ]search|{B}|agents?\b|"
    r"customs\b|Border Force|staff\b)"
)
_FINDER = compile_rule(rf"(?<!\w){_POLICE}[^.;]{{0,110}}$|{{B}}[^.;]{{0,110}}$|^\W*$", re.IGNORECASE)
_BY = compile_rule(
    r"[^.;,]{0,30}? by (?:an?|the|his|her|members of the) (?P<finder>(?:[\w’'-]+ ?){1,3})", re.IGNORECASE
)
_OTHER_FINDER = compile_rule(
    r"\b(?:mother|mum|father|dad|parents?|wife|husband|partner|girlfriend|boyfriend|daughter|son|sister|brother|"
    r"neighbours?|victims?|member of the public|members of the public|"
    r"walkers?|passer-?by|teachers?|friends?|landlord|family|residents?|colleagues?|cleaners?|jury|judge|court|"
    r"boy|girl|workers?|(?:trading standards|council|environmental health|enforcement|licensing) officers)"
    r"\b[^.;,]{0,40}$|(?<!\bof )(?<!belonging to ){P} (?:had |has |also |later |then )*$",
    re.IGNORECASE,
)
BARRIER = compile_rule(
    r"\b(?:shared?|sharing|sent|sending|downloaded|downloading|distribut\w+|viewed|viewing|uploaded|uploading|"
    r"accessed|accessing|watched|watching|posted|admitted|"
    r"pleaded|charged with|convicted of|guilty|counts? of|charges? of|making|searching for|suspicion|offences|"
    r"created|saving|supplied|supplying|selling|sold|smuggled|bought|"
    r"stole|stolen|used to|filmed|took|paid|handed|evidence of|evidence that|how|threatened|concerned|offering"
    r"|advertising|discussing|arranging|boasting|showing|featuring)\b",
    re.IGNORECASE,
)
NO_FIND = compile_rule(
    r"\b(?:no|not|never|nothing|without|if|hop(?:e|ing) to|could|might|would|may|looking for|trying to|can|"
    r"yet to)\b[^.;,]{0,40}$|\ballegedly (?:been )?$",
    re.IGNORECASE,
)
WORK = re.compile(
    r"\b(?:(?:has|have) (?:also |already |now )?(?:seized|recovered|taken|found|uncovered|confiscated)|(?:last|"
    r"past|this|each|every|financial) year|past \w+ months|last \w+ months|so far|"
    r"week of action|crackdown|nationally|across the (?:county|force|region|city|country)|on average|"
    r"per (?:month|year)|(?:month|week)-long|since its launch|since (?:January|\d{4}),)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:on|from|inside|(?<!came )(?<!stumbled )across|underneath|beneath|below|(?:arch|boot|block|bonnet|footwell"
    r"|lining|rear|front|floor|roof|door|seat|seats) of|"
    r"back of|under|at|behind|within|into|via|using|through|onto|off|near|between|(?<!found )to|by|for|"
    r"stored in|held in|kept in|hidden in|found in|in|"
    r"examin\w+|analys\w+|search(?:ed|ing)?|search of|check(?:ed|ing)|stopped|stopping|drove|driving|driven|"
    r"use of|contents? of|interrogat\w+|owned|wiped|parked|abandoned|disguised as) "
    r"(?:(?:his|her|their|an?|the|these|those|both|two|three|four|five|six|seven|that|\ue700|[\ue700-\ue7ff]|of|"
    r"which|different|hired|stolen|black|white|silver|red|blue|grey|green|own|mobile|electronic|digital|"
    r"seized|encrypted|personal|work|[\w-]+[’']s?|[\ue000-\ue0ff][’']s?|removed|nearby|parked|[A-Z][\w-]+) )*$",
)


@dataclass(frozen=True, slots=True)
class Find:
    """One verb of finding at a place of the tagged text."""

    rule: FindRule
    start: int
    end: int


@cache
def _table() -> re.Table[FindRule]:
    return re.Table((rule, rule.compiled) for rule in FINDS if rule is not _BEHIND)


def finds(tagged: Tagged) -> list[Find]:
    """The verbs of finding that speak of the police, in order."""
    text = tagged.text
    officers = [place for place, item in tagged.found("P") if _is_officer(item.value)]
    found: list[Find] = []
    for rule, pattern in _table().possible(text):
        for match in pattern.finditer(text):
            if any(other.start < match.end() and match.start() < other.end for other in found):
                continue
            before = "".join(
                "¶" if place in officers else text[place] for place in range(max(0, match.start() - 150), match.start())
            )
            if rule.side == "passive" and found_by_others(text, match.end()):
                continue
            by_police = rule.agent and (rule.side == "active" or rule.name == FOUND_HIM)
            if NO_FIND.search(before) or (by_police and not _police(before)):
                continue
            found.append(Find(rule, match.start("at" if "at" in match.groupdict() else 0), match.end()))
    return sorted(found, key=lambda find: find.start)


def _is_officer(reference: Reference) -> bool:
    """Who finds, where a person does: ``they``, or somebody with a rank."""
    return reference.text.lower() == "they" or any(person.ranks for person in reference.people)


def _police(before: str) -> bool:
    return bool(_FINDER.search(before)) and not _OTHER_FINDER.search(before)


def is_place(before: str) -> bool:
    """Whether what follows is only where something was found (``on his phone``, ``a search of his car``)."""
    return bool(_PLACE.search(before))


def found_by_others(text: str, end: int) -> bool:
    """Whether the words behind a find tell that somebody else than police made it (``found by a neighbour``)."""
    match = _BY.match(text, end)
    return bool(match and not re.search(_POLICE, match["finder"], re.IGNORECASE))


def stands_found(text: str, end: int) -> bool:
    """Whether what ends there is said to be found by the words right behind it (``a knife found in his car``)."""
    return bool(_BEHIND.compiled.match(text, end))


def may_stand_found(text: str) -> bool:
    """Whether :func:`stands_found` can say so of anything in a text."""
    return _BEHIND.compiled.search(text) is not None
