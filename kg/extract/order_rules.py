"""When an order that a text names was made there and then: the rows that :mod:`kg.extract.orders` asks.

Orders are named far more often than they are made: as the order that was broken, as what a court can do, as
what offenders risk. Contract, rule 12 wants only those made in the case reported. A row looks at the tagged
text right before an order, or right after it; ``yes`` and ``no`` are texts in which it must and must not
speak of the last order W. The tests run them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg import patterns as re
from kg.extract.tagging import Tagged, compile_rule

_REACH = 160
_MADE = r"(?<!-)\b(?:given|handed|made|must|imposed|will|placed|received|jailed|sentenced|issued|banned|ordered)\b"
_UP_TO = rf"(?:(?!{_MADE})[^.;]){{0,70}}"


@dataclass(frozen=True, slots=True)
class OrderRule:
    """One sign, in the words before or after an order, of what is said about it."""

    name: str
    side: Literal["before", "after"]
    pattern: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    def speaks(self, text: str, position: int) -> bool:
        """Whether the row fits the order that stands at a position of a tagged text."""
        if self.side == "before":
            words = text[max(0, position - _REACH) : position]
            return bool(compile_rule(rf"(?:{self.pattern})$", re.IGNORECASE).search(words))
        # "a criminal behaviour order (CBO) was made": the label may hold its own short form, but for the bracket
        after = position + (2 if text.startswith(")", position + 1) else 1)
        return bool(compile_rule(self.pattern, re.IGNORECASE).match(text, after))


NOT_MADE: tuple[OrderRule, ...] = (
    OrderRule(
        "broken",
        "before",
        r"\b(?:breach\w*|flout\w*|violat\w*|contraven\w*|defied|defying|ignor(?:ed|ing)|broke|breaking|broken|"
        rf"fail(?:ed|ing|ure|s)? to (?:comply|abide|register|notify)|non-compliance|despite)\b{_UP_TO}",
        yes=("P was jailed for breaching a W", "in breach of a W", "P admitted failing to comply with the W"),
        no=("P admitted breaching bail and was given a W",),
    ),
    OrderRule(
        "broken-after",
        "after",
        r"s? (?:was|were|had been|has been) (?:breached|broken|flouted|varied|lifted|ignored|discharged)\b|"
        r"[’']?s? breach",
        yes=("the W was breached",),
        no=("a W was made",),
    ),
    OrderRule(
        "appealed",
        "before",
        r"\bappeal(?:ing|s|ed)? against (?:his|her|their|the|a|an) (?:[a-z]+ ){0,3}",
        yes=("P was banned from appealing against the lifetime W",),
        no=("P appealed and was given a W",),
    ),
    OrderRule(
        "expected",
        "before",
        r"\b(?:expected|likely|set|liable|eligible) (?:to |for )(?:be )?(?:\w+ly )?",
        yes=("P is expected to be W", "P is likely to be W"),
        no=("P is to be W", "P was W as expected"),
    ),
    OrderRule(
        "earlier",
        "before",
        r"\b(?:previous(?:ly)?|despite (?:being|having been)|existing|already|first given|original|interim|still"
        r"|repeated|successive|had been"
        r"|whil(?:e|st)(?! {P} (?:also )?(?:received|got|must|(?:was|were) (?:given|handed|sentenced|ordered"
        r"|jailed))))"
        r"\b(?:(?! and\b)[^.,;]){0,70}",
        yes=("P was already subject to a W", "P had been made the subject of a W", "P was given repeated W"),
        no=("P was previously cautioned and given a W", "P was given a W", "P was jailed while P received a W"),
    ),
    OrderRule(
        "state",
        "before",
        r"(?<!made )\b(?:was|were|been|man|woman|offender|who is) (?:on|under|subject to|subject of|"
        r"the subject of|bound by|serving) (?:an? |the |\w+ ){0,2}",
        yes=("P was subject to a W", "P was on a W"),
        no=("P was made subject to a W", "P is now subject to a W"),
    ),
    OrderRule(
        "banned-there",
        "before",
        r"\b(?:from|in|at|to|near) (?:which|where|whom)\b[^.;,]{3,60}? (?:under|by|through) "
        r"(?:the terms of )?(?:an?|the|his|her) (?:\w+ ){0,2}",
        yes=("P went to a shop from which P was banned under a W",),
        no=("P is banned from the shop under a W",),
    ),
    OrderRule(
        "time-served",
        "before",
        r"\b(?:time|days|months|period)\b[^.;,]{0,25} (?:spent|served|already done) (?:on|under) "
        r"(?:an? |the |\w+ ){0,2}",
        yes=("five years, less time spent on a qualifying W",),
        no=("P will spend T on a W",),
    ),
    OrderRule(
        "at-the-time",
        "after",
        r"s?(?: \([^)]*\))?(?:,? (?:which|that) (?:was|had been))?,? "
        r"(?:(?:made|imposed|issued|granted|put in place|in place|in force|handed \w+|given \w+) )?"
        r"(?:at the time|in an earlier|for a previous|from a previous|following an? (?:earlier|previous)|already)\b",
        yes=("A W made at the time banned P", "A W at the time"),
        no=("A W was made for T",),
    ),
    OrderRule(
        "made-earlier",
        "after",
        r"s?(?: \([^)]*\))?,?(?: (?:which|that) (?:was|had been))? "
        r"(?:made|imposed|issued|granted|put in place|handed to {P}|given to {P})\b[^.,;]{0,40} in (?:\d{4}|{D})",
        yes=("A W imposed in D", "a W which was made at C in D"),
        no=("A W was imposed in D", "A W was imposed at C on D"),
    ),
    OrderRule(
        "had-been-made",
        "after",
        r"s?(?: \([^)]*\))? had (?:already |also |previously )*been (?:made|imposed|issued|granted|put in place"
        r"|obtained|served|taken out)\b",
        yes=("A W had been made against P in D", "A W (W) had already been imposed"),
        no=("A W was made against P", "A W has been made against P"),
    ),
    OrderRule(
        "run-out",
        "after",
        r"s?(?: \([^)]*\))?[^.;]{0,60}? (?:it|this|that|which|(?:the|this|that) order) "
        r"(?:(?:had|has) (?:since |now |by then |already |long )*(?:lapsed|expired|ended|run out|come to an end)"
        r"|(?:lapsed|expired|ran out|came to an end))\b",
        yes=("P was given a W in relation to her, however, this had since lapsed", "a W, which expired last year"),
        no=("P was given a W and told that the lease had expired", "a W, which will expire in D"),
    ),
    OrderRule(
        "back-then",
        "before",
        r"(?:^|[.;] )\W*(?:At (?:the|that) time|Back then|On that occasion),? {P} (?:was|had been|received)\b"
        r"[^.;]{0,40}",
        yes=("At the time, P was given a W", "Back then P was made subject to a W"),
        no=("At the time of sentencing P was given a W", "P was at the time 17 and was given a W"),
    ),
    OrderRule(
        "before-the-trial",
        "before",
        r"(?:^|[.;] )\W*(?:before|ahead of|prior to|in the run-up to) (?:the|his|her|their|a) (?:[a-z]+ )?"
        r"(?:trial|case|arrest|hearing)\b[^.;]*",
        yes=("Before the trial, officers obtained a W", "Ahead of his arrest P was given a W"),
        no=("Before the judge P was given a W",),
    ),
    OrderRule(
        "until-the-trial",
        "after",
        r"s?(?: \([^)]*\))?[^.;,]{0,40}? (?:before|ahead of|prior to) (?:the|his|her|their) (?:trial|arrest)\b",
        yes=("Police served P with a W before the trial",),
        no=("A W was made before the judge rose",),
    ),
    OrderRule(
        "possible",
        "before",
        r"\b(?:can|cannot|could|may|might|(?<!told {P} )(?<!told that {P} )(?<!judge said {P} )would|risk(?:s|ed"
        r"|ing)?|leads? to|"
        r"result(?:s|ing)? in|faces?|facing|faced|liable|"
        r"consider\w*|seek\w*|sought|appl(?:y|ied|ying|ication)(?: \w+)? for"
        r"(?! and (?:was |were )?(?:granted|given|got|secured|obtained))|eligible|request\w*|ask(?:ed|"
        r"ing)?(?: the court)? for|"
        r"whether|if|unless|avoid\w*|escap\w*|without|instead of|(?<!must )(?<!ordered )(?<!told )not|never"
        r"|no(?! (?:further )?evidence)|"
        r"hop(?:e|es|ing)|want(?:s|ed)?|"
        r"call(?:s|ed|ing)? for|offer(?:s|ed|ing)? to|declin(?:es|ed|ing) to|refus(?:es|ed|ing) to|"
        r"such as|use of|types? of|breaches of|number of)\b[^.,;]{0,70}|\brisk(?:s|ing)?\b[^.;]{0,140}",
        yes=(
            "P would be given a W",
            "P could be given a W",
            "Offenders risk being put on the W",
            "P faces a W",
            "officers applied for a W",
        ),
        no=("P was given a W", "P was told P would be on the W"),
    ),
    OrderRule(
        "explained",
        "after",
        r"s?(?: \([^)]*\))? (?:(?:is|are) (?:an?|the|civil|used|designed|intended|there)|can|may|means?|could|allows?|"
        r"gives?|restricts?|aims?|would|might|help)\b",
        yes=("A W can ban P from places", "a W is a civil order"),
        no=("A W was made", "A W is in place"),
    ),
    OrderRule(
        "conditional",
        "after",
        r"s?(?: \([^)]*\))? (?:if|unless|should) ",
        yes=("There will be a W if P comes back",),
        no=("There will be a W for T",),
    ),
    OrderRule(
        "interim",
        "after",
        r"[^.;]{0,25}\b(?:in the (?:interim|meantime)\b|until (?!(?:{P}|he|she|they) (?:pass|take|has passed|"
        r"complete|sit))"
        r"(?:{P}|(?:he|she|they|his|her|then|sentenc\w+|the sentenc\w+)\b))",
        yes=("P was W in the interim", "P was W until sentencing"),
        no=("P was W until D", "P was W for T", "P was W for T and until P passes a test"),
    ),
    OrderRule(
        "bail",
        "before",
        rf"\b(?:bail(?:ed)?|remanded)\b{_UP_TO}",
        yes=("P was released on bail with a W",),
        no=("P breached bail and was given a W",),
    ),
    OrderRule(
        "other-matters",
        "before",
        r"\b(?:hearing (?:to|for|about|into)|application|variation|bid|campaign)\b[^.,;]{0,40}|"
        r"(?<!comply with )(?<!abide by )(?<!adhere to )(?<!subject to )(?<!under )"
        r"\bthe (?:terms|conditions|requirements|rules) of (?:an? |the |his |her |their )?(?:\w+ )?",
        yes=("a hearing to consider W", "by going there P went against the terms of his W"),
        no=("P must abide by the terms of a W",),
    ),
)

APPLIED: tuple[OrderRule, ...] = (
    OrderRule(
        "application-granted",
        "after",
        r"s?(?: \([^)]*\))?(?: against {P}| by [^.;,]{3,40})? (?:was|were|has been)(?: also| then)? "
        r"(?:granted|approved|successful)\b",
        yes=("An application for a W was granted", "An application for a W against P was also granted"),
        no=("An application for a W had been granted", "An application for a W is to be made"),
    ),
    OrderRule(
        "applied-with-success",
        "before",
        # a wife may have applied for one, too, and long before: so it has to be the police who did
        r"(?:\b(?:officers?|police|constabulary|team|unit|force|prosecut\w+|CPS|Crown|council|partners)|{B})"
        r"(?: also| have| has| then)* (?:(?:successfully applied|(?:(?:was|were|been) )?successful in (?:(?:its|their"
        r"|an"
        r"|the) application|applying))(?: to [^.,;]{3,30}?)? for|applied for and (?:was|were) (?:also )?granted)"
        r" (?:(?:an?|the|{T}|{I}|new|further|\w+)[ -]){0,3}"
        r"|(?:{C}|\b(?:magistrates|judge|bench|court))(?: {P})?(?: also| then)* (?:granted|approved) (?:the |an |their "
        r"|its )?(?:police |force[’']s |officers[’'] )?application(?: by [^.,;]{3,30}?)? for"
        r" (?:(?:an?|the|{T}|{I}|new|further|\w+)[ -]){0,3}",
        yes=("Officers successfully applied for a T W", "C granted an application for a W"),
        no=("Officers applied for a W", "Officers are preparing an application for a W"),
    ),
)

_LINK = (
    r"(?: (?:for|lasting|of|and|until|against|worth|an?|the|in|with|to|under (?:the )?(?:POCA|Proceeds of Crime(?: "
    r"Act)?"
    r"(?: \d{4})?)|{T}|{M}|{W}|{P}|{I}|"
    r"period|same|length|duration|value|sum|amount|time|limit)){0,10}"
)

MADE: tuple[OrderRule, ...] = (
    OrderRule(
        "was-made",
        "after",
        r"s?(?: \([^)]*\)|,? [-–—] ?[^.;–—-]{0,90} ?[-–—]|, which [^.;,]{0,90},"
        r"|(?: \([^)]*\))?, (?:applied for|sought|requested|drawn up|put forward) [^.;,]{1,60},"
        r"| (?:which|that) (?:will|is to|must|lasts|runs)\b[^.;,]{0,60}?(?:{T}|{I}))?"
        + _LINK
        + r",? (?:was|were|(?:has|have)(?: also)? been|is|are)(?: (?:also|both|all|each|now|then|\w+ly)){0,2} "
        r"(?:made|imposed|issued|granted|passed|put in place|in place|handed (?:down|out)|ordered|set|added|"
        r"(?:extended|renewed)(?! (?:in|on|last|earlier|previously)\b)|"
        r"awarded|approved|obtained|secured|payable|levied)\b",
        yes=(
            "A W, applied for by the team, was granted for T",
            "A W was obtained against P",
            "A W was made",
            "An W was also imposed",
            "A W for M was made against P",
            "A W to the value of M was made",
            "A W and a W were made",
            "A W which will last for T was imposed on P",
        ),
        no=("A W made at the time",),
    ),
    OrderRule(
        "made-with-a-ban",
        "after",
        # what it forbids stands between; "was in place" is left out, as it may have been so before
        r"s?(?: \([^)]*\))?,?(?: for {T}| lasting {T})? (?:(?:which|that) (?:also )?(?:prevents|bans|bars|prohibits"
        r"|restricts|stops|forbids|protects|means|limits)"
        r"|(?:prevent|bann|barr|prohibit|restrict|stopp|forbidd|protect|exclud|limit)ing)\b[^.;]{3,110}? (?:was|were"
        r"|has(?: also)? been|have(?: also)? been)(?: (?:also|both|then|\w+ly)){0,2} "
        r"(?:made|imposed|issued|granted|passed|put in place|handed (?:down|out)|approved|obtained|secured)\b"
        r"(?! (?:last|earlier|previously|before|in an? (?:earlier|previous)|when|after (?:an?|his|her) (?:earlier"
        r"|previous))\b)(?! (?:in|on) {D})",
        yes=(
            "A T W preventing P from contacting her was also granted",
            "A W, preventing P from going there, was made for T",
            "A W which restricts use of the internet was put in place for T",
        ),
        no=("A W banning P from going there was in place", "A W banning P from there was made in D", "A W was made"),
    ),
    OrderRule(
        "made-beside",
        "before",
        # "A W was made, along with a W", "This was alongside a W"
        r"(?:{W}(?: \([^)]*\))?(?:,? (?:was|were|has been|have been)(?: also)? (?:made|imposed|issued|granted|put in "
        r"place|handed down|ordered))(?: for {T}| indefinitely| {I})?,?|^\W*This (?:was|is|comes?|came|sits?)(?: "
        r"also)?)"
        r" (?:along with|alongside|as well as|together with|in addition to|on top of|plus|with)"
        r"(?: (?:{T}|{I}|{N}|an?|and|{W}|on|of|for|lifetime)|,)*(?: \w+(?= {W}))?[ -]",
        yes=("A W was made, along with a W", "This was alongside a T W", "This comes with a W and a W"),
        no=("A W had been made, along with a W", "This was worse than breaking the W"),
    ),
    OrderRule(
        "being-made",
        "after",
        r"s?(?: \([^)]*\))? being (?:made|imposed|issued|granted|put in place|handed down)\b",
        yes=("The case resulted in a W being imposed",),
        no=("A W is being sought",),
    ),
    OrderRule(
        "there-was",
        "before",
        r"\b(?:(?:in addition|plus|on top of (?:that|this)),? there (?:was|is|will be|were)"
        r"|there (?:was|is|will be|were) (?:also|further))"
        r"(?: (?:{T}|{M}|{I}|{N}|an?|the|and|in|of|{W}|,))*(?: \w+ (?={W}))?[ -]",
        yes=("In addition there was a W", "There was also a T W", "There was also M in W"),
        no=("There was a W in place", "There is a W"),
    ),
    OrderRule(
        "there-will-be",
        "before",
        r"\bthere (?:will be|is to be|will also be) (?:(?:also )?an? )?(?:(?:{T}|{I})[ -])?",
        yes=("There will be a W in force for T", "There will be a T W"),
        no=("There could be a W", "There will be a hearing about a W"),
    ),
    OrderRule(
        "will-run",
        "after",
        # "A W that keeps him out of the street will last for T"
        r"(?:,? (?:(?:which|that)|(?:prevent|bann|barr|prohibit|protect|forbidd|keep|stopp|limit|restrict)ing) "
        r"[^.;]{3,90}?)?"
        + _LINK
        + r",? (?:(?:will|is to|are to) (?:also )?(?:run|last|stay|be|remain)(?: in (?:force|place))?|lasts|runs"
        r"|is (?:now )?in force)\b"
        r"(?= for\b| until\b| indefinitely\b| {I})"
        r"|s?(?: \([^)]*\))? will (?:also )?(?:come into (?:force|effect)|take effect|begin|start) (?:on|upon|after"
        r"|when"
        r"|once) (?:{P}|his|her|their|release)\b",
        yes=(
            "A T W will come into force on his release",
            "A W will run for T",
            "The W will be in place for T",
            "The W will last for T",
            "A W that keeps P out of the street will last for T",
            "A W banning P from going there lasts for T",
        ),
        no=("The W will run out",),
    ),
    OrderRule(
        "bans-who",
        "after",
        r"s?(?: \([^)]*\))? (?:(?:now )?(?:bans|prohibits|prevents|stops|bars|forbids) {P}(?![’']) (?:from|[a-z]+ing)\b"
        r"|(?:(?:now|also) )?(?:will (?:now |also )?protect|protects)\b)",
        yes=("A W bans P from going there", "A W will protect P for T"),
        no=("A W banned P from going there", "A W can ban P from places"),
    ),
    OrderRule(
        "banned-under",
        "before",
        r"^\W*{P}(?: (?:also|now))? (?:is|are|will be|has been|have been|was also)(?: (?:also|now))? "
        r"(?:(?:banned|barred|prohibited|excluded|forbidden|not allowed)\b|{W})[^.;]{3,90}? (?:under|by|through|as "
        r"part of) "
        r"(?:the terms of )?(?:an?|the) (?:(?:{T}|{I}|new)[ -])?",
        yes=("P is banned from every shop for T under a W", "P has been barred from the centre by a T W"),
        no=("P was banned from the centre under a W", "P went to a shop from which P is banned under a W"),
    ),
    OrderRule(
        "includes",
        "before",
        r"\b(?:(?:sentence|order) (?:also )?(?:includes|carries|comes with|has)"
        r"|(?<!earlier )(?<!previous )(?<!last )(?:sentence|it) (?:also )?came with"
        r"|requirements (?:of the (?:order|sentence) )?(?:include|are))"
        r"(?: (?:the )?(?:an? )?(?:requirements?|conditions?) (?:of|to do|to complete))?"
        r" (?:up to |{N} |{T}[ -]|{W}(?:,| and|,? with)? |and |an? )*",
        yes=("The order includes N W", "Requirements include N W and a T W", "It came with conditions of N W"),
        no=("The order included W", "Requirements can include N W"),
    ),
    OrderRule(
        "court-adds-hours",
        "before",
        r"(?:\b(?:judge|sheriff|bench|magistrates|justices|court|recorder)(?: {P})? (?:also |then |further )?"
        r"(?:added|imposed|ordered)|(?<={P} )(?:also |then |further )?imposed) (?:up to )?(?:{N}|{T}) ",
        yes=("The judge added N W", "Magistrates imposed N W", "P also imposed N W"),
        no=("The team obtained N W", "The judge heard of N W"),
    ),
    OrderRule(
        "court-makes",
        "before",
        r"(?<!was )(?<!were )(?<!been )(?<!be )\b(?:impos(?:ed|ing|es)|made|making|issu(?:ed|ing)|grant(?:ed|"
        r"ing)|gave|giving|hand(?:ed|ing) down|order(?:ed|ing)|"
        r"award(?:ed|ing)|secur(?:ed|ing)|obtain(?:ed|ing)|add(?:ed|ing)|approved|recommended|"
        r"sentence (?:also )?included|(?:sentence|order) (?:also )?includes|sentence (?:also )?(?:came|comes) with)"
        r"(?: (?:{P}|{T}|{I}|{M}|{N}(?=-)|{W}(?: with(?: {N})?)?|also|both|an?|the|further|fresh|new"
        r"|stricter|nominal|indefinite|his|her|their|for|of|in|and|to|pay|that|"
        r"(?:extended |additional )?licence(?: period)?|(?:(?:prison|jail|custodial|minimum|suspended) )?(?:term"
        r"|sentence)"
        r"|(?:driving |road )?ban|fine|"
        r"\w+ly)|[ -]\w+ (?={W})|-|,){0,12}[ -]",
        yes=(
            "The judge imposed a W",
            "Officers secured a W",
            "The judge imposed a T W and a W",
            "P issued a fresh W",
            "The sheriff imposed a W with N W",
            "She imposed an extended licence of T and a W",
        ),
        no=("P broke a W", "His wife was granted a W", "The team obtained N W"),
    ),
)


_ONLY_ASKED_FOR = frozenset({"possible", "other-matters"})


def not_made(text: str, position: int) -> bool:
    """Whether the text speaks of an order that was not made now: broken, earlier, possible, explained."""
    against = [rule.name for rule in NOT_MADE if rule.speaks(text, position)]
    return bool(against) and not (_ONLY_ASKED_FOR.issuperset(against) and _granted(text, position))


def was_made(text: str, position: int) -> bool:
    """Whether the order stands as what was made, or what a court made, with nobody as the subject."""
    return any(rule.speaks(text, position) for rule in MADE) or _granted(text, position)


def _granted(text: str, position: int) -> bool:
    """``An application for a W was granted``: whoever asked for it got it."""
    return "appl" in text[max(0, position - _REACH) : position] and any(r.speaks(text, position) for r in APPLIED)


_IN_A_YEAR = compile_rule(
    r"(?:[ -](?:road )?ban)?s?(?: \([^)]*\))?(?: (?:was|were)(?: \w+)? (?:made|imposed|issued|granted|given))?"
    r"(?: (?:at|by) [^.,;]{0,30})?(?: for {O})? in ({D})"
)
_JAILED_IN_A_YEAR = compile_rule(
    r"\b(?:jailed|sentenced|imprisoned|locked up)(?: (?:for|to) {T}[^.,;]{0,20})? in ({D})"
    # ``P, jailed in D, was ordered``: what the sentence says after its aside is news.
    r"(?:(?!, (?:was|has|have|must|is|will)\b)[^.;]){0,60}$",
    re.IGNORECASE,
)


def of_a_past_year(tagged: Tagged, position: int) -> bool:
    """``given a W in D``, ``jailed in D and put on W``, where D is no more than a year: an earlier order."""
    match = _IN_A_YEAR.match(tagged.text, position + 1) or _JAILED_IN_A_YEAR.search(tagged.text, 0, position)
    when = tagged.item(match.start(1)).value.past if match else None
    return when is not None and when.month is None
