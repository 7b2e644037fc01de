"""Everything in a passage that can mean a person: names, pronouns, descriptions, groups, kin.

A :class:`Reference` says only what the words say; whom it means is found by :mod:`kg.extract.resolution`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from kg import patterns as re
from kg.extract.people import Person
from kg.model import Span
from kg.vocabulary.wordlists import alternation

_ADVERBS = (
    r"(?:also|later|then|now|both|each|since|already|earlier|initially|eventually|finally|subsequently|previously)"
)
_THEIR_VERBS = (
    r"were|was|are|have|had|also|pleaded|pled|admitted|denied|appeared|will|received|got|must|deny|admit|plead|appear|face"
    r"|faced|stood|stand|entered|indicated|remain|guilty|not guilty|accepted|changed|went on to|go on to|walked free"
    r"|avoided|escaped|began|begin|start|started"
)
GANGS = frozenset({"gang", "group", "ring", "crew", "mob", "network", "syndicate"})
"""Words for several people whom nobody counts."""
NUMBER_WORDS = {
    word: number
    for number, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
}
_COUNT = "|".join(list(NUMBER_WORDS)[2:]) + r"|\d{1,2}"
# what leaves somebody out by name: told at length in :mod:`kg.extract.exceptions`
_EXCEPT = (
    r",? \(?(?:(?:except|expect|apart|aside|other than|excluding|bar|save)(?: for| from)?|but"
    r"|with (?:the|one) (?:\w+ )?exception(?: of| being|:|,| [–-])?) (?:for )?[A-Z]"
)


@dataclass(slots=True)
class Reference:
    """One stretch that means one or more people.

    ``form`` is "name", "anonymous", "pronoun", "plural" (they, them), "description" (the 44-year-old, the
    driver), "group" (the pair, all three), "family" (the Roes) or "kin" (his wife). ``people`` is filled when resolved.
    ``ages`` are those of a group, told one by one; ``but`` are those whom its words leave out (``all except Roe``).
    A group that is ``foretold`` opens a sentence without an article (``Two men have been jailed``).
    """

    form: str
    span: Span
    text: str
    people: tuple[Person, ...] = ()
    age: int | None = None
    gender: str | None = None
    count: int | None = None
    noun: str = ""
    others: bool = False
    foretold: bool = False
    locality: Span | None = None
    ages: tuple[int, ...] = ()
    but: tuple[Person, ...] = ()
    resolved: bool = field(default=False)

    @property
    def bearer(self) -> Person | None:
        """Whose name it is; None for a reference without a name."""
        return self.people[0] if self.form == "name" and self.people else None


_MALE = frozenset(
    {
        "he",
        "him",
        "man",
        "boy",
        "male",
        "father",
        "dad",
        "grandfather",
        "husband",
        "son",
        "brother",
        "businessman",
        "gunman",
        "conman",
    }
)
_FEMALE = frozenset(
    {
        "she",
        "her",
        "woman",
        "girl",
        "female",
        "mother",
        "mum",
        "grandmother",
        "wife",
        "daughter",
        "sister",
        "businesswoman",
    }
)


_GROUP_GENDER = {"men": "m", "males": "m", "brothers": "m", "women": "f", "females": "f", "sisters": "f"}


def gender_of(noun: str) -> str | None:
    """ "m" or "f" where a noun or pronoun tells."""
    first = noun.lower().replace(" ", "-").split("-of-")[0]
    return "m" if first in _MALE else "f" if first in _FEMALE else None


def fits(person: Person, gender: str | None) -> bool:
    """Whether nothing known of a person speaks against being called *he* or *she*."""
    return gender is None or person.likely_gender in (None, gender)


def learn(reference: Reference, person: Person) -> None:
    """Note what a reference tells of the person it means (``the 44-year-old``, ``his wife``)."""
    if reference.age and person.age is None:
        person.ages.append((reference.age, reference.span))
    # "A father from Harwick … The 31-year-old, of Mill Road, Wexby": the address says more than the lead.
    addressed = reference.form == "description" and reference.age is not None
    if reference.locality and (not person.localities or (person.home_presumed and addressed)):
        person.localities = [reference.locality]
        person.home_presumed = reference.form == "anonymous"
    if reference.form in {"kin", "anonymous"} and person.gender is None:
        person.gender = reference.gender


@cache
def _pattern() -> re.Pattern[str]:
    nouns = alternation("person noun")
    groups = alternation("pair")
    several = alternation("several")
    kin = alternation("kin")
    return re.compile(
        # where one can begin at all: most letters of a text need no closer look
        r"(?:\b(?=[HhSsTtBbAaEe])|^)(?:"
        r"(?P<following>\b[Tt]he following(?: (?:people|men|women|defendants|offenders|members|gang members))?"
        r"(?= (?:were|was|have|had|pleaded|all|appeared)\b))"
        r"|(?P<pronoun>\b(?:[Hh]e|[Ss]he)\b"
        # "he'd" is "he had" only before a participle
        r"(?![’']ll\b)(?![’']d\b(?! (?:already |also |\w+ly )*(?:\w{3,}ed|been|pled)\b)))"
        r"|(?P<object>\bhim\b|\bher\b"
        r"(?=(?: (?:to|for|of|from|with|guilty|not|a|an|at|on|in|and|after|as|two|three|four|five|six|\d"
        r"|(?:will|must|should) (?:be|lie|remain)|was|were|has|had)\b|[.,;]|$)))"
        r"|(?P<plural>\b(?:[Tt]hey|them)\b)"
        rf"|(?P<kin>\b(?:[Hh]is|[Hh]er|[Tt]heir)(?: (?P<kinage>\d{{1,2}})[ -]year[ -]old)?"
        rf"(?: (?:younger|older|elder|twin|former|own|estranged))* (?P<kinnoun>{kin})\b"
        r"(?:, (?P<kinagebehind>\d{1,2})(?=,))?)"
        # "The former was found guilty of O and the latter of O"
        r"|(?P<oftwo>\b[Tt]he (?P<which>former|latter)\b"
        r"(?= (?:was|is|had|has|pleaded|pled|admitted|denied|received|got|will|must|of|to|for|with|who)\b|, who\b))"
        rf"|(?P<aged>\b(?:[Tt]he|[Tt]his) (?:now[ -])?(?P<age>\d{{1,2}})[- ]year[- ]old\b"
        # "The 76-year-old first offender, of Mill Lane, Hexley"
        rf"(?:(?: (?:first|career|repeat|serial|convicted|prolific|former|retired|unemployed|married|single|jobless))?"
        rf" (?P<agednoun>{nouns}|criminal|offender)\b)?)"
        rf"|(?P<group>\b(?:(?:[Tt]he|[Tt]hese|[Bb]oth|[Aa]ll(?: of)?(?: the)?)(?: (?P<other>other|remaining))?"
        rf"(?: (?P<count>{_COUNT}))?(?: (?:convicted|other|male|young|[A-Z][a-z]+)){{0,2}}"
        rf" (?P<groupnoun>(?i:{groups}))\b"
        # "The two drivers, both of Hexley, admitted O", "Both carers were jailed"
        rf"|(?:[Tt]he (?P<severalcount>{_COUNT})|[Bb]oth|[Aa]ll (?P<allseveral>{_COUNT}))(?: [a-z-]+)? "
        rf"(?P<severalnoun>{several})(?=,?(?: (?:both|each|all|who|of|from|are)\b[^.;]{{0,60}},)?"
        r"(?: (?:were|was|have|had|has|been|will|be|also|each|both|all|later|today|yesterday|\w+ly))* "
        r"(?:admit|deni|plead|pled\b|sentenced|jailed|convicted|found guilty|fined|given|handed|charged|remanded"
        r"|appear(?:ed)? (?:at|in|before)))"
        rf"|(?:[Bb]oth|[Aa]ll)(?: of them)?"
        rf"(?=(?:, who(?:se)? [^.;,]{{3,70}},)? (?:{_ADVERBS} )*(?:{_THEIR_VERBS}|of)\b"
        # "All except Roe", "Everyone apart from Roe and Poe"
        rf"|{_EXCEPT})"
        rf"|[Ee]very(?:one|body)(?={_EXCEPT})"
        r"|(?:[Bb]oth|[Aa]ll)(?=, (?:of|from) [A-Z][^.;]{2,60}?, "
        r"(?:were|are|have|had|will|pleaded|pled|admitted|denied|appeared)\b)"
        rf"|[Aa]ll (?:of )?(?:the )?(?P<allcount>{_COUNT})(?: of them)?\b(?! (?:counts|charges|offences))"
        rf"|[Ee]ach(?: of them| of the(?: \w+){{1,2}}?| (?:defendant|man|woman|offender|brother|sister))?"
        rf"(?=(?:, who(?:se)? [^.;,]{{3,70}},)? (?:{_ADVERBS} )*(?:{_THEIR_VERBS}|has|denies|admits|faces|pleads)\b"
        r"|(?<=of them) of\b)"
        # "The judge sentenced both to", "imposed an order on each man"
        r"|(?:(?<=\bsentenced )|(?<=\bjailed )|(?<=\bordered )|(?<=\bfined )|(?<=\bgave )|(?<=\bbanned ))"
        r"(?:both|each)(?= (?:to|for|from|an?|\d+|[a-z]+ (?:years|months|weeks|hours))\b)"
        # "The jury convicted both.", "cleared both of murder", "O was admitted by both"
        r"|(?:(?<=\bconvicted )|(?<=\bcleared )|(?<=\bacquitted )|(?<=\bconvicting )|(?<=\bclearing )"
        r"|(?<=\bagainst )|(?<=\bby ))(?:both|each)(?=[.,;]|$| (?:of|for|on an?|after|by|at)\b(?! them\b))"
        r"|(?:(?<=\bimposed on )|(?<=\bpassed on )|(?<=\bhanded to )|(?<=\bgiven to ))(?:both|each)(?=[.,;]|$)"
        r"|(?:(?<=\bon )|(?<=\bagainst )|(?<=\bfor ))each (?:defendant|man|woman|offender)(?![\w’'])"
        r"|(?P<theothers>[Tt]he (?:others|(?:rest|remainder)(?: of (?:them|the (?:gang|group|men|women|defendants)))?)"
        r"(?= (?:were|got|received|each|both|all|had|have|having|pleaded|pled|admitted|denied|will|must|entered)\b"
        # "Roe was jailed for two years and the rest for four"
        rf"| (?:for|to) (?:\d|(?:{_COUNT})\b|[a-z-]+ (?:years|months|weeks)\b)| £))"
        rf"|(?P<hisfellows>(?:[Hh]is|[Hh]er|[Tt]heir) (?:(?P<fellowcount>{_COUNT}) )?"
        r"(?:co-defendants|fellow defendants|accomplices|co-conspirators|partners in crime))\b(?![’'])"
        rf"|[Tt]he (?:other|remaining) (?P<othercount>{_COUNT})\b"
        r"(?! (?:counts|charges|offences|years|months|weeks|days|on (?:\w+ )?licence|in custody"
        r"|suspended|to be served)\b)"
        r"|(?P<theother>[Tt]he other (?:man|woman|defendant|brother|sister))"
        rf"(?= (?:{_ADVERBS} )*(?:{_THEIR_VERBS}|has|denies|admits|faces|pleads|gets)\b)"
        rf"|[Tt]he (?P<barecount>{_COUNT})(?: of them)?"
        r"(?= (?:were|have|had|all|each|both|got|received|pleaded|admitted|denied"
        r"|deny|will|are|appeared|face|faced)\b"
        r"|, who (?:appeared|pleaded|pled|admitted|denied|face"
        r"|(?:are|were|have been) (?:charged|accused|jailed|sentenced))\b)))"
        # "Two men have been charged", "A couple have been banned", "The Harwick men pleaded guilty": named later on
        rf"|(?P<foretold>^\W*(?:(?:In|On|At|Last|Yesterday|Earlier|This|Today)\b[^,.;:]{{0,30}}?,? "
        # "Police said that eight people were each charged"
        r"|(?:The )?(?:Police|Officers|Detectives|Prosecutors|police|[A-Z][a-z]+ Police|CPS) (?:have |has )?"
        r"(?:said|say|says|confirmed|announced|revealed) (?:that )?)?"
        rf"(?:(?P<foretoldcount>(?i:{_COUNT})) (?:[\w-]+ ){{0,2}}?"
        rf"(?P<foretoldnoun>(?i:people|{groups}|{several}))"
        r"(?: of (?:the|an?|this) (?:[\w-]+ ){0,3}?(?:gang|group|network|family|ring|crew|syndicate)\b(?![’']))?"
        # "Two men and a woman", "A father and his two sons", "A gang of four"
        rf"(?: and (?P<foretoldmore>(?i:an?|{_COUNT})) (?:[\w-]+ )?(?P<foretoldothers>(?i:wom[ae]n|m[ae]n)))?"
        r"|(?i:an?) (?:[A-Z][a-z]+(?:[ -][A-Z][a-z]+)? |married |elderly |retired )?"
        rf"(?P<foretoldpair>(?i:couple|pair|duo|trio|mother and (?:son|daughter)|father and (?:son|daughter)"
        rf"|husband and wife|man and (?:an? )?woman|woman and (?:an? )?man"
        rf"|(?:father|mother|dad|mum) and (?:his|her)(?: (?P<foretoldkin>{_COUNT}))? (?:sons?|daughters?|brothers?)"
        rf"|(?:[\w-]+ ){{0,2}}?(?:gang|group|team) of (?P<foretoldof>{_COUNT})(?: men| women| people)?))"
        r"|(?i:an?|members of an?|members of the) (?:[\w-]+ ){0,3}?"
        r"(?P<foretoldgang>(?i:gang|group|ring|crew|mob|network|syndicate))"
        r"(?: of (?!(?:victims|women|girls|children|people|friends|pensioners)\b)[\w -]{3,40}?)?)"
        rf"(?=(?: (?:from|of|aged) [^,.;]{{2,40}}?| who [^,.;]{{3,60}}?"
        r"| of an? (?:gang|group|ring|syndicate|plot) [^,.;]{2,80}?"
        r"| (?:stopped|caught|accused|convicted|arrested|involved|responsible|behind|linked|charged|found|jailed"
        r"|imprisoned|wrongly \w+ed)\b"
        r"[^.;]{3,100}?)? "
        r"(?i:were|have|has|had|pleaded|pled|admitted|denied|appeared|face|will|are|who|walked free|avoided jail"
        r"|escaped jail|must (?:pay|serve))\b)"
        # "Police have charged two men with O"
        rf"|(?:(?<=\bcharged )|(?<=\bjailed )|(?<=\bconvicted )|(?<=\bcleared ))(?P<foretoldobject>{_COUNT}) "
        rf"(?:[\w-]+ )?(?P<foretoldobjects>people|{groups})(?= (?:with|of|for|over|in|after|following|from)\b))"
        r"|(?P<family>\b[Tt]he (?P<surname>[A-Z][a-z]{2,})s\b"
        r"(?=(?:,(?: (?:both|all))? (?:of|from) [^.;]{2,60}?,)?"
        r" (?:were|have|had|both|each|pleaded|pled|admitted|denied|also)\b))"
        # only where it is the subject: victims are children too
        r"|(?P<child>\bThe (?P<childnoun>boy|girl|youngster|youth)\b"
        r"(?:, (?:now |aged |now aged )?(?P<childage>1\d)(?=,))?"
        r"(?=(?:,? (?:of|from) [^,.;]{3,40},|,)?(?:,? (?:who|whose)\b[^,.;]*,)? "
        r"(?:was|has|had|is|will|must|pleaded|pled|admitted|denied|received|appeared)\b))"
        # "the elder brother" of two, "the younger of the pair"
        r"|(?P<compared>\b[Tt]he (?:elder|older|younger) (?P<comparednoun>brother|sister|sibling|twin|cousin"
        r"|of the (?:two|pair|brothers|sisters|siblings))\b(?![’']s?\b|-))"
        rf"|(?P<description>\b(?:[Tt]he|[Tt]his) "
        rf"(?:(?:former|serving|retired|convicted|registered|disgraced|drunk|dangerous|prolific|older|elder|younger"
        rf"|primary|secondary|school|music|drink|drug|teenage|married|second) )*(?:(?P<noun>{nouns})\b(?![’']s?\b|-)"
        # of a family that is tried: whom else they are the son or the wife of is told behind
        r"|(?P<offamily>son|daughter|stepson|stepdaughter|husband|wife)\b(?![’']s?\b|-| of\b))))"
    )


def references(text: str, base: int) -> Iterator[Reference]:
    """All references in a passage but names and anonymous people; ``base`` is the passage's place in the document."""
    for match in _pattern().finditer(text):
        span = Span(base + match.start(), base + match.end())
        words = match.group()
        kind = match.lastgroup
        if match["following"]:
            yield Reference("group", span, words, noun="following")
        elif match["pronoun"] or match["object"]:
            yield Reference("pronoun", span, words, gender=gender_of(words))
        elif match["plural"]:
            yield Reference("plural", span, words)
        elif match["kin"]:
            told = match["kinage"] or match["kinagebehind"]
            age = int(told) if told else None
            yield Reference("kin", span, words, age=age, gender=gender_of(match["kinnoun"]), noun=match["kinnoun"])
        elif match["oftwo"]:
            yield Reference("description", span, words, noun=match["which"])
        elif match["aged"]:
            noun = match["agednoun"] or ""
            yield Reference("description", span, words, age=int(match["age"]), gender=gender_of(noun), noun=noun)
        elif match["group"]:
            yield _group(match, span)
        elif match["foretold"]:
            yield _foretold(match, span)
        elif match["family"]:
            yield Reference("family", span, words, noun=match["surname"])
        elif kind:
            noun = (match["comparednoun"] or match["childnoun"] or match["noun"] or match["offamily"]).removeprefix(
                "of the "
            )
            gender = gender_of(noun) or _GROUP_GENDER.get(noun)
            age = int(match["childage"]) if match["childage"] else None
            yield Reference("description", span, words, age=age, gender=gender, noun=noun)


