"""Pleas in other words than *admitted* and *denied*: ``owned up to three burglaries``, ``The charge was admitted``."""

from __future__ import annotations

from kg.extract.trigger import GROUP, Trigger

_SO_MANY = (
    r"(?:(?:an?|the|all|both|of|these|those|his|her|their|one|two|three|four|five|six|seven|eight|nine|ten|{N}|single"
    r"|further|other|separate|similar|more|additional|specimen|sample|joint|lesser|original) )*"
)
_COUNTS = _SO_MANY + r"(?:charges?|counts?|offences?)\b"
# what is put to somebody in court: "two burglaries", "attempted theft", "conspiring to supply cocaine"
_OFFENCE = (
    _SO_MANY + r"(?:(?:charges?|counts?|offences?) (?:each )?of )?(?:(?:an?|the|attempted|attempting to|conspiracy to"
    r"|conspiring to|attempted to) )*{O}"
)
# "owned up to it in interview": to no court
_NOT_TO_POLICE = (
    r"(?![^.;]*?\b(?:to (?:the |his |her |their )?(?:[a-z]+ )?(?:police|officers?|detectives?|investigators?|friends?"
    r"|family|mother|mum|father|wife|husband|partner|colleagues?|boss|employers?|doctors?|priest|reporters?"
    r"|cellmate)|in (?:an? |his |her |their )?(?:police )?interviews?|when (?:police|officers|questioned|arrested"
    r"|interviewed|quizzed|confronted|challenged)|(?:after|on|upon) (?:his|her|their|being) arrest)\b)"
)
_BE = r"(?:was|were|is|are|has been|have been|had been)"

OWNED_UP: tuple[Trigger, ...] = (
    Trigger(
        "owned-up",
        "admit",
        r"(?:\bown(?:ed|s|ing) up to|(?<!to )\b(?:held|holds|holding|puts?|putting) (?:up )?(?:his|her|their) hands?"
        r"(?: up)? to)(?= (?:(?:committing |having committed |carrying out |the (?:conspiracy|plot) and (?:to )?)?"
        + _OFFENCE
        + r"|(?:both |all )?(?:the |his |her )?(?:charges?"
        r"|counts?)\b))" + _NOT_TO_POLICE + r"|"
        # "He confessed to two counts of theft": what is counted is put by a court
        r"\bconfess(?:ed|es|ing) to(?= " + _COUNTS + r"(?: each)? of)" + _NOT_TO_POLICE + r"|"
        r"(?<![Cc]rown )(?<![Pp]rosecution )(?<![Pp]rosecutors )(?<!CPS )(?<!court )(?<!judge )(?<!jury )"
        r"(?<!has )(?<!have )(?<!had )\b(?:(?:has|have|had) )?accept(?:ed|s|ing)(?= "
        + _COUNTS
        + r"(?: each)? of (?!{M})"
        r"(?![^.;]*\b(?:may|might|could)\b))" + _NOT_TO_POLICE + r"|"
        # "pleaded to eight counts of theft", but not "has yet to", "was asked how he pleaded to"
        r"(?<!not )(?<!yet )(?<!never )(?<!how {P} )(?<!when {P} )\b(?:pleaded|pled) to(?= (?:attempted )?{O}| "
        + _COUNTS
        + r"(?: each)? of)|"
        r"(?<!not )(?<!not-)\bguilty pleas? (?:" + _BE + r" )?(?:also |then |later )?"
        r"(?:entered|tendered|offered|indicated|submitted) (?:to|in respect of|on)(?= " + _OFFENCE + r")",
        yes=(
            "P owned up to N offences of O",
            "P held her hands up to O",
            "P put his hands up to two counts of O",
            "P accepted a further charge of O",
            "P pleaded to N counts of O",
            "P pleaded to O",
            "Guilty pleas were entered to N counts of O",
        ),
        no=(
            "P owned up to O in a police interview",
            "P owned up to his parents",
            "P was told to put his hands up to O",
            "P put his hands up to surrender",
            "The Crown accepted a count of O",
            "P was asked how P pleaded to N counts of O",
            "Not guilty pleas were entered to N counts of O",
            "P confessed to O",
        ),
    ),
    Trigger(
        "alleged-to-have",
        "charge",
        r"\b(?:is|are|was|were) (?:also |jointly |both |each )*alleged to have (?:also )?committed"
        r"(?= (?:a (?:series|string|number) of )?" + _OFFENCE + r")"
        r"|\b(?:elected|elects|opted for|chose|claimed) (?:(?:jury|crown court|an?) )?trial "
        r"(?:(?:by|before) (?:an? )?jury |at {C} )?(?=(?:on|for|over) (?:" + _OFFENCE + r"|the {O} charges?))",
        yes=("P is alleged to have committed N O", "P elected trial by jury on a charge of O"),
        no=("P is alleged to have lied about O", "P chose trial and error for O"),
    ),
    Trigger(
        "indicated-admission",
        "admit",
        r"\b(?:indicat(?:ed|es)|signalled) (?:that )?(?P<who>{P}) (?:would|will|intend(?:s|ed) to) (?:be )?"
        r"(?:admit(?:ting)?|plead(?:ing)? guilty to)(?= " + _OFFENCE + r")"
        # "confessed to theft in court"
        r"|\bconfess(?:ed|es|ing) to(?= " + _OFFENCE + r"(?:(?:,| and) " + _OFFENCE + r")* "
        r"(?:(?:when|as|while|whilst) {P} )?(?:[a-z]+ ){0,3}(?:{C}|in (?:court|the dock)\b|before (?:an? )?(?:judge"
        r"|magistrates)))",
        yes=("P indicated that P would admit O", "P confessed to O and O at C", "P confessed to O in the dock"),
        no=("P indicated that P would deny O", "P confessed to O in the pub", "P indicated that P would leave"),
    ),
    Trigger(
        "indicated-denial",
        "deny",
        r"\b(?:indicat(?:ed|es)|signalled) (?:that )?(?P<who>{P}) (?:would|will|intend(?:s|ed) to) (?:be )?"
        r"(?:deny(?:ing)?|contest(?:ing)?|fight(?:ing)?|plead(?:ing)? not guilty to)(?= " + _OFFENCE + r")"
        r"|\breject(?:s|ed|ing)?(?= " + _COUNTS + r"(?: each)? of)"
        r"|\b(?:maintain(?:s|ed)?|protest(?:s|ed)) (?:his|her|their) innocence (?:of|on|to|in relation to)"
        r"(?= " + _OFFENCE + r")",
        yes=(
            "P indicated that P would deny O",
            "P rejects a charge of O",
            "P maintains his innocence on N counts of O",
        ),
        no=("P rejected the offer", "P indicated that P would admit O", "P maintained his innocence"),
    ),
    Trigger(
        "among-the-charges",
        "charge",
        r"(?:is|are|was|were) (?:also )?among the (?:[a-z]+ )?(?:charges|counts|offences|allegations)(?: (?:against"
        r"|faced by|put to) (?P<who>{P})|(?: which| that)? (?P<who2>{P}) (?:faces|is facing|faced))",
        yes=("O and O are among the charges against P", "O is also among the charges that P faces"),
        no=("P was among the accused",),
    ),
    Trigger(
        "put-to",
        "charge",
        r"(?:(?<=charge of {O} )|(?<=charges of {O} )|(?<=count of {O} )|(?<=counts of {O} ))"
        + _BE
        + r" (?:also |then )?put to "
        + GROUP
        + r"(?=[.;]|$|,? (?:and|but) {P} | (?:at|before|in) {C}| in the dock)(?!,? who\b)",
        yes=("N counts of O were put to P.", "A charge of O was put to P at C"),
        no=("The allegation was put to P", "Two counts of O were put to P, a detective", "O was put to P by counsel"),
    ),
)

# only what is called a charge: "In interview robbery was admitted" is no plea
_OF_THE_CASE = (
    r"(?:(?<=charge of {O} )|(?<=charges of {O} )|(?<=count of {O} )|(?<=counts of {O} )|(?<=offences of {O} )"
    r"|(?<=^The charge )|(?<=^The charges )|(?<=^Both charges )|(?<=^All charges )|(?<=^All the charges )"
    r"|(?<={N} of {O} )|(?<=charge of attempted {O} )|(?<=counts of attempted {O} ))"
)
PASSIVE_PLEAS: tuple[Trigger, ...] = (
    Trigger(
        # "Two counts of theft were admitted as well"
        "were-admitted",
        "admit",
        _OF_THE_CASE + _BE + r" (?:also |both |all |then |later |each |readily )*admitted"
        r"(?=(?: (?:as well|too|at once|by post|in full|in court|at (?:an earlier|a previous) hearing|at {C}))?"
        r"(?:[.,;]|$| and\b| but\b| while\b| whilst\b))",
        yes=("N counts of O were admitted.", "A charge of O was also admitted, while O was denied"),
        no=("O was admitted.", "O was admitted by P", "O was admitted to hospital", "P was admitted."),
    ),
    Trigger(
        "were-denied",
        "deny",
        _OF_THE_CASE + _BE + r" (?:also |both |all |then |later |each |still )*denied"
        r"(?=(?: (?:as well|too|in court|at (?:an earlier|a previous) hearing|at {C}))?"
        r"(?:[.,;]|$| and\b| but\b| while\b| whilst\b))",
        yes=("N counts of O were denied.", "A count of O is denied, while O was admitted"),
        no=("O was denied by P", "P was denied bail."),
    ),
)

BROUGHT: tuple[Trigger, ...] = (
    Trigger(
        # "A charge of theft has been brought, too": of whoever was told of last
        "were-brought",
        "charge",
        r"(?<={O} )(?:(?:has|have)(?: also| now| since)? been|was|were) "
        r"(?:also |now |since |then )*(?:brought|laid|preferred|added|authorised)"
        r"(?=,? (?:too|as well|besides|now|yesterday|today)?[.,;]|[.,;]|$| (?:too|as well|and)\b)",
        yes=("A charge of O has been brought too.", "Two counts of O have also been added."),
        no=("A charge of O was brought against P", "O was added to the drink"),
    ),
    Trigger(
        "further-charge",
        "charge",
        r"\b(?:[Aa]|[Tt]he|[Aa]nother) (?:further|second|third|fourth|other|final|remaining|additional) "
        r"(?:charges?|counts?) (?:is|was) (?:one |that |{N} )?of\b(?= (?:attempted )?{O})",
        yes=("A further charge is one of O",),
        no=("A further charge of O was dropped", "The second was one of many"),
    ),
)

TO_A_COURT = frozenset({"alleged-to-have", "owned-up", "indicated-admission", "indicated-denial"})
"""The rules that make nobody a defendant unless the sentence tells of a court, or counts what is put."""

PLEADED_TO = frozenset(trigger.name for trigger in (*PASSIVE_PLEAS, *BROUGHT))
"""The rules of a plea or a charge that tells not whose it is."""