def _group(match: re.Match[str], span: Span) -> Reference:
    words, noun = match.group(), (match["groupnoun"] or match["severalnoun"] or "").lower()
    counts = ("count", "allcount", "othercount", "barecount", "fellowcount", "severalcount", "allseveral")
    count = next((match[name] for name in counts if match[name]), None)
    others = any(match[name] for name in ("other", "othercount", "theothers", "hisfellows", "theother"))
    number = 1 if match["theother"] else _number(count, noun, words)
    return Reference("group", span, words, count=number, noun=noun, gender=_GROUP_GENDER.get(noun), others=others)


def _foretold(match: re.Match[str], span: Span) -> Reference:
    words = match.group()
    told = (match[name] for name in ("foretoldnoun", "foretoldobjects", "foretoldpair", "foretoldgang"))
    noun = next(name for name in told if name).lower()
    count = match["foretoldcount"] or match["foretoldobject"]
    if match["foretoldcount"]:  # "In early December two men were jailed": the date is no part of it
        before = match.start("foretoldcount") - match.start()
        span, words = Span(span.start + before, span.end), words[before:]
    number = _number(count, noun, words) if count else _number_of_pair(match, noun)
    if (more := match["foretoldmore"]) and number is not None:
        number += 1 if more.lower() in {"a", "an"} else _number(more, None, more) or 0
    gender = None if more else _GROUP_GENDER.get(noun)
    return Reference("group", span, words, count=number, noun=noun, gender=gender, foretold=True)


def _number_of_pair(match: re.Match[str], noun: str) -> int | None:
    """How many ``a trio``, ``a father and his two sons`` or ``a gang of four`` are."""
    if match["foretoldof"]:
        return _number(match["foretoldof"], None, noun)
    if match["foretoldgang"]:
        return None
    if match["foretoldkin"]:
        return 1 + (_number(match["foretoldkin"], None, noun) or 0)
    return 3 if noun == "trio" else None if noun.endswith("s") else 2


def _number(count: str | None, noun: str | None, words: str) -> int | None:
    if count:
        return NUMBER_WORDS.get(count.lower()) or (int(count) if count.isdigit() else None)
    if noun in {"pair", "duo", "couple"} or " and " in (noun or "") or words.lower().startswith("both"):
        return 2
    return {"trio": 3, "quartet": 4}.get(noun or "")
